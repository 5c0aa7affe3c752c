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
fn the_menu_has_room_for_thirty_pages() {
    let mut pages = String::from("== site.yaml\nlanguages: [sv, en]\n== content/pages.yaml\n");
    for number in 1..=40 {
        writeln!(pages, "p{number}:\n  title: {{sv: Sida {number:02}, en: Page {:02}}}", 41 - number)
            .unwrap();
        writeln!(pages, "  menu: {}", if number > 35 { "1" } else { "true" }).unwrap();
    }
    let (_folder, made) = super::site(&pages);
    assert_eq!(made.faults(), ["crowded-menu content/pages.yaml:78:9"], "at the first that is left out");
    for (path, prefix) in [("index.html", ""), ("en/index.html", "/en")] {
        let page = made.page(path);
        let menu = page.split_once("<nav class=\"menu\"").unwrap().1.split_once("</nav>").unwrap().0;
        let stands = |number: usize| menu.contains(&format!("href=\"{prefix}/p{number}/\""));
        let expected: Vec<usize> = (1..=25).chain(36..=40).collect();
        assert_eq!((1..=40).filter(|number| stands(*number)).collect::<Vec<_>>(), expected, "{path}");
    }
    let (_folder, made) = super::site(&pages.replace("menu: true", "menu: false"));
    assert_eq!(made.faults(), Vec::<String>::new());
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

#[test]
fn many_positions_and_an_outline_of_many_corners() {
    let corner = |number: u32| {
        let (angle, out) =
            (f64::from(number) / 20_000.0 * std::f64::consts::TAU, 3.0 + f64::from(number % 2));
        format!("[{:.5},{:.5}]", 10.0 + out * angle.cos(), 50.0 + out * angle.sin())
    };
    let corners: Vec<String> = (0..20_000).chain([0]).map(corner).collect();
    let mut places = String::new();
    for number in 0..1500 {
        // None of these lies in the area; of those below all do.
        let (lat, lon) = (-60.0 + f64::from(number % 60) * 2.0, f64::from(number / 60) * 3.0 - 70.0);
        writeln!(places, "p{number}: {{title: P{number}, lat: {lat}, lon: {lon}}}").unwrap();
    }
    for number in 0..150 {
        let lat = 49.0 + f64::from(number) / 75.0;
        writeln!(places, "q{number}: {{title: Q{number}, lat: {lat}, lon: 10}}").unwrap();
    }
    let (_folder, made) = super::site(&format!(
        "== site.yaml\nboundaries: a.geojson\n== a.geojson\n\
         {{\"type\": \"FeatureCollection\", \"features\": [{{\"properties\": {{\"code\": \"x\"}}, \"geometry\": \
         {{\"type\": \"Polygon\", \"coordinates\": [[{}]]}}}}]}}\n\
         == content/places.yaml\nx: {{title: X, code: x}}\n{places}",
        corners.join(",")
    ));
    assert_eq!(made.faults(), Vec::<String>::new());
    let map = made.page("karta/index.html");
    assert!(map.contains("href=\"/platser/q0/\""), "{map}");
}
