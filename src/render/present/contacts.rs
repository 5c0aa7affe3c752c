//! Whom to contact, and how: what is given of a person or a function, else of the organisation that they are of.

use super::{Presenter, date_in, phone};
use crate::model::edtf::Edtf;
use crate::model::{Contact, EntryIx, Link, Target, Value, Within};
use crate::render::views::{ContactView, OrganisationView, TextView, ValueView};
use crate::schema::Holds;

impl Presenter<'_> {
    /// The contact of a link; `party` is the entry that the link leads to.
    pub(in crate::render) fn contact_of(
        &self,
        link: &Link<EntryIx>,
        party: Option<EntryIx>,
    ) -> Option<ContactView> {
        match &link.target {
            Target::Entry(person) => self.person(*person, party),
            Target::Contact(contact) => Some(self.contact(contact, party)),
            Target::Text(text) => {
                let named = ContactView { name: Some(self.text(text)), ..ContactView::default() };
                Some(self.or_organisation(named, party))
            }
            Target::Hidden => None,
        }
    }

    /// A person to contact, at a party where there is one; nothing once `valid_until` has passed.
    pub(in crate::render) fn person(&self, person: EntryIx, party: Option<EntryIx>) -> Option<ContactView> {
        let fields = &self.rendering.kind_of(person).fields;
        let record = &self.rendering.base.entry(person).record;
        let until = date_in(record, fields, "valid_until")
            .and_then(|until| until.edtf.as_ref())
            .and_then(Edtf::latest);
        if until.is_some_and(|until| until < self.today()) {
            return None;
        }
        let reference = self.edition.reference(person);
        let view = ContactView {
            name: Some(TextView { text: reference.title.clone(), lang: reference.lang.clone() }),
            url: Some(reference.url.clone()),
            email: self.line_of(person, "email"),
            phone: self.phone_of(person),
            website: self.website(person),
            ..ContactView::default()
        };
        Some(self.or_organisation(view, self.organisation_of(person).or(party)))
    }

    /// A contact that stands in place of a reference.
    pub(in crate::render) fn contact(&self, contact: &Contact, party: Option<EntryIx>) -> ContactView {
        let text = |text: &Option<_>| text.as_ref().map(|text| self.text(text));
        let view = ContactView {
            name: text(&contact.name),
            role: text(&contact.role),
            email: contact.email.as_deref().map(str::to_owned),
            phone: contact.phone.as_deref().map(phone),
            note: text(&contact.note),
            ..ContactView::default()
        };
        self.or_organisation(view, party)
    }

    /// How to reach an entry that others name as their contact.
    pub(in crate::render) fn named_as_contact(&self, entry: EntryIx) -> Option<ContactView> {
        let contacts = &self.rendering.views.contacts;
        let mut incoming = self.rendering.base.incoming(entry).iter();
        let is_named = incoming.any(|edge| contacts.leads_to_contacts(edge.relation));
        if is_named { self.person(entry, None) } else { None }
    }

    /// Says of a contact without any way to reach it how to reach the organisation, or that there is none.
    fn or_organisation(&self, mut view: ContactView, organisation: Option<EntryIx>) -> ContactView {
        let reachable = view.email.is_some() || view.phone.is_some() || view.website.is_some();
        if !reachable && view.note.is_none() {
            view.organisation = organisation.and_then(|entry| self.organisation(entry));
            view.unreachable = true;
        }
        view
    }

    /// How to reach an organisation, if there is a way.
    pub(super) fn organisation(&self, entry: EntryIx) -> Option<OrganisationView> {
        let view = OrganisationView {
            entry: self.edition.reference(entry).clone(),
            email: self.line_of(entry, "email"),
            phone: self.phone_of(entry),
            website: self.website(entry),
        };
        let reachable = view.email.is_some() || view.phone.is_some() || view.website.is_some();
        reachable.then_some(view)
    }

    /// The first entry that a row of a person leads to and that can be reached: where they work, unless that has ended.
    fn organisation_of(&self, person: EntryIx) -> Option<EntryIx> {
        let mut employers = self.employers(person);
        employers.find_map(|(entry, _)| self.organisation(entry).is_some().then_some(entry))
    }

    /// Where a person works, as far as their rows say, unless that has ended; and as what.
    pub(in crate::render) fn employers(
        &self,
        person: EntryIx,
    ) -> impl Iterator<Item = (EntryIx, Option<TextView>)> {
        let row = self.rendering.base.entry(person);
        let fields = &self.rendering.kind_of(person).fields;
        row.links.iter().filter_map(|link| {
            let Within::Row { field, row: number } = link.within else { return None };
            let Target::Entry(target) = link.target else { return None };
            let Holds::Rows { fields: columns, .. } = &fields.get(field).holds else { return None };
            let Some(Value::Rows(rows)) = row.record.get(field) else { return None };
            let cells = rows.get(number as usize)?;
            let ended = cells.has_ended(columns, self.today());
            let title = match columns.named("title").and_then(|column| cells.get(column)) {
                Some(Value::Text(title)) => Some(self.text(title)),
                _ => None,
            };
            (!ended).then_some((target, title))
        })
    }

    /// The telephone number of an entry.
    pub(in crate::render) fn phone_of(&self, entry: EntryIx) -> Option<ValueView> {
        self.line_of(entry, "phone").as_deref().map(phone)
    }

    pub(in crate::render) fn line_of(&self, entry: EntryIx, name: &str) -> Option<String> {
        match self.value(entry, name) {
            Some(Value::Line(line)) => Some(line.to_string()),
            _ => None,
        }
    }

    pub(in crate::render) fn website(&self, entry: EntryIx) -> Option<ValueView> {
        let (_, field) = self.rendering.kind_of(entry).field("website")?;
        match self.value(entry, "website")? {
            Value::Line(line) => Some(self.line(field, line)),
            _ => None,
        }
    }
}
