//! `agenda`, `month` and `year`: the calendar; and what other pages show of it.

use std::sync::Arc;

use serde::Serialize;

use super::entry::{TextView, ValueView};
use super::reference::EntryRef;
use crate::render::Html;

/// `agenda`: the calendar as a list.
#[derive(Clone, Debug, Serialize)]
pub struct AgendaView {
    /// What comes, by month.
    pub upcoming: Vec<MonthList>,
    /// What has been, the latest month first; empty where years have pages of their own.
    pub past: Vec<MonthList>,
    /// The months to come and the last ones that have been, with pages of their own.
    pub months: Vec<MonthLink>,
    /// The years with what has been, the latest first, where that is much.
    pub years: Vec<MonthLink>,
    /// Events without a date that can be placed in a month, as rendered cards.
    pub undated: Vec<Html>,
    /// The calendar file.
    pub file: CalendarFile,
}

/// `year`: what has been in a year.
#[derive(Clone, Debug, Serialize)]
pub struct YearView {
    /// Its months, the latest first.
    pub months: Vec<MonthList>,
    /// The year before with anything in it.
    pub previous: Option<MonthLink>,
    /// The year after with anything in it.
    pub next: Option<MonthLink>,
}

/// `month`: a month as a table of its weeks.
#[derive(Clone, Debug, Serialize)]
pub struct MonthView {
    /// "november 2026".
    pub label: String,
    /// The days of the week, in the order of the language.
    pub weekdays: Vec<WeekdayView>,
    /// The weeks, each of seven days; nothing before the first day and after the last.
    pub weeks: Vec<Vec<Option<DayView>>>,
    /// The month before in which anything is.
    pub previous: Option<MonthLink>,
    /// The month after in which anything is.
    pub next: Option<MonthLink>,
}

/// A day of the week.
#[derive(Clone, Debug, Serialize)]
pub struct WeekdayView {
    /// "torsdag"
    pub name: String,
    /// "tors"
    pub short: String,
}

/// A day of a month.
#[derive(Clone, Debug, Serialize)]
pub struct DayView {
    /// "12"
    pub number: String,
    /// "torsdag"
    pub weekday: String,
    /// For a `time` element.
    pub datetime: String,
    /// Whether it is today.
    pub today: bool,
    /// What is on it.
    pub items: Vec<OccurrenceView>,
}

/// The events of a month, or of a longer time where no more is known.
#[derive(Clone, Debug, Serialize)]
pub struct MonthList {
    /// "november 2026".
    pub label: String,
    /// Its page with a table.
    pub url: Option<String>,
    /// Its events.
    pub items: Vec<OccurrenceView>,
}

/// A month or year with a page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MonthLink {
    /// "november 2026", "2026".
    pub label: String,
    /// Its page.
    pub url: String,
}

/// A file for calendar programs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CalendarFile {
    /// To download.
    pub url: String,
    /// To subscribe to: the same with `webcal:`.
    pub webcal: String,
}

/// One time that an event takes place.
#[derive(Clone, Debug, Serialize)]
pub struct OccurrenceView {
    /// The event.
    pub entry: Arc<EntryRef>,
    /// The title of this very time, where it has one.
    pub part: Option<TextView>,
    /// "12"; nothing where the day is not known.
    pub day: Option<String>,
    /// "tors"
    pub weekday: Option<String>,
    /// "nov."
    pub month: Option<String>,
    /// The whole date in words, with the last day of several.
    pub date: String,
    /// The date for a `time` element, where it can be said that way.
    pub datetime: Option<String>,
    /// "09.00–12.00"; nothing for whole days.
    pub clock: Option<String>,
    /// The last day in words, where there are several.
    pub until: Option<String>,
    /// The room or address.
    pub venue: Option<TextView>,
    /// Where it is.
    pub places: Vec<Arc<EntryRef>>,
    /// How one takes part.
    pub mode: Option<ValueView>,
    /// Why it does not take place as planned: cancelled, postponed.
    pub status: Option<ValueView>,
    /// How often it comes back, in words, where only the next date is shown.
    pub repeats: Option<String>,
}

/// What the page of an event has for calendars.
#[derive(Clone, Debug, Serialize)]
pub struct EventDates {
    /// The event as a file for calendar programs.
    pub file: CalendarFile,
    /// Whether it is still to come, or comes back.
    pub to_come: bool,
    /// The next dates of what comes back.
    pub dates: Vec<OccurrenceView>,
    /// How many more there are; those of a rule without an end are not counted.
    pub more: usize,
}

/// What the page of a topic or place has of the calendar.
#[derive(Clone, Debug, Serialize)]
pub struct EventsAbout {
    /// What comes next: the next date of each event, and those before it that are called off.
    pub upcoming: Vec<OccurrenceView>,
    /// How many more events are to come.
    pub more: usize,
    /// All events that concern it, for calendar programs.
    pub file: CalendarFile,
}
