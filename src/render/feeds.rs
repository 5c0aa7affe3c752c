//! Atom feeds (RFC 4287): what was changed last on the site, in a kind, or about an entry.
//!
//! An entry without any date is left out, since a feed has nothing to order it by. Times of day are not known, so
//! every date stands at midnight UTC; nothing here looks at a clock.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use atom_syndication::{Category, Entry, Feed, FixedDateTime, Link, Person, Text, WriteConfig};
use jiff::civil::Date;

use super::said::{Said, Words, canonical, one_line};
use super::subject::FeedOf;
use super::{Edition, Rendering};
use crate::model::EntryIx;
use crate::schema::RelationIx;

/// Writes a feed: at most as many entries as the settings say, the latest first.
pub fn render(rendering: &Rendering, edition: &Edition, of: FeedOf) -> Vec<u8> {
    let writer = Writer { rendering, edition };
    let feed = writer.feed(of);
    let config = WriteConfig { write_document_declaration: true, indent_size: Some(1) };
    let mut bytes = feed.write_with_config(Vec::new(), config).expect("writing into memory does not fail");
    bytes.push(b'\n');
    bytes
}

struct Writer<'a> {
    rendering: &'a Rendering,
    edition: &'a Edition,
}

/// What a feed is about: its name, what it is, and the page it belongs to.
struct About {
    title: String,
    subtitle: Option<Words>,
    page: String,
}

impl Writer<'_> {
    fn feed(&self, of: FeedOf) -> Feed {
        let about = self.about(of);
        let dated = self.latest(self.entries(of));
        let updated = dated.first().map_or(self.rendering.views.agenda.today(), |(date, _)| *date);
        let address = self.absolute(&self.rendering.routes.feed(&about.page));
        Feed {
            title: Text::plain(about.title),
            id: address.clone(),
            updated: midnight(updated).unwrap_or_default(),
            authors: vec![self.author()],
            links: vec![
                link("self", address, "application/atom+xml"),
                link("alternate", self.absolute(&about.page), "text/html"),
            ],
            subtitle: about.subtitle.map(|subtitle| self.text(subtitle)),
            entries: dated.into_iter().filter_map(|(date, entry)| self.entry(date, entry)).collect(),
            lang: Some(self.edition.locale.tag().to_owned()),
            ..Feed::default()
        }
    }

    fn about(&self, of: FeedOf) -> About {
        let language = self.edition.language;
        let words = |text: &str| {
            let text = one_line(text);
            (!text.is_empty()).then_some(Words { text, language })
        };
        let site = one_line(&self.edition.site.title);
        let part = |title: &str| format!("{} – {site}", one_line(title));
        let settings = &self.rendering.settings;
        match of {
            FeedOf::Site => About {
                subtitle: words(&self.edition.site.description),
                page: self.rendering.routes.home(language),
                title: site,
            },
            FeedOf::Kind(kind) => {
                let row = self.rendering.base.schema().kind(kind);
                let index = self.rendering.routes.index(language, (kind, row), 1);
                About {
                    title: part(settings.words(&row.plural, language)),
                    subtitle: words(settings.words(&row.about, language)),
                    page: index.unwrap_or_else(|| self.rendering.routes.home(language)),
                }
            }
            FeedOf::Entry(entry) => {
                let said = Said::by(self.rendering, language, entry);
                About {
                    title: part(&said.title().text),
                    subtitle: said.summary(),
                    page: self.rendering.routes.entry(language, entry).to_owned(),
                }
            }
        }
    }

    fn entries(&self, of: FeedOf) -> Vec<EntryIx> {
        let base = &self.rendering.base;
        match of {
            FeedOf::Site => base.indices().filter(|entry| !base.kind_of(*entry).root).collect(),
            FeedOf::Kind(kind) => base.of_kind(kind).collect(),
            FeedOf::Entry(entry) => {
                let groups = self.rendering.views.incoming.groups(entry).iter();
                let concerning = groups.filter(|group| group.relation != RelationIx::MENTIONS);
                let stating: BTreeSet<EntryIx> =
                    concerning.flat_map(|group| &group.items).map(|stated| stated.edge.from).collect();
                stating.into_iter().collect()
            }
        }
    }

    fn latest(&self, entries: Vec<EntryIx>) -> Vec<(Date, EntryIx)> {
        let mut dated: Vec<(Date, EntryIx)> =
            entries.into_iter().filter_map(|entry| Some((self.date(entry)?, entry))).collect();
        dated.sort_by_key(|(date, entry)| (Reverse(*date), *entry));
        dated.truncate(self.rendering.settings.feed_length);
        dated
    }

    /// When an entry was changed, or else when what it tells of began; a date to come is no news yet.
    fn date(&self, entry: EntryIx) -> Option<Date> {
        let agenda = &self.rendering.views.agenda;
        let first_day = || agenda.first_day(entry).filter(|day| *day <= agenda.today());
        agenda.changed(entry).or_else(first_day).filter(|date| midnight(*date).is_some())
    }

    fn entry(&self, date: Date, entry: EntryIx) -> Option<Entry> {
        let language = self.edition.language;
        let said = Said::by(self.rendering, language, entry);
        let page = self.absolute(self.rendering.routes.entry(language, entry));
        Some(Entry {
            title: self.text(said.title()),
            // The address in the original's language, if there is no translation: one entry, one id.
            id: canonical(self.rendering, language, entry),
            updated: midnight(date)?,
            categories: said.entries("topics").into_iter().map(|topic| self.category(topic)).collect(),
            links: vec![link("alternate", page, "text/html")],
            summary: said.summary().map(|summary| self.text(summary)),
            ..Entry::default()
        })
    }

    fn category(&self, topic: EntryIx) -> Category {
        let said = Said::by(self.rendering, self.edition.language, topic);
        let term = self.rendering.base.entry(topic).id.slug.to_string();
        Category { term, scheme: None, label: Some(said.title().text) }
    }

    fn author(&self) -> Person {
        let publisher = self.rendering.settings.publisher.as_ref();
        let name = publisher.map_or(&*self.edition.site.title, |publisher| &publisher.name);
        Person {
            name: one_line(name),
            email: publisher.and_then(|publisher| publisher.email.as_deref().map(one_line)),
            uri: publisher.and_then(|publisher| publisher.url.as_deref().map(one_line)),
            ..Person::default()
        }
    }

    fn text(&self, words: Words) -> Text {
        let other = words.language != self.edition.language;
        let lang = other.then(|| self.rendering.settings.tag(words.language).to_owned());
        Text { lang, ..Text::plain(words.text) }
    }

    fn absolute(&self, address: &str) -> String {
        self.rendering.settings.base_url.absolute(address)
    }
}

fn link(rel: &str, href: String, mime_type: &str) -> Link {
    Link { href, rel: rel.to_owned(), mime_type: Some(mime_type.to_owned()), ..Link::default() }
}

/// Midnight UTC of a day, if its year has the four digits that RFC 3339 asks for.
fn midnight(date: Date) -> Option<FixedDateTime> {
    if date.year() < 1 {
        return None;
    }
    format!("{date}T00:00:00Z").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::{Sample, site};

    const FILES: &[(&str, &str)] = &[
        (
            "site.yaml",
            "title: {sv: Samverkan & mer, en: Together}\nlanguages: [sv, en]\nbase_url: https://kb.example/bas\nfeed_length: 3",
        ),
        ("content/actors/radda-barnen.yaml", "title: Rädda Barnen\nupdated: 2024-05-01\n"),
        ("content/topics/arbete.yaml", "title: {sv: Arbete, en: Work}\n"),
        (
            "content/projects/ett.md",
            "---\ntitle: Ett </title><b>\nupdated: 2024-03-01\ntopics: arbete\nlead: radda-barnen\n---\nText & mer.\n",
        ),
        ("content/projects/tva.yaml", "title: Två\nperiod: 2023/2025\nlead: radda-barnen\n"),
        ("content/projects/kommande.yaml", "title: Kommande\nperiod: 2030\nlead: radda-barnen\n"),
        ("content/projects/forntid.yaml", "title: Forntid\nperiod: -0500/2000\nlead: radda-barnen\n"),
        ("content/articles/a.md", "---\ntitle: A\ndate: 2024-06-01\n---\nOm [[Rädda Barnen]].\n"),
        ("content/pages/om.yaml", "title: Om\nupdated: 2024-06-02\n"),
    ];

    fn text(site: &Sample, language: u8, of: FeedOf) -> String {
        String::from_utf8(render(&site.rendering, site.edition(language), of)).unwrap()
    }

    fn titles(site: &Sample, of: FeedOf) -> Vec<String> {
        let feed = Feed::read_from(render(&site.rendering, site.edition(0), of).as_slice()).unwrap();
        feed.entries.iter().map(|entry| entry.title.value.clone()).collect()
    }

    #[test]
    fn the_latest_come_first_and_no_more_than_asked_for() {
        let site = site(FILES);
        assert_eq!(titles(&site, FeedOf::Site), ["A", "Rädda Barnen", "Ett </title><b>"]);
        let project = site.rendering.base.schema().kind_named("project").unwrap();
        assert_eq!(titles(&site, FeedOf::Kind(project)), ["Ett </title><b>", "Två"]);
    }

    #[test]
    fn an_entry_has_a_feed_of_what_concerns_it_without_mentions() {
        let site = site(FILES);
        let actor = FeedOf::Entry(site.find("actor", "radda-barnen"));
        assert_eq!(titles(&site, actor), ["Ett </title><b>", "Två"]);
        let feed = text(&site, 0, actor);
        assert!(feed.contains("<title>Rädda Barnen – Samverkan &amp; mer</title>"), "{feed}");
        assert!(feed.contains("https://kb.example/bas/aktorer/radda-barnen/feed.xml"));
        assert!(feed.contains("<category term=\"arbete\" label=\"Arbete\"/>"), "{feed}");
        assert!(feed.contains("<summary>Text &amp; mer.</summary>"), "{feed}");
    }

    #[test]
    fn languages_are_told() {
        let feed = text(&site(FILES), 1, FeedOf::Site);
        assert!(feed.contains("xml:lang=\"en\""));
        assert!(feed.contains("<title xml:lang=\"sv\">Rädda Barnen</title>"), "{feed}");
        assert!(feed.contains("<title>Together</title>"), "{feed}");
        assert!(feed.contains("<id>https://kb.example/bas/en/feed.xml</id>"), "{feed}");
        assert!(feed.contains("<id>https://kb.example/bas/aktorer/radda-barnen/</id>"), "{feed}");
    }

    #[test]
    fn an_empty_feed_is_valid_and_the_same_every_time() {
        let site = site(&[]);
        let feed = text(&site, 0, FeedOf::Site);
        assert!(feed.contains("<updated>2024-06-15T00:00:00+00:00</updated>"), "{feed}");
        assert!(feed.contains("<name>Kunskapsbank</name>"), "{feed}");
        assert_eq!(feed, text(&site, 0, FeedOf::Site));
    }

    #[test]
    fn markup_in_titles_comes_out_as_words() {
        let site = site(&[(
            "content/actors/a.yaml",
            "title: \"A ]]> <x>\"\nupdated: 2024-01-01\nsummary: \"b c\"\n",
        )]);
        let feed = text(&site, 0, FeedOf::Site);
        assert!(feed.contains("<title>A ]]&gt; &lt;x&gt;</title>"), "{feed}");
        assert!(feed.contains("<summary>b c</summary>"), "{feed}");
    }
}
