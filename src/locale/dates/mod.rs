//! Dates in words.
//!
//! Days and months come from CLDR ([`Calendar`]); what people say around them (seasons, "about", "from",
//! ranges) are texts of the theme with keys that begin with `date-`, described in `i18n/en.ftl`. Where a
//! language has no such text, signs that need no language stand in for it.

mod calendar;

use jiff::civil::Time;
use jiff::tz::Offset;

use super::numbers::Numbers;
use super::texts::{Argument, Texts};
use crate::model::edtf::{Edtf, End, Part, Point, Qualifier, Season, TimeOfDay};

pub(super) use calendar::Calendar;

/// The year before which the years of Christ are counted backwards.
const FIRST_YEAR: i32 = 1;

/// What is needed to put dates of one language in words.
pub(super) struct Phrases<'a> {
    pub(super) texts: &'a Texts,
    pub(super) numbers: &'a Numbers,
    pub(super) calendar: &'a Calendar,
}

/// Where a date stands in its phrase, since some languages decline it.
#[derive(Clone, Copy)]
enum Form {
    /// By itself: "жовтень 2020 р."
    Alone,
    /// After "about": "(близько) жовтня 2020 р."
    About,
    /// The start of what has no end: "(з) жовтня 2020 р.", "lokakuusta 2020 (alkaen)"
    From,
    /// The end of what has no start: "(до) жовтня 2020 р.", "lokakuuhun 2020 (asti)"
    Until,
}

impl Form {
    fn is_alone(self) -> bool {
        matches!(self, Self::Alone)
    }

    /// `$form` for languages with one case after all prepositions, `$relation` for those with more.
    fn arguments(self) -> [(&'static str, Argument<'static>); 2] {
        let relation = match self {
            Self::Alone => "none",
            Self::About => "about",
            Self::From => "from",
            Self::Until => "until",
        };
        let form = if self.is_alone() { "alone" } else { "after" };
        [("form", Argument::Text(form)), ("relation", Argument::Text(relation))]
    }
}

/// A day with its time, if it has one.
#[derive(Clone, Copy)]
struct Day {
    year: i32,
    month: u8,
    day: u8,
    time: Option<TimeOfDay>,
}

impl Phrases<'_> {
    /// A date or an interval.
    pub(super) fn date(&self, date: &Edtf) -> String {
        match (date.start(), date.end()) {
            (End::Date(point), _) if !date.is_interval() => self.point(&point),
            (End::Date(start), End::Date(end)) => self.range(&start, &end),
            (End::Date(start), End::Open) => self.from(&start),
            (End::Date(start), End::Unknown) => {
                let from = self.from(&start);
                self.wrapped("date-end-unknown", &from, || format!("{from}?"))
            }
            (End::Open, End::Date(end)) => self.until(&end),
            (End::Unknown, End::Date(end)) => {
                let until = self.until(&end);
                self.wrapped("date-start-unknown", &until, || format!("?{until}"))
            }
            (End::Open | End::Unknown, End::Open | End::Unknown) => date.to_string(),
        }
    }

    /// A time alone, to the minute.
    pub(super) fn clock(&self, time: Time) -> String {
        let hour = self.numbers.two_digits(time.hour().unsigned_abs());
        let minute = self.numbers.two_digits(time.minute().unsigned_abs());
        let arguments = [("hour", Argument::Text(&hour)), ("minute", Argument::Text(&minute))];
        self.phrase("date-clock", &arguments, || format!("{hour}:{minute}"))
    }

    fn point(&self, point: &Point) -> String {
        self.qualified(point.qualifier(), |form| self.plain(point, form))
    }

    /// Puts "about" and "perhaps" before a date.
    fn qualified(&self, qualifier: Qualifier, date: impl Fn(Form) -> String) -> String {
        let words = if qualifier.is_approximate() {
            let date = date(Form::About);
            self.wrapped("date-about", &date, || format!("≈ {date}"))
        } else {
            date(Form::Alone)
        };
        self.doubted(qualifier, words)
    }

    fn doubted(&self, qualifier: Qualifier, words: String) -> String {
        if !qualifier.is_uncertain() {
            return words;
        }
        self.wrapped("date-perhaps", &words, || format!("{words}?"))
    }

    fn from(&self, start: &Point) -> String {
        let key = if start.qualifier().is_approximate() { "date-from-about" } else { "date-from" };
        let date = self.plain(start, Form::From);
        let words = self.wrapped(key, &date, || format!("{date} –"));
        self.doubted(start.qualifier(), words)
    }

    fn until(&self, end: &Point) -> String {
        let key = if end.qualifier().is_approximate() { "date-until-about" } else { "date-until" };
        let date = self.plain(end, Form::Until);
        let words = self.wrapped(key, &date, || format!("– {date}"));
        self.doubted(end.qualifier(), words)
    }

    fn range(&self, start: &Point, end: &Point) -> String {
        if start == end {
            return self.point(start);
        }
        if start.qualifier() == end.qualifier() {
            return self.qualified(start.qualifier(), |form| self.span(start, end, form));
        }
        self.joined(&self.point(start), &self.point(end))
    }

    /// From one date to another, said only once where they have a month or a year in common.
    fn span(&self, start: &Point, end: &Point, form: Form) -> String {
        let (year, same_year) = (start.year(), start.year() == end.year() && start.year() >= FIRST_YEAR);
        let shorter = match (start.part(), end.part()) {
            (Part::Year, Part::Year) if year >= FIRST_YEAR => Some(self.years(year, end.year(), form)),
            (Part::Month(first), Part::Month(last)) if same_year => self.months(year, (first, last), form),
            _ => match (Day::of(start), Day::of(end)) {
                (Some(first), Some(last)) => self.days(first, last, form),
                _ => None,
            },
        };
        shorter.unwrap_or_else(|| self.joined(&self.plain(start, form), &self.plain(end, form)))
    }

    fn joined(&self, start: &str, end: &str) -> String {
        let arguments = [("start", Argument::Text(start)), ("end", Argument::Text(end))];
        self.phrase("date-range", &arguments, || format!("{start} – {end}"))
    }

    fn years(&self, first: i32, last: i32, form: Form) -> String {
        let (first, last) = (self.numbers.plain(first.into()), self.numbers.plain(last.into()));
        let [case, relation] = form.arguments();
        let arguments = [("first", Argument::Text(&first)), ("last", Argument::Text(&last)), case, relation];
        self.phrase("date-years", &arguments, || format!("{first}–{last}"))
    }

    fn months(&self, year: i32, (first, last): (u8, u8), form: Form) -> Option<String> {
        let year = self.numbers.plain(year.into());
        let [case, relation] = form.arguments();
        let arguments = [
            ("first", Argument::Text(self.month_name(first, form))),
            ("last", Argument::Text(self.month_name(last, form))),
            ("year", Argument::Text(&year)),
            case,
            relation,
        ];
        self.optional("date-months", &arguments)
    }

    fn days(&self, first: Day, last: Day, form: Form) -> Option<String> {
        match (first.time, last.time) {
            (Some(start), Some(end)) if first.is_same_day(last) => {
                let clocks = self.clocks(start, end);
                Some(self.at(&self.day(first), &clocks))
            }
            (Some(start), None) if first.is_same_day(last) => {
                Some(self.at(&self.day(first), &self.clock_with_offset(start)))
            }
            (None, None) if first.year == last.year && first.year >= FIRST_YEAR => {
                self.days_of_year(first, last, form)
            }
            _ => None,
        }
    }

    fn days_of_year(&self, first: Day, last: Day, form: Form) -> Option<String> {
        let (first_day, last_day) =
            (self.numbers.plain(first.day.into()), self.numbers.plain(last.day.into()));
        let year = self.numbers.plain(first.year.into());
        let (_, first_month) = self.calendar.month_names(first.month);
        let (_, last_month) = self.calendar.month_names(last.month);
        let [case, relation] = form.arguments();
        let arguments = [
            ("first", Argument::Text(&first_day)),
            ("last", Argument::Text(&last_day)),
            ("month", Argument::Text(first_month)),
            ("lastMonth", Argument::Text(last_month)),
            ("year", Argument::Text(&year)),
            case,
            relation,
        ];
        let key = if first.month == last.month { "date-days" } else { "date-days-of-months" };
        self.optional(key, &arguments)
    }

    /// A date without its qualifier.
    fn plain(&self, point: &Point, form: Form) -> String {
        let year = point.year();
        match point.part() {
            Part::Century => self.hundred_years(year, form),
            Part::Decade if year % 100 == 0 => self.years(year, year + 9, form),
            Part::Decade => {
                let text = self.numbers.plain(year.into());
                let [case, relation] = form.arguments();
                let arguments = [("year", Argument::Text(&text)), case, relation];
                self.phrase("date-decade", &arguments, || self.years(year, year + 9, form))
            }
            Part::Year | Part::SomeMonth | Part::SomeDay => self.year(year, form),
            Part::Season(season) => self.season(year, season, form),
            Part::Month(month) | Part::SomeDayOf(month) => self.month(year, month, form),
            Part::Day { month, day, time } => {
                let day = self.day(Day { year, month, day, time });
                time.map_or(day.clone(), |time| self.at(&day, &self.clock_with_offset(time)))
            }
        }
    }

    fn hundred_years(&self, first: i32, form: Form) -> String {
        let year = self.numbers.plain(first.into());
        let last = self.numbers.plain((first + 99).into());
        let [case, relation] = form.arguments();
        let arguments = [("year", Argument::Text(&year)), ("last", Argument::Text(&last)), case, relation];
        self.phrase("date-century", &arguments, || format!("{year}–{last}"))
    }

    fn year(&self, year: i32, form: Form) -> String {
        let (key, shown) = if year >= FIRST_YEAR {
            ("date-year", i64::from(year))
        } else {
            // Astronomers count a year 0; everyone else goes from 1 BC to AD 1.
            ("date-year-before-christ", 1 - i64::from(year))
        };
        let text = self.numbers.plain(shown);
        let [case, relation] = form.arguments();
        let arguments = [("year", Argument::Text(&text)), case, relation];
        self.phrase(key, &arguments, || self.numbers.plain(year.into()))
    }

    fn season(&self, year: i32, season: Season, form: Form) -> String {
        let key = match season {
            Season::Spring => "date-spring",
            Season::Summer => "date-summer",
            Season::Autumn => "date-autumn",
            Season::Winter => "date-winter",
        };
        let (text, next) = (self.numbers.plain(year.into()), self.numbers.plain(i64::from(year) + 1));
        let [case, relation] = form.arguments();
        let arguments = [("year", Argument::Text(&text)), ("next", Argument::Text(&next)), case, relation];
        self.phrase(key, &arguments, || {
            let (last_year, last) = match season {
                Season::Winter => (year + 1, 2),
                _ => (year, season.first_month() + 2),
            };
            let first = self.month(year, season.first_month(), form);
            format!("{first} – {}", self.month(last_year, last, form))
        })
    }

    fn month(&self, year: i32, month: u8, form: Form) -> String {
        let date = self.calendar.month(year, month).unwrap_or_else(|| format!("{year:04}-{month:02}"));
        if year < FIRST_YEAR {
            return date;
        }
        let year = self.numbers.plain(year.into());
        let [case, relation] = form.arguments();
        let arguments = [
            ("date", Argument::Text(&date)),
            ("month", Argument::Text(self.month_name(month, form))),
            ("number", Argument::Number(month.into())),
            ("year", Argument::Text(&year)),
            case,
            relation,
        ];
        self.phrase("date-month", &arguments, || date.clone())
    }

    fn month_name(&self, month: u8, form: Form) -> &str {
        let (alone, in_dates) = self.calendar.month_names(month);
        if form.is_alone() { alone } else { in_dates }
    }

    fn day(&self, day: Day) -> String {
        let Day { year, month, day, .. } = day;
        self.calendar.day(year, month, day).unwrap_or_else(|| format!("{year:04}-{month:02}-{day:02}"))
    }

    fn at(&self, date: &str, time: &str) -> String {
        let arguments = [("date", Argument::Text(date)), ("time", Argument::Text(time))];
        self.phrase("date-at", &arguments, || format!("{date} {time}"))
    }

    fn clocks(&self, start: TimeOfDay, end: TimeOfDay) -> String {
        if start == end {
            return self.clock_with_offset(start);
        }
        if start.offset() == end.offset() {
            return format!("{}–{}", self.clock(start.civil()), self.clock_with_offset(end));
        }
        format!("{} – {}", self.clock_with_offset(start), self.clock_with_offset(end))
    }

    fn clock_with_offset(&self, time: TimeOfDay) -> String {
        let clock = self.clock(time.civil());
        match time.offset() {
            Some(offset) => format!("{clock} ({})", utc(offset)),
            None => clock,
        }
    }

    fn wrapped(&self, key: &str, date: &str, otherwise: impl FnOnce() -> String) -> String {
        self.phrase(key, &[("date", Argument::Text(date))], otherwise)
    }

    fn phrase(
        &self,
        key: &str,
        arguments: &[(&str, Argument<'_>)],
        otherwise: impl FnOnce() -> String,
    ) -> String {
        self.optional(key, arguments).unwrap_or_else(otherwise)
    }

    fn optional(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        Some(self.texts.text(self.numbers, key, arguments)?.into_owned())
    }
}

impl Day {
    fn of(point: &Point) -> Option<Self> {
        match point.part() {
            Part::Day { month, day, time } => Some(Self { year: point.year(), month, day, time }),
            _ => None,
        }
    }

    fn is_same_day(self, other: Self) -> bool {
        (self.year, self.month, self.day) == (other.year, other.month, other.day)
    }
}

/// An offset as it is known everywhere: "UTC", "UTC+1", "UTC+5:30".
fn utc(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    match (hours, rest) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

#[cfg(test)]
mod tests;
