//! The site before the last one, kept beside the output to become the next one.
//!
//! Two trees of a large site change places from build to build: making the folders of a new one, and taking away those of
//! the old, would take longer than all else where one page has changed. Nothing in a spare is believed. What stays in it
//! is, file by file, the very file that the output has (one file with two names); all else is taken away or replaced, so
//! whoever reaches into it, or kills a build that works on it, costs the next build some time and nothing more.
//!
//! A small site leaves nothing beside its output.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::disk::{self, Number};
use super::error::{At, Doing, EmitError};
use super::folders::Folders;
use super::manifest::MANIFEST;
use super::place::Place;
use super::plan::{Plan, PlannedFile};
use super::survey::{Survey, slashed};

/// Of which sites a spare is kept.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Spare {
    /// Of those that have so many files that it is worth the folder beside the output.
    #[default]
    OfLarge,
    /// Of all.
    OfAll,
}

/// A site with so many files is large: below that, making its folders anew goes unnoticed.
const LARGE: usize = 2_000;

/// Tells Git what to leave alone.
const IGNORE: &str = ".gitignore";

/// Where there is more to exchange than one in so many files, a tree is sooner made anew.
const FEW: usize = 4;

impl Spare {
    /// Whether the old site is to be kept when this one has taken its place.
    pub(super) fn is_worth_it(self, plan: &Plan) -> bool {
        disk::CAN_COMPARE_OPEN_FILES && (self == Spare::OfAll || plan.files().len() >= LARGE)
    }
}

/// Makes the spare hold what the new site takes over from the output, and nothing else; tells whether there is one then.
///
/// Nothing is done where nothing has changed.
pub(super) fn prepare(place: &Place, plan: &Plan) -> Result<bool, EmitError> {
    let changed = plan.changed().count();
    if place.in_place || changed == 0 || !disk::is_folder(&place.spare).at(Doing::Reading, &place.spare)? {
        return Ok(false);
    }
    // Whatever keeps it from being used, a tree made anew will do.
    if is_few(changed, plan) && take_over(place, plan).is_ok() {
        return Ok(true);
    }
    disk::remove_any(&place.spare).at(Doing::Removing, &place.spare)?;
    Ok(false)
}

/// Moves the changed files from staging into the spare, and that to where staging was: the new site, but for what is not
/// ours and the list of files.
pub(super) fn turn_into_new(place: &Place, plan: &Plan) -> Result<(), EmitError> {
    let folders = Folders::below(&place.spare);
    for file in plan.changed() {
        let staged = place.staging.join(file.path.as_str());
        let target = target(&folders, file).at(Doing::Writing, &place.spare)?;
        fs::rename(&staged, &target).at(Doing::Writing, &target)?;
    }
    disk::remove_any(&place.staging).at(Doing::Removing, &place.staging)?;
    fs::rename(&place.spare, &place.staging).at(Doing::Writing, &place.staging)
}

/// Keeps of the old site, which a swap has put where staging was, what the new one has too: what was withdrawn stays
/// nowhere, and what is not ours stays in the output alone. Where that is too little it is not kept.
pub(super) fn keep_old(place: &Place, plan: &Plan, survey: &Survey) -> io::Result<()> {
    if !is_few(plan.changed().count(), plan) || !shares_files(place, plan)? {
        return Ok(());
    }
    let changed = plan.changed().map(|file| Path::new(file.path.as_str()));
    let gone =
        survey.removed.iter().chain(survey.foreign.iter().map(|thing| &thing.path)).map(PathBuf::as_path);
    for path in changed.chain(gone).chain([Path::new(MANIFEST), Path::new(IGNORE)]) {
        disk::remove_any(&place.staging.join(path))?;
        disk::remove_empty_above(&place.staging, path);
    }
    // Git is to leave it alone.
    File::create_new(place.staging.join(IGNORE))?.write_all(b"*\n")?;
    disk::remove_any(&place.spare)?;
    fs::rename(&place.staging, &place.spare)
}

/// Whether there is little enough to exchange.
fn is_few(changed: usize, plan: &Plan) -> bool {
    changed <= plan.files().len() / FEW
}

/// Whether what both trees have is one file with two names; some file systems know no second names.
fn shares_files(place: &Place, plan: &Plan) -> io::Result<bool> {
    let Some(file) = plan.kept().next() else { return Ok(false) };
    let number = |tree: &Path| -> io::Result<Option<Number>> {
        Ok(disk::look(&tree.join(file.path.as_str()))?.as_ref().and_then(disk::number))
    };
    let (old, new) = (number(&place.staging)?, number(&place.output)?);
    Ok(old.is_some() && old == new)
}

/// Takes away what the new site does not take over from the output, and adds what is missing of that.
fn take_over(place: &Place, plan: &Plan) -> io::Result<()> {
    let mut there: HashSet<String> = HashSet::new();
    let mut others: Vec<PathBuf> = Vec::new();
    // Folders are to come out as they would if they were made now, as this one was.
    let model = fs::symlink_metadata(&place.staging)?;
    let is_as_made = |entry: &DirEntry| Ok::<_, io::Error>(disk::looks_alike(&entry.metadata()?, &model));
    let mut walk = WalkDir::new(&place.spare).min_depth(1).follow_links(false).into_iter();
    while let Some(entry) = walk.next() {
        let entry = entry?;
        let relative = entry.path().strip_prefix(&place.spare).ok().and_then(slashed);
        let is_folder = entry.file_type().is_dir();
        if is_folder && disk::is_mount(entry.path())? {
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        match relative {
            Some(path) if is_folder && plan.needs_folder(&path) && is_as_made(&entry)? => {}
            Some(path) if !is_folder && is_same(plan.file(&path), &entry.metadata()?) => {
                there.insert(path);
            }
            _ => {
                others.push(entry.into_path());
                if is_folder {
                    walk.skip_current_dir();
                }
            }
        }
    }
    // Only now: while a folder is read nothing may be taken away in it.
    others.iter().try_for_each(|other| disk::remove_any(other))?;
    let folders = Folders::below(&place.spare);
    for file in plan.kept().filter(|file| !there.contains(file.path.as_str())) {
        disk::link_or_copy(&place.output.join(file.path.as_str()), &target(&folders, file)?)?;
    }
    Ok(())
}

/// Whether a file of the spare is the one that the new site takes over from the output.
fn is_same(planned: Option<&PlannedFile>, found: &fs::Metadata) -> bool {
    planned.is_some_and(|file| file.kept && file.number.is_some() && file.number == disk::number(found))
}

/// Where a file of the new site goes, after making its folders.
fn target(folders: &Folders, file: &PlannedFile) -> io::Result<PathBuf> {
    folders.make_for(&file.path)?.ok_or_else(|| io::ErrorKind::NotADirectory.into())
}
