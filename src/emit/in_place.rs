//! Updates an output that cannot be swapped, file by file.
//!
//! Every file is replaced in one step, but the site as a whole is not: a reader may meet new pages beside
//! old ones for a moment, and a build that is killed leaves such a mixture until the next one. Before the
//! first file moves, the manifest is made to list old and new together, so that the next build knows them
//! all as ours.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::content;
use super::disk;
use super::error::{At, Doing, EmitError};
use super::manifest::{self, Line, MANIFEST, Manifest};
use super::output_path::{PART, folders_above};
use super::place::Place;
use super::plan::Plan;
use super::survey::Survey;

/// Moves the changed files from staging into the output, then removes what is no longer wanted.
pub(super) fn update(place: &Place, plan: &Plan, survey: &Survey, old: &Manifest) -> Result<(), EmitError> {
    write_manifest(place, old.with(plan.lines()).lines())?;
    for file in plan.changed() {
        let path = file.path.as_str();
        make_way(&place.output, path)?;
        let target = place.output.join(path);
        move_into(&place.staging.join(path), &target).at(Doing::Publishing, &target)?;
    }
    for path in survey.removed.iter().rev() {
        remove(&place.output, path)?;
    }
    write_manifest(place, plan.lines())
}

fn write_manifest<'a>(place: &Place, lines: impl Iterator<Item = Line<'a>> + Clone) -> Result<(), EmitError> {
    let staged = place.staging.join(MANIFEST);
    let target = place.output.join(MANIFEST);
    disk::remove_any(&staged).at(Doing::Removing, &staged)?;
    content::write_new(&staged, manifest::text(lines).as_bytes()).at(Doing::Writing, &staged)?;
    move_into(&staged, &target).at(Doing::Publishing, &target)
}

/// Makes the folders of a path; what stands in their way, or is a folder where the file goes, is ours to
/// remove: the survey would have refused anything foreign.
fn make_way(output: &Path, path: &str) -> Result<(), EmitError> {
    for folder in folders_above(path) {
        let folder = output.join(folder);
        match disk::look(&folder).at(Doing::Reading, &folder)? {
            Some(metadata) if metadata.is_dir() => continue,
            Some(_) => fs::remove_file(&folder).at(Doing::Removing, &folder)?,
            None => {}
        }
        fs::create_dir(&folder).at(Doing::Writing, &folder)?;
    }
    let target = output.join(path);
    if disk::look(&target).at(Doing::Reading, &target)?.is_some_and(|metadata| metadata.is_dir()) {
        disk::remove_any(&target).at(Doing::Removing, &target)?;
    }
    Ok(())
}

/// Replaces a file in one step, also where staging lies on another file system.
fn move_into(staged: &Path, target: &Path) -> io::Result<()> {
    match fs::rename(staged, target) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {
            let part = target.with_file_name(PART);
            disk::remove_any(&part)?;
            fs::copy(staged, &part)?;
            fs::rename(&part, target)
        }
        result => result,
    }
}

/// Removes a file or an empty folder, and the folders above that hold nothing any more.
fn remove(output: &Path, path: &Path) -> Result<(), EmitError> {
    let full = output.join(path);
    let Some(metadata) = disk::look(&full).at(Doing::Reading, &full)? else { return Ok(()) };
    if metadata.is_dir() {
        // Something may have been put in since it was seen empty, or be mounted there: then it stays.
        let _ = fs::remove_dir(&full);
    } else {
        fs::remove_file(&full).at(Doing::Removing, &full)?;
    }
    disk::remove_empty_above(output, path);
    Ok(())
}
