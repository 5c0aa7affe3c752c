//! Only the cause of a fault is told, not what follows from it on pages that are innocent.

use samverka::diagnostic::Severity;

use super::{harmless, site};
use crate::site::sample::{make, write};

/// What refers to `odlarna` in every way, and is right.
const INNOCENT: &str = "== site.yaml\nlanguages: [sv, en]\n\
    == content/projects/a.md\n---\ntitle: A\nlead: odlarna\npartners: [Odlarna i Skara, actor/odlarna]\n---\n\
    Se [[odlarna]], [den](../actors/odlarna/index.md) och [den](/aktorer/odlarna/).\n\
    == content/actors/odlarna/index.en.md\n---\ntitle: The growers\n---\nText\n\
    == content/actors/odlarna/karta.png\nx\n";

fn only(files: &str, expected: &str) {
    let (_folder, made) = site(files);
    harmless(&made);
    assert_eq!(made.faults(), [expected], "{files}");
}

#[test]
fn a_slip_in_an_entry_blames_no_other_page() {
    for (text, expected) in [
        (
            "---\ntitle: Odlarna i Skara\nsummary: a: b\n---\n",
            "bad-yaml content/actors/odlarna/index.md:3:11",
        ),
        ("---\ntitle: Odlarna i Skara\n", "unclosed-front-matter content/actors/odlarna/index.md:1:1"),
        ("title: Odlarna i Skara\n", "no-front-matter content/actors/odlarna/index.md:1:1"),
        ("---\n- title: Odlarna i Skara\n---\n", "wrong-type content/actors/odlarna/index.md:2:1"),
        (
            "---\ntitle: Odlarna i Skara\nshort: A\nshort: B\n---\n",
            "duplicate-key content/actors/odlarna/index.md:4:1",
        ),
    ] {
        let innocent = INNOCENT.replace("[Odlarna i Skara, actor/odlarna]", "[actor/odlarna]");
        // Without front matter nothing says what its title is.
        let innocent =
            if expected.starts_with("no-") || expected.starts_with("wrong") { &innocent } else { INNOCENT };
        only(&format!("{innocent}== content/actors/odlarna/index.md\n{text}"), expected);
    }
}

#[test]
fn a_file_that_cannot_be_read_blames_no_other_page() {
    let innocent = INNOCENT.replace("Odlarna i Skara, ", "");
    let folder = write(&format!("{innocent}== content/actors/odlarna/index.md\n"));
    std::fs::write(folder.path().join("content/actors/odlarna/index.md"), b"---\ntitle: \xe5\n---\n")
        .unwrap();
    let made = make(folder.path());
    assert_eq!(made.faults(), ["not-utf8 content/actors/odlarna/index.md:2:8"]);
}

#[test]
fn a_slip_in_a_file_with_many_entries_blames_no_page_that_names_them() {
    let page =
        "== content/projects/a.md\n---\ntitle: A\nlead: odlarna\npartners: [Kyrkan, ife]\n---\n[[odlarna]]\n";
    for (file, expected) in [
        (
            "== content/actors.yaml\nodlarna:\n  title: Odlarna\n  summary: a: b\nkyrkan: {title: Kyrkan}\nife: {title: Ife}\n",
            "bad-yaml content/actors.yaml:3:13",
        ),
        (
            "== content/actors/alla.yaml\n- id: odlarna\n  title: Odlarna\n- title: Kyrkan\n  summary: a: b\n- title: Ife\n",
            "bad-yaml content/actors/alla.yaml:4:13",
        ),
        (
            "== content/actors.yaml\nodlarna: Odlarna\nkyrkan: {title: Kyrkan}\nife: {title: Ife}\n",
            "wrong-type content/actors.yaml:1:10",
        ),
        (
            "== content/actors.yaml\nOdlarna: {title: Odlarna}\nkyrkan: {title: Kyrkan}\nife: {title: Ife}\n",
            "bad-slug content/actors.yaml:1:10",
        ),
    ] {
        only(&format!("{page}{file}"), expected);
    }
}

#[test]
fn a_page_in_no_known_folder_is_known_by_its_name() {
    let innocent = INNOCENT.replace("actors/odlarna", "actorss/odlarna");
    let (_folder, made) =
        site(&format!("{innocent}== content/actorss/odlarna/index.md\n---\ntitle: Odlarna i Skara\n---\n"));
    let faults = made.faults();
    assert!(
        faults.len() == 2 && faults.iter().all(|fault| fault.starts_with("unknown-folder")),
        "{faults:?}"
    );
}

#[test]
fn languages_that_cannot_be_read_blame_no_text() {
    let content = "== content/actors/a.md\n---\ntitle: {sv: A, en: B}\n---\n== content/actors/a.en.md\n---\ntitle: B\n---\n\
        == content/actors/b.sv.md\n---\ntitle: B\n---\n== content/projects/c.md\n---\ntitle: C\nlang: en\nlead: [a, b]\n---\n[x](../actors/a.en.md)\n";
    for (settings, expected) in [
        ("languages: sv, en", "bad-setting site.yaml:1:12"),
        ("languages: [sv, engelska]", "bad-setting site.yaml:1:12"),
        ("languages: [sv, sv]", "bad-setting site.yaml:1:12"),
        ("language: [sv, en]", "unknown-setting site.yaml:1:1"),
        ("languages: [sv, en]\ntitle: A: B", "bad-yaml site.yaml:2:9"),
        ("- sv", "bad-setting site.yaml:0:0"),
    ] {
        only(&format!("== site.yaml\n{settings}\n{content}"), expected);
    }
}

#[test]
fn faults_of_a_draft_hinder_nobody() {
    let drafts = "== content/projects/a.md\n---\ntitle: Hemligt än\ndraft: true\nlead: nobody\nsumary: x\n---\n[[nothing]] [x](/y/) ![](z.png)\n\
        == content/actors.yaml\nb: {title: B, draft: true, part_of: nobody}\nc: {title: C}\n\
        == content/projects/d.md\n---\ntitle: D\n---\nSe [[a]] och [[a|den]].\n";
    let (_folder, made) = site(drafts);
    let errors = made.diagnostics.iter().filter(|fault| fault.severity == Severity::Error);
    assert_eq!(errors.count(), 0, "{:?}", made.faults());
    assert!(
        made.faults().contains(&"unknown-reference content/actors.yaml:1:37".to_owned()),
        "{:?}",
        made.faults()
    );
    let page = made.page("projekt/d/index.html");
    assert!(page.contains("Hemligt än</span>") && !page.contains("/projekt/a/"), "{page}");
    let (_folder, made) = site(&drafts.replace("C}", "C, part_of: nobody}"));
    let errors = made.diagnostics.iter().filter(|fault| fault.severity == Severity::Error);
    assert_eq!(errors.count(), 1, "{:?}", made.faults());
}

#[test]
fn what_is_really_missing_is_still_told() {
    let (_folder, made) = site(
        "== content/actors/a.md\n---\ntitle: A: B\n---\n== content/projects/b.md\n---\ntitle: B\nlead: c\n---\n[[d]]\n== content/projects/x.png\nx\n",
    );
    let expected = [
        "bad-yaml content/actors/a.md:2:9",
        "unknown-reference content/projects/b.md:3:7",
        "unknown-reference content/projects/b.md:5:3",
        "unused-file content/projects/x.png:0:0",
    ];
    let mut faults = made.faults();
    faults.sort();
    assert_eq!(faults, expected);
}
