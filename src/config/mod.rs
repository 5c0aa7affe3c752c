//! A site's settings: `site.yaml` as it is used.
//!
//! Pure: the text comes from `read`, today's date from the command line. What each setting means is documented in
//! the README; a setting that does not exist is an error that names the nearest one.

mod looks;
mod written;

pub use looks::{Accessibility, Colour, Conformance, Looks, MenuEntry};
pub use written::{SETTINGS, load};

use std::net::Ipv6Addr;

use jiff::tz::TimeZone;

use crate::model::{Duration, LanguageIx, Localized, is_same_language, kin};
use crate::schema::Labels;

/// Everything a site decides for itself.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The site's name, by language.
    pub title: Labels,
    /// What it is, in a sentence or two, by language.
    pub description: Labels,
    /// Where it will stand: scheme and host, then the path without a slash at the end.
    pub base_url: BaseUrl,
    /// The language tags, the first one at the root of the site.
    pub languages: Vec<String>,
    /// Whether that list may be wrong, which has been reported: then texts in other languages are not.
    pub languages_in_doubt: bool,
    /// Where clocks are read that name no zone of their own (IANA name).
    pub timezone: String,
    /// The theme's name; `default` is built in.
    pub theme: String,
    /// How often a page is to be reviewed that does not say so itself.
    pub review_every: Option<Duration>,
    /// Whether an unknown reference becomes a stub page and a warning.
    pub stub_unknown_references: bool,
    /// Whether raw HTML in texts is let through as it is.
    pub trusted_html: bool,
    /// Whether each entry has a card of its own, the picture that other sites show for it; where nothing is said it
    /// depends on how many entries there are.
    pub social_cards: Option<bool>,
    /// Who publishes the site.
    pub publisher: Option<Publisher>,
    /// Where errors are reported; nothing where the publisher's e-mail address will do.
    pub report: Option<Report>,
    /// Where a source file can be edited: an address with `{path}` in it.
    pub edit_url: Option<String>,
    /// The file of the site's own boundaries for the map (GeoJSON), below the site's folder.
    pub boundaries: Option<String>,
    /// How it looks, and what its menu has.
    pub looks: Looks,
    /// What the accessibility statement says that no check can know.
    pub accessibility: Accessibility,
    /// How many entries a page of a list has.
    pub per_page: usize,
    /// How many entries a feed has.
    pub feed_length: usize,
    /// Whether the site can be searched.
    pub search: bool,
}

/// The address of the site, in two parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BaseUrl {
    /// `https://kb.example`
    pub origin: String,
    /// `` or `/path`, without a slash at the end.
    pub path: String,
}

/// Where errors in pages are reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// A web address, with `{url}` and `{title}` where those of the page are to stand.
    Address(String),
    /// An e-mail address.
    Email(String),
}

/// Who publishes the site.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// Name.
    pub name: String,
    /// Web address.
    pub url: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            title: Labels::new([
                ("sv".into(), "Kunskapsbank".into()),
                ("en".into(), "Knowledge base".into()),
            ]),
            description: Labels::default(),
            base_url: BaseUrl { origin: "http://localhost".into(), path: String::new() },
            languages: vec!["sv".into()],
            languages_in_doubt: false,
            timezone: "Europe/Stockholm".into(),
            theme: "default".into(),
            review_every: None,
            stub_unknown_references: false,
            trusted_html: false,
            social_cards: None,
            publisher: None,
            report: None,
            edit_url: None,
            boundaries: None,
            looks: Looks::default(),
            accessibility: Accessibility::default(),
            per_page: 50,
            feed_length: 20,
            search: true,
        }
    }
}

impl Settings {
    /// The number of a language tag.
    pub fn language(&self, tag: &str) -> Option<LanguageIx> {
        let at = self.languages.iter().position(|language| language == tag)?;
        u8::try_from(at).ok().map(LanguageIx)
    }

    /// The time zone of the site.
    pub fn zone(&self) -> TimeZone {
        // The name was looked up when it was read.
        TimeZone::get(&self.timezone).unwrap_or(TimeZone::UTC)
    }

    /// The tag of a language.
    pub fn tag(&self, language: LanguageIx) -> &str {
        &self.languages[usize::from(language.0)]
    }

    /// The numbers of all languages, the first one first.
    pub fn language_indices(&self) -> impl Iterator<Item = LanguageIx> + use<> {
        (0..u8::try_from(self.languages.len()).unwrap_or(u8::MAX)).map(LanguageIx)
    }

    /// The tag of a text's language, where a page in another must tell it: not if they differ only in what a tag
    /// adds to its language (`sv` and `sv-x-lattlast`, `en` and `en-GB`), but for the script.
    pub fn foreign(&self, text: LanguageIx, page: LanguageIx) -> Option<&str> {
        let tag = self.tag(text);
        (!is_same_language(tag, self.tag(page))).then_some(tag)
    }

    /// The version of a text for a page, with its language: in the page's language, else in another form of it, else
    /// the original.
    pub fn best<'t, T>(&self, text: &'t Localized<T>, page: LanguageIx) -> (LanguageIx, &'t T) {
        text.best_or(page, || kin(self.languages.iter().map(String::as_str), page))
    }

    /// The words of labels in a language of the site; what lacks it has them in the site's first language.
    pub fn words<'a>(&self, labels: &'a Labels, language: LanguageIx) -> &'a str {
        self.label(labels, language).map(|(_, text)| text).unwrap_or_default()
    }

    /// The words of labels in a language of the site, else in the site's first; with the tag of their language.
    pub fn label<'a>(&self, labels: &'a Labels, language: LanguageIx) -> Option<(&'a str, &'a str)> {
        labels.best_of(self.tag(language), self.tag(LanguageIx(0)))
    }
}

impl BaseUrl {
    /// Takes an `http` or `https` address apart; `None` if it is no such address.
    pub fn parse(url: &str) -> Option<Self> {
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
        let scheme = &url[..url.len() - rest.len()];
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let path = path.trim_end_matches('/');
        let parts_fit = path.is_empty() || path.split('/').all(is_path_part);
        (is_host(host) && parts_fit).then(|| Self {
            origin: format!("{scheme}{host}"),
            path: if path.is_empty() { String::new() } else { format!("/{path}") },
        })
    }

    /// The whole address of a path on the site (one that begins with the base path).
    pub fn absolute(&self, url: &str) -> String {
        format!("{}{url}", self.origin)
    }
}

/// A name or number of a machine, perhaps with the number of a port (RFC 3986, 3.2).
fn is_host(host: &str) -> bool {
    let numbered = host.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    if let Some((address, port)) = numbered {
        return address.parse::<Ipv6Addr>().is_ok()
            && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port));
    }
    let (name, port) = host.split_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    name.split('.').all(is_label) && port.is_none_or(is_port)
}

fn is_port(port: &str) -> bool {
    port.bytes().all(|c| c.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

fn is_path_part(part: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~');
    !part.is_empty() && part != "." && part != ".." && part.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls() {
        let parts = |url| BaseUrl::parse(url).map(|base| (base.origin, base.path));
        let some = |origin: &str, path: &str| Some((origin.to_owned(), path.to_owned()));
        assert_eq!(parts("https://kb.example"), some("https://kb.example", ""));
        assert_eq!(parts("https://kb.example/"), some("https://kb.example", ""));
        assert_eq!(parts("http://localhost:4000/a/b/"), some("http://localhost:4000", "/a/b"));
        assert_eq!(parts("http://[::1]:4000/a"), some("http://[::1]:4000", "/a"));
        assert_eq!(parts("https://räksmörgås.example"), some("https://räksmörgås.example", ""));
        for bad in [
            "",
            "kb.example",
            "ftp://x",
            "https://",
            "https://a b",
            "https://x/../y",
            "https://x/\"",
            "javascript:x",
            "https://[",
            "https://]",
            "https://[]",
            "https://[::1",
            "https://[::1]8080",
            "https://[kb.example]",
            "https://kb.example:999999999",
            "https://kb.example:0",
            "https://kb.example:",
            "https://kb.example:8a",
            "https://kb.example:+80",
            "https://a:1:2",
            "https://:80",
            "https://.",
            "https://kb..example",
            "https://-",
        ] {
            assert_eq!(parts(bad), None, "{bad}");
        }
    }
}
