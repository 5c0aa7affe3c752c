//! Whom to contact: the page where one chooses, a page for each need, for each place, and for each need at each place
//! where somebody answers it; and the file for the form.

use std::sync::Arc;

use super::Section;
use crate::derive::{AtPlace, Need};
use crate::locale::Argument;
use crate::model::{EntryIx, LanguageIx};
use crate::render::Rendering;
use crate::render::page::Shell;
use crate::render::prepared::Prepared;
use crate::render::present::{Presenter, whom};
use crate::render::routes::Routes;
use crate::render::views::{Crumb, TextView};

/// The pages of whom to contact; none where nobody answers anything.
pub(super) fn pages(rendering: &Rendering) -> Vec<Arc<dyn Section>> {
    let contacts = &rendering.views.contacts;
    if contacts.needs().is_empty() {
        return Vec::new();
    }
    let mut pages: Vec<Arc<dyn Section>> = Vec::new();
    let mut add = |shows: Shows| {
        let languages = rendering.settings.language_indices();
        let urls = languages.map(|language| shows.url(rendering, language)).collect();
        pages.push(Arc::new(ContactsPage { shows, urls }));
    };
    add(Shows::Start);
    add(Shows::Data);
    for (number, need) in contacts.needs().iter().enumerate() {
        add(Shows::Need(number, need.entry));
        for (at, place) in need.places.iter().enumerate() {
            add(Shows::Pair((number, need.entry), (at, place.place)));
        }
    }
    contacts.places().for_each(|place| add(Shows::Place(place)));
    pages
}

/// One of the pages.
#[derive(Debug)]
struct ContactsPage {
    shows: Shows,
    /// Where it stands in each language.
    urls: Box<[String]>,
}

/// What a page shows.
#[derive(Clone, Copy, Debug)]
enum Shows {
    /// What there is to choose.
    Start,
    /// The file for the form.
    Data,
    /// Who works with something, by the number of the need.
    Need(usize, EntryIx),
    /// Who works with something at a place, by the numbers of both.
    Pair((usize, EntryIx), (usize, EntryIx)),
    /// Who works with what at a place.
    Place(EntryIx),
}

impl Shows {
    fn url(self, rendering: &Rendering, language: LanguageIx) -> String {
        match self {
            Shows::Start => whom::start_address(rendering, language),
            Shows::Data => whom::data_address(rendering, language),
            Shows::Need(_, entry) | Shows::Place(entry) => whom::address(rendering, language, entry, None),
            Shows::Pair((_, need), (_, place)) => whom::address(rendering, language, need, Some(place)),
        }
    }

    fn need(self, rendering: &Rendering) -> Option<&Need> {
        match self {
            Shows::Need(number, _) | Shows::Pair((number, _), _) => {
                rendering.views.contacts.needs().get(number)
            }
            _ => None,
        }
    }

    fn at(self, rendering: &Rendering) -> Option<&AtPlace> {
        match self {
            Shows::Pair(_, (at, _)) => self.need(rendering)?.places.get(at),
            _ => None,
        }
    }
}

impl Section for ContactsPage {
    fn name(&self) -> &'static str {
        whom::SECTION
    }

    fn url(&self, _routes: &Routes, language: LanguageIx) -> Option<String> {
        self.urls.get(usize::from(language.0)).cloned()
    }

    fn title(&self, presenter: &Presenter) -> TextView {
        match self.shows {
            Shows::Start | Shows::Data => {
                TextView { text: presenter.phrase("contacts-title", &[]), lang: None }
            }
            Shows::Need(_, entry) | Shows::Place(entry) => presenter.title(entry),
            Shows::Pair((_, need), (_, place)) => {
                let (need, place) = (presenter.title(need), presenter.title(place));
                let arguments =
                    [("need", Argument::Text(&need.text)), ("place", Argument::Text(&place.text))];
                let lang = need.lang.clone().filter(|_| need.lang == place.lang);
                TextView { text: presenter.phrase("contacts-need-at", &arguments), lang }
            }
        }
    }

    fn description(&self, presenter: &Presenter) -> String {
        presenter.phrase("contacts-intro", &[])
    }

    fn way(&self, presenter: &Presenter) -> Vec<Crumb> {
        let (rendering, language) = (presenter.rendering, presenter.language());
        let start = || Crumb {
            title: presenter.phrase("contacts-title", &[]),
            lang: None,
            url: whom::start_address(rendering, language),
        };
        match self.shows {
            Shows::Start | Shows::Data => Vec::new(),
            Shows::Need(..) | Shows::Place(_) => vec![start()],
            Shows::Pair((_, need), _) => {
                let title = presenter.title(need);
                let url = whom::address(rendering, language, need, None);
                vec![start(), Crumb { title: title.text, lang: title.lang, url }]
            }
        }
    }

    fn menu(&self) -> Option<&'static str> {
        matches!(self.shows, Shows::Start).then_some("contacts-menu")
    }

    fn is_page(&self) -> bool {
        !matches!(self.shows, Shows::Data)
    }

    fn shows_texts(&self) -> bool {
        false
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        let presenter = Presenter::new(shell.rendering, shell.edition);
        match (self.shows, self.shows.need(shell.rendering), self.shows.at(shell.rendering)) {
            (_, Some(need), Some(at)) => {
                shell.filled("contacts/pair.html", "pair", presenter.whom_for_at(need, at))
            }
            (_, Some(need), None) => shell.filled("contacts/need.html", "need", presenter.whom_for(need)),
            (Shows::Place(place), ..) => {
                shell.filled("contacts/place.html", "place", presenter.whom_at(place))
            }
            (Shows::Data, ..) => shell.file(presenter.whom_data()),
            _ => shell.filled("contacts/start.html", "start", presenter.whom_start()),
        }
    }
}
