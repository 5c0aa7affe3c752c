//! Today's date: an input like any other.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Something that is not a number of seconds stands in SOURCE_DATE_EPOCH.
#[derive(Debug, PartialEq, Eq)]
pub struct BadEpoch(pub String);

/// Today's date for a site: as given, else from SOURCE_DATE_EPOCH, else by the clock; in the site's time zone.
pub fn today(given: Option<Date>, time_zone: &str) -> Result<Date, BadEpoch> {
    #[expect(clippy::disallowed_methods, reason = "cli hands the environment to the core")]
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok();
    #[expect(clippy::disallowed_methods, reason = "cli hands today's date to the core")]
    let now = Timestamp::now();
    choose(given, epoch.as_deref(), now, time_zone)
}

/// The choice between the three; a time zone that does not exist counts as UTC.
fn choose(
    given: Option<Date>,
    epoch: Option<&str>,
    clock: Timestamp,
    time_zone: &str,
) -> Result<Date, BadEpoch> {
    if let Some(day) = given {
        return Ok(day);
    }
    let moment = match epoch.map(str::trim).filter(|epoch| !epoch.is_empty()) {
        None => clock,
        Some(epoch) => {
            let seconds = epoch.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
            seconds.ok_or_else(|| BadEpoch(epoch.to_owned()))?
        }
    };
    let zone = TimeZone::get(time_zone).unwrap_or(TimeZone::UTC);
    Ok(moment.to_zoned(zone).date())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// 2026-12-31, half past eleven in the evening, UTC.
    const EVENING: &str = "1798759800";

    fn clock() -> Timestamp {
        Timestamp::from_second(0).expect("1970 exists")
    }

    #[test]
    fn what_is_given_counts_most() {
        let day = date(2020, 10, 9);
        assert_eq!(choose(Some(day), Some("x"), clock(), "Europe/Stockholm"), Ok(day));
    }

    #[test]
    fn the_epoch_is_read_in_the_zone_of_the_site() {
        let day = |zone| choose(None, Some(EVENING), clock(), zone);
        assert_eq!(day("UTC"), Ok(date(2026, 12, 31)));
        assert_eq!(day("Europe/Stockholm"), Ok(date(2027, 1, 1)));
        assert_eq!(day("Nowhere/At_all"), Ok(date(2026, 12, 31)));
    }

    #[test]
    fn else_the_clock_is_looked_at() {
        assert_eq!(choose(None, None, clock(), "UTC"), Ok(date(1970, 1, 1)));
        assert_eq!(choose(None, Some(""), clock(), "UTC"), Ok(date(1970, 1, 1)));
    }

    #[test]
    fn a_bad_epoch_is_told() {
        for bad in ["now", "1.5", "99999999999999999999", "9999999999999"] {
            assert_eq!(choose(None, Some(bad), clock(), "UTC"), Err(BadEpoch(bad.into())));
        }
    }
}
