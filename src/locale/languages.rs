//! What languages call themselves and which way they are written.
//!
//! Tables of the languages that public bodies in the Nordic countries publish in, and some more; it does not
//! try to know them all.

use icu_locale_core::{LanguageIdentifier, Locale};

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Scripts written from right to left, as ISO 15924 names them.
const RTL_SCRIPTS: [&str; 10] =
    ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

/// Languages whose usual script is written from right to left.
const RTL_LANGUAGES: [&str; 29] = [
    "acm", "aii", "ajp", "apc", "ar", "arc", "ary", "arz", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk",
    "he", "ks", "lrc", "mzn", "nqo", "prs", "ps", "rhg", "sd", "sdh", "syr", "ug", "ur", "yi",
];

/// Names of languages in themselves, by tag.
const NAMES: [(&str, &str); 86] = [
    ("aii", "ܣܘܪܝܬ"),
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("az", "azərbaycanca"),
    ("be", "беларуская"),
    ("bg", "български"),
    ("bn", "বাংলা"),
    ("bs", "bosanski"),
    ("ca", "català"),
    ("ckb", "کوردیی ناوەندی"),
    ("cs", "čeština"),
    ("cy", "Cymraeg"),
    ("da", "dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "español"),
    ("et", "eesti"),
    ("eu", "euskara"),
    ("fa", "فارسی"),
    ("fi", "suomi"),
    ("fit", "meänkieli"),
    ("fo", "føroyskt"),
    ("fr", "français"),
    ("ga", "Gaeilge"),
    ("gl", "galego"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "hrvatski"),
    ("hu", "magyar"),
    ("hy", "հայերեն"),
    ("id", "Indonesia"),
    ("is", "íslenska"),
    ("it", "italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kk", "қазақ тілі"),
    ("kl", "kalaallisut"),
    ("ko", "한국어"),
    ("ku", "kurdî"),
    ("ky", "кыргызча"),
    ("lb", "Lëtzebuergesch"),
    ("lt", "lietuvių"),
    ("lv", "latviešu"),
    ("mk", "македонски"),
    ("mn", "монгол"),
    ("mt", "Malti"),
    ("my", "မြန်မာ"),
    ("nb", "norsk bokmål"),
    ("ne", "नेपाली"),
    ("nl", "Nederlands"),
    ("nn", "norsk nynorsk"),
    ("no", "norsk"),
    ("om", "Oromoo"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pl", "polski"),
    ("prs", "دری"),
    ("ps", "پښتو"),
    ("pt", "português"),
    ("rmf", "kaalengo tšimb"),
    ("ro", "română"),
    ("rom", "romani čhib"),
    ("ru", "русский"),
    ("rw", "Ikinyarwanda"),
    ("se", "davvisámegiella"),
    ("sk", "slovenčina"),
    ("sl", "slovenščina"),
    ("sma", "åarjelsaemien gïele"),
    ("smj", "julevsámegiella"),
    ("so", "Soomaali"),
    ("sq", "shqip"),
    ("sr", "српски"),
    ("sv", "svenska"),
    ("sv-x-lattlast", "lättläst svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("th", "ไทย"),
    ("ti", "ትግርኛ"),
    ("tl", "Tagalog"),
    ("tr", "Türkçe"),
    ("uk", "українська"),
    ("ur", "اردو"),
    ("uz", "oʻzbekcha"),
    ("vi", "Tiếng Việt"),
    ("yi", "ייִדיש"),
    ("zh", "中文"),
];

/// What a language calls itself. A tag that says more than the language has the rest of it in brackets,
/// so that two forms of one language can be told apart; a language we do not know shows its tag.
pub(super) fn name(locale: &Locale, tag: &str) -> String {
    let whole = locale.to_string();
    let language = locale.id.language.as_str();
    match (named(&whole), named(language)) {
        (Some(name), _) => name.to_owned(),
        (None, Some(name)) => {
            let rest = whole[language.len()..].trim_start_matches('-');
            format!("{name} ({})", rest.trim_start_matches("x-"))
        }
        (None, None) => tag.to_owned(),
    }
}

fn named(tag: &str) -> Option<&'static str> {
    let place = NAMES.binary_search_by_key(&tag, |(tag, _)| *tag).ok()?;
    Some(NAMES[place].1)
}

/// Which way a language is written: as its script is if the tag names one, else as it is usually written.
pub(super) fn direction(language: &LanguageIdentifier) -> Direction {
    let rtl = match &language.script {
        Some(script) => RTL_SCRIPTS.contains(&script.as_str()),
        None => RTL_LANGUAGES.contains(&language.language.as_str()),
    };
    if rtl { Direction::Rtl } else { Direction::Ltr }
}

#[cfg(test)]
mod tests {
    use icu_locale_core::Locale;

    use super::{Direction, NAMES, direction, name};

    #[test]
    fn languages_call_themselves_by_name() {
        assert!(NAMES.is_sorted());
        for (tag, expected) in [
            ("sv", "svenska"),
            ("SV", "svenska"),
            ("ar", "العربية"),
            ("uk", "українська"),
            ("fi", "suomi"),
            ("sv-x-lattlast", "lättläst svenska"),
            ("sv-x-annat", "svenska (annat)"),
            ("sv-FI", "svenska (FI)"),
            ("sr-Latn", "српски (Latn)"),
            ("tlh", "tlh"),
            ("tlh-x-enkel", "tlh-x-enkel"),
        ] {
            assert_eq!(name(&tag.parse::<Locale>().unwrap(), tag), expected);
        }
    }

    #[test]
    fn direction_follows_the_script() {
        for (tag, expected) in [
            ("sv", Direction::Ltr),
            ("ar", Direction::Rtl),
            ("ar-Latn", Direction::Ltr),
            ("ku", Direction::Ltr),
            ("ku-Arab", Direction::Rtl),
            ("ckb", Direction::Rtl),
            ("prs-AF", Direction::Rtl),
            ("yi", Direction::Rtl),
        ] {
            assert_eq!(direction(&tag.parse::<Locale>().unwrap().id), expected, "{tag}");
        }
        assert_eq!((Direction::Ltr.as_str(), Direction::Rtl.as_str()), ("ltr", "rtl"));
    }
}
