//! Recurrence rules as iCalendar has them beside a start (RFC 5545, section 3.3.10).

use super::times::{basic, basic_date, utc};
use crate::derive::{Moment, Times};
use crate::model::{Rule, RuleEnd};

/// The rule beside the times of its event: its end has the form that the start asks for, a day beside a day, else a
/// moment in UTC.
pub(super) fn written(rule: &Rule, times: &Times) -> String {
    let end = match rule.end {
        RuleEnd::Never => String::new(),
        RuleEnd::Count(count) => format!(";COUNT={count}"),
        RuleEnd::Day(day) if matches!(times.start, Moment::Day(_)) => format!(";UNTIL={}", basic_date(day)),
        RuleEnd::Local(local) | RuleEnd::World(local) if matches!(times.start, Moment::Day(_)) => {
            format!(";UNTIL={}", basic_date(local.date()))
        }
        RuleEnd::Day(day) => {
            format!(";UNTIL={}", utc(times.timestamp(Moment::Local(day.at(23, 59, 59, 0)))))
        }
        RuleEnd::Local(local) => format!(";UNTIL={}", utc(times.timestamp(Moment::Local(local)))),
        RuleEnd::World(world) => format!(";UNTIL={}Z", basic(world)),
    };
    format!("{}{end}", rule.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    #[test]
    fn the_end_has_the_form_of_the_start() {
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        for (start, end, expected) in [
            ("2026-01-05", "UNTIL=20261231", ";UNTIL=20261231"),
            ("2026-01-05", "UNTIL=20261231T120000Z", ";UNTIL=20261231"),
            ("2026-01-05T09:00", "UNTIL=20260701", ";UNTIL=20260701T215959Z"),
            ("2026-01-05T09:00", "UNTIL=20260701T090000", ";UNTIL=20260701T070000Z"),
            ("2026-01-05T09:00", "UNTIL=20260701T090000Z", ";UNTIL=20260701T090000Z"),
            ("2026-01-05T09:00", "COUNT=3", ";COUNT=3"),
            ("2026-01-05", "WKST=MO", ";WKST=MO"),
        ] {
            let rule = Rule::read(&format!("FREQ=DAILY;{end}")).unwrap();
            let times = Times::of(&start.parse().unwrap(), None, &zone).unwrap();
            assert_eq!(written(&rule, &times), format!("FREQ=DAILY{expected}"));
        }
    }
}
