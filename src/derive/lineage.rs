//! How a method travels: what it was made from, step by step, and what was made from it.
//!
//! Which relations tell so stands in the schema (`lineage: from`). Walked on demand for the page of an entry, never
//! further than a few steps; circles end where they began.

use std::collections::BTreeSet;

use crate::model::{Edge, EntryIx, KnowledgeBase};
use crate::schema;

/// So many steps are walked in each direction.
const STEPS: i32 = 4;

/// So many entries are found in each direction, at most.
const MOST: usize = 10;

/// A station on the way of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// The entry.
    pub entry: EntryIx,
    /// How many steps it is away: before the entry at hand (below 0), the entry itself (0), or after it.
    pub distance: i32,
    /// What it states to have been made from, as far as that is found here.
    pub from: Vec<Edge>,
}

/// The way of a method, from its origin on; only the entry itself where nothing is told.
pub fn lineage(base: &KnowledgeBase, entry: EntryIx) -> Vec<Station> {
    let before = walked(base, entry, |at| from(base, at).map(|edge| edge.to).collect());
    let after = walked(base, entry, |at| {
        let made = base.incoming(at).iter().filter(|edge| tells(base, edge));
        made.map(|edge| edge.from).collect()
    });
    let mut stations: Vec<(i32, EntryIx)> = vec![(0, entry)];
    stations.extend(before.into_iter().map(|(steps, entry)| (-steps, entry)));
    let known: BTreeSet<EntryIx> = stations.iter().map(|(_, entry)| *entry).collect();
    stations.extend(after.into_iter().filter(|(_, entry)| !known.contains(entry)));
    let known: BTreeSet<EntryIx> = stations.iter().map(|(_, entry)| *entry).collect();
    stations.sort_unstable();
    let step = |(distance, entry)| Station {
        entry,
        distance,
        from: from(base, entry).filter(|edge| known.contains(&edge.to)).copied().collect(),
    };
    stations.into_iter().map(step).collect()
}

fn from(base: &KnowledgeBase, entry: EntryIx) -> impl Iterator<Item = &Edge> {
    base.outgoing(entry).iter().filter(|edge| tells(base, edge))
}

fn tells(base: &KnowledgeBase, edge: &Edge) -> bool {
    edge.to != edge.from && base.schema().relation(edge.relation).lineage == Some(schema::Lineage::From)
}

/// The entries in one direction, each with its least number of steps.
fn walked(
    base: &KnowledgeBase,
    entry: EntryIx,
    next: impl Fn(EntryIx) -> Vec<EntryIx>,
) -> Vec<(i32, EntryIx)> {
    let mut seen = BTreeSet::from([entry]);
    let mut found = Vec::new();
    let mut level = vec![entry];
    for steps in 1..=STEPS {
        level = level.into_iter().flat_map(&next).filter(|at| seen.insert(*at)).collect();
        level.sort_unstable_by_key(|at| &base.entry(*at).id);
        found.extend(level.iter().map(|at| (steps, *at)).take(MOST - found.len().min(MOST)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::site;

    #[test]
    fn methods_are_followed_both_ways_and_round_circles() {
        let site = site(&[
            ("content/practices/a.yaml", "title: A\n"),
            ("content/practices/b.yaml", "title: B\nadapted_from: a\n"),
            ("content/practices/c.yaml", "title: C\nadapted_from: [b, a]\n"),
            ("content/practices/d.yaml", "title: D\nadapted_from: c\n"),
            ("content/practices/e.yaml", "title: E\nadapted_from: f\n"),
            ("content/practices/f.yaml", "title: F\nadapted_from: e\n"),
            ("content/practices/g.yaml", "title: G\n"),
        ]);
        let base = &site.rendering.base;
        let way = |slug: &str| -> Vec<(String, i32, usize)> {
            let steps = lineage(base, site.find("practice", slug)).into_iter();
            steps
                .map(|step| (base.entry(step.entry).id.slug.to_string(), step.distance, step.from.len()))
                .collect()
        };
        let told = |expected: &[(&str, i32, usize)]| -> Vec<(String, i32, usize)> {
            expected.iter().map(|(slug, distance, from)| ((*slug).to_owned(), *distance, *from)).collect()
        };
        assert_eq!(way("c"), told(&[("a", -1, 0), ("b", -1, 1), ("c", 0, 2), ("d", 1, 1)]));
        assert_eq!(way("a"), told(&[("a", 0, 0), ("b", 1, 1), ("c", 1, 2), ("d", 2, 1)]));
        assert_eq!(way("e"), told(&[("f", -1, 1), ("e", 0, 1)]));
        assert_eq!(way("g"), told(&[("g", 0, 0)]));
    }

    #[test]
    fn a_method_that_everybody_took_up_is_told_in_part() {
        let mut files: Vec<(String, String)> = vec![("content/practices/a.yaml".into(), "title: A\n".into())];
        for number in 0..100 {
            let text = format!("title: P{number}\nadapted_from: a\n");
            files.push((format!("content/practices/p{number:03}.yaml"), text));
        }
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
        let site = site(&files);
        assert_eq!(lineage(&site.rendering.base, site.find("practice", "a")).len(), 1 + MOST);
    }
}
