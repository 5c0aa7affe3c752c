//! Refuses texts whose nesting would keep the parser busy for minutes.
//!
//! The parser is iterative, and linear on everything but one thing: every line of a lazily
//! continued paragraph walks through all block quotes and list items that are open. 50,000 `>` and
//! 50,000 lines after them take it five seconds, and a text ten times as long a hundred times that.

use super::escape;
use super::prose::{Prose, Removed, RemovedPart, span};

/// Texts up to this length are parsed in well under a second whatever they hold.
const SHORT: usize = 1 << 14;

/// Most steps (columns of block markers before a line, times lines) that are taken: a quarter of a
/// second. A text of 60,000 lines may still be indented by a thousand columns.
const MOST_STEPS: usize = 1 << 26;

/// Tells whether a text is nested so deep that it is not worth parsing.
pub(super) fn is_too_deep(text: &str) -> bool {
    if text.len() <= SHORT {
        return false;
    }
    let lines = text.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let deepest = text.lines().map(depth).max().unwrap_or_default();
    deepest.saturating_mul(lines) > MOST_STEPS
}

/// Columns of a line that could open block quotes and list items.
fn depth(line: &str) -> usize {
    line.bytes()
        .take_while(|byte| {
            matches!(byte, b' ' | b'\t' | b'>' | b'-' | b'+' | b'*' | b':' | b'.' | b')' | b'0'..=b'9')
        })
        .map(|byte| if byte == b'\t' { 4 } else { 1 })
        .sum()
}

/// Shows a text without reading it.
pub(super) fn as_it_stands(text: &str) -> Prose {
    let mut html = String::with_capacity(text.len() + 32);
    html.push_str("<pre tabindex=\"0\">");
    escape::body(&mut html, text);
    html.push_str("</pre>\n");
    let removed = Removed { what: RemovedPart::Structure, name: "".into(), span: span(0..text.len()) };
    Prose { html: html.into(), removed: [removed].into(), ..Prose::default() }
}
