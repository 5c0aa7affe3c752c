//! The levels of the mapping: which places stand side by side in a table of who works with what.
//!
//! How many collaborations there are of each need at each place is counted with [`Contacts`].

use super::{Contacts, Hierarchy};
use crate::model::{DEEPEST_HIERARCHY, EntryIx, KnowledgeBase};
use crate::schema::{KindIx, Question};

/// Places that are compared with each other.
#[derive(Debug, PartialEq, Eq)]
pub struct Level {
    /// What they lie in; nothing for the top level where that is no single place.
    pub within: Option<EntryIx>,
    /// The places, two or more, by slug.
    pub places: Vec<EntryIx>,
}

/// The levels that a mapping is made of, the top one first; none where there is nothing to compare.
#[derive(Debug)]
pub struct Coverage {
    levels: Vec<Level>,
    needs: Vec<KindIx>,
}

impl Coverage {
    /// Finds the levels of a knowledge base.
    pub fn of(base: &KnowledgeBase, hierarchy: &Hierarchy, contacts: &Contacts) -> Self {
        let asked = |question: Question| {
            base.schema()
                .kinds()
                .filter(move |(_, kind)| kind.question == Some(question))
                .map(|(kind, _)| kind)
        };
        let needs: Vec<KindIx> = asked(Question::What).collect();
        let Some(kind) = asked(Question::Where).next() else { return Self { levels: Vec::new(), needs } };
        let children = |place: EntryIx| compared(base, hierarchy, (kind, place));
        let tops = base.of_kind(kind).filter(|place| contacts.above(*place).is_empty()).collect();
        let top = top(tops, &children);
        let is_active = |place: EntryIx| contacts.at_place(place).any(|(_, at)| at.active > 0);
        let mut levels = Vec::new();
        if top.places.len() > 1 && top.places.iter().any(|place| is_active(*place)) {
            let below = base.of_kind(kind).filter(|place| Some(*place) != top.within && is_active(*place));
            let below = below.map(|place| Level { within: Some(place), places: children(place) });
            let below: Vec<Level> = below.filter(|level| level.places.len() > 1).collect();
            levels.push(top);
            levels.extend(below);
        }
        Self { levels, needs }
    }

    /// The levels, the top one first.
    pub fn levels(&self) -> &[Level] {
        &self.levels
    }

    /// The kinds of needs that have a table each.
    pub fn needs(&self) -> &[KindIx] {
        &self.needs
    }
}

/// The first level with more than one place. Of several at the top the only one that holds others is opened, so that a
/// place that somebody forgot to place does not stand beside a whole country.
fn top(tops: Vec<EntryIx>, children: &dyn Fn(EntryIx) -> Vec<EntryIx>) -> Level {
    let mut level = Level { within: None, places: tops };
    let holding: Vec<EntryIx> =
        level.places.iter().copied().filter(|place| !children(*place).is_empty()).collect();
    if let ([only], true) = (&holding[..], level.places.len() > 1) {
        level.places.retain(|place| place != only);
        level.places.extend(children(*only));
        level.places.sort_unstable();
    }
    for _ in 1..DEEPEST_HIERARCHY {
        let [only] = level.places[..] else { break };
        level = Level { within: Some(only), places: children(only) };
    }
    level
}

/// The places directly in a place that are compared: those that hold others of them (a part of a county whose
/// municipalities are said to lie in the county too) have a table of their own, so they are left out.
fn compared(base: &KnowledgeBase, hierarchy: &Hierarchy, (kind, place): (KindIx, EntryIx)) -> Vec<EntryIx> {
    let children = hierarchy.children(place).iter().copied();
    let children: Vec<EntryIx> = children.filter(|child| base.entry(*child).id.kind == kind).collect();
    let holds = |child: &EntryIx| hierarchy.children(*child).iter().any(|below| children.contains(below));
    children.iter().copied().filter(|child| !holds(child)).collect()
}

#[cfg(test)]
mod tests {
    use crate::render::sample::site;

    fn levels(places: &str) -> Vec<(String, Vec<String>)> {
        let made = site(&[
            ("content/places.yaml", places),
            ("content/topics/amne.yaml", "title: Ämne\n"),
            ("content/projects/p.yaml", "title: P\nplaces: a\ntopics: amne\n"),
        ]);
        let base = &made.rendering.base;
        let slug = |place: &crate::model::EntryIx| base.entry(*place).id.slug.to_string();
        let levels = made.rendering.views.coverage.levels().iter();
        levels
            .map(|level| {
                (level.within.as_ref().map(slug).unwrap_or_default(), level.places.iter().map(slug).collect())
            })
            .collect()
    }

    #[test]
    fn the_top_level_is_the_first_with_more_than_one_place() {
        let level = |within: &str, places: &[&str]| {
            (within.to_owned(), places.iter().map(|place| (*place).to_owned()).collect::<Vec<_>>())
        };
        let flat = "a: {title: A}\nb: {title: B}\n";
        assert_eq!(levels(flat), [level("", &["a", "b"])]);
        let nested = "land: {title: L}\nx: {title: X, part_of: land}\ny: {title: Y, part_of: land}\na: {title: A, part_of: x}\nb: {title: B, part_of: x}\n";
        assert_eq!(levels(nested), [level("land", &["x", "y"]), level("x", &["a", "b"])]);
        let forgotten = format!("{nested}z: {{title: Z}}\n");
        assert_eq!(levels(&forgotten)[0], level("", &["x", "y", "z"]));
        assert!(levels("a: {title: A}\n").is_empty());
        let nobody = "x: {title: X}\ny: {title: Y}\nc: {title: C, part_of: y}\nd: {title: D, part_of: y}\na: {title: A, part_of: x}\n";
        assert_eq!(levels(nobody), [level("", &["x", "y"])], "no table where nothing is");
    }

    #[test]
    fn a_part_whose_places_stand_there_themselves_is_no_column() {
        let places = "lan: {title: Län}\nannat: {title: Annat}\ndel: {title: Del, part_of: lan}\na: {title: A, part_of: [del, lan]}\nb: {title: B, part_of: [del, lan]}\nc: {title: C, part_of: lan}\n";
        let levels = levels(places);
        assert_eq!(levels[1], ("del".to_owned(), vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(levels[2].1, ["a", "b", "c"]);
    }
}
