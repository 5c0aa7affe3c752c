//! Makes the staging folder a whole site: adds what the old output still has and the new one shall have.
//!
//! Files get a second name rather than a copy, so a kept file stays the same file and nothing is lost
//! from the old output however this ends.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::iter::{ParallelBridge, ParallelIterator};

use super::disk;
use super::error::{At, Doing, EmitError};
use super::folders::Folders;
use super::plan::{Plan, PlannedFile};
use super::survey::Foreign;

/// Adds the kept files of a plan.
pub(super) fn add_kept(plan: &Plan, output: &Path, staged: &Folders) -> Result<(), EmitError> {
    let add = |file: &PlannedFile| {
        let old = output.join(file.path.as_str());
        let made = staged.make_for(&file.path).at(Doing::Writing, &old)?;
        let target = made.ok_or_else(|| EmitError::TwoAtOnePath(file.path.clone()))?;
        disk::link_or_copy(&old, &target).at(Doing::Writing, &target)
    };
    plan.kept().par_bridge().try_for_each(add)
}

/// Adds what is not ours, with the permissions of the folders that only foreign things need.
pub(super) fn add_foreign(foreign: &[Foreign], output: &Path, staging: &Path) -> Result<(), EmitError> {
    let mut made = Vec::new();
    for thing in foreign {
        if thing.is_folder {
            make_folders(&thing.path, staging, &mut made)?;
            continue;
        }
        if let Some(folder) = thing.path.parent() {
            make_folders(folder, staging, &mut made)?;
        }
        let target = staging.join(&thing.path);
        disk::link_or_copy(&output.join(&thing.path), &target).at(Doing::Writing, &target)?;
    }
    // Only now: a folder may be closed to writing. Inner folders first, for the same reason.
    for folder in made.iter().rev() {
        let old = output.join(folder);
        if let Some(model) = disk::look(&old).at(Doing::Reading, &old)? {
            disk::look_alike(&staging.join(folder), &model);
        }
    }
    Ok(())
}

/// Makes a folder and those above it; notes the ones that were not there.
fn make_folders(folder: &Path, staging: &Path, made: &mut Vec<PathBuf>) -> Result<(), EmitError> {
    let known = made.last().is_some_and(|last| last == folder);
    if known || folder.as_os_str().is_empty() {
        return Ok(());
    }
    if let Some(parent) = folder.parent() {
        make_folders(parent, staging, made)?;
    }
    let path = staging.join(folder);
    match fs::create_dir(&path) {
        Ok(()) => made.push(folder.to_owned()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error).at(Doing::Writing, &path),
    }
    Ok(())
}
