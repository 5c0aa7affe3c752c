//! Structure charts: the site as a whole, and large charts on pages of their own.

use std::sync::Arc;

use super::Section;
use crate::derive::{Structure, sort_by_title};
use crate::locale::Argument;
use crate::model::{EntryIx, LanguageIx};
use crate::render::Rendering;
use crate::render::page::Shell;
use crate::render::prepared::Prepared;
use crate::render::present::{Presenter, pagination};
use crate::render::routes::Routes;
use crate::render::views::{Crumb, StructurePageView, TextView};
use crate::schema::KindIx;

/// The first page draws so many charts; the others are a list of links.
const DRAWN: usize = 10;
/// A page lists so many links.
const LISTED: usize = 200;

/// The pages of structure charts; none where nothing has structure.
pub(super) fn pages(rendering: &Rendering) -> Vec<Arc<dyn Section>> {
    let structure = &rendering.views.structure;
    let count = match structure.platforms().len() {
        0 => 0,
        _ => others(structure).count().div_ceil(LISTED).max(1),
    };
    let overview = (1..=count).map(|number| Arc::new(Overview { number }) as Arc<dyn Section>);
    let kinds = |entry: &EntryIx| {
        let id = rendering.base.entry(*entry).id.clone();
        Arc::new(Whole { entry: *entry, kind: id.kind, slug: id.slug }) as Arc<dyn Section>
    };
    overview.chain(structure.large().iter().map(kinds)).collect()
}

/// The platforms whose charts are drawn on the first page.
fn drawn(structure: &Structure) -> &[EntryIx] {
    &structure.overview()[..structure.overview().len().min(DRAWN)]
}

/// The platforms whose charts are not drawn there.
fn others(structure: &Structure) -> impl Iterator<Item = EntryIx> {
    structure.platforms().iter().copied().filter(|entry| !drawn(structure).contains(entry))
}

/// The page with the charts of the site, at the chart of an entry where it has one; and whether it has.
pub(in crate::render) fn in_overview(
    rendering: &Rendering,
    language: LanguageIx,
    entry: EntryIx,
) -> (String, bool) {
    let url = page_url(&rendering.routes, language, 1);
    if !drawn(&rendering.views.structure).contains(&entry) {
        return (url, false);
    }
    let (kind, slug) = (&rendering.kind_of(entry).name, &rendering.base.entry(entry).id.slug);
    (format!("{url}#chart-{kind}-{slug}"), true)
}

/// The charts of the largest platforms, and links to the others.
#[derive(Debug)]
struct Overview {
    /// Which page of them, from 1.
    number: usize,
}

impl Section for Overview {
    fn name(&self) -> &'static str {
        "structure"
    }

    fn url(&self, routes: &Routes, language: LanguageIx) -> Option<String> {
        Some(page_url(routes, language, self.number))
    }

    fn title(&self, presenter: &Presenter) -> TextView {
        let text = presenter.phrase("structure", &[]);
        if self.number < 2 {
            return TextView { text, lang: None };
        }
        let number = presenter.phrase("page-number", &[("n", Argument::Number(self.number as f64))]);
        TextView { text: format!("{text} – {number}"), lang: None }
    }

    fn description(&self, presenter: &Presenter) -> String {
        presenter.phrase("structure-intro", &[])
    }

    fn way(&self, presenter: &Presenter) -> Vec<Crumb> {
        if self.number < 2 { Vec::new() } else { vec![crumb(presenter)] }
    }

    fn menu(&self) -> Option<&'static str> {
        (self.number == 1).then_some("structure")
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        let presenter = Presenter::new(shell.rendering, shell.edition);
        let structure = &shell.rendering.views.structure;
        let drawn = if self.number == 1 { drawn(structure) } else { &[] };
        let total = others(structure).count();
        let mut listed: Vec<EntryIx> = others(structure).collect();
        let listings = &shell.rendering.views.listings[usize::from(shell.edition.language.0)];
        sort_by_title(&mut listed, listings);
        let on_page = listed.into_iter().skip((self.number - 1) * LISTED).take(LISTED);
        let url = |number| page_url(&shell.rendering.routes, shell.edition.language, number);
        let view = StructurePageView {
            charts: drawn.iter().map(|entry| presenter.chart_section(*entry)).collect(),
            others: on_page.map(|entry| Arc::clone(shell.edition.reference(entry))).collect(),
            single: false,
            pagination: pagination(total, LISTED, self.number, &url),
        };
        shell.filled("structure.html", "structure", view)
    }
}

fn page_url(routes: &Routes, language: LanguageIx, number: usize) -> String {
    let number = number.to_string();
    let below = if number == "1" { Vec::new() } else { vec![number.as_str()] };
    routes.section(language, "structure", &below)
}

fn crumb(presenter: &Presenter) -> Crumb {
    let url = page_url(&presenter.rendering.routes, presenter.language(), 1);
    Crumb { title: presenter.phrase("structure", &[]), lang: None, url }
}

/// The chart of one entry, with the whole list.
#[derive(Debug)]
struct Whole {
    entry: EntryIx,
    kind: KindIx,
    slug: Box<str>,
}

impl Section for Whole {
    fn name(&self) -> &'static str {
        "structure"
    }

    fn url(&self, routes: &Routes, language: LanguageIx) -> Option<String> {
        let kind = routes.kind_folder(language, self.kind);
        Some(routes.section(language, "structure", &[kind, &self.slug]))
    }

    fn title(&self, presenter: &Presenter) -> TextView {
        let title = presenter.title(self.entry);
        let what = presenter.phrase("structure-of", &[("title", Argument::Text(&title.text))]);
        TextView { text: what, lang: None }
    }

    fn description(&self, presenter: &Presenter) -> String {
        presenter.summary(self.entry).map(|summary| summary.text).unwrap_or_default()
    }

    fn way(&self, presenter: &Presenter) -> Vec<Crumb> {
        vec![crumb(presenter)]
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        let presenter = Presenter::new(shell.rendering, shell.edition);
        let mut section = presenter.chart_section(self.entry);
        section.chart = presenter.chart(self.entry);
        let view =
            StructurePageView { charts: vec![section], others: Vec::new(), single: true, pagination: None };
        shell.filled("structure.html", "structure", view)
    }
}
