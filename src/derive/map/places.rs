//! What is known of where entries are: code, names, level, position.

use crate::map::{Point, Sought};
use crate::model::{EntryIx, KnowledgeBase, Name, Value};
use crate::schema::Holds;

/// An entry that may stand on the map.
#[derive(Debug)]
pub(super) struct PlaceOnMap<'a> {
    pub(super) entry: EntryIx,
    pub(super) code: Option<&'a str>,
    pub(super) position: Option<Point>,
    names: Vec<&'a str>,
    level: Option<&'a str>,
}

impl PlaceOnMap<'_> {
    pub(super) fn sought(&self) -> Sought<'_> {
        Sought { code: self.code, names: &self.names, level: self.level }
    }

    /// Whether it has a code of two letters, as countries have.
    pub(super) fn has_country_code(&self) -> bool {
        self.code.is_some_and(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic()))
    }
}

/// All entries of the kinds that stand on the map, by kind and slug.
pub(super) fn all(base: &KnowledgeBase) -> Vec<PlaceOnMap<'_>> {
    let kinds = base.schema().kinds().filter(|(_, row)| row.map);
    kinds.flat_map(|(kind, _)| base.of_kind(kind)).map(|entry| of(base, entry)).collect()
}

fn of(base: &KnowledgeBase, entry: EntryIx) -> PlaceOnMap<'_> {
    let fields = &base.kind_of(entry).fields;
    let record = &base.entry(entry).record;
    let value = |name: &str| record.get(fields.named(name)?);
    let number = |name: &str| match value(name) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    };
    let level = fields.named("type").and_then(|field| match (&fields.get(field).holds, record.get(field)?) {
        (Holds::Choice(choices), Value::Choice(at)) => {
            choices.values.get(usize::from(*at)).map(|(value, _)| &**value)
        }
        (_, Value::Text(text)) => Some(&**text.original()),
        _ => None,
    });
    let code = match value("code") {
        Some(Value::Line(code)) => Some(&**code),
        _ => None,
    };
    PlaceOnMap {
        entry,
        code,
        position: number("lat").zip(number("lon")).and_then(|(lat, lon)| Point::on_earth(lat, lon)),
        names: record.names(fields).into_iter().flat_map(Name::words).collect(),
        level,
    }
}
