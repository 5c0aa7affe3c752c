//! A person who is named as a contact can still be reached.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Contact, Target, Value};
use crate::parse::Draft;
use crate::resolve::Case;
use crate::schema::{Holds, RelationField, RelationIx};

/// Reports contacts whose `valid_until` has passed.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    // Whatever the relations are called: the schema says which of them lead to those to contact.
    let contacts = case.site.schema.relations_where(|field| field.contact);
    for (draft, binding) in case.drafts.iter().zip(case.bindings) {
        for (link, target) in draft.entry.links.iter().zip(&binding.links) {
            if let Target::Contact(contact) = &link.target {
                diagnostics.extend(expired(case, (draft, link.relation), contact));
            }
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

/// A function whose own `valid_until` has passed; told at the field that names it.
fn expired(case: &Case, (draft, relation): (&Draft, RelationIx), contact: &Contact) -> Option<Diagnostic> {
    let last = contact.valid_until?.latest().filter(|last| *last < case.today)?;
    let fields = &case.site.schema.kind(draft.entry.id.kind).fields;
    let leads = |field: &RelationField| {
        let mut leads = field.relation == relation;
        field.data.each_relation(&mut |inner| leads |= inner.relation == relation);
        leads
    };
    let (_, field) = fields.iter().find(|(index, field)| {
        let is_given = draft.entry.record.get(*index).is_some();
        is_given && matches!(&field.holds, Holds::Relation(found) if leads(found))
    })?;
    let at = case.location_of_field(draft, &field.name);
    let fault = Diagnostic::new(Code::ContactExpired).at(at);
    Some(fault.with("value", contact.words()).with("until", last))
}
