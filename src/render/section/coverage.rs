//! The mapping: pages with tables of needs by place, level by level, and the same as files.

use std::sync::Arc;

use super::Section;
use crate::derive::Level;
use crate::locale::Argument;
use crate::model::LanguageIx;
use crate::render::Rendering;
use crate::render::page::Shell;
use crate::render::prepared::Prepared;
use crate::render::present::{Presenter, coverage};
use crate::render::routes::Routes;
use crate::render::views::{Crumb, TextView};
use crate::schema::KindIx;

/// The pages and files of the mapping; none where there is nothing to compare.
pub(super) fn pages(rendering: &Rendering) -> Vec<Arc<dyn Section>> {
    let views = &rendering.views.coverage;
    let mut pages: Vec<Arc<dyn Section>> = Vec::new();
    let mut add = |shows: Shows, level: Option<&Level>| {
        let languages = rendering.settings.language_indices();
        let urls = languages.map(|language| shows.url(rendering, language, level)).collect();
        pages.push(Arc::new(CoveragePage { shows, urls }));
    };
    for (number, level) in views.levels().iter().enumerate() {
        (1..=coverage::page_count(level)).for_each(|page| add(Shows::Level(number, page), Some(level)));
        let filled = views.needs().iter().filter(|kind| rendering.base.of_kind(**kind).next().is_some());
        filled.for_each(|kind| add(Shows::File(number, *kind), Some(level)));
    }
    if !views.levels().is_empty() {
        add(Shows::Data, None);
    }
    pages
}

/// One of the pages or files.
#[derive(Debug)]
struct CoveragePage {
    shows: Shows,
    /// Where it stands in each language.
    urls: Box<[String]>,
}

/// What a page or file shows.
#[derive(Clone, Copy, Debug)]
enum Shows {
    /// A level, one page of it (from 1).
    Level(usize, usize),
    /// A level by one kind of needs, as a file.
    File(usize, KindIx),
    /// All numbers, as a file.
    Data,
}

impl Shows {
    fn url(self, rendering: &Rendering, language: LanguageIx, level: Option<&Level>) -> String {
        match (self, level) {
            (Shows::Level(number, page), Some(level)) => {
                coverage::address(rendering, language, (level, number == 0), page)
            }
            (Shows::File(number, kind), Some(level)) => {
                coverage::file_address(rendering, language, (level, number == 0), kind)
            }
            _ => coverage::all_address(rendering, language),
        }
    }
}

impl Section for CoveragePage {
    fn name(&self) -> &'static str {
        coverage::SECTION
    }

    fn url(&self, _routes: &Routes, language: LanguageIx) -> Option<String> {
        self.urls.get(usize::from(language.0)).cloned()
    }

    fn title(&self, presenter: &Presenter) -> TextView {
        let title = presenter.phrase("coverage-title", &[]);
        let Shows::Level(number, page) = self.shows else { return TextView { text: title, lang: None } };
        let level = presenter.rendering.views.coverage.levels().get(number).filter(|_| number > 0);
        let mut text = level.and_then(|level| level.within).map_or_else(
            || title.clone(),
            |place| {
                let place = presenter.title(place).text;
                presenter.phrase("coverage-of", &[("place", Argument::Text(&place))])
            },
        );
        if page > 1 {
            let page = presenter.phrase("page-number", &[("n", Argument::Number(page as f64))]);
            text = format!("{text} – {page}");
        }
        TextView { text, lang: None }
    }

    fn description(&self, presenter: &Presenter) -> String {
        presenter.phrase("coverage-intro", &[])
    }

    fn way(&self, presenter: &Presenter) -> Vec<Crumb> {
        let Shows::Level(mut number, _) = self.shows else { return Vec::new() };
        let levels = presenter.rendering.views.coverage.levels();
        let mut way = Vec::new();
        // Each step leads to a level before it in what lies in what, and the way is no longer than there are levels.
        while number > 0 && way.len() < levels.len() {
            number = presenter.level_above(&levels[number]);
            let title = match levels[number].within.filter(|_| number > 0) {
                Some(place) => presenter.title(place),
                None => TextView { text: presenter.phrase("coverage-title", &[]), lang: None },
            };
            let url = coverage::address(
                presenter.rendering,
                presenter.language(),
                (&levels[number], number == 0),
                1,
            );
            way.push(Crumb { title: title.text, lang: title.lang, url });
        }
        way.reverse();
        way
    }

    fn menu(&self) -> Option<&'static str> {
        matches!(self.shows, Shows::Level(0, 1)).then_some("coverage-title")
    }

    fn is_page(&self) -> bool {
        matches!(self.shows, Shows::Level(..))
    }

    fn shows_texts(&self) -> bool {
        false
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        let presenter = Presenter::new(shell.rendering, shell.edition);
        match self.shows {
            Shows::Level(number, page) => {
                shell.filled("coverage.html", "coverage", presenter.coverage(number, page))
            }
            Shows::File(number, kind) => shell.file(presenter.coverage_file(number, kind)),
            Shows::Data => shell.file(presenter.coverage_data()),
        }
    }
}
