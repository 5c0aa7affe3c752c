//! Moments as iCalendar writes them.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::lines::Lines;
use crate::derive::{Moment, Times};

/// Writes `DTSTART` and `DTEND`.
pub(super) fn write(times: &Times, lines: &mut Lines) {
    write_one("DTSTART", times.start, times, lines);
    if let Some(end) = times.end {
        write_one("DTEND", end, times, lines);
    }
}

/// Writes a property with a moment of an event, in the form that the event has.
pub(super) fn write_one(property: &str, moment: Moment, times: &Times, lines: &mut Lines) {
    match moment {
        Moment::Day(day) => lines.line(&format!("{property};VALUE=DATE"), &basic_date(day)),
        Moment::Local(local) => {
            let zone = times.zone.iana_name().unwrap_or("UTC");
            lines.line(&format!("{property};TZID={zone}"), &basic(local));
        }
        Moment::World(timestamp) => lines.line(property, &utc(timestamp)),
    }
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
    use crate::model::edtf::Edtf;

    fn written(start: &str, end: &str) -> Option<String> {
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        let end = (!end.is_empty()).then(|| end.parse::<Edtf>().unwrap());
        let times = Times::of(&start.parse().unwrap(), end.as_ref(), &zone)?;
        let mut lines = Lines::default();
        write(&times, &mut lines);
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
