//! The files of the index as JSON.
//!
//! `index.json` says where everything is and holds the words of the interface; `words/`, `cards/` and `facets/` are
//! fetched as they are needed. Numbers of documents are written as steps from the one before, sets as lengths of runs
//! (not in, in, not in, …): both compress well. What is written here, `themes/default/static/search-index.js` reads.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::{Value, json};

use crate::derive::Activity;
use crate::locale::Argument;
use crate::model::EntryIx;
use crate::render::present::Presenter;
use crate::render::{Edition, Rendering};
use crate::search::{By, Entry, Facet, FacetValue, Index, LEVELS, Shard};

/// How many cards stand in a file.
pub(super) const CARDS_OF_A_FILE: usize = 32;

/// All files of the index of a language.
#[derive(Debug)]
pub(in crate::render) struct Files {
    pub(super) root: Vec<u8>,
    pub(super) words: Vec<Vec<u8>>,
    pub(super) cards: Vec<Vec<u8>>,
    /// By the name of the facet.
    pub(super) facets: BTreeMap<String, Vec<u8>>,
}

impl Files {
    /// Builds the index of a language and writes it down.
    pub(in crate::render) fn of(rendering: &Rendering, edition: &Edition) -> Self {
        let Rendering { base, views, settings, .. } = rendering;
        let mut index = Index::of((base, views), (edition.language, &edition.locale), &settings.languages);
        let presenter = Presenter::new(rendering, edition);
        // The dictionary of a large site is hundreds of megabytes: each piece is let go once it is written.
        let written = index.shards.par_iter_mut().map(|shard| {
            let whole = std::mem::take(shard);
            shard.start.clone_from(&whole.start);
            bytes(&words(&whole))
        });
        let words: Vec<Vec<u8>> = written.collect();
        let cards: Vec<Vec<u8>> = index
            .documents
            .par_chunks(CARDS_OF_A_FILE)
            .map(|entries| bytes(&entries.iter().map(|entry| card(presenter, *entry)).collect()))
            .collect();
        let named = |facet: &Facet| (name(rendering, facet.by), bytes(&values(presenter, facet)));
        let facets: BTreeMap<String, Vec<u8>> = index.facets.par_iter().map(named).collect();
        let version = version(words.iter().chain(&cards).chain(facets.values()));
        let root = bytes(&root(presenter, &index, &version));
        Self { root, words, cards, facets }
    }
}

/// The names of all facets that there may be; known without the index.
pub(super) fn facet_names(rendering: &Rendering) -> Vec<String> {
    let kinds = rendering.views.facets.kinds().iter().map(|kind| By::Entries(*kind));
    let all = [By::Kind].into_iter().chain(kinds).chain([By::Activity, By::Year]);
    all.map(|by| name(rendering, by)).collect()
}

/// The name of a facet by entries of a kind; not one that addresses have for something else.
pub(in crate::render) fn facet_of_kind(kind: &str) -> String {
    const TAKEN: [&str; 5] = ["kind", "status", "year", "q", "show"];
    if TAKEN.contains(&kind) { format!("{kind}-") } else { kind.to_owned() }
}

/// The name of a facet in addresses.
fn name(rendering: &Rendering, by: By) -> String {
    match by {
        By::Kind => "kind".to_owned(),
        By::Entries(kind) => facet_of_kind(&rendering.base.schema().kind(kind).name),
        By::Activity => "status".to_owned(),
        By::Year => "year".to_owned(),
    }
}

fn bytes(value: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).expect("keys are texts, and writing into memory does not fail");
    bytes.push(b'\n');
    bytes
}

/// Tells one index from another: browsers keep files, and pieces of two must not be mixed.
fn version<'f>(files: impl Iterator<Item = &'f Vec<u8>>) -> String {
    let mut hash = blake3::Hasher::new();
    files.for_each(|file| {
        hash.update(file);
    });
    hash.finalize().to_hex()[..12].to_owned()
}

fn root(presenter: Presenter, index: &Index, version: &str) -> Value {
    let facets: Vec<Value> = index.facets.iter().map(|facet| label(presenter, facet.by)).collect();
    let starts: Vec<&String> = index.shards.iter().map(|shard| &shard.start).collect();
    json!({
        "version": version,
        "documents": index.documents.len(),
        "cards": CARDS_OF_A_FILE,
        "starts": starts,
        "endings": index.endings,
        "small": index.small_words,
        "levels": LEVELS,
        "facets": facets,
        "texts": texts(presenter),
    })
}

fn label(presenter: Presenter, by: By) -> Value {
    let words = match by {
        By::Kind => presenter.phrase("facet-kind", &[]),
        By::Entries(kind) => presenter.label(&presenter.rendering.base.schema().kind(kind).label).text,
        By::Activity => presenter.phrase("facet-status", &[]),
        By::Year => presenter.phrase("facet-year", &[]),
    };
    json!({ "name": name(presenter.rendering, by), "label": words })
}

/// The words that the page needs once it searches. Texts with a number come in the forms for some numbers, one at least
/// for each plural form of any language; the number stands as `{n}`.
fn texts(presenter: Presenter) -> Value {
    const NUMBERS: [u32; 9] = [0, 1, 2, 3, 6, 11, 21, 100, 1_000_000];
    let count = NUMBERS.map(|number| {
        let words = presenter.phrase("search-count", &[("n", Argument::Number(f64::from(number)))]);
        json!([number, words.replace(&presenter.locale().integer(u64::from(number)), "{n}")])
    });
    let mut texts = serde_json::Map::new();
    texts.insert("count".to_owned(), json!(count));
    for key in ["none", "some", "meant", "more", "all", "narrow", "clear", "names"] {
        texts.insert(key.to_owned(), json!(presenter.phrase(&format!("search-{key}"), &[])));
    }
    Value::Object(texts)
}

fn words(shard: &Shard) -> Value {
    let families: Vec<Value> = shard.families.iter().map(family).collect();
    let elsewhere: Vec<Value> =
        shard.elsewhere.iter().map(|(form, shard, number)| json!([form, shard, number])).collect();
    json!({ "words": families, "elsewhere": elsewhere })
}

/// `["nätverk nätverket", 0, [level, step, step, …], …]`
fn family(entry: &Entry) -> Value {
    let mut family = vec![json!(entry.forms.join(" ")), json!(u8::from(entry.common))];
    family.extend(entry.levels.iter().map(|(level, documents)| {
        let mut before = 0;
        let steps = documents.iter().map(|document| document - std::mem::replace(&mut before, *document));
        [u32::from(*level)].into_iter().chain(steps).collect()
    }));
    Value::Array(family)
}

/// The card of an entry, and its other names, for when one of them is what was looked for.
fn card(presenter: Presenter, entry: EntryIx) -> Value {
    json!([presenter.edition.card(presenter.rendering, entry).as_str(), presenter.other_names(entry)])
}

/// `[name in addresses, words, their language or null, [not in, in, not in, …]]`
fn values(presenter: Presenter, facet: &Facet) -> Value {
    let value = |(value, documents): &(FacetValue, Vec<u32>)| {
        let (name, words, lang) = value_in_words(presenter, *value);
        json!([name, words, lang, runs(documents)])
    };
    facet.values.iter().map(value).collect()
}

fn value_in_words(presenter: Presenter, value: FacetValue) -> (String, String, Option<String>) {
    let schema = presenter.rendering.base.schema();
    match value {
        FacetValue::Kind(kind) => {
            let words = presenter.label(&schema.kind(kind).plural);
            (schema.kind(kind).name.to_string(), words.text, words.lang)
        }
        FacetValue::Entry(entry) => {
            let reference = presenter.edition.reference(entry);
            let slug = presenter.rendering.base.entry(entry).id.slug.to_string();
            (slug, reference.title.clone(), reference.lang.clone())
        }
        FacetValue::Activity(activity) => {
            let name = match activity {
                Activity::Active => "active",
                Activity::Pending => "pending",
                Activity::Over => "over",
            };
            (name.to_owned(), presenter.phrase(&format!("facet-status-{name}"), &[]), None)
        }
        FacetValue::Year(year) => (year.to_string(), year.to_string(), None),
    }
}

/// Sorted numbers as lengths of runs: so many not in, so many in, and so on.
fn runs(documents: &[u32]) -> Vec<u32> {
    let mut runs = Vec::new();
    let mut next = 0;
    for run in documents.chunk_by(|a, b| a + 1 == *b) {
        runs.push(run[0] - next);
        runs.push(u32::try_from(run.len()).unwrap_or(u32::MAX));
        next = run[run.len() - 1] + 1;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn sets_are_runs() {
        for (documents, expected) in
            [(&[][..], &[][..]), (&[0], &[0, 1]), (&[3, 4, 5, 9], &[3, 3, 3, 1]), (&[0, 1, 3], &[0, 2, 1, 1])]
        {
            assert_eq!(runs(documents), expected);
        }
    }
}
