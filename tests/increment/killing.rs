//! The program killed at any moment of a build: the old site stands or the new one, and the next build just works.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Instant;

use super::build::{assert_same, tree};
use super::edits::Random;
use crate::site::sample::{TODAY, write};

/// A version of the site: titles and texts differ, an entry comes and goes, another one turns into a folder of pages.
fn version(number: usize) -> String {
    let mut files = format!("== site.yaml\ntitle: Prov {number}\nsocial_cards: false\n");
    for entry in 0..8 {
        files += &format!("== content/actors/a{entry}.md\n---\ntitle: Aktör {entry}\n---\nText {number}.\n");
        files += &format!(
            "== content/projects/p{entry}.md\n---\ntitle: Projekt {entry} ({number})\nlead: a{entry}\n---\nText.\n"
        );
    }
    files + &format!("== content/networks/bara{number}.md\n---\ntitle: Bara här\nmembers: [a1]\n---\n")
}

fn begin(site: &Path, output: &Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samverka"));
    command.args(["build", "--today", TODAY, "--site"]).arg(site).arg("--output").arg(output);
    command.env_remove("SOURCE_DATE_EPOCH").stdin(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn build(site: &Path, output: &Path) {
    assert!(begin(site, output).wait().unwrap().success());
}

fn names_in(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn killed_at_any_moment_the_old_site_stands_or_the_new_one() {
    const ROUNDS: usize = 40;
    let versions = [write(&version(1)), write(&version(2))];
    let sites = versions.each_ref().map(|folder| folder.path());
    let fresh: [BTreeMap<String, Vec<u8>>; 2] = sites.map(|site| {
        let folder = tempfile::tempdir().unwrap();
        build(site, &folder.path().join("public"));
        tree(&folder.path().join("public"))
    });
    let parent = tempfile::tempdir().unwrap();
    let output = parent.path().join("public");
    let started = Instant::now();
    build(sites[0], &output);
    // From before anything is read to after the end.
    let longest = started.elapsed() * 6 / 5;
    let (mut random, mut stands) = (Random(7), 0);
    let mut ends = [0, 0];
    for round in 0..ROUNDS {
        let next = 1 - stands;
        let mut child = begin(sites[next], &output);
        sleep(longest * u32::try_from(random.below(1000)).unwrap() / 1000);
        // It may have ended by itself meanwhile.
        let _ = child.kill();
        child.wait().unwrap();
        let found = tree(&output);
        let is_new = found == fresh[next];
        ends[usize::from(is_new)] += 1;
        stands = if is_new { next } else { stands };
        assert_same(&found, &fresh[stands], &format!("killed in round {round}"));
        if round % 5 == 4 {
            build(sites[1 - stands], &output);
            stands = 1 - stands;
            assert_same(&tree(&output), &fresh[stands], &format!("built after round {round}"));
            assert_eq!(names_in(parent.path()), ["public"]);
        }
    }
    assert!(ends[0] > 0, "none was killed before its end");
}
