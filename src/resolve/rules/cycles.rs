//! A hierarchy leads up, never back to where it began.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{EntryIx, Target};
use crate::parse::Reference;
use crate::resolve::Case;
use crate::schema::RelationIx;

/// Reports every circle of every hierarchical relation once, with all its members.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for (relation, row) in case.site.schema.relations() {
        if row.hierarchy {
            Search::new(case, relation).run(diagnostics);
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

struct Search<'a> {
    case: &'a Case<'a>,
    relation: RelationIx,
    parents: Vec<Vec<(EntryIx, &'a Reference)>>,
    states: Vec<State>,
}

impl<'a> Search<'a> {
    fn new(case: &'a Case<'a>, relation: RelationIx) -> Self {
        let parents = case.drafts.iter().zip(case.bindings).map(|(draft, binding)| {
            let links = draft.entry.links.iter().zip(&binding.links);
            let up = links.filter(|(link, _)| link.relation == relation);
            let bound = up.filter_map(|(link, target)| match &link.target {
                Target::Entry(reference) => Some(((*target)?, reference)),
                _ => None,
            });
            bound.collect()
        });
        let parents = parents.collect();
        Self { case, relation, parents, states: vec![State::New; case.drafts.len()] }
    }

    fn run(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        for start in (0..).map(EntryIx).take(self.case.drafts.len()) {
            if self.states[start.index()] == State::New {
                self.walk(start, diagnostics);
            }
        }
    }

    /// Depth first, without recursion: hierarchies may be as deep as their authors like.
    fn walk(&mut self, start: EntryIx, diagnostics: &mut Vec<Diagnostic>) {
        let mut way: Vec<(EntryIx, usize)> = vec![(start, 0)];
        self.states[start.index()] = State::Open;
        while let Some((entry, next)) = way.last_mut() {
            let entry = *entry;
            let Some(&(parent, reference)) = self.parents[entry.index()].get(*next) else {
                self.states[entry.index()] = State::Done;
                way.pop();
                continue;
            };
            *next += 1;
            match self.states[parent.index()] {
                State::New => {
                    self.states[parent.index()] = State::Open;
                    way.push((parent, 0));
                }
                State::Open => {
                    let from = way.iter().position(|(entry, _)| *entry == parent).unwrap_or(0);
                    let circle: Vec<EntryIx> = way[from..].iter().map(|(entry, _)| *entry).collect();
                    diagnostics.push(self.fault(&circle, reference));
                }
                State::Done => {}
            }
        }
    }

    fn fault(&self, circle: &[EntryIx], closing: &Reference) -> Diagnostic {
        let mut names: Vec<String> = circle.iter().map(|entry| self.case.id(*entry)).collect();
        names.push(names[0].clone());
        let relation = &self.case.site.schema.relation(self.relation).name;
        let fault = Diagnostic::new(Code::Cycle)
            .at(self.case.location_of_reference(closing))
            .with("circle", names.join(" → "))
            .with("relation", relation);
        circle
            .iter()
            .skip(1)
            .take(20)
            .map(|entry| self.case.location_of(*entry))
            .fold(fault, Diagnostic::related_to)
    }
}
