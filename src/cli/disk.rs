//! The few files that commands write themselves.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file that does not exist yet, with the folders it stands in; never touches one that does.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    make_folder_of(path)?;
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Writes a file that the program made itself before, or makes it.
pub(super) fn overwrite(path: &Path, bytes: &[u8]) -> io::Result<()> {
    make_folder_of(path)?;
    #[expect(clippy::disallowed_methods, reason = "cli writes what its commands make; the core does not")]
    fs::write(path, bytes)
}

/// The BLAKE3 hash of the program that is running, so that what another one made is known for that; nothing where its
/// file cannot be read.
pub(super) fn hash_of_program() -> Option<[u8; 32]> {
    #[expect(clippy::disallowed_methods, reason = "cli hands the core what it cannot know")]
    let program = File::open(std::env::current_exe().ok()?).ok()?;
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(program).ok()?;
    Some(hasher.finalize().into())
}

/// Why the disk did not do as it was told, where people can do something about it; else `other`.
pub(super) fn reason(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::StorageFull => "full",
        io::ErrorKind::QuotaExceeded => "quota",
        io::ErrorKind::FileTooLarge => "large",
        io::ErrorKind::PermissionDenied => "denied",
        io::ErrorKind::ReadOnlyFilesystem => "read-only",
        io::ErrorKind::NotFound => "gone",
        _ => "other",
    }
}

/// Whether a folder holds nothing but perhaps Git's own; one that does not exist is empty.
#[expect(clippy::disallowed_methods, reason = "cli looks where its commands are to write")]
pub(super) fn is_empty(folder: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    for entry in entries {
        if entry?.file_name() != ".git" {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A path below a folder, without the `./` that a folder typed as `.` would leave.
pub(super) fn below(folder: &Path, path: &str) -> PathBuf {
    if folder == Path::new(".") { PathBuf::from(path) } else { folder.join(path) }
}

fn make_folder_of(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_never_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a/b.md");
        assert!(is_empty(folder.path()).is_ok_and(|empty| empty));
        write_new(&path, b"one").expect("written");
        let second = write_new(&path, b"two").expect_err("refused");
        assert_eq!(second.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(File::open(&path).and_then(io::read_to_string).expect("read"), "one");
        assert!(is_empty(folder.path()).is_ok_and(|empty| !empty));
    }

    #[test]
    fn the_program_knows_itself() {
        let program = fs::read(std::env::current_exe().expect("it runs")).expect("read");
        assert_eq!(hash_of_program(), Some(blake3::hash(&program).into()));
    }

    #[test]
    fn a_fresh_repository_is_empty() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join(".git")).expect("made");
        assert!(is_empty(folder.path()).is_ok_and(|empty| empty));
        assert!(is_empty(&folder.path().join("new")).is_ok_and(|empty| empty));
    }
}
