//! An entry as written: its references are still words.

use crate::diagnostic::Diagnostic;
use crate::model::Entry;
use crate::schema::{FieldIx, KindIx};
use crate::source::Place;

/// An entry whose references are not bound yet, and where it stands.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The entry.
    pub entry: Entry<Reference>,
    /// Where its fields stand.
    pub at: Place,
    /// The fields that are there and could not be read, which has been reported.
    pub unread: Vec<FieldIx>,
    /// Whether its file is named by its language (`a.en.md`): a translation of another draft with the same id, or the
    /// original itself, which shows when all drafts are known.
    pub is_named_by_language: bool,
    /// Whether it says itself that it is in that language.
    pub says_language: bool,
    /// What its rows lack, told only if it is no translation: that may leave out what is the same.
    pub incomplete: Vec<Diagnostic>,
    /// Where each of the entry's mentions stands.
    pub mention_places: Vec<Place>,
}

/// A reference as written.
#[derive(Clone, Debug)]
pub struct Reference {
    /// What is named.
    pub name: Name,
    /// The kind that the key of a mapping names (`actor:`).
    pub kind: Option<KindIx>,
    /// Whether words that name nothing are to be taken as text.
    pub or_text: bool,
    /// Where it stands.
    pub at: Place,
}

/// How a reference names its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A slug, an id, or a name the entry has.
    Words(Box<str>),
    /// A source file, relative to `content/`.
    File(Box<str>),
}

impl Reference {
    /// The words as written.
    pub fn words(&self) -> &str {
        match &self.name {
            Name::Words(words) | Name::File(words) => words,
        }
    }
}
