//! From a folder on the disk to the input of the pipeline; what `build`, `check` and `serve` begin with.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::Format;
use super::disk::below;
use super::report::{Reporting, report, texts};
use super::session::{Outcome, Session};
use crate::config::BaseUrl;
use crate::diagnostic::{Checked, Code, Diagnostic, sort};
use crate::pipeline::{self, Input, Site};
use crate::read::{Sources, read, read_boundaries, read_theme};
use crate::resolve::Edition;

/// What a command wants of a site.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// The site's folder.
    pub(super) folder: PathBuf,
    /// The address to use instead of that in site.yaml.
    pub(super) base_url: Option<BaseUrl>,
    /// Whether drafts are shown.
    pub(super) drafts: bool,
    /// Whether it can be searched.
    pub(super) search: bool,
}

/// Reads a site from the disk; that it cannot be read is told.
pub(super) fn load(wanted: &Wanted, session: &Session) -> Result<Checked<Input>, Outcome> {
    let mut diagnostics = Vec::new();
    let sources = read(&wanted.folder).map_err(|error| session.cannot_read(&error))?.take(&mut diagnostics);
    let mut settings = pipeline::settings(&sources).take(&mut diagnostics);
    if let Some(base_url) = &wanted.base_url {
        settings.base_url.clone_from(base_url);
    }
    settings.search = wanted.search;
    let theme = read_theme(&wanted.folder, &settings.theme).take(&mut diagnostics);
    let boundaries = settings.boundaries.as_deref();
    let boundaries = boundaries.and_then(|path| read_boundaries(&wanted.folder, path).take(&mut diagnostics));
    let today = session.today(&settings.timezone)?;
    let edition = Edition { today, drafts: wanted.drafts };
    let theme = Arc::new(theme);
    Ok(Checked { value: Input { sources, theme, settings, boundaries, edition }, diagnostics })
}

/// Reads and compiles a site; all faults in the order people read them.
pub(super) fn compile(wanted: &Wanted, session: &Session) -> Result<Compiled, Outcome> {
    Ok(compiled(wanted, load(wanted, session)?, pipeline::compile))
}

/// Compiles a site that was read, by a function that does it.
pub(super) fn compiled(
    wanted: &Wanted,
    input: Checked<Input>,
    compile: impl FnOnce(&Input) -> Checked<Option<Site>>,
) -> Compiled {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let input = input.take(&mut diagnostics);
    let site = compile(&input).take(&mut diagnostics);
    if is_empty(&input.sources) {
        let folder = below(&wanted.folder, "content").display().to_string();
        diagnostics.push(Diagnostic::new(Code::NoContent).with("folder", folder));
    }
    sort(&mut diagnostics);
    Compiled { folder: wanted.folder.clone(), input, site, diagnostics }
}

/// Whether there is no file that could be a page: most likely this is the wrong folder.
fn is_empty(sources: &Sources) -> bool {
    sources.content.is_empty() && sources.unread.is_empty() && sources.assets.is_empty()
}

/// A site that was compiled from the disk.
pub(super) struct Compiled {
    /// Where it stands.
    pub(super) folder: PathBuf,
    /// What it was made from.
    pub(super) input: Input,
    /// The site, if it can be shown.
    pub(super) site: Option<Site>,
    /// What was found wrong.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// Lets go of the texts that no fault is about: of a large site they are hundreds of megabytes, and once it is
    /// compiled only reports show them.
    pub(super) fn forget_sound_texts(&mut self) {
        let places = |fault: &Diagnostic| {
            fault.location.iter().chain(&fault.related).map(|at| at.path.clone()).collect()
        };
        let told: BTreeSet<Box<str>> = self.diagnostics.iter().flat_map::<Vec<_>, _>(places).collect();
        self.input.sources.content.retain(|file| told.contains(file.path()));
    }

    /// Shows what was found wrong, with the lines that it is about.
    pub(super) fn tell(&self, diagnostics: &[Diagnostic], session: &Session) {
        if !diagnostics.is_empty() {
            session.terminal.show(&self.report(Format::Human, diagnostics, session));
        }
    }

    /// Words faults in a format.
    pub(super) fn report(&self, format: Format, diagnostics: &[Diagnostic], session: &Session) -> String {
        let texts = texts(&self.input.sources, Some(&self.input.theme));
        let text = |path: &str| texts.get(path).copied();
        let folder = self.folder.to_string_lossy();
        report(format, &Reporting { diagnostics, wording: &session.wording, text: &text, folder: &folder })
    }
}

/// The folders of a site that no output may stand in.
pub(super) fn source_folders(site: &Path) -> Vec<PathBuf> {
    ["content", "themes", "static"]
        .iter()
        .map(|name| site.join(name))
        .filter(|folder| folder.exists())
        .collect()
}
