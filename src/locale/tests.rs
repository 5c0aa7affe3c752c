//! A language as a whole.

use std::collections::BTreeSet;

use super::{Direction, Locale, LocaleError, TextSource};

const FILES: [(&str, &str); 4] = [
    ("sv", include_str!("../../themes/default/i18n/sv.ftl")),
    ("en", include_str!("../../themes/default/i18n/en.ftl")),
    ("ar", include_str!("../../themes/default/i18n/ar.ftl")),
    ("uk", include_str!("../../themes/default/i18n/uk.ftl")),
];

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
