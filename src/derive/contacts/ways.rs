//! Whom to contact about an entry: whom it names, else who answers for it, else its parties.
//!
//! How they are reached, and in which words, is for `render`. Contacts and parties that have ended are left out.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::derive::Hierarchy;
use crate::model::edtf::Edtf;
use crate::model::{EntryIx, KnowledgeBase, Link, LinkIx, Target, Within};
use crate::schema::{Holds, RelationIx, Schema};

/// So many parties are named at most where nobody answers for an entry.
const PARTIES: usize = 3;

/// Somebody to contact about an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Somebody that an entry names: this one, or an organisation that answers for it.
    Named {
        /// The entry that names them.
        by: EntryIx,
        /// Its link to them.
        link: LinkIx,
        /// The organisation that they are at, where that is said.
        at: Option<EntryIx>,
    },
    /// An organisation, or the entry itself.
    Entry(EntryIx),
}

/// The relations that lead to whom to contact, by the schema.
#[derive(Debug)]
pub(super) struct Relations {
    pub(super) contact: BTreeSet<RelationIx>,
    party: BTreeSet<RelationIx>,
}

impl Relations {
    pub(super) fn of(schema: &Schema) -> Self {
        Self {
            contact: schema.relations_where(|field| field.contact),
            party: schema.relations_where(|field| field.party),
        }
    }
}

/// So far up is looked for whom to contact about something larger that an entry is part of.
const PARTS: usize = 3;

/// So many of those are asked on each level.
const WHOLES: usize = 20;

/// Whom to contact about an entry, as far as it says itself.
pub(super) fn named(base: &KnowledgeBase, relations: &Relations, entry: EntryIx, today: Date) -> Vec<Way> {
    let mut ways = contacts(base, relations, entry, today);
    if can_be_reached(base, entry) {
        ways.push(Way::Entry(entry));
    }
    ways
}

/// Whom else to contact about an entry: who answers for it, else its parties, else whom to contact about what it is part
/// of.
pub(super) fn others(
    (base, hierarchy): (&KnowledgeBase, &Hierarchy),
    relations: &Relations,
    entry: EntryIx,
    today: Date,
) -> Vec<Way> {
    let mut level = vec![entry];
    let mut seen = BTreeSet::from([entry]);
    for _ in 0..PARTS {
        for part in &level {
            let own = if *part == entry { Vec::new() } else { named(base, relations, *part, today) };
            let ways = if own.is_empty() { responsible(base, relations, *part, today) } else { own };
            if !ways.is_empty() {
                return ways;
            }
        }
        // What a topic or a place lies in tells nothing of whom to contact.
        let above = level.iter().flat_map(|part| hierarchy.parents(*part)).copied();
        let above = above.filter(|above| base.kind_of(*above).question.is_none());
        level = above.filter(|above| seen.insert(*above)).take(WHOLES).collect();
    }
    Vec::new()
}

/// The organisations that answer for an entry, or whom they name; else its parties.
fn responsible(base: &KnowledgeBase, relations: &Relations, entry: EntryIx, today: Date) -> Vec<Way> {
    let linked = |leads: &dyn Fn(RelationIx) -> bool| {
        let links = base.entry(entry).links.iter();
        let links = links.filter(|link| leads(link.relation) && !link.has_ended(today));
        let mut found: Vec<EntryIx> = links.filter_map(target).collect();
        let mut seen = BTreeSet::new();
        found.retain(|entry| seen.insert(*entry));
        found
    };
    let mut ways = Vec::new();
    for organisation in linked(&|relation| base.schema().relation(relation).responsible) {
        let named = named(base, relations, organisation, today);
        ways.extend(if named.is_empty() { vec![Way::Entry(organisation)] } else { named });
    }
    if ways.is_empty() {
        let mut parties = linked(&|relation| relations.party.contains(&relation));
        parties.sort_by_key(|party| !can_be_reached(base, *party));
        ways.extend(parties.into_iter().take(PARTIES).map(Way::Entry));
    }
    ways
}

/// Whom an entry names to contact, for itself and at its parties. Contacts whose time has ended were withdrawn when
/// the entry was resolved; a person past `valid_until` is still linked to, and left out here.
fn contacts(base: &KnowledgeBase, relations: &Relations, entry: EntryIx, today: Date) -> Vec<Way> {
    let row = base.entry(entry);
    let named = (0..).map(LinkIx).zip(&row.links).filter_map(|(number, link)| {
        if !relations.contact.contains(&link.relation) {
            return None;
        }
        let at = match link.within {
            Within::Link(parent) => target(row.links.get(parent.0 as usize)?),
            Within::Entry | Within::Row { .. } => None,
        };
        match &link.target {
            Target::Hidden => None,
            Target::Entry(person) if is_outdated(base, *person, today) => None,
            _ => Some((number, at)),
        }
    });
    let mut ways: Vec<(LinkIx, Option<EntryIx>)> = named.collect();
    // Those of the entry itself come first.
    ways.sort_by_key(|(_, at)| at.is_some());
    ways.into_iter().map(|(link, at)| Way::Named { by: entry, link, at }).collect()
}

fn target(link: &Link<EntryIx>) -> Option<EntryIx> {
    match link.target {
        Target::Entry(entry) => Some(entry),
        _ => None,
    }
}

/// Whether what is said of how to reach somebody holds no longer.
pub(super) fn is_outdated(base: &KnowledgeBase, entry: EntryIx, today: Date) -> bool {
    let until = base.entry(entry).record.date(&base.kind_of(entry).fields, "valid_until");
    until.and_then(Edtf::latest).is_some_and(|until| until < today)
}

/// Whether an entry has a telephone number or an e-mail address of its own.
pub(super) fn can_be_reached(base: &KnowledgeBase, entry: EntryIx) -> bool {
    let fields = &base.kind_of(entry).fields;
    let mut given = base.entry(entry).record.iter();
    given.any(|(field, _)| matches!(fields.get(field).holds, Holds::Email | Holds::Phone))
}
