//! "Did you mean": the known words nearest to a word that is not known.

/// So many faults of a kind get suggestions in one run; whoever has more mends those first.
pub(crate) const MOST_SUGGESTED: usize = 500;

/// The words of `known` that are likely meant by `word`, nearest first, three at most.
///
/// Near means few typing errors (Damerau-Levenshtein, at most a third of the word), or one word being the
/// beginning or end of the other; case and accents do not count.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let folded = fold(word);
    if !can_be_meant(&folded) {
        return Vec::new();
    }
    let known: Vec<Known> = known.into_iter().map(Known::new).collect();
    nearest_of(&folded, known.iter())
}

/// Suggestions for the many faults of a run: the known words are prepared once.
pub(crate) struct Suggestions<'a> {
    known: Vec<Known<'a>>,
    left: usize,
}

impl<'a> Suggestions<'a> {
    /// Prepares the known words.
    pub(crate) fn new(known: impl IntoIterator<Item = &'a str>) -> Self {
        Self { known: known.into_iter().map(Known::new).collect(), left: MOST_SUGGESTED }
    }

    /// The known words that are likely meant by `word`; none after the first few hundred faults.
    pub(crate) fn of(&mut self, word: &str) -> Vec<String> {
        self.of_those(word, |_| true)
    }

    /// The same of those known words, by their number in the list, that fit.
    pub(crate) fn of_those(&mut self, word: &str, fits: impl Fn(usize) -> bool) -> Vec<String> {
        let folded = fold(word);
        if self.left == 0 || !can_be_meant(&folded) {
            return Vec::new();
        }
        self.left -= 1;
        let fitting = self.known.iter().enumerate().filter(|(number, _)| fits(*number));
        nearest_of(&folded, fitting.map(|(_, known)| known))
    }
}

/// A known word, made ready to be compared.
struct Known<'a> {
    written: &'a str,
    folded: String,
    letters: u64,
}

impl<'a> Known<'a> {
    fn new(written: &'a str) -> Self {
        let folded = fold(written);
        Self { written, letters: letters(&folded), folded }
    }
}

fn nearest_of<'k, 'a: 'k>(folded: &str, known: impl Iterator<Item = &'k Known<'a>>) -> Vec<String> {
    let allowed = (folded.chars().count() / 3).max(1);
    let letters = letters(folded);
    let far = |known: &'k Known<'a>| Some((distance((folded, letters), known, allowed)?, known.written));
    let mut found: Vec<(usize, &str)> = known.filter_map(far).collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().take(3).map(|(_, candidate)| candidate.to_owned()).collect()
}

fn distance((word, letters): (&str, u64), known: &Known, allowed: usize) -> Option<usize> {
    let candidate = known.folded.as_str();
    // A typing error changes at most two of the letters that occur; most words need no closer look.
    let alike = (letters ^ known.letters).count_ones() as usize <= 2 * allowed;
    if alike && candidate.len().abs_diff(word.len()) <= 2 * allowed {
        let far = strsim::damerau_levenshtein(word, candidate);
        if far <= allowed {
            return Some(far);
        }
    }
    let shorter = word.len().min(candidate.len());
    let part_of = candidate.starts_with(word)
        || candidate.ends_with(word)
        || word.starts_with(candidate)
        || word.ends_with(candidate);
    (shorter >= 4 && part_of).then_some(allowed + 1)
}

fn can_be_meant(folded: &str) -> bool {
    !folded.is_empty() && folded.chars().count() <= 200
}

/// Which letters occur, one bit for each (some share one).
fn letters(folded: &str) -> u64 {
    folded.bytes().fold(0, |letters, byte| letters | 1 << (byte & 63))
}

fn fold(word: &str) -> String {
    deunicode::deunicode(word).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Suggestions, nearest};

    #[test]
    fn finds_what_was_meant() {
        let known = ["rada-barnen", "svenska-kyrkan", "skara-kommun", "topics"];
        assert_eq!(nearest("radda-barnen", known), ["rada-barnen"]);
        assert_eq!(nearest("Rädda-Barnen", known), ["rada-barnen"]);
        assert_eq!(nearest("skara", known), ["skara-kommun"]);
        assert_eq!(nearest("topic", known), ["topics"]);
        assert!(nearest("polisen", known).is_empty());
        assert!(nearest("", known).is_empty());
    }

    #[test]
    fn prepared_words_give_the_same() {
        let known = ["rada-barnen", "svenska-kyrkan", "skara-kommun", "topics"];
        let mut suggestions = Suggestions::new(known);
        for word in ["radda-barnen", "Rädda-Barnen", "skara", "topic", "polisen", "", "tpoics"] {
            assert_eq!(suggestions.of(word), nearest(word, known), "{word}");
        }
        assert!(suggestions.of_those("skara", |number| number != 2).is_empty());
        let given = (0..1000).filter(|_| !suggestions.of("skara").is_empty()).count();
        assert!((1..1000).contains(&given), "it ends");
    }
}
