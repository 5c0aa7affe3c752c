//! The index of the site's search, one for each language: which words stand where, and what can be narrowed by.
//!
//! All work is done here, so that the reader's side is small: the forms of a word that occur on the site are grouped,
//! compounds taken apart, weights worked out and rounded. What comes out are numbers of documents; addresses, words
//! for readers and JSON are made by `render`. The same knowledge base gives the same index on any number of threads.

mod compounds;
mod endings;
mod facets;
mod fold;
mod lexicon;
mod shards;
mod small_words;
mod stem;
mod texts;
mod ukrainian;
mod words;

#[cfg(test)]
mod tests;

pub use facets::{By, Facet, FacetValue};
pub use shards::{Entry, LEVELS, Shard};

use crate::derive::{Facets, Views};
use crate::locale::Locale;
use crate::model::{EntryIx, KnowledgeBase, LanguageIx, Localized, is_same_language, kin};
use crate::schema::Labels;

/// A document of an index, by its number there.
pub type Document = u32;

/// The index of one language.
#[derive(Debug)]
pub struct Index {
    /// The entries, by number: kind by kind, each in the order of its list.
    pub documents: Vec<EntryIx>,
    /// The dictionary, in pieces.
    pub shards: Vec<Shard>,
    /// Endings of words, folded, the longest first.
    pub endings: Vec<String>,
    /// Words that no page need have, in lower case: `för` is one, `for` another word.
    pub small_words: Vec<String>,
    /// What can be narrowed by.
    pub facets: Vec<Facet>,
}

/// What an index is made from.
#[derive(Clone, Copy)]
struct Source<'a> {
    base: &'a KnowledgeBase,
    facets: &'a Facets,
    locale: &'a Locale,
    language: LanguageIx,
    /// The tags of all languages of the site, the first one first.
    tags: &'a [String],
}

impl<'a> Source<'a> {
    /// The version of a text that pages in a language show: theirs, else that of another form of it, else the original.
    fn best<'t, T>(&self, text: &'t Localized<T>, language: LanguageIx) -> (LanguageIx, &'t T) {
        text.best_or(language, || kin(self.tags.iter().map(String::as_str), language))
    }

    /// The words that pages show for labels, with their language; that of the pages, where the site has no pages in it.
    fn label<'l>(&self, labels: &'l Labels) -> Option<(LanguageIx, &'l str)> {
        let first = self.tags.first().map_or("", String::as_str);
        let (tag, words) = labels.best_of(self.locale.tag(), first)?;
        let language = (0..).map(LanguageIx).zip(self.tags).find(|(_, own)| is_same_language(own, tag));
        let own = is_same_language(self.locale.tag(), tag);
        Some((language.filter(|_| !own).map_or(self.language, |(language, _)| language), words))
    }
}

impl Index {
    /// Reads all entries in a language; `tags` are those of all languages of the site.
    pub fn of(
        (base, views): (&KnowledgeBase, &Views),
        (language, locale): (LanguageIx, &Locale),
        tags: &[String],
    ) -> Self {
        let source = Source { base, facets: &views.facets, locale, language, tags };
        let listings = &views.listings[usize::from(language.0)];
        let kinds = base.schema().kinds().map(|(kind, _)| kind);
        let documents: Vec<EntryIx> = kinds.flat_map(|kind| listings.of_kind(kind)).copied().collect();
        let (families, facets) = rayon::join(
            || lexicon::families(source, &documents),
            || facets::facets(source, &views.agenda, &documents),
        );
        let endings = endings::endings(&families, locale.tag());
        let small_words = small_words::small_words(locale.tag()).map(str::to_owned).collect();
        let shards = shards::cut(families, documents.len(), shard_count(documents.len()));
        Self { documents, shards, endings, small_words, facets }
    }
}

/// How many pieces the dictionary of so many entries has at most. Known before anything is read, so that the pages of a
/// site can be planned without its index.
pub fn shard_count(entries: usize) -> usize {
    const ENTRIES_OF_A_PIECE: usize = 40;
    const MOST: usize = 250;
    entries.div_ceil(ENTRIES_OF_A_PIECE).clamp(1, MOST)
}
