//! Where each value of a YAML text stands.
//!
//! It reads the text with a parser that keeps places, into a flat table (no recursion, whatever the nesting).
//! It does not check the YAML: what comes before the first fault is found, what comes after is not.

use std::collections::BTreeMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::Step;

const ROOT: u32 = 0;

/// Stands for a key that is no text; YAML text cannot hold it.
const NO_KEY: &str = "\0";

/// The places of the values of one YAML text, in bytes of the file it stands in.
#[derive(Debug)]
pub(super) struct YamlPlaces {
    nodes: Vec<Range<usize>>,
    /// Where the key of a value stands.
    keys: BTreeMap<u32, Range<usize>>,
    children: BTreeMap<(u32, Step), u32>,
    duplicates: Vec<(String, Range<usize>)>,
    /// Where the keys of the outermost mapping stand, in order, whatever they are.
    outermost_keys: Vec<Range<usize>>,
}

impl YamlPlaces {
    /// Reads the YAML at `yaml` of `text`.
    pub(super) fn read(text: &str, yaml: Range<usize>) -> Self {
        let mut reader = Reader::new(&text[yaml.clone()], yaml.start);
        for event in Parser::new_from_str(&text[yaml]) {
            let Ok((event, span)) = event else { break };
            reader.take(&event, span);
        }
        reader.places
    }

    /// The bytes of the value at the end of `path`, or of the last one on the way that exists.
    pub(super) fn find(&self, path: &[Step]) -> Range<usize> {
        self.bytes(self.node(path).unwrap_or_else(|last| last))
    }

    /// The bytes of the key of the value at the end of `path`; of the value [`find`](Self::find) gives, if there is none.
    pub(super) fn find_key(&self, path: &[Step]) -> Range<usize> {
        let key = self.node(path).ok().and_then(|node| self.keys.get(&node).cloned());
        key.unwrap_or_else(|| self.find(path))
    }

    /// The value at the end of `path`, or the last one on the way that exists. What stands where a list may stand is
    /// its own first item.
    fn node(&self, path: &[Step]) -> Result<u32, u32> {
        path.iter().try_fold(ROOT, |node, step| {
            let child = self.children.get(&(node, step.clone())).copied();
            child.or((*step == Step::Item(0)).then_some(node)).ok_or(node)
        })
    }

    fn bytes(&self, node: u32) -> Range<usize> {
        self.nodes.get(node as usize).cloned().unwrap_or(0..0)
    }

    /// The bytes of a key of the outermost mapping, by its number; such as `[a]`, to which no path leads.
    pub(super) fn outermost_key(&self, number: usize) -> Range<usize> {
        self.outermost_keys.get(number).cloned().unwrap_or(0..0)
    }

    /// Keys that a mapping has twice, at their second place.
    pub(super) fn duplicates(&self) -> &[(String, Range<usize>)] {
        &self.duplicates
    }
}

/// A collection that is being read.
enum Open {
    Sequence { node: u32, next: u32 },
    Mapping { node: u32, key: Option<(Box<str>, Range<usize>)> },
}

struct Reader {
    places: YamlPlaces,
    open: Vec<Open>,
    offsets: CharacterOffsets,
}

impl Reader {
    fn new(yaml: &str, start: usize) -> Self {
        let places = YamlPlaces {
            nodes: std::iter::once(start..start).collect(),
            keys: BTreeMap::new(),
            children: BTreeMap::new(),
            duplicates: Vec::new(),
            outermost_keys: Vec::new(),
        };
        Self { places, open: Vec::new(), offsets: CharacterOffsets::new(yaml, start) }
    }

    fn take(&mut self, event: &Event, span: Span) {
        let bytes = self.offsets.byte(span.start.index())..self.offsets.byte(span.end.index());
        match event {
            Event::Scalar(text, style, ..) => self.scalar(text, *style, bytes),
            Event::Alias(_) => self.value(bytes).map_or((), |_| ()),
            Event::SequenceStart(..) => {
                if let Some(node) = self.value(bytes) {
                    self.open.push(Open::Sequence { node, next: 0 });
                }
            }
            Event::MappingStart(..) => {
                if let Some(node) = self.value(bytes) {
                    self.open.push(Open::Mapping { node, key: None });
                }
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.open.pop();
                self.end_key(bytes.end);
            }
            _ => {}
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, bytes: Range<usize>) {
        if let Some(Open::Mapping { node, key: key @ None }) = self.open.last_mut() {
            *key = Some((text.into(), bytes.clone()));
            if *node == ROOT {
                self.places.outermost_keys.push(bytes.clone());
            }
            if self.places.children.contains_key(&(*node, Step::Key(text.into()))) {
                self.places.duplicates.push((text.to_owned(), bytes));
            }
            return;
        }
        // A block text is best shown at its first line, not over all of it.
        let bytes = if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            bytes.start..bytes.start + 1
        } else {
            bytes
        };
        self.value(bytes);
    }

    /// Notes where a collection ends that is a key of the outermost mapping.
    fn end_key(&mut self, end: usize) {
        if let [Open::Mapping { node: ROOT, key: Some((name, at)) }] = &self.open[..]
            && &**name == NO_KEY
            && let Some(last) = self.places.outermost_keys.last_mut().filter(|last| last.start == at.start)
        {
            last.end = last.end.max(end);
        }
    }

    /// Enters a value under the collection that is open; `None` for a collection used as a key.
    fn value(&mut self, bytes: Range<usize>) -> Option<u32> {
        let node = u32::try_from(self.places.nodes.len()).ok()?;
        match self.open.last_mut() {
            None => {
                self.places.nodes[ROOT as usize] = bytes;
                return Some(ROOT);
            }
            Some(Open::Sequence { node: parent, next }) => {
                self.places.children.insert((*parent, Step::Item(*next)), node);
                *next += 1;
            }
            Some(Open::Mapping { node: ROOT, key: key @ None }) => {
                self.places.outermost_keys.push(bytes.clone());
                *key = Some((NO_KEY.into(), bytes.clone()));
            }
            Some(Open::Mapping { node: parent, key }) => match key.take() {
                Some((name, at)) => {
                    self.places.children.insert((*parent, Step::Key(name)), node);
                    self.places.keys.insert(node, at);
                }
                // A collection as a key: no path leads to it, nor to the value that comes after it.
                None => *key = Some((NO_KEY.into(), bytes.clone())),
            },
        }
        self.places.nodes.push(bytes);
        Some(node)
    }
}

/// Turns the parser's character counts into bytes of the file.
struct CharacterOffsets {
    start: usize,
    /// Byte of each character; empty where all are one byte long.
    bytes: Vec<u32>,
    length: usize,
}

impl CharacterOffsets {
    fn new(yaml: &str, start: usize) -> Self {
        let bytes = if yaml.is_ascii() {
            Vec::new()
        } else {
            yaml.char_indices().map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX)).collect()
        };
        Self { start, bytes, length: yaml.len() }
    }

    fn byte(&self, character: usize) -> usize {
        let inside = match self.bytes.get(character) {
            Some(&byte) => byte as usize,
            None if self.bytes.is_empty() => character.min(self.length),
            None => self.length,
        };
        self.start + inside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_nesting_is_no_danger() {
        let text = "[".repeat(100_000);
        let places = YamlPlaces::read(&text, 0..text.len());
        assert!(places.find(&[Step::Item(0)]).end <= text.len());
    }

    #[test]
    fn one_in_place_of_a_list_is_its_first_item() {
        let text = "image: {file: a.png}\nlist: [{file: b.png}]\n";
        let places = YamlPlaces::read(text, 0..text.len());
        let key = |name: &str| Step::Key(name.into());
        let at = |path: &[Step]| &text[places.find(path)];
        assert_eq!(at(&[key("image"), Step::Item(0), key("file")]), "a.png");
        assert_eq!(at(&[key("list"), Step::Item(0), key("file")]), "b.png");
        assert!(at(&[key("image"), Step::Item(1), key("file")]).starts_with('{'));
    }

    #[test]
    fn keys_that_are_no_words_are_found_by_their_number() {
        let text = "ok: {x: 1}\n~: a\n[a, [b]]: {y: z}\n{c: d}: e\nå: f\n";
        let places = YamlPlaces::read(text, 0..text.len());
        let keys: Vec<&str> = (0..6).map(|number| &text[places.outermost_key(number)]).collect();
        assert_eq!(keys, ["ok", "~", "[a, [b]]", "{c: d}", "å", ""]);
    }

    #[test]
    fn a_collection_as_a_key_does_not_confuse() {
        let text = "? [a, b]\n: c\nd: e\n";
        let places = YamlPlaces::read(text, 0..text.len());
        assert_eq!(&text[places.find(&[Step::Key("d".into())])], "e");
    }
}
