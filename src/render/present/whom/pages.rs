//! The pages with answers: to a need, to a need at a place, to all needs at a place.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Offered, data_address};
use crate::derive::{Activity, AtPlace, Need, Step};
use crate::model::EntryIx;
use crate::render::present::Presenter;
use crate::render::views::{AnswersView, ChoiceView, ChoicesView, EntryRef, NeedView, PairView, PlaceView};

/// How many cards a part of a page has at most: what lies nearer gets more room.
const HERE: usize = 8;
const WITHIN: usize = 6;
const FURTHER: usize = 3;
const NEAR: usize = 2;
/// How many cards the page of a need has in all.
const ON_PAGE: usize = 24;
/// How many more are named by title.
const OTHERS: usize = 100;

impl Presenter<'_> {
    /// Fills the view of who works with something, anywhere.
    pub(in crate::render) fn whom_for(&self, need: &Need) -> NeedView {
        let offered =
            need.places.iter().map(|at| (at.place, (self.whom(need.entry, Some(at.place)), at.current)));
        let offered: Offered = offered.collect();
        let places = self.choices(&offered);
        let mut answers = Vec::new();
        let mut seen = BTreeSet::new();
        let anywhere = self.current(&need.anywhere, &mut seen);
        answers.extend(self.group("anywhere", None, &anywhere, ON_PAGE));
        let mut room = ON_PAGE - anywhere.len().min(ON_PAGE);
        for place in self.level_by_level(&offered) {
            let Some(at) = need.at(place).filter(|_| room > 0) else { continue };
            let here = self.current(&at.here, &mut seen);
            let group = self.group("here", Some(self.place(need, at)), &here, room.min(FURTHER));
            room -= group.as_ref().map_or(0, |group| group.cards.len());
            answers.extend(group);
        }
        NeedView {
            need: self.edition.reference(need.entry).clone(),
            total: need.current,
            places,
            answers,
            ended: self.ended_of(&mut need.answers.iter().copied()),
            data: data_address(self.rendering, self.language()),
        }
    }

    /// Fills the view of who works with something at a place.
    pub(in crate::render) fn whom_for_at(&self, need: &Need, at: &AtPlace) -> PairView {
        let contacts = &self.rendering.views.contacts;
        let mut seen = BTreeSet::new();
        let own = self.offer(at.place, self.whom(at.place, None), at.current);
        let mut answers = Vec::new();
        let (here, within) = (self.current(&at.here, &mut seen), self.current(&at.within, &mut seen));
        answers.extend(self.whole_group("here", own.clone(), &here, HERE));
        answers.extend(self.whole_group("within", own, &within, WITHIN));
        for step in contacts.steps_from(at.place) {
            let (form, places, room) = match step {
                Step::Near(places) => ("near", places, NEAR),
                Step::Up(places) => ("up", places, FURTHER),
            };
            for other in places.into_iter().filter_map(|place| need.at(place)) {
                // What lies within a place that this one lies in is no nearer than that place.
                let within = if form == "near" { &other.within[..] } else { &[] };
                let found = [&other.here[..], within].concat();
                let found = self.current(&found, &mut seen);
                answers.extend(self.group(form, Some(self.place(need, other)), &found, room));
            }
        }
        let anywhere = self.current(&need.anywhere, &mut seen);
        let mut anywhere = self.group("anywhere", None, &anywhere, FURTHER);
        for group in anywhere.iter_mut().filter(|group| group.total > group.cards.len()) {
            group.more = Some(self.whom(need.entry, None));
        }
        answers.extend(anywhere);
        PairView {
            need: self.edition.reference(need.entry).clone(),
            place: self.edition.reference(at.place).clone(),
            answers,
            ended: self.ended_of(&mut at.here.iter().chain(&at.within).copied()),
            all: self.whom(need.entry, None),
            here: self.whom(at.place, None),
            data: data_address(self.rendering, self.language()),
        }
    }

    /// Fills the view of who works with what at a place.
    pub(in crate::render) fn whom_at(&self, place: EntryIx) -> PlaceView {
        let contacts = &self.rendering.views.contacts;
        let listings = &self.rendering.views.listings[usize::from(self.language().0)];
        let mut needs: Vec<(&Need, &AtPlace)> = contacts.at_place(place).collect();
        needs.sort_by_key(|(need, _)| (self.kind_number(need.entry), listings.rank(need.entry)));
        let mut groups: Vec<ChoicesView> = Vec::new();
        for (need, at) in needs {
            let kind = self.rendering.kind_of(need.entry);
            if groups.last().is_none_or(|group| group.kind != *kind.name) {
                let label = self.label(&kind.plural);
                groups.push(ChoicesView { kind: kind.name.to_string(), label, choices: Vec::new() });
            }
            let url = self.whom(need.entry, Some(place));
            if let Some(group) = groups.last_mut() {
                group.choices.push(self.offer(need.entry, url, at.current));
            }
        }
        let has_page = |place: &EntryIx| contacts.at_place(*place).next().is_some();
        let offer = |place: EntryIx| (place, (self.whom(place, None), contacts.current_at(place)));
        let link = |place: &EntryIx| self.offer(*place, self.whom(*place, None), contacts.current_at(*place));
        let links = |places: &[EntryIx]| places.iter().filter(|place| has_page(place)).map(link).collect();
        let below = self.rendering.views.hierarchy.descendants(place);
        let below: Offered = below.into_iter().filter(has_page).map(offer).collect();
        PlaceView {
            place: self.edition.reference(place).clone(),
            answers: self.all_at(place),
            ended: self.ended_of(
                &mut contacts.at_place(place).flat_map(|(_, at)| at.here.iter().chain(&at.within).copied()),
            ),
            needs: groups,
            above: links(contacts.above(place)),
            near: links(contacts.overlapping(place)),
            below: self.choices(&below),
            data: data_address(self.rendering, self.language()),
        }
    }

    /// Who answers any need at a place, and within it: those who answer most first, then by title.
    fn all_at(&self, place: EntryIx) -> Vec<AnswersView> {
        let listings = &self.rendering.views.listings[usize::from(self.language().0)];
        let mut seen = BTreeSet::new();
        let mut of = |form, lists: &dyn Fn(&AtPlace) -> &[EntryIx], room| {
            let mut needs: BTreeMap<EntryIx, usize> = BTreeMap::new();
            for (_, at) in self.rendering.views.contacts.at_place(place) {
                for answer in lists(at) {
                    *needs.entry(*answer).or_default() += 1;
                }
            }
            let mut answers: Vec<EntryIx> = needs.keys().copied().collect();
            answers.sort_by_key(|answer| (Reverse(needs[answer]), listings.rank(*answer)));
            let answers = self.current(&answers, &mut seen);
            let own = self.offer(place, self.whom(place, None), answers.len());
            self.whole_group(form, own, &answers, room)
        };
        let here = of("here", &|at| &at.here, HERE);
        let within = of("within", &|at| &at.within, WITHIN);
        here.into_iter().chain(within).collect()
    }

    /// Those that are over, each once.
    fn ended_of(&self, answers: &mut dyn Iterator<Item = EntryIx>) -> Vec<Arc<EntryRef>> {
        let mut seen = BTreeSet::new();
        let ended = answers.filter(|answer| self.is_over(*answer) && seen.insert(*answer)).take(OTHERS);
        ended.map(|answer| self.edition.reference(answer).clone()).collect()
    }

    pub(super) fn is_over(&self, answer: EntryIx) -> bool {
        self.rendering.views.facets.activity(answer) == Activity::Over
    }

    /// Those that are not over and were not seen before.
    fn current(&self, answers: &[EntryIx], seen: &mut BTreeSet<EntryIx>) -> Vec<EntryIx> {
        answers.iter().copied().filter(|answer| !self.is_over(*answer) && seen.insert(*answer)).collect()
    }

    fn place(&self, need: &Need, at: &AtPlace) -> ChoiceView {
        self.offer(at.place, self.whom(need.entry, Some(at.place)), at.current)
    }

    /// Answers of which the first are shown, with the way to the page of their place where those are not all.
    fn group(
        &self,
        form: &'static str,
        place: Option<ChoiceView>,
        answers: &[EntryIx],
        room: usize,
    ) -> Option<AnswersView> {
        let cards: Vec<_> = answers
            .iter()
            .take(room)
            .filter_map(|answer| self.edition.answer(self.rendering, *answer))
            .collect();
        let more = place.as_ref().filter(|_| answers.len() > room).map(|place| place.url.clone());
        (!answers.is_empty()).then(|| AnswersView {
            form,
            place,
            cards: cards.into_iter().cloned().collect(),
            others: Vec::new(),
            total: answers.len(),
            more,
        })
    }

    /// Answers of which the first are shown, and the others named.
    fn whole_group(
        &self,
        form: &'static str,
        place: ChoiceView,
        answers: &[EntryIx],
        room: usize,
    ) -> Option<AnswersView> {
        let mut group = self.group(form, Some(place), answers, room)?;
        let others = answers.iter().skip(room).take(OTHERS);
        group.others = others.map(|answer| self.edition.reference(*answer).clone()).collect();
        group.more = group.more.filter(|_| answers.len() > room + OTHERS);
        Some(group)
    }

    /// Places level by level, those that lie in no other first; by title within a level.
    fn level_by_level(&self, offered: &Offered) -> Vec<EntryIx> {
        let contacts = &self.rendering.views.contacts;
        let listings = &self.rendering.views.listings[usize::from(self.language().0)];
        let depth = |place: EntryIx| {
            contacts.steps_from(place).iter().filter(|step| matches!(step, Step::Up(_))).count()
        };
        let mut places: Vec<EntryIx> = offered.keys().copied().collect();
        places.sort_by_cached_key(|place| (depth(*place), listings.rank(*place)));
        places
    }
}
