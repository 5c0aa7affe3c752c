//! The order in which a page is read: on a phone, aloud, and by the key that goes from link to link.

use super::sample::site;

/// Asserts that the page has all of `parts`, each after the one before it.
fn check(page: &str, parts: &[&str]) {
    let mut rest = page;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("no {part} where it should be in {page}"));
        rest = &rest[at + part.len()..];
    }
}

const PROJECT: &str = "== content/projects/p.md
---
title: Projektet
summary: Kort sagt.
status: active
period: 2024/2026
goal: Ett mål.
lead: a
partners: [{actor: a, role: part}]
contacts: [{role: Samordnare, email: s@kb.example}]
level: local
---
Löpande text.
== content/actors/a.md
---
title: Aktören
email: a@kb.example
type: municipality
---
";

#[test]
fn what_it_is_and_whom_to_contact_come_first() {
    let (_folder, made) = site(PROJECT);
    assert_eq!(made.faults(), Vec::<String>::new());
    let project = made.page("projekt/p/index.html");
    let order = [
        "<p class=\"summary\">Kort sagt.",
        "<section class=\"lead glance\"",
        "Samordnare",
        "Aktören</a>",
        "Pågår",
        "2024–2026",
        "id=\"field_goal\"",
        "id=\"field_partners\"",
        "Löpande text.",
        "id=\"facts_here\"",
        "Lokal",
    ];
    check(project, &order);
    for once in ["id=\"field_goal\"", "Samordnare", "2024–2026", "Lokal"] {
        assert_eq!(project.matches(once).count(), 1, "{once}");
    }
}

#[test]
fn an_actor_says_how_to_reach_it_before_what_it_is_in() {
    let (_folder, made) = site(PROJECT);
    let order = ["<section class=\"lead glance\"", "mailto:a@kb.example", "id=\"involvement_here\""];
    check(made.page("aktorer/a/index.html"), &order);
}
