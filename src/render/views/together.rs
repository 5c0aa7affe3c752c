//! What an entry belongs together with: who is in what, how a method travelled, what is alike.

use std::sync::Arc;

use serde::Serialize;

use super::{
    EntryRef, FieldView, IncomingGroup, IncomingView, LinkView, OrganisationView, Pagination, TextView,
    ValueView,
};

/// Whom to turn to where no contact is named: whoever leads the work.
#[derive(Clone, Debug, Serialize)]
pub struct TurnToView {
    /// Who leads it.
    pub entry: Arc<EntryRef>,
    /// Their contacts, the first few.
    pub contacts: Vec<LinkView>,
    /// How to reach themselves, where they name no contact.
    pub organisation: Option<OrganisationView>,
}

/// What an actor or a person is in.
#[derive(Clone, Debug, Default, Serialize)]
pub struct InvolvementView {
    /// What goes on.
    pub current: Vec<InvolvedView>,
    /// What is over.
    pub past: Vec<InvolvedView>,
    /// Where the rest is, for relations with more than stands here.
    pub more: Vec<MoreView>,
}

/// One thing that an actor or a person is in.
#[derive(Clone, Debug, Serialize)]
pub struct InvolvedView {
    /// The id of its row, for the first by each relation.
    pub anchor: Option<String>,
    /// "Partner i".
    pub label: TextView,
    /// What it is, in which role, and what else is said.
    pub item: IncomingView,
    /// From when to when: of the relation, else of what it is.
    pub since: Option<TextView>,
    /// Who else is in it, the first few.
    pub with: Vec<Arc<EntryRef>>,
    /// How many there are beside these.
    pub with_more: usize,
}

/// A list that goes on elsewhere.
#[derive(Clone, Debug, Serialize)]
pub struct MoreView {
    /// What it is called.
    pub label: TextView,
    /// How many there are in all.
    pub total: usize,
    /// The page with all of them.
    pub url: String,
}

/// How a method travelled.
#[derive(Clone, Debug, Serialize)]
pub struct LineageView {
    /// The stations, from the origin on; empty where there is only the entry itself.
    pub steps: Vec<StepView>,
    /// Who took it up or tried it, as the entry states.
    pub fields: Vec<FieldView>,
    /// The same, as others state.
    pub groups: Vec<IncomingGroup>,
}

/// A station on the way of a method.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// The entry.
    pub entry: Arc<EntryRef>,
    /// Whether it is the one at hand.
    pub here: bool,
    /// When it was.
    pub when: Option<ValueView>,
    /// Who made it; not said again of the one at hand.
    pub by: Vec<LinkView>,
    /// What it was made from, with what was changed.
    pub from: Vec<LinkView>,
}

/// An entry that is like the one at hand.
#[derive(Clone, Debug, Serialize)]
pub struct RelatedView {
    /// The entry.
    pub entry: Arc<EntryRef>,
    /// Why, in words: "Delar ämnet språk och två aktörer".
    pub reason: String,
}

/// `links`: all that an entry states by one relation, where its page shows some of it.
#[derive(Clone, Debug, Serialize)]
pub struct LinksView {
    /// The entry.
    pub about: Arc<EntryRef>,
    /// The field, with those of one page.
    pub field: FieldView,
    /// How many there are in all.
    pub total: usize,
    /// The pages of the list, if there are several.
    pub pagination: Option<Pagination>,
}
