//! Every entry has the fields that its kind requires.

use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Case;

/// Reports required fields that no version of an entry has; one that could not be read has been reported already.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        for (index, field) in case.fields(draft).iter() {
            let there = draft.entry.record.get(index).is_some() || draft.unread.contains(&index);
            if field.required && !there {
                let at = case.location_of_field(draft, &field.name);
                diagnostics.push(Diagnostic::new(Code::MissingField).at(at).with("field", &field.name));
            }
        }
    }
}
