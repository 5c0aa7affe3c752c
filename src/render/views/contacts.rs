//! `answer`, `start`, `need`, `pair` and `place`: whom to contact.

use std::sync::Arc;

use serde::Serialize;

use super::entry::{ContactView, TextView, ValueView};
use super::reference::EntryRef;
use crate::render::Html;

/// `answer`: an entry that answers a need, with whom to contact; rendered once per language by
/// `fragments/answer.html`.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerView {
    /// The entry.
    pub entry: Arc<EntryRef>,
    /// How it stands: words, and the value itself.
    pub status: Option<ValueView>,
    /// Whether it has ended.
    pub over: bool,
    /// Whom to contact; nobody where nobody is known.
    pub people: Vec<ReachView>,
    /// Where it is: the places that it names, a few of them.
    pub places: Vec<TextView>,
    /// When it was last checked or else changed: the first to contact, or the entry.
    pub checked: Option<ValueView>,
}

/// Somebody to contact, and where they are.
#[derive(Clone, Debug, Serialize)]
pub struct ReachView {
    /// Who, and how to reach them.
    pub contact: ContactView,
    /// The organisation, where the contact is not one.
    pub organisation: Option<Arc<EntryRef>>,
}

/// A need or a place to choose.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceView {
    /// What it is called.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<String>,
    /// The page that it leads to.
    pub url: String,
    /// How many answers there are; none for one that has but ended ones.
    pub count: usize,
    /// Those within it.
    pub children: Vec<ChoiceView>,
}

/// Needs of one kind to choose from.
#[derive(Clone, Debug, Serialize)]
pub struct ChoicesView {
    /// The kind: `topic`.
    pub kind: String,
    /// "Ämnen".
    pub label: TextView,
    /// What there is to choose.
    pub choices: Vec<ChoiceView>,
}

/// The form that leads from need and place to the nearest answer.
#[derive(Clone, Debug, Serialize)]
pub struct FinderView {
    /// The page where one chooses without it.
    pub url: String,
    /// The file that it reads.
    pub data: String,
    /// The needs that most answer.
    pub needs: Vec<ChoiceView>,
}

/// `start`: the page where one chooses.
#[derive(Clone, Debug, Serialize)]
pub struct StartView {
    /// The form.
    pub finder: FinderView,
    /// The needs, by kind.
    pub needs: Vec<ChoicesView>,
    /// The places, as a tree.
    pub places: Vec<ChoiceView>,
}

/// Answers under one heading.
#[derive(Clone, Debug, Serialize)]
pub struct AnswersView {
    /// What kind of heading: `here`, `within`, `near`, `up`, `anywhere`.
    pub form: &'static str,
    /// The place; nothing for those without one.
    pub place: Option<ChoiceView>,
    /// The first ones, as rendered cards.
    pub cards: Vec<Html>,
    /// The others, where they have no page of their own.
    pub others: Vec<Arc<EntryRef>>,
    /// How many there are in all.
    pub total: usize,
    /// The page with all of them, where not all are here.
    pub more: Option<String>,
}

/// `need`: who works with something, anywhere.
#[derive(Clone, Debug, Serialize)]
pub struct NeedView {
    /// The topic or target group.
    pub need: Arc<EntryRef>,
    /// How many answers are not over.
    pub total: usize,
    /// The places that have an answer, as a tree.
    pub places: Vec<ChoiceView>,
    /// The answers by place, those that hold everywhere first, as many as fit a page.
    pub answers: Vec<AnswersView>,
    /// Those that have ended.
    pub ended: Vec<Arc<EntryRef>>,
    /// The file that says where a place lies, for the note to who asked for another one.
    pub data: String,
}

/// `pair`: who works with something at a place.
#[derive(Clone, Debug, Serialize)]
pub struct PairView {
    /// The topic or target group.
    pub need: Arc<EntryRef>,
    /// The place.
    pub place: Arc<EntryRef>,
    /// The answers: at the place itself, within it, and level by level further away.
    pub answers: Vec<AnswersView>,
    /// Those that are over.
    pub ended: Vec<Arc<EntryRef>>,
    /// The page of the need: all places.
    pub all: String,
    /// The page of the place: all needs.
    pub here: String,
    /// The file that says where a place lies, for the note to who asked for another one.
    pub data: String,
}

/// `place`: who works with what at a place.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceView {
    /// The place.
    pub place: Arc<EntryRef>,
    /// Who answers any need here, and within it.
    pub answers: Vec<AnswersView>,
    /// Those that are over.
    pub ended: Vec<Arc<EntryRef>>,
    /// The needs that have an answer here, by kind.
    pub needs: Vec<ChoicesView>,
    /// The places that it lies in.
    pub above: Vec<ChoiceView>,
    /// The places that it overlaps.
    pub near: Vec<ChoiceView>,
    /// The places within it, as a tree.
    pub below: Vec<ChoiceView>,
    /// The file that says where a place lies, for the note to who asked for another one.
    pub data: String,
}
