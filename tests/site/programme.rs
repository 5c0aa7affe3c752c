//! The programme of an event.

use super::sample::site;

#[test]
fn speakers_with_a_page_are_linked_to_it_and_the_others_named() {
    let (_folder, made) = site(
        "== content/webinars/w.md
---
title: Mötet
programme:
  - time: 09.00
    title: Välkommen
    speakers: [Kim Karlsson, Okänd Person, {actor: foreningen, as: någon från föreningen}]
  - title: Paus
---
== content/people/kim.md
---
title: Kim Karlsson
---
== content/actors/foreningen.md
---
title: Föreningen
---
",
    );
    assert_eq!(made.faults(), Vec::<String>::new());
    let event = made.page("webbinarier/w/index.html");
    let speakers = [
        "<a href=\"/personer/kim/\">Kim Karlsson</a>, Okänd Person, ",
        "<a href=\"/aktorer/foreningen/\">någon från föreningen</a>",
    ];
    assert!(event.contains(&speakers.concat()), "{event}");
    let person = made.page("personer/kim/index.html");
    assert!(person.contains("Talar vid") && person.contains(">Välkommen<"), "{person}");
    assert!(made.page("aktorer/foreningen/index.html").contains("href=\"/webbinarier/w/\""));
}
