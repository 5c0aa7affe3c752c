//! What a site keeps from one build to the next, in `.samverka/cache`: files by name, that may be gone at any time.
//!
//! Somebody may have put something there that this program did not make: nothing is read or written through a link, and
//! no more is read than asked for. Whether what is read can be used is for the caller to find out. That something cannot
//! be kept is no fault: it will be made again.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// The folder of a site for what is kept.
#[derive(Debug)]
pub(crate) struct Kept {
    /// `.samverka` of the site.
    root: PathBuf,
    /// The number of the next unfinished file: tells those of several threads apart.
    unfinished: AtomicU64,
}

impl Kept {
    /// The one of the site in a folder.
    pub(crate) fn of(site: &Path) -> Self {
        Self { root: site.join(".samverka"), unfinished: AtomicU64::new(0) }
    }

    /// The first of the folders on the way to what is kept that is a link, or something else than a folder.
    pub(crate) fn obstacle(&self) -> Option<PathBuf> {
        [self.root.clone(), self.root.join("cache")].into_iter().find(|folder| !is_folder_or_nothing(folder))
    }

    /// The bytes of a file, if it is one and has no more than so many.
    pub(crate) fn read(&self, name: &str, most: u64) -> Option<Vec<u8>> {
        let file = self.file(name);
        if self.obstacle().is_some() || !is_folder_or_nothing(file.parent()?) {
            return None;
        }
        let about = fs::symlink_metadata(&file).ok()?;
        if !about.is_file() || about.len() > most {
            return None;
        }
        let mut bytes = Vec::with_capacity(usize::try_from(about.len()).ok()?);
        #[expect(clippy::disallowed_methods, reason = "what is kept is on the disk")]
        File::open(file).ok()?.take(most).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Keeps a file, made of these pieces; whoever reads it finds the old one or the new.
    pub(crate) fn write(&self, name: &str, pieces: &[&[u8]]) {
        let file = self.file(name);
        let Some(folder) = file.parent() else { return };
        if self.obstacle().is_some() || !is_folder_or_nothing(folder) || fs::create_dir_all(folder).is_err() {
            return;
        }
        self.hide();
        let number = self.unfinished.fetch_add(1, Ordering::Relaxed);
        let unfinished = folder.join(format!("{}-{number}.part", std::process::id()));
        // One that was left behind by a program with the same number.
        let _ = fs::remove_file(&unfinished);
        // What is new is no link, and a link that has the name of the file is replaced, not followed.
        let written = File::create_new(&unfinished)
            .and_then(|mut file| pieces.iter().try_for_each(|piece| file.write_all(piece)));
        if written.and_then(|()| fs::rename(&unfinished, &file)).is_err() {
            let _ = fs::remove_file(&unfinished);
        }
    }

    /// Tells Git to leave the folder alone, unless something with that name is there, be it a link that leads nowhere.
    fn hide(&self) {
        if let Ok(mut file) = File::create_new(self.root.join(".gitignore")) {
            let _ = file.write_all(b"*\n");
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.root.join("cache").join(name)
    }
}

/// Whether a path is that of a folder itself, or of nothing yet.
fn is_folder_or_nothing(path: &Path) -> bool {
    match fs::symlink_metadata(path) {
        Ok(about) => about.is_dir(),
        Err(error) => error.kind() == ErrorKind::NotFound,
    }
}
