//! Addresses: the only place that knows where pages and files stand.
//!
//! An address is what a link holds: a path with the base path, percent-encoded. A path is where the file stands
//! below the output, as it is.

use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Settings;
use crate::derive::{Group, Whole, whole_of};
use crate::locale::Locale;
use crate::model::{Asset, EntryIx, KnowledgeBase, LanguageIx, SiteAddress, Value, slug};
use crate::schema::{Field, Kind, KindIx};

/// All addresses of a site.
#[derive(Debug)]
pub struct Routes {
    base_path: String,
    languages: Vec<OfLanguage>,
    /// How many entries a page of a list has.
    per_page: usize,
}

/// The addresses of one language.
#[derive(Debug)]
struct OfLanguage {
    /// The tag of the language.
    tag: String,
    /// `` for the first language, `/en` for others.
    prefix: String,
    /// The address of each entry's page.
    entries: Vec<Box<str>>,
    /// The folder of each kind.
    kinds: Vec<Box<str>>,
    /// The folder of each relation's inverse, for lists that have pages of their own.
    relations: Vec<Box<str>>,
    /// The word before the number of a list's page.
    page_word: String,
    /// The word for the page that lists share.
    shared_word: String,
    calendar_word: String,
    /// The words for parts of the site with pages of their own, by [`SECTIONS`].
    sections: Vec<String>,
}

/// The parts of the site with pages of their own; `url-` and the name is the key of their word in the address.
const SECTIONS: [&str; 6] = ["contacts", "search", "coverage", "map", "structure", "accessibility"];

impl Routes {
    /// Works out the addresses of all entries in all languages.
    pub fn new(base: &KnowledgeBase, settings: &Settings, locales: &[Arc<Locale>]) -> Self {
        let languages: Vec<(LanguageIx, &Arc<Locale>)> = settings.language_indices().zip(locales).collect();
        let languages = languages
            .into_par_iter()
            .map(|(language, locale)| OfLanguage::new(base, settings, (language, locale)))
            .collect();
        Self { base_path: settings.base_url.path.clone(), languages, per_page: settings.per_page }
    }

    /// The path before every address: `` or `/kunskapsbank`.
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    /// The home page.
    pub fn home(&self, language: LanguageIx) -> String {
        format!("{}/", self.of(language).prefix)
    }

    /// The page of an entry.
    pub fn entry(&self, language: LanguageIx, entry: EntryIx) -> &str {
        &self.of(language).entries[entry.index()]
    }

    /// A page of the index of a kind, from 1; nothing for kinds at the top of the site.
    pub fn index(&self, language: LanguageIx, kind: (KindIx, &Kind), number: usize) -> Option<String> {
        let of = self.of(language);
        let folder = format!("{}/{}/", of.prefix, of.kinds[usize::from(kind.0.0)]);
        (!kind.1.root).then(|| of.numbered(folder, number))
    }

    /// Where all stands that others state of an entry, the group of this number among its groups: a page of a list, or
    /// a part of the page that lists share.
    pub fn incoming(
        &self,
        language: LanguageIx,
        (entry, groups): (EntryIx, &[Group]),
        at: usize,
        number: usize,
    ) -> String {
        let of = self.of(language);
        let list = of.list(groups, at);
        if whole_of(groups, at, self.per_page) == Whole::Shared {
            return format!("{}#{list}", self.shared_lists(language, entry));
        }
        of.numbered(format!("{}{list}/", self.entry(language, entry)), number)
    }

    /// The page that lists of what others state of an entry share.
    pub fn shared_lists(&self, language: LanguageIx, entry: EntryIx) -> String {
        format!("{}{}/", self.entry(language, entry), self.of(language).shared_word)
    }

    /// What a list of what others state of an entry is called in addresses, unlike the others of the entry.
    pub fn list_name(&self, language: LanguageIx, groups: &[Group], at: usize) -> String {
        self.of(language).list(groups, at)
    }

    /// A page of all that an entry states by a field, where its own page shows some of it.
    pub fn whole(&self, language: LanguageIx, (entry, field): (EntryIx, &Field), number: usize) -> String {
        let of = self.of(language);
        let words = slug(field.label.get(&of.tag).unwrap_or_default());
        let name = if words.is_empty() { field.name.replace('_', "-") } else { words };
        // Lists of what others state count from 2 where they go by the same words.
        let is_taken = of.relations.iter().chain(&of.kinds).any(|folder| **folder == *name);
        let folder = if is_taken { format!("{name}-1") } else { name };
        of.numbered(format!("{}{folder}/", self.entry(language, entry)), number)
    }

    /// A page of a part of the site, by the name of the part and the folders below it.
    pub fn section(&self, language: LanguageIx, name: &str, below: &[&str]) -> String {
        let of = self.of(language);
        let word = SECTIONS.iter().position(|section| *section == name).map_or(name, |at| &of.sections[at]);
        let mut url = format!("{}/{word}/", of.prefix);
        for folder in below {
            url.push_str(folder);
            url.push('/');
        }
        url
    }

    /// A further page of a list that stands in a folder, from 1.
    pub fn page_in(&self, language: LanguageIx, folder: String, number: usize) -> String {
        self.of(language).numbered(folder, number)
    }

    /// The folder of a kind in a language: `amnen`.
    pub fn kind_folder(&self, language: LanguageIx, kind: KindIx) -> &str {
        &self.of(language).kinds[usize::from(kind.0)]
    }

    /// The calendar page.
    pub fn calendar(&self, language: LanguageIx) -> String {
        let of = self.of(language);
        format!("{}/{}/", of.prefix, of.calendar_word)
    }

    /// The calendar file.
    pub fn calendar_file(&self, language: LanguageIx) -> String {
        let of = self.of(language);
        format!("{}/{}.ics", of.prefix, of.calendar_word)
    }

    /// A month (`2026-11`) or a year (`2026`) of the calendar.
    pub fn calendar_part(&self, language: LanguageIx, part: &str) -> String {
        format!("{}{part}/", self.calendar(language))
    }

    /// The calendar file of an event, by its slug.
    pub fn event_file(&self, language: LanguageIx, entry: EntryIx, slug: &str) -> String {
        format!("{}{}.ics", self.entry(language, entry), encode(slug))
    }

    /// The calendar file of what concerns a topic or place.
    pub fn calendar_about(&self, language: LanguageIx, entry: EntryIx) -> String {
        format!("{}{}.ics", self.entry(language, entry), self.of(language).calendar_word)
    }

    /// The feed of the page at an address.
    pub fn feed(&self, page: &str) -> String {
        format!("{page}feed.xml")
    }

    /// The page for addresses that do not exist.
    pub fn not_found(&self, language: LanguageIx) -> String {
        format!("{}/404.html", self.of(language).prefix)
    }

    /// A file at the top of the site.
    pub fn top(&self, path: &str) -> String {
        format!("{}/{path}", self.base_path)
    }

    /// A static file of the theme.
    pub fn theme_file(&self, path: &str) -> String {
        self.top(&format!("theme/{path}"))
    }

    /// A file beside an entry, or one that entries use.
    pub fn asset(&self, base: &KnowledgeBase, asset: &Asset) -> String {
        let first = LanguageIx(0);
        match asset.owner {
            Some(owner) => {
                let below = asset.path.splitn(3, '/').nth(2).unwrap_or(&asset.path);
                format!("{}{}", self.entry(first, owner), encode(below))
            }
            None => {
                let Some((folder, below)) = asset.path.split_once('/') else {
                    return self.top(&encode(&asset.path));
                };
                let kind = base.schema().kind_in_folder(folder);
                let folder = kind.map_or(folder, |kind| &self.of(first).kinds[usize::from(kind.0)]);
                self.top(&format!("{}/{}", encode(folder), encode(below)))
            }
        }
    }

    /// The address of a file that a text or field names: below `content/`, or with a leading `/` below `static/`.
    pub fn file(&self, base: &KnowledgeBase, path: &str) -> String {
        if let Some(path) = path.strip_prefix('/') {
            return self.top(&encode(path));
        }
        let asset = base.assets().binary_search_by(|asset| (*asset.path).cmp(path));
        match asset {
            Ok(at) => self.asset(base, &base.assets()[at]),
            Err(_) => self.top(&encode(path)),
        }
    }

    /// A path on the site as written in a text, with the base path before it.
    pub fn site(&self, path: &str) -> String {
        format!("{}{}", self.base_path, encode(path))
    }

    /// An address on the site, with the base path before it.
    pub fn address(&self, address: &SiteAddress) -> String {
        let mut url = self.site(&address.path);
        if let Some(query) = &address.query {
            // What is encoded in it is so as written.
            url.push('?');
            url.push_str(&encode_but(query, |byte| is_plain(byte) || b"?:!$&'()*,;%".contains(&byte)));
        }
        if let Some(fragment) = &address.fragment {
            url.push('#');
            url.push_str(&encode_but(fragment, |byte| is_plain(byte) || b"?:!$&'()*,;".contains(&byte)));
        }
        url
    }

    /// What the value of a url field leads to: an address on the site, or any other as it is.
    pub fn url(&self, written: &str) -> String {
        SiteAddress::read(written).map_or_else(|| written.to_owned(), |address| self.address(&address))
    }

    /// Where the file of an address stands below the output.
    pub fn path(&self, url: &str) -> String {
        let path = url.strip_prefix(&*self.base_path).unwrap_or(url).trim_start_matches('/');
        let path = decode(path);
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
    }

    fn of(&self, language: LanguageIx) -> &OfLanguage {
        &self.languages[usize::from(language.0)]
    }
}

impl OfLanguage {
    fn new(
        base: &KnowledgeBase,
        settings: &Settings,
        (language, locale): (LanguageIx, &Arc<Locale>),
    ) -> Self {
        let tag = settings.tag(language);
        let part = if language.0 == 0 { String::new() } else { format!("/{}", tag.to_ascii_lowercase()) };
        let prefix = format!("{}{part}", settings.base_url.path);
        let word = |key: &str, otherwise: &str| {
            let word = locale.text(key, &[]).map(|word| slug(&word)).filter(|word| !word.is_empty());
            word.unwrap_or_else(|| otherwise.to_owned())
        };
        let schema = base.schema();
        let folder = |words: Option<&str>, name: &str| {
            let folder = slug(words.unwrap_or(name));
            if folder.is_empty() { name.to_owned() } else { folder }.into_boxed_str()
        };
        let kinds: Vec<Box<str>> =
            schema.kinds.iter().map(|kind| folder(kind.url.get(tag), &kind.folder)).collect();
        let relations = schema
            .relations
            .iter()
            .map(|relation| folder(relation.inverse_label.get(tag), &relation.inverse.replace('_', "-")))
            .collect();
        let entries = base
            .entries()
            .map(|(entry, row)| {
                let kind = base.kind_of(entry);
                let slug = &row.id.slug;
                let url = if kind.root {
                    format!("{prefix}/{slug}/")
                } else {
                    format!("{prefix}/{}/{slug}/", kinds[usize::from(row.id.kind.0)])
                };
                url.into_boxed_str()
            })
            .collect();
        let page_word = word("url-page", "page");
        let shared_word = word("url-more", "more");
        let calendar_word = word("url-calendar", "calendar");
        let sections = SECTIONS.iter().map(|name| word(&format!("url-{name}"), name)).collect();
        Self {
            tag: tag.to_owned(),
            prefix,
            entries,
            kinds,
            relations,
            page_word,
            shared_word,
            calendar_word,
            sections,
        }
    }

    fn folder(&self, group: &Group) -> &str {
        match group.kind {
            Some(kind) => &self.kinds[usize::from(kind.0)],
            None => &self.relations[usize::from(group.relation.0)],
        }
    }

    fn list(&self, groups: &[Group], at: usize) -> String {
        let folder = self.folder(&groups[at]);
        // Two relations may be grouped by the same kind, or go by the same words.
        let taken = groups[..at].iter().filter(|group| self.folder(group) == folder).count();
        if taken == 0 { folder.to_owned() } else { format!("{folder}-{}", taken + 1) }
    }

    fn numbered(&self, folder: String, number: usize) -> String {
        if number <= 1 { folder } else { format!("{folder}{}/{number}/", self.page_word) }
    }
}

/// The addresses that an entry asks to be led on from, as written.
pub(super) fn redirects(base: &KnowledgeBase, entry: EntryIx) -> Vec<&str> {
    let fields = &base.kind_of(entry).fields;
    let value = fields.named("redirect_from").and_then(|field| base.entry(entry).record.get(field));
    let paths = match value {
        Some(Value::Many(paths)) => paths.iter().collect(),
        Some(path) => vec![path],
        None => Vec::new(),
    };
    paths
        .into_iter()
        .filter_map(|path| match path {
            Value::Line(path) => Some(&**path),
            _ => None,
        })
        .collect()
}

/// The address of a page that leads on from `from`, and its language: the one it names (`/en/old`), else the first.
/// One that ends in the name of a page stands as a file.
pub(super) fn redirect_url(routes: &Routes, from: &str) -> (LanguageIx, String) {
    let is_file = [".html", ".htm"].iter().any(|ending| from.ends_with(ending));
    let url = format!("{}{}", routes.site(from), if is_file { "" } else { "/" });
    let within = |of: &OfLanguage| url.strip_prefix(&*of.prefix).is_some_and(|below| below.starts_with('/'));
    let language = (1..).zip(&routes.languages[1..]).find(|(_, of)| within(of));
    (LanguageIx(language.map_or(0, |(number, _)| number)), url)
}

/// The same address in the other languages; none where it names its language itself.
pub(super) fn redirects_elsewhere(routes: &Routes, from: &str) -> Vec<(LanguageIx, String)> {
    let (LanguageIx(0), url) = redirect_url(routes, from) else { return Vec::new() };
    let below = url.strip_prefix(&*routes.base_path).unwrap_or(&url);
    let others = (1..).zip(&routes.languages[1..]);
    others.map(|(number, of)| (LanguageIx(number), format!("{}{below}", of.prefix))).collect()
}

/// Percent-encodes what may not stand in the path of an address (RFC 3986: unreserved characters and `/` stay).
pub(super) fn encode(path: &str) -> String {
    encode_but(path, is_plain)
}

/// Percent-encodes a part of a query: all but letters, digits and `-._~` (RFC 3986: unreserved characters).
pub(super) fn encode_part(text: &str) -> String {
    encode_but(text, |byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/' | b'+' | b'@' | b'=')
}

fn encode_but(text: &str, stays: impl Fn(u8) -> bool) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if stays(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Undoes [`encode`]; what is no valid encoding stays as it is.
fn decode(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = (first == b'%').then(|| after.get(..2)).flatten();
        let byte = hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match byte {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoding_can_be_undone() {
        for path in ["bilder/karta över Skåne.png", "a+b=c@d.pdf", "100%.txt", "نص.pdf"] {
            assert_eq!(decode(&encode(path)), path);
            assert!(encode(path).is_ascii());
        }
        assert_eq!(decode("%zz%4"), "%zz%4");
    }
}
