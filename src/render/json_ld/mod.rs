//! What pages are about, for search engines: schema.org as JSON-LD.
//!
//! Says what stands on the page and no more: a property is written only where the entry fills it and schema.org
//! knows it for the type. The type of a kind is a row of the schema; one that is not known here by its family
//! (`vocabulary`) gets what every thing may have. The text is safe to stand in a `script` element.

mod dates;
mod node;
mod things;
mod vocabulary;

use serde_json::{Value, json};

use super::said::{Said, Words, canonical, one_line};
use super::views::Crumb;
use super::{Edition, Rendering};
use crate::model::{EntryIx, LanguageIx};
use node::{Node, one_of};

/// The page of an entry, what it is about, and the way to it from the home page.
pub(super) fn of_entry(
    rendering: &Rendering,
    edition: &Edition,
    entry: EntryIx,
    crumbs: &[Crumb],
) -> Option<String> {
    let scribe = Scribe { rendering, language: edition.language };
    let thing = things::thing(&scribe, entry);
    let way = scribe.way(entry, crumbs);
    let page = scribe.page(entry, thing.as_ref(), way.as_ref());
    let graph = [Some(page), thing, way].into_iter().flatten().map(Node::into_value).collect();
    Some(in_script(&graph_of(graph)))
}

/// The site as a whole, and who publishes it.
pub(super) fn of_home(rendering: &Rendering, edition: &Edition) -> String {
    let scribe = Scribe { rendering, language: edition.language };
    let mut site = Node::new("WebSite");
    site.put("@id", scribe.site_id());
    site.put("url", rendering.settings.base_url.absolute(&rendering.routes.home(edition.language)));
    site.put_text("name", &edition.site.title);
    site.put_text("description", &edition.site.description);
    site.put("inLanguage", edition.locale.tag());
    if let Some(publisher) = &rendering.settings.publisher {
        let mut organization = Node::new("Organization");
        organization.put_text("name", &publisher.name);
        organization.put_text("url", publisher.url.as_deref().unwrap_or_default());
        organization.put_text("email", publisher.email.as_deref().unwrap_or_default());
        site.put("publisher", organization.into_value());
    }
    in_script(&graph_of(vec![site.into_value()]))
}

fn graph_of(nodes: Vec<Value>) -> Value {
    // Not by `json!`, which copies what it is given.
    let parts = [("@context", "https://schema.org".into()), ("@graph", Value::Array(nodes))];
    Value::Object(parts.into_iter().map(|(name, part)| (name.to_owned(), part)).collect())
}

/// JSON that cannot end the `script` element it stands in, nor open a comment or another script there
/// (HTML, "restrictions for contents of script elements").
fn in_script(value: &Value) -> String {
    let json = value.to_string();
    // Outside of strings JSON has none of these, so each can be written as strings have it. By bytes, since every page of
    // an entry comes this way: no other character has theirs in it but those that begin as the separators do.
    let mut safe = String::with_capacity(json.len() + 64);
    let mut done = 0;
    for (at, byte) in json.bytes().enumerate() {
        if !matches!(byte, b'<' | b'>' | b'&' | SEPARATORS_BEGIN) {
            continue;
        }
        let Some(found) = json[at..].chars().next().filter(|found| is_unsafe(*found)) else { continue };
        safe.push_str(&json[done..at]);
        safe.push_str(&format!("\\u{:04x}", u32::from(found)));
        done = at + found.len_utf8();
    }
    safe.push_str(&json[done..]);
    safe
}

/// The first byte of U+2028 and U+2029.
const SEPARATORS_BEGIN: u8 = 0xe2;

fn is_unsafe(character: char) -> bool {
    matches!(character, '<' | '>' | '&' | '\u{2028}' | '\u{2029}')
}

/// One language at work.
struct Scribe<'r> {
    rendering: &'r Rendering,
    language: LanguageIx,
}

impl<'r> Scribe<'r> {
    fn said(&self, entry: EntryIx) -> Said<'r> {
        Said::by(self.rendering, self.language, entry)
    }

    fn absolute(&self, address: &str) -> String {
        self.rendering.settings.base_url.absolute(address)
    }

    fn page_url(&self, entry: EntryIx) -> String {
        canonical(self.rendering, self.language, entry)
    }

    /// The name of the thing that a page is about: the same on the pages of all languages.
    fn id(&self, entry: EntryIx) -> String {
        let row = self.rendering.base.entry(entry);
        let page = self.absolute(self.rendering.routes.entry(row.language, entry));
        format!("{page}#{}", self.rendering.kind_of(entry).name)
    }

    fn site_id(&self) -> String {
        format!("{}#website", self.absolute(&self.rendering.routes.home(LanguageIx(0))))
    }

    fn page(&self, entry: EntryIx, thing: Option<&Node>, way: Option<&Node>) -> Node {
        let said = self.said(entry);
        let Words { text: title, language } = said.title();
        let mut page = Node::new("WebPage");
        page.put("@id", self.page_url(entry));
        page.put("name", title);
        // What it is about says it: twice would make pages heavy. A page about nothing says it itself.
        if thing.is_none() {
            page.put("url", self.page_url(entry));
            page.put_text("description", &said.summary().map(|summary| summary.text).unwrap_or_default());
        }
        page.put("inLanguage", self.rendering.settings.tag(language));
        for (property, field) in [("dateModified", "updated"), ("lastReviewed", "reviewed")] {
            page.put_some(property, said.date(field).and_then(|date| dates::start(date, &said.zone())));
        }
        page.put("isPartOf", json!({"@id": self.site_id()}));
        for (property, node) in [("mainEntity", thing), ("breadcrumb", way)] {
            if let Some(id) = node.and_then(Node::id) {
                page.put(property, json!({"@id": id}));
            }
        }
        page
    }

    /// The way to a page from the home page; nothing for a page without one.
    fn way(&self, entry: EntryIx, crumbs: &[Crumb]) -> Option<Node> {
        if crumbs.is_empty() {
            return None;
        }
        let here = (self.said(entry).title().text, self.page_url(entry));
        let steps =
            crumbs.iter().map(|crumb| (one_line(&crumb.title), self.absolute(&crumb.url))).chain([here]);
        let items = (1..).zip(steps).map(|(position, (name, item)): (u32, _)| {
            json!({"@type": "ListItem", "position": position, "name": name, "item": item})
        });
        let mut way = Node::new("BreadcrumbList");
        way.put("@id", format!("{}#breadcrumb", self.page_url(entry)));
        way.put("itemListElement", Value::Array(items.collect()));
        Some(way)
    }

    /// How to name another entry; nothing for one of a kind that schema.org has no type for.
    fn reference(&self, entry: EntryIx) -> Option<Value> {
        let mut node = Node::new(self.rendering.kind_of(entry).schema_type.as_deref()?);
        node.put("@id", self.id(entry));
        node.put("name", self.said(entry).title().text);
        Some(node.into_value())
    }

    fn references(&self, entries: &[EntryIx]) -> Option<Value> {
        one_of(entries.iter().filter_map(|entry| self.reference(*entry)).collect())
    }
}

#[cfg(test)]
mod tests;
