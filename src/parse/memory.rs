//! What content files were found to hold when they were parsed before, by their paths and texts.
//!
//! Parsing looks at nothing but a file, the schema and the settings; so a file that says the same holds the same. Only
//! its number among the files may be another.

use std::sync::Arc;

use super::{Draft, Parsed, Reference, Site};
use crate::diagnostic::Checked;
use crate::model::{Mention, Target};
use crate::source::{FileIx, SourceFile};

/// Remembers what files hold.
#[derive(Debug, Default)]
pub struct Memory {
    /// What was known of the site.
    site: String,
    /// By path.
    files: Vec<Remembered>,
}

/// A file, and what it holds.
#[derive(Clone, Debug)]
pub(super) struct Remembered {
    pub(super) file: Arc<SourceFile>,
    pub(super) number: FileIx,
    pub(super) parsed: Arc<Checked<Parsed>>,
}

impl Memory {
    /// What still holds for a site; nothing where its schema or its settings are other ones.
    pub(super) fn for_site(&mut self, site: Site) -> Vec<Remembered> {
        let known = format!("{:?}{:?}", site.settings, site.schema);
        let known = blake3::hash(known.as_bytes()).to_hex().to_string();
        let files = std::mem::take(&mut self.files);
        let is_same = self.site == known;
        self.site = known;
        if is_same { files } else { Vec::new() }
    }

    /// Remembers files, which come by path.
    pub(super) fn keep(&mut self, files: Vec<Remembered>) {
        self.files = files;
    }
}

impl Remembered {
    /// A file, if it is remembered with this text; its places are those of a file of this number.
    pub(super) fn find(remembered: &[Self], (number, file): (FileIx, &Arc<SourceFile>)) -> Option<Self> {
        let at = remembered.binary_search_by(|known| known.file.path().cmp(file.path())).ok()?;
        let known = remembered.get(at).filter(|known| known.file.text() == file.text())?;
        let mut known = Self { file: Arc::clone(file), number, parsed: Arc::clone(&known.parsed) };
        if remembered[at].number != number {
            let parsed = Arc::make_mut(&mut known.parsed);
            parsed.value.drafts.iter_mut().for_each(|draft| move_to(draft, number));
        }
        Some(known)
    }
}

/// Has all places of a draft be in the file of a number.
fn move_to(draft: &mut Draft, file: FileIx) {
    let links = draft.entry.links.iter_mut().filter_map(|link| match &mut link.target {
        Target::Entry(reference) => Some(reference),
        Target::Text(_) | Target::Contact(_) | Target::Hidden => None,
    });
    let mentions = draft.entry.mentions.iter_mut().filter_map(|mention| match mention {
        Mention::Entry { target, .. } => Some(target),
        _ => None,
    });
    let references = links.chain(mentions).map(|Reference { at, .. }| at);
    let places = references.chain(&mut draft.mention_places).chain([&mut draft.at]);
    places.for_each(|place| place.file = file);
}

#[cfg(test)]
mod tests {
    use crate::config::Settings;
    use crate::parse::{Site, parse_again, parse_all};
    use crate::read::Sources;
    use crate::schema;
    use crate::source::SourceFile;

    use super::*;

    const A: (&str, &str) = ("content/actors/a.md", "---\ntitle: A\n---\n");
    const P: (&str, &str) = (
        "content/projects/p.md",
        "---\ntitle: P\nlead: a\npartners: [a, b]\nunknown: x\nmilestones:\n  - {title: M, date: 2026}\n---\nSee [[a]] and [x](y.md).\n",
    );
    const Q: (&str, &str) = ("content/projects/q.md", "---\ntitle: [broken\n---\n");

    fn sources(files: &[(&str, &str)]) -> Sources {
        let content = files.iter().map(|(path, text)| Arc::new(SourceFile::new(path, text))).collect();
        Sources {
            settings: None,
            schema: None,
            content,
            has_links: false,
            unread: Vec::new(),
            assets: Default::default(),
            static_files: Default::default(),
            pictures: Default::default(),
        }
    }

    #[test]
    fn what_is_remembered_is_what_is_found() {
        let schema = schema::load(None).value;
        let settings = Settings::default();
        let site = Site { schema: &schema, settings: &settings };
        let mut memory = Memory::default();
        let changed = (P.0, "---\ntitle: Another\n---\n");
        for files in [&[P, Q][..], &[P, Q], &[A, P, Q], &[A, changed, Q], &[A, P], &[P], &[], &[A, P, Q]] {
            let sources = sources(files);
            let (again, anew) = (parse_again(&sources, site, &mut memory), parse_all(&sources, site));
            assert_eq!(format!("{again:?}"), format!("{anew:?}"));
            assert_eq!(memory.files.len(), files.len());
        }
        let other = Settings { languages: vec!["en".into()], ..Settings::default() };
        let site = Site { schema: &schema, settings: &other };
        let sources = sources(&[A, P, Q]);
        let (again, anew) = (parse_again(&sources, site, &mut memory), parse_all(&sources, site));
        assert_eq!(format!("{again:?}"), format!("{anew:?}"), "of other settings nothing is remembered");
    }
}
