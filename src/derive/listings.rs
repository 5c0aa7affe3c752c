//! The order of entries in lists, and who stands before and after whom.

use rayon::prelude::*;

use super::{Agenda, When};
use crate::locale::Locale;
use crate::model::{EntryIx, KnowledgeBase, LanguageIx, Value};
use crate::schema::{KindIx, Order};

/// A language of the site, with the one that stands in for it where both are forms of one language.
pub(super) type Reading = (LanguageIx, Option<LanguageIx>);

/// The lists of one language.
#[derive(Debug)]
pub struct Listings {
    kinds: Vec<Vec<EntryIx>>,
    /// The place of each entry in the list of its kind.
    places: Vec<u32>,
    /// The rank of each entry's title among all titles.
    ranks: Vec<u32>,
    changed: Vec<EntryIx>,
    /// For each kind, the letters of its list, with the place of the first entry of each.
    letters: Vec<Vec<(String, usize)>>,
}

impl Listings {
    /// Sorts the entries of a knowledge base for a language.
    pub(super) fn of(base: &KnowledgeBase, agenda: &Agenda, locale: &Locale, reading: Reading) -> Self {
        let ranks = ranks(base, locale, reading);
        let kinds: Vec<Vec<EntryIx>> = base
            .schema()
            .kinds()
            .map(|(kind, row)| sorted(base, agenda, (kind, row.order), &ranks))
            .collect();
        let mut places = vec![0; base.len()];
        for list in &kinds {
            for (place, entry) in (0..).zip(list) {
                places[entry.index()] = place;
            }
        }
        let mut changed: Vec<EntryIx> =
            base.indices().filter(|entry| agenda.changed(*entry).is_some()).collect();
        changed.sort_by_key(|entry| (std::cmp::Reverse(agenda.changed(*entry)), ranks[entry.index()]));
        let letters = kinds.par_iter().map(|list| letters(base, locale, reading, list)).collect();
        Self { kinds, places, ranks, changed, letters }
    }

    /// The entries of a kind, in its order.
    pub fn of_kind(&self, kind: KindIx) -> &[EntryIx] {
        &self.kinds[usize::from(kind.0)]
    }

    /// The letters that the list of a kind goes through, each with the place of its first entry.
    pub fn letters(&self, kind: KindIx) -> &[(String, usize)] {
        &self.letters[usize::from(kind.0)]
    }

    /// The entries before and after an entry in the list of its kind.
    pub fn neighbours(&self, base: &KnowledgeBase, entry: EntryIx) -> (Option<EntryIx>, Option<EntryIx>) {
        let list = self.of_kind(base.entry(entry).id.kind);
        let place = self.places[entry.index()] as usize;
        let previous = place.checked_sub(1).and_then(|before| list.get(before)).copied();
        (previous, list.get(place + 1).copied())
    }

    /// The rank of an entry's title among all titles, by the order of the language.
    pub fn rank(&self, entry: EntryIx) -> u32 {
        self.ranks[entry.index()]
    }

    /// The entries with a date of change, the latest first.
    pub fn changed(&self) -> &[EntryIx] {
        &self.changed
    }
}

/// Sorts entries by title, in the order of a language.
pub fn sort_by_title(entries: &mut [EntryIx], listings: &Listings) {
    entries.sort_by_key(|entry| listings.rank(*entry));
}

fn letters(
    base: &KnowledgeBase,
    locale: &Locale,
    reading: Reading,
    list: &[EntryIx],
) -> Vec<(String, usize)> {
    let mut letters: Vec<(String, usize)> = Vec::new();
    for (place, entry) in list.iter().enumerate() {
        let letter = locale.initial(title(base, *entry, reading));
        if letters.last().is_none_or(|(last, _)| *last != letter) {
            letters.push((letter, place));
        }
    }
    letters
}

fn ranks(base: &KnowledgeBase, locale: &Locale, reading: Reading) -> Vec<u32> {
    let entries: Vec<EntryIx> = base.indices().collect();
    let mut keys: Vec<(Vec<u8>, EntryIx)> =
        entries.par_iter().map(|entry| (locale.sort_key(title(base, *entry, reading)), *entry)).collect();
    keys.par_sort_unstable();
    let mut ranks = vec![0; base.len()];
    for (rank, (_, entry)) in (0..).zip(keys) {
        ranks[entry.index()] = rank;
    }
    ranks
}

/// The title of an entry in a language, else in its own.
fn title(base: &KnowledgeBase, entry: EntryIx, (language, kin): Reading) -> &str {
    let kind = base.kind_of(entry);
    match kind.fields.named("title").and_then(|field| base.entry(entry).record.get(field)) {
        Some(Value::Text(title)) => title.best_or(language, || kin).1,
        _ => &base.entry(entry).id.slug,
    }
}

fn sorted(
    base: &KnowledgeBase,
    agenda: &Agenda,
    (kind, order): (KindIx, Order),
    ranks: &[u32],
) -> Vec<EntryIx> {
    let mut entries: Vec<EntryIx> = base.of_kind(kind).collect();
    let rank = |entry: &EntryIx| ranks[entry.index()];
    let first_day = |entry: &EntryIx| agenda.first_day(*entry);
    match order {
        Order::Title => entries.sort_by_key(rank),
        Order::Newest => {
            entries.sort_by_key(|entry| (std::cmp::Reverse(first_day(entry)), rank(entry)));
        }
        Order::Soonest => entries.sort_by_key(|entry| {
            let coming = matches!(agenda.when(*entry), Some(When::Upcoming | When::Ongoing));
            let soonest = agenda.next_day(*entry).filter(|_| coming);
            let latest = std::cmp::Reverse(first_day(entry).filter(|_| !coming));
            (!coming, soonest, latest, rank(entry))
        }),
    }
    entries
}
