//! `unknown_references: stub`: who is named and has no page gets one, once, and is warned of.

use samverka::diagnostic::{Code, Severity};

use super::{harmless, site};

/// What stands in the content, what is told, and the pages that come of it with their titles.
type Case = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

const CASES: &[Case] = &[
    // A name becomes a page of the kind that the field leads to.
    (
        "== content/projects/p.md\n---\ntitle: P\nlead: Foo Bar\n---\n",
        &["unknown-reference content/projects/p.md:3:7"],
        &[("aktorer/foo-bar/index.html", "Foo Bar")],
    ),
    // However often it is named, and however written, there is one page.
    (
        "== content/projects/p.md\n---\ntitle: P\nlead: Foo Bar\npartners: [foo-bar, Foo-Bar, {actor: FOO  BAR}]\n---\n",
        &[
            "duplicate-reference content/projects/p.md:4:21",
            "duplicate-reference content/projects/p.md:4:38",
            "unknown-reference content/projects/p.md:3:7",
            "unknown-reference content/projects/p.md:4:12",
            "unknown-reference content/projects/p.md:4:21",
            "unknown-reference content/projects/p.md:4:38",
        ],
        &[("aktorer/foo-bar/index.html", "Foo Bar")],
    ),
    // A page that has the address already is the one that is meant.
    (
        "== content/actors/foo-bar.md\n---\ntitle: FB\n---\n== content/projects/p.md\n---\ntitle: P\nlead: Foo-Bar\n---\n",
        &["unknown-reference content/projects/p.md:3:7"],
        &[("aktorer/foo-bar/index.html", "FB")],
    ),
    // Of any of the kinds that will do.
    (
        "== content/actors/foo-bar.md\n---\ntitle: FB\n---\n== content/projects/p.md\n---\ntitle: P\nowner: Foo-Bar\n---\n",
        &["unknown-reference content/projects/p.md:3:8"],
        &[("aktorer/foo-bar/index.html", "FB")],
    ),
    // A kind that is written out decides, and is no part of the name.
    (
        "== content/projects/p.md\n---\ntitle: P\nowner: actor/x\npeople: [person/kim]\nrelated: [place/å-dal]\n---\n",
        &[
            "unknown-reference content/projects/p.md:3:8",
            "unknown-reference content/projects/p.md:4:10",
            "unknown-reference content/projects/p.md:5:11",
        ],
        &[
            ("aktorer/x/index.html", "x"),
            ("personer/kim/index.html", "kim"),
            ("platser/a-dal/index.html", "å-dal"),
        ],
    ),
    // Who leaves no doubt of the kind decides it for who does.
    (
        "== content/projects/p.md\n---\ntitle: P\nowner: Ny\nlead: Ny\n---\n",
        &["unknown-reference content/projects/p.md:3:8", "unknown-reference content/projects/p.md:4:7"],
        &[("aktorer/ny/index.html", "Ny")],
    ),
];

/// What gets no page: it is told as without stubs.
const NONE: &[(&str, &[&str])] = &[
    // A kind that the field does not lead to.
    ("people: [actor/kim]", &["unknown-reference content/projects/p.md:3:10"]),
    ("people:\n  - actor: kim", &["wrong-kind content/projects/p.md:4:12"]),
    // Any kind would do.
    ("related: [x]", &["unknown-reference content/projects/p.md:3:11"]),
    // Nothing of it can be part of an address.
    ("lead: \"!\"", &["unknown-reference content/projects/p.md:3:7"]),
    // Two names with a comma between them.
    ("lead: foo, bar", &["unknown-reference content/projects/p.md:3:7"]),
];

fn settings(content: &str) -> String {
    format!("== site.yaml\nunknown_references: stub\n{content}")
}

#[test]
fn who_is_named_and_has_no_page_gets_one() {
    for (content, told, pages) in CASES {
        let (_folder, made) = site(&settings(content));
        harmless(&made);
        let mut faults = made.faults();
        faults.sort();
        assert_eq!(faults, *told, "{content}");
        assert!(made.diagnostics.iter().all(|fault| fault.severity == Severity::Warning), "{content}");
        for (path, title) in *pages {
            let heading = format!(">{title}</h1>");
            assert!(made.page(path).contains(&heading), "{content} {path}: {}", made.page(path));
        }
        let actors = ["aktorer/", "personer/", "platser/"];
        let is_entry = |path: &&String| {
            path.matches('/').count() == 2
                && path.ends_with("/index.html")
                && actors.iter().any(|folder| path.starts_with(folder))
        };
        let there: Vec<&String> = made.pages.keys().filter(is_entry).collect();
        assert_eq!(there.len(), pages.len(), "{content}: {there:?}");
    }
}

#[test]
fn whom_only_a_draft_names_gets_no_page() {
    let content = "== content/projects/p.md\n---\ntitle: P\ndraft: true\nlead: Hemlig\n---\n";
    let (_folder, made) = site(&settings(content));
    harmless(&made);
    assert_eq!(made.faults(), ["unknown-reference content/projects/p.md:4:7"]);
    assert!(made.diagnostics.iter().all(|fault| fault.severity == Severity::Warning));
    let tells = |page: &&String| page.contains("Hemlig");
    assert_eq!(made.pages.values().find(tells), None);
}

#[test]
fn what_can_be_no_page_is_an_error_still() {
    for (fields, told) in NONE {
        let content = format!("== content/projects/p.md\n---\ntitle: P\n{fields}\n---\n");
        let (_folder, made) = site(&settings(&content));
        harmless(&made);
        assert_eq!(made.faults(), *told, "{fields}");
        let codes = [Code::UnknownReference, Code::WrongKind];
        let error = |fault: &samverka::diagnostic::Diagnostic| {
            fault.severity == Severity::Error && codes.contains(&fault.code)
        };
        assert!(made.diagnostics.iter().all(error), "{fields}");
    }
}
