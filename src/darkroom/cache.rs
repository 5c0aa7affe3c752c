//! What is kept of one build for the next: files that carry a check sum of themselves.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::picture::{SETTINGS, Version};

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

    /// A version that is kept, if it is whole.
    pub(super) fn get(&self, key: &str, version: &Version) -> Option<Vec<u8>> {
        #[expect(clippy::disallowed_methods, reason = "the darkroom reads what it keeps")]
        let mut bytes = fs::read(self.file(key, version)).ok()?;
        let (sum, content) = bytes.split_at_checked(SUM)?;
        if Self::sum(key, version, content).as_bytes() != sum {
            return None;
        }
        bytes.drain(..SUM);
        Some(bytes)
    }

    /// Keeps a version. That it cannot be kept is no fault: it will be made again.
    pub(super) fn put(&self, key: &str, version: &Version, content: &[u8]) {
        let file = self.file(key, version);
        let Some(folder) = file.parent() else { return };
        if fs::create_dir_all(folder).is_err() {
            return;
        }
        self.hide();
        let number = self.unfinished.fetch_add(1, Ordering::Relaxed);
        let unfinished = folder.join(format!("{}-{number}.part", std::process::id()));
        let whole = [Self::sum(key, version, content).as_bytes().as_slice(), content].concat();
        #[expect(clippy::disallowed_methods, reason = "the darkroom writes what it keeps")]
        let written = fs::write(&unfinished, whole);
        if written.and_then(|()| fs::rename(&unfinished, &file)).is_err() {
            let _ = fs::remove_file(&unfinished);
        }
    }

    /// Tells Git to leave the folder alone.
    fn hide(&self) {
        let file = self.root.join(".gitignore");
        if !file.exists() {
            #[expect(clippy::disallowed_methods, reason = "the darkroom writes what it keeps")]
            let _ = fs::write(file, "*\n");
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
