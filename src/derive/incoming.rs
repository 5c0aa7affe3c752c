//! What others state of an entry: every relation seen from its other end, rolled up along the hierarchies.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{Activity, Agenda, Facets, Hierarchy, Listings};
use crate::model::{Edge, EntryIx, KnowledgeBase};
use crate::schema::{Fields, Holds, KindIx, RelationIx, Schema};

/// So many statements stand on the page of an entry, as a rule: a page is to be light, and read on a phone.
const MOST_SHOWN: usize = 15;

/// One statement of another entry, with all else that it states.
#[derive(Clone, Debug)]
pub struct Stated {
    /// The edge.
    pub edge: Edge,
    /// The parts of the entry at hand that it was stated of, the nearest first, if it was not the entry itself.
    pub via: Vec<EntryIx>,
    /// What the same entry states besides, here or by relations that come after this one.
    pub also: Vec<Stated>,
}

/// The statements of one relation, or of one relation by one kind.
#[derive(Clone, Debug)]
pub struct Group {
    /// The relation.
    pub relation: RelationIx,
    /// The kind of those who state it, where the relation is grouped by kind.
    pub kind: Option<KindIx>,
    /// The statements, those of the entry itself and the newest first, each by another entry.
    pub items: Vec<Stated>,
}

impl Group {
    /// The statements in the order of a language: what goes on first, then those of the entry itself, the newest first,
    /// then by title.
    pub fn in_order(&self, (facets, agenda): (&Facets, &Agenda), listings: &Listings) -> Vec<&Stated> {
        let mut items: Vec<&Stated> = self.items.iter().collect();
        items.sort_by_cached_key(|stated| {
            let from = stated.edge.from;
            let over = facets.activity(from) == Activity::Over;
            (over, !stated.via.is_empty(), std::cmp::Reverse(agenda.first_day(from)), listings.rank(from))
        });
        items
    }
}

/// How many statements of each group the page of an entry shows: of all groups together about `MOST_SHOWN`, of each at
/// least two; a group that would hide a single one is shown whole. The rest have pages of their own.
pub fn shown_of(groups: &[Group], at: usize, per_page: usize) -> usize {
    let together = |most: usize| groups.iter().map(|group| group.items.len().min(most)).sum::<usize>();
    let most = (2..=MOST_SHOWN).rev().find(|most| together(*most) <= MOST_SHOWN).unwrap_or(2).min(per_page);
    let all = groups[at].items.len();
    if all <= (most + 1).min(per_page) { all } else { most }
}

/// A group that is not shown whole on the page of its entry, and is no longer than this, shares a page with others.
const MOST_SHARED: usize = 25;

/// Where all statements of a group stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// On the page of the entry.
    Here,
    /// On one page with other groups of the entry.
    Shared,
    /// On pages of their own.
    Own,
}

/// Where all statements of a group stand: one page tells all that several middling groups have left.
pub fn whole_of(groups: &[Group], at: usize, per_page: usize) -> Whole {
    let is_here = |at: usize| groups[at].items.len() <= shown_of(groups, at, per_page);
    let may_share = |at: &usize| groups[*at].items.len() <= MOST_SHARED.min(per_page) && !is_here(*at);
    if is_here(at) {
        Whole::Here
    } else if may_share(&at) && (0..groups.len()).filter(may_share).count() > 1 {
        Whole::Shared
    } else {
        Whole::Own
    }
}

/// The numbers of those groups of an entry that share a page.
pub fn shared(groups: &[Group], per_page: usize) -> impl Iterator<Item = usize> {
    (0..groups.len()).filter(move |at| whole_of(groups, *at, per_page) == Whole::Shared)
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
        let order = Order { agenda, says_little: says_little(base.schema()) };
        let groups: Vec<Vec<Group>> =
            entries.par_iter().map(|entry| groups(base, hierarchy, &order, *entry)).collect();
        let counts = groups.iter().map(|groups| count(groups)).collect();
        Self { groups, counts }
    }

    /// What is stated of an entry, by relation: each entry that states something once, where it says most.
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

/// What puts statements in order.
struct Order<'a> {
    agenda: &'a Agenda,
    /// How little each relation says: the more, the later it comes.
    says_little: Vec<u8>,
}

/// For each relation, how little it tells what an entry is for another: what only some kinds have (a partner, a
/// convener) says most, less what more than half of them have (commissioned, published), least what all have (see
/// also, quoted in). But people look by kind for topics and places, and for whom to reach: those never come later.
fn says_little(schema: &Schema) -> Vec<u8> {
    fn has(fields: &Fields, relation: RelationIx) -> bool {
        fields.iter().any(|(_, field)| match &field.holds {
            Holds::Relation(found) => found.relation == relation && !found.contact,
            Holds::Rows { fields, .. } => has(fields, relation),
            _ => false,
        })
    }
    let numbers = (0..schema.relations.len()).filter_map(|number| u16::try_from(number).ok());
    let little = |relation: RelationIx| {
        let (kinds, having) = schema.kinds().fold((0, 0), |(kinds, having), (_, kind)| {
            (kinds + 1, having + usize::from(has(&kind.fields, relation)))
        });
        match relation {
            // Mentions say the least, so they come last.
            RelationIx::MENTIONS => 3,
            _ if schema.relation(relation).by_kind => 0,
            _ if having == kinds => 2,
            _ => u8::from(having * 2 > kinds),
        }
    };
    numbers.map(|number| little(RelationIx(number))).collect()
}

fn groups(base: &KnowledgeBase, hierarchy: &Hierarchy, order: &Order, entry: EntryIx) -> Vec<Group> {
    let mut stated: Vec<Stated> = Vec::new();
    let tied = tied(base, entry);
    let adds = |edge: &&Edge| match edge.relation {
        // Where the two are tied by a relation already, a mention says nothing new.
        RelationIx::MENTIONS => !tied.contains(&edge.from),
        _ => shows(base, edge),
    };
    let own = base.incoming(entry).iter().filter(adds);
    stated.extend(own.map(|edge| Stated { edge: *edge, via: Vec::new(), also: Vec::new() }));
    for below in hierarchy.descendants(entry) {
        let rolled_up = base.incoming(below).iter().filter(|edge| rolls_up(base, edge) && edge.from != entry);
        stated.extend(rolled_up.map(|edge| Stated { edge: *edge, via: vec![below], also: Vec::new() }));
    }
    let place = |stated: &Stated| {
        let by_kind = base.schema().relation(stated.edge.relation).by_kind;
        let kind = by_kind.then(|| base.entry(stated.edge.from).id.kind);
        let first_day = order.agenda.first_day(stated.edge.from);
        (
            order.says_little[usize::from(stated.edge.relation.0)],
            stated.edge.relation,
            kind,
            !stated.via.is_empty(),
            std::cmp::Reverse(first_day),
            stated.edge.from,
        )
    };
    stated.sort_by_cached_key(place);
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
    each_once(groups)
}

/// Gathers what an entry states at its first statement, so that no page lists it twice.
fn each_once(groups: Vec<Group>) -> Vec<Group> {
    let mut first: BTreeMap<EntryIx, (usize, usize)> = BTreeMap::new();
    let mut gathered: Vec<Group> = Vec::new();
    for group in groups {
        let mut kept = Vec::new();
        for stated in group.items {
            let from = stated.edge.from;
            match first.get(&from) {
                None => {
                    first.insert(from, (gathered.len(), kept.len()));
                    kept.push(stated);
                }
                // That its text names the entry as well tells nothing.
                Some(_) if group.relation == RelationIx::MENTIONS => {}
                Some(&(at, item)) => {
                    let items = gathered.get_mut(at).map_or(&mut kept, |group| &mut group.items);
                    add(&mut items[item], stated);
                }
            }
        }
        if !kept.is_empty() {
            gathered.push(Group { items: kept, ..group });
        }
    }
    gathered
}

/// Adds a further statement of the same entry. Of those about parts only the parts are kept, and none where the entry
/// at hand is named itself: a county is told once of what takes place in two of its municipalities.
fn add(first: &mut Stated, stated: Stated) {
    if stated.via.is_empty() {
        first.also.push(stated);
    } else if !first.via.is_empty() {
        first.via.extend(stated.via.into_iter().filter(|part| !first.via.contains(part)).collect::<Vec<_>>());
    }
}

/// Whether a statement about a part is one about the whole: that a part overlaps with something says nothing of it.
fn rolls_up(base: &KnowledgeBase, edge: &Edge) -> bool {
    edge.relation != RelationIx::MENTIONS
        && shows(base, edge)
        && !base.schema().relation(edge.relation).is_symmetric()
}

/// Whether a statement is listed with the one it leads to: what the tree of the hierarchy shows needs no list.
fn shows(base: &KnowledgeBase, edge: &Edge) -> bool {
    let relation = base.schema().relation(edge.relation);
    if relation.hierarchy {
        return false;
    }
    // A symmetric relation that both state is shown among the fields of each.
    let stated = || base.outgoing_by(edge.to, edge.relation).iter().any(|own| own.to == edge.from);
    !(relation.is_symmetric() && stated())
}

/// The entries that an entry is tied to by a relation, other than by mentioning it, in either direction.
fn tied(base: &KnowledgeBase, entry: EntryIx) -> BTreeSet<EntryIx> {
    let to = base.outgoing(entry).iter().map(|edge| (edge.relation, edge.to));
    let from = base.incoming(entry).iter().map(|edge| (edge.relation, edge.from));
    to.chain(from).filter(|(relation, _)| *relation != RelationIx::MENTIONS).map(|(_, other)| other).collect()
}
