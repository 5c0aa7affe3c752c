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

#[test]
fn who_is_tied_by_several_relations_is_listed_once_and_they_are_named() {
    let (_folder, made) = site(
        "== content/actors/a.md
---
title: Aktören
---
== content/actors/avdelning.md
---
title: Avdelningen
part_of: a
---
== content/webinars/w.md
---
title: Mötet
organisers: [{actor: a, role: huvudarrangör}]
participants: [{actor: a, role: talade om boende}, avdelning]
related: a
quotes:
  - {text: Bra., by: Kim, role: chef, actor: a}
---
Mer hos [[a]].
== content/webinars/v.md
---
title: Andra mötet
participants: [a]
---
== content/pages/p.md
---
title: Sidan
---
Om [[a]].
",
    );
    assert_eq!(made.faults(), Vec::<String>::new());
    let page = made.page("aktorer/a/index.html");
    let whole = page.split_once("id=\"involvement_here\"").unwrap().1;
    assert_eq!(whole.matches(">Mötet</a>").count(), 1, "{whole}");
    let rows: Vec<&str> = whole.split("<tr class=\"kind-webinar\"").skip(1).collect();
    let organises = rows[0];
    assert!(organises.contains("Arrangerar</span>"), "{organises}");
    let named = ["huvudarrangör", ">Deltar i<", "talade om boende", ">Citeras i<", "chef", ">Se även<"];
    let mut from = 0;
    for words in named {
        from += organises[from..].find(words).unwrap_or_else(|| panic!("no {words} in {organises}"));
    }
    assert!(rows[1].contains("Deltar i</span>") && rows[1].contains(">Andra mötet</a>"), "{}", rows[1]);
    let together = whole.split_once("id=\"together_here\"").unwrap().1;
    assert!(together.contains("Nämns på") && together.contains(">Sidan</a>"), "{together}");
}

/// Lists that pass a page have pages of their own, also where two relations are grouped by the same kind.
#[test]
fn long_lists_by_two_relations_have_addresses_of_their_own() {
    let mut files = String::from(
        "== site.yaml
per_page: 1
== content/places/p.md
---
title: P
---
== content/actors/a.md
---
title: A
---
",
    );
    for number in 1..3 {
        files += &format!("== content/projects/here{number}.md\n---\ntitle: H{number}\nplaces: [p]\n---\n");
        files += &format!(
            "== content/projects/part{number}.md\n---\ntitle: D{number}\npartners: [{{actor: a, place: p}}]\n---\n"
        );
    }
    let (_folder, made) = site(&files);
    assert_eq!(made.faults(), Vec::<String>::new());
    let page = made.page("platser/p/index.html");
    let mut shown = Vec::new();
    for list in ["platser/p/projekt/", "platser/p/projekt-2/"] {
        assert!(page.contains(&format!("href=\"/{list}\"")), "{list} in {page}");
        let pages = [made.page(&format!("{list}index.html")), made.page(&format!("{list}sida/2/index.html"))];
        let listed = |title: &&str| pages.iter().any(|page| page.contains(&format!(">{title}</a>")));
        shown.push(["H1", "H2", "D1", "D2"].into_iter().filter(listed).collect::<Vec<_>>());
    }
    shown.sort();
    assert_eq!(shown, [["D1", "D2"], ["H1", "H2"]]);
}

#[test]
fn who_is_quoted_for_an_organisation_keeps_the_role_that_is_theirs() {
    let (_folder, made) = site(
        "== content/actors/forening.md
---
title: Förening
---
== content/projects/projekt.md
---
title: Projekt
quotes:
  - {text: Det går bra., by: Kim Exempel, role: markägare, actor: forening}
---
== content/webinars/w.md
---
title: Webbinariet
speakers:
  - {name: Lo Exempel, role: forskare, actor: forening}
---
",
    );
    assert_eq!(made.faults(), Vec::<String>::new());
    let page = made.page("aktorer/forening/index.html");
    assert!(page.contains("Kim Exempel, markägare") && page.contains("Lo Exempel, forskare"), "{page}");
}

/// A site with a town where so many projects, networks and webinars are.
fn town(projects: usize, networks: usize, webinars: usize) -> Made {
    let mut files = String::from("== content/places.yaml\nby: {title: Byn}\n");
    for (folder, many) in [("projects", projects), ("networks", networks), ("webinars", webinars)] {
        for number in 1..=many {
            files.push_str(&format!(
                "== content/{folder}/n{number:03}.yaml\ntitle: Nummer {number} {folder}\nplaces: by\n"
            ));
        }
    }
    site(&files).1
}

#[test]
fn middling_lists_share_a_page_and_long_ones_have_their_own() {
    let made = town(20, 12, 60);
    let page = made.page("platser/by/index.html");
    for link in [
        "/platser/by/mer/#projekt\">Visa alla 20",
        "/platser/by/mer/#natverk\">Visa alla 12",
        "/platser/by/webbinarier/\">Visa alla 60",
    ] {
        assert!(page.contains(link), "{link}: {page}");
    }
    let shared = made.page("platser/by/mer/index.html");
    assert!(shared.contains("<h1>Mer om Byn</h1>") && shared.contains("32 sidor"), "{shared}");
    assert!(shared.contains("<section id=\"projekt\">") && shared.contains("<section id=\"natverk\">"));
    assert!(!made.pages.contains_key("platser/by/projekt/index.html"));
    assert_eq!(ids_that_occur_twice(&made), Vec::<String>::new());
}

#[test]
fn a_list_with_no_other_to_share_a_page_with_has_its_own() {
    let made = town(20, 1, 0);
    assert!(made.page("platser/by/index.html").contains("/platser/by/projekt/\">Visa alla 20"));
    assert!(!made.pages.contains_key("platser/by/mer/index.html"));
}
