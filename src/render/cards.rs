//! The cards of pages: which page has which, and what stands on it.
//!
//! An entry has one of its own in each language that it is written in, if the fonts have the letters of its title; all
//! other pages share that of the site.

use super::plan::{Page, Subject};
use super::views::{CardLink, CardView};
use super::{Edition, Rendering, present};
use crate::card::Card;
use crate::model::{EntryIx, LanguageIx};

/// The name of the file: no file beside an entry is likely to be called so.
const NAME: &str = "social-card.png";

/// The address of an entry's own card, if it has one in this language.
pub(super) fn url(rendering: &Rendering, language: LanguageIx, entry: EntryIx) -> Option<String> {
    let reference = present::reference(rendering, language, entry);
    let has_one = rendering.settings.social_cards
        && present::is_translated(rendering, entry, language)
        && rendering.press.can_write(&reference.title);
    has_one.then(|| format!("{}{NAME}", reference.url))
}

/// The address of the site's card in a language.
pub(super) fn site_url(rendering: &Rendering, language: LanguageIx) -> String {
    format!("{}{NAME}", rendering.routes.home(language))
}

/// The card of a page, and what it says for those who do not see it.
pub(super) fn of_page(rendering: &Rendering, edition: &Edition, page: &Page) -> CardLink {
    let original = |entry: EntryIx| {
        let is_own = present::is_translated(rendering, entry, edition.language);
        if is_own { edition.language } else { rendering.base.entry(entry).language }
    };
    let own = match &page.subject {
        Subject::Entry(entry) => url(rendering, original(*entry), *entry).map(|url| (url, *entry)),
        _ => None,
    };
    let (url, alt) = match own {
        Some((url, entry)) => {
            let reference = edition.reference(entry);
            (url, format!("{}: {}", reference.kind_label, reference.title))
        }
        None => (site_url(rendering, edition.language), edition.site.title.clone()),
    };
    CardLink { url: rendering.settings.base_url.absolute(&url), alt }
}

/// Draws the card of an entry.
pub(super) fn of_entry(rendering: &Rendering, edition: &Edition, entry: EntryIx) -> Vec<u8> {
    let view: CardView = present::card(rendering, edition, entry);
    let when = view.when.iter().map(|when| &*when.text);
    let line: Vec<&str> = when.chain(view.places.iter().map(|place| &*place.title)).collect();
    rendering.press.draw(&Card {
        site: &edition.site.title,
        label: &view.entry.kind_label,
        hue: rendering.kind_of(entry).look.hue,
        title: &view.entry.title,
        line: &line.join(" · "),
        right_to_left: edition.site.dir == "rtl",
    })
}

/// Draws the card of the site.
pub(super) fn of_site(rendering: &Rendering, edition: &Edition) -> Vec<u8> {
    let hue = crate::schema::Look::default().hue;
    let host = rendering.settings.base_url.origin.split("://").nth(1).unwrap_or_default();
    rendering.press.draw(&Card {
        site: host,
        label: "",
        hue,
        title: &edition.site.title,
        line: &edition.site.description,
        right_to_left: edition.site.dir == "rtl",
    })
}
