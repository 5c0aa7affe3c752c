//! What files were made from, and what came of it: kept beside the site from one build to the next.
//!
//! A line says that what has this key is made into the bytes with this hash. It is true whatever the output holds, and
//! wherever it lies, so nothing has to fit together with it: a file of the output is taken over only if its bytes, read
//! anew, have the hash that belongs to the key. What does not come from this program whole is not believed at all.
//!
//! It stands in `.samverka/cache` of the site and not in the output, which many a site publishes from a repository that
//! others write to: whoever could put lines here could have any page taken for the right one.

use rayon::prelude::*;

use super::content::Measure;
use crate::kept::Kept;

/// What something was made from: 32 bytes that mean nothing here.
pub(super) type Key = [u8; 32];

/// What a file was made from, told in two ways.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Keys {
    /// Known before all of it is put together. Equal ones mean equal bytes; others do not mean others.
    pub early: Option<[u8; 32]>,
    /// Known once all of it is put together; the early one, where no more can be known. Equal ones mean equal bytes;
    /// nothing for files that nothing is remembered of.
    pub whole: Option<[u8; 32]>,
}

/// The name of the file.
const NAME: &str = "pages";

/// How it begins; the number rises when the format changes.
const HEAD: &[u8] = b"samverka-pages 2\n";

/// The length of a line: both keys, a hash, a length.
const LINE: usize = 32 + 32 + 32 + 8;

/// Stands for an early key that is not known.
const NONE: Key = [0; 32];

/// The check sum at the end.
const SUM: usize = blake3::OUT_LEN;

/// No more is read: a million pages, and then some.
const MOST: u64 = 140 << 20;

/// What came of what.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Made {
    /// Sorted by whole keys, each once.
    lines: Vec<Line>,
    /// Where the line with an early key stands; sorted by these.
    early: Vec<(Key, u32)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Line {
    whole: Key,
    early: Option<Key>,
    hash: [u8; 32],
    length: u64,
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

    /// What came of what has these keys, by the whole one if it is known; with the whole key.
    pub(super) fn of(&self, keys: &Keys) -> Option<(Key, Measure)> {
        let at = match (keys.whole, keys.early) {
            (Some(whole), _) => self.lines.binary_search_by_key(&whole, |line| line.whole).ok()?,
            (None, Some(early)) => {
                let at = self.early.binary_search_by_key(&early, |(early, _)| *early).ok()?;
                self.early[at].1 as usize
            }
            (None, None) => return None,
        };
        let line = self.lines.get(at)?;
        Some((line.whole, Measure { hash: line.hash.into(), length: line.length }))
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let (content, sum) = bytes.split_at_checked(bytes.len().checked_sub(SUM)?)?;
        if blake3::hash(content).as_bytes() != sum {
            return None;
        }
        let (lines, rest) = content.strip_prefix(HEAD)?.as_chunks::<LINE>();
        rest.is_empty().then(|| Self::of_lines(lines.iter().map(parse_line).collect()))
    }

    fn of_lines(mut lines: Vec<Line>) -> Self {
        lines.par_sort_by_key(|line| line.whole);
        lines.dedup_by_key(|line| line.whole);
        let numbered = lines.iter().zip(0..);
        let mut early: Vec<(Key, u32)> = numbered.filter_map(|(line, at)| Some((line.early?, at))).collect();
        early.par_sort_unstable();
        early.dedup_by_key(|(early, _)| *early);
        Self { lines, early }
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEAD.len() + self.lines.len() * LINE + SUM);
        bytes.extend_from_slice(HEAD);
        for line in &self.lines {
            bytes.extend_from_slice(&line.whole);
            bytes.extend_from_slice(&line.early.unwrap_or(NONE));
            bytes.extend_from_slice(&line.hash);
            bytes.extend_from_slice(&line.length.to_le_bytes());
        }
        let sum = blake3::hash(&bytes);
        bytes.extend_from_slice(sum.as_bytes());
        bytes
    }
}

impl FromIterator<(Keys, Measure)> for Made {
    /// Those that have a whole key.
    fn from_iter<I: IntoIterator<Item = (Keys, Measure)>>(made: I) -> Self {
        let line = |(keys, measure): (Keys, Measure)| {
            let (hash, length) = (*measure.hash.as_bytes(), measure.length);
            Some(Line { whole: keys.whole?, early: keys.early, hash, length })
        };
        Self::of_lines(made.into_iter().filter_map(line).collect())
    }
}

fn parse_line(line: &[u8; LINE]) -> Line {
    let (mut whole, mut early, mut hash, mut length) = ([0; 32], [0; 32], [0; 32], [0; 8]);
    whole.copy_from_slice(&line[..32]);
    early.copy_from_slice(&line[32..64]);
    hash.copy_from_slice(&line[64..96]);
    length.copy_from_slice(&line[96..]);
    let early = (early != NONE).then_some(early);
    Line { whole, early, hash, length: u64::from_le_bytes(length) }
}

#[cfg(test)]
mod tests {
    use super::{Keys, Made, Measure};
    use crate::kept::Kept;

    fn made(texts: &[&str]) -> Made {
        let one = |text: &&str| -> (Keys, Measure) {
            let measure = Measure { hash: blake3::hash(text.as_bytes()), length: text.len() as u64 };
            (Keys { early: (*text != "b").then(|| early(text)), whole: Some(whole(text)) }, measure)
        };
        texts.iter().map(one).collect()
    }

    fn whole(text: &str) -> [u8; 32] {
        *blake3::hash(format!("key of {text}").as_bytes()).as_bytes()
    }

    fn early(text: &str) -> [u8; 32] {
        *blake3::hash(format!("early key of {text}").as_bytes()).as_bytes()
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
        let made_of =
            |texts: &[&str], keys: Keys| made(texts).of(&keys).map(|(key, made)| (key, made.length));
        for keys in [
            Keys { early: None, whole: Some(whole("a")) },
            Keys { early: Some(early("a")), whole: None },
            Keys { early: Some(early("b")), whole: Some(whole("a")) },
        ] {
            assert_eq!(made_of(&["a", "b"], keys), Some((whole("a"), 1)));
            assert_eq!(made_of(&["b"], keys), None);
        }
        // The whole key tells more: what has another is another, whatever the early one says.
        let other = Keys { early: Some(early("a")), whole: Some(whole("c")) };
        assert_eq!(made_of(&["a", "b"], other), None);
        assert_eq!(made_of(&["b"], Keys { early: Some(early("b")), whole: None }), None, "it has none");
        assert_eq!(made_of(&["a"], Keys::default()), None);
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
        for content in [b"" as &[u8], b"samverka-pages 1\n", b"samverka-pages 2\nx"] {
            assert_eq!(Made::parse(&resealed(content)), None);
        }
        assert_eq!(Made::parse(&resealed(b"samverka-pages 2\n")), Some(Made::default()));
    }
}
