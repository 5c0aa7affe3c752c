//! A rule by which an event comes back names a day on which it does.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::edtf::Edtf;
use crate::model::{Days, Rule, Value};
use crate::parse::Draft;
use crate::resolve::Case;
use crate::schema::Holds;

/// Reports rules that name no day beside the first: 30 February, an end that lies before the start.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for draft in case.drafts {
        let fields = case.fields(draft);
        let Some((field, row)) = fields.iter().find(|(_, field)| matches!(field.holds, Holds::Recurrence))
        else {
            continue;
        };
        let Some(Value::Text(text)) = draft.entry.record.get(field) else { continue };
        let Some(rule) = Rule::read(text.original()) else { continue };
        let Some(Value::Date(start)) = case.value(draft, "start") else { continue };
        let Some(first) = start.edtf.and_then(|start| start.earliest()) else { continue };
        if !rule.comes_back(first) {
            let at = case.location_of_field(draft, &row.name);
            diagnostics.push(Diagnostic::new(Code::NeverRecurs).at(at).with("value", text.original()));
        }
        diagnostics.extend(off_on_other_days(case, draft, rule.days(first)));
    }
}

/// Single dates that are called off, though the event does not come back on that day: a slip, by which the date that was
/// meant stays as it is.
fn off_on_other_days(case: &Case, draft: &Draft, days: Days) -> Vec<Diagnostic> {
    let mut called_off: Vec<(String, usize, Date)> = Vec::new();
    for (index, field) in case.fields(draft).iter() {
        let (Holds::Rows { fields, .. }, Some(Value::Rows(rows))) =
            (&field.holds, draft.entry.record.get(index))
        else {
            continue;
        };
        for (number, row) in rows.iter().enumerate() {
            let day = row.date(fields, "start").and_then(Edtf::earliest);
            let is_off = row.iter().any(|(index, value)| match (&fields.get(index).holds, value) {
                (Holds::Choice(choices), Value::Choice(number)) => choices.is_off(*number),
                _ => false,
            });
            if let Some(day) = day.filter(|_| is_off) {
                called_off.push((field.name.to_string(), number, day));
            }
        }
    }
    let wanted: BTreeSet<Date> = called_off.iter().map(|(_, _, day)| *day).collect();
    let named = days.among(&wanted);
    let slips = called_off.into_iter().filter(|(_, _, day)| !named.contains(day));
    let fault = |(field, number, day): (String, usize, Date)| {
        let place = draft.at.under(&field).item(number).under("start");
        Diagnostic::new(Code::NoSuchDate)
            .at(case.sources.file(draft.at.file).locate(&place.spot))
            .with("date", day)
    };
    slips.map(fault).collect()
}
