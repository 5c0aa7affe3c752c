//! What all pages of one language share: templates, texts, `site`, and a card for every entry.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use tera::{Context, Tera};

use super::theme::{self, TemplateFiles};
use super::views::{CardView, EntryRef, SiteView};
use super::{Rendering, calendar, present};
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::model::{EntryIx, LanguageIx};
use crate::read::Theme;

/// One language of the site, ready to render pages.
pub struct Edition {
    /// The language.
    pub language: LanguageIx,
    /// Its order, dates, numbers and texts.
    pub locale: Arc<Locale>,
    tera: Tera,
    templates: TemplateFiles,
    /// The kinds that have a template of their own for their entries.
    own_templates: BTreeSet<String>,
    /// How to link to each entry.
    references: Vec<Arc<EntryRef>>,
    /// Each entry in a list, rendered.
    cards: Vec<Arc<str>>,
    /// The events as calendar files have them.
    pub(super) events: calendar::Events,
    /// What all pages share.
    pub site: Arc<SiteView>,
}

impl std::fmt::Debug for Edition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Edition").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Edition {
    /// Makes a language ready: compiles the templates and renders the cards.
    pub fn new(
        rendering: &Rendering,
        language: LanguageIx,
        theme: &Theme,
        locales: &[Arc<Locale>],
    ) -> Result<Self, Vec<Diagnostic>> {
        let locale = Arc::clone(&locales[usize::from(language.0)]);
        let mut tera = theme::compile(theme, &locale)?;
        let entries: Vec<EntryIx> = rendering.base.indices().collect();
        let references = entries
            .par_iter()
            .map(|entry| Arc::new(present::reference(rendering, language, *entry)))
            .collect();
        let site = Arc::new(present::site(rendering, language, locales));
        tera.global_context().insert("site", &site);
        let own_templates = theme
            .templates
            .keys()
            .filter_map(|name| name.strip_prefix("kinds/")?.strip_suffix(".html"))
            .map(str::to_owned)
            .collect();
        let templates = theme::files(theme);
        let mut edition = Self {
            language,
            locale,
            tera,
            templates,
            own_templates,
            references,
            cards: Vec::new(),
            events: calendar::Events::of(rendering, language),
            site,
        };
        edition.cards = edition.render_cards(rendering, &entries)?;
        Ok(edition)
    }

    /// How to link to an entry.
    pub fn reference(&self, entry: EntryIx) -> &Arc<EntryRef> {
        &self.references[entry.index()]
    }

    /// An entry in a list, rendered.
    pub fn card(&self, entry: EntryIx) -> &Arc<str> {
        &self.cards[entry.index()]
    }

    /// The template for the page of an entry of a kind.
    pub fn entry_template(&self, kind: &str) -> String {
        if self.own_templates.contains(kind) { format!("kinds/{kind}.html") } else { "entry.html".to_owned() }
    }

    /// Renders a template into `out`; `about` says in a fault what was being rendered.
    pub fn render(&self, template: &str, context: &Context, about: &str) -> Result<Vec<u8>, Diagnostic> {
        let mut out = Vec::with_capacity(16 * 1024);
        self.tera
            .render_to(template, context, &mut out)
            .map_err(|error| theme::fault(&self.templates, &error).with("page", about))?;
        Ok(out)
    }

    fn render_cards(
        &self,
        rendering: &Rendering,
        entries: &[EntryIx],
    ) -> Result<Vec<Arc<str>>, Vec<Diagnostic>> {
        let cards: Vec<Result<Arc<str>, Diagnostic>> =
            entries.par_iter().map(|entry| self.render_card(rendering, *entry)).collect();
        let mut faults = Vec::new();
        let mut rendered = Vec::with_capacity(cards.len());
        for card in cards {
            match card {
                Ok(card) => rendered.push(card),
                // The same fault on every card is told once.
                Err(fault) => {
                    if !faults.iter().any(|known: &Diagnostic| known.location == fault.location) {
                        faults.push(fault);
                    }
                }
            }
        }
        if faults.is_empty() { Ok(rendered) } else { Err(faults) }
    }

    fn render_card(&self, rendering: &Rendering, entry: EntryIx) -> Result<Arc<str>, Diagnostic> {
        let card: CardView = present::card(rendering, self, entry);
        let mut context = Context::new();
        context.insert("card", &card);
        let bytes = self.render("fragments/card.html", &context, &self.reference(entry).url)?;
        Ok(String::from_utf8_lossy(&bytes).trim().into())
    }
}
