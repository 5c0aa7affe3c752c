//! YAML that is broken, or made to break the reader.

use samverka::diagnostic::Code;

use super::{finds, found, harmless};

const PATH: &str = "content/actors/a.md";

fn front(yaml: &str) -> String {
    format!("== {PATH}\n---\n{yaml}\n---\n")
}

#[test]
fn broken_yaml_is_told() {
    for yaml in [
        "title: [",
        "title: \"A",
        "title: A: B",
        "\ttitle: A",
        "title: A\n  b: c",
        "- a\nb: c",
        "title: *x",
        "title: 'a'b",
        "%YAML 3",
        "{",
    ] {
        finds(&front(yaml), Code::BadYaml, PATH);
    }
    finds(&front("title: A\ntitle: B"), Code::DuplicateKey, PATH);
    for yaml in ["just words", "- a\n- b", "3"] {
        finds(&front(yaml), Code::WrongType, PATH);
    }
}

#[test]
fn slips_are_shown_where_they_were_made() {
    for (yaml, at) in [
        ("title: \"A\nsummary: b\nlevel: local", (2, 8)),
        ("title: A\nsummary: b\nlevel:local", (4, 1)),
        ("title:A", (2, 1)),
        ("title:\u{a0}A", (2, 7)),
        ("title: A\nformer_names:\n\u{a0}\u{a0}- name: b", (4, 1)),
        ("title: A\nsummary b\nlevel: local", (3, 1)),
        ("title: A\nlevel: local\nsummary b", (4, 1)),
        ("title: A\nmembers: [a, b\nlevel: local", (3, 10)),
    ] {
        let made = finds(&front(yaml), Code::BadYaml, PATH);
        let place = made.diagnostics[0].location.as_ref().map(|at| (at.line, at.column));
        assert_eq!((made.diagnostics.len(), place), (1, Some(at)), "{yaml}");
    }
}

#[test]
fn aliases_do_not_multiply() {
    let mut bomb = String::from("title: A\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let below = format!("*a{}", level - 1);
        bomb.push_str(&format!("a{level}: &a{level} [{}]\n", [below.as_str(); 9].join(", ")));
    }
    let (_folder, made) = super::site(&front(&bomb));
    harmless(&made);
    assert!(made.diagnostics.iter().any(|fault| fault.location.as_ref().is_some_and(|at| &*at.path == PATH)));
}

#[test]
fn a_hundred_thousand_levels_are_refused() {
    const DEEP: usize = 100_000;
    for deep in ["[".repeat(DEEP), "{a: ".repeat(DEEP), "- ".repeat(DEEP), "[\n".repeat(DEEP)] {
        let (_folder, made) = super::site(&front(&format!("title: A\nsummary: {deep}")));
        let told = |code| matches!(code, Code::NestedTooDeep | Code::BadYaml | Code::FileTooLarge);
        assert!(made.diagnostics.iter().any(|fault| told(fault.code)), "{:?}", made.faults());
        harmless(&made);
    }
    for deep in ["> ".repeat(DEEP), "*".repeat(DEEP), "[".repeat(DEEP), "![".repeat(DEEP), "<b>".repeat(DEEP)]
    {
        let (_folder, made) = super::site(&format!("== {PATH}\n---\ntitle: A\n---\n{deep}x\n"));
        harmless(&made);
        assert!(made.pages.contains_key("aktorer/a/index.html"));
    }
}

#[test]
fn strange_but_valid_yaml_is_read_or_told() {
    for yaml in [
        "title: A\nsummary: null\ntopics:\naliases: []",
        "title: 2015",
        "title: true",
        "? title\n: A",
        "\"title\": A",
        "title: A\n1: x",
        "title: A\ntrue: x",
        "title: !x A",
        "title: A\nupdated: 2020-01-01T00:00:00Z",
        "title: A\nsummary: 1e999",
        "title: A\ntopics: {a: {b: c}}",
        "title: A\ntopics: [[x]]",
        "title: A\ncontacts: [[]]",
        "title: A\nquotes: x",
        "<<: {title: A}",
        "title: &a A\nsummary: *a",
        "title: {}",
        "title: {sv: }",
        "title: {xx: A}",
    ] {
        let (_folder, made) = super::site(&front(yaml));
        harmless(&made);
        assert!(!made.diagnostics.is_empty() || made.pages.contains_key("aktorer/a/index.html"), "{yaml}");
    }
}

#[test]
fn settings_and_kinds_that_are_broken_are_told() {
    for (file, code) in [
        ("== site.yaml\ntitle: [\n", Code::BadYaml),
        ("== site.yaml\n- a\n", Code::BadSetting),
        ("== site.yaml\nlanguages: sv\n", Code::BadSetting),
        ("== site.yaml\nlanguages: []\n", Code::BadSetting),
        ("== site.yaml\nbase_url: javascript:x\n", Code::BadSetting),
        ("== site.yaml\ntitel: x\n", Code::UnknownSetting),
        ("== schema.yaml\nkinds: [\n", Code::BadYaml),
        ("== schema.yaml\nkinds: {a: {fields: {b: {type: nothing}}}}\n", Code::BadSchema),
        (
            "== schema.yaml\nkinds: {a: {fields: {b: {type: relation, to: [c], inverse: d}}}}\n",
            Code::BadSchema,
        ),
        ("== schema.yaml\nkinds: {a: {folder: actors}}\n", Code::BadSchema),
        ("== schema.yaml\nkinds: {a: {nonsense: 1}}\n", Code::BadSchema),
    ] {
        let (_folder, made) = super::site(file);
        let path = file[3..].split('\n').next().unwrap();
        found(&made, code, path, file);
    }
}

#[test]
fn a_first_line_that_is_none_is_told_for_what_it_is() {
    for (line, first) in [("----", "dashes"), ("—", "dashes"), ("title: A", "field"), ("En text", "")] {
        let (_folder, made) = super::site(&format!("== content/projects/a.md\n{line}\ntitle: B\n---\n"));
        let fault = made.diagnostics.iter().find(|fault| fault.code == Code::NoFrontMatter).unwrap();
        assert_eq!(fault.arguments.iter().find(|(name, _)| *name == "first").unwrap().1, first, "{line}");
    }
}
