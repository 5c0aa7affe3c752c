//! Files in the output that no build wrote.

use std::fs;
use std::path::PathBuf;

use samverka::emit::{EmitError, Written};

use super::site::{Site, tree};

const HIDDEN: [(&str, &str); 3] = [(".git/HEAD", "ref"), (".git/objects/ab/c", "blob"), (".nojekyll", "")];

fn in_the_way(result: Result<Written, EmitError>) -> Vec<PathBuf> {
    match result {
        Err(EmitError::ForeignFilesInTheWay(paths)) => paths,
        other => panic!("{other:?}"),
    }
}

#[test]
fn foreign_files_are_carried_over_and_named() {
    let site = Site::new();
    site.build(&[("a/ours", "1")]).unwrap();
    for (path, text) in HIDDEN {
        site.add(path, text);
    }
    site.add("CNAME", "example.org");
    site.add("a/theirs", "x");
    site.add("b/c/theirs", "y");
    fs::create_dir_all(site.at("empty/er")).unwrap();
    let foreign = [("CNAME", "example.org"), ("a/theirs", "x"), ("b/c/theirs", "y"), ("empty/er/", "")];
    for text in ["2", "3"] {
        let written = site.build(&[("a/ours", text)]).unwrap();
        assert_eq!(written.foreign, ["CNAME", "a/theirs", "b/c/theirs", "empty/er/"]);
        assert_eq!(written.removed, [""; 0]);
        site.assert_holds(&[&HIDDEN[..], &foreign, &[("a/ours", text)]].concat());
    }
    let written = site.build_clean(&[("a/ours", "4")]).unwrap();
    assert_eq!(written.removed, ["CNAME", "a/theirs", "b/c/theirs", "empty/er"]);
    assert_eq!(written.foreign, [""; 0]);
    site.assert_holds(&[&HIDDEN[..], &[("a/ours", "4")]].concat());
}

#[test]
fn what_was_ours_is_not_foreign_when_its_folder_is_emptied() {
    let site = Site::new();
    site.build(&[("a/b/c", "1"), ("d", "2")]).unwrap();
    fs::remove_file(site.at("a/b/c")).unwrap();
    let written = site.build(&[("d", "3")]).unwrap();
    assert_eq!(written.foreign, [""; 0]);
    site.assert_holds(&[("d", "3")]);
}

#[test]
fn one_with_the_same_bytes_is_adopted() {
    let site = Site::new();
    site.add("a/b", "same");
    let written = site.build(&[("a/b", "same")]).unwrap();
    assert_eq!((written.changed, written.unchanged), (0, 1));
    assert_eq!(written.foreign, [""; 0]);
    site.assert_holds(&[("a/b", "same")]);
    assert_eq!(site.build(&[]).unwrap().removed, ["a/b"]);
}

#[test]
fn those_in_the_way_stop_the_build_and_are_all_named() {
    let site = Site::new();
    site.build(&[("ours", "1")]).unwrap();
    site.add("page", "theirs");
    site.add("folder", "theirs");
    site.add("file/deep/er", "theirs");
    site.add(".hidden", "theirs");
    site.add("elsewhere", "theirs");
    let before = tree(&site.output());
    let files = [("ours", "2"), ("page", "x"), ("folder/x", "x"), ("file", "x"), (".hidden", "x")];
    let paths = in_the_way(site.build(&files));
    assert_eq!(paths, [".hidden", "file/deep/er", "folder", "page"].map(PathBuf::from));
    assert_eq!(tree(&site.output()), before);
    let written = site.build_clean(&files).unwrap();
    assert_eq!(written.removed, ["elsewhere", "file/deep/er", "folder"]);
    site.assert_holds(&files);
}

#[test]
fn a_folder_that_no_build_made_is_not_cleaned() {
    let site = Site::new();
    site.add("letters/one.txt", "theirs");
    site.add("page", "theirs");
    assert_eq!(in_the_way(site.build_clean(&[("page", "x")])), [PathBuf::from("page")]);
    let written = site.build_clean(&[("ours", "x")]).unwrap();
    assert_eq!(
        (written.removed.len(), written.foreign),
        (0, vec!["letters/one.txt".to_owned(), "page".to_owned()])
    );
    // Now it is one that a build made.
    assert_eq!(site.build_clean(&[("ours", "x")]).unwrap().removed, ["letters/one.txt", "page"]);
}

#[test]
fn an_empty_folder_is_never_in_the_way() {
    let site = Site::new();
    fs::create_dir_all(site.at("a/b/c")).unwrap();
    fs::create_dir_all(site.at("d")).unwrap();
    fs::create_dir_all(site.at("f")).unwrap();
    let files = [("a", "1"), ("d/e", "2"), ("f", "3")];
    let written = site.build(&files).unwrap();
    assert_eq!(written.removed, ["a/b/c"]);
    site.assert_holds(&files);
}

#[cfg(unix)]
#[test]
fn links_stay_links_and_are_never_followed() {
    use std::os::unix::fs::symlink;
    let site = Site::new();
    let outside = site.parent().join("public/../outside");
    site.build(&[("a", "1"), ("b/c", "2")]).unwrap();
    symlink("a", site.at("to-file")).unwrap();
    symlink("nowhere", site.at("to-nothing")).unwrap();
    symlink("../outside", site.at("to-folder")).unwrap();
    fs::create_dir(&outside).unwrap();
    super::site::add(&outside, "x", "outside");
    let links = [("to-file", "-> a"), ("to-folder", "-> ../outside"), ("to-nothing", "-> nowhere")];
    let holds =
        |files: &[(&str, &str)]| super::site::assert_holds(&site.output(), &[&links[..], files].concat());

    let written = site.build(&[("a", "3")]).unwrap();
    assert_eq!(written.foreign, ["to-file", "to-folder", "to-nothing"]);
    holds(&[("a", "3")]);
    // The bytes are the same through the link, and yet it is not our file.
    assert_eq!(in_the_way(site.build(&[("a", "3"), ("to-file", "3")])), [PathBuf::from("to-file")]);
    let through = [("a", "3"), ("to-folder/x", "outside")];
    assert_eq!(in_the_way(site.build(&through)), [PathBuf::from("to-folder")]);
    holds(&[("a", "3")]);
    site.build_clean(&through).unwrap();
    super::site::assert_holds(&site.output(), &through);
    super::site::assert_holds(&outside, &[("x", "outside")]);
}

#[cfg(unix)]
#[test]
fn a_folder_of_ours_that_became_a_link_is_made_anew() {
    let site = Site::new();
    site.build(&[("a/x", "1"), ("b", "2")]).unwrap();
    fs::rename(site.at("a"), site.parent().join("outside")).unwrap();
    std::os::unix::fs::symlink("../outside", site.at("a")).unwrap();
    assert_eq!(in_the_way(site.build(&[("a/x", "1"), ("b", "2")])), [PathBuf::from("a")]);
    site.build_clean(&[("a/x", "1"), ("b", "2")]).unwrap();
    super::site::assert_holds(&site.output(), &[("a/x", "1"), ("b", "2")]);
    super::site::assert_holds(&site.parent().join("outside"), &[("x", "1")]);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_not_unicode_and_pipes_are_carried_over() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let site = Site::new();
    site.build(&[("a", "1")]).unwrap();
    fs::create_dir(site.at("b")).unwrap();
    let odd = |text: &[u8]| site.output().join("b").join(OsStr::from_bytes(text));
    fs::File::create(odd(b"\xff")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(site.at("pipe")).status();
    assert!(made.unwrap().success());
    let written = site.build(&[("a", "2")]).unwrap();
    assert_eq!(written.foreign, ["b/\u{fffd}", "pipe"]);
    assert!(odd(b"\xff").exists());
    assert_eq!(in_the_way(site.build(&[("b", "2")])), [PathBuf::from("b").join(OsStr::from_bytes(b"\xff"))]);
    assert_eq!(in_the_way(site.build(&[("pipe", "2")])), [PathBuf::from("pipe")]);
    assert!(odd(b"\xff").exists());
}

#[cfg(unix)]
#[test]
fn foreign_folders_keep_their_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    site.build(&[("a", "1")]).unwrap();
    site.add("closed/inner/file", "x");
    let mode = |path: &str| fs::metadata(site.at(path)).unwrap().permissions().mode() & 0o777;
    for (path, mode) in [("closed/inner", 0o500), ("closed", 0o700), ("closed/inner/file", 0o400)] {
        fs::set_permissions(site.at(path), fs::Permissions::from_mode(mode)).unwrap();
    }
    for text in ["2", "3"] {
        site.build(&[("a", text)]).unwrap();
        assert_eq!((mode("closed/inner"), mode("closed"), mode("closed/inner/file")), (0o500, 0o700, 0o400));
        site.assert_holds(&[("a", text), ("closed/inner/file", "x")]);
    }
    fs::set_permissions(site.at("closed/inner"), fs::Permissions::from_mode(0o700)).unwrap();
}
