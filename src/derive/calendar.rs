//! All times of all events in order, and which events concern which topics and places.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Agenda, Facets, Occurrence};
use crate::model::{EntryIx, KnowledgeBase};

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

/// The calendar of a site.
#[derive(Debug, Default)]
pub struct Calendar {
    /// The number of an event's time among the times of the event, in the order of days.
    times: Vec<(EntryIx, u32)>,
    months: Vec<Month>,
    /// The years in which times begin that have been, the latest first.
    past_years: Vec<i16>,
    /// How many times have been.
    past: usize,
    about: BTreeMap<EntryIx, Vec<EntryIx>>,
}

impl Calendar {
    /// Puts the times of all events in order.
    pub fn of(base: &KnowledgeBase, agenda: &Agenda, facets: &Facets) -> Self {
        let mut times: Vec<(EntryIx, u32)> = Vec::new();
        let mut about: BTreeMap<EntryIx, Vec<EntryIx>> = BTreeMap::new();
        for event in agenda.events() {
            times.extend((0..).zip(agenda.times(*event)).map(|(number, _)| (*event, number)));
            let concerns = facets.kinds().iter().flat_map(|kind| facets.all(*kind, *event));
            if agenda.is_in_calendars(*event) {
                concerns.for_each(|entry| about.entry(*entry).or_default().push(*event));
            }
        }
        let time = |(event, number): (EntryIx, u32)| &agenda.times(event)[number as usize];
        times.sort_by_cached_key(|at| {
            let time = time(*at);
            (time.first, time.times.is_some(), time.start_of_day(), base.entry(at.0).id.clone(), at.1)
        });
        let exact = times.iter().map(|at| time(*at)).filter(|time| time.times.is_some());
        let mut months: Vec<Month> = exact.map(|time| Month::of(time.first)).collect();
        months.dedup();
        let over = times.iter().map(|at| time(*at)).filter(|time| time.last < agenda.today());
        let mut past_years: Vec<i16> = over.map(|time| time.first.year()).collect();
        let past = past_years.len();
        past_years.dedup();
        past_years.reverse();
        Self { times, months, past_years, past, about }
    }

    /// Each time that an event takes place, in sight of today, in the order of days.
    pub fn times<'a>(&'a self, agenda: &'a Agenda) -> impl DoubleEndedIterator<Item = &'a Occurrence> {
        self.times.iter().map(|(event, number)| &agenda.times(*event)[*number as usize])
    }

    /// Those that begin on one of these days, or may do so: the first and the last.
    pub fn beginning<'a>(
        &'a self,
        agenda: &'a Agenda,
        (first, last): (Date, Date),
    ) -> impl DoubleEndedIterator<Item = &'a Occurrence> {
        let begin = |(event, number): &(EntryIx, u32)| agenda.times(*event)[*number as usize].first;
        let from = self.times.partition_point(|at| begin(at) < first);
        let length = self.times[from..].partition_point(|at| begin(at) <= last);
        self.times[from..from + length].iter().map(|(event, number)| &agenda.times(*event)[*number as usize])
    }

    /// The years in which times begin that have been, the latest first.
    pub fn past_years(&self) -> &[i16] {
        &self.past_years
    }

    /// How many times have been.
    pub fn past(&self) -> usize {
        self.past
    }

    /// The months in which events begin on a known day, in order.
    pub fn months(&self) -> &[Month] {
        &self.months
    }

    /// The events that a calendar can hold and that concern an entry (a topic, a place) or what stands below it.
    pub fn about(&self, entry: EntryIx) -> &[EntryIx] {
        self.about.get(&entry).map_or(&[], Vec::as_slice)
    }
}

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// Its first day.
    pub fn first(self) -> Date {
        Date::new(self.year, self.month, 1).expect("it is the month of a day")
    }

    /// `2026-11`, as addresses and EDTF have it.
    pub fn name(self) -> String {
        let (year, month) = (self.year, self.month);
        if year < 0 { format!("-{:04}-{month:02}", -year) } else { format!("{year:04}-{month:02}") }
    }
}
