//! When an event begins and ends, as a calendar can hold it.
//!
//! A calendar knows days and minutes only: a date that is vaguer, or doubted, has no place in it.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::lines::Lines;
use crate::model::edtf::{Edtf, Point, Qualifier};

/// A moment of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// A whole day.
    Day(Date),
    /// What clocks show in the event's time zone.
    Local(DateTime),
    /// A moment in the world, where an offset from UTC is given.
    World(Timestamp),
}

/// When an event is. The end comes after the start; of whole days it is the day after the last.
#[derive(Clone, Debug)]
pub(super) struct Times {
    pub(super) start: Moment,
    pub(super) end: Option<Moment>,
    pub(super) zone: TimeZone,
}

impl Times {
    /// Reads a start and perhaps an end; nothing if a calendar cannot hold the start.
    ///
    /// An end that is too vague, or no later than the start, is left out.
    pub(super) fn of(start: &Edtf, end: Option<&Edtf>, zone: &TimeZone) -> Option<Self> {
        let last = end.or(start.is_interval().then_some(start));
        let end = last.and_then(|last| moment(last.end().point()?, zone));
        let start = moment(start.start().point()?, zone)?;
        let times = Self { start, end: None, zone: zone.clone() };
        let end = match (start, end) {
            (Moment::Day(first), None) => first.tomorrow().ok().map(Moment::Day),
            (Moment::Day(first), Some(last)) => {
                let last = times.day(last).max(first);
                last.tomorrow().ok().map(Moment::Day)
            }
            // A day as the end of an hour: until that day is over, unless it is the same.
            (_, Some(Moment::Day(last))) if last > times.day(start) => {
                last.tomorrow().ok().map(|day| times.settled(day.at(0, 0, 0, 0)))
            }
            (_, Some(Moment::Day(_)) | None) => None,
            (_, Some(end)) => Some(end).filter(|end| times.timestamp(*end) > times.timestamp(start)),
        };
        if start == Moment::Day(Date::MAX) {
            return None;
        }
        Some(Self { end, ..times })
    }

    /// The day of a moment, in the event's time zone.
    pub(super) fn day(&self, moment: Moment) -> Date {
        match moment {
            Moment::Day(day) => day,
            Moment::Local(local) => local.date(),
            Moment::World(timestamp) => self.zone.to_datetime(timestamp).date(),
        }
    }

    /// The moment in the world; a day's is its first.
    pub(super) fn timestamp(&self, moment: Moment) -> Timestamp {
        let local = match moment {
            Moment::World(timestamp) => return timestamp,
            Moment::Day(day) => day.at(0, 0, 0, 0),
            Moment::Local(local) => local,
        };
        // Years are within 1 to 9999; only hours at the very end are out of reach.
        self.zone.to_ambiguous_timestamp(local).compatible().unwrap_or(Timestamp::MAX)
    }

    /// Whether any of it is written by the clock of the time zone.
    pub(super) fn needs_zone(&self) -> bool {
        [Some(self.start), self.end].iter().flatten().any(|moment| matches!(moment, Moment::Local(_)))
    }

    /// Writes `DTSTART` and `DTEND`.
    pub(super) fn write(&self, lines: &mut Lines) {
        self.write_one("DTSTART", self.start, lines);
        if let Some(end) = self.end {
            self.write_one("DTEND", end, lines);
        }
    }

    fn write_one(&self, property: &str, moment: Moment, lines: &mut Lines) {
        match moment {
            Moment::Day(day) => lines.line(&format!("{property};VALUE=DATE"), &basic_date(day)),
            Moment::Local(local) => {
                let zone = self.zone.iana_name().unwrap_or("UTC");
                lines.line(&format!("{property};TZID={zone}"), &basic(local));
            }
            Moment::World(timestamp) => lines.line(property, &utc(timestamp)),
        }
    }

    fn settled(&self, local: DateTime) -> Moment {
        settled(local, &self.zone)
    }
}

fn moment(point: &Point, zone: &TimeZone) -> Option<Moment> {
    use crate::model::edtf::Precision;
    if point.qualifier() != Qualifier::Certain || !(1..=9999).contains(&point.year()) {
        return None;
    }
    match (point.precision(), point.date_time()) {
        (Precision::Day, _) => Some(Moment::Day(point.earliest())),
        (_, Some((local, Some(offset)))) => offset.to_timestamp(local).ok().map(Moment::World),
        (_, Some((local, None))) => Some(settled(local, zone)),
        _ => None,
    }
}

/// Clocks in UTC need no zone to be written beside them.
fn settled(local: DateTime, zone: &TimeZone) -> Moment {
    if zone.iana_name().is_none_or(|name| name == "UTC") {
        return zone.to_ambiguous_timestamp(local).compatible().map_or(Moment::Local(local), Moment::World);
    }
    Moment::Local(local)
}

/// `20231108`
pub(super) fn basic_date(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// `20231108T090000`
pub(super) fn basic(local: DateTime) -> String {
    let date = basic_date(local.date());
    format!("{date}T{:02}{:02}{:02}", local.hour(), local.minute(), local.second())
}

/// `20231108T080000Z`
pub(super) fn utc(timestamp: Timestamp) -> String {
    format!("{}Z", basic(TimeZone::UTC.to_datetime(timestamp)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(start: &str, end: &str) -> Option<String> {
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        let end = (!end.is_empty()).then(|| end.parse::<Edtf>().unwrap());
        let times = Times::of(&start.parse().unwrap(), end.as_ref(), &zone)?;
        let mut lines = Lines::default();
        times.write(&mut lines);
        let text = String::from_utf8(lines.into_bytes()).unwrap();
        Some(text.trim_end().replace("\r\n", " ").replace(";TZID=Europe/Stockholm", ""))
    }

    #[test]
    fn starts_and_ends() {
        for (start, end, expected) in [
            ("2023-11-08", "", "DTSTART;VALUE=DATE:20231108 DTEND;VALUE=DATE:20231109"),
            ("2023-11-08", "2023-11-09", "DTSTART;VALUE=DATE:20231108 DTEND;VALUE=DATE:20231110"),
            ("2023-11-08/2023-11-09", "", "DTSTART;VALUE=DATE:20231108 DTEND;VALUE=DATE:20231110"),
            ("2023-11-08", "2023-11-08T12:00", "DTSTART;VALUE=DATE:20231108 DTEND;VALUE=DATE:20231109"),
            ("2023-11-08T09:00", "2023-11-08T12:30", "DTSTART:20231108T090000 DTEND:20231108T123000"),
            ("2023-11-08T09:00", "", "DTSTART:20231108T090000"),
            ("2023-11-08T09:00", "2023-11-08", "DTSTART:20231108T090000"),
            ("2023-11-08T09:00", "2023-11-09", "DTSTART:20231108T090000 DTEND:20231110T000000"),
            ("2023-11-08T09:00", "2023-11-08T09:00", "DTSTART:20231108T090000"),
            ("2023-11-08T09:00", "2023-11~", "DTSTART:20231108T090000"),
            ("2023-07-08T09:00Z", "2023-07-08T10:30", "DTSTART:20230708T090000Z"),
            ("2023-07-08T09:00+02:00", "2023-07-08T12:00", "DTSTART:20230708T070000Z DTEND:20230708T120000"),
            ("0001-01-01", "", "DTSTART;VALUE=DATE:00010101 DTEND;VALUE=DATE:00010102"),
        ] {
            assert_eq!(written(start, end).as_deref(), Some(expected), "{start} to {end}");
        }
    }

    #[test]
    fn what_is_vague_has_no_place() {
        for start in [
            "2023-11",
            "2023",
            "2023-21",
            "2023-11-08~",
            "2023-11-08?",
            "../2023-11-08",
            "202X",
            "2023-11-XX",
            "-0044-03-15",
            "Y12023",
            "9999-12-31",
        ] {
            assert_eq!(written(start, ""), None, "{start}");
        }
    }
}
