//! What spellings have in common: letters without their marks, so that `natverk` finds `nätverk` and `اللغه` finds
//! `اللغة`.
//!
//! The reader's side folds the same way (`themes/default/static/fold.js`); `tests/search/folding.json` holds words that
//! both must fold alike.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A word as it is looked up: lower case in, no marks, Arabic letters as they are typed in haste, no Arabic article.
pub(super) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let apart = DecomposingNormalizerBorrowed::new_nfd();
    let mut folded = String::with_capacity(word.len());
    for character in apart.normalize(word).chars().filter(|character| !is_mark(*character)) {
        match letter(character) {
            Letter::Same => folded.push(character),
            Letter::Other(letters) => folded.push_str(letters),
        }
    }
    without_article(&folded).to_owned()
}

/// The Arabic article and what is written together with it before a word; nothing is taken where too little of the
/// word would stay.
pub(super) fn without_article(word: &str) -> &str {
    const LEAST: usize = 3;
    // `للاجئين` is `ل` and `لاجئين`: the article's own letter merged with that of the word.
    if let Some(rest) = word.strip_prefix('ل').filter(|rest| rest.starts_with("لا")) {
        return if rest.chars().count() >= LEAST { rest } else { word };
    }
    let articles = ["وال", "بال", "كال", "فال", "ال", "لل"];
    let rest = articles.iter().find_map(|article| word.strip_prefix(article));
    rest.filter(|rest| rest.chars().count() >= LEAST).unwrap_or(word)
}

/// Combining marks of the scripts of Europe, vowel signs of Arabic and Hebrew, and the stroke that only lengthens.
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{5b0}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}'
        | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

enum Letter {
    Same,
    Other(&'static str),
}

/// Letters that no decomposition takes apart.
fn letter(character: char) -> Letter {
    Letter::Other(match character {
        'ø' => "o",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ґ' => "г",
        'ة' => "ه",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        _ => return Letter::Same,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folds_as_the_readers_side_does() {
        let pairs = include_str!("../../tests/search/folding.json");
        let pairs: Vec<(String, String)> = serde_json::from_str(pairs).unwrap();
        assert!(pairs.len() > 10);
        for (word, folded) in pairs {
            assert_eq!(fold(&word), folded, "{word}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing_more_in_words_without_article() {
        for word in ["nätverk", "crème", "їжак", "łódź", "", "a\u{301}", "日本", "\u{300}"] {
            assert_eq!(fold(&fold(word)), fold(word));
        }
    }
}
