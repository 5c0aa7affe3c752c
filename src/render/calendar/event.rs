//! The events of a site: entries with a start, and the single dates of those that have several.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use rayon::prelude::*;

use super::lines::Lines;
use super::times::{basic, basic_date, utc};
use super::{recurrence, times};
use crate::derive::{Moment, Schedule, Times};
use crate::model::{EntryIx, LanguageIx};
use crate::render::Rendering;
use crate::render::said::{Said, Words};
use crate::schema::Choices;

/// The day that changes are counted from.
const FIRST_SEQUENCE: Date = date(2000, 1, 1);

/// One event.
pub(super) struct Event {
    pub(super) times: Times,
    uid: String,
    /// When it was last changed, else when it begins: the clock of the program has no say.
    stamp: String,
    changed: Option<String>,
    rule: Option<String>,
    /// The times by the rule that are told of one by one.
    except: Vec<Moment>,
    /// How often it may have been changed: grows with the day of the last change.
    sequence: i32,
    title: String,
    title_language: String,
    description: Option<String>,
    location: String,
    position: Option<(f64, f64)>,
    status: &'static str,
    categories: Vec<String>,
    url: String,
}

/// All events that a calendar can hold, in the order of entries.
pub(super) fn events(rendering: &Rendering, language: LanguageIx) -> Vec<(EntryIx, Vec<Event>)> {
    let collector = Collector { rendering, language };
    // How often each name has been taken: the second of a name gets a number.
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    let of_entry = |entry: &EntryIx| (*entry, collector.of_entry(*entry));
    let mut all: Vec<(EntryIx, Vec<Event>)> =
        rendering.views.agenda.events().par_iter().map(of_entry).collect();
    all.retain(|(_, events)| !events.is_empty());
    for event in all.iter_mut().flat_map(|(_, events)| events) {
        let uid = event.uid.clone();
        let mut number = taken.get(&uid).copied().unwrap_or_default();
        while taken.contains_key(&event.uid) {
            number += 1;
            event.uid = uid.replacen('@', &format!("-{}@", number + 1), 1);
        }
        taken.insert(uid, number);
        taken.entry(event.uid.clone()).or_default();
    }
    all
}

struct Collector<'r> {
    rendering: &'r Rendering,
    language: LanguageIx,
}

impl Collector<'_> {
    fn of_entry(&self, entry: EntryIx) -> Vec<Event> {
        let Some(schedule) = self.rendering.views.agenda.schedule(entry) else { return Vec::new() };
        let said = Said::by(self.rendering, self.language, entry);
        let own = schedule.own.as_ref().and_then(|times| self.own(entry, &said, (schedule, times)));
        let rows = said.rows("occurrences");
        let by_row = schedule.rows.iter().filter_map(|((_, number), times)| {
            Some(self.event(entry, &said, Some(rows.get(*number)?), times.clone()))
        });
        own.into_iter().chain(by_row).collect()
    }

    /// The event of the entry's own start, with its rule; nothing where a row tells of that one date.
    fn own(&self, entry: EntryIx, said: &Said, (schedule, times): (&Schedule, &Times)) -> Option<Event> {
        if schedule.rule.is_none() && schedule.instead.contains(&times.start) {
            return None;
        }
        let event = self.event(entry, said, None, times.clone());
        let rule = schedule.rule.as_ref().map(|rule| recurrence::written(rule, times));
        Some(Event { rule, except: schedule.instead.iter().copied().collect(), ..event })
    }

    fn event(&self, entry: EntryIx, said: &Said, row: Option<&Said>, times: Times) -> Event {
        let settings = &self.rendering.settings;
        let agenda = &self.rendering.views.agenda;
        let changed = agenda.changed(entry).filter(|day| day.year() > 0);
        let title = said.title();
        let places = row.map(|row| row.entries("place")).filter(|places| !places.is_empty());
        let places = places.unwrap_or_else(|| said.entries("places"));
        let venue = row.and_then(|row| row.text("venue")).or_else(|| said.text("venue"));
        let stamp = changed.unwrap_or_else(|| times.day(times.start));
        Event {
            uid: self.uid(entry, row.is_some(), &times),
            stamp: format!("{}T000000Z", basic_date(stamp)),
            changed: changed.map(|day| format!("{}T000000Z", basic_date(day))),
            rule: None,
            except: Vec::new(),
            sequence: changed.map_or(0, |day| (day - FIRST_SEQUENCE).get_days().max(0)),
            title_language: settings.tag(title.language).to_owned(),
            title: self.told(said, row, &title),
            description: description(said),
            location: self.location(venue, &places),
            position: places.iter().find_map(|place| self.position(*place)),
            status: status(said.status(row)),
            categories: said.entries("topics").into_iter().map(|topic| self.title(topic)).collect(),
            url: settings.base_url.absolute(self.rendering.routes.entry(self.language, entry)),
            times,
        }
    }

    /// A name for the event that stays: the entry's; of one of several dates, with its start.
    fn uid(&self, entry: EntryIx, one_of_several: bool, times: &Times) -> String {
        let row = self.rendering.base.entry(entry);
        let kind = &self.rendering.kind_of(entry).name;
        let origin = &self.rendering.settings.base_url.origin;
        let host = origin.split_once("://").map_or(&**origin, |(_, host)| host);
        let start = match times.start {
            _ if !one_of_several => String::new(),
            Moment::Day(day) => format!("-{}", basic_date(day)),
            Moment::Local(local) => format!("-{}", basic(local)),
            Moment::World(timestamp) => format!("-{}", utc(timestamp)),
        };
        format!("{kind}-{}{start}@{host}", row.id.slug)
    }

    /// Where it is: the venue, and the places that it does not name itself.
    fn location(&self, venue: Option<Words>, places: &[EntryIx]) -> String {
        let venue = venue.map(|venue| venue.text).unwrap_or_default();
        let titles = places.iter().map(|place| self.title(*place));
        let others = titles.filter(|title| !venue.contains(title.as_str()));
        let all: Vec<String> =
            [venue.clone()].into_iter().filter(|venue| !venue.is_empty()).chain(others).collect();
        all.join(", ")
    }

    fn position(&self, place: EntryIx) -> Option<(f64, f64)> {
        let said = Said::by(self.rendering, self.language, place);
        said.position()
    }

    /// The title with that of the part, and with the word for what does not take place as planned: calendar programs
    /// hardly show that a date is cancelled or uncertain.
    fn told(&self, said: &Said, row: Option<&Said>, title: &Words) -> String {
        let part = row.and_then(|row| row.text("title"));
        let Words { text: title, language } = title;
        let title = part.map_or_else(|| title.clone(), |part| format!("{title} – {}", part.text));
        let off = said.status(row).filter(|(choices, at)| choices.is_off(*at));
        let label = off.and_then(|(choices, at)| choices.values.get(usize::from(at)));
        let word = label.map(|(_, label)| self.rendering.settings.words(label, *language));
        word.filter(|word| !word.is_empty()).map_or_else(|| title.clone(), |word| format!("{word}: {title}"))
    }

    fn title(&self, entry: EntryIx) -> String {
        Said::by(self.rendering, self.language, entry).title().text
    }
}

fn status(status: Option<(&Choices, u16)>) -> &'static str {
    match status {
        Some((choices, at)) if choices.is_off(at) && choices.is_over(at) => "CANCELLED",
        Some((choices, at)) if choices.is_off(at) => "TENTATIVE",
        _ => "CONFIRMED",
    }
}

impl Event {
    /// Writes the `VEVENT`.
    pub(super) fn write(&self, lines: &mut Lines) {
        lines.begin("VEVENT");
        lines.text("UID", &self.uid);
        lines.line("DTSTAMP", &self.stamp);
        if let Some(changed) = &self.changed {
            lines.line("LAST-MODIFIED", changed);
        }
        lines.line("SEQUENCE", &self.sequence.to_string());
        times::write(&self.times, lines);
        if let Some(rule) = &self.rule {
            lines.line("RRULE", rule);
            for moment in &self.except {
                times::write_one("EXDATE", *moment, &self.times, lines);
            }
        }
        lines.text(&format!("SUMMARY;LANGUAGE={}", self.title_language), &self.title);
        if let Some(description) = &self.description {
            lines.text("DESCRIPTION", description);
        }
        if !self.location.is_empty() {
            lines.text("LOCATION", &self.location);
        }
        if let Some((latitude, longitude)) = self.position {
            lines.line("GEO", &format!("{latitude};{longitude}"));
        }
        if !self.categories.is_empty() {
            lines.texts("CATEGORIES", &self.categories);
        }
        lines.line("STATUS", self.status);
        lines.line("URL", &self.url);
        lines.end("VEVENT");
    }
}

/// What an event is about, and where to sign up for it.
fn description(said: &Said) -> Option<String> {
    let registration = said.line("registration");
    let sign_up =
        registration.map(|url| format!("{}: {url}", said.label("registration").unwrap_or_default()));
    let parts: Vec<String> = said.summary().map(|summary| summary.text).into_iter().chain(sign_up).collect();
    (!parts.is_empty()).then(|| parts.join(" – "))
}
