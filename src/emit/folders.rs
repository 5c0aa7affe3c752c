//! Remembers which folders are made, and which stood in the old site, so that each is asked for once.

use std::collections::HashMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use super::disk;
use super::output_path::{OutputPath, folders_above};

/// What is known of the folders below one root; shared by many threads.
#[derive(Debug)]
pub(super) struct Folders {
    root: PathBuf,
    known: RwLock<HashMap<String, bool>>,
}

impl Folders {
    /// Nothing is known but the root itself, which exists.
    pub(super) fn below(root: &Path) -> Folders {
        Folders { root: root.to_owned(), known: RwLock::new(HashMap::from([(String::new(), true)])) }
    }

    /// The path of a file below the root, after making the folders it needs.
    ///
    /// `None`: a file stands where one of them must go.
    pub(super) fn make_for(&self, path: &OutputPath) -> io::Result<Option<PathBuf>> {
        self.path_of(path, |folder| match fs::create_dir(folder) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => disk::is_folder(folder),
            Err(error) => Err(error),
            Ok(()) => Ok(true),
        })
    }

    /// The path of a file below the root if its folder stands there as real folders, not as links out.
    pub(super) fn find_for(&self, path: &OutputPath) -> io::Result<Option<PathBuf>> {
        self.path_of(path, disk::is_folder)
    }

    fn path_of(
        &self,
        path: &OutputPath,
        ask: impl Fn(&Path) -> io::Result<bool>,
    ) -> io::Result<Option<PathBuf>> {
        let full = || self.root.join(path.as_str());
        if let Some(stands) = self.recall(path.folder()) {
            return Ok(stands.then(full));
        }
        for folder in folders_above(path.as_str()) {
            let stands = match self.recall(folder) {
                Some(stands) => stands,
                None => ask(&self.root.join(folder))?,
            };
            self.known.write().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned(), stands);
            if !stands {
                return Ok(None);
            }
        }
        Ok(Some(full()))
    }

    fn recall(&self, folder: &str) -> Option<bool> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).get(folder).copied()
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
mod tests {
    use std::fs;

    use super::Folders;
    use crate::emit::OutputPath;

    #[test]
    fn makes_folders_once_and_notices_files_in_the_way() {
        let folder = tempfile::tempdir().unwrap();
        fs::File::create(folder.path().join("file")).unwrap();
        let folders = Folders::below(folder.path());
        for (path, possible) in [
            ("a/b/c", true),
            ("a/b/d", true),
            ("a/e", true),
            ("f", true),
            ("file/a", false),
            ("file/b/c", false),
        ] {
            let path = OutputPath::new(path).unwrap();
            assert_eq!(folders.make_for(&path).unwrap().is_some(), possible, "{path}");
        }
        assert!(folder.path().join("a/b").is_dir());
    }

    #[cfg(unix)]
    #[test]
    fn does_not_find_through_links() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("real/inner")).unwrap();
        std::os::unix::fs::symlink("real", folder.path().join("link")).unwrap();
        let folders = Folders::below(folder.path());
        for (path, there) in
            [("real/inner/a", true), ("link/inner/a", false), ("link/a", false), ("none/a", false)]
        {
            let path = OutputPath::new(path).unwrap();
            assert_eq!(folders.find_for(&path).unwrap().is_some(), there, "{path}");
        }
    }
}
