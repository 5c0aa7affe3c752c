//! The calendar file (RFC 5545): all events of the site, for people's own calendar programs.
//!
//! What has no day of its own yet (a month, a season, a date in doubt) is left out; the calendar page has it. All
//! that calendar programs compare between two visits (`UID`, `DTSTAMP`) follows from the content alone.

mod event;
mod lines;
mod recurrence;
mod times;
mod zones;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Edition, Rendering};
use event::{Event, events};
use lines::Lines;

/// Writes the calendar file of a language.
pub fn render(rendering: &Rendering, edition: &Edition) -> Vec<u8> {
    let events = events(rendering, edition.language);
    let mut lines = Lines::default();
    lines.begin("VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//samverka//samverka//EN");
    lines.line("CALSCALE", "GREGORIAN");
    lines.line("METHOD", "PUBLISH");
    let language = edition.locale.tag();
    lines.text(&format!("NAME;LANGUAGE={language}"), &edition.site.title);
    lines.text("X-WR-CALNAME", &edition.site.title);
    lines.text("X-WR-TIMEZONE", &rendering.settings.timezone);
    lines.line("URL", &rendering.settings.base_url.absolute(&rendering.routes.calendar(edition.language)));
    lines.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    lines.line("X-PUBLISHED-TTL", "P1D");
    for (zone, span) in zones_of(rendering, &events) {
        zones::write(&zone, span, &mut lines);
    }
    for event in &events {
        event.write(&mut lines);
    }
    lines.end("VCALENDAR");
    lines.into_bytes()
}

/// The time zones that events are written in, with their first and last moment.
///
/// A calendar must hold something: without events it holds the time zone of the site.
fn zones_of(rendering: &Rendering, events: &[Event]) -> Vec<(TimeZone, (Timestamp, Timestamp))> {
    let mut spans: BTreeMap<String, (TimeZone, (Timestamp, Timestamp))> = BTreeMap::new();
    for times in events.iter().map(|event| &event.times).filter(|times| times.needs_zone()) {
        let first = times.timestamp(times.start);
        let last = times.end.map_or(first, |end| times.timestamp(end));
        let name = times.zone.iana_name().unwrap_or_default().to_owned();
        let (_, span) = spans.entry(name).or_insert_with(|| (times.zone.clone(), (first, last)));
        *span = (span.0.min(first), span.1.max(last));
    }
    if events.is_empty() {
        let zone = TimeZone::get(&rendering.settings.timezone).unwrap_or(TimeZone::UTC);
        let today = rendering.views.agenda.today().to_zoned(TimeZone::UTC);
        let now = today.map_or(Timestamp::UNIX_EPOCH, |today| today.timestamp());
        return vec![(zone, (now, now))];
    }
    spans.into_values().collect()
}

#[cfg(test)]
mod tests;
