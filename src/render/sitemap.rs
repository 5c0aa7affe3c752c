//! `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt`.
//!
//! An entry is listed in each language that it is really there in, since its page in any other is the original once
//! more. Further pages of lists, redirects and the page for what does not exist are left out.
//!
//! A sitemap may list 50 000 addresses in 50 MiB. What is more stands in several files, `sitemap-1.xml` and on, and
//! `sitemap.xml` becomes their index, so that robots find everything where they always did.

use std::ops::Range;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::Rendering;
use super::routes::Routes;
use super::said::languages;
use crate::model::LanguageIx;

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// How much one sitemap may hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit {
    /// Addresses.
    addresses: usize,
    /// Bytes, when not compressed.
    bytes: usize,
}

impl Limit {
    /// That of the protocol, with some room for what stands around the addresses.
    pub(super) const PROTOCOL: Limit = Limit { addresses: 50_000, bytes: 50 * 1024 * 1024 - 1024 };
}

/// A page in the languages it is there in.
struct Listed {
    addresses: Vec<(LanguageIx, String)>,
    changed: Option<String>,
}

/// Writes `sitemap.xml`: all addresses where it holds them, else where the parts are.
pub(super) fn sitemap(rendering: &Rendering, limit: Limit) -> Vec<u8> {
    let listed = listed(rendering);
    let parts = parts(rendering, &listed, limit);
    if parts.len() < 2 {
        return urls(rendering, &listed);
    }
    document("sitemapindex", &[("xmlns", SITEMAP)], |write| {
        for number in 1..=parts.len() {
            write(Event::Start(BytesStart::new("sitemap")));
            let address = part_url(&rendering.routes, number);
            element("loc", &rendering.settings.base_url.absolute(&address), write);
            write(Event::End(BytesEnd::new("sitemap")));
        }
    })
}

/// Writes a part of the list of all addresses, from 1.
pub(super) fn part(rendering: &Rendering, number: usize, limit: Limit) -> Vec<u8> {
    let listed = listed(rendering);
    let range = number.checked_sub(1).and_then(|at| parts(rendering, &listed, limit).into_iter().nth(at));
    urls(rendering, range.and_then(|range| listed.get(range)).unwrap_or_default())
}

/// The addresses of the parts of the list; none where one file holds it.
pub(super) fn part_urls(rendering: &Rendering, limit: Limit) -> Vec<String> {
    let count = parts(rendering, &listed(rendering), limit).len();
    if count < 2 {
        Vec::new()
    } else {
        (1..=count).map(|number| part_url(&rendering.routes, number)).collect()
    }
}

fn part_url(routes: &Routes, number: usize) -> String {
    routes.top(&format!("sitemap-{number}.xml"))
}

/// Which pages stand in which part. A page stands in one with all its languages.
fn parts(rendering: &Rendering, listed: &[Listed], limit: Limit) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let (mut addresses, mut bytes) = (0, 0);
    for (at, page) in listed.iter().enumerate() {
        let (more, size) = (page.addresses.len(), size(rendering, page));
        match parts.last_mut() {
            Some(part) if addresses + more <= limit.addresses && bytes + size <= limit.bytes => {
                part.end = at + 1;
                (addresses, bytes) = (addresses + more, bytes + size);
            }
            _ => {
                parts.push(at..at + 1);
                (addresses, bytes) = (more, size);
            }
        }
    }
    parts
}

/// How many bytes a page takes at most: each of its addresses with links to all of them.
fn size(rendering: &Rendering, page: &Listed) -> usize {
    const AROUND: usize = 80;
    // Of characters that are escaped, `&` becomes the longest: five for one.
    let longest = |address: &str| address.len() + 4 * address.matches(['&', '\'', '"', '<', '>']).count();
    let origin = rendering.settings.base_url.absolute("").len();
    let addresses: usize = page.addresses.iter().map(|(_, address)| origin + longest(address) + AROUND).sum();
    addresses * (page.addresses.len() + 1) + AROUND
}

fn urls(rendering: &Rendering, listed: &[Listed]) -> Vec<u8> {
    document("urlset", &[("xmlns", SITEMAP), ("xmlns:xhtml", XHTML)], |write| {
        for page in listed {
            for (_, address) in &page.addresses {
                url(rendering, page, address, write);
            }
        }
    })
}

fn document(root: &str, names: &[(&str, &str)], fill: impl FnOnce(&mut dyn FnMut(Event))) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let mut write = |event: Event| writer.write_event(event).expect("writing into memory does not fail");
    write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    write(Event::Start(BytesStart::new(root).with_attributes(names.iter().copied())));
    fill(&mut write);
    write(Event::End(BytesEnd::new(root)));
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

/// Writes `robots.txt`: everything may be read, and where the list of all pages is.
pub(super) fn robots(rendering: &Rendering) -> Vec<u8> {
    let sitemap = rendering.settings.base_url.absolute(&rendering.routes.top("sitemap.xml"));
    format!("User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n").into_bytes()
}

fn url(rendering: &Rendering, listed: &Listed, address: &str, write: &mut dyn FnMut(Event)) {
    let absolute = |address: &str| rendering.settings.base_url.absolute(address);
    write(Event::Start(BytesStart::new("url")));
    element("loc", &absolute(address), write);
    if let Some(changed) = &listed.changed {
        element("lastmod", changed, write);
    }
    if listed.addresses.len() > 1 {
        for (language, address) in &listed.addresses {
            let address = absolute(address);
            let attributes =
                [("rel", "alternate"), ("hreflang", rendering.settings.tag(*language)), ("href", &*address)];
            write(Event::Empty(BytesStart::new("xhtml:link").with_attributes(attributes)));
        }
    }
    write(Event::End(BytesEnd::new("url")));
}

fn element(name: &str, text: &str, write: &mut dyn FnMut(Event)) {
    write(Event::Start(BytesStart::new(name)));
    write(Event::Text(BytesText::new(text)));
    write(Event::End(BytesEnd::new(name)));
}

fn listed(rendering: &Rendering) -> Vec<Listed> {
    let routes = &rendering.routes;
    let in_all = |address: &dyn Fn(LanguageIx) -> Option<String>| {
        let addresses = rendering.settings.language_indices();
        let addresses = addresses.filter_map(|language| Some((language, address(language)?))).collect();
        Listed { addresses, changed: None }
    };
    let mut listed = vec![in_all(&|language| Some(routes.home(language)))];
    if !rendering.views.agenda.events().is_empty() {
        listed.push(in_all(&|language| Some(routes.calendar(language))));
    }
    for section in rendering.sections.iter().filter(|section| section.is_page()) {
        listed.push(in_all(&|language| section.url(routes, language)));
    }
    let base = &rendering.base;
    for (kind, row) in base.schema().kinds() {
        if base.of_kind(kind).next().is_some() {
            listed.push(in_all(&|language| routes.index(language, (kind, row), 1)));
        }
        for entry in base.of_kind(kind) {
            let address = |language| (language, routes.entry(language, entry).to_owned());
            let addresses = languages(rendering, entry).into_iter().map(address).collect();
            let changed = rendering.views.agenda.changed(entry).filter(|day| day.year() > 0);
            listed.push(Listed { addresses, changed: changed.map(|day| day.to_string()) });
        }
    }
    listed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::site;

    #[test]
    fn pages_are_listed_in_the_languages_they_are_there_in() {
        let site = site(&[
            ("site.yaml", "languages: [sv, en]\nbase_url: https://kb.example/bas"),
            ("content/topics/a.yaml", "title: {sv: Arbete, en: Work}\nupdated: 2024-05\n"),
            ("content/topics/b.yaml", "title: Vård\nredirect_from: /gammalt\n"),
            ("content/pages/om.yaml", "title: Om\n"),
        ]);
        let xml = String::from_utf8(sitemap(&site.rendering, Limit::PROTOCOL)).unwrap();
        let addresses: Vec<&str> =
            xml.split("<loc>").skip(1).filter_map(|rest| Some(rest.split_once("</loc>")?.0)).collect();
        assert_eq!(
            addresses,
            [
                "https://kb.example/bas/",
                "https://kb.example/bas/en/",
                "https://kb.example/bas/sok/",
                "https://kb.example/bas/en/search/",
                "https://kb.example/bas/tillganglighet/",
                "https://kb.example/bas/en/accessibility/",
                "https://kb.example/bas/amnen/",
                "https://kb.example/bas/en/topics/",
                "https://kb.example/bas/amnen/a/",
                "https://kb.example/bas/en/topics/a/",
                "https://kb.example/bas/amnen/b/",
                "https://kb.example/bas/om/",
            ]
        );
        assert_eq!(xml.matches("<lastmod>2024-05-01</lastmod>").count(), 2);
        let link =
            "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://kb.example/bas/en/topics/a/\"/>";
        assert_eq!(xml.matches(link).count(), 2, "{xml}");
        assert!(!xml.contains("kalender") && !xml.contains("gammalt"));
    }

    fn locations(xml: &str) -> Vec<String> {
        let rests = xml.split("<loc>").skip(1);
        rests.filter_map(|rest| Some(rest.split_once("</loc>")?.0.to_owned())).collect()
    }

    #[test]
    fn a_long_list_stands_in_parts_that_keep_the_limit() {
        let site = site(&[
            ("site.yaml", "languages: [sv, en]\nbase_url: https://kb.example/bas"),
            ("content/topics/a.yaml", "title: {sv: Arbete, en: Work}\nupdated: 2024-05\n"),
            ("content/topics/b.yaml", "title: Vård\n"),
            ("content/topics/c.yaml", "title: {sv: Boende, en: Housing}\n"),
        ]);
        let rendering = &site.rendering;
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let whole = text(sitemap(rendering, Limit::PROTOCOL));
        assert!(part_urls(rendering, Limit::PROTOCOL).is_empty() && whole.contains("<urlset"));
        let one_page = urls(rendering, &listed(rendering)[..1]).len();
        for limit in [
            Limit { addresses: 3, ..Limit::PROTOCOL },
            Limit { addresses: 2, ..Limit::PROTOCOL },
            Limit { bytes: 2 * one_page, ..Limit::PROTOCOL },
        ] {
            let index = text(sitemap(rendering, limit));
            assert!(index.contains("<sitemapindex xmlns=") && !index.contains("<url>"), "{index}");
            let absolute = |url: &String| rendering.settings.base_url.absolute(url);
            let parts: Vec<String> = part_urls(rendering, limit).iter().map(absolute).collect();
            assert_eq!(locations(&index), parts);
            assert!(parts.len() > 1 && parts[1] == "https://kb.example/bas/sitemap-2.xml", "{parts:?}");
            let mut all = Vec::new();
            for number in 1..=parts.len() {
                let part = text(part(rendering, number, limit));
                let found = locations(&part);
                assert!((1..=limit.addresses).contains(&found.len()) && part.len() <= limit.bytes, "{part}");
                all.extend(found);
            }
            assert_eq!(all, locations(&whole));
        }
        assert!(locations(&text(part(rendering, 99, Limit::PROTOCOL))).is_empty());
    }

    #[test]
    fn robots_are_told_of_the_sitemap() {
        let site = site(&[("site.yaml", "base_url: https://kb.example/bas")]);
        let text = String::from_utf8(robots(&site.rendering)).unwrap();
        assert!(text.ends_with("\nSitemap: https://kb.example/bas/sitemap.xml\n"));
    }
}
