//! What was to take place and is over says how it went.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Rule, Value};
use crate::parse::Draft;
use crate::resolve::Case;
use crate::schema::{Choices, Field, Holds};

/// Reports entries whose last day has passed and whose status says that they are still to come, or rest.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        let Some((field, choices, status)) = to_come(case, draft) else { continue };
        // What comes again is not over with its first date.
        if case.value(draft, "occurrences").is_some() {
            continue;
        }
        let last = match case.value(draft, "recurs") {
            Some(recurs) => last_of_series(recurs),
            None => last_day(case, draft),
        };
        if let Some(last) = last.filter(|last| *last < case.today) {
            let fault = Diagnostic::new(Code::StatusOutdated)
                .at(case.location_of_field(draft, &field.name))
                .with("value", status)
                .with("last", last)
                .with(
                    "known",
                    if choices.over.is_empty() && choices.off.is_empty() { "none" } else { "some" },
                )
                .with("known-en", choices.outcomes_in_words("en"))
                .with("known-sv", choices.outcomes_in_words("sv"));
            diagnostics.push(fault);
        }
    }
}

/// The choice by which an entry is still to come, or rests, and its value. An event does not go on once its day is over,
/// so that of an event any value says so that does not say how it went.
fn to_come<'c>(case: &'c Case, draft: &Draft) -> Option<(&'c Field, &'c Choices, &'c str)> {
    let kind = case.site.schema.kind(draft.entry.id.kind);
    kind.fields.iter().find_map(|(index, field)| {
        let (Holds::Choice(choices), Value::Choice(at)) = (&field.holds, draft.entry.record.get(index)?)
        else {
            return None;
        };
        let told = !choices.is_over(*at) && !choices.is_off(*at);
        let to_come = told && choices.is_status() && (choices.is_pending(*at) || kind.calendar);
        let (value, _) = choices.values.get(usize::from(*at))?;
        to_come.then_some((field, choices, &**value))
    })
}

/// The day that a series goes on to; none where its rule says none, or where it is told in words.
fn last_of_series(recurs: &Value) -> Option<jiff::civil::Date> {
    match recurs {
        Value::Text(rule) => Rule::read(rule.original())?.last_day(),
        _ => None,
    }
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
