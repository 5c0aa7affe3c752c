//! Every code has words in both languages, and they are filled completely.

use std::collections::{BTreeMap, BTreeSet};

use super::{MessageLanguage, Wording};
use crate::diagnostic::{Code, Diagnostic};

type Words = &'static [(&'static str, &'static str)];

/// The words that each code is reported with, wherever that is done. What comes after a list of codes'
/// arguments are the selectors that choose between sentences.
const SAMPLES: &[(Code, Words)] = &[
    (Code::UnreadableFile, &[("why", "x")]),
    (Code::FileTooLarge, &[("megabytes", "50"), ("most", "0.5")]),
    (Code::NotUtf8, &[]),
    (Code::ControlCharacter, &[("character", "U+0000"), ("why", "|alone")]),
    (Code::UnsafeSymlink, &[("why", "outside|elsewhere|hidden|folder|device|nowhere")]),
    (Code::BadFileName, &[("name", "x")]),
    (
        Code::UnknownFolder,
        &[("folder", "|x"), ("known", "deep|projects, actors"), ("known-en", "a, b"), ("known-sv", "a, b")],
    ),
    (Code::UnusedFile, &[("value", "x"), ("why", "|name")]),
    (Code::HiddenFile, &[("value", "static/.a")]),
    (
        Code::UnsafeFile,
        &[
            ("value", "x"),
            ("why", "type|inner|markup|place|namespace|copies|circle|<script>"),
            ("known", "pdf, png"),
            ("ending", "html"),
            ("element", "x"),
            ("namespace", "https://x.example"),
            ("most", "10"),
        ],
    ),
    (
        Code::BadYaml,
        &[
            (
                "reason",
                "tab|colon|quote|curly-quote|quote-inside|bracket|space|hard-space|no-colon|list|dash|documents|hash|aliases|character|indentation|other",
            ),
            ("what", "x"),
        ],
    ),
    (Code::NoContent, &[("folder", "x")]),
    (Code::DuplicateKey, &[("key", "x")]),
    (Code::UnreadMarkup, &[("why", "bullet|space"), ("value", "x")]),
    (Code::CutText, &[("value", "x")]),
    (Code::UnclosedFrontMatter, &[]),
    (Code::NoFrontMatter, &[("first", "dashes|field|")]),
    (Code::SecondText, &[]),
    (Code::NestedTooDeep, &[("what", "yaml|hierarchy")]),
    (Code::UnknownSetting, &[("name", "x")]),
    (
        Code::BadSetting,
        &[
            ("name", "x"),
            (
                "expected",
                "settings|name|text|base-url|languages|language-folder|theme|duration|references|flag|per-page|feed-length|publisher|publisher-url|edit-url|logo|logo-missing|logo-broken|colours|contrast-light|contrast-dark|menu|menu-name|accessibility|phone",
            ),
        ],
    ),
    (
        Code::BadSchema,
        &[
            (
                "what",
                "kind-name|field-name|built-in|taken|folder|same-url|no-choice|without-choices|without-fields|title|too-many|dated|calendar|no-set|after|no-type|without-type|without-to|no-kind|same-folder|no-icon|hue|form",
            ),
            ("name", "x"),
            ("other", "y"),
        ],
    ),
    (Code::UnknownField, &[("field", "x"), ("known", "a, b|")]),
    (Code::MissingField, &[("field", "x")]),
    (
        Code::WrongType,
        &[
            ("field", "x"),
            (
                "expected",
                "text|number|flag|order|mapping|rows|one-reference|reference|target|contact|language|fields",
            ),
        ],
    ),
    (Code::TooLong, &[("length", "2001"), ("most", "2000")]),
    (
        Code::UnknownChoice,
        &[("field", "x"), ("value", "y"), ("known", "a, b"), ("known-en", "a (A)"), ("known-sv", "a (A)")],
    ),
    (
        Code::BadDate,
        &[
            ("value", "x"),
            ("expected", "date|period|time"),
            (
                "why",
                "interval|four-digits|two-digits|slash|one-slash|no-end|month|day|season-day|unspecified|clock|whole-day|letter-t|offset|other",
            ),
        ],
    ),
    (Code::EndBeforeStart, &[("start", "x"), ("end", "|y")]),
    (Code::BadDuration, &[("value", "x")]),
    (Code::UnknownTimeZone, &[("value", "|x")]),
    (Code::BadUrl, &[("value", "x"), ("why", "|letters|user")]),
    (Code::BadEmail, &[("value", "x"), ("why", "|letters")]),
    (Code::BadPhone, &[("value", "x")]),
    (Code::BadRecurrence, &[("value", "x")]),
    (Code::BadSlug, &[("value", "x")]),
    (Code::BadRedirect, &[("value", "x")]),
    (Code::UnknownLanguage, &[("value", "x"), ("known", "sv, en")]),
    (Code::KindMismatch, &[("written", "x"), ("kind", "y")]),
    (Code::OrphanTranslation, &[("slug", "x")]),
    (Code::TranslationDiffers, &[("original", "x")]),
    (Code::TranslationAdds, &[("original", "x"), ("name", "x")]),
    (Code::OutdatedTranslation, &[("original", "x")]),
    (Code::UnknownReference, &[("value", "x")]),
    (Code::AmbiguousReference, &[("value", "x"), ("known", "a, b")]),
    (Code::WrongKind, &[("value", "x"), ("kind", "y"), ("expected", "|actor, person")]),
    (Code::UnpublishedReference, &[("value", "x")]),
    (Code::SelfReference, &[("value", "x")]),
    (Code::DuplicateReference, &[("value", "x")]),
    (Code::Cycle, &[("circle", "a → b → a"), ("relation", "part_of")]),
    (Code::DuplicateId, &[("id", "x"), ("first", "y")]),
    (Code::SameTitle, &[("value", "x"), ("first", "y")]),
    (
        Code::UrlCollision,
        &[("url", "/x/"), ("first", "x"), ("second", "y"), ("what", "|file"), ("file", "x")],
    ),
    (Code::CrowdedMenu, &[("count", "31"), ("most", "30")]),
    (Code::BrokenLink, &[("value", "x")]),
    (Code::BrokenFragment, &[("value", "x"), ("page", "y")]),
    (Code::PathOutside, &[("value", "x")]),
    (Code::UnsafeLink, &[("value", "x")]),
    (Code::MissingFile, &[("value", "x"), ("why", "letters|link|")]),
    (Code::MissingAlt, &[("value", "x"), ("where", "field|text")]),
    (
        Code::BadPicture,
        &[
            ("value", "x"),
            ("what", "no-picture|cut-off|too-large|too-heavy|unreadable"),
            ("width", "9"),
            ("height", "9"),
            ("megabytes", "9"),
            ("why", "x"),
        ],
    ),
    (Code::RemoteImage, &[("value", "x")]),
    (Code::HtmlRemoved, &[("part", "element|attribute|end-tag|structure"), ("name", "x")]),
    (Code::DeadLink, &[("value", "x"), ("why", "404")]),
    (Code::ReviewOverdue, &[("due", "2026-01-01"), ("last", "2025-01-01")]),
    (Code::ContactExpired, &[("value", "x"), ("until", "2026-01-01")]),
    (Code::BadPosition, &[("why", "outside"), ("field", "lat"), ("other", "lon"), ("value", "91")]),
    (Code::UnknownPlaceCode, &[("why", "none"), ("value", "9999"), ("name", "")]),
    (Code::BadBoundaries, &[("why", "missing"), ("file", "x"), ("feature", "0")]),
    (
        Code::StatusOutdated,
        &[
            ("value", "x"),
            ("last", "2026-01-01"),
            ("known", "none|some"),
            ("known-en", "held (Held)"),
            ("known-sv", "held (Har hållits)"),
        ],
    ),
    (Code::NeverRecurs, &[("value", "x")]),
    (Code::NoSuchDate, &[("date", "2026-12-23")]),
    (Code::DateAhead, &[("field", "reviewed"), ("date", "2062-10-15")]),
    (Code::BadTemplate, &[("what", "x")]),
    (Code::TemplateFailed, &[("page", "/x/"), ("what", "y")]),
    (Code::BadText, &[("what", "x")]),
    (Code::UnknownTheme, &[("name", "x")]),
];

const LANGUAGES: [MessageLanguage; 2] = [MessageLanguage::English, MessageLanguage::Swedish];

/// Every way to fill the words of a sample, one choice of each word that has several.
fn filled(code: Code, words: Words) -> Vec<Diagnostic> {
    let mut all = vec![Diagnostic::new(code)];
    for (name, choices) in words {
        all = all
            .iter()
            .flat_map(|fault| choices.split('|').map(|word| fault.clone().with(name, word)))
            .collect();
    }
    all
}

#[test]
fn every_code_has_whole_sentences_in_both_languages() {
    let coded: BTreeSet<Code> = SAMPLES.iter().map(|(code, _)| *code).collect();
    assert_eq!(coded.len(), Code::ALL.len(), "a code without a sample");
    for language in LANGUAGES {
        let wording = Wording::new(language);
        for fault in SAMPLES.iter().flat_map(|(code, words)| filled(*code, words)) {
            let (message, help) = (wording.message(&fault), wording.help(&fault));
            let told = format!("{language:?} {}: {message} / {help}", fault.code.name());
            assert!(!message.contains("{$") && !help.contains("{$"), "{told}");
            assert!(message.chars().count() > 12 && help.ends_with(['.', '`']), "{told}");
            assert!(message.contains(' ') && !message.contains("none"), "{told}");
            assert_ne!(message, fault.code.name());
        }
    }
}

#[test]
fn every_selector_has_a_sentence_of_its_own() {
    for language in LANGUAGES {
        let wording = Wording::new(language);
        for (code, words) in SAMPLES {
            let told = filled(*code, words);
            let different: BTreeSet<_> =
                told.iter().map(|fault| (wording.message(fault), wording.help(fault))).collect();
            // `deep` says nothing of the folder, and so has one sentence for two samples.
            let expected = if *code == Code::UnknownFolder { 3 } else { told.len() };
            assert_eq!(different.len(), expected, "{language:?} {}", code.name());
        }
    }
}

/// The variables of each message of a Fluent file, by the message's name.
fn variables(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut message = String::new();
    let mut part = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            message = line.split(' ').next().unwrap_or_default().to_owned();
            part.clone_from(&message);
        } else if line.trim_start().starts_with(".help") {
            part = format!("{message}.help");
        }
        let entry = found.entry(part.clone()).or_default();
        for piece in line.split("{ $").skip(1) {
            entry.insert(piece.chars().take_while(|c| c.is_ascii_alphanumeric()).collect());
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_words() {
    let english = variables(MessageLanguage::English.source().1);
    let swedish = variables(MessageLanguage::Swedish.source().1);
    assert_eq!(english, swedish);
    for (code, words) in SAMPLES {
        let given: BTreeSet<&str> = words.iter().map(|(name, _)| *name).collect();
        for part in [code.name().to_owned(), format!("{}.help", code.name())] {
            let used = english.get(&part).unwrap_or_else(|| panic!("no message {part}"));
            assert!(used.iter().all(|name| given.contains(name.as_str())), "{part} uses {used:?}");
        }
    }
}

#[test]
fn all_messages_can_be_read() {
    for language in LANGUAGES {
        let source = language.source().1;
        let read = fluent_bundle::FluentResource::try_new(source.to_owned());
        assert!(read.is_ok(), "{language:?}: {:?}", read.map_err(|(_, errors)| errors).err());
        let wording = Wording::new(language);
        for name in variables(source).keys().filter(|name| !name.is_empty() && !name.contains('.')) {
            assert!(wording.bundle.get_message(name).is_some_and(|m| m.value().is_some()), "{name}");
        }
    }
}

#[test]
fn words_keep_their_form() {
    let wording = Wording::new(MessageLanguage::Swedish);
    let help = |count: &str| wording.text("error-count", &[("count", count)]);
    assert_eq!((help("1").as_str(), help("3").as_str()), ("1 fel", "3 fel"));
    let message = |value: &str| wording.message(&Diagnostic::new(Code::BadUrl).with("value", value));
    assert_eq!(message("007"), "`007` är ingen webbadress.");
    assert_eq!(message("2020"), "`2020` är ingen webbadress.");
    assert_eq!(message("{$x}"), "`{$x}` är ingen webbadress.");
    assert!(message(&"å".repeat(1_000_000)).chars().count() < 500);
}

#[test]
fn suggestions_come_before_the_advice() {
    let fault = Diagnostic::new(Code::UnknownReference).with("value", "radda-barnen");
    let fault = fault.suggesting(vec!["rada-barnen".to_owned()]);
    let help = Wording::new(MessageLanguage::Swedish).help(&fault);
    assert!(help.starts_with("Menar du `rada-barnen`? Skriv "), "{help}");
}

#[test]
fn locales_and_tags() {
    assert_eq!(MessageLanguage::of_locale("sv_SE.UTF-8"), MessageLanguage::Swedish);
    assert_eq!(MessageLanguage::of_locale("C"), MessageLanguage::English);
    assert_eq!(MessageLanguage::of_tag("sv"), Some(MessageLanguage::Swedish));
    assert_eq!(MessageLanguage::of_tag("en-GB"), Some(MessageLanguage::English));
    assert_eq!(MessageLanguage::of_tag("ar"), None);
}
