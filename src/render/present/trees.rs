//! Hierarchies as trees: parts, narrower topics, places within places.

use std::collections::BTreeSet;

use super::Presenter;
use crate::derive::sort_by_title;
use crate::model::EntryIx;
use crate::render::views::TreeNode;
use crate::schema::KindIx;

/// A tree is shown this deep; what stands deeper is found on the pages of what stands above it.
const DEEPEST: usize = 6;

impl Presenter<'_> {
    /// What stands below an entry.
    pub(super) fn tree_below(&self, entry: EntryIx) -> Vec<TreeNode> {
        let mut shown = BTreeSet::from([entry]);
        self.nodes(self.rendering.views.hierarchy.children(entry).to_vec(), None, 1, &mut shown)
    }

    /// What the relation from an entry to what stands below it is called; empty where nothing does.
    pub(super) fn tree_label(&self, entry: EntryIx) -> String {
        let schema = self.rendering.base.schema();
        let mut relations =
            self.rendering.base.incoming(entry).iter().map(|edge| schema.relation(edge.relation));
        relations
            .find(|relation| relation.hierarchy)
            .map(|relation| self.inverse_label(relation))
            .unwrap_or_default()
    }

    /// All entries of a kind as a tree; empty where none stands below another.
    pub(super) fn tree_of(&self, kind: KindIx) -> Vec<TreeNode> {
        let tops = self.tops(kind);
        let nested = tops.len() < self.rendering.base.of_kind(kind).count();
        if nested { self.nodes(tops, Some(kind), 1, &mut BTreeSet::new()) } else { Vec::new() }
    }

    /// The entries of a kind that stand below no other of it, and what stands right below them.
    pub(super) fn tops_of(&self, kind: KindIx) -> Vec<TreeNode> {
        self.nodes(self.tops(kind), Some(kind), DEEPEST - 1, &mut BTreeSet::new())
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
                self.nodes(self.rendering.views.hierarchy.children(entry).to_vec(), kind, depth + 1, shown)
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
