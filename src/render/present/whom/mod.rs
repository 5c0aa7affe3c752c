//! The pages of whom to contact: where they stand, and what there is to choose on them.

mod data;
mod pages;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::Presenter;
use crate::derive::{Need, Step, sort_by_title};
use crate::model::{EntryIx, LanguageIx, is_of_folder, is_stand_in};
use crate::render::Rendering;
use crate::render::views::{ChoiceView, ChoicesView, FinderView, StartView};
use crate::schema::KindIx;

/// The name of the part of the site.
pub(in crate::render) const SECTION: &str = "contacts";

/// So many needs are offered on the first page.
const OFTEN: usize = 8;

/// A tree to choose from is this deep; what stands deeper is listed at its last level.
const DEEPEST: usize = 6;

/// The page of a need or a place, or of a need at a place. The latter are so many that each stands as a file in the folder
/// of its need: a folder for each would take longer to make than what stands in it.
pub(in crate::render) fn address(
    rendering: &Rendering,
    language: LanguageIx,
    entry: EntryIx,
    at: Option<EntryIx>,
) -> String {
    let kind = rendering.base.entry(entry).id.kind;
    let name = name_of(rendering, entry);
    let below = [rendering.routes.kind_folder(language, kind), &*name];
    let page = rendering.routes.section(language, SECTION, &below);
    match at {
        Some(place) => format!("{page}{}.html", name_of(rendering, place)),
        None => page,
    }
}

/// What an entry is called in these addresses: its slug, unless hosts make something else of a file of that name. No slug
/// has an underscore.
fn name_of(rendering: &Rendering, entry: EntryIx) -> Cow<'_, str> {
    let slug = &*rendering.base.entry(entry).id.slug;
    if is_of_folder(slug) || is_stand_in(slug) { Cow::Owned(format!("{slug}_")) } else { Cow::Borrowed(slug) }
}

/// The page where one chooses.
pub(in crate::render) fn start_address(rendering: &Rendering, language: LanguageIx) -> String {
    rendering.routes.section(language, SECTION, &[])
}

/// The file that the form reads.
pub(in crate::render) fn data_address(rendering: &Rendering, language: LanguageIx) -> String {
    format!("{}answers.json", start_address(rendering, language))
}

/// What can be chosen: where each leads, and how many answers it has.
type Offered = BTreeMap<EntryIx, (String, usize)>;

impl Presenter<'_> {
    /// Fills the view of the page where one chooses.
    pub(in crate::render) fn whom_start(&self) -> StartView {
        let contacts = &self.rendering.views.contacts;
        let mut needs: Vec<ChoicesView> = Vec::new();
        for kind in self.kinds_of_needs() {
            let offered = contacts.needs().iter().filter(|need| self.kind_number(need.entry) == kind);
            let offered =
                offered.map(|need| (need.entry, (self.whom(need.entry, None), need.current))).collect();
            let row = self.rendering.base.schema().kind(kind);
            needs.push(ChoicesView {
                kind: row.name.to_string(),
                label: self.label(&row.plural),
                choices: self.choices(&offered),
            });
        }
        let places =
            contacts.places().map(|place| (place, (self.whom(place, None), contacts.current_at(place))));
        StartView { finder: self.form(), needs, places: self.choices(&places.collect()) }
    }

    /// The way to whom to contact from the first page; nothing where nobody answers anything.
    pub(in crate::render) fn finder(&self) -> Option<FinderView> {
        (!self.rendering.views.contacts.needs().is_empty()).then(|| self.form())
    }

    /// The page of whom to contact about an entry, if it is a need that anybody answers, or a place; from a place where
    /// nobody does, that of the nearest where somebody does, which says so.
    pub(in crate::render) fn whom_page(&self, entry: EntryIx) -> Option<String> {
        let contacts = &self.rendering.views.contacts;
        let is_answered = |place: &EntryIx| contacts.at_place(*place).next().is_some();
        if contacts.need(entry).is_some() || is_answered(&entry) {
            return Some(self.whom(entry, None));
        }
        let steps = contacts.steps_from(entry);
        let nearest = steps.iter().flat_map(Step::places).copied().find(is_answered)?;
        Some(format!("{}#fran={}", self.whom(nearest, None), name_of(self.rendering, entry)))
    }

    fn form(&self) -> FinderView {
        let mut needs: Vec<&Need> = self.rendering.views.contacts.needs().iter().collect();
        needs.sort_by_key(|need| std::cmp::Reverse(need.current));
        let often = needs.into_iter().filter(|need| need.current > 0).take(OFTEN);
        let choice = |need: &Need| self.offer(need.entry, self.whom(need.entry, None), need.current);
        FinderView {
            url: start_address(self.rendering, self.language()),
            data: data_address(self.rendering, self.language()),
            needs: often.map(choice).collect(),
        }
    }

    fn whom(&self, entry: EntryIx, at: Option<EntryIx>) -> String {
        address(self.rendering, self.language(), entry, at)
    }

    fn kind_number(&self, entry: EntryIx) -> KindIx {
        self.rendering.base.entry(entry).id.kind
    }

    /// The kinds of the needs that anything answers, in the order of the schema.
    fn kinds_of_needs(&self) -> BTreeSet<KindIx> {
        self.rendering.views.contacts.needs().iter().map(|need| self.kind_number(need.entry)).collect()
    }

    fn offer(&self, entry: EntryIx, url: String, count: usize) -> ChoiceView {
        let reference = self.edition.reference(entry);
        ChoiceView {
            title: reference.title.clone(),
            lang: reference.lang.clone(),
            url,
            count,
            children: Vec::new(),
        }
    }

    /// What can be chosen as a tree, by title: what stands below something else that can be chosen stands below it here.
    fn choices(&self, offered: &Offered) -> Vec<ChoiceView> {
        let hierarchy = &self.rendering.views.hierarchy;
        let is_top =
            |entry: &EntryIx| !hierarchy.parents(*entry).iter().any(|above| offered.contains_key(above));
        let tops = offered.keys().copied().filter(is_top).collect();
        self.branches(tops, offered, 1, &mut BTreeSet::new())
    }

    fn branches(
        &self,
        mut entries: Vec<EntryIx>,
        offered: &Offered,
        depth: usize,
        shown: &mut BTreeSet<EntryIx>,
    ) -> Vec<ChoiceView> {
        let hierarchy = &self.rendering.views.hierarchy;
        sort_by_title(&mut entries, &self.rendering.views.listings[usize::from(self.language().0)]);
        let mut choices = Vec::new();
        for entry in entries {
            let Some((url, count)) = offered.get(&entry) else { continue };
            let mut choice = self.offer(entry, url.clone(), *count);
            // Below several it is shown each time, what stands below it once.
            if depth < DEEPEST && shown.insert(entry) {
                let below = if depth + 1 == DEEPEST {
                    hierarchy.descendants(entry)
                } else {
                    hierarchy.nearest_children(entry).to_vec()
                };
                choice.children = self.branches(below, offered, depth + 1, shown);
            }
            choices.push(choice);
        }
        choices
    }
}
