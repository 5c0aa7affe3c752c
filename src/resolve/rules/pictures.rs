//! A picture says what it shows, for those who do not see it.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Record, Value};
use crate::resolve::{Case, visit};
use crate::schema::{FieldIx, Fields, Holds};

/// Reports rows with a file and no `alt`, where the schema has a place for one.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        visit::records(&draft.entry, case.fields(draft), &mut |row, columns, way| {
            if let (Some(alt), Some((file, path))) = (columns.named("alt"), file(row, columns))
                && row.get(alt).is_none()
            {
                let place = way.under(&columns.get(file).name).place(&draft.at);
                let at = case.sources.file(place.file).locate(&place.spot);
                let fault = Diagnostic::new(Code::MissingAlt).at(at);
                diagnostics.push(fault.with("value", path).with("where", "field"));
            }
        });
    }
}

fn file<'r>(row: &'r Record, columns: &Fields) -> Option<(FieldIx, &'r str)> {
    row.iter().find_map(|(index, value)| match (&columns.get(index).holds, value) {
        (Holds::File, Value::Line(path)) => Some((index, &**path)),
        _ => None,
    })
}
