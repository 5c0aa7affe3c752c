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
