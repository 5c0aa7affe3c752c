//! Splits a Markdown file into its front matter and its text.
//!
//! It only finds where the two stand; reading the YAML is the business of `parse`.

use std::ops::Range;

/// Where the two parts of a Markdown file stand, in bytes of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    /// The YAML between the `---` lines, without them.
    pub yaml: Range<usize>,
    /// The Markdown after the closing line.
    pub body: Range<usize>,
}

/// Finds the front matter of a text that begins with a `---` line; blank lines before it do not count.
///
/// `None` where there is no such line or no closing `---` (or `...`) line.
pub fn split_front_matter(text: &str) -> Option<FrontMatter> {
    let opening = opening(text);
    let first = line_end(text, opening);
    if text[opening..first].trim_end() != "---" {
        return None;
    }
    let mut start = first;
    while start < text.len() {
        let end = line_end(text, start);
        if matches!(text[start..end].trim_end(), "---" | "...") {
            return Some(FrontMatter { yaml: first..start, body: end..text.len() });
        }
        start = end;
    }
    None
}

/// The first byte of the first line with something in it.
fn opening(text: &str) -> usize {
    let mut start = 0;
    while start < text.len() && text[start..line_end(text, start)].trim().is_empty() {
        start = line_end(text, start);
    }
    start
}

/// The byte after the line that begins at `start`, its line feed included.
fn line_end(text: &str, start: usize) -> usize {
    text[start..].find('\n').map_or(text.len(), |at| start + at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, &str)> {
        split_front_matter(text).map(|parts| (&text[parts.yaml], &text[parts.body]))
    }

    #[test]
    fn splits_at_the_closing_line() {
        assert_eq!(parts("---\ntitle: A\n---\nText\n---\n"), Some(("title: A\n", "Text\n---\n")));
        assert_eq!(parts("---\r\ntitle: A\r\n---\r\nText"), Some(("title: A\r\n", "Text")));
        assert_eq!(parts("---\n---"), Some(("", "")));
        assert_eq!(parts("---\na: 1\n..."), Some(("a: 1\n", "")));
        assert_eq!(parts("\n \r\n---\na: 1\n---\nb"), Some(("a: 1\n", "b")));
    }

    #[test]
    fn without_both_lines_there_is_none() {
        for text in [
            "",
            "---",
            "---\n",
            "---\ntitle: A\n",
            "title: A\n---\n",
            "----\na\n---\n",
            "--- a\n---\n",
            "\n\n",
            " ---\na\n---\n",
        ] {
            assert_eq!(parts(text), None, "{text:?}");
        }
    }
}
