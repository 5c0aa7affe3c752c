//! Which entries are published today, who refers to one that is not, and what is no longer told of those that are.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Case, Edition};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::edtf::Edtf;
use crate::model::{EntryIx, Mention, Record, Target, Value, Within};
use crate::parse::Draft;
use crate::schema::{FieldIx, Holds, RelationIx, Schema};

/// For each draft, whether it is published.
pub(super) fn published(drafts: &[Draft], schema: &Schema, edition: Edition) -> Vec<bool> {
    drafts.iter().map(|draft| is_published(draft, schema, edition)).collect()
}

/// Whether a draft is published, by what it says itself: an entry, or one translation of it.
pub(super) fn is_published(draft: &Draft, schema: &Schema, edition: Edition) -> bool {
    let (record, fields) = (&draft.entry.record, &schema.kind(draft.entry.id.kind).fields);
    let date = |name| match fields.named(name).and_then(|field| record.get(field)) {
        Some(Value::Date(date)) => date.edtf.as_ref(),
        _ => None,
    };
    // Of a year or a month, all its days count: shown until 2026 is shown on its last day.
    let expired = date("expires").and_then(Edtf::latest).is_some_and(|last| last < edition.today);
    if edition.drafts {
        return !expired;
    }
    let draft = fields.named("draft").and_then(|field| record.get(field));
    let is_draft = matches!(draft, Some(Value::Flag(true)));
    let too_early = date("publish_from").and_then(Edtf::earliest).is_some_and(|from| from > edition.today);
    !is_draft && !too_early && !expired
}

/// Takes out what holds no longer: how to reach somebody whose `valid_until` has passed, and contacts whose time has
/// ended, or that of the party that they are at. Nothing that is made of the knowledge base can tell it then: no page,
/// no index of the search, no file with data.
pub(super) fn withdraw(drafts: &mut [Draft], schema: &Schema, today: Date) {
    let contacts = schema.relations_where(|field| field.contact);
    for draft in drafts {
        let fields = &schema.kind(draft.entry.id.kind).fields;
        let until = draft.entry.record.date(fields, "valid_until").and_then(Edtf::latest);
        if until.is_some_and(|until| until < today) {
            let values = std::mem::take(&mut draft.entry.record).into_values();
            let reaches = |field: FieldIx| matches!(fields.get(field).holds, Holds::Email | Holds::Phone);
            draft.entry.record = Record::new(values.filter(|(field, _)| !reaches(*field)).collect());
        }
        withdraw_contacts(draft, &contacts, today);
    }
}

fn withdraw_contacts(draft: &mut Draft, contacts: &BTreeSet<RelationIx>, today: Date) {
    let ended: Vec<bool> = draft.entry.links.iter().map(|link| link.has_ended(today)).collect();
    for (at, link) in draft.entry.links.iter_mut().enumerate() {
        let has_left = match link.within {
            Within::Link(party) => ended.get(party.0 as usize).copied().unwrap_or_default(),
            Within::Entry | Within::Row { .. } => false,
        };
        let is_outdated = match &link.target {
            Target::Contact(contact) => contact.is_outdated(today),
            _ => false,
        };
        if contacts.contains(&link.relation) && (ended[at] || has_left || is_outdated) {
            link.target = Target::Hidden;
        }
    }
}

/// Reports references from published entries to others that are not.
pub(super) fn check(case: &Case, published: &[bool], diagnostics: &mut Vec<Diagnostic>) {
    let hidden = |target: &Option<EntryIx>| target.filter(|target| !published[target.index()]);
    let all = case.drafts.iter().zip(case.bindings).zip(published);
    for ((draft, binding), _) in all.filter(|(_, published)| **published) {
        let links =
            draft.entry.links.iter().zip(&binding.links).filter_map(|(link, target)| match &link.target {
                Target::Entry(reference) => Some((reference, hidden(target)?)),
                _ => None,
            });
        let mentions = draft.entry.mentions.iter().zip(&binding.mentions);
        let mentions = mentions.filter_map(|(mention, target)| match mention {
            Mention::Entry { target: reference, .. } => Some((reference, hidden(target)?)),
            _ => None,
        });
        for (reference, target) in links.chain(mentions) {
            let fault = Diagnostic::new(Code::UnpublishedReference)
                .at(case.sources.file(reference.at.file).locate(&reference.at.spot))
                .with("value", reference.words())
                .related_to(case.location_of(target));
            diagnostics.push(fault);
        }
    }
}
