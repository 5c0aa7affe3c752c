//! All words of all documents: who has which, how much it tells, and which words are forms of one.
//!
//! Documents are read in parallel, in runs that are put together in order, so that the outcome is the same on any number
//! of threads. A word is stemmed once, however often it stands on the site.

use std::collections::BTreeMap;

use ahash::{HashMap, HashMapExt};
use rayon::prelude::*;

use super::compounds;
use super::stem::Stemming;
use super::texts::{Part, Texts};
use super::words::Words;
use super::{Document, Source};
use crate::model::{EntryIx, LanguageIx};

/// How many documents one thread reads at least before their words are put together with the others'.
const SHORTEST_RUN: usize = 128;

/// How many runs there are at most: each has the words of its documents for itself, so many runs are many copies.
const MOST_RUNS: usize = 64;

/// How much a word tells that is only part of the one in the text.
const OF_COMPOUND: f32 = 0.35;

/// Which documents have a word, and how much it tells about each; in the order of documents.
pub(super) type Postings = Vec<(Document, f32)>;

/// Words that are forms of one, and who has them.
#[derive(Debug)]
pub(super) struct Family {
    /// The forms, in lower case, sorted.
    pub(super) forms: Vec<Box<str>>,
    /// Who has any of them.
    pub(super) postings: Postings,
}

type Key = (LanguageIx, Box<str>);

/// Collects the words of documents, given in their order; the families in no order.
pub(super) fn families(source: Source<'_>, documents: &[EntryIx]) -> Vec<Family> {
    let run = documents.len().div_ceil(MOST_RUNS).max(SHORTEST_RUN);
    let runs: Vec<Vec<(Key, Postings)>> = documents
        .par_chunks(run)
        .enumerate()
        .map(|(number, entries)| read(source, entries, u32::try_from(number * run).unwrap_or(u32::MAX)))
        .collect();
    let of_languages = by_language(runs).into_iter().map(|(language, words)| {
        let stemming = Stemming::of(source.tags.get(usize::from(language.0)).map_or("", String::as_str));
        Kinship::of(stemming, words).families()
    });
    join_across_languages(of_languages.flatten().collect())
}

/// The words of all runs, by language; sorted, each once, with all that have it.
fn by_language(runs: Vec<Vec<(Key, Postings)>>) -> BTreeMap<LanguageIx, Vec<(Box<str>, Postings)>> {
    let mut found: Vec<(Key, Postings)> = runs.into_iter().flatten().collect();
    // Stable, so that the runs of a word stay in their order.
    found.par_sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut by_language: BTreeMap<LanguageIx, Vec<(Box<str>, Postings)>> = BTreeMap::new();
    let words: Vec<(Key, Postings)> = found
        .par_chunk_by_mut(|(one, _), (other, _)| one == other)
        .map(|same| {
            let (language, word) = &mut same[0].0;
            let key = (*language, std::mem::take(word));
            // In one piece: a list that grows piece by piece has room for twice as much.
            let mut all = Postings::with_capacity(same.iter().map(|(_, postings)| postings.len()).sum());
            same.iter_mut().for_each(|(_, postings)| all.extend(std::mem::take(postings)));
            (key, all)
        })
        .collect();
    for ((language, word), postings) in words {
        by_language.entry(language).or_default().push((word, postings));
    }
    by_language
}

/// The words of a run of documents.
fn read(source: Source<'_>, entries: &[EntryIx], first: Document) -> Vec<(Key, Postings)> {
    let words = Words::new();
    let mut numbers: Vec<HashMap<Box<str>, u32>> = Vec::new();
    let mut found: Vec<(Key, Postings)> = Vec::new();
    let mut said: Vec<(u32, Part)> = Vec::new();
    for (document, entry) in (first..).zip(entries) {
        said.clear();
        Texts::read(source, *entry, |part, language, text| {
            let at = usize::from(language.0);
            numbers.resize_with(numbers.len().max(at + 1), HashMap::new);
            let start = said.len();
            words.each(text, |word| {
                let number = numbers[at].get(word).copied().unwrap_or_else(|| {
                    let number = u32::try_from(found.len()).unwrap_or(u32::MAX);
                    numbers[at].insert(word.into(), number);
                    found.push(((language, word.into()), Vec::new()));
                    number
                });
                said.push((number, part));
            });
            let part = part.of_length(said.len() - start);
            said[start..].iter_mut().for_each(|(_, own)| *own = part);
        });
        said.sort_unstable();
        for (word, weight) in weights(&said) {
            found[word as usize].1.push((document, weight));
        }
    }
    found
}

/// What each word tells about a document that says these; sorted in, sorted out.
fn weights(said: &[(u32, Part)]) -> Vec<(u32, f32)> {
    const ALL: [Part; Part::COUNT] =
        [Part::WholeName, Part::Name, Part::LongName, Part::Lead, Part::Named, Part::Body, Part::Around];
    /// How much the length of a part matters (the `b` of BM25).
    const LENGTH: f32 = 0.5;
    let factors = ALL.map(|part| {
        let length = said.iter().filter(|(_, own)| *own == part).count();
        let share = part.common_length().map_or(1.0, |common| small(length) / common);
        part.boost() / (1.0 - LENGTH + LENGTH * share)
    });
    let of_word = said.chunk_by(|a, b| a.0 == b.0).map(|of_word| {
        let of_part = of_word.chunk_by(|a, b| a.1 == b.1).map(|times| {
            // The second time tells less than the first.
            let times_count = small(times.len());
            factors[times[0].1 as usize] * (2.0 * times_count / (times_count + 1.0))
        });
        (of_word[0].0, of_part.sum())
    });
    of_word.collect()
}

/// A count as a number to calculate with; beyond some thousands it makes no difference.
fn small(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// The words of one language, and which belong together.
struct Kinship {
    stemming: Stemming,
    words: Vec<(Box<str>, Postings)>,
    /// The family of each word, by number.
    family: Vec<usize>,
    families: usize,
}

impl Kinship {
    fn of(stemming: Stemming, words: Vec<(Box<str>, Postings)>) -> Self {
        let stems: Vec<String> = words
            .par_chunks(1024)
            .flat_map_iter(|words| {
                let stem = stemming.stemmer();
                words.iter().map(move |(word, _)| stem(word))
            })
            .collect();
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        let mut family = Vec::with_capacity(words.len());
        for stem in &stems {
            let next = numbers.len();
            family.push(*numbers.entry(stem).or_insert(next));
        }
        let mut joined = Joined((0..numbers.len()).collect());
        let known: HashMap<&str, usize> =
            words.iter().zip(&family).map(|((word, _), family)| (&**word, *family)).collect();
        for ((word, _), own) in words.iter().zip(&family) {
            for other in
                attested(word, stemming, |rest| known.get(rest).or_else(|| numbers.get(rest)).copied())
            {
                joined.join(*own, other);
            }
        }
        let families = numbers.len();
        let family = family.iter().map(|family| joined.root(*family)).collect();
        Self { stemming, words, family, families }
    }

    /// The families, with the documents of compounds counted to their parts too.
    fn families(self) -> Vec<Family> {
        let parts = if self.stemming.compounds { self.parts() } else { Vec::new() };
        let mut families: Vec<(Vec<Box<str>>, Vec<Postings>)> =
            (0..self.families).map(|_| (Vec::new(), Vec::new())).collect();
        for (part, word) in parts {
            let postings =
                self.words[word].1.iter().map(|(document, weight)| (*document, weight * OF_COMPOUND));
            families[part].1.push(postings.collect());
        }
        for ((word, postings), family) in self.words.into_iter().zip(self.family) {
            families[family].0.push(word);
            families[family].1.push(postings);
        }
        families
            .into_par_iter()
            .filter(|(forms, _)| !forms.is_empty())
            .map(|(forms, postings)| Family { forms, postings: merged(postings) })
            .collect()
    }

    /// The families that stand in words as parts, each with the word.
    fn parts(&self) -> Vec<(usize, usize)> {
        let stem = self.stemming.stemmer();
        let mut known: HashMap<String, usize> = HashMap::new();
        for ((word, _), family) in self.words.iter().zip(&self.family) {
            if word.chars().all(char::is_alphabetic) {
                known.entry(stem(word)).or_insert(*family);
                known.insert(word.to_string(), *family);
            }
        }
        let own = |(number, (word, _)): (usize, &(Box<str>, Postings))| {
            let (first, second) = compounds::parts(word, |part| known.get(part).copied())?;
            let own = self.family[number];
            Some([first, second].into_iter().filter(move |part| *part != own).map(move |part| (part, number)))
        };
        self.words.par_iter().enumerate().filter_map(own).flatten_iter().collect()
    }
}

/// The families of words that this one is a form of, by an ending that leaves a known word.
fn attested(word: &str, stemming: Stemming, known: impl Fn(&str) -> Option<usize>) -> Vec<usize> {
    const SHORTEST: usize = 3;
    let rest = |(ending, after): &super::stem::Ending| {
        let rest = super::fold::without_article(word).strip_suffix(ending)?;
        (rest.chars().count() >= SHORTEST && after.fits(rest)).then_some(rest)
    };
    stemming.endings.iter().filter_map(rest).filter_map(known).collect()
}

/// Which families are one after all.
struct Joined(Vec<usize>);

impl Joined {
    fn root(&mut self, mut family: usize) -> usize {
        while self.0[family] != family {
            self.0[family] = self.0[self.0[family]];
            family = self.0[family];
        }
        family
    }

    /// The smaller number stays, so that the order of joining does not matter.
    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        let (root, below) = (one.min(other), one.max(other));
        self.0[below] = root;
    }
}

/// Postings of several words as those of one.
fn merged(mut lists: Vec<Postings>) -> Postings {
    if lists.len() == 1 {
        return lists.swap_remove(0);
    }
    let mut all: Postings = lists.into_iter().flatten().collect();
    all.sort_by_key(|(document, _)| *document);
    let same = |a: &(Document, f32), b: &(Document, f32)| a.0 == b.0;
    all.chunk_by(same).map(|same| (same[0].0, same.iter().map(|(_, weight)| weight).sum())).collect()
}

/// The same forms in texts of two languages (names, most of all) are one family where they are all its forms; else
/// both stay, and a reader's word finds both.
fn join_across_languages(mut families: Vec<Family>) -> Vec<Family> {
    families.sort_by(|a, b| a.forms.cmp(&b.forms));
    let mut joined: Vec<Family> = Vec::with_capacity(families.len());
    for family in families {
        match joined.last_mut() {
            Some(last) if last.forms == family.forms => {
                let postings = vec![std::mem::take(&mut last.postings), family.postings];
                last.postings = merged(postings);
            }
            _ => joined.push(family),
        }
    }
    joined
}
