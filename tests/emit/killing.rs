//! Builds that are killed at any moment leave the old site or the new, and the next build works.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use samverka::emit::{EmitOptions, Spare, Staging, Written};

use super::site::{Site, names_in, path_of, rerun, tree};

/// Tells the test below that it is the one to be killed, and where to build.
const OUTPUT: &str = "SAMVERKA_TEST_KILLED_OUTPUT";

/// Tells it that it keeps the old site as a spare.
const SPARE: &str = "SAMVERKA_TEST_KILLED_SPARE";

const FOREIGN: [(&str, &str); 3] = [(".git/HEAD", "ref"), ("b/theirs", "x"), ("theirs/deep", "y")];

/// What a version of the site holds: some files change, some stay, some come and go, some turn into folders.
fn version(number: usize) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([("version".to_owned(), number.to_string())]);
    for index in 0..20 {
        files.insert(format!("a/new-{number}-{index}"), "only here".to_owned());
    }
    for index in 0..60 {
        match index % 3 {
            0 => files.insert(format!("a/{index}/same"), "same".to_owned()),
            1 => files.insert(format!("b/{index}"), format!("{number} {}", "x".repeat(index * 100))),
            _ if (index + number).is_multiple_of(2) => files.insert(format!("c/{index}"), "file".to_owned()),
            _ => files.insert(format!("c/{index}/in"), "folder".to_owned()),
        };
    }
    files
}

fn build(output: &Path, number: usize) -> Written {
    build_from(output, Spare::OfLarge, version(number))
}

fn build_from(output: &Path, spare: Spare, files: BTreeMap<String, String>) -> Written {
    let options = EmitOptions { spare, ..EmitOptions::default() };
    let staging = Staging::begin(output, options, &mut || {}).unwrap();
    for (path, text) in files {
        staging.put(&path_of(&path), text.as_bytes()).unwrap();
    }
    staging.commit().unwrap()
}

/// A version of a site of which most stays as it is, so that the next one grows in a spare.
fn large_version(number: usize) -> BTreeMap<String, String> {
    let mut files = version(number);
    for index in 0..300 {
        files.insert(format!("same/{}/{index}", index % 60), "same".to_owned());
    }
    files
}

/// Compares two sites, and names only the paths where they differ.
#[track_caller]
fn assert_same(found: &BTreeMap<String, String>, expected: &BTreeMap<String, String>) {
    let differs = |path: &&String| found.get(*path) != expected.get(*path);
    let wrong: BTreeSet<_> = found.keys().chain(expected.keys()).filter(differs).collect();
    assert!(wrong.is_empty(), "neither old nor new: {wrong:?}");
}

fn published(output: &Path) -> usize {
    tree(output)["version"].parse().unwrap()
}

/// Builds version after version until it is killed; does nothing when it is run as a test of its own.
#[test]
fn victim() {
    let Some(output) = std::env::var_os(OUTPUT) else { return };
    let output = Path::new(&output);
    let has_spare = std::env::var_os(SPARE).is_some();
    for number in published(output) + 1.. {
        match has_spare {
            true => build_from(output, Spare::OfAll, large_version(number)),
            false => build(output, number),
        };
        // A parent that has ended reads no more, and then this one ends too.
        io::stdout().write_all(format!("published {number}\n").as_bytes()).unwrap();
    }
}

/// Lets a victim publish some versions, kills it, and returns the number of the last that it reported.
fn run_and_kill(output: &Path, after_reports: usize, pause: Duration) -> Option<usize> {
    kill_after(rerun(&[], module_path!(), "victim").env(OUTPUT, output), after_reports, pause)
}

fn kill_after(victim: &mut Command, after_reports: usize, pause: Duration) -> Option<usize> {
    let mut child = victim.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut reports = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| line.strip_prefix("published ").and_then(|number| number.parse().ok()));
    let mut last = reports.by_ref().take(after_reports).last();
    thread::sleep(pause);
    kill(&mut child);
    last = reports.last().or(last);
    last
}

fn kill(child: &mut Child) {
    child.kill().unwrap();
    let status = child.wait().unwrap();
    assert_eq!(status.code(), None, "it ended by itself");
}

/// Pauses of up to 12 ms, the same in every run.
fn pauses() -> impl Iterator<Item = Duration> {
    let mut random: u64 = 20_161_021;
    std::iter::repeat_with(move || {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Duration::from_micros((random >> 33) % 12_000)
    })
}

fn start(site: &Site) {
    build(&site.output(), 1);
    for (path, text) in FOREIGN {
        site.add(path, text);
    }
}

fn with_foreign(number: usize) -> BTreeMap<String, String> {
    let mut files = version(number);
    files.extend(FOREIGN.map(|(path, text)| (path.to_owned(), text.to_owned())));
    files
}

#[test]
fn kill_at_any_moment() {
    let site = Site::new();
    start(&site);
    let mut before = 1;
    for (round, pause) in pauses().take(50).enumerate() {
        let last = run_and_kill(&site.output(), round % 3, pause).unwrap_or(before);
        before = published(&site.output());
        assert!(before == last || before == last + 1, "{before} stands, {last} was reported");
        assert_same(&tree(&site.output()), &with_foreign(before));
        if round % 10 == 9 {
            before += 1;
            let written = build(&site.output(), before);
            assert_eq!(written.foreign, ["b/theirs", "theirs/deep"]);
            assert_eq!(names_in(site.parent()), ["public"]);
        }
    }
}

#[test]
fn kill_at_any_moment_where_the_next_site_grows_in_a_spare() {
    let site = Site::new();
    let with_foreign = |number| {
        let mut files = large_version(number);
        files.extend(FOREIGN.map(|(path, text)| (path.to_owned(), text.to_owned())));
        files
    };
    build_from(&site.output(), Spare::OfAll, large_version(1));
    FOREIGN.iter().for_each(|(path, text)| site.add(path, text));
    let (mut before, mut left) = (1, BTreeSet::new());
    for (round, pause) in pauses().take(50).enumerate() {
        let mut victim = rerun(&[], module_path!(), "victim");
        victim.env(OUTPUT, site.output()).env(SPARE, "1");
        let last = kill_after(&mut victim, round % 3, pause).unwrap_or(before);
        before = published(&site.output());
        assert!(before == last || before == last + 1, "{before} stands, {last} was reported");
        assert_same(&tree(&site.output()), &with_foreign(before));
        left.extend(names_in(site.parent()));
        if round % 10 == 9 {
            before += 1;
            build_from(&site.output(), Spare::OfAll, large_version(before));
            assert_same(&tree(&site.output()), &with_foreign(before));
            assert_eq!(names_in(site.parent()), [".public.samverka-spare", "public"]);
        }
    }
    assert!(left.contains(".public.samverka-new") && left.contains(".public.samverka-spare"), "{left:?}");
}

/// Kills builds of an output that is updated in place: whatever they leave, the next build makes whole.
#[cfg(target_os = "linux")]
pub(crate) fn kill_and_mend(site: &Site) {
    start(site);
    for (round, pause) in pauses().take(25).enumerate() {
        run_and_kill(&site.output(), round % 2, pause);
        let next = 100_000 * (round + 1);
        let written = build(&site.output(), next);
        assert!(written.in_place);
        assert_eq!(written.foreign, ["b/theirs", "theirs/deep"]);
        assert_same(&tree(&site.output()), &with_foreign(next));
    }
}
