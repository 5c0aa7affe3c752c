//! The program killed at any moment of a build: the old site stands or the new one, and the next build just works.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::build::{assert_same, tree};
use super::edits::Random;
use crate::emit::site::names_in;
use crate::site::pictures::picture;
use crate::site::sample::{TODAY, write};

/// A version of the site: titles, texts and a picture differ, an entry comes and goes.
fn version(number: u32) -> tempfile::TempDir {
    let mut files = format!("== site.yaml\ntitle: Prov {number}\nsocial_cards: false\n");
    for entry in 0..4 {
        files += &format!("== content/actors/a{entry}.md\n---\ntitle: Aktör {entry}\n---\nText {number}.\n");
        files += &format!(
            "== content/projects/p{entry}.md\n---\ntitle: Projekt {entry} ({number})\nlead: a{entry}\n---\nText.\n"
        );
    }
    files += &format!("== content/networks/bara{number}.md\n---\ntitle: Bara här\nmembers: [a1]\n---\n");
    let folder = write(
        &(files + "== content/articles/t/index.md\n---\ntitle: T\nsummary: T.\n---\n![En bild](b.png)\n"),
    );
    picture(folder.path(), "content/articles/t/b.png", (16 + number, 10));
    folder
}

fn begin(site: &Path, output: &Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samverka"));
    command.args(["build", "--today", TODAY, "--site"]).arg(site).arg("--output").arg(output);
    command.env_remove("SOURCE_DATE_EPOCH").stdin(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn build(site: &Path, output: &Path) {
    assert!(begin(site, output).wait().unwrap().success());
}

/// A moment of a build that can be seen from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Moment {
    /// Any: the wait alone decides.
    Any,
    /// The new site has begun to grow.
    Growing,
    /// It has its first page; more are being written.
    Pages,
    /// It is complete, and about to be swapped in.
    Complete,
    /// It has been swapped in; the old one is being cleared, and what was made is being noted.
    Swapped,
    /// Something is being kept for the next build.
    Kept,
}

const MOMENTS: [Moment; 6] =
    [Moment::Any, Moment::Growing, Moment::Pages, Moment::Complete, Moment::Swapped, Moment::Kept];

/// What is looked at to see how far a build has come.
struct Signs {
    output: PathBuf,
    staging: PathBuf,
    cache: PathBuf,
    before: std::fs::Metadata,
    kept: usize,
}

impl Signs {
    fn of(site: &Path, output: &Path) -> Self {
        let staging = output.with_file_name(".public.samverka-new");
        let cache = site.join(".samverka/cache");
        let kept = count(&cache);
        Self { before: output.metadata().unwrap(), output: output.to_owned(), staging, cache, kept }
    }

    fn show(&self, moment: Moment) -> bool {
        use std::os::unix::fs::MetadataExt;
        match moment {
            Moment::Any => true,
            Moment::Growing => self.staging.exists(),
            Moment::Pages => self.staging.join("projekt").exists(),
            Moment::Complete => self.staging.join(".samverka-manifest").exists(),
            Moment::Swapped => self.output.metadata().is_ok_and(|now| now.ino() != self.before.ino()),
            Moment::Kept => count(&self.cache) != self.kept,
        }
    }
}

fn count(folder: &Path) -> usize {
    walkdir::WalkDir::new(folder).into_iter().flatten().count()
}

/// Kills a build some time after a moment; tells whether it was still at work then.
fn kill_after(child: &mut Child, signs: &Signs, (moment, pause): (Moment, Duration)) -> bool {
    while !signs.show(moment) {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        // Not so busy that the build has no processor of its own.
        sleep(Duration::from_micros(50));
    }
    sleep(pause);
    // It may have ended by itself meanwhile.
    let _ = child.kill();
    child.wait().unwrap().code().is_none()
}

#[test]
fn killed_at_any_moment_the_old_site_stands_or_the_new_one() {
    const ROUNDS: usize = 100;
    let versions = [version(1), version(2)];
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
    let (mut killed, mut ends) = (BTreeSet::new(), [0, 0]);
    for round in 0..ROUNDS {
        let next = 1 - stands;
        let moment = MOMENTS[round % MOMENTS.len()];
        let most = if moment == Moment::Any { longest } else { Duration::from_millis(4) };
        let pause = most * u32::try_from(random.below(1000)).unwrap() / 1000;
        let _ = std::fs::remove_dir_all(sites[next].join(".samverka"));
        let signs = Signs::of(sites[next], &output);
        let mut child = begin(sites[next], &output);
        if kill_after(&mut child, &signs, (moment, pause)) {
            killed.insert(moment);
        }
        let found = tree(&output);
        let is_new = found == fresh[next];
        ends[usize::from(is_new)] += 1;
        stands = if is_new { next } else { stands };
        assert_same(&found, &fresh[stands], &format!("killed in round {round}, {moment:?}"));
        if round % 5 == 4 {
            build(sites[next], &output);
            stands = next;
            assert_same(&tree(&output), &fresh[stands], &format!("built after round {round}"));
            assert_eq!(names_in(parent.path()), ["public"]);
            assert_eq!(unfinished(sites[next]), Vec::<String>::new());
        }
    }
    assert!(ends[0] > 0 && ends[1] > 0, "{ends:?}");
    assert!(killed.contains(&Moment::Growing) && killed.contains(&Moment::Pages), "{killed:?}");
}

/// What is kept of a site that somebody began to write.
fn unfinished(site: &Path) -> Vec<String> {
    tree(&site.join(".samverka")).into_keys().filter(|path| path.ends_with(".part")).collect()
}
