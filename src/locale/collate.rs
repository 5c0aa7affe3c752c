//! The order of titles in a language, and the letters that head an index from A to Z.
//!
//! Titles are ordered by the Unicode Collation Algorithm with the tailoring of CLDR, from their first letter
//! or digit on: quotation marks and the like before it are passed over, as librarians do.

use std::cmp::Ordering;

use icu_casemap::CaseMapper;
use icu_casemap::options::TitlecaseOptions;
use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{LanguageIdentifier, Locale};

/// Sorts after everything that begins with what stands before it (Unicode Technical Standard 35, part 5).
const LAST: char = '\u{ffff}';

/// Letters that may be letters of their own in a language. The collation of the language decides which are:
/// `Å` in Swedish, but not in English, where it is an A. Plain letters come before those made from them.
const LETTERS: &str = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z \
    Å Ä Æ Ö Ø Ü Õ Þ Ð Đ Á À Â Ã Ă Ą Ç Ć Č É È Ê Ë Ę Ė Ě Ğ Ģ Í Î İ Ķ Ł Ļ Ñ Ń Ņ Ň Ŋ Ó Ô Ơ Ř Ś Š Ş Ș Ŧ Ţ Ț Ú Ů Ű Ū Ư Ý Ź Ž Ż Ə Œ \
    Ch Cs Dh Dz Dž Dzs Gj Gy Lj Ll Ly Nj Ny Rr Sh Sz Th Ty Xh Zh Zs \
    Α Β Γ Δ Ε Ζ Η Θ Ι Κ Λ Μ Ν Ξ Ο Π Ρ Σ Τ Υ Φ Χ Ψ Ω \
    А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я \
    Ґ Ѓ Ђ Ё Є Ѕ І Ї Й Ј Љ Њ Ќ Ћ Ў Џ Ә Ғ Қ Ң Ө Ұ Ү Һ \
    ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي ء پ ټ ٹ چ څ ځ ډ ڈ ړ ڑ ږ ژ ښ ڤ ک گ ګ ڼ ڵ ۆ ی ې ے \
    א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת";

/// What digits and signs stand under.
const NO_LETTER: &str = "#";

/// The order and the letters of one language.
pub(super) struct Collation {
    language: LanguageIdentifier,
    order: CollatorBorrowed<'static>,
    letters: CollatorBorrowed<'static>,
    headings: Vec<Heading>,
}

/// A letter, and the text that sorts after everything under it.
struct Heading {
    letter: &'static str,
    end: String,
}

impl Collation {
    pub(super) fn new(locale: &Locale) -> Result<Self, String> {
        let collator = |strength: Strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            Collator::try_new(locale.into(), options).map_err(|error| error.to_string())
        };
        let (letters, order) = (collator(Strength::Primary)?, collator(Strength::Tertiary)?);
        let headings = headings(&letters, locale.id.language.as_str());
        Ok(Self { language: locale.id.clone(), order, letters, headings })
    }

    pub(super) fn compare(&self, first: &str, second: &str) -> Ordering {
        self.order.compare(filed(first), filed(second)).then_with(|| first.cmp(second))
    }

    pub(super) fn sort_key(&self, title: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(3 * title.len());
        let Ok(()) = self.order.write_sort_key_to(filed(title), &mut key);
        // Keys hold no zero byte, so a shorter one still sorts first; the title itself settles ties.
        key.push(0);
        key.extend_from_slice(title.as_bytes());
        key
    }

    pub(super) fn initial(&self, title: &str) -> String {
        let title = filed(title);
        let Some(first) = title.chars().next().filter(|first| first.is_alphabetic()) else {
            return NO_LETTER.to_owned();
        };
        // Nothing after the first few letters can change the heading, and the shorter text compares faster.
        let title = title.char_indices().nth(8).map_or(title, |(end, _)| &title[..end]);
        match heading_of(&self.letters, &self.headings, title) {
            Some(heading) => heading.letter.to_owned(),
            None => self.capital(first),
        }
    }

    /// The heading of a letter that is not listed: itself, as a capital.
    fn capital(&self, letter: char) -> String {
        let mut bytes = [0; 4];
        CaseMapper::new()
            .titlecase_segment_with_only_case_data_to_string(
                letter.encode_utf8(&mut bytes),
                &self.language,
                TitlecaseOptions::default(),
            )
            .into_owned()
    }
}

/// The letters that are letters of their own in the language, in its order.
fn headings(collator: &CollatorBorrowed<'_>, language: &str) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    for letter in first_choice(language).split_whitespace().chain(LETTERS.split_whitespace()) {
        if heading_of(collator, &headings, letter).is_none() {
            let place = place(collator, &headings, letter);
            headings.insert(place, Heading { letter, end: format!("{letter}{LAST}") });
        }
    }
    headings
}

/// Letters that a language prefers to others of the same rank, which come before them in [`LETTERS`].
fn first_choice(language: &str) -> &'static str {
    match language {
        "da" | "fo" | "is" | "kl" | "nb" | "nn" | "no" => "Æ Ø",
        "ckb" | "fa" | "prs" | "ps" | "sdh" | "ur" => "ک ی",
        _ => "",
    }
}

/// The heading that a text stands under: the last one before it, if the text begins with that letter or a
/// variant of it.
fn heading_of<'a>(
    collator: &CollatorBorrowed<'_>,
    headings: &'a [Heading],
    text: &str,
) -> Option<&'a Heading> {
    let before = place(collator, headings, text).checked_sub(1)?;
    let heading = &headings[before];
    (collator.compare(text, &heading.end) == Ordering::Less).then_some(heading)
}

fn place(collator: &CollatorBorrowed<'_>, headings: &[Heading], text: &str) -> usize {
    headings.partition_point(|heading| collator.compare(heading.letter, text) != Ordering::Greater)
}

/// What a title is ordered by: all of it from its first letter or digit on. A title with neither comes
/// before all others.
fn filed(title: &str) -> &str {
    title.trim_start_matches(|letter: char| !letter.is_alphanumeric() || is_arabic_sign(letter))
}

/// Arabic vowel signs, Koranic signs and the stroke that only lengthens a word: letters to Unicode, to a
/// reader none.
fn is_arabic_sign(letter: char) -> bool {
    matches!(letter, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

#[cfg(test)]
mod tests {
    use super::Collation;

    fn collation(tag: &str) -> Collation {
        Collation::new(&tag.parse().unwrap()).unwrap()
    }

    #[test]
    fn headings_are_the_letters_of_the_language() {
        for (tag, titles, headings) in [
            ("sv", "anna Åsa ärla Öland Österåker zebra Wadköping", "A Å Ä Ö Ö Z W"),
            ("sv", "Élan Überlingen Æsop Øresund Łódź ßeta ﬁnska", "E Y Ä Ö L S F"),
            ("sv", "A\u{30a}sa O\u{308}land e\u{301}lan", "Å Ö E"),
            ("sv", "1177 #metoo … 🦀 ٣ ½ -5", "# M # # # # #"),
            ("sv", "»Åsa« (Örebro) “språk”", "Å Ö S"),
            ("sv-x-lattlast", "Åsa Örebro", "Å Ö"),
            ("en", "Åsa Örebro Élan Æsop Þórr", "A O E A Þ"),
            ("de", "Österreich Übung ßeta Straße", "O U S S"),
            ("da", "Aarhus Århus Ærø Østerbro ärla över zebra", "Å Å Æ Ø Æ Ø Z"),
            ("nb", "Ålesund Ærlig Østfold", "Å Æ Ø"),
            ("fi", "Åbo Äänekoski Öölanti Šakki", "Å Ä Ö S"),
            ("is", "Þór Ðe Ást Æska", "Þ Ð Á Æ"),
            ("tr", "ısparta istanbul İzmir Irak çay", "I İ İ I Ç"),
            ("cs", "chata cukr čaj", "Ch C Č"),
            ("en", "chata", "C"),
            ("uk", "ґанок гора ірис їжак Єва йод Ївга ёлка", "Ґ Г І Ї Є Й Ї Е"),
            ("sv", "Київ україна", "К У"),
            ("ar", "أحمد إبراهيم آمنة اللغة بيت يوم", "ا ا ا ا ب ي"),
            ("ar", "\u{64e}\u{640}بيت «تعليم» Örebro", "ب ت O"),
            ("fa", "پدر چای ژاله گل کتاب یک", "پ چ ژ گ ک ی"),
            ("sv", "اللغة ქართული 日本", "ا ქ 日"),
            ("he", "שלום בית", "ש ב"),
        ] {
            let collation = collation(tag);
            let found: Vec<String> = titles.split(' ').map(|title| collation.initial(title)).collect();
            assert_eq!(found.join(" "), headings, "{tag}: {titles}");
        }
    }

    #[test]
    fn headings_of_sorted_titles_stand_in_one_run_each() {
        let titles = "zebra Aarhus aas Å å Ä æ Ö Ø Ü u y W V é e 1 # – chata cz d hora ь І ї и ґ г أ ا ب ء ئ پ ß ss Þ \
                      ƒ ħ İ ı i þ ŋ n ł l đ d ð 日 本 ქ ა \u{301} \u{ffff} \u{10ffff} ﬁ Ⅷ ʻokina ъ ё е ѣ ѳ я";
        for tag in ["sv", "en", "da", "de", "uk", "ru", "ar", "fa", "cs", "hu", "tr", "lt", "et", "vi", "ckb"]
        {
            let collation = collation(tag);
            let mut titles: Vec<&str> = titles.split_whitespace().collect();
            titles.sort_by(|first, second| collation.compare(first, second));
            let mut headings: Vec<String> = titles.iter().map(|title| collation.initial(title)).collect();
            headings.dedup();
            let runs = headings.len();
            headings.sort();
            headings.dedup();
            assert_eq!(headings.len(), runs, "{tag}: {titles:?}");
        }
    }

    #[test]
    fn swedish_ends_with_its_own_letters() {
        let collation = collation("sv");
        let mut titles = ["Ödla", "Ärla", "\"Åsa\"", "Zebra", "wok", "vas", "Apa", "apa", "112", "…"];
        titles.sort_by(|first, second| collation.compare(first, second));
        assert_eq!(titles, ["…", "112", "apa", "Apa", "vas", "wok", "Zebra", "\"Åsa\"", "Ärla", "Ödla"]);
    }

    #[test]
    fn sort_keys_order_as_comparison_does() {
        let titles = [
            "", "a", "A", "å", "ä", "a b", "ab", "\"a\"", "1", "Ґ", "г", "ا", "…", "\u{0}", "\u{ffff}", "👪",
        ];
        for tag in ["sv", "uk", "ar"] {
            let collation = collation(tag);
            for first in titles {
                for second in titles {
                    let by_key = collation.sort_key(first).cmp(&collation.sort_key(second));
                    assert_eq!(by_key, collation.compare(first, second), "{tag}: {first:?} {second:?}");
                    assert_eq!(by_key.is_eq(), first == second);
                }
            }
        }
    }
}
