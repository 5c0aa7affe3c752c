//! The menu: what `site.yaml` asks for, else the parts of the site first, then its kinds and pages.

use super::present::reference;
use super::views::MenuItem;
use super::{Rendering, section};
use crate::config::MenuEntry;
use crate::diagnostic::{Code, Diagnostic};
use crate::locale::Locale;
use crate::model::{EntryId, EntryIx, LanguageIx, SiteAddress, Value};
use crate::nearest::nearest;
use crate::read::Sources;
use crate::schema::Labels;
use crate::source::{Location, Place, Spot, Step};

/// So many entries that ask for a place in the menu get one: it stands on every page, and nobody reads a longer one.
const MOST_PAGES: usize = 30;

/// The menu of a language, in two parts.
pub(super) struct Menu {
    /// What is always seen where there is room.
    pub(super) first: Vec<MenuItem>,
    /// What is folded.
    pub(super) more: Vec<MenuItem>,
}

/// Makes the menu of a language.
pub(super) fn menu(rendering: &Rendering, language: LanguageIx, locale: &Locale) -> Menu {
    let maker = Maker { rendering, language, locale };
    if let Some(entries) = &rendering.settings.looks.menu {
        return Menu {
            first: entries.iter().filter_map(|entry| maker.asked(entry)).collect(),
            more: Vec::new(),
        };
    }
    let schema = rendering.base.schema();
    let kinds = schema.kinds().filter_map(|(_, kind)| maker.kind(&kind.name));
    Menu {
        first: section::menu(rendering, language, locale).into_iter().chain(maker.calendar()).collect(),
        more: kinds.chain(maker.pages()).collect(),
    }
}

/// Reports what the site's menu names that is not there, a logo that is no file, and the entries for which the menu has
/// no room; `places` are those of the entries.
pub(super) fn check(rendering: &Rendering, sources: &Sources, places: &[Place]) -> Vec<Diagnostic> {
    let mut faults = settings_faults(rendering, sources);
    if rendering.settings.looks.menu.is_some() {
        return faults;
    }
    let language = LanguageIx(0);
    let asking = Maker { rendering, language, locale: &rendering.edition(language).locale }.asking();
    if let Some((_, first)) = asking.get(MOST_PAGES) {
        let place = places[first.index()].under("menu");
        let at = sources.file(place.file).locate(&place.spot);
        let fault = Diagnostic::new(Code::CrowdedMenu).at(at);
        faults.push(fault.with("count", asking.len()).with("most", MOST_PAGES));
    }
    faults
}

fn settings_faults(rendering: &Rendering, sources: &Sources) -> Vec<Diagnostic> {
    let Some(file) = &sources.settings else { return Vec::new() };
    let place = |steps: Vec<Step>| -> Location { file.locate(&Spot::Path(steps.into())) };
    let fault = |name: &str, expected: &str| {
        Diagnostic::new(Code::BadSetting).with("name", name).with("expected", expected)
    };
    let looks = &rendering.settings.looks;
    let mut faults = Vec::new();
    if let Some((expected, near)) = looks.logo.as_ref().and_then(|logo| logo_fault(logo, sources)) {
        let at = place(vec![Step::Key("logo".into())]);
        faults.push(fault("logo", expected).at(at).suggesting(near));
    }
    let language = LanguageIx(0);
    let maker = Maker { rendering, language, locale: &rendering.edition(language).locale };
    for (number, entry) in looks.menu.iter().flatten().enumerate() {
        if maker.asked(entry).is_none() {
            let steps = vec![Step::Key("menu".into()), Step::Item(u32::try_from(number).unwrap_or(u32::MAX))];
            faults.push(fault("menu", "menu-name").at(place(steps)));
        }
    }
    faults
}

/// What is wrong with the file of a logo, and which others may be meant.
fn logo_fault(logo: &str, sources: &Sources) -> Option<(&'static str, Vec<String>)> {
    if !sources.static_files.contains_key(logo) {
        return Some(("logo-missing", nearest(logo, sources.static_files.keys().map(|path| &**path))));
    }
    let picture = sources.pictures.get(&*format!("/{logo}"));
    picture.is_some_and(Result::is_err).then(|| ("logo-broken", Vec::new()))
}

struct Maker<'a> {
    rendering: &'a Rendering,
    language: LanguageIx,
    locale: &'a Locale,
}

impl Maker<'_> {
    fn asked(&self, entry: &MenuEntry) -> Option<MenuItem> {
        match entry {
            MenuEntry::Link { title, url } => Some(self.link(title, url)),
            MenuEntry::Name(name) => {
                let sections = section::menu(self.rendering, self.language, self.locale);
                let section = sections.into_iter().chain(self.calendar());
                let section = section.into_iter().find(|item| item.section.as_deref() == Some(name));
                section.or_else(|| self.kind(name)).or_else(|| Some(self.entry(self.find(name)?)))
            }
        }
    }

    fn link(&self, title: &Labels, url: &str) -> MenuItem {
        let words = super::present::words(self.rendering, title, self.language);
        let on_site = SiteAddress::read(url).map(|address| self.rendering.routes.address(&address));
        let url = on_site.unwrap_or_else(|| url.to_owned());
        MenuItem { label: words.text, lang: words.lang, url, kind: None, section: None }
    }

    fn calendar(&self) -> Option<MenuItem> {
        let has_events = !self.rendering.views.agenda.events().is_empty();
        has_events.then(|| MenuItem {
            label: self.locale.text("calendar", &[]).unwrap_or_default().into_owned(),
            lang: None,
            url: self.rendering.routes.calendar(self.language),
            kind: None,
            section: Some("calendar".to_owned()),
        })
    }

    /// A kind that has entries and an index.
    fn kind(&self, name: &str) -> Option<MenuItem> {
        let base = &self.rendering.base;
        let kind = base.schema().kind_named(name)?;
        let row = base.schema().kind(kind);
        base.of_kind(kind).next()?;
        let words = super::present::words(self.rendering, &row.plural, self.language);
        let url = self.rendering.routes.index(self.language, (kind, row), 1)?;
        Some(MenuItem {
            label: words.text,
            lang: words.lang,
            url,
            kind: Some(name.to_owned()),
            section: None,
        })
    }

    fn entry(&self, entry: EntryIx) -> MenuItem {
        let reference = reference(self.rendering, self.language, entry);
        MenuItem {
            label: reference.title,
            lang: reference.lang,
            url: reference.url,
            kind: None,
            section: None,
        }
    }

    fn find(&self, id: &str) -> Option<EntryIx> {
        let (kind, slug) = id.split_once('/')?;
        let kind = self.rendering.base.schema().kind_named(kind)?;
        self.rendering.base.find(&EntryId { kind, slug: slug.into() })
    }

    /// The first of the entries that ask for a place in the menu; the same ones in every language.
    fn pages(&self) -> Vec<MenuItem> {
        let listings = &self.rendering.views.listings[usize::from(self.language.0)];
        let mut pages = self.asking();
        pages.truncate(MOST_PAGES);
        pages.sort_by(|a, b| a.0.total_cmp(&b.0).then(listings.rank(a.1).cmp(&listings.rank(b.1))));
        pages.into_iter().map(|(_, entry)| self.entry(entry)).collect()
    }

    /// Entries that ask for a place in the menu: those with a number by it, then the others by their first title.
    fn asking(&self) -> Vec<(f64, EntryIx)> {
        let listings = &self.rendering.views.listings[0];
        let base = &self.rendering.base;
        let asks = |entry: EntryIx| {
            let menu = self.rendering.kind_of(entry).fields.named("menu")?;
            match base.entry(entry).record.get(menu)? {
                Value::Number(number) => Some(*number),
                Value::Flag(true) => Some(f64::MAX),
                _ => None,
            }
        };
        let mut asking: Vec<(f64, EntryIx)> =
            base.indices().filter_map(|entry| Some((asks(entry)?, entry))).collect();
        asking.sort_by(|a, b| a.0.total_cmp(&b.0).then(listings.rank(a.1).cmp(&listings.rank(b.1))));
        asking
    }
}
