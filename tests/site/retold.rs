//! What `serve` shows at once after a writer has changed the words of an entry is what the whole site would show.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use samverka::pipeline::{Input, Site, compile};
use samverka::source::SourceFile;

use super::sample::{self, TODAY, write};
use crate::increment::edits::Random;

fn input(folder: &Path) -> Input {
    sample::input(folder, TODAY, false).value
}

fn site(input: &Input) -> Site {
    compile(input).value.expect("the theme is sound")
}

fn pages(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let pages = Mutex::new(BTreeMap::new());
    let faults = site.render_all(|page, rendered| {
        pages.lock().unwrap().insert(page.path.clone(), rendered.bytes().into_owned());
        Ok::<(), std::convert::Infallible>(())
    });
    assert!(faults.unwrap().is_empty());
    pages.into_inner().unwrap()
}

#[track_caller]
fn assert_same(retold: &Site, whole: &Site, what: &str) {
    let (retold, whole) = (pages(retold), pages(whole));
    let differing: Vec<&String> = whole.keys().filter(|path| retold.get(*path) != whole.get(*path)).collect();
    assert!(differing.is_empty() && retold.len() == whole.len(), "{what}: {differing:?}");
}

const FILES: &str = "== site.yaml
title: Prov
languages: [sv, en]
== content/actors/forening.md
---
title: Föreningen
summary: En förening.
---
Föreningen finns.
== content/projects/projekt.md
---
title: Projektet
summary: Ett projekt.
lead: forening
goal: Ett mål, se [[forening]].
period: 2026
milestones:
  - {title: Start, date: 2026, text: Det började.}
---
Om [[forening]] och mer.

## En rubrik

Text under rubriken.
== content/projects/projekt.en.md
---
title: The project
summary: A project.
---
About [[forening]].
== content/topics.yaml
amne:
  title: {sv: Ämnet, en: The topic}
  summary: {sv: Ett ämne., en: A topic.}
";

/// The site after a file's text was changed, by the short way, and the same by the long one.
fn changed(path: &str, from: &str, to: &str) -> (Option<Site>, Site) {
    let folder = write(FILES);
    let before = input(folder.path());
    let old = site(&before);
    let file = before.sources.content.iter().find(|file| file.path() == path).expect("it is there");
    assert!(file.text().contains(from), "{from}");
    let after = SourceFile::new(path, &file.text().replace(from, to));
    std::fs::write(folder.path().join(path), after.text()).unwrap();
    (old.retold(file, &after).map(|retold| retold.site), site(&input(folder.path())))
}

#[test]
fn words_alone_take_the_short_way() {
    for (path, from, to) in [
        ("content/projects/projekt.md", "och mer.", "och mycket mer, **mycket**.\n\n- en\n- två"),
        ("content/projects/projekt.md", "## En rubrik", "## En annan rubrik\n\n### Med en under sig"),
        ("content/projects/projekt.md", "Ett projekt.", "Ett annat projekt."),
        ("content/projects/projekt.md", "Ett mål", "Ett större mål"),
        ("content/projects/projekt.en.md", "About", "All about"),
        ("content/projects/projekt.en.md", "A project.", "One project."),
        ("content/actors/forening.md", "Föreningen finns.", "Föreningen har funnits länge."),
        ("content/topics.yaml", "A topic.", "Another topic."),
        ("content/projects/projekt.md", "Ett projekt.", "Ett projekt."),
    ] {
        let (retold, whole) = changed(path, from, to);
        assert_same(&retold.unwrap_or_else(|| panic!("{path}: {to}")), &whole, to);
    }
}

#[test]
fn all_else_does_not() {
    for (path, from, to) in [
        ("content/projects/projekt.md", "title: Projektet", "title: Ett projekt till"),
        ("content/projects/projekt.md", "Om [[forening]]", "Om föreningen"),
        ("content/projects/projekt.md", "Om [[forening]]", "Om [[amne]]"),
        ("content/projects/projekt.md", "lead: forening", "partners: forening"),
        ("content/projects/projekt.md", "date: 2026", "date: 2025"),
        ("content/projects/projekt.md", "Det började.", "Det började då."),
        ("content/projects/projekt.md", "summary: Ett projekt.", "draft: true"),
        ("content/projects/projekt.md", "---\nOm", "Om"),
        ("content/projects/projekt.md", "goal: Ett mål, se", "goal: [Ett mål"),
        ("content/topics.yaml", "amne:", "annat-amne:"),
        ("content/topics.yaml", "en: A topic.", "fi: Aihe."),
    ] {
        assert!(changed(path, from, to).0.is_none(), "{path}: {to}");
    }
}

/// Edits anywhere in the content of this repository: whatever is taken the short way comes out as by the long one.
#[test]
fn whatever_is_edited_the_short_way_leads_to_the_same_site() {
    const EDITS: usize = 40;
    let mut current = input(Path::new(env!("CARGO_MANIFEST_DIR")));
    current.settings.languages.truncate(2);
    let mut shown = site(&current);
    let mut dice = Random(20_261_122);
    let mut short = 0;
    for number in 0..EDITS {
        let which = dice.below(current.sources.content.len());
        let file = &current.sources.content[which];
        let edited = SourceFile::new(file.path(), &edited(file.text(), &mut dice));
        let retold = shown.retold(file, &edited);
        current.sources.content[which] = edited.into();
        // Faults are no matter here: the site is made without what cannot be read.
        let whole = site(&current);
        if let Some(retold) = retold {
            assert_same(
                &retold.site,
                &whole,
                &format!("edit {number} in {}", current.sources.content[which].path()),
            );
            short += 1;
        }
        shown = whole;
    }
    assert!(short >= EDITS / 8, "{short} of {EDITS} took the short way");
}

/// A text with a word more, fewer or twice, at any place.
fn edited(text: &str, dice: &mut Random) -> String {
    let mut words: Vec<&str> = text.split_inclusive(' ').collect();
    let at = dice.below(words.len());
    match dice.below(3) {
        0 => words.insert(at, "något "),
        1 => words.insert(at, words[at]),
        _ => drop(words.remove(at)),
    }
    words.concat()
}
