//! A rule by which an event comes back names a day on which it does.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Rule, Value};
use crate::resolve::Case;
use crate::schema::Holds;

/// Reports rules that name no day beside the first: 30 February, an end that lies before the start.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        let fields = case.fields(draft);
        let Some((field, row)) = fields.iter().find(|(_, field)| matches!(field.holds, Holds::Recurrence))
        else {
            continue;
        };
        let Some(Value::Text(text)) = draft.entry.record.get(field) else { continue };
        let Some(rule) = Rule::read(text.original()) else { continue };
        let Some(Value::Date(start)) = case.value(draft, "start") else { continue };
        let Some(first) = start.edtf.and_then(|start| start.earliest()) else { continue };
        if !rule.comes_back(first) {
            let at = case.location_of_field(draft, &row.name);
            diagnostics.push(Diagnostic::new(Code::NeverRecurs).at(at).with("value", text.original()));
        }
    }
}
