//! A rule from its text.

use jiff::civil::{Date, DateTime, Time, Weekday};

use super::{Frequency, MOST, Rule, RuleEnd};

impl Rule {
    /// Reads a rule, with or without `RRULE:` before it; nothing for free words, and for what calendars would refuse.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.strip_prefix("RRULE:").unwrap_or(text);
        let parts: Vec<(&str, &str)> =
            text.split(';').map(|part| part.split_once('=')).collect::<Option<_>>()?;
        let named = |name: &str| parts.iter().find(|(own, _)| *own == name).map(|(_, value)| *value);
        let frequency = match named("FREQ")? {
            "DAILY" => Frequency::Daily,
            "WEEKLY" => Frequency::Weekly,
            "MONTHLY" => Frequency::Monthly,
            "YEARLY" => Frequency::Yearly,
            _ => return None,
        };
        if contradicts_itself(&parts) {
            return None;
        }
        let mut rule = Self::every(frequency);
        let mut written = format!("FREQ={}", named("FREQ")?);
        for (name, value) in &parts {
            rule.take(name, value)?;
            if !matches!(*name, "FREQ" | "UNTIL" | "COUNT") {
                written.push_str(&format!(";{name}={value}"));
            }
        }
        rule.text = written.into();
        Some(rule)
    }

    fn every(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            end: RuleEnd::Never,
            months: Vec::new(),
            weeks: Vec::new(),
            year_days: Vec::new(),
            month_days: Vec::new(),
            weekdays: Vec::new(),
            places: Vec::new(),
            week_start: Weekday::Monday,
            text: Box::default(),
        }
    }

    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        let frequency = self.frequency;
        match name {
            "FREQ" => {}
            "INTERVAL" => self.interval = positive(value)?,
            "COUNT" => self.end = RuleEnd::Count(positive(value)?),
            "UNTIL" => self.end = until(value)?,
            "BYMONTH" => {
                let months = numbers(value, 12, false)?;
                self.months = months.into_iter().map(i8::try_from).collect::<Result<_, _>>().ok()?;
            }
            "BYMONTHDAY" if frequency != Frequency::Weekly => self.month_days = numbers(value, 31, true)?,
            "BYYEARDAY" if frequency == Frequency::Yearly => self.year_days = numbers(value, 366, true)?,
            "BYWEEKNO" if frequency == Frequency::Yearly => self.weeks = numbers(value, 53, true)?,
            "BYSETPOS" => self.places = numbers(value, 366, true)?,
            "BYDAY" => {
                let counted = matches!(frequency, Frequency::Monthly | Frequency::Yearly);
                self.weekdays = list(value, |day| numbered_weekday(day, counted))?;
            }
            "WKST" => self.week_start = weekday(value)?,
            _ => return None,
        }
        Some(())
    }
}

/// Whether a part stands twice, or parts that exclude or need each other do not agree.
fn contradicts_itself(parts: &[(&str, &str)]) -> bool {
    let has = |name: &str| parts.iter().any(|(own, _)| *own == name);
    let twice =
        parts.iter().enumerate().any(|(at, (name, _))| parts[..at].iter().any(|(own, _)| own == name));
    let selects = parts.iter().any(|(name, _)| name.starts_with("BY") && *name != "BYSETPOS");
    twice || (has("UNTIL") && has("COUNT")) || (has("BYSETPOS") && !selects)
}

/// At most so many values in a list: no calendar needs more, and each costs on every day looked at.
const LONGEST_LIST: usize = 64;

fn list<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let all: Vec<T> = value.split(',').take(LONGEST_LIST + 1).map(read).collect::<Option<_>>()?;
    (all.len() <= LONGEST_LIST).then_some(all)
}

fn numbers(value: &str, most: u16, signed: bool) -> Option<Vec<i16>> {
    list(value, |number| whole(number, most, signed))
}

fn positive(value: &str) -> Option<u16> {
    u16::try_from(whole(value, MOST, false)?).ok()
}

fn whole(text: &str, most: u16, signed: bool) -> Option<i16> {
    let digits = if signed { text.strip_prefix(['+', '-']).unwrap_or(text) } else { text };
    let all_digits = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: u16 = digits.parse().ok().filter(|number| all_digits && (1..=most).contains(number))?;
    let number = i16::try_from(number).ok()?;
    Some(if text.starts_with('-') { -number } else { number })
}

/// `TU`, and `-1TU` where the frequency has weeks to count.
fn numbered_weekday(text: &str, counted: bool) -> Option<(i16, Weekday)> {
    let (number, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let day = weekday(day)?;
    if number.is_empty() { Some((0, day)) } else { Some((whole(number, 53, true).filter(|_| counted)?, day)) }
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}

/// The end of a rule: a day, or a time by the clock of the event or in UTC.
fn until(value: &str) -> Option<RuleEnd> {
    let Some((day, time)) = value.split_once('T') else { return day_of(value).map(RuleEnd::Day) };
    let day = day_of(day)?;
    Some(match time.strip_suffix('Z') {
        Some(time) => RuleEnd::World(time_of(day, time)?),
        None => RuleEnd::Local(time_of(day, time)?),
    })
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
    let time = Time::new(number(0, 2)?, number(2, 4)?, number(4, 6)?, 0).ok()?;
    Some(day.to_datetime(time))
}
