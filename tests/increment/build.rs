//! A site on the disk, built again and again into one folder, and cold into others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use samverka::diagnostic::Severity;
use samverka::emit::{EmitOptions, OutputPath, Spare, Staging, Written};
use samverka::pipeline::{Ground, Input, Site, compile, settings};
use samverka::read::{read, read_theme};
use samverka::render::{CopyFrom, Key, Rendered};
use samverka::resolve::Edition;
use tempfile::TempDir;

use super::super::site::sample::{TODAY, write};

/// A site and what decides how it comes out beside its files.
pub(crate) struct Project {
    folder: TempDir,
    /// The day that is today.
    pub(crate) today: String,
    /// Which program builds it.
    pub(crate) program: u8,
    /// Whether it can be searched.
    pub(crate) search: bool,
}

/// What a build did.
pub(crate) struct Built {
    /// What was written.
    pub(crate) written: Written,
    /// The paths of pages, and of files that no template makes, that were rendered.
    pub(crate) rendered: BTreeSet<String>,
    /// How many were taken over.
    pub(crate) kept: usize,
}

impl Built {
    /// How many pages for people to read were rendered.
    pub(crate) fn rendered_pages(&self) -> usize {
        self.rendered.iter().filter(|path| path.ends_with(".html")).count()
    }
}

/// Where a build goes, and what it may use.
#[derive(Clone, Copy)]
struct Target<'a> {
    output: &'a Path,
    is_cold: bool,
}

impl Project {
    /// Writes the files of a site.
    pub(crate) fn new(files: &str) -> Self {
        Self { folder: write(files), today: TODAY.to_owned(), program: 0, search: false }
    }

    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn output(&self) -> PathBuf {
        self.at("public")
    }

    pub(crate) fn put(&self, path: &str, text: &str) {
        std::fs::create_dir_all(self.at(path).parent().unwrap()).unwrap();
        std::fs::write(self.at(path), text).unwrap();
    }

    /// Builds into the one folder; nothing where the content has errors.
    pub(crate) fn build(&self) -> Option<Built> {
        self.build_into(Target { output: &self.output(), is_cold: false })
    }

    /// The tree that a build into a fresh folder gives.
    pub(crate) fn cold(&self) -> Option<BTreeMap<String, Vec<u8>>> {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("public");
        self.build_into(Target { output: &output, is_cold: true })?;
        Some(tree(&output))
    }

    /// Builds, and compares every byte with a cold build.
    #[track_caller]
    pub(crate) fn build_and_compare(&self) -> Built {
        let built = self.build().expect("the content has no errors");
        let cold = self.cold().expect("the content has no errors");
        assert_same(&tree(&self.output()), &cold, "a cold build gives other files");
        built
    }

    fn build_into(&self, target: Target) -> Option<Built> {
        let (input, site) = self.compile()?;
        let own = (!target.is_cold).then(|| self.folder.path());
        let options = EmitOptions { site: own, spare: Spare::OfAll, ..EmitOptions::default() };
        let staging = Staging::begin(target.output, options, &mut || {}).unwrap();
        let (rendered, kept) = (Mutex::new(BTreeSet::new()), Mutex::new(0));
        let ground = (!target.is_cold).then(|| Ground::of(Key([self.program; 32]), &input, &site));
        let faults = site.render_missing(
            ground.as_ref(),
            |page, keys| {
                let is_kept = staging.keep(&path_of(&page.path), keys)?;
                *kept.lock().unwrap() += usize::from(is_kept);
                Ok(is_kept)
            },
            |page, made, keys| {
                rendered.lock().unwrap().insert(page.path.clone());
                let path = path_of(&page.path);
                match made {
                    Rendered::Bytes(bytes) => staging.put_made(&path, bytes, keys),
                    Rendered::Writer(write) => staging.put_written(&path, write, keys),
                }
            },
        );
        if !faults.unwrap().is_empty() {
            return None;
        }
        for copy in &site.plan.copies {
            match &copy.from {
                CopyFrom::Disk(file) => staging.copy(&path_of(&copy.path), file).unwrap(),
                CopyFrom::BuiltIn(bytes) => staging.put(&path_of(&copy.path), bytes).unwrap(),
                CopyFrom::Version { .. } | CopyFrom::Bare { .. } => panic!("no picture here is made anew"),
            }
        }
        let written = staging.commit().unwrap();
        Some(Built { written, rendered: rendered.into_inner().unwrap(), kept: kept.into_inner().unwrap() })
    }

    fn compile(&self) -> Option<(Input, Site)> {
        let mut diagnostics = Vec::new();
        let sources = read(self.folder.path()).unwrap().take(&mut diagnostics);
        let mut settings = settings(&sources).take(&mut diagnostics);
        settings.search = self.search;
        let theme = read_theme(self.folder.path(), &settings.theme).take(&mut diagnostics);
        let edition = Edition { today: self.today.parse().unwrap(), drafts: false };
        let input = Input { sources, theme: theme.into(), settings, boundaries: None, edition };
        let site = compile(&input).take(&mut diagnostics)?;
        let is_sound = diagnostics.iter().all(|fault| fault.severity != Severity::Error);
        is_sound.then_some((input, site))
    }
}

fn path_of(path: &str) -> OutputPath {
    OutputPath::new(path).unwrap()
}

/// Everything in a folder, the manifest too: files with their bytes, all else with what it is.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let walk = walkdir::WalkDir::new(folder).min_depth(1).into_iter().map(|entry| entry.unwrap());
    let shown = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        match entry.file_type() {
            kind if kind.is_file() => (path, std::fs::read(entry.path()).unwrap()),
            kind if kind.is_dir() => (path + "/", Vec::new()),
            kind => (path, format!("{kind:?}").into_bytes()),
        }
    };
    walk.map(shown).collect()
}

/// Compares two outputs, and names only the paths where they differ; `about` says after what.
#[track_caller]
pub(crate) fn assert_same(
    found: &BTreeMap<String, Vec<u8>>,
    expected: &BTreeMap<String, Vec<u8>>,
    about: &str,
) {
    let differs = |path: &&String| found.get(*path) != expected.get(*path);
    let wrong: BTreeSet<_> = found.keys().chain(expected.keys()).filter(differs).collect();
    assert!(wrong.is_empty(), "{about}: not what it should be: {wrong:?}");
}
