//! Early keys: pages that have the same before they are put together are made from the same.

use std::path::Path;
use std::sync::Arc;

use samverka::pipeline::{Ground, Input, Site, compile, settings};
use samverka::read::{read, read_theme};
use samverka::render::{Key, prepare, render};
use samverka::resolve::Edition;
use samverka::source::{SourceFile, split_front_matter};

use super::super::site::sample::TODAY;

const PROGRAM: Key = Key([7; 32]);

/// Another text for a file.
type Edit<'a> = &'a dyn Fn(&SourceFile) -> Option<String>;

/// A site of the repository, with the texts of its files changed.
fn compiled(folder: &Path, change: &dyn Fn(usize, &SourceFile) -> Option<String>) -> (Input, Site) {
    let mut faults = Vec::new();
    let mut sources = read(folder).unwrap().take(&mut faults);
    for (number, file) in sources.content.iter_mut().enumerate() {
        if let Some(text) = change(number, file) {
            *file = Arc::new(SourceFile::new(file.path(), &text));
        }
    }
    let settings = settings(&sources).take(&mut faults);
    let theme = read_theme(folder, &settings.theme).take(&mut faults);
    let edition = Edition { today: TODAY.parse().unwrap(), drafts: false };
    let input = Input { sources, theme: theme.into(), settings, boundaries: None, edition };
    let site = compile(&input).take(&mut faults).unwrap();
    (input, site)
}

/// The text of a file with a paragraph before its own first: what is said of the entry elsewhere, for want of a summary,
/// begins with it.
fn with_another_beginning(file: &SourceFile) -> Option<String> {
    let parts = split_front_matter(file.text()).filter(|_| file.path().ends_with(".md"))?;
    let (before, body) = file.text().split_at(parts.body.start);
    let is_there = !body.trim().is_empty();
    is_there.then(|| {
        format!("{before}Helt andra ord, och *fler* än förr.\n\n## Ny rubrik\n\n{}", body.trim_start())
    })
}

/// The text of a file without its summary: what is said of the entry elsewhere is the beginning of its text then.
fn without_summary(text: &str) -> String {
    let mut is_inside = false;
    let kept = text.lines().filter(|line| {
        is_inside = line.starts_with("summary:") || (is_inside && line.starts_with(' '));
        !is_inside
    });
    kept.map(|line| format!("{line}\n")).collect()
}

/// How many pages of two sites have the same early key, of how many; those that have must have the same whole one, or be
/// the same files.
fn same_early(one: &(Input, Site), other: &(Input, Site)) -> (usize, usize) {
    let grounds = [one, other].map(|(input, site)| Ground::of(PROGRAM, input, site));
    let (mut same, mut all) = (0, 0);
    for page in &one.1.plan.pages {
        let Some(early) = grounds[0].key(page) else { continue };
        all += 1;
        let Some(now) = other.1.plan.page(&page.path).filter(|now| grounds[1].key(now) == Some(early)) else {
            continue;
        };
        same += 1;
        let whole = |site: &Site, page| prepare(&site.rendering, page).key(&PROGRAM);
        let (before, after) = (whole(&one.1, page), whole(&other.1, now));
        assert_eq!(before, after, "{}", page.path);
        if before.is_none() {
            let file = |site: &Site, page| render(&site.rendering, page).unwrap();
            assert!(file(&one.1, page) == file(&other.1, now), "{}", page.path);
        }
    }
    (same, all)
}

#[test]
fn a_text_shows_on_the_pages_of_its_own_entry_alone() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (folder, least, changed) in [
        (repository.to_owned(), 1_000, 100),
        // Kinds of its own, and few texts.
        (repository.join("tests/site/rivers"), 30, 0),
    ] {
        let before = compiled(&folder, &|_, _| None);
        for odd in [0, 1] {
            let after = compiled(&folder, &|number, file| {
                (number % 2 == odd).then(|| with_another_beginning(file)).flatten()
            });
            let (same, all) = same_early(&before, &after);
            assert!(same >= least && same + changed <= all, "{same} of {all} in {}", folder.display());
        }
    }
}

#[test]
fn a_text_that_stands_for_a_summary_shows_elsewhere_by_its_beginning() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let plain = |file: &SourceFile| SourceFile::new(file.path(), &without_summary(file.text()));
    let before = compiled(repository, &|_, file| Some(plain(file).text().to_owned()));
    let longer = compiled(repository, &|number, file| {
        let body = split_front_matter(file.text()).map_or("", |parts| &file.text()[parts.body]);
        // One without a paragraph would get its first.
        let is_longer = number % 2 == 0 && body.trim_start().starts_with(char::is_alphabetic);
        let more = if is_longer { "\n\nÄnnu ett stycke.\n" } else { "" };
        Some(plain(file).text().to_owned() + more)
    });
    let (same, all) = same_early(&before, &longer);
    assert!(same > 1_000 && same < all, "{same} of {all}");
    let other = compiled(repository, &|number, file| {
        let plain = plain(file);
        (number % 2 == 0).then(|| with_another_beginning(&plain)).flatten().or(Some(plain.text().to_owned()))
    });
    assert_eq!(same_early(&before, &other).0, 0);
}

#[test]
fn what_is_more_than_words_is_the_ground_of_all_pages() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let before = compiled(repository, &|_, _| None);
    let edits: [Edit<'_>; 3] = [
        // A field, a link in a text, and a text where there was none.
        &|file| {
            file.text().contains("\ntitle:").then(|| file.text().replacen("\ntitle: ", "\ntitle: Annan ", 1))
        },
        &|file| file.path().ends_with(".md").then(|| format!("{}\n\n[[migrationsverket]]\n", file.text())),
        &|file| {
            let parts = split_front_matter(file.text())?;
            file.text()[parts.body].trim().is_empty().then(|| format!("{}\nOrd.\n", file.text()))
        },
    ];
    for edit in edits {
        let first =
            before.0.sources.content.iter().position(|file| edit(file).is_some()).expect("such a file");
        let after = compiled(repository, &|number, file| (number == first).then(|| edit(file)).flatten());
        assert_eq!(same_early(&before, &after).0, 0);
    }
}
