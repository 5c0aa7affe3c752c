//! The files of the new site as one set, checked against each other.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{Held, Measure};
use super::disk::Number;
use super::error::EmitError;
use super::made::{Keys, Made};
use super::manifest::Manifest;
use super::output_path::{OutputPath, folders_above};

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

/// All files of the new site, by path.
#[derive(Debug, Default)]
pub(super) struct Plan {
    files: BTreeMap<String, PlannedFile>,
    folders: BTreeSet<String>,
}

impl Plan {
    /// Sorts the files.
    ///
    /// # Errors
    /// [`EmitError::TwoAtOnePath`] where two files are one, or one is a folder for another.
    pub(super) fn new(files: Vec<PlannedFile>) -> Result<Plan, EmitError> {
        let mut plan = Plan::default();
        for file in files {
            for folder in folders_above(file.path.as_str()) {
                if !plan.folders.contains(folder) {
                    plan.folders.insert(folder.to_owned());
                }
            }
            if let Some(earlier) = plan.files.insert(file.path.as_str().to_owned(), file) {
                return Err(EmitError::TwoAtOnePath(earlier.path));
            }
        }
        match plan.files.values().find(|file| plan.folders.contains(file.path.as_str())) {
            Some(file) => Err(EmitError::TwoAtOnePath(file.path.clone())),
            None => Ok(plan),
        }
    }

    /// The files, sorted by path.
    pub(super) fn files(&self) -> impl ExactSizeIterator<Item = &PlannedFile> {
        self.files.values()
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
        self.files.get(path)
    }

    /// Whether a path is a folder that some file needs.
    pub(super) fn needs_folder(&self, path: &str) -> bool {
        self.folders.contains(path)
    }

    /// What the files were made from.
    pub(super) fn made(&self) -> Made {
        self.files().map(|file| (file.keys, file.measure)).collect()
    }

    /// The list to be published with the files.
    pub(super) fn manifest(&self) -> Manifest {
        let line = |file: &PlannedFile| (file.path.as_str().to_owned(), file.measure.hash);
        Manifest { files: self.files().map(line).collect() }
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
