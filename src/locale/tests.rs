//! A language as a whole.

use std::collections::BTreeSet;

use super::{Argument, Direction, Locale, LocaleError, TextSource};

/// The languages of the built-in theme.
pub(super) const FILES: [(&str, &str); 6] = [
    ("sv", include_str!("../../themes/default/i18n/sv.ftl")),
    ("sv-x-lattlast", include_str!("../../themes/default/i18n/sv-x-lattlast.ftl")),
    ("en", include_str!("../../themes/default/i18n/en.ftl")),
    ("ar", include_str!("../../themes/default/i18n/ar.ftl")),
    ("uk", include_str!("../../themes/default/i18n/uk.ftl")),
    ("fi", include_str!("../../themes/default/i18n/fi.ftl")),
];

/// The built-in texts of a language.
pub(super) fn file(tag: &str) -> Option<&'static str> {
    FILES.iter().find(|(language, _)| *language == tag).map(|(_, text)| *text)
}

#[test]
fn threads_may_share_a_language() {
    fn shared<T: Send + Sync>() {}
    shared::<Locale>();
}

#[test]
fn tags_that_say_more_than_the_language_work() {
    let texts = [TextSource { name: "sv.ftl".to_owned(), text: "a = ett\n".to_owned() }];
    let (locale, faults) = Locale::new("sv-x-lattlast", &texts).unwrap();
    assert_eq!(faults, []);
    assert_eq!((locale.tag(), locale.name_in_itself()), ("sv-x-lattlast", "lättläst svenska"));
    assert_eq!(locale.direction(), Direction::Ltr);
    assert_eq!(locale.initial("Åsa"), "Å");
    assert_eq!(locale.number(1.5), "1,5");
    assert_eq!(locale.text("a", &[]).unwrap(), "ett");
}

#[test]
fn plain_english_keeps_its_tag() {
    let (locale, _) = Locale::new("en", &[]).unwrap();
    assert_eq!((locale.tag(), locale.name_in_itself()), ("en", "English"));
}

#[test]
fn what_is_no_tag_is_refused() {
    for tag in ["", "s", "svenska språket", "sv-", "sv--x", "../sv", "x-lattlast", "und", "🦀"] {
        let refused = Locale::new(tag, &[]).map(|_| ());
        assert_eq!(refused, Err(LocaleError::NotALanguageTag(tag.to_owned())), "{tag}");
    }
}

#[test]
fn unknown_languages_get_the_customs_of_none() {
    let (locale, _) = Locale::new("tlh-x-enkel", &[]).unwrap();
    assert_eq!((locale.name_in_itself(), locale.initial("Åsa")), ("tlh-x-enkel", "A".to_owned()));
}

#[test]
fn all_languages_of_the_theme_have_the_same_date_texts() {
    let keys = |text: &'static str| -> BTreeSet<&'static str> {
        let defined = text.lines().filter_map(|line| line.split_once(" ="));
        defined.map(|(key, _)| key).filter(|key| key.starts_with("date-")).collect()
    };
    let expected = keys(FILES[0].1);
    assert!(expected.len() > 20);
    for (tag, text) in FILES {
        assert_eq!(keys(text), expected, "{tag}");
        let source = TextSource { name: tag.to_owned(), text: text.to_owned() };
        assert_eq!(Locale::new(tag, &[source]).unwrap().1, [], "{tag}");
    }
}

/// A built-in text that counts, for each number.
fn counted(tag: &str, key: &str, number: f64) -> String {
    let source = TextSource { name: tag.to_owned(), text: file(tag).unwrap().to_owned() };
    let (locale, _) = Locale::new(tag, &[source]).unwrap();
    locale.text(key, &[("n", Argument::Number(number))]).unwrap().into_owned()
}

#[test]
fn counts_have_the_plural_forms_of_the_language() {
    type Forms = &'static [(f64, &'static str)];
    let cases: [(&str, &str, Forms); 6] = [
        ("sv", "entries-count", &[(0.0, "0 sidor"), (1.0, "1 sida"), (2.0, "2 sidor")]),
        ("sv-x-lattlast", "concerned-count", &[(1.0, "1 sida hör hit"), (21.0, "21 sidor hör hit")]),
        ("en", "entries-count", &[(0.0, "0 pages"), (1.0, "1 page"), (1.5, "1.5 pages")]),
        (
            "ar",
            "entries-count",
            &[
                (0.0, "لا صفحات"),
                (1.0, "صفحة واحدة"),
                (2.0, "صفحتان"),
                (3.0, "3 صفحات"),
                (10.0, "10 صفحات"),
                (11.0, "11 صفحة"),
                (99.0, "99 صفحة"),
                (100.0, "100 صفحة"),
                (103.0, "103 صفحات"),
            ],
        ),
        (
            "uk",
            "entries-count",
            &[
                (0.0, "0 сторінок"),
                (1.0, "1 сторінка"),
                (3.0, "3 сторінки"),
                (5.0, "5 сторінок"),
                (11.0, "11 сторінок"),
                (21.0, "21 сторінка"),
                (22.0, "22 сторінки"),
                (112.0, "112 сторінок"),
                (1.5, "1,5 сторінки"),
            ],
        ),
        ("fi", "entries-count", &[(0.0, "0 sivua"), (1.0, "1 sivu"), (2.0, "2 sivua"), (21.0, "21 sivua")]),
    ];
    for (tag, key, counts) in cases {
        for (number, expected) in counts {
            assert_eq!(counted(tag, key, *number), *expected, "{tag} {number}");
        }
    }
}
