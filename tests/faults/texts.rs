//! The text of an entry: wherever it stands it is read, and what cannot be part of it is told.

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
