//! When entries are, seen from today.

use jiff::civil::Date;

use crate::model::edtf::Edtf;
use crate::model::{EntryIx, KnowledgeBase, Record, Value, rule_part};
use crate::schema::{Fields, Holds, Kind};

/// When an event is, seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It is yet to come.
    Upcoming,
    /// It has begun and not ended.
    Ongoing,
    /// It has been.
    Past,
}

/// The days that entries are dated by.
#[derive(Debug)]
pub struct Agenda {
    today: Date,
    /// First and last day of each entry, as far as they are known.
    days: Vec<(Option<Date>, Option<Date>)>,
    /// When each entry was last changed.
    changed: Vec<Option<Date>>,
    events: Vec<EntryIx>,
}

impl Agenda {
    /// Reads the dates of a knowledge base.
    pub fn of(base: &KnowledgeBase, today: Date) -> Self {
        let days = base.indices().map(|entry| days(base, entry)).collect();
        let changed = base.indices().map(|entry| changed(base, entry)).collect();
        let events = base.indices().filter(|entry| base.kind_of(*entry).calendar).collect();
        Self { today, days, changed, events }
    }

    /// Today's date.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The entries that stand in the calendar, by kind and slug.
    pub fn events(&self) -> &[EntryIx] {
        &self.events
    }

    /// The first day of an entry.
    pub fn first_day(&self, entry: EntryIx) -> Option<Date> {
        self.days[entry.index()].0
    }

    /// The last day of an entry; nothing where it has no end, or none that is known.
    pub fn last_day(&self, entry: EntryIx) -> Option<Date> {
        self.days[entry.index()].1
    }

    /// When an entry was last changed, or else reviewed.
    pub fn changed(&self, entry: EntryIx) -> Option<Date> {
        self.changed[entry.index()]
    }

    /// When an entry is; nothing where that is not known.
    pub fn when(&self, entry: EntryIx) -> Option<When> {
        let (first, last) = self.days[entry.index()];
        match (first, last) {
            (_, Some(last)) if last < self.today => Some(When::Past),
            (Some(first), _) if first > self.today => Some(When::Upcoming),
            (Some(_), _) => Some(When::Ongoing),
            (None, _) => None,
        }
    }
}

/// The date of an entry's field, by the field's name.
pub(crate) fn date_of<'r>(record: &'r Record, fields: &Fields, name: &str) -> Option<&'r Edtf> {
    edtf(record.get(fields.named(name)?)?)
}

fn edtf(value: &Value) -> Option<&Edtf> {
    match value {
        Value::Date(date) => date.edtf.as_ref(),
        _ => None,
    }
}

fn days(base: &KnowledgeBase, entry: EntryIx) -> (Option<Date>, Option<Date>) {
    let kind = base.kind_of(entry);
    let record = &base.entry(entry).record;
    let dated = kind.dated.iter().find_map(|field| record.get(*field).and_then(edtf));
    let end = end(kind, record);
    let first = dated.and_then(Edtf::earliest);
    let last = end.and_then(Edtf::latest).or_else(|| dated.and_then(Edtf::latest));
    match comes_back(kind, record) {
        None => (first, last),
        Some(until) => (first, until),
    }
}

/// Whether an event comes back, and until when; the rule's own end (RFC 5545, 3.3.10), where it names one.
fn comes_back(kind: &Kind, record: &Record) -> Option<Option<Date>> {
    let (field, _) = kind.fields.iter().find(|(_, field)| matches!(field.holds, Holds::Recurrence))?;
    let Some(Value::Text(text)) = record.get(field) else { return None };
    let until = rule_part(text.original(), "UNTIL");
    Some(until.and_then(|until| until.get(..8)?.parse().ok()))
}

/// The end that an event has as a field of its own.
fn end<'r>(kind: &Kind, record: &'r Record) -> Option<&'r Edtf> {
    if kind.calendar { date_of(record, &kind.fields, "end") } else { None }
}

fn changed(base: &KnowledgeBase, entry: EntryIx) -> Option<Date> {
    let fields = &base.kind_of(entry).fields;
    let record = &base.entry(entry).record;
    ["updated", "reviewed"]
        .into_iter()
        .find_map(|name| date_of(record, fields, name).and_then(Edtf::earliest))
}
