//! Puts the staging folder in place of the output.
//!
//! Linux and macOS let two folders change names in one step. Where the file system cannot, the old
//! site is moved aside first; a build that is killed between those two steps leaves no output, and the next
//! one puts the old site back.

use std::fs;
use std::io::{self, ErrorKind};

use super::disk;
use super::error::{At, Doing, EmitError};
use super::place::{Place, forbids};

/// How a swap ended, when nothing is wrong.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Swap {
    /// The new site is the output; the old one, if any, stands in staging or aside.
    Done,
    /// The system does not let this folder be moved; nothing has changed.
    Refused,
}

/// Makes the staging folder the output.
pub(super) fn swap(place: &Place) -> Result<Swap, EmitError> {
    if disk::look(&place.output).at(Doing::Reading, &place.output)?.is_none() {
        fs::rename(&place.staging, &place.output).at(Doing::Publishing, &place.output)?;
        return Ok(Swap::Done);
    }
    match disk::exchange(&place.staging, &place.output) {
        Ok(()) => Ok(Swap::Done),
        Err(error) if is_unknown(&error) => move_aside_first(place),
        Err(error) if is_refused(&error) => Ok(Swap::Refused),
        Err(error) => Err(error).at(Doing::Publishing, &place.output),
    }
}

fn move_aside_first(place: &Place) -> Result<Swap, EmitError> {
    match fs::rename(&place.output, &place.aside) {
        Ok(()) => {}
        Err(error) if is_refused(&error) => return Ok(Swap::Refused),
        Err(error) => return Err(error).at(Doing::Publishing, &place.output),
    }
    fs::rename(&place.staging, &place.output).at(Doing::Publishing, &place.output).inspect_err(|_| {
        // If this fails too, the old site stands aside, and the next build puts it back or names it.
        let _ = fs::rename(&place.aside, &place.output);
    })?;
    Ok(Swap::Done)
}

/// Whether the file system has no exchange of names.
fn is_unknown(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported)
}

/// Whether the folder is one that may not be moved: a mount point, in a lower layer, in a closed folder.
fn is_refused(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::ResourceBusy | ErrorKind::CrossesDevices) || forbids(error)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
mod tests {
    use std::fs::{self, File};
    use std::path::Path;

    use super::{Swap, move_aside_first, swap};
    use crate::emit::place::Place;

    /// A folder with a new site in staging and, if asked for, an old one.
    fn place(folder: &Path, old: bool) -> Place {
        let output = folder.join("public");
        let (place, _lock) = Place::take(output, &mut || {}).unwrap();
        place.create_staging().unwrap();
        File::create(place.staging.join("new")).unwrap();
        if old {
            fs::create_dir(&place.output).unwrap();
            File::create(place.output.join("old")).unwrap();
        }
        place
    }

    #[test]
    fn every_way_ends_in_the_same() {
        for (old, way) in [(false, swap as fn(&Place) -> _), (true, swap), (true, move_aside_first)] {
            let folder = tempfile::tempdir().unwrap();
            let place = place(folder.path(), old);
            assert_eq!(way(&place).unwrap(), Swap::Done);
            place.tidy().unwrap();
            assert!(place.output.join("new").exists() && !place.output.join("old").exists());
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        }
    }

    #[test]
    fn an_interrupted_move_is_undone() {
        let folder = tempfile::tempdir().unwrap();
        let place = place(folder.path(), true);
        fs::remove_dir_all(&place.staging).unwrap();
        assert!(move_aside_first(&place).is_err());
        assert!(place.output.join("old").exists());
        place.tidy().unwrap();
        assert!(place.output.join("old").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
