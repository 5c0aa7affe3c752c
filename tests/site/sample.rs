//! A site on the disk for one test, and what the pipeline makes of it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use samverka::diagnostic::{Checked, Diagnostic};
use samverka::pipeline::{Input, compile, settings};
use samverka::read::{read, read_boundaries, read_theme};
use samverka::resolve::Edition;

/// The day that is today in tests.
pub(crate) const TODAY: &str = "2026-11-22";

/// What the pipeline made of a site.
pub(crate) struct Made {
    /// Everything that was found wrong, rendering included.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The rendered pages by path; none where the site could not be made.
    pub(crate) pages: BTreeMap<String, String>,
    /// The paths of files that are copied, but for the theme's.
    copies: Vec<String>,
}

/// Makes the site in a folder, as the program does.
pub(crate) fn make(folder: &Path) -> Made {
    make_as_of(folder, TODAY, false)
}

/// Makes the site in a folder as of a day, with or without drafts.
pub(crate) fn make_as_of(folder: &Path, today: &str, drafts: bool) -> Made {
    let mut diagnostics = Vec::new();
    let input = input(folder, today, drafts).take(&mut diagnostics);
    let site = compile(&input).take(&mut diagnostics);
    let pages = Mutex::new(BTreeMap::new());
    let copies = site.iter().flat_map(|site| &site.plan.copies).map(|copy| copy.path.clone());
    let copies = copies.filter(|path| !path.starts_with("theme/")).collect();
    if let Some(site) = &site {
        let faults = site.render_all(|page, rendered| {
            let text = String::from_utf8_lossy(&rendered.bytes()).into_owned();
            pages.lock().unwrap().insert(page.path.clone(), text);
            Ok::<(), std::convert::Infallible>(())
        });
        diagnostics.extend(faults.unwrap());
    }
    Made { diagnostics, pages: pages.into_inner().unwrap(), copies }
}

/// Reads what the site in a folder is made from, as of a day.
pub(crate) fn input(folder: &Path, today: &str, drafts: bool) -> Checked<Input> {
    let mut diagnostics = Vec::new();
    let sources = read(folder).unwrap().take(&mut diagnostics);
    let settings = settings(&sources).take(&mut diagnostics);
    let theme = read_theme(folder, &settings.theme).take(&mut diagnostics);
    let boundaries = settings.boundaries.as_deref();
    let boundaries = boundaries.and_then(|path| read_boundaries(folder, path).take(&mut diagnostics));
    let edition = Edition { today: today.parse().unwrap(), drafts };
    Checked { value: Input { sources, theme: theme.into(), settings, boundaries, edition }, diagnostics }
}

/// Writes files into a new folder and makes the site there.
///
/// `files` is a small tree in one string: a line `== path` begins each file.
pub(crate) fn site(files: &str) -> (tempfile::TempDir, Made) {
    let folder = write(files);
    let made = make(folder.path());
    (folder, made)
}

/// Writes a small tree into a new folder.
pub(crate) fn write(files: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files.split("== ").skip(1) {
        let (path, text) = file.split_once('\n').unwrap_or((file, ""));
        let path = folder.path().join(path.trim());
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

impl Made {
    /// Each fault as `code path:line:column`.
    pub(crate) fn faults(&self) -> Vec<String> {
        let place = |fault: &Diagnostic| match &fault.location {
            Some(at) => format!("{}:{}:{}", at.path, at.line, at.column),
            None => "-".to_owned(),
        };
        self.diagnostics.iter().map(|fault| format!("{} {}", fault.code.name(), place(fault))).collect()
    }

    /// The paths of files that are copied, but for the theme's.
    pub(crate) fn copied(&self) -> &[String] {
        &self.copies
    }

    /// A page by its path.
    pub(crate) fn page(&self, path: &str) -> &str {
        self.pages.get(path).unwrap_or_else(|| panic!("no page {path} in {:?}", self.pages.keys()))
    }
}
