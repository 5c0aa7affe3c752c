//! Records by the names of their fields, and which field every link of an entry stands in.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::values::ValueOut;
use crate::model::{Entry, EntryIx, Link, LinkIx, Record, Target, Value};
use crate::render::Rendering;
use crate::schema::{Field, Fields, Holds, Show};

/// Fields that a page has elsewhere than among its fields, and that readers see all the same.
const SHOWN_ELSEWHERE: [&str; 5] = ["image", "updated", "reviewed", "lat", "lon"];

/// What values are written with.
#[derive(Clone, Copy)]
pub(super) struct Scope<'r> {
    pub(super) rendering: &'r Rendering,
    /// The id of every entry.
    pub(super) ids: &'r [String],
    /// Whose values they are.
    pub(super) entry: EntryIx,
}

impl<'r> Scope<'r> {
    pub(super) fn stated(&self) -> &'r Entry<EntryIx> {
        self.rendering.base.entry(self.entry)
    }

    pub(super) fn link(&self, link: LinkIx) -> &'r Link<EntryIx> {
        &self.stated().links[link.0 as usize]
    }
}

/// Which fields of a record are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Of an entry: those that readers see; the title only where there are several.
    OfEntry,
    /// Of a row or an edge: all but those that the schema hides.
    Part,
}

/// A record as a JSON object, its fields in the order of the schema.
#[derive(Clone, Copy)]
pub(super) struct RecordOut<'r> {
    pub(super) scope: Scope<'r>,
    pub(super) record: &'r Record,
    pub(super) fields: &'r Fields,
    pub(super) shown: Shown,
}

impl Serialize for RecordOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.write_into(&mut map)?;
        map.end()
    }
}

impl RecordOut<'_> {
    /// Writes the fields into an object that may hold others already.
    pub(super) fn write_into<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        for (index, value) in self.record.iter() {
            let field = self.fields.get(index);
            if self.shows(field, value) {
                map.serialize_entry(&*field.name, &ValueOut { scope: self.scope, field, value })?;
            }
        }
        Ok(())
    }

    fn shows(&self, field: &Field, value: &Value) -> bool {
        let of_entry = self.shown == Shown::OfEntry;
        if let Value::Links(links) = value
            && links.iter().all(|link| matches!(self.scope.link(*link).target, Target::Hidden))
        {
            return false;
        }
        match (&*field.name, value) {
            ("title", Value::Text(title)) if of_entry => title.iter().count() > 1,
            (name, _) => field.show != Show::None || (of_entry && SHOWN_ELSEWHERE.contains(&name)),
        }
    }
}

/// What is known of a link from where it stands.
#[derive(Clone, Copy)]
pub(super) struct LinkField<'r> {
    /// The field of the entry that it stands in, perhaps in a row or an edge there.
    pub(super) top: &'r str,
    /// The fields of its data.
    pub(super) data: &'r Fields,
}

/// Where each link of an entry stands, by the link's number.
pub(super) fn link_fields<'r>(row: &'r Entry<EntryIx>, fields: &'r Fields) -> Vec<LinkField<'r>> {
    // A link that no field holds (a translation's, say) has neither place nor data.
    let mut found = vec![LinkField { top: "", data: fields }; row.links.len()];
    for (index, value) in row.record.iter() {
        let field = fields.get(index);
        collect(row, (&field.name, field), value, &mut found);
    }
    found
}

fn collect<'r>(
    row: &'r Entry<EntryIx>,
    (top, field): (&'r str, &'r Field),
    value: &'r Value,
    found: &mut [LinkField<'r>],
) {
    let inside = |record: &'r Record, fields: &'r Fields, found: &mut [LinkField<'r>]| {
        for (index, value) in record.iter() {
            collect(row, (top, fields.get(index)), value, found);
        }
    };
    match (&field.holds, value) {
        (Holds::Relation(relation), Value::Links(links)) => {
            for link in links {
                found[link.0 as usize] = LinkField { top, data: &relation.data };
                inside(&row.links[link.0 as usize].data, &relation.data, found);
            }
        }
        (Holds::Rows { fields, .. }, Value::Rows(rows)) => {
            rows.iter().for_each(|record| inside(record, fields, found));
        }
        _ => {}
    }
}
