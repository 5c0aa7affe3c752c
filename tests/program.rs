//! The program as it is run: exit statuses, what stands on which stream, and what lies on the disk afterwards.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::site::sample::{TODAY, write};

pub(crate) const SOUND: &str = "== content/actors/forening.md
---
title: Föreningen
---
== content/projects/projekt.md
---
title: Projektet
lead: forening
---
";

const FAULTY: &str = "== content/projects/projekt.md
---
title: Projektet
lead: foreningen-som-inte-finns
---
";

/// Only a warning: a file that belongs to no page.
const DOUBTFUL: &str = "== content/projects/projekt.md
---
title: Projektet
---
== content/projects/bild.png
";

pub(crate) fn samverka(line: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samverka"));
    command
        .args(line)
        .args(["--lang", "sv", "--today", TODAY])
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(Stdio::null());
    command
}

fn run(line: &[&str]) -> Output {
    samverka(line).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[track_caller]
fn ends_with(status: i32, line: &[&str]) -> Output {
    let output = run(line);
    assert_eq!(output.status.code(), Some(status), "{line:?}: {}", text(&output.stderr));
    output
}

pub(crate) fn path(folder: &tempfile::TempDir) -> &str {
    folder.path().to_str().unwrap()
}

#[test]
fn a_build_says_how_it_went_and_where_to_look() {
    let folder = write(SOUND);
    let output = ends_with(0, &["build", "--site", path(&folder)]);
    assert_eq!(text(&output.stdout), "", "the messages go to standard error");
    let page = folder.path().join("public/projekt/projekt/index.html");
    assert!(std::fs::read_to_string(page).unwrap().contains("Föreningen"));
    let said = text(&output.stderr);
    assert!(said.contains("sidor på") && said.contains("public"), "{said}");
}

#[test]
fn a_site_without_search_says_nothing_of_one() {
    let output = tempfile::tempdir().unwrap();
    let site = env!("CARGO_MANIFEST_DIR");
    ends_with(0, &["build", "--strict", "--no-search", "--site", site, "--output", path(&output)]);
    assert!(!output.path().join("sok").exists());
    for page in ["index.html", "vem/index.html", "aktorer/radda-barnen/index.html", "404.html"] {
        let html = std::fs::read_to_string(output.path().join(page)).unwrap();
        assert!(!html.contains("/sok/") && !html.contains("role=\"search\""), "{page}");
    }
}

#[test]
fn faulty_content_is_not_published() {
    let folder = write(SOUND);
    ends_with(0, &["build", "--site", path(&folder)]);
    let page = folder.path().join("public/projekt/projekt/index.html");
    let before = std::fs::read(&page).unwrap();
    std::fs::write(
        folder.path().join("content/projects/projekt.md"),
        "---\ntitle: Annat\nlead: ingen\n---\n",
    )
    .unwrap();
    let output = ends_with(1, &["build", "--site", path(&folder)]);
    assert!(text(&output.stderr).contains("projekt.md:3:7"), "{}", text(&output.stderr));
    assert_eq!(std::fs::read(&page).unwrap(), before);
}

#[test]
fn warnings_forbid_only_where_that_is_asked_for() {
    let folder = write(DOUBTFUL);
    for command in ["check", "build"] {
        ends_with(0, &[command, "--site", path(&folder)]);
        ends_with(1, &[command, "--strict", "--site", path(&folder)]);
    }
}

#[test]
fn a_check_for_tools_has_nothing_else_on_standard_output() {
    let folder = write(FAULTY);
    let output = ends_with(1, &["check", "--format", "json", "--site", path(&folder)]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["errors"], 1);
    let fault = &report["diagnostics"][0];
    assert_eq!(fault["code"], "unknown-reference");
    assert_eq!((&fault["line"], &fault["column"]), (&3.into(), &7.into()));
    assert!(fault["file"].as_str().unwrap().ends_with("content/projects/projekt.md"), "{fault}");
    assert!(!folder.path().join("public").exists(), "a check writes nothing");

    let output = ends_with(1, &["check", "--format", "sarif", "--site", path(&folder)]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["runs"][0]["results"][0]["ruleId"], "unknown-reference");

    let output = ends_with(1, &["check", "--format", "github", "--site", path(&folder)]);
    assert!(text(&output.stdout).starts_with("::error file="), "{}", text(&output.stdout));
}

#[test]
fn wrong_usage_has_a_status_of_its_own() {
    let folder = write(SOUND);
    for line in [
        &["build", "--site", "/no/such/folder"] as &[&str],
        &["build", "--base-url", "ingenting"],
        &["check", "--format", "prosa"],
        &["check", "--today", "igår"],
        &["new", "sagodjur", "Drake", "--site", path(&folder)],
        &["init", path(&folder)],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_samverka")).args(line).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{line:?}: {}", text(&output.stderr));
        assert!(!output.stderr.is_empty(), "{line:?} is refused without a word");
    }
}

#[test]
fn a_machine_that_fails_has_a_status_of_its_own() {
    let folder = write(SOUND);
    let blocked = folder.path().join("fil");
    std::fs::write(&blocked, "").unwrap();
    let output = blocked.join("public");
    let said = ends_with(3, &["build", "--site", path(&folder), "--output", output.to_str().unwrap()]);
    assert!(text(&said.stderr).contains("fil/public"), "{}", text(&said.stderr));
}

#[test]
fn a_reader_that_stops_listening_is_no_fault_of_ours() {
    let folder = write(FAULTY);
    let mut child = samverka(&["check", "--format", "json", "--site", path(&folder)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(!text(&output.stderr).contains("panicked"), "{}", text(&output.stderr));
}

#[test]
fn a_new_site_grows_by_new_pages_and_publishes() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("min-sida");
    let site = site.to_str().unwrap();
    ends_with(0, &["init", site]);
    ends_with(0, &["new", "projekt", "Språk på bussen", "--site", site]);
    let page = Path::new(site).join("content/projects/sprak-pa-bussen.md");
    let written = std::fs::read(&page).unwrap();
    ends_with(2, &["new", "project", "Språk på bussen", "--site", site]);
    assert_eq!(std::fs::read(&page).unwrap(), written, "what is there stays as it is");
    ends_with(0, &["build", "--strict", "--site", site]);
    ends_with(0, &["schema", "--site", site, "--output", &format!("{site}/schemas")]);
    let schema = std::fs::read(Path::new(site).join("schemas/project.schema.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_slice(&schema).unwrap();
    assert!(schema["properties"]["title"].is_object(), "{schema}");
}

#[test]
fn a_strict_build_publishes_nothing_beside_files_of_others() {
    let folder = write(SOUND);
    ends_with(0, &["build", "--strict", "--site", path(&folder)]);
    let evil = folder.path().join("public/evil.html");
    std::fs::write(&evil, "x").unwrap();
    ends_with(0, &["build", "--site", path(&folder)]);
    let output = ends_with(1, &["build", "--strict", "--site", path(&folder)]);
    assert!(text(&output.stderr).contains("evil.html"), "{}", text(&output.stderr));
    std::fs::remove_file(&evil).unwrap();
    ends_with(0, &["build", "--strict", "--site", path(&folder)]);
}

#[cfg(unix)]
#[test]
fn links_beside_the_output_put_nothing_out_and_end_the_build() {
    for (link, target, status) in [
        (".public.samverka-old", "home", 0),
        (".public.samverka-lock", "vfile", 3),
        ("public", "home", 2),
        ("public", "newdir", 2),
        ("public", ".git/hooks", 2),
    ] {
        let folder = write(SOUND);
        for (name, words) in [("home/secret", "s"), ("vfile", "v"), (".git/hooks/x", "x")] {
            let file = folder.path().join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, words).unwrap();
        }
        std::os::unix::fs::symlink(target, folder.path().join(link)).unwrap();
        let output = ends_with(status, &["build", "--site", path(&folder)]);
        let told = text(&output.stderr);
        assert!(status == 0 || told.contains(link), "{link} {told}");
        assert!(!folder.path().join("public/secret").exists() || link == "public", "{link}");
        assert!(!folder.path().join("newdir").exists());
        for (name, number) in [("home", 1), (".git/hooks", 1)] {
            assert_eq!(
                std::fs::read_dir(folder.path().join(name)).unwrap().count(),
                number,
                "{link} {target}"
            );
        }
    }
}
