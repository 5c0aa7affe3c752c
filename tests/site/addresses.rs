//! Two names that some host or file system takes for one belong to one page only.

use super::sample::site;

const TWO: &str = "== content/projects/v.md\n---\ntitle: V\n---\n== content/projects/w.md\n---\ntitle: W\n";

#[test]
fn a_redirect_takes_no_page_away_from_another() {
    for from in [
        "/projekt/v",
        "/projekt/v.html",
        "/projekt/v.htm",
        "/projekt/v/index.html",
        "/projekt/v/index.htm",
        "/projekt/v/Default.htm",
        "/PROJEKT/V.htm",
        "/index.htm",
        "/index.html",
        "/projekt.html",
        "/index",
    ] {
        let (_folder, made) = site(&format!("{TWO}redirect_from: [{from}]\n---\n"));
        assert_eq!(made.faults(), ["url-collision content/projects/w.md:3:17"], "{from}");
    }
}

#[test]
fn a_page_takes_no_address_from_those_at_the_top() {
    for slug in ["index", "404", "projekt"] {
        let page = format!("== content/pages/{slug}.md\n---\ntitle: P\n---\n");
        let (_folder, made) = site(&format!("{TWO}---\n{page}"));
        assert_eq!(made.faults(), [format!("url-collision content/pages/{slug}.md:0:0")], "{slug}");
    }
}

#[test]
fn old_names_of_a_page_lead_on_to_itself() {
    let (_folder, made) = site(&format!(
        "== site.yaml\nlanguages: [sv, en]\n{TWO}redirect_from: [/projekt/w.html, /old, /old.html, /projects/w.html]\n---\n"
    ));
    assert_eq!(made.faults(), Vec::<String>::new());
    for path in ["projekt/w.html", "old/index.html", "old.html", "en/old.html", "en/projects/w.html"] {
        assert!(made.page(path).contains("http-equiv"), "{path}");
    }
}

#[test]
fn a_redirect_is_not_made_in_a_language_where_the_address_is_another_page() {
    let (_folder, made) =
        site(&format!("== site.yaml\nlanguages: [sv, en]\n{TWO}redirect_from: [/projects/v.html]\n---\n"));
    assert_eq!(made.faults(), Vec::<String>::new());
    assert!(made.pages.contains_key("projects/v.html") && !made.pages.contains_key("en/projects/v.html"));
}

#[test]
fn names_that_differ_only_in_their_unicode_form_or_in_case_collide() {
    for (one, other) in [
        ("stra\u{df}e.txt", "strasse.txt"),
        ("STRASSE.txt", "stra\u{df}e.txt"),
        ("\u{e5}.txt", "a\u{30a}.txt"),
        ("\u{c5}.txt", "a\u{30a}.txt"),
        ("\u{212b}.txt", "\u{e5}.txt"),
        ("\u{3a3}\u{3a3}.txt", "\u{3c3}\u{3c2}.txt"),
        ("x.txt", "X.txt"),
        ("a/x", "A"),
    ] {
        let (_folder, made) = site(&format!("{TWO}---\n== static/{one}\nx\n== static/{other}\ny\n"));
        let faults = made.faults();
        assert!(
            faults.len() == 1 && faults[0].starts_with("url-collision static/"),
            "{one} {other}: {faults:?}"
        );
    }
    let (_folder, made) = site(&format!(
        "{TWO}redirect_from: [/projekt/stra\u{df}e, /projekt/strasse, /\u{e5}]\n---\n== static/a\u{30a}\nx\n"
    ));
    assert_eq!(
        made.faults(),
        ["url-collision content/projects/w.md:3:34", "url-collision content/projects/w.md:3:52"]
    );
}

#[test]
fn a_file_beside_a_folder_of_its_name_is_no_collision() {
    let (_folder, made) =
        site(&format!("{TWO}---\n== static/x.pdf\nx\n== static/x/y.pdf\ny\n== static/projekt/v/x.pdf\nx\n"));
    assert_eq!(made.faults(), Vec::<String>::new());
}
