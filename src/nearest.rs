//! "Did you mean": the known words nearest to a word that is not known.

use std::collections::BTreeMap;
use std::sync::Mutex;

/// So many faults of a kind get suggestions in one run; whoever has more mends those first.
pub(crate) const MOST_SUGGESTED: usize = 500;

/// The words of `known` that are likely meant by `word`, nearest first, three at most.
///
/// Near means few typing errors (edit distance with swapped neighbours, at most a third of the word), or one word
/// being the beginning or end of the other; case and accents do not count.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    Known::new(known).nearest(word)
}

/// Known words, made ready to be compared with many that are not.
pub(crate) struct Known<'a> {
    words: Vec<Candidate<'a>>,
    /// What has been asked for already: one missing entry is often referred to many times.
    answers: Mutex<BTreeMap<String, Vec<String>>>,
}

struct Candidate<'a> {
    word: &'a str,
    folded: String,
    letters: u32,
}

impl<'a> Known<'a> {
    /// Folds the words once.
    pub(crate) fn new(known: impl IntoIterator<Item = &'a str>) -> Self {
        let candidate = |word| {
            let folded = fold(word);
            Candidate { word, letters: letters(&folded), folded }
        };
        Self { words: known.into_iter().map(candidate).collect(), answers: Mutex::default() }
    }

    /// The words that are likely meant by `word`, as [`nearest`] gives them.
    pub(crate) fn nearest(&self, word: &str) -> Vec<String> {
        let folded = fold(word);
        if folded.is_empty() || folded.chars().count() > 200 {
            return Vec::new();
        }
        if let Some(known) = self.answers.lock().ok().and_then(|answers| answers.get(&folded).cloned()) {
            return known;
        }
        let answer = self.search(&folded);
        if let Ok(mut answers) = self.answers.lock() {
            answers.insert(folded, answer.clone());
        }
        answer
    }

    fn search(&self, folded: &str) -> Vec<String> {
        let allowed = (folded.chars().count() / 3).max(1);
        let own_letters = letters(folded);
        let far = |candidate: &Candidate<'a>| {
            distance((folded, own_letters), candidate, allowed).map(|far| (far, candidate.word))
        };
        let mut found: Vec<(usize, &str)> = self.words.iter().filter_map(far).collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().take(3).map(|(_, candidate)| candidate.to_owned()).collect()
    }
}

fn distance((word, own_letters): (&str, u32), candidate: &Candidate, allowed: usize) -> Option<usize> {
    let other = candidate.folded.as_str();
    // Every letter that only one of the two has costs at least half an edit: most words are out at once.
    let differing = (own_letters ^ candidate.letters).count_ones() as usize;
    if other.len().abs_diff(word.len()) <= allowed && differing <= 2 * allowed {
        let far = strsim::osa_distance(word, other);
        if far <= allowed {
            return Some(far);
        }
    }
    let shorter = word.len().min(other.len());
    let part_of =
        other.starts_with(word) || other.ends_with(word) || word.starts_with(other) || word.ends_with(other);
    (shorter >= 4 && part_of).then_some(allowed + 1)
}

/// Which of the letters a-z a word has, a bit each; anything else shares the last.
fn letters(word: &str) -> u32 {
    let bit = |byte: u8| if byte.is_ascii_lowercase() { byte - b'a' } else { 26 };
    word.bytes().fold(0, |letters, byte| letters | 1 << bit(byte))
}

fn fold(word: &str) -> String {
    deunicode::deunicode(word).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_what_was_meant() {
        let known = ["rada-barnen", "svenska-kyrkan", "skara-kommun", "topics"];
        assert_eq!(nearest("radda-barnen", known), ["rada-barnen"]);
        assert_eq!(nearest("Rädda-Barnen", known), ["rada-barnen"]);
        assert_eq!(nearest("rada-branen", known), ["rada-barnen"]);
        assert_eq!(nearest("skara", known), ["skara-kommun"]);
        assert_eq!(nearest("topic", known), ["topics"]);
        assert!(nearest("polisen", known).is_empty());
        assert!(nearest("", known).is_empty());
    }
}
