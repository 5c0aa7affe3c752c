//! What goes wrong must leave the old site as it was, and nothing beside it.

use std::fs;
use std::path::Path;

use samverka::emit::{Doing, EmitError, EmitOptions, Staging, Written};

use super::site::{Site, add, build, names_in, path_of};

const OLD: [(&str, &str); 2] = [("a", "1"), ("b/c", "2")];

/// Publishes an old site, lets something fail, and checks that the old site still stands.
fn after_failure(fail: impl Fn(&Site) -> Result<Written, EmitError>) -> EmitError {
    let site = Site::new();
    site.build(&OLD).unwrap();
    let error = fail(&site).unwrap_err();
    site.assert_holds(&OLD);
    site.build(&[("next", "works")]).unwrap();
    site.assert_holds(&[("next", "works")]);
    error
}

fn begin(site: &Site) -> Staging {
    Staging::begin(&site.output(), EmitOptions::default(), &mut || {}).unwrap()
}

#[test]
fn dropped_without_commit_it_leaves_no_trace() {
    let site = Site::new();
    let staging = begin(&site);
    staging.put(&path_of("a"), b"1").unwrap();
    drop(staging);
    assert_eq!(names_in(site.parent()), [""; 0]);
    site.build(&OLD).unwrap();
    let staging = begin(&site);
    staging.put(&path_of("x/y"), b"1").unwrap();
    staging.put(&path_of("a"), b"1").unwrap();
    drop(staging);
    site.assert_holds(&OLD);
}

#[test]
fn two_of_ours_at_one_path() {
    let cases = [
        ([("x", "1"), ("x", "1")], "x"),
        ([("x", "1"), ("x", "2")], "x"),
        ([("x", "1"), ("x/y", "2")], "x/y"),
        ([("x/y/z", "1"), ("x", "2")], "x"),
        // Both are kept from the old site, so only commit can see it.
        ([("a", "1"), ("a", "1")], "a"),
        ([("b/c", "2"), ("b/c", "2")], "b/c"),
        ([("a", "1"), ("a/x", "2")], "a"),
        ([("b/c", "2"), ("b", "x")], "b"),
    ];
    for (files, expected) in cases {
        match after_failure(|site| site.build(&files)) {
            EmitError::TwoAtOnePath(path) => assert_eq!(path.as_str(), expected),
            EmitError::Io { source, path, .. } => panic!("{files:?}: {source} {}", path.display()),
            error => panic!("{files:?}: {error}"),
        }
    }
}

#[test]
fn a_failed_file_cannot_be_published_around() {
    let error = after_failure(|site| {
        let staging = begin(site);
        staging.put(&path_of("x"), b"1")?;
        let missing = staging.copy(&path_of("y"), &site.parent().join("missing")).unwrap_err();
        let EmitError::Io { doing: Doing::Reading, path, source } = missing else { panic!("{missing}") };
        assert_eq!(path, site.parent().join("missing"));
        assert_eq!(source.kind(), std::io::ErrorKind::NotFound);
        staging.commit()
    });
    assert!(matches!(error, EmitError::Unfinished(path) if path.as_str() == "y"));
}

#[test]
fn only_files_can_be_copied() {
    let error = after_failure(|site| {
        let staging = begin(site);
        staging.copy(&path_of("y"), &site.output())?;
        staging.commit()
    });
    assert!(matches!(error, EmitError::NotAFile(path) if path.ends_with("public")));
    #[cfg(unix)]
    {
        let error = after_failure(|site| {
            let staging = begin(site);
            staging.copy(&path_of("y"), Path::new("/dev/zero"))?;
            staging.commit()
        });
        assert!(matches!(error, EmitError::NotAFile(_)));
    }
}

#[test]
fn an_output_that_cannot_be_one() {
    let site = Site::new();
    add(site.parent(), "file", "text");
    let result = build(&site.parent().join("file"), EmitOptions::default(), &[]);
    assert!(matches!(result, Err(EmitError::OutputNotUsable(_))));
    let result = build(&site.parent().join("file/public"), EmitOptions::default(), &[]);
    assert!(matches!(result, Err(EmitError::Io { .. })), "{result:?}");
    let result = build(Path::new("/"), EmitOptions::default(), &[]);
    assert!(matches!(result, Err(EmitError::OutputNotUsable(_))));
    assert_eq!(names_in(site.parent()), ["file"]);
}

#[test]
fn an_output_that_would_destroy_sources() {
    let site = Site::new();
    let sources = [site.parent().join("content")];
    add(site.parent(), "content/a.md", "text");
    let options =
        EmitOptions { clean: true, site: Some(site.parent()), sources: &sources, ..EmitOptions::default() };
    for output in ["", "content", "content/public", "content/../content"] {
        let result = build(&site.parent().join(output), options, &[]);
        assert!(matches!(result, Err(EmitError::OutputHoldsSources { .. })), "{output}");
    }
    assert_eq!(names_in(site.parent()), ["content"]);
    build(&site.output(), options, &OLD).unwrap();
    assert_eq!(names_in(site.parent()), ["content", "public"]);
}

#[test]
fn a_manifest_that_cannot_be_understood() {
    for text in ["", "samverka-manifest 99\n", "samverka-manifest 1\nnonsense\n"] {
        let site = Site::new();
        site.build(&OLD).unwrap();
        site.add(".samverka-manifest", text);
        let error = site.build(&[]).unwrap_err();
        assert!(matches!(error, EmitError::BadManifest { .. }), "{error}");
        site.assert_holds(&OLD);
        site.build_clean(&[("x", "1")]).unwrap();
        site.assert_holds(&[("x", "1")]);
    }
}

#[test]
fn a_manifest_cannot_make_us_remove_what_is_elsewhere() {
    let site = Site::new();
    site.build(&OLD).unwrap();
    add(site.parent(), "precious", "x");
    let hash = blake3::hash(b"x").to_hex();
    site.add(".samverka-manifest", &format!("samverka-manifest 1\n{hash} ../precious\n"));
    assert!(matches!(site.build(&[]), Err(EmitError::BadManifest { line: 2, .. })));
    assert!(site.parent().join("precious").exists());
}

#[test]
fn a_kept_file_that_vanishes_before_the_end() {
    let site = Site::new();
    site.build(&OLD).unwrap();
    let staging = begin(&site);
    for (path, text) in OLD {
        staging.put(&path_of(path), text.as_bytes()).unwrap();
    }
    staging.put(&path_of("new"), b"3").unwrap();
    fs::remove_file(site.at("a")).unwrap();
    assert!(matches!(staging.commit(), Err(EmitError::Io { .. })));
    site.assert_holds(&OLD[1..]);
}

#[test]
fn errors_name_their_path() {
    let error = after_failure(|site| {
        let staging = begin(site);
        staging.copy(&path_of("y"), Path::new("no/such/file"))?;
        staging.commit()
    });
    assert!(error.to_string().starts_with("cannot read no/such/file: "));
    assert!(std::error::Error::source(&error).is_some());
}
