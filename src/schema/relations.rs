//! Relation fields: which relation they state, what they lead to, and what stands on their edges.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::load::{Builder, Row};
use super::written::{WrittenField, WrittenLineage, WrittenSide, WrittenTargets};
use super::{Fields, Holds, Labels, Lineage, Relation, RelationField, RelationIx, Schema, Side, Targets};

impl Schema {
    /// The relations that some field states for which `is` holds: of an entry, in a row, or on an edge.
    pub fn relations_where(&self, is: impl Fn(&RelationField) -> bool) -> BTreeSet<RelationIx> {
        let mut relations = BTreeSet::new();
        for (_, kind) in self.kinds() {
            kind.fields.each_relation(&mut |field| {
                if is(field) {
                    relations.insert(field.relation);
                }
            });
        }
        relations
    }
}

impl Fields {
    /// Hands on every relation field: the own ones, those in rows, and those on edges.
    pub fn each_relation<'f>(&'f self, take: &mut dyn FnMut(&'f RelationField)) {
        for (_, field) in self.iter() {
            match &field.holds {
                Holds::Relation(found) => {
                    take(found);
                    found.data.each_relation(take);
                }
                Holds::Rows { fields, .. } => fields.each_relation(take),
                _ => {}
            }
        }
    }
}

impl Builder<'_> {
    /// Reads a field of the type `relation`.
    pub(super) fn relation_field(
        &mut self,
        name: &str,
        written: &WrittenField,
        path: &[&str],
        label: &Labels,
    ) -> RelationField {
        let relation = Relation {
            name: written.relation.as_deref().unwrap_or(name).into(),
            inverse: written.inverse.clone().unwrap_or_else(|| format!("{name}_of")).into(),
            label: label.clone(),
            inverse_label: written.inverse_label.as_ref().map(|label| label.labels()).unwrap_or_default(),
            hierarchy: written.hierarchy.unwrap_or(false),
            story: written.story.unwrap_or(false),
            by_kind: written.by_kind.unwrap_or(false),
            lineage: written.lineage.map(|lineage| match lineage {
                WrittenLineage::From => Lineage::From,
                WrittenLineage::Origin => Lineage::Origin,
                WrittenLineage::Uptake => Lineage::Uptake,
            }),
            responsible: written.responsible.unwrap_or(false),
            near: written.near.unwrap_or(false),
        };
        let sets = written.data.clone().unwrap_or_default();
        RelationField {
            relation: self.relation(relation),
            to: self.targets(written, path),
            one: written.one.unwrap_or(false),
            or_text: written.or_text.unwrap_or(false),
            contact: written.contact.unwrap_or(false),
            party: sets.iter().any(|set| set == "party"),
            data: self.edge_fields(sets, path),
            structure: written.structure.map(|side| match side {
                WrittenSide::Above => Side::Above,
                WrittenSide::Below => Side::Below,
            }),
        }
    }

    /// The number of a relation; two fields with the same name and inverse state the same one.
    fn relation(&mut self, relation: Relation) -> RelationIx {
        let known = self
            .relations
            .iter()
            .position(|known| known.name == relation.name && known.inverse == relation.inverse);
        let index = known.unwrap_or(self.relations.len());
        match self.relations.get_mut(index) {
            None => self.relations.push(relation),
            Some(known) => {
                known.hierarchy |= relation.hierarchy;
                known.story |= relation.story;
                known.by_kind |= relation.by_kind;
                known.lineage = known.lineage.or(relation.lineage);
                known.responsible |= relation.responsible;
                known.near |= relation.near;
                if known.inverse_label.is_empty() {
                    known.inverse_label = relation.inverse_label;
                }
            }
        }
        RelationIx(u16::try_from(index).unwrap_or(u16::MAX))
    }

    fn targets(&mut self, written: &WrittenField, path: &[&str]) -> Targets {
        let names = match &written.to {
            None => {
                self.fault(Row { path }, "without-to", (path.last().copied().unwrap_or_default(), ""));
                return Targets::Any;
            }
            Some(WrittenTargets::Word(word)) if word == "any" => return Targets::Any,
            Some(WrittenTargets::Word(word)) => std::slice::from_ref(word),
            Some(WrittenTargets::Kinds(names)) => names,
        };
        if names.iter().any(|name| name == "any") {
            return Targets::Any;
        }
        let mut kinds = Vec::new();
        for name in names {
            match self.kinds.get(name.as_str()) {
                Some(&kind) => kinds.push(kind),
                // A hidden kind is simply no target any more.
                None if self.written.kinds.contains_key(name) => {}
                None => self.fault(Row { path: &[path, &["to"]].concat() }, "no-kind", (name, "")),
            }
        }
        Targets::Kinds(kinds)
    }

    fn edge_fields(&mut self, sets: Vec<String>, path: &[&str]) -> Arc<Fields> {
        if let Some(fields) = self.data.get(&sets) {
            return Arc::clone(fields);
        }
        // The edge fields may hold relations themselves; an edge inside an edge carries no data of its own.
        self.data.insert(sets.clone(), Arc::default());
        let all = self.written;
        let mut rows = Vec::new();
        for set_name in ["edge"].into_iter().chain(sets.iter().map(String::as_str)) {
            let Some(set) = all.sets.get(set_name) else {
                self.fault(Row { path: &[path, &["data"]].concat() }, "no-set", (set_name, ""));
                continue;
            };
            let named = set.iter().map(|(name, field)| (name.as_str(), field, vec!["sets", set_name, name]));
            rows.extend(named);
        }
        if !sets.is_empty() {
            self.edge_fields(Vec::new(), path);
        }
        let fields = Arc::new(self.fields(rows));
        self.data.insert(sets, Arc::clone(&fields));
        fields
    }
}
