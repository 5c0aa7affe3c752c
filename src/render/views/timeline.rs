//! What happened when: the story of an entry, and the periods of all entries of a kind.

use std::sync::Arc;

use serde::Serialize;

use super::entry::{TextView, ValueView};
use super::reference::EntryRef;

/// A point of the story of an entry.
#[derive(Clone, Debug, Serialize)]
pub struct PointView {
    /// When, in words.
    pub date: ValueView,
    /// What it is for the entry: "Börjar", "Presenteras vid", "Fas".
    pub label: TextView,
    /// What it is called, where it is no entry.
    pub title: Option<TextView>,
    /// The entry that it is.
    pub entry: Option<Arc<EntryRef>>,
    /// Why it does not take place as planned: cancelled, postponed.
    pub status: Option<ValueView>,
    /// `done`, `current` or `next`, as seen from today.
    pub state: &'static str,
}

/// The periods of a kind's entries, and what opens and closes in them.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodsView {
    /// The first year.
    pub first: String,
    /// The last year.
    pub last: String,
    /// A bar for each entry with a period, the earliest first.
    pub bars: Vec<BarView>,
    /// How far along today is, of a thousand; nothing where it lies outside.
    pub today: Option<i32>,
    /// What opens and closes, the next to close first.
    pub calls: Vec<CallView>,
}

/// A period as a bar on the years.
#[derive(Clone, Debug, Serialize)]
pub struct BarView {
    /// The entry.
    pub entry: Arc<EntryRef>,
    /// The period in words.
    pub words: String,
    /// Where the bar begins, of a thousand.
    pub from: i32,
    /// How long it is, of a thousand.
    pub length: i32,
    /// Whether it goes on without an end.
    pub open: bool,
}

/// Something that opens and closes: a call for proposals.
#[derive(Clone, Debug, Serialize)]
pub struct CallView {
    /// What it is called.
    pub title: TextView,
    /// Where it stands.
    pub url: Option<String>,
    /// The entry it belongs to.
    pub entry: Arc<EntryRef>,
    /// The first day.
    pub opens: Option<ValueView>,
    /// The last day.
    pub closes: Option<ValueView>,
    /// `open`, `coming`, `closed` or `unknown`.
    pub state: &'static str,
}
