//! Looks through the old output and decides what becomes of everything in it.
//!
//! Ours is what the old manifest lists. All else is foreign: it stays, unless `clean` is asked for; hidden
//! names at the top (`.git`, `.nojekyll`) stay in any case and are not worth a word. The survey changes
//! nothing.

use std::collections::BTreeSet;
use std::fs::FileType;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::disk;
use super::error::{At, Doing, EmitError};
use super::manifest::Manifest;
use super::output_path::{PART, is_reserved};
use super::plan::Plan;

/// What becomes of the old output; all paths are relative to it and sorted.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// What stands there and will not be in the new site: files, and folders with nothing in them.
    ///
    /// Never the path of a new file: an update in place removes these after the new files have come.
    pub(super) removed: Vec<PathBuf>,
    /// What is not ours and stays.
    pub(super) foreign: Vec<Foreign>,
    /// Whether something is mounted below the output, which must not be moved or removed with it.
    pub(super) holds_mount: bool,
}

/// Something in the output that no build wrote.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Foreign {
    /// Where it stands, relative to the output.
    pub(super) path: PathBuf,
    /// Whether it is an empty folder; folders that hold something come with what they hold.
    pub(super) is_folder: bool,
    /// Whether it stands below a hidden name at the top.
    pub(super) hidden: bool,
}

impl Survey {
    /// What a strict build takes offence at: all that is foreign, but what makes the output a repository of its own.
    pub(super) fn offences(&self) -> Vec<PathBuf> {
        let is_kept = |path: &Path| path == Path::new(".nojekyll") || path.starts_with(".git");
        let offences = self.foreign.iter().filter(|thing| !is_kept(&thing.path));
        offences.map(|thing| thing.path.clone()).collect()
    }

    /// Walks through the output, which may be missing.
    ///
    /// # Errors
    /// [`EmitError::ForeignFilesInTheWay`] with all of them; [`EmitError::Io`] for a folder that cannot be
    /// read.
    pub(super) fn of(output: &Path, old: &Manifest, plan: &Plan, clean: bool) -> Result<Survey, EmitError> {
        if disk::look(output).at(Doing::Reading, output)?.is_none() {
            return Ok(Survey::default());
        }
        let judge = Judge { old, plan, clean };
        let mut found = Found::default();
        for entry in WalkDir::new(output).min_depth(1).sort_by_file_name().into_iter().filter_entry(is_site) {
            match entry {
                Ok(entry) => found.take(&entry, output, &judge)?,
                Err(error) => {
                    let path = error.path().unwrap_or(output).to_owned();
                    return Err(io::Error::from(error)).at(Doing::Reading, &path);
                }
            }
        }
        found.finish(&judge)
    }
}

/// What the walk has found so far.
#[derive(Default)]
struct Found {
    survey: Survey,
    in_the_way: Vec<PathBuf>,
    empty_folders: BTreeSet<PathBuf>,
}

impl Found {
    fn take(&mut self, entry: &DirEntry, output: &Path, judge: &Judge) -> Result<(), EmitError> {
        let path = entry.path().strip_prefix(output).expect("a walk stays below where it began").to_owned();
        if let Some(parent) = path.parent() {
            self.empty_folders.remove(parent);
        }
        if entry.file_type().is_dir() {
            self.survey.holds_mount |= disk::is_mount(entry.path()).at(Doing::Reading, entry.path())?;
            self.empty_folders.insert(path);
        } else {
            let fate = judge.file(&path, entry.file_type());
            self.decide(path, fate, false);
        }
        Ok(())
    }

    fn decide(&mut self, path: PathBuf, fate: Fate, is_folder: bool) {
        match fate {
            Fate::Replaced => {}
            Fate::Removed => self.survey.removed.push(path),
            Fate::InTheWay => self.in_the_way.push(path),
            Fate::Stays { hidden } => self.survey.foreign.push(Foreign { path, is_folder, hidden }),
        }
    }

    fn finish(mut self, judge: &Judge) -> Result<Survey, EmitError> {
        for path in std::mem::take(&mut self.empty_folders) {
            let fate = judge.empty_folder(&path);
            self.decide(path, fate, true);
        }
        if !self.in_the_way.is_empty() {
            return Err(EmitError::ForeignFilesInTheWay(self.in_the_way));
        }
        self.survey.removed.sort();
        self.survey.foreign.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(self.survey)
    }
}

/// What happens to something in the old output.
#[derive(Debug, PartialEq, Eq)]
enum Fate {
    /// A file of the new site, or one of its folders, stands there from now on.
    Replaced,
    /// It goes.
    Removed,
    /// It is not ours and may neither stay nor go.
    InTheWay,
    /// It is not ours and stays.
    Stays { hidden: bool },
}

struct Judge<'a> {
    old: &'a Manifest,
    plan: &'a Plan,
    clean: bool,
}

impl Judge<'_> {
    fn file(&self, path: &Path, file_type: FileType) -> Fate {
        let hidden = is_hidden(path);
        if path.file_name().is_some_and(|name| name == PART) {
            return Fate::Removed;
        }
        // A name that is not Unicode can be neither in a manifest nor in a plan.
        let name = slashed(path).unwrap_or_default();
        let ours = self.old.lists(&name);
        if let Some(file) = self.plan.file(&name) {
            let adopted = file.kept && file_type.is_file();
            return if ours || adopted || self.clean { Fate::Replaced } else { Fate::InTheWay };
        }
        if ours {
            return Fate::Removed;
        }
        if self.plan.needs_folder(&name) || self.has_file_above(path) {
            return if self.clean { Fate::Removed } else { Fate::InTheWay };
        }
        self.foreign(hidden)
    }

    fn foreign(&self, hidden: bool) -> Fate {
        if self.clean && !hidden { Fate::Removed } else { Fate::Stays { hidden } }
    }

    /// An empty folder holds nothing that could be lost, so it never stands in the way.
    fn empty_folder(&self, path: &Path) -> Fate {
        let hidden = is_hidden(path);
        let name = slashed(path).unwrap_or_default();
        if self.plan.needs_folder(&name) || self.plan.file(&name).is_some() {
            Fate::Replaced
        } else if self.old.lists_below(&name) || self.has_file_above(path) {
            Fate::Removed
        } else {
            self.foreign(hidden)
        }
    }

    /// Whether a file of the new site stands where a path needs a folder.
    fn has_file_above(&self, path: &Path) -> bool {
        let mut above = path.ancestors().skip(1).filter_map(slashed);
        above.any(|folder| self.plan.file(&folder).is_some())
    }
}

/// Whether something belongs to the site, and not to the machinery that a build keeps at its top.
fn is_site(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let machinery = name != PART && name.to_str().is_some_and(is_reserved);
    !(entry.depth() == 1 && machinery)
}

fn is_hidden(path: &Path) -> bool {
    let top = path.components().next();
    top.is_some_and(|top| top.as_os_str().as_encoded_bytes().starts_with(b"."))
}

/// A relative path as the manifest has it.
pub(super) fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}
