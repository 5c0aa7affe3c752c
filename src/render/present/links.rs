//! Links between entries, with what is said of them; and contacts.

use super::{Presenter, date_in};
use crate::derive::Stated;
use crate::model::edtf::Edtf;
use crate::model::{Entry, EntryIx, Link, LinkIx, Record, Target, Value, Within};
use crate::render::views::{AlsoView, ContactView, IncomingView, LinkView, TextView};
use crate::schema::{Fields, Holds, RelationField};

/// What [`LinkView`] has places of its own for.
const OWN_PLACES: [&str; 9] =
    ["as", "role", "since", "until", "place", "note", "contributes", "expects", "contact"];

impl Presenter<'_> {
    /// A link of an entry; nothing where its target is not published.
    pub(in crate::render) fn link(
        &self,
        entry: EntryIx,
        number: LinkIx,
        relation: &RelationField,
    ) -> Option<LinkView> {
        let row = self.rendering.base.entry(entry);
        let link = row.links.get(number.0 as usize)?;
        let mut view = match &link.target {
            Target::Entry(target) => {
                let reference = self.edition.reference(*target);
                LinkView {
                    title: reference.title.clone(),
                    lang: reference.lang.clone(),
                    entry: Some(reference.clone()),
                    contact: if relation.contact { Some(self.person(*target, None)?) } else { None },
                    ..LinkView::default()
                }
            }
            Target::Text(text) => {
                let text = self.text(text);
                LinkView { title: text.text, lang: text.lang, ..LinkView::default() }
            }
            Target::Contact(contact) => self.inline(self.contact(contact, None)),
            Target::Hidden => return None,
        };
        self.describe(&mut view, (entry, row), link);
        view.told = is_told(&view);
        Some(view)
    }

    fn inline(&self, contact: ContactView) -> LinkView {
        let heading = contact.name.clone().or_else(|| contact.role.clone()).unwrap_or_default();
        LinkView {
            title: heading.text,
            lang: heading.lang,
            inline_contact: Some(contact),
            ..LinkView::default()
        }
    }

    /// Adds what stands on the edge.
    fn describe(&self, view: &mut LinkView, (entry, row): (EntryIx, &Entry<EntryIx>), link: &Link<EntryIx>) {
        let (fields, data) = (&*link.fields, &link.data);
        if data.is_empty() {
            return;
        }
        let text = |name: &str| match fields.named(name).and_then(|field| data.get(field)) {
            Some(Value::Text(text)) => Some(self.text(text)),
            _ => None,
        };
        if let Some(written) = text("as") {
            view.title = written.text;
            view.lang = written.lang;
        }
        view.role = text("role");
        view.note = text("note");
        view.contributes = text("contributes");
        view.expects = text("expects");
        (view.period, view.ended) = self.period(fields, data);
        view.place = self.linked(row, fields, data, "place").and_then(|link| match link.target {
            Target::Entry(place) => Some(self.edition.reference(place).clone()),
            _ => None,
        });
        if let Some(contact) = self.linked(row, fields, data, "contact") {
            let party = match link.target {
                Target::Entry(party) => Some(party),
                _ => None,
            };
            view.contact = self.contact_of(contact, party);
        }
        let others = data.iter().filter(|(index, _)| !OWN_PLACES.contains(&&*fields.get(*index).name));
        view.data = others.filter_map(|(index, value)| self.field(entry, fields.get(index), value)).collect();
    }

    /// The first link of a relation field that stands on an edge.
    fn linked<'e>(
        &self,
        row: &'e Entry<EntryIx>,
        fields: &Fields,
        data: &Record,
        name: &str,
    ) -> Option<&'e Link<EntryIx>> {
        match data.get(fields.named(name)?)? {
            Value::Links(links) => row.links.get(links.first()?.0 as usize),
            _ => None,
        }
    }

    /// From when to when, in words; and whether that has passed.
    pub(in crate::render) fn period(&self, fields: &Fields, data: &Record) -> (Option<TextView>, bool) {
        let since = date_in(data, fields, "since");
        let until = date_in(data, fields, "until");
        let ended = data.has_ended(fields, self.today());
        let worded = since.into_iter().chain(until).any(|date| date.text.is_some());
        if worded {
            let dates: Vec<_> = since.into_iter().chain(until).map(|date| self.date(date)).collect();
            let words: Vec<&str> = dates.iter().map(|date| &*date.text).collect();
            let lang = dates.iter().find_map(|date| date.lang.clone());
            return (Some(TextView { text: words.join(" – "), lang }), ended);
        }
        let edtf = |date: Option<&crate::model::Date>| date.and_then(|date| date.edtf);
        let period = match (edtf(since), edtf(until)) {
            (Some(since), Some(until)) => Some(Edtf::between(&since, &until)),
            (Some(since), None) => format!("{since}/..").parse().ok().or(Some(since)),
            (None, Some(until)) => format!("../{until}").parse().ok().or(Some(until)),
            (None, None) => None,
        };
        let words = |period| TextView { text: self.locale().date_in_words(&period), lang: None };
        (period.map(words), ended)
    }

    /// What another entry states of the one at hand.
    pub(in crate::render) fn incoming(&self, stated: &Stated) -> IncomingView {
        let from = stated.edge.from;
        let link = self.stated(stated);
        IncomingView {
            entry: self.edition.reference(from).clone(),
            card: self.edition.card(self.rendering, from).clone(),
            via: stated.via.iter().map(|via| self.edition.reference(*via).clone()).collect(),
            also: self.also(stated, &link),
            link,
        }
    }

    /// Further statements, each line once; what the first one says of role and part is not said again.
    fn also(&self, first: &Stated, said: &LinkView) -> Vec<AlsoView> {
        let mut lines: Vec<AlsoView> = Vec::new();
        for also in &first.also {
            let relation = also.edge.relation;
            let mut link = self.stated(also);
            if relation != first.edge.relation {
                link.role =
                    link.role.filter(|role| said.role.as_ref().is_none_or(|said| said.text != role.text));
            } else if link == *said {
                continue;
            }
            let label = (relation != first.edge.relation).then(|| self.inverse_label(relation));
            let line = AlsoView {
                label_lang: label.as_ref().and_then(|label| label.lang.clone()),
                label: label.map(|label| label.text),
                link,
            };
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        for at in (1..lines.len()).rev() {
            if lines[at].label == lines[at - 1].label {
                lines[at].label = None;
            }
        }
        lines
    }

    /// What is said of a relation at the end that states it.
    fn stated(&self, stated: &Stated) -> LinkView {
        let from = stated.edge.from;
        let reference = self.edition.reference(from);
        let row = self.rendering.base.entry(from);
        let mut view =
            LinkView { title: reference.title.clone(), lang: reference.lang.clone(), ..LinkView::default() };
        if let Some(link) = stated.edge.link.and_then(|link| row.links.get(link.0 as usize)) {
            self.describe_incoming(&mut view, from, link);
            view.told = is_told(&view);
        }
        view
    }

    fn describe_incoming(&self, view: &mut LinkView, from: EntryIx, link: &Link<EntryIx>) {
        let row = self.rendering.base.entry(from);
        let fields = &self.rendering.kind_of(from).fields;
        if !link.data.is_empty() {
            self.describe(view, (from, row), link);
            // The name that the target goes by there is no name of the entry that says so.
            let reference = self.edition.reference(from);
            view.title.clone_from(&reference.title);
            view.lang.clone_from(&reference.lang);
        }
        match link.within {
            Within::Entry => {}
            Within::Row { field, row: number } => {
                let Holds::Rows { fields: columns, .. } = &fields.get(field).holds else { return };
                let Some(Value::Rows(rows)) = row.record.get(field) else { return };
                let Some(cells) = rows.get(number as usize) else { return };
                let cell = |name: &str| match columns.named(name).and_then(|column| cells.get(column)) {
                    Some(Value::Text(text)) => Some(self.text(text)),
                    _ => None,
                };
                let role = cell("role").or_else(|| cell("title"));
                // The role of whoever is named in the row is not that of the organisation it is stated of.
                view.role = match (cell("by").or_else(|| cell("name")), role) {
                    (Some(by), Some(role)) => {
                        Some(TextView { text: format!("{}, {}", by.text, role.text), lang: role.lang })
                    }
                    (by, role) => role.or(by),
                };
                (view.period, view.ended) = self.period(columns, cells);
            }
            Within::Link(parent) => {
                // The contact of a party: say of which.
                if let Some(Target::Entry(party)) = row.links.get(parent.0 as usize).map(|link| &link.target)
                {
                    let party = self.edition.reference(*party);
                    view.role = Some(TextView { text: party.title.clone(), lang: party.lang.clone() });
                }
            }
        }
    }
}

/// Whether anything is said of a relation that stands in lines below a name.
fn is_told(link: &LinkView) -> bool {
    let LinkView { role, period, place, contributes, expects, note, data, .. } = link;
    let texts = [role, period, contributes, expects, note];
    texts.into_iter().any(Option::is_some) || place.is_some() || !data.is_empty()
}
