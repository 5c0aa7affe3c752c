//! Time zones as iCalendar has them (RFC 5545, section 3.6.5): when clocks are set forward and back.
//!
//! Made from the zone data in the program for the years that the events need. Changes that come back every year by
//! the same rule are written as that rule, which is what most calendar programs understand best.

use jiff::civil::{Date, DateTime, Weekday, date};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::lines::Lines;
use super::times::basic;

/// How many years beyond the last event a repeated event may need, and a rule is tried for.
const YEARS_AHEAD: i16 = 12;

/// The fewest changes that make a rule.
const FEWEST: usize = 3;

/// A time that a zone keeps again and again, such as summer time.
struct Observance {
    from: Offset,
    to: Offset,
    name: String,
    summer: bool,
    /// When it begins, by the clock that goes until then.
    onsets: Vec<DateTime>,
}

/// Writes the `VTIMEZONE` of a zone for events from `first` to `last`.
pub(super) fn write(zone: &TimeZone, (first, last): (Timestamp, Timestamp), lines: &mut Lines) {
    lines.begin("VTIMEZONE");
    lines.line("TZID", zone.iana_name().unwrap_or("UTC"));
    for observance in observances(zone, first, last) {
        observance.write(last_year(last), lines);
    }
    lines.end("VTIMEZONE");
}

fn last_year(last: Timestamp) -> i16 {
    (TimeZone::UTC.to_datetime(last).year() + YEARS_AHEAD).min(9998)
}

fn observances(zone: &TimeZone, first: Timestamp, last: Timestamp) -> Vec<Observance> {
    // A day before, so that no zone's first event comes before its first observance.
    let first = first.saturating_sub(SignedDuration::from_hours(24)).unwrap_or(first);
    let end = date(last_year(last), 12, 31).at(23, 59, 59, 0);
    let end = Offset::UTC.to_timestamp(end).unwrap_or(Timestamp::MAX);
    let before = zone.preceding(first).next();
    let after = zone.following(first).take_while(|change| change.timestamp() <= end);
    let mut found: Vec<Observance> = Vec::new();
    if before.is_none() {
        found.push(Observance::always(zone, first));
    }
    for change in before.into_iter().chain(after) {
        let moment_before = change.timestamp().saturating_sub(SignedDuration::from_secs(1));
        let from = zone.to_offset(moment_before.unwrap_or(change.timestamp()));
        let onset = from.to_datetime(change.timestamp());
        let (to, summer) = (change.offset(), change.dst().is_dst());
        let same = |known: &&mut Observance| {
            (known.from, known.to, known.summer) == (from, to, summer) && known.name == change.abbreviation()
        };
        match found.iter_mut().find(same) {
            Some(known) => known.onsets.push(onset),
            None => {
                let name = change.abbreviation().to_owned();
                found.push(Observance { from, to, name, summer, onsets: vec![onset] });
            }
        }
    }
    found
}

impl Observance {
    /// What a zone keeps that has known no change before.
    fn always(zone: &TimeZone, first: Timestamp) -> Self {
        let known = zone.to_offset_info(first);
        let onset = date(known.offset().to_datetime(first).year().max(1), 1, 1).at(0, 0, 0, 0);
        let (name, summer) = (known.abbreviation().to_owned(), known.dst().is_dst());
        Self { from: known.offset(), to: known.offset(), name, summer, onsets: vec![onset] }
    }

    fn write(&self, last_year: i16, lines: &mut Lines) {
        let by_rule = self.ruled(last_year);
        let (single, ruled) = self.onsets.split_at(self.onsets.len() - by_rule);
        if let Some((first, others)) = single.split_first() {
            let others: Vec<String> = others.iter().map(|onset| basic(*onset)).collect();
            let others = (!others.is_empty()).then(|| ("RDATE", others.join(",")));
            self.write_part(*first, others, lines);
        }
        if let Some(first) = ruled.first() {
            self.write_part(*first, Some(("RRULE", rule(ruled).unwrap_or_default())), lines);
        }
    }

    fn write_part(&self, onset: DateTime, others: Option<(&str, String)>, lines: &mut Lines) {
        let component = if self.summer { "DAYLIGHT" } else { "STANDARD" };
        lines.begin(component);
        lines.line("DTSTART", &basic(onset));
        if let Some((property, value)) = others {
            lines.line(property, &value);
        }
        lines.line("TZOFFSETFROM", &written(self.from));
        lines.line("TZOFFSETTO", &written(self.to));
        lines.text("TZNAME", &self.name);
        lines.end(component);
    }

    /// How many of the last onsets follow one rule, up to and with the last year looked at.
    fn ruled(&self, last_year: i16) -> usize {
        if self.onsets.last().is_none_or(|last| last.year() < last_year) {
            return 0;
        }
        // What follows a rule does so from any later onset too.
        let starts: Vec<usize> = (0..=self.onsets.len().saturating_sub(FEWEST)).collect();
        let start = starts.partition_point(|start| rule(&self.onsets[*start..]).is_none());
        let by_rule = self.onsets.len() - start;
        if by_rule < FEWEST || start == starts.len() { 0 } else { by_rule }
    }
}

/// The rule that onsets follow: one in every year, on the same weekday of the same week of a month.
fn rule(onsets: &[DateTime]) -> Option<String> {
    let first = onsets.first()?;
    let all = |same: &dyn Fn(&DateTime) -> bool| onsets.iter().all(same);
    let alike = all(&|onset| {
        (onset.month(), onset.weekday(), onset.time()) == (first.month(), first.weekday(), first.time())
    });
    let yearly = onsets.windows(2).all(|pair| pair[1].year() == pair[0].year() + 1);
    let week = |day: Date| (day.day() - 1) / 7 + 1;
    let is_last = |day: Date| day.day() + 7 > day.days_in_month();
    let number = if all(&|onset| is_last(onset.date())) {
        -1
    } else if all(&|onset| week(onset.date()) == week(first.date())) {
        week(first.date())
    } else {
        return None;
    };
    let weekday = weekday(first.weekday());
    (alike && yearly).then(|| format!("FREQ=YEARLY;BYMONTH={};BYDAY={number}{weekday}", first.month()))
}

fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

/// `+0100`; with seconds where history has them.
fn written(offset: Offset) -> String {
    let sign = if offset.seconds() < 0 { '-' } else { '+' };
    let seconds = offset.seconds().unsigned_abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let seconds = if seconds == 0 { String::new() } else { format!("{seconds:02}") };
    format!("{sign}{hours:02}{minutes:02}{seconds}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str, first: &str, last: &str) -> String {
        let zone = TimeZone::get(name).unwrap();
        let mut lines = Lines::default();
        write(&zone, (first.parse().unwrap(), last.parse().unwrap()), &mut lines);
        String::from_utf8(lines.into_bytes()).unwrap().replace("\r\n ", "").replace("\r\n", "\n")
    }

    #[test]
    fn summer_time_is_a_rule() {
        let text = zone("Europe/Stockholm", "2023-11-08T08:00:00Z", "2024-06-01T08:00:00Z");
        assert_eq!(
            text,
            "BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:STANDARD
DTSTART:20231029T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20240331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE
"
        );
        let text = zone("America/New_York", "2023-11-08T08:00:00Z", "2024-06-01T08:00:00Z");
        assert!(text.contains("BYMONTH=3;BYDAY=2SU") && text.contains("BYMONTH=11;BYDAY=1SU"), "{text}");
    }

    #[test]
    fn older_rules_stand_day_by_day() {
        let text = zone("Europe/Stockholm", "1994-01-08T08:00:00Z", "1997-06-01T08:00:00Z");
        assert!(text.contains("DTSTART:19930926T030000\nRDATE:19940925T030000,19950924T030000\n"), "{text}");
        assert!(
            text.contains("DTSTART:19961027T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n"),
            "{text}"
        );
    }

    #[test]
    fn zones_without_summer_time_and_without_rules() {
        for (name, offset) in
            [("Asia/Kolkata", "+0530"), ("America/Caracas", "-0400"), ("Etc/GMT+3", "-0300")]
        {
            let text = zone(name, "2023-11-08T08:00:00Z", "2024-06-01T08:00:00Z");
            assert_eq!(text.matches("BEGIN:STANDARD").count(), 1, "{text}");
            assert!(text.contains(&format!("TZOFFSETTO:{offset}")) && !text.contains("RRULE"), "{text}");
        }
        let text = zone("Africa/Casablanca", "2023-11-08T08:00:00Z", "2024-06-01T08:00:00Z");
        assert!(text.contains("RDATE:"), "{text}");
        let text = zone("Europe/Stockholm", "0001-01-02T00:00:00Z", "0001-01-03T00:00:00Z");
        let text_of_all_time = zone("Europe/Stockholm", "0001-01-02T00:00:00Z", "9999-12-30T00:00:00Z");
        assert!(text_of_all_time.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));
        assert!(text.contains("TZOFFSETTO:+0112") || text.contains("TZOFFSETTO:+0053"), "{text}");
    }
}
