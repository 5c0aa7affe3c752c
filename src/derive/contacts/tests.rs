//! Who answers what, where, and whom one contacts about it. Today is 15 June 2024.

use super::{AtPlace, Need, Step, Way};
use crate::model::EntryIx;
use crate::render::sample::{Sample, site};

const PLACES: &str = "land: {title: Landet}
lan: {title: Länet, part_of: land, overlaps: stift}
kommun: {title: Kommunen, part_of: lan}
annan: {title: Annan kommun, part_of: lan}
by: {title: Byn, part_of: kommun}
stift: {title: Stiftet}
";

fn made(files: &[(&str, &str)]) -> Sample {
    let mut all = vec![
        ("content/places.yaml", PLACES),
        (
            "content/topics.yaml",
            "sprak: {title: Språk, broader: integration}\nintegration: {title: Integration}\n",
        ),
        ("content/actors.yaml", "a: {title: A, email: a@exempel.se}\nb: {title: B}\n"),
    ];
    all.extend(files);
    site(&all)
}

fn need<'a>(site: &'a Sample, slug: &str) -> Option<&'a Need> {
    site.rendering.views.contacts.need(site.find("topic", slug))
}

fn slugs(site: &Sample, entries: &[EntryIx]) -> Vec<String> {
    entries.iter().map(|entry| site.rendering.base.entry(*entry).id.slug.to_string()).collect()
}

/// What is there at a place and what within it; nothing where there is no page for it.
fn at(site: &Sample, topic: &str, place: &str) -> Option<(Vec<String>, Vec<String>)> {
    let at: &AtPlace = need(site, topic)?.at(site.find("place", place))?;
    Some((slugs(site, &at.here), slugs(site, &at.within)))
}

fn listed(here: &[&str], within: &[&str]) -> Option<(Vec<String>, Vec<String>)> {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Some((owned(here), owned(within)))
}

#[test]
fn what_is_done_in_a_place_is_done_within_what_it_lies_in() {
    let site = made(&[
        ("content/projects/lokalt.yaml", "title: L\nplaces: kommun\ntopics: sprak\n"),
        ("content/projects/regionalt.yaml", "title: R\nplaces: [lan, kommun]\ntopics: sprak\n"),
        ("content/projects/overallt.yaml", "title: O\ntopics: sprak\n"),
    ]);
    assert_eq!(at(&site, "sprak", "kommun"), listed(&["lokalt", "regionalt"], &[]));
    assert_eq!(at(&site, "sprak", "lan"), listed(&["regionalt"], &["lokalt"]));
    assert_eq!(at(&site, "sprak", "land"), listed(&[], &["lokalt", "regionalt"]));
    assert_eq!(at(&site, "sprak", "by"), None, "what is above is told on the page that it has");
    assert_eq!(at(&site, "sprak", "annan"), None);
    assert_eq!(
        at(&site, "integration", "kommun"),
        at(&site, "sprak", "kommun"),
        "what is narrower answers too"
    );
    let sprak = need(&site, "sprak").unwrap();
    assert_eq!(slugs(&site, &sprak.anywhere), ["overallt"]);
    assert_eq!((sprak.answers.len(), sprak.current), (3, 3));
    let contacts = &site.rendering.views.contacts;
    let places: Vec<EntryIx> = contacts.places().collect();
    assert_eq!(slugs(&site, &places), ["kommun", "lan", "land"]);
}

#[test]
fn the_nearest_level_comes_first_on_the_way_out() {
    let site = made(&[]);
    let steps = |slug| site.rendering.views.contacts.steps_from(site.find("place", slug));
    let place = |slug| site.find("place", slug);
    assert_eq!(
        steps("by"),
        [Step::Up(vec![place("kommun")]), Step::Up(vec![place("lan")]), Step::Up(vec![place("land")])]
    );
    assert_eq!(steps("lan"), [Step::Near(vec![place("stift")]), Step::Up(vec![place("land")])]);
    assert_eq!(steps("stift"), [Step::Near(vec![place("lan")])], "what overlaps does so from both sides");
}

#[test]
fn what_has_ended_comes_last_and_makes_no_answer() {
    let site = made(&[
        (
            "content/projects/slut.yaml",
            "title: S\nplaces: kommun\ntopics: sprak\nstatus: completed\ncontacts: [{email: s@exempel.se}]\n",
        ),
        ("content/projects/tyst.yaml", "title: T\nplaces: kommun\ntopics: sprak\n"),
        (
            "content/projects/sedan.yaml",
            "title: P\nplaces: kommun\ntopics: sprak\nstatus: planned\ncontacts: [{email: p@exempel.se}]\n",
        ),
        ("content/projects/gammalt.yaml", "title: G\nplaces: annan\ntopics: sprak\nperiod: 2010/2012\n"),
        (
            "content/webinars/varit.yaml",
            "title: W\nplaces: annan\ntopics: sprak\nstart: 2020-01-01\ncontacts: [{email: w@exempel.se}]\n",
        ),
    ]);
    assert_eq!(at(&site, "sprak", "kommun"), listed(&["tyst", "sedan", "slut"], &[]));
    assert_eq!(at(&site, "sprak", "annan"), None, "nobody goes on there");
    let sprak = need(&site, "sprak").unwrap();
    assert_eq!((sprak.answers.len(), sprak.current), (4, 2), "an event that has been is no answer");
    let kommun = sprak.at(site.find("place", "kommun")).unwrap();
    assert_eq!((kommun.current, kommun.active), (2, 1));
}

/// Whom to contact about an entry: names of entries, or what stands in their place.
fn ways(site: &Sample, kind: &str, slug: &str) -> Option<Vec<String>> {
    let base = &site.rendering.base;
    let ways = site.rendering.views.contacts.ways(site.find(kind, slug))?;
    let name = |way: &Way| match way {
        Way::Entry(entry) => base.entry(*entry).id.slug.to_string(),
        Way::Named { by, link, .. } => match &base.entry(*by).links[link.0 as usize].target {
            crate::model::Target::Entry(entry) => base.entry(*entry).id.slug.to_string(),
            _ => format!("hos {}", base.entry(*by).id.slug),
        },
    };
    Some(ways.iter().map(name).collect())
}

#[test]
fn whom_one_contacts_is_whom_the_entry_names_else_who_answers_for_it() {
    let site = made(&[
        (
            "content/people.yaml",
            "kim: {title: Kim}\nlo: {title: Lo, valid_until: 2024-01}\nmo: {title: Mo, valid_until: 2024-07}\n",
        ),
        ("content/networks/egen.yaml", "title: E\nconvener: a\ncontacts: [kim, lo, mo]\n"),
        ("content/networks/utgangen.yaml", "title: U\nconvener: a\ncontacts: [lo]\n"),
        (
            "content/networks/part.yaml",
            "title: P\nconvener: a\nmembers: [{actor: b, contact: mo}, {actor: a, until: 2020, contact: kim}]\n",
        ),
        ("content/networks/bara-parter.yaml", "title: B\nmembers: [b, a]\n"),
        ("content/networks/del.yaml", "title: D\npart_of: egen\n"),
        ("content/networks/ingen.yaml", "title: I\n"),
        ("content/programmes/fond.yaml", "title: F\ncontacts: [{role: Handläggare, email: f@exempel.se}]\n"),
        ("content/programmes/tyst.yaml", "title: T\n"),
        ("content/articles/om.yaml", "title: Om\n"),
    ]);
    for (slug, expected) in [
        ("egen", &["kim", "mo"][..]),
        ("utgangen", &["a"]),
        ("part", &["mo"]),
        ("bara-parter", &["a", "b"]),
        ("del", &["kim", "mo"]),
        ("ingen", &[]),
    ] {
        let expected = expected.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(ways(&site, "network", slug), Some(expected), "{slug}");
    }
    assert_eq!(ways(&site, "programme", "fond"), Some(vec!["hos fond".to_owned()]));
    assert_eq!(ways(&site, "programme", "tyst"), None, "no collaboration, and nobody to contact");
    assert_eq!(ways(&site, "actor", "a"), Some(vec!["a".to_owned()]));
    assert_eq!(ways(&site, "actor", "b"), None);
    assert_eq!(ways(&site, "person", "lo"), None, "what is said of them holds no longer");
}

#[test]
fn a_site_without_places_or_needs_has_what_it_has() {
    let without = site(&[
        ("content/topics/t.yaml", "title: T\n"),
        ("content/projects/p.yaml", "title: P\ntopics: t\n"),
    ]);
    let need = &without.rendering.views.contacts.needs()[0];
    assert_eq!((need.anywhere.len(), need.places.len()), (1, 0));
    let hidden = site(&[
        (
            "schema.yaml",
            "kinds:\n  place: {hidden: true}\n  topic: {hidden: true}\n  audience: {hidden: true}\n",
        ),
        ("content/projects/p.yaml", "title: P\n"),
    ]);
    assert!(hidden.rendering.views.contacts.needs().is_empty());
}

#[test]
fn at_a_place_each_answer_counts_once() {
    let site = made(&[
        ("content/projects/tva.yaml", "title: T\nplaces: [kommun, by]\ntopics: [sprak, integration]\n"),
        ("content/projects/annat.yaml", "title: A\nplaces: annan\ntopics: integration\n"),
        ("content/projects/slut.yaml", "title: S\nplaces: kommun\ntopics: sprak\nstatus: completed\n"),
        ("content/projects/utan.yaml", "title: U\nplaces: stift\n"),
        ("content/projects/overallt.yaml", "title: O\ntopics: sprak\n"),
    ]);
    let contacts = &site.rendering.views.contacts;
    let current = |slug: &str| contacts.current_at(site.find("place", slug));
    let counts = ["land", "lan", "kommun", "by", "annan", "stift"].map(current);
    assert_eq!(counts, [2, 2, 1, 1, 1, 0]);
    let with_answers: Vec<EntryIx> = contacts.places().collect();
    assert!(with_answers.iter().all(|place| contacts.current_at(*place) > 0));
    assert_eq!(with_answers.len(), 5);
}
