//! A disk that is full says so, and leaves the old site whole.

use std::path::Path;

use super::program::{build, build_behind, text, version};
#[cfg(target_os = "linux")]
use super::program::{mount_memory, with_mounts};
use crate::emit::site::names_in;
use crate::increment::build::{assert_same, tree};
use crate::site::pictures::picture;
use crate::site::sample::write;

/// No file may become larger than eight blocks; that this ends the program is for it to decide.
const SMALL_FILES: [&str; 3] = ["sh", "-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\""];

#[test]
fn files_that_do_not_fit_leave_the_old_site() {
    let (one, other) = (write(&version(1)), write(&version(2)));
    let parent = tempfile::tempdir().unwrap();
    let output = parent.path().join("public");
    build(one.path(), &output);
    let old = tree(&output);
    let said = build_behind(&SMALL_FILES, (other.path(), &output), 3);
    for part in ["Inget publicerades.", ".public.samverka-new", "filen skulle bli större", "--output"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_same(&tree(&output), &old, "the old site");
    assert_eq!(names_in(parent.path()), ["public"]);
    build(other.path(), &output);
    let fresh = parent.path().join("fresh");
    build(other.path(), &fresh);
    assert_same(&tree(&output), &tree(&fresh), "the next build");
}

/// A report that is cut off must not pass for a whole one.
#[cfg(target_os = "linux")]
#[test]
fn a_report_that_does_not_fit_is_no_report() {
    let site = write(&version(1));
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_samverka"));
    command.args(["check", "--format", "json", "--lang", "sv", "--site", text(site.path())]);
    let done = command.stdout(full).stderr(std::process::Stdio::piped()).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(3), "{said}");
    assert!(said.contains("Det går inte att skriva stdout"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_leaves_the_old_site() {
    with_mounts((module_path!(), "a_disk_that_fills_leaves_the_old_site"), || {
        let (one, other) = (write(&version(1)), write(&version(2)));
        let parent = tempfile::tempdir().unwrap();
        mount_memory("size=64m", parent.path());
        let output = parent.path().join("public");
        build(one.path(), &output);
        let old = tree(&output);
        // So many bytes are left, fewer and fewer, but never enough for all pages.
        for left in [200_000, 50_000, 5_000, 0] {
            fill(parent.path(), left);
            let said = build_behind(&[], (other.path(), &output), 3);
            for part in ["Inget publicerades.", text(parent.path()), "disken är full", "Gör plats"] {
                assert!(said.contains(part), "{part}: {said}");
            }
            assert_same(&tree(&output), &old, "the old site");
            assert_eq!(names_in(parent.path()), ["filler", "public"]);
            std::fs::remove_file(parent.path().join("filler")).unwrap();
        }
        build(other.path(), &output);
        let fresh = parent.path().join("fresh");
        build(other.path(), &fresh);
        assert_same(&tree(&output), &tree(&fresh), "the next build");
        drop_mount(parent.path());
    });
}

/// What cannot be kept for the next build is no fault, and nothing that is half is left or believed.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_too_full_to_keep_anything_is_no_fault() {
    with_mounts((module_path!(), "a_disk_too_full_to_keep_anything_is_no_fault"), || {
        let page = "== content/articles/t.md\n---\ntitle: T\nsummary: T.\n---\n![En bild](/b.png)\n";
        let site = write(&(version(1) + page));
        picture(site.path(), "static/b.png", (60, 40));
        let parent = tempfile::tempdir().unwrap();
        let (output, kept) = (parent.path().join("public"), site.path().join(".samverka"));
        mount_memory("size=4k", &kept);
        let expected = parent.path().join("fresh");
        for _ in 0..2 {
            build(site.path(), &output);
            build(site.path(), &expected);
            assert_same(&tree(&output), &tree(&expected), "the whole site");
            let held = tree(&kept);
            assert!(!held.keys().any(|name| name.ends_with(".part")), "{:?}", held.keys());
            assert!(!held.contains_key("cache/pages"), "{:?}", held.keys());
        }
        mount_memory("remount,size=16m", &kept);
        build(site.path(), &output);
        assert_same(&tree(&output), &tree(&expected), "the whole site");
        let held = tree(&kept);
        assert!(held.contains_key("cache/pages") && held.len() > 6, "{:?}", held.keys());
        drop_mount(&kept);
    });
}

/// Fills a disk until so many bytes are left, or a little less.
#[cfg(target_os = "linux")]
fn fill(folder: &Path, left: u64) {
    use std::io::Write;
    let file = folder.join("filler");
    let mut filler = std::fs::File::create(&file).unwrap();
    while filler.write_all(&[0; 4096]).is_ok() {}
    let length = filler.metadata().unwrap().len();
    filler.set_len(length.saturating_sub(left)).unwrap();
}

#[cfg(target_os = "linux")]
fn drop_mount(target: &Path) {
    let status = std::process::Command::new("umount").arg(target).status();
    assert!(status.unwrap().success());
}
