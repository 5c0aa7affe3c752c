//! Every entry has the fields that its kind requires.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Case;
use crate::source::Location;

/// Reports required fields that no version of an entry has.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    let told: BTreeSet<Location> = diagnostics.iter().filter_map(|fault| fault.location.clone()).collect();
    for draft in case.drafts {
        for (index, field) in case.fields(draft).iter() {
            if !field.required || draft.entry.record.get(index).is_some() {
                continue;
            }
            let at = case.location_of_field(draft, &field.name);
            // A value that is there but cannot be read has been reported at the same place.
            if !told.contains(&at) {
                diagnostics.push(Diagnostic::new(Code::MissingField).at(at).with("field", &field.name));
            }
        }
    }
}
