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
