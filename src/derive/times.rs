//! When an event begins and ends, as a calendar can hold it.
//!
//! A calendar knows days and minutes only: a date that is vaguer, or doubted, has no place in it.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::model::edtf::{Edtf, Point, Qualifier};

/// A moment of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// A whole day.
    Day(Date),
    /// What clocks show in the event's time zone.
    Local(DateTime),
    /// A moment in the world, where an offset from UTC is given.
    World(Timestamp),
}

/// When an event is. The end comes after the start; of whole days it is the day after the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Times {
    /// When it begins.
    pub start: Moment,
    /// When it ends, where that is known.
    pub end: Option<Moment>,
    /// The time zone of its clock.
    pub zone: TimeZone,
}

impl Times {
    /// Reads a start and perhaps an end; nothing if a calendar cannot hold the start.
    ///
    /// An end that is too vague, or no later than the start, is left out.
    pub fn of(start: &Edtf, end: Option<&Edtf>, zone: &TimeZone) -> Option<Self> {
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
    pub fn day(&self, moment: Moment) -> Date {
        match moment {
            Moment::Day(day) => day,
            Moment::Local(local) => local.date(),
            Moment::World(timestamp) => self.zone.to_datetime(timestamp).date(),
        }
    }

    /// The moment in the world; a day's is its first.
    pub fn timestamp(&self, moment: Moment) -> Timestamp {
        let local = match moment {
            Moment::World(timestamp) => return timestamp,
            Moment::Day(day) => day.at(0, 0, 0, 0),
            Moment::Local(local) => local,
        };
        // Years are within 1 to 9999; only hours at the very end are out of reach.
        self.zone.to_ambiguous_timestamp(local).compatible().unwrap_or(Timestamp::MAX)
    }

    /// The first day, in the event's time zone.
    pub fn first(&self) -> Date {
        self.day(self.start)
    }

    /// The last day, in the event's time zone: what ends at midnight ends the day before.
    pub fn last(&self) -> Date {
        let end = match self.end {
            None => return self.first(),
            Some(Moment::Day(after)) => after.yesterday().unwrap_or(after),
            Some(Moment::Local(local)) => day_that_ends(local),
            Some(Moment::World(timestamp)) => day_that_ends(self.zone.to_datetime(timestamp)),
        };
        end.max(self.first())
    }

    /// The times by the clock of the zone, from and to; nothing for whole days.
    pub fn clock(&self) -> Option<(DateTime, Option<DateTime>)> {
        Some((self.local(self.start)?, self.end.and_then(|end| self.local(end))))
    }

    fn local(&self, moment: Moment) -> Option<DateTime> {
        match moment {
            Moment::Day(_) => None,
            Moment::Local(local) => Some(local),
            Moment::World(timestamp) => Some(self.zone.to_datetime(timestamp)),
        }
    }

    /// The day that recurrence rules count from: of a moment in the world, its day in UTC.
    pub fn rule_day(&self) -> Date {
        match self.start {
            Moment::Day(day) => day,
            Moment::Local(local) => local.date(),
            Moment::World(timestamp) => TimeZone::UTC.to_datetime(timestamp).date(),
        }
    }

    /// The same event on another day by [`Times::rule_day`]: at the same time by the same clock, whatever summer time does.
    pub fn on(&self, day: Date) -> Option<Self> {
        let days = (day - self.rule_day()).get_days();
        let moved = |moment: Moment| {
            Some(match moment {
                Moment::Day(day) => Moment::Day(day.checked_add(days.days()).ok()?),
                Moment::Local(local) => Moment::Local(local.checked_add(days.days()).ok()?),
                Moment::World(timestamp) => {
                    let apart = SignedDuration::from_hours(24 * i64::from(days));
                    Moment::World(timestamp.checked_add(apart).ok()?)
                }
            })
        };
        let end = match self.end {
            Some(end) => Some(moved(end)?),
            None => None,
        };
        Some(Self { start: moved(self.start)?, end, zone: self.zone.clone() })
    }

    /// Whether any of it is written by the clock of the time zone.
    pub fn needs_zone(&self) -> bool {
        [Some(self.start), self.end].iter().flatten().any(|moment| matches!(moment, Moment::Local(_)))
    }

    fn settled(&self, local: DateTime) -> Moment {
        settled(local, &self.zone)
    }
}

/// The day whose end a moment is, or in which it lies.
fn day_that_ends(local: DateTime) -> Date {
    let day = local.date();
    if local.time() == jiff::civil::Time::midnight() { day.yesterday().unwrap_or(day) } else { day }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn times(start: &str, end: &str) -> Times {
        let end = (!end.is_empty()).then(|| end.parse::<Edtf>().unwrap());
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        Times::of(&start.parse().unwrap(), end.as_ref(), &zone).unwrap()
    }

    #[test]
    fn the_clock_stays_when_summer_time_comes_and_goes() {
        let event = times("2026-03-26T18:00", "2026-03-26T20:00");
        for (day, utc) in [("2026-03-26", 17), ("2026-04-02", 16), ("2026-10-22", 16), ("2026-10-29", 17)] {
            let on = event.on(day.parse().unwrap()).unwrap();
            let (start, end) = on.clock().unwrap();
            assert_eq!((start.hour(), end.unwrap().hour()), (18, 20), "{day}");
            assert_eq!(TimeZone::UTC.to_datetime(on.timestamp(on.start)).hour(), utc, "{day}");
        }
        // 02.30 does not exist on the day that clocks are set forward: an hour later, as clocks show it.
        let night = times("2026-03-22T02:30", "").on("2026-03-29".parse().unwrap()).unwrap();
        assert_eq!(night.timestamp(night.start).to_string(), "2026-03-29T01:30:00Z");
        // Where an offset is given, the moment stays and the clock does not.
        let world = times("2026-03-26T18:00+01:00", "").on("2026-04-02".parse().unwrap()).unwrap();
        assert_eq!(world.clock().unwrap().0.hour(), 19);
    }

    #[test]
    fn days_from_first_to_last() {
        for (start, end, first, last) in [
            ("2026-11-12", "", "2026-11-12", "2026-11-12"),
            ("2026-11-12", "2026-11-14", "2026-11-12", "2026-11-14"),
            ("2026-11-12T18:00", "2026-11-13T02:00", "2026-11-12", "2026-11-13"),
            ("2026-11-12T18:00", "2026-11-13T00:00", "2026-11-12", "2026-11-12"),
            ("2026-11-12T23:30Z", "", "2026-11-13", "2026-11-13"),
        ] {
            let times = times(start, end);
            assert_eq!((times.first().to_string(), times.last().to_string()), (first.into(), last.into()));
        }
        assert_eq!(times("9999-12-30", "").on(Date::MAX), None);
    }
}
