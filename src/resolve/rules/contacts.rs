//! A person who is named as a contact can still be reached.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Target, Value};
use crate::resolve::Case;

/// Reports contacts whose `valid_until` has passed.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    // Whatever the relations are called: the schema says which of them lead to those to contact.
    let contacts = case.site.schema.relations_where(|field| field.contact);
    for (draft, binding) in case.drafts.iter().zip(case.bindings) {
        for (link, target) in draft.entry.links.iter().zip(&binding.links) {
            let (Target::Entry(reference), Some(target)) = (&link.target, *target) else { continue };
            if !contacts.contains(&link.relation) {
                continue;
            }
            let person = &case.drafts[target.index()];
            let Some(Value::Date(until)) = case.value(person, "valid_until") else { continue };
            let last = until.edtf.as_ref().and_then(|edtf| edtf.latest());
            if let Some(last) = last.filter(|last| *last < case.today) {
                let fault = Diagnostic::new(Code::ContactExpired)
                    .at(case.location_of_reference(reference))
                    .with("value", reference.words())
                    .with("until", last)
                    .related_to(case.location_of_field(person, "valid_until"));
                diagnostics.push(fault);
            }
        }
    }
}
