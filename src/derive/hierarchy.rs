//! What stands above and below each entry, by all relations that lead from child to parent.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::model::{DEEPEST_HIERARCHY, EntryIx, KnowledgeBase};

/// Parents and children of every entry.
///
/// `resolve` reports circles, and what is deeper than [`DEEPEST_HIERARCHY`]; nothing here goes further than that.
#[derive(Debug)]
pub struct Hierarchy {
    parents: Vec<Vec<EntryIx>>,
    children: Vec<Vec<EntryIx>>,
    /// For those with children of several parents: the children that do not stand deeper down as well.
    nearest: BTreeMap<EntryIx, Vec<EntryIx>>,
}

impl Hierarchy {
    /// Collects the hierarchical edges of a knowledge base.
    pub fn of(base: &KnowledgeBase) -> Self {
        let mut parents: Vec<Vec<EntryIx>> = vec![Vec::new(); base.len()];
        let mut children = parents.clone();
        for edge in base.edges() {
            if base.schema().relation(edge.relation).hierarchy
                && !parents[edge.from.index()].contains(&edge.to)
            {
                parents[edge.from.index()].push(edge.to);
                children[edge.to.index()].push(edge.from);
            }
        }
        let mut hierarchy = Self { parents, children, nearest: BTreeMap::new() };
        let entries: Vec<EntryIx> = base.indices().collect();
        let nearest = entries.par_iter().filter_map(|entry| Some((*entry, hierarchy.nearest(*entry)?)));
        hierarchy.nearest = nearest.collect();
        hierarchy
    }

    fn nearest(&self, entry: EntryIx) -> Option<Vec<EntryIx>> {
        let children = self.children(entry);
        if children.iter().all(|child| self.parents(*child).len() < 2) {
            return None;
        }
        let below: BTreeSet<EntryIx> = self.descendants(entry).into_iter().collect();
        let deeper = |child: &EntryIx| self.parents(*child).iter().any(|parent| below.contains(parent));
        Some(children.iter().copied().filter(|child| !deeper(child)).collect())
    }

    /// The entries directly above, in the order written.
    pub fn parents(&self, entry: EntryIx) -> &[EntryIx] {
        &self.parents[entry.index()]
    }

    /// The entries directly below, by kind and slug.
    pub fn children(&self, entry: EntryIx) -> &[EntryIx] {
        &self.children[entry.index()]
    }

    /// The entries directly below that do not stand deeper down as well: of a municipality in a region and in the county
    /// that the region is part of, the county has the region.
    pub fn nearest_children(&self, entry: EntryIx) -> &[EntryIx] {
        self.nearest.get(&entry).map_or_else(|| self.children(entry), Vec::as_slice)
    }

    /// All entries below, each once, nearest first.
    pub fn descendants(&self, entry: EntryIx) -> Vec<EntryIx> {
        let mut found: Vec<EntryIx> = Vec::new();
        let mut seen = BTreeSet::from([entry]);
        let mut level: Vec<EntryIx> = self.children(entry).to_vec();
        for _ in 1..DEEPEST_HIERARCHY {
            level.retain(|entry| seen.insert(*entry));
            if level.is_empty() {
                break;
            }
            found.extend_from_slice(&level);
            level = level.iter().flat_map(|entry| self.children(*entry)).copied().collect();
        }
        found
    }

    /// The way from the top down to an entry's parent, by the first parent of each of the same kind.
    pub fn way(&self, base: &KnowledgeBase, entry: EntryIx) -> Vec<EntryIx> {
        let mut way = Vec::new();
        let mut at = entry;
        while let Some(&parent) = self
            .parents(at)
            .iter()
            .find(|parent| base.entry(**parent).id.kind == base.entry(entry).id.kind)
            .filter(|_| way.len() < DEEPEST_HIERARCHY)
        {
            way.push(parent);
            at = parent;
        }
        way.reverse();
        way
    }
}
