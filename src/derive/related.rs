//! Which entries are like which, though neither names the other: by what both are tied to.
//!
//! What few share says much, what most share says little: a tie counts by its rarity (the logarithm of how many
//! entries there are for each that has it). Only work is compared, that is, entries of kinds that can have a date;
//! what two entries have in common is any topic, place, actor, method or programme that both name, or that names both.
//! No pair is compared with all others: lists are looked through from the rarest tie on, up to [`MOST_LOOKED_AT`] in all.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use rayon::prelude::*;

use super::{Activity, Agenda, Facets};
use crate::model::{EntryIx, KnowledgeBase};
use crate::schema::RelationIx;

/// So many entries are found for each at most.
const MOST: usize = 5;

/// So many places of lists are looked at for each entry, at most.
const MOST_LOOKED_AT: usize = 2000;

/// So many are then sorted by what is newest: those with the best ties; among equals those that go on, and then those
/// that stand next after the entry itself, so that not all pages lead to the same few.
const CANDIDATES: usize = 20;

/// An entry that is like another, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Like {
    /// The entry.
    pub entry: EntryIx,
    /// What both are tied to, by kind and slug.
    pub shared: Vec<EntryIx>,
}

/// What every entry is like; found when it is asked for, since it takes long to be found for all.
#[derive(Debug)]
pub struct Related {
    /// What each entry is tied to, by kind and slug.
    ties: Vec<Box<[EntryIx]>>,
    /// For each entry, the work that is tied to it, by kind and slug.
    tied: Vec<Vec<EntryIx>>,
    /// How much it says that two are tied to an entry.
    weights: Vec<u32>,
    like: Vec<OnceLock<Box<[Like]>>>,
}

impl Related {
    /// Gathers what the work of a knowledge base can be compared by.
    pub fn of(base: &KnowledgeBase) -> Self {
        let entries: Vec<EntryIx> = base.indices().collect();
        let ties: Vec<Box<[EntryIx]>> = entries.par_iter().map(|entry| ties(base, *entry)).collect();
        let mut tied: Vec<Vec<EntryIx>> = vec![Vec::new(); base.len()];
        let mut works = 0u32;
        for entry in base.indices().filter(|entry| !ties[entry.index()].is_empty()) {
            works += 1;
            for tie in &ties[entry.index()] {
                tied[tie.index()].push(entry);
            }
        }
        let weights = tied.iter().map(|tied| weight(works, tied.len())).collect();
        let like = entries.iter().map(|_| OnceLock::new()).collect();
        Self { ties, tied, weights, like }
    }

    /// The entries that one is like, the likest first; `base`, `facets` and `agenda` are those of the same site.
    pub fn to(&self, entry: EntryIx, base: &KnowledgeBase, (facets, agenda): (&Facets, &Agenda)) -> &[Like] {
        self.like[entry.index()].get_or_init(|| self.best(entry, base, (facets, agenda)))
    }

    /// The ties of an entry, the rarest first.
    fn by_rarity(&self, entry: EntryIx) -> Vec<EntryIx> {
        let mut ties = self.ties[entry.index()].to_vec();
        ties.sort_by_key(|tie| (self.tied[tie.index()].len(), *tie));
        ties
    }

    /// Adds up what others share with an entry, in no order. A list that is too long to look through is looked at from the
    /// entry's own place in it on, so that each sees others.
    fn scored(&self, entry: EntryIx) -> Vec<(EntryIx, u32)> {
        let mut left = MOST_LOOKED_AT;
        let mut scores = Scores::new();
        for tie in self.by_rarity(entry) {
            let list = &self.tied[tie.index()];
            let own = list.partition_point(|other| *other <= entry);
            let (before, after) = list.split_at(own);
            for other in after.iter().chain(before).take(left).filter(|other| **other != entry) {
                scores.add(*other, self.weights[tie.index()]);
            }
            left = left.saturating_sub(list.len());
            if left == 0 {
                break;
            }
        }
        scores.sums
    }

    fn best(
        &self,
        entry: EntryIx,
        base: &KnowledgeBase,
        (facets, agenda): (&Facets, &Agenda),
    ) -> Box<[Like]> {
        if self.ties[entry.index()].is_empty() {
            return Box::default();
        }
        let mut best = self.scored(entry);
        let linked = linked(base, entry);
        // Even if all that are linked are among them, enough are left.
        keep_best(&mut best, CANDIDATES + linked.len());
        best.retain(|(other, _)| !linked.contains(other));
        let place = |(other, score): &(EntryIx, u32)| {
            let over = facets.activity(*other) == Activity::Over;
            (Reverse(*score), over, self.steps(entry, *other))
        };
        if best.len() > CANDIDATES {
            best.select_nth_unstable_by_key(CANDIDATES, place);
            best.truncate(CANDIDATES);
        }
        best.sort_by_key(|scored| {
            let (score, over, steps) = place(scored);
            (score, over, Reverse(agenda.first_day(scored.0)), steps)
        });
        let like =
            best.into_iter().map(|(other, _)| Like { entry: other, shared: self.shared(entry, other) });
        like.filter(|like| self.says_something(&like.shared)).take(MOST).collect()
    }

    /// How many entries on from one another stands, the first one coming after the last.
    fn steps(&self, from: EntryIx, to: EntryIx) -> usize {
        let (from, to) = (from.index(), to.index());
        if to >= from { to - from } else { to + self.ties.len() - from }
    }

    fn shared(&self, one: EntryIx, other: EntryIx) -> Vec<EntryIx> {
        let theirs = &self.ties[other.index()];
        self.ties[one.index()].iter().copied().filter(|tie| theirs.binary_search(tie).is_ok()).collect()
    }

    /// Whether it is worth a line: two things in common, or one that hardly any other has.
    fn says_something(&self, shared: &[EntryIx]) -> bool {
        shared.len() > 1 || shared.iter().any(|tie| self.tied[tie.index()].len() <= 3)
    }
}

/// Sums by entry, in a table that is found in almost without comparing: two thousand are added for each entry of a site.
struct Scores {
    /// The entries in the order they came in, with their sums.
    sums: Vec<(EntryIx, u32)>,
    /// Where in that each stands, counted from one; nothing in a free place.
    places: Vec<u16>,
}

impl Scores {
    /// Never more than half of them are taken.
    const PLACES: usize = (2 * MOST_LOOKED_AT).next_power_of_two();

    fn new() -> Self {
        Self { sums: Vec::with_capacity(MOST_LOOKED_AT), places: vec![0; Self::PLACES] }
    }

    fn add(&mut self, entry: EntryIx, by: u32) {
        // The first bits of a product with the golden ratio lie far apart for numbers that lie close together (Knuth, The
        // Art of Computer Programming, volume 3, 6.4).
        let spread = entry.0.wrapping_mul(0x9E37_79B9) >> (u32::BITS - Self::PLACES.ilog2());
        let mut at = spread as usize;
        loop {
            match usize::from(self.places[at]).checked_sub(1).map(|place| &mut self.sums[place]) {
                None => break,
                Some((known, sum)) if *known == entry => return *sum += by,
                Some(_) => at = (at + 1) % Self::PLACES,
            }
        }
        self.sums.push((entry, by));
        // At most `MOST_LOOKED_AT`.
        self.places[at] = self.sums.len() as u16;
    }
}

/// Leaves those with the best scores: so many, and any that are equal to the least of them.
fn keep_best(scored: &mut Vec<(EntryIx, u32)>, most: usize) {
    if scored.len() > most {
        let (_, (_, least), _) = scored.select_nth_unstable_by_key(most, |(_, score)| Reverse(*score));
        let least = *least;
        scored.retain(|(_, score)| *score >= least);
    }
}

/// The natural logarithm of how many works there are for each that has a tie, in thousandths; at least one.
fn weight(works: u32, having: usize) -> u32 {
    let share = f64::from(works + 1) / (having.max(1) as f64);
    // Between 0 and 22,200 for any number of works that fits.
    ((share.ln() * 1000.0) as u32).max(1)
}

/// What a work is tied to by relations in either direction, by kind and slug; nothing for entries that are no work.
fn ties(base: &KnowledgeBase, entry: EntryIx) -> Box<[EntryIx]> {
    if base.kind_of(entry).dated.is_empty() {
        return Box::default();
    }
    let stated = |relation: RelationIx| relation != RelationIx::MENTIONS;
    let to = base.outgoing(entry).iter().filter(|edge| stated(edge.relation)).map(|edge| edge.to);
    let from = base.incoming(entry).iter().filter(|edge| stated(edge.relation)).map(|edge| edge.from);
    let ties: BTreeSet<EntryIx> = to.chain(from).filter(|tie| *tie != entry).collect();
    ties.into_iter().collect()
}

/// The entries that the page of one leads to already.
fn linked(base: &KnowledgeBase, entry: EntryIx) -> BTreeSet<EntryIx> {
    let to = base.outgoing(entry).iter().map(|edge| edge.to);
    to.chain(base.incoming(entry).iter().map(|edge| edge.from)).chain([entry]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::{Sample, site};

    fn to(site: &Sample, entry: EntryIx) -> &[Like] {
        let views = &site.rendering.views;
        views.related.to(entry, &site.rendering.base, (&views.facets, &views.agenda))
    }

    fn like<'a>(site: &'a Sample, slug: &str) -> Vec<(&'a str, Vec<&'a str>)> {
        let base = &site.rendering.base;
        let slug_of = |entry: EntryIx| &*base.entry(entry).id.slug;
        to(site, site.find("project", slug))
            .iter()
            .map(|like| (slug_of(like.entry), like.shared.iter().map(|tie| slug_of(*tie)).collect()))
            .collect()
    }

    #[test]
    fn what_few_share_says_most_and_what_is_linked_is_left_out() {
        let site = site(&[
            ("content/topics/allt.yaml", "title: Allt\n"),
            ("content/topics/udda.yaml", "title: Udda\n"),
            ("content/actors/bo.yaml", "title: Bo\ntopics: [allt, udda]\n"),
            ("content/projects/a.yaml", "title: A\ntopics: [allt, udda]\npartners: bo\n"),
            ("content/projects/b.yaml", "title: B\ntopics: [allt]\npartners: bo\n"),
            ("content/projects/c.yaml", "title: C\ntopics: [allt, udda]\n"),
            ("content/projects/d.yaml", "title: D\ntopics: [allt]\n"),
            ("content/projects/e.yaml", "title: E\ntopics: [allt, udda]\npartners: bo\nrelated: a\n"),
            ("content/projects/f.md", "---\ntitle: F\ntopics: [allt, udda]\n---\nSom [[a]].\n"),
            ("content/projects/g.yaml", "title: G\ntopics: [allt]\n"),
        ]);
        assert_eq!(like(&site, "a"), [("b", vec!["bo", "allt"]), ("c", vec!["allt", "udda"])]);
        assert_eq!(like(&site, "d"), [], "one topic that all have says nothing");
        let bo = site.find("actor", "bo");
        assert_eq!(to(&site, bo), [], "actors are no work");
    }

    #[test]
    fn equals_are_spread_over_all_pages_and_those_that_go_on_come_first() {
        let mut files: Vec<(String, String)> = vec![("content/topics/t.yaml".into(), "title: T\n".into())];
        files.push(("content/topics/u.yaml".into(), "title: U\n".into()));
        for number in 0..300 {
            let status = if number % 2 == 0 { "active" } else { "completed" };
            let text = format!("title: P{number}\ntopics: [t, u]\nstatus: {status}\n");
            files.push((format!("content/projects/p{number:04}.yaml"), text));
        }
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
        let site = site(&files);
        let mut named: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
        for number in 0..300 {
            let slug = format!("p{number:04}");
            for (other, _) in like(&site, &slug) {
                *named.entry(other.to_owned()).or_default() += 1;
            }
        }
        assert_eq!(named.len(), 150, "all that go on are led to, and no other");
        assert!(named.values().all(|count| *count <= 10), "{named:?}");
        assert_eq!(like(&site, "p0298")[0].0, "p0000", "the first comes after the last");
    }

    #[test]
    fn the_newest_of_equals_come_first() {
        let files: Vec<(String, String)> = (0..40)
            .map(|number| {
                let text = format!("title: P\ntopics: [t, u]\nperiod: {}\n", 1980 + number);
                (format!("content/projects/p{number:02}.yaml"), text)
            })
            .chain([
                ("content/topics/t.yaml".into(), "title: T\n".into()),
                ("content/topics/u.yaml".into(), "title: U\n".into()),
            ])
            .collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
        let site = site(&files);
        let slugs = |slug| like(&site, slug).into_iter().map(|(slug, _)| slug).collect::<Vec<_>>();
        assert_eq!(slugs("p05"), ["p25", "p24", "p23", "p22", "p21"], "of the twenty next after it");
    }

    #[test]
    fn long_lists_are_looked_through_in_part() {
        let mut files: Vec<(String, String)> = vec![("content/topics/t.yaml".into(), "title: T\n".into())];
        files.push(("content/topics/u.yaml".into(), "title: U\n".into()));
        for number in 0..2100 {
            let text = format!("title: P{number}\ntopics: [t, u]\n");
            files.push((format!("content/projects/p{number:04}.yaml"), text));
        }
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
        let site = site(&files);
        for slug in ["p0000", "p1050", "p2099"] {
            assert_eq!(like(&site, slug).len(), MOST, "{slug}");
        }
    }
}
