//! What people mean as Markdown and Markdown does not read: it would stand on the page as it was typed.
//!
//! Looks at texts as they are written, but for blocks of code between fences.

use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Case;
use crate::source::{SourceFile, split_front_matter};

/// Bullets as word processors write them.
const BULLETS: [char; 5] = ['•', '●', '▪', '‣', '◦'];

/// Reports links to files whose names have spaces, and lists with bullets that are no Markdown.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    for file in case.sources.content.iter().filter(|file| file.path().ends_with(".md")) {
        let Some(parts) = split_front_matter(file.text()) else { continue };
        let mut start = parts.body.start;
        let mut in_code = false;
        for line in file.text()[parts.body].split_inclusive('\n') {
            let bare = line.trim_start();
            in_code ^= bare.starts_with("```") || bare.starts_with("~~~");
            if !in_code {
                diagnostics.extend(bullet(file, start, line));
                diagnostics.extend(spaced(case, file, start, line));
            }
            start += line.len();
        }
    }
}

fn bullet(file: &SourceFile, start: usize, line: &str) -> Option<Diagnostic> {
    let bare = line.trim_start();
    let first = bare.chars().next().filter(|first| BULLETS.contains(first))?;
    let at = start + line.len() - bare.len();
    let place = file.locate_bytes(at..at + first.len_utf8());
    Some(Diagnostic::new(Code::UnreadMarkup).at(place).with("why", "bullet").with("value", first))
}

/// A link or picture to a file that is there, but whose name Markdown takes for more than a name.
fn spaced(case: &Case, file: &SourceFile, start: usize, line: &str) -> Option<Diagnostic> {
    let opening = line.find("](")? + "](".len();
    let target = line[opening..].split(')').next()?;
    if !target.trim().contains(' ') || target.starts_with('<') || !is_file(case, target) {
        return None;
    }
    let at = start + opening;
    let fault = Diagnostic::new(Code::UnreadMarkup).at(file.locate_bytes(at..at + target.len()));
    Some(fault.with("why", "space").with("value", target).suggesting(vec![format!("<{target}>")]))
}

fn is_file(case: &Case, target: &str) -> bool {
    match target.strip_prefix('/') {
        Some(path) => case.sources.static_files.contains_key(path),
        None => {
            let name = target.rsplit('/').next().unwrap_or(target);
            case.sources.assets.keys().any(|path| path.rsplit('/').next() == Some(name))
        }
    }
}
