//! "Did you mean": the known words nearest to a word that is not known.

/// The words of `known` that are likely meant by `word`, nearest first, three at most.
///
/// Near means few typing errors (Damerau-Levenshtein, at most a third of the word), or one word being the
/// beginning or end of the other; case and accents do not count.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let folded = fold(word);
    if folded.is_empty() || folded.chars().count() > 200 {
        return Vec::new();
    }
    let allowed = (folded.chars().count() / 3).max(1);
    let mut found: Vec<(usize, &str)> = known
        .into_iter()
        .filter_map(|candidate| distance(&folded, &fold(candidate), allowed).map(|far| (far, candidate)))
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().take(3).map(|(_, candidate)| candidate.to_owned()).collect()
}

fn distance(word: &str, candidate: &str, allowed: usize) -> Option<usize> {
    if candidate.len().abs_diff(word.len()) <= 2 * allowed {
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
        assert_eq!(nearest("skara", known), ["skara-kommun"]);
        assert_eq!(nearest("topic", known), ["topics"]);
        assert!(nearest("polisen", known).is_empty());
        assert!(nearest("", known).is_empty());
    }
}
