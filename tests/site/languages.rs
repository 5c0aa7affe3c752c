//! Words that stand in for missing ones say which language they are in.

use super::sample::{Made, site};

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
    check("ar/index.html", &["Kunskap", "Om samverkan.", "Åar", "Vatten.", "Om sidorna"]);
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

/// A site of these languages, with an entry in each form of Swedish and one in English.
fn languages(tags: &str, files: &str) -> Made {
    let (_folder, made) = site(&format!(
        "== site.yaml\ntitle: Kunskap\nlanguages: [{tags}]\n\
         == content/topics.yaml\nsprak: {{title: Språk, summary: Att lära sig språket.}}\n{files}"
    ));
    assert_eq!(made.faults(), [""; 0], "{tags}");
    made
}

#[test]
fn any_language_may_be_the_first() {
    for (tags, paths, words) in [
        ("fi", &["aiheet/sprak/index.html"][..], "Siirry sisältöön"),
        ("ar, sv", &["topics/sprak/index.html", "sv/amnen/sprak/index.html"], "انتقل إلى المحتوى"),
        (
            "en, fi, sv-x-lattlast",
            &[
                "topics/sprak/index.html",
                "fi/aiheet/sprak/index.html",
                "sv-x-lattlast/amnen/sprak/index.html",
            ],
            "Skip to content",
        ),
        ("sv-x-lattlast", &["amnen/sprak/index.html"], "Gå till texten"),
    ] {
        let made = languages(tags, "");
        for path in paths {
            assert!(made.page(path).contains(">Språk</h1>"), "{tags} {path}");
        }
        assert!(made.page(paths[0]).contains(words), "{tags}");
        let tag = tags.split(',').next().unwrap();
        assert!(made.page("index.html").contains(&format!("<html lang=\"{tag}\"")), "{tags}");
        assert_eq!(made.page("index.html").contains("class=\"languages\""), paths.len() > 1, "{tags}");
    }
}

#[test]
fn another_form_of_the_language_is_not_marked_as_foreign_but_told() {
    let made = languages("sv, sv-x-lattlast, en", "");
    let page = made.page("sv-x-lattlast/amnen/sprak/index.html");
    let main = page.split_once("<main").unwrap().1;
    assert!(!main.replace("<bdi lang=\"sv\">svenska</bdi>", "").contains("lang=\"sv\""), "{main}");
    assert!(main.contains("finns inte på lättläst svenska än"), "{main}");
    let index = made.page("sv-x-lattlast/amnen/index.html");
    assert!(!index.contains("card-language"), "{index}");
    let easy = "== content/topics/a.md\n---\ntitle: Ett\n---\nText\n\
                == content/topics/a.sv-x-lattlast.md\n---\ntitle: Ett\n---\nLätt text\n";
    let made = languages("sv, sv-x-lattlast, en", easy);
    let index = made.page("sv-x-lattlast/amnen/index.html");
    assert_eq!(index.matches("card-language\">på lättläst svenska<").count(), 1, "{index}");
    assert!(!made.page("amnen/index.html").contains("card-language"));
    assert!(made.page("en/topics/index.html").contains(">in Swedish</span>"));
}

#[test]
fn plain_words_come_before_those_of_another_language() {
    let made = languages(
        "en, sv-x-lattlast, sv",
        "== content/topics/a.md\n---\ntitle: English\n---\nEnglish text\n\
         == content/topics/a.sv.md\n---\ntitle: Svenska\n---\nSvensk text\n",
    );
    let page = made.page("sv-x-lattlast/amnen/a/index.html");
    assert!(page.contains(">Svenska</h1>") && page.contains("Svensk text"), "{page}");
    assert!(!page.contains("English text"), "{page}");
}

#[test]
fn texts_of_the_interface_that_a_language_lacks_say_theirs() {
    let made = languages("sv, so", "");
    let page = made.page("so/topics/sprak/index.html");
    assert!(page.contains("<html lang=\"so\""), "{page}");
    assert!(page.contains("><span lang=\"sv\" dir=\"auto\">Hoppa till innehållet</span></a>"), "{page}");
    assert!(page.contains("aria-label=\"Du är här\""), "{page}");
    assert!(!page.contains(['\u{fdd0}', '\u{fdd1}', '\u{fdd2}']));
    let swedish = made.page("amnen/sprak/index.html");
    assert!(swedish.contains(">Hoppa till innehållet</a>"), "{swedish}");
}

#[test]
fn the_switch_tells_what_a_page_shows_instead() {
    let made = languages("sv, en, ar, fi", "== content/topics/a.md\n---\ntitle: {sv: Ett, fi: Yksi}\n---\n");
    let page = made.page("amnen/a/index.html");
    let link = |page: &str, tag: &str| {
        let found = page.lines().find(|line| line.contains(&format!("hreflang=\"{tag}\" dir")));
        found.unwrap_or_else(|| panic!("no {tag} in {page}")).to_owned()
    };
    assert!(page.contains("<details class=\"opens-wide\">\n<summary><svg"), "{page}");
    assert!(link(page, "en").contains("English <span class=\"note\">(in Swedish)</span>"));
    assert!(link(page, "ar").contains("(بالسويدية)"));
    assert!(!link(page, "fi").contains("note") && !link(page, "sv").contains("note"));
    let list = made.page("amnen/index.html");
    assert!(!list.contains("class=\"note\""), "{list}");
    assert!(link(made.page("404.html"), "en").contains("href=\"/en/404.html\""));
}
