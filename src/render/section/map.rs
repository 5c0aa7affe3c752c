//! The map: a page for each level of areas, with the same as a list.

use std::sync::Arc;

use super::Section;
use crate::locale::Argument;
use crate::model::{LanguageIx, slug};
use crate::render::Rendering;
use crate::render::page::Shell;
use crate::render::prepared::Prepared;
use crate::render::present::Presenter;
use crate::render::routes::Routes;
use crate::render::views::{Crumb, MapLevel, MapView, TextView};
use crate::schema::Holds;

/// The name of this part of the site.
const NAME: &str = "map";

/// A page with a map.
#[derive(Debug)]
struct MapPage {
    /// Its number among the maps of the site.
    number: usize,
    /// Its folder by language; none for the first.
    folders: Vec<Option<String>>,
}

/// The map pages of a site; none where there is nothing to draw.
pub(super) fn pages(rendering: &Rendering) -> Vec<Arc<dyn Section>> {
    let sheets = &rendering.views.maps.sheets;
    let page = |number: usize| {
        let languages = rendering.settings.language_indices();
        let folder = |language| (number > 0).then(|| folder(rendering, language, number));
        Arc::new(MapPage { number, folders: languages.map(folder).collect() }) as Arc<dyn Section>
    };
    (0..sheets.len()).map(page).collect()
}

/// The folder of a map: what its areas are called, where that is in Latin letters.
fn folder(rendering: &Rendering, language: LanguageIx, number: usize) -> String {
    let level = &*rendering.views.maps.sheets[number].level;
    let tag = rendering.settings.tag(language);
    let types = rendering.base.schema().kinds().filter(|(_, kind)| kind.map).filter_map(|(_, kind)| {
        match &kind.fields.get(kind.fields.named("type")?).holds {
            Holds::Choice(choices) => Some(choices),
            _ => None,
        }
    });
    let mut labels = types.flat_map(|choices| choices.values.iter()).filter(|(value, _)| **value == *level);
    let is_latin = |word: &&str| word.chars().all(|letter| u32::from(letter) < 0x250);
    let word = labels.find_map(|(_, label)| label.get(tag)).filter(is_latin);
    let word = slug(word.unwrap_or(if level.is_empty() { "areas" } else { level }));
    if word.is_empty() { number.to_string() } else { word }
}

impl MapPage {
    fn levels(&self, presenter: &Presenter) -> Vec<MapLevel> {
        let rendering = presenter.rendering;
        let sheets = &rendering.views.maps.sheets;
        if sheets.len() < 2 {
            return Vec::new();
        }
        let level = |number: usize| {
            let folder = (number > 0).then(|| folder(rendering, presenter.language(), number));
            let below: Vec<&str> = folder.iter().map(String::as_str).collect();
            MapLevel {
                name: sheets[number].level.to_string(),
                url: rendering.routes.section(presenter.language(), NAME, &below),
                current: number == self.number,
            }
        };
        (0..sheets.len()).map(level).collect()
    }
}

impl Section for MapPage {
    fn name(&self) -> &'static str {
        NAME
    }

    fn url(&self, routes: &Routes, language: LanguageIx) -> Option<String> {
        let folder = self.folders.get(usize::from(language.0))?;
        let below: Vec<&str> = folder.iter().map(String::as_str).collect();
        Some(routes.section(language, NAME, &below))
    }

    fn title(&self, presenter: &Presenter) -> TextView {
        let level = &presenter.rendering.views.maps.sheets[self.number].level;
        let text = match self.number {
            0 => presenter.phrase("map", &[]),
            _ => presenter.phrase("map-of", &[("level", Argument::Text(level))]),
        };
        TextView { text, lang: None }
    }

    fn description(&self, presenter: &Presenter) -> String {
        presenter.phrase("map-intro", &[])
    }

    fn way(&self, presenter: &Presenter) -> Vec<Crumb> {
        let url = presenter.rendering.routes.section(presenter.language(), NAME, &[]);
        let first = || Crumb { title: presenter.phrase("map", &[]), lang: None, url };
        (self.number > 0).then(first).into_iter().collect()
    }

    fn menu(&self) -> Option<&'static str> {
        (self.number == 0).then_some("map")
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        let presenter = Presenter::new(shell.rendering, shell.edition);
        let maps = &shell.rendering.views.maps;
        let sheet = &maps.sheets[self.number];
        let mut kinds = shell.rendering.base.schema().kinds().filter(|(_, kind)| kind.map);
        let view = MapView {
            kind: kinds.next().map(|(_, kind)| kind.name.to_string()).unwrap_or_default(),
            levels: self.levels(&presenter),
            drawing: presenter.drawing(sheet),
            places: presenter.map_list(sheet),
            elsewhere: if self.number == 0 { presenter.not_on_map() } else { Vec::new() },
        };
        shell.filled("map.html", NAME, view)
    }
}
