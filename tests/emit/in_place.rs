//! Outputs that cannot be swapped, full disks and closed folders.
//!
//! These need mounts and a process without the powers of root, so each test runs itself again in a
//! namespace of its own, where both are to be had; mounts end with it. Where the system does not allow
//! namespaces the test says so and passes.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use samverka::emit::EmitError;

use super::site::{Site, assert_holds, build, names_in, rerun, tree};

/// Set in the process that runs inside a namespace.
const INSIDE: &str = "SAMVERKA_TEST_NAMESPACE";

/// Root of its own mounts.
const MOUNTS: &[&str] = &["unshare", "--user", "--map-root-user", "--mount"];

/// Nobody in particular, bound by permissions.
const NOBODY: &[&str] = &["unshare", "--user"];

/// Runs a test in a namespace; the test itself does its work only in there.
fn inside(namespace: &[&str], test: &str, work: fn()) {
    if std::env::var_os(INSIDE).is_some() {
        return work();
    }
    let possible = Command::new(namespace[0]).args(&namespace[1..]).arg("true").output();
    if !possible.is_ok_and(|output| output.status.success()) {
        let _ = writeln!(io::stderr(), "skipped: {} does not work here", namespace.join(" "));
        return;
    }
    let output = rerun(namespace, module_path!(), test).env(INSIDE, "1").output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{err}");
    assert!(out.contains("1 passed"), "{out}");
}

/// Something mounted, until it is dropped; declared after the folder that it is mounted in.
#[must_use]
struct Mounted(PathBuf);

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

fn mount(arguments: &[&str], target: &Path) -> Mounted {
    fs::create_dir_all(target).unwrap();
    let status = Command::new("mount").args(arguments).arg(target).status().unwrap();
    assert!(status.success(), "mount {arguments:?}");
    Mounted(target.to_owned())
}

fn mount_memory(size: &str, target: &Path) -> Mounted {
    mount(&["-t", "tmpfs", "-o", &format!("size={size}"), "none"], target)
}

/// Builds sites that differ in every way into an output that keeps its folder.
fn update_in_place(site: &Site) {
    let foreign = [(".nojekyll", ""), ("theirs/x", "x")];
    for (path, text) in foreign {
        site.add(path, text);
    }
    let one = [("a", "1"), ("b/c/d", "2"), ("kept", "3"), ("z/y/x", "4")];
    let other = [("a/x/y", "5"), ("b", "6"), ("kept", "3"), ("new/file", "7")];
    for files in [one, other, one, other] {
        let written = site.build(&files).unwrap();
        assert!(written.in_place);
        assert_eq!(written.foreign, ["theirs/x"]);
        assert_holds(&site.output(), &[&foreign[..], &files].concat());
        assert_eq!(names_in(site.parent()), ["public"]);
        let again = site.build(&files).unwrap();
        assert_eq!((again.changed, again.in_place), (0, false));
    }
    site.add("b2", "theirs");
    assert!(matches!(site.build(&[("b2", "x")]), Err(EmitError::ForeignFilesInTheWay(_))));
    let written = site.build_clean(&one).unwrap();
    assert_eq!(written.removed, ["a/x/y", "b", "b2", "new/file", "theirs/x"]);
    assert_holds(&site.output(), &[&foreign[..1], &one].concat());
}

#[test]
fn the_output_is_another_file_system() {
    inside(MOUNTS, "the_output_is_another_file_system", || {
        let site = Site::new();
        let _mounted = mount_memory("1m", &site.output());
        update_in_place(&site);
    });
}

/// A build that is killed while a folder becomes a file, or the reverse, leaves the folder empty.
#[test]
fn an_empty_folder_gives_way_to_a_file() {
    inside(MOUNTS, "an_empty_folder_gives_way_to_a_file", || {
        let site = Site::new();
        let _mounted = mount_memory("1m", &site.output());
        site.build(&[("a/b", "1"), ("kept", "2")]).unwrap();
        fs::remove_file(site.at("a/b")).unwrap();
        fs::create_dir(site.at("theirs")).unwrap();
        fs::create_dir_all(site.at("their/deep/er")).unwrap();
        let files = [("a", "3"), ("kept", "2"), ("their", "4"), ("theirs", "5")];
        let written = site.build(&files).unwrap();
        assert!(written.in_place);
        assert_eq!(written.removed, ["their/deep/er"]);
        assert_holds(&site.output(), &files);
    });
}

#[test]
fn the_output_is_mounted_from_the_same_file_system() {
    inside(MOUNTS, "the_output_is_mounted_from_the_same_file_system", || {
        let (site, elsewhere) = (Site::new(), Site::new());
        fs::create_dir(elsewhere.output()).unwrap();
        let _mounted = mount(&["--bind", elsewhere.output().to_str().unwrap()], &site.output());
        update_in_place(&site);
        assert_eq!(tree(&elsewhere.output()), tree(&site.output()));
    });
}

#[test]
fn the_parent_is_closed() {
    inside(NOBODY, "the_parent_is_closed", || {
        let site = Site::new();
        fs::create_dir(site.output()).unwrap();
        fs::set_permissions(site.parent(), fs::Permissions::from_mode(0o555)).unwrap();
        update_in_place(&site);
        fs::set_permissions(site.parent(), fs::Permissions::from_mode(0o755)).unwrap();
    });
}

#[test]
fn something_is_mounted_in_the_output() {
    inside(MOUNTS, "something_is_mounted_in_the_output", || {
        let site = Site::new();
        site.build(&[("a", "1"), ("media/ours", "1")]).unwrap();
        let _mounted = mount_memory("1m", &site.at("media"));
        site.add("media/theirs", "x");
        let written = site.build(&[("a", "2"), ("media/ours", "2")]).unwrap();
        assert!(written.in_place);
        site.assert_holds(&[("a", "2"), ("media/ours", "2"), ("media/theirs", "x")]);
        site.build(&[("b", "3")]).unwrap();
        site.assert_holds(&[("b", "3"), ("media/theirs", "x")]);
    });
}

#[test]
fn the_old_site_is_in_a_lower_layer() {
    inside(MOUNTS, "the_old_site_is_in_a_lower_layer", || {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
        // The upper layer needs a file system that lets it keep its notes.
        let _memory = mount_memory("4m", folder.path());
        for name in ["lower", "upper", "work", "merged"] {
            fs::create_dir(at(name)).unwrap();
        }
        let lower = folder.path().join("lower/public");
        build(&lower, Default::default(), &[("a", "1"), ("b/c", "2"), ("same", "3")]).unwrap();
        let layers =
            format!("lowerdir={},upperdir={},workdir={},userxattr", at("lower"), at("upper"), at("work"));
        let _overlay = mount(&["-t", "overlay", "-o", &layers, "overlay"], &folder.path().join("merged"));
        let output = folder.path().join("merged/public");
        let files = [("a/x", "4"), ("b", "5"), ("same", "3")];
        assert!(build(&output, Default::default(), &files).unwrap().in_place);
        assert_holds(&output, &files);
        assert_eq!(names_in(&folder.path().join("merged")), ["public"]);
    });
}

#[test]
fn the_disk_is_full() {
    inside(MOUNTS, "the_disk_is_full", || {
        let site = Site::new();
        let _mounted = mount_memory("256k", site.parent());
        let old = [("a", "1"), ("b", "2")];
        site.build(&old).unwrap();
        let large = "x".repeat(300_000);
        let error = site.build(&[("a", "3"), ("large", &large)]).unwrap_err();
        let EmitError::Io { path, source, .. } = error else { panic!("{error}") };
        assert!(path.ends_with("large"));
        assert_eq!(source.kind(), ErrorKind::StorageFull);
        site.assert_holds(&old);
        site.build(&[("a", "3")]).unwrap();
        site.assert_holds(&[("a", "3")]);
    });
}

#[test]
fn permissions_are_missing() {
    inside(NOBODY, "permissions_are_missing", || {
        let site = Site::new();
        let open = |path: &str, mode| {
            fs::set_permissions(site.parent().join(path), fs::Permissions::from_mode(mode)).unwrap();
        };
        open("", 0o555);
        let error = site.build(&[("a", "1")]).unwrap_err();
        let EmitError::Io { path, source, .. } = error else { panic!("{error}") };
        assert_eq!(source.kind(), ErrorKind::PermissionDenied);
        assert!(path.starts_with(site.parent()));
        open("", 0o755);
        assert_eq!(names_in(site.parent()), [""; 0]);

        site.build(&[("a", "1")]).unwrap();
        // A foreign folder closed even to its owner moves along, and its old place can be removed.
        site.add("closed/theirs", "x");
        open("public/closed", 0o555);
        for text in ["2", "3"] {
            site.build(&[("a", text)]).unwrap();
            site.assert_holds(&[("a", text), ("closed/theirs", "x")]);
        }
        open("public/closed", 0o000);
        assert!(
            matches!(site.build(&[("a", "4")]), Err(EmitError::Io { path, .. }) if path.ends_with("closed"))
        );
        open("public/closed", 0o755);
        site.assert_holds(&[("a", "3"), ("closed/theirs", "x")]);
        // A lock that another user's killed build left.
        super::site::add(site.parent(), ".public.samverka-lock", "");
        open(".public.samverka-lock", 0o444);
        assert!(!site.build(&[("a", "5")]).unwrap().in_place);
        site.assert_holds(&[("a", "5"), ("closed/theirs", "x")]);
    });
}

#[test]
fn a_build_that_is_killed_is_mended_by_the_next() {
    inside(MOUNTS, "a_build_that_is_killed_is_mended_by_the_next", || {
        let (site, elsewhere) = (Site::new(), Site::new());
        fs::create_dir(elsewhere.output()).unwrap();
        let _mounted = mount(&["--bind", elsewhere.output().to_str().unwrap()], &site.output());
        super::killing::kill_and_mend(&site);
    });
}
