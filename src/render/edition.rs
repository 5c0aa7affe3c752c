//! What all pages of one language share: templates, texts, `site`, the foot, and a card for every entry.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use tera::{Context, Tera};

use super::frame::Menus;
use super::key::{Key, KeyMaker};
use super::theme::{self, Phrases, TemplateFiles};
use super::views::{CardView, EntryRef, SiteView};
use super::{Rendering, borrowed, calendar, present};
use crate::config::Settings;
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
    /// Whether the language shows texts of another, for want of its own.
    borrows: bool,
    templates: TemplateFiles,
    /// The kinds that have a template of their own for their entries.
    own_templates: BTreeSet<String>,
    /// All that templates see on every page, and how they are read.
    pub(super) key: Option<Key>,
    /// How to link to each entry.
    references: Vec<Arc<EntryRef>>,
    /// Each entry in a list, rendered.
    cards: Vec<Arc<str>>,
    /// The events as calendar files have them.
    pub(super) events: calendar::Events,
    /// Each entry that answers a need, with whom to contact, rendered.
    answers: Vec<Option<Arc<str>>>,
    /// What all pages share.
    pub site: Arc<SiteView>,
    pub(super) menus: Menus,
    /// The foot of all pages, rendered.
    pub(super) footer: Arc<str>,
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
        let texts = Phrases::new(&rendering.settings, theme, &locale);
        let borrows = texts.may_borrow();
        let mut tera = theme::compile(theme, texts)?;
        let entries: Vec<EntryIx> = rendering.base.indices().collect();
        let references = entries
            .par_iter()
            .map(|entry| Arc::new(present::reference(rendering, language, *entry)))
            .collect();
        let site = Arc::new(present::site(rendering, language, locales));
        tera.global_context().insert("site", &site);
        let key = key(&rendering.settings, theme, (&locale, borrows), &site);
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
            borrows,
            templates,
            own_templates,
            key,
            references,
            cards: Vec::new(),
            events: calendar::Events::of(rendering, language),
            answers: Vec::new(),
            site,
            menus: Menus::default(),
            footer: "".into(),
        };
        edition.footer = edition.render_footer().map_err(|fault| vec![fault])?;
        edition.cards = collected(&entries, |entry| edition.render_card(rendering, entry))?;
        edition.answers = collected(&entries, |entry| edition.render_answer(rendering, entry))?;
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

    /// An entry with whom to contact, rendered; nothing for one that answers no need.
    pub fn answer(&self, entry: EntryIx) -> Option<&Arc<str>> {
        self.answers[entry.index()].as_ref()
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
        if !self.borrows {
            return Ok(out);
        }
        Ok(borrowed::marked(&String::from_utf8_lossy(&out)).into_owned().into_bytes())
    }

    fn render_card(&self, rendering: &Rendering, entry: EntryIx) -> Result<Arc<str>, Diagnostic> {
        let card: CardView = present::card(rendering, self, entry);
        let mut context = Context::new();
        context.insert("card", &card);
        self.fragment("fragments/card.html", &context, &self.reference(entry).url)
    }

    fn render_answer(&self, rendering: &Rendering, entry: EntryIx) -> Result<Option<Arc<str>>, Diagnostic> {
        let Some(answer) = present::answer(rendering, self, entry) else { return Ok(None) };
        let mut context = Context::new();
        context.insert("answer", &answer);
        self.fragment("fragments/answer.html", &context, &self.reference(entry).url).map(Some)
    }

    /// Renders a part that several pages show.
    pub(super) fn fragment(
        &self,
        template: &str,
        context: &Context,
        about: &str,
    ) -> Result<Arc<str>, Diagnostic> {
        let bytes = self.render(template, context, about)?;
        Ok(String::from_utf8_lossy(&bytes).trim().into())
    }
}

/// What all pages of a language are made from: templates, texts, `site`, and how texts are marked.
fn key(
    settings: &Settings,
    theme: &Theme,
    (locale, borrows): (&Locale, bool),
    site: &SiteView,
) -> Option<Key> {
    let mut key = KeyMaker::new("edition");
    for (name, file) in &theme.templates {
        key.add(&(name, file.text()));
    }
    key.add(locale.tag());
    for (language, file) in theme::layers(settings, theme, locale.tag()) {
        key.add(&(language, file.text()));
    }
    key.add(&borrows);
    key.add(site);
    key.finish()
}

/// Renders something of every entry; the same fault on all of them is told once.
fn collected<T: Send>(
    entries: &[EntryIx],
    render: impl Fn(EntryIx) -> Result<T, Diagnostic> + Sync,
) -> Result<Vec<T>, Vec<Diagnostic>> {
    let all: Vec<Result<T, Diagnostic>> = entries.par_iter().map(|entry| render(*entry)).collect();
    let mut faults: Vec<Diagnostic> = Vec::new();
    let mut rendered = Vec::with_capacity(all.len());
    for one in all {
        match one {
            Ok(one) => rendered.push(one),
            Err(fault) if faults.iter().any(|known| known.location == fault.location) => {}
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok(rendered) } else { Err(faults) }
}
