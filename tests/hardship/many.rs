//! Many faults at once: the first hundred for people, all of them for programs.

use std::fmt::Write;

use super::program::{run, text};
use crate::site::sample::write;

/// Entries of which most are broken, each in one of several ways; and how many are.
fn broken() -> (String, usize) {
    let mut files = String::from("== site.yaml\ntitle: Prov\nsocial_cards: false\n");
    let mut count = 0;
    for number in 0..180 {
        writeln!(files, "== content/projects/p{number:03}.md").unwrap();
        let faulty = match number % 6 {
            0 => "---\ntitle: [öppen\n---\n".to_owned(),
            1 => format!("---\ntitle: Projekt {number}\ntitel: Samma\nfälttt: x\n---\n"),
            2 => format!("---\ntitle: Projekt {number}\nlead: saknas-{number}\n---\n"),
            3 => format!("---\ngoal: Projekt {number} har ingen titel\n---\n"),
            4 => format!("---\ntitle: Projekt {number}\n---\n[Död länk](../actors/saknas-{number}.md)\n"),
            _ => format!("---\ntitle: Projekt {number}\n---\nInget fel.\n"),
        };
        count += usize::from(number % 6 != 5);
        files += &faulty;
    }
    (files, count)
}

#[test]
fn the_first_hundred_are_shown_and_all_are_in_the_report() {
    let (files, count) = broken();
    let folder = write(&files);
    // One that is no text.
    std::fs::write(folder.path().join("content/projects/p005.md"), b"---\ntitle: \xff\n---\n").unwrap();
    let site = text(folder.path());
    let report = run(&["check", "--format", "json", "--site", site]);
    assert_eq!(report.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    let told = report["diagnostics"].as_array().unwrap();
    let errors = told.iter().filter(|fault| fault["severity"] == "error").count();
    assert_eq!(report["errors"], errors);
    let named: std::collections::BTreeSet<&str> =
        told.iter().filter_map(|fault| fault["file"].as_str()).collect();
    assert_eq!(named.len(), count + 1, "every broken file, and no other");
    for line in [&["check", "--site", site][..], &["build", "--site", site]] {
        let shown = run(line);
        assert_eq!(shown.status.code(), Some(1));
        let shown = String::from_utf8(shown.stderr).unwrap();
        let count =
            shown.lines().filter(|line| line.starts_with("fel[") || line.starts_with("varning[")).count();
        assert_eq!(count, 100, "{shown}");
        let rest = told.len() - 100;
        let end =
            format!("… och {rest} till. Alla: `samverka check --format json --site {site}`\n{errors} fel");
        assert!(shown.contains(&end), "{end}: {shown}");
    }
    assert!(!folder.path().join("public").exists());
}
