//! Translations: what they may say, what is told where they say something else, and which file is the original.

use super::{harmless, site};
use crate::site::sample::Made;

/// An original's fields, those of its translation, what is told, and words that the pages have in each language.
struct Case {
    kind: &'static str,
    original: &'static str,
    translation: &'static str,
    told: &'static [&'static str],
    sv: &'static [&'static str],
    en: &'static [&'static str],
}

const CASES: &[Case] = &[
    // What is of the file: every file has its own.
    Case {
        kind: "articles",
        original: "updated: 2024-01-01\nreviewed: 2024-01-01\ndraft: false\nnote: a\n",
        translation: "updated: 2025-02-02\nreviewed: 2025-02-02\ndraft: false\nlang: en\nnote: b\npublish_from: 2025-01-01\nexpires: 2030-01-01\n",
        told: &[],
        sv: &[],
        en: &[],
    },
    // Names are added, each once.
    Case {
        kind: "articles",
        original: "",
        translation: "aliases: [Ess, Tee]\n",
        told: &[],
        sv: &["Ess", "Tee"],
        en: &["Ess", "Tee"],
    },
    Case {
        kind: "articles",
        original: "aliases: [Ess]\n",
        translation: "aliases: [Ess, Tee]\n",
        told: &[],
        sv: &["<li>Ess</li><li><span lang=\"en\" dir=\"auto\">Tee</span></li>"],
        en: &["Tee</li>"],
    },
    // Other lists of texts are translated item by item.
    Case {
        kind: "articles",
        original: "authors: [Ess, Tee]\n",
        translation: "authors: [Uve]\n",
        told: &["translation-differs content/articles/a.en.md:3:10"],
        sv: &[">Ess, Tee<"],
        en: &["Ess", "Tee"],
    },
    Case {
        kind: "articles",
        original: "authors: [Ess, Tee]\n",
        translation: "authors: [Uve, Äxe]\n",
        told: &[],
        sv: &[">Ess, Tee<"],
        en: &["Uve, Äxe"],
    },
    // What is the same in every language is the original's.
    Case {
        kind: "articles",
        original: "date: 2020\nlevel: local\n",
        translation: "date: 2021\nlevel: local\nsources:\n  - title: B\n",
        told: &[
            "translation-differs content/articles/a.en.md:3:7",
            "translation-differs content/articles/a.en.md:6:3",
        ],
        sv: &["2020"],
        en: &["2020"],
    },
    Case {
        kind: "actors",
        original: "image: {file: /a.svg, alt: Ess}\n",
        translation: "image: {file: /b.svg, alt: Tee}\n",
        told: &["translation-differs content/actors/a.en.md:3:15"],
        sv: &["alt=\"Ess\""],
        en: &["alt=\"Tee\""],
    },
    // Somebody named and a contact are two.
    Case {
        kind: "actors",
        original: "contacts:\n  - role: växel\n    phone: 010-123\n",
        translation: "contacts:\n  - text: Uve\n",
        told: &["translation-differs content/actors/a.en.md:4:5"],
        sv: &["växel"],
        en: &["växel"],
    },
    Case {
        kind: "actors",
        original: "contacts:\n  - role: växel\n    phone: 010-123\n",
        translation: "contacts:\n  - role: switchboard\n",
        told: &[],
        sv: &["växel"],
        en: &["switchboard", "010-123"],
    },
];

const SETTINGS: &str =
    "== site.yaml\nlanguages: [sv, en]\n== static/a.svg\n<svg/>\n== static/b.svg\n<svg/>\n";

fn made(content: &str) -> Made {
    let (_folder, made) = site(&format!("{SETTINGS}{content}"));
    harmless(&made);
    made
}

fn sorted(made: &Made) -> Vec<String> {
    let mut faults = made.faults();
    faults.sort();
    faults
}

#[test]
fn a_translation_says_what_is_text() {
    for Case { kind, original, translation, told, sv, en } in CASES {
        let made = made(&format!(
            "== content/{kind}/a.md\n---\ntitle: A\n{original}---\n== content/{kind}/a.en.md\n---\ntitle: B\n{translation}---\n"
        ));
        assert_eq!(sorted(&made), *told, "{original}{translation}");
        let (swedish, english) = match *kind {
            "actors" => ("aktorer/a/index.html", "en/actors/a/index.html"),
            _ => ("aktuellt/a/index.html", "en/news/a/index.html"),
        };
        for (path, words) in [(swedish, sv), (english, en)] {
            for word in *words {
                assert!(made.page(path).contains(word), "{path} {word}: {}", made.page(path));
            }
        }
    }
}

#[test]
fn which_file_is_the_original() {
    for (files, told, pages) in [
        // A translation may say its language.
        (&[("a.md", ""), ("a.en.md", "lang: en\n")][..], &[][..], &["aktorer/a/index.html"][..]),
        (&[("a.sv.md", ""), ("a.en.md", "lang: en\n")], &[], &["aktorer/a/index.html"]),
        (&[("a.sv.md", "lang: sv\n"), ("a.en.md", "lang: en\n")], &[], &["aktorer/a/index.html"]),
        // Alone it is an original with a long name, if it is in the first language or says its own.
        (&[("a.sv.md", "")], &[], &["aktorer/a/index.html"]),
        (&[("a.en.md", "lang: en\n")], &[], &["aktorer/a/index.html"]),
        (&[("a.en.md", "")], &["orphan-translation content/actors/a.en.md:2:1"], &[]),
        (&[("a.en.md", "draft: true\n")], &[], &[]),
        // Two for one language are one too many.
        (
            &[("a.md", ""), ("a.sv.md", "")],
            &["duplicate-id content/actors/a.sv.md:2:1"],
            &["aktorer/a/index.html"],
        ),
        // An original is complete, whatever its name.
        (
            &[("a.sv.md", "links:\n  - title: B\n")],
            &["missing-field content/actors/a.sv.md:4:5"],
            &["aktorer/a/index.html"],
        ),
    ] {
        let written = files
            .iter()
            .map(|(name, fields)| format!("== content/actors/{name}\n---\ntitle: A\n{fields}---\n"));
        let made = made(&written.collect::<String>());
        assert_eq!(sorted(&made), told, "{files:?}");
        let entries: Vec<&String> = made
            .pages
            .keys()
            .filter(|path| path.starts_with("aktorer/a/") && path.ends_with(".html"))
            .collect();
        assert_eq!(entries, pages, "{files:?}");
    }
}

#[test]
fn a_draft_hides_what_it_is_a_draft_of() {
    let refers = "== content/projects/p.md\n---\ntitle: P\nlead: a\n---\n";
    for (original, translation, told, shown) in [
        ("draft: true\n", "", &["unpublished-reference content/projects/p.md:3:7"][..], &[][..]),
        ("draft: true\n", "draft: true\n", &["unpublished-reference content/projects/p.md:3:7"], &[]),
        ("", "draft: true\n", &[], &["Original"]),
        ("", "expires: 2020-01-01\n", &[], &["Original"]),
        ("", "", &[], &["Original", "Translation"]),
    ] {
        for name in ["a.md", "a.sv.md"] {
            let made = made(&format!(
                "{refers}== content/actors/{name}\n---\ntitle: Original\n{original}---\n\
                 == content/actors/a.en.md\n---\ntitle: Translation\n{translation}---\n"
            ));
            assert_eq!(made.faults(), told, "{name} {original} {translation}");
            for title in ["Original", "Translation"] {
                let is_shown =
                    made.pages.iter().any(|(path, page)| path.contains("/a/") && page.contains(title));
                assert_eq!(is_shown, shown.contains(&title), "{name} {original} {translation} {title}");
            }
        }
    }
}

#[test]
fn a_translation_older_than_its_original_says_so() {
    let old = &["outdated-translation content/articles/a.en.md:3:10"][..];
    for (original, translation, told) in [
        ("updated: 2024-05-02\n", "updated: 2024-05-01\n", old),
        (
            "updated: 2024-05-02\n",
            "reviewed: 2024-05-01\n",
            &["outdated-translation content/articles/a.en.md:3:11"],
        ),
        ("updated: 2025\n", "updated: 2024\n", old),
        // Checked since then, or perhaps made since then, or no more than the original said to be from a day.
        ("updated: 2024-05-02\n", "updated: 2024-05-01\nreviewed: 2024-06\n", &[]),
        ("updated: 2024-05-02\n", "updated: 2024-05\n", &[]),
        ("updated: 2024\n", "updated: 2024-03-01\n", &[]),
        ("updated: 2024-05-02\n", "updated: 2024-05-02\n", &[]),
        ("updated: 2024-05-02\n", "", &[]),
        ("reviewed: 2024-05-02\n", "updated: 2024-05-01\n", &[]),
        ("updated: {text: nyss}\n", "updated: 2024-05-01\n", &[]),
    ] {
        let made = made(&format!(
            "== content/articles/a.md\n---\ntitle: Ett\n{original}---\n\
             == content/articles/a.en.md\n---\ntitle: One\n{translation}---\n"
        ));
        assert_eq!(made.faults(), told, "{original}{translation}");
        let notice = "<p class=\"notice outdated\">";
        assert_eq!(
            made.page("en/news/a/index.html").contains(notice),
            !told.is_empty(),
            "{original}{translation}"
        );
        assert!(!made.page("aktuellt/a/index.html").contains(notice));
    }
    let made = made(
        "== content/articles/a.md\n---\ntitle: Ett\nupdated: 2024-05-02\n---\n\
         == content/articles/a.en.md\n---\ntitle: One\nupdated: 2023\n---\n",
    );
    let page = made.page("en/news/a/index.html");
    assert!(
        page.contains("The original was updated: 2 May 2024. <a href=\"/aktuellt/a/\" hreflang=\"sv\">"),
        "{page}"
    );
    assert!(page.contains(">Read the original in Swedish</a>"), "{page}");
}
