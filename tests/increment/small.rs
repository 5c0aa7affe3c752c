//! A small edit makes little work: what nothing has changed for is neither rendered nor written.

use std::collections::BTreeSet;

use super::build::Project;

/// Sixty entries that know few others.
fn sixty() -> Project {
    let mut files = String::from("== site.yaml\ntitle: Prov\nsocial_cards: false\n");
    for number in 0..20 {
        let (next, after) = ((number + 1) % 20, (number + 7) % 20);
        files += &format!("== content/actors/a{number}.md\n---\ntitle: Aktör {number}\n---\nText.\n");
        files += &format!(
            "== content/projects/p{number}.md\n---\ntitle: Projekt {number}\nlead: a{number}\npartners: [a{next}]\n---\nText.\n"
        );
        files += &format!(
            "== content/articles/t{number}.md\n---\ntitle: Text {number}\nsummary: Om.\n---\nOm [a](../projects/p{after}.md).\n"
        );
    }
    Project::new(&files)
}

fn paths(some: &[&str]) -> BTreeSet<String> {
    some.iter().map(|path| (*path).to_owned()).collect()
}

#[test]
fn an_edited_body_renders_its_own_page() {
    let project = sixty();
    let first = project.build_and_compare();
    assert!(first.rendered.len() > 60 && first.kept == 0, "{} {}", first.rendered.len(), first.kept);
    project.put(
        "content/articles/t3.md",
        "---\ntitle: Text 3\nsummary: Om.\n---\nOm [a](../projects/p10.md). Ändrad.\n",
    );
    let built = project.build_and_compare();
    assert_eq!(built.rendered, paths(&["aktuellt/t3/index.html"]));
    assert_eq!(built.kept, first.rendered.len() - 1);
    assert_eq!(built.written.changed, 1);
}

#[test]
fn an_edited_body_makes_the_words_of_the_search_anew() {
    let mut project = sixty();
    project.search = true;
    project.build_and_compare();
    project.put(
        "content/articles/t3.md",
        "---\ntitle: Text 3\nsummary: Om.\n---\nOm [a](../projects/p10.md). Ändrad.\n",
    );
    let mut rendered = project.build_and_compare().rendered;
    assert!(rendered.remove("aktuellt/t3/index.html") && rendered.remove("sok/index.json"), "{rendered:?}");
    assert!(rendered.iter().all(|path| path.starts_with("sok/words/")), "{rendered:?}");
    assert_eq!(project.build_and_compare().rendered, BTreeSet::new());
}

#[test]
fn what_is_as_it_was_renders_nothing() {
    let project = sixty();
    project.build_and_compare();
    let file = project.at("content/actors/a1.md");
    let text = std::fs::read(&file).unwrap();
    std::fs::write(&file, "---\ntitle: Annan\n---\n").unwrap();
    project.build_and_compare();
    std::fs::write(&file, text).unwrap();
    project.build_and_compare();
    let again = project.build_and_compare();
    assert_eq!((again.rendered, again.written.changed), (BTreeSet::new(), 0));
}

#[test]
fn a_new_title_reaches_those_who_name_the_entry_and_no_others() {
    let project = sixty();
    let all = project.build_and_compare().rendered_pages();
    project.put("content/actors/a5.md", "---\ntitle: Aktör 5 med nytt namn\n---\nText.\n");
    let built = project.build_and_compare();
    for path in
        ["aktorer/a5/index.html", "projekt/p5/index.html", "projekt/p4/index.html", "aktorer/index.html"]
    {
        assert!(built.rendered.contains(path), "{path} {:?}", built.rendered);
    }
    for path in ["aktorer/a15/index.html", "projekt/p15/index.html", "aktuellt/t3/index.html"] {
        assert!(!built.rendered.contains(path), "{path}");
    }
    assert!(built.rendered_pages() < all / 3, "{} of {all}: {:?}", built.rendered_pages(), built.rendered);
}

#[test]
fn a_new_day_renders_what_shows_it() {
    let mut project = sixty();
    project.put("content/webinars/w.md", "---\ntitle: Mötet\nstart: 2026-11-22\n---\n");
    let all = project.build_and_compare().rendered_pages();
    project.today = "2026-11-23".to_owned();
    let built = project.build_and_compare();
    assert!(built.rendered.contains("kalender/index.html"), "{:?}", built.rendered);
    assert!(built.rendered_pages() < all / 3, "{} of {all}: {:?}", built.rendered_pages(), built.rendered);
}

#[test]
fn another_program_or_template_renders_everything() {
    let mut project = sixty();
    let all = project.build_and_compare().rendered;
    project.program = 1;
    let built = project.build_and_compare();
    assert_eq!((built.rendered, built.written.changed), (all.clone(), 0));
    project.put("themes/default/templates/404.html", "{{ page.title }}\n");
    let built = project.build_and_compare();
    // Templates draw no cards.
    let pages: BTreeSet<String> = all.into_iter().filter(|path| !path.ends_with(".png")).collect();
    assert_eq!((built.rendered, built.written.changed), (pages, 1));
}
