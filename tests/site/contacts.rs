//! Whom to contact, page by page, and the mapping.

use super::sample::{Made, site};

const SITE: &str = "== content/places.yaml
land: {title: Landet}
lan: {title: Länet, part_of: land}
kommun: {title: Kommunen, part_of: lan}
annan: {title: Annan kommun, part_of: lan}
stift: {title: Stiftet, part_of: land, overlaps: lan}
== content/topics.yaml
sprak: {title: Språk}
vard: {title: Vård}
== content/people.yaml
kim: {title: Kim Exempel, phone: 010-123 45 67, reviewed: 2026-10-01}
lo: {title: Lo Exempel, phone: 010-000 00 00, valid_until: 2025}
== content/projects/lokalt.yaml
title: Lokalt
topics: sprak
places: kommun
contacts: [{person: kim, role: samordnare}, lo]
== content/projects/regionalt.yaml
title: Regionalt
topics: sprak
places: lan
== content/projects/stiftets.yaml
title: Stiftets
topics: sprak
places: stift
== content/projects/nationellt.yaml
title: Nationellt
topics: sprak
== content/projects/forr.yaml
title: Förr
topics: vard
places: kommun
status: completed
";

fn made() -> Made {
    let (_folder, made) = site(SITE);
    let faults = made.faults();
    assert!(faults.iter().all(|fault| fault.starts_with("contact-expired ")), "{faults:?}");
    made
}

/// Asserts that the words stand on a page in this order.
fn in_order(page: &str, words: &[&str]) {
    let main = page.split_once("<main").expect("a page has a main part").1;
    let mut from = 0;
    for word in words {
        from += main[from..].find(word).unwrap_or_else(|| panic!("no {word} after the others in {main}"));
    }
}

#[test]
fn the_nearest_answer_comes_first() {
    let made = made();
    in_order(
        made.page("vem/amnen/sprak/kommun.html"),
        &[
            "Språk i Kommunen",
            "I Kommunen",
            "Kim Exempel",
            "samordnare",
            "tel:0101234567",
            "Kontrollerat 1 oktober 2026",
            "I hela Länet",
            "Regionalt",
            "Utan bestämd plats",
            "Nationellt",
        ],
    );
    in_order(
        made.page("vem/amnen/sprak/lan.html"),
        &["I Länet", "Regionalt", "På platser i Länet", "Lokalt", "Nära: Stiftet", "Stiftets"],
    );
}

#[test]
fn there_are_pages_where_somebody_answers_and_no_others() {
    let made = made();
    let pages = made.pages.keys().filter(|path| path.starts_with("vem/") && path.ends_with(".html"));
    let pages: Vec<&str> = pages.map(|path| path.trim_end_matches("index.html")).collect();
    assert_eq!(
        pages,
        [
            "vem/amnen/sprak/",
            "vem/amnen/sprak/kommun.html",
            "vem/amnen/sprak/lan.html",
            "vem/amnen/sprak/land.html",
            "vem/amnen/sprak/stift.html",
            "vem/amnen/vard/",
            "vem/",
            "vem/platser/kommun/",
            "vem/platser/lan/",
            "vem/platser/land/",
            "vem/platser/stift/",
        ]
    );
    assert!(made.page("vem/amnen/vard/index.html").contains(">Förr</a>"));
    assert!(made.page("sitemap.xml").contains("/vem/amnen/sprak/kommun.html</loc>"));
    assert!(!made.page("sitemap.xml").contains(".json") && !made.page("sitemap.xml").contains(".csv"));
}

#[test]
fn whoever_is_no_longer_to_be_contacted_is_not_named() {
    let made = made();
    for (path, page) in made.pages.iter().filter(|(path, _)| path.starts_with("vem/")) {
        assert!(!page.contains("Lo Exempel") && !page.contains("010-000"), "{path}");
    }
}

#[test]
fn how_to_reach_somebody_is_told_nowhere_once_it_holds_no_longer() {
    let (_folder, made) = site(
        "== content/people.yaml
borta: {title: Borta, email: secret1@kb.example, phone: 010-777 77 77, valid_until: 2020}
kvar: {title: Kvar, email: open@kb.example}
== content/topics.yaml
t: {title: T}
== content/projects/p.md
---
title: P
topics: t
contacts: [borta, {person: kvar, role: Nu}, {role: Förr, email: secret2@kb.example, valid_until: 2020}]
partners:
  - {actor: a, until: 2020, contact: {role: Då, email: secret3@kb.example}}
---
== content/actors.yaml
a: {title: A}
",
    );
    assert!(made.page("projekt/p/index.html").contains("open@kb.example"));
    for (path, page) in &made.pages {
        assert!(!page.contains("secret") && !page.contains("777 77 77"), "{path}: {page}");
    }
    assert!(
        made.pages.contains_key("data/graph.json") && made.pages.contains_key("personer/borta/index.html")
    );
}

#[test]
fn every_answer_is_two_steps_from_the_first_page_of_the_part() {
    let made = made();
    let start = made.page("vem/index.html");
    for step in ["/vem/amnen/sprak/", "/vem/platser/kommun/"] {
        assert!(start.contains(&format!("href=\"{step}\"")), "{step}");
        let page = made.page(&format!("{}index.html", step.trim_start_matches('/')));
        assert!(page.contains("href=\"/vem/amnen/sprak/kommun.html\""), "{page}");
    }
    assert!(made.page("index.html").contains("href=\"/vem/amnen/sprak/\""));
}

#[test]
fn the_form_knows_where_there_are_answers_and_what_lies_near() {
    let made = made();
    let data: serde_json::Value = serde_json::from_str(made.page("vem/answers.json")).unwrap();
    let places = data["places"].as_array().unwrap();
    let number = |slug: &str| places.iter().position(|place| place[2] == slug).unwrap();
    assert_eq!(data["base"], "/vem/");
    assert_eq!(places[number("kommun")][3], serde_json::json!([number("lan")]));
    assert_eq!(places[number("lan")][4], serde_json::json!([number("stift")]));
    let need = &data["needs"][0];
    assert_eq!((&need[0], &need[2]), (&"Språk".into(), &"amnen/sprak/".into()));
    let answered = need[3].as_array().unwrap();
    assert!(answered.contains(&number("kommun").into()) && !answered.contains(&number("annan").into()));
    // What nobody works with any more has a page that says so.
    let over = &data["needs"][1];
    assert_eq!((&over[0], &over[3]), (&"Vård".into(), &serde_json::json!([])));
}

#[test]
fn the_mapping_tells_who_is_where_and_where_nobody_is() {
    let made = made();
    let page = made.page("kartlaggning/index.html");
    in_order(
        page,
        &[
            "Länet</a>",
            "Stiftet</a>",
            "Språk</a>",
            "href=\"/vem/amnen/sprak/lan.html\">2</a>",
            "href=\"/vem/amnen/sprak/stift.html\">1</a>",
            "<td>4</td>",
        ],
    );
    in_order(page, &["Var saknas någon?", "Ingen någonstans", "Vård"]);
    let below = made.page("kartlaggning/lan/index.html");
    in_order(
        below,
        &["Kartläggning: Länet", "Annan kommun", "Kommunen", "ingen", "Språk", "saknas i", "Annan kommun"],
    );
    assert!(!made.pages.contains_key("kartlaggning/kommun/index.html"));
    assert_eq!(
        made.page("kartlaggning/amnen.csv"),
        "\u{feff}Ämne;Länet;Stiftet;Hela området;Totalt\r\nSpråk;2;1;1;4\r\nVård;0;0;0;0\r\n"
    );
    let data = made.page("kartlaggning/data.csv");
    assert!(data.contains("\r\nÄmne;Språk;Kommunen;Länet;1;http"), "{data}");
}

#[test]
fn a_site_with_nobody_to_contact_has_no_such_pages() {
    let (_folder, made) =
        site("== content/topics/a.md\n---\ntitle: A\n---\n== content/places/b.md\n---\ntitle: B\n---\n");
    assert!(made.pages.keys().all(|path| !path.starts_with("vem/") && !path.starts_with("kartlaggning/")));
    assert!(!made.page("index.html").contains("finder"));
}

#[test]
fn what_people_write_stays_text() {
    let (_folder, made) = site(
        "== content/places.yaml
a: {title: '<script>alert(1)</script> %'}
b: {title: '=1+1'}
== content/topics/t.md
---
title: '\"><img src=x onerror=alert(1)>'
---
== content/projects/p.md
---
title: '</li><b>P'
topics: t
places: [a, b]
contacts: [{name: '<i>N</i>', email: n@exempel.se, role: '\"&'}]
---
",
    );
    assert_eq!(made.faults(), Vec::<String>::new());
    for (path, page) in
        made.pages.iter().filter(|(path, _)| path.starts_with("vem/") && path.ends_with(".html"))
    {
        for bad in ["<script>alert", "<img src=x", "</li><b>P", "<i>N"] {
            assert!(!page.contains(bad), "{bad} in {path}");
        }
    }
    assert!(made.pages.iter().any(|(path, page)| path.ends_with(".csv") && page.contains(";'=1+1;")));
}

#[test]
fn a_place_called_as_what_hosts_act_on_stands_beside_it() {
    let names = ["index", "default", "404", "200", "500", "50x"];
    let places: String = names.iter().map(|name| format!("{name:?}: {{title: {name}köping}}\n")).collect();
    let topics = "== content/topics.yaml\nsprak: {title: Språk}\n";
    let places_of_project = names.map(|name| format!("{name:?}")).join(", ");
    let (_folder, made) = site(&format!(
        "== content/places.yaml\n{places}{topics}\
         == content/projects/p.yaml\ntitle: P\ntopics: sprak\nplaces: [{places_of_project}]\n"
    ));
    assert_eq!(made.faults(), Vec::<String>::new());
    for name in names {
        let page = made.page("vem/amnen/sprak/index.html");
        assert!(page.contains(&format!("href=\"/vem/amnen/sprak/{name}_.html\"")), "{name}");
        assert!(made.page(&format!("vem/amnen/sprak/{name}_.html")).contains(&format!("{name}köping")));
        assert!(made.page("vem/answers.json").contains(&format!("\"{name}_\"")));
    }
}

const OVER: &str = "== content/places.yaml
lan: {title: Länet}
kommun: {title: Kommunen, part_of: lan}
annan: {title: Annan kommun, part_of: lan}
== content/topics.yaml
sprak: {title: Språk}
== content/people.yaml
kim: {title: Kim Exempel, phone: 010-123 45 67, reviewed: 2026-10-01}
== content/projects/nu.yaml
title: Nuet
topics: sprak
places: kommun
contacts: [kim, {role: växeln, email: nu@exempel.se}]
updated: 2026-11-01
== content/projects/forr.yaml
title: Förr
topics: sprak
places: kommun
period: 2019/2020
updated: 2026-11-02
";

#[test]
fn what_is_over_by_its_dates_says_so_everywhere() {
    let (_folder, made) = site(OVER);
    for path in ["vem/amnen/sprak/index.html", "vem/amnen/sprak/kommun.html", "vem/platser/kommun/index.html"]
    {
        let ended = made.page(path).split_once("Avslutat, men kan ändå veta mer").map(|(_, ended)| ended);
        assert!(ended.is_some_and(|ended| ended.contains(">Förr</a>")), "{path}");
    }
    assert!(made.page("vem/amnen/sprak/kommun.html").contains("I Kommunen</h2>"), "one answer goes on");
    let badge = "<span class=\"badge is-ended\">Avslutat</span>";
    assert!(made.page("projekt/forr/index.html").contains(badge));
    assert!(!made.page("projekt/nu/index.html").contains(badge));
    let card = made.page("projekt/index.html").split_once(">Förr</a>").unwrap().1;
    assert!(card.contains("<span class=\"card-status\">Avslutat</span>"), "{card}");
}

#[test]
fn a_contact_is_checked_only_when_somebody_made_sure() {
    let (_folder, made) = site(OVER);
    let page = made.page("vem/amnen/sprak/kommun.html");
    assert!(page.contains("växeln") && !page.contains("Kontrollerat"), "{page}");
    let sure = OVER.replace("updated: 2026-11-01", "reviewed: 2026-09-30");
    let (_folder, made) = site(&sure);
    assert!(made.page("vem/amnen/sprak/kommun.html").contains("Kontrollerat 30 september 2026"));
}

#[test]
fn a_place_where_nobody_answers_leads_to_the_nearest_where_somebody_does() {
    let (_folder, made) = site(OVER);
    assert!(made.page("platser/annan/index.html").contains("href=\"/vem/platser/lan/#fran=annan\""));
    assert!(made.page("platser/kommun/index.html").contains("href=\"/vem/platser/kommun/\""));
}

#[test]
fn those_who_use_the_same_method_do_not_meet_by_that() {
    let (_folder, made) = site(
        "== content/actors.yaml
a: {title: Ettan}
b: {title: Tvåan}
== content/practices/p.yaml
title: Sättet
used_by: [a, b]
== content/networks/n.yaml
title: Nätet
members: [a, b]
",
    );
    let page = made.page("aktorer/a/index.html");
    let with = |title: &str| page.split_once(title).unwrap().1.split_once("</li>").unwrap().0.to_owned();
    assert!(with(">Nätet</a>").contains(">Tvåan</a>"), "{page}");
    assert!(!with(">Sättet</a>").contains(">Tvåan</a>"), "{page}");
}
