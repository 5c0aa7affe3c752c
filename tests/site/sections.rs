//! The sections of a page: each can be linked to.

use std::collections::BTreeSet;

use super::sample::{Made, site};

fn ids_that_occur_twice(made: &Made) -> Vec<String> {
    let twice = |page: &str| {
        let mut seen = BTreeSet::new();
        let ids = page.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"'));
        ids.filter(|(id, _)| !seen.insert(*id)).map(|(id, _)| id.to_owned()).collect::<Vec<_>>()
    };
    made.pages
        .iter()
        .flat_map(|(path, page)| twice(page).into_iter().map(move |id| format!("{path}: {id}")))
        .collect()
}

#[test]
fn relations_that_share_an_inverse_name_have_sections_of_their_own() {
    let (_folder, made) = site(
        "== content/people/kim.md
---
title: Kim
---
== content/actors/forening.md
---
title: Förening
---
== content/projects/projekt.md
---
title: Projekt
contacts: [kim]
partners:
  - actor: forening
    contact: kim
---
",
    );
    assert_eq!(made.faults(), Vec::<String>::new());
    let page = made.page("personer/kim/index.html");
    assert!(page.contains("Kontaktperson för") && page.contains("Kontaktperson i"), "{page}");
    assert_eq!(ids_that_occur_twice(&made), Vec::<String>::new());
}
