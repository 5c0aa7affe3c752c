//! What others state of an entry: every relation seen from its other end, rolled up along the hierarchies.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{Agenda, Hierarchy};
use crate::model::{Edge, EntryIx, KnowledgeBase};
use crate::schema::{KindIx, RelationIx};

/// One statement of another entry.
#[derive(Clone, Copy, Debug)]
pub struct Stated {
    /// The edge.
    pub edge: Edge,
    /// The part of the entry at hand that it was stated of, if it was not the entry itself.
    pub via: Option<EntryIx>,
}

/// The statements of one relation, or of one relation by one kind.
#[derive(Clone, Debug)]
pub struct Group {
    /// The relation.
    pub relation: RelationIx,
    /// The kind of those who state it, where the relation is grouped by kind.
    pub kind: Option<KindIx>,
    /// The statements, those of the entry itself and the newest first.
    pub items: Vec<Stated>,
}

impl Group {
    /// Those who state it, each once.
    pub fn entries(&self) -> Vec<EntryIx> {
        let mut seen = BTreeSet::new();
        self.items.iter().map(|stated| stated.edge.from).filter(|entry| seen.insert(*entry)).collect()
    }
}

/// All statements about every entry.
#[derive(Debug)]
pub struct Incoming {
    groups: Vec<Vec<Group>>,
    counts: Vec<u32>,
}

impl Incoming {
    /// Turns the edges of a knowledge base round.
    pub fn of(base: &KnowledgeBase, hierarchy: &Hierarchy, agenda: &Agenda) -> Self {
        let entries: Vec<EntryIx> = base.indices().collect();
        let groups: Vec<Vec<Group>> =
            entries.par_iter().map(|entry| groups(base, hierarchy, agenda, *entry)).collect();
        let counts = groups.iter().map(|groups| count(groups)).collect();
        Self { groups, counts }
    }

    /// What is stated of an entry, in the order of the schema.
    pub fn groups(&self, entry: EntryIx) -> &[Group] {
        &self.groups[entry.index()]
    }

    /// How many entries concern an entry or what stands below it.
    pub fn count(&self, entry: EntryIx) -> usize {
        self.counts[entry.index()] as usize
    }
}

fn count(groups: &[Group]) -> u32 {
    let stated =
        groups.iter().filter(|group| group.relation != RelationIx::MENTIONS).flat_map(|group| &group.items);
    let concerned: BTreeSet<EntryIx> = stated.map(|stated| stated.edge.from).collect();
    u32::try_from(concerned.len()).unwrap_or(u32::MAX)
}

fn groups(base: &KnowledgeBase, hierarchy: &Hierarchy, agenda: &Agenda, entry: EntryIx) -> Vec<Group> {
    let mut stated: Vec<Stated> = Vec::new();
    let own = base.incoming(entry).iter().filter(|edge| shows(base, edge, true));
    stated.extend(own.map(|edge| Stated { edge: *edge, via: None }));
    for below in hierarchy.descendants(entry) {
        let rolled_up =
            base.incoming(below).iter().filter(|edge| shows(base, edge, false) && edge.from != entry);
        stated.extend(rolled_up.map(|edge| Stated { edge: *edge, via: Some(below) }));
    }
    let order = |stated: &Stated| {
        let by_kind = base.schema().relation(stated.edge.relation).by_kind;
        let kind = by_kind.then(|| base.entry(stated.edge.from).id.kind);
        let first_day = agenda.first_day(stated.edge.from);
        // Mentions say the least, so they come last.
        let last = stated.edge.relation == RelationIx::MENTIONS;
        (
            last,
            stated.edge.relation,
            kind,
            stated.via.is_some(),
            std::cmp::Reverse(first_day),
            stated.edge.from,
        )
    };
    stated.sort_by_cached_key(order);
    let mut groups: Vec<Group> = Vec::new();
    for stated in stated {
        let by_kind = base.schema().relation(stated.edge.relation).by_kind;
        let kind = by_kind.then(|| base.entry(stated.edge.from).id.kind);
        match groups.last_mut() {
            Some(group) if group.relation == stated.edge.relation && group.kind == kind => {
                group.items.push(stated)
            }
            _ => groups.push(Group { relation: stated.edge.relation, kind, items: vec![stated] }),
        }
    }
    for group in &mut groups {
        drop_repeated(&mut group.items);
    }
    groups
}

/// A county is told once of what takes place in two of its municipalities; direct statements are all kept.
fn drop_repeated(items: &mut Vec<Stated>) {
    let mut seen = BTreeSet::new();
    items.retain(|stated| seen.insert(stated.edge.from) || stated.via.is_none());
}

/// What the tree of the hierarchy shows needs no list; words of a running text concern only what they name.
fn shows(base: &KnowledgeBase, edge: &Edge, direct: bool) -> bool {
    let relation = base.schema().relation(edge.relation);
    if relation.hierarchy {
        return false;
    }
    if edge.relation == RelationIx::MENTIONS {
        return direct && !states_otherwise(base, edge);
    }
    // A symmetric relation that both state is shown among the fields of each.
    let both = relation.is_symmetric()
        && base.outgoing(edge.to).iter().any(|own| own.relation == edge.relation && own.to == edge.from);
    !both
}

/// Whether a mention adds nothing: the same two entries are tied by a relation already.
fn states_otherwise(base: &KnowledgeBase, mention: &Edge) -> bool {
    let tied = |edges: &[Edge], from: EntryIx, to: EntryIx| {
        edges.iter().any(|edge| edge.relation != RelationIx::MENTIONS && edge.from == from && edge.to == to)
    };
    tied(base.outgoing(mention.from), mention.from, mention.to)
        || tied(base.outgoing(mention.to), mention.to, mention.from)
}
