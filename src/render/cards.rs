//! The cards of pages: which page has which, and what stands on it.
//!
//! An entry has one of its own in each language that it is written in, if the fonts have the letters of its title; all
//! other pages share that of the site.

use super::plan::Page;
use super::prepared::CardWords;
use super::subject::Subject;
use super::views::{CardLink, CardView};
use super::{Edition, Rendering, present};
use crate::model::{EntryIx, LanguageIx};

/// The name of the file: no file beside an entry is likely to be called so.
const NAME: &str = "social-card.png";

/// A site with more entries has cards of their own for them only if it asks for that: each takes 20 KB and half a
/// millisecond.
const MOST_UNASKED: usize = 2_000;

/// The address of an entry's own card, if it has one in this language.
pub(super) fn url(rendering: &Rendering, language: LanguageIx, entry: EntryIx) -> Option<String> {
    let reference = present::reference(rendering, language, entry);
    let is_asked_for = rendering.settings.social_cards;
    let has_one = is_asked_for.unwrap_or_else(|| rendering.base.len() <= MOST_UNASKED)
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

/// What stands on the card of an entry.
pub(super) fn of_entry(rendering: &Rendering, edition: &Edition, entry: EntryIx) -> CardWords {
    let view: CardView = present::card(rendering, edition, entry);
    let when = view.when.iter().map(|when| &*when.text);
    let line: Vec<&str> = when.chain(view.places.iter().map(|place| &*place.title)).collect();
    CardWords {
        site: edition.site.title.clone(),
        label: view.entry.kind_label.clone(),
        hue: rendering.kind_of(entry).look.hue,
        title: view.entry.title.clone(),
        line: line.join(" · "),
        right_to_left: edition.site.dir == "rtl",
    }
}

/// What stands on the card of the site.
pub(super) fn of_site(rendering: &Rendering, edition: &Edition) -> CardWords {
    let hue = crate::schema::Look::default().hue;
    let host = rendering.settings.base_url.origin.split("://").nth(1).unwrap_or_default();
    CardWords {
        site: host.to_owned(),
        label: String::new(),
        hue,
        title: edition.site.title.clone(),
        line: edition.site.description.clone(),
        right_to_left: edition.site.dir == "rtl",
    }
}
