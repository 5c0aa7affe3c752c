//! HTML in the making, with the places where something is put in when a page is rendered.

use super::fill::Phrase;

/// What is put in at a place of finished HTML. Numbers are indexes into the text's links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// Nothing after all.
    Nothing,
    /// The start of a quotation that turned out to name its source.
    QuoteFigure,
    /// `<a href="..."` without its end.
    LinkOpen(u32),
    /// `</a>`
    LinkClose(u32),
    /// A whole link, with its target's title as text.
    Title(u32),
    /// `<img src="..." alt="..."` without its end.
    ImageOpen(u32),
    /// What closes an image that has no target.
    ImageClose(u32),
    /// `<a href="..."` of the author's own HTML, without its end.
    RawLink(u32),
    /// `<img src="..."` of the author's own HTML, without its end.
    RawImage(u32),
    /// A text of the interface, and the number of the thing it speaks of.
    Phrase(Phrase, u32),
}

/// A slot and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) position: usize,
    pub(super) slot: Slot,
}

/// A point in an output, to measure from or to go back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) position: usize,
    pub(super) cuts: usize,
}

/// HTML with its cuts in order.
#[derive(Debug, Default)]
pub(super) struct Output {
    pub(super) html: String,
    pub(super) cuts: Vec<Cut>,
    /// Positions of the digits in heading tags, which change when the highest level is known.
    pub(super) levels: Vec<usize>,
}

impl Output {
    /// Makes room for the HTML of a text of `length` bytes.
    pub(super) fn with_capacity(length: usize) -> Self {
        Self { html: String::with_capacity(length + length / 4 + 16), ..Self::default() }
    }

    /// Appends finished HTML.
    #[inline]
    pub(super) fn push(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Goes to the start of a line.
    #[inline]
    pub(super) fn line(&mut self) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }

    /// Leaves a slot here.
    pub(super) fn cut(&mut self, slot: Slot) {
        self.cuts.push(Cut { position: self.html.len(), slot });
    }

    /// The point reached.
    #[inline]
    pub(super) fn mark(&self) -> Mark {
        Mark { position: self.html.len(), cuts: self.cuts.len() }
    }

    /// Takes back all since `mark`, which must not lie before a heading.
    pub(super) fn back_to(&mut self, mark: Mark) {
        self.html.truncate(mark.position);
        self.cuts.truncate(mark.cuts);
    }

    /// Puts `html` in at `mark` and moves the cuts after it.
    pub(super) fn insert(&mut self, mark: Mark, html: &str) {
        self.html.insert_str(mark.position, html);
        for cut in &mut self.cuts[mark.cuts..] {
            cut.position += html.len();
        }
    }

    /// Appends another output.
    pub(super) fn append(&mut self, other: &Self) {
        let start = self.html.len();
        self.html.push_str(&other.html);
        self.cuts.extend(other.cuts.iter().map(|cut| Cut { position: cut.position + start, ..*cut }));
        self.levels.extend(other.levels.iter().map(|position| position + start));
    }
}
