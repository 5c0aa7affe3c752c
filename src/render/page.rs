//! One page to its bytes.

use tera::Context;

use super::plan::{Page, Subject};
use super::{Edition, Rendering, calendar, feeds, graph, present, sitemap};
use crate::diagnostic::Diagnostic;

/// Renders a page. The same page of the same site is always the same bytes.
///
/// Fails only by a fault of a template, which names the page that was being rendered.
pub fn render(rendering: &Rendering, page: &Page) -> Result<Vec<u8>, Diagnostic> {
    let edition = rendering.edition(page.language);
    let (template, context) = match &page.subject {
        Subject::Feed(of) => return Ok(feeds::render(rendering, edition, *of)),
        Subject::Calendar => return Ok(calendar::render(rendering, edition)),
        Subject::Sitemap => return Ok(sitemap::sitemap(rendering, sitemap::Limit::PROTOCOL)),
        Subject::SitemapPart(number) => {
            return Ok(sitemap::part(rendering, *number, sitemap::Limit::PROTOCOL));
        }
        Subject::Robots => return Ok(sitemap::robots(rendering)),
        Subject::Graph => return Ok(graph::render(rendering)),
        _ => context(rendering, edition, page),
    };
    edition.render(&template, &context, &page.url)
}

fn context(rendering: &Rendering, edition: &Edition, page: &Page) -> (String, Context) {
    let mut context = Context::new();
    context.insert("page", &present::page(rendering, edition, page));
    let template = match &page.subject {
        Subject::Entry(entry) => {
            context.insert("entry", &present::entry(rendering, edition, *entry));
            return (edition.entry_template(&rendering.kind_of(*entry).name), context);
        }
        Subject::Index(kind, number) => {
            context.insert("list", &present::index(rendering, edition, *kind, *number));
            "list.html"
        }
        Subject::Incoming(entry, group, number) => {
            context.insert("list", &present::incoming_list(rendering, edition, (*entry, *group), *number));
            "list.html"
        }
        Subject::Home => {
            context.insert("home", &present::home(rendering, edition));
            "home.html"
        }
        Subject::Agenda => {
            context.insert("agenda", &present::agenda(rendering, edition));
            "agenda.html"
        }
        Subject::Redirect(entry) => {
            context.insert("redirect", &present::redirect(edition, *entry));
            "redirect.html"
        }
        _ => "404.html",
    };
    (template.to_owned(), context)
}
