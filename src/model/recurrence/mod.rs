//! Recurrence rules (RFC 5545, section 3.3.10): read, checked part by part, and the days they name.
//!
//! What is taken: every day, week, month or year, and all parts that choose days. Hours, minutes and seconds are not:
//! an event begins at the same time by the clock on each of its days. The crate `rrule` would bring `chrono` and a
//! second set of time zones with it, to end with moments where days are wanted.

mod days;
mod read;
#[cfg(test)]
mod tests;

use jiff::civil::{Date, DateTime, Weekday};

pub use days::Days;

/// The largest number of times and of periods between them that a rule may name.
const MOST: u16 = 9999;

/// How often an event comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// By days.
    Daily,
    /// By weeks.
    Weekly,
    /// By months.
    Monthly,
    /// By years.
    Yearly,
}

/// When a rule ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleEnd {
    /// It goes on.
    Never,
    /// After so many times, the first included.
    Count(u16),
    /// With this day.
    Day(Date),
    /// With this time by the clock of the event.
    Local(DateTime),
    /// With this moment, in UTC.
    World(DateTime),
}

/// A rule that names days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How often.
    pub frequency: Frequency,
    /// Each time, each second time, … (from 1).
    pub interval: u16,
    /// When it ends.
    pub end: RuleEnd,
    /// Only in these months (1 to 12).
    pub months: Vec<i8>,
    /// Only in these weeks of the year; negative ones are counted from its end.
    pub weeks: Vec<i16>,
    /// Only on these days of the year.
    pub year_days: Vec<i16>,
    /// Only on these days of the month.
    pub month_days: Vec<i16>,
    /// Only on these weekdays; with a number on that one of the month or year, 0 for all.
    pub weekdays: Vec<(i16, Weekday)>,
    /// Of the days of each period only those in these places.
    pub places: Vec<i16>,
    /// The first day of a week.
    pub week_start: Weekday,
    /// As it is written, without what ends it: for calendars.
    pub text: Box<str>,
}

impl Rule {
    /// Whether a text is meant as a rule and not as words, be it right or not: `FREQ:MONTHLY` is.
    pub fn is_meant(text: &str) -> bool {
        let text = text.to_ascii_uppercase();
        ["FREQ", "RRULE", "BYDAY="].iter().any(|part| text.contains(part))
    }

    /// The day that the rule goes on to at most, where it says one.
    pub fn last_day(&self) -> Option<Date> {
        match self.end {
            RuleEnd::Day(last) => Some(last),
            RuleEnd::Local(last) | RuleEnd::World(last) => Some(last.date()),
            RuleEnd::Never | RuleEnd::Count(_) => None,
        }
    }

    /// The days of the rule from the first day of the event on, which is always one of them.
    ///
    /// Ends after so many times as the rule says; the caller ends it by a day or a moment ([`Rule::end`]). Gives up
    /// where no day turns up for long, so it ends for every rule.
    pub fn days(&self, first: Date) -> Days {
        Days::new(self.clone(), first)
    }

    /// Whether the rule names any day but the first of the event.
    pub fn comes_back(&self, first: Date) -> bool {
        let reaches = |day: &Date| self.last_day().is_none_or(|last| *day <= last);
        self.end == RuleEnd::Count(1) || self.days(first).nth(1).is_some_and(|day| reaches(&day))
    }
}
