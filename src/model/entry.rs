//! Entries, and what they state about others.
//!
//! An entry is generic over its references: `Entry<Reference>` as it was written, `Entry<EntryIx>` once every
//! reference is bound. All references of an entry stand in two flat lists, so binding them is one loop.

use std::sync::Arc;

use jiff::civil::Date;

use super::value::{Contact, LinkIx, Marked, Record};
use super::{LanguageIx, Localized, SiteAddress};
use crate::schema::{FieldIx, Fields, KindIx, RelationIx};

/// What an entry is called in files and references: `project/barn-i-fokus`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    /// Its kind.
    pub kind: KindIx,
    /// Its slug, unique in its kind.
    pub slug: Box<str>,
}

/// One entry of the knowledge base.
#[derive(Clone, Debug)]
pub struct Entry<R> {
    /// What it is called.
    pub id: EntryId,
    /// The language of its original.
    pub language: LanguageIx,
    /// The languages it has been translated to in files of their own.
    pub translated: Vec<LanguageIx>,
    /// Those of them whose file is older than the original is updated.
    pub outdated: Vec<LanguageIx>,
    /// Its fields, by the fields of its kind.
    pub record: Record,
    /// Its text.
    pub body: Option<Localized<Marked>>,
    /// What its relation fields state, those inside rows and edges included.
    pub links: Vec<Link<R>>,
    /// What the links and pictures of its texts lead to.
    pub mentions: Vec<Mention<R>>,
    /// Its file, relative to the site; with the file of each translation.
    pub file: Localized<Box<str>>,
    /// The folder of its own below `content/` (`projects/nad`), if it is an `index.md` with files beside it.
    pub folder: Option<Box<str>>,
}

/// One statement of a relation, as it stands in an entry.
#[derive(Clone, Debug)]
pub struct Link<R> {
    /// The relation.
    pub relation: RelationIx,
    /// What it leads to.
    pub target: Target<R>,
    /// What is said of it.
    pub data: Record,
    /// The fields that `data` is by: those of an edge of the relation field it was written in.
    pub fields: Arc<Fields>,
    /// What it stands in, if not directly in the entry.
    pub within: Within,
}

/// What a link leads to.
#[derive(Clone, Debug)]
pub enum Target<R> {
    /// Another entry.
    Entry(R),
    /// Somebody or something named that is no entry: shown, never indexed.
    Text(Localized<Box<str>>),
    /// A contact given in place.
    Contact(Box<Contact>),
    /// An entry that is not published: not shown.
    Hidden,
}

/// What a link stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// A field of the entry.
    Entry,
    /// The data of another link of the same entry: the contact of a party.
    Link(LinkIx),
    /// A row of a field: the speaker of a programme.
    Row {
        /// The field with rows.
        field: FieldIx,
        /// Which row, from 0.
        row: u32,
    },
}

/// What a link or picture of a running text leads to.
#[derive(Clone, Debug)]
pub enum Mention<R> {
    /// Another entry, or a heading in it.
    Entry {
        /// The entry.
        target: R,
        /// The heading's id.
        fragment: Option<Box<str>>,
    },
    /// A heading of the same text.
    Here(Box<str>),
    /// A file, relative to `content/`; with a leading `/`, to `static/`.
    File(Box<str>),
    /// A picture to show: a file, as above.
    Picture(Box<str>),
    /// An address on this site.
    Site(SiteAddress),
    /// An address elsewhere.
    Outside(Box<str>),
    /// An entry that is not published: its title is shown where the link has no words of its own.
    Unpublished(Localized<Box<str>>),
    /// Nothing that may be linked to: only the words are shown.
    Nothing,
}

impl<R> Link<R> {
    /// Whether the time that it is given for has passed.
    pub fn has_ended(&self, today: Date) -> bool {
        self.data.has_ended(&self.fields, today)
    }
}

impl<R> Entry<R> {
    /// The same entry with its references bound: each link's and each mention's, by its number.
    ///
    /// From here on it only is read, so the lists give back the room that they had for growing, and what is left of the
    /// larger references.
    pub fn bind<S>(
        self,
        mut link: impl FnMut(usize, R) -> Target<S>,
        mention: impl FnMut((usize, Mention<R>)) -> Mention<S>,
    ) -> Entry<S> {
        let links = self.links.into_iter().enumerate().map(|(number, stated)| Link {
            relation: stated.relation,
            target: match stated.target {
                Target::Entry(reference) => link(number, reference),
                Target::Text(text) => Target::Text(text),
                Target::Contact(contact) => Target::Contact(contact),
                Target::Hidden => Target::Hidden,
            },
            data: stated.data,
            fields: stated.fields,
            within: stated.within,
        });
        let mut links: Vec<Link<S>> = links.collect();
        let mut mentions: Vec<Mention<S>> = self.mentions.into_iter().enumerate().map(mention).collect();
        links.shrink_to_fit();
        mentions.shrink_to_fit();
        Entry {
            links,
            mentions,
            id: self.id,
            language: self.language,
            translated: self.translated,
            outdated: self.outdated,
            record: self.record,
            body: self.body,
            file: self.file,
            folder: self.folder,
        }
    }
}
