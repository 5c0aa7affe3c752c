//! Two entries with the same title are likely the same thing, written twice.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{EntryIx, Value};
use crate::parse::Draft;
use crate::resolve::Case;
use crate::resolve::names::fold;

/// Reports entries of one kind that have the same title, and the same date if the kind has one.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    let mut known = BTreeMap::new();
    for (index, draft) in (0..).map(EntryIx).zip(case.drafts) {
        let Some(Value::Text(title)) = case.value(draft, "title") else { continue };
        let key = (draft.entry.id.kind, fold(title.original()), date(case, draft));
        let Some(first) = known.get(&key) else {
            known.insert(key, index);
            continue;
        };
        let other = case.location_of_field(&case.drafts[EntryIx::index(*first)], "title");
        let fault = Diagnostic::new(Code::SameTitle)
            .at(case.location_of_field(draft, "title"))
            .with("value", title.original())
            .with("first", &other.path)
            .related_to(other);
        diagnostics.push(fault);
    }
}

/// What tells two meetings with one name apart.
fn date(case: &Case, draft: &Draft) -> Option<String> {
    let dated = &case.site.schema.kind(draft.entry.id.kind).dated;
    let value = dated.iter().find_map(|field| draft.entry.record.get(*field))?;
    Some(format!("{value:?}"))
}
