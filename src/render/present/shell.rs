//! What surrounds the content of every page: `site`, `page`, and how entries are linked to.

use std::sync::Arc;

use super::Presenter;
use crate::locale::Locale;
use crate::model::{EntryIx, LanguageIx, Value};
use crate::render::plan::{Page, Subject};
use crate::render::views::{
    Alternate, Crumb, EntryRef, FeedLink, KindView, LanguageView, MenuItem, PageView, PublisherView, SiteView,
};
use crate::render::{Edition, Rendering, json_ld};
use crate::schema::{Holds, KindIx, Labels};

/// Fills what all pages of a language share.
pub(crate) fn site(rendering: &Rendering, language: LanguageIx, locales: &[Arc<Locale>]) -> SiteView {
    let settings = &rendering.settings;
    let routes = &rendering.routes;
    let words = |labels: &Labels| settings.words(labels, language).to_owned();
    let locale = &locales[usize::from(language.0)];
    let kinds = kinds(rendering, language);
    let has_events = !rendering.views.agenda.events().is_empty();
    let of_kinds = kinds.iter().filter_map(|kind| {
        Some(MenuItem { label: kind.plural.clone(), url: kind.url.clone()?, kind: Some(kind.name.clone()) })
    });
    SiteView {
        title: words(&settings.title),
        description: words(&settings.description),
        base_url: settings.base_url.absolute(routes.base_path()),
        base_path: routes.base_path().to_owned(),
        lang: settings.tag(language).to_owned(),
        dir: locale.direction().as_str().to_owned(),
        home: routes.home(language),
        languages: languages(rendering, locales),
        menu: of_kinds.chain(menu_pages(rendering, language)).collect(),
        feed: routes.feed(&routes.home(language)),
        calendar: has_events.then(|| routes.calendar(language)),
        calendar_file: has_events.then(|| routes.calendar_file(language)),
        data: routes.top("data/graph.json"),
        generator: concat!("samverka ", env!("CARGO_PKG_VERSION")).to_owned(),
        publisher: settings.publisher.as_ref().map(|publisher| PublisherView {
            name: publisher.name.clone(),
            url: publisher.url.clone(),
            email: publisher.email.clone(),
        }),
        theme: routes.theme_file(""),
        kinds,
    }
}

fn kinds(rendering: &Rendering, language: LanguageIx) -> Vec<KindView> {
    let words = |labels: &Labels| rendering.settings.words(labels, language).to_owned();
    let filled = rendering.base.schema().kinds().filter_map(|(kind, row)| {
        let count = rendering.base.of_kind(kind).count();
        let url = rendering.routes.index(language, (kind, row), 1);
        (count > 0 && url.is_some()).then(|| KindView {
            name: row.name.to_string(),
            label: words(&row.label),
            plural: words(&row.plural),
            about: words(&row.about),
            url,
            count,
        })
    });
    filled.collect()
}

fn languages(rendering: &Rendering, locales: &[Arc<Locale>]) -> Vec<LanguageView> {
    let languages = rendering.settings.language_indices().zip(locales);
    let view = |(language, locale): (LanguageIx, &Arc<Locale>)| LanguageView {
        tag: locale.tag().to_owned(),
        name: locale.name_in_itself().to_owned(),
        dir: locale.direction().as_str().to_owned(),
        home: rendering.routes.home(language),
    };
    languages.map(view).collect()
}

/// Entries that ask for a place in the menu: those with a number by it, then the others by title.
fn menu_pages(rendering: &Rendering, language: LanguageIx) -> Vec<MenuItem> {
    let listings = &rendering.views.listings[usize::from(language.0)];
    let asks = |entry: EntryIx| {
        let menu = rendering.kind_of(entry).fields.named("menu")?;
        match rendering.base.entry(entry).record.get(menu)? {
            Value::Number(number) => Some(*number),
            Value::Flag(true) => Some(f64::MAX),
            _ => None,
        }
    };
    let mut pages: Vec<(f64, u32, EntryIx)> = rendering
        .base
        .indices()
        .filter_map(|entry| Some((asks(entry)?, listings.rank(entry), entry)))
        .collect();
    pages.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let item = |(_, _, entry)| {
        let reference = reference(rendering, language, entry);
        MenuItem { label: reference.title, url: reference.url, kind: None }
    };
    pages.into_iter().map(item).collect()
}

/// How to link to an entry in a language.
pub(crate) fn reference(rendering: &Rendering, language: LanguageIx, entry: EntryIx) -> EntryRef {
    let kind = rendering.kind_of(entry);
    let row = rendering.base.entry(entry);
    let title = match kind.fields.named("title").and_then(|field| row.record.get(field)) {
        Some(Value::Text(title)) => Some(title.best(language)),
        _ => None,
    };
    let lang = title.map(|(own, _)| own).filter(|own| *own != language);
    EntryRef {
        id: rendering.base.id_text(entry),
        kind: kind.name.to_string(),
        kind_label: kind_label(rendering, language, entry),
        title: title.map_or_else(|| row.id.slug.to_string(), |(_, title)| title.to_string()),
        lang: lang.map(|lang| rendering.settings.tag(lang).to_owned()),
        url: rendering.routes.entry(language, entry).to_owned(),
    }
}

/// What an entry is, in a word or two: its kind's label, or the words of the choice that tells it better.
pub(crate) fn kind_label(rendering: &Rendering, language: LanguageIx, entry: EntryIx) -> String {
    let kind = rendering.kind_of(entry);
    let told = kind.told_by.and_then(|field| {
        match (&kind.fields.get(field).holds, rendering.base.entry(entry).record.get(field)?) {
            (Holds::Choice(choices), Value::Choice(number)) => {
                Some(&choices.values.get(usize::from(*number))?.1)
            }
            _ => None,
        }
    });
    rendering.settings.words(told.unwrap_or(&kind.label), language).to_owned()
}

/// Whether an entry's content is there in a language: written or translated in it, or too short to need it.
pub(crate) fn is_translated(rendering: &Rendering, entry: EntryIx, language: LanguageIx) -> bool {
    let row = rendering.base.entry(entry);
    if row.language == language || row.translated.contains(&language) {
        return true;
    }
    let title = rendering.kind_of(entry).fields.named("title").and_then(|field| row.record.get(field));
    let has_title = matches!(title, Some(Value::Text(title)) if title.in_language(language).is_some());
    let has_body = row.body.as_ref().is_none_or(|body| body.in_language(language).is_some());
    has_title && has_body
}

/// Fills what every page has.
pub(crate) fn page(rendering: &Rendering, edition: &Edition, page: &Page) -> PageView {
    let presenter = Presenter::new(rendering, edition);
    let alternates = presenter.alternates(page);
    let translated = alternates.iter().any(|alternate| alternate.current && alternate.translated);
    let settings = &rendering.settings;
    let breadcrumbs = presenter.breadcrumbs(page);
    let original = match &page.subject {
        Subject::Entry(entry) if !translated => Some(rendering.base.entry(*entry).language),
        _ => None,
    };
    let canonical = match (&page.subject, original) {
        (Subject::Entry(entry), Some(original)) => rendering.routes.entry(original, *entry),
        (Subject::Redirect(entry), _) => rendering.routes.entry(edition.language, *entry),
        _ => &page.url,
    };
    PageView {
        canonical: settings.base_url.absolute(canonical),
        url: page.url.clone(),
        title: presenter.page_title(page),
        description: presenter.description(page),
        kind: presenter.kind(page).map(|kind| rendering.base.schema().kind(kind).name.to_string()),
        feeds: presenter.feeds(page),
        json_ld: match &page.subject {
            Subject::Entry(entry) => json_ld::of_entry(rendering, edition, *entry, &breadcrumbs),
            Subject::Home => Some(json_ld::of_home(rendering, edition)),
            _ => None,
        },
        indexed: translated && !matches!(page.subject, Subject::NotFound | Subject::Redirect(_)),
        fallback: original.map(|original| presenter.language_view(original)),
        alternates,
        breadcrumbs,
    }
}

impl Presenter<'_> {
    fn language_view(&self, language: LanguageIx) -> LanguageView {
        self.edition.site.languages[usize::from(language.0)].clone()
    }

    fn kind(&self, page: &Page) -> Option<KindIx> {
        match page.subject {
            Subject::Entry(entry) | Subject::Incoming(entry, ..) => {
                Some(self.rendering.base.entry(entry).id.kind)
            }
            Subject::Index(kind, _) => Some(kind),
            _ => None,
        }
    }

    fn page_title(&self, page: &Page) -> String {
        let title = |entry: EntryIx| self.edition.reference(entry).title.clone();
        let numbered = |title: String, number: usize| {
            if number < 2 {
                return title;
            }
            let number = crate::locale::Argument::Number(number as f64);
            format!("{title} – {}", self.phrase("page-number", &[("n", number)]))
        };
        match &page.subject {
            Subject::Entry(entry) | Subject::Redirect(entry) => title(*entry),
            Subject::Index(kind, number) => {
                numbered(self.label(&self.rendering.base.schema().kind(*kind).plural), *number)
            }
            Subject::Incoming(entry, group, number) => {
                let group = &self.rendering.views.incoming.groups(*entry)[*group];
                numbered(format!("{}: {}", title(*entry), self.group_label(group)), *number)
            }
            Subject::Agenda => self.phrase("calendar", &[]),
            Subject::NotFound => self.phrase("not-found", &[]),
            _ => self.edition.site.title.clone(),
        }
    }

    fn description(&self, page: &Page) -> String {
        match &page.subject {
            Subject::Entry(entry) => self.summary(*entry).map(|summary| summary.text).unwrap_or_default(),
            Subject::Index(kind, _) => self.label(&self.rendering.base.schema().kind(*kind).about),
            Subject::Home => self.edition.site.description.clone(),
            _ => String::new(),
        }
    }

    /// The same page in every language of the site.
    fn alternates(&self, page: &Page) -> Vec<Alternate> {
        let routes = &self.rendering.routes;
        let alternate = |language: LanguageIx| {
            let schema = self.rendering.base.schema();
            let url = match &page.subject {
                Subject::Entry(entry) | Subject::Redirect(entry) => routes.entry(language, *entry).to_owned(),
                Subject::Index(kind, number) => {
                    routes.index(language, (*kind, schema.kind(*kind)), *number).unwrap_or_default()
                }
                Subject::Incoming(entry, group, number) => {
                    let group = &self.rendering.views.incoming.groups(*entry)[*group];
                    routes.incoming(language, *entry, (group.relation, group.kind), *number)
                }
                Subject::Agenda => routes.calendar(language),
                _ => routes.home(language),
            };
            let view = self.language_view(language);
            Alternate {
                absolute: self.rendering.settings.base_url.absolute(&url),
                current: language == self.language(),
                translated: match &page.subject {
                    Subject::Entry(entry) => is_translated(self.rendering, *entry, language),
                    _ => true,
                },
                lang: view.tag,
                name: view.name,
                url,
            }
        };
        self.rendering.settings.language_indices().map(alternate).collect()
    }

    fn breadcrumbs(&self, page: &Page) -> Vec<Crumb> {
        let mut way = Vec::new();
        let crumb = |title: String, url: String| Crumb { title, lang: None, url };
        if matches!(page.subject, Subject::Home | Subject::NotFound | Subject::Redirect(_)) {
            return way;
        }
        way.push(crumb(self.phrase("home", &[]), self.edition.site.home.clone()));
        let index = |kind: KindIx| {
            let row = self.rendering.base.schema().kind(kind);
            let url = self.rendering.routes.index(self.language(), (kind, row), 1)?;
            Some(crumb(self.label(&row.plural), url))
        };
        let of_entry = |entry: EntryIx| {
            let reference = self.edition.reference(entry);
            Crumb { title: reference.title.clone(), lang: reference.lang.clone(), url: reference.url.clone() }
        };
        match &page.subject {
            Subject::Entry(entry) | Subject::Incoming(entry, ..) => {
                way.extend(index(self.rendering.base.entry(*entry).id.kind));
                let above = self.rendering.views.hierarchy.way(&self.rendering.base, *entry);
                way.extend(above.into_iter().map(of_entry));
                if matches!(page.subject, Subject::Incoming(..)) {
                    way.push(of_entry(*entry));
                }
            }
            Subject::Index(kind, number) if *number > 1 => way.extend(index(*kind)),
            _ => {}
        }
        way
    }

    fn feeds(&self, page: &Page) -> Vec<FeedLink> {
        let routes = &self.rendering.routes;
        let site = &self.edition.site;
        let mut feeds = vec![FeedLink { title: site.title.clone(), url: site.feed.clone() }];
        match &page.subject {
            Subject::Entry(entry)
                if self.rendering.kind_of(*entry).feed && self.rendering.views.incoming.count(*entry) > 0 =>
            {
                let reference = self.edition.reference(*entry);
                feeds.push(FeedLink { title: reference.title.clone(), url: routes.feed(&reference.url) });
            }
            Subject::Index(kind, _) => {
                let row = self.rendering.base.schema().kind(*kind);
                let url = routes.index(self.language(), (*kind, row), 1);
                feeds.extend(
                    url.map(|url| FeedLink { title: self.label(&row.plural), url: routes.feed(&url) }),
                );
            }
            _ => {}
        }
        feeds
    }
}
