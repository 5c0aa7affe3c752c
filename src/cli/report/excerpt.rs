//! The line of a file that a fault is about, with the lines beside it.

use std::ops::Range;

use super::{Reporting, is_control};
use crate::source::Location;

/// A line with more characters is not drawn.
const LONGEST_LINE: usize = 2000;

/// A line, and where in it stands what is meant.
pub(super) struct Excerpt {
    /// The lines before it, each with its number.
    pub(super) before: Vec<(usize, String)>,
    /// The line.
    pub(super) line: String,
    /// What is meant, in bytes of the line.
    pub(super) marked: Range<usize>,
    /// The lines after it.
    pub(super) after: Vec<(usize, String)>,
}

/// The line of a location with so many lines `beside` it on each side; nothing where the text is not known, the file as
/// a whole is meant, or the line is too long to be drawn.
pub(super) fn excerpt(location: &Location, reporting: &Reporting, beside: usize) -> Option<Excerpt> {
    let at = (location.line as usize).checked_sub(1)?;
    let text = (reporting.text)(&location.path)?;
    let is_short = |line: &str| line.chars().count() <= LONGEST_LINE;
    let line = drawable(text.lines().nth(at).filter(|line| is_short(line))?);
    let first = at.saturating_sub(beside);
    let numbered = |from: usize, lines: usize| -> Vec<(usize, String)> {
        let lines = text.lines().skip(from).take(lines).filter(|line| is_short(line));
        (from + 1..).zip(lines.map(drawable)).collect()
    };
    let byte = |character: usize| line.char_indices().nth(character).map_or(line.len(), |(byte, _)| byte);
    let start = location.column.saturating_sub(1) as usize;
    let marked = byte(start)..byte(start.saturating_add(location.length as usize));
    Some(Excerpt { before: numbered(first, at - first), marked, line, after: numbered(at + 1, beside) })
}

/// A line without the characters that could steer what it is drawn on.
fn drawable(line: &str) -> String {
    let shown = |c: char| if is_control(c) && c != '\t' { char::REPLACEMENT_CHARACTER } else { c };
    line.chars().map(shown).collect()
}
