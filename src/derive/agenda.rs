//! When entries are, seen from today.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::occurrences::{self, Occurrence, Schedule};
use crate::model::edtf::Edtf;
use crate::model::{EntryIx, KnowledgeBase, Record, Value};
use crate::schema::{Fields, Kind};

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
    /// When each event takes place, by `events`.
    schedules: Vec<Schedule>,
    /// Each time that each event takes place, by `events`.
    times: Vec<Vec<Occurrence>>,
    /// For each event's number, by entry; those that are none have the highest.
    numbers: Vec<u32>,
}

impl Agenda {
    /// Reads the dates of a knowledge base; `zone` is that of the site.
    pub fn of(base: &KnowledgeBase, today: Date, zone: &TimeZone) -> Self {
        let events: Vec<EntryIx> = base.indices().filter(|entry| base.kind_of(*entry).calendar).collect();
        let (schedules, times): (Vec<Schedule>, Vec<Vec<Occurrence>>) =
            occurrences::all(base, &events, today, zone).into_iter().unzip();
        let mut days: Vec<_> = base.indices().map(|entry| days(base, entry)).collect();
        let mut numbers = vec![u32::MAX; base.len()];
        for ((number, event), schedule) in (0..).zip(&events).zip(&schedules) {
            numbers[event.index()] = number;
            if let Some((first, last)) = schedule.span(today) {
                days[event.index()] = (Some(first), last);
            }
        }
        let changed = base.indices().map(|entry| changed(base, entry)).collect();
        Self { today, days, changed, events, schedules, times, numbers }
    }

    /// Today's date.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The entries that stand in the calendar, by kind and slug.
    pub fn events(&self) -> &[EntryIx] {
        &self.events
    }

    /// When an event takes place, as its entry says it; nothing for what is none.
    pub fn schedule(&self, entry: EntryIx) -> Option<&Schedule> {
        self.schedules.get(self.numbers[entry.index()] as usize)
    }

    /// Whether calendar programs can hold an event: one of its days is known.
    pub fn is_in_calendars(&self, entry: EntryIx) -> bool {
        self.schedule(entry).is_some_and(|schedule| schedule.own.is_some() || !schedule.rows.is_empty())
    }

    /// Each time that an event takes place, in sight of today; none of what is no event.
    pub fn times(&self, entry: EntryIx) -> &[Occurrence] {
        self.times.get(self.numbers[entry.index()] as usize).map_or(&[], Vec::as_slice)
    }

    /// The next time that an event takes place, today included.
    pub fn next(&self, entry: EntryIx) -> Option<&Occurrence> {
        self.times(entry).iter().find(|time| time.last >= self.today)
    }

    /// The next day of an event; of anything else, and of what has been, the first.
    pub fn next_day(&self, entry: EntryIx) -> Option<Date> {
        self.next(entry).map(|time| time.first).or_else(|| self.first_day(entry))
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
    record.date(fields, name)
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
    (first, last)
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
