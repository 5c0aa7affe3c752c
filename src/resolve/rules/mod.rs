//! The rules that entries must keep, one file each.
//!
//! To add one, write its file and name it in `RULES`; its code stands in `diagnostic`, with its words in both languages,
//! and a case with its place in `tests/faults/codes.rs`.

mod contacts;
mod cycles;
mod drawings;
mod files;
mod fragments;
mod markup;
mod past;
mod pictures;
mod places;
mod recurrence;
mod repeated;
mod required;
mod review;
mod titles;

use rayon::prelude::*;

use super::Case;
use crate::diagnostic::Diagnostic;
use crate::model::{EntryIx, Record, Value};
use crate::parse::{Draft, Reference};
use crate::schema::Fields;
use crate::source::Location;

type Rule = fn(&Case, &mut Vec<Diagnostic>);

const RULES: [Rule; 14] = [
    required::check,
    cycles::check,
    repeated::check,
    files::check,
    pictures::check,
    drawings::check,
    fragments::check,
    review::check,
    contacts::check,
    past::check,
    places::check,
    recurrence::check,
    titles::check,
    markup::check,
];

/// Checks all rules, in parallel; what they find comes in their order.
pub(super) fn check_all(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    let found = RULES.par_iter().map(|rule| {
        let mut found = Vec::new();
        rule(case, &mut found);
        found
    });
    diagnostics.extend(found.collect::<Vec<_>>().into_iter().flatten());
}

impl Case<'_> {
    /// The fields of a draft's kind.
    pub(super) fn fields(&self, draft: &Draft) -> &Fields {
        &self.site.schema.kind(draft.entry.id.kind).fields
    }

    /// The value of a field of a draft, by the field's name.
    pub(super) fn value<'d>(&self, draft: &'d Draft, field: &str) -> Option<&'d Value> {
        value(&draft.entry.record, self.fields(draft), field)
    }

    /// Where a draft stands.
    pub(super) fn location_of(&self, entry: EntryIx) -> Location {
        let at = &self.drafts[entry.index()].at;
        self.sources.file(at.file).locate(&at.spot)
    }

    /// Where a field of a draft stands.
    pub(super) fn location_of_field(&self, draft: &Draft, field: &str) -> Location {
        self.sources.file(draft.at.file).locate(&draft.at.under(field).spot)
    }

    /// Where a reference stands.
    pub(super) fn location_of_reference(&self, reference: &Reference) -> Location {
        self.sources.file(reference.at.file).locate(&reference.at.spot)
    }

    /// `project/barn-i-fokus`.
    pub(super) fn id(&self, entry: EntryIx) -> String {
        let id = &self.drafts[entry.index()].entry.id;
        format!("{}/{}", self.site.schema.kind(id.kind).name, id.slug)
    }
}

/// The value of a field by its name.
pub(super) fn value<'r>(record: &'r Record, fields: &Fields, field: &str) -> Option<&'r Value> {
    record.get(fields.named(field)?)
}
