//! A picture says what it shows, for those who do not see it; and its file holds one.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Mention, Record, Value};
use crate::resolve::{Case, visit};
use crate::schema::{FieldIx, Fields, Holds};
use crate::source::Place;

/// Reports rows with a file and no `alt`, where the schema has a place for one; and pictures that cannot be shown.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        visit::records(&draft.entry, case.fields(draft), &mut |row, columns, way| {
            let (Some(alt), Some((file, path))) = (columns.named("alt"), file(row, columns)) else { return };
            let place = || way.under(&columns.get(file).name).place(&draft.at);
            if row.get(alt).is_none() {
                let place = place();
                let at = case.sources.file(place.file).locate(&place.spot);
                let fault = Diagnostic::new(Code::MissingAlt).at(at);
                diagnostics.push(fault.with("value", path).with("where", "field"));
            }
            diagnostics.extend(if_broken(case, path, &place));
        });
        for (mention, place) in draft.entry.mentions.iter().zip(&draft.mention_places) {
            if let Mention::Picture(path) = mention {
                diagnostics.extend(if_broken(case, path, &|| place.clone()));
            }
        }
    }
}

/// Reports a picture that cannot be shown, where it is named.
fn if_broken(case: &Case, path: &str, place: &dyn Fn() -> Place) -> Option<Diagnostic> {
    let fault = case.sources.pictures.get(path)?.as_ref().err()?;
    let place = place();
    let at = case.sources.file(place.file).locate(&place.spot);
    Some(Diagnostic::bad_picture(path, fault).at(at))
}

fn file<'r>(row: &'r Record, columns: &Fields) -> Option<(FieldIx, &'r str)> {
    row.iter().find_map(|(index, value)| match (&columns.get(index).holds, value) {
        (Holds::File, Value::Line(path)) => Some((index, &**path)),
        _ => None,
    })
}
