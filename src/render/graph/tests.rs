//! The whole graph as JSON, of a small site.

use serde_json::{Value, json};

use super::writer;
use crate::render::Rendering;
use crate::render::sample::{Sample, site};

fn written(rendering: &Rendering) -> Vec<u8> {
    let mut bytes = Vec::new();
    writer(rendering)(&mut bytes).unwrap();
    bytes
}

fn graph(site: &Sample) -> Value {
    serde_json::from_slice(&written(&site.rendering)).unwrap()
}

fn entry<'v>(graph: &'v Value, id: &str) -> &'v Value {
    graph["entries"].as_array().unwrap().iter().find(|entry| entry["id"] == id).unwrap()
}

fn edges<'v>(graph: &'v Value, relation: &str) -> Vec<&'v Value> {
    let edges = graph["edges"].as_array().unwrap().iter();
    edges.filter(|edge| edge["relation"] == relation).collect()
}

fn sample() -> Sample {
    site(&[
        ("site.yaml", "languages: [sv, en]\nbase_url: https://kb.example/bas"),
        ("content/actors/bo.yaml", "title: {sv: Bö, en: Boe}\nnote: hemligt\nwebsite: /om\n"),
        ("content/people/anna.yaml", "title: Anna\n"),
        (
            "content/places/a.yaml",
            "title: A\nlat: 57.5\nlon: 12\ncode: 0012\nredirect_from: /x\nreview_every: 1 year\nupdated: 2024-05\n",
        ),
        (
            "content/projects/p.md",
            "---
title: Projekt
summary: {sv: Kort, en: Short}
status: active
period: {text: sedan länge, edtf: 2022~/..}
goal: Att [[bo]] *mår* bra.
lead: bo
partners:
  - actor: bo
    role: värd
    since: 2020-21
    contact: anna
    place: a
    note: syns
  - text: flera kommuner
    contributes: bilar
    contact: {role: växel, phone: 010-1}
phases:
  - {title: Ett, status: done, period: 2020}
---
Se [[Anna]] och [[bo]] igen.
",
        ),
        (
            "content/webinars/w.yaml",
            "title: W\nlang: en\nstart: 2024-09-01T09:00\nspeakers:\n  - {name: X, actor: bo}\n  - person: anna\n",
        ),
        ("content/pages/om.yaml", "title: Om\n"),
    ])
}

#[test]
fn entries_have_the_agreed_shape() {
    let graph = graph(&sample());
    assert_eq!(
        entry(&graph, "project/p"),
        &json!({
            "id": "project/p",
            "kind": "project",
            "lang": "sv",
            "title": "Projekt",
            "url": "https://kb.example/bas/projekt/p/",
            "summary": "Kort",
            "fields": {
                "summary": {"sv": "Kort", "en": "Short"},
                "status": "active",
                "period": {"edtf": "2022~/..", "text": "sedan länge"},
                "lead": ["actor/bo"],
                "goal": "Att Bö mår bra.",
                "partners": [
                    "actor/bo",
                    {
                        "text": "flera kommuner",
                        "contributes": "bilar",
                        "contact": {"role": "växel", "phone": "010-1"},
                    },
                ],
                "phases": [{"title": "Ett", "status": "done", "period": "2020"}],
            },
        })
    );
    let webinar = entry(&graph, "webinar/w");
    assert_eq!(webinar["url"], "https://kb.example/bas/en/webinars/w/");
    assert_eq!(webinar["lang"], "en");
    assert_eq!(webinar["summary"], Value::Null);
}

#[test]
fn what_is_for_editors_is_not_told() {
    let graph = graph(&sample());
    let place = &entry(&graph, "place/a")["fields"];
    assert_eq!(place, &json!({"lat": 57.5, "lon": 12, "code": "0012", "updated": "2024-05"}));
    let actor = &entry(&graph, "actor/bo")["fields"];
    assert_eq!(actor, &json!({"title": {"sv": "Bö", "en": "Boe"}, "website": "https://kb.example/bas/om"}));
}

#[test]
fn edges_have_the_agreed_shape() {
    let graph = graph(&sample());
    assert_eq!(
        edges(&graph, "partners"),
        [&json!({
            "from": "project/p",
            "relation": "partners",
            "inverse": "partner_in",
            "to": "actor/bo",
            "data": {
                "role": "värd",
                "since": "2020-21",
                "contact": "person/anna",
                "place": "place/a",
                "note": "syns",
            },
        })]
    );
    assert_eq!(edges(&graph, "contact")[0]["data"], json!({"within": "partners", "of": "actor/bo"}));
    let speakers: Vec<_> =
        edges(&graph, "speakers").iter().map(|edge| (&edge["to"], &edge["data"])).collect();
    assert_eq!(
        speakers,
        [
            (&json!("person/anna"), &json!({"within": "speakers", "row": 1})),
            (&json!("actor/bo"), &json!({"within": "speakers", "row": 0})),
        ]
    );
    let mentions: Vec<_> =
        edges(&graph, "mentions").iter().map(|edge| (&edge["to"], &edge["data"])).collect();
    assert_eq!(mentions, [(&json!("actor/bo"), &json!({})), (&json!("person/anna"), &json!({}))]);
}

#[test]
fn the_same_site_is_the_same_bytes() {
    assert_eq!(written(&sample().rendering), written(&sample().rendering));
    let empty = site(&[]);
    assert_eq!(written(&empty.rendering), b"{\"entries\":[],\"edges\":[]}\n");
}
