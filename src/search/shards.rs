//! The dictionary in pieces by the first letters of words, so that a reader fetches only what she types.
//!
//! A family of words stands in the piece of its first form; forms that begin otherwise stand in their own piece with a
//! pointer there.

use super::fold::fold;
use super::lexicon::{Family, Postings};

/// How strongly a word tells about a document, in steps: level 0 from 0 on, level 1 from the first of these on, …
pub const LEVELS: [f32; 16] =
    [0.15, 0.3, 0.5, 0.8, 1.2, 1.7, 2.3, 3.1, 4.2, 5.6, 7.5, 10.0, 13.0, 17.0, 22.0, 29.0];

/// Sites with fewer documents keep every word of every document.
const SMALL: usize = 400;

/// A piece of the dictionary.
#[derive(Debug, Default)]
pub struct Shard {
    /// The folded word that it begins with.
    pub start: String,
    /// Its families, by their first form.
    pub families: Vec<Entry>,
    /// Forms whose family stands elsewhere: the form, the shard and the family's number there.
    pub elsewhere: Vec<(Box<str>, u32, u32)>,
}

/// A family of words in the dictionary.
#[derive(Debug)]
pub struct Entry {
    /// The forms of the word, in lower case.
    pub forms: Vec<Box<str>>,
    /// Whether it stands in so many documents that it tells little, so that what a reader asks need not have it.
    pub common: bool,
    /// The documents by level, see [`LEVELS`]; in their order.
    pub levels: Vec<(u8, Vec<u32>)>,
}

/// Cuts a dictionary into so many pieces of about the same weight.
pub(super) fn cut(families: Vec<Family>, documents: usize, pieces: usize) -> Vec<Shard> {
    let mut entries: Vec<(String, Entry)> =
        families.into_iter().map(|family| entry(family, documents)).collect();
    entries.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.forms.cmp(&b.1.forms)));
    let whole: usize = entries.iter().map(|(_, entry)| weight(entry)).sum();
    let mut shards: Vec<Shard> = Vec::with_capacity(pieces);
    let mut passed = 0;
    for (first, entry) in entries {
        // A piece is full once the words before this one have the share of all pieces so far.
        let full = whole * shards.len() / pieces.max(1) <= passed;
        let apart = shards.last().is_none_or(|last| last.start != first);
        if shards.is_empty() || (full && apart && shards.len() < pieces) {
            shards.push(Shard { start: first, ..Shard::default() });
        }
        passed += weight(&entry);
        if let Some(shard) = shards.last_mut() {
            shard.families.push(entry);
        }
    }
    if let Some(first) = shards.first_mut() {
        first.start.clear();
    }
    point(&mut shards);
    shards
}

/// Puts pointers to families where readers look for the forms that begin otherwise.
fn point(shards: &mut [Shard]) {
    let starts: Vec<String> = shards.iter().map(|shard| shard.start.clone()).collect();
    let place = |form: &str| starts.partition_point(|start| **start <= *fold(form)).saturating_sub(1);
    let mut pointers = Vec::new();
    for (home, shard) in shards.iter().enumerate() {
        for (number, entry) in shard.families.iter().enumerate() {
            let away = entry.forms.iter().map(|form| (place(form), form)).filter(|(at, _)| *at != home);
            pointers.extend(away.map(|(at, form)| (at, form.clone(), home, number)));
        }
    }
    for (at, form, home, number) in pointers {
        let small = |number| u32::try_from(number).unwrap_or(u32::MAX);
        shards[at].elsewhere.push((form, small(home), small(number)));
    }
    shards.iter_mut().for_each(|shard| shard.elsewhere.sort());
}

fn entry(family: Family, documents: usize) -> (String, Entry) {
    let first = family.forms.iter().map(|form| fold(form)).min().unwrap_or_default();
    let common = family.postings.len() * 5 > documents * 2 && documents >= 10;
    let mut forms = family.forms;
    forms.sort_by_cached_key(|form| fold(form));
    (first, Entry { forms, common, levels: levels(&family.postings, common && documents >= SMALL) })
}

/// Postings by level; those that tell little left out where `only_telling`.
fn levels(postings: &Postings, only_telling: bool) -> Vec<(u8, Vec<u32>)> {
    const TELLING: u8 = 7;
    let mut levels: Vec<Vec<u32>> = vec![Vec::new(); LEVELS.len() + 1];
    for (document, weight) in postings {
        levels[LEVELS.partition_point(|least| least <= weight)].push(*document);
    }
    levels.iter_mut().for_each(Vec::shrink_to_fit);
    let kept = (0..)
        .zip(levels)
        .filter(|(level, documents)| !documents.is_empty() && (!only_telling || *level >= TELLING));
    kept.collect()
}

/// About how many bytes an entry takes.
fn weight(entry: &Entry) -> usize {
    let forms: usize = entry.forms.iter().map(|form| form.len() + 1).sum();
    let documents: usize = entry.levels.iter().map(|(_, documents)| 4 + 3 * documents.len()).sum();
    forms + documents + 8
}
