//! A hierarchy leads up, never back to where it began, and no higher than anything real.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{DEEPEST_HIERARCHY, EntryIx, Target};
use crate::parse::Reference;
use crate::resolve::Case;
use crate::schema::RelationIx;

/// So many members of a circle are named.
const MOST_NAMED: usize = 12;

/// Reports every circle once, with its members; and where a hierarchy becomes too deep.
///
/// All hierarchical relations are looked at together: what a part belongs to can belong to it in another way.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    Search::new(case).run(diagnostics);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

struct Search<'a> {
    case: &'a Case<'a>,
    parents: Vec<Vec<Step<'a>>>,
    states: Vec<State>,
    /// How many levels there are down to each entry, itself included.
    levels: Vec<usize>,
}

/// One step up.
#[derive(Clone, Copy)]
struct Step<'a> {
    parent: EntryIx,
    relation: RelationIx,
    reference: &'a Reference,
}

impl<'a> Search<'a> {
    fn new(case: &'a Case<'a>) -> Self {
        let parents = case.drafts.iter().zip(case.bindings).map(|(draft, binding)| {
            let links = draft.entry.links.iter().zip(&binding.links);
            let up = links.filter(|(link, _)| case.site.schema.relation(link.relation).hierarchy);
            let bound = up.filter_map(|(link, target)| match &link.target {
                Target::Entry(reference) => {
                    Some(Step { parent: (*target)?, relation: link.relation, reference })
                }
                _ => None,
            });
            bound.collect()
        });
        let parents = parents.collect();
        let count = case.drafts.len();
        Self { case, parents, states: vec![State::New; count], levels: vec![1; count] }
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
            let Some(&step) = self.parents[entry.index()].get(*next) else {
                self.states[entry.index()] = State::Done;
                diagnostics.extend(self.too_deep(entry));
                way.pop();
                continue;
            };
            *next += 1;
            match self.states[step.parent.index()] {
                State::New => {
                    self.states[step.parent.index()] = State::Open;
                    way.push((step.parent, 0));
                }
                State::Open => {
                    let from = way.iter().position(|(entry, _)| *entry == step.parent).unwrap_or(0);
                    let circle: Vec<EntryIx> = way[from..].iter().map(|(entry, _)| *entry).collect();
                    diagnostics.push(self.circle(&circle, step));
                }
                State::Done => {}
            }
        }
    }

    /// Counts the levels down to an entry whose parents are counted; the first beyond the limit is reported.
    fn too_deep(&mut self, entry: EntryIx) -> Option<Diagnostic> {
        let steps = &self.parents[entry.index()];
        let highest = steps.iter().max_by_key(|step| self.levels[step.parent.index()])?;
        let levels = self.levels[highest.parent.index()] + 1;
        self.levels[entry.index()] = levels;
        (levels == DEEPEST_HIERARCHY + 1).then(|| {
            let at = self.case.location_of_reference(highest.reference);
            Diagnostic::new(Code::NestedTooDeep).at(at).with("what", "hierarchy")
        })
    }

    fn circle(&self, circle: &[EntryIx], closing: Step) -> Diagnostic {
        let mut names: Vec<String> =
            circle.iter().take(MOST_NAMED).map(|entry| self.case.id(*entry)).collect();
        if circle.len() > MOST_NAMED {
            names.push("…".to_owned());
        }
        names.push(names[0].clone());
        let relation = &self.case.site.schema.relation(closing.relation).name;
        let fault = Diagnostic::new(Code::Cycle)
            .at(self.case.location_of_reference(closing.reference))
            .with("circle", names.join(" → "))
            .with("relation", relation);
        circle
            .iter()
            .skip(1)
            .take(MOST_NAMED)
            .map(|entry| self.case.location_of(*entry))
            .fold(fault, Diagnostic::related_to)
    }
}
