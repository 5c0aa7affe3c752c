//! The ways in that the first page offers.

use super::sample::site;

const PLACES: &str = "== content/places.yaml
land: {title: Landet}
lan: {title: Länet, part_of: land}
delregion: {title: Delregionen, part_of: lan}
kommun: {title: Kommunen, part_of: [delregion, lan]}
annan: {title: Annan kommun, part_of: lan}
tom: {title: Tom kommun, part_of: lan}
by: {title: Byn, part_of: kommun}
";

fn places(page: &str) -> &str {
    let rest = page.split_once("find-by kind-place").expect("places are offered").1;
    rest.split_once("</section>").unwrap().0
}

#[test]
fn places_lead_down_to_the_municipalities_where_there_is_something() {
    let (_folder, made) = site(&format!(
        "{PLACES}== content/projects/p.md
---
title: P
places: kommun
---
== content/projects/q.md
---
title: Q
places: [by, annan]
---
"
    ));
    assert_eq!(made.faults(), Vec::<String>::new());
    let shown = places(made.page("index.html"));
    for (slug, count) in [("land", 2), ("lan", 2), ("delregion", 2), ("kommun", 2), ("annan", 1)] {
        let link = shown.split(&format!("href=\"/platser/{slug}/\"")).nth(1);
        let link = link.unwrap_or_else(|| panic!("no {slug} in {shown}"));
        assert!(
            link.split_once("</a>")
                .unwrap()
                .1
                .starts_with(&format!(" <bdi class=\"count\"><span aria-hidden=\"true\">{count}<"))
        );
        // Also of the county, but found where it is nearest.
        assert_eq!(shown.matches(&format!("/{slug}/\"")).count(), 1, "{slug}");
    }
    assert!(!shown.contains("Tom kommun"), "{shown}");
}

#[test]
fn of_many_places_those_are_offered_that_most_concerns() {
    let towns: String = (0..80).map(|n| format!("t{n}: {{title: Ort {n}, part_of: lan}}\n")).collect();
    let all: Vec<String> = (0..80).map(|n| format!("t{n}")).collect();
    let project = format!("== content/projects/p.md\n---\ntitle: P\nplaces: [{}]\n---\n", all.join(", "));
    let other = "== content/projects/q.md\n---\ntitle: Q\nplaces: t77\n---\n";
    let (_folder, made) = site(&format!("{PLACES}{towns}{project}{other}"));
    let shown = places(made.page("index.html"));
    assert!(shown.contains("Länet") && shown.contains("Ort 77") && !shown.contains("Ort 79"), "{shown}");
    assert_eq!(shown.matches("<li>").count(), 12);
}
