//! Dates as people know them: EDTF, level 1 (ISO 8601-2:2019, annex A).
//!
//! A date is a day, a month, a season, a year, a decade or a century, perhaps with a time of day, perhaps
//! marked as uncertain or approximate; or an interval between two such, whose start or end may be open or
//! unknown. This module reads and writes them and says which days they may stand for. It does not put them
//! in words: that is the work of the language layer.
//!
//! Beyond level 1 it takes times at the ends of an interval, which the standard leaves out, since events
//! have them. It does not take level 2: sets, seasons 25-41, qualifiers on a part of a date.

mod error;
mod parse;
mod point;
mod write;

use std::cmp::Ordering;

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

pub use error::EdtfError;
pub use point::{Part, Point, Precision, Qualifier, Season, TimeOfDay};

/// A date or an interval, in 32 bytes and without allocation: there is one for every date in the content.
///
/// Sorts by its earliest moment, then by its latest; what has an open or unknown start comes first. Times
/// are compared as written: an offset from UTC does not shift them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Edtf {
    start: End,
    end: Option<End>,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// The date is given.
    Date(Point),
    /// `..`: there is none.
    Open,
    /// Left empty: there is one, but nobody knows it.
    Unknown,
}

impl End {
    /// The date at this end, if it is given.
    pub fn point(&self) -> Option<&Point> {
        match self {
            Self::Date(point) => Some(point),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl Edtf {
    /// Makes the interval from the start of one date to the end of another.
    pub fn between(start: &Self, end: &Self) -> Self {
        Self { start: start.start, end: Some(end.end()) }
    }

    /// The start of an interval; the date itself where it is none.
    pub fn start(&self) -> End {
        self.start
    }

    /// The end of an interval; the date itself where it is none.
    pub fn end(&self) -> End {
        self.end.unwrap_or(self.start)
    }

    /// The earliest day it may stand for; none when the start is open or unknown.
    ///
    /// Years beyond those of [`jiff`] (-9999 to 9999) give its first or last day. A qualifier does not
    /// widen the days: `2015~` begins on 1 January 2015.
    pub fn earliest(&self) -> Option<Date> {
        self.start.point().map(Point::earliest)
    }

    /// The latest day it may stand for; none when the end is open or unknown.
    pub fn latest(&self) -> Option<Date> {
        self.end().point().map(Point::latest)
    }

    /// Whether it is written as an interval.
    pub fn is_interval(&self) -> bool {
        self.end.is_some()
    }

    /// Whether it goes on without an end (`2022-03/..`).
    pub fn is_open_ended(&self) -> bool {
        self.end == Some(End::Open)
    }

    /// The time of day it begins at, if one is given.
    pub fn time(&self) -> Option<TimeOfDay> {
        self.start.point().and_then(Point::time)
    }

    /// The day and time it begins at and the offset from UTC, if a time is given.
    pub fn start_date_time(&self) -> Option<(DateTime, Option<Offset>)> {
        self.start.point().and_then(Point::date_time)
    }

    /// The day and time it ends at and the offset from UTC, if a time is given.
    pub fn end_date_time(&self) -> Option<(DateTime, Option<Offset>)> {
        self.end().point().and_then(Point::date_time)
    }

    /// How exact it is; of an interval, how exact its start, or its end if only that is given.
    pub fn precision(&self) -> Precision {
        let point = self.start.point().or_else(|| self.end.as_ref().and_then(End::point));
        point.map_or(Precision::Century, Point::precision)
    }

    /// Whether the end of an interval certainly comes before its start.
    ///
    /// Such an interval can be read, since it is a fault in what is said and not in how it is written.
    pub fn ends_before_it_starts(&self) -> bool {
        let (Some(start), Some(end)) = (self.start.point(), self.end.as_ref().and_then(End::point)) else {
            return false;
        };
        match (start.instant(), end.instant()) {
            (Some(start), Some(end)) => end < start,
            _ => end.last_moment() < start.first_moment(),
        }
    }

    fn bounds(&self) -> (Option<point::Moment>, (bool, Option<point::Moment>)) {
        let end = self.end();
        let latest = end.point().map(Point::last_moment);
        (self.start.point().map(Point::first_moment), (latest.is_none(), latest))
    }
}

impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        if self == other {
            return Ordering::Equal;
        }
        self.bounds().cmp(&other.bounds()).then_with(|| self.to_string().cmp(&other.to_string()))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<Date> for Edtf {
    fn from(date: Date) -> Self {
        Self { start: End::Date(Point::from(date)), end: None }
    }
}

impl From<DateTime> for Edtf {
    fn from(date_time: DateTime) -> Self {
        Self { start: End::Date(Point::from(date_time)), end: None }
    }
}

impl From<Point> for Edtf {
    fn from(point: Point) -> Self {
        Self { start: End::Date(point), end: None }
    }
}

#[cfg(test)]
mod tests;
