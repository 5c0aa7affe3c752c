//! The periods of a kind's entries as bars on years, and what opens and closes in them.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::civil::Date;

use super::Presenter;
use crate::model::edtf::{Edtf, End};
use crate::model::{EntryIx, Record, Value};
use crate::render::views::{BarView, CallView, PeriodsView};
use crate::schema::{FieldIx, Fields, Holds, KindIx};

/// How long the whole drawing is, in parts.
const WHOLE: i64 = 1000;

/// The entry, its period, and its first and last day as far as the drawing goes.
type Span = (EntryIx, Edtf, Date, Date);

/// What calls are sorted by: open, coming, unknown, closed; then by their day.
type CallOrder = (u8, Option<Date>, Reverse<Option<Date>>);

impl Presenter<'_> {
    /// The periods of a kind's entries; nothing where the kind does not show them, or has none.
    pub(in crate::render) fn periods(&self, kind: KindIx) -> Option<PeriodsView> {
        let row = self.rendering.base.schema().kind(kind);
        if !row.periods {
            return None;
        }
        let spans = self.spans(kind, &row.dated);
        let calls = self.calls(kind);
        if spans.is_empty() && calls.is_empty() {
            return None;
        }
        let today = self.today();
        let first = spans.iter().map(|(_, _, from, _)| *from).min().unwrap_or(today).first_of_year();
        let last = spans.iter().map(|(_, _, _, to)| *to).max().unwrap_or(today).last_of_year();
        let whole = i64::from((last - first).get_days()).max(1);
        let along = |day: Date| {
            let days = i64::from((day - first).get_days());
            i32::try_from((days * WHOLE + whole / 2) / whole).unwrap_or(0)
        };
        let bar = |(entry, period, from, to): &Span| BarView {
            entry: Arc::clone(self.edition.reference(*entry)),
            words: self.locale().date_in_words(period),
            from: along(*from),
            length: (along(*to) - along(*from)).max(4),
            open: period.end() == End::Open,
        };
        Some(PeriodsView {
            first: self.year_label(first.year()),
            last: self.year_label(last.year()),
            today: (first..=last).contains(&today).then(|| along(today)),
            bars: spans.iter().map(bar).collect(),
            calls,
        })
    }

    fn spans(&self, kind: KindIx, dated: &[FieldIx]) -> Vec<Span> {
        let today = self.today();
        let span = |entry: EntryIx| {
            let record = &self.rendering.base.entry(entry).record;
            let period = dated.iter().find_map(|field| match record.get(*field)? {
                Value::Date(date) => date.edtf,
                _ => None,
            })?;
            // An open or unknown end reaches to today, at least to the end of the year that it begins in.
            let from = period.earliest().or_else(|| period.latest().map(Date::first_of_year))?;
            let to = period.latest().unwrap_or_else(|| today.max(from).last_of_year());
            (to >= from).then_some((entry, period, from, to))
        };
        let mut spans: Vec<Span> = self.rendering.base.of_kind(kind).filter_map(span).collect();
        let listings = &self.rendering.views.listings[usize::from(self.language().0)];
        spans.sort_by_key(|(entry, _, from, to)| (*from, *to, listings.rank(*entry)));
        spans
    }

    /// All rows that open and close: what is open now by its end, what is coming, what is unknown, what is closed.
    fn calls(&self, kind: KindIx) -> Vec<CallView> {
        let row = self.rendering.base.schema().kind(kind);
        let mut calls: Vec<(CallOrder, CallView)> = Vec::new();
        for (field, columns, (opens, closes)) in row.fields.iter().filter_map(|(field, row)| {
            let Holds::Rows { fields, .. } = &row.holds else { return None };
            Some((field, fields, opening(fields)?))
        }) {
            for entry in self.rendering.base.of_kind(kind) {
                let Some(Value::Rows(rows)) = self.rendering.base.entry(entry).record.get(field) else {
                    continue;
                };
                calls.extend(rows.iter().filter_map(|row| self.call(entry, (row, columns), (opens, closes))));
            }
        }
        calls.sort_by_key(|(order, _)| *order);
        calls.into_iter().map(|(_, call)| call).collect()
    }

    fn call(
        &self,
        entry: EntryIx,
        (row, columns): (&Record, &Fields),
        (opens, closes): (FieldIx, FieldIx),
    ) -> Option<(CallOrder, CallView)> {
        let date = |column: FieldIx| match row.get(column)? {
            Value::Date(date) => Some(&**date),
            _ => None,
        };
        let first = date(opens).and_then(|date| date.edtf?.earliest());
        let last = date(closes).and_then(|date| date.edtf?.latest());
        let today = self.today();
        let (state, order) = match (first, last) {
            (_, Some(last)) if last < today => ("closed", (3, None, Reverse(Some(last)))),
            (Some(first), _) if first > today => ("coming", (1, Some(first), Reverse(None))),
            (None, None) => ("unknown", (2, None, Reverse(None))),
            // Without a last day it comes after those that close.
            (_, last) => ("open", (0, last.or(Some(Date::MAX)), Reverse(None))),
        };
        let url = columns.iter().find(|(_, column)| matches!(column.holds, Holds::Url));
        let url = url.and_then(|(column, _)| match row.get(column)? {
            Value::Line(url) => Some(self.rendering.routes.url(url)),
            _ => None,
        });
        let call = CallView {
            title: self.text_in(row, columns, "title")?,
            url,
            entry: Arc::clone(self.edition.reference(entry)),
            opens: date(opens).map(|date| self.date(date)),
            closes: date(closes).map(|date| self.date(date)),
            state,
        };
        Some((order, call))
    }
}

/// The columns for when something opens and closes: two dates, of which one comes after the other.
fn opening(columns: &Fields) -> Option<(FieldIx, FieldIx)> {
    let dated = columns.iter().filter(|(_, column)| matches!(column.holds, Holds::Date));
    let mut pairs =
        dated.filter_map(|(closes, column)| Some((columns.named(column.after.as_deref()?)?, closes)));
    pairs.next()
}
