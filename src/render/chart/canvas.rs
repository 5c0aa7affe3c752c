//! A sheet to draw on: what stands where, in whole units and from left to right, and how much room words take.

use super::Node;
use super::text::{Face, Lines};

/// The type of titles.
pub(super) const TITLE: Face = Face { size: 15, bold: true };
/// The type of what stands in a list.
pub(super) const PLAIN: Face = Face { size: 15, bold: false };
/// The type of the word above a title.
pub(super) const LABEL: Face = Face { size: 13, bold: false };
/// The type of the heading of a part.
const SUBHEADING: Face = Face { size: 13, bold: true };
/// The type of a name in a head.
pub(super) const HEAD: Face = Face { size: 17, bold: true };

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Area {
    pub(super) fn bottom(self) -> i32 {
        self.y + self.height
    }

    pub(super) fn middle(self) -> i32 {
        self.y + self.height / 2
    }

    pub(super) fn center(self) -> i32 {
        self.x + self.width / 2
    }
}

/// What a shape looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A box with a bar in the colour of its kind.
    Box,
    /// The same, filled: what the chart is about.
    Head,
    /// A box with nothing in it, filled as a head is: behind a head and what belongs to it.
    Frame,
    /// The part of that which is below the head.
    Body,
    /// A line of a list, with a dot before it.
    Row,
    /// The heading of a list.
    Heading,
    /// The heading of a part of a list.
    Subheading,
}

/// Something with words that stands somewhere.
#[derive(Clone, Debug)]
pub(super) struct Shape<'a> {
    pub(super) area: Area,
    pub(super) look: Look,
    pub(super) node: Option<&'a Node>,
    /// The lines above the title, and those of the title.
    pub(super) words: (Lines, Lines),
}

/// A line between shapes.
#[derive(Clone, Debug)]
pub(super) enum Tie<'a> {
    /// By straight pieces with round corners.
    Elbow(Vec<(i32, i32)>),
    /// Curves from one place to several, in the colour of a kind.
    Fan { kind: Option<&'a str>, from: (i32, i32), to: Vec<(i32, i32)> },
}

/// A drawing.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) shapes: Vec<Shape<'a>>,
    pub(super) ties: Vec<Tie<'a>>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(width: i32) -> Self {
        Self { width, height: 0, shapes: Vec::new(), ties: Vec::new() }
    }

    pub(super) fn place(&mut self, area: Area, look: Look, node: Option<&'a Node>, words: (Lines, Lines)) {
        self.height = self.height.max(area.bottom());
        self.shapes.push(Shape { area, look, node, words });
    }

    pub(super) fn tie(&mut self, points: &[(i32, i32)]) {
        self.ties.push(Tie::Elbow(points.to_vec()));
    }
}

/// The distance between lines of titles.
pub(super) const LEADING: i32 = 20;
/// That of the words above them.
pub(super) const LABEL_LEADING: i32 = 17;
/// That of a name in a head.
pub(super) const HEAD_LEADING: i32 = 23;
pub(super) const BOX_INSET: i32 = 14;
pub(super) const BOX_PADDING: i32 = 7;
pub(super) const HEAD_INSET: i32 = 16;
pub(super) const HEAD_PADDING: i32 = 9;
pub(super) const ROW_INSET: i32 = 16;
pub(super) const ROW_PADDING: i32 = 3;
/// What is left free at the end of a line.
const END: i32 = 8;
/// A title is shown in so many lines.
const MOST_LINES: usize = 5;

/// The words of a shape, fitted to a width; and its height.
pub(super) fn fit(node: &Node, look: Look, width: i32) -> ((Lines, Lines), i32) {
    let (inset, padding, face, leading) = match look {
        Look::Box => (BOX_INSET, BOX_PADDING, TITLE, LEADING),
        Look::Head => (HEAD_INSET, HEAD_PADDING, HEAD, HEAD_LEADING),
        Look::Row => (ROW_INSET, ROW_PADDING, PLAIN, LEADING),
        Look::Heading => (0, 0, TITLE, LEADING),
        Look::Subheading | Look::Frame | Look::Body => (0, 0, SUBHEADING, LEADING),
    };
    let room = width - inset - if matches!(look, Look::Box | Look::Head) { END } else { 0 };
    let label = node.label.as_ref().map(|label| LABEL.wrap(&label.text, room, 2)).unwrap_or_default();
    let title = face.wrap(&node.title.text, room, MOST_LINES);
    let height = LABEL_LEADING * lines(&label) + leading * lines(&title).max(1) + 2 * padding;
    ((label, title), height)
}

pub(super) fn lines(words: &Lines) -> i32 {
    i32::try_from(words.lines.len()).unwrap_or(i32::MAX)
}
