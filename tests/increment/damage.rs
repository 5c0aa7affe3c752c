//! What was damaged, forged or made by others between two builds is noticed, and mended.

use std::path::Path;

use super::build::{Project, assert_same, tree};

const SITE: &str = "== site.yaml
title: Prov
== content/actors/a.md
---
title: Aktören
---
== content/projects/p.md
---
title: Projektet
lead: a
---
Text.
";

/// The page that is damaged.
const PAGE: &str = "public/projekt/p/index.html";
/// What was made from what.
const KEPT: &str = ".samverka/cache/pages";
const MANIFEST: &str = "public/.samverka-manifest";

fn built() -> Project {
    let project = Project::new(SITE);
    project.build_and_compare();
    assert!(project.at(KEPT).is_file());
    project
}

/// Holds that after some damage a build gives the whole site, and the next one has nothing to do.
#[track_caller]
fn mends(project: &Project, rendered: usize) {
    let built = project.build_and_compare();
    assert_eq!(built.rendered.len(), rendered, "{:?}", built.rendered);
    let again = project.build_and_compare();
    assert_eq!((again.rendered.len(), again.written.changed), (0, 0));
}

fn change(path: &Path, how: impl Fn(&mut Vec<u8>)) {
    let mut bytes = std::fs::read(path).unwrap();
    how(&mut bytes);
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_page_that_is_not_what_was_written_is_made_anew() {
    let ways: [fn(&mut Vec<u8>); 5] = [
        |bytes| bytes[200] ^= 1,
        |bytes| bytes.truncate(100),
        |bytes| bytes.clear(),
        |bytes| bytes.extend_from_slice(b"<script>alert(1)</script>"),
        |bytes| *bytes.last_mut().unwrap() = b' ',
    ];
    for way in ways {
        let project = built();
        change(&project.at(PAGE), way);
        mends(&project, 1);
    }
}

#[test]
fn a_page_that_is_gone_or_something_else_is_made_anew() {
    let project = built();
    let page = project.at(PAGE);
    std::fs::remove_file(&page).unwrap();
    mends(&project, 1);
    std::fs::remove_file(&page).unwrap();
    std::fs::create_dir(&page).unwrap();
    mends(&project, 1);
    // The page, and its card.
    std::fs::remove_dir_all(page.parent().unwrap()).unwrap();
    mends(&project, 2);
    std::fs::remove_dir_all(project.output()).unwrap();
    let all = project.build_and_compare().rendered.len();
    assert!(all > 5, "{all}");
}

/// Links that lead to the very bytes that should stand there: what is published holds none all the same.
#[cfg(unix)]
#[test]
fn a_link_is_not_taken_for_a_page() {
    use std::os::unix::fs::symlink;
    let project = built();
    let (page, elsewhere) = (project.at(PAGE), project.at("elsewhere"));
    std::fs::rename(&page, &elsewhere).unwrap();
    symlink(&elsewhere, &page).unwrap();
    mends(&project, 1);
    assert!(page.symlink_metadata().unwrap().is_file());
    let (folder, other) = (project.at("public/projekt"), project.at("other"));
    std::fs::rename(&folder, &other).unwrap();
    symlink(&other, &folder).unwrap();
    let before = tree(&other);
    // The folder is not ours any more: all below it is foreign, and a link stands in the way.
    assert!(std::panic::catch_unwind(|| project.build()).is_err());
    assert_same(&tree(&other), &before, "what the link leads to is left alone");
}

/// A page of one's own making, with a manifest to match, as one could bring in with the output's repository.
#[test]
fn a_forged_manifest_is_not_believed() {
    let project = built();
    let page = project.at(PAGE);
    let hash = |path: &Path| blake3::hash(&std::fs::read(path).unwrap()).to_hex().to_string();
    let before = hash(&page);
    change(&page, |bytes| bytes.extend_from_slice(b"<p>Ring mig i st\xc3\xa4llet.</p>"));
    let manifest = std::fs::read_to_string(project.at(MANIFEST)).unwrap();
    let forged = manifest.replace(&before, &hash(&page));
    assert_ne!(forged, manifest);
    std::fs::write(project.at(MANIFEST), forged).unwrap();
    mends(&project, 1);
}

#[test]
fn a_manifest_that_is_gone_makes_no_difference() {
    let project = built();
    std::fs::remove_file(project.at(MANIFEST)).unwrap();
    mends(&project, 0);
}

#[test]
fn what_was_made_from_what_is_believed_whole_or_not_at_all() {
    let all = built().build_and_compare().kept;
    let ways: [fn(&mut Vec<u8>); 6] = [
        |bytes| bytes[300] ^= 1,
        |bytes| bytes.truncate(500),
        |bytes| bytes.clear(),
        |bytes| *bytes = b"samverka-pages 0\n".to_vec(),
        |bytes| bytes.extend_from_slice(&[0; 72]),
        |bytes| *bytes.last_mut().unwrap() ^= 1,
    ];
    for way in ways {
        let project = built();
        change(&project.at(KEPT), way);
        mends(&project, all);
    }
    let project = built();
    std::fs::remove_dir_all(project.at(".samverka")).unwrap();
    mends(&project, all);
}

#[test]
fn what_was_kept_for_another_site_helps_only_where_it_is_the_same() {
    let other = Project::new(&SITE.replace("Text.", "En annan text.").replace("title: Prov", "title: Annan"));
    other.build_and_compare();
    let project = built();
    let all = project.build_and_compare().kept;
    std::fs::copy(other.at(KEPT), project.at(KEPT)).unwrap();
    mends(&project, all);
    // The whole output of another site, with what was kept for it.
    std::fs::remove_dir_all(project.output()).unwrap();
    std::fs::rename(other.output(), project.output()).unwrap();
    std::fs::copy(other.at(KEPT), project.at(KEPT)).unwrap();
    mends(&project, all);
}

/// What cannot be kept is no fault; the site is built all the same.
#[test]
fn nothing_is_kept_where_it_cannot_be() {
    let project = Project::new(SITE);
    project.put(".samverka", "a file in the way");
    let all = project.build_and_compare().rendered.len();
    assert_eq!(project.build_and_compare().rendered.len(), all);
    std::fs::remove_file(project.at(".samverka")).unwrap();
    mends(&project, all);
}

#[cfg(unix)]
#[test]
fn nothing_is_kept_or_believed_through_a_link() {
    use std::os::unix::fs::symlink;
    for path in [".samverka", ".samverka/cache", KEPT] {
        let project = built();
        let (kept, elsewhere) = (project.at(path), project.at("elsewhere"));
        std::fs::rename(&kept, &elsewhere).unwrap();
        symlink(&elsewhere, &kept).unwrap();
        let before = if elsewhere.is_dir() { tree(&elsewhere) } else { Default::default() };
        project.put("content/projects/p.md", "---\ntitle: Projektet\n---\nAnnat.\n");
        let built = project.build_and_compare();
        assert_eq!(built.kept, 0, "{path}");
        if elsewhere.is_dir() {
            assert_same(&tree(&elsewhere), &before, path);
        }
    }
}
