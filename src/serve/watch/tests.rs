//! What is noticed, and what is not.

use std::fs;
use std::sync::mpsc::{Receiver, channel};

use super::*;

/// Watches a folder; hands on what changed, with the site's folder left out.
#[track_caller]
fn watched(site: &Path, also: &[&str]) -> Receiver<Vec<String>> {
    let mut watch = Watch::new(site).unwrap();
    watch.also(&also.iter().map(|file| (*file).to_owned()).collect::<Vec<_>>());
    let (tell, told) = channel();
    std::thread::spawn(move || {
        loop {
            let News::Over(changes) = watch.next() else { continue };
            let below =
                |path: &PathBuf| path.strip_prefix(&watch.root).unwrap().to_string_lossy().into_owned();
            if tell.send(changes.iter().map(below).collect()).is_err() {
                return;
            }
        }
    });
    told
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test of what is saved has to save something")]
fn folders_that_appear_later_and_anew_are_watched() {
    let site = tempfile::tempdir().unwrap();
    let told = watched(site.path(), &[]);
    let content = site.path().join("content");
    for round in 0..3 {
        fs::create_dir_all(content.join("projects")).unwrap();
        told.recv().unwrap();
        while told.recv_timeout(QUIET * 6).is_ok() {} // what making the folders has caused
        fs::write(content.join("projects/a.md"), format!("{round}")).unwrap();
        assert_eq!(told.recv().unwrap(), ["content/projects/a.md"]);
        fs::rename(&content, site.path().join(format!("old-{round}"))).unwrap();
        assert_eq!(told.recv().unwrap(), ["content"]);
    }
}

#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "a test of what is saved has to save something")]
fn files_that_settings_name_and_links_lead_to_are_watched() {
    let site = tempfile::tempdir().unwrap();
    let at = |path: &str| site.path().join(path);
    fs::create_dir(at("config")).unwrap();
    fs::write(at("config/site.yaml"), "title: A").unwrap();
    std::os::unix::fs::symlink("config/site.yaml", at("site.yaml")).unwrap();
    let told = watched(site.path(), &["data/deep/areas.geojson"]);
    fs::write(at("config/site.yaml"), "title: B").unwrap();
    assert_eq!(told.recv().unwrap(), ["config/site.yaml"]);
    fs::create_dir_all(at("data")).unwrap();
    assert_eq!(told.recv().unwrap(), ["data"]);
    fs::create_dir_all(at("data/deep")).unwrap();
    assert_eq!(told.recv().unwrap(), ["data/deep"]);
    fs::write(at("data/deep/other.txt"), "").unwrap();
    fs::write(at("data/deep/areas.geojson"), "{}").unwrap();
    assert_eq!(told.recv().unwrap(), ["data/deep/areas.geojson"]);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test of what is saved has to save something")]
fn a_site_that_vanishes_and_comes_back_is_noticed() {
    let above = tempfile::tempdir().unwrap();
    let site = above.path().join("site");
    fs::create_dir_all(site.join("content")).unwrap();
    let told = watched(&site, &[]);
    fs::rename(&site, above.path().join("away")).unwrap();
    assert!(told.recv().unwrap().contains(&String::new()));
    fs::rename(above.path().join("away"), &site).unwrap();
    while !told.recv().unwrap().contains(&String::new()) {}
    while told.recv_timeout(QUIET * 6).is_ok() {}
    fs::write(site.join("content/a.md"), "").unwrap();
    assert_eq!(told.recv().unwrap(), ["content/a.md"]);
}

#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::disallowed_methods, reason = "a test of what is saved has to save something")]
fn a_file_is_whole_when_it_is_closed_or_takes_the_place_of_another() {
    use std::io::Write;
    let site = tempfile::tempdir().unwrap();
    let file = site.path().join("content/a.md");
    fs::create_dir(site.path().join("content")).unwrap();
    let mut watch = Watch::new(site.path()).unwrap();
    let path = watch.root.join("content/a.md");
    let over = || News::Over([path.clone()].into());
    let mut open = fs::File::create(&file).unwrap();
    open.write_all(b"half").unwrap();
    assert_eq!(watch.next(), over(), "nobody says that it is whole");
    open.write_all(b" and whole").unwrap();
    drop(open);
    assert_eq!(watch.next(), News::Whole(path.clone()));
    watch.is_shown(&path);
    fs::write(site.path().join("content/.a.md.swp"), "anew").unwrap();
    fs::rename(site.path().join("content/.a.md.swp"), &file).unwrap();
    while watch.next() == News::Whole(path.clone()) {}
    drop(fs::OpenOptions::new().append(true).open(&file).unwrap());
    fs::remove_file(&file).unwrap();
    assert_eq!(watch.next(), over(), "nothing was written, and what is gone is not whole");
    // Of many files none is told of alone.
    (0..100).for_each(|number| fs::write(site.path().join(format!("content/{number}.md")), "").unwrap());
    let mut whole = 0;
    let changes = loop {
        match watch.next() {
            News::Over(changes) => break changes,
            News::Whole(_) => whole += 1,
        }
    };
    assert!(changes.len() == 100 && whole <= MANY, "{whole} of {}", changes.len());
}

#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "a test of what is saved has to save something")]
fn links_are_not_followed_and_reading_is_no_change() {
    let (site, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let content = site.path().join("content");
    fs::create_dir(&content).unwrap();
    fs::write(content.join("a.md"), "a").unwrap();
    std::os::unix::fs::symlink(outside.path(), content.join("out")).unwrap();
    std::os::unix::fs::symlink(site.path(), content.join("circle")).unwrap();
    let told = watched(site.path(), &[]);
    fs::write(outside.path().join("b.md"), "b").unwrap();
    fs::read(content.join("a.md")).unwrap();
    fs::read_dir(&content).unwrap().for_each(drop);
    fs::write(content.join(".a.md.swp"), "").unwrap();
    fs::write(content.join("last.md"), "").unwrap();
    assert_eq!(told.recv().unwrap(), ["content/last.md"]);
}

#[test]
fn only_what_is_read_concerns_us() {
    let site = tempfile::tempdir().unwrap();
    let watch = Watch::new(site.path()).unwrap();
    let concerns = |path: &str| watch.concerns(&watch.root.join(path));
    for path in [
        "content/projects/a.md",
        "site.yaml",
        "schema.yaml",
        "themes/x/static/a.css",
        "static/x",
        "static/.well-known/security.txt",
        "content",
    ] {
        assert!(concerns(path), "{path}");
    }
    for path in [
        "public/index.html",
        "content/.a.md.swp",
        "content/a.md~",
        ".public.samverka-new/x",
        "target/x",
        "contents",
        ".git/index",
        "",
    ] {
        assert!(!concerns(path), "{path}");
    }
}
