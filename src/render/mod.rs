//! Knowledge base, views and theme to pages: which there are (`plan`), and each one's bytes (`page`).
//!
//! A page is a pure function of [`Rendering`], so any page can be rendered alone, on any thread, at any time.
//! Nothing here knows files of content, or writes any.

pub mod calendar;
mod collisions;
mod edition;
pub mod feeds;
mod graph;
mod json_ld;
mod looks;
mod menu;
mod page;
mod plan;
mod present;
mod routes;
mod said;
#[cfg(test)]
pub(crate) mod sample;
mod section;
mod security;
mod sitemap;
mod template_faults;
mod theme;
pub mod views;

pub use edition::Edition;
pub use page::render;
pub use plan::{Copy, CopyFrom, FeedOf, Page, Plan, Subject, plan};
pub use routes::Routes;
pub use theme::locales;

use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Settings;
use crate::derive::Views;
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::model::{EntryIx, KnowledgeBase, LanguageIx};
use crate::read::Theme;
use crate::schema::Kind;

/// Everything that pages are made from: built once, shared by all of them.
#[derive(Debug)]
pub struct Rendering {
    /// The entries.
    pub base: KnowledgeBase,
    /// What follows from them.
    pub views: Views,
    /// The settings.
    pub settings: Settings,
    /// The addresses.
    pub routes: Routes,
    /// Pages of their own, beside entries and lists.
    sections: Vec<Arc<dyn section::Section>>,
    /// What pages of one language share, by language.
    pub editions: Vec<Edition>,
}

impl Rendering {
    /// Puts together what pages need; the faults are those of templates that failed on cards.
    pub fn new(
        base: KnowledgeBase,
        views: Views,
        settings: Settings,
        (theme, locales): (&Theme, &[Arc<Locale>]),
    ) -> Result<Self, Vec<Diagnostic>> {
        let routes = Routes::new(&base, &settings, locales);
        let mut rendering =
            Self { base, views, settings, routes, sections: Vec::new(), editions: Vec::new() };
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

    /// What pages of a language share.
    pub fn edition(&self, language: LanguageIx) -> &Edition {
        &self.editions[usize::from(language.0)]
    }

    /// The kind of an entry.
    pub(crate) fn kind_of(&self, entry: EntryIx) -> &Kind {
        self.base.kind_of(entry)
    }
}
