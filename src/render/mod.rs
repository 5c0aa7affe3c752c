//! Knowledge base, views and theme to pages: which there are (`plan`), what each is made from (`prepared`), and its bytes
//! (`page`).
//!
//! A page is a pure function of [`Rendering`], so any page can be rendered alone, on any thread, at any time.
//! Nothing here knows files of content, or writes any.

mod borrowed;
pub mod calendar;
mod cards;
mod chart;
mod collisions;
mod edition;
pub mod feeds;
mod frame;
mod graph;
mod html;
mod json_ld;
mod key;
mod looks;
mod menu;
mod page;
mod pictures;
mod plan;
mod prepared;
mod present;
mod rendered;
mod routes;
mod said;
#[cfg(test)]
pub(crate) mod sample;
mod section;
mod security;
mod sitemap;
mod subject;
mod template_faults;
mod theme;
pub mod views;

pub use edition::Edition;
pub use html::Html;
pub use key::Key;
pub(crate) use key::KeyMaker;
pub use page::{prepare, render};
pub use pictures::Pictures;
pub use plan::{Copy, CopyFrom, Page, Plan, plan};
pub use prepared::Prepared;
pub use rendered::{Rendered, Writer};
pub use routes::Routes;
pub(crate) use subject::TextsOf;
pub use subject::{FeedOf, Subject};
pub use theme::locales;

use std::sync::Arc;

use rayon::prelude::*;

use self::present::Presenter;
use self::said::Said;
use crate::card::Press;
use crate::config::Settings;
use crate::derive::Views;
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::model::{EntryIx, KnowledgeBase, LanguageIx};
use crate::read::{self, Theme};
use crate::schema::Kind;

/// Everything that pages are made from: built once, shared by all of them.
#[derive(Debug)]
pub struct Rendering {
    /// The entries.
    pub base: KnowledgeBase,
    /// What follows from them.
    pub views: Arc<Views>,
    /// The settings.
    pub settings: Arc<Settings>,
    /// The addresses.
    pub routes: Arc<Routes>,
    /// The pictures that pages show.
    pub pictures: Arc<Pictures>,
    /// What cards are drawn with.
    press: Arc<Press>,
    /// Pages of their own, beside entries and lists.
    sections: Vec<Arc<dyn section::Section>>,
    /// What pages of one language share, by language.
    pub editions: Vec<Edition>,
}

impl Rendering {
    /// Puts together what pages need; the faults are those of templates that cannot be used.
    pub fn new(
        base: KnowledgeBase,
        views: Views,
        settings: Settings,
        (theme, locales): (&Theme, &[Arc<Locale>]),
        pictures: &read::Pictures,
    ) -> Result<Self, Vec<Diagnostic>> {
        let routes = Arc::new(Routes::new(&base, &settings, locales));
        let pictures = Arc::new(Pictures::new(&base, pictures));
        let (views, settings) = (Arc::new(views), Arc::new(settings));
        let (press, sections, editions) = (Arc::default(), Vec::new(), Vec::new());
        let mut rendering = Self { base, views, settings, routes, pictures, press, sections, editions };
        rendering.sections = section::all(&rendering);
        let languages: Vec<LanguageIx> = rendering.settings.language_indices().collect();
        let editions: Vec<Result<Edition, Vec<Diagnostic>>> = languages
            .into_par_iter()
            .map(|language| Edition::new(&rendering, language, theme, locales))
            .collect();
        let mut faults = Vec::new();
        for edition in editions {
            match edition {
                Ok(edition) => rendering.editions.push(edition),
                Err(found) => faults.extend(found),
            }
        }
        if faults.is_empty() { Ok(rendering) } else { Err(faults) }
    }

    /// The faults of what many pages show, such as cards, as far as any of it was rendered.
    pub(crate) fn faults_of_parts(&self) -> impl Iterator<Item = Diagnostic> {
        self.editions.iter().filter_map(|edition| edition.sound().err())
    }

    /// What pages of a language share.
    pub fn edition(&self, language: LanguageIx) -> &Edition {
        &self.editions[usize::from(language.0)]
    }

    /// The same where texts of `base` have changed, and nothing else: what entries are called, state and link to is as it
    /// was.
    pub fn with_texts_of(&self, base: KnowledgeBase) -> Self {
        Self {
            base,
            views: Arc::clone(&self.views),
            settings: Arc::clone(&self.settings),
            routes: Arc::clone(&self.routes),
            pictures: Arc::clone(&self.pictures),
            press: Arc::clone(&self.press),
            sections: self.sections.clone(),
            editions: self.editions.iter().map(Edition::afresh).collect(),
        }
    }

    /// Makes ready what many pages share; for when all of them are about to be rendered.
    ///
    /// # Errors
    /// The faults of templates of what is shared.
    pub fn prepare(&self) -> Result<(), Vec<Diagnostic>> {
        for edition in &self.editions {
            edition.prepare(self)?;
        }
        Ok(())
    }

    /// What lists, and then files for other programs, say of an entry in each language: its summary or, for want of one,
    /// the beginning of its text.
    pub(crate) fn summaries(&self, entry: EntryIx) -> impl Iterator<Item = [Option<String>; 2]> {
        self.editions.iter().map(move |edition| {
            let listed = Presenter::new(self, edition).summary(entry).map(|summary| summary.text);
            let said = Said::by(self, edition.language, entry).summary().map(|summary| summary.text);
            [listed, said]
        })
    }

    /// Makes ready what these share with other pages and files of their own.
    pub fn prepare_sections<'p>(&self, pages: impl Iterator<Item = &'p Page>) {
        for page in pages {
            if let Subject::Section(section) = &page.subject {
                section.0.prepare(self);
            }
        }
    }

    /// The kind of an entry.
    pub(crate) fn kind_of(&self, entry: EntryIx) -> &Kind {
        self.base.kind_of(entry)
    }
}
