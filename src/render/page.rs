//! One page to its bytes.

use serde::Serialize;
use tera::Context;

use super::plan::{Page, Subject};
use super::{Edition, Rendering, calendar, cards, feeds, graph, looks, present, security, sitemap};
use crate::diagnostic::Diagnostic;

/// A page of an entry that is larger, in bytes, does without what stands on another page too.
const HEAVIEST: usize = 30 * 1024;

/// Renders a page. The same page of the same site is always the same bytes.
///
/// Fails only by a fault of a template, which names the page that was being rendered.
pub fn render(rendering: &Rendering, page: &Page) -> Result<Vec<u8>, Diagnostic> {
    const LIMIT: sitemap::Limit = sitemap::Limit::PROTOCOL;
    let edition = rendering.edition(page.language);
    let shell = Shell { rendering, edition, page };
    match &page.subject {
        Subject::Home => shell.filled("home.html", "home", &present::home(rendering, edition)),
        Subject::Entry(entry) => {
            let template = edition.entry_template(&rendering.kind_of(*entry).name);
            let mut view = present::entry(rendering, edition, *entry);
            let mut bytes = shell.filled(&template, "entry", &view)?;
            while bytes.len() > HEAVIEST && present::lighten(&mut view) {
                bytes = shell.filled(&template, "entry", &view)?;
            }
            Ok(bytes)
        }
        Subject::Index(kind, number) => {
            shell.filled("list.html", "list", &present::index(rendering, edition, *kind, *number))
        }
        Subject::Incoming(entry, group, number) => {
            let list = present::incoming_list(rendering, edition, (*entry, *group), *number);
            shell.filled("list.html", "list", &list)
        }
        Subject::Lists(entry) => {
            shell.filled("list.html", "list", &present::shared_lists(rendering, edition, *entry))
        }
        Subject::Links(entry, field, number) => {
            shell.filled("links.html", "list", &present::links(rendering, edition, (*entry, *field), *number))
        }
        Subject::Section(section) => section.0.render(&shell),
        Subject::Agenda => shell.filled("agenda.html", "agenda", &present::agenda(rendering, edition)),
        Subject::Redirect(entry) => {
            shell.filled("redirect.html", "redirect", &present::redirect(edition, *entry))
        }
        Subject::NotFound => shell.filled("404.html", "not_found", &()),
        Subject::Feed(of) => Ok(feeds::render(rendering, edition, *of)),
        Subject::Calendar => Ok(calendar::render(rendering, edition, calendar::CalendarOf::Site)),
        Subject::Sitemap => Ok(sitemap::sitemap(rendering, LIMIT)),
        Subject::SitemapPart(number) => Ok(sitemap::part(rendering, *number, LIMIT)),
        Subject::Robots => Ok(sitemap::robots(rendering)),
        Subject::Headers => Ok(security::headers(rendering)),
        Subject::Graph => Ok(graph::render(rendering)),
        Subject::EntryCard(entry) => Ok(cards::of_entry(rendering, edition, *entry)),
        Subject::SiteCard => Ok(cards::of_site(rendering, edition)),
        Subject::KindLooks => Ok(looks::render(rendering)),
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

impl Shell<'_> {
    /// Renders a template with its view, which goes by `name` there.
    pub(super) fn filled(
        &self,
        template: &str,
        name: &'static str,
        view: &impl Serialize,
    ) -> Result<Vec<u8>, Diagnostic> {
        let mut context = Context::new();
        let page = present::page(self.rendering, self.edition, self.page);
        context.insert("menu", &self.edition.menu(&page)?);
        context.insert("footer", &self.edition.footer);
        context.insert("page", &page);
        context.insert(name, view);
        let bytes = self.edition.render(template, &context, &self.page.url)?;
        self.edition.sound().map(|()| bytes)
    }
}
