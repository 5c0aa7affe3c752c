//! The structure of collaborations: what stands above each (what binds it, who answers for it, what it is part of), who
//! is in it, and its parts; by the relations that the schema says make structure.
//!
//! Ties are looked up when a chart is drawn; computed once are only which entries have a chart at all, and which of
//! these show the site as a whole. What has ended ties nothing any more.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::civil::Date;
use rayon::prelude::*;

use super::{Activity, Agenda, Facets};
use crate::model::{Edge, EntryIx, KnowledgeBase, Link, LinkIx, Target, Within};
use crate::schema::{Holds, KindIx, RelationIx, Schema, Side};

/// A chart reaches at most so far; nobody reads on.
const FARTHEST: usize = 2_000;

/// A chart of more than this stands on a page of its own: it would make the page of its entry too heavy.
const FEW: usize = 16;

/// One statement that ties an entry to another, or to somebody who is only named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The other entry; nothing for what is only named.
    pub other: Option<EntryIx>,
    /// Who states it: the entry at hand or the other.
    pub from: EntryIx,
    /// Where it stands among the links of `from`.
    pub link: LinkIx,
    /// The relation.
    pub relation: RelationIx,
}

/// Which relations make structure, and what has a chart by them.
#[derive(Debug)]
pub struct Structure {
    today: Date,
    /// For each kind the relations of its own that make structure.
    sides: Vec<Vec<(RelationIx, Side)>>,
    /// For each kind whether its entries are collaborations: what a chart may be about.
    collaborations: Vec<bool>,
    /// For each kind whether its entries are actors: those who are in collaborations.
    actors: Vec<bool>,
    platforms: Vec<EntryIx>,
    /// Those of them whose charts need pages of their own.
    large: Vec<EntryIx>,
    overview: Vec<EntryIx>,
}

impl Structure {
    /// Finds what has structure around it.
    pub fn of(base: &KnowledgeBase, agenda: &Agenda, facets: &Facets) -> Self {
        let schema = base.schema();
        let sides: Vec<Vec<(RelationIx, Side)>> =
            schema.kinds().map(|(kind, _)| sides(schema, kind)).collect();
        let actors = schema.kinds().map(|(kind, _)| takes_part(schema, kind)).collect();
        let collaborations = schema.kinds.iter().map(|kind| kind.collaboration).collect();
        let today = agenda.today();
        let (platforms, large, overview) = (Vec::new(), Vec::new(), Vec::new());
        let mut structure = Self { today, sides, collaborations, actors, platforms, large, overview };
        let entries: Vec<EntryIx> = base.indices().collect();
        let parts = |entry: &EntryIx| structure.entries_in(base, *entry);
        let parts: Vec<Vec<EntryIx>> = entries.par_iter().map(parts).collect();
        let reach = |entry: EntryIx| structure.reach(base, entry, &parts);
        let reaches: Vec<Reach> = entries.into_par_iter().filter_map(reach).collect();
        structure.platforms = reaches.iter().map(|reach| reach.entry).collect();
        let large = reaches.iter().filter(|reach| reach.size > FEW);
        structure.large = large.map(|reach| reach.entry).collect();
        structure.overview = largest(reaches, facets);
        structure
    }

    /// The entries that have structure around them, by kind and slug.
    pub fn platforms(&self) -> &[EntryIx] {
        &self.platforms
    }

    /// Whether an entry has structure around it.
    pub fn is_platform(&self, entry: EntryIx) -> bool {
        self.platforms.binary_search(&entry).is_ok()
    }

    /// The platforms whose charts are so large that they stand on pages of their own, by kind and slug.
    pub fn large(&self) -> &[EntryIx] {
        &self.large
    }

    /// The platforms whose charts show all of them together, the largest first: what stands in the chart of a larger one
    /// is left out.
    pub fn overview(&self) -> &[EntryIx] {
        &self.overview
    }

    /// Whether entries of a kind are those who are in collaborations.
    pub fn is_actor(&self, kind: KindIx) -> bool {
        self.actors[usize::from(kind.0)]
    }

    /// What stands above an entry: who answers for it, then what binds it, each in the order written.
    pub fn above(&self, base: &KnowledgeBase, entry: EntryIx) -> Vec<Tie> {
        let stated = self.stated(base, entry, Side::Above);
        let by_others = self.stated_by_others(base, entry, Side::Below);
        let all = stated.chain(by_others.filter(|tie| self.is_collaboration(base, tie)));
        let (answering, binding): (Vec<Tie>, Vec<Tie>) =
            all.partition(|tie| tie.other.is_some_and(|other| self.is_actor(base.entry(other).id.kind)));
        each_once(answering.into_iter().chain(binding))
    }

    /// Those who are in an entry, in the order written.
    pub fn parties(&self, base: &KnowledgeBase, entry: EntryIx) -> Vec<Tie> {
        each_once(self.stated(base, entry, Side::Below).filter(|tie| !self.is_collaboration(base, tie)))
    }

    /// The parts of an entry: its own by kind and slug, after those that it names itself.
    pub fn parts(&self, base: &KnowledgeBase, entry: EntryIx) -> Vec<Tie> {
        let stated = self.stated(base, entry, Side::Below);
        let by_others = self.stated_by_others(base, entry, Side::Above);
        each_once(stated.chain(by_others).filter(|tie| self.is_collaboration(base, tie)))
    }

    /// Every statement of an entry that ties an actor to it, on either side.
    pub(super) fn actors_of(&self, base: &KnowledgeBase, entry: EntryIx) -> Vec<Tie> {
        if !self.collaborations[usize::from(base.entry(entry).id.kind.0)] {
            return Vec::new();
        }
        let ties = self.stated(base, entry, Side::Above).chain(self.stated(base, entry, Side::Below));
        ties.filter(|tie| tie.other.is_some_and(|other| self.is_actor(base.entry(other).id.kind))).collect()
    }

    /// The parts of a collaboration; none of anything else.
    fn entries_in(&self, base: &KnowledgeBase, entry: EntryIx) -> Vec<EntryIx> {
        if !self.collaborations[usize::from(base.entry(entry).id.kind.0)] {
            return Vec::new();
        }
        self.parts(base, entry).into_iter().filter_map(|tie| tie.other).collect()
    }

    /// How much stands in the chart of a collaboration that has structure around it; nothing for others. `parts` are
    /// those of all entries.
    fn reach(&self, base: &KnowledgeBase, entry: EntryIx, parts: &[Vec<EntryIx>]) -> Option<Reach> {
        if !self.collaborations[usize::from(base.entry(entry).id.kind.0)] {
            return None;
        }
        let (above, parties) = (self.above(base, entry), self.parties(base, entry).len());
        if parts[entry.index()].is_empty() && (above.is_empty() || parties == 0) {
            return None;
        }
        let (binding, answering): (Vec<Tie>, Vec<Tie>) =
            above.into_iter().partition(|tie| self.is_collaboration(base, tie));
        let binding = binding.into_iter().filter_map(|tie| tie.other).collect();
        let within = within(entry, binding, parts);
        Some(Reach { entry, size: answering.len() + parties + within.len(), parties, within })
    }

    fn side(&self, base: &KnowledgeBase, from: EntryIx, relation: RelationIx) -> Option<Side> {
        let sides = &self.sides[usize::from(base.entry(from).id.kind.0)];
        sides.iter().find(|(own, _)| *own == relation).map(|(_, side)| *side)
    }

    fn is_collaboration(&self, base: &KnowledgeBase, tie: &Tie) -> bool {
        tie.other.is_some_and(|other| self.collaborations[usize::from(base.entry(other).id.kind.0)])
    }

    /// What an entry states itself of those on one side of it.
    fn stated<'b>(
        &'b self,
        base: &'b KnowledgeBase,
        entry: EntryIx,
        side: Side,
    ) -> impl Iterator<Item = Tie> + 'b {
        let links = &base.entry(entry).links;
        (0..).map(LinkIx).zip(links).filter_map(move |(number, link)| {
            let other = match link.target {
                Target::Entry(other) if other != entry => Some(other),
                Target::Text(_) => None,
                _ => return None,
            };
            let holds = self.side(base, entry, link.relation) == Some(side) && self.stands(link);
            holds.then_some(Tie { other, from: entry, link: number, relation: link.relation })
        })
    }

    /// What others state that have the entry on one side of theirs.
    fn stated_by_others<'b>(
        &'b self,
        base: &'b KnowledgeBase,
        entry: EntryIx,
        side: Side,
    ) -> impl Iterator<Item = Tie> + 'b {
        base.incoming(entry).iter().filter_map(move |edge: &Edge| {
            let link = edge.link?;
            let holds = edge.from != entry
                && self.side(base, edge.from, edge.relation) == Some(side)
                && self.stands(base.entry(edge.from).links.get(link.0 as usize)?);
            holds.then_some(Tie { other: Some(edge.from), from: edge.from, link, relation: edge.relation })
        })
    }

    /// Whether a link is one of the entry itself, and has not ended.
    fn stands(&self, link: &Link<EntryIx>) -> bool {
        matches!(link.within, Within::Entry) && !link.has_ended(self.today)
    }
}

/// What stands in the chart of an entry.
struct Reach {
    entry: EntryIx,
    /// How much that is in all.
    size: usize,
    /// How many are in it.
    parties: usize,
    /// The collaborations among it.
    within: Vec<EntryIx>,
}

/// The platforms to show the site by: what goes on first, then by how much their charts hold.
fn largest(mut reaches: Vec<Reach>, facets: &Facets) -> Vec<EntryIx> {
    reaches.sort_by_key(|reach| {
        let is_over = facets.activity(reach.entry) == Activity::Over;
        (is_over, Reverse((reach.within.len(), reach.parties)), reach.entry)
    });
    let mut covered: BTreeSet<EntryIx> = BTreeSet::new();
    let mut largest = Vec::new();
    for reach in reaches {
        if !covered.contains(&reach.entry) {
            largest.push(reach.entry);
            covered.extend(reach.within);
        }
    }
    largest
}

/// The collaborations that stand in the chart of one: those right above it, and all below, nearest first.
fn within(entry: EntryIx, above: Vec<EntryIx>, parts: &[Vec<EntryIx>]) -> Vec<EntryIx> {
    let mut found = above;
    let mut seen: BTreeSet<EntryIx> = found.iter().copied().chain([entry]).collect();
    let mut next = vec![entry];
    let mut at = 0;
    while at < next.len() && next.len() < FARTHEST {
        next.extend(parts[next[at].index()].iter().copied().filter(|part| seen.insert(*part)));
        at += 1;
    }
    found.extend(next.into_iter().skip(1));
    found
}

/// The relations of a kind that make structure, each with the side it leads to.
fn sides(schema: &Schema, kind: KindIx) -> Vec<(RelationIx, Side)> {
    let fields = schema.kind(kind).fields.iter();
    let sides = fields.filter_map(|(_, field)| match &field.holds {
        Holds::Relation(relation) => Some((relation.relation, relation.structure?)),
        _ => None,
    });
    sides.collect()
}

/// Whether entries of a kind are found by what concerns them, and collaborations say who of them is in it.
fn takes_part(schema: &Schema, kind: KindIx) -> bool {
    schema.kind(kind).facet
        && schema.kinds.iter().filter(|row| row.collaboration).any(|row| {
            row.fields.iter().any(|(_, field)| match &field.holds {
                Holds::Relation(relation) => {
                    relation.structure == Some(Side::Below) && relation.to.allow(kind)
                }
                _ => false,
            })
        })
}

fn each_once(ties: impl Iterator<Item = Tie>) -> Vec<Tie> {
    let mut seen: BTreeSet<EntryIx> = BTreeSet::new();
    ties.filter(|tie| tie.other.is_none_or(|other| seen.insert(other))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::{self, Sample};

    fn names(site: &Sample, ties: Vec<Tie>) -> Vec<String> {
        let name =
            |tie: Tie| tie.other.map_or_else(|| "-".to_owned(), |other| site.rendering.base.id_text(other));
        ties.into_iter().map(name).collect()
    }

    fn ids(site: &Sample, entries: &[EntryIx]) -> Vec<String> {
        entries.iter().map(|entry| site.rendering.base.id_text(*entry)).collect()
    }

    #[test]
    fn what_binds_stands_above_and_parts_below() {
        let site = sample::site(&[
            ("content/actors.yaml", "a: {title: A}\nb: {title: B}\nc: {title: C}\n"),
            ("content/agreements/rok.yaml", "title: RÖK\n"),
            (
                "content/networks/n.yaml",
                "title: N\nagreements: rok\nconvener: a\nmembers:\n  - b\n  - {actor: c, until: 2020}\n  - text: kommuner\n",
            ),
            ("content/projects/p.yaml", "title: P\npart_of: n\n"),
            ("content/projects/q.yaml", "title: Q\npart_of: p\n"),
            ("content/projects/lone.yaml", "title: L\npartners: [a, b]\n"),
            ("content/articles/t.yaml", "title: T\npart_of: n\n"),
        ]);
        let (base, structure) = (&site.rendering.base, &site.rendering.views.structure);
        let network = site.find("network", "n");
        assert_eq!(names(&site, structure.above(base, network)), ["actor/a", "agreement/rok"]);
        assert_eq!(names(&site, structure.parties(base, network)), ["actor/b", "-"], "C has left");
        assert_eq!(
            names(&site, structure.parts(base, network)),
            ["project/p"],
            "an article is no part of it"
        );
        assert_eq!(names(&site, structure.parts(base, site.find("agreement", "rok"))), ["network/n"]);
        assert_eq!(ids(&site, structure.platforms()), ["project/p", "network/n", "agreement/rok"]);
        assert_eq!(ids(&site, structure.overview()), ["network/n"], "it shows the others too");
        assert!(structure.large().is_empty());
    }

    #[test]
    fn circles_of_different_relations_and_deep_chains_end() {
        let mut files = vec![
            ("content/agreements/a.yaml".to_owned(), "title: A\npart_of: deep0\n".to_owned()),
            ("content/projects/deep0.yaml".to_owned(), "title: D0\nagreements: a\n".to_owned()),
        ];
        files.extend((1..=60).map(|number: usize| {
            let text = format!("title: D{number}\npart_of: deep{}\n", number - 1);
            (format!("content/projects/deep{number}.yaml"), text)
        }));
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
        let site = sample::site(&files);
        let structure = &site.rendering.views.structure;
        assert_eq!(structure.platforms().len(), 61, "all but the last");
        assert_eq!(structure.overview().len(), 1);
        assert!(structure.is_platform(site.find("agreement", "a")));
    }
}
