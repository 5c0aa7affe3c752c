//! The days that a rule names, period by period.

use std::collections::{BTreeSet, VecDeque};

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::{Frequency, Rule, RuleEnd};

/// How many periods are looked at in all: 54 years of days, 380 of weeks. What has not come by then is not waited for.
const LONGEST_SEARCH: u32 = 20_000;

/// The same for years, of which each costs as much as 366 days; the Gregorian calendar repeats itself after 400.
const LONGEST_SEARCH_OF_YEARS: u32 = 800;

/// The days of a rule, in order.
#[derive(Clone, Debug)]
pub struct Days {
    rule: Rule,
    first: Date,
    /// The number of the next period.
    period: u32,
    looked_at: u32,
    /// How many days have been named.
    given: u32,
    found: VecDeque<Date>,
    /// Whether what follows from the first day without being said has been added.
    begun: bool,
}

impl Days {
    pub(super) fn new(mut rule: Rule, first: Date) -> Self {
        settle(&mut rule, first);
        Self { rule, first, period: 0, looked_at: 0, given: 0, found: VecDeque::new(), begun: false }
    }

    /// The same days, but none before this one: rules without a count go straight there.
    pub fn from(mut self, day: Date) -> impl Iterator<Item = Date> {
        if day > self.first && !matches!(self.rule.end, RuleEnd::Count(_)) {
            self.begun = true;
            self.period = self.periods_until(day);
        }
        self.skip_while(move |found| *found < day)
    }

    /// Those of some days that the rule names. Followed once for all of them where it has a count, else looked at only
    /// around each.
    pub fn among(self, wanted: &BTreeSet<Date>) -> BTreeSet<Date> {
        if !matches!(self.rule.end, RuleEnd::Count(_)) {
            return wanted.iter().copied().filter(|day| self.has(*day)).collect();
        }
        let Some(last) = wanted.last() else { return BTreeSet::new() };
        self.take_while(|day| day <= last).filter(|day| wanted.contains(day)).collect()
    }

    /// Whether the rule, its end aside, names a day.
    fn has(&self, day: Date) -> bool {
        if day <= self.first {
            return day == self.first;
        }
        let mut days = self.clone();
        days.period = self.periods_until(day);
        while let Some((start, end)) = days.span().filter(|(start, _)| *start <= day) {
            if day <= end {
                days.search(start, end);
                return days.found.contains(&day);
            }
            days.period += 1;
        }
        false
    }

    /// How many periods have certainly passed on a day.
    fn periods_until(&self, day: Date) -> u32 {
        let days = i64::from((day - self.first).get_days());
        let months = (i64::from(day.year()) - i64::from(self.first.year())) * 12 + i64::from(day.month())
            - i64::from(self.first.month());
        let units = match self.rule.frequency {
            Frequency::Daily => days,
            Frequency::Weekly => days / 7,
            Frequency::Monthly => months,
            Frequency::Yearly => months / 12,
        };
        let periods = units / i64::from(self.rule.interval) - 1;
        u32::try_from(periods.max(0)).unwrap_or(0)
    }

    fn is_full(&self) -> bool {
        let most = match self.rule.end {
            RuleEnd::Count(count) => u32::from(count),
            _ => u32::MAX,
        };
        self.given >= most
    }

    /// Finds the days of the next period that has any; false where there is none, or none for long.
    fn look_on(&mut self) -> bool {
        let longest = match self.rule.frequency {
            Frequency::Yearly => LONGEST_SEARCH_OF_YEARS,
            _ => LONGEST_SEARCH,
        };
        while self.found.is_empty() {
            if self.looked_at == longest {
                return false;
            }
            let Some((start, end)) = self.span() else { return false };
            self.period += 1;
            self.looked_at += 1;
            self.search(start, end);
        }
        true
    }

    /// The first and the last day of the next period; nothing after the year 9999.
    fn span(&self) -> Option<(Date, Date)> {
        let units = i64::from(self.period) * i64::from(self.rule.interval);
        let first = self.first;
        match self.rule.frequency {
            Frequency::Daily => {
                let day = first.checked_add(Span::new().try_days(units).ok()?).ok()?;
                Some((day, day))
            }
            Frequency::Weekly => {
                let behind = first.weekday().since(self.rule.week_start);
                let monday = first.checked_sub(Span::new().try_days(i64::from(behind)).ok()?).ok()?;
                let start = monday.checked_add(Span::new().try_days(units * 7).ok()?).ok()?;
                Some((start, start.checked_add(6.days()).ok()?))
            }
            Frequency::Monthly => {
                let start = first.first_of_month().checked_add(Span::new().try_months(units).ok()?).ok()?;
                Some((start, start.last_of_month()))
            }
            Frequency::Yearly => {
                let start = first.first_of_year().checked_add(Span::new().try_years(units).ok()?).ok()?;
                Some((start, start.last_of_year()))
            }
        }
    }

    fn search(&mut self, start: Date, end: Date) {
        let mut found: Vec<Date> = Vec::new();
        let mut day = start;
        loop {
            if names(&self.rule, day) {
                found.push(day);
            }
            match day.tomorrow() {
                Ok(next) if next <= end => day = next,
                _ => break,
            }
        }
        let chosen = match &*self.rule.places {
            [] => found,
            places => in_places(&found, places),
        };
        self.found.extend(chosen.into_iter().filter(|day| *day > self.first));
    }
}

impl Iterator for Days {
    type Item = Date;

    fn next(&mut self) -> Option<Date> {
        if self.is_full() {
            return None;
        }
        if !self.begun {
            self.begun = true;
            self.given = 1;
            return Some(self.first);
        }
        if self.look_on() {
            self.given += 1;
        }
        self.found.pop_front()
    }
}

/// Adds what follows from the first day where the rule chooses no days itself (RFC 5545: "taken from DTSTART").
fn settle(rule: &mut Rule, first: Date) {
    let chooses = !rule.weekdays.is_empty() || !rule.month_days.is_empty() || !rule.year_days.is_empty();
    if chooses {
        return;
    }
    match rule.frequency {
        Frequency::Daily => {}
        Frequency::Weekly => rule.weekdays.push((0, first.weekday())),
        Frequency::Monthly => rule.month_days.push(i16::from(first.day())),
        Frequency::Yearly if !rule.weeks.is_empty() => rule.weekdays.push((0, first.weekday())),
        Frequency::Yearly => {
            if rule.months.is_empty() {
                rule.months.push(first.month());
            }
            rule.month_days.push(i16::from(first.day()));
        }
    }
}

/// Whether a rule lets an event be on a day, its period aside.
fn names(rule: &Rule, day: Date) -> bool {
    let any = |numbers: &[i16], number: i16, length: i16| {
        numbers.is_empty() || numbers.iter().any(|own| *own == number || *own == number - length - 1)
    };
    (rule.months.is_empty() || rule.months.contains(&day.month()))
        && any(&rule.month_days, i16::from(day.day()), i16::from(day.days_in_month()))
        && any(&rule.year_days, day.day_of_year(), day.days_in_year())
        && is_weekday(rule, day)
        && is_week(rule, day)
}

fn is_weekday(rule: &Rule, day: Date) -> bool {
    if rule.weekdays.is_empty() {
        return true;
    }
    // In a year without named months, the weekdays of the year are counted.
    let in_year = rule.frequency == Frequency::Yearly && rule.months.is_empty();
    let (number, length) = if in_year {
        (day.day_of_year(), day.days_in_year())
    } else {
        (i16::from(day.day()), i16::from(day.days_in_month()))
    };
    let from_start = (number - 1) / 7 + 1;
    let from_end = -((length - number) / 7 + 1);
    rule.weekdays.iter().any(|(which, weekday)| {
        *weekday == day.weekday() && (*which == 0 || *which == from_start || *which == from_end)
    })
}

fn is_week(rule: &Rule, day: Date) -> bool {
    if rule.weeks.is_empty() {
        return true;
    }
    let Some((number, weeks)) = week_of_year(day, rule.week_start) else { return false };
    rule.weeks.iter().any(|own| *own == number || *own == number - weeks - 1)
}

/// The number of a day's week in its year, and how many weeks that year has: the first has at least four of its days.
fn week_of_year(day: Date, week_start: Weekday) -> Option<(i16, i16)> {
    // The year of a week is that of its fourth day.
    let behind = i64::from(day.weekday().since(week_start));
    let fourth = day.checked_add(Span::new().try_days(3 - behind).ok()?).ok()?;
    let number = (fourth.day_of_year() - 1) / 7 + 1;
    let left = (fourth.days_in_year() - fourth.day_of_year()) / 7;
    Some((number, number + left))
}

fn in_places(found: &[Date], places: &[i16]) -> Vec<Date> {
    let count = i16::try_from(found.len()).unwrap_or(i16::MAX);
    let numbered = (1..).zip(found);
    let stays = |number: i16| places.iter().any(|own| *own == number || *own == number - count - 1);
    numbered.filter(|(number, _)| stays(*number)).map(|(_, day)| *day).collect()
}
