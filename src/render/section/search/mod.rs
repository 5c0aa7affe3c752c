//! The search page of each language, and the files of its index below it.
//!
//! Which files there are follows from the number of entries alone, so that pages can be planned without the index; it is
//! built when the first file is asked for, once for each language. `check` never builds it.

mod files;

pub(in crate::render) use files::facet_of_kind;

use std::sync::Arc;

use rayon::prelude::*;

use self::files::CARDS_OF_A_FILE;
pub(in crate::render) use self::files::Files;
use super::Section;
use crate::model::LanguageIx;
use crate::render::Rendering;
use crate::render::page::Shell;
use crate::render::prepared::Prepared;
use crate::render::present::Presenter;
use crate::render::routes::Routes;
use crate::render::views::TextView;
use crate::search::shard_count;

/// The name of this part of the site.
pub(super) const NAME: &str = "search";

/// The search page and all files of the index; none where a site does without.
pub(super) fn pages(rendering: &Rendering) -> Vec<Arc<dyn Section>> {
    if !rendering.settings.search || rendering.base.is_empty() {
        return Vec::new();
    }
    let entries = rendering.base.len();
    let words = (0..shard_count(entries)).map(Part::Words);
    let cards = (0..entries.div_ceil(CARDS_OF_A_FILE)).map(Part::Cards);
    let facets = files::facet_names(rendering).into_iter().map(Part::Facet);
    let file = |part| Arc::new(IndexFile { part }) as Arc<dyn Section>;
    let files = [Part::Root].into_iter().chain(words).chain(cards).chain(facets).map(file);
    [Arc::new(SearchPage) as Arc<dyn Section>].into_iter().chain(files).collect()
}

/// The page with the field and the results.
#[derive(Debug)]
struct SearchPage;

impl Section for SearchPage {
    fn name(&self) -> &'static str {
        NAME
    }

    fn url(&self, routes: &Routes, language: LanguageIx) -> Option<String> {
        Some(routes.section(language, NAME, &[]))
    }

    fn title(&self, presenter: &Presenter) -> TextView {
        TextView { text: presenter.phrase("search", &[]), lang: None }
    }

    fn description(&self, presenter: &Presenter) -> String {
        presenter.phrase("search-intro", &[])
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        shell.filled("search.html", NAME, ())
    }
}

/// A piece of the index.
#[derive(Debug)]
enum Part {
    /// What the others are found by.
    Root,
    /// Words and who has them.
    Words(usize),
    /// What results look like.
    Cards(usize),
    /// Something to narrow by.
    Facet(String),
}

/// A file of the index.
#[derive(Debug)]
struct IndexFile {
    part: Part,
}

impl Section for IndexFile {
    fn name(&self) -> &'static str {
        NAME
    }

    fn url(&self, routes: &Routes, language: LanguageIx) -> Option<String> {
        let folder = routes.section(language, NAME, &[]);
        Some(match &self.part {
            Part::Root => format!("{folder}index.json"),
            Part::Words(number) => format!("{folder}words/{number}.json"),
            Part::Cards(number) => format!("{folder}cards/{number}.json"),
            Part::Facet(name) => format!("{folder}facets/{name}.json"),
        })
    }

    fn title(&self, _: &Presenter) -> TextView {
        TextView::default()
    }

    fn is_page(&self) -> bool {
        false
    }

    fn shows_texts(&self) -> bool {
        matches!(self.part, Part::Root | Part::Words(_))
    }

    fn prepare(&self, rendering: &Rendering) {
        rendering.editions.par_iter().for_each(|edition| {
            edition.index_files(rendering);
        });
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        let files = shell.edition.index_files(shell.rendering);
        shell.file(match &self.part {
            Part::Root => files.root.clone(),
            Part::Words(number) => files.words.get(*number).cloned().unwrap_or_else(|| b"{}".to_vec()),
            Part::Cards(number) => files.cards.get(*number).cloned().unwrap_or_else(|| b"[]".to_vec()),
            Part::Facet(name) => files.facets.get(name).cloned().unwrap_or_else(|| b"[]".to_vec()),
        })
    }
}
