//! From the disk to [`Sources`]: settings, schema, content, theme and static files.
//!
//! The only stage before `emit` that touches the disk. It takes nothing from outside the site's folder, refuses
//! what cannot be text, and reads in parallel. What the texts mean is the business of later stages.

mod again;
mod built_in;
mod pictures;
mod text;
mod tree;

pub use again::{read_again, read_changed};

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::nearest::nearest;
use crate::picture::{Facts, Fault};
use crate::plain_file;
use crate::source::{FileIx, Location, SourceFile, Spot, Step};
use text::{Kept, read_text};
use tree::{Found, files_below};

/// What was read from the disk.
#[derive(Debug)]
pub struct Sources {
    /// `site.yaml`, if there is one.
    pub settings: Option<SourceFile>,
    /// `schema.yaml`, if there is one.
    pub schema: Option<SourceFile>,
    /// The Markdown and YAML files of `content/`, by path.
    pub content: Vec<Arc<SourceFile>>,
    /// Whether a file of `content/` is a link, or stands there by more than one name.
    pub has_links: bool,
    /// Paths of Markdown and YAML files of `content/` that could not be read, which has been reported.
    pub unread: Vec<Box<str>>,
    /// The other files of `content/`: path relative to `content/`, and where they are.
    pub assets: BTreeMap<Box<str>, Asset>,
    /// The files of `static/`: path relative to it, and where they are.
    pub static_files: BTreeMap<Box<str>, PathBuf>,
    /// What is known of the pictures among both.
    pub pictures: Pictures,
}

/// What is known of pictures, or why they cannot be shown, by path: relative to `content/`; with a leading `/`, to
/// `static/`.
pub type Pictures = BTreeMap<Box<str>, Result<Facts, Fault>>;

/// A file of `content/` that is no entry.
#[derive(Debug)]
pub struct Asset {
    /// Where it is.
    pub file: PathBuf,
    /// The text of a drawing (SVG), which must be looked through before it is published.
    pub drawing: Option<SourceFile>,
    /// Whether its first bytes are such that a browser that is not told the type takes it for a page.
    pub begins_as_page: bool,
}

/// A theme: the built-in one, with the site's own files over it.
#[derive(Debug, Default)]
pub struct Theme {
    /// Templates by name (`kinds/project.html`), with the path to show in messages.
    pub templates: BTreeMap<String, SourceFile>,
    /// Fluent files by language tag, the built-in one first.
    pub texts: BTreeMap<String, Vec<SourceFile>>,
    /// Static files by path.
    pub static_files: BTreeMap<String, ThemeFile>,
}

/// A static file of a theme.
#[derive(Clone, Debug)]
pub enum ThemeFile {
    /// Part of the program.
    BuiltIn(&'static [u8]),
    /// On the disk.
    OnDisk(PathBuf),
}

/// The machine failed us: the site's folder cannot be read.
#[derive(Debug)]
pub struct ReadError {
    /// What was to be read.
    pub path: PathBuf,
    /// Why it failed.
    pub error: io::Error,
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for ReadError {}

impl Sources {
    /// A content file by its number.
    pub fn file(&self, file: FileIx) -> &SourceFile {
        &self.content[file.0 as usize]
    }

    /// The content files with their numbers.
    pub fn files(&self) -> impl Iterator<Item = (FileIx, &SourceFile)> {
        (0..).map(FileIx).zip(self.content.iter().map(|file| &**file))
    }
}

/// Reads the settings, schema, content and static files of the site in `site`.
///
/// Files that cannot be taken come as diagnostics; only a folder that cannot be read at all is an error.
pub fn read(site: &Path) -> Result<Checked<Sources>, ReadError> {
    let root = site.canonicalize().map_err(|error| ReadError { path: site.to_owned(), error })?;
    if !root.is_dir() {
        let error = io::Error::from(io::ErrorKind::NotADirectory);
        return Err(ReadError { path: site.to_owned(), error });
    }
    let mut diagnostics = Vec::new();
    let settings = single(&root, "site.yaml", &mut diagnostics);
    let schema = single(&root, "schema.yaml", &mut diagnostics);
    let found = files_below(&root, "content").take(&mut diagnostics);
    let has_links = found.iter().any(|found| found.is_linked);
    let (entries, others): (Vec<_>, Vec<_>) = found.into_iter().partition(Found::is_text);
    let (content, unread) = read_all(entries, &mut diagnostics);
    let assets = read_assets(others, &mut diagnostics);
    let static_files = files_below(&root, "static").take(&mut diagnostics);
    tell_unreadable(&static_files, &mut diagnostics);
    let static_files = static_files.into_iter().map(|found| (found.below("static/"), found.file)).collect();
    let pictures = pictures::look_at_all(&assets, &static_files);
    let sources = Sources { settings, schema, content, has_links, unread, assets, static_files, pictures };
    Ok(Checked { value: sources, diagnostics })
}

/// Reads a theme: the built-in one, with the files of `themes/<name>` over it.
pub fn read_theme(site: &Path, name: &str) -> Checked<Theme> {
    let mut diagnostics = Vec::new();
    let mut theme = built_in::theme();
    let root = site.canonicalize().unwrap_or_else(|_| site.to_owned());
    let folder = format!("themes/{name}");
    if !root.join(&folder).is_dir() {
        if name != "default" {
            let known = files_below(&root, "themes").value;
            let known: Vec<_> = known.iter().filter_map(|found| found.path.split('/').nth(1)).collect();
            let suggestions = nearest(name, known.into_iter().chain(["default"]));
            let fault = Diagnostic::new(Code::UnknownTheme).with("name", name).suggesting(suggestions);
            diagnostics.push(fault.at(place_of_setting(&root, "theme")));
        }
        return Checked { value: theme, diagnostics };
    }
    let found = files_below(&root, &folder).take(&mut diagnostics);
    let (own, found): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|found| found.path[folder.len() + 1..].starts_with("static/"));
    tell_unreadable(&own, &mut diagnostics);
    for found in found.into_iter().chain(own) {
        let Some((part, path)) = found.path[folder.len() + 1..].split_once('/') else { continue };
        let path = path.to_owned();
        match part {
            "templates" => {
                if let Some(file) = read_text(&found).take(&mut diagnostics) {
                    theme.templates.insert(path, file);
                }
            }
            "i18n" => {
                let tag = path.trim_end_matches(".ftl").to_owned();
                if let Some(file) = read_text(&found).take(&mut diagnostics) {
                    theme.texts.entry(tag).or_default().push(file);
                }
            }
            "static" => {
                theme.static_files.insert(path, ThemeFile::OnDisk(found.file));
            }
            _ => {}
        }
    }
    Checked { value: theme, diagnostics }
}

/// Reads the file of a site's own boundaries that `site.yaml` names; that it is not there is told at the setting.
pub fn read_boundaries(site: &Path, path: &str) -> Checked<Option<SourceFile>> {
    let root = site.canonicalize().unwrap_or_else(|_| site.to_owned());
    let file = root.join(path);
    let Ok(data) = file.metadata() else {
        let fault = Diagnostic::new(Code::BadBoundaries).at(place_of_setting(&root, "boundaries"));
        let fault = fault.with("why", "missing").with("file", path).with("feature", 0);
        return Checked { value: None, diagnostics: vec![fault] };
    };
    let mut diagnostics = Vec::new();
    let found =
        tree::inside((&root, &root), Found { path: path.into(), file, length: data.len(), is_linked: false });
    let text = found.take(&mut diagnostics).and_then(|found| read_text(&found).take(&mut diagnostics));
    Checked { value: text, diagnostics }
}

fn single(root: &Path, name: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<SourceFile> {
    let file = root.join(name);
    if file.symlink_metadata().is_err() {
        return None;
    }
    let found = Found { path: name.into(), file, length: 0, is_linked: false };
    // A folder of this name is no link to one; reading says best what is wrong with it.
    let found = if found.file.is_symlink() || !found.file.is_dir() {
        tree::inside((root, root), found).take(diagnostics)?
    } else {
        found
    };
    read_text(&found).take(diagnostics)
}

/// Where a setting of `site.yaml` stands.
fn place_of_setting(root: &Path, name: &str) -> Location {
    let settings = single(root, "site.yaml", &mut Vec::new());
    let spot = Spot::Path(Box::new([Step::Key(name.into())]));
    settings.map_or_else(|| Location::of_file("site.yaml"), |file| file.locate(&spot))
}

/// The texts of files; and the paths of those that cannot be read.
fn read_all(found: Vec<Found>, diagnostics: &mut Vec<Diagnostic>) -> (Vec<Arc<SourceFile>>, Vec<Box<str>>) {
    let read: Vec<Checked<Option<SourceFile>>> = found.par_iter().map(read_text).collect();
    let mut texts = Vec::with_capacity(read.len());
    let mut unread = Vec::new();
    for (found, file) in found.into_iter().zip(read) {
        match file.take(diagnostics) {
            Some(file) => texts.push(Arc::new(file)),
            None => unread.push(found.path),
        }
    }
    (texts, unread)
}

/// Says of all files at once that they cannot be read, not of the first when it is published.
fn tell_unreadable(found: &[Found], diagnostics: &mut Vec<Diagnostic>) {
    let opened =
        found.par_iter().map(|found| plain_file::open(&found.file).err().map(|error| (found, error)));
    let refused: Vec<Option<(&Found, io::Error)>> = opened.collect();
    let faults = refused.into_iter().flatten().map(|(found, error)| text::unreadable(&found.path, &error));
    diagnostics.extend(faults);
}

fn read_assets(found: Vec<Found>, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<Box<str>, Asset> {
    let mut assets = BTreeMap::new();
    let looks: Vec<io::Result<bool>> = found.par_iter().map(text::begins_as_page).collect();
    for (found, look) in found.into_iter().zip(looks) {
        let is_read = look.is_ok();
        let begins_as_page = look.unwrap_or_else(|error| {
            diagnostics.push(text::unreadable(&found.path, &error));
            false
        });
        let drawing = match text::kept(&found) {
            Kept::AfterALook if !is_read => continue,
            Kept::AsItIs => None,
            Kept::AfterALook => match read_text(&found).take(diagnostics) {
                Some(text) => Some(text),
                None => continue,
            },
        };
        assets.insert(found.below("content/"), Asset { file: found.file, drawing, begins_as_page });
    }
    assets
}
