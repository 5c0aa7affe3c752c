//! Walks over all that an entry says: its fields, the rows in them, and what stands on the edges of its relations.
//!
//! The one walk for whoever looks for values of some type. The place of a value is worked out only when asked for.

use crate::model::{Entry, Record, Value};
use crate::schema::{Field, Fields, Holds};
use crate::source::Place;

/// The way from an entry to what is visited.
pub(super) struct Way<'w> {
    outer: Option<&'w Way<'w>>,
    step: WayStep<'w>,
}

#[derive(Clone, Copy)]
enum WayStep<'w> {
    Entry,
    Key(&'w str),
    Item(usize),
}

impl Way<'_> {
    /// The place of what is visited, in an entry that stands here.
    pub(super) fn place(&self, entry: &Place) -> Place {
        let outer = || self.outer.map_or_else(|| entry.clone(), |outer| outer.place(entry));
        match self.step {
            WayStep::Entry => entry.clone(),
            WayStep::Key(key) => outer().under(key),
            WayStep::Item(number) => outer().item(number),
        }
    }

    /// The way to a field of what is visited.
    pub(super) fn under<'w>(&'w self, key: &'w str) -> Way<'w> {
        Way { outer: Some(self), step: WayStep::Key(key) }
    }

    fn item(&self, number: usize) -> Way<'_> {
        Way { outer: Some(self), step: WayStep::Item(number) }
    }
}

/// Calls `visit` with every record of an entry: its own, those of rows, those on edges; with its fields and the way.
pub(super) fn records<'e, R>(
    entry: &'e Entry<R>,
    fields: &'e Fields,
    visit: &mut dyn FnMut(&'e Record, &'e Fields, &Way),
) {
    let way = Way { outer: None, step: WayStep::Entry };
    inner_records(entry, (&entry.record, fields), &way, visit);
}

fn inner_records<'e, R>(
    entry: &'e Entry<R>,
    (record, fields): (&'e Record, &'e Fields),
    way: &Way,
    visit: &mut dyn FnMut(&'e Record, &'e Fields, &Way),
) {
    visit(record, fields, way);
    for (index, value) in record.iter() {
        let field = fields.get(index);
        let way = way.under(&field.name);
        match (&field.holds, value) {
            (Holds::Rows { fields, .. }, Value::Rows(rows)) => {
                for (number, row) in rows.iter().enumerate() {
                    inner_records(entry, (row, fields), &way.item(number), visit);
                }
            }
            (Holds::Relation(relation), Value::Links(links)) => {
                for (number, link) in links.iter().enumerate() {
                    let data = &entry.links[link.0 as usize].data;
                    inner_records(entry, (data, &relation.data), &way.item(number), visit);
                }
            }
            _ => {}
        }
    }
}

/// Calls `visit` with every value of every record of an entry, those of a list one by one.
pub(super) fn values<'e, R>(
    entry: &'e Entry<R>,
    fields: &'e Fields,
    visit: &mut dyn FnMut(&'e Field, &'e Value, &Way),
) {
    records(entry, fields, &mut |record, fields, way| {
        for (index, value) in record.iter() {
            let field = fields.get(index);
            let way = way.under(&field.name);
            match value {
                Value::Many(values) => {
                    let values = values.iter().enumerate();
                    values.for_each(|(number, value)| visit(field, value, &way.item(number)));
                }
                value => visit(field, value, &way),
            }
        }
    });
}
