//! Much of everything, and deep: slow is not the question here, but whether it ends.

use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::Date;

use super::harmless;

#[test]
fn a_thousand_parties() {
    let mut actors = String::new();
    let mut members = String::new();
    for number in 0..1000 {
        writeln!(actors, "a{number}: {{title: Aktör {number}}}").unwrap();
        writeln!(members, "  - {{actor: a{number}, role: part}}").unwrap();
    }
    let (_folder, made) = super::site(&format!(
        "== content/actors.yaml\n{actors}== content/networks/n.md\n---\ntitle: N\nmembers:\n{members}---\n"
    ));
    assert_eq!(made.faults(), Vec::<String>::new());
    assert!(made.page("natverk/n/medlemmar/sida/20/index.html").contains("Aktör 999"));
    assert!(made.pages.contains_key("aktorer/sida/20/index.html"), "twenty pages of fifty");
}

#[test]
fn a_thousand_missing_references_are_all_told() {
    let mut text = String::from("== content/networks/n.md\n---\ntitle: N\nmembers:\n");
    for number in 0..1000 {
        writeln!(text, "  - saknas-{number}").unwrap();
    }
    text.push_str("---\n");
    let (_folder, made) = super::site(&text);
    assert_eq!(made.diagnostics.len(), 1000);
    assert_eq!(made.faults()[0], "unknown-reference content/networks/n.md:4:5");
}

#[test]
fn long_titles_in_four_scripts() {
    let long = "Samverkan Співпраця تعاون 協力 ".repeat(12);
    let (_folder, made) = super::site(&format!(
        "== content/projects.yaml\na: {{title: \"{long}\"}}\n== content/actors.yaml\n{}: {{title: x}}\n",
        "x".repeat(200)
    ));
    assert_eq!(made.faults(), Vec::<String>::new());
    harmless(&made);
}

#[test]
fn nothing_at_all() {
    for files in [
        "",
        "== content/.keep\n",
        "== site.yaml\n",
        "== content/topics.yaml\n",
        "== content/topics.yaml\n{}\n",
    ] {
        let (_folder, made) = super::site(files);
        assert_eq!(made.faults(), Vec::<String>::new(), "{files}");
        assert!(made.pages.contains_key("index.html"));
    }
}

#[test]
fn thousands_of_dates_of_one_event() {
    // Every second day of a rule that began long ago is told of by itself.
    let days = "2000-01-01".parse::<Date>().unwrap().series(2.days()).take(5000);
    let mut rows = String::new();
    for (number, day) in days.enumerate() {
        writeln!(rows, "  - {{start: {day}, status: cancelled, title: T{number}}}").unwrap();
    }
    let (_folder, made) = super::site(&format!(
        "== content/webinars/w.yaml\ntitle: W\nstart: 2000-01-01T18:00\nrecurs: FREQ=DAILY;COUNT=9999\n\
         occurrences:\n  - {{start: 2026}}\n{rows}"
    ));
    assert_eq!(made.faults(), Vec::<String>::new());
    let calendar = made.page("webbinarier/w/w.ics");
    assert_eq!(calendar.matches("EXDATE").count(), 5000);
    let year = made.page("kalender/2010/index.html");
    assert_eq!(year.matches("<li class=\"time").count(), 182);
    let month = made.page("kalender/2026-11/index.html");
    assert!(month.contains("T4914") && !month.contains("T4930"), "{month}");
}
