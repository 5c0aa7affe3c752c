//! The list beside a structure chart: all that the drawing shows, and what it had no room for.

use std::collections::BTreeSet;

use super::Presenter;
use super::structure::MOST_LISTED;
use crate::derive::Tie;
use crate::model::{EntryIx, Value};
use crate::render::views::{ChartNode, TextView};

/// The list goes so deep, and is so long; what is more is on the pages of what it belongs to.
const DEEPEST_LIST: usize = 8;
const LONGEST_LIST: usize = 3_000;

impl Presenter<'_> {
    /// The chart of an entry as a nested list.
    pub(super) fn chart_list(&self, entry: EntryIx) -> Vec<ChartNode> {
        let above = self.rendering.views.structure.above(&self.rendering.base, entry);
        let above: Vec<ChartNode> = above.iter().map(|tie| self.tie_item(entry, tie, true)).collect();
        let mut list = Vec::new();
        if !above.is_empty() {
            list.push(self.headed("structure-above", above));
        }
        let mut left = LONGEST_LIST;
        let mut children: Vec<ChartNode> = Vec::new();
        for (relation, ties) in self.parties_by_relation(entry) {
            let label = self.counted(&self.field_label(entry, relation), ties.len()).title;
            let children_of = self.party_items(entry, ties, &mut left);
            children.push(ChartNode { text: Some(label), children: children_of, ..ChartNode::default() });
        }
        let parts = self.part_items(entry, 0, (&mut BTreeSet::from([entry]), &mut left));
        if !parts.is_empty() {
            children.push(self.headed("structure-parts", parts));
        }
        let detail = self.edition.reference(entry);
        let detail = TextView { text: detail.kind_label.clone(), lang: detail.kind_lang.clone() };
        list.push(ChartNode { text: Some(self.title(entry)), detail: Some(detail), entry: None, children });
        list
    }

    fn headed(&self, key: &str, children: Vec<ChartNode>) -> ChartNode {
        let text = Some(TextView { text: self.phrase(key, &[]), lang: None });
        ChartNode { text, children, ..ChartNode::default() }
    }

    fn party_items(&self, entry: EntryIx, ties: Vec<Tie>, left: &mut usize) -> Vec<ChartNode> {
        let item = |tie: &Tie| self.tie_item(entry, tie, false);
        let shown = ties.len().min(*left);
        *left -= shown;
        let hidden = ties.len() - shown;
        let mut items: Vec<ChartNode> = if shown > MOST_LISTED {
            let typed = self.by_type(ties[..shown].to_vec());
            let group = |(label, ties): (TextView, Vec<Tie>)| ChartNode {
                text: Some(self.counted(&label, ties.len()).title),
                children: ties.iter().map(item).collect(),
                ..ChartNode::default()
            };
            typed.into_iter().map(group).collect()
        } else {
            ties[..shown].iter().map(item).collect()
        };
        items.extend(self.more_item(hidden));
        items
    }

    fn more_item(&self, count: usize) -> Option<ChartNode> {
        let text = || Some(TextView { text: self.and_more(count), lang: None });
        (count > 0).then(|| ChartNode { text: text(), ..ChartNode::default() })
    }

    fn part_items(
        &self,
        entry: EntryIx,
        depth: usize,
        (seen, left): (&mut BTreeSet<EntryIx>, &mut usize),
    ) -> Vec<ChartNode> {
        let parts = self.parts_in_order(entry, seen);
        let shown = if depth < DEEPEST_LIST { parts.len().min(*left) } else { 0 };
        *left -= shown;
        let mut items: Vec<ChartNode> = Vec::new();
        for part in &parts[..shown] {
            let reference = self.edition.reference(*part);
            items.push(ChartNode {
                entry: Some(reference.clone()),
                detail: Some(TextView {
                    text: reference.kind_label.clone(),
                    lang: reference.kind_lang.clone(),
                }),
                text: None,
                children: self.part_items(*part, depth + 1, (seen, left)),
            });
        }
        items.extend(self.more_item(parts.len() - shown));
        items
    }

    /// A tie in words: who, as what, in which role.
    fn tie_item(&self, entry: EntryIx, tie: &Tie, is_labelled: bool) -> ChartNode {
        let link = self.rendering.base.entry(tie.from).links.get(tie.link.0 as usize);
        let role = link.and_then(|link| match link.data.get(link.fields.named("role")?)? {
            Value::Text(role) => Some(self.text(role)),
            _ => None,
        });
        let what = is_labelled.then(|| self.what(entry, tie));
        let detail = match (what, role) {
            (Some(what), Some(role)) if what.lang == role.lang => {
                Some(TextView { text: format!("{}: {}", what.text, role.text), lang: role.lang })
            }
            (what, role) => what.or(role),
        };
        ChartNode {
            entry: tie.other.map(|other| self.edition.reference(other).clone()),
            text: tie.other.is_none().then(|| self.named(tie)),
            detail,
            children: Vec::new(),
        }
    }
}
