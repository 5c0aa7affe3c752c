//! What is published on which day, and what those who write see besides.

use super::sample::{Made, make_as_of, write};

const SITE: &str = "== content/topics/alltid.yaml
title: Alltid
== content/topics/dag.yaml
title: Till en dag
expires: 2026-11-22
== content/topics/ar.yaml
title: Till ett år
expires: 2026
== content/topics/utkast.yaml
title: Utkast
draft: true
== content/topics/sen.yaml
title: Senare
publish_from: 2026-12
";

fn topics(made: &Made) -> Vec<&str> {
    let paths = made.pages.keys().filter_map(|path| path.strip_prefix("amnen/")?.strip_suffix("/index.html"));
    paths.collect()
}

#[test]
fn an_entry_is_shown_until_the_end_of_its_last_day() {
    let folder = write(SITE);
    for (today, shown) in [
        ("2026-11-22", &["alltid", "ar", "dag"][..]),
        ("2026-11-23", &["alltid", "ar"]),
        ("2026-12-31", &["alltid", "ar", "sen"]),
        ("2027-01-01", &["alltid", "sen"]),
    ] {
        assert_eq!(topics(&make_as_of(folder.path(), today, false)), shown, "{today}");
    }
}

#[test]
fn what_is_not_published_says_so_to_those_who_write() {
    let folder = write(SITE);
    let made = make_as_of(folder.path(), "2026-11-23", true);
    assert_eq!(topics(&made), ["alltid", "ar", "sen", "utkast"]);
    for (slug, told) in [("alltid", false), ("sen", true), ("utkast", true)] {
        let page = made.page(&format!("amnen/{slug}/index.html"));
        assert_eq!(page.contains("inte publicerad än"), told, "{slug}");
        assert_eq!(page.contains("content=\"noindex\""), told, "{slug}");
    }
}

#[test]
fn what_comes_back_is_not_over_after_the_first_time() {
    let event = |rule: &str| {
        write(&format!("== content/webinars/traff.yaml\ntitle: Träff\nstart: 2026-01-29\nrecurs: {rule}\n"))
    };
    for (rule, words, over) in [
        ("FREQ=MONTHLY;BYDAY=-1TH", "sista torsdagen i månaden", false),
        ("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270101", "varannan torsdag, till och med 1 januari 2027", false),
        ("RRULE:FREQ=WEEKLY;INTERVAL=3;UNTIL=20260601T000000Z", "med 3 veckors mellanrum på torsdagar", true),
        ("sista torsdagen i månaden", "sista torsdagen i månaden", false),
    ] {
        let made = make_as_of(event(rule).path(), "2026-11-22", false);
        let page = made.page("webbinarier/traff/index.html");
        assert!(page.contains(words) && !page.contains("FREQ"), "{rule}: {page}");
        assert_eq!(page.contains("Har varit"), over, "{rule}: {page}");
    }
}
