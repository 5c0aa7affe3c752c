//! Reads raw HTML apart into tags and text.
//!
//! Only finds where tags begin and end; what stands in them is ammonia's to read. A reading that
//! differs from a browser's does no harm, since nothing of the source is written as it stands.

use super::elements::WITH_CONTENT;

/// A piece of raw HTML.
#[derive(Debug, PartialEq)]
pub(super) enum Token<'h> {
    Start { name: String, source: &'h str },
    End { name: String },
    Text(&'h str),
}

/// Reads tokens, each with the offset of its first byte. Comments, declarations, and the content of
/// elements that are no prose are passed over.
pub(super) struct Tokens<'h> {
    html: &'h str,
    offset: usize,
}

impl<'h> Tokens<'h> {
    /// Begins to read.
    pub(super) fn new(html: &'h str) -> Self {
        Self { html, offset: 0 }
    }

    fn take(&mut self, length: usize) -> &'h str {
        let taken = &self.html[self.offset..self.offset + length];
        self.offset += length;
        taken
    }

    /// Passes over all up to and with `end`, or the rest.
    fn pass(&mut self, end: &str) {
        let rest = &self.html[self.offset..];
        self.offset += rest.find(end).map_or(rest.len(), |index| index + end.len());
    }

    /// Passes over the content of an element, up to its end tag.
    fn pass_content(&mut self, name: &str) {
        let rest = &self.html.as_bytes()[self.offset..];
        let ends = |at: &usize| {
            let tag = &rest[*at..];
            tag.starts_with(b"</")
                && tag[2..].get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
        };
        self.offset += (0..rest.len()).find(ends).unwrap_or(rest.len());
    }

    fn text(&mut self) -> Token<'h> {
        let rest = &self.html[self.offset..];
        // The first character may be a `<` that begins no tag.
        let end = rest.char_indices().skip(1).find(|(_, character)| *character == '<');
        Token::Text(self.take(end.map_or(rest.len(), |(index, _)| index)))
    }

    fn tag(&mut self) -> Token<'h> {
        let rest = &self.html[self.offset..];
        let is_end = rest.starts_with("</");
        let Some(length) = tag_length(rest) else {
            return Token::Text(self.take(rest.len()));
        };
        let source = self.take(length);
        let name = name(&source[if is_end { 2 } else { 1 }..]);
        if is_end {
            return Token::End { name };
        }
        if WITH_CONTENT.binary_search(&name.as_str()).is_ok() {
            self.pass_content(&name);
        }
        Token::Start { name, source }
    }
}

impl<'h> Iterator for Tokens<'h> {
    type Item = (usize, Token<'h>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = self.offset;
            let rest = self.html.get(start..).filter(|rest| !rest.is_empty())?;
            let mut after = rest.bytes().skip(1);
            match (rest.as_bytes()[0], after.next(), after.next()) {
                (b'<', Some(b'!'), _) if rest.starts_with("<!--") => self.pass("-->"),
                (b'<', Some(b'!'), _) if rest.starts_with("<![CDATA[") => self.pass("]]>"),
                (b'<', Some(b'!' | b'?'), _) => self.pass(">"),
                (b'<', Some(b'/'), Some(letter)) if letter.is_ascii_alphabetic() => {
                    return Some((start, self.tag()));
                }
                (b'<', Some(letter), _) if letter.is_ascii_alphabetic() => return Some((start, self.tag())),
                _ => return Some((start, self.text())),
            }
        }
    }
}

/// Name of a tag, in lower case.
fn name(tag: &str) -> String {
    let end = tag.find(|character: char| character.is_ascii_whitespace() || matches!(character, '/' | '>'));
    tag[..end.unwrap_or(tag.len())].to_ascii_lowercase()
}

/// Length of the tag that `html` begins with; none if it does not end.
fn tag_length(html: &str) -> Option<usize> {
    let mut quote = None;
    let mut previous = b' ';
    for (index, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(index + 1),
            // A quote opens a value only after an equals sign.
            (None, b'"' | b'\'') if previous == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            previous = byte;
        }
    }
    None
}

/// Names of the attributes in a start tag, in lower case, for reports only.
pub(super) fn attribute_names(tag: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest =
        tag.trim_start_matches('<').trim_start_matches(|character: char| !character.is_ascii_whitespace());
    rest = rest.trim_end_matches('>');
    loop {
        rest = rest.trim_start_matches(|character: char| character.is_ascii_whitespace() || character == '/');
        let end =
            rest.find(|character: char| character.is_ascii_whitespace() || matches!(character, '=' | '/'));
        let (name, after) =
            rest.split_at(end.unwrap_or(rest.len()).max(rest.chars().next().map_or(0, char::len_utf8)));
        if name.is_empty() {
            return names;
        }
        names.push(name.to_ascii_lowercase());
        rest = after_value(after.trim_ascii_start());
    }
}

fn after_value(rest: &str) -> &str {
    let Some(value) = rest.strip_prefix('=').map(str::trim_ascii_start) else { return rest };
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).map_or("", |(_, after)| after),
        _ => value.trim_start_matches(|character: char| !character.is_ascii_whitespace()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> String {
        let tokens = Tokens::new(html).map(|(offset, token)| match token {
            Token::Start { name, source } => format!("{offset}+{name}({source})"),
            Token::End { name } => format!("{offset}-{name}"),
            Token::Text(text) => format!("{offset}'{text}'"),
        });
        tokens.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn finds_tags() {
        for (html, expected) in [
            ("", ""),
            ("a<B c='>'>d</b >", "0'a' 1+b(<B c='>'>) 10'd' 11-b"),
            ("<br/>", "0+br(<br/>)"),
            ("a < b <3", "0'a ' 2'< b ' 6'<3'"),
            ("<", "0'<'"),
            ("</", "0'</'"),
            ("å<i>å", "0'å' 2+i(<i>) 5'å'"),
            ("a<!-- <b> -->c<!x><?y?>d<![CDATA[<e>]]>f", "0'a' 13'c' 23'd' 39'f'"),
            ("a<!-- <b>", "0'a'"),
            ("<div title=\"", "0'<div title=\"'"),
            ("<script>a</SCRIPT>b", "0+script(<script>) 9-script 18'b'"),
            ("<style>a<b>", "0+style(<style>)"),
            ("<a b\"c>d", "0+a(<a b\"c>) 7'd'"),
        ] {
            assert_eq!(read(html), expected, "{html}");
        }
    }

    #[test]
    fn names_attributes() {
        for (tag, expected) in [
            ("<a>", ""),
            ("<a href=b>", "href"),
            ("<a HREF = 'b c' onclick=\"d\" e/f>", "href onclick e f"),
            ("<br/>", ""),
            ("<a =b>", "= b"),
            ("<a b='>", "b"),
        ] {
            assert_eq!(attribute_names(tag).join(" "), expected, "{tag}");
        }
    }
}
