//! The endings that the words of a site have, for words that stand in no form on it.
//!
//! A reader's word that the dictionary does not know is tried without each of these: `nätverken` finds `nätverk` though
//! nobody wrote it so. Learnt from the forms of the site, and some that a language always has; so the reader's side
//! needs no stemmer.

use std::collections::BTreeMap;

use super::fold::fold;
use super::lexicon::Family;
use super::stem::Stemming;

/// No more than these go to the reader.
const MOST: usize = 80;

/// What is left of a word has at least so many letters.
const SHORTEST: usize = 3;

/// The endings of words in at least two families, and those that words of the language always have; the longest first.
pub(super) fn endings(families: &[Family], tag: &str) -> Vec<String> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for family in families.iter().filter(|family| family.forms.len() > 1) {
        let mut folded: Vec<String> = family.forms.iter().map(|form| fold(form)).collect();
        folded.sort();
        folded.dedup();
        let Some(common) = common_start(&folded).filter(|common| common.chars().count() >= SHORTEST) else {
            continue;
        };
        for form in &folded {
            let ending = &form[common.len()..];
            if !ending.is_empty() {
                *times.entry(ending.to_owned()).or_default() += 1;
            }
        }
    }
    let mut endings: Vec<(usize, String)> =
        times.into_iter().filter(|(_, times)| *times > 1).map(|(ending, times)| (times, ending)).collect();
    endings.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    endings.truncate(MOST);
    let mut endings: Vec<String> = endings.into_iter().map(|(_, ending)| ending).collect();
    endings.extend(Stemming::of(tag).endings.iter().map(|(ending, _)| fold(ending)));
    endings.sort_by(|a, b| b.chars().count().cmp(&a.chars().count()).then_with(|| a.cmp(b)));
    endings.dedup();
    endings
}

/// What sorted words begin with alike.
fn common_start(sorted: &[String]) -> Option<&str> {
    let (first, last) = (sorted.first()?, sorted.last()?);
    let same = first.chars().zip(last.chars()).take_while(|(a, b)| a == b);
    let end: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    Some(&first[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_learnt_from_forms() {
        let family =
            |forms: &str| Family { forms: forms.split(' ').map(Into::into).collect(), postings: Vec::new() };
        let families = [
            family("nätverk nätverket nätverken"),
            family("kommun kommunen kommuner"),
            family("projekt projekten projektet"),
            family("ensam"),
        ];
        assert_eq!(endings(&families, "en"), ["en", "et"]);
        assert!(endings(&families, "sv").contains(&"erna".to_owned()));
        assert!(endings(&[], "en").is_empty());
    }
}
