//! Structure charts and the pictures of whom actors work with, on pages.

use super::sample::{Made, site};

/// The list beside the chart of a page, without its tags.
fn list(page: &str) -> String {
    let list = page.split_once("class=\"chart-list\"").expect("there is a list").1;
    let list = list.split_once("</details>").expect("it ends").0;
    let words = list.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words));
    words.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn drawing<'a>(page: &'a str, class: &str) -> &'a str {
    let drawing = page.split_once(&format!("<svg class=\"chart {class}\"")).expect("it is drawn").1;
    drawing.split_once("</svg>").expect("it ends").0
}

/// A platform with a county, an agreement, parties and two projects, one in the other.
fn platform() -> (tempfile::TempDir, Made) {
    site(
        "== site.yaml
languages: [sv, ar]
== content/actors.yaml
lst: {title: Länsstyrelsen, type: authority}
fkn: {title: Föreningen <b>, type: civil-society}
== content/agreements/rok.md
---
title: RÖK
---
== content/networks/plattform.md
---
title: {sv: Plattformen, ar: المنصة}
agreements: rok
convener: {actor: lst, role: ansvarar}
members: [{actor: fkn, role: part}, {text: kommuner}]
---
== content/projects/nad.md
---
title: NAD
part_of: plattform
---
== content/projects/del.md
---
title: Delprojektet
part_of: nad
---
",
    )
}

#[test]
fn the_page_of_a_platform_has_its_chart_and_the_same_as_a_list() {
    let (_folder, made) = platform();
    assert_eq!(made.faults(), Vec::<String>::new());
    let page = made.page("natverk/plattform/index.html");
    for class in ["chart-wide", "chart-narrow"] {
        let drawing = drawing(page, class);
        for words in [
            ">RÖK<",
            ">Länsstyrelsen<",
            ">Sammankallande<",
            ">kommuner<",
            "Föreningen &lt;b&gt;",
            ">NAD<",
            ">Delprojektet<",
        ] {
            assert!(drawing.contains(words), "{words} in {drawing}");
        }
        let links = drawing.matches("<a ").count();
        assert_eq!(links, drawing.matches("tabindex=\"-1\"").count(), "links are passed once, in the list");
        assert!(!drawing.contains("style"), "{drawing}");
    }
    assert_eq!(
        list(page).split_once("Samma sak som lista").unwrap().1.trim(),
        "Ovanför Länsstyrelsen Sammankallande: ansvarar RÖK Överenskommelse Plattformen Nätverk Medlemmar (2) \
         Föreningen &lt;b&gt; part kommuner Delar NAD Projekt Delprojektet Projekt"
    );
}

/// A network of three members without parts, with a text of so many words.
fn network(words: usize) -> Made {
    let text = "ord ".repeat(words);
    let (_folder, made) = site(&format!(
        "== content/actors.yaml
ett: {{title: Ettan}}
tva: {{title: Tvåan}}
tre: {{title: Trean}}
== content/networks/n.md
---
title: Nätet
convener: ett
members: [ett, tva, tre]
---
{text}
"
    ));
    made
}

#[test]
fn a_chart_of_what_the_page_says_in_words_has_no_list() {
    let made = network(10);
    let page = made.page("natverk/n/index.html");
    assert!(drawing(page, "chart-narrow").contains(">Trean<"), "{page}");
    assert!(!page.contains("Samma sak som lista"), "{page}");
    assert!(made.page("struktur/index.html").contains("Samma sak som lista"));
}

#[test]
fn a_heavy_page_leads_to_its_chart() {
    let made = network(7_500);
    let page = made.page("natverk/n/index.html");
    assert!(!page.contains("chart-narrow") && page.contains("/struktur/#chart-network-n\""), "{page}");
}

#[test]
fn a_chart_is_mirrored_where_the_language_is_written_from_right_to_left() {
    let (_folder, made) = platform();
    let swedish = made.page("natverk/plattform/index.html");
    let arabic = made.page("ar/networks/plattform/index.html");
    assert!(drawing(swedish, "chart-narrow").contains("M9 "), "the stem stands at the left");
    assert!(drawing(arabic, "chart-narrow").contains("M331 "), "at the right");
}

#[test]
fn the_site_as_a_whole_is_shown_by_its_largest_structures() {
    let (_folder, made) = platform();
    let page = made.page("struktur/index.html");
    assert_eq!(page.matches("class=\"chart chart-wide\"").count(), 1, "one holds the others");
    assert!(page.contains(">NAD</a>") && page.contains(">RÖK</a>"), "the others are links");
    assert!(made.page("ar/structure/index.html").contains("المنصة"));
    let (_folder, made) = site("== content/projects/p.md\n---\ntitle: P\n---\n");
    assert!(!made.pages.contains_key("struktur/index.html"), "no empty page");
}

#[test]
fn a_thousand_parties_are_gathered_and_the_whole_has_a_page() {
    let types = ["municipality", "authority", "church"];
    let mut files = String::from("== content/actors.yaml\n");
    for number in 0..1_000 {
        files += &format!("a{number:04}: {{title: Aktör {number:04}, type: {}}}\n", types[number % 3]);
    }
    files += "== content/actors/lead.md\n---\ntitle: Ledaren\n---\n";
    files += "== content/networks/stort.md\n---\ntitle: Stort\nconvener: lead\nmembers:\n";
    (0..1_000).for_each(|number| files += &format!("  - a{number:04}\n"));
    files += "---\n";
    let (_folder, made) = site(&files);
    assert_eq!(made.faults(), Vec::<String>::new());
    let own = made.page("natverk/stort/index.html");
    assert!(
        own.contains("href=\"/struktur/natverk/stort/\"") && !own.contains("<svg class=\"chart"),
        "a link"
    );
    let page = made.page("struktur/natverk/stort/index.html");
    for words in ["Kommuner (334)", "Myndigheter (333)", "och 330 till", "Medlemmar (1000)"] {
        assert!(drawing(page, "chart-wide").contains(words), "{words}");
    }
    assert!(drawing(page, "chart-wide").len() < 8_000);
    assert_eq!(list(page).matches("Aktör ").count(), 1_000);
    let actor = made.page("aktorer/a0007/index.html");
    assert!(actor.contains("1\u{a0}000 aktörer, genom ett samarbete"), "the convener is met too");
    assert!(actor.contains("och 988 aktörer till"));
}

#[test]
fn parts_of_parts_end_and_long_titles_are_cut() {
    let title = "Samverkansplattformen för etablering ".repeat(8);
    let mut files = format!("== content/networks/n.md\n---\ntitle: {title}\n---\n");
    let mut above = "n".to_owned();
    for number in 0..60 {
        files +=
            &format!("== content/projects/p{number}.md\n---\ntitle: Del {number}\npart_of: {above}\n---\n");
        above = format!("p{number}");
    }
    let (_folder, made) = site(&files);
    assert_eq!(made.faults(), Vec::<String>::new());
    let page = made.page("struktur/natverk/n/index.html");
    let drawing = drawing(page, "chart-narrow");
    assert!(
        drawing.contains(&format!("<title>{}</title>", title.trim())) && drawing.contains("…"),
        "{drawing}"
    );
    assert!(drawing.contains("och 1 till"), "{drawing}");
}

#[test]
fn an_actor_sees_whom_it_works_with() {
    let (_folder, made) = site(
        "== content/actors.yaml
a: {title: Aktören}
b: {title: Beta}
c: {title: Gamma}
== content/networks/n.md
---
title: Nätverket
members: [a, b, c]
---
== content/projects/p.md
---
title: Projektet
partners: [a, b]
---
",
    );
    assert_eq!(made.faults(), Vec::<String>::new());
    let page = made.page("aktorer/a/index.html");
    let drawing = drawing(page, "chart-actor");
    for words in [">Aktören<", ">Beta<", ">Gamma<", ">Nätverket<", ">Projektet<", ">Medlem i<", ">Partner i<"]
    {
        assert!(drawing.contains(words), "{words} in {drawing}");
    }
    assert_eq!(drawing.matches("class=\"fan ").count(), 2);
    assert!(page.contains("2 aktörer, genom 2 samarbeten"), "{page}");
    assert!(
        page.contains("i 2 samarbeten: Projektet; Nätverket")
            || page.contains("i 2 samarbeten: Nätverket; Projektet")
    );
    assert!(made.page("aktorer/c/index.html").contains("class=\"chart chart-actor\""));
}
