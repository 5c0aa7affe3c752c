//! What files were made from, and what came of it: kept beside the site from one build to the next.
//!
//! A line says that what has this key is made into the bytes with this hash. It is true whatever the output holds, and
//! wherever it lies, so nothing has to fit together with it: a file of the output is taken over only if its bytes, read
//! anew, have the hash that belongs to the key. What does not come from this program whole is not believed at all.
//!
//! It stands in `.samverka/cache` of the site and not in the output, which many a site publishes from a repository that
//! others write to: whoever could put lines here could have any page taken for the right one.

use std::collections::BTreeMap;

use super::content::Measure;
use crate::kept::Kept;

/// What something was made from: 32 bytes that mean nothing here.
pub(super) type Key = [u8; 32];

/// The name of the file.
const NAME: &str = "pages";

/// How it begins; the number rises when the format changes.
const HEAD: &[u8] = b"samverka-pages 1\n";

/// The length of a line: a key, a hash, a length.
const LINE: usize = 32 + 32 + 8;

/// The check sum at the end.
const SUM: usize = blake3::OUT_LEN;

/// No more is read: a million pages, and then some.
const MOST: u64 = 100 << 20;

/// What came of what.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Made {
    lines: BTreeMap<Key, ([u8; 32], u64)>,
}

impl Made {
    /// Reads what is kept; nothing where there is nothing, or anything is wrong with it.
    pub(super) fn read(kept: &Kept) -> Self {
        kept.read(NAME, MOST).and_then(|bytes| Self::parse(&bytes)).unwrap_or_default()
    }

    /// Keeps it for the next build, unless that is what is kept already.
    pub(super) fn write(&self, kept: &Kept, old: &Self) {
        if self != old {
            kept.write(NAME, &[&self.to_bytes()]);
        }
    }

    /// What came of what has this key.
    pub(super) fn of(&self, key: &Key) -> Option<Measure> {
        self.lines.get(key).map(|(hash, length)| Measure { hash: (*hash).into(), length: *length })
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let (content, sum) = bytes.split_at_checked(bytes.len().checked_sub(SUM)?)?;
        if blake3::hash(content).as_bytes() != sum {
            return None;
        }
        let (lines, rest) = content.strip_prefix(HEAD)?.as_chunks::<LINE>();
        rest.is_empty().then(|| Self { lines: lines.iter().map(parse_line).collect() })
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEAD.len() + self.lines.len() * LINE + SUM);
        bytes.extend_from_slice(HEAD);
        for (key, (hash, length)) in &self.lines {
            bytes.extend_from_slice(key);
            bytes.extend_from_slice(hash);
            bytes.extend_from_slice(&length.to_le_bytes());
        }
        let sum = blake3::hash(&bytes);
        bytes.extend_from_slice(sum.as_bytes());
        bytes
    }
}

impl FromIterator<(Key, Measure)> for Made {
    fn from_iter<I: IntoIterator<Item = (Key, Measure)>>(made: I) -> Self {
        let line = |(key, measure): (Key, Measure)| (key, (*measure.hash.as_bytes(), measure.length));
        Self { lines: made.into_iter().map(line).collect() }
    }
}

fn parse_line(line: &[u8; LINE]) -> (Key, ([u8; 32], u64)) {
    let (mut key, mut hash, mut length) = ([0; 32], [0; 32], [0; 8]);
    key.copy_from_slice(&line[..32]);
    hash.copy_from_slice(&line[32..64]);
    length.copy_from_slice(&line[64..]);
    (key, (hash, u64::from_le_bytes(length)))
}

#[cfg(test)]
mod tests {
    use super::{Key, Made, Measure};
    use crate::kept::Kept;

    fn made(texts: &[&str]) -> Made {
        let one = |text: &&str| -> (Key, Measure) {
            let measure = Measure { hash: blake3::hash(text.as_bytes()), length: text.len() as u64 };
            (*blake3::hash(format!("key of {text}").as_bytes()).as_bytes(), measure)
        };
        texts.iter().map(one).collect()
    }

    #[test]
    fn what_was_kept_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::of(folder.path());
        assert_eq!(Made::read(&kept), Made::default());
        let mut old = Made::default();
        for texts in [&["a", "b", ""] as &[&str], &["a"], &[]] {
            let new = made(texts);
            new.write(&kept, &old);
            old = Made::read(&kept);
            assert_eq!(old, new);
        }
        let key = *blake3::hash(b"key of a").as_bytes();
        assert_eq!(made(&["a"]).of(&key).map(|measure| measure.length), Some(1));
        assert_eq!(made(&["b"]).of(&key), None);
    }

    #[test]
    fn what_is_not_whole_is_not_believed() {
        let sound = made(&["a", "b"]).to_bytes();
        assert!(Made::parse(&sound).is_some());
        for length in 0..sound.len() {
            assert_eq!(Made::parse(&sound[..length]), None, "cut off at {length}");
        }
        for at in 0..sound.len() {
            let mut other = sound.clone();
            other[at] ^= 1;
            assert_eq!(Made::parse(&other), None, "changed at {at}");
        }
        let resealed = |content: &[u8]| [content, blake3::hash(content).as_bytes()].concat();
        for content in [b"" as &[u8], b"samverka-pages 2\n", b"samverka-pages 1\nx"] {
            assert_eq!(Made::parse(&resealed(content)), None);
        }
        assert_eq!(Made::parse(&resealed(b"samverka-pages 1\n")), Some(Made::default()));
    }
}
