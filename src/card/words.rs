//! A text as words whose width is known: letters joined and placed as their script asks.

use rustybuzz::{Direction, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

use super::glyphs::{FontIx, Glyphs};

/// Longer texts are cut: a card has no room for them.
const MOST_CHARACTERS: usize = 600;

/// A text, and how wide its words are.
pub(super) struct Words {
    /// The text, one space between words.
    pub(super) text: String,
    /// Each word: where it stands in the text.
    pub(super) words: Vec<std::ops::Range<usize>>,
    /// The width of each, in thousandths of an em.
    pub(super) widths: Vec<u32>,
    /// The width of a space.
    pub(super) space: u32,
}

/// A glyph in its place, in thousandths of an em.
pub(super) struct Placed {
    pub(super) font: FontIx,
    pub(super) id: u16,
    /// From the start of the line to its origin.
    pub(super) x: i32,
    /// Upwards.
    pub(super) y: i32,
}

impl Words {
    /// Takes a text apart; nothing where a font lacks one of its letters.
    pub(super) fn of(text: &str, glyphs: &Glyphs) -> Option<Self> {
        let mut words = Self { text: String::new(), words: Vec::new(), widths: Vec::new(), space: 0 };
        words.space = u32::try_from(line(" ", glyphs)?.1).unwrap_or(0);
        let short: String =
            text.chars().take(MOST_CHARACTERS).filter(|c| c.is_whitespace() || !is_silent(*c)).collect();
        for word in short.split_whitespace() {
            if !words.text.is_empty() {
                words.text.push(' ');
            }
            let start = words.text.len();
            words.text.push_str(word);
            words.words.push(start..words.text.len());
            words.widths.push(u32::try_from(line(word, glyphs)?.1).unwrap_or(0));
        }
        Some(words)
    }
}

/// Whether the fonts have all letters of a text.
pub(super) fn can_write(text: &str, glyphs: &Glyphs) -> bool {
    let seen = |character: &char| !character.is_whitespace() && !is_silent(*character);
    text.chars()
        .take(MOST_CHARACTERS)
        .filter(seen)
        .all(|character| glyphs.font_for(character, None).is_some())
}

/// Characters that show nothing, and some that would turn the order of others round.
fn is_silent(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

/// The glyphs of a line in the order in which they are seen, and how wide it is; nothing where a letter is missing.
pub(super) fn line(text: &str, glyphs: &Glyphs) -> Option<(Vec<Placed>, i32)> {
    let (mut placed, mut x) = (Vec::with_capacity(text.len()), 0);
    if text.is_ascii() {
        run(text, false, glyphs, (&mut placed, &mut x))?;
        return Some((placed, x));
    }
    let bidi = BidiInfo::new(text, None::<Level>);
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for range in runs {
            let right_to_left = levels[range.start].is_rtl();
            run(&text[range], right_to_left, glyphs, (&mut placed, &mut x))?;
        }
    }
    Some((placed, x))
}

/// Adds a run of one direction: its parts by font, in the order in which they are seen.
fn run(
    text: &str,
    right_to_left: bool,
    glyphs: &Glyphs,
    (placed, x): (&mut Vec<Placed>, &mut i32),
) -> Option<()> {
    let mut parts: Vec<(FontIx, usize, usize)> = Vec::new();
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        let font = glyphs.font_for(character, parts.last().map(|(font, ..)| *font))?;
        match parts.last_mut().filter(|(before, ..)| *before == font) {
            Some((_, _, last)) => *last = end,
            None => parts.push((font, at, end)),
        }
    }
    if right_to_left {
        parts.reverse();
    }
    for (font, start, end) in parts {
        shape(&text[start..end], (font, right_to_left), glyphs, (placed, x));
    }
    Some(())
}

fn shape(
    text: &str,
    (font, right_to_left): (FontIx, bool),
    glyphs: &Glyphs,
    (placed, x): (&mut Vec<Placed>, &mut i32),
) {
    let face = glyphs.face(font);
    let thousandths = |units: i32| units * 1000 / face.units_per_em();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
    let shaped = rustybuzz::shape(face, &[], buffer);
    for (glyph, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        let id = u16::try_from(glyph.glyph_id).unwrap_or(0);
        placed.push(Placed {
            font,
            id,
            x: *x + thousandths(position.x_offset),
            y: thousandths(position.y_offset),
        });
        *x += thousandths(position.x_advance);
    }
}
