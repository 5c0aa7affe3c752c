//! What is said of entries, in which order and in whose words.

use super::{Presenter, entry};
use crate::render::sample::{Sample, site};
use crate::render::views::{EntryView, IncomingGroup};

const SITE: &str = "languages: [sv, en]\nbase_url: https://kb.example\nper_page: 3";

fn view(site: &Sample, language: u8, kind: &str, slug: &str) -> EntryView {
    entry(&site.rendering, site.edition(language), site.find(kind, slug))
}

fn titles(group: &IncomingGroup) -> Vec<&str> {
    group.items.iter().map(|item| &*item.entry.title).collect()
}

#[test]
fn what_others_state_stands_by_title_in_the_order_of_the_language() {
    let site = site(&[
        ("site.yaml", SITE),
        ("content/places/ort.yaml", "title: Ort\n"),
        ("content/actors/a.yaml", "title: Önnered\nplaces: ort\n"),
        ("content/actors/b.yaml", "title: Zeta\nplaces: ort\n"),
        ("content/actors/c.yaml", "title: Ängen\nplaces: ort\n"),
        ("content/actors/d.yaml", "title: Åsa\nplaces: ort\n"),
    ]);
    for (language, order) in
        [(0, ["Zeta", "Åsa", "Ängen", "Önnered"]), (1, ["Ängen", "Åsa", "Önnered", "Zeta"])]
    {
        let view = view(&site, language, "place", "ort");
        assert_eq!(titles(&view.incoming[0]), order[..3], "the page, in language {language}");
        let edition = site.edition(language);
        let ort = site.find("place", "ort");
        let cards = |number| super::incoming_list(&site.rendering, edition, (ort, 0), number).items.len();
        assert_eq!((cards(1), cards(2)), (3, 1));
        let presenter = super::Presenter::new(&site.rendering, edition);
        let listed = presenter.in_order(&site.rendering.views.incoming.groups(ort)[0]);
        let listed: Vec<_> = listed.iter().map(|stated| presenter.title(stated.edge.from).text).collect();
        assert_eq!(listed, order, "the list, in language {language}");
    }
}

#[test]
fn a_whole_is_told_once_of_what_concerns_its_parts() {
    let site = site(&[
        ("site.yaml", SITE),
        ("content/places/land.yaml", "title: Land\n"),
        ("content/places/trakt.yaml", "title: Trakt\npart_of: land\n"),
        ("content/places/by.yaml", "title: By\npart_of: trakt\noverlaps: socken\n"),
        ("content/places/socken.yaml", "title: Socken\n"),
        ("content/projects/p.yaml", "title: P\nplaces: [by, trakt]\n"),
        ("content/projects/q.yaml", "title: Q\nplaces: [land, by]\n"),
    ]);
    let land = view(&site, 0, "place", "land");
    assert_eq!(land.incoming.len(), 1, "that a part overlaps with something is not said of the whole");
    let told: Vec<(&str, Vec<&str>, usize)> = land.incoming[0]
        .items
        .iter()
        .map(|item| {
            let via = item.via.iter().map(|via| &*via.title).collect();
            (&*item.entry.title, via, item.also.len())
        })
        .collect();
    assert_eq!(told, [("Q", vec![], 0), ("P", vec!["Trakt", "By"], 0)]);
    let socken = view(&site, 0, "place", "socken");
    assert_eq!(titles(&socken.together[0]), ["By"], "its own page says it");
}

#[test]
fn the_relation_that_says_most_leads_and_no_line_stands_twice() {
    let quote = "quotes: [{text: Ja, actor: bo, role: ordförande}, {text: Nej, actor: bo, role: ordförande}]";
    let site = site(&[
        ("site.yaml", SITE),
        ("content/actors/bo.yaml", "title: Bo\n"),
        (
            "content/networks/n.yaml",
            &format!("title: N\nconvener: bo\nmembers: [bo]\ncommissioned_by: bo\n{quote}\n"),
        ),
    ]);
    let bo = view(&site, 0, "actor", "bo").involvement.expect("it is in a network");
    let labels: Vec<&str> = bo.current.iter().map(|row| &*row.label.text).collect();
    assert_eq!(labels, ["Sammankallar"]);
    let also: Vec<&str> = bo.current[0].item.also.iter().filter_map(|also| also.label.as_deref()).collect();
    assert_eq!(also, ["Medlem i", "Uppdragsgivare för", "Citeras i"]);
}

#[test]
fn a_contact_is_never_a_dead_end() {
    let site = site(&[
        ("site.yaml", SITE),
        ("content/actors/bo.yaml", "title: Bo\nphone: 010-1\nwebsite: https://bo.example/\n"),
        ("content/people/anna.yaml", "title: Anna\nroles: [{title: x, actor: bo}]\n"),
        ("content/people/berit.yaml", "title: Berit\nroles: [{title: x, actor: bo, until: 2019}]\n"),
        ("content/people/cilla.yaml", "title: Cilla\nemail: c@bo.example\n"),
        ("content/people/doris.yaml", "title: Doris\n"),
        ("content/projects/p.yaml", "title: P\ncontacts: [anna, berit, cilla, {name: Växeln}]\n"),
    ]);
    let project = view(&site, 0, "project", "p");
    let told: Vec<(bool, Option<&str>)> = project.fields["contacts"]
        .links
        .iter()
        .filter_map(|link| link.contact.as_ref().or(link.inline_contact.as_ref()))
        .map(|contact| {
            let organisation = contact.organisation.as_ref();
            (
                contact.unreachable,
                organisation.and_then(|organisation| Some(organisation.phone.as_ref()?.text.as_str())),
            )
        })
        .collect();
    assert_eq!(told, [(true, Some("010-1")), (true, None), (false, None), (true, None)]);
    assert!(view(&site, 0, "person", "berit").contact.is_some_and(|contact| contact.unreachable));
    assert!(view(&site, 0, "person", "doris").contact.is_none(), "nobody's contact");
}

#[test]
fn words_for_a_date_say_their_language_where_the_schema_lacks_that_of_the_page() {
    let site = site(&[
        ("site.yaml", "languages: [sv, de]"),
        ("content/webinars/a.yaml", "title: A\nstart: 2024-11-08\nstatus: cancelled\nmode: online\n"),
    ]);
    let presenter = Presenter::new(&site.rendering, site.edition(1));
    let times = site.rendering.views.agenda.times(site.find("webinar", "a"));
    let view = presenter.occurrence(&times[0]);
    for (words, expected) in [(view.status, "Inställt"), (view.mode, "På nätet")] {
        let words = words.unwrap();
        assert_eq!((&*words.text, words.lang.as_deref()), (expected, Some("sv")));
    }
}

#[test]
fn other_names_are_told_once_those_of_the_past_too() {
    let site = site(&[(
        "content/actors/skr.yaml",
        "title: Regionerna\nshort: SKR\naliases: [SKL, SKR]\nformer_names: [{name: Landstingen}, {name: SKL}]\n",
    )]);
    let mut names = Presenter::new(&site.rendering, site.edition(0)).other_names(site.find("actor", "skr"));
    names.sort();
    assert_eq!(names, ["Landstingen", "SKL", "SKR"]);
}

#[test]
fn a_summary_in_another_language_is_no_translation() {
    let site = site(&[
        ("site.yaml", SITE),
        ("content/actors/a.yaml", "title: {sv: A, en: A}\nsummary: Här.\n"),
        ("content/actors/b.yaml", "title: {sv: B, en: B}\nsummary: {sv: Här., en: Here.}\n"),
        ("content/actors/c.yaml", "title: {sv: C, en: C}\n"),
    ]);
    let translated = |slug| {
        let actor = site.find("actor", slug);
        super::is_translated(&site.rendering, actor, crate::model::LanguageIx(1))
    };
    assert_eq!([translated("a"), translated("b"), translated("c")], [false, true, true]);
}
