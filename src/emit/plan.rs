//! The files of the new site as one set, checked against each other.

use rayon::prelude::*;

use super::content::{Held, Measure};
use super::disk::Number;
use super::error::EmitError;
use super::made::{Keys, Made};
use super::manifest::Line;
use super::output_path::{OutputPath, any_below};

/// A file of the new site.
#[derive(Debug, Clone)]
pub(super) struct PlannedFile {
    /// Where it goes.
    pub(super) path: OutputPath,
    /// Its bytes, measured.
    pub(super) measure: Measure,
    /// Whether the output already held these bytes at this path, so that nothing was written.
    pub(super) kept: bool,
    /// Which file of the output that is, if it is kept.
    pub(super) number: Option<Number>,
    /// What it was made from, where that is known.
    pub(super) keys: Keys,
}

impl PlannedFile {
    /// A file with these bytes, written now or held by the output already.
    pub(super) fn new(path: &OutputPath, measure: Measure, held: Option<Held>) -> Self {
        let number = held.and_then(|held| held.number);
        Self { path: path.clone(), measure, kept: held.is_some(), number, keys: Keys::default() }
    }

    /// The same, remembered by what it was made from.
    pub(super) fn made_from(self, keys: Keys) -> Self {
        Self { keys, ..self }
    }
}

/// All files of the new site.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Sorted by path.
    files: Vec<PlannedFile>,
}

impl Plan {
    /// Sorts the files.
    ///
    /// # Errors
    /// [`EmitError::TwoAtOnePath`] where two files are one, or one is a folder for another.
    pub(super) fn new(mut files: Vec<PlannedFile>) -> Result<Plan, EmitError> {
        files.par_sort_unstable_by(|one, other| one.path.cmp(&other.path));
        let plan = Plan { files };
        let mut pairs = plan.files.windows(2);
        let twice = pairs.find(|pair| pair[0].path == pair[1].path).map(|pair| &pair[0]);
        let is_folder = |file: &&PlannedFile| plan.needs_folder(file.path.as_str());
        match twice.or_else(|| plan.files.par_iter().find_first(is_folder)) {
            Some(file) => Err(EmitError::TwoAtOnePath(file.path.clone())),
            None => Ok(plan),
        }
    }

    /// The files, sorted by path.
    pub(super) fn files(&self) -> impl ExactSizeIterator<Item = &PlannedFile> + Clone {
        self.files.iter()
    }

    /// The files that are taken over from the old site as they stand.
    pub(super) fn kept(&self) -> impl Iterator<Item = &PlannedFile> {
        self.files().filter(|file| file.kept)
    }

    /// The files that were written.
    pub(super) fn changed(&self) -> impl Iterator<Item = &PlannedFile> {
        self.files().filter(|file| !file.kept)
    }

    /// The file at a path.
    pub(super) fn file(&self, path: &str) -> Option<&PlannedFile> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// Whether a path is a folder that some file needs.
    pub(super) fn needs_folder(&self, path: &str) -> bool {
        any_below(&self.files, |file| file.path.as_str(), path)
    }

    /// What the files were made from.
    pub(super) fn made(&self) -> Made {
        self.files().map(|file| (file.keys, file.measure)).collect()
    }

    /// The lines of the list that is published with the files.
    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> + Clone {
        self.files().map(|file| (file.path.as_str(), &file.measure.hash))
    }
}

#[cfg(test)]
mod tests {
    use super::{Plan, PlannedFile};
    use crate::emit::content::Measure;
    use crate::emit::{EmitError, OutputPath};

    fn plan(paths: &[&str]) -> Result<Plan, String> {
        let measure = Measure { hash: blake3::hash(b""), length: 0 };
        let file = |path: &&str| PlannedFile::new(&OutputPath::new(path).unwrap(), measure, None);
        Plan::new(paths.iter().map(file).collect()).map_err(|error| match error {
            EmitError::TwoAtOnePath(path) => path.to_string(),
            error => panic!("{error}"),
        })
    }

    #[test]
    fn finds_two_at_one_path() {
        for paths in [&[][..], &["a", "b"], &["a-b", "a/b", "a/c/d"], &["ab/c", "a"]] {
            assert_eq!(plan(paths).map(|plan| plan.files().len()), Ok(paths.len()));
        }
        for paths in [&["a", "a"][..], &["a", "a/b"], &["a/b/c", "a-b", "a"], &["x", "a/b/c/d", "a"]] {
            assert_eq!(plan(paths).unwrap_err(), "a");
        }
    }

    #[test]
    fn knows_folders() {
        let plan = plan(&["a/b/c", "d"]).unwrap();
        assert!(plan.needs_folder("a") && plan.needs_folder("a/b") && !plan.needs_folder("d"));
    }
}
