//! `samverka build`: the whole site into the output folder, all or nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::args::Build;
use super::disk::{below, hash_of_program, reason};
use super::load::{Compiled, Wanted, compile, source_folders};
use super::session::{Outcome, Session};
use crate::config::BaseUrl;
use crate::darkroom::{Darkroom, Order};
use crate::diagnostic::{Diagnostic, Severity, sort};
use crate::emit::{EmitError, EmitOptions, Keys, OutputPath, Staging, Written};
use crate::picture::Fault;
use crate::pipeline::{Ground, Site};
use crate::render::{Copy, CopyFrom, Key, Page, Rendered};
use crate::source::Location;

/// A build that takes longer than this shows how far it has come.
const PATIENCE: Duration = Duration::from_secs(1);

/// Builds a site.
pub(super) fn run(arguments: &Build, session: &Session) -> Result<(), Outcome> {
    let started = Instant::now();
    let base_url = base_url(arguments, session)?;
    let folder = session.site.clone();
    let wanted = Wanted { folder, base_url, drafts: arguments.drafts, search: !arguments.no_search };
    let mut compiled = compile(&wanted, session)?;
    let ground = ground(&compiled);
    compiled.forget_sound_texts();
    let forbids = |fault: &Diagnostic| arguments.strict || fault.severity == Severity::Error;
    let publishable = compiled.site.as_ref().filter(|_| !compiled.diagnostics.iter().any(forbids));
    let output = arguments.output.clone().unwrap_or_else(|| below(&wanted.folder, "public"));
    let faults = match publishable.map(|site| publish((site, ground.as_ref()), &output, arguments, session)) {
        None => Vec::new(),
        Some(Err(error)) => return Err(emit_failed(&error, session)),
        Some(Ok(Err(faults))) => faults,
        Some(Ok(Ok(published))) => {
            compiled.tell(&compiled.diagnostics, session);
            if let Some(site) = publishable {
                tell_published(&published, (site, &output, started.elapsed()), session);
            }
            // The program ends here, and the system takes all of it back at once.
            std::mem::forget(compiled);
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
fn tell_published(published: &Published, (site, output, took): (&Site, &Path, Duration), session: &Session) {
    const SOME: usize = 10;
    let written = &published.written;
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
    let rendered = published.rendered.to_string();
    let words =
        [("pages", &*pages), ("seconds", &*seconds), ("rendered", &*rendered), ("changed", &*changed)];
    session.tell("built", &words);
    session.tell("built-where", &[("command", &session.serve_command()), ("folder", &folder)]);
}

/// Names the pages that readers may have links to and that are not there any more.
fn tell_gone(removed: &[String], session: &Session) {
    const SOME: usize = 10;
    let gone: Vec<String> =
        removed.iter().filter_map(|path| Some(format!("/{}", path.strip_suffix("/index.html")?))).collect();
    if gone.is_empty() {
        return;
    }
    let some = gone.iter().take(SOME).cloned().collect::<Vec<_>>().join(", ");
    let moved: Vec<String> = moved(&gone).into_iter().map(|address| format!("\"{address}\"")).collect();
    let words = [("count", &*gone.len().to_string()), ("pages", &some), ("addresses", &moved.join(", "))];
    session.tell("pages-gone", &words);
}

/// The addresses of one page in all languages, as an example of what to lead on from: of those that are gone, the one
/// with the fewest parts, which has its language's name left out, and those that end as it does.
fn moved(gone: &[String]) -> Vec<&str> {
    let last = |address: &str| address.rsplit('/').next().unwrap_or_default().to_owned();
    let Some(first) = gone.iter().min_by_key(|address| (address.matches('/').count(), address.len())) else {
        return Vec::new();
    };
    let name = last(first);
    // An address without a language leads on in all of them, with the same words.
    let covered = |address: &str| address.ends_with(&**first) && address != first;
    let others =
        gone.iter().filter(|address| *address != first && last(address) == name && !covered(address));
    std::iter::once(first).chain(others).map(String::as_str).collect()
}

/// Tells why nothing was published, and whose matter that is.
fn emit_failed(error: &EmitError, session: &Session) -> Outcome {
    let shown = |path: &Path| path.display().to_string();
    let listed = |paths: &[PathBuf]| paths.iter().map(|path| shown(path)).collect::<Vec<_>>().join(", ");
    let (outcome, key, words): (Outcome, &str, &[(&'static str, String)]) = match error {
        EmitError::Io { doing, path, source } => (
            Outcome::MachineFailed,
            "not-written",
            &[
                ("doing", doing.name().to_owned()),
                ("path", shown(path)),
                ("reason", reason(source).to_owned()),
                ("why", source.to_string()),
            ],
        ),
        EmitError::OutputNotUsable(path) => (Outcome::WrongUsage, "not-an-output", &[("path", shown(path))]),
        EmitError::OutputHoldsSources { output, sources } => (
            Outcome::WrongUsage,
            "output-holds-sources",
            &[("output", shown(output)), ("sources", shown(sources))],
        ),
        EmitError::ForeignFilesInTheWay(paths) => {
            (Outcome::WrongUsage, "foreign-in-the-way", &[("files", listed(paths))])
        }
        EmitError::ForeignFiles(paths) => {
            (Outcome::ContentFaults, "foreign-when-strict", &[("files", listed(paths))])
        }
        EmitError::LinkElsewhere { output, target } => {
            (Outcome::WrongUsage, "link-elsewhere", &[("output", shown(output)), ("target", shown(target))])
        }
        EmitError::NotOurs(path) => (Outcome::WrongUsage, "not-ours", &[("path", shown(path))]),
        EmitError::BadManifest { path, line } => {
            (Outcome::MachineFailed, "bad-manifest", &[("path", shown(path)), ("line", line.to_string())])
        }
        EmitError::NotAFile(path) => (Outcome::MachineFailed, "not-a-file", &[("path", shown(path))]),
        // A fault of this program: the plan has each path once, and what failed ends the build.
        EmitError::TwoAtOnePath(path) | EmitError::Unfinished(path) => (
            Outcome::MachineFailed,
            "not-written",
            &[
                ("doing", "writing".to_owned()),
                ("path", path.as_str().to_owned()),
                ("reason", "other".to_owned()),
                ("why", "?".to_owned()),
            ],
        ),
    };
    let words: Vec<(&'static str, &str)> = words.iter().map(|(name, word)| (*name, word.as_str())).collect();
    session.tell(key, &words);
    outcome
}

/// What a build did.
struct Published {
    /// What it did to the output.
    written: Written,
    /// How many pages and files were rendered; those that nothing had changed for were not.
    rendered: usize,
}

/// Renders and writes what is needed; the faults of templates, or what was done.
fn publish(
    (site, ground): (&Site, Option<&Ground>),
    output: &Path,
    arguments: &Build,
    session: &Session,
) -> Result<Result<Published, Vec<Diagnostic>>, EmitError> {
    let folder = &session.site;
    let sources = source_folders(folder);
    let Build { strict, clean, .. } = *arguments;
    let options =
        EmitOptions { strict, clean, site: Some(folder), sources: &sources, ..EmitOptions::default() };
    let staging = Staging::begin(output, options, &mut || {
        session.tell("build-locked", &[("folder", &output.display().to_string())])
    })?;
    let versions =
        site.plan.copies.iter().filter(|copy| matches!(copy.from, CopyFrom::Version { .. })).count();
    let progress = Progress::new(site.plan.pages.len() + versions, session);
    let rendered = AtomicUsize::new(0);
    let faults = put_pages((site, ground), &staging, &progress, &rendered)?;
    if !faults.is_empty() {
        progress.finish();
        return Ok(Err(faults));
    }
    site.plan.copies.par_iter().try_for_each(|copy| match &copy.from {
        CopyFrom::Disk(file) => staging.copy(&output_path(&copy.path)?, file),
        CopyFrom::BuiltIn(bytes) => staging.put(&output_path(&copy.path)?, bytes),
        CopyFrom::Version { .. } | CopyFrom::Bare { .. } => Ok(()),
    })?;
    let darkroom = Darkroom::new(folder, true);
    if let Some(obstacle) = darkroom.obstacle() {
        session.tell("nothing-kept", &[("path", &obstacle.display().to_string())]);
    }
    let faults = darkroom.fill(&orders(&site.plan.copies), |path, bytes| {
        progress.step();
        staging.put(&output_path(path)?, bytes)
    })?;
    progress.finish();
    if !faults.is_empty() {
        return Ok(Err(faults.iter().map(|(file, fault)| bad_picture(folder, file, fault)).collect()));
    }
    let written = staging.commit()?;
    darkroom.tidy();
    Ok(Ok(Published { written, rendered: rendered.into_inner() }))
}

/// Hands over the pages: those that the output holds already, made from the same, as they are; the others rendered.
fn put_pages(
    (site, ground): (&Site, Option<&Ground>),
    staging: &Staging,
    progress: &Progress,
    rendered: &AtomicUsize,
) -> Result<Vec<Diagnostic>, EmitError> {
    let keep = |page: &Page, keys: &Keys| {
        let is_kept = staging.keep(&output_path(&page.path)?, keys)?;
        if is_kept {
            progress.step();
        }
        Ok(is_kept)
    };
    site.render_missing(ground, keep, |page, made, keys| {
        progress.step();
        rendered.fetch_add(1, Ordering::Relaxed);
        let path = output_path(&page.path)?;
        match made {
            Rendered::Bytes(bytes) => staging.put_made(&path, bytes, keys),
            Rendered::Writer(write) => staging.put_written(&path, write, keys),
        }
    })
}

/// What the pages stand on, for the program that runs.
fn ground(compiled: &Compiled) -> Option<Ground> {
    let (site, program) = (compiled.site.as_ref()?, hash_of_program()?);
    Some(Ground::of(Key(program), &compiled.input, site))
}

/// The versions of pictures that the site has, by picture; and the pictures without what was written beside them.
fn orders(copies: &[Copy]) -> Vec<Order<'_>> {
    let mut orders: BTreeMap<&Path, Order> = BTreeMap::new();
    for copy in copies {
        let (CopyFrom::Version { picture, facts, .. } | CopyFrom::Bare { picture, facts }) = &copy.from
        else {
            continue;
        };
        let empty = || Order { file: picture, facts, versions: Vec::new(), bare: None };
        let order = orders.entry(picture).or_insert_with(empty);
        match &copy.from {
            CopyFrom::Version { version, .. } => order.versions.push((&copy.path, *version)),
            _ => order.bare = Some(&copy.path),
        }
    }
    orders.into_values().collect()
}

/// Says of a picture that it could not be unpacked: what was seen only now that all of it was needed.
fn bad_picture(site: &Path, file: &Path, fault: &Fault) -> Diagnostic {
    let root = site.canonicalize().unwrap_or_else(|_| site.to_owned());
    let path = file.strip_prefix(&root).unwrap_or(file).to_string_lossy().replace('\\', "/");
    Diagnostic::bad_picture(&path, fault).at(Location::of_file(&path))
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

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn a_page_that_moved_is_led_on_from_in_all_its_languages() {
        let check = |gone: &[&str], advice: &[&str]| {
            let gone: Vec<String> = gone.iter().map(|address| (*address).to_owned()).collect();
            assert_eq!(moved(&gone), advice);
        };
        check(
            &["/en/projects/steg", "/en/projekt/steg", "/projekt/steg", "/vem/amnen/annat"],
            &["/projekt/steg", "/en/projects/steg"],
        );
        check(&["/en/om", "/om"], &["/om"]);
        check(&[], &[]);
    }
}
