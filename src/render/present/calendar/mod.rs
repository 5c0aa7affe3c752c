//! The calendar: as a list, as months, by years, and what pages of entries show of it.

mod occurrence;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use super::Presenter;
use crate::derive::{Month, Occurrence};
use crate::model::EntryIx;
use crate::model::edtf::Edtf;
use crate::render::views::{
    AgendaView, CalendarFile, DayView, EventDates, EventsAbout, MonthLink, MonthList, MonthView,
    OccurrenceView, WeekdayView, YearView,
};
use crate::render::{Edition, Rendering};

/// How many times of events the list has; what comes after stands on the pages of its months.
const LISTED: usize = 150;

/// How many times that have been stand on the page with what comes; more have pages of their own, by year.
const SOME_PAST: usize = 20;

/// How many dates the page of an event, a topic or a place shows.
const NEXT: usize = 8;

/// For how many days an event is shown on each of them in a month; a longer one only on the first.
const LONGEST_SHOWN: i32 = 14;

/// Fills the view of the calendar.
pub(crate) fn agenda(rendering: &Rendering, edition: &Edition) -> AgendaView {
    let presenter = Presenter::new(rendering, edition);
    let views = &rendering.views;
    let today = presenter.today();
    let (past, upcoming): (Vec<&Occurrence>, Vec<&Occurrence>) =
        views.calendar.times(&views.agenda).partition(|time| time.last < today);
    // What comes back by plain words has no dates that anybody could tell.
    let dates_unknown = |event: &EntryIx| {
        let by_words = views.agenda.schedule(*event).is_some_and(|schedule| schedule.in_words);
        views.agenda.times(*event).is_empty() || (by_words && views.agenda.next(*event).is_none())
    };
    let undated: Vec<EntryIx> = views.agenda.events().iter().copied().filter(dates_unknown).collect();
    let years = past_years(rendering);
    AgendaView {
        upcoming: presenter.month_lists(upcoming.into_iter().take(LISTED)),
        past: if years.is_empty() { presenter.month_lists(past.into_iter().rev()) } else { Vec::new() },
        months: presenter.months_around(),
        years: years.iter().map(|year| presenter.year_link(*year)).collect(),
        undated: presenter.cards(&undated),
        file: presenter.calendar_file(&rendering.routes.calendar_file(edition.language)),
    }
}

/// The years with pages for what has been in them, the latest first; none where it is little.
pub(in crate::render) fn past_years(rendering: &Rendering) -> &[i16] {
    let calendar = &rendering.views.calendar;
    if calendar.past() > SOME_PAST { calendar.past_years() } else { &[] }
}

impl Presenter<'_> {
    /// Fills the view of a year's past events.
    pub(in crate::render) fn year(&self, year: i16) -> YearView {
        let views = &self.rendering.views;
        let today = self.today();
        let days = (date(year, 1, 1), date(year, 12, 31));
        let past = views.calendar.beginning(&views.agenda, days).filter(|time| time.last < today);
        let years = past_years(self.rendering);
        let at = years.iter().position(|own| *own == year);
        let beside = |at: Option<usize>| at.and_then(|at| years.get(at)).map(|year| self.year_link(*year));
        YearView {
            months: self.month_lists(past.rev()),
            previous: beside(at.map(|at| at + 1)),
            next: beside(at.and_then(|at| at.checked_sub(1))),
        }
    }

    /// Fills the view of a month.
    pub(in crate::render) fn month(&self, month: Month) -> MonthView {
        let months = self.rendering.views.calendar.months();
        let at = months.iter().position(|own| *own == month);
        let beside =
            |at: Option<usize>| at.and_then(|at| months.get(at)).map(|month| self.month_link(*month));
        let start = self.locale().first_weekday();
        let weekday = |ahead: i8| {
            let (name, short) = self.locale().weekday(start.wrapping_add(ahead));
            WeekdayView { name: name.to_owned(), short: short.to_owned() }
        };
        MonthView {
            label: self.month_label(month),
            weekdays: (0..7).map(weekday).collect(),
            weeks: self.weeks(month, start),
            previous: beside(at.and_then(|at| at.checked_sub(1))),
            next: beside(at.map(|at| at + 1)),
        }
    }

    fn weeks(&self, month: Month, start: Weekday) -> Vec<Vec<Option<DayView>>> {
        let first = month.first();
        let last = first.last_of_month();
        let views = &self.rendering.views;
        // What began longer ago is not shown on the days of this month.
        let since = first.checked_sub(LONGEST_SHOWN.days()).unwrap_or(first);
        let times = views.calendar.beginning(&views.agenda, (since, last));
        let here: Vec<&Occurrence> =
            times.filter(|time| time.times.is_some() && time.last >= first).collect();
        let mut days: Vec<Option<DayView>> = Vec::new();
        days.resize_with(usize::from(first.weekday().since(start).unsigned_abs()), || None);
        for day in first.series(jiff::Span::new().days(1)).take_while(|day| *day <= last) {
            days.push(Some(self.day_view(day, &here)));
        }
        days.resize_with(days.len().next_multiple_of(7), || None);
        let mut weeks = Vec::new();
        while !days.is_empty() {
            let rest = days.split_off(7.min(days.len()));
            weeks.push(std::mem::replace(&mut days, rest));
        }
        weeks
    }

    fn day_view(&self, day: Date, times: &[&Occurrence]) -> DayView {
        let is_on = |time: &&&Occurrence| {
            let is_long = (time.last - time.first).get_days() >= LONGEST_SHOWN;
            day == time.first || (time.first < day && day <= time.last && !is_long)
        };
        DayView {
            number: self.locale().integer(u64::from(day.day().unsigned_abs())),
            weekday: self.locale().weekday(day.weekday()).0.to_owned(),
            datetime: day.to_string(),
            today: day == self.today(),
            items: times.iter().filter(is_on).map(|time| self.occurrence(time)).collect(),
        }
    }

    /// What the page of an event has for calendars.
    pub(in crate::render) fn event_dates(&self, entry: EntryIx) -> Option<EventDates> {
        let agenda = &self.rendering.views.agenda;
        if !agenda.is_in_calendars(entry) {
            return None;
        }
        let comes_back = agenda.schedule(entry).is_some_and(|schedule| schedule.rule.is_some());
        let next = agenda.times(entry).iter().filter(|time| time.last >= self.today());
        let slug = &self.rendering.base.entry(entry).id.slug;
        Some(EventDates {
            file: self.calendar_file(&self.rendering.routes.event_file(self.language(), entry, slug)),
            to_come: next.clone().next().is_some(),
            more: if comes_back { next.clone().count().saturating_sub(NEXT) } else { 0 },
            dates: next.take(if comes_back { NEXT } else { 0 }).map(|time| self.occurrence(time)).collect(),
        })
    }

    /// What the page of a topic or place has of the calendar.
    pub(in crate::render) fn events_about(&self, entry: EntryIx) -> Option<EventsAbout> {
        let views = &self.rendering.views;
        let about = views.calendar.about(entry);
        if about.is_empty() {
            return None;
        }
        let mut next: Vec<&Occurrence> = about.iter().filter_map(|event| views.agenda.next(*event)).collect();
        next.sort_by_key(|time| (time.first, time.start_of_day(), time.entry));
        Some(EventsAbout {
            more: next.len().saturating_sub(NEXT),
            upcoming: next.into_iter().take(NEXT).flat_map(|time| self.next_of(time.entry)).collect(),
            file: self.calendar_file(&self.rendering.routes.calendar_about(self.language(), entry)),
        })
    }

    /// The next date of an event that is to take place as planned, and those before it that are not.
    fn next_of(&self, entry: EntryIx) -> Vec<OccurrenceView> {
        let agenda = &self.rendering.views.agenda;
        let mut next = Vec::new();
        for time in agenda.times(entry).iter().filter(|time| time.last >= self.today()).take(NEXT) {
            let view = self.occurrence(time);
            let off = view.status.is_some();
            let rule = if off { None } else { agenda.schedule(entry).and_then(|own| own.rule.as_ref()) };
            next.push(OccurrenceView { repeats: rule.map(|rule| self.rule_words(entry, rule)), ..view });
            if !off {
                break;
            }
        }
        next
    }

    fn calendar_file(&self, url: &str) -> CalendarFile {
        let absolute = self.rendering.settings.base_url.absolute(url);
        let address = absolute.split_once("://").map_or(&*absolute, |(_, address)| address);
        CalendarFile { url: url.to_owned(), webcal: format!("webcal://{address}") }
    }

    /// The times by the months that they begin in; those of which less is known by what is known.
    fn month_lists<'t>(&self, times: impl Iterator<Item = &'t Occurrence>) -> Vec<MonthList> {
        let mut lists: Vec<MonthList> = Vec::new();
        for time in times {
            let (label, url) = self.month_of(time);
            match lists.iter_mut().rev().take(3).find(|list| list.label == label) {
                Some(list) => list.items.push(self.occurrence(time)),
                None => lists.push(MonthList { label, url, items: vec![self.occurrence(time)] }),
            }
        }
        lists
    }

    fn month_of(&self, time: &Occurrence) -> (String, Option<String>) {
        let (month, last) = (Month::of(time.first), Month::of(time.last));
        if time.times.is_none() && month != last {
            return (self.occurrence_date(time), None);
        }
        let has_page = self.rendering.views.calendar.months().binary_search(&month).is_ok();
        (self.month_label(month), has_page.then(|| self.month_link(month).url))
    }

    /// The months to come, and as many that have been as make a dozen.
    fn months_around(&self) -> Vec<MonthLink> {
        let months = self.rendering.views.calendar.months();
        let now = months.partition_point(|month| *month < Month::of(self.today()));
        let from = if months.len() - now >= 12 { now } else { months.len().saturating_sub(12) };
        months[from.min(now)..].iter().map(|month| self.month_link(*month)).collect()
    }

    /// "november 2026"
    pub(in crate::render) fn month_label(&self, month: Month) -> String {
        month
            .name()
            .parse::<Edtf>()
            .map_or_else(|_| month.name(), |month| self.locale().date_in_words(&month))
    }

    fn month_link(&self, month: Month) -> MonthLink {
        let url = self.rendering.routes.calendar_part(self.language(), &month.name());
        MonthLink { label: self.month_label(month), url }
    }

    fn year_link(&self, year: i16) -> MonthLink {
        let name = year_name(year);
        let url = self.rendering.routes.calendar_part(self.language(), &name);
        MonthLink { label: self.year_label(year), url }
    }

    /// "2026"
    pub(in crate::render) fn year_label(&self, year: i16) -> String {
        year_name(year)
            .parse::<Edtf>()
            .map_or_else(|_| year_name(year), |year| self.locale().date_in_words(&year))
    }
}

/// A year as addresses and EDTF have it.
pub(in crate::render) fn year_name(year: i16) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}
