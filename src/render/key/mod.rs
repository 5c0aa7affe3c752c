//! What a page is made from, in 32 bytes: equal keys mean equal bytes.
//!
//! A key is a BLAKE3 hash over everything that decides how a page comes out: the program, the theme and the texts as a
//! language uses them, the template's name and the views that it receives. It says nothing of when anything changed.
//! What it does not do: nothing is kept or compared here.

mod serializer;

use std::cell::Cell;

use serde::Serialize;

use self::serializer::Pour;

/// How much is gathered before it is hashed: many small pieces at a time cost little more than one large one.
const ROOM: usize = 32 * 1024;

thread_local! {
    /// Where pieces are gathered: room for a key that is made after another need not be looked for.
    static GATHERED: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// What something was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(pub [u8; 32]);

/// Takes in what something is made from, piece by piece; no two ways to cut the same bytes give the same key.
#[derive(Debug)]
pub(crate) struct KeyMaker {
    hasher: blake3::Hasher,
    gathered: Vec<u8>,
    /// Whether something could not be taken in: then there is no key.
    failed: bool,
}

impl KeyMaker {
    /// Begins with what the whole is about.
    pub(crate) fn new(about: &str) -> Self {
        let gathered = GATHERED.take();
        let mut maker = Self { hasher: blake3::Hasher::new(), gathered, failed: false };
        maker.add(about);
        maker
    }

    /// Takes in a value.
    pub(crate) fn add<T: Serialize + ?Sized>(&mut self, value: &T) {
        self.failed |= value.serialize(Pour(self)).is_err();
    }

    /// Takes in what something else was made from.
    pub(crate) fn add_key(&mut self, key: &Key) {
        self.bytes(&key.0);
    }

    /// The key; nothing where a value refused to be taken in.
    pub(crate) fn finish(mut self) -> Option<Key> {
        self.hasher.update(&self.gathered);
        self.gathered.clear();
        GATHERED.set(self.gathered);
        (!self.failed).then(|| Key(*self.hasher.finalize().as_bytes()))
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.gathered.extend_from_slice(bytes);
        if self.gathered.len() >= ROOM {
            self.hasher.update(&self.gathered);
            self.gathered.clear();
        }
    }

    fn length(&mut self, length: usize) {
        self.bytes(&(length as u64).to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.length(text.len());
        self.bytes(text.as_bytes());
    }
}

#[cfg(test)]
mod tests;
