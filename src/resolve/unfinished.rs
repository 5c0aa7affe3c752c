//! Which lines belong to entries that are not published: a draft may have faults, and hinders no page that is out.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Case;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spot;

/// The lines of all entries that are not published, by file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unpublished {
    files: BTreeMap<Box<str>, Vec<Range<u32>>>,
}

impl Unpublished {
    /// Makes an error that stands in these lines a warning; but not that two entries claim the same name.
    pub fn soften(&self, fault: &mut Diagnostic) {
        let Some(at) = &fault.location else { return };
        let lines = self.files.get(&at.path).into_iter().flatten();
        let is_here = lines.into_iter().any(|lines| lines.contains(&at.line));
        if is_here && !matches!(fault.code, Code::DuplicateId | Code::UrlCollision) {
            *fault = fault.clone().as_warning();
        }
    }

    fn add(&mut self, path: &str, lines: Range<u32>) {
        self.files.entry(path.into()).or_default().push(lines);
    }
}

/// The lines of all entries that are not published.
pub(super) fn lines(case: &Case, published: &[bool]) -> Unpublished {
    let mut unpublished = Unpublished::default();
    if published.iter().all(|published| *published) {
        return unpublished;
    }
    let starts = starts(case);
    for (draft, _) in case.drafts.iter().zip(published).filter(|(_, published)| !**published) {
        let file = case.sources.file(draft.at.file);
        if is_whole_file(&draft.at.spot) {
            draft.entry.file.iter().for_each(|(_, path)| unpublished.add(path, 0..u32::MAX));
            continue;
        }
        let first = start(case, draft);
        let starts = starts.get(&draft.at.file).map_or(&[][..], Vec::as_slice);
        let later = starts.get(starts.partition_point(|line| *line <= first));
        unpublished.add(file.path(), first..later.copied().unwrap_or(u32::MAX));
    }
    unpublished
}

/// Where the entries of each file that has several begin, in order.
fn starts(case: &Case) -> BTreeMap<crate::source::FileIx, Vec<u32>> {
    let mut starts: BTreeMap<_, Vec<u32>> = BTreeMap::new();
    for draft in case.drafts.iter().filter(|draft| !is_whole_file(&draft.at.spot)) {
        starts.entry(draft.at.file).or_default().push(start(case, draft));
    }
    starts.values_mut().for_each(|lines| lines.sort_unstable());
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
