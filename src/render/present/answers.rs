//! An entry that answers a need: whom to contact about it, and how sure that is.

use super::{Presenter, date_in};
use crate::derive::{Activity, Way};
use crate::model::{Date, EntryIx, LinkIx, Target, Value};
use crate::render::views::{AnswerView, ContactView, EntryRef, ReachView, TextView};
use crate::render::{Edition, Rendering};

/// So many are shown to contact about one entry; its page has them all.
const PEOPLE: usize = 3;

/// So many of its places are named.
const PLACES: usize = 3;

/// Fills the view of an answer; nothing for an entry that answers no need.
pub(crate) fn answer(rendering: &Rendering, edition: &Edition, entry: EntryIx) -> Option<AnswerView> {
    let ways = rendering.views.contacts.ways(entry)?;
    let presenter = Presenter::new(rendering, edition);
    let mut people: Vec<ReachView> = Vec::new();
    let mut checked: Vec<Option<&Date>> = Vec::new();
    for way in ways {
        let Some(reach) = presenter.reach(*way) else { continue };
        if people.len() < PEOPLE && !people.iter().any(|known| known.contact == reach.contact) {
            people.push(reach);
            checked.push(presenter.checked(*way));
        }
    }
    let places = presenter.places(entry).into_iter().take(PLACES);
    Some(AnswerView {
        entry: edition.reference(entry).clone(),
        status: presenter.status(entry),
        over: rendering.views.facets.activity(entry) == Activity::Over,
        people,
        places: places.map(|place| named(&place)).collect(),
        checked: all_checked(checked).map(|date| presenter.date(date)),
    })
}

/// An entry's title, as words.
pub(super) fn named(reference: &EntryRef) -> TextView {
    TextView { text: reference.title.clone(), lang: reference.lang.clone() }
}

impl Presenter<'_> {
    fn reach(&self, way: Way) -> Option<ReachView> {
        match way {
            Way::Entry(entry) => Some(ReachView { contact: self.itself(entry), organisation: None }),
            Way::Named { by, link, at } => self.named_contact(by, link, at),
        }
    }

    /// An organisation, or whatever can be reached itself.
    fn itself(&self, entry: EntryIx) -> ContactView {
        let reference = self.edition.reference(entry);
        let mut view = ContactView {
            name: Some(named(reference)),
            url: Some(reference.url.clone()),
            email: self.line_of(entry, "email"),
            phone: self.phone_of(entry),
            website: self.website(entry),
            ..ContactView::default()
        };
        view.unreachable = view.email.is_none() && view.phone.is_none() && view.website.is_none();
        view
    }

    fn named_contact(&self, by: EntryIx, number: LinkIx, at: Option<EntryIx>) -> Option<ReachView> {
        let row = self.rendering.base.entry(by);
        let link = row.links.get(number.0 as usize)?;
        let mut contact = self.contact_of(link, at)?;
        if let Some(Value::Text(role)) = link.fields.named("role").and_then(|field| link.data.get(field)) {
            contact.role = Some(self.text(role));
        }
        let (employer, title) = match link.target {
            Target::Entry(person) => self.employers(person).next().unzip(),
            _ => (None, None),
        };
        contact.role = contact.role.or_else(|| title.flatten());
        let kind = self.rendering.kind_of(by);
        // The contact of a topic or a project is of no organisation by that; that of an organisation is.
        let is_organisation = kind.facet && kind.question.is_none();
        let organisation = at.or(employer).or(is_organisation.then_some(by));
        Some(ReachView {
            contact,
            organisation: organisation.map(|entry| self.edition.reference(entry).clone()),
        })
    }

    /// When somebody last made sure of how to reach whom: on their own page, or on the one that names them.
    fn checked(&self, way: Way) -> Option<&Date> {
        let reviewed = |entry: EntryIx| {
            let record = &self.rendering.base.entry(entry).record;
            date_in(record, &self.rendering.kind_of(entry).fields, "reviewed")
        };
        match way {
            Way::Entry(entry) => reviewed(entry),
            Way::Named { by, link, .. } => {
                let person = match self.rendering.base.entry(by).links.get(link.0 as usize)?.target {
                    Target::Entry(person) => reviewed(person),
                    _ => None,
                };
                person.or_else(|| reviewed(by))
            }
        }
    }
}

/// The day since which all of these have been made sure of; nothing where one of them never was.
fn all_checked(dates: Vec<Option<&Date>>) -> Option<&Date> {
    let dates: Option<Vec<&Date>> = dates.into_iter().collect();
    dates?.into_iter().min_by_key(|date| date.edtf.as_ref().and_then(|edtf| edtf.earliest()))
}
