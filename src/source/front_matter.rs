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

/// Finds the front matter of a text that begins with a `---` line.
///
/// `None` where there is no such line or no closing `---` (or `...`) line.
pub fn split_front_matter(text: &str) -> Option<FrontMatter> {
    let first = line_end(text, 0);
    if text[..first].trim_end() != "---" {
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
    }

    #[test]
    fn without_both_lines_there_is_none() {
        for text in
            ["", "---", "---\n", "---\ntitle: A\n", "title: A\n---\n", "----\na\n---\n", "--- a\n---\n"]
        {
            assert_eq!(parts(text), None, "{text:?}");
        }
    }
}
