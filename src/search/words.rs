//! The words of a text, in lower case.
//!
//! By the word boundaries of Unicode (UAX 29), and apart at what a reader does not type as part of a word: the full stop
//! of an address, the colon of "EU:s".

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

/// Longer words are no words, but addresses and data; in characters. The reader's side
/// (`themes/default/static/fold.js`) has the same bound.
const LONGEST: usize = 60;

/// Takes texts apart; costs nothing to make.
pub(super) struct Words {
    segmenter: WordSegmenterBorrowed<'static>,
    composed: ComposingNormalizerBorrowed<'static>,
}

impl Words {
    pub(super) fn new() -> Self {
        let segmenter = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
        Self { segmenter, composed: ComposingNormalizerBorrowed::new_nfc() }
    }

    /// Hands on every word of a text.
    pub(super) fn each(&self, text: &str, mut take: impl FnMut(&str)) {
        let mut word = String::new();
        // No word has a space in it, and most of what stands between two is plain.
        for piece in text.split_ascii_whitespace() {
            if piece.chars().all(is_plain) {
                plain(piece, &mut word, &mut take);
            } else {
                self.segments(piece, &mut word, &mut take);
            }
        }
    }

    /// Takes any text apart by the rules of Unicode.
    fn segments(&self, text: &str, word: &mut String, take: &mut impl FnMut(&str)) {
        let text = self.composed.normalize(text);
        let mut start = 0;
        let mut breaks = self.segmenter.segment_str(&text);
        while let Some(end) = breaks.next() {
            if breaks.is_word_like() {
                in_parts(&text[start..end], word, take);
            }
            start = end;
        }
    }
}

/// Whether the rules of Unicode come to no more for a character than that letters and digits side by side are a word: so
/// it is for Latin letters in one piece, and for signs that neither join nor are part of anything.
fn is_plain(character: char) -> bool {
    match character {
        '\'' => false,
        '«' | '»' | '\u{a0}' | '–' | '—' | '“' | '”' | '„' | '…' | '•' => true,
        _ => character.is_ascii() || is_latin(character),
    }
}

/// Latin letters beyond ASCII.
fn is_latin(character: char) -> bool {
    matches!(character, '\u{c0}'..='\u{24f}') && !matches!(character, '×' | '÷')
}

/// Hands on the words of a piece in which all is plain.
fn plain(piece: &str, word: &mut String, take: &mut impl FnMut(&str)) {
    let is_inside = |character: char| character.is_ascii_alphanumeric() || is_latin(character);
    for part in piece.split(|character| !is_inside(character)).filter(|part| !part.is_empty()) {
        word.clear();
        if part.is_ascii() {
            word.push_str(part);
            word.make_ascii_lowercase();
        } else {
            word.extend(part.chars().flat_map(char::to_lowercase));
        }
        hand_on(word, take);
    }
}

/// Hands on the parts of what Unicode takes for one word, each in lower case.
fn in_parts(piece: &str, word: &mut String, take: &mut impl FnMut(&str)) {
    if piece.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        word.clear();
        word.push_str(piece);
        word.make_ascii_lowercase();
        return hand_on(word, take);
    }
    for part in piece.split(|character: char| !is_part(character)) {
        word.clear();
        let inside = part.chars().filter(|character| !is_apostrophe(*character));
        word.extend(inside.flat_map(char::to_lowercase));
        hand_on(word, take);
    }
}

fn hand_on(word: &str, take: &mut impl FnMut(&str)) {
    let fits = word.len() <= LONGEST || word.chars().nth(LONGEST).is_none();
    if !word.is_empty() && fits {
        take(word);
    }
}

/// Combining marks are neither letters nor digits to Rust, but a part of words all the same; so is the apostrophe of
/// Ukrainian (`здоров’я`).
fn is_part(character: char) -> bool {
    !character.is_ascii() && !matches!(character, '·' | '‧' | '․' | '\u{ff0e}' | '\u{ff1a}')
        || character.is_ascii_alphanumeric()
        || is_apostrophe(character)
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '\u{2bc}')
}

#[cfg(test)]
mod tests {
    use super::Words;

    fn words(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        Words::new().each(text, |word| found.push(word.to_owned()));
        found
    }

    #[test]
    fn words_are_what_readers_type() {
        for (text, expected) in [
            ("Nätverket vid Stora Ekeberg-skolan.", "nätverket|vid|stora|ekeberg|skolan"),
            ("EU:s fond, 2021–2027 (AMIF)", "eu|s|fond|2021|2027|amif"),
            ("Se vgregion.se eller a_b", "se|vgregion|se|eller|a|b"),
            ("Здоров’я та сім'я", "здоровя|та|сімя"),
            ("شبكة «التعاون»، ٢٠٢٠", "شبكة|التعاون|٢٠٢٠"),
            ("a\u{30a}sa", "åsa"),
            ("ÖK-idé", "ök|idé"),
            ("… – 🦀 \u{0}", ""),
            ("İstanbul", "i\u{307}stanbul"),
        ] {
            assert_eq!(words(text).join("|"), expected, "{text}");
        }
    }

    /// The short way is the same as that of Unicode: all texts of up to four characters, of every sort that is treated
    /// differently anywhere.
    #[test]
    fn plain_texts_fall_apart_by_the_rules_of_unicode() {
        let sorts = "aB7åİžß.:;,_-@/#\u{0}«–“”…•\u{a0} ";
        let words = Words::new();
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            let longer = texts.iter().flat_map(|text| sorts.chars().map(move |sort| format!("{text}{sort}")));
            texts = longer.collect();
            for text in &texts {
                let (mut found, mut by_unicode) = (Vec::new(), Vec::new());
                words.each(text, |word| found.push(word.to_owned()));
                words.segments(text, &mut String::new(), &mut |word: &str| by_unicode.push(word.to_owned()));
                assert_eq!(found, by_unicode, "{text:?}");
            }
        }
        assert!(sorts.chars().all(super::is_plain) && !"'’×\u{ad}\u{301}жع日🦀".chars().any(super::is_plain));
    }

    #[test]
    fn a_word_is_as_long_in_any_script() {
        for letter in ["x", "ж", "ع", "日"] {
            // Every ideograph is a word to Unicode.
            let one = if letter == "日" { 1 } else { 60 };
            assert_eq!(words(&letter.repeat(one)), [letter.repeat(one)]);
        }
        for letter in ["x", "ж", "ع"] {
            assert!(words(&letter.repeat(61)).is_empty(), "{letter}");
        }
        let long = "автотранспортнообслуговувальницький";
        assert_eq!(words(long), [long]);
    }
}
