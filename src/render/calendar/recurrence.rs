//! Recurrence rules (RFC 5545, section 3.3.10): checked part by part, and made to fit the start they stand beside.
//!
//! A rule that calendars would refuse is left out, and with it only the repetition; the event stays.

use jiff::civil::{Date, DateTime};

use super::times::{Moment, Times, basic_date, utc};

/// The rule as it can be written beside the times of an event; nothing for free words and for what is no rule.
pub(super) fn rule(text: &str, times: &Times) -> Option<String> {
    let text = text.strip_prefix("RRULE:").unwrap_or(text);
    let parts: Vec<(&str, &str)> = text.split(';').map(|part| part.split_once('=')).collect::<Option<_>>()?;
    let (&("FREQ", frequency), others) = parts.split_first()? else { return None };
    if !matches!(frequency, "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY") || repeated(&parts) {
        return None;
    }
    let mut written = format!("FREQ={frequency}");
    for (name, value) in others {
        let value = match *name {
            "UNTIL" => until(value, times)?,
            _ => Some(*value).filter(|value| fits(name, value, frequency))?.to_owned(),
        };
        written.push_str(&format!(";{name}={value}"));
    }
    Some(written)
}

/// Whether a part stands twice, or parts that exclude or need each other do not agree.
fn repeated(parts: &[(&str, &str)]) -> bool {
    let has = |name: &str| parts.iter().any(|(own, _)| *own == name);
    let twice =
        parts.iter().enumerate().any(|(at, (name, _))| parts[..at].iter().any(|(own, _)| own == name));
    let selects = parts.iter().any(|(name, _)| name.starts_with("BY") && *name != "BYSETPOS");
    twice || (has("UNTIL") && has("COUNT")) || (has("BYSETPOS") && !selects)
}

fn fits(name: &str, value: &str, frequency: &str) -> bool {
    let numbers = |most: u32, signed: bool| value.split(',').all(|number| is_number(number, most, signed));
    match name {
        "COUNT" | "INTERVAL" => is_number(value, 9999, false),
        "BYMONTH" => numbers(12, false),
        "BYMONTHDAY" => frequency != "WEEKLY" && numbers(31, true),
        "BYYEARDAY" => frequency == "YEARLY" && numbers(366, true),
        "BYWEEKNO" => frequency == "YEARLY" && numbers(53, true),
        "BYSETPOS" => numbers(366, true),
        "BYDAY" => {
            value.split(',').all(|day| is_weekday_number(day, matches!(frequency, "MONTHLY" | "YEARLY")))
        }
        "WKST" => is_weekday(value),
        _ => false,
    }
}

fn is_number(text: &str, most: u32, signed: bool) -> bool {
    let digits = if signed { text.strip_prefix(['+', '-']).unwrap_or(text) } else { text };
    let all_digits =
        !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    all_digits && digits.parse().is_ok_and(|number: u32| (1..=most).contains(&number))
}

/// `TU`, and `-1TU` where the frequency has weeks to count.
fn is_weekday_number(text: &str, counted: bool) -> bool {
    let Some((number, day)) = text.len().checked_sub(2).and_then(|at| text.split_at_checked(at)) else {
        return false;
    };
    is_weekday(day) && (number.is_empty() || (counted && is_number(number, 53, true)))
}

fn is_weekday(text: &str) -> bool {
    matches!(text, "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")
}

/// The end of a rule in the form that its start asks for: a day beside a day, else a moment in UTC.
fn until(value: &str, times: &Times) -> Option<String> {
    let (day, time) = match value.split_once('T') {
        Some((day, time)) => (day, Some(time)),
        None => (value, None),
    };
    let day = day_of(day)?;
    if matches!(times.start, Moment::Day(_)) {
        return Some(basic_date(day));
    }
    let (local, in_utc) = match time {
        None => (day.at(23, 59, 59, 0), false),
        Some(time) => (time_of(day, time.trim_end_matches('Z'))?, time.ends_with('Z')),
    };
    if in_utc {
        return Some(format!("{}Z", super::times::basic(local)));
    }
    Some(utc(times.timestamp(Moment::Local(local))))
}

fn day_of(text: &str) -> Option<Date> {
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i16>().ok();
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (month, day) = (i8::try_from(number(4, 6)?).ok()?, i8::try_from(number(6, 8)?).ok()?);
    Date::new(number(0, 4)?, month, day).ok().filter(|day| day.year() > 0)
}

fn time_of(day: Date, text: &str) -> Option<DateTime> {
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i8>().ok();
    if text.len() != 6 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let time = jiff::civil::Time::new(number(0, 2)?, number(2, 4)?, number(4, 6)?, 0).ok()?;
    Some(day.to_datetime(time))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    fn written(start: &str, text: &str) -> Option<String> {
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        rule(text, &Times::of(&start.parse().unwrap(), None, &zone).unwrap())
    }

    #[test]
    fn good_rules_stay() {
        for text in [
            "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10",
            "FREQ=MONTHLY;BYDAY=-1MO",
            "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,12;BYWEEKNO=-1;WKST=SU",
            "FREQ=DAILY",
        ] {
            assert_eq!(written("2026-01-05", text).as_deref(), Some(text));
        }
        assert_eq!(written("2026-01-05", "RRULE:FREQ=DAILY").as_deref(), Some("FREQ=DAILY"));
    }

    #[test]
    fn the_end_has_the_form_of_the_start() {
        for (start, until, expected) in [
            ("2026-01-05", "20261231", "20261231"),
            ("2026-01-05", "20261231T120000Z", "20261231"),
            ("2026-01-05T09:00", "20260701", "20260701T215959Z"),
            ("2026-01-05T09:00", "20260701T090000", "20260701T070000Z"),
            ("2026-01-05T09:00", "20260701T090000Z", "20260701T090000Z"),
        ] {
            let expected = format!("FREQ=DAILY;UNTIL={expected}");
            assert_eq!(written(start, &format!("FREQ=DAILY;UNTIL={until}")), Some(expected));
        }
    }

    #[test]
    fn what_calendars_would_refuse_is_left_out() {
        for text in [
            "varje tisdag",
            "",
            "COUNT=2;FREQ=DAILY",
            "FREQ=SECONDLY",
            "FREQ=DAILY;COUNT=0",
            "FREQ=DAILY;COUNT=-1",
            "FREQ=DAILY;COUNT=2;COUNT=3",
            "FREQ=DAILY;COUNT=2;UNTIL=20260101",
            "FREQ=DAILY;UNTIL=20261301",
            "FREQ=DAILY;UNTIL=i morgon",
            "FREQ=DAILY;UNTIL=2026å101",
            "FREQ=WEEKLY;BYDAY=1TU",
            "FREQ=WEEKLY;BYDAY=åå",
            "FREQ=WEEKLY;BYMONTHDAY=1",
            "FREQ=DAILY;BYSETPOS=1",
            "FREQ=DAILY;X=1",
            "FREQ=DAILY;",
        ] {
            assert_eq!(written("2026-01-05T09:00", text), None, "{text}");
        }
    }
}
