//! Every entry has the fields that its kind requires.

use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Case;

/// Reports required fields that no version of an entry has.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        for (index, field) in case.fields(draft).iter() {
            if !field.required || draft.entry.record.get(index).is_some() {
                continue;
            }
            let at = case.location_of_field(draft, &field.name);
            // A value that is there but cannot be read has been reported at the same place.
            if !diagnostics.iter().any(|fault| fault.location.as_ref() == Some(&at)) {
                diagnostics.push(Diagnostic::new(Code::MissingField).at(at).with("field", &field.name));
            }
        }
    }
}
