//! Files that texts and fields name exist, are published as they are only if they are safe, and none lies about.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Mention, Value};
use crate::nearest::{Known, MOST_SUGGESTED};
use crate::parse::page_name;
use crate::resolve::{Case, visit};
use crate::schema::Holds;
use crate::source::{Location, Place};

/// Endings of files that a browser (or a careless server) would run; they are published from `static/` only, which editors of texts do not touch.
const RUNNING: [&str; 20] = [
    "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "hta", "js", "mjs", "xml", "xsl", "xslt", "rdf",
    "svgz", "swf", "wasm", "php", "phtml", "cgi",
];

/// Reports files that are missing, that could run script, and that nobody uses.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    let mut used: BTreeSet<Box<str>> = BTreeSet::new();
    let mut missing: Vec<(Box<str>, Location)> = Vec::new();
    for draft in case.drafts {
        for (mention, place) in draft.entry.mentions.iter().zip(&draft.mention_places) {
            if let Mention::File(path) = mention {
                used.insert(path.clone());
                missing.extend(if_missing(case, path, place));
            }
        }
        visit::values(&draft.entry, case.fields(draft), &mut |field, value, way| {
            if let (Holds::File, Value::Line(path)) = (&field.holds, value) {
                used.insert(path.clone());
                missing.extend(if_missing(case, path, &way.place(&draft.at)));
            }
        });
    }
    tell_missing(case, missing, diagnostics);
    let folders: BTreeSet<&str> =
        case.drafts.iter().filter_map(|draft| draft.entry.folder.as_deref()).collect();
    let pages = case.sources.content.iter().filter_map(|file| file.path().strip_prefix("content/"));
    let pages: BTreeSet<&str> = pages.collect();
    for path in case.sources.assets.keys() {
        let at = || Location::of_file(&format!("content/{path}"));
        if is_running(path) && !case.site.settings.trusted_html {
            diagnostics
                .push(Diagnostic::new(Code::UnsafeFile).at(at()).with("value", path).with("why", "type"));
        }
        let owned = path.match_indices('/').nth(1).is_some_and(|(end, _)| folders.contains(&path[..end]));
        if owned || used.contains(&**path) {
            continue;
        }
        let unused = Diagnostic::new(Code::UnusedFile).at(at()).with("value", path);
        match page_name(path).filter(|name| !pages.contains(name.as_str())) {
            Some(name) => diagnostics.push(unused.with("why", "name").suggesting(vec![name])),
            None if case.missing.may_use(path) => {}
            None => diagnostics.push(unused.with("why", "")),
        }
    }
}

fn if_missing(case: &Case, path: &str, place: &Place) -> Option<(Box<str>, Location)> {
    let exists = match path.strip_prefix('/') {
        Some(path) => case.sources.static_files.contains_key(path),
        None => case.sources.assets.contains_key(path),
    };
    (!exists).then(|| (path.into(), case.sources.file(place.file).locate(&place.spot)))
}

fn tell_missing(case: &Case, missing: Vec<(Box<str>, Location)>, diagnostics: &mut Vec<Diagnostic>) {
    if missing.is_empty() {
        return;
    }
    let known = Known::new(case.sources.assets.keys().map(|path| &**path));
    for (number, (path, at)) in missing.into_iter().enumerate() {
        let near = if number < MOST_SUGGESTED { known.nearest(&path) } else { Vec::new() };
        let fault = Diagnostic::new(Code::MissingFile).at(at).with("value", path);
        diagnostics.push(fault.suggesting(near));
    }
}

fn is_running(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    RUNNING.iter().any(|running| ending.eq_ignore_ascii_case(running))
}
