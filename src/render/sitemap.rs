//! `sitemap.xml` (sitemaps.org, protocol 0.9) and `robots.txt`.
//!
//! An entry is listed in each language that it is really there in, since its page in any other is the original once
//! more. Further pages of lists, redirects and the page for what does not exist are left out.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::Rendering;
use super::said::languages;
use crate::model::LanguageIx;

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// A page in the languages it is there in.
struct Listed {
    addresses: Vec<(LanguageIx, String)>,
    changed: Option<String>,
}

/// Writes `sitemap.xml`.
pub(super) fn sitemap(rendering: &Rendering) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let mut write = |event: Event| writer.write_event(event).expect("writing into memory does not fail");
    write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    let root = BytesStart::new("urlset");
    write(Event::Start(root.with_attributes([("xmlns", SITEMAP), ("xmlns:xhtml", XHTML)])));
    for listed in listed(rendering) {
        for (_, address) in &listed.addresses {
            url(rendering, &listed, address, &mut write);
        }
    }
    write(Event::End(BytesEnd::new("urlset")));
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

/// Writes `robots.txt`: everything may be read, and where the list of all pages is.
pub(super) fn robots(rendering: &Rendering) -> Vec<u8> {
    let sitemap = rendering.settings.base_url.absolute(&rendering.routes.top("sitemap.xml"));
    format!("User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n").into_bytes()
}

fn url(rendering: &Rendering, listed: &Listed, address: &str, write: &mut impl FnMut(Event)) {
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

fn element(name: &str, text: &str, write: &mut impl FnMut(Event)) {
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
        let xml = String::from_utf8(sitemap(&site.rendering)).unwrap();
        let addresses: Vec<&str> =
            xml.split("<loc>").skip(1).filter_map(|rest| Some(rest.split_once("</loc>")?.0)).collect();
        assert_eq!(
            addresses,
            [
                "https://kb.example/bas/",
                "https://kb.example/bas/en/",
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

    #[test]
    fn robots_are_told_of_the_sitemap() {
        let site = site(&[("site.yaml", "base_url: https://kb.example/bas")]);
        let text = String::from_utf8(robots(&site.rendering)).unwrap();
        assert!(text.ends_with("\nSitemap: https://kb.example/bas/sitemap.xml\n"));
    }
}
