//! Charts: the structure of a collaboration, and whom an actor works with.

use std::sync::Arc;

use serde::Serialize;

use super::entry::TextView;
use super::list::Pagination;
use super::reference::EntryRef;

/// A structure chart, drawn and in words.
#[derive(Clone, Debug, Serialize)]
pub struct ChartView {
    /// The drawing for wide columns, as SVG (print it with `| safe`).
    pub wide: String,
    /// The drawing for narrow ones.
    pub narrow: String,
    /// The id of the list.
    pub anchor: String,
    /// The same as a nested list.
    pub list: Vec<ChartNode>,
}

/// An item of the list beside a chart.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ChartNode {
    /// The entry, where it is one.
    pub entry: Option<Arc<EntryRef>>,
    /// The words of what is no entry: a name, a heading, "and 12 more".
    pub text: Option<TextView>,
    /// What it is there.
    pub detail: Option<TextView>,
    /// What stands in or below it.
    pub children: Vec<ChartNode>,
}

/// The structure around an entry, on its page.
#[derive(Clone, Debug, Serialize)]
pub struct StructureView {
    /// The chart; nothing where it is too large for the page.
    pub chart: Option<ChartView>,
    /// The page that has it, where this one does not.
    pub url: Option<String>,
    /// The charts of the whole site: where they show this one, at its place there.
    pub overview: String,
    /// Whether they show this one.
    pub is_in_overview: bool,
}

/// `structure`: the charts of the site, or one of them on a page of its own.
#[derive(Clone, Debug, Serialize)]
pub struct StructurePageView {
    /// The charts of the page.
    pub charts: Vec<ChartSection>,
    /// Further entries with charts on their own pages.
    pub others: Vec<Arc<EntryRef>>,
    /// Whether the page is about one chart.
    pub single: bool,
    /// The pages of the list; nothing where one is enough.
    pub pagination: Option<Pagination>,
}

/// One chart of a page.
#[derive(Clone, Debug, Serialize)]
pub struct ChartSection {
    /// What it is about.
    pub entry: Arc<EntryRef>,
    /// What that is, in a sentence.
    pub summary: Option<TextView>,
    /// The chart; without its list where that stands on a page of its own.
    pub chart: ChartView,
    /// The page with the whole list.
    pub url: Option<String>,
}

/// Whom an actor works with.
#[derive(Clone, Debug, Serialize)]
pub struct MeetingsView {
    /// The drawing, as SVG (print it with `| safe`).
    pub drawing: String,
    /// How many it works with in all.
    pub total: usize,
    /// In how many collaborations.
    pub collaborations: usize,
    /// Those it meets in the most of them, together where they are met in the same.
    pub met: Vec<MetView>,
    /// How many there are besides.
    pub more: usize,
}

/// Those whom an actor meets in the same collaborations.
#[derive(Clone, Debug, Serialize)]
pub struct MetView {
    /// Who they are.
    pub entries: Vec<Arc<EntryRef>>,
    /// In how many collaborations.
    pub count: usize,
    /// Some of them.
    pub through: Vec<TextView>,
}
