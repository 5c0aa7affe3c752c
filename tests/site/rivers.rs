//! A site of another domain: its kinds, fields and relations come from its schema.yaml alone.
//!
//! The site stands in the folder `rivers` beside this file.

use std::path::Path;

use super::sample::{Made, make};

const SITE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/site/rivers");

fn rivers() -> Made {
    let made = make(Path::new(SITE));
    assert_eq!(made.faults(), Vec::<String>::new());
    made
}

/// The words of a page's main part, without tags, one space between words.
fn words(page: &str) -> String {
    let main = page.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).unwrap().0;
    let mut text = String::new();
    for part in main.split('<').skip(1) {
        text.push(' ');
        text.push_str(part.split_once('>').unwrap().1);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(made: &Made, path: &str, phrases: &[&str]) {
    let words = words(made.page(path));
    for phrase in phrases {
        assert!(words.contains(phrase), "{path} does not say {phrase:?}: {words}");
    }
}

#[test]
fn kinds_of_its_own_have_folders_addresses_and_fields_in_every_language() {
    let made = rivers();
    says(
        &made,
        "rivers/storan/index.html",
        &["River Great Nowhere River", "Length (km) 120", "State of the water Good"],
    );
    says(
        &made,
        "sv/vattendrag/storan/index.html",
        &["Vattendrag Storån", "Längd (km) 120", "Vattnets skick Gott"],
    );
    says(
        &made,
        "rivers/index.html",
        &["Rivers Water that flows. 2 pages", "G Great Nowhere River", "L Little Nowhere River"],
    );
}

#[test]
fn kinds_of_its_own_have_a_colour_and_an_icon() {
    let made = rivers();
    assert_eq!(made.page("theme/kinds.css"), ".kind-river { --hue: 220; --icon: 24; }\n");
    let link = "<link rel=\"stylesheet\" href=\"/theme/kinds.css\">";
    assert!(made.page("rivers/storan/index.html").contains(link));
}

#[test]
fn relations_of_its_own_show_at_both_ends_with_what_is_said_of_them() {
    let made = rivers();
    let edge = "from 1998 Licence: A-17 Fish: perch, pike";
    says(
        &made,
        "clubs/mete/index.html",
        &[&format!("Fishes in Little Nowhere River {edge}"), "Holds The Spring Cast"],
    );
    says(
        &made,
        "rivers/lillan/index.html",
        &[&format!("Fished by The Anglers Fishing club {edge}"), "Flows into Great Nowhere River"],
    );
    says(&made, "sv/vattendrag/lillan/index.html", &["Fiskas av Metarna", "Mynnar i Storån"]);
}

#[test]
fn a_hierarchy_of_its_own_rolls_up_and_says_through_what() {
    let made = rivers();
    says(
        &made,
        "rivers/storan/index.html",
        &[
            "Tributaries Little Nowhere River",
            "Fished by The Anglers Fishing club under Little Nowhere River",
        ],
    );
}

#[test]
fn a_dated_kind_of_its_own_stands_in_the_calendar() {
    let made = rivers();
    says(&made, "calendar/index.html", &["The Spring Cast"]);
    assert!(made.page("calendar.ics").contains("SUMMARY;LANGUAGE=en:The Spring Cast"));
    assert!(made.page("contests/vaardraget/index.html").contains("\"@type\":\"SportsEvent\""));
}

#[test]
fn a_built_in_kind_takes_other_words_and_a_field_more() {
    let made = rivers();
    says(
        &made,
        "places/norrstranden/index.html",
        &["Shore North Shore", "Bank Left", "Rivers Little Nowhere River"],
    );
    assert!(made.page("index.html").contains(">Shores</a>"), "{}", made.page("index.html"));
}

#[test]
fn hidden_kinds_leave_nothing_behind() {
    let made = rivers();
    let left: Vec<&String> =
        made.pages.keys().filter(|path| path.contains("project") || path.contains("agreement")).collect();
    assert_eq!(left, Vec::<&String>::new());
}

#[test]
fn the_graph_and_the_feeds_speak_of_its_kinds() {
    let made = rivers();
    let graph: serde_json::Value = serde_json::from_str(made.page("data/graph.json")).unwrap();
    let edges = graph["edges"].as_array().unwrap();
    let fishes = edges.iter().find(|edge| edge["relation"] == "fishes").unwrap();
    assert_eq!(fishes["from"], "club/mete");
    assert_eq!(fishes["to"], "river/lillan");
    assert_eq!(fishes["inverse"], "fished_by");
    assert_eq!(fishes["data"]["licence"], "A-17");
    assert!(made.page("rivers/lillan/feed.xml").contains("The Anglers"));
}
