//! The map page: what is drawn, what is said of it, and what is not made.

use super::sample::{Made, site};

const PLACES: &str = "== content/places.yaml
sverige: {title: Sverige, type: country, code: SE}
skane: {title: Skåne, type: county, code: \"12\", part_of: sverige}
lund: {title: Lund, type: municipality, part_of: skane}
malmo: {title: Malmö, type: municipality, code: \"1280\", part_of: skane}
dalby: {title: Dalby, type: parish, lat: 55.66, lon: 13.35, part_of: lund}
stiftet: {title: Lunds stift, type: diocese}
== content/projects/a.md
---
title: A
places: lund
---
== content/projects/b.md
---
title: B
places: dalby
---
== content/projects/c.md
---
title: C
places: malmo
status: completed
---
";

fn made(files: &str) -> Made {
    let (_folder, made) = site(files);
    assert_eq!(made.faults(), Vec::<String>::new());
    made
}

fn link(page: &str, url: &str) -> Option<String> {
    let link = page.split("<a ").find(|link| link.starts_with(&format!("href=\"{url}\" class=\"map")))?;
    Some(link.split_once("</title>")?.0.split_once("<title>")?.1.to_owned())
}

#[test]
fn places_are_areas_by_code_or_name_and_dots_by_position() {
    let made = made(PLACES);
    let counties = made.page("karta/index.html");
    assert_eq!(link(counties, "/platser/skane/").as_deref(), Some("Skåne: 2 pågående samarbeten"));
    assert_eq!(link(counties, "/platser/dalby/").as_deref(), Some("Dalby: 1 pågående samarbete"));
    assert_eq!(link(counties, "/platser/lund/"), None);
    let municipalities = made.page("karta/kommun/index.html");
    assert_eq!(link(municipalities, "/platser/lund/").as_deref(), Some("Lund: 2 pågående samarbeten"));
    assert_eq!(link(municipalities, "/platser/malmo/").as_deref(), Some("Malmö: inget pågående samarbete"));
    assert!(municipalities.contains("aria-current=\"page\">Kommuner</a>"));
}

#[test]
fn the_list_says_the_same_and_what_is_not_drawn() {
    let made = made(PLACES);
    let (_, list) = made.page("karta/index.html").split_once("id=\"map_list\"").expect("there is a list");
    let (list, elsewhere) = list.split_once("map-elsewhere").expect("some are not drawn");
    assert!(list.contains(">Skåne</a> <span class=\"count\">2 pågående samarbeten</span>"));
    assert!(elsewhere.contains(">Lunds stift</a>") && elsewhere.contains(">Sverige</a>"));
    assert!(!elsewhere.contains(">Dalby</a>"));
}

#[test]
fn a_county_has_its_municipalities_on_its_own_page() {
    let made = made(PLACES);
    let page = made.page("platser/skane/index.html");
    assert!(link(page, "/platser/malmo/").is_some() && link(page, "/platser/dalby/").is_some());
    assert!(!made.page("platser/lund/index.html").contains("map-drawing"));
}

#[test]
fn without_codes_names_and_positions_there_is_no_map() {
    for files in [
        "== content/projects/a.md\n---\ntitle: A\n---\n",
        "== content/places.yaml\nx: {title: Storstad}\ny: {title: Skara, type: parish}\n",
        // Elsewhere a village may be called Skara.
        "== site.yaml\nlanguages: [en]\n== content/places.yaml\nx: {title: Skara}\n",
    ] {
        let made = made(files);
        assert!(!made.pages.keys().any(|path| path.contains("karta") || path.contains("map/")), "{files}");
        assert!(!made.page("index.html").contains("/karta/"));
    }
}

#[test]
fn places_elsewhere_stand_among_countries() {
    let made = made(
        "== site.yaml\nlanguages: [en, ar]\n== content/places.yaml\nsuva: {title: Suva, lat: -18.14, lon: 178.44}\n\
         apia: {title: Apia, lat: -13.83, lon: -171.77}\nfj: {title: Fiji, type: country, code: fj}\n",
    );
    let page = made.page("map/index.html");
    assert!(link(page, "/places/suva/").is_some() && link(page, "/places/apia/").is_some());
    assert!(page.contains("Natural Earth") && !page.contains("map-levels"));
    let width =
        |page: &str| page.split_once("viewBox=\"0 0 ").unwrap().1.split_once('"').unwrap().0.to_owned();
    assert_eq!(width(page), width(made.page("ar/map/index.html")), "it is not mirrored");
}

#[test]
fn a_site_may_bring_areas_of_its_own() {
    let square = |x: i32| format!("[[[{x},50],[{},50],[{},51],[{x},51],[{x},50]]]", x + 1, x + 1);
    let feature = |properties: &str, x: i32| {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{}}}}}",
            square(x)
        )
    };
    let geojson = format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[{},{}]}}",
        feature("{\"code\":\"n\"}", 10),
        feature("{\"name\":\"Södra\"}", 11)
    );
    let made = made(&format!(
        "== site.yaml\nboundaries: geo/areas.geojson\n== geo/areas.geojson\n{geojson}\n\
         == content/places.yaml\nnorra: {{title: Norra, code: n}}\nsodra: {{title: Södra, type: parish}}\n"
    ));
    let page = made.page("karta/index.html");
    assert!(link(page, "/platser/norra/").is_some() && link(page, "/platser/sodra/").is_some());
    assert!(!page.contains("SCB"));
}

#[test]
fn what_is_wrong_with_areas_is_told_where_it_is() {
    for (files, fault) in [
        ("== site.yaml\ntitle: A\nboundaries: geo/none.geojson\n", "bad-boundaries site.yaml:3:13"),
        (
            "== site.yaml\nboundaries: a.geojson\n== a.geojson\n{\n  \"type\"\n",
            "bad-boundaries a.geojson:3:1",
        ),
        ("== site.yaml\nboundaries: ../a.geojson\n", "bad-setting site.yaml:1:13"),
        ("== site.yaml\nboundaries: [a]\n", "bad-setting site.yaml:1:13"),
    ] {
        let (_folder, made) = site(&format!("{files}== content/places.yaml\nx: {{title: Skara}}\n"));
        assert_eq!(made.faults(), [fault], "{files}");
    }
}

#[test]
fn many_places_at_one_point_make_a_page_of_bounded_length() {
    let mut places = String::from("== content/places.yaml\n");
    for number in 0..400 {
        places.push_str(&format!("p{number}: {{title: Plats {number}, lat: 59.3, lon: 18}}\n"));
    }
    let made = made(&places);
    let page = made.page("karta/index.html");
    assert_eq!(page.matches("class=\"map-dot").count(), 250);
    assert!(page.contains("Ytterligare 150 platser"));
}
