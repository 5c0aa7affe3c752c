//! Source texts, and places in them.
//!
//! A [`Place`] says cheaply where a value stands (a key path, or bytes); a [`Location`] says it for people
//! (line and column). The step from one to the other reads the YAML a second time, so it is taken only for
//! what is reported. This module knows nothing of kinds, entries or the disk.

mod characters;
mod front_matter;
mod lines;
mod yaml_places;

pub use characters::{is_blank, is_isolate, is_unspeakable, unspeakable};
pub use front_matter::{FrontMatter, split_front_matter};

use std::ops::Range;
use std::sync::OnceLock;

use lines::Lines;
use yaml_places::YamlPlaces;

/// One text file of the site: where it stands (relative to the site, with `/`) and what it says.
#[derive(Debug)]
pub struct SourceFile {
    path: Box<str>,
    text: Box<str>,
    places: OnceLock<YamlPlaces>,
    lines: OnceLock<Lines>,
}

impl SourceFile {
    /// Takes a path relative to the site and the file's text; a byte order mark is left out.
    pub fn new(path: &str, text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { path: path.into(), text: text.into(), places: OnceLock::new(), lines: OnceLock::new() }
    }

    /// The path relative to the site, with `/` between its parts.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The text as it stands in the file, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The part of the text that is YAML: the front matter of a `.md` file, all of any other.
    pub fn yaml(&self) -> Range<usize> {
        if !self.path.ends_with(".md") {
            return 0..self.text.len();
        }
        split_front_matter(&self.text).map_or(0..0, |parts| parts.yaml)
    }

    /// Turns a place in this file into line and column.
    pub fn locate(&self, spot: &Spot) -> Location {
        self.locate_bytes(self.bytes(spot))
    }

    /// What stands at a place in this file, as it is written.
    pub fn written(&self, spot: &Spot) -> &str {
        self.text.get(self.bytes(spot)).unwrap_or_default()
    }

    fn bytes(&self, spot: &Spot) -> Range<usize> {
        match spot {
            Spot::Whole => 0..0,
            Spot::Bytes(range) => range.start as usize..range.end as usize,
            Spot::Path(path) => self.yaml_places().find(path),
            Spot::Key(path) => self.yaml_places().find_key(path),
        }
    }

    /// Keys that a mapping of this file's YAML has twice, each at its second place.
    pub fn duplicate_keys(&self) -> Vec<(String, Location)> {
        let places = self.yaml_places();
        let repeated = places.duplicates().iter();
        repeated.map(|(key, at)| (key.clone(), self.locate_bytes(at.clone()))).collect()
    }

    /// A key of the outermost mapping of this file's YAML as it is written, by its number, and where it stands.
    pub fn outermost_key(&self, number: usize) -> (&str, Location) {
        let bytes = self.yaml_places().outermost_key(number);
        (self.text.get(bytes.clone()).unwrap_or_default(), self.locate_bytes(bytes))
    }

    /// Turns bytes of this file's text into line and column.
    ///
    /// Lines and characters are counted once, so that a file with many faults takes no longer than it must.
    pub fn locate_bytes(&self, bytes: Range<usize>) -> Location {
        self.lines.get_or_init(|| Lines::of(&self.text)).locate((&self.path, &self.text), bytes)
    }

    fn yaml_places(&self) -> &YamlPlaces {
        self.places.get_or_init(|| YamlPlaces::read(&self.text, self.yaml()))
    }
}

/// A file of [`Sources`](crate::read::Sources), by its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileIx(pub u32);

/// One step into a YAML value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The value under a key of a mapping.
    Key(Box<str>),
    /// An item of a sequence, from 0.
    Item(u32),
}

/// A spot in one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The file as a whole.
    Whole,
    /// The YAML value at the end of these steps (or the last one on the way that exists).
    Path(Box<[Step]>),
    /// The key of the YAML value at the end of these steps (or the value itself, if it has none).
    Key(Box<[Step]>),
    /// Bytes of the file's text.
    Bytes(Range32),
}

/// A range of bytes, small enough to be kept by the hundred thousand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range32 {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// A spot in one of the site's files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Which file.
    pub file: FileIx,
    /// Where in it.
    pub spot: Spot,
}

impl Place {
    /// The same value's part under `key`.
    #[must_use]
    pub fn under(&self, key: &str) -> Place {
        self.step(Step::Key(key.into()))
    }

    /// The same value's item number `item`, from 0.
    #[must_use]
    pub fn item(&self, item: usize) -> Place {
        self.step(Step::Item(u32::try_from(item).unwrap_or(u32::MAX)))
    }

    fn step(&self, step: Step) -> Place {
        let path = match &self.spot {
            Spot::Path(path) => path.iter().cloned().chain([step]).collect(),
            Spot::Whole | Spot::Key(_) | Spot::Bytes(_) => Box::new([step]) as Box<[Step]>,
        };
        Place { file: self.file, spot: Spot::Path(path) }
    }
}

/// A place as people read it: file, line and column from 1, both counted in characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// Path relative to the site.
    pub path: Box<str>,
    /// Line, from 1; 0 where the file as a whole is meant.
    pub line: u32,
    /// Column, from 1; 0 where the file as a whole is meant.
    pub column: u32,
    /// How many characters of the line are meant, at least 1.
    pub length: u32,
}

impl Location {
    /// The file as a whole.
    pub fn of_file(path: &str) -> Self {
        Self { path: path.into(), line: 0, column: 0, length: 1 }
    }

    /// The place of some bytes of a file's text; a range that reaches over a line's end is cut there.
    pub fn of_bytes(path: &str, text: &str, bytes: Range<usize>) -> Self {
        Lines::of(text).locate((path, text), bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, path: &[Step]) -> (u32, u32, u32) {
        let file = SourceFile::new("content/projects/a.md", text);
        let location = file.locate(&Spot::Path(path.into()));
        (location.line, location.column, location.length)
    }

    #[test]
    fn finds_the_key_itself() {
        let text = "---\ntitle: Öppet hus\nmembers:\n  - a\n  - {actör: \"bö\", role: x}\n---\n";
        let file = SourceFile::new("content/projects/a.md", text);
        let at = |path: &[Step]| {
            let at = file.locate(&Spot::Key(path.into()));
            (at.line, at.column, at.length)
        };
        assert_eq!(at(&[key("title")]), (2, 1, 5));
        assert_eq!(at(&[key("members"), Step::Item(1), key("actör")]), (5, 6, 5));
        assert_eq!(at(&[key("members"), Step::Item(0)]), (4, 5, 1), "an item has no key");
        assert_eq!(at(&[key("members"), Step::Item(0), key("x")]), (4, 5, 1), "nor what is not there");
    }

    fn key(name: &str) -> Step {
        Step::Key(name.into())
    }

    #[test]
    fn finds_the_value_itself() {
        let text = "---\ntitle: Öppet hus\nmembers:\n  - a\n  - {actor: \"bö\", role: x}\n---\nText\n";
        assert_eq!(at(text, &[key("title")]), (2, 8, 9));
        assert_eq!(at(text, &[key("members"), Step::Item(1), key("actor")]), (5, 13, 4));
        assert_eq!(at(text, &[key("members"), Step::Item(0)]), (4, 5, 1));
    }

    #[test]
    fn a_missing_value_is_shown_at_its_parent() {
        let text = "---\ntitle: A\nimage: {alt: x}\n---\n";
        assert_eq!(at(text, &[key("image"), key("file")]).0, 3);
        assert_eq!(at("no front matter", &[key("title")]).0, 1);
    }

    #[test]
    fn a_byte_order_mark_does_not_count() {
        assert_eq!(at("\u{feff}---\ntitle: A\n---\n", &[key("title")]), (2, 8, 1));
    }

    #[test]
    fn repeated_keys_are_found_where_they_are_repeated() {
        let file = SourceFile::new("a.yaml", "a: 1\nb: 2\na: 3\n");
        let repeated = file.duplicate_keys();
        assert_eq!(repeated.len(), 1);
        assert_eq!((repeated[0].0.as_str(), repeated[0].1.line), ("a", 3));
    }
}
