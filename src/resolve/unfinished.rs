//! Which lines belong to entries that are not published: a draft may have faults, and hinders no page that is out.

use std::collections::BTreeMap;

use super::Case;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spot;

/// Lines of a file, from 1; the last is not counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    path: Box<str>,
    first: u32,
    end: u32,
}

impl Lines {
    /// Makes an error that stands in these lines a warning; but not that two entries claim the same name.
    pub fn soften(&self, fault: &mut Diagnostic) {
        let Some(at) = &fault.location else { return };
        let is_here = at.path == self.path && (self.first..self.end).contains(&at.line);
        if is_here && !matches!(fault.code, Code::DuplicateId | Code::UrlCollision) {
            *fault = fault.clone().as_warning();
        }
    }
}

/// The lines of all entries that are not published.
pub(super) fn lines(case: &Case, published: &[bool]) -> Vec<Lines> {
    let mut lines = Vec::new();
    if published.iter().all(|published| *published) {
        return lines;
    }
    let starts = starts(case);
    for (draft, _) in case.drafts.iter().zip(published).filter(|(_, published)| !**published) {
        let file = case.sources.file(draft.at.file);
        if is_whole_file(&draft.at.spot) {
            let files = draft.entry.file.iter();
            lines.extend(files.map(|(_, path)| Lines { path: path.clone(), first: 0, end: u32::MAX }));
            continue;
        }
        let first = start(case, draft);
        let later = starts.get(&draft.at.file).into_iter().flatten().copied().filter(|line| *line > first);
        lines.push(Lines { path: file.path().into(), first, end: later.min().unwrap_or(u32::MAX) });
    }
    lines
}

fn starts(case: &Case) -> BTreeMap<crate::source::FileIx, Vec<u32>> {
    let mut starts: BTreeMap<_, Vec<u32>> = BTreeMap::new();
    for draft in case.drafts.iter().filter(|draft| !is_whole_file(&draft.at.spot)) {
        starts.entry(draft.at.file).or_default().push(start(case, draft));
    }
    starts
}

fn start(case: &Case, draft: &crate::parse::Draft) -> u32 {
    let spot = match &draft.at.spot {
        Spot::Path(path) => Spot::Key(path.clone()),
        other => other.clone(),
    };
    case.sources.file(draft.at.file).locate(&spot).line
}

fn is_whole_file(spot: &Spot) -> bool {
    matches!(spot, Spot::Path(path) if path.is_empty())
}
