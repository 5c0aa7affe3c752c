//! The same bytes on any number of threads, from nothing and from an earlier build, and the same faults.

use std::path::Path;

use super::program::{run_behind, text, version};
use crate::increment::build::{assert_same, tree};
use crate::site::pictures::picture;
use crate::site::sample::write;

const THREADS: [&str; 3] = ["1", "2", "8"];

fn run_on(threads: &str, line: &[&str]) -> Vec<u8> {
    run_behind(&["env", &format!("RAYON_NUM_THREADS={threads}")], line).stdout
}

fn build_on(threads: &str, site: &Path, output: &Path) {
    run_on(threads, &["build", "--site", text(site), "--output", text(output)]);
    assert!(output.join("sok/index.html").is_file(), "a site with search was built");
}

/// What a site needs for every stage to have work: a picture, relations, a search, words of several languages.
fn site(number: usize) -> tempfile::TempDir {
    let folder = write(&format!(
        "{}== content/articles/t/index.md\n---\ntitle: {{sv: Texten, en: The text}}\nsummary: Om.\n---\n\
         ![En bild](b.png)\n== content/topics.yaml\nsprak: {{title: Språk}}\nmat: {{title: Mat, broader: sprak}}\n\
         == content/webinars/w.md\n---\ntitle: Mötet {number}\nstart: 2026-12-01T18:00\nrecurs: FREQ=WEEKLY;COUNT=9\n---\n",
        version(number).replacen("title:", "languages: [sv, en]\ntitle:", 1)
    ));
    picture(folder.path(), "content/articles/t/b.png", (70, 40));
    folder
}

#[test]
fn a_whole_site_is_the_same_on_any_number_of_threads() {
    let folders = THREADS.map(|_| site(1));
    let output = |folder: &tempfile::TempDir| folder.path().join("public");
    for (threads, folder) in THREADS.iter().zip(&folders) {
        build_on(threads, folder.path(), &output(folder));
    }
    let first = tree(&output(&folders[0]));
    assert!(first.len() > 50, "{:?}", first.keys());
    let kept = |folder: &tempfile::TempDir| tree(&folder.path().join(".samverka"));
    for (threads, folder) in THREADS.iter().zip(&folders) {
        assert_same(&tree(&output(folder)), &first, &format!("on {threads} threads"));
        assert_same(&kept(folder), &kept(&folders[0]), &format!("what is kept, on {threads} threads"));
    }
    // Each goes on with another number of threads, from what the others left.
    let changed = site(2);
    for (threads, folder) in THREADS.iter().rev().zip(&folders) {
        for path in tree(&changed.path().join("content")).keys().filter(|path| !path.ends_with('/')) {
            let path = Path::new("content").join(path);
            std::fs::copy(changed.path().join(&path), folder.path().join(&path)).unwrap();
        }
        std::fs::copy(changed.path().join("site.yaml"), folder.path().join("site.yaml")).unwrap();
        build_on(threads, folder.path(), &output(folder));
    }
    let cold = changed.path().join("public");
    build_on("2", changed.path(), &cold);
    let cold = tree(&cold);
    for folder in &folders {
        assert_same(&tree(&output(folder)), &cold, "from an earlier build");
        assert_same(&kept(folder), &kept(&folders[0]), "what is kept after an earlier build");
    }
}

#[test]
fn faults_are_told_in_the_same_order_on_any_number_of_threads() {
    let mut files = version(1);
    for number in 0..40 {
        files += &format!(
            "== content/networks/n{number}.md\n---\ntitle: Nätverk\nmembers: [saknas, a{number}]\nfel: {number}\n---\n"
        );
    }
    let folder = write(&files);
    let line = ["check", "--format", "json", "--site", text(folder.path())];
    let told = THREADS.map(|threads| String::from_utf8(run_on(threads, &line)).unwrap());
    assert!(told[0].matches("\"code\"").count() > 100, "{}", told[0]);
    assert!(told.iter().all(|other| *other == told[0]));
}
