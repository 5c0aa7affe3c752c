//! Reads where a link leads: to a page of ours, to another site, to a program, or nowhere we allow.

use std::borrow::Cow;

/// Where a URL leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Within the site: relative, or an absolute path.
    Here,
    /// Another site: http, https, or a host without scheme (`//host`).
    Elsewhere,
    /// A program of the reader's: mail, telephone, calendar, map.
    Program,
    /// A scheme that is not allowed, such as `javascript:`.
    Refused,
}

/// Reads the place of a URL the way a browser does (WHATWG URL, "basic URL parser"): control
/// characters and spaces before it, and tabs and line breaks anywhere, do not count, and `\` is `/`.
pub(super) fn place(url: &str) -> Place {
    if url.bytes().all(|byte| byte > b' ' && byte != b':' && byte != b'\\') && !url.starts_with("//") {
        return Place::Here; // nearly every link within a site
    }
    let mut characters = url
        .trim_start_matches(|character| character <= ' ')
        .chars()
        .filter(|character| !matches!(character, '\t' | '\n' | '\r'));
    let mut scheme = String::new();
    for character in characters.by_ref() {
        match character {
            ':' if !scheme.is_empty() => return by_scheme(&scheme),
            'a'..='z' | 'A'..='Z' => scheme.push(character.to_ascii_lowercase()),
            '0'..='9' | '+' | '-' | '.' if !scheme.is_empty() => scheme.push(character),
            '/' | '\\' if scheme.is_empty() => {
                return if matches!(characters.next(), Some('/' | '\\')) {
                    Place::Elsewhere
                } else {
                    Place::Here
                };
            }
            _ => return Place::Here,
        }
    }
    Place::Here
}

fn by_scheme(scheme: &str) -> Place {
    match scheme {
        "http" | "https" => Place::Elsewhere,
        _ if PROGRAMS.contains(&scheme) => Place::Program,
        _ => Place::Refused,
    }
}

/// The schemes that are allowed besides http and https.
pub(super) const PROGRAMS: [&str; 5] = ["geo", "mailto", "sms", "tel", "webcal"];

/// A URL read apart.
#[derive(Debug, PartialEq)]
pub(super) struct Target {
    pub(super) place: Place,
    /// Decoded when it is within the site, as written otherwise.
    pub(super) path: Box<str>,
    /// Of an absolute path within the site, as written; in a relative one `?` is part of a file's name.
    pub(super) query: Option<Box<str>>,
    pub(super) fragment: Option<Box<str>>,
}

impl Target {
    /// Reads a URL as it stands in a link, character references already decoded.
    pub(super) fn of_url(url: &str) -> Self {
        let (path, fragment) = match url.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (url, None),
        };
        let place = match place(url) {
            Place::Here => decoded_place(path),
            place => place,
        };
        let (path, query) = match path.split_once('?') {
            Some((path, query)) if place == Place::Here && path.starts_with('/') => (path, Some(query)),
            _ => (path, None),
        };
        let path = if place == Place::Here { decode(path) } else { path.into() };
        let fragment = fragment.map(|fragment| decode(fragment).into());
        Self { place, path: path.into(), query: query.map(Into::into), fragment }
    }

    /// Reads the target of a wikilink: a name, never a URL. A fragment is what follows the last
    /// `#`, if there is something and no space in it: "C# i skolan" is a name.
    pub(super) fn of_name(name: &str) -> Self {
        // In a table cell the bar of `[[name\|label]]` must be escaped; the parser leaves the stroke.
        let name = name.strip_suffix('\\').unwrap_or(name).trim();
        let (path, fragment) = match name.rsplit_once('#') {
            Some((path, fragment)) if !fragment.is_empty() && !fragment.contains(char::is_whitespace) => {
                (path, Some(fragment))
            }
            _ => (name, None),
        };
        Self {
            place: Place::Here,
            path: path.trim_end().into(),
            query: None,
            fragment: fragment.map(Into::into),
        }
    }
}

/// Looks once more at a path that is relative as written: who uses the decoded one must not get
/// `javascript:` or another host out of `javascript%3A` or `%2F%2Fhost`.
fn decoded_place(path: &str) -> Place {
    match decode(path) {
        Cow::Owned(decoded) if place(&decoded) != Place::Here => Place::Refused,
        _ => Place::Here,
    }
}

/// Percent-decodes once. What does not decode to UTF-8, or decodes to a control character, is
/// returned as written.
pub fn decode(written: &str) -> Cow<'_, str> {
    if !written.contains('%') {
        return Cow::Borrowed(written);
    }
    let bytes = written.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while let Some(&byte) = bytes.get(index) {
        match (byte, hexadecimal(bytes.get(index + 1)), hexadecimal(bytes.get(index + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(high << 4 | low);
                index += 3;
            }
            _ => {
                decoded.push(byte);
                index += 1;
            }
        }
    }
    match String::from_utf8(decoded) {
        Ok(decoded) if !decoded.contains(char::is_control) => Cow::Owned(decoded),
        _ => Cow::Borrowed(written),
    }
}

fn hexadecimal(byte: Option<&u8>) -> Option<u8> {
    char::from(*byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_urls_as_browsers_do() {
        for (url, expected) in [
            ("", Place::Here),
            ("nad.md", Place::Here),
            ("/a:b", Place::Here),
            ("a/b:c", Place::Here),
            ("?q=a:b", Place::Here),
            ("#a:b", Place::Here),
            (":a", Place::Here),
            ("1a:b", Place::Here),
            ("https://a.se", Place::Elsewhere),
            ("HTTP:a", Place::Elsewhere),
            ("//a.se", Place::Elsewhere),
            ("/\\a.se", Place::Elsewhere),
            ("\\\\a.se", Place::Elsewhere),
            ("\n//a.se", Place::Elsewhere),
            ("/\t/a.se", Place::Elsewhere),
            ("mailto:a@b", Place::Program),
            ("tel:112", Place::Program),
            ("webcal://a", Place::Program),
            ("javascript:a", Place::Refused),
            ("JavaScript:a", Place::Refused),
            (" \u{1}javascript:a", Place::Refused),
            ("java\tscr\nipt\r:a", Place::Refused),
            ("data:text/html,a", Place::Refused),
            ("vbscript:a", Place::Refused),
            ("file:///etc", Place::Refused),
            ("blob:a", Place::Refused),
            ("\u{a0}javascript:a", Place::Here), // no-break space is no space to a URL parser
        ] {
            assert_eq!(place(url), expected, "{url:?}");
        }
    }

    #[test]
    fn decodes_once_and_never_fails() {
        for (written, expected) in [
            ("a%20b", "a b"),
            ("r%C3%A4dda", "rädda"),
            ("100%25", "100%"),
            ("%2525", "%25"),
            ("100%", "100%"),
            ("%", "%"),
            ("%4", "%4"),
            ("%zz", "%zz"),
            ("%E4", "%E4"),
            ("a%00b", "a%00b"),
            ("å%20", "å "),
        ] {
            assert_eq!(decode(written), expected, "{written}");
        }
    }

    #[test]
    fn reads_urls_apart() {
        let read = |url| {
            let target = Target::of_url(url);
            (target.place, target.path.to_string(), target.fragment.map(String::from))
        };
        assert_eq!(read("a%20b.md#c%C3%A4"), (Place::Here, "a b.md".into(), Some("cä".into())));
        assert_eq!(read("#"), (Place::Here, String::new(), Some(String::new())));
        assert_eq!(
            read("https://a.se/%20#b"),
            (Place::Elsewhere, "https://a.se/%20".into(), Some("b".into()))
        );
        assert_eq!(read("javascript%3Aalert(1)").0, Place::Refused);
        assert_eq!(read("%2F%2Fevil.example").0, Place::Refused);
        assert_eq!(read("%2fetc").0, Place::Here);
    }

    #[test]
    fn reads_names_apart() {
        let read = |name| {
            let target = Target::of_name(name);
            (target.path.to_string(), target.fragment.map(String::from))
        };
        assert_eq!(read(" Rädda Barnen "), ("Rädda Barnen".into(), None));
        assert_eq!(read("nad#mål"), ("nad".into(), Some("mål".into())));
        assert_eq!(read("C#"), ("C#".into(), None));
        assert_eq!(read("C# i skolan"), ("C# i skolan".into(), None));
        assert_eq!(read("nad\\"), ("nad".into(), None));
        assert_eq!(read("javascript:x"), ("javascript:x".into(), None));
        assert_eq!(read("100%25"), ("100%25".into(), None));
    }
}
