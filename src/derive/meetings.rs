//! Whom each actor meets, and in which collaborations: who is in the same ones.
//!
//! A collaboration with a thousand members makes a million pairs. So of a large one only those of its members are looked
//! at who are in the most collaborations; how many there are in all is counted by sets of bits.

use rayon::prelude::*;

use super::{Activity, Agenda, Facets, Structure, Tie};
use crate::model::{EntryIx, KnowledgeBase};

/// Of a collaboration at most so many members are looked at one by one.
const LOOKED_AT: usize = 64;

/// At most so many of those who are met are kept.
const MOST_MET: usize = 12;

/// Whom an actor meets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meetings {
    /// What it is in, and by which statement; what goes on and the newest first.
    pub collaborations: Vec<(EntryIx, Tie)>,
    /// Those it meets in the most collaborations, and in which: by their numbers in `collaborations`.
    pub met: Vec<(EntryIx, Vec<usize>)>,
    /// How many it meets in all.
    pub total: usize,
}

/// The meetings of all actors.
#[derive(Debug)]
pub struct Acquaintance(Vec<Option<Box<Meetings>>>);

impl Acquaintance {
    /// Works out who meets whom.
    pub fn of(base: &KnowledgeBase, structure: &Structure, (agenda, facets): (&Agenda, &Facets)) -> Self {
        let circles = Circles::of(base, structure);
        let entries: Vec<EntryIx> = base.indices().collect();
        let order = |entry: EntryIx| {
            let is_over = facets.activity(entry) == Activity::Over;
            (is_over, std::cmp::Reverse(agenda.first_day(entry)), entry)
        };
        Self(entries.into_par_iter().map(|entry| circles.meetings(entry, &order).map(Box::new)).collect())
    }

    /// Whom an actor meets; nothing for those who meet fewer than two.
    pub fn meetings(&self, actor: EntryIx) -> Option<&Meetings> {
        self.0[actor.index()].as_deref()
    }
}

/// Who is in what.
struct Circles {
    /// For each collaboration its actors, each once, by number.
    members: Vec<Vec<EntryIx>>,
    /// For each collaboration those of them that are looked at.
    leading: Vec<Vec<EntryIx>>,
    /// For each actor its collaborations, and the first statement of each.
    joined: Vec<Vec<(EntryIx, Tie)>>,
}

impl Circles {
    fn of(base: &KnowledgeBase, structure: &Structure) -> Self {
        let entries: Vec<EntryIx> = base.indices().collect();
        let ties: Vec<Vec<Tie>> = entries.par_iter().map(|entry| structure.actors_of(base, *entry)).collect();
        let mut joined: Vec<Vec<(EntryIx, Tie)>> = vec![Vec::new(); base.len()];
        for (collaboration, ties) in entries.iter().zip(&ties) {
            for tie in ties {
                let Some(actor) = tie.other else { continue };
                let own = &mut joined[actor.index()];
                if own.last().is_none_or(|(last, _)| last != collaboration) {
                    own.push((*collaboration, *tie));
                }
            }
        }
        let members: Vec<Vec<EntryIx>> = ties.into_par_iter().map(|ties| members(&ties)).collect();
        let leading = members.par_iter().map(|members| leading(members, &joined)).collect();
        Self { members, leading, joined }
    }

    fn meetings<K: Ord>(&self, actor: EntryIx, order: &impl Fn(EntryIx) -> K) -> Option<Meetings> {
        let mut collaborations = self.joined[actor.index()].clone();
        let mut found: Vec<EntryIx> = collaborations
            .iter()
            .flat_map(|(collaboration, _)| &self.leading[collaboration.index()])
            .copied()
            .filter(|other| *other != actor)
            .collect();
        found.sort_unstable();
        found.dedup();
        if found.len() < 2 {
            return None;
        }
        collaborations.sort_by_cached_key(|(collaboration, _)| order(*collaboration));
        let through = |other: EntryIx| -> Vec<usize> {
            let both = |(_, (collaboration, _)): &(usize, &(EntryIx, Tie))| {
                self.members[collaboration.index()].binary_search(&other).is_ok()
            };
            collaborations.iter().enumerate().filter(both).map(|(number, _)| number).collect()
        };
        let mut met: Vec<(EntryIx, Vec<usize>)> =
            found.into_iter().map(|other| (other, through(other))).collect();
        met.sort_by_key(|(other, through)| (std::cmp::Reverse(through.len()), *other));
        met.truncate(MOST_MET);
        Some(Meetings { total: self.total(actor, &collaborations), collaborations, met })
    }

    /// How many others are in any of some collaborations.
    fn total(&self, actor: EntryIx, collaborations: &[(EntryIx, Tie)]) -> usize {
        let mut bits = vec![0_u64; self.joined.len().div_ceil(64)];
        for (collaboration, _) in collaborations {
            for member in &self.members[collaboration.index()] {
                bits[member.index() / 64] |= 1 << (member.index() % 64);
            }
        }
        bits[actor.index() / 64] &= !(1 << (actor.index() % 64));
        bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }
}

fn members(ties: &[Tie]) -> Vec<EntryIx> {
    let mut members: Vec<EntryIx> = ties.iter().filter_map(|tie| tie.other).collect();
    members.sort_unstable();
    members.dedup();
    members
}

/// Those of the members who are in the most collaborations.
fn leading(members: &[EntryIx], joined: &[Vec<(EntryIx, Tie)>]) -> Vec<EntryIx> {
    let mut leading = members.to_vec();
    if leading.len() > LOOKED_AT {
        leading.sort_by_key(|member| (std::cmp::Reverse(joined[member.index()].len()), *member));
        leading.truncate(LOOKED_AT);
    }
    leading
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    #[test]
    fn who_is_met_most_often_comes_first() {
        let site = sample::site(&[
            (
                "content/actors.yaml",
                "a: {title: A}\nb: {title: B}\nc: {title: C}\nd: {title: D}\ne: {title: E}\n",
            ),
            ("content/networks/n.yaml", "title: N\nconvener: a\nmembers: [a, b, c]\n"),
            ("content/projects/p.yaml", "title: P\npartners: [a, c]\nlead: d\n"),
            ("content/projects/q.yaml", "title: Q\npartners: [d, e]\nperiod: 2010/2011\n"),
            ("content/articles/t.yaml", "title: T\nabout: [a, e]\n"),
        ]);
        let acquaintance = &site.rendering.views.acquaintance;
        let actor = |slug| site.find("actor", slug);
        let meetings = acquaintance.meetings(actor("a")).expect("A meets three");
        assert_eq!(meetings.total, 3);
        assert_eq!(meetings.met, [(actor("c"), vec![0, 1]), (actor("b"), vec![1]), (actor("d"), vec![0]),]);
        assert_eq!(acquaintance.meetings(actor("e")), None, "E meets D alone");
        assert_eq!(acquaintance.meetings(site.find("network", "n")), None);
    }

    #[test]
    fn a_thousand_members_are_counted_and_a_few_are_looked_at() {
        let actors: String = (0..1_000).map(|number| format!("a{number}: {{title: A{number}}}\n")).collect();
        let all: String = (0..1_000).map(|number| format!("  - a{number}\n")).collect();
        let site = sample::site(&[
            ("content/actors.yaml", &actors),
            ("content/networks/n.yaml", &format!("title: N\nmembers:\n{all}")),
            ("content/networks/m.yaml", "title: M\nmembers: [a998, a999, a5]\n"),
        ]);
        let acquaintance = &site.rendering.views.acquaintance;
        let meetings = acquaintance.meetings(site.find("actor", "a998")).expect("it meets many");
        assert_eq!((meetings.total, meetings.met.len()), (999, MOST_MET));
        let first: Vec<EntryIx> = meetings.met[..2].iter().map(|(other, _)| *other).collect();
        assert_eq!(first, [site.find("actor", "a5"), site.find("actor", "a999")], "met twice");
        assert!(meetings.met[..2].iter().all(|(_, through)| through.len() == 2));
    }
}
