//! What can be wrong with a date as written.

use std::fmt;

/// Why a text is no date, told apart so that callers can word it in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EdtfError {
    /// There is nothing.
    Empty,
    /// It is not written as a date at all.
    NotADate,
    /// A year has other than four digits: `20`, `20201009`.
    YearNeedsFourDigits,
    /// The year after `Y` is more than two thousand million years away.
    YearTooFar,
    /// A month or a day has one digit: `2020-5`.
    NeedsTwoDigits,
    /// Two years are joined by a hyphen or a dash, where an interval takes a slash: `2021-2027`.
    HyphenForSlash,
    /// More than one slash: `2020/10/09`.
    TooManySlashes,
    /// Both ends of an interval are open or unknown.
    NoDateAtEitherEnd,
    /// A month other than 1 to 12, and no season of level 1 (21 to 24).
    NoSuchMonth(u8),
    /// The month does not have this day in this year.
    NoSuchDay {
        /// The year, as astronomers count.
        year: i32,
        /// 1 to 12.
        month: u8,
        /// The day that does not exist.
        day: u8,
    },
    /// A season has a day: `2020-21-05`.
    DayInSeason,
    /// `X` where level 1 has none: `2XXX`, `2020-1X`, `201X-05`.
    UnspecifiedHere,
    /// A time stands with something other than a day.
    TimeWithoutDay,
    /// A space stands before the time, where `T` belongs.
    SpaceBeforeTime,
    /// A time is not written as `09:00` or `09:00:30`, or the clock does not show it.
    NoSuchTime,
    /// An offset from UTC is not `Z` or between -12:00 and +14:00.
    NoSuchOffset,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Empty => "the date is empty",
            Self::NotADate => "this is not a date",
            Self::YearNeedsFourDigits => "a year has four digits",
            Self::YearTooFar => "the year is too far away",
            Self::NeedsTwoDigits => "months and days have two digits",
            Self::HyphenForSlash => "an interval is written with a slash",
            Self::TooManySlashes => "an interval has one slash",
            Self::NoDateAtEitherEnd => "an interval needs a date at one end at least",
            Self::NoSuchMonth(month) => return write!(formatter, "there is no month {month}"),
            Self::NoSuchDay { year, month, day } => {
                return write!(formatter, "month {month} of {year} has no day {day}");
            }
            Self::DayInSeason => "a season has no days",
            Self::UnspecifiedHere => "X cannot stand here",
            Self::TimeWithoutDay => "a time needs a whole day before it",
            Self::SpaceBeforeTime => "a T stands between day and time",
            Self::NoSuchTime => "there is no such time",
            Self::NoSuchOffset => "there is no such offset from UTC",
        };
        formatter.write_str(text)
    }
}

impl std::error::Error for EdtfError {}
