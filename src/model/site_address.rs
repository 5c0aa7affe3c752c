//! An address on this site, taken apart once: path, query and fragment.

use std::fmt;

use crate::markdown::decode;

/// An address on this site, without the base path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    /// The path, decoded: `/om/`.
    pub path: Box<str>,
    /// What stands after `?`, as written.
    pub query: Option<Box<str>>,
    /// What stands after `#`, decoded.
    pub fragment: Option<Box<str>>,
}

impl SiteAddress {
    /// Reads an address as it is written in a link (RFC 3986, section 3); `None` for one that does not begin with `/`.
    pub fn read(written: &str) -> Option<Self> {
        let (rest, fragment) = split(written, '#');
        let (path, query) = split(rest, '?');
        path.starts_with('/').then(|| Self {
            path: decode(path).into(),
            query: query.map(Into::into),
            fragment: fragment.map(|fragment| decode(fragment).into()),
        })
    }
}

/// Writes the address so that reading it gives the same, and people can read it too.
impl fmt::Display for SiteAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path.replace('%', "%25").replace('?', "%3F").replace('#', "%23"))?;
        if let Some(query) = &self.query {
            write!(f, "?{query}")?;
        }
        match &self.fragment {
            Some(fragment) => write!(f, "#{}", fragment.replace('%', "%25")),
            None => Ok(()),
        }
    }
}

/// What stands before a mark, and what after it, if there is something.
fn split(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, after)) => (before, Some(after).filter(|after| !after.is_empty())),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_apart_and_written_as_they_were() {
        for (written, path, query, fragment, again) in [
            ("/om/", "/om/", None, None, "/om/"),
            ("/om/#kontakt", "/om/", None, Some("kontakt"), "/om/#kontakt"),
            ("/om/?a=1&b=%26#x?y", "/om/", Some("a=1&b=%26"), Some("x?y"), "/om/?a=1&b=%26#x?y"),
            ("/om/?#", "/om/", None, None, "/om/"),
            ("/r%C3%A4v%20a.pdf", "/räv a.pdf", None, None, "/räv a.pdf"),
            ("/vad%3F%23/#%C3%A5", "/vad?#/", None, Some("å"), "/vad%3F%23/#å"),
            ("/100%/%zz", "/100%/%zz", None, None, "/100%25/%25zz"),
        ] {
            let address = SiteAddress::read(written).expect("begins with a slash");
            assert_eq!(
                (&*address.path, address.query.as_deref(), address.fragment.as_deref()),
                (path, query, fragment),
                "{written}"
            );
            assert_eq!(address.to_string(), again, "{written}");
            assert_eq!(SiteAddress::read(again), Some(address), "{written}");
        }
        for elsewhere in ["", "om/", "https://a.se/", "#a", "?a", "mailto:a@b.se"] {
            assert_eq!(SiteAddress::read(elsewhere), None, "{elsewhere}");
        }
    }
}
