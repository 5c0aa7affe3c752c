//! `site` (the same on every page of a language) and `page` (what every page has).

use serde::Serialize;

use super::entry::ValueView;
use crate::render::Html;

/// `site`: what all pages of one language share; built once per language.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub title_lang: Option<String>,
    /// What it is, in a sentence or two.
    pub description: String,
    /// The description's language, where it is not the page's.
    pub description_lang: Option<String>,
    /// Where it will stand, without a slash at the end: `https://kb.example`, or with a path.
    pub base_url: String,
    /// The path before every address of the site: `` or `/kunskapsbank`.
    pub base_path: String,
    /// The language tag of these pages.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// Address of the home page in this language.
    pub home: String,
    /// The languages of the site, the first one first.
    pub languages: Vec<LanguageView>,
    /// The menu: what is always seen where there is room.
    pub menu: Vec<MenuItem>,
    /// The menu: what is folded.
    pub more: Vec<MenuItem>,
    /// The kinds that have entries, in the order of the schema.
    pub kinds: Vec<KindView>,
    /// Address of the search page, unless the site does without.
    pub search: Option<String>,
    /// Address of the site's Atom feed in this language.
    pub feed: String,
    /// Address of the calendar page, if there is any event.
    pub calendar: Option<String>,
    /// Address of `kalender.ics`, if there is any event.
    pub calendar_file: Option<String>,
    /// Address of `graph.json`.
    pub data: String,
    /// The program and its version.
    pub generator: String,
    /// Who publishes the site.
    pub publisher: Option<PublisherView>,
    /// Address of the theme's static files, ending in `/`.
    pub theme: String,
    /// Address of the logo.
    pub logo: Option<String>,
    /// The site's colours, as a style sheet (print it with `| safe`).
    pub style: Option<String>,
    /// What browsers are to refuse: the Content-Security-Policy.
    pub policy: Option<String>,
    /// Address of the accessibility statement.
    pub accessibility: String,
    /// The styles with the colours and icons of the site's own kinds, if it has any.
    pub kind_looks: Option<String>,
}

/// A language of the site.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageView {
    /// Its tag: `ar`.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// Its home page.
    pub home: String,
    /// How it says "in Swedish" of each language of the site.
    #[serde(skip)]
    pub says: Vec<String>,
}

/// An item of the main menu.
#[derive(Clone, Debug, Serialize)]
pub struct MenuItem {
    /// The words.
    pub label: String,
    /// The label's language, where it is not the page's.
    pub lang: Option<String>,
    /// Where it leads.
    pub url: String,
    /// The kind that it lists, if it does.
    pub kind: Option<String>,
    /// The part of the site that it leads to, if it does: `contacts`.
    pub section: Option<String>,
}

/// `here`: where the pages that show a menu stand in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct HereView {
    /// The address of the page, where an item leads to it.
    pub url: Option<String>,
    /// The kind whose part of the site it is in, where an item leads there.
    pub kind: Option<String>,
    /// The part of the site that it is in, where an item leads there.
    pub section: Option<String>,
}

/// A kind and its index.
#[derive(Clone, Debug, Serialize)]
pub struct KindView {
    /// `project`.
    pub name: String,
    /// "Projekt", one of it.
    pub label: String,
    /// "Projekt", many of it.
    pub plural: String,
    /// The language of both, where it is not the page's.
    pub lang: Option<String>,
    /// What it is, in a sentence.
    pub about: String,
    /// The language of that, where it is not the page's.
    pub about_lang: Option<String>,
    /// Its index; nothing for pages at the top of the site.
    pub url: Option<String>,
    /// How many entries there are.
    pub count: usize,
}

/// Who publishes the site.
#[derive(Clone, Debug, Serialize)]
pub struct PublisherView {
    /// Name.
    pub name: String,
    /// Web address.
    pub url: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
}

/// `page`: what every page has.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// Its address on the site, with the base path.
    pub url: String,
    /// Its whole address; for a page in a language it is not translated to, the original's.
    pub canonical: String,
    /// Its heading, without the site's name.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub title_lang: Option<String>,
    /// One or two sentences for search engines and previews; may be empty.
    pub description: String,
    /// The kind whose part of the site it is in.
    pub kind: Option<String>,
    /// The part of the site that it is in, if that is no kind: `contacts`.
    pub section: Option<String>,
    /// The same page in every language of the site.
    pub alternates: Vec<Alternate>,
    /// The way here from the home page, without the page itself.
    pub breadcrumbs: Vec<Crumb>,
    /// Feeds about what the page is about.
    pub feeds: Vec<FeedLink>,
    /// The picture that other sites show for it.
    pub card: CardLink,
    /// JSON-LD, safe to stand in a `script` element.
    pub json_ld: Option<Html>,
    /// Whether search engines may list it.
    pub indexed: bool,
    /// The name of the language that the content is in, where it is not the page's own.
    pub fallback: Option<LanguageView>,
    /// What to know where the content is a translation older than its original.
    pub outdated: Option<OutdatedView>,
}

/// Of a translation that is older than its original.
#[derive(Clone, Debug, Serialize)]
pub struct OutdatedView {
    /// When the original was updated.
    pub updated: ValueView,
    /// "på svenska": the language of the original, in words.
    pub in_language: String,
    /// Its tag.
    pub lang: String,
    /// The page of the original.
    pub url: String,
}

/// The picture that other sites show for a page.
#[derive(Clone, Debug, Serialize)]
pub struct CardLink {
    /// Its whole address.
    pub url: String,
    /// What stands on it.
    pub alt: String,
}

/// A page in one of the site's languages.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// Language tag.
    pub lang: String,
    /// The language's name in itself.
    pub name: String,
    /// Its address on the site.
    pub url: String,
    /// Its whole address.
    pub absolute: String,
    /// Whether it is the page at hand.
    pub current: bool,
    /// Whether the content is really in that language.
    pub translated: bool,
    /// Else in what language it is, in the words of this one: "på svenska"; not of the page at hand, which has a notice.
    pub note: Option<String>,
}

/// A step on the way from the home page.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// The words.
    pub title: String,
    /// Their language, where it is not the page's.
    pub lang: Option<String>,
    /// Where it leads.
    pub url: String,
}

/// A feed.
#[derive(Clone, Debug, Serialize)]
pub struct FeedLink {
    /// What it is about.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<String>,
    /// Where it is.
    pub url: String,
}
