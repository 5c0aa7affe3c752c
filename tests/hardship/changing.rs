//! Files that change while they are read, and such as never end.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use samverka::emit::{EmitError, EmitOptions, OutputPath, Staging};

use super::program::{build, run, text, version};
use crate::emit::site::names_in;
use crate::increment::build::{assert_same, tree};
use crate::increment::edits::Random;
use crate::site::sample::write;

fn make_pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// What stands where a file should, of every sort that a reader could wait for without end.
#[test]
fn what_is_no_file_is_told_and_not_waited_for() {
    let sorts: [Change; 5] = [
        make_pipe,
        |path| symlink("/dev/zero", path).unwrap(),
        |path| symlink(path.file_name().unwrap(), path).unwrap(),
        |path| fs::create_dir(path).unwrap(),
        |path| drop(std::os::unix::net::UnixListener::bind(path).unwrap()),
    ];
    for path in ["content/actors/x.md", "content/projects/x.png", "static/x.css", "site.yaml", "schema.yaml"]
    {
        for (number, make) in sorts.iter().enumerate() {
            let site = write(&version(1));
            let at = site.path().join(path);
            fs::create_dir_all(at.parent().unwrap()).unwrap();
            let _ = fs::remove_file(&at);
            make(&at);
            let done = run(&["build", "--site", text(site.path())]);
            let said = String::from_utf8(done.stderr).unwrap();
            // A folder named as a file is a folder like any other, but for those that are read by name.
            let is_told = number != 3 || path.ends_with(".yaml");
            assert_eq!(done.status.code(), Some(i32::from(is_told)), "{path} {number}: {said}");
            assert!(!is_told || said.contains(path), "{path} {number}: {said}");
        }
    }
}

/// Something done to a file.
type Change = fn(&Path);

/// What a file has become between the looking and the publishing.
#[test]
fn a_file_that_is_another_when_it_is_published() {
    let ways: [(Change, bool); 6] = [
        (|_| (), true),
        (|path| fs::write(path, "grown ".repeat(100_000)).unwrap(), true),
        (|path| fs::write(path, "").unwrap(), true),
        (|path| fs::remove_file(path).unwrap(), false),
        (
            |path| {
                fs::remove_file(path).unwrap();
                fs::create_dir(path).unwrap()
            },
            false,
        ),
        (
            |path| {
                fs::remove_file(path).unwrap();
                make_pipe(path)
            },
            false,
        ),
    ];
    for (number, (change, is_published)) in ways.iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let (source, output) = (folder.path().join("source"), folder.path().join("out/public"));
        fs::write(&source, "words").unwrap();
        let path = OutputPath::new("a").unwrap();
        let publish = || -> Result<(), EmitError> {
            let staging = Staging::begin(&output, EmitOptions::default(), &mut || {})?;
            staging.copy(&path, &source)?;
            staging.commit().map(drop)
        };
        publish().unwrap();
        change(&source);
        assert_eq!(publish().is_ok(), *is_published, "{number}");
        let expected = if *is_published { fs::read(&source).unwrap() } else { b"words".to_vec() };
        assert_eq!(fs::read(output.join("a")).unwrap(), expected, "{number}");
        assert_eq!(names_in(output.parent().unwrap()), ["public"]);
    }
}

/// Changes a file of the site in some way; every such change leaves a site that can be built.
fn disturb(site: &Path, random: &mut Random) {
    let entry = site.join(format!("content/projects/p{}.md", random.below(6)));
    let text = format!("---\ntitle: Projekt\n---\n{}\n", "Ord. ".repeat(random.below(20_000)));
    let extra = site.join(format!("static/x{}.txt", random.below(3)));
    let _ = match random.below(6) {
        0 => fs::write(&entry, text),
        1 => fs::File::options()
            .append(true)
            .open(&entry)
            .and_then(|file| std::io::Write::write_all(&mut &file, b"Mer. ")),
        2 => fs::File::options().write(true).open(&entry).and_then(|file| file.set_len(40)),
        3 => fs::remove_file(&extra).or_else(|_| fs::remove_dir(&extra)),
        4 => fs::create_dir(&extra),
        _ => fs::write(&extra, text),
    };
}

#[test]
fn builds_of_a_site_that_never_rests_end_with_a_whole_site() {
    let site = write(&format!("{}== static/x0.txt\nx\n", version(1)));
    let output = site.path().join("public");
    build(site.path(), &output);
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut random = Random(11);
            while !over.load(Ordering::Relaxed) {
                disturb(site.path(), &mut random);
            }
        });
        for _ in 0..8 {
            let done = run(&["build", "--site", text(site.path())]);
            let said = String::from_utf8_lossy(&done.stderr).into_owned();
            assert!(matches!(done.status.code(), Some(0 | 1 | 3)), "{:?} {said}", done.status);
            is_whole(&output, &said);
        }
        over.store(true, Ordering::Relaxed);
    });
    let mut random = Random(12);
    (0..50).for_each(|_| disturb(site.path(), &mut random));
    for entry in 0..6 {
        let text = format!("---\ntitle: Projekt {entry}\n---\n");
        fs::write(site.path().join(format!("content/projects/p{entry}.md")), text).unwrap();
    }
    build(site.path(), &output);
    let fresh = tempfile::tempdir().unwrap();
    build(site.path(), &fresh.path().join("public"));
    assert_same(&tree(&output), &tree(&fresh.path().join("public")), "once the site rests");
}

/// Holds that an output is just what its list says.
fn is_whole(output: &Path, about: &str) {
    let mut found = tree(output);
    let list = String::from_utf8(found.remove(".samverka-manifest").unwrap()).unwrap();
    for line in list.lines().skip(1) {
        let (hash, path) = line.split_once(' ').unwrap();
        let bytes = found.remove(path).unwrap_or_else(|| panic!("{path} is missing: {about}"));
        assert_eq!(blake3::hash(&bytes).to_hex().as_str(), hash, "{path}: {about}");
    }
    found.retain(|path, _| !path.ends_with('/'));
    assert!(found.is_empty(), "{:?}: {about}", found.keys());
}
