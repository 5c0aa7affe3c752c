//! A page that is to be reviewed from time to time says when it is late.

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Duration, Value};
use crate::parse::Draft;
use crate::resolve::Case;

/// Reports entries whose last review (or change) is longer ago than they, or the site, ask for.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        let Some((every, last)) = last_review(case, draft) else { continue };
        let Some(due) = due(last, every).filter(|due| *due < case.today) else { continue };
        let at = case.location_of_field(draft, "reviewed");
        diagnostics.push(Diagnostic::new(Code::ReviewOverdue).at(at).with("due", due).with("last", last));
    }
}

fn last_review(case: &Case, draft: &Draft) -> Option<(Duration, Date)> {
    let own = match case.value(draft, "review_every") {
        Some(Value::Duration(every)) => Some(*every),
        _ => None,
    };
    let day = |field: &str| match case.value(draft, field) {
        Some(Value::Date(date)) => date.edtf.as_ref()?.latest(),
        _ => None,
    };
    let every = own.or(case.site.settings.review_every)?;
    Some((every, day("reviewed").max(day("updated"))?))
}

/// The day on which a review is due that is to come `every` so often; `None` beyond the end of the calendar.
pub fn due(last: Date, every: Duration) -> Option<Date> {
    let span = jiff::Span::new().try_months(every.months).ok()?.try_days(every.days).ok()?;
    last.checked_add(span).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_and_days_are_counted_by_the_calendar() {
        assert_eq!(due(date(2024, 8, 31), Duration { months: 6, days: 0 }), Some(date(2025, 2, 28)));
        assert_eq!(due(date(2024, 1, 1), Duration { months: 0, days: 14 }), Some(date(2024, 1, 15)));
        assert_eq!(due(date(9999, 12, 31), Duration { months: 1200, days: 0 }), None);
    }
}
