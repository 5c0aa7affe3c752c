//! Interface texts that a language borrows from another, marked with their language.
//!
//! A language whose texts are incomplete shows those of another: a screen reader must be told. Templates print texts
//! in many places, in attributes too, where no mark-up can stand; so the filter `t` puts signs around a borrowed text
//! that no text has, and when the page is done they become a `span` where one may stand, and nothing elsewhere.
//! Pages in languages that borrow nothing are not looked at.

use std::borrow::Cow;

/// Before the tag of the language, between it and the words, and after them (noncharacters of Unicode).
const SIGNS: [char; 3] = ['\u{fdd0}', '\u{fdd1}', '\u{fdd2}'];

/// Elements that hold text alone.
const TEXT_ONLY: [&str; 6] = ["title", "script", "style", "textarea", "option", "noscript"];

/// A text with the language that it is borrowed from, for the filter to give.
pub(super) fn signed(words: &str, tag: &str) -> String {
    format!("{}{tag}{}{words}{}", SIGNS[0], SIGNS[1], SIGNS[2])
}

/// HTML with borrowed texts marked by `lang`.
pub(super) fn marked(html: &str) -> Cow<'_, str> {
    if !html.contains(SIGNS) {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len() + 1024);
    let (mut rest, mut place) = (html, Place::Text);
    while let Some(at) = rest.find(ends_words) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some((tag, words, after)) = borrowed(from) {
            match place {
                Place::Text => out.push_str(&format!("<span lang=\"{tag}\" dir=\"auto\">{words}</span>")),
                _ => out.push_str(words),
            }
            rest = after;
            continue;
        }
        let mut characters = from.chars();
        let Some(sign) = characters.next() else { break };
        place = place.after(from);
        if !SIGNS.contains(&sign) {
            out.push(sign);
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The tag and the words at the beginning of a text, and what comes after.
///
/// Nothing is looked at beyond the next sign, so that a page of signs takes no longer than another one.
fn borrowed(text: &str) -> Option<(&str, &str, &str)> {
    let rest = text.strip_prefix(SIGNS[0])?;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|end| *end > 0)?;
    let (tag, rest) = rest.split_at(end);
    let rest = rest.strip_prefix(SIGNS[1])?;
    let (words, rest) = rest.split_at(rest.find(ends_words)?);
    Some((tag, words, rest.strip_prefix(SIGNS[2])?))
}

/// Whether borrowed words cannot go on over a character.
fn ends_words(character: char) -> bool {
    SIGNS.contains(&character) || matches!(character, '<' | '>' | '"')
}

/// Where in HTML one is.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Among what is read, where elements may stand.
    Text,
    /// Within the signs of a tag.
    Tag { text_only: bool },
    /// Within the quotes of an attribute.
    Attribute { text_only: bool },
    /// In an element that holds text alone.
    TextOnly,
}

impl Place {
    /// The place after the first character of `html`.
    fn after(self, html: &str) -> Self {
        let opens = |name: &&str| {
            let rest = html.get(1..=name.len()).filter(|start| start.eq_ignore_ascii_case(name));
            rest.is_some() && html[name.len() + 1..].starts_with([' ', '>', '\n', '\t', '/'])
        };
        match (self, html.as_bytes().first()) {
            (Self::Text, Some(b'<')) => Self::Tag { text_only: TEXT_ONLY.iter().any(opens) },
            (Self::TextOnly, Some(b'<')) if html.starts_with("</") => Self::Tag { text_only: false },
            (Self::Tag { text_only }, Some(b'"')) => Self::Attribute { text_only },
            (Self::Attribute { text_only }, Some(b'"')) => Self::Tag { text_only },
            (Self::Tag { text_only: true }, Some(b'>')) => Self::TextOnly,
            (Self::Tag { text_only: false }, Some(b'>')) => Self::Text,
            (place, _) => place,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_stands_where_one_may() {
        let menu = signed("Menu", "en");
        for (html, expected) in [
            (format!("<p>{menu}</p>"), "<p><span lang=\"en\" dir=\"auto\">Menu</span></p>"),
            (format!("<p aria-label=\"{menu}\">å</p>"), "<p aria-label=\"Menu\">å</p>"),
            (
                format!("<title>{menu} – å</title>{menu}"),
                "<title>Menu – å</title><span lang=\"en\" dir=\"auto\">Menu</span>",
            ),
            (format!("<option value=\"a>b\">{menu}</option>"), "<option value=\"a>b\">Menu</option>"),
            (format!("<titles>{menu}"), "<titles><span lang=\"en\" dir=\"auto\">Menu</span>"),
            (format!("<script>a < b && \"{menu}\"</script>"), "<script>a < b && \"Menu\"</script>"),
            ("<p>å \"b\" > c</p>".to_owned(), "<p>å \"b\" > c</p>"),
        ] {
            assert_eq!(marked(&html), expected);
        }
    }

    #[test]
    fn nothing_is_looked_at_beyond_the_next_sign() {
        let many = |sign: &str| sign.repeat(200_000);
        assert_eq!(marked(&many("\u{fdd0}")), "");
        assert_eq!(marked(&many("\u{fdd0}en\u{fdd1}")), many("en"));
        assert_eq!(marked(&format!("{}\u{fdd1}\u{fdd2}", many("\u{fdd0}"))), "");
        let one = "\u{fdd0}en\u{fdd1}a\u{fdd0}sv\u{fdd1}b\u{fdd2}";
        assert_eq!(marked(one), "ena<span lang=\"sv\" dir=\"auto\">b</span>");
    }

    #[test]
    fn signs_that_nobody_should_write_do_no_harm() {
        for (html, expected) in [
            ("\u{fdd0}", ""),
            ("a\u{fdd0}en\u{fdd1}b", "aenb"),
            ("\u{fdd0}e\" onclick=x\u{fdd1}b\u{fdd2}", "e\" onclick=xb"),
            ("\u{fdd0}en\u{fdd1}<b>x</b>\u{fdd2}", "en<b>x</b>"),
            ("\u{fdd2}\u{fdd1}å<", "å<"),
        ] {
            assert_eq!(marked(html), expected);
        }
    }
}
