//! Entries that could not be read: their own fault is told, and no other page is blamed for it.

use std::collections::BTreeSet;

use super::names::fold;
use crate::parse::{Broken, page_name};
use crate::read::Sources;
use crate::schema::{KindIx, Schema};

/// What is known of all entries that could not be read.
pub(super) struct Missing<'a> {
    broken: &'a [Broken],
    names: BTreeSet<String>,
    files: BTreeSet<&'a str>,
    folders: BTreeSet<&'a str>,
    schema: &'a Schema,
}

impl<'a> Missing<'a> {
    pub(super) fn new(broken: &'a [Broken], schema: &'a Schema) -> Self {
        let names = broken.iter().flat_map(|broken| &broken.names).map(|name| fold(name));
        let below = |path: &'a str| path.strip_prefix("content/").unwrap_or(path);
        Self {
            broken,
            names: names.filter(|name| !name.is_empty()).collect(),
            files: broken.iter().map(|broken| below(&broken.file)).collect(),
            folders: broken.iter().filter_map(|broken| broken.folder.as_deref()).collect(),
            schema,
        }
    }

    /// Whether these words of a reference may mean one of them.
    pub(super) fn is_called(&self, words: &str) -> bool {
        let slug = words
            .split_once('/')
            .filter(|(kind, _)| self.schema.kind_named(kind).is_some())
            .map_or(words, |(_, slug)| slug);
        !self.names.is_empty() && (self.names.contains(&fold(words)) || self.names.contains(&fold(slug)))
    }

    /// Whether a path of the site may be the address of one of them.
    pub(super) fn is_address(&self, path: &str) -> bool {
        path.trim_end_matches('/').rsplit('/').next().is_some_and(|slug| self.is_called(slug))
    }

    /// Whether one of them stands in this file, relative to `content/`.
    pub(super) fn is_in_file(&self, path: &str) -> bool {
        self.files.contains(path)
    }

    /// Whether one of them may be the original of a translation.
    pub(super) fn is_original(&self, kind: KindIx, slug: &str) -> bool {
        let fits = |broken: &&Broken| broken.kind.is_none_or(|own| own == kind);
        self.broken.iter().filter(fits).any(|broken| broken.names.iter().any(|name| name == slug))
    }

    /// Whether one of them owns a file beside it, or may use it: what it says cannot be known.
    pub(super) fn may_use(&self, path: &str, sources: &Sources) -> bool {
        if self.broken.is_empty() {
            return false;
        }
        let owned =
            path.match_indices('/').nth(1).is_some_and(|(end, _)| self.folders.contains(&path[..end]));
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let beside = || {
            let pages = self.files.iter().filter(|file| page_name(file).is_none());
            let files = pages.filter_map(|file| file.rsplit_once('/'));
            files.into_iter().any(|(other, _)| other == folder)
        };
        owned || beside() || self.texts(sources).any(|text| text.contains(name))
    }

    fn texts<'s>(&'s self, sources: &'s Sources) -> impl Iterator<Item = &'s str> {
        let below = |path: &'s str| path.strip_prefix("content/").unwrap_or(path);
        let files = sources.content.iter().filter(move |file| self.is_in_file(below(file.path())));
        files.map(|file| file.text())
    }
}
