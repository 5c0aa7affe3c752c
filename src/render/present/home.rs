//! The first page, and pages that lead on.

use super::Presenter;
use crate::derive::When;
use crate::model::EntryIx;
use crate::render::views::{HomeSection, HomeView, RedirectView};
use crate::render::{Edition, Rendering};

/// How many events and changes the first page shows.
const SOME: usize = 6;

/// How many topics, places and target groups it offers.
const CHOICES: usize = 12;

/// How many entries of a kind it shows: of those kinds that people come for, the collaborations. The others have a tile.
const FEW: usize = 3;

/// The kinds that the first page lets readers choose by.
const FOUND_BY: [&str; 3] = ["topic", "place", "audience"];

/// Fills the view of the first page.
pub(crate) fn home(rendering: &Rendering, edition: &Edition) -> HomeView {
    let presenter = Presenter::new(rendering, edition);
    let listings = &rendering.views.listings[usize::from(edition.language.0)];
    let schema = rendering.base.schema();
    // What can be chosen there needs no list as well.
    let listed = edition.site.kinds.iter().filter(|kind| !FOUND_BY.contains(&kind.name.as_str()));
    let sections = listed.filter_map(|kind| {
        let number = schema.kind_named(&kind.name)?;
        let entries = listings.of_kind(number);
        let shown = if schema.kind(number).collaboration { entries.len().min(FEW) } else { 0 };
        let items = presenter.cards(&entries[..shown]);
        Some(HomeSection { kind: kind.clone(), items })
    });
    let busiest =
        |name: &str| schema.kind_named(name).map(|kind| presenter.busiest(kind, CHOICES)).unwrap_or_default();
    let upcoming = presenter.upcoming();
    HomeView {
        finder: presenter.finder(),
        sections: sections.collect(),
        upcoming: presenter.cards(&upcoming[..upcoming.len().min(SOME)]),
        recent: presenter.cards(&listings.changed()[..listings.changed().len().min(SOME)]),
        topics: busiest(FOUND_BY[0]),
        places: busiest(FOUND_BY[1]),
        audiences: busiest(FOUND_BY[2]),
    }
}

/// Fills the view of a page that leads on to an entry.
pub(crate) fn redirect(edition: &Edition, entry: EntryIx) -> RedirectView {
    let reference = edition.reference(entry);
    RedirectView { url: reference.url.clone(), title: reference.title.clone(), lang: reference.lang.clone() }
}

impl Presenter<'_> {
    /// The events to come, soonest first.
    fn upcoming(&self) -> Vec<EntryIx> {
        let agenda = &self.rendering.views.agenda;
        let comes = |entry: &EntryIx| matches!(agenda.when(*entry), Some(When::Upcoming | When::Ongoing));
        let mut events: Vec<EntryIx> = agenda.events().iter().copied().filter(comes).collect();
        events.sort_by_key(|entry| (agenda.next_day(*entry), *entry));
        events
    }
}
