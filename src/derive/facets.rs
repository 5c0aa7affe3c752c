//! What each entry is about, where, for whom and with whom: by the kinds that the schema calls facets, rolled up along
//! their hierarchies; and whether it is going on.
//!
//! What concerns a municipality concerns its county, but not the other way round.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{Agenda, Hierarchy, When};
use crate::model::{EntryIx, KnowledgeBase, Value};
use crate::schema::{Holds, Kind, KindIx, RelationIx};

/// Whether an entry is going on, as seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Activity {
    /// It goes on, or nothing says that it does not.
    Active,
    /// It is planned, rests, or begins later.
    Pending,
    /// It has ended.
    Over,
}

/// The facets of every entry.
#[derive(Debug)]
pub struct Facets {
    kinds: Vec<KindIx>,
    /// For each facet kind, for each entry: the entries of that kind that it names, by kind and slug.
    direct: Vec<Vec<Box<[EntryIx]>>>,
    /// The same, with all that stand above those.
    rolled_up: Vec<Vec<Box<[EntryIx]>>>,
    activity: Vec<Activity>,
    /// For each entry of a facet kind: the active collaborations that concern it or what stands below it.
    collaborations: Vec<Box<[EntryIx]>>,
}

impl Facets {
    /// Collects the facets of a knowledge base.
    pub fn of(base: &KnowledgeBase, hierarchy: &Hierarchy, agenda: &Agenda) -> Self {
        let entries: Vec<EntryIx> = base.indices().collect();
        let facet = |(number, kind): (KindIx, &Kind)| kind.facet.then_some(number);
        let kinds: Vec<KindIx> = base.schema().kinds().filter_map(facet).collect();
        let direct: Vec<Vec<Box<[EntryIx]>>> = kinds
            .iter()
            .map(|kind| entries.par_iter().map(|entry| named(base, *entry, *kind)).collect())
            .collect();
        let rolled_up = direct
            .iter()
            .map(|lists| lists.par_iter().map(|list| with_those_above(base, hierarchy, list)).collect())
            .collect();
        let activity = entries.par_iter().map(|entry| activity(base, agenda, *entry)).collect();
        let mut facets = Self { kinds, direct, rolled_up, activity, collaborations: Vec::new() };
        facets.collaborations = facets.turned_round(base);
        facets
    }

    /// The kinds that are facets, in the order of the schema.
    pub fn kinds(&self) -> &[KindIx] {
        &self.kinds
    }

    /// The entries of a facet kind that an entry names itself, by any relation, by slug; none of other kinds.
    pub fn direct(&self, kind: KindIx, entry: EntryIx) -> &[EntryIx] {
        self.list(&self.direct, kind, entry)
    }

    /// The entries of a facet kind that an entry concerns: those it names and all above them, by slug.
    pub fn all(&self, kind: KindIx, entry: EntryIx) -> &[EntryIx] {
        self.list(&self.rolled_up, kind, entry)
    }

    /// Whether an entry is going on.
    pub fn activity(&self, entry: EntryIx) -> Activity {
        self.activity[entry.index()]
    }

    /// The active collaborations that concern an entry of a facet kind or what stands below it, by kind and slug.
    pub fn collaborations(&self, of: EntryIx) -> &[EntryIx] {
        &self.collaborations[of.index()]
    }

    fn list<'a>(&self, lists: &'a [Vec<Box<[EntryIx]>>], kind: KindIx, entry: EntryIx) -> &'a [EntryIx] {
        let at = self.kinds.iter().position(|facet| *facet == kind);
        at.map_or(&[], |at| &lists[at][entry.index()])
    }

    fn turned_round(&self, base: &KnowledgeBase) -> Vec<Box<[EntryIx]>> {
        let mut collaborations: Vec<Vec<EntryIx>> = vec![Vec::new(); base.len()];
        let active =
            |entry: &EntryIx| base.kind_of(*entry).collaboration && self.activity(*entry) == Activity::Active;
        for entry in base.indices().filter(active) {
            for lists in &self.rolled_up {
                for value in &lists[entry.index()] {
                    collaborations[value.index()].push(entry);
                }
            }
        }
        collaborations.into_iter().map(Vec::into_boxed_slice).collect()
    }
}

fn named(base: &KnowledgeBase, entry: EntryIx, kind: KindIx) -> Box<[EntryIx]> {
    let edges = base.outgoing(entry).iter();
    let of_kind = |edge: &&crate::model::Edge| {
        edge.relation != RelationIx::MENTIONS && base.entry(edge.to).id.kind == kind
    };
    let named: BTreeSet<EntryIx> = edges.filter(of_kind).map(|edge| edge.to).collect();
    named.into_iter().collect()
}

fn with_those_above(base: &KnowledgeBase, hierarchy: &Hierarchy, named: &[EntryIx]) -> Box<[EntryIx]> {
    let mut found: BTreeSet<EntryIx> = BTreeSet::new();
    let mut left: Vec<EntryIx> = named.to_vec();
    while let Some(entry) = left.pop() {
        if found.insert(entry) {
            let kind = base.entry(entry).id.kind;
            left.extend(hierarchy.parents(entry).iter().filter(|above| base.entry(**above).id.kind == kind));
        }
    }
    found.into_iter().collect()
}

/// What the status says, unless the dates say that it is over or yet to come.
fn activity(base: &KnowledgeBase, agenda: &Agenda, entry: EntryIx) -> Activity {
    let by_dates = match agenda.when(entry) {
        Some(When::Past) => Activity::Over,
        Some(When::Upcoming) => Activity::Pending,
        Some(When::Ongoing) | None => Activity::Active,
    };
    let record = &base.entry(entry).record;
    let by_status = base.kind_of(entry).fields.iter().filter_map(|(field, row)| {
        let Holds::Choice(choices) = &row.holds else { return None };
        let Value::Choice(number) = record.get(field)? else { return None };
        Some(if choices.is_over(*number) {
            Activity::Over
        } else if choices.is_pending(*number) {
            Activity::Pending
        } else {
            Activity::Active
        })
    });
    by_status.chain([by_dates]).max().unwrap_or(Activity::Active)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    #[test]
    fn what_concerns_a_municipality_concerns_its_county() {
        let site = sample::site(&[
            ("content/places/lan.yaml", "title: Län\n"),
            ("content/places/kommun.yaml", "title: Kommun\npart_of: lan\n"),
            ("content/topics/a.yaml", "title: A\n"),
            ("content/projects/p.yaml", "title: P\nplaces: kommun\ntopics: a\n"),
            ("content/projects/q.yaml", "title: Q\nplaces: lan\nstatus: completed\n"),
            ("content/projects/r.yaml", "title: R\nplaces: lan\nstatus: planned\n"),
            ("content/projects/s.yaml", "title: S\nplaces: lan\nstatus: active\nperiod: 2020/2021\n"),
            ("content/articles/t.yaml", "title: T\nplaces: lan\n"),
        ]);
        let facets = &site.rendering.views.facets;
        let place = site.rendering.base.schema().kind_named("place").expect("it is built in");
        let (county, municipality) = (site.find("place", "lan"), site.find("place", "kommun"));
        let project = |slug| site.find("project", slug);
        assert_eq!(facets.direct(place, project("p")), [municipality]);
        assert_eq!(facets.all(place, project("p")), [municipality, county]);
        assert_eq!(facets.all(place, project("q")), [county]);
        assert_eq!(facets.collaborations(county), [project("p")]);
        assert_eq!(facets.collaborations(municipality), [project("p")]);
        assert_eq!(facets.collaborations(site.find("topic", "a")), [project("p")]);
        let activities = ["p", "q", "r", "s"].map(|slug| facets.activity(project(slug)));
        assert_eq!(activities, [Activity::Active, Activity::Over, Activity::Pending, Activity::Over]);
    }
}
