//! The pictures that pages show: their sizes, and the addresses of their versions.

use std::collections::BTreeMap;

use super::Rendering;
use crate::markdown::Source;
use crate::model::KnowledgeBase;
use crate::picture::{Facts, Version};
use crate::read;

/// How wide pictures of running text are shown: the width of a line of text, or all there is (style.css: `--measure`).
pub(super) const IN_TEXT: &str = "(min-width: 44rem) 42rem, 92vw";

/// How wide the picture of an entry is shown: the column of its text.
pub(super) const OF_ENTRY: &str = "(min-width: 76rem) 50rem, (min-width: 62rem) calc(92vw - 22rem), 92vw";

/// What is known of the pictures that pages show, by path: relative to `content/`; with a leading `/`, to `static/`.
#[derive(Debug, Default)]
pub struct Pictures(BTreeMap<Box<str>, Facts>);

impl Pictures {
    /// Takes what is known of the pictures that are shown.
    pub(super) fn new(base: &KnowledgeBase, known: &read::Pictures) -> Self {
        let facts = |path: &str| Some((path.into(), *known.get(path)?.as_ref().ok()?));
        Self(base.pictures().iter().filter_map(|path| facts(path)).collect())
    }

    /// What is known of a picture.
    pub fn get(&self, path: &str) -> Option<&Facts> {
        self.0.get(path)
    }

    /// The pictures that other versions are made of.
    pub(super) fn developed(&self) -> impl Iterator<Item = (&str, &Facts)> {
        self.0.iter().filter(|(_, facts)| facts.is_developed()).map(|(path, facts)| (&**path, facts))
    }
}

impl Rendering {
    /// The address of a picture for whatever can choose no version.
    pub(super) fn picture_url(&self, path: &str) -> String {
        match self.pictures.get(path).and_then(Facts::plain) {
            Some(plain) => self.version_url(path, &plain),
            None => self.routes.file(&self.base, path),
        }
    }

    /// The address of a version: that of the picture, with its width and another ending.
    pub(super) fn version_url(&self, path: &str, version: &Version) -> String {
        self.routes.file(&self.base, path) + &version.suffix()
    }

    /// The versions that a browser may choose among, where the picture is shown so wide.
    pub(super) fn picture_sources(&self, path: &str, sizes: &'static str) -> Vec<Source> {
        let choices = self.pictures.get(path).map(Facts::choices).unwrap_or_default();
        let source = |(coding, versions): (crate::picture::Coding, Vec<Version>)| {
            let choice =
                |version: &Version| format!("{} {}w", self.version_url(path, version), version.width);
            let choices = versions.iter().map(choice).collect::<Vec<_>>().join(", ");
            Source { media_type: coding.media_type(), choices, sizes }
        };
        choices.into_iter().map(source).collect()
    }

    /// The size of the version that a page names, so that room is kept for it.
    pub(super) fn picture_size(&self, path: &str) -> Option<(u32, u32)> {
        let facts = self.pictures.get(path)?;
        Some(facts.plain().map_or((facts.width, facts.height), |plain| (plain.width, plain.height)))
    }
}
