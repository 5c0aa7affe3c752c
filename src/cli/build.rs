//! `samverka build`: the whole site into the output folder, all or nothing.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::args::Build;
use super::disk::below;
use super::load::{Wanted, compile, source_folders};
use super::session::{Outcome, Session};
use crate::config::BaseUrl;
use crate::diagnostic::{Diagnostic, Severity, sort};
use crate::emit::{EmitError, EmitOptions, OutputPath, Staging, Written};
use crate::pipeline::Site;
use crate::render::CopyFrom;

/// A build that takes longer than this shows how far it has come.
const PATIENCE: Duration = Duration::from_secs(1);

/// Builds a site.
pub(super) fn run(arguments: &Build, session: &Session) -> Result<(), Outcome> {
    let started = Instant::now();
    let base_url = base_url(arguments, session)?;
    let folder = session.site.clone();
    let wanted = Wanted { folder, base_url, drafts: arguments.drafts };
    let mut compiled = compile(&wanted, session)?;
    let forbids = |fault: &Diagnostic| arguments.strict || fault.severity == Severity::Error;
    let publishable = compiled.site.as_ref().filter(|_| !compiled.diagnostics.iter().any(forbids));
    let output = arguments.output.clone().unwrap_or_else(|| below(&wanted.folder, "public"));
    let faults = match publishable.map(|site| publish(site, &output, arguments, session)) {
        None => Vec::new(),
        Some(Err(error)) => return Err(emit_failed(&error, session)),
        Some(Ok(Err(faults))) => faults,
        Some(Ok(Ok(written))) => {
            compiled.tell(&compiled.diagnostics, session);
            if let Some(site) = publishable {
                tell_written(&written, (site, &output, started.elapsed()), session);
            }
            return Ok(());
        }
    };
    compiled.diagnostics.extend(faults);
    sort(&mut compiled.diagnostics);
    compiled.tell(&compiled.diagnostics, session);
    session.tell("not-built", &[]);
    Err(Outcome::ContentFaults)
}

fn base_url(arguments: &Build, session: &Session) -> Result<Option<BaseUrl>, Outcome> {
    let Some(url) = arguments.base_url.as_deref() else { return Ok(None) };
    BaseUrl::parse(url).map(Some).ok_or_else(|| {
        session.tell("bad-base-url", &[("url", url)]);
        Outcome::WrongUsage
    })
}

/// The closing lines: what stands in the output that is not ours, how it went, and where to look.
fn tell_written(written: &Written, (site, output, took): (&Site, &Path, Duration), session: &Session) {
    const SOME: usize = 10;
    let folder = output.display().to_string();
    if !written.foreign.is_empty() {
        let files = written.foreign.iter().take(SOME).cloned().collect::<Vec<_>>().join(", ");
        let count = written.foreign.len().to_string();
        session.tell("foreign-files", &[("count", &count), ("folder", &folder), ("files", &files)]);
    }
    if written.in_place {
        session.tell("written-in-place", &[("folder", &folder)]);
    }
    let pages = site.plan.pages.len().to_string();
    let changed = (written.changed + written.removed.len()).to_string();
    let seconds = session.seconds(took);
    tell_gone(&written.removed, session);
    session.tell("built", &[("pages", &pages), ("seconds", &seconds), ("changed", &changed)]);
    session.tell("built-where", &[("command", &session.serve_command()), ("folder", &folder)]);
}

/// Names the pages that readers may have links to and that are not there any more.
fn tell_gone(removed: &[String], session: &Session) {
    const SOME: usize = 10;
    let gone: Vec<String> =
        removed.iter().filter_map(|path| Some(format!("/{}", path.strip_suffix("/index.html")?))).collect();
    let Some(first) = gone.first() else { return };
    let some = gone.iter().take(SOME).cloned().collect::<Vec<_>>().join(", ");
    session.tell("pages-gone", &[("count", &gone.len().to_string()), ("pages", &some), ("first", first)]);
}

fn emit_failed(error: &EmitError, session: &Session) -> Outcome {
    match error {
        EmitError::Io { doing, path, source } => {
            let (doing, path) = (doing.name(), path.display().to_string());
            let why = source.to_string();
            session.tell("not-written", &[("doing", doing), ("path", &path), ("why", &why)]);
            Outcome::MachineFailed
        }
        EmitError::OutputNotUsable(path) => {
            session.tell("not-an-output", &[("path", &path.display().to_string())]);
            Outcome::WrongUsage
        }
        EmitError::OutputHoldsSources { output, sources } => {
            let (output, sources) = (output.display().to_string(), sources.display().to_string());
            session.tell("output-holds-sources", &[("output", &output), ("sources", &sources)]);
            Outcome::WrongUsage
        }
        EmitError::ForeignFilesInTheWay(paths) => {
            let paths: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
            session.tell("foreign-in-the-way", &[("files", &paths.join(", "))]);
            Outcome::WrongUsage
        }
        EmitError::ForeignFiles(paths) => {
            let paths: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
            session.tell("foreign-when-strict", &[("files", &paths.join(", "))]);
            Outcome::ContentFaults
        }
        EmitError::LinkElsewhere { output, target } => {
            let (output, target) = (output.display().to_string(), target.display().to_string());
            session.tell("link-elsewhere", &[("output", &output), ("target", &target)]);
            Outcome::WrongUsage
        }
        EmitError::NotOurs(path) => {
            session.tell("not-ours", &[("path", &path.display().to_string())]);
            Outcome::WrongUsage
        }
        EmitError::BadManifest { path, line } => {
            session
                .tell("bad-manifest", &[("path", &path.display().to_string()), ("line", &line.to_string())]);
            Outcome::MachineFailed
        }
        EmitError::NotAFile(path) => {
            session.tell("not-a-file", &[("path", &path.display().to_string())]);
            Outcome::MachineFailed
        }
        // A fault of this program: the plan has each path once, and what failed ends the build.
        EmitError::TwoAtOnePath(path) | EmitError::Unfinished(path) => {
            session.tell("not-written", &[("doing", "writing"), ("path", path.as_str()), ("why", "?")]);
            Outcome::MachineFailed
        }
    }
}

/// Renders and writes everything; the faults of templates, or what was written.
fn publish(
    site: &Site,
    output: &Path,
    arguments: &Build,
    session: &Session,
) -> Result<Result<Written, Vec<Diagnostic>>, EmitError> {
    let folder = &session.site;
    let sources = source_folders(folder);
    let Build { strict, clean, .. } = *arguments;
    let options = EmitOptions { strict, clean, site: Some(folder), sources: &sources };
    let staging = Staging::begin(output, options, &mut || {
        session.tell("build-locked", &[("folder", &output.display().to_string())])
    })?;
    let progress = Progress::new(site.plan.pages.len(), session);
    let faults = site.render_all(|page, bytes| {
        progress.step();
        staging.put(&output_path(&page.path)?, &bytes)
    })?;
    progress.finish();
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    site.plan.copies.par_iter().try_for_each(|copy| {
        let path = output_path(&copy.path)?;
        match &copy.from {
            CopyFrom::Disk(file) => staging.copy(&path, file),
            CopyFrom::BuiltIn(bytes) => staging.put(&path, bytes),
        }
    })?;
    staging.commit().map(Ok)
}

/// The pipeline lets only safe paths into the plan; should one slip through, nothing is written.
fn output_path(path: &str) -> Result<OutputPath, EmitError> {
    OutputPath::new(path).map_err(|_| EmitError::OutputNotUsable(PathBuf::from(path)))
}

/// A bar that appears only where a person is waiting.
struct Progress {
    bar: ProgressBar,
    started: Instant,
    done: AtomicUsize,
    is_seen: bool,
}

impl Progress {
    fn new(pages: usize, session: &Session) -> Self {
        let bar = ProgressBar::with_draw_target(Some(pages as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar, started: Instant::now(), done: AtomicUsize::new(0), is_seen: session.terminal.is_seen() }
    }

    fn step(&self) {
        /// Looking at the clock for every page would cost more than it tells.
        const OFTEN: usize = 64;
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if !self.is_seen || !done.is_multiple_of(OFTEN) || self.started.elapsed() < PATIENCE {
            return;
        }
        if self.bar.is_hidden() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_position(done as u64);
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
