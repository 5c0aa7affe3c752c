//! What is kept of one build for the next: files that carry a check sum of themselves.
//!
//! Somebody may have put something there that this program did not make: nothing is read or written through a link, no
//! more is read than a picture has, and what comes out is the picture that was asked for, at least by its head.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::picture::{MOST_BYTES, SETTINGS, Version, look};

/// The length of the check sum at the head of a file.
const SUM: usize = blake3::OUT_LEN;

/// A folder of versions, by the hash of the picture that they were made from.
#[derive(Debug)]
pub(super) struct Cache {
    /// `.samverka` of the site.
    root: PathBuf,
    /// The number of the next unfinished file: tells those of several threads apart.
    unfinished: AtomicU64,
}

impl Cache {
    /// The one of the site in a folder.
    pub(super) fn of(site: &Path) -> Self {
        Self { root: site.join(".samverka"), unfinished: AtomicU64::new(0) }
    }

    /// The key of a picture: its bytes, and how versions are made.
    pub(super) fn key(bytes: &[u8]) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher
            .update(SETTINGS.as_bytes())
            .update(&[0])
            .update(env!("CARGO_PKG_VERSION").as_bytes())
            .update(&[0]);
        hasher.update(bytes).finalize().to_hex().to_string()
    }

    /// The first of the folders on the way to what is kept that is a link, or something else than a folder.
    pub(super) fn obstacle(&self) -> Option<PathBuf> {
        [self.root.clone(), self.root.join("cache")].into_iter().find(|folder| !is_folder_or_nothing(folder))
    }

    /// A version that is kept, if it is whole.
    pub(super) fn get(&self, key: &str, version: &Version) -> Option<Vec<u8>> {
        let mut bytes = self.read(&self.file(key, version))?;
        let (sum, content) = bytes.split_at_checked(SUM)?;
        if Self::sum(key, version, content).as_bytes() != sum || !version.is(&look(content).ok()?) {
            return None;
        }
        bytes.drain(..SUM);
        Some(bytes)
    }

    /// The bytes of a file, if it is one.
    fn read(&self, file: &Path) -> Option<Vec<u8>> {
        const MOST: u64 = MOST_BYTES + SUM as u64;
        if self.obstacle().is_some() || !is_folder_or_nothing(file.parent()?) {
            return None;
        }
        let about = fs::symlink_metadata(file).ok()?;
        if !about.is_file() || about.len() > MOST {
            return None;
        }
        let mut bytes = Vec::new();
        #[expect(clippy::disallowed_methods, reason = "the darkroom reads what it keeps")]
        File::open(file).ok()?.take(MOST).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Keeps a version. That it cannot be kept is no fault: it will be made again.
    pub(super) fn put(&self, key: &str, version: &Version, content: &[u8]) {
        let file = self.file(key, version);
        let Some(folder) = file.parent() else { return };
        if self.obstacle().is_some() || !is_folder_or_nothing(folder) || fs::create_dir_all(folder).is_err() {
            return;
        }
        self.hide();
        let number = self.unfinished.fetch_add(1, Ordering::Relaxed);
        let unfinished = folder.join(format!("{}-{number}.part", std::process::id()));
        let sum = Self::sum(key, version, content);
        // One that was left behind by a program with the same number.
        let _ = fs::remove_file(&unfinished);
        // What is new is no link, and a link that has the name of the file is replaced, not followed.
        let written = File::create_new(&unfinished)
            .and_then(|mut file| file.write_all(sum.as_bytes()).and_then(|()| file.write_all(content)));
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

    /// The check sum of a version in its place: what belongs elsewhere does not pass for it.
    fn sum(key: &str, version: &Version, content: &[u8]) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        hasher.update(key.as_bytes()).update(version.suffix().as_bytes()).update(content);
        hasher.finalize()
    }

    fn file(&self, key: &str, version: &Version) -> PathBuf {
        let (folder, rest) = key.split_at(2);
        self.root.join("cache").join(folder).join(format!("{rest}{}", version.suffix()))
    }
}

/// Whether a path is that of a folder itself, or of nothing yet.
fn is_folder_or_nothing(path: &Path) -> bool {
    match fs::symlink_metadata(path) {
        Ok(about) => about.is_dir(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}
