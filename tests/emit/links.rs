//! Links and folders that somebody laid where the output goes, or beside it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use samverka::emit::{EmitError, EmitOptions};

use super::site::{Site, add, assert_holds, build, names_in};

/// A site beside a folder `home/.docker` with a secret in it.
fn with_secret() -> Site {
    let site = Site::new();
    add(site.parent(), "home/.docker/secret", "s");
    site
}

fn untouched(site: &Site) {
    assert_holds(&site.parent().join("home"), &[(".docker/secret", "s")]);
}

#[test]
fn a_link_that_stands_aside_is_not_put_back() {
    let site = with_secret();
    symlink("home/.docker", site.parent().join(".public.samverka-old")).unwrap();
    symlink("home/.docker", site.parent().join(".public.samverka-new")).unwrap();
    site.build(&[("a", "1")]).unwrap();
    assert_holds(&site.output(), &[("a", "1")]);
    assert_eq!(names_in(site.parent()), ["home", "public"]);
    untouched(&site);
}

#[test]
fn a_folder_that_no_build_left_aside_is_neither_published_nor_removed() {
    let site = Site::new();
    add(site.parent(), ".public.samverka-old/evil.html", "x");
    let aside = site.parent().join(".public.samverka-old");
    match site.build(&[("a", "1")]) {
        Err(EmitError::NotOurs(path)) => assert_eq!(path, aside.canonicalize().unwrap()),
        other => panic!("{other:?}"),
    }
    assert_holds(&aside, &[("evil.html", "x")]);
    assert_eq!(names_in(site.parent()), [".public.samverka-old"]);
}

#[test]
fn a_lock_that_is_no_file_is_named() {
    let site = Site::new();
    let lock = site.parent().join(".public.samverka-lock");
    add(site.parent(), "vfile", "v");
    let pipe = |path: &Path| {
        assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
    };
    let kinds: [&dyn Fn(); 5] = [
        &|| symlink("vfile", &lock).unwrap(),
        &|| symlink("new", &lock).unwrap(),
        &|| symlink(".public.samverka-lock", &lock).unwrap(),
        &|| fs::create_dir(&lock).unwrap(),
        &|| pipe(&lock),
    ];
    for make in kinds {
        make();
        match site.build(&[("a", "1")]) {
            Err(EmitError::NotAFile(path)) => assert!(path.ends_with(".public.samverka-lock")),
            other => panic!("{other:?}"),
        }
        assert_eq!(names_in(site.parent()), [".public.samverka-lock", "vfile"]);
        fs::remove_file(&lock).or_else(|_| fs::remove_dir(&lock)).unwrap();
    }
}

#[test]
fn an_output_that_is_a_link_leads_only_to_a_folder_that_is_empty_or_ours() {
    for target in ["home/.docker", "newdir", ".git/hooks", ".git/empty", "full", "file", "public", "to-full"]
    {
        let site = with_secret();
        add(site.parent(), ".git/hooks/pre-commit", "x");
        fs::create_dir(site.parent().join(".git/empty")).unwrap();
        add(site.parent(), "full/x", "x");
        add(site.parent(), "file", "x");
        symlink("full", site.parent().join("to-full")).unwrap();
        symlink(target, site.output()).unwrap();
        let before = super::site::tree(site.parent());
        for clean in [false, true] {
            let options = EmitOptions { clean, site: Some(site.parent()), ..EmitOptions::default() };
            let told = build(&site.output(), options, &[("a", "1")]);
            let refused = matches!(told, Err(EmitError::LinkElsewhere { .. } | EmitError::Io { .. }));
            assert!(refused, "{target}: {told:?}");
            assert_eq!(super::site::tree(site.parent()), before, "{target}");
        }
        untouched(&site);
    }
}

#[test]
fn a_link_above_the_output_counts_too() {
    let site = with_secret();
    add(site.parent(), "out/x/file", "x");
    add(site.parent(), "site/site.yaml", "");
    symlink("../out", site.parent().join("site/build")).unwrap();
    let folder = site.parent().join("site");
    let options = EmitOptions { site: Some(&folder), ..EmitOptions::default() };
    for output in ["build/x", "build/new", "build"] {
        let told = build(&folder.join(output), options, &[("a", "1")]);
        assert!(matches!(told, Err(EmitError::LinkElsewhere { .. })), "{output}: {told:?}");
    }
    fs::create_dir(site.parent().join("out/empty")).unwrap();
    for text in ["1", "2"] {
        build(&folder.join("build/empty"), options, &[("a", text)]).unwrap();
    }
    assert_holds(&site.parent().join("out/empty"), &[("a", "2")]);
    assert_eq!(names_in(&site.parent().join("out")), ["empty", "x"]);
}

#[test]
fn a_strict_build_publishes_nothing_beside_foreign_files() {
    let site = Site::new();
    let strict = EmitOptions { strict: true, ..EmitOptions::default() };
    build(&site.output(), strict, &[("a", "1")]).unwrap();
    for fine in [".git/HEAD", ".nojekyll"] {
        site.add(fine, "");
    }
    build(&site.output(), strict, &[("a", "2")]).unwrap();
    for path in ["evil.html", "a/b/evil.html", ".x/evil.html", ".nojekyll2"] {
        let site = Site::new();
        build(&site.output(), strict, &[("b", "1")]).unwrap();
        site.add(path, "x");
        match build(&site.output(), strict, &[("b", "2")]) {
            Err(EmitError::ForeignFiles(paths)) => assert_eq!(paths, [Path::new(path)]),
            other => panic!("{other:?}"),
        }
        site.assert_holds(&[("b", "1"), (path, "x")]);
        site.build(&[("b", "2")]).unwrap();
    }
}
