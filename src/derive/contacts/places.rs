//! Which places are near a place: those that it overlaps, and those that it lies in.

use std::collections::BTreeSet;

use crate::derive::Hierarchy;
use crate::model::{DEEPEST_HIERARCHY, EntryIx, KnowledgeBase};
use crate::schema::KindIx;

/// A step further away from a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the places that it overlaps.
    Near(Vec<EntryIx>),
    /// To the places that it lies in, at one level.
    Up(Vec<EntryIx>),
}

impl Step {
    /// The places.
    pub fn places(&self) -> &[EntryIx] {
        match self {
            Step::Near(places) | Step::Up(places) => places,
        }
    }
}

/// What lies in what, and what overlaps what.
#[derive(Debug)]
pub(super) struct Places {
    above: Vec<Box<[EntryIx]>>,
    near: Vec<Box<[EntryIx]>>,
}

impl Places {
    pub(super) fn of(base: &KnowledgeBase, hierarchy: &Hierarchy, place: Option<KindIx>) -> Self {
        let is_place = |entry: &EntryIx| Some(base.entry(*entry).id.kind) == place;
        let above = base.indices().map(|entry| {
            let parents = hierarchy.parents(entry).iter().copied();
            if is_place(&entry) { parents.filter(is_place).collect() } else { Box::default() }
        });
        let mut near: Vec<BTreeSet<EntryIx>> = vec![BTreeSet::new(); base.len()];
        for edge in base.edges() {
            let relation = base.schema().relation(edge.relation);
            if relation.near && is_place(&edge.from) && is_place(&edge.to) && edge.from != edge.to {
                near[edge.from.index()].insert(edge.to);
                if relation.is_symmetric() {
                    near[edge.to.index()].insert(edge.from);
                }
            }
        }
        let near = near.into_iter().map(|near| near.into_iter().collect()).collect();
        Self { above: above.collect(), near }
    }

    pub(super) fn above(&self, place: EntryIx) -> &[EntryIx] {
        &self.above[place.index()]
    }

    pub(super) fn near(&self, place: EntryIx) -> &[EntryIx] {
        &self.near[place.index()]
    }

    /// The way out from a place: each place once, where it is nearest.
    pub(super) fn steps_from(&self, place: EntryIx) -> Vec<Step> {
        let mut seen = BTreeSet::from([place]);
        let mut steps = Vec::new();
        let near: Vec<EntryIx> = self.near(place).iter().copied().filter(|near| seen.insert(*near)).collect();
        if !near.is_empty() {
            steps.push(Step::Near(near));
        }
        let mut level = vec![place];
        for _ in 1..DEEPEST_HIERARCHY {
            let above = level.iter().flat_map(|place| self.above(*place)).copied();
            level = above.filter(|place| seen.insert(*place)).collect();
            if level.is_empty() {
                break;
            }
            steps.push(Step::Up(level.clone()));
        }
        steps
    }
}
