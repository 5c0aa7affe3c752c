//! Days and months by the patterns of CLDR: always Gregorian, whatever calendar is customary.

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu_locale_core::Locale;
use writeable::TryWriteable;

/// The formatters and month names of one language, made once.
pub(in crate::locale) struct Calendar {
    days: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    months: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    names_alone: [String; 12],
    names_in_dates: [String; 12],
}

impl Calendar {
    pub(in crate::locale) fn new(locale: &Locale) -> Result<Self, String> {
        let preferences = DateTimeFormatterPreferences::from(locale);
        Ok(Self {
            days: FixedCalendarDateTimeFormatter::try_new(preferences, YMD::long())
                .map_err(|error| error.to_string())?,
            months: FixedCalendarDateTimeFormatter::try_new(preferences, YM::long())
                .map_err(|error| error.to_string())?,
            names_alone: month_names(preferences, "LLLL")?,
            names_in_dates: month_names(preferences, "MMMM")?,
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

    /// The name of a month (1 to 12) as it is called, and as it stands after a day: "жовтень", "жовтня".
    pub(super) fn month_names(&self, month: u8) -> (&str, &str) {
        let place = usize::from(month.clamp(1, 12) - 1);
        (&self.names_alone[place], &self.names_in_dates[place])
    }
}

fn month_names(preferences: DateTimeFormatterPreferences, pattern: &str) -> Result<[String; 12], String> {
    let pattern: DateTimePattern = pattern.parse().expect("LLLL and MMMM are patterns of CLDR");
    let mut names: FixedCalendarDateTimeNames<Gregorian, DateFieldSet> =
        FixedCalendarDateTimeNames::try_new(preferences).map_err(|error| error.to_string())?;
    let names = names.include_for_pattern(&pattern).map_err(|error| error.to_string())?;
    let mut found = <[String; 12]>::default();
    for (name, month) in found.iter_mut().zip(1..) {
        let date = Date::try_new_gregorian(2000, month, 1).map_err(|error| error.to_string())?;
        let formatted = names.format(&date);
        *name = formatted.try_write_to_string().map_err(|(error, _)| error.to_string())?.into_owned();
    }
    Ok(found)
}
