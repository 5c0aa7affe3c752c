//! What a page or file of the site shows, and what that hangs on.

use std::sync::Arc;

use super::section::Section;
use crate::model::EntryIx;
use crate::schema::{FieldIx, KindIx};

/// What a page shows.
#[derive(Clone, Debug)]
pub enum Subject {
    /// The first page.
    Home,
    /// The list of a kind, one page of it (from 1).
    Index(KindIx, usize),
    /// An entry.
    Entry(EntryIx),
    /// What others state of an entry by its group of this number, one page of it (from 1).
    Incoming(EntryIx, usize, usize),
    /// What others state of an entry, by those of its groups that share a page.
    Lists(EntryIx),
    /// What an entry states by a field with more links than its own page bears, one page of it (from 1).
    Links(EntryIx, FieldIx, usize),
    /// A page of its own.
    Section(SectionPage),
    /// The calendar.
    Agenda,
    /// The page for addresses that do not exist.
    NotFound,
    /// A page that leads on to an entry.
    Redirect(EntryIx),
    /// An Atom feed.
    Feed(FeedOf),
    /// The calendar file.
    Calendar,
    /// `sitemap.xml`
    Sitemap,
    /// `sitemap-1.xml` and on, where one file does not hold all addresses (from 1).
    SitemapPart(usize),
    /// `robots.txt`
    Robots,
    /// `_headers`
    Headers,
    /// `data/graph.json`
    Graph,
    /// The card of an entry: a picture for other sites.
    EntryCard(EntryIx),
    /// The card of the site.
    SiteCard,
    /// `theme/kinds.css`: colours and icons of the kinds that the site's own schema gives any.
    KindLooks,
}

/// A page of its own, beside entries and lists.
#[derive(Clone, Debug)]
pub struct SectionPage(pub(super) Arc<dyn Section>);

/// What a feed is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedOf {
    /// The whole site.
    Site,
    /// One kind.
    Kind(KindIx),
    /// What concerns an entry.
    Entry(EntryIx),
}

/// Entries by whose running texts something is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextsOf {
    /// No entry's.
    None,
    /// That of one.
    Entry(EntryIx),
    /// Any.
    All,
}

impl Subject {
    /// Whose running texts stand in it, beside those whose beginnings stand for summaries.
    pub(crate) fn texts(&self) -> TextsOf {
        match (self, self.entry()) {
            (_, Some(entry)) => TextsOf::Entry(entry),
            (Subject::Section(section), _) if section.0.shows_texts() => TextsOf::All,
            _ => TextsOf::None,
        }
    }

    /// The entry that it shows.
    pub(crate) fn entry(&self) -> Option<EntryIx> {
        match self {
            Subject::Entry(entry)
            | Subject::Incoming(entry, ..)
            | Subject::Lists(entry)
            | Subject::Links(entry, ..)
            | Subject::Redirect(entry)
            | Subject::EntryCard(entry)
            | Subject::Feed(FeedOf::Entry(entry)) => Some(*entry),
            _ => None,
        }
    }

    /// Whether a template makes it of a view; else it is a card, or a file of its own.
    pub(crate) fn is_templated(&self) -> bool {
        match self {
            Subject::Section(section) => section.0.is_page(),
            Subject::Feed(_)
            | Subject::Calendar
            | Subject::Sitemap
            | Subject::SitemapPart(_)
            | Subject::Robots
            | Subject::Headers
            | Subject::Graph
            | Subject::EntryCard(_)
            | Subject::SiteCard
            | Subject::KindLooks => false,
            _ => true,
        }
    }

    /// The entry whose page it is, or leads on to.
    pub(super) fn leads_to(&self) -> Option<EntryIx> {
        match self {
            Subject::Entry(entry) | Subject::Redirect(entry) => Some(*entry),
            _ => None,
        }
    }
}
