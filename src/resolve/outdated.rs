//! Translations that are older than their originals, by what both files say themselves.
//!
//! Neither the clock nor the dates of files are asked: the same sources give the same answer. A translation that does
//! not say when it was updated or reviewed is not judged.

use jiff::civil::Date;

use crate::model::Value;
use crate::model::edtf::Edtf;
use crate::parse::Draft;
use crate::schema::Schema;

/// The name of the field of a translation that shows that its original has been updated since, if one does.
///
/// Of a year or a month, no day is known: only an original whose first possible day comes after the last one of the
/// translation is surely later.
pub(super) fn told_by(translation: &Draft, original: &Draft, schema: &Schema) -> Option<&'static str> {
    let changed = date(original, schema, "updated").and_then(Edtf::earliest)?;
    let last = |name: &'static str| -> Option<(Date, &'static str)> {
        Some((date(translation, schema, name).and_then(Edtf::latest)?, name))
    };
    let (checked, name) = [last("updated"), last("reviewed")].into_iter().flatten().max()?;
    (changed > checked).then_some(name)
}

fn date<'d>(draft: &'d Draft, schema: &Schema, name: &str) -> Option<&'d Edtf> {
    let field = schema.kind(draft.entry.id.kind).fields.named(name)?;
    match draft.entry.record.get(field)? {
        Value::Date(date) => date.edtf.as_ref(),
        _ => None,
    }
}
