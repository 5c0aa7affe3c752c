//! Relation fields: references, alone or with data on the edge.

use std::sync::Arc;

use serde_yaml::{Mapping, Value};

use super::draft::{Name, Reference};
use super::fields::EntryReader;
use super::scalars::{LONGEST_NAME, plain};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Contact, Link, LinkIx, Record, Target, Value as Typed, Within};
use crate::nearest::nearest;
use crate::schema::{Field, Holds, KindIx, RelationField};
use crate::source::is_blank;

/// Keys of a contact given in place.
const CONTACT: [&str; 6] = ["role", "name", "email", "phone", "note", "valid_until"];

impl EntryReader<'_> {
    /// Reads a relation field: one reference or a list of them.
    pub(super) fn relation(
        &mut self,
        field: &Field,
        relation: &RelationField,
        value: &Value,
    ) -> Option<Typed> {
        let mut links = Vec::new();
        match value {
            Value::Sequence(items) if relation.one && items.len() > 1 => {
                self.wrong_type(field, "one-reference");
            }
            Value::Sequence(items) => {
                links.reserve(items.len());
                for (number, item) in items.iter().enumerate() {
                    links.extend(self.item(number, |reader| reader.link(field, relation, item)));
                }
            }
            _ => links.extend(self.link(field, relation, value)),
        }
        (!links.is_empty()).then_some(Typed::Links(links))
    }

    fn link(&mut self, field: &Field, relation: &RelationField, value: &Value) -> Option<LinkIx> {
        match value {
            Value::Null => None,
            Value::Mapping(mapping) => self.link_with_data(field, relation, mapping),
            _ => {
                let Some(words) = plain(value) else {
                    self.wrong_type(field, "reference");
                    return None;
                };
                let reference = self.reference(&words, None, relation)?;
                Some(self.push(relation, Target::Entry(reference), Record::default()))
            }
        }
    }

    fn link_with_data(
        &mut self,
        field: &Field,
        relation: &RelationField,
        mapping: &Mapping,
    ) -> Option<LinkIx> {
        let target_key = self.target_key(mapping);
        if target_key.is_none() && relation.contact && !mapping.contains_key("text") {
            return self.contact(relation, mapping);
        }
        let Some((key, kind)) = target_key else {
            return self.unlinked(field, relation, mapping);
        };
        let target = mapping.get(key).and_then(plain).filter(|words| !words.trim().is_empty());
        let reference = self.under(key, |reader| match target {
            Some(words) => reader.reference(&words, kind, relation),
            None => {
                reader.wrong_type(field, "reference");
                None
            }
        });
        let link = self.push(relation, Target::Entry(reference?), Record::default());
        self.edge(relation, mapping, key, link);
        Some(link)
    }

    /// Somebody named who is no entry: `text:`.
    fn unlinked(&mut self, field: &Field, relation: &RelationField, mapping: &Mapping) -> Option<LinkIx> {
        let Some(text) = mapping.get("text") else {
            let schema = self.site.schema;
            let kinds = mapping.keys().filter_map(|key| schema.kind_called(key.as_str()?));
            let kinds = kinds.map(|kind| schema.kind(kind).name.to_string()).collect();
            let fault =
                Diagnostic::new(Code::WrongType).with("field", &field.name).with("expected", "target");
            self.fault(fault.suggesting(kinds));
            return None;
        };
        let text = self.under("text", |reader| reader.text(field, text))?;
        let link = self.push(relation, Target::Text(text), Record::default());
        self.edge(relation, mapping, "text", link);
        Some(link)
    }

    /// The key that holds the target: `to`, or the name of its kind.
    fn target_key<'m>(&self, mapping: &'m Mapping) -> Option<(&'m str, Option<KindIx>)> {
        if mapping.contains_key("to") {
            return Some(("to", None));
        }
        let mut keys = mapping.keys().filter_map(Value::as_str);
        keys.find_map(|key| {
            // `place:` on an edge says where; it is the target only of a mapping without another.
            let kind = self.site.schema.kind_named(key)?;
            let edge_field = key == "place" && mapping.keys().any(|other| self.is_other_target(other));
            (!edge_field).then_some((key, Some(kind)))
        })
    }

    fn is_other_target(&self, key: &Value) -> bool {
        key.as_str().is_some_and(|key| {
            matches!(key, "text" | "to") || (key != "place" && self.site.schema.kind_named(key).is_some())
        })
    }

    /// Reads what stands beside the target into the link's data.
    fn edge(&mut self, relation: &RelationField, mapping: &Mapping, target: &str, link: LinkIx) {
        let rest: Mapping = mapping
            .iter()
            .filter(|(key, _)| key.as_str() != Some(target))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        let outer = std::mem::replace(&mut self.within, Within::Link(link));
        let (data, _) = self.record(&relation.data, &rest);
        self.within = outer;
        self.links[link.0 as usize].data = data;
    }

    /// A contact given in place: a function, with or without a name.
    fn contact(&mut self, relation: &RelationField, mapping: &Mapping) -> Option<LinkIx> {
        let mut contact = Contact::default();
        for (key, value) in mapping {
            let key = plain(key).unwrap_or_default();
            self.under(&key, |reader| reader.contact_part(&mut contact, &key, value));
        }
        if contact.name.is_none()
            && contact.role.is_none()
            && contact.email.is_none()
            && contact.phone.is_none()
        {
            let fault = Diagnostic::new(Code::WrongType).with("field", "contact").with("expected", "contact");
            self.fault(fault);
            return None;
        }
        Some(self.push(relation, Target::Contact(Box::new(contact)), Record::default()))
    }

    fn contact_part(&mut self, contact: &mut Contact, key: &str, value: &Value) {
        if value.is_null() {
            return;
        }
        let field = |holds| Field::of_code(key, holds);
        match key {
            "role" => contact.role = self.text(&field(Holds::Text), value),
            "name" => contact.name = self.text(&field(Holds::Text), value),
            "note" => contact.note = self.text(&field(Holds::Text), value),
            "valid_until" => {
                if let Some(Typed::Date(date)) = self.scalar(&field(Holds::Date), value) {
                    contact.valid_until = date.edtf;
                }
            }
            "phone" => contact.phone = self.phone(&field(Holds::Phone), value),
            "email" => {
                if let Some(Typed::Line(email)) = self.scalar(&field(Holds::Email), value) {
                    contact.email = Some(email);
                }
            }
            _ => {
                let known: Vec<&str> = CONTACT.into_iter().chain(["person"]).collect();
                let fault =
                    Diagnostic::new(Code::UnknownField).with("field", key).with("known", known.join(", "));
                self.fault_at_key(fault.suggesting(nearest(key, known)));
            }
        }
    }

    fn reference(
        &mut self,
        words: &str,
        kind: Option<KindIx>,
        relation: &RelationField,
    ) -> Option<Reference> {
        let words = self.speakable(words.trim().to_owned()).filter(|words| !is_blank(words))?;
        let words = self.short(words.into(), LONGEST_NAME)?;
        Some(Reference { name: Name::Words(words), kind, or_text: relation.or_text, at: self.place() })
    }

    fn push(&mut self, relation: &RelationField, target: Target<Reference>, data: Record) -> LinkIx {
        let link = LinkIx(u32::try_from(self.links.len()).unwrap_or(u32::MAX));
        let fields = Arc::clone(&relation.data);
        self.links.push(Link { relation: relation.relation, target, data, fields, within: self.within });
        link
    }
}
