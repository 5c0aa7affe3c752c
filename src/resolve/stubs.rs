//! Pages for those who are named and have none: `unknown_references: stub`.
//!
//! It says which entries to add, and warns of each name; binding the names to them is the business of `references`.

use std::collections::BTreeMap;

use super::Edition;
use super::broken::Missing;
use super::names::Meaning;
use super::publication::is_published;
use super::references::{Binder, Suggester, narrowed, targets_of};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::{Entry, EntryId, LanguageIx, Localized, Record, Target, Value, slug};
use crate::parse::{Draft, Name, Reference, Site};
use crate::read::Sources;
use crate::schema::{KindIx, Schema, Targets};

/// Adds a draft for every reference of a field that names nothing, unless another has the id that it would have.
pub(super) fn add_stubs(
    drafts: &mut Vec<Draft>,
    (sources, missing): (&Sources, &Missing),
    (site, edition): (Site, Edition),
) -> Checked<()> {
    let binder = Binder::new(drafts, (sources, missing), site);
    let unknown = unknown(&binder, site.schema, edition);
    let mut suggester = Suggester::new(&binder);
    let warnings = unknown.iter().map(|(reference, to)| {
        let fault = Diagnostic::new(Code::UnknownReference)
            .at(binder.place(&reference.at))
            .with("value", reference.words());
        fault.suggesting(suggester.entries(reference.words(), to)).as_warning()
    });
    let diagnostics = warnings.collect();
    let mut stubs: BTreeMap<EntryId, Draft> = BTreeMap::new();
    // Whoever leaves no doubt of the kind decides it for those who would take one of several.
    let (certain, others): (Vec<_>, Vec<_>) =
        unknown.iter().partition(|(reference, to)| only_kind(&binder, reference, to).is_some());
    for (reference, to) in certain.into_iter().chain(others) {
        if let Some(id) = id(&binder, reference, to, &stubs)
            && !stubs.contains_key(&id)
        {
            stubs.extend(
                stub(&binder, (reference, id.clone()), (sources, site.schema)).map(|stub| (id, stub)),
            );
        }
    }
    drafts.extend(stubs.into_values());
    Checked { value: (), diagnostics }
}

/// The references of fields that name nothing and are to lead somewhere, and the kinds they may lead to. Whom only
/// unpublished entries name is not published either.
fn unknown(binder: &Binder, schema: &Schema, edition: Edition) -> Vec<(Reference, Targets)> {
    let mut found = Vec::new();
    for draft in binder.drafts.iter().filter(|draft| is_published(draft, schema, edition)) {
        let targets = targets_of(&draft.entry, &schema.kind(draft.entry.id.kind).fields);
        for (link, to) in draft.entry.links.iter().zip(targets) {
            let Target::Entry(reference) = &link.target else { continue };
            let Some(to) = narrowed(reference, to) else { continue };
            if may_stand_for_one(binder, reference, &to) {
                found.push((reference.clone(), to.into_owned()));
            }
        }
    }
    found
}

fn may_stand_for_one(binder: &Binder, reference: &Reference, to: &Targets) -> bool {
    let Name::Words(words) = &reference.name else { return false };
    let (given, name) = binder.names.kind_and_name(words);
    !reference.or_text
        && !slug(name).is_empty()
        && given.or_else(|| first(to)).is_some_and(|kind| to.allow(kind))
        && binder.names.find(words, to) == Meaning::Unknown
        && !matches!(binder.names.find_slug(words, to), Meaning::Several(_))
        && binder.as_list(words, to).is_none()
        && !binder.missing.is_called(words)
}

/// The id of the entry to add; `None` where there is one that the reference can be bound to.
fn id(
    binder: &Binder,
    reference: &Reference,
    to: &Targets,
    stubs: &BTreeMap<EntryId, Draft>,
) -> Option<EntryId> {
    let words = reference.words();
    if matches!(binder.names.find_slug(words, to), Meaning::One(_)) {
        return None;
    }
    let slug: Box<str> = slug(binder.names.kind_and_name(words).1).into();
    if let Some(kind) = only_kind(binder, reference, to) {
        return Some(EntryId { kind, slug });
    }
    let is_there = stubs.keys().any(|stub| stub.slug == slug && to.allow(stub.kind));
    if is_there { None } else { first(to).map(|kind| EntryId { kind, slug }) }
}

/// The kind of what a reference names, where there is no other that will do.
fn only_kind(binder: &Binder, reference: &Reference, to: &Targets) -> Option<KindIx> {
    let only = match to {
        Targets::Kinds(kinds) if kinds.len() == 1 => first(to),
        Targets::Kinds(_) | Targets::Any => None,
    };
    binder.names.kind_and_name(reference.words()).0.or(only)
}

fn first(to: &Targets) -> Option<KindIx> {
    match to {
        Targets::Kinds(kinds) => kinds.first().copied(),
        Targets::Any => None,
    }
}

/// A draft with nothing but the title that the reference gives it.
fn stub(
    binder: &Binder,
    (reference, id): (&Reference, EntryId),
    (sources, schema): (&Sources, &Schema),
) -> Option<Draft> {
    let title = schema.kind(id.kind).fields.named("title")?;
    let language = LanguageIx(0);
    let words = binder.names.kind_and_name(reference.words()).1;
    let record = Record::new(vec![(title, Value::Text(Localized::new(language, words.trim().into())))]);
    Some(Draft {
        entry: Entry {
            id,
            language,
            translated: Vec::new(),
            outdated: Vec::new(),
            record,
            body: None,
            links: Vec::new(),
            mentions: Vec::new(),
            file: Localized::new(language, sources.file(reference.at.file).path().into()),
            folder: None,
        },
        at: reference.at.clone(),
        unread: Vec::new(),
        is_named_by_language: false,
        says_language: false,
        incomplete: Vec::new(),
        mention_places: Vec::new(),
    })
}
