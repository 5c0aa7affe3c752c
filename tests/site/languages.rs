//! Words that stand in for missing ones say which language they are in.

use super::sample::site;

#[test]
fn words_without_a_language_are_in_the_first_of_the_site() {
    let (_folder, made) = site("== site.yaml\ntitle: Kunskap\nlanguages: [sv, ar]\n");
    assert!(made.page("index.html").contains("<h1>Kunskap</h1>"));
    assert!(made.page("ar/index.html").contains("<h1 lang=\"sv\" dir=\"auto\">Kunskap</h1>"));
}

#[test]
fn words_of_another_language_say_so_wherever_they_stand() {
    let (_folder, made) = site(
        "== site.yaml
title: {sv: Kunskap}
description: {sv: Om samverkan.}
languages: [sv, ar]
== schema.yaml
kinds:
  river:
    folder: rivers
    label: {sv: Å}
    plural: {sv: Åar}
    about: {sv: Vatten.}
    fields:
      state: {type: choice, show: lead, label: {sv: Läge}, choices: {low: {sv: Lågt}}}
      length: {type: number, show: main, label: {sv: Längd}}
      mill: {type: relation, to: actor, inverse: mill_of, label: {sv: Kvarn}, inverse_label: {sv: Kvarn vid}}
== content/rivers/lidan.md
---
title: Lidan
state: low
length: 93
mill: {actor: a, since: {text: sedan länge}}
---
## Vid vattnet
## Fåglar
## Fisk
Text.
== content/actors/a.md
---
title: Aktören
---
== content/pages/om.md
---
title: Om sidorna
menu: 1
---
",
    );
    assert_eq!(made.faults(), Vec::<String>::new());
    let other = |words: &str| format!(" lang=\"sv\" dir=\"auto\">{words}<");
    let check = |path: &str, words: &[&str]| {
        let page = made.page(path).split_once("<body").unwrap().1;
        for words in words {
            let all = page.matches(&format!(">{words}<")).count();
            assert!(all > 0, "no {words} in {path}: {page}");
            assert_eq!(page.matches(&other(words)).count(), all, "{words} in {path}: {page}");
        }
    };
    check("ar/index.html", &["Kunskap", "Om samverkan.", "Åar", "Vatten.", "Om sidorna", "Lidan", "Å"]);
    check("ar/rivers/index.html", &["Åar", "Vatten.", "Lidan"]);
    let entry = ["Å", "Läge", "Lågt", "Längd", "Kvarn", "Vid vattnet", "sedan länge"];
    check("ar/rivers/lidan/index.html", &entry[..5]);
    let page = made.page("ar/rivers/lidan/index.html");
    assert!(page.contains(&other("Vid vattnet")) && page.contains(&other("sedan länge")), "{page}");
    check("ar/actors/a/index.html", &["Kvarn vid", "Lidan"]);
    let swedish = made.pages.iter().filter(|(path, _)| path.ends_with(".html") && !path.starts_with("ar/"));
    for (path, page) in swedish {
        assert!(!page.contains("lang=\"sv\" dir=\"auto\">Å") && !page.contains(&other("Kunskap")), "{path}");
    }
}
