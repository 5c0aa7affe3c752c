//! Walks a folder of the site, and keeps within it.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::source::Location;

/// A file of the site.
#[derive(Debug)]
pub(super) struct Found {
    /// Its path relative to the site, with `/`.
    pub(super) path: Box<str>,
    /// Where it is.
    pub(super) file: PathBuf,
    /// Its length in bytes.
    pub(super) length: u64,
    /// Whether it is read by another name than its own too.
    pub(super) is_linked: bool,
}

impl Found {
    /// Whether it is a file that entries are written in.
    pub(super) fn is_text(&self) -> bool {
        [".md", ".yaml", ".yml"].iter().any(|ending| self.path.ends_with(ending))
    }

    /// The path without its first folder (`content/`).
    pub(super) fn below(&self, folder: &str) -> Box<str> {
        self.path.strip_prefix(folder).unwrap_or(&self.path).into()
    }
}

/// Hidden files and folders directly in `static/` that web sites are meant to have: addresses for machines
/// (RFC 8615), and word to GitHub that the site is not one of Jekyll's.
const PUBLISHED: [&str; 2] = ["static/.well-known", "static/.nojekyll"];

/// All files below a folder of the site, sorted by path; hidden ones are left out, but for those in [`PUBLISHED`].
/// Of others in `static/`, where everything else is published, that is told.
///
/// Symbolic links are followed to files of the same folder that are not hidden, and refused with a diagnostic
/// otherwise: they come with content that many write, and must publish nothing that the folder does not hold.
pub(super) fn files_below(root: &Path, folder: &str) -> Checked<Vec<Found>> {
    let mut found = Vec::new();
    let mut diagnostics = Vec::new();
    let top = root.join(folder);
    if top.symlink_metadata().is_err() {
        return Checked::clean(found);
    }
    // The folder itself, or one above it, may be a link; only what stands here is of the site.
    let target = top.canonicalize().unwrap_or_default();
    if target != top {
        let why = if target.starts_with(root) { "folder" } else { "outside" };
        let fault = Diagnostic::new(Code::UnsafeSymlink).at(Location::of_file(folder)).with("why", why);
        return Checked { value: found, diagnostics: vec![fault] };
    }
    let mut walk = WalkDir::new(&top).follow_links(false).into_iter();
    while let Some(entry) = walk.next() {
        match entry {
            Ok(entry) if is_left_out(root, &entry) => {
                if entry.file_type().is_dir() {
                    walk.skip_current_dir();
                }
                diagnostics.extend(left_out(root, &entry));
            }
            Ok(entry) => {
                if let Some(file) = take((root, &top), &entry, &mut diagnostics) {
                    found.push(file);
                }
            }
            Err(error) => {
                let path = error.path().map_or_else(|| folder.into(), |path| relative(root, path).path);
                let fault = Diagnostic::new(Code::UnreadableFile).at(Location::of_file(&path));
                diagnostics.push(
                    fault
                        .with("why", error.io_error().map_or_else(|| error.to_string(), ToString::to_string)),
                );
            }
        }
    }
    found.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Checked { value: found, diagnostics }
}

/// The file, if it is (or links to) a plain file of the site that stands in a folder and is not hidden.
pub(super) fn inside((root, folder): (&Path, &Path), found: Found) -> Checked<Option<Found>> {
    let refused = |why: &str| {
        let fault = Diagnostic::new(Code::UnsafeSymlink).at(Location::of_file(&found.path)).with("why", why);
        Checked { value: None, diagnostics: vec![fault] }
    };
    let Ok(target) = found.file.canonicalize() else { return refused("nowhere") };
    if !target.starts_with(root) {
        return refused("outside");
    }
    let Ok(below) = target.strip_prefix(folder) else { return refused("elsewhere") };
    if below.iter().any(|part| part.as_encoded_bytes().starts_with(b".")) {
        return refused("hidden");
    }
    let Ok(metadata) = target.metadata() else { return refused("nowhere") };
    if metadata.is_dir() {
        return refused("folder");
    }
    if !metadata.is_file() {
        return refused("device");
    }
    Checked::clean(Some(Found { file: target, length: metadata.len(), is_linked: true, ..found }))
}

fn take(
    (root, folder): (&Path, &Path),
    entry: &DirEntry,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Found> {
    let kind = entry.file_type();
    if kind.is_dir() {
        return None;
    }
    let Relative { path, is_text } = relative(root, entry.path());
    if !is_text {
        let fault = Diagnostic::new(Code::BadFileName).at(Location::of_file(&path)).with("name", &path);
        diagnostics.push(fault);
        return None;
    }
    let found = Found { path, file: entry.path().to_owned(), length: 0, is_linked: false };
    if !kind.is_file() {
        return inside((root, folder), found).take(diagnostics);
    }
    let metadata = entry.metadata().ok();
    let length = metadata.as_ref().map_or(0, std::fs::Metadata::len);
    Some(Found { length, is_linked: metadata.as_ref().is_some_and(is_linked), ..found })
}

/// Whether a file stands in folders by more than one name, where the system tells.
#[cfg(unix)]
pub(super) fn is_linked(metadata: &std::fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

/// Whether a file stands in folders by more than one name, where the system tells.
#[cfg(not(unix))]
pub(super) fn is_linked(_: &std::fs::Metadata) -> bool {
    false
}

fn is_left_out(root: &Path, entry: &DirEntry) -> bool {
    let is_hidden = entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
    is_hidden && !PUBLISHED.contains(&&*relative(root, entry.path()).path)
}

/// Says that a hidden file is not published, if somebody may have meant it to be.
fn left_out(root: &Path, entry: &DirEntry) -> Option<Diagnostic> {
    let path = relative(root, entry.path()).path;
    // What programs leave behind by themselves.
    let name = entry.file_name().to_string_lossy();
    let is_left_behind = name.starts_with(".git")
        || name.starts_with("._")
        || name.ends_with(".swp")
        || matches!(&*name, ".DS_Store" | ".keep" | ".directory");
    let is_told = path.starts_with("static/") && !is_left_behind;
    let fault = || Diagnostic::new(Code::HiddenFile).at(Location::of_file(&path)).with("value", &path);
    is_told.then(fault)
}

struct Relative {
    path: Box<str>,
    /// Whether the path is text that can be part of an address, and of a file name on any system.
    is_text: bool,
}

fn relative(root: &Path, path: &Path) -> Relative {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let text = parts.join("/");
    let strange = |c: char| c.is_control() || matches!(c, '\\' | ':');
    let nameless = |part: &str| part.chars().all(|c| matches!(c, '.' | ' '));
    let is_text = below.to_str().is_some() && !text.chars().any(strange) && !text.split('/').any(nameless);
    Relative { path: text.into(), is_text }
}
