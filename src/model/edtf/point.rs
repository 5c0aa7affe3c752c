//! One date, without the interval it may stand in.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

/// A moment to sort by: year, month, day, hour, minute, second. Years may go beyond those of jiff.
pub(super) type Moment = (i32, u8, u8, u8, u8, u8);

/// One date: a year, what is known beside it, and how sure the source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Point {
    pub(super) year: i32,
    pub(super) part: Part,
    pub(super) qualifier: Qualifier,
}

/// What of a date is known, beside the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// `20XX`; the year is the first of the century.
    Century,
    /// `201X`; the year is the first of the decade.
    Decade,
    /// `2020`.
    Year,
    /// `2020-XX`: one month of the year.
    SomeMonth,
    /// `2020-XX-XX`: one day of the year.
    SomeDay,
    /// `2020-21`.
    Season(Season),
    /// `2020-05`.
    Month(u8),
    /// `2020-05-XX`: one day of the month.
    SomeDayOf(u8),
    /// `2020-05-17`, perhaps with a time.
    Day {
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
        /// The time of day, if one is given.
        time: Option<TimeOfDay>,
    },
}

/// The seasons of level 1, each of three whole months as meteorologists count them in the north.
///
/// Winter begins in December of its year and ends in February of the next; the standard leaves the months
/// open, and this is how the winter of a year is mostly meant here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// 21: March to May.
    Spring,
    /// 22: June to August.
    Summer,
    /// 23: September to November.
    Autumn,
    /// 24: December to February of the next year.
    Winter,
}

/// How sure the source is of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// As it stands.
    Certain,
    /// `?`
    Uncertain,
    /// `~`
    Approximate,
    /// `%`
    UncertainAndApproximate,
}

impl Qualifier {
    /// Whether the date itself is doubted (`?`, `%`).
    pub fn is_uncertain(self) -> bool {
        matches!(self, Self::Uncertain | Self::UncertainAndApproximate)
    }

    /// Whether the date is only about right (`~`, `%`).
    pub fn is_approximate(self) -> bool {
        matches!(self, Self::Approximate | Self::UncertainAndApproximate)
    }
}

/// How exact a date is, from the coarsest to the finest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A hundred years.
    Century,
    /// Ten years.
    Decade,
    /// A year.
    Year,
    /// Three months.
    Season,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A time of day.
    Time,
}

/// A time of day, to the minute or the second, perhaps with an offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeOfDay {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: Option<u8>,
    pub(super) offset_minutes: Option<i16>,
}

impl TimeOfDay {
    /// The time on the clock.
    pub fn civil(self) -> Time {
        Time::constant(self.hour as i8, self.minute as i8, self.second.unwrap_or(0) as i8, 0)
    }

    /// The offset from UTC, if one is given.
    pub fn offset(self) -> Option<Offset> {
        let seconds = i32::from(self.offset_minutes?) * 60;
        Some(Offset::from_seconds(seconds).expect("offsets are read within 14 hours of UTC"))
    }
}

impl Point {
    /// The year as astronomers count (0 is 1 BC); the first of a decade or century.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// What is known beside the year.
    pub fn part(&self) -> Part {
        self.part
    }

    /// How sure the source is.
    pub fn qualifier(&self) -> Qualifier {
        self.qualifier
    }

    /// The time of day, if one is given.
    pub fn time(&self) -> Option<TimeOfDay> {
        match self.part {
            Part::Day { time, .. } => time,
            _ => None,
        }
    }

    /// The day and time and the offset from UTC, if a time is given.
    pub fn date_time(&self) -> Option<(DateTime, Option<Offset>)> {
        let time = self.time()?;
        Some((self.earliest().to_datetime(time.civil()), time.offset()))
    }

    /// How exact the date is. Of `2020-XX` only the year is known, of `2020-05-XX` the month.
    pub fn precision(&self) -> Precision {
        match self.part {
            Part::Century => Precision::Century,
            Part::Decade => Precision::Decade,
            Part::Year | Part::SomeMonth | Part::SomeDay => Precision::Year,
            Part::Season(_) => Precision::Season,
            Part::Month(_) | Part::SomeDayOf(_) => Precision::Month,
            Part::Day { time: None, .. } => Precision::Day,
            Part::Day { time: Some(_), .. } => Precision::Time,
        }
    }

    /// The earliest day it may stand for, held within the years of jiff.
    pub fn earliest(&self) -> Date {
        let (year, month, day) = self.first_day();
        held(year, month, day)
    }

    /// The latest day it may stand for, held within the years of jiff.
    pub fn latest(&self) -> Date {
        let (year, month, day) = self.last_day();
        held(year, month, day)
    }

    pub(super) fn first_moment(&self) -> Moment {
        let (year, month, day) = self.first_day();
        match self.time() {
            Some(time) => (year, month, day, time.hour, time.minute, time.second.unwrap_or(0)),
            None => (year, month, day, 0, 0, 0),
        }
    }

    pub(super) fn last_moment(&self) -> Moment {
        let (year, month, day) = self.last_day();
        match self.time() {
            Some(time) => (year, month, day, time.hour, time.minute, time.second.unwrap_or(0)),
            None => (year, month, day, 23, 59, 59),
        }
    }

    /// The moment in the world, where time and offset are given: two such can be compared across zones.
    pub(super) fn instant(&self) -> Option<DateTime> {
        let (date_time, offset) = self.date_time()?;
        Some(date_time.saturating_sub(jiff::SignedDuration::from_secs(i64::from(offset?.seconds()))))
    }

    fn first_day(&self) -> (i32, u8, u8) {
        match self.part {
            Part::Century | Part::Decade | Part::Year | Part::SomeMonth | Part::SomeDay => (self.year, 1, 1),
            Part::Season(season) => (self.year, season.first_month(), 1),
            Part::Month(month) | Part::SomeDayOf(month) => (self.year, month, 1),
            Part::Day { month, day, .. } => (self.year, month, day),
        }
    }

    fn last_day(&self) -> (i32, u8, u8) {
        let year = self.year;
        match self.part {
            Part::Century => (year + 99, 12, 31),
            Part::Decade => (year + 9, 12, 31),
            Part::Year | Part::SomeMonth | Part::SomeDay => (year, 12, 31),
            Part::Season(Season::Winter) => (year + 1, 2, days_in_month(year + 1, 2)),
            Part::Season(season) => end_of_month(year, season.first_month() + 2),
            Part::Month(month) | Part::SomeDayOf(month) => end_of_month(year, month),
            Part::Day { month, day, .. } => (year, month, day),
        }
    }
}

impl Season {
    /// The month it begins in.
    pub fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }

    pub(super) fn code(self) -> u8 {
        match self {
            Self::Spring => 21,
            Self::Summer => 22,
            Self::Autumn => 23,
            Self::Winter => 24,
        }
    }
}

fn end_of_month(year: i32, month: u8) -> (i32, u8, u8) {
    (year, month, days_in_month(year, month))
}

/// How many days a month has in the Gregorian calendar, reckoned backwards before 1582 as ISO 8601 does.
pub(super) fn days_in_month(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn held(year: i32, month: u8, day: u8) -> Date {
    match i16::try_from(year) {
        Ok(year @ -9999..=9999) => {
            Date::new(year, month as i8, day as i8).expect("the day was checked when it was read")
        }
        _ if year < 0 => Date::MIN,
        _ => Date::MAX,
    }
}

impl From<Date> for Point {
    fn from(date: Date) -> Self {
        let part = Part::Day { month: date.month() as u8, day: date.day() as u8, time: None };
        Self { year: i32::from(date.year()), part, qualifier: Qualifier::Certain }
    }
}

impl From<DateTime> for Point {
    fn from(date_time: DateTime) -> Self {
        let second = (date_time.second() > 0).then_some(date_time.second() as u8);
        let (hour, minute) = (date_time.hour() as u8, date_time.minute() as u8);
        let time = Some(TimeOfDay { hour, minute, second, offset_minutes: None });
        let part = Part::Day { month: date_time.month() as u8, day: date_time.day() as u8, time };
        Self { year: i32::from(date_time.year()), part, qualifier: Qualifier::Certain }
    }
}
