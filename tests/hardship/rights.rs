//! Folders and files that may not be read or written: each is named, sources all at once, and the old site stands.

use std::path::Path;

use super::program::{allow, build, build_behind, obeying, run_behind, text, version};
use crate::emit::site::names_in;
use crate::increment::build::{assert_same, tree};
use crate::site::pictures::picture;
use crate::site::sample::write;

/// Builds into `public` of a folder after `close` has taken rights away, and holds what was said and that the old site
/// stands; `open` gives the rights back, and then a build just works.
fn refused(close: impl Fn(&Path), open: impl Fn(&Path), named: &str) {
    let obeying = obeying();
    let (one, other) = (write(&version(1)), write(&version(2)));
    let parent = tempfile::tempdir().unwrap();
    let output = parent.path().join("public");
    build(one.path(), &output);
    let old = tree(&output);
    close(parent.path());
    let said = build_behind(&obeying, (other.path(), &output), 3);
    open(parent.path());
    for part in ["Inget publicerades.", named, "du har inte rätt till det", "--output"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_same(&tree(&output), &old, "the old site");
    assert_eq!(names_in(parent.path()), ["public"]);
    build_behind(&obeying, (other.path(), &output), 0);
    assert_ne!(tree(&output), old);
    assert_eq!(names_in(parent.path()), ["public"]);
}

#[test]
fn an_output_that_may_not_be_written() {
    let set =
        |parent: &Path, mode| [&parent.join("public"), parent].iter().for_each(|folder| allow(folder, mode));
    refused(|parent| set(parent, 0o555), |parent| set(parent, 0o755), "public/.samverka-lock");
}

#[test]
fn something_in_the_output_that_may_not_be_read() {
    let foreign = |parent: &Path| parent.join("public/theirs");
    let close = |parent: &Path| {
        std::fs::create_dir(foreign(parent)).unwrap();
        allow(&foreign(parent), 0o000);
    };
    let open = |parent: &Path| {
        allow(&foreign(parent), 0o755);
        std::fs::remove_dir(foreign(parent)).unwrap();
    };
    refused(close, open, "public/theirs");
}

#[test]
fn a_first_output_where_nothing_may_be_made() {
    let site = write(&version(1));
    let parent = tempfile::tempdir().unwrap();
    allow(parent.path(), 0o555);
    for output in ["public", "deep/er/public"] {
        let output = parent.path().join(output);
        let said = build_behind(&obeying(), (site.path(), &output), 3);
        assert!(said.contains("du har inte rätt till det") && said.contains(text(parent.path())), "{said}");
    }
    allow(parent.path(), 0o755);
    assert_eq!(names_in(parent.path()), [""; 0]);
}

/// An output that may be written in a folder that may not is updated file by file, and a file that may only be read is
/// replaced like any other.
#[test]
fn closed_parents_and_closed_files_are_no_hindrance() {
    let obeying = obeying();
    let (one, other) = (write(&version(1)), write(&version(2)));
    let parent = tempfile::tempdir().unwrap();
    let (output, fresh) = (parent.path().join("public"), parent.path().join("fresh"));
    build(other.path(), &fresh);
    for mode in [0o755, 0o555] {
        build(one.path(), &output);
        allow(&output.join("index.html"), 0o444);
        allow(&output.join("projekt/p1/index.html"), 0o000);
        allow(parent.path(), mode);
        let said = build_behind(&obeying, (other.path(), &output), 0);
        allow(parent.path(), 0o755);
        assert_eq!(said.contains("ersattes en i taget"), mode == 0o555, "{said}");
        assert_same(&tree(&output), &tree(&fresh), "the new site");
        assert_eq!(names_in(parent.path()), ["fresh", "public"]);
    }
}

#[test]
fn an_output_that_is_a_file_stays_one() {
    let site = write(&version(1));
    let parent = tempfile::tempdir().unwrap();
    let output = parent.path().join("public");
    std::fs::write(&output, "words").unwrap();
    let said = build_behind(&[], (site.path(), &output), 2);
    assert!(said.contains(text(&output)), "{said}");
    build_behind(&[], (site.path(), &output.join("deep/er")), 3);
    assert_eq!(std::fs::read(&output).unwrap(), b"words");
    assert_eq!(names_in(parent.path()), ["public"]);
}

#[test]
fn all_sources_that_may_not_be_read_are_named_at_once() {
    let site = write(&format!(
        "{}== content/actors/closed/index.md\n---\ntitle: A\n---\n== content/actors/listed/index.md\n---\ntitle: B\n---\n\
         == content/projects/p/index.md\n---\ntitle: P\n---\n![P](p.png) [Bilaga](bilaga.pdf)\n\
         == content/projects/p/bilaga.pdf\nx\n== static/x.pdf\nx\n== static/y.css\nx\n\
         == themes/default/static/z.css\nx\n== themes/default/templates/404.html\nx\n",
        version(1)
    ));
    picture(site.path(), "content/projects/p/p.png", (20, 10));
    let closed = [
        "content/actors/a1.md",
        "content/actors/closed",
        "content/projects/p/bilaga.pdf",
        "content/projects/p/p.png",
        "static/x.pdf",
        "static/y.css",
        "themes/default/static/z.css",
        "themes/default/templates/404.html",
    ];
    closed.iter().for_each(|path| allow(&site.path().join(path), 0o000));
    // Its files can be listed, but not opened.
    allow(&site.path().join("content/actors/listed"), 0o444);
    let told = |command: &[&str]| {
        let line: Vec<&str> = command.iter().copied().chain(["--site", text(site.path())]).collect();
        let done = run_behind(&obeying(), &line);
        assert_eq!(done.status.code(), Some(1), "{}", String::from_utf8_lossy(&done.stderr));
        done
    };
    let report = told(&["check", "--format", "json"]);
    let built = told(&["build"]);
    closed.iter().chain(&["content/actors/listed"]).for_each(|path| allow(&site.path().join(path), 0o755));
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    let faults = report["diagnostics"].as_array().unwrap().iter();
    let faults: Vec<String> = faults.map(|fault| format!("{} {}", fault["code"], fault["file"])).collect();
    let mut expected: Vec<String> =
        closed.iter().map(|path| format!("\"unreadable-file\" \"{path}\"")).collect();
    expected.insert(2, "\"unreadable-file\" \"content/actors/listed/index.md\"".to_owned());
    assert_eq!(faults, expected);
    let said = String::from_utf8(built.stderr).unwrap();
    assert!(closed.iter().all(|path| said.contains(path)), "{said}");
    assert!(!site.path().join("public").exists());
}

#[test]
fn settings_that_may_not_be_read_are_told() {
    let site = write(&version(1));
    allow(&site.path().join("site.yaml"), 0o000);
    let said = build_behind(&obeying(), (site.path(), &site.path().join("public")), 1);
    assert!(said.contains("site.yaml") && said.contains("unreadable-file"), "{said}");
}
