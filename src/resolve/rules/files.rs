//! Files that texts and fields name exist, are published as they are only if they are safe, and none lies about.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::Mention;
use crate::nearest::nearest;
use crate::parse::Draft;
use crate::resolve::Case;
use crate::resolve::assemble::files_of;
use crate::source::Location;

/// Endings of files that a browser would run; they are published from `static/` only, which editors of texts do not touch.
const RUNNING: [&str; 10] = ["html", "htm", "xhtml", "xht", "js", "mjs", "xml", "svgz", "swf", "wasm"];

/// Reports files that are missing, that could run script, and that nobody uses.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for draft in case.drafts {
        for (mention, place) in draft.entry.mentions.iter().zip(&draft.mention_places) {
            if let Mention::File(path) = mention {
                used.insert(path);
                missing(case, path, diagnostics, || case.sources.file(place.file).locate(&place.spot));
            }
        }
        for path in files_of(&draft.entry.record, case.fields(draft)) {
            used.insert(path);
            missing(case, path, diagnostics, || place_of(case, draft, path));
        }
    }
    let folders: BTreeSet<&str> =
        case.drafts.iter().filter_map(|draft| draft.entry.folder.as_deref()).collect();
    for path in case.sources.assets.keys() {
        let at = || Location::of_file(&format!("content/{path}"));
        if is_running(path) && !case.site.settings.trusted_html {
            diagnostics
                .push(Diagnostic::new(Code::UnsafeFile).at(at()).with("value", path).with("why", "type"));
        }
        let owned = path.match_indices('/').nth(1).is_some_and(|(end, _)| folders.contains(&path[..end]));
        if !owned && !used.contains(&**path) {
            diagnostics.push(Diagnostic::new(Code::UnusedFile).at(at()).with("value", path));
        }
    }
}

fn missing(case: &Case, path: &str, diagnostics: &mut Vec<Diagnostic>, at: impl FnOnce() -> Location) {
    let exists = match path.strip_prefix('/') {
        Some(path) => case.sources.static_files.contains_key(path),
        None => case.sources.assets.contains_key(path),
    };
    if exists {
        return;
    }
    let known = case.sources.assets.keys().map(|path| &**path);
    let fault = Diagnostic::new(Code::MissingFile).at(at()).with("value", path);
    diagnostics.push(fault.suggesting(nearest(path, known)));
}

/// The place of a path in a draft's fields: the first value that ends in the same file name.
fn place_of(case: &Case, draft: &Draft, path: &str) -> Location {
    let name = path.rsplit('/').next().unwrap_or(path);
    let file = case.sources.file(draft.at.file);
    let from = file.locate(&draft.at.spot).line.saturating_sub(1) as usize;
    let start: usize = file.text().split_inclusive('\n').take(from).map(str::len).sum();
    match file.text()[start..].find(name) {
        Some(at) => Location::of_bytes(file.path(), file.text(), start + at..start + at + name.len()),
        None => file.locate(&draft.at.spot),
    }
}

fn is_running(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    RUNNING.iter().any(|running| ending.eq_ignore_ascii_case(running))
}
