//! Which entries are published today, and who refers to one that is not.

use super::{Case, Edition};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::edtf::Edtf;
use crate::model::{EntryIx, Mention, Target, Value};
use crate::parse::Draft;
use crate::schema::Schema;

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
