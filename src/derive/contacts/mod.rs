//! Who works with what, where: for every need (an entry of a kind that the schema calls `what`) and every place
//! (`where`), the entries that answer it.
//!
//! Collaborations answer the needs that they are about, and so does every other entry that names somebody to contact
//! and is not over. What has ended comes last, and makes no place one that has an answer.

mod places;
#[cfg(test)]
mod tests;
mod ways;

pub use places::Step;
pub use ways::Way;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Activity, Agenda, Facets, Hierarchy};
use crate::model::{EntryIx, KnowledgeBase};
use crate::schema::{KindIx, Question, RelationIx};
use places::Places;
use ways::Relations;

/// The answers to "who works with what, where?".
#[derive(Debug)]
pub struct Contacts {
    /// Whom to contact about each entry; nothing for those that answer no need.
    ways: Vec<Option<Box<[Way]>>>,
    needs: Vec<Need>,
    /// For each place where there is an answer: the needs, by their number, and the place's number among theirs.
    at_places: BTreeMap<EntryIx, Vec<(usize, usize)>>,
    /// For each of these places how many entries that are not over answer some need there.
    current: BTreeMap<EntryIx, usize>,
    places: Places,
    relations: Relations,
}

/// A need, and what answers it.
#[derive(Debug)]
pub struct Need {
    /// The topic or target group.
    pub entry: EntryIx,
    /// All answers: those that go on, those to come, those that are over; whoever is named first.
    pub answers: Vec<EntryIx>,
    /// How many of them are not over.
    pub current: usize,
    /// Those that name no place, in the same order.
    pub anywhere: Vec<EntryIx>,
    /// Where there is an answer that is not over, by slug.
    pub places: Vec<AtPlace>,
}

/// The answers to a need at a place.
#[derive(Debug)]
pub struct AtPlace {
    /// The place.
    pub place: EntryIx,
    /// Those of the place itself.
    pub here: Vec<EntryIx>,
    /// Those of places within it.
    pub within: Vec<EntryIx>,
    /// How many of both are not over.
    pub current: usize,
    /// How many of both are active collaborations.
    pub active: usize,
}

impl Need {
    /// The answers at a place, if there is one that is not over.
    pub fn at(&self, place: EntryIx) -> Option<&AtPlace> {
        let at = self.places.binary_search_by_key(&place, |at| at.place).ok()?;
        self.places.get(at)
    }
}

impl Contacts {
    /// Finds the answers of a knowledge base.
    pub fn of(base: &KnowledgeBase, hierarchy: &Hierarchy, agenda: &Agenda, facets: &Facets) -> Self {
        let asked = |question: Question| {
            let kinds = base.schema().kinds().filter(move |(_, kind)| kind.question == Some(question));
            kinds.map(|(number, _)| number)
        };
        let what: Vec<KindIx> = asked(Question::What).collect();
        let place = asked(Question::Where).next();
        let relations = Relations::of(base.schema());
        let (ways, ordered) = answers((base, hierarchy), &relations, agenda, facets);
        let standing = |entry: EntryIx| Standing {
            over: facets.activity(entry) == Activity::Over,
            counts: facets.activity(entry) == Activity::Active && base.kind_of(entry).collaboration,
        };
        let mut by_need: BTreeMap<EntryIx, Vec<EntryIx>> = BTreeMap::new();
        let mut current: BTreeMap<EntryIx, usize> = BTreeMap::new();
        for entry in ordered {
            let mut needs = what.iter().flat_map(|kind| facets.all(*kind, entry)).peekable();
            if needs.peek().is_some() && !standing(entry).over {
                let at = place.map_or(&[][..], |place| facets.all(place, entry));
                at.iter().for_each(|place| *current.entry(*place).or_default() += 1);
            }
            for need in needs {
                by_need.entry(*need).or_default().push(entry);
            }
        }
        let by_need: Vec<(EntryIx, Vec<EntryIx>)> = by_need.into_iter().collect();
        let needs: Vec<Need> = by_need
            .into_par_iter()
            .map(|(need, found)| answered(need, found, (facets, place), &standing))
            .collect();
        let mut at_places: BTreeMap<EntryIx, Vec<(usize, usize)>> = BTreeMap::new();
        for (number, need) in needs.iter().enumerate() {
            for (at, place) in need.places.iter().enumerate() {
                at_places.entry(place.place).or_default().push((number, at));
            }
        }
        Self { ways, needs, at_places, current, places: Places::of(base, hierarchy, place), relations }
    }

    /// The needs that anything answers, by kind and slug.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// A need, if anything answers it.
    pub fn need(&self, entry: EntryIx) -> Option<&Need> {
        let at = self.needs.binary_search_by_key(&entry, |need| need.entry).ok()?;
        self.needs.get(at)
    }

    /// Whom to contact about an entry that answers a need; nothing for others.
    pub fn ways(&self, entry: EntryIx) -> Option<&[Way]> {
        self.ways[entry.index()].as_deref()
    }

    /// The places where there is an answer to some need, by slug.
    pub fn places(&self) -> impl Iterator<Item = EntryIx> {
        self.at_places.keys().copied()
    }

    /// The needs that have an answer at a place, with the answers there; by kind and slug.
    pub fn at_place(&self, place: EntryIx) -> impl Iterator<Item = (&Need, &AtPlace)> {
        let needs = self.at_places.get(&place).into_iter().flatten();
        needs.map(|(need, at)| (&self.needs[*need], &self.needs[*need].places[*at]))
    }

    /// How many entries that are not over answer some need at a place or within it.
    pub fn current_at(&self, place: EntryIx) -> usize {
        self.current.get(&place).copied().unwrap_or_default()
    }

    /// Whether a relation, on an entry or on an edge of it, leads to those to contact.
    pub fn leads_to_contacts(&self, relation: RelationIx) -> bool {
        self.relations.contact.contains(&relation)
    }

    /// Where to look for an answer that there is none of at a place, nearest first: where it overlaps, then level by
    /// level what it lies in.
    pub fn steps_from(&self, place: EntryIx) -> Vec<Step> {
        self.places.steps_from(place)
    }

    /// The places that a place lies in directly.
    pub fn above(&self, place: EntryIx) -> &[EntryIx] {
        self.places.above(place)
    }

    /// The places that a place overlaps.
    pub fn overlapping(&self, place: EntryIx) -> &[EntryIx] {
        self.places.near(place)
    }
}

/// What an answer counts for.
struct Standing {
    over: bool,
    counts: bool,
}

/// How whom to contact about an entry is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Known {
    /// The entry names them.
    Named,
    /// Through who answers for it or takes part.
    Through,
    /// Not at all.
    Nobody,
}

type Ways = Vec<Option<Box<[Way]>>>;

/// Which entries answer needs, whom to contact about each, and in which order they stand.
fn answers(
    (base, hierarchy): (&KnowledgeBase, &Hierarchy),
    relations: &Relations,
    agenda: &Agenda,
    facets: &Facets,
) -> (Ways, Vec<EntryIx>) {
    let today = agenda.today();
    let entries: Vec<EntryIx> = base.indices().collect();
    let found: Vec<Option<(Box<[Way]>, Known)>> = entries
        .par_iter()
        .map(|entry| {
            let is_over = facets.activity(*entry) == Activity::Over;
            let collaboration = base.kind_of(*entry).collaboration;
            if is_over && !collaboration || ways::is_outdated(base, *entry, today) {
                return None;
            }
            let named = ways::named(base, relations, *entry, today);
            if !named.is_empty() {
                return Some((named.into_boxed_slice(), Known::Named));
            }
            let ways = collaboration.then(|| ways::others((base, hierarchy), relations, *entry, today))?;
            let known = if ways.is_empty() { Known::Nobody } else { Known::Through };
            Some((ways.into_boxed_slice(), known))
        })
        .collect();
    let mut ordered: Vec<EntryIx> = entries;
    ordered.retain(|entry| found[entry.index()].is_some());
    ordered.sort_by_cached_key(|entry| {
        let known = found[entry.index()].as_ref().map(|(_, known)| *known);
        (facets.activity(*entry), known, Reverse(agenda.changed(*entry)), *entry)
    });
    (found.into_iter().map(|found| found.map(|(ways, _)| ways)).collect(), ordered)
}

fn answered(
    need: EntryIx,
    answers: Vec<EntryIx>,
    (facets, place): (&Facets, Option<KindIx>),
    standing: &(dyn Fn(EntryIx) -> Standing + Sync),
) -> Need {
    let mut places: BTreeMap<EntryIx, AtPlace> = BTreeMap::new();
    let mut anywhere = Vec::new();
    let mut current = 0;
    for answer in &answers {
        let Standing { over, counts } = standing(*answer);
        current += usize::from(!over);
        let direct = place.map_or(&[][..], |place| facets.direct(place, *answer));
        if direct.is_empty() {
            anywhere.push(*answer);
        }
        for of in place.map_or(&[][..], |place| facets.all(place, *answer)) {
            let empty =
                || AtPlace { place: *of, here: Vec::new(), within: Vec::new(), current: 0, active: 0 };
            let at = places.entry(*of).or_insert_with(empty);
            let list = if direct.contains(of) { &mut at.here } else { &mut at.within };
            list.push(*answer);
            at.current += usize::from(!over);
            at.active += usize::from(counts);
        }
    }
    let places = places.into_values().filter(|at| at.current > 0).collect();
    Need { entry: need, answers, current, anywhere, places }
}
