//! JSON-LD: only properties that the vocabulary has, and nothing that could break out.

use serde_json::{Value, json};

use super::{of_entry, of_home};
use crate::render::sample::{Sample, site};
use crate::render::views::Crumb;

/// The properties of each type that schema.org knows and that may be used, those of its ancestors included.
const THING: &str = "@type @id name description url alternateName identifier sameAs image";
const ALLOWED: &[(&str, &str)] = &[
    (
        "Event",
        "startDate endDate eventStatus eventAttendanceMode location organizer attendee performer recordedIn \
         audience about funder subEvent",
    ),
    ("Organization", "member parentOrganization funder areaServed email telephone"),
    ("Project", "member parentOrganization funder areaServed email telephone"),
    ("FundingScheme", "member parentOrganization funder areaServed email telephone"),
    ("Person", "jobTitle worksFor affiliation email telephone"),
    ("Place", "geo address containedInPlace"),
    ("CreativeWork", WORK),
    ("Article", WORK),
    ("DigitalDocument", WORK),
    ("WebPage", "inLanguage dateModified lastReviewed isPartOf breadcrumb mainEntity"),
    ("WebSite", "inLanguage publisher"),
    ("DefinedTerm", "inDefinedTermSet"),
    ("DefinedTermSet", ""),
    ("BreadcrumbList", "itemListElement"),
    ("ListItem", "position item"),
    ("GeoCoordinates", "latitude longitude"),
    ("VirtualLocation", ""),
    ("Audience", "audienceType"),
    ("ImageObject", "caption creditText"),
];
const WORK: &str = "headline author creator publisher funder about audience spatialCoverage datePublished \
                    dateModified inLanguage isPartOf";

fn check(value: &Value) {
    match value {
        Value::Array(values) => values.iter().for_each(check),
        Value::Object(node) => {
            match node.get("@type").and_then(Value::as_str) {
                Some(name) => {
                    let (_, own) = ALLOWED.iter().find(|(known, _)| *known == name).expect(name);
                    for property in node.keys() {
                        let known = THING.split_whitespace().chain(own.split_whitespace());
                        assert!(known.into_iter().any(|known| known == property), "{name}.{property}");
                    }
                }
                None => assert!(node.keys().all(|key| key == "@id"), "{node:?}"),
            }
            node.values().for_each(check);
        }
        Value::String(text) => assert!(!text.is_empty()),
        _ => {}
    }
}

fn graph(site: &Sample, language: u8, id: (&str, &str)) -> Vec<Value> {
    let crumb = Crumb { title: "Start".into(), lang: None, url: "/bas/".into() };
    let text = of_entry(&site.rendering, site.edition(language), site.find(id.0, id.1), &[crumb]).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["@context"], "https://schema.org");
    let nodes = value["@graph"].as_array().unwrap();
    nodes.iter().for_each(check);
    nodes.clone()
}

const FILES: &[(&str, &str)] = &[
    (
        "site.yaml",
        "languages: [sv, en]\nbase_url: https://kb.example/bas\npublisher: {name: Vi, email: vi@kb.example}",
    ),
    (
        "content/actors/bo.yaml",
        "title: {sv: Bö, en: Boe}
aliases: [BF]
short: B
former_names: [{name: Gamla Bö}]
website: https://bo.example/
email: a@bo.example
phone: 010-1
part_of: moder
places: skovde
topics: arbete
",
    ),
    ("content/actors/moder.yaml", "title: Moder\n"),
    (
        "content/people/anna.yaml",
        "title: Anna
roles:
  - {title: samordnare, actor: bo, since: 2020}
  - {title: vikarie, actor: moder, until: 2019}
",
    ),
    ("content/places/skovde.yaml", "title: Skövde\nlat: 58.39\nlon: 13.8\naddress: Torget 1\npart_of: lan\n"),
    ("content/places/lan.yaml", "title: Län\nlat: 158\nlon: 13\n"),
    (
        "content/topics/arbete.yaml",
        "title: Arbete\ndefinition: Att *arbeta*.\nsame_as: https://id.example/1\n",
    ),
    ("content/audiences/unga.yaml", "title: Unga\n"),
    ("content/programmes/esf.yaml", "title: ESF\nrun_by: moder\n"),
    (
        "content/agreements/avtal.yaml",
        "title: Avtal\nparties: [bo]\nupdated: 2024-05-01\nreviewed: 2024-06\nidentifier: D-1\n",
    ),
    (
        "content/projects/p.yaml",
        "title: P\nlead: bo\npartners: [{actor: moder}, {text: flera}, {actor: bo}]\nfunded_by: esf\npart_of: avtal\n",
    ),
    (
        "content/practices/metod.yaml",
        "title: Metod\ndeveloped_by: bo\npart_of: p\nplaces: skovde\naudiences: unga\n",
    ),
    ("content/articles/a.md", "---\ntitle: A\ndate: 2024-05\nauthors: [X Y]\nabout: [p]\n---\nText\n"),
    ("content/resources/r.yaml", "title: R\nurl: https://r.example/\ndate: 2021~\npublished_by: bo\n"),
    ("content/pages/om.yaml", "title: Om\n"),
    (
        "content/webinars/w.yaml",
        "title: W
summary: Kort
start: 2024-11-08T09:00
end: 2024-11-08T12:00
status: postponed
mode: hybrid
venue: Stadshuset
places: skovde
organisers: [bo, avtal]
speakers: [{person: anna}, {name: Någon, actor: bo}, {actor: bo}]
recording: /film
occurrences: [{start: 2024-11-09, place: skovde}]
audiences: unga
",
    ),
];

fn sample() -> Sample {
    site(FILES)
}

#[test]
fn only_what_schema_org_knows_is_said_of_each_type() {
    let site = sample();
    for (entry, row) in site.rendering.base.entries() {
        let kind = &site.rendering.kind_of(entry).name;
        for language in [0, 1] {
            let nodes = graph(&site, language, (kind, &row.id.slug));
            assert_eq!(nodes.len(), if &**kind == "page" { 2 } else { 3 });
        }
    }
}

fn reference(kind: &str, name: &str, path: &str) -> Value {
    let url = format!("https://kb.example/bas/{path}/");
    let word = path.split('/').next().unwrap_or_default();
    let id = match word {
        "aktorer" => "actor",
        "platser" => "place",
        _ => "project",
    };
    json!({"@type": kind, "@id": format!("{url}#{id}"), "name": name})
}

#[test]
fn an_event() {
    let event = &graph(&sample(), 0, ("webinar", "w"))[1];
    assert_eq!(event["startDate"], "2024-11-08T09:00:00+01:00");
    assert_eq!(event["endDate"], "2024-11-08T12:00:00+01:00");
    assert_eq!(event["eventStatus"], "https://schema.org/EventPostponed");
    assert_eq!(event["eventAttendanceMode"], "https://schema.org/MixedEventAttendanceMode");
    assert_eq!(
        event["location"],
        json!([
            {
                "@type": "Place",
                "name": "Stadshuset",
                "containedInPlace": reference("Place", "Skövde", "platser/skovde"),
            },
            {"@type": "VirtualLocation", "url": "https://kb.example/bas/webbinarier/w/"},
        ])
    );
    // An agreement can organise nothing in the eyes of schema.org.
    assert_eq!(event["organizer"], reference("Organization", "Bö", "aktorer/bo"));
    assert_eq!(event["performer"][1]["name"], "Någon");
    assert_eq!(event["performer"].as_array().unwrap().len(), 2);
    assert_eq!(event["subEvent"]["startDate"], "2024-11-09");
    assert_eq!(event["recordedIn"]["url"], "https://kb.example/bas/film");
}

#[test]
fn organizations_people_and_places() {
    let site = sample();
    let actor = &graph(&site, 1, ("actor", "bo"))[1];
    assert_eq!(actor["name"], "Boe");
    assert_eq!(actor["url"], "https://bo.example/");
    assert_eq!(actor["@id"], "https://kb.example/bas/aktorer/bo/#actor");
    let page = &graph(&site, 1, ("actor", "bo"))[0];
    assert_eq!(page["@id"], "https://kb.example/bas/en/actors/bo/");
    assert_eq!(page["mainEntity"]["@id"], actor["@id"]);
    assert_eq!(actor["alternateName"], json!(["BF", "Gamla Bö", "B"]));
    assert_eq!(actor["parentOrganization"]["name"], "Moder");
    let person = &graph(&site, 0, ("person", "anna"))[1];
    assert_eq!(person["jobTitle"], "samordnare");
    assert_eq!(person["worksFor"], reference("Organization", "Bö", "aktorer/bo"));
    let place = &graph(&site, 0, ("place", "skovde"))[1];
    assert_eq!(place["geo"], json!({"@type": "GeoCoordinates", "latitude": 58.39, "longitude": 13.8}));
    assert_eq!(graph(&site, 0, ("place", "lan"))[1]["geo"], Value::Null);
    let project = &graph(&site, 0, ("project", "p"))[1];
    let members: Vec<&Value> =
        project["member"].as_array().unwrap().iter().map(|node| &node["name"]).collect();
    assert_eq!(members, ["Bö", "Moder"]);
    assert_eq!(project["parentOrganization"], Value::Null);
}

#[test]
fn works_and_terms() {
    let site = sample();
    let article = &graph(&site, 0, ("article", "a"))[1];
    assert_eq!(article["datePublished"], "2024-05");
    assert_eq!(article["author"], json!({"@type": "Person", "name": "X Y"}));
    assert_eq!(article["about"], reference("Project", "P", "projekt/p"));
    let resource = &graph(&site, 0, ("resource", "r"))[1];
    assert_eq!(resource["url"], "https://r.example/");
    assert_eq!((&resource["datePublished"], &resource["inLanguage"]), (&Value::Null, &Value::Null));
    let term = &graph(&site, 0, ("topic", "arbete"))[1];
    assert_eq!(term["description"], "Att arbeta.");
    assert_eq!(term["inDefinedTermSet"]["url"], "https://kb.example/bas/amnen/");
}

#[test]
fn pages_and_the_way_to_them() {
    let nodes = graph(&sample(), 1, ("agreement", "avtal"));
    let page = &nodes[0];
    // No translation: the page is the original's.
    assert_eq!(page["@id"], "https://kb.example/bas/overenskommelser/avtal/");
    assert_eq!((&page["inLanguage"], &page["dateModified"]), (&json!("sv"), &json!("2024-05-01")));
    assert_eq!(page["lastReviewed"], "2024-06");
    assert_eq!(page["mainEntity"]["@id"], nodes[1]["@id"]);
    assert_eq!(page["breadcrumb"]["@id"], nodes[2]["@id"]);
    assert_eq!(
        nodes[2]["itemListElement"],
        json!([
            {"@type": "ListItem", "position": 1, "name": "Start", "item": "https://kb.example/bas/"},
            {
                "@type": "ListItem",
                "position": 2,
                "name": "Avtal",
                "item": "https://kb.example/bas/overenskommelser/avtal/",
            },
        ])
    );
}

#[test]
fn the_home_page() {
    let site = sample();
    let value: Value = serde_json::from_str(&of_home(&site.rendering, site.edition(1))).unwrap();
    check(&value["@graph"]);
    let node = &value["@graph"][0];
    assert_eq!(node["@id"], "https://kb.example/bas/#website");
    assert_eq!(node["url"], "https://kb.example/bas/en/");
    assert_eq!(node["publisher"], json!({"@type": "Organization", "name": "Vi", "email": "vi@kb.example"}));
}

#[test]
fn nothing_breaks_out_of_the_script() {
    let title = "</script><script>alert(1)</script><!-- & ]]> \u{2028}\u{2029}\\u003c\"";
    let yaml = serde_json::to_string(title).unwrap();
    let site = site(&[
        ("site.yaml", &format!("title: {yaml}")),
        ("content/actors/a.yaml", &format!("title: {yaml}\nsummary: {yaml}\naliases: [{yaml}]\n")),
    ]);
    let crumb = Crumb { title: title.into(), lang: None, url: "/".into() };
    let entry = of_entry(&site.rendering, site.edition(0), site.find("actor", "a"), &[crumb]).unwrap();
    let home = of_home(&site.rendering, site.edition(0));
    for text in [entry, home] {
        assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\u{0}']), "{text}");
        let value: Value = serde_json::from_str(&text).unwrap();
        let name = value["@graph"][0]["name"].as_str().unwrap();
        assert_eq!(name, "</script><script>alert(1)</script><!-- & ]]> \\u003c\"");
    }
}
