//! The calendar file (RFC 5545): all events of the site, for people's own calendar programs.
//!
//! What has no day of its own yet (a month, a season, a date in doubt) is left out; the calendar page has it. All
//! that calendar programs compare between two visits (`UID`, `DTSTAMP`) follows from the content alone.

mod event;
mod lines;
mod recurrence;
mod times;
mod zones;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Edition, Rendering};
use crate::model::{EntryIx, LanguageIx};
use event::{Event, events};
use lines::Lines;

/// What a calendar file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarOf {
    /// All events.
    Site,
    /// One event.
    Event(EntryIx),
    /// The events that concern an entry: a topic, a place.
    About(EntryIx),
}

/// The events of a language as calendar files have them: written once, since each stands in several files.
#[derive(Debug, Default)]
pub struct Events {
    /// Each event with its components and the names of the time zones that they need.
    components: BTreeMap<EntryIx, (Vec<u8>, BTreeSet<String>)>,
    /// The component of each time zone, for the first to the last moment of all events.
    zones: BTreeMap<String, Vec<u8>>,
}

impl Events {
    /// Writes the events of a language.
    pub fn of(rendering: &Rendering, language: LanguageIx) -> Self {
        let events = events(rendering, language);
        let all = events.iter().flat_map(|(_, events)| events);
        let zones = spans(all).into_values().map(|(zone, span)| (name(&zone), zone_text(&zone, span)));
        let zones = zones.collect();
        let written = |(entry, events): &(EntryIx, Vec<Event>)| {
            let mut lines = Lines::default();
            events.iter().for_each(|event| event.write(&mut lines));
            let needed = events.iter().filter(|event| event.times.needs_zone());
            (*entry, (lines.into_bytes(), needed.map(|event| name(&event.times.zone)).collect()))
        };
        Self { components: events.iter().map(written).collect(), zones }
    }
}

/// Writes a calendar file of a language.
pub fn render(rendering: &Rendering, edition: &Edition, of: CalendarOf) -> Vec<u8> {
    let Events { components, zones } = edition.events(rendering);
    let wanted: Vec<EntryIx> = match of {
        CalendarOf::Site => components.keys().copied().collect(),
        CalendarOf::Event(entry) => vec![entry],
        CalendarOf::About(entry) => rendering.views.calendar.about(entry).to_vec(),
    };
    let wanted: Vec<_> = wanted.iter().filter_map(|entry| components.get(entry)).collect();
    let needed: BTreeSet<&String> = wanted.iter().flat_map(|(_, zones)| zones).collect();
    let mut file = head(rendering, edition, of).into_bytes();
    // A calendar must hold something: without events it holds the time zone of the site.
    if wanted.is_empty() {
        let today = rendering.views.agenda.today().to_zoned(TimeZone::UTC);
        let now = today.map_or(Timestamp::UNIX_EPOCH, |today| today.timestamp());
        file.extend(zone_text(&rendering.settings.zone(), (now, now)));
    }
    file.extend(needed.iter().filter_map(|name| zones.get(*name)).flatten());
    file.extend(wanted.iter().flat_map(|(text, _)| text));
    file.extend(b"END:VCALENDAR\r\n");
    file
}

/// What stands before the components: the name of the calendar, and how often to look for news.
fn head(rendering: &Rendering, edition: &Edition, of: CalendarOf) -> Lines {
    let site = &edition.site.title;
    let (name, url) = match of {
        CalendarOf::Site => (site.clone(), rendering.routes.calendar(edition.language)),
        CalendarOf::Event(entry) => {
            (edition.reference(entry).title.clone(), edition.reference(entry).url.clone())
        }
        CalendarOf::About(entry) => {
            let about = edition.reference(entry);
            (format!("{} – {site}", about.title), about.url.clone())
        }
    };
    let mut lines = Lines::default();
    lines.begin("VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//samverka//samverka//EN");
    lines.line("CALSCALE", "GREGORIAN");
    lines.line("METHOD", "PUBLISH");
    lines.text(&format!("NAME;LANGUAGE={}", edition.locale.tag()), &name);
    lines.text("X-WR-CALNAME", &name);
    lines.text("X-WR-TIMEZONE", &rendering.settings.timezone);
    lines.line("URL", &rendering.settings.base_url.absolute(&url));
    lines.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    lines.line("X-PUBLISHED-TTL", "P1D");
    lines
}

type Span = (Timestamp, Timestamp);

/// The time zones that events are written in, with their first and last moment.
fn spans<'e>(events: impl Iterator<Item = &'e Event>) -> BTreeMap<String, (TimeZone, Span)> {
    let mut spans: BTreeMap<String, (TimeZone, Span)> = BTreeMap::new();
    for times in events.map(|event| &event.times).filter(|times| times.needs_zone()) {
        let first = times.timestamp(times.start);
        let last = times.end.map_or(first, |end| times.timestamp(end));
        let (_, span) = spans.entry(name(&times.zone)).or_insert_with(|| (times.zone.clone(), (first, last)));
        *span = (span.0.min(first), span.1.max(last));
    }
    spans
}

fn name(zone: &TimeZone) -> String {
    zone.iana_name().unwrap_or_default().to_owned()
}

fn zone_text(zone: &TimeZone, span: Span) -> Vec<u8> {
    let mut lines = Lines::default();
    zones::write(zone, span, &mut lines);
    lines.into_bytes()
}

#[cfg(test)]
mod tests;
