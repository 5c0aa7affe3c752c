//! Lines and columns of a text, counted once: a place costs the same wherever it stands, in a line of any length.

use std::ops::Range;

use super::Location;

/// So many bytes of text have one count of the characters before them.
const BLOCK: usize = 256;

/// Where the lines of a text begin, and how many characters come before each block of it.
#[derive(Debug)]
pub(super) struct Lines {
    /// The first byte of each line.
    starts: Box<[u32]>,
    /// The characters before each block.
    characters: Box<[u32]>,
}

impl Lines {
    /// Counts the lines and characters of a text.
    pub(super) fn of(text: &str) -> Self {
        let starts = text.match_indices('\n').map(|(at, _)| count(at + 1));
        let mut before = 0;
        let characters = text.as_bytes().chunks(BLOCK).map(|block| {
            let here = count(before);
            before += characters_in(block);
            here
        });
        Self { characters: characters.collect(), starts: std::iter::once(0).chain(starts).collect() }
    }

    /// The place of some bytes of the text, which stands in the file with this path; a range that reaches over a line's
    /// end is cut there.
    pub(super) fn locate(&self, (path, text): (&str, &str), bytes: Range<usize>) -> Location {
        let start = floor_char_boundary(text, bytes.start);
        let line = self.starts.partition_point(|first| *first as usize <= start);
        let first = self.starts[line - 1] as usize;
        let line_end = self.starts.get(line).map_or(text.len(), |next| *next as usize - 1);
        let end = floor_char_boundary(text, bytes.end.clamp(start, line_end.max(start)));
        let end = start + text[start..end].trim_end().len();
        Location {
            path: path.into(),
            line: count(line),
            column: count(self.characters_before(text, start) - self.characters_before(text, first) + 1),
            length: count((self.characters_before(text, end) - self.characters_before(text, start)).max(1)),
        }
    }

    fn characters_before(&self, text: &str, at: usize) -> usize {
        let block = at / BLOCK;
        // At the end of a text of whole blocks there is none that begins.
        let Some(before) = self.characters.get(block) else { return self.all(text) };
        *before as usize + characters_in(&text.as_bytes()[block * BLOCK..at])
    }

    fn all(&self, text: &str) -> usize {
        let last = self.characters.len().saturating_sub(1);
        let before = self.characters.last().map_or(0, |before| *before as usize);
        before + characters_in(&text.as_bytes()[last * BLOCK..])
    }
}

/// How many characters begin in these bytes (RFC 3629: the others begin with the bits 10).
fn characters_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn floor_char_boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&index| text.is_char_boundary(index)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line, column and length, counted the simple way.
    fn simply(text: &str, bytes: Range<usize>) -> (usize, usize, usize) {
        let start = floor_char_boundary(text, bytes.start);
        let first = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let end = floor_char_boundary(text, bytes.end.clamp(start, line_end));
        let line = text[..first].matches('\n').count() + 1;
        let length = text[start..end].trim_end().chars().count().max(1);
        (line, text[first..start].chars().count() + 1, length)
    }

    #[test]
    fn places_are_those_that_are_counted_one_by_one() {
        let long = "å😀b".repeat(200);
        let blocks = "x".repeat(2 * BLOCK);
        for text in
            ["", "\n", "a", "å\n\nb ö\n", &format!("a\n{long}\nö{long}"), &long, &blocks, "a\r\nb\r\n"]
        {
            let lines = Lines::of(text);
            for start in (0..text.len() + 3).step_by(1 + text.len() / 300) {
                for end in [0, start, start + 1, start + 7, start + 300, usize::MAX] {
                    let at = lines.locate(("a", text), start..end);
                    let found = (at.line as usize, at.column as usize, at.length as usize);
                    assert_eq!(found, simply(text, start..end), "{start}..{end} of {text:?}");
                }
            }
        }
    }
}
