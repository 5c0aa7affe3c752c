//! Words into lines, and lines onto the card.

use super::WIDTH;
use super::canvas::{Canvas, Ink};
use super::glyphs::Glyphs;
use super::words::{Words, line};

/// At which side lines begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Where a text stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    /// The upper side of its first line.
    pub(super) top: u32,
    /// So many points for one em.
    pub(super) size: u32,
    /// How many lines it may have.
    pub(super) lines: usize,
    /// The empty border at both sides of the card.
    pub(super) margin: u32,
    /// At which side lines begin.
    pub(super) align: Align,
}

impl Block {
    /// The width of a line in thousandths of an em.
    fn width(&self) -> u32 {
        (WIDTH - 2 * self.margin) * 1000 / self.size
    }
}

/// Whether a text fits into a block as a whole, no word of it broken.
pub(super) fn fits(words: &Words, block: &Block) -> bool {
    let width = block.width();
    words.widths.iter().all(|word| *word <= width) && broken(words, width, usize::MAX).len() <= block.lines
}

/// Writes a text; what there is no room for is left out, which three dots say.
pub(super) fn write(canvas: &mut Canvas, glyphs: &Glyphs, (words, ink): (&Words, Ink), block: &Block) {
    let lines = broken(words, block.width(), block.lines + 1);
    let is_cut = lines.len() > block.lines;
    let line_height = block.size * 5 / 4;
    for (number, text) in (0..).zip(lines.iter().take(block.lines)) {
        let is_last = is_cut && number + 1 == block.lines;
        let text = fitted(text, glyphs, (block.width(), is_last));
        let Some((placed, width)) = line(&text, glyphs) else { continue };
        let points = |thousandths: i32| thousandths * block.size as i32 / 1000;
        let start = match block.align {
            Align::Left => block.margin as i32,
            Align::Right => (WIDTH - block.margin) as i32 - points(width),
        };
        let base = (block.top + number as u32 * line_height + block.size) as i32;
        for glyph in placed {
            let place = (start + points(glyph.x), base - points(glyph.y));
            canvas.glyph(&glyphs.glyph(glyph.font, glyph.id, block.size), place, ink);
        }
    }
}

/// The lines of a text, `most` of them and no more.
fn broken(words: &Words, width: u32, most: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut open: Option<(usize, usize, u32)> = None;
    for (place, wide) in words.words.iter().zip(&words.widths) {
        open = match open {
            Some((start, _, filled)) if filled + words.space + wide <= width => {
                Some((start, place.end, filled + words.space + wide))
            }
            before => {
                lines.extend(before.map(|(start, end, _)| &words.text[start..end]));
                Some((place.start, place.end, *wide))
            }
        };
        if lines.len() >= most {
            return lines;
        }
    }
    lines.extend(open.map(|(start, end, _)| &words.text[start..end]));
    lines
}

/// A line that is no wider than there is room for: cut at a character, with three dots where something is left out.
fn fitted(text: &str, glyphs: &Glyphs, (width, is_cut): (u32, bool)) -> String {
    let is_wide = |text: &str| line(text, glyphs).is_some_and(|(_, wide)| wide > width as i32);
    let whole = if is_cut { format!("{text} …") } else { text.to_owned() };
    if !is_wide(&whole) {
        return whole;
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let fitting = ends.partition_point(|end| !is_wide(&format!("{}…", text[..*end].trim_end())));
    let end = fitting.checked_sub(1).map_or(0, |last| ends[last]);
    format!("{}…", text[..end].trim_end())
}
