//! The text of an entry: wherever it stands it is read, and what cannot be part of it is told.

use samverka::diagnostic::Code;

use super::{harmless, site};
use crate::site::sample::Made;

const LANGUAGES: &str = "== site.yaml\nlanguages: [sv, en]\n";

fn made(content: &str) -> Made {
    let (_folder, made) = site(&format!("{LANGUAGES}{content}"));
    harmless(&made);
    made
}

#[test]
fn the_text_may_be_a_field_and_given_by_language() {
    for content in [
        "== content/actors/a.yaml\ntitle: A\nbody: {sv: \"Hej **du**\", en: \"Hello **you**\"}\n",
        "== content/actors/a.md\n---\ntitle: A\nbody:\n  en: Hello **you**\n  sv: Hej **du**\n---\n\n",
        "== content/actors.yaml\na:\n  title: A\n  body: {sv: Hej **du**, en: Hello **you**}\n",
        "== content/actors/a.md\n---\ntitle: A\n---\nHej **du**\n== content/actors/a.en.md\n---\ntitle: A\nbody: Hello **you**\n---\n",
    ] {
        let made = made(content);
        assert_eq!(made.faults(), Vec::<String>::new(), "{content}");
        assert!(made.page("aktorer/a/index.html").contains("<p>Hej <strong>du</strong></p>"), "{content}");
        assert!(
            made.page("en/actors/a/index.html").contains("<p>Hello <strong>you</strong></p>"),
            "{content}"
        );
    }
}

#[test]
fn what_no_text_can_have_is_found_wherever_it_stands() {
    let letters = [
        "\u{1}", "\u{7f}", "\u{80}", "\u{9f}", "\u{202a}", "\u{202e}", "\u{2067}", "\u{2069}", "\u{fdd0}",
        "\u{fdef}", "\u{fffe}", "\u{ffff}",
    ];
    for letter in letters {
        let escaped = format!("\\u{:04X}", u32::from(letter.chars().next().unwrap()));
        for (content, place) in [
            (format!("== content/actors/a.md\n---\ntitle: A\n---\nB{letter}\n"), "content/actors/a.md:4:2"),
            (format!("== content/actors/a.md\n---\ntitle: \"A{escaped}\"\n---\n"), "content/actors/a.md:2:8"),
            (
                format!("== content/projects/a.md\n---\ntitle: A\npartners: [\"{escaped}\"]\n---\n"),
                "content/projects/a.md:3:12",
            ),
            (format!("== schema.yaml\nkinds:\n  actor: {{label: \"A{escaped}\"}}\n"), "schema.yaml:2:18"),
        ] {
            let (_folder, made) = site(&content);
            harmless(&made);
            let faults = made.faults();
            assert_eq!(faults.first(), Some(&format!("control-character {place}")), "{content} {faults:?}");
        }
        let (_folder, made) =
            site(&format!("== site.yaml\ntitle: \"A{escaped}\"\npublisher: \"{escaped}\"\n"));
        harmless(&made);
        assert_eq!(
            made.faults(),
            ["control-character site.yaml:1:8", "control-character site.yaml:2:12"],
            "{escaped}"
        );
    }
}

#[test]
fn no_reference_to_a_character_brings_in_what_no_text_can_have() {
    let (_folder, made) = site(
        "== content/actors/a.md\n---\ntitle: A\n---\n## B&#1;\n\nC &#x0B; &#12; &#127; &#x80; &#x202E; &#xFDD0; &#xFFFE; &#xFFFF; [x&#1;](https://a.example/&#2; \"y&#3;\") `d&#4;`\n\n\
        <p title=\"&#5;\">e &#6;</p>\n\n![f&#7;](https://a.example/x.png)\n",
    );
    harmless(&made);
}

#[test]
fn what_turns_the_direction_of_a_text_turns_no_more_than_that() {
    for text in ["\u{200f}م\u{200e}", "Ta \u{2068}مرحبا\u{2069} med"] {
        let (_folder, made) = site(&format!("== content/actors/a.md\n---\ntitle: {text}\n---\n{text}\n"));
        assert_eq!(made.faults(), Vec::<String>::new(), "{text:?}");
    }
    // Each text is closed by itself, and at the end of its line.
    for (content, place) in [
        ("title: {sv: \"A\u{2067}\", en: \"B\u{2069}\"}\n---\n", "2:13"),
        ("title: A\n---\n## B\u{2067}\n\nC\u{2069}\n", "4:5"),
    ] {
        let made = made(&format!("== content/actors/a.md\n---\n{content}"));
        let expected = format!("control-character content/actors/a.md:{place}");
        assert_eq!(made.faults().first(), Some(&expected), "{content:?}");
    }
}

#[test]
fn a_title_of_which_nothing_is_seen_is_none() {
    for blank in ["\u{200b}", "\u{3164}", "\u{2800}", "\u{e0041}\u{e007f}", "\u{a0}\u{ad} \u{2066}\u{2069}"] {
        let (_folder, made) = site(&format!("== content/actors/a.md\n---\ntitle: \"{blank}\"\n---\n"));
        assert_eq!(made.faults(), ["missing-field content/actors/a.md:2:8"], "{blank:?}");
        let (_folder, made) = site(&format!(
            "== content/projects/p.md\n---\ntitle: P\npartners: [\"{blank}\"]\n\
             contacts:\n  - {{role: \"{blank}\", phone: 010-000 00 00}}\n---\n"
        ));
        assert_eq!(made.faults(), Vec::<String>::new(), "{blank:?}");
        let page = made.page("projekt/p/index.html");
        assert!(!page.contains(blank) && page.contains("010-000"), "{blank:?}");
    }
    let (_folder, made) = site("== content/actors/a.md\n---\ntitle: \"\u{1f3f4}\u{e0067}\u{e007f}\"\n---\n");
    assert_eq!(made.faults(), Vec::<String>::new());
}

#[test]
fn what_other_pages_repeat_has_a_length() {
    let page = |field: &str, length: usize| {
        let title = if field == "title" { "" } else { "title: A\n" };
        format!(
            "== content/projects/a.md\n---\n{title}{field}: {}\n---\n{}\n",
            "å".repeat(length),
            "b ".repeat(9000)
        )
    };
    for (field, most, line) in
        [("title", 500, 2), ("aliases", 500, 3), ("summary", 2000, 3), ("partners", 500, 3)]
    {
        let (_folder, made) = site(&page(field, most));
        let told = made.diagnostics.iter().any(|fault| fault.code == Code::TooLong);
        assert!(!told, "{field} {:?}", made.faults());
        let (_folder, made) = site(&page(field, most + 1));
        harmless(&made);
        let column = field.len() + 3;
        assert_eq!(made.faults(), [format!("too-long content/projects/a.md:{line}:{column}")], "{field}");
    }
    let made = made(&format!(
        "== content/actors/a.yaml\ntitle: {{sv: A, en: {}}}\nsummary: {{sv: A, en: {}}}\n",
        "b".repeat(501),
        "b".repeat(2001)
    ));
    assert_eq!(made.faults(), ["too-long content/actors/a.yaml:1:20", "too-long content/actors/a.yaml:2:22"]);
}

#[test]
fn a_carriage_return_becomes_no_line_of_its_own() {
    let (_folder, made) = site(
        "== content/webinars/a.md\n---\ntitle: \"A\\rBEGIN:VEVENT\"\nsummary: \"B\\r\\nC\"\nstart: 2026-12-01\nbody: \"D\\rE\"\n---\n",
    );
    harmless(&made);
    assert_eq!(made.faults(), Vec::<String>::new());
}

#[test]
fn a_blank_line_before_the_fields_does_no_harm() {
    let (_folder, made) =
        site("== content/actors/a.md\n\n \n---\ntitle: A\nsumary: b\n---\n\u{e5} [x](/nej/)\n");
    assert_eq!(
        made.faults(),
        ["unknown-field content/actors/a.md:5:1", "broken-link content/actors/a.md:7:7"]
    );
}

#[test]
fn a_date_may_have_a_clock_time() {
    let (_folder, made) = site("== content/actors/a.md\n---\ntitle: A\nupdated: 2024-05-01T10:00\n---\n");
    assert_eq!(made.faults(), Vec::<String>::new());
    assert!(
        made.page("aktorer/a/index.html").contains("1 maj 2024"),
        "{}",
        made.page("aktorer/a/index.html")
    );
}

#[test]
fn numbers_in_texts_are_as_they_are_written() {
    let (_folder, made) =
        site("== content/actors/a.md\n---\ntitle: 1.10\nsummary: 2.50 # a\nshort: 1e3\n---\n");
    assert_eq!(made.faults(), Vec::<String>::new());
    let page = made.page("aktorer/a/index.html");
    assert!(page.contains("<h1>1.10</h1>") && page.contains(">2.50<") && page.contains("1e3"), "{page}");
}

#[test]
fn a_position_is_told_as_it_is_written() {
    for written in ["1e308", "-1.7e+300", "91.50"] {
        let (_folder, made) =
            site(&format!("== content/places.yaml\na: {{title: A, lat: {written}, lon: 170}}\n"));
        assert_eq!(made.faults(), ["bad-position content/places.yaml:1:20"]);
        let told = &made.diagnostics[0].arguments;
        assert!(told.contains(&("value", written.to_owned())), "{told:?}");
    }
}

#[test]
fn what_a_text_cannot_be_is_told() {
    for (content, expected) in [
        (
            "== content/actors/a.yaml\ntitle: A\nbody: \"a\\x0Bb\"\n",
            &["control-character content/actors/a.yaml:2:7"][..],
        ),
        (
            "== content/actors/a.yaml\ntitle: A\nbody: {sv: a, en: \"b\\uFFFE\"}\n",
            &["control-character content/actors/a.yaml:2:19"],
        ),
        ("== content/actors/a.yaml\ntitle: A\nbody: [a]\n", &["wrong-type content/actors/a.yaml:2:7"]),
        (
            "== content/actors/a.yaml\ntitle: A\nbody: {fi: a}\n",
            &["unknown-language content/actors/a.yaml:2:12"],
        ),
        (
            "== content/actors/a.md\n---\ntitle: A\nbody: {sv: a}\n---\nb\n",
            &["second-text content/actors/a.md:3:1"],
        ),
        ("== content/actors/a.md\n---\ntitle: A\nbody:\n---\nb\n", &[]),
        ("== content/actors/a.yaml\ntitle: A\nbody: 5\n", &[]),
    ] {
        assert_eq!(made(content).faults(), expected, "{content}");
    }
}
