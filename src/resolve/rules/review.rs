//! A page that is to be reviewed from time to time says when it is late.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Duration, Value};
use crate::parse::Draft;
use crate::resolve::Case;

/// Reports entries whose last review (or change) is longer ago than they, or the site, ask for, and days that have not
/// been yet.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        diagnostics.extend(["reviewed", "updated"].into_iter().filter_map(|field| ahead(case, draft, field)));
        let Some((every, last)) = last_review(case, draft) else { continue };
        let Some(due) = every.after(last).filter(|due| *due < case.today) else { continue };
        let at = case.location_of_field(draft, "reviewed");
        diagnostics.push(Diagnostic::new(Code::ReviewOverdue).at(at).with("due", due).with("last", last));
    }
}

/// A day on which somebody is said to have looked at the page, but that is still to come. One day ahead is none: where
/// the writer is, it may be tomorrow already.
fn ahead(case: &Case, draft: &Draft, field: &'static str) -> Option<Diagnostic> {
    let Some(Value::Date(date)) = case.value(draft, field) else { return None };
    let day = date.edtf.as_ref()?.earliest()?;
    if day <= case.today.saturating_add(1.day()) {
        return None;
    }
    let at = case.location_of_field(draft, field);
    Some(Diagnostic::new(Code::DateAhead).at(at).with("field", field).with("date", day))
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
