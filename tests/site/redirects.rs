//! Old addresses lead on, in every language of the site.

use super::sample::{Made, site};

fn leads_to(made: &Made, path: &str) -> (String, String) {
    let page = made.page(path);
    let between = |before: &str, after: &str| {
        let rest = page.split_once(before).unwrap_or_else(|| panic!("no {before} in {page}")).1;
        rest.split_once(after).unwrap().0.to_owned()
    };
    (between("<html lang=\"", "\""), between("content=\"0; url=", "\""))
}

fn to(language: &str, url: &str) -> (String, String) {
    (language.to_owned(), url.to_owned())
}

#[test]
fn an_old_address_leads_on_in_each_language() {
    let (_folder, made) = site(
        "== site.yaml
languages: [sv, en, ar]
base_url: https://kb.example/bas/
== content/topics/arbete.yaml
title: {sv: Arbete, en: Work}
redirect_from: [/gammalt/arbete/, /jobb.html, /en/jobs/]
",
    );
    assert_eq!(made.faults(), Vec::<String>::new());
    assert_eq!(leads_to(&made, "gammalt/arbete/index.html"), to("sv", "/bas/amnen/arbete/"));
    assert_eq!(leads_to(&made, "en/gammalt/arbete/index.html"), to("en", "/bas/en/topics/arbete/"));
    assert_eq!(leads_to(&made, "en/jobb.html"), to("en", "/bas/en/topics/arbete/"));
    assert_eq!(leads_to(&made, "ar/gammalt/arbete/index.html").0, "ar");
    let arabic = made.page("ar/gammalt/arbete/index.html");
    assert!(arabic.contains("lang=\"sv\" dir=\"auto\">Arbete</a>"), "{arabic}");
    // An address that names its language is of that language alone.
    assert_eq!(leads_to(&made, "en/jobs/index.html"), to("en", "/bas/en/topics/arbete/"));
    let others = ["jobs/index.html", "ar/jobs/index.html", "en/en/jobs/index.html", "ar/en/jobs/index.html"];
    assert!(others.iter().all(|path| !made.pages.contains_key(*path)));
}

/// The page has no style or script of its own that the policy would refuse.
#[test]
fn a_page_that_leads_on_tells_the_policy_of_the_others() {
    let content = "== content/topics/arbete.yaml\ntitle: Arbete\nredirect_from: /gammalt\n";
    for (settings, is_told) in [("colours: {light: '#0b5670'}", true), ("trusted_html: true", false)] {
        let (_folder, made) = site(&format!("== site.yaml\n{settings}\n{content}"));
        let policy = |path: &str| {
            let rest = made.page(path).split_once("http-equiv=\"Content-Security-Policy\" content=\"")?.1;
            rest.split_once('"').map(|(policy, _)| policy.to_owned())
        };
        assert_eq!(policy("gammalt/index.html"), policy("index.html"), "{settings}");
        assert_eq!(policy("gammalt/index.html").is_some(), is_told, "{settings}");
        let page = made.page("gammalt/index.html");
        assert!(!page.contains("<style") && !page.contains("<script") && !page.contains("style="), "{page}");
        assert_eq!(leads_to(&made, "gammalt/index.html"), to("sv", "/amnen/arbete/"));
    }
}

#[test]
fn what_stands_at_an_address_of_another_language_stays() {
    let (_folder, made) = site(
        "== site.yaml
languages: [sv, en]
== content/topics/arbete.yaml
title: {sv: Arbete, en: Work}
redirect_from: [/topics/arbete/, /En/topics/vard]
== content/topics/vard.yaml
title: {sv: Vård, en: Care}
redirect_from: /en/topics/arbete-och-vard
== content/topics/omsorg.yaml
title: {sv: Omsorg, en: Social care}
redirect_from: /topics/arbete-och-vard
",
    );
    // Letters that differ only in case are the same file to some; that one was asked for, so it is a fault.
    assert_eq!(made.faults(), ["url-collision content/topics/arbete.yaml:2:34"]);
    assert_eq!(leads_to(&made, "topics/arbete/index.html"), to("sv", "/amnen/arbete/"));
    assert!(made.page("en/topics/arbete/index.html").contains("<h1>Work</h1>"));
    assert_eq!(leads_to(&made, "topics/arbete-och-vard/index.html"), to("sv", "/amnen/omsorg/"));
    assert_eq!(leads_to(&made, "en/topics/arbete-och-vard/index.html"), to("en", "/en/topics/vard/"));
}
