//! A picture says what it shows, for those who do not see it.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Record, Value};
use crate::resolve::Case;
use crate::schema::{FieldIx, Fields, Holds};
use crate::source::Place;

/// Reports rows with a file and no `alt`, where the schema has a place for one.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        visit(&draft.entry.record, case.fields(draft), &draft.at, &mut |path, place| {
            let at = case.sources.file(place.file).locate(&place.spot);
            diagnostics
                .push(Diagnostic::new(Code::MissingAlt).at(at).with("value", path).with("where", "field"));
        });
    }
}

/// Calls `found` with every picture without a text, and the place of its file.
fn visit(record: &Record, fields: &Fields, at: &Place, found: &mut dyn FnMut(&str, &Place)) {
    for (index, value) in record.iter() {
        let field = fields.get(index);
        let (Holds::Rows { fields: columns, single }, Value::Rows(rows)) = (&field.holds, value) else {
            continue;
        };
        let at = at.under(&field.name);
        for (number, row) in rows.iter().enumerate() {
            let at = if *single { at.clone() } else { at.item(number) };
            if let (Some(alt), Some((file, path))) = (columns.named("alt"), file(row, columns))
                && row.get(alt).is_none()
            {
                found(path, &at.under(&columns.get(file).name));
            }
            visit(row, columns, &at, found);
        }
    }
}

fn file<'r>(row: &'r Record, columns: &Fields) -> Option<(FieldIx, &'r str)> {
    row.iter().find_map(|(index, value)| match (&columns.get(index).holds, value) {
        (Holds::File, Value::Line(path)) => Some((index, &**path)),
        _ => None,
    })
}
