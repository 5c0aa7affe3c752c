//! Hundreds of edits, chosen by chance: after each the output is what a cold build gives, to the byte.

use super::build::{Project, assert_same, tree};
use super::edits::{Around, Files, Random, SITE, edit, files};

/// Brings the files on the disk in line with those that there should be.
fn write(project: &Project, old: &Files, new: &Files) {
    for path in old.keys().filter(|path| !new.contains_key(*path)) {
        std::fs::remove_file(project.at(path)).unwrap();
    }
    for (path, text) in new.iter().filter(|(path, text)| old.get(*path) != Some(text)) {
        project.put(path, text);
    }
}

/// Makes so many edits; returns how many of them gave a site, and how many pages were taken over in all.
fn run(seed: u64, edits: usize) -> (usize, usize) {
    let mut random = Random(seed);
    let mut project = Project::new(SITE);
    let mut now = files(SITE);
    project.build_and_compare();
    let (mut sound, mut kept) = (0, 0);
    for number in 0..edits {
        let mut next = now.clone();
        let before = (project.today.clone(), project.program, project.search);
        let around =
            Around { today: &mut project.today, program: &mut project.program, search: &mut project.search };
        let what = edit(&mut next, &mut random, number, around);
        write(&project, &now, &next);
        let old = tree(&project.output());
        if let Some(built) = project.build() {
            let Some(cold) = project.cold() else {
                panic!("{seed}/{number}: {what}: only without the cache")
            };
            assert_same(&tree(&project.output()), &cold, &format!("{seed}/{number}: {what}"));
            (sound, kept, now) = (sound + 1, kept + built.kept, next);
        } else {
            assert_same(
                &tree(&project.output()),
                &old,
                &format!("{seed}/{number}: {what} leaves the old site"),
            );
            write(&project, &next, &now);
            (project.today, project.program, project.search) = before;
        }
    }
    let again = project.build().unwrap();
    assert_eq!((again.rendered.len(), again.written.changed), (0, 0), "nothing was edited");
    (sound, kept)
}

#[test]
fn the_same_as_a_cold_build_after_every_edit() {
    let (sound, kept) = run(1, 80);
    assert!(sound > 50 && kept > 1000, "{sound} {kept}");
}

#[test]
fn and_with_other_edits() {
    let (sound, kept) = run(20_161_021, 80);
    assert!(sound > 50 && kept > 1000, "{sound} {kept}");
}

#[test]
fn and_with_others_again() {
    let (sound, kept) = run(4_711, 80);
    assert!(sound > 50 && kept > 1000, "{sound} {kept}");
}
