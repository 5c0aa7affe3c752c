//! What the forms of a word have in common, by language.
//!
//! Snowball where it has the language (crate `pagefind_stem`, generated from Snowball 3); for Ukrainian, which it has
//! not, endings of our own. What Snowball leaves apart though both words stand on the site (`nätverk` and `nätverket`,
//! since its Swedish knows no ending `-et`), `ENDINGS` bring together: they count only where the rest is a known word.

use std::borrow::Cow;

use pagefind_stem::{Algorithm, Stemmer};

use super::fold::without_article;
use super::ukrainian;

/// How words of a language are brought to their stems.
#[derive(Clone, Copy)]
pub(super) struct Stemming {
    algorithm: Option<fn() -> Stemmer>,
    own: Option<fn(&str) -> String>,
    /// Endings that words have where the rest is a word itself.
    pub(super) endings: &'static [Ending],
    /// Whether words are written together: `flyktingboende`.
    pub(super) compounds: bool,
}

/// An ending, and after which letters it may stand.
pub(super) type Ending = (&'static str, After);

/// What stands before an ending.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    Any,
    Vowel,
    Consonant,
}

impl After {
    /// Whether the ending may follow these letters.
    pub(super) fn fits(self, rest: &str) -> bool {
        let vowel = rest.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö', 'é', 'ø', 'æ']);
        match self {
            Self::Any => true,
            Self::Vowel => vowel,
            Self::Consonant => !vowel,
        }
    }
}

/// Definite forms and genitives of Swedish, Danish and Norwegian.
const SCANDINAVIAN: [Ending; 13] = [
    ("et", After::Consonant),
    ("ets", After::Consonant),
    ("en", After::Consonant),
    ("ens", After::Consonant),
    ("er", After::Consonant),
    ("erna", After::Consonant),
    ("ernas", After::Consonant),
    ("n", After::Vowel),
    ("ns", After::Vowel),
    ("t", After::Vowel),
    ("ts", After::Vowel),
    ("na", After::Any),
    ("s", After::Any),
];

/// Plurals and the feminine of Arabic.
const ARABIC: [Ending; 7] = [
    ("ات", After::Any),
    ("ين", After::Any),
    ("ون", After::Any),
    ("ية", After::Any),
    ("ة", After::Any),
    ("ها", After::Any),
    ("ي", After::Any),
];

/// Cases of Ukrainian nouns.
const UKRAINIAN: [Ending; 14] = [
    ("а", After::Any),
    ("и", After::Any),
    ("у", After::Any),
    ("і", After::Any),
    ("ою", After::Any),
    ("ів", After::Any),
    ("ам", After::Any),
    ("ами", After::Any),
    ("ах", After::Any),
    ("ом", After::Any),
    ("я", After::Any),
    ("ю", After::Any),
    ("ії", After::Any),
    ("ія", After::Any),
];

impl Stemming {
    /// How words of the language of a tag are stemmed; not at all, where nobody has told us.
    pub(super) fn of(tag: &str) -> Self {
        let plain = Self { algorithm: None, own: None, endings: &[], compounds: false };
        let by = |algorithm| Self { algorithm: Some(algorithm), ..plain };
        match tag.split('-').next().unwrap_or(tag) {
            "sv" => {
                Self { endings: &SCANDINAVIAN, compounds: true, ..by(|| Stemmer::create(Algorithm::Swedish)) }
            }
            "da" => {
                Self { endings: &SCANDINAVIAN, compounds: true, ..by(|| Stemmer::create(Algorithm::Danish)) }
            }
            "nb" | "nn" | "no" => Self {
                endings: &SCANDINAVIAN,
                compounds: true,
                ..by(|| Stemmer::create(Algorithm::Norwegian))
            },
            "fi" => Self { compounds: true, ..by(|| Stemmer::create(Algorithm::Finnish)) },
            "de" => Self { compounds: true, ..by(|| Stemmer::create(Algorithm::German)) },
            "et" => Self { compounds: true, ..by(|| Stemmer::create(Algorithm::Estonian)) },
            "en" => by(|| Stemmer::create(Algorithm::English)),
            "ar" => Self { endings: &ARABIC, ..by(|| Stemmer::create(Algorithm::Arabic)) },
            "ru" => by(|| Stemmer::create(Algorithm::Russian)),
            "fr" => by(|| Stemmer::create(Algorithm::French)),
            "es" => by(|| Stemmer::create(Algorithm::Spanish)),
            "pl" => by(|| Stemmer::create(Algorithm::Polish)),
            "uk" => Self { own: Some(ukrainian::stem), endings: &UKRAINIAN, ..plain },
            _ => plain,
        }
    }

    /// Hands out a function that stems words in lower case.
    pub(super) fn stemmer(self) -> impl Fn(&str) -> String {
        let snowball = self.algorithm.map(|make| make());
        move |word| {
            let word = without_article(word);
            match (&snowball, self.own) {
                (Some(snowball), _) => match snowball.stem(word) {
                    // A stem of one letter says nothing.
                    Cow::Borrowed(stem) if stem.chars().count() > 1 => stem.to_owned(),
                    Cow::Owned(stem) if stem.chars().count() > 1 => stem,
                    _ => word.to_owned(),
                },
                (None, Some(own)) => own(word),
                (None, None) => word.to_owned(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (tag, forms) in [
            ("sv", "kommun kommuner kommunen kommunerna kommuns"),
            ("sv-x-lattlast", "språk språket språken"),
            ("en", "network networks networking"),
            ("fi", "verkosto verkoston verkostot verkostossa"),
            ("ar", "اللاجئين لاجئين اللاجئون للاجئين"),
            ("uk", "мова мови мову мовою"),
            ("xx", "ord"),
        ] {
            let stem = Stemming::of(tag).stemmer();
            let mut stems: Vec<String> = forms.split(' ').map(&stem).collect();
            stems.dedup();
            assert_eq!(stems.len(), 1, "{tag}: {stems:?}");
        }
    }

    #[test]
    fn any_text_can_be_stemmed() {
        for tag in ["sv", "en", "fi", "ar", "uk", "ru", "de"] {
            let stem = Stemming::of(tag).stemmer();
            for word in ["", "a", "ال", "и", "🦀", "\u{0}", "日本語", &"ämne".repeat(40)] {
                assert!(stem(word).len() <= word.len() + 4, "{tag}: {word}");
            }
        }
    }
}
