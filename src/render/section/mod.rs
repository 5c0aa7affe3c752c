//! Pages of their own, beside entries and lists: one file each, and a line in [`all`].
//!
//! A section page says where it stands, what it is called and what it shows; plan, menu, sitemap and the frame
//! of pages ask for no more. What it shows is derived in `derive`, once for the site.

mod accessibility;
mod calendar;
mod contacts;
mod coverage;
mod map;
mod search;
mod structure;

pub(super) use search::{Files as IndexFiles, facet_of_kind};
pub(super) use structure::in_overview;

use std::fmt::Debug;
use std::sync::Arc;

use super::Rendering;
use super::page::Shell;
use super::prepared::Prepared;
use super::present::Presenter;
use super::routes::Routes;
use super::views::{Crumb, MenuItem, TextView};
use crate::locale::Locale;
use crate::model::LanguageIx;

/// A page (or a file) of its own, in every language.
pub(super) trait Section: Debug + Send + Sync {
    /// Its name, the same in every language: `contacts`. Pages of one part of the site share it; the menu and the
    /// templates know the part by it.
    fn name(&self) -> &'static str;

    /// Where it stands in a language; nothing where it does not.
    fn url(&self, routes: &Routes, language: LanguageIx) -> Option<String>;

    /// What it is called.
    fn title(&self, presenter: &Presenter) -> TextView;

    /// What it is, in a sentence, for search engines and previews; may be empty.
    fn description(&self, _presenter: &Presenter) -> String {
        String::new()
    }

    /// The way to it from the home page, without both.
    fn way(&self, _presenter: &Presenter) -> Vec<Crumb> {
        Vec::new()
    }

    /// The text that the menu has for it, by its key; nothing for all pages but the first of a part.
    fn menu(&self) -> Option<&'static str> {
        None
    }

    /// Whether it is a page to read, which has a frame and stands in the sitemap; else a file.
    fn is_page(&self) -> bool {
        true
    }

    /// Whether running texts stand in it. Where that is not known, they do: then it is made anew when any text changes.
    fn shows_texts(&self) -> bool {
        !self.is_page()
    }

    /// Makes ready what it shares with others, before many pages are rendered; they must do without, too.
    fn prepare(&self, _rendering: &Rendering) {}

    /// What it is made from, or its bytes.
    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a>;
}

/// All section pages of a site, in the order of the menu; none that would be empty.
pub(super) fn all(rendering: &Rendering) -> Vec<Arc<dyn Section>> {
    let parts = [
        contacts::pages(rendering),
        coverage::pages(rendering),
        map::pages(rendering),
        structure::pages(rendering),
        calendar::pages(rendering),
        search::pages(rendering),
    ];
    let mut pages: Vec<Arc<dyn Section>> = parts.into_iter().flatten().collect();
    pages.push(Arc::new(accessibility::Accessibility));
    pages
}

/// The address of the search page, if there is one.
pub(super) fn search_page(rendering: &Rendering, language: LanguageIx) -> Option<String> {
    let page =
        rendering.sections.iter().find(|section| section.name() == search::NAME && section.is_page())?;
    page.url(&rendering.routes, language)
}

/// What the menu says of them in a language.
pub(super) fn menu(rendering: &Rendering, language: LanguageIx, locale: &Locale) -> Vec<MenuItem> {
    let item = |section: &Arc<dyn Section>| {
        Some(MenuItem {
            label: locale.text(section.menu()?, &[])?.into_owned(),
            lang: None,
            url: section.url(&rendering.routes, language)?,
            kind: None,
            section: Some(section.name().to_owned()),
        })
    };
    rendering.sections.iter().filter_map(item).collect()
}
