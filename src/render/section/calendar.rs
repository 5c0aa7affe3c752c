//! The months and the past years of the calendar, and the calendar files of events, topics and places.

use std::sync::Arc;

use super::Section;
use crate::derive::Month;
use crate::model::{EntryIx, LanguageIx};
use crate::render::Rendering;
use crate::render::calendar::{self, CalendarOf};
use crate::render::page::Shell;
use crate::render::prepared::Prepared;
use crate::render::present::{Presenter, past_years, year_name};
use crate::render::routes::Routes;
use crate::render::views::{Crumb, TextView};

/// A month as a table.
#[derive(Debug)]
struct OfMonth(Month);

/// What has been in a year.
#[derive(Debug)]
struct OfYear(i16);

/// A file for calendar programs: of an event, by its slug, or of a topic or place.
#[derive(Debug)]
struct File {
    of: CalendarOf,
    entry: EntryIx,
    slug: Box<str>,
}

/// The pages and files of the calendar, beside the list and the file of all events.
pub(super) fn pages(rendering: &Rendering) -> Vec<Arc<dyn Section>> {
    let mut all: Vec<Arc<dyn Section>> = Vec::new();
    for month in rendering.views.calendar.months() {
        all.push(Arc::new(OfMonth(*month)));
    }
    for year in past_years(rendering) {
        all.push(Arc::new(OfYear(*year)));
    }
    for (entry, row) in rendering.base.entries() {
        let file = |of: CalendarOf| Arc::new(File { of, entry, slug: row.id.slug.clone() });
        if rendering.views.agenda.is_in_calendars(entry) {
            all.push(file(CalendarOf::Event(entry)));
        }
        if !rendering.views.calendar.about(entry).is_empty() {
            all.push(file(CalendarOf::About(entry)));
        }
    }
    all
}

fn calendar_crumb(presenter: &Presenter) -> Vec<Crumb> {
    let url = presenter.rendering.routes.calendar(presenter.language());
    vec![Crumb { title: presenter.phrase("calendar", &[]), lang: None, url }]
}

fn titled(presenter: &Presenter, part: &str) -> TextView {
    TextView { text: format!("{} – {part}", presenter.phrase("calendar", &[])), lang: None }
}

impl Section for OfMonth {
    fn name(&self) -> &'static str {
        "calendar"
    }

    fn url(&self, routes: &Routes, language: LanguageIx) -> Option<String> {
        Some(routes.calendar_part(language, &self.0.name()))
    }

    fn title(&self, presenter: &Presenter) -> TextView {
        titled(presenter, &presenter.month_label(self.0))
    }

    fn way(&self, presenter: &Presenter) -> Vec<Crumb> {
        calendar_crumb(presenter)
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        let presenter = Presenter::new(shell.rendering, shell.edition);
        shell.filled("month.html", "month", presenter.month(self.0))
    }
}

impl Section for OfYear {
    fn name(&self) -> &'static str {
        "calendar"
    }

    fn url(&self, routes: &Routes, language: LanguageIx) -> Option<String> {
        Some(routes.calendar_part(language, &year_name(self.0)))
    }

    fn title(&self, presenter: &Presenter) -> TextView {
        titled(presenter, &presenter.year_label(self.0))
    }

    fn way(&self, presenter: &Presenter) -> Vec<Crumb> {
        calendar_crumb(presenter)
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        let presenter = Presenter::new(shell.rendering, shell.edition);
        shell.filled("year.html", "year", presenter.year(self.0))
    }
}

impl Section for File {
    fn name(&self) -> &'static str {
        "calendar"
    }

    fn url(&self, routes: &Routes, language: LanguageIx) -> Option<String> {
        Some(match self.of {
            CalendarOf::Event(_) => routes.event_file(language, self.entry, &self.slug),
            _ => routes.calendar_about(language, self.entry),
        })
    }

    fn title(&self, presenter: &Presenter) -> TextView {
        presenter.title(self.entry)
    }

    fn is_page(&self) -> bool {
        false
    }

    fn shows_texts(&self) -> bool {
        false
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        shell.file(calendar::render(shell.rendering, shell.edition, self.of))
    }
}
