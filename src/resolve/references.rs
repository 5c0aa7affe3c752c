//! Binds every reference to the entry that it names, and says what is wrong with those that name none.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Edition;
use super::broken::Missing;
use super::names::{Meaning, Names};
use super::stubs::add_stubs;
use super::visit;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::{Entry, EntryIx, Mention, Target, Value};
use crate::nearest::{Known, MOST_SUGGESTED};
use crate::parse::{Draft, Name, Reference, Site};
use crate::read::Sources;
use crate::schema::{Fields, Holds, KindIx, Schema, Targets};
use crate::source::{Location, Place};

/// What the references of one draft are bound to, by the numbers of its links and mentions.
#[derive(Clone, Debug, Default)]
pub(super) struct Binding {
    pub(super) links: Vec<Option<EntryIx>>,
    pub(super) mentions: Vec<Option<EntryIx>>,
}

/// Binds all drafts. With `unknown_references: stub` the drafts of the missing entries are added.
pub(super) fn bind_all(
    drafts: &mut Vec<Draft>,
    (sources, missing): (&Sources, &Missing),
    (site, edition): (Site, Edition),
) -> Checked<Vec<Binding>> {
    let mut diagnostics = Vec::new();
    if site.settings.stub_unknown_references {
        add_stubs(drafts, (sources, missing), (site, edition)).take(&mut diagnostics);
    }
    let binder = Binder::new(drafts, (sources, missing), site);
    let bound: Vec<(Binding, Vec<Fault>)> = drafts.par_iter().map(|draft| binder.bind(draft)).collect();
    let mut bindings = Vec::with_capacity(bound.len());
    let mut suggester = Suggester::new(&binder);
    for (binding, faults) in bound {
        bindings.push(binding);
        diagnostics.extend(faults.into_iter().map(|fault| suggester.suggest(fault)));
    }
    Checked { value: bindings, diagnostics }
}

/// A reference that could not be bound.
struct Fault {
    told: Diagnostic,
    /// For a name that nothing has: what it may have meant.
    unknown: Option<Unknown>,
}

enum Unknown {
    /// One of these.
    Entry(Box<str>, Targets),
    /// A source file.
    File(Box<str>),
}

impl From<Diagnostic> for Fault {
    fn from(told: Diagnostic) -> Self {
        Self { told, unknown: None }
    }
}

/// Says what unknown names may have meant: when all are bound, since each is held against all that is known.
pub(super) struct Suggester<'a> {
    binder: &'a Binder<'a>,
    /// Slugs and titles, by the kinds they are of.
    entries: BTreeMap<Vec<KindIx>, Known<'a>>,
    files: Option<Known<'a>>,
    /// So many more get a suggestion.
    left: usize,
}

impl<'a> Suggester<'a> {
    pub(super) fn new(binder: &'a Binder<'a>) -> Self {
        Self { binder, entries: BTreeMap::new(), files: None, left: MOST_SUGGESTED }
    }

    fn suggest(&mut self, fault: Fault) -> Diagnostic {
        let suggestions = match fault.unknown {
            None => return fault.told,
            Some(Unknown::Entry(words, to)) => self.entries(&words, &to),
            Some(Unknown::File(path)) => self.files(&path),
        };
        fault.told.suggesting(suggestions)
    }

    /// Slugs and titles of entries that a relation may lead to.
    pub(super) fn entries(&mut self, words: &str, to: &Targets) -> Vec<String> {
        if self.is_spent() {
            return Vec::new();
        }
        let kinds = match to {
            Targets::Any => Vec::new(),
            Targets::Kinds(kinds) => kinds.clone(),
        };
        let binder = self.binder;
        let make = || Known::new(binder.names.known(binder.drafts, to));
        self.entries.entry(kinds).or_insert_with(make).nearest(words)
    }

    fn files(&mut self, path: &str) -> Vec<String> {
        if self.is_spent() {
            return Vec::new();
        }
        let binder = self.binder;
        self.files.get_or_insert_with(|| Known::new(binder.names.files())).nearest(path)
    }

    fn is_spent(&mut self) -> bool {
        let spent = self.left == 0;
        self.left = self.left.saturating_sub(1);
        spent
    }
}

/// Knows who is called what, and binds references by that.
pub(super) struct Binder<'a> {
    pub(super) drafts: &'a [Draft],
    pub(super) names: Names<'a>,
    pub(super) missing: &'a Missing<'a>,
    sources: &'a Sources,
    site: Site<'a>,
}

impl<'a> Binder<'a> {
    pub(super) fn new(
        drafts: &'a [Draft],
        (sources, missing): (&'a Sources, &'a Missing<'a>),
        site: Site<'a>,
    ) -> Self {
        Self { drafts, names: Names::new(drafts, site.schema), missing, sources, site }
    }

    fn bind(&self, draft: &Draft) -> (Binding, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut binding = Binding::default();
        let fields = &self.site.schema.kind(draft.entry.id.kind).fields;
        let targets = targets_of(&draft.entry, fields);
        for (number, link) in draft.entry.links.iter().enumerate() {
            let bound = match &link.target {
                Target::Entry(reference) => self.reference(reference, targets[number], &mut faults),
                _ => None,
            };
            binding.links.push(bound);
        }
        for mention in &draft.entry.mentions {
            let bound = match mention {
                Mention::Entry { target, .. } => self.reference(target, &Targets::Any, &mut faults),
                _ => None,
            };
            binding.mentions.push(bound);
        }
        (binding, faults)
    }

    fn reference(&self, reference: &Reference, to: &Targets, faults: &mut Vec<Fault>) -> Option<EntryIx> {
        let words = match &reference.name {
            Name::File(path) => return self.file(path, &reference.at, faults),
            Name::Words(words) => words,
        };
        let Some(narrowed) = narrowed(reference, to) else {
            faults.push(self.kind_not_allowed(reference, to).into());
            return None;
        };
        let to = &*narrowed;
        let fault = match self.meaning(reference, words, to) {
            Meaning::One(entry) => return Some(entry),
            Meaning::Unknown if reference.or_text => return None,
            _ if self.missing.is_called(words) => return None,
            // A page and its translation may have been read as two.
            Meaning::Several(_) if self.site.settings.languages_in_doubt => return None,
            Meaning::Unknown => {
                let told = Diagnostic::new(Code::UnknownReference).with("value", words);
                let told = told.at(self.place(&reference.at));
                if let Some(list) = self.as_list(words, to) {
                    faults.push(told.suggesting(vec![list]).into());
                    return None;
                }
                faults.push(Fault { told, unknown: Some(Unknown::Entry(words.clone(), to.clone())) });
                return None;
            }
            Meaning::OtherKind(other) => self.wrong_kind(words, self.drafts[other.index()].entry.id.kind, to),
            Meaning::Several(entries) => self.ambiguous(words, &entries),
        };
        faults.push(fault.at(self.place(&reference.at)).into());
        None
    }

    /// What words mean; where names without a page get one, also words that only become the slug of a page.
    fn meaning(&self, reference: &Reference, words: &str, to: &Targets) -> Meaning {
        match self.names.find(words, to) {
            Meaning::Unknown if self.site.settings.stub_unknown_references && !reference.or_text => {
                match self.names.find_slug(words, to) {
                    found @ (Meaning::One(_) | Meaning::Several(_)) => found,
                    Meaning::OtherKind(_) | Meaning::Unknown => Meaning::Unknown,
                }
            }
            found => found,
        }
    }

    /// Several names with commas between them, as the list that was likely meant.
    pub(super) fn as_list(&self, words: &str, to: &Targets) -> Option<String> {
        let names: Vec<&str> = words.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        let is_known = |name: &&str| self.names.find(name, to) != Meaning::Unknown;
        let is_list = names.len() > 1
            && (names.iter().any(is_known) || names.iter().all(|name| crate::model::is_slug(name)));
        is_list.then(|| format!("[{}]", names.join(", ")))
    }

    /// Names the first of those who are called the same.
    fn ambiguous(&self, words: &str, entries: &[EntryIx]) -> Diagnostic {
        const MOST_NAMED: usize = 8;
        let named = &entries[..entries.len().min(MOST_NAMED)];
        let ids: Vec<String> = named.iter().map(|entry| self.id(*entry)).collect();
        let more = if entries.len() > MOST_NAMED { ", …" } else { "" };
        let fault = Diagnostic::new(Code::AmbiguousReference).with("value", words);
        let fault = fault.with("known", format!("{}{more}", ids.join(", "))).suggesting(ids);
        let places = named.iter().map(|entry| self.place(&self.drafts[entry.index()].at));
        places.fold(fault, Diagnostic::related_to)
    }

    fn file(&self, path: &str, at: &Place, faults: &mut Vec<Fault>) -> Option<EntryIx> {
        let found = self.names.in_file(path);
        if found.is_none() && !self.missing.is_in_file(path) {
            let told = Diagnostic::new(Code::UnknownReference).at(self.place(at)).with("value", path);
            if let Some(link) = self.as_name(path) {
                faults.push(told.suggesting(vec![link]).into());
                return None;
            }
            faults.push(Fault { told, unknown: Some(Unknown::File(path.into())) });
        }
        found
    }

    /// A path to a file that is not there, as a link to the entry of that name: it may stand in a file with many.
    fn as_name(&self, path: &str) -> Option<String> {
        let mut parts = path.split('/');
        let kind = self.site.schema.kind_in_folder(parts.next()?)?;
        let name = parts.next()?.split('.').next().unwrap_or_default();
        let of_kind = self.names.find(name, &Targets::Kinds(vec![kind]));
        let Meaning::One(entry) = of_kind else { return None };
        let is_only = self.names.find(name, &Targets::Any) == Meaning::One(entry);
        Some(if is_only { format!("[[{name}]]") } else { format!("[[{}]]", self.id(entry)) })
    }

    fn kind_not_allowed(&self, reference: &Reference, to: &Targets) -> Diagnostic {
        let kind = reference.kind.map_or("", |kind| &*self.site.schema.kind(kind).name);
        Diagnostic::new(Code::WrongKind)
            .at(self.place(&reference.at))
            .with("value", reference.words())
            .with("kind", kind)
            .with("expected", kind_names(self.site.schema, to))
    }

    fn wrong_kind(&self, words: &str, kind: KindIx, to: &Targets) -> Diagnostic {
        Diagnostic::new(Code::WrongKind)
            .with("value", words)
            .with("kind", &self.site.schema.kind(kind).name)
            .with("expected", kind_names(self.site.schema, to))
    }

    fn id(&self, entry: EntryIx) -> String {
        let id = &self.drafts[entry.index()].entry.id;
        format!("{}/{}", self.site.schema.kind(id.kind).name, id.slug)
    }

    pub(super) fn place(&self, at: &Place) -> Location {
        self.sources.file(at.file).locate(&at.spot)
    }
}

/// What a relation may lead to where a reference names the kind (`actor:`); `None` if it may not lead to that kind.
pub(super) fn narrowed<'t>(reference: &Reference, to: &'t Targets) -> Option<Cow<'t, Targets>> {
    match reference.kind {
        None => Some(Cow::Borrowed(to)),
        Some(kind) => to.allow(kind).then(|| Cow::Owned(Targets::Kinds(vec![kind]))),
    }
}

fn kind_names(schema: &Schema, to: &Targets) -> String {
    match to {
        Targets::Any => String::new(),
        Targets::Kinds(kinds) => {
            let names: Vec<&str> = kinds.iter().map(|kind| &*schema.kind(*kind).name).collect();
            names.join(", ")
        }
    }
}

/// The kinds that each link of an entry may lead to, by the relation field it was written in.
pub(super) fn targets_of<'e, R>(entry: &'e Entry<R>, fields: &'e Fields) -> Vec<&'e Targets> {
    let mut targets: Vec<&Targets> = vec![&Targets::Any; entry.links.len()];
    visit::values(entry, fields, &mut |field, value, _| {
        if let (Holds::Relation(relation), Value::Links(links)) = (&field.holds, value) {
            links.iter().for_each(|link| targets[link.0 as usize] = &relation.to);
        }
    });
    targets
}
