//! Reads EDTF.

use std::str::FromStr;

use super::point::days_in_month;
use super::{Edtf, EdtfError, End, Part, Point, Qualifier, Season, TimeOfDay};

/// Offsets in use run from -12:00 to +14:00; what lies beyond is a slip of the pen.
const OFFSETS: std::ops::RangeInclusive<i16> = -12 * 60..=14 * 60;

impl FromStr for Edtf {
    type Err = EdtfError;

    /// Reads a date or an interval; white space around it is passed over.
    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let text = text.trim();
        match text.split_once('/') {
            None if text.is_empty() => Err(EdtfError::Empty),
            None => Ok(Self { start: End::Date(point(text)?), end: None }),
            Some((_, end)) if end.contains('/') => Err(EdtfError::TooManySlashes),
            Some((start, end)) => interval(start, end),
        }
    }
}

fn interval(start: &str, end: &str) -> Result<Edtf, EdtfError> {
    let (start, end) = (interval_end(start)?, interval_end(end)?);
    if start.point().is_none() && end.point().is_none() {
        return Err(EdtfError::NoDateAtEitherEnd);
    }
    Ok(Edtf { start, end: Some(end) })
}

fn interval_end(text: &str) -> Result<End, EdtfError> {
    match text {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => point(text).map(End::Date),
    }
}

fn point(text: &str) -> Result<Point, EdtfError> {
    let (text, qualifier) = qualifier(text);
    let (date, clock) = match text.split_once('T') {
        Some((date, clock)) => (date, Some(clock)),
        None => (text, None),
    };
    let (year, part) = date_part(date).map_err(|error| explained(text, error))?;
    let part = match (part, clock) {
        (part, None) => part,
        (Part::Day { month, day, .. }, Some(clock)) => Part::Day { month, day, time: Some(time(clock)?) },
        (_, Some(_)) => return Err(EdtfError::TimeWithoutDay),
    };
    Ok(Point { year, part, qualifier })
}

fn qualifier(text: &str) -> (&str, Qualifier) {
    let signs = [
        ('?', Qualifier::Uncertain),
        ('~', Qualifier::Approximate),
        ('%', Qualifier::UncertainAndApproximate),
    ];
    let signed = signs.iter().find_map(|(sign, kind)| Some((text.strip_suffix(*sign)?, *kind)));
    signed.unwrap_or((text, Qualifier::Certain))
}

/// Tells apart the two slips that people make when they write as they would to each other.
fn explained(text: &str, error: EdtfError) -> EdtfError {
    let is_year = |text: &str| text.len() == 4 && number(text).is_some();
    if let Some((day, clock)) = text.split_once(' ')
        && date_part(day).is_ok()
        && time(clock.trim()).is_ok()
    {
        return EdtfError::SpaceBeforeTime;
    }
    match text.split_once(['-', '–', '—']) {
        Some((first, last)) if is_year(first.trim()) && is_year(last.trim()) => EdtfError::HyphenForSlash,
        _ => error,
    }
}

fn date_part(text: &str) -> Result<(i32, Part), EdtfError> {
    if let Some(digits) = text.strip_prefix('Y') {
        return Ok((long_year(digits)?, Part::Year));
    }
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut parts = text.split('-');
    let (year, precision) = year(parts.next().unwrap_or_default(), negative)?;
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return Err(EdtfError::NotADate);
    }
    match (precision, month) {
        (precision, None) => Ok((year, precision)),
        (Part::Year, Some(month)) => Ok((year, below_year(year, month, day)?)),
        (_, Some(_)) => Err(EdtfError::UnspecifiedHere),
    }
}

/// A year of more than four digits, after its `Y`.
fn long_year(text: &str) -> Result<i32, EdtfError> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(EdtfError::NotADate);
    }
    if digits.len() < 5 || digits.starts_with('0') {
        return Err(EdtfError::YearNeedsFourDigits);
    }
    // A hundred years less than the type holds, so that reckoning with years cannot overflow.
    let year = text.parse::<i32>().map_err(|_| EdtfError::YearTooFar)?;
    if year.unsigned_abs() > 2_000_000_000 { Err(EdtfError::YearTooFar) } else { Ok(year) }
}

fn year(text: &str, negative: bool) -> Result<(i32, Part), EdtfError> {
    let known = text.trim_end_matches('X');
    let part = match text.len() - known.len() {
        0 => Part::Year,
        1 if !negative => Part::Decade,
        2 if !negative => Part::Century,
        _ => return Err(EdtfError::UnspecifiedHere),
    };
    let digits = number(known).ok_or(EdtfError::NotADate)?;
    match (text.len(), part, negative) {
        (4, Part::Year, false) => Ok((digits, part)),
        (4, Part::Year, true) if digits > 0 => Ok((-digits, part)),
        (4, Part::Decade, _) => Ok((digits * 10, part)),
        (4, Part::Century, _) => Ok((digits * 100, part)),
        (4, ..) => Err(EdtfError::NotADate),
        _ => Err(EdtfError::YearNeedsFourDigits),
    }
}

fn below_year(year: i32, month: &str, day: Option<&str>) -> Result<Part, EdtfError> {
    match (two_digits(month)?, day.map(two_digits).transpose()?) {
        (None, None) => Ok(Part::SomeMonth),
        (None, Some(None)) => Ok(Part::SomeDay),
        (None, Some(Some(_))) => Err(EdtfError::UnspecifiedHere),
        (Some(month @ 1..=12), None) => Ok(Part::Month(month)),
        (Some(month @ 1..=12), Some(None)) => Ok(Part::SomeDayOf(month)),
        (Some(month @ 1..=12), Some(Some(day))) => day_of(year, month, day),
        (Some(code), day) => {
            let season = season(code).ok_or(EdtfError::NoSuchMonth(code))?;
            if day.is_none() { Ok(Part::Season(season)) } else { Err(EdtfError::DayInSeason) }
        }
    }
}

fn season(code: u8) -> Option<Season> {
    match code {
        21 => Some(Season::Spring),
        22 => Some(Season::Summer),
        23 => Some(Season::Autumn),
        24 => Some(Season::Winter),
        _ => None,
    }
}

fn day_of(year: i32, month: u8, day: u8) -> Result<Part, EdtfError> {
    if (1..=days_in_month(year, month)).contains(&day) {
        Ok(Part::Day { month, day, time: None })
    } else {
        Err(EdtfError::NoSuchDay { year, month, day })
    }
}

/// Reads a month or a day; none for `XX`.
fn two_digits(text: &str) -> Result<Option<u8>, EdtfError> {
    match (text.len(), number(text)) {
        (2, Some(value)) => Ok(u8::try_from(value).ok()),
        (1, Some(_)) => Err(EdtfError::NeedsTwoDigits),
        (2, None) if text == "XX" => Ok(None),
        (2, None) if text.contains('X') => Err(EdtfError::UnspecifiedHere),
        _ => Err(EdtfError::NotADate),
    }
}

fn time(text: &str) -> Result<TimeOfDay, EdtfError> {
    let (clock, offset) = match text.find(['Z', '+', '-']) {
        Some(at) => (&text[..at], Some(offset(&text[at..])?)),
        None => (text, None),
    };
    let mut parts = clock.split(':');
    let hour = clock_part(parts.next().unwrap_or_default(), 23)?;
    let minute = clock_part(parts.next().unwrap_or_default(), 59)?;
    let second = parts.next().map(|second| clock_part(second, 59)).transpose()?;
    if parts.next().is_some() {
        return Err(EdtfError::NoSuchTime);
    }
    Ok(TimeOfDay { hour, minute, second, offset_minutes: offset })
}

fn clock_part(text: &str, highest: u8) -> Result<u8, EdtfError> {
    let value = number(text).filter(|_| text.len() == 2).and_then(|value| u8::try_from(value).ok());
    value.filter(|value| *value <= highest).ok_or(EdtfError::NoSuchTime)
}

/// Reads `Z`, `+01:00` or `+01` as minutes east of UTC.
fn offset(text: &str) -> Result<i16, EdtfError> {
    if text == "Z" {
        return Ok(0);
    }
    let (sign, digits) = match (text.strip_prefix('+'), text.strip_prefix('-')) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => return Err(EdtfError::NoSuchOffset),
    };
    let (hours, minutes) = digits.split_once(':').unwrap_or((digits, "00"));
    let hours = clock_part(hours, 23).map_err(|_| EdtfError::NoSuchOffset)?;
    let minutes = clock_part(minutes, 59).map_err(|_| EdtfError::NoSuchOffset)?;
    let offset = sign * (i16::from(hours) * 60 + i16::from(minutes));
    Some(offset).filter(|offset| OFFSETS.contains(offset)).ok_or(EdtfError::NoSuchOffset)
}

/// A number written in at most nine digits and nothing else.
fn number(text: &str) -> Option<i32> {
    let digits = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}
