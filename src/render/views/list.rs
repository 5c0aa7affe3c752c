//! `list`, `home`, `card` and `redirect`.

use std::sync::Arc;

use serde::Serialize;

use super::contacts::FinderView;
use super::entry::{TextView, TreeNode, ValueView};
use super::page::KindView;
use super::reference::EntryRef;
use super::timeline::PeriodsView;
use crate::render::Html;

/// `card`: an entry in a list; rendered once per language by `fragments/card.html`.
#[derive(Clone, Debug, Serialize)]
pub struct CardView {
    /// The entry.
    pub entry: Arc<EntryRef>,
    /// Its summary, or the beginning of its text.
    pub summary: Option<TextView>,
    /// When it is or was.
    pub when: Option<ValueView>,
    /// Its status: words, and the value itself.
    pub status: Option<ValueView>,
    /// Where it is: the first places.
    pub places: Vec<Arc<EntryRef>>,
    /// At how many more places it is.
    pub more_places: usize,
    /// For events: `upcoming`, `ongoing` or `past`.
    pub time: Option<String>,
    /// In what language it is ("på svenska"), where it is not the page's; or that it is in the page's form of the
    /// language too, where it was written in another ("på lättläst svenska").
    pub language: Option<String>,
}

/// `list`: an index, or a part of one.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ListView {
    /// The kind that is listed, if it is one.
    pub kind: Option<KindView>,
    /// What it is a list of, for lists about an entry ("Partner i").
    pub about: Option<Arc<EntryRef>>,
    /// What it is, in a sentence; may be empty.
    pub intro: String,
    /// How many there are in all.
    pub total: usize,
    /// The cards of this page, rendered, where the list is not by letter.
    pub items: Vec<Html>,
    /// The cards of this page by letter, where it is.
    pub letters: Vec<LetterGroup>,
    /// All letters of the list, for jumping.
    pub alphabet: Vec<LetterLink>,
    /// The whole as a tree, on the first page of kinds that have one.
    pub tree: Vec<TreeNode>,
    /// The periods of the entries on years, on the first page of kinds that show them.
    pub periods: Option<PeriodsView>,
    /// The lists, where several share the page.
    pub parts: Vec<ListPart>,
    /// The pages of the list; nothing where one is enough.
    pub pagination: Option<Pagination>,
}

/// A list that shares a page with others.
#[derive(Clone, Debug, Serialize)]
pub struct ListPart {
    /// Its id on the page.
    pub anchor: String,
    /// What it is a list of: "Partner i".
    pub label: TextView,
    /// The cards.
    pub items: Vec<Html>,
}

/// The cards under one letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterGroup {
    /// The letter.
    pub letter: String,
    /// Its id on the page.
    pub anchor: String,
    /// The cards.
    pub items: Vec<Html>,
}

/// A letter to jump to.
#[derive(Clone, Debug, Serialize)]
pub struct LetterLink {
    /// The letter.
    pub letter: String,
    /// Where it begins.
    pub url: String,
}

/// The pages of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Pagination {
    /// The page at hand, from 1.
    pub current: usize,
    /// How many there are.
    pub total: usize,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The pages to offer; a gap where some are left out.
    pub pages: Vec<PageLink>,
}

/// A page of a list.
#[derive(Clone, Debug, Serialize)]
pub struct PageLink {
    /// From 1; 0 for a gap.
    pub number: usize,
    /// Where it is.
    pub url: String,
    /// Whether it is the one at hand.
    pub current: bool,
}

/// `home`: the first page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The way to whom to contact, if the site has that.
    pub finder: Option<FinderView>,
    /// The kinds with their newest or first entries.
    pub sections: Vec<HomeSection>,
    /// The next events, as rendered cards.
    pub upcoming: Vec<Html>,
    /// What was changed last, as rendered cards.
    pub recent: Vec<Html>,
    /// The topics that most entries concern.
    pub topics: Vec<CountedEntry>,
    /// The places that most entries concern.
    pub places: Vec<CountedEntry>,
    /// The target groups that most entries concern.
    pub audiences: Vec<CountedEntry>,
}

/// An entry to choose, and how many entries concern it or what stands below it.
#[derive(Clone, Debug, Serialize)]
pub struct CountedEntry {
    /// The entry.
    pub entry: Arc<EntryRef>,
    /// How many.
    pub count: usize,
}

/// A kind on the first page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeSection {
    /// The kind.
    pub kind: KindView,
    /// Some of its entries, as rendered cards.
    pub items: Vec<Html>,
}

/// `redirect`: a page that leads on to another.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// Where it leads.
    pub url: String,
    /// The title there.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<String>,
}
