//! Words written together, taken apart by the words of the site itself: `flyktingboende` is found by `flykting` and by
//! `boende` where both are words here.
//!
//! No dictionary: what the site does not know stays whole. Its beginning is found all the same, since a reader's word
//! also finds what begins with it.

/// Parts have at least so many letters: shorter ones stand in too many words by chance.
const SHORTEST: usize = 4;

/// The parts of a word, if it has two that `known` says are words, the second as long as can be; each as known.
pub(super) fn parts<W>(word: &str, known: impl Fn(&str) -> Option<W>) -> Option<(W, W)> {
    let letters: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let cuts = letters.get(SHORTEST..(letters.len() + 1).saturating_sub(SHORTEST))?;
    cuts.iter().find_map(|cut| {
        let (first, second) = word.split_at(*cut);
        let second = known(second)?;
        // `utbildning-s-behov`: what joins the parts belongs to neither.
        let first = known(first)
            .or_else(|| known(first.strip_suffix('s').filter(|first| first.chars().count() >= SHORTEST)?))?;
        Some((first, second))
    })
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn words_of_the_site_take_words_apart() {
        let known =
            ["flykting", "boende", "utbildning", "behov", "språk", "träning", "sats", "insats", "integ"];
        let find = |word: &str| known.iter().find(|known| **known == word).copied();
        for (word, expected) in [
            ("flyktingboende", Some(("flykting", "boende"))),
            ("utbildningsbehov", Some(("utbildning", "behov"))),
            ("språkträning", Some(("språk", "träning"))),
            ("integration", None),
            ("insats", None),
            ("språk", None),
            ("språkresa", None),
            ("", None),
            ("åäö", None),
        ] {
            assert_eq!(parts(word, find), expected, "{word}");
        }
    }
}
