//! A schema file as it is written, and how one is laid over another.
//!
//! Every part may be missing; what it means is decided in `load`.

use indexmap::IndexMap;
use serde::Deserialize;

use super::{Labels, Question};

/// A whole schema file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WrittenSchema {
    pub(super) sets: IndexMap<String, IndexMap<String, WrittenField>>,
    pub(super) kinds: IndexMap<String, WrittenKind>,
    pub(super) mentions: WrittenField,
}

/// A kind in a schema file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WrittenKind {
    pub(super) folder: Option<String>,
    pub(super) url: Option<WrittenLabels>,
    pub(super) label: Option<WrittenLabels>,
    pub(super) plural: Option<WrittenLabels>,
    pub(super) about: Option<WrittenLabels>,
    pub(super) uses: Option<Vec<String>>,
    pub(super) fields: IndexMap<String, WrittenField>,
    pub(super) order: Option<WrittenOrder>,
    pub(super) dated: Option<Vec<String>>,
    pub(super) told_by: Option<String>,
    pub(super) calendar: Option<bool>,
    #[serde(rename = "type")]
    pub(super) schema_type: Option<String>,
    pub(super) icon: Option<String>,
    pub(super) hue: Option<i64>,
    pub(super) root: Option<bool>,
    pub(super) feed: Option<bool>,
    pub(super) facet: Option<bool>,
    pub(super) question: Option<Question>,
    pub(super) collaboration: Option<bool>,
    pub(super) periods: Option<bool>,
    pub(super) map: Option<bool>,
    pub(super) hidden: Option<bool>,
    /// Whether the site itself says how it looks.
    #[serde(skip)]
    pub(super) own_look: bool,
}

/// How lists of a kind are sorted.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum WrittenOrder {
    Title,
    Newest,
    Soonest,
}

/// Where a page shows a field.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum WrittenShow {
    Glance,
    Lead,
    Main,
    Side,
    Context,
    End,
    None,
}

/// Where in a structure that which a relation leads to stands.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum WrittenSide {
    Above,
    Below,
}

/// What a relation says of how a method travels.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum WrittenLineage {
    From,
    Origin,
    Uptake,
}

/// A field in a schema file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WrittenField {
    #[serde(rename = "type")]
    pub(super) holds: Option<String>,
    pub(super) many: Option<bool>,
    pub(super) required: Option<bool>,
    pub(super) name_of: Option<bool>,
    pub(super) of_file: Option<bool>,
    pub(super) label: Option<WrittenLabels>,
    pub(super) help: Option<WrittenLabels>,
    pub(super) show: Option<WrittenShow>,
    pub(super) after: Option<String>,
    pub(super) example: Option<String>,
    pub(super) choices: Option<IndexMap<String, WrittenLabels>>,
    pub(super) over: Option<Vec<String>>,
    pub(super) pending: Option<Vec<String>>,
    pub(super) off: Option<Vec<String>>,
    pub(super) plurals: Option<IndexMap<String, WrittenLabels>>,
    pub(super) open: Option<bool>,
    pub(super) fields: Option<IndexMap<String, WrittenField>>,
    pub(super) single: Option<bool>,
    pub(super) to: Option<WrittenTargets>,
    pub(super) one: Option<bool>,
    pub(super) or_text: Option<bool>,
    pub(super) contact: Option<bool>,
    pub(super) data: Option<Vec<String>>,
    pub(super) relation: Option<String>,
    pub(super) inverse: Option<String>,
    pub(super) inverse_label: Option<WrittenLabels>,
    pub(super) by_kind: Option<bool>,
    pub(super) hierarchy: Option<bool>,
    pub(super) story: Option<bool>,
    pub(super) structure: Option<WrittenSide>,
    pub(super) lineage: Option<WrittenLineage>,
    pub(super) responsible: Option<bool>,
    pub(super) near: Option<bool>,
}

/// `any`, or a list of kinds.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum WrittenTargets {
    Word(String),
    Kinds(Vec<String>),
}

/// One text for every language, or one for each.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum WrittenLabels {
    Everywhere(String),
    ByLanguage(IndexMap<String, String>),
}

impl WrittenLabels {
    pub(super) fn labels(&self) -> Labels {
        match self {
            WrittenLabels::Everywhere(text) => Labels::new([("*".to_owned(), text.clone())]),
            WrittenLabels::ByLanguage(words) => {
                Labels::new(words.iter().map(|(tag, text)| (tag.clone(), text.clone())))
            }
        }
    }

    fn overlay(self, above: WrittenLabels) -> WrittenLabels {
        match (self, above) {
            (WrittenLabels::ByLanguage(mut below), WrittenLabels::ByLanguage(above)) => {
                below.extend(above);
                WrittenLabels::ByLanguage(below)
            }
            (_, above) => above,
        }
    }
}

impl WrittenSchema {
    /// This schema with a site's own laid over it, name by name.
    pub(super) fn overlay(mut self, above: WrittenSchema) -> WrittenSchema {
        for (name, fields) in above.sets {
            overlay_fields(self.sets.entry(name).or_default(), fields);
        }
        for (name, kind) in above.kinds {
            let below = self.kinds.entry(name).or_default();
            *below = std::mem::take(below).overlay(kind);
        }
        self.mentions = self.mentions.overlay(above.mentions);
        self
    }
}

impl WrittenKind {
    fn overlay(mut self, above: WrittenKind) -> WrittenKind {
        overlay_fields(&mut self.fields, above.fields);
        WrittenKind {
            folder: above.folder.or(self.folder),
            url: overlay_labels(self.url, above.url),
            label: overlay_labels(self.label, above.label),
            plural: overlay_labels(self.plural, above.plural),
            about: overlay_labels(self.about, above.about),
            uses: above.uses.or(self.uses),
            fields: self.fields,
            order: above.order.or(self.order),
            dated: above.dated.or(self.dated),
            told_by: above.told_by.or(self.told_by),
            calendar: above.calendar.or(self.calendar),
            schema_type: above.schema_type.or(self.schema_type),
            own_look: self.own_look || above.icon.is_some() || above.hue.is_some(),
            icon: above.icon.or(self.icon),
            hue: above.hue.or(self.hue),
            root: above.root.or(self.root),
            feed: above.feed.or(self.feed),
            facet: above.facet.or(self.facet),
            question: above.question.or(self.question),
            collaboration: above.collaboration.or(self.collaboration),
            periods: above.periods.or(self.periods),
            map: above.map.or(self.map),
            hidden: above.hidden.or(self.hidden),
        }
    }
}

impl WrittenField {
    fn overlay(self, above: WrittenField) -> WrittenField {
        // A field of another type is another field: of the one below only its words are of use.
        let kept = if above.holds.is_some() && above.holds != self.holds {
            WrittenField { label: self.label, help: self.help, show: self.show, ..WrittenField::default() }
        } else {
            self
        };
        WrittenField {
            holds: above.holds.or(kept.holds),
            many: above.many.or(kept.many),
            required: above.required.or(kept.required),
            name_of: above.name_of.or(kept.name_of),
            of_file: above.of_file.or(kept.of_file),
            label: overlay_labels(kept.label, above.label),
            help: overlay_labels(kept.help, above.help),
            show: above.show.or(kept.show),
            after: above.after.or(kept.after),
            example: above.example.or(kept.example),
            choices: overlay_choices(kept.choices, above.choices),
            over: above.over.or(kept.over),
            pending: above.pending.or(kept.pending),
            off: above.off.or(kept.off),
            plurals: overlay_choices(kept.plurals, above.plurals),
            open: above.open.or(kept.open),
            fields: overlay_optional_fields(kept.fields, above.fields),
            single: above.single.or(kept.single),
            to: above.to.or(kept.to),
            one: above.one.or(kept.one),
            or_text: above.or_text.or(kept.or_text),
            contact: above.contact.or(kept.contact),
            data: above.data.or(kept.data),
            relation: above.relation.or(kept.relation),
            inverse: above.inverse.or(kept.inverse),
            inverse_label: overlay_labels(kept.inverse_label, above.inverse_label),
            by_kind: above.by_kind.or(kept.by_kind),
            hierarchy: above.hierarchy.or(kept.hierarchy),
            story: above.story.or(kept.story),
            structure: above.structure.or(kept.structure),
            lineage: above.lineage.or(kept.lineage),
            responsible: above.responsible.or(kept.responsible),
            near: above.near.or(kept.near),
        }
    }
}

type WrittenFields = IndexMap<String, WrittenField>;

fn overlay_fields(below: &mut WrittenFields, above: WrittenFields) {
    for (name, field) in above {
        let own = below.entry(name).or_default();
        *own = std::mem::take(own).overlay(field);
    }
}

fn overlay_optional_fields(
    below: Option<WrittenFields>,
    above: Option<WrittenFields>,
) -> Option<WrittenFields> {
    match (below, above) {
        (Some(mut below), Some(above)) => {
            overlay_fields(&mut below, above);
            Some(below)
        }
        (below, above) => above.or(below),
    }
}

fn overlay_labels(below: Option<WrittenLabels>, above: Option<WrittenLabels>) -> Option<WrittenLabels> {
    match (below, above) {
        (Some(below), Some(above)) => Some(below.overlay(above)),
        (below, above) => above.or(below),
    }
}

type WrittenChoices = IndexMap<String, WrittenLabels>;

fn overlay_choices(below: Option<WrittenChoices>, above: Option<WrittenChoices>) -> Option<WrittenChoices> {
    match (below, above) {
        (Some(mut below), Some(above)) => {
            for (value, label) in above {
                let label = match below.shift_remove(&value) {
                    Some(own) => own.overlay(label),
                    None => label,
                };
                below.insert(value, label);
            }
            Some(below)
        }
        (below, above) => above.or(below),
    }
}
