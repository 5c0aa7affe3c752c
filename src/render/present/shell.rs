//! What surrounds the content of every page: `site`, `page`, and how entries are linked to.

use std::sync::{Arc, OnceLock};

use super::{Presenter, in_language, words};
use crate::locale::Locale;
use crate::model::{EntryIx, LanguageIx, Localized, Value};
use crate::render::Html;
use crate::render::plan::Page;
use crate::render::routes::encode;
use crate::render::subject::Subject;
use crate::render::views::{
    Alternate, Crumb, EntryRef, FeedLink, KindView, LanguageView, OutdatedView, PageView, PublisherView,
    SiteView, TextView,
};
use crate::render::{Edition, Rendering, cards, json_ld, looks, menu, section, security};
use crate::schema::{Holds, Kind, KindIx};

/// Fills what all pages of a language share.
pub(crate) fn site(rendering: &Rendering, language: LanguageIx, locales: &[Arc<Locale>]) -> SiteView {
    let settings = &rendering.settings;
    let routes = &rendering.routes;
    let title = words(rendering, &settings.title, language);
    let description = words(rendering, &settings.description, language);
    let locale = &locales[usize::from(language.0)];
    let kinds = kinds(rendering, language);
    let has_events = !rendering.views.agenda.events().is_empty();
    let menu = menu::menu(rendering, language, locale);
    SiteView {
        title: title.text,
        title_lang: title.lang,
        description: description.text,
        description_lang: description.lang,
        base_url: settings.base_url.absolute(routes.base_path()),
        base_path: routes.base_path().to_owned(),
        lang: settings.tag(language).to_owned(),
        dir: locale.direction().as_str().to_owned(),
        home: routes.home(language),
        languages: languages(rendering, locales),
        menu: menu.first,
        more: menu.more,
        search: section::search_page(rendering, language),
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
        logo: settings.looks.logo.as_deref().map(|logo| routes.top(&encode(logo))),
        style: security::style(settings),
        policy: security::policy(settings),
        accessibility: routes.section(language, "accessibility", &[]),
        kind_looks: looks::url(rendering),
        kinds,
    }
}

fn kinds(rendering: &Rendering, language: LanguageIx) -> Vec<KindView> {
    let filled = rendering.base.schema().kinds().filter_map(|(kind, row)| {
        let count = rendering.base.of_kind(kind).count();
        let url = rendering.routes.index(language, (kind, row), 1);
        (count > 0 && url.is_some()).then(|| kind_view(rendering, language, (row, url, count)))
    });
    filled.collect()
}

/// A kind with its words, its index and how many entries it has.
pub(in crate::render) fn kind_view(
    rendering: &Rendering,
    language: LanguageIx,
    (row, url, count): (&Kind, Option<String>, usize),
) -> KindView {
    let plural = words(rendering, &row.plural, language);
    let about = words(rendering, &row.about, language);
    KindView {
        name: row.name.to_string(),
        label: words(rendering, &row.label, language).text,
        plural: plural.text,
        lang: plural.lang,
        about: about.text,
        about_lang: about.lang,
        url,
        count,
    }
}

fn languages(rendering: &Rendering, locales: &[Arc<Locale>]) -> Vec<LanguageView> {
    let languages = rendering.settings.language_indices().zip(locales);
    let view = |(language, locale): (LanguageIx, &Arc<Locale>)| LanguageView {
        says: locales.iter().map(|other| in_language(locale, other.tag(), other.name_in_itself())).collect(),
        tag: locale.tag().to_owned(),
        name: locale.name_in_itself().to_owned(),
        dir: locale.direction().as_str().to_owned(),
        home: rendering.routes.home(language),
    };
    languages.map(view).collect()
}

/// How to link to an entry in a language.
pub(crate) fn reference(rendering: &Rendering, language: LanguageIx, entry: EntryIx) -> EntryRef {
    let kind = rendering.kind_of(entry);
    let row = rendering.base.entry(entry);
    let title = match kind.fields.named("title").and_then(|field| row.record.get(field)) {
        Some(Value::Text(title)) => Some(rendering.settings.best(title, language)),
        _ => None,
    };
    let kind_name = kind.name.to_string();
    let kind = kind_label(rendering, language, entry);
    let lang = title.and_then(|(own, _)| rendering.settings.foreign(own, language));
    EntryRef {
        id: rendering.base.id_text(entry),
        kind: kind_name,
        kind_label: kind.text,
        kind_lang: kind.lang,
        title: title.map_or_else(|| row.id.slug.to_string(), |(_, title)| title.to_string()),
        lang: lang.map(str::to_owned),
        url: rendering.routes.entry(language, entry).to_owned(),
        link: OnceLock::new(),
        ready: OnceLock::new(),
        sum: OnceLock::new(),
    }
}

/// What an entry is, in a word or two: its kind's label, or the words of the choice that tells it better.
pub(crate) fn kind_label(rendering: &Rendering, language: LanguageIx, entry: EntryIx) -> TextView {
    let kind = rendering.kind_of(entry);
    let told = kind.told_by.and_then(|field| {
        match (&kind.fields.get(field).holds, rendering.base.entry(entry).record.get(field)?) {
            (Holds::Choice(choices), Value::Choice(number)) => {
                Some(&choices.values.get(usize::from(*number))?.1)
            }
            _ => None,
        }
    });
    words(rendering, told.unwrap_or(&kind.label), language)
}

/// Whether an entry's content is there in a language: written or translated in it, or too short to need it.
pub(crate) fn is_translated(rendering: &Rendering, entry: EntryIx, language: LanguageIx) -> bool {
    let row = rendering.base.entry(entry);
    if row.language == language || row.translated.contains(&language) {
        return true;
    }
    let fields = &rendering.kind_of(entry).fields;
    let text = |name: &str| match row.record.get(fields.named(name)?) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    };
    // A name needs no easier words: the plain one will do.
    let title = |text: &Localized<Box<str>>| {
        rendering.settings.foreign(rendering.settings.best(text, language).0, language).is_none()
    };
    let is_there = |text: &Localized<Box<str>>| text.in_language(language).is_some();
    let has_body = row.body.as_ref().is_none_or(|body| body.in_language(language).is_some());
    text("title").is_some_and(title) && text("summary").is_none_or(is_there) && has_body
}

/// Fills what every page has.
pub(crate) fn page(rendering: &Rendering, edition: &Edition, page: &Page) -> PageView {
    let presenter = Presenter::new(rendering, edition);
    let alternates = presenter.alternates(page);
    let translated = alternates.iter().any(|alternate| alternate.current && alternate.translated);
    let settings = &rendering.settings;
    let breadcrumbs = presenter.breadcrumbs(page);
    let title = presenter.page_title(page);
    let unpublished = matches!(&page.subject, Subject::Entry(entry) if presenter.unpublished(*entry));
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
        title: title.text,
        title_lang: title.lang,
        description: presenter.description(page),
        kind: presenter.kind(page).map(|kind| rendering.base.schema().kind(kind).name.to_string()),
        section: match &page.subject {
            Subject::Section(section) => Some(section.0.name().to_owned()),
            _ => None,
        },
        feeds: presenter.feeds(page),
        json_ld: match &page.subject {
            Subject::Entry(entry) => {
                json_ld::of_entry(rendering, edition, *entry, &breadcrumbs).as_deref().map(Html::new)
            }
            Subject::Home => Some(Html::new(&json_ld::of_home(rendering, edition))),
            _ => None,
        },
        card: cards::of_page(rendering, edition, page),
        indexed: translated
            && !unpublished
            && !matches!(page.subject, Subject::NotFound | Subject::Redirect(_)),
        fallback: original.map(|original| presenter.language_view(original)),
        outdated: match &page.subject {
            Subject::Entry(entry) => presenter.outdated(*entry),
            _ => None,
        },
        alternates,
        breadcrumbs,
    }
}

impl Presenter<'_> {
    fn language_view(&self, language: LanguageIx) -> LanguageView {
        self.edition.site.languages[usize::from(language.0)].clone()
    }

    /// What to know of a translation older than its original.
    fn outdated(&self, entry: EntryIx) -> Option<OutdatedView> {
        let row = self.rendering.base.entry(entry);
        let Some(Value::Date(updated)) = self.value(entry, "updated") else { return None };
        row.outdated.contains(&self.language()).then(|| OutdatedView {
            updated: self.date(updated),
            in_language: self.says(row.language).to_owned(),
            lang: self.rendering.settings.tag(row.language).to_owned(),
            url: self.rendering.routes.entry(row.language, entry).to_owned(),
        })
    }

    /// "på svenska", in the language of the page.
    pub(super) fn says(&self, language: LanguageIx) -> &str {
        let own = &self.edition.site.languages[usize::from(self.language().0)];
        &own.says[usize::from(language.0)]
    }

    fn kind(&self, page: &Page) -> Option<KindIx> {
        match page.subject {
            Subject::Entry(entry)
            | Subject::Incoming(entry, ..)
            | Subject::Lists(entry)
            | Subject::Links(entry, ..) => Some(self.rendering.base.entry(entry).id.kind),
            Subject::Index(kind, _) => Some(kind),
            _ => None,
        }
    }

    fn page_title(&self, page: &Page) -> TextView {
        let own = |text: String| TextView { text, lang: None };
        let numbered = |mut title: TextView, number: usize| {
            if number > 1 {
                let number = crate::locale::Argument::Number(number as f64);
                title.text = format!("{} – {}", title.text, self.phrase("page-number", &[("n", number)]));
            }
            title
        };
        match &page.subject {
            Subject::Entry(entry) | Subject::Redirect(entry) => self.title(*entry),
            Subject::Index(kind, number) => {
                numbered(self.label(&self.rendering.base.schema().kind(*kind).plural), *number)
            }
            Subject::Incoming(entry, group, number) => {
                let group = &self.rendering.views.incoming.groups(*entry)[*group];
                let title = self.title(*entry);
                let text = format!("{}: {}", title.text, self.group_label(group).text);
                numbered(TextView { text, lang: title.lang }, *number)
            }
            Subject::Lists(entry) => {
                let title = self.title(*entry);
                let name = crate::locale::Argument::Text(&title.text);
                TextView { text: self.phrase("more-about", &[("name", name)]), lang: title.lang }
            }
            Subject::Links(entry, field, number) => {
                let title = self.title(*entry);
                let label = self.label(&self.rendering.kind_of(*entry).fields.get(*field).label);
                let text = format!("{}: {}", title.text, label.text);
                numbered(TextView { text, lang: title.lang }, *number)
            }
            Subject::Section(section) => section.0.title(self),
            Subject::Agenda => own(self.phrase("calendar", &[])),
            Subject::NotFound => own(self.phrase("not-found", &[])),
            // Feeds, calendars and the like are no pages to read: they have no other title.
            Subject::Home
            | Subject::Feed(_)
            | Subject::Calendar
            | Subject::Sitemap
            | Subject::SitemapPart(_)
            | Subject::Robots
            | Subject::Headers
            | Subject::Graph
            | Subject::EntryCard(_)
            | Subject::SiteCard
            | Subject::KindLooks => {
                let site = &self.edition.site;
                TextView { text: site.title.clone(), lang: site.title_lang.clone() }
            }
        }
    }

    fn description(&self, page: &Page) -> String {
        match &page.subject {
            Subject::Entry(entry) => self.summary(*entry).map(|summary| summary.text).unwrap_or_default(),
            Subject::Index(kind, _) => self.label(&self.rendering.base.schema().kind(*kind).about).text,
            Subject::Section(section) => section.0.description(self),
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
                Subject::Incoming(entry, at, number) => {
                    let groups = self.rendering.views.incoming.groups(*entry);
                    routes.incoming(language, (*entry, groups), *at, *number)
                }
                Subject::Lists(entry) => routes.shared_lists(language, *entry),
                Subject::Links(entry, field, number) => {
                    let field = self.rendering.kind_of(*entry).fields.get(*field);
                    routes.whole(language, (*entry, field), *number)
                }
                Subject::Section(section) => {
                    section.0.url(routes, language).unwrap_or_else(|| routes.home(language))
                }
                Subject::Agenda => routes.calendar(language),
                Subject::NotFound => routes.not_found(language),
                // Feeds, calendars and the like are no pages: nothing leads from them to another language.
                Subject::Home
                | Subject::Feed(_)
                | Subject::Calendar
                | Subject::Sitemap
                | Subject::SitemapPart(_)
                | Subject::Robots
                | Subject::Headers
                | Subject::KindLooks
                | Subject::EntryCard(_)
                | Subject::SiteCard
                | Subject::Graph => routes.home(language),
            };
            let view = self.language_view(language);
            let original = match &page.subject {
                Subject::Entry(entry) if !is_translated(self.rendering, *entry, language) => {
                    Some(self.rendering.base.entry(*entry).language)
                }
                _ => None,
            };
            Alternate {
                absolute: self.rendering.settings.base_url.absolute(&url),
                current: language == self.language(),
                translated: original.is_none(),
                note: original
                    .filter(|_| language != self.language())
                    .map(|original| view.says[usize::from(original.0)].clone()),
                lang: view.tag,
                name: view.name,
                url,
            }
        };
        self.rendering.settings.language_indices().map(alternate).collect()
    }

    fn breadcrumbs(&self, page: &Page) -> Vec<Crumb> {
        let mut way = Vec::new();
        if matches!(page.subject, Subject::Home | Subject::NotFound | Subject::Redirect(_)) {
            return way;
        }
        way.push(Crumb { title: self.phrase("home", &[]), lang: None, url: self.edition.site.home.clone() });
        let index = |kind: KindIx| {
            let row = self.rendering.base.schema().kind(kind);
            let url = self.rendering.routes.index(self.language(), (kind, row), 1)?;
            let title = self.label(&row.plural);
            Some(Crumb { title: title.text, lang: title.lang, url })
        };
        let of_entry = |entry: EntryIx| {
            let reference = self.edition.reference(entry);
            Crumb { title: reference.title.clone(), lang: reference.lang.clone(), url: reference.url.clone() }
        };
        match &page.subject {
            Subject::Entry(entry)
            | Subject::Incoming(entry, ..)
            | Subject::Lists(entry)
            | Subject::Links(entry, ..) => {
                way.extend(index(self.rendering.base.entry(*entry).id.kind));
                let above = self.rendering.views.hierarchy.way(&self.rendering.base, *entry);
                way.extend(above.into_iter().map(of_entry));
                if !matches!(page.subject, Subject::Entry(_)) {
                    way.push(of_entry(*entry));
                }
            }
            Subject::Section(section) => way.extend(section.0.way(self)),
            Subject::Index(kind, number) if *number > 1 => way.extend(index(*kind)),
            _ => {}
        }
        way
    }

    fn feeds(&self, page: &Page) -> Vec<FeedLink> {
        let routes = &self.rendering.routes;
        let site = &self.edition.site;
        let feed = |title: &TextView, page: &str| FeedLink {
            title: title.text.clone(),
            lang: title.lang.clone(),
            url: routes.feed(page),
        };
        let title = TextView { text: site.title.clone(), lang: site.title_lang.clone() };
        let mut feeds = vec![feed(&title, &site.home)];
        match &page.subject {
            Subject::Entry(entry)
                if self.rendering.kind_of(*entry).feed && self.rendering.views.incoming.count(*entry) > 0 =>
            {
                let reference = self.edition.reference(*entry);
                feeds.push(feed(&self.title(*entry), &reference.url));
            }
            Subject::Index(kind, _) => {
                let row = self.rendering.base.schema().kind(*kind);
                let url = routes.index(self.language(), (*kind, row), 1);
                feeds.extend(url.map(|url| feed(&self.label(&row.plural), &url)));
            }
            _ => {}
        }
        feeds
    }
}
