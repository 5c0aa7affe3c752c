//! A relation names each target once, and never the entry itself.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{EntryIx, Target, Within};
use crate::resolve::Case;

/// Reports references of an entry to itself, and targets that one field names twice at the same time.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for ((number, draft), binding) in (0..).zip(case.drafts).zip(case.bindings) {
        let itself = EntryIx(number);
        let mut seen = BTreeSet::new();
        for (link, target) in draft.entry.links.iter().zip(&binding.links) {
            let (Target::Entry(reference), Some(target)) = (&link.target, *target) else { continue };
            let hierarchy = case.site.schema.relation(link.relation).hierarchy;
            let fault = if target == itself && !hierarchy && link.within == Within::Entry {
                Diagnostic::new(Code::SelfReference)
            } else if link.within == Within::Entry
                && link.data.is_empty()
                && !seen.insert((link.relation, target))
            {
                Diagnostic::new(Code::DuplicateReference)
            } else {
                continue;
            };
            let at = case.location_of_reference(reference);
            diagnostics.push(fault.at(at).with("value", reference.words()));
        }
    }
}
