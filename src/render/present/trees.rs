//! Hierarchies as trees: parts, narrower topics, places within places.

use std::collections::BTreeSet;

use super::Presenter;
use crate::derive::sort_by_title;
use crate::model::EntryIx;
use crate::render::views::{TextView, TreeNode};
use crate::schema::KindIx;

/// A tree is shown this deep; what stands deeper is found on the pages of what stands above it.
const DEEPEST: usize = 6;

/// So many entries of a tree stand on the page of an entry; of what stands directly below it at most so many.
const MOST_BELOW: (usize, usize) = (40, 50);

/// How many levels the first page shows at least and at most, and how many entries in all before it shows fewer.
const SHORT: (usize, usize, usize) = (2, 4, 60);

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

    /// The entries of a kind that stand below no other of it, and what stands below them: as many levels as fit the
    /// first page, from the third on only what something concerns.
    pub(in crate::render) fn tops_of(&self, kind: KindIx) -> Vec<TreeNode> {
        let (least, most, entries) = SHORT;
        let mut tree = self.nodes(self.tops(kind), Some(kind), DEEPEST + 1 - most, &mut BTreeSet::new());
        drop_unused(&mut tree, 1);
        let fits = |levels: &usize| count(&tree, *levels) <= entries;
        let levels = (least..=most).rev().find(fits).unwrap_or(least);
        cut(&mut tree, levels);
        tree
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

/// Drops what nothing concerns from the third level on.
fn drop_unused(nodes: &mut Vec<TreeNode>, level: usize) {
    nodes.iter_mut().for_each(|node| drop_unused(&mut node.children, level + 1));
    nodes.retain(|node| level < 3 || node.count > 0);
}
