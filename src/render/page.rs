//! One page: from what it shows to what it is made from, and to its bytes.

use std::borrow::Cow;

use serde::Serialize;

use super::plan::Page;
use super::prepared::{Filled, Prepared};
use super::rendered::Rendered;
use super::subject::Subject;
use super::{Edition, Rendering, calendar, cards, feeds, graph, looks, present, security, sitemap};
use crate::diagnostic::Diagnostic;
use crate::model::EntryIx;

/// Renders a page. The same page of the same site is always the same bytes.
///
/// Fails only by a fault of a template, which names the page that was being rendered.
pub fn render(rendering: &Rendering, page: &Page) -> Result<Vec<u8>, Diagnostic> {
    let mut room = Vec::new();
    let elsewhere = match prepare(rendering, page).render(&mut room)? {
        Rendered::Bytes(Cow::Borrowed(_)) => None,
        made => Some(made.bytes().into_owned()),
    };
    Ok(elsewhere.unwrap_or(room))
}

/// Puts together what a page is made from.
pub fn prepare<'a>(rendering: &'a Rendering, page: &'a Page) -> Prepared<'a> {
    const LIMIT: sitemap::Limit = sitemap::Limit::PROTOCOL;
    let edition = rendering.edition(page.language);
    let shell = Shell { rendering, edition, page };
    match &page.subject {
        Subject::Home => shell.filled("home.html", "home", present::home(rendering, edition)),
        Subject::Entry(entry) => shell.entry(*entry),
        Subject::Index(kind, number) => {
            shell.filled("list.html", "list", present::index(rendering, edition, *kind, *number))
        }
        Subject::Incoming(entry, group, number) => {
            let list = present::incoming_list(rendering, edition, (*entry, *group), *number);
            shell.filled("list.html", "list", list)
        }
        Subject::Lists(entry) => {
            shell.filled("list.html", "list", present::shared_lists(rendering, edition, *entry))
        }
        Subject::Links(entry, field, number) => {
            shell.filled("links.html", "list", present::links(rendering, edition, (*entry, *field), *number))
        }
        Subject::Section(section) => section.0.show(&shell),
        Subject::Agenda => shell.filled("agenda.html", "agenda", present::agenda(rendering, edition)),
        Subject::Redirect(entry) => {
            shell.filled("redirect.html", "redirect", present::redirect(edition, *entry))
        }
        Subject::NotFound => shell.filled("404.html", "not_found", ()),
        Subject::Feed(of) => shell.file(feeds::render(rendering, edition, *of)),
        Subject::Calendar => shell.file(calendar::render(rendering, edition, calendar::CalendarOf::Site)),
        Subject::Sitemap => shell.file(sitemap::sitemap(rendering, LIMIT)),
        Subject::SitemapPart(number) => shell.file(sitemap::part(rendering, *number, LIMIT)),
        Subject::Robots => shell.file(sitemap::robots(rendering)),
        Subject::Headers => shell.file(security::headers(rendering)),
        Subject::Graph => Prepared::written(rendering, graph::writer(rendering)),
        Subject::EntryCard(entry) => Prepared::card(rendering, cards::of_entry(rendering, edition, *entry)),
        Subject::SiteCard => Prepared::card(rendering, cards::of_site(rendering, edition)),
        Subject::KindLooks => shell.file(looks::render(rendering)),
    }
}

/// What every page made by a template has around its content.
pub(super) struct Shell<'a> {
    /// The site.
    pub(super) rendering: &'a Rendering,
    /// The language.
    pub(super) edition: &'a Edition,
    page: &'a Page,
}

impl<'a> Shell<'a> {
    /// A page that a template makes of a view, which goes by `name` there.
    pub(super) fn filled(
        &self,
        template: &str,
        name: &'static str,
        view: impl Serialize + 'a,
    ) -> Prepared<'a> {
        Prepared::filled(self.rendering, self.around(template, name), view)
    }

    /// A file that no template makes.
    pub(super) fn file(&self, bytes: Vec<u8>) -> Prepared<'a> {
        Prepared::file(self.rendering, bytes)
    }

    fn entry(&self, entry: EntryIx) -> Prepared<'a> {
        let template = self.edition.entry_template(&self.rendering.kind_of(entry).name);
        let view = present::entry(self.rendering, self.edition, entry);
        Prepared::entry(self.rendering, self.around(&template, "entry"), view)
    }

    fn around(&self, template: &str, name: &'static str) -> Filled<'a> {
        let page = present::page(self.rendering, self.edition, self.page);
        Filled { edition: self.edition, template: template.to_owned(), page, name }
    }
}
