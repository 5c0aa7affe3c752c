//! What was to take place and is over says how it went.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::Value;
use crate::parse::Draft;
use crate::resolve::Case;
use crate::schema::Holds;

/// Values of `status` that say that something is still to come.
const TO_COME: [&str; 2] = ["scheduled", "planned"];

/// Reports entries whose last day has passed and whose status says that they are still to come.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        let Some(status) = to_come(case, draft) else { continue };
        // What comes again is not over with its first date.
        if case.value(draft, "recurs").is_some() || case.value(draft, "occurrences").is_some() {
            continue;
        }
        if let Some(last) = last_day(case, draft).filter(|last| *last < case.today) {
            let at = case.location_of_field(draft, "status");
            let fault = Diagnostic::new(Code::StatusOutdated).at(at).with("value", status);
            diagnostics.push(fault.with("last", last));
        }
    }
}

fn to_come<'c>(case: &'c Case, draft: &Draft) -> Option<&'c str> {
    let fields = case.fields(draft);
    let (Holds::Choice(choices), Some(Value::Choice(at))) =
        (&fields.get(fields.named("status")?).holds, case.value(draft, "status"))
    else {
        return None;
    };
    let (value, _) = choices.values.get(usize::from(*at))?;
    TO_COME.contains(&&**value).then_some(value)
}

/// The last of the days that the kind is dated by, its end included; none while that is open.
fn last_day(case: &Case, draft: &Draft) -> Option<jiff::civil::Date> {
    let kind = case.site.schema.kind(draft.entry.id.kind);
    let ends = ["end"].iter().filter_map(|name| kind.fields.named(name));
    let dates = kind.dated.iter().copied().chain(ends).filter_map(|field| draft.entry.record.get(field));
    let mut last = None;
    for value in dates {
        let Value::Date(date) = value else { continue };
        last = last.max(Some(date.edtf.as_ref()?.latest()?));
    }
    last
}
