//! The site before the last one becomes the next one; nothing in it is believed.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::PathBuf;

use samverka::emit::{EmitOptions, Spare, Written};

use super::site::{Site, add, names_in, tree};

/// A site of which all but `changing` stays the same.
fn files(changing: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> =
        (0..40).map(|index| (format!("same/{}/{index}", index % 10), format!("same {index}"))).collect();
    files.push(("changing/one".to_owned(), changing.to_owned()));
    files
}

fn build(site: &Site, files: &[(String, String)]) -> Written {
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let options = EmitOptions { spare: Spare::OfAll, ..EmitOptions::default() };
    super::site::build(&site.output(), options, &files).unwrap()
}

fn spare(site: &Site) -> PathBuf {
    site.parent().join(".public.samverka-spare")
}

/// A site with a spare: the folders `same/0` of both.
fn with_spare() -> (Site, [u64; 2]) {
    let site = Site::new();
    build(&site, &files("1"));
    assert_eq!(names_in(site.parent()), ["public"]);
    build(&site, &files("2"));
    assert_eq!(names_in(site.parent()), [".public.samverka-spare", "public"]);
    let number = |path: PathBuf| fs::metadata(path).unwrap().ino();
    let folders = [number(site.at("same/0")), number(spare(&site).join("same/0"))];
    (site, folders)
}

#[track_caller]
fn assert_holds(site: &Site, files: &[(String, String)]) {
    let expected: BTreeMap<String, String> = files.iter().cloned().collect();
    assert_eq!(tree(&site.output()), expected);
}

#[test]
fn two_trees_change_places() {
    let (site, [one, other]) = with_spare();
    for (text, folder) in [("3", other), ("4", one), ("5", other)] {
        assert_eq!(build(&site, &files(text)).changed, 1);
        assert_holds(&site, &files(text));
        assert_eq!(fs::metadata(site.at("same/0")).unwrap().ino(), folder);
        assert_eq!(fs::metadata(site.at("same/0/0")).unwrap().nlink(), 2);
        assert_eq!(names_in(site.parent()), [".public.samverka-spare", "public"]);
    }
}

#[test]
fn where_nothing_changed_nothing_moves() {
    let (site, [one, _]) = with_spare();
    assert_eq!(build(&site, &files("2")).changed, 0);
    assert_eq!(fs::metadata(site.at("same/0")).unwrap().ino(), one);
}

#[test]
fn a_small_site_keeps_none() {
    let (site, _) = with_spare();
    let all = files("3");
    let all: Vec<(&str, &str)> = all.iter().map(|(path, text)| (&**path, &**text)).collect();
    site.build(&all).unwrap();
    assert_eq!(names_in(site.parent()), ["public"]);
}

#[test]
fn a_large_site_keeps_one_without_being_asked() {
    let site = Site::new();
    let paths: Vec<String> = (0..2_000).map(|number| format!("{}/{number}", number % 20)).collect();
    for text in ["1", "2"] {
        let mut all: Vec<(&str, &str)> = paths.iter().map(|path| (&**path, "same")).collect();
        all[0].1 = text;
        site.build(&all).unwrap();
    }
    assert_eq!(names_in(site.parent()), [".public.samverka-spare", "public"]);
}

#[test]
fn much_that_changed_is_made_anew() {
    let (site, _) = with_spare();
    let changed: Vec<_> = files("3").into_iter().map(|(path, text)| (path, text + "!")).collect();
    build(&site, &changed);
    assert_holds(&site, &changed);
    assert_eq!(names_in(site.parent()), ["public"], "neither tree is of use for the next");
}

#[test]
fn what_somebody_did_to_a_spare_does_not_show() {
    let elsewhere = tempfile::tempdir().unwrap();
    add(elsewhere.path(), "theirs", "untouched");
    let damages: [&dyn Fn(&Site); 8] = [
        &|site| add(&spare(site), "same/0/0", "another file"),
        &|site| add(&spare(site), "evil/index.html", "not ours"),
        &|site| fs::remove_dir_all(spare(site).join("same/3")).unwrap(),
        &|site| {
            fs::remove_dir_all(spare(site).join("same/4")).unwrap();
            symlink(elsewhere.path(), spare(site).join("same/4")).unwrap();
        },
        &|site| {
            fs::remove_file(spare(site).join("same/5/5")).unwrap();
            symlink(elsewhere.path().join("theirs"), spare(site).join("same/5/5")).unwrap();
        },
        &|site| {
            fs::remove_dir_all(spare(site)).unwrap();
            symlink(elsewhere.path(), spare(site)).unwrap();
        },
        &|site| {
            fs::remove_dir_all(spare(site)).unwrap();
            add(site.parent(), ".public.samverka-spare", "a file");
        },
        &|site| {
            let mode = fs::Permissions::from_mode(0o500);
            fs::remove_file(spare(site).join("same/6/6")).unwrap();
            fs::set_permissions(spare(site).join("same/6"), mode).unwrap();
        },
    ];
    for (number, damage) in damages.iter().enumerate() {
        let (site, _) = with_spare();
        let folder = fs::metadata(spare(&site).join("same/1")).unwrap().ino();
        // The second name of a file is taken away first, or the output's own would be written to.
        fs::remove_file(spare(&site).join("same/0/0")).unwrap();
        damage(&site);
        build(&site, &files("3"));
        assert_holds(&site, &files("3"));
        assert_eq!(tree(elsewhere.path()), BTreeMap::from([("theirs".to_owned(), "untouched".to_owned())]));
        assert_eq!(names_in(site.parent()), [".public.samverka-spare", "public"], "damage {number}");
        // What is left of it is used: not where it is gone as a whole, nor perhaps where a folder is closed to us.
        let is_used = fs::metadata(site.at("same/1")).unwrap().ino() == folder;
        assert!(number == 7 || is_used == (number < 5), "damage {number}");
    }
}

#[test]
fn what_is_written_through_a_spare_is_noticed() {
    let (site, _) = with_spare();
    add(&spare(&site), "same/0/0", "written into the output's own file");
    assert_eq!(tree(&site.output())["same/0/0"], "written into the output's own file");
    assert_eq!(build(&site, &files("2")).changed, 1);
    assert_holds(&site, &files("2"));
}

#[test]
fn folders_come_out_as_if_they_were_made_anew() {
    let (site, _) = with_spare();
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode();
    let before = mode(site.at("same/2"));
    fs::set_permissions(spare(&site).join("same/2"), fs::Permissions::from_mode(0o777)).unwrap();
    build(&site, &files("3"));
    assert_holds(&site, &files("3"));
    assert_eq!(mode(site.at("same/2")), before);
}

#[test]
fn what_was_withdrawn_stays_nowhere() {
    let (site, _) = with_spare();
    let mut all = files("3");
    all.push(("person/index.html".to_owned(), "a telephone number".to_owned()));
    build(&site, &all);
    build(&site, &files("a name that was taken back"));
    build(&site, &files("4"));
    let left: Vec<String> = tree(&spare(&site)).into_values().collect();
    assert!(left.iter().all(|text| text.starts_with("same") || text == "*\n"), "{left:?}");
    assert!(!spare(&site).join("person").exists());
}

#[test]
fn what_is_not_ours_stays_in_the_output_alone() {
    let (site, _) = with_spare();
    site.add(".git/HEAD", "ref");
    site.add("theirs/deep/file", "x");
    for text in ["3", "4", "5"] {
        build(&site, &files(text));
        let mut all = files(text);
        all.extend(
            [(".git/HEAD", "ref"), ("theirs/deep/file", "x")].map(|(path, text)| (path.into(), text.into())),
        );
        assert_holds(&site, &all);
        assert!(!spare(&site).join(".git").exists() && !spare(&site).join("theirs/deep/file").exists());
        assert_eq!(fs::metadata(site.at(".git/HEAD")).unwrap().nlink(), 1);
    }
}

#[test]
fn git_is_told_to_leave_it_alone_and_the_output_is_not() {
    let (site, _) = with_spare();
    let ignored = || fs::read(spare(&site).join(".gitignore")).map(|text| String::from_utf8(text).unwrap());
    assert_eq!(ignored().unwrap(), "*\n");
    build(&site, &files("3"));
    assert_eq!(ignored().unwrap(), "*\n");
    assert!(!site.at(".gitignore").exists());
    // A site may have one of its own, which is another file's second name in the spare.
    for text in ["4", "5", "6"] {
        let mut all = files(text);
        all.push((".gitignore".to_owned(), "own".to_owned()));
        build(&site, &all);
        assert_holds(&site, &all);
    }
}

#[test]
fn without_an_output_there_is_no_spare() {
    let (site, _) = with_spare();
    fs::remove_dir_all(site.output()).unwrap();
    build(&site, &files("3"));
    assert_holds(&site, &files("3"));
    assert_eq!(names_in(site.parent()), ["public"]);
}
