//! One source file to the entries it holds, as written: [`Draft`]s.
//!
//! Values are typed by the schema, links and headings of texts are collected, and every reference keeps its
//! place. Nothing is looked up in other files.

mod address;
mod broken;
mod date_fault;
mod draft;
mod fields;
mod file;
mod links;
mod memory;
mod prose;
mod relations;
mod scalars;
mod syntax;

pub use broken::{Broken, page_name};
pub use draft::{Draft, Name, Reference};
pub use memory::Memory;

use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Settings;
use crate::diagnostic::{Checked, Diagnostic};
use crate::read::Sources;
use crate::schema::Schema;
use crate::source::{FileIx, SourceFile};
use memory::Remembered;

/// What reading a file needs to know of the site.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// The kinds.
    pub schema: &'a Schema,
    /// The settings.
    pub settings: &'a Settings,
}

/// What content files hold.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// The entries.
    pub drafts: Vec<Draft>,
    /// What is known of those that could not be read.
    pub broken: Vec<Broken>,
}

/// Parses one content file by itself; places in it are those of a first file.
pub fn parse_one(file: &SourceFile, site: Site) -> Checked<Parsed> {
    file::parse(FileIx(0), file, site)
}

/// Parses all content files, in parallel; the drafts come in the order of the files.
pub fn parse_all(sources: &Sources, site: Site) -> Checked<Parsed> {
    let files: Vec<(FileIx, &SourceFile)> = sources.files().collect();
    let parsed = files.into_par_iter().map(|(index, file)| file::parse(index, file, site)).collect();
    joined(sources, parsed)
}

/// The same as [`parse_all`], where files say what is remembered of them without parsing these; remembers all for the next
/// time.
pub fn parse_again(sources: &Sources, site: Site, memory: &mut Memory) -> Checked<Parsed> {
    let remembered = memory.for_site(site);
    let files: Vec<(FileIx, &Arc<SourceFile>)> = (0..).map(FileIx).zip(&sources.content).collect();
    let parse = |(number, file): (FileIx, &Arc<SourceFile>)| {
        Remembered::find(&remembered, (number, file)).unwrap_or_else(|| Remembered {
            file: Arc::clone(file),
            number,
            parsed: Arc::new(file::parse(number, file, site)),
        })
    };
    let now: Vec<Remembered> = files.into_par_iter().map(parse).collect();
    let parsed = now.par_iter().map(|known| Checked::clone(&known.parsed)).collect();
    memory.keep(now);
    joined(sources, parsed)
}

/// What all files hold together.
fn joined(sources: &Sources, parsed: Vec<Checked<Parsed>>) -> Checked<Parsed> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut all = Parsed::default();
    for file in parsed {
        let Parsed { drafts, broken } = file.take(&mut diagnostics);
        all.drafts.extend(drafts);
        all.broken.extend(broken);
    }
    let misnamed = sources.assets.keys().filter(|path| page_name(path).is_some());
    let unread = sources.unread.iter().chain(misnamed);
    all.broken.extend(unread.map(|path| Broken::of_path(path)));
    Checked { value: all, diagnostics }
}
