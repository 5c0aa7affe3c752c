//! The program, run as somebody who has no special powers, or in a world of its own.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::emit::site::rerun;
use crate::site::sample::TODAY;

/// A site whose every page names the site, in some version of it.
pub(crate) fn version(number: usize) -> String {
    let mut files = format!("== site.yaml\ntitle: Prov {number}\nsocial_cards: false\n");
    for entry in 0..6 {
        files += &format!("== content/actors/a{entry}.md\n---\ntitle: Aktör {entry}\n---\nText {number}.\n");
        files += &format!(
            "== content/projects/p{entry}.md\n---\ntitle: Projekt {entry} ({number})\nlead: a{entry}\n---\nText.\n"
        );
    }
    files
}

/// Runs `samverka` with a line of arguments, behind the words of another program.
pub(crate) fn run_behind(before: &[&str], line: &[&str]) -> Output {
    let words: Vec<&str> = before.iter().copied().chain([env!("CARGO_BIN_EXE_samverka")]).collect();
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).args(line).args(["--lang", "sv", "--today", TODAY]);
    command.env_remove("SOURCE_DATE_EPOCH").stdin(Stdio::null()).output().unwrap()
}

pub(crate) fn run(line: &[&str]) -> Output {
    run_behind(&[], line)
}

/// Builds a site into an output; what was said comes back.
#[track_caller]
pub(crate) fn build_behind(before: &[&str], (site, output): (&Path, &Path), status: i32) -> String {
    let line = ["build", "--site", site.to_str().unwrap(), "--output", output.to_str().unwrap()];
    let done = run_behind(before, &line);
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(status), "{said}");
    said
}

#[track_caller]
pub(crate) fn build(site: &Path, output: &Path) {
    build_behind(&[], (site, output), 0);
}

/// The words before a program that make it obey the rights of files, whoever runs the tests.
pub(crate) fn obeying() -> Vec<&'static str> {
    const WITHOUT_POWERS: [&[&str]; 3] =
        [&["env"], &["setpriv", "--bounding-set=-all", "--inh-caps=-all"], &["unshare", "--user"]];
    let folder = tempfile::tempdir().unwrap();
    let closed = folder.path().join("closed");
    fs::write(&closed, "").unwrap();
    let runs = |before: &[&str], word: &str| {
        let mut command = Command::new(before[0]);
        let done = command.args(&before[1..]).arg(word).arg(&closed).stderr(Stdio::null()).status();
        done.is_ok_and(|status| status.success())
    };
    let obeys = |before: &&[&str]| {
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o644)).unwrap();
        let may = runs(before, "cat");
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
        may && !runs(before, "cat")
    };
    let found = WITHOUT_POWERS.into_iter().find(obeys);
    found.expect("neither setpriv nor unshare takes the powers of root away here").to_vec()
}

/// Set in the process that runs inside a world of its own.
const INSIDE: &str = "SAMVERKA_TEST_OWN_MOUNTS";

/// Runs a test where it may mount things, which end with it; where the system does not allow that it says so.
#[cfg(target_os = "linux")]
pub(crate) fn with_mounts((module, test): (&str, &str), work: fn()) {
    const MOUNTS: &[&str] = &["unshare", "--user", "--map-root-user", "--mount"];
    if std::env::var_os(INSIDE).is_some() {
        return work();
    }
    let possible = Command::new(MOUNTS[0]).args(&MOUNTS[1..]).arg("true").output();
    if !possible.is_ok_and(|output| output.status.success()) {
        let _ = writeln!(io::stderr(), "{test}: no mounts here; only what needs none was tried");
        return;
    }
    let output = rerun(MOUNTS, module, test).env(INSIDE, "1").output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && out.contains("1 passed"), "{out}\n{err}");
}

/// Mounts a small disk in memory, or gives one another size.
#[cfg(target_os = "linux")]
pub(crate) fn mount_memory(options: &str, target: &Path) {
    fs::create_dir_all(target).unwrap();
    let status = Command::new("mount").args(["-t", "tmpfs", "-o", options, "none"]).arg(target).status();
    assert!(status.unwrap().success(), "mount {options}");
}

pub(crate) fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
