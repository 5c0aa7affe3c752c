//! Dates as schema.org takes them (ISO 8601): a day, a month, a year, or a moment with its offset from UTC.

use jiff::tz::TimeZone;

use crate::model::edtf::{Edtf, Point, Precision, Qualifier};

/// The start of a date; nothing where the source doubts it or ISO 8601 has no form for it.
pub(super) fn start(date: &Edtf, zone: &TimeZone) -> Option<String> {
    iso(date.start().point()?, zone)
}

/// The end of a date.
pub(super) fn end(date: &Edtf, zone: &TimeZone) -> Option<String> {
    iso(date.end().point()?, zone)
}

fn iso(point: &Point, zone: &TimeZone) -> Option<String> {
    if point.qualifier() != Qualifier::Certain || !(1..=9999).contains(&point.year()) {
        return None;
    }
    // Of `2020-XX` only the year is known.
    let day = point.earliest();
    match (point.precision(), point.date_time()) {
        (Precision::Year, _) => Some(format!("{:04}", day.year())),
        (Precision::Month, _) => Some(format!("{:04}-{:02}", day.year(), day.month())),
        (Precision::Day, _) => Some(day.to_string()),
        (_, Some((local, offset))) => {
            let zone = offset.map_or_else(|| zone.clone(), |offset| offset.to_time_zone());
            let zoned = zone.to_ambiguous_zoned(local).compatible().ok()?;
            Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_8601() {
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        for (date, expected) in [
            ("2024-11-08", Some("2024-11-08")),
            ("2024-11", Some("2024-11")),
            ("2024", Some("2024")),
            ("0012", Some("0012")),
            ("2024-11-08T09:00", Some("2024-11-08T09:00:00+01:00")),
            ("2024-07-08T09:00", Some("2024-07-08T09:00:00+02:00")),
            ("2024-07-08T09:00Z", Some("2024-07-08T09:00:00+00:00")),
            ("2024-07-08T09:00-03:30", Some("2024-07-08T09:00:00-03:30")),
            ("2024~", None),
            ("2024-21", None),
            ("202X", None),
            ("-0044", None),
            ("../2024", None),
        ] {
            assert_eq!(start(&date.parse().unwrap(), &zone).as_deref(), expected, "{date}");
        }
        assert_eq!(end(&"2021/2027".parse().unwrap(), &zone).as_deref(), Some("2027"));
    }
}
