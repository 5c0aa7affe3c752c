//! What is kept of one build for the next: versions of pictures that carry a check sum of themselves.
//!
//! Somebody may have put something there that this program did not make: no more is read than a picture has, and what
//! comes out is the picture that was asked for, at least by its head.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::kept::Kept;
use crate::picture::{MOST_BYTES, SETTINGS, Version, look};

/// The length of the check sum at the head of a file.
const SUM: usize = blake3::OUT_LEN;

/// Versions, by the hash of the picture that they were made from.
#[derive(Debug)]
pub(super) struct Cache {
    kept: Kept,
    /// The names of what was asked for: what else is kept is of no use to the site as it is now.
    used: Mutex<BTreeSet<String>>,
}

impl Cache {
    /// The one of the site in a folder.
    pub(super) fn of(site: &Path) -> Self {
        Self { kept: Kept::of(site), used: Mutex::default() }
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
        self.kept.obstacle()
    }

    /// A version that is kept, if it is whole.
    pub(super) fn get(&self, key: &str, version: &Version) -> Option<Vec<u8>> {
        const MOST: u64 = MOST_BYTES + SUM as u64;
        let name = name(key, version);
        let bytes = self.kept.read(&name, MOST);
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(name);
        let mut bytes = bytes?;
        let (sum, content) = bytes.split_at_checked(SUM)?;
        if Self::sum(key, version, content).as_bytes() != sum || !version.is(&look(content).ok()?) {
            return None;
        }
        bytes.drain(..SUM);
        Some(bytes)
    }

    /// Takes away what killed programs left, and what was not asked for, if it is much.
    pub(super) fn tidy(&self) {
        self.kept.tidy(&self.used.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Keeps a version. That it cannot be kept is no fault: it will be made again.
    pub(super) fn put(&self, key: &str, version: &Version, content: &[u8]) {
        let sum = Self::sum(key, version, content);
        self.kept.write(&name(key, version), &[sum.as_bytes(), content]);
    }

    /// The check sum of a version in its place: what belongs elsewhere does not pass for it.
    fn sum(key: &str, version: &Version, content: &[u8]) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        hasher.update(key.as_bytes()).update(version.suffix().as_bytes()).update(content);
        hasher.finalize()
    }
}

fn name(key: &str, version: &Version) -> String {
    let (folder, rest) = key.split_at(2);
    format!("{folder}/{rest}{}", version.suffix())
}
