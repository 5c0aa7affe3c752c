//! Days and months by the patterns of CLDR: always Gregorian, whatever calendar is customary.

use icu_calendar::week::WeekInformation;
use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::{MD, YM, YMD};
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu_locale_core::Locale;
use jiff::civil::Weekday;
use writeable::TryWriteable;

/// The formatters and month names of one language, made once.
pub(in crate::locale) struct Calendar {
    days: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    months: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    days_of_months: FixedCalendarDateTimeFormatter<Gregorian, MD>,
    names_alone: [String; 12],
    names_in_dates: [String; 12],
    names_short: [String; 12],
    /// From Monday on.
    weekdays: [String; 7],
    weekdays_short: [String; 7],
    first_weekday: Weekday,
}

impl Calendar {
    pub(in crate::locale) fn new(locale: &Locale) -> Result<Self, String> {
        let preferences = DateTimeFormatterPreferences::from(locale);
        Ok(Self {
            days: FixedCalendarDateTimeFormatter::try_new(preferences, YMD::long())
                .map_err(|error| error.to_string())?,
            months: FixedCalendarDateTimeFormatter::try_new(preferences, YM::long())
                .map_err(|error| error.to_string())?,
            days_of_months: FixedCalendarDateTimeFormatter::try_new(preferences, MD::long())
                .map_err(|error| error.to_string())?,
            names_alone: names(preferences, "LLLL", |number| (number, 1))?,
            names_in_dates: names(preferences, "MMMM", |number| (number, 1))?,
            names_short: names(preferences, "LLL", |number| (number, 1))?,
            // The third of January 2000 was a Monday.
            weekdays: names(preferences, "cccc", |number| (1, number + 2))?,
            weekdays_short: names(preferences, "ccc", |number| (1, number + 2))?,
            first_weekday: first_weekday(locale)?,
        })
    }

    /// A day, such as "9 oktober 2020"; none if the calendar does not reach so far.
    pub(super) fn day(&self, year: i32, month: u8, day: u8) -> Option<String> {
        let date = Date::try_new_gregorian(year, month, day).ok()?;
        Some(self.days.format(&date).to_string())
    }

    /// A month, such as "oktober 2020"; none if the calendar does not reach so far.
    pub(super) fn month(&self, year: i32, month: u8) -> Option<String> {
        let date = Date::try_new_gregorian(year, month, 1).ok()?;
        Some(self.months.format(&date).to_string())
    }

    /// A day of any year, such as "9 oktober"; its month and day, where there is no such day.
    pub(in crate::locale) fn day_of_month(&self, month: i8, day: i8) -> String {
        let date = Date::try_new_gregorian(2000, month.unsigned_abs(), day.unsigned_abs());
        date.map_or_else(|_| format!("{month}-{day}"), |date| self.days_of_months.format(&date).to_string())
    }

    /// The name of a month (1 to 12), short: "nov."
    pub(in crate::locale) fn month_short(&self, month: u8) -> &str {
        &self.names_short[usize::from(month.clamp(1, 12) - 1)]
    }

    /// The name of a weekday by itself: "torsdag", and short: "tors".
    pub(in crate::locale) fn weekday_names(&self, day: Weekday) -> (&str, &str) {
        let place = usize::from(day.to_monday_zero_offset().unsigned_abs());
        (&self.weekdays[place], &self.weekdays_short[place])
    }

    /// The day that weeks begin with.
    pub(in crate::locale) fn first_weekday(&self) -> Weekday {
        self.first_weekday
    }

    /// The name of a month (1 to 12) as it is called, and as it stands after a day: "жовтень", "жовтня".
    pub(in crate::locale) fn month_names(&self, month: u8) -> (&str, &str) {
        let place = usize::from(month.clamp(1, 12) - 1);
        (&self.names_alone[place], &self.names_in_dates[place])
    }
}

/// Names by a pattern of CLDR, each of a day of the year 2000, given as month and day for the numbers from 1 on.
fn names<const COUNT: usize>(
    preferences: DateTimeFormatterPreferences,
    pattern: &str,
    day: impl Fn(u8) -> (u8, u8),
) -> Result<[String; COUNT], String> {
    let pattern: DateTimePattern = pattern.parse().expect("all that is asked for are patterns of CLDR");
    let mut names: FixedCalendarDateTimeNames<Gregorian, DateFieldSet> =
        FixedCalendarDateTimeNames::try_new(preferences).map_err(|error| error.to_string())?;
    let names = names.include_for_pattern(&pattern).map_err(|error| error.to_string())?;
    let mut found = [const { String::new() }; COUNT];
    for (name, number) in found.iter_mut().zip(1..) {
        let (month, day) = day(number);
        let date = Date::try_new_gregorian(2000, month, day).map_err(|error| error.to_string())?;
        let formatted = names.format(&date);
        *name = formatted.try_write_to_string().map_err(|(error, _)| error.to_string())?.into_owned();
    }
    Ok(found)
}

fn first_weekday(locale: &Locale) -> Result<Weekday, String> {
    let week = WeekInformation::try_new(locale.into()).map_err(|error| error.to_string())?;
    Ok(Weekday::from_monday_one_offset(week.first_weekday as i8).unwrap_or(Weekday::Monday))
}
