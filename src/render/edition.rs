//! What all pages of one language share: templates, texts, `site`, the foot, and a card for every entry.
//!
//! What is made of texts (cards, answers, calendar entries, the index of the search) is made when it is first asked for:
//! a preview shows its first page without it, and a text that changes makes only these anew ([`Edition::afresh`]).

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use rayon::prelude::*;
use tera::{Context, Tera};

use super::frame::Menus;
use super::html::Html;
use super::key::{Key, KeyMaker};
use super::section::IndexFiles;
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
    shared: Arc<Shared>,
    /// What all pages share.
    pub site: Arc<SiteView>,
    /// The foot of all pages, rendered.
    pub(super) footer: Html,
    /// Each entry in a list, rendered.
    cards: Cells<Html>,
    /// Each entry that answers a need, with whom to contact, rendered.
    answers: Cells<Option<Html>>,
    events: OnceLock<calendar::Events>,
    index_files: OnceLock<IndexFiles>,
    /// Faults of the templates of cards and answers: they spoil every page that shows one.
    faults: RwLock<Vec<Diagnostic>>,
}

/// What no text of an entry changes.
struct Shared {
    tera: Tera,
    /// Whether the language shows texts of another, for want of its own.
    borrows: bool,
    templates: TemplateFiles,
    /// The kinds that have a template of their own for their entries.
    own_templates: BTreeSet<String>,
    /// All that templates see on every page, and how they are read.
    key: Option<Key>,
    /// How to link to each entry.
    references: Vec<Arc<EntryRef>>,
    menus: Menus,
}

impl std::fmt::Debug for Edition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Edition").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Edition {
    /// Makes a language ready: compiles the templates and renders the foot.
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
        let menus = Menus::default();
        let shared = Shared { tera, borrows, templates, own_templates, key, references, menus };
        let mut edition = Self {
            language,
            locale,
            shared: Arc::new(shared),
            site,
            footer: Html::default(),
            cards: Cells::new(entries.len()),
            answers: Cells::new(entries.len()),
            events: OnceLock::new(),
            index_files: OnceLock::new(),
            faults: RwLock::default(),
        };
        edition.footer = edition.render_footer().map_err(|fault| vec![fault])?;
        Ok(edition)
    }

    /// The same language where the text of some entry has changed: what is made of texts is made anew.
    pub(super) fn afresh(&self) -> Self {
        Self {
            language: self.language,
            locale: Arc::clone(&self.locale),
            shared: Arc::clone(&self.shared),
            site: Arc::clone(&self.site),
            footer: self.footer.clone(),
            cards: Cells::new(self.cards.count),
            answers: Cells::new(self.answers.count),
            events: OnceLock::new(),
            index_files: OnceLock::new(),
            faults: RwLock::default(),
        }
    }

    /// Makes the cards and answers of all entries; for when all pages are about to be rendered.
    ///
    /// # Errors
    /// The faults of their templates, each told once.
    pub(super) fn prepare(&self, rendering: &Rendering) -> Result<(), Vec<Diagnostic>> {
        let entries: Vec<EntryIx> = rendering.base.indices().collect();
        entries.par_iter().for_each(|entry| {
            self.card(rendering, *entry);
            self.answer(rendering, *entry);
        });
        let faults = self.faults.read().unwrap_or_else(PoisonError::into_inner);
        if faults.is_empty() { Ok(()) } else { Err(faults.clone()) }
    }

    /// What all pages of the language are made from.
    pub(crate) fn key(&self) -> Option<&Key> {
        self.shared.key.as_ref()
    }

    /// How to link to an entry.
    pub fn reference(&self, entry: EntryIx) -> &Arc<EntryRef> {
        let reference = &self.shared.references[entry.index()];
        if reference.link.get().is_none() {
            // Where its template fails there is none, so that whoever shows these references next tells of it too.
            match self.render_link(reference) {
                Ok(link) => drop(reference.link.set(link)),
                Err(fault) => drop(self.note(fault)),
            }
        }
        reference
    }

    /// The menus that were rendered so far.
    pub(super) fn menus(&self) -> &Menus {
        &self.shared.menus
    }

    /// An entry in a list, rendered.
    pub fn card(&self, rendering: &Rendering, entry: EntryIx) -> &Html {
        made(self.cards.of(entry), || {
            self.render_card(rendering, entry).unwrap_or_else(|fault| self.note(fault))
        })
    }

    /// An entry with whom to contact, rendered; nothing for one that answers no need.
    pub fn answer(&self, rendering: &Rendering, entry: EntryIx) -> Option<&Html> {
        let answer = made(self.answers.of(entry), || {
            self.render_answer(rendering, entry).unwrap_or_else(|fault| Some(self.note(fault)))
        });
        answer.as_ref()
    }

    /// The events as calendar files have them.
    pub(super) fn events(&self, rendering: &Rendering) -> &calendar::Events {
        made(&self.events, || calendar::Events::of(rendering, self.language))
    }

    /// The files of the index of the search.
    pub(super) fn index_files(&self, rendering: &Rendering) -> &IndexFiles {
        made(&self.index_files, || IndexFiles::of(rendering, self))
    }

    /// Fails with the first fault of a card or an answer that was shown so far.
    pub(super) fn sound(&self) -> Result<(), Diagnostic> {
        let faults = self.faults.read().unwrap_or_else(PoisonError::into_inner);
        faults.first().map_or(Ok(()), |fault| Err(fault.clone()))
    }

    /// Keeps a fault of a part that many pages show; the same fault of a template once.
    fn note(&self, fault: Diagnostic) -> Html {
        let mut faults = self.faults.write().unwrap_or_else(PoisonError::into_inner);
        if !faults.iter().any(|known| known.location == fault.location) {
            faults.push(fault);
        }
        Html::default()
    }

    /// The template for the page of an entry of a kind.
    pub fn entry_template(&self, kind: &str) -> String {
        if self.shared.own_templates.contains(kind) {
            format!("kinds/{kind}.html")
        } else {
            "entry.html".to_owned()
        }
    }

    /// Renders a template into `out`, in place of what is there; `about` says in a fault what was being rendered.
    pub(super) fn render(
        &self,
        template: &str,
        (context, about): (&Context, &str),
        out: &mut Vec<u8>,
    ) -> Result<(), Diagnostic> {
        out.clear();
        self.shared
            .tera
            .render_to(template, context, &mut *out)
            .map_err(|error| theme::fault(&self.shared.templates, &error).with("page", about))?;
        if self.shared.borrows
            && let Cow::Owned(marked) = borrowed::marked(&String::from_utf8_lossy(out))
        {
            *out = marked.into_bytes();
        }
        Ok(())
    }

    fn render_link(&self, reference: &EntryRef) -> Result<Html, Diagnostic> {
        let mut context = Context::new();
        context.insert("entry", &reference.unlinked());
        self.fragment("fragments/entry.html", &context, &reference.url)
    }

    fn render_card(&self, rendering: &Rendering, entry: EntryIx) -> Result<Html, Diagnostic> {
        let card: CardView = present::card(rendering, self, entry);
        let mut context = Context::new();
        context.insert("card", &card);
        self.fragment("fragments/card.html", &context, &self.reference(entry).url)
    }

    fn render_answer(&self, rendering: &Rendering, entry: EntryIx) -> Result<Option<Html>, Diagnostic> {
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
    ) -> Result<Html, Diagnostic> {
        let mut bytes = Vec::new();
        self.render(template, (context, about), &mut bytes)?;
        Ok(Html::new(String::from_utf8_lossy(&bytes).trim()))
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

/// A cell for each of so many entries. Those of a part of the entries are there when the first of them is asked for, so
/// that a preview can begin with none of them after every edit, however many there are.
struct Cells<T> {
    count: usize,
    parts: Vec<OnceLock<Box<[OnceLock<T>]>>>,
}

impl<T> Cells<T> {
    const PART: usize = 256;

    fn new(count: usize) -> Self {
        Self { count, parts: (0..count.div_ceil(Self::PART)).map(|_| OnceLock::new()).collect() }
    }

    fn of(&self, entry: EntryIx) -> &OnceLock<T> {
        let part = self.parts[entry.index() / Self::PART]
            .get_or_init(|| (0..Self::PART).map(|_| OnceLock::new()).collect());
        &part[entry.index() % Self::PART]
    }
}

/// What a cell holds; made now if it is empty.
///
/// Outside the cell's lock: a thread that makes something works on others' pages meanwhile, and these may want it too.
fn made<T>(cell: &OnceLock<T>, make: impl FnOnce() -> T) -> &T {
    match cell.get() {
        Some(made) => made,
        None => {
            let new = make();
            cell.get_or_init(|| new)
        }
    }
}
