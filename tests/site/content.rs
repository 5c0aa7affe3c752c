//! The content of this repository: it compiles clean, the same every time, and shows relations from both ends.

use std::path::Path;

use super::sample::{Made, make};

fn content() -> Made {
    make(Path::new(env!("CARGO_MANIFEST_DIR")))
}

#[test]
fn it_has_no_faults() {
    let made = content();
    assert_eq!(made.faults(), Vec::<String>::new());
    assert!(made.pages.len() > 400, "{}", made.pages.len());
}

#[test]
fn it_is_the_same_on_one_thread_and_on_many() {
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(content).pages
    };
    let one = on(1);
    assert!(one == on(2) && one == on(8));
}

#[test]
fn relations_show_from_both_ends() {
    let made = content();
    let network = made.page("natverk/natverket-vid-stora-ekeberg/index.html");
    assert!(network.contains("href=\"/aktorer/radda-barnen/\""));
    let actor = made.page("aktorer/radda-barnen/index.html");
    assert!(actor.contains("href=\"/natverk/natverket-vid-stora-ekeberg/\"") && actor.contains("Medlem i"));
}

#[test]
fn a_county_lists_what_its_municipalities_do_and_says_where() {
    let made = content();
    let county = made.page("platser/vastra-gotaland/index.html");
    assert!(county.contains("href=\"/projekt/barn-i-fokus/\""), "what takes place in Uddevalla");
    assert!(county.contains("i <a href=\"/platser/uddevalla/\""), "and where");
}

#[test]
fn swedish_letters_stand_where_they_belong() {
    let made = content();
    let index = made.page("aktorer/index.html");
    let place = |name: &str| index.find(name).unwrap_or_else(|| panic!("no {name}"));
    assert!(place("Rädda Barnen") < place("Skara kommun"));
    assert!(place("letter-v") < place("letter-d6"));
}

/// A network with a thousand parties, a county where two thousand projects are, a title as long as a paragraph.
#[test]
fn pages_stay_light_whatever_they_are_about() {
    let mut files = String::from("== content/places/lan.md\n---\ntitle: Län\n---\n");
    let mut network = format!(
        "== content/networks/n.md\n---\ntitle: {}\nperiod: 1789/1899\nplaces: lan\nmembers:\n",
        "Ord på rad ".repeat(27)
    );
    for number in 0..1000 {
        files += &format!("== content/actors/a{number}.md\n---\ntitle: Aktör {number}\nplaces: lan\n---\n");
        network += &format!(
            "  - {{actor: a{number}, role: idéburen organisation, expects: en gemensam lägesbild}}\n"
        );
    }
    for number in 0..300 {
        files += &format!("== content/places/k{number}.md\n---\ntitle: Kommun {number}\npart_of: lan\n---\n");
        files += &format!(
            "== content/projects/p{number}.md\n---\ntitle: Projekt {number}\nlead: a0\nplaces: k{number}\nperiod: 18{:02}\n---\n",
            number % 90
        );
    }
    let (_folder, made) = super::sample::site(&(files + &network + "---\n"));
    assert_eq!(made.faults(), Vec::<String>::new());
    for page in ["natverk/n/index.html", "platser/lan/index.html", "aktorer/a0/index.html"] {
        let length = made.page(page).len();
        assert!(length < 30 * 1024, "{page}: {length}");
    }
    assert!(made.page("natverk/n/index.html").contains("href=\"/natverk/n/medlemmar/\""));
    assert!(made.page("natverk/n/medlemmar/sida/20/index.html").contains("Aktör 999"));
    assert!(made.page("aktorer/a0/leder/sida/6/index.html").contains("Projekt "));
}

/// What a reader on a slow line fetches first: a page of an entry is at most 30 KB.
#[test]
fn pages_of_entries_are_light() {
    let heavy: Vec<(String, usize)> = content()
        .pages
        .into_iter()
        .filter(|(_, page)| page.contains("<article class=\"entry") && page.len() > 30 * 1024)
        .map(|(path, page)| (path, page.len()))
        .collect();
    assert_eq!(heavy, []);
}
