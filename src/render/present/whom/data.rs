//! The file that the form reads: the needs with the places that have an answer, and what lies near what.
//!
//! It is fetched only by those who use the form, so it says each name once and refers to places by number.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{name_of, start_address};
use crate::model::EntryIx;
use crate::render::present::Presenter;

/// `answers.json`
#[derive(Serialize)]
struct Data {
    /// The address that those of the needs stand below.
    base: String,
    /// The folder of places below it.
    at: String,
    needs: Vec<NeedData>,
    places: Vec<PlaceData>,
}

/// Title, other names, address below the base, numbers of the places with an answer.
type NeedData = (String, String, String, Vec<usize>);

/// Title, other names, name in addresses, numbers of the places that it lies in, and of those that it overlaps.
type PlaceData = (String, String, String, Vec<usize>, Vec<usize>);

impl Presenter<'_> {
    /// Writes the file that the form reads.
    pub(in crate::render) fn whom_data(&self) -> Vec<u8> {
        let contacts = &self.rendering.views.contacts;
        let kind = contacts.places().next().map(|place| self.kind_number(place));
        let mut places: Vec<EntryIx> =
            kind.into_iter().flat_map(|kind| self.rendering.base.of_kind(kind)).collect();
        let listings = &self.rendering.views.listings[usize::from(self.language().0)];
        places.sort_by_key(|place| listings.rank(*place));
        let numbers: BTreeMap<EntryIx, usize> =
            places.iter().enumerate().map(|(number, place)| (*place, number)).collect();
        let mut titles: BTreeMap<&str, usize> = BTreeMap::new();
        for place in &places {
            *titles.entry(&self.edition.reference(*place).title).or_default() += 1;
        }
        let numbered =
            |places: &[EntryIx]| places.iter().filter_map(|place| numbers.get(place).copied()).collect();
        let base = start_address(self.rendering, self.language());
        let places = places.iter().map(|place| {
            let slug = name_of(self.rendering, *place).into_owned();
            let (above, near) = (numbered(contacts.above(*place)), numbered(contacts.overlapping(*place)));
            (self.told_apart(*place, &titles), self.other_names(*place).join(", "), slug, above, near)
        });
        let places = places.collect();
        let needs = self.kinds_of_needs().into_iter().flat_map(|kind| {
            let needs = contacts.needs().iter().filter(|need| self.kind_number(need.entry) == kind);
            let mut needs: Vec<_> = needs.collect();
            needs.sort_by_key(|need| listings.rank(need.entry));
            let item = |need: &crate::derive::Need| {
                let url = self.whom(need.entry, None);
                let below = url.strip_prefix(&*base).unwrap_or(&url).to_owned();
                let at: Vec<EntryIx> = need.places.iter().map(|at| at.place).collect();
                let title = self.edition.reference(need.entry).title.clone();
                (title, self.other_names(need.entry).join(", "), below, numbered(&at))
            };
            needs.into_iter().map(item).collect::<Vec<NeedData>>()
        });
        let needs = needs.collect();
        let folder = kind.map(|kind| self.rendering.routes.kind_folder(self.language(), kind));
        let at = folder.map(|folder| format!("{folder}/")).unwrap_or_default();
        serde_json::to_vec(&Data { base, at, needs, places }).expect("text and numbers can be written")
    }

    /// The title; with what it lies in, where `titles` says that another place has the same.
    fn told_apart(&self, place: EntryIx, titles: &BTreeMap<&str, usize>) -> String {
        let title = &self.edition.reference(place).title;
        let shared = titles.get(title.as_str()).is_some_and(|count| *count > 1);
        let above = self.rendering.views.contacts.above(place).first().filter(|_| shared);
        above.map_or_else(
            || title.clone(),
            |above| format!("{title} ({})", self.edition.reference(*above).title),
        )
    }
}
