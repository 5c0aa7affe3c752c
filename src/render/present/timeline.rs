//! The story of an entry in words.

use std::sync::Arc;

use super::Presenter;
use crate::derive::{Point, What, story};
use crate::model::{EntryIx, Record, Value};
use crate::render::said::Said;
use crate::render::views::{PointView, TextView, ValueView};
use crate::schema::{Fields, Holds};

impl Presenter<'_> {
    /// The story of an entry from its start to its end; empty where there is too little to tell.
    pub(in crate::render) fn story(&self, entry: EntryIx) -> Vec<PointView> {
        let points = story(&self.rendering.base, &self.rendering.views.agenda, entry);
        points.iter().map(|point| self.point(entry, point)).collect()
    }

    fn point(&self, entry: EntryIx, point: &Point) -> PointView {
        let own = |key: &str| TextView { text: self.phrase(key, &[]), lang: None };
        let (label, title, other) = match point.what {
            What::Begins => (own("story-begins"), None, None),
            What::Ends if self.state(point) == "done" => (own("story-ended"), None, None),
            What::Ends => (own("story-ends"), None, None),
            What::From(other, relation) => (self.inverse_label(relation), None, Some(other)),
            What::To(other, relation) => {
                (self.label(&self.rendering.base.schema().relation(relation).label), None, Some(other))
            }
            What::Row(field, number, column) => {
                let field = self.rendering.kind_of(entry).fields.get(field);
                let row = self.row_of(entry, &field.name, number);
                let title = row.and_then(|(row, columns)| self.text_in(row, columns, "title"));
                let dates = row.map_or(0, |(_, columns)| dated_columns(columns));
                // Where a row has two dates, it says which one it is.
                let label = match row.filter(|_| dates > 1) {
                    Some((_, columns)) => self.label(&columns.get(column).label),
                    None => self.label(&field.label),
                };
                (label, title, None)
            }
        };
        PointView {
            date: ValueView {
                text: self.locale().date_in_words(&point.date),
                datetime: super::datetime(&point.date),
                ..ValueView::default()
            },
            label,
            title,
            entry: other.map(|other| Arc::clone(self.edition.reference(other))),
            status: other.and_then(|other| self.off(&Said::by(self.rendering, self.language(), other), None)),
            state: self.state(point),
        }
    }

    fn state(&self, point: &Point) -> &'static str {
        let today = self.today();
        match (point.day(), point.last_day()) {
            (Some(first), _) if first > today => "next",
            (_, Some(last)) if last < today => "done",
            // What has begun and goes on is done with, unless it lasts.
            _ if matches!(point.what, What::Begins) => "done",
            _ => "current",
        }
    }

    fn row_of(&self, entry: EntryIx, field: &str, number: usize) -> Option<(&Record, &Fields)> {
        let (_, row) = self.rendering.kind_of(entry).field(field)?;
        match (&row.holds, self.value(entry, field)?) {
            (Holds::Rows { fields, .. }, Value::Rows(rows)) => Some((rows.get(number)?, fields)),
            _ => None,
        }
    }

    /// The text of a column of a row.
    pub(in crate::render) fn text_in(&self, row: &Record, columns: &Fields, name: &str) -> Option<TextView> {
        match row.get(columns.named(name)?)? {
            Value::Text(text) => Some(self.text(text)),
            _ => None,
        }
    }
}

fn dated_columns(columns: &Fields) -> usize {
    columns
        .iter()
        .filter(|(_, column)| matches!(column.holds, Holds::Date | Holds::Period | Holds::Time))
        .count()
}
