//! Files on the disk as answers: what tells one version from another, and parts of them.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::SystemTime;

use axum::body::{Body, Bytes};
use futures_util::stream::unfold;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

/// So much of a file is handed on at once.
const PIECE: usize = 64 * 1024;

/// The hashes of files that were asked for, each made once as long as the file stays as it is.
#[derive(Default)]
pub(super) struct Hashes {
    known: Mutex<BTreeMap<PathBuf, Known>>,
}

#[derive(Clone, PartialEq)]
struct Known {
    modified: Option<SystemTime>,
    length: u64,
    hash: String,
}

/// A file that can be handed on.
#[derive(Debug)]
pub(super) struct OnDisk {
    pub(super) file: PathBuf,
    pub(super) length: u64,
    pub(super) hash: String,
}

impl OnDisk {
    /// All of it.
    #[expect(clippy::disallowed_methods, reason = "the preview reads the file that the plan names")]
    pub(super) fn bytes(&self) -> io::Result<Vec<u8>> {
        std::fs::read(&self.file)
    }
}

impl Hashes {
    /// Looks at a file; an error if it is none, or if a link has led somewhere else since the site was read.
    pub(super) fn look(&self, file: &Path) -> io::Result<OnDisk> {
        if file.canonicalize()? != file {
            return Err(io::ErrorKind::NotFound.into());
        }
        let metadata = file.symlink_metadata()?;
        if !metadata.is_file() {
            // Reading a pipe would wait for somebody to write into it.
            return Err(io::ErrorKind::NotFound.into());
        }
        let (modified, length) = (metadata.modified().ok(), metadata.len());
        let known = self.known.lock().ok().and_then(|known| known.get(file).cloned());
        let known = known.filter(|known| known.modified == modified && known.length == length);
        let hash = match known {
            Some(known) => known.hash,
            None => {
                let hash = hash_of(file)?;
                let known = Known { modified, length, hash: hash.clone() };
                self.known.lock().map(|mut all| all.insert(file.to_owned(), known)).ok();
                hash
            }
        };
        Ok(OnDisk { file: file.to_owned(), length, hash })
    }

    /// Whether a file is not what it was when it was last asked for; also if nobody has asked.
    pub(super) fn is_other(&self, file: &Path) -> bool {
        let before = self.known.lock().ok().and_then(|mut known| known.remove(file));
        let now = self.look(file).ok();
        before.is_none_or(|before| now.is_none_or(|now| now.hash != before.hash))
    }
}

/// What tells bytes from others.
pub(super) fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..32].to_owned()
}

#[expect(clippy::disallowed_methods, reason = "the preview reads the file that the plan names")]
fn hash_of(file: &Path) -> io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(file)?)?;
    Ok(hasher.finalize().to_hex()[..32].to_owned())
}

/// A part of a file, read while it is handed on.
pub(super) async fn part(file: &Path, part: Range<u64>) -> io::Result<Body> {
    let mut open = tokio::fs::File::open(file).await?;
    open.seek(io::SeekFrom::Start(part.start)).await?;
    let pieces = unfold(open.take(part.end - part.start), |mut open| async {
        let mut piece = vec![0; PIECE];
        match open.read(&mut piece).await {
            // A file that has become shorter ends early: the length that was told shows that something is missing.
            Ok(0) => None,
            Ok(length) => {
                piece.truncate(length);
                Some((Ok(Bytes::from(piece)), open))
            }
            Err(error) => Some((Err(error), open)),
        }
    });
    Ok(Body::from_stream(pieces))
}

/// What a `Range` header asks for (RFC 9110, 14.1.2 and 14.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// The whole: nothing is asked for that we give; several parts at once are not.
    Whole,
    /// One part.
    Part(Range<u64>),
    /// A part that there is not.
    Beyond,
}

/// Reads a `Range` header for something of a length.
pub(super) fn asked(header: Option<&str>, length: u64) -> Asked {
    let one = || {
        let (unit, ranges) = header?.split_once('=')?;
        if !unit.trim().eq_ignore_ascii_case("bytes") {
            return None;
        }
        let (first, last) = ranges.trim().split_once('-')?;
        Some((number(first)?, number(last)?))
    };
    match one() {
        Some((None, Some(0))) => Asked::Beyond,
        Some((None, Some(_))) if length == 0 => Asked::Beyond,
        Some((None, Some(last))) => Asked::Part(length.saturating_sub(last)..length),
        Some((Some(first), Some(last))) if last < first => Asked::Whole,
        Some((Some(first), _)) if first >= length => Asked::Beyond,
        Some((Some(first), last)) => {
            Asked::Part(first..last.map_or(length, |last| last.saturating_add(1).min(length)))
        }
        Some((None, None)) | None => Asked::Whole,
    }
}

/// A number of a range, which may be missing; nothing where something else stands there.
fn number(text: &str) -> Option<Option<u64>> {
    if text.is_empty() {
        return Some(None);
    }
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    // More than fits is more than there is.
    is_number.then(|| Some(text.parse().unwrap_or(u64::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_those_of_the_standard() {
        for (header, length, expected) in [
            ("bytes=0-499", 10_000, Asked::Part(0..500)),
            ("bytes=9500-", 10_000, Asked::Part(9500..10_000)),
            ("bytes=-500", 10_000, Asked::Part(9500..10_000)),
            ("bytes=-20000", 10_000, Asked::Part(0..10_000)),
            ("Bytes=0-0", 10_000, Asked::Part(0..1)),
            ("bytes=0-99999999999999999999999", 10, Asked::Part(0..10)),
            ("bytes=0-18446744073709551615", 10, Asked::Part(0..10)),
            ("bytes=10-", 10, Asked::Beyond),
            ("bytes=99999999999999999999999-", 10, Asked::Beyond),
            ("bytes=-0", 10, Asked::Beyond),
            ("bytes=-5", 0, Asked::Beyond),
            ("bytes=0-", 0, Asked::Beyond),
            ("bytes=5-2", 10, Asked::Whole),
            ("bytes=0-1,5-6", 10, Asked::Whole),
            ("bytes=a-b", 10, Asked::Whole),
            ("bytes=-", 10, Asked::Whole),
            ("bytes=+1-2", 10, Asked::Whole),
            ("bytes", 10, Asked::Whole),
            ("pages=1-2", 10, Asked::Whole),
            ("", 10, Asked::Whole),
        ] {
            assert_eq!(asked(Some(header), length), expected, "{header}");
        }
        assert_eq!(asked(None, 10), Asked::Whole);
    }

    #[cfg(unix)]
    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test of files writes them")]
    fn only_the_file_that_was_meant_is_handed_on() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let hashes = Hashes::default();
        std::fs::write(root.join("a"), "one").unwrap();
        assert!(hashes.is_other(&root.join("a")), "nobody has asked for it");
        assert!(!hashes.is_other(&root.join("a")));
        let found = hashes.look(&root.join("a")).unwrap();
        assert_eq!((found.length, found.hash), (3, hash(b"one")));
        std::fs::write(root.join("a"), "three").unwrap();
        assert_eq!(hashes.look(&root.join("a")).unwrap().hash, hash(b"three"));
        std::fs::remove_file(root.join("a")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", root.join("a")).unwrap();
        assert!(hashes.look(&root.join("a")).is_err(), "a link took its place");
        assert!(hashes.look(&root).is_err(), "a folder");
        assert!(hashes.look(&root.join("b")).is_err());
    }
}
