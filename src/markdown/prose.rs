//! A compiled text: finished HTML with slots, and what was found in it.

use std::{fmt, ops::Range};

use super::fill::Fill;
use super::output::{Cut, Mark};
use super::{plain, splice};

/// Longest lead, in characters.
const LEAD: usize = 300;

/// A text compiled once; putting it on a page is only splicing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    pub(super) html: Box<str>,
    pub(super) cuts: Box<[Cut]>,
    pub(super) links: Box<[ProseLink]>,
    pub(super) headings: Box<[Heading]>,
    /// Ids other than those of headings.
    pub(super) anchors: Box<[Box<str>]>,
    pub(super) removed: Box<[Removed]>,
    /// The first paragraph.
    pub(super) lead: Option<(Mark, Mark)>,
}

impl Prose {
    /// Tells whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.html.is_empty() && self.cuts.is_empty()
    }

    /// Every link, image and wikilink, in the order of the text.
    pub fn links(&self) -> &[ProseLink] {
        &self.links
    }

    /// The headings in order, at the levels they have on the page; those in raw HTML are not among
    /// them.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// All ids that a `#fragment` may point at: headings, footnotes, and ids in the author's HTML.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.headings.iter().map(|heading| &*heading.id).chain(self.anchors.iter().map(|id| &**id))
    }

    /// What sanitising took away.
    pub fn removed(&self) -> &[Removed] {
        &self.removed
    }

    /// The first paragraph in plain text, cut at a word after some 300 characters. Nothing if the
    /// text has no paragraph outside lists, quotations and tables.
    pub fn lead(&self, fill: &dyn Fill) -> String {
        match self.lead {
            Some((start, end)) => plain::text(&self.piece(start, end), fill, LEAD),
            None => String::new(),
        }
    }

    /// The whole text in plain words, without the interface's: for the search index.
    pub fn words(&self, fill: &dyn Fill) -> String {
        let end = Mark { position: self.html.len(), cuts: self.cuts.len() };
        plain::text(&self.piece(Mark { position: 0, cuts: 0 }, end), fill, usize::MAX)
    }

    /// Appends the HTML, with what `fill` says in its slots.
    pub fn write(&self, out: &mut String, fill: &dyn Fill) {
        splice::write(self, out, fill);
    }

    fn piece(&self, start: Mark, end: Mark) -> plain::Piece<'_> {
        plain::Piece {
            html: &self.html[..end.position],
            start: start.position,
            cuts: &self.cuts[start.cuts..end.cuts],
            links: &self.links,
        }
    }
}

/// What kind of link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// `[text](target)`, `<https://...>`, or `<a href>` in raw HTML.
    Link,
    /// `![alt](target)`, or `<img src>` in raw HTML.
    Image,
    /// `[[target]]`
    Wiki,
}

/// A link found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct ProseLink {
    /// What kind of link.
    pub kind: LinkKind,
    /// Where it leads, without query and fragment: percent-decoded once when it is within the site, as
    /// written when it is not. A wikilink's is a name and never decoded.
    pub target: Box<str>,
    /// What stands after `?` in an absolute path within the site, as written.
    pub query: Option<Box<str>>,
    /// What stands after `#`, decoded; a wikilink's as written.
    pub fragment: Option<Box<str>>,
    /// The alternative text of an image, the label of a wikilink; none if empty.
    pub label: Option<Box<str>>,
    /// Bytes of the text where the target stands, or the whole link where that is not known.
    pub span: Range<u32>,
    /// Whether it leaves the site (another host, mail, telephone): then nobody is asked for it.
    pub external: bool,
    /// Whether its scheme is not allowed: then only its text is shown.
    pub refused: bool,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, on the page.
    pub level: u8,
    /// Unique in the text, and begins with the text's prefix.
    pub id: Box<str>,
    /// Plain text.
    pub text: Box<str>,
}

/// Something that sanitising took away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// What it was.
    pub what: RemovedPart,
    /// Name of the element or attribute; empty for [`RemovedPart::Structure`].
    pub name: Box<str>,
    /// Bytes of the text where it stood.
    pub span: Range<u32>,
}

/// What kind of thing was taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemovedPart {
    /// An element's tags that may not stand here, or not at all; its text stays, but for
    /// elements such as `script`.
    Element,
    /// An attribute, or its value.
    Attribute,
    /// An end tag that nothing open here answers to.
    EndTag,
    /// All structure: the text is nested too deep to read as Markdown, and shown as it stands.
    Structure,
}

impl fmt::Display for Removed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.what {
            RemovedPart::Element => write!(formatter, "element {}", self.name),
            RemovedPart::Attribute => write!(formatter, "attribute {}", self.name),
            RemovedPart::EndTag => write!(formatter, "end tag {}", self.name),
            RemovedPart::Structure => formatter.write_str("structure"),
        }
    }
}

/// A range of a text, in the small numbers that compiled prose keeps.
pub(super) fn span(range: Range<usize>) -> Range<u32> {
    let small = |position| u32::try_from(position).unwrap_or(u32::MAX);
    small(range.start)..small(range.end)
}
