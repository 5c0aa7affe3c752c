//! Hierarchies as trees: parts, narrower topics, places within places.

use std::collections::BTreeSet;

use super::Presenter;
use crate::derive::sort_by_title;
use crate::model::EntryIx;
use crate::render::views::{CountedEntry, TextView, TreeNode};
use crate::schema::KindIx;

/// A tree is shown this deep; what stands deeper is found on the pages of what stands above it.
const DEEPEST: usize = 6;

/// So many entries of a tree stand on the page of an entry; of what stands directly below it at most so many.
const MOST_BELOW: (usize, usize) = (40, 50);

impl Presenter<'_> {
    /// What stands below an entry: as many levels as fit its page; of what stands directly below it that which most
    /// concerns, with the list where all of it is.
    pub(in crate::render) fn tree_below(&self, entry: EntryIx) -> (Vec<TreeNode>, Option<String>) {
        let (entries, most) = MOST_BELOW;
        let views = &self.rendering.views;
        let mut below = views.hierarchy.nearest_children(entry).to_vec();
        let more = (below.len() > most).then(|| self.rendering.base.entry(below[0]).id.kind);
        below.sort_by_key(|child| (std::cmp::Reverse(views.incoming.count(*child)), *child));
        below.truncate(most);
        let mut tree = self.nodes(below, None, 1, &mut BTreeSet::from([entry]));
        let levels = (1..=DEEPEST).rev().find(|levels| count(&tree, *levels) <= entries).unwrap_or(1);
        cut(&mut tree, levels);
        let index = |kind| {
            let row = self.rendering.base.schema().kind(kind);
            self.rendering.routes.index(self.language(), (kind, row), 1)
        };
        (tree, more.and_then(index))
    }

    /// What the relation from an entry to what stands below it is called; empty where nothing does.
    pub(in crate::render) fn tree_label(&self, entry: EntryIx) -> TextView {
        let schema = self.rendering.base.schema();
        let mut relations = self.rendering.base.incoming(entry).iter().map(|edge| edge.relation);
        let leads_down = relations.find(|relation| schema.relation(*relation).hierarchy);
        leads_down.map(|relation| self.inverse_label(relation)).unwrap_or_default()
    }

    /// All entries of a kind as a tree; empty where none stands below another.
    pub(in crate::render) fn tree_of(&self, kind: KindIx) -> Vec<TreeNode> {
        let tops = self.tops(kind);
        let nested = tops.len() < self.rendering.base.of_kind(kind).count();
        if nested { self.nodes(tops, Some(kind), 1, &mut BTreeSet::new()) } else { Vec::new() }
    }

    /// The entries of a kind that most entries concern, those with most first: at most so many.
    pub(in crate::render) fn busiest(&self, kind: KindIx, most: usize) -> Vec<CountedEntry> {
        let listings = &self.rendering.views.listings[usize::from(self.language().0)];
        let count = |entry: &EntryIx| self.rendering.views.incoming.count(*entry);
        let mut entries: Vec<EntryIx> =
            self.rendering.base.of_kind(kind).filter(|entry| count(entry) > 0).collect();
        entries.sort_by_key(|entry| (std::cmp::Reverse(count(entry)), listings.rank(*entry)));
        entries.truncate(most);
        let counted =
            |entry| CountedEntry { count: count(&entry), entry: self.edition.reference(entry).clone() };
        entries.into_iter().map(counted).collect()
    }

    fn tops(&self, kind: KindIx) -> Vec<EntryIx> {
        let hierarchy = &self.rendering.views.hierarchy;
        let same_kind = |entry: &EntryIx| self.rendering.base.entry(*entry).id.kind == kind;
        let is_top = |entry: &EntryIx| !hierarchy.parents(*entry).iter().any(same_kind);
        self.rendering.base.of_kind(kind).filter(is_top).collect()
    }

    fn nodes(
        &self,
        mut entries: Vec<EntryIx>,
        kind: Option<KindIx>,
        depth: usize,
        shown: &mut BTreeSet<EntryIx>,
    ) -> Vec<TreeNode> {
        entries.retain(|entry| kind.is_none_or(|kind| self.rendering.base.entry(*entry).id.kind == kind));
        sort_by_title(&mut entries, &self.rendering.views.listings[usize::from(self.language().0)]);
        let node = |entry: EntryIx| {
            // Below several parents an entry is shown each time, what stands below it once.
            let children = if depth < DEEPEST && shown.insert(entry) {
                self.nodes(
                    self.rendering.views.hierarchy.nearest_children(entry).to_vec(),
                    kind,
                    depth + 1,
                    shown,
                )
            } else {
                Vec::new()
            };
            TreeNode {
                entry: self.edition.reference(entry).clone(),
                count: self.rendering.views.incoming.count(entry),
                children,
            }
        };
        entries.into_iter().map(node).collect()
    }
}

/// How many entries the first levels of a tree have.
fn count(nodes: &[TreeNode], levels: usize) -> usize {
    if levels == 0 {
        return 0;
    }
    nodes.iter().map(|node| 1 + count(&node.children, levels - 1)).sum()
}

/// Cuts off what stands deeper than the first levels.
fn cut(nodes: &mut Vec<TreeNode>, levels: usize) {
    if levels == 0 {
        nodes.clear();
    }
    nodes.iter_mut().for_each(|node| cut(&mut node.children, levels - 1));
}
