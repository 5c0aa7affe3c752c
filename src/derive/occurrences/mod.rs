//! Each time that an event takes place: its own start, the days its rule names, and the dates that stand one by one.
//!
//! Rules are followed through a window around today, some times each at most; what lies outside is told in words by
//! the page of the event. Worked out once for the site.

use std::collections::{BTreeSet, VecDeque};

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::agenda::date_of;
use super::times::{Moment, Times};
use crate::model::{EntryIx, KnowledgeBase, Record, Rule, RuleEnd, Value};
use crate::schema::{FieldIx, Fields, Holds};

/// How far a rule is followed, in months before and after today.
const MONTHS: (i64, i64) = (12, 18);

/// How many times of a rule are kept, before and from today on: a year and a half of weeks.
const MOST: (usize, usize) = (52, 80);

/// One time that an event takes place.
#[derive(Clone, Debug)]
pub struct Occurrence {
    /// The event.
    pub entry: EntryIx,
    /// The row that tells of this very time, by the number of the field and of the row; with a place or status of its own.
    pub row: Option<(FieldIx, usize)>,
    /// When it is by the clock; nothing where the day is not known.
    pub times: Option<Times>,
    /// The first day that it may be on.
    pub first: Date,
    /// The last day that it may be on.
    pub last: Date,
}

/// When an event takes place, as its entry says it.
#[derive(Debug)]
pub struct Schedule {
    /// The start of its own, where a calendar can hold it.
    pub own: Option<Times>,
    /// How it comes back from there.
    pub rule: Option<Rule>,
    /// Whether it comes back by plain words, which nobody can follow.
    pub in_words: bool,
    /// The field with the dates that stand one by one, and the rows of it that a calendar can hold and that say something
    /// of their own.
    pub rows: Vec<((FieldIx, usize), Times)>,
    /// The times that follow from the rule, or the own one, but that a row tells of instead; by the start.
    pub instead: BTreeSet<Moment>,
}

impl Schedule {
    /// Reads when an event takes place; `zone` is that of the site.
    pub(super) fn of(base: &KnowledgeBase, entry: EntryIx, zone: &TimeZone) -> Self {
        let (record, fields) = (&base.entry(entry).record, &base.kind_of(entry).fields);
        let zone = own_zone(record, fields).unwrap_or_else(|| zone.clone());
        let times = |record: &Record, fields: &Fields| {
            Times::of(date_of(record, fields, "start")?, date_of(record, fields, "end"), &zone)
        };
        let own = times(record, fields);
        let stated = recurs(record, fields);
        let rule = own.as_ref().and_then(|_| Rule::read(stated?));
        let in_words = stated.is_some_and(|stated| Rule::read(stated).is_none());
        let rows = rows(record, fields)
            .filter_map(|(at, row, columns)| Some((at, row, times(row, columns)?, columns)));
        let rows: Vec<_> = rows.collect();
        let mut schedule = Self { own, rule, in_words, rows: Vec::new(), instead: BTreeSet::new() };
        let named = schedule.named(rows.iter().map(|(_, _, times, _)| times.rule_day()).collect());
        for (at, row, mut times, columns) in rows {
            let same = schedule.same_as(&times, &named);
            // What the row leaves out of the time is as the rule has it.
            if let Some(usual) = same.and_then(|start| schedule.usual(start))
                && (times.end.is_none() || matches!(times.start, Moment::Day(_)))
                && (matches!(times.start, Moment::Day(_)) || times.start == usual.start)
            {
                times = usual;
            }
            // A row that repeats what the rule says already says nothing.
            if same.is_some() && schedule.rule.is_some() && only_times(row, columns) {
                continue;
            }
            schedule.instead.extend(same);
            schedule.rows.push((at, times));
        }
        schedule
    }

    /// Those of some days that the rule names.
    fn named(&self, days: BTreeSet<Date>) -> BTreeSet<Date> {
        let followed = self.rule.as_ref().zip(self.own.as_ref());
        followed.map(|(rule, own)| rule.days(own.rule_day()).among(&days)).unwrap_or_default()
    }

    /// The start of its own, or by the rule, that a row tells of: of a rule the one on the same day, if it is `named`.
    fn same_as(&self, row: &Times, named: &BTreeSet<Date>) -> Option<Moment> {
        let own = self.own.as_ref()?;
        if self.rule.is_none() {
            return Some(own.start).filter(|start| *start == row.start);
        }
        let day = row.rule_day();
        let times = own.on(day).filter(|times| named.contains(&day) && self.reaches(times));
        times.map(|times| times.start)
    }

    /// The time by the rule that begins at a moment.
    fn usual(&self, start: Moment) -> Option<Times> {
        let own = self.own.as_ref().filter(|_| self.rule.is_some())?;
        own.on(Times { start, end: None, zone: own.zone.clone() }.rule_day())
    }

    /// Whether the rule has not ended before.
    fn reaches(&self, times: &Times) -> bool {
        match self.rule.as_ref().map(|rule| rule.end) {
            Some(RuleEnd::Day(last)) => times.rule_day() <= last,
            Some(RuleEnd::Local(last)) => match times.start {
                Moment::Local(local) => local <= last,
                _ => times.rule_day() <= last.date(),
            },
            Some(RuleEnd::World(last)) => {
                let last = TimeZone::UTC.to_ambiguous_timestamp(last).compatible();
                last.is_ok_and(|last| times.timestamp(times.start) <= last)
            }
            Some(RuleEnd::Never | RuleEnd::Count(_)) | None => true,
        }
    }

    /// The times by the rule that begin on a day or later, whether a row tells of them or not.
    fn by_rule(&self, from: Date) -> impl Iterator<Item = Times> {
        let followed = self.rule.as_ref().zip(self.own.as_ref());
        let days = followed.map(|(rule, own)| rule.days(own.rule_day()).from(from));
        let times = days.into_iter().flatten().map_while(|day| self.own.as_ref()?.on(day));
        times.take_while(|times| self.reaches(times))
    }

    /// The times that the rule names around today, the own start in any case.
    fn around(&self, today: Date) -> Vec<Times> {
        let Some(own) = &self.own else { return Vec::new() };
        if self.rule.is_none() {
            return vec![own.clone()];
        }
        let begin = today.checked_sub(MONTHS.0.months()).unwrap_or(today);
        let end = today.checked_add(MONTHS.1.months()).unwrap_or(today);
        let (mut before, mut after) = (VecDeque::new(), Vec::new());
        for times in self.by_rule(begin).take_while(|times| times.first() <= end) {
            if times.last() >= today {
                after.push(times);
            } else {
                before.push_back(times);
            }
            if before.len() > MOST.0 {
                before.pop_front();
            }
            if after.len() == MOST.1 {
                break;
            }
        }
        let is_own = |times: &Times| times.start == own.start;
        let missing = !before.iter().chain(&after).any(is_own);
        missing.then(|| own.clone()).into_iter().chain(before).chain(after).collect()
    }

    /// The first and the last day of all; no last day where the rule goes on beyond today.
    pub(super) fn span(&self, today: Date) -> Option<(Date, Option<Date>)> {
        let all = self.own.iter().chain(self.rows.iter().map(|(_, times)| times));
        let first = all.clone().map(Times::first).min()?;
        let last = all.map(Times::last).max()?;
        match &self.rule {
            None => Some((first, (!self.in_words).then_some(last))),
            Some(rule) if goes_on(rule, self, today) => Some((first, None)),
            Some(_) => {
                let before = today.checked_sub(MONTHS.0.months()).unwrap_or(today);
                let latest = self.by_rule(before).map(|times| times.last()).last();
                Some((first, Some(latest.unwrap_or(last).max(last))))
            }
        }
    }
}

/// Whether a rule has times today or later; of one without end it is taken for granted.
fn goes_on(rule: &Rule, schedule: &Schedule, today: Date) -> bool {
    rule.end == RuleEnd::Never || schedule.by_rule(today).next().is_some()
}

/// Each time that an event takes place, those in sight of today; by the day.
pub(super) fn of_entry(
    base: &KnowledgeBase,
    entry: EntryIx,
    schedule: &Schedule,
    today: Date,
) -> Vec<Occurrence> {
    let at = |times: Times, row: Option<(FieldIx, usize)>| Occurrence {
        entry,
        row,
        first: times.first(),
        last: times.last(),
        times: Some(times),
    };
    let shown = |times: &Times| !schedule.instead.contains(&times.start);
    let by_rule = schedule.around(today).into_iter().filter(shown).map(|times| at(times, None));
    let by_row = schedule.rows.iter().map(|(row, times)| at(times.clone(), Some(*row)));
    let mut all: Vec<Occurrence> = by_rule.chain(by_row).chain(vague(base, entry, schedule)).collect();
    all.sort_by_key(|occurrence| (occurrence.first, occurrence.start_of_day()));
    all
}

/// The times of which no more is known than a month, a season or a year.
fn vague(base: &KnowledgeBase, entry: EntryIx, schedule: &Schedule) -> Vec<Occurrence> {
    let (record, fields) = (&base.entry(entry).record, &base.kind_of(entry).fields);
    let one = |record: &Record, fields: &Fields, row: Option<(FieldIx, usize)>| {
        let start = date_of(record, fields, "start")?;
        let first = start.earliest()?;
        let end = date_of(record, fields, "end").unwrap_or(start);
        let last = end.latest().or(start.latest()).unwrap_or(first).max(first);
        Some(Occurrence { entry, row, times: None, first, last })
    };
    let own = schedule.own.is_none().then(|| one(record, fields, None)).flatten();
    // Whether a calendar can hold a start is the same in all time zones.
    let zone = TimeZone::UTC;
    let is_vague = |row: &Record, columns: &Fields| {
        date_of(row, columns, "start").is_some_and(|start| Times::of(start, None, &zone).is_none())
    };
    let rows = rows(record, fields).filter(|(_, row, columns)| is_vague(row, columns));
    own.into_iter().chain(rows.filter_map(|(at, row, columns)| one(row, columns, Some(at)))).collect()
}

impl Occurrence {
    /// What puts the events of a day in order: those of the whole day first.
    pub fn start_of_day(&self) -> Option<jiff::civil::Time> {
        Some(self.times.as_ref()?.clock()?.0.time())
    }
}

/// The text of the field with the rule of an entry.
fn recurs<'r>(record: &'r Record, fields: &Fields) -> Option<&'r str> {
    let (field, _) = fields.iter().find(|(_, field)| matches!(field.holds, Holds::Recurrence))?;
    match record.get(field)? {
        Value::Text(text) => Some(text.original()),
        _ => None,
    }
}

fn own_zone(record: &Record, fields: &Fields) -> Option<TimeZone> {
    match record.get(fields.named("timezone")?)? {
        // The name was looked up when it was read.
        Value::Line(name) => TimeZone::get(name).ok(),
        _ => None,
    }
}

/// The rows of single dates, each with its place and its columns.
fn rows<'r>(
    record: &'r Record,
    fields: &'r Fields,
) -> impl Iterator<Item = ((FieldIx, usize), &'r Record, &'r Fields)> {
    let field = fields.named("occurrences");
    let rows = field.and_then(|field| match (&fields.get(field).holds, record.get(field)?) {
        (Holds::Rows { fields, .. }, Value::Rows(rows)) => Some((field, &**fields, rows)),
        _ => None,
    });
    rows.into_iter().flat_map(|(field, columns, rows)| {
        rows.iter().enumerate().map(move |(number, row)| ((field, number), row, columns))
    })
}

fn only_times(row: &Record, columns: &Fields) -> bool {
    row.iter().all(|(field, _)| matches!(&*columns.get(field).name, "start" | "end"))
}

/// The schedules of all events, each with its times in sight of today.
pub(super) fn all(
    base: &KnowledgeBase,
    events: &[EntryIx],
    today: Date,
    zone: &TimeZone,
) -> Vec<(Schedule, Vec<Occurrence>)> {
    let of = |entry: &EntryIx| {
        let schedule = Schedule::of(base, *entry, zone);
        let occurrences = of_entry(base, *entry, &schedule, today);
        (schedule, occurrences)
    };
    events.par_iter().map(of).collect()
}

#[cfg(test)]
mod tests;
