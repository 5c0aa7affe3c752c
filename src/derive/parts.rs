//! Which kinds play a part in what others do, as the schema has it: parties, contacts, methods that travel.

use crate::schema::{Fields, Holds, KindIx, Lineage, RelationField, Schema, Targets};

/// What the kinds of a schema can be to each other.
#[derive(Debug)]
pub struct Parts {
    parties: Vec<bool>,
    taking_part: Vec<bool>,
    travelling: Vec<bool>,
}

impl Parts {
    /// Reads the relations of a schema.
    pub fn of(schema: &Schema) -> Self {
        let kinds = |is: &dyn Fn(KindIx) -> bool| schema.kinds().map(|(kind, _)| is(kind)).collect();
        let comes_from =
            |relation: &RelationField| schema.relation(relation.relation).lineage == Some(Lineage::From);
        Self {
            parties: kinds(&|kind| leads_to(schema, kind, &|relation| relation.party)),
            taking_part: kinds(&|kind| {
                leads_to(schema, kind, &|relation| relation.party || relation.contact)
            }),
            travelling: kinds(&|kind| states(&schema.kind(kind).fields, &comes_from)),
        }
    }

    /// Whether entries of a kind are parties to what others do.
    pub fn is_party(&self, kind: KindIx) -> bool {
        self.parties[usize::from(kind.0)]
    }

    /// Whether they take part in it: parties, and those to contact.
    pub fn takes_part(&self, kind: KindIx) -> bool {
        self.taking_part[usize::from(kind.0)]
    }

    /// Whether they are methods: one can be made from another.
    pub fn travels(&self, kind: KindIx) -> bool {
        self.travelling[usize::from(kind.0)]
    }
}

fn leads_to(schema: &Schema, kind: KindIx, which: &dyn Fn(&RelationField) -> bool) -> bool {
    let here = |relation: &RelationField| {
        which(relation) && matches!(&relation.to, Targets::Kinds(kinds) if kinds.contains(&kind))
    };
    schema.kinds().any(|(_, row)| states(&row.fields, &here))
}

fn states(fields: &Fields, which: &dyn Fn(&RelationField) -> bool) -> bool {
    fields.iter().any(|(_, field)| matches!(&field.holds, Holds::Relation(relation) if which(relation)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;

    #[test]
    fn the_schema_says_who_takes_part() {
        let schema = schema::load(None).value;
        let parts = Parts::of(&schema);
        let of = |name: &str| {
            let kind = schema.kind_named(name).expect("it is built in");
            [parts.is_party(kind), parts.takes_part(kind), parts.travels(kind)]
        };
        assert_eq!(of("actor"), [true, true, false]);
        assert_eq!(of("person"), [false, true, false]);
        assert_eq!(of("practice"), [false, false, true]);
        assert_eq!(of("topic"), [false; 3]);
    }
}
