//! Raw HTML of authors who are not trusted with it.
//!
//! Every tag is taken by itself: ammonia says what is left of it, and a stack of open elements sees to
//! it that what is written is nested as it should be, within the Markdown around it and within the
//! page. So the Markdown's own output never has to be sanitised, needs no placeholders, and can not
//! be forged. Linear in the length of the text, whatever it holds.

mod elements;
mod tokens;

use std::ops::Range;

use self::elements::{Attributes, Element, Form, element, unescaped};
use self::tokens::{Token, Tokens, attribute_names};
use super::compiler::Compiler;
use super::escape;
use super::output::Slot;
use super::prose::{LinkKind, Removed, RemovedPart, span};
use super::target::{Place, Target};

/// Most elements that may be open within each other.
const DEEPEST: usize = 64;

/// Most attributes of a tag: the time to read them grows with their square.
const MOST_ATTRIBUTES: usize = 64;

/// Longest tag, in bytes: a parser reads `&&&…` again and again.
const LONGEST_TAG: usize = 16 * 1024;

/// The author's own HTML.
#[derive(Default)]
pub(super) struct RawHtml {
    open: Vec<Open>,
    /// The block being read, line by line.
    block: String,
    /// Where its lines begin, in it and in the text.
    lines: Vec<(usize, usize)>,
}

/// An element now open.
struct Open {
    element: &'static Element,
    /// How deep in Markdown's elements it stands: it is closed with the one around it.
    depth: usize,
}

impl RawHtml {
    /// Takes a line of an HTML block that stands at `position` in the text.
    pub(super) fn add_line(&mut self, line: &str, position: usize) {
        self.lines.push((self.block.len(), position));
        self.block.push_str(line);
    }

    /// Tells whether an element is open that was opened at `depth` or deeper.
    pub(super) fn is_open_since(&self, depth: usize) -> bool {
        self.open.last().is_some_and(|open| open.depth >= depth)
    }

    /// Tells whether a link of the author's own is open.
    pub(super) fn is_in_link(&self) -> bool {
        self.open.iter().any(|open| open.element.name == "a")
    }

    /// Where the elements begin that were opened at `depth` itself.
    fn first_at(&self, depth: usize) -> usize {
        self.open.iter().rposition(|open| open.depth != depth).map_or(0, |index| index + 1)
    }
}

impl Compiler<'_> {
    /// Ends an HTML block. What it opened may be closed by a later one.
    pub(super) fn end_html_block(&mut self) {
        let block = std::mem::take(&mut self.raw.block);
        let lines = std::mem::take(&mut self.raw.lines);
        if !block.is_empty() {
            self.raw_html(&block, &lines);
        }
    }

    /// Writes what may stand of a piece of raw HTML; `lines` tells where its lines stand in the text.
    pub(super) fn raw_html(&mut self, html: &str, lines: &[(usize, usize)]) {
        for (offset, token) in Tokens::new(html) {
            match token {
                Token::Text(text) => escape::markup(&mut self.out.html, text),
                Token::End { name } => {
                    let tag = Tag { source: "", range: self.place(lines, offset, name.len() + 3), name };
                    self.end_element(tag);
                }
                Token::Start { name, source } => {
                    let tag = Tag { source, range: self.place(lines, offset, source.len()), name };
                    self.start_element(tag);
                }
            }
        }
    }

    /// Closes what is still open of the elements opened inside the Markdown element that ends.
    pub(super) fn close_raw_elements(&mut self) {
        while let Some(open) = self.raw.open.pop_if(|open| open.depth >= self.depth) {
            self.write_end(open.element);
        }
    }

    /// Ends what the author left open where it can not hold the Markdown that begins here.
    pub(super) fn make_room(&mut self, block: bool) {
        if self.raw.open.is_empty() {
            return;
        }
        let first = self.raw.first_at(self.depth);
        let line = self.raw.open[first..].iter().position(|open| open.element.form == Form::Line);
        if let Some(line) = line.filter(|_| block) {
            self.close_from(first + line);
        }
        while let Some(open) =
            self.raw.open.pop_if(|open| open.depth == self.depth && open.element.holds_rows())
        {
            self.write_end(open.element);
        }
    }

    fn place(&self, lines: &[(usize, usize)], offset: usize, length: usize) -> Range<usize> {
        let line = lines.partition_point(|(start, _)| *start <= offset).saturating_sub(1);
        let start = lines.get(line).map_or(0, |(start, position)| position + offset - start);
        // The parser may have widened tabs in between: then the place is only near.
        self.text.floor_char_boundary(start)..self.text.floor_char_boundary(start + length)
    }

    fn start_element(&mut self, tag: Tag<'_>) {
        let names = attribute_names(tag.source);
        let is_readable = names.len() <= MOST_ATTRIBUTES && tag.source.len() <= LONGEST_TAG;
        let known = element(&tag.name).filter(|_| is_readable);
        let Some(element) = known.filter(|element| self.may_stand(element)) else {
            return self.remove(RemovedPart::Element, tag.name, tag.range);
        };
        if element.form != Form::Phrasing {
            self.close_paragraph(element);
        }
        let attributes = self.attributes(&tag, element, names);
        let written = match element.name {
            "a" => self.write_link(attributes, &tag),
            "img" => self.write_image(attributes, &tag),
            _ => {
                self.out.push("<");
                self.out.push(element.name);
                self.write_attributes(&attributes);
                true
            }
        };
        if written {
            self.out.push(">");
            if !element.is_void() {
                self.raw.open.push(Open { element, depth: self.depth });
            }
        }
    }

    /// Tells whether an element may stand here, and closes those that it ends by beginning.
    fn may_stand(&mut self, element: &Element) -> bool {
        let phrasing = self.phrasing || self.raw.open.iter().any(|open| open.element.form == Form::Line);
        if self.raw.open.len() >= DEEPEST || (phrasing && element.is_block()) {
            return false;
        }
        if element.name == "a" && self.is_in_link() {
            return false;
        }
        if element.parents.is_empty() {
            return !self
                .raw
                .open
                .last()
                .is_some_and(|open| open.depth == self.depth && open.element.holds_rows());
        }
        let first = self.raw.first_at(self.depth);
        let Some(parent) =
            self.raw.open[first..].iter().rposition(|open| element.parents.contains(&open.element.name))
        else {
            return false;
        };
        let inner = first + parent + 1;
        if self.raw.open[inner..].iter().any(|open| open.element.form != Form::Open) {
            return false;
        }
        self.close_from(inner);
        true
    }

    /// Tells whether a link is open, Markdown's or the author's own.
    pub(super) fn is_in_link(&self) -> bool {
        !self.open_links.is_empty() || self.raw.is_in_link()
    }

    /// A paragraph of the author's ends where a block begins.
    fn close_paragraph(&mut self, element: &Element) {
        let last = self.raw.open.len().wrapping_sub(1);
        if element.is_block()
            && self.raw.open.last().is_some_and(|open| open.element.name == "p" && open.depth == self.depth)
        {
            self.close_from(last);
        }
    }

    fn end_element(&mut self, tag: Tag<'_>) {
        let first = self.raw.first_at(self.depth);
        match self.raw.open[first..].iter().rposition(|open| open.element.name == tag.name) {
            Some(index) => self.close_from(first + index),
            // The start tag has been reported already.
            None if element(&tag.name).is_none() => {}
            None => self.remove(RemovedPart::EndTag, tag.name, tag.range),
        }
    }

    fn close_from(&mut self, index: usize) {
        while self.raw.open.len() > index
            && let Some(open) = self.raw.open.pop()
        {
            self.write_end(open.element);
        }
    }

    fn write_end(&mut self, element: &Element) {
        self.out.push("</");
        self.out.push(element.name);
        self.out.push(">");
    }

    /// The attributes that stay; those that do not are reported. An id stays if nobody has it.
    fn attributes(&mut self, tag: &Tag<'_>, element: &Element, names: Vec<String>) -> Attributes {
        if names.is_empty() {
            return Vec::new();
        }
        let mut attributes = elements::attributes(tag.source, element);
        attributes.retain_mut(|(name, value)| {
            if name != "id" {
                return true;
            }
            let Some(id) = self.identifiers.give_exactly(&unescaped(value)) else { return false };
            value.clear();
            escape::attribute(value, &id);
            self.anchors.push(id);
            true
        });
        for name in names {
            if !attributes.iter().any(|(kept, _)| *kept == name) {
                self.remove(RemovedPart::Attribute, name, tag.range.clone());
            }
        }
        attributes
    }

    fn write_attributes(&mut self, attributes: &Attributes) {
        for (name, value) in attributes {
            self.out.push(" ");
            self.out.push(name);
            self.out.push("=\"");
            self.out.push(value);
            self.out.push("\"");
        }
    }

    fn write_link(&mut self, mut attributes: Attributes, tag: &Tag<'_>) -> bool {
        let Some(url) = taken(&mut attributes, "href") else {
            self.out.push("<a");
            self.write_attributes(&attributes);
            return true;
        };
        let target = Target::of_url(&url);
        let place = target.place;
        let index = self.link(LinkKind::Link, target, None, tag.range.clone());
        match place {
            Place::Here => self.out.cut(Slot::RawLink(index)),
            Place::Elsewhere | Place::Program => self.external(&url, place),
            Place::Refused => self.out.push("<a"),
        }
        self.write_attributes(&attributes);
        true
    }

    /// Writes an image; one without a source that may be asked for is none.
    fn write_image(&mut self, mut attributes: Attributes, tag: &Tag<'_>) -> bool {
        let label = taken(&mut attributes, "alt").filter(|label| !label.trim().is_empty());
        let Some(url) = taken(&mut attributes, "src").filter(|url| !url.is_empty()) else {
            escape::body(&mut self.out.html, label.as_deref().unwrap_or_default());
            return false;
        };
        let target = Target::of_url(&url);
        if target.place != Place::Here {
            self.remove(RemovedPart::Element, tag.name.clone(), tag.range.clone());
            return false;
        }
        let alternative = label.clone().unwrap_or_default();
        let index = self.link(LinkKind::Image, target, label.map(Into::into), tag.range.clone());
        self.out.cut(Slot::RawImage(index));
        escape::named(&mut self.out.html, "alt", &alternative);
        self.write_attributes(&attributes);
        self.out.push(" loading=\"lazy\"");
        true
    }

    fn remove(&mut self, what: RemovedPart, name: String, range: Range<usize>) {
        self.removed.push(Removed { what, name: name.into(), span: span(range) });
    }
}

/// A tag and where it stands in the text.
struct Tag<'h> {
    name: String,
    source: &'h str,
    range: Range<usize>,
}

/// Takes an attribute's value out, unescaped.
fn taken(attributes: &mut Attributes, name: &str) -> Option<String> {
    let index = attributes.iter().position(|(other, _)| other == name)?;
    Some(unescaped(&attributes.remove(index).1).into_owned())
}
