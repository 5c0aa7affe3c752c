//! What is written, kept and removed when nothing goes wrong.

use std::fs::{self, File};
use std::io::Write;
use std::time::{Duration, SystemTime};

use samverka::emit::{EmitOptions, Keys, Staging, Written};

use super::site::{Site, add, assert_holds, build, names_in, path_of, tree};

/// Makes a file look an hour old, so that a write would show.
fn age(path: &std::path::Path) -> SystemTime {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    File::open(path).unwrap().set_modified(time).unwrap();
    time
}

#[test]
fn publishes_a_first_site_and_makes_its_parents() {
    let site = Site::new();
    let output = site.parent().join("a/b/public");
    let files = [("index.html", "home"), ("om/index.html", "about"), (".nojekyll", "")];
    let written = build(&output, EmitOptions::default(), &files).unwrap();
    assert_holds(&output, &files);
    assert_eq!(names_in(output.parent().unwrap()), ["public"]);
    let expected = Written { files: 3, bytes: 9, changed: 3, ..Written::default() };
    assert_eq!(written, expected);
}

#[test]
fn the_manifest_lists_files_by_path_with_their_hashes() {
    let site = Site::new();
    site.build(&[("b", "2"), ("a/x", "1")]).unwrap();
    let listed = tree(site.parent()).remove("public/.samverka-manifest").unwrap();
    let hash = |text: &str| blake3::hash(text.as_bytes()).to_hex();
    assert_eq!(listed, format!("samverka-manifest 1\n{} a/x\n{} b\n", hash("1"), hash("2")));
}

#[test]
fn writes_only_what_changed() {
    let site = Site::new();
    site.build(&[("same", "1"), ("a/same", "2"), ("a/other", "3"), ("length", "4")]).unwrap();
    let times = [age(&site.at("same")), age(&site.at("a/same")), age(&site.at("a/other"))];
    let files = [("same", "1"), ("a/same", "2"), ("a/other", "x"), ("length", "44"), ("b/new", "")];
    let written = site.build(&files).unwrap();
    assert_eq!((written.changed, written.unchanged, written.files), (3, 2, 5));
    site.assert_holds(&files);
    let time = |path: &str| fs::metadata(site.at(path)).unwrap().modified().unwrap();
    assert_eq!((time("same"), time("a/same")), (times[0], times[1]));
    assert_ne!(time("a/other"), times[2]);
}

#[test]
fn a_file_that_is_written_piece_by_piece_is_like_any_other() {
    let site = Site::new();
    let text = |last: &str| "wörter ".repeat(50_000) + last;
    let build = |last: &str| {
        let staging = Staging::begin(&site.output(), EmitOptions::default(), &mut || {}).unwrap();
        staging.put(&path_of("small"), b"1").unwrap();
        let write = |into: &mut dyn Write| {
            "wörter ".repeat(50_000).chars().try_for_each(|letter| write!(into, "{letter}"))?;
            into.write_all(last.as_bytes())
        };
        staging.put_written(&path_of("a/large"), &write, &Keys::default()).unwrap();
        staging.commit().unwrap()
    };
    assert_eq!(build("1").changed, 2);
    site.assert_holds(&[("small", "1"), ("a/large", &text("1"))]);
    let time = age(&site.at("a/large"));
    let same = build("1");
    assert_eq!((same.changed, same.unchanged), (0, 2));
    assert_eq!(fs::metadata(site.at("a/large")).unwrap().modified().unwrap(), time);
    assert_eq!(build("2").changed, 1, "of the same length");
    site.assert_holds(&[("small", "1"), ("a/large", &text("2"))]);
}

#[test]
fn a_file_that_cannot_be_written_piece_by_piece_fails_the_build() {
    let site = Site::new();
    site.build(&[("old", "1")]).unwrap();
    let staging = Staging::begin(&site.output(), EmitOptions::default(), &mut || {}).unwrap();
    let write = |_: &mut dyn Write| Err(std::io::Error::other("no words"));
    let error = staging.put_written(&path_of("a/large"), &write, &Keys::default()).unwrap_err();
    assert!(error.to_string().contains("a/large"), "{error}");
    assert!(staging.commit().is_err());
    site.assert_holds(&[("old", "1")]);
}

#[cfg(unix)]
#[test]
fn kept_files_stay_the_same_files() {
    use std::os::unix::fs::MetadataExt;
    let site = Site::new();
    let number = |path: &str| fs::metadata(site.at(path)).unwrap().ino();
    site.build(&[("kept", "1"), ("changed", "2")]).unwrap();
    let before = (number("kept"), number("changed"), number(""));
    site.build(&[("kept", "1"), ("changed", "3")]).unwrap();
    assert_eq!(number("kept"), before.0);
    assert_ne!(number("changed"), before.1);
    assert_ne!(number(""), before.2);
    assert_eq!(fs::metadata(site.at("kept")).unwrap().nlink(), 1);
}

#[cfg(unix)]
#[test]
fn touches_nothing_when_nothing_changed() {
    use std::os::unix::fs::MetadataExt;
    let site = Site::new();
    let files = [("index.html", "home"), ("a/b/c", "deep")];
    site.build(&files).unwrap();
    site.add("foreign", "x");
    for folder in ["", "a", "a/b", ".samverka-manifest"] {
        age(&site.at(folder));
    }
    let state = || {
        ["", "a", "a/b", "a/b/c", ".samverka-manifest"].map(|path| {
            let metadata = fs::metadata(site.at(path)).unwrap();
            (metadata.ino(), metadata.mtime(), metadata.mtime_nsec())
        })
    };
    let before = state();
    let written = site.build(&files).unwrap();
    assert_eq!(state(), before);
    assert_eq!((written.changed, written.unchanged), (0, 2));
    assert_eq!(written.foreign, ["foreign"]);
    assert_eq!(names_in(site.parent()), ["public"]);
}

#[test]
fn removes_what_is_no_longer_ours() {
    let site = Site::new();
    site.build(&[("a", "1"), ("b/c/d", "2"), ("b/e", "3")]).unwrap();
    let written = site.build(&[("a", "1")]).unwrap();
    assert_eq!(written.removed, ["b/c/d", "b/e"]);
    site.assert_holds(&[("a", "1")]);
    assert_eq!(site.build(&[]).unwrap().removed, ["a"]);
    site.assert_holds(&[]);
}

#[test]
fn files_become_folders_and_back() {
    let site = Site::new();
    let (one, other) = ([("a", "1"), ("b/c/d", "2")], [("a/x/y", "3"), ("b", "4")]);
    for files in [one, other, one, other] {
        site.build(&files).unwrap();
        site.assert_holds(&files);
        site.build_clean(&files).unwrap();
        site.assert_holds(&files);
    }
}

#[test]
fn repairs_what_was_changed_by_hand() {
    let site = Site::new();
    let files = [("a", "1"), ("b/c", "2"), ("d", "3")];
    site.build(&files).unwrap();
    site.add("a", "x");
    fs::remove_dir_all(site.at("b")).unwrap();
    fs::remove_file(site.at("d")).unwrap();
    fs::create_dir(site.at("d")).unwrap();
    assert_eq!(site.build(&files).unwrap().changed, 3);
    site.assert_holds(&files);
}

#[test]
fn takes_odd_names() {
    let site = Site::new();
    let longest = format!("{}x/{}x", "å".repeat(127), "ж".repeat(127));
    let files = [
        ("med mellanslag/åäö.html", "1"),
        ("🌍/👩‍👩‍👧/index.html", "2"),
        ("عربي/index.html", "3"),
        ("a%20b?c=d&e#f/'\"<x>*|$(x).html", "4"),
        ("-rf", "5"),
        ("a-b", "6"),
        ("a/b", "7"),
        ("a\u{30a}", "decomposed"),
        ("å", "composed"),
        (longest.as_str(), "8"),
    ];
    site.build(&files).unwrap();
    site.assert_holds(&files);
    let written = site.build(&files).unwrap();
    assert_eq!((written.changed, written.unchanged), (0, files.len()));
    site.build(&files[1..]).unwrap();
    site.assert_holds(&files[1..]);
}

#[test]
fn the_output_may_have_an_odd_name() {
    let site = Site::new();
    for name in ["with space", "åäö 🌍", &"x".repeat(255)] {
        let output = site.parent().join(name);
        for text in ["1", "2"] {
            build(&output, EmitOptions::default(), &[("a", text)]).unwrap();
            assert_holds(&output, &[("a", text)]);
        }
        fs::remove_dir_all(output).unwrap();
        assert_eq!(names_in(site.parent()), [""; 0]);
    }
}

#[test]
fn copies_files_without_linking_to_them() {
    let site = Site::new();
    let large: String = (0..300_000).map(|number| char::from(b'a' + (number % 23) as u8)).collect();
    let copy_all = || {
        let staging = Staging::begin(&site.output(), EmitOptions::default(), &mut || {}).unwrap();
        for name in ["small", "empty", "large"] {
            staging
                .copy(&path_of(&format!("files/{name}")), &site.parent().join("sources").join(name))
                .unwrap();
        }
        staging.commit().unwrap()
    };
    add(site.parent(), "sources/small", "s");
    add(site.parent(), "sources/empty", "");
    add(site.parent(), "sources/large", &large);
    assert_eq!(copy_all().changed, 3);
    assert_holds(&site.output(), &[("files/small", "s"), ("files/empty", ""), ("files/large", &large)]);
    assert_eq!(copy_all().unchanged, 3);
    let changed = large[..299_999].to_owned() + "!";
    add(site.parent(), "sources/large", &changed);
    assert_holds(&site.output(), &[("files/small", "s"), ("files/empty", ""), ("files/large", &large)]);
    let written = copy_all();
    assert_eq!((written.changed, written.unchanged, written.bytes), (1, 2, 300_001));
    assert_holds(&site.output(), &[("files/small", "s"), ("files/empty", ""), ("files/large", &changed)]);
}

#[cfg(unix)]
#[test]
fn follows_an_output_that_is_a_link() {
    let site = Site::new();
    let link = site.parent().join("link");
    std::os::unix::fs::symlink("public", &link).unwrap();
    fs::create_dir(site.output()).unwrap();
    for text in ["first, where it points to an empty folder", "second"] {
        build(&link, EmitOptions::default(), &[("a", text)]).unwrap();
        assert_holds(&site.output(), &[("a", text)]);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(names_in(site.parent()), ["link", "public"]);
    }
}

#[cfg(unix)]
#[test]
fn the_folder_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    site.build(&[("a", "1")]).unwrap();
    fs::set_permissions(site.output(), fs::Permissions::from_mode(0o2751)).unwrap();
    site.build(&[("a", "2")]).unwrap();
    assert_eq!(fs::metadata(site.output()).unwrap().permissions().mode() & 0o7777, 0o2751);
}

#[test]
fn takes_over_what_a_killed_build_left() {
    let site = Site::new();
    site.build(&[("a", "1")]).unwrap();
    add(site.parent(), ".public.samverka-new/a", "half");
    add(site.parent(), ".public.samverka-new/deep/er", "half");
    add(site.parent(), ".public.samverka-old/a", "older");
    add(site.parent(), ".public.samverka-lock", "");
    add(&site.output(), ".samverka-new/a", "half");
    add(&site.output(), "sub/.samverka-part", "half");
    let files = [("a", "2"), ("b", "3")];
    site.build(&files).unwrap();
    site.assert_holds(&files);
}

#[test]
fn clean_writes_everything_anew() {
    let site = Site::new();
    let files = [("a", "1"), ("b", "2")];
    site.build(&files).unwrap();
    let old = age(&site.at("a"));
    let written = site.build_clean(&files).unwrap();
    assert_eq!((written.changed, written.unchanged), (2, 0));
    assert_ne!(fs::metadata(site.at("a")).unwrap().modified().unwrap(), old);
    site.assert_holds(&files);
}
