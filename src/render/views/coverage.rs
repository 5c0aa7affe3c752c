//! `coverage`: who works with what, where, as tables; and where nobody does.

use serde::Serialize;

use super::entry::TextView;
use super::list::PageLink;

/// `coverage`: the tables of one level.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageView {
    /// What the places lie in; nothing on the top level.
    pub within: Option<TextView>,
    /// The tables of the level above; nothing on the top level.
    pub up: Option<LevelView>,
    /// Levels within this one.
    pub below: Vec<LevelView>,
    /// The tables, one for each kind of need.
    pub tables: Vec<CoverageTable>,
    /// The pages that the columns stand on; none where one is enough.
    pub pages: Vec<PageLink>,
    /// All numbers as a file.
    pub all: String,
}

/// A level of the mapping.
#[derive(Clone, Debug, Serialize)]
pub struct LevelView {
    /// The place that it is within; nothing for the top level of several.
    pub title: Option<TextView>,
    /// Its tables.
    pub url: String,
}

/// Needs of one kind by place.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageTable {
    /// The kind: `topic`.
    pub kind: String,
    /// "Ämnen".
    pub label: TextView,
    /// The table as a file.
    pub file: String,
    /// The places.
    pub columns: Vec<CoverageHead>,
    /// The needs, what is narrower below what is broader.
    pub rows: Vec<CoverageRow>,
    /// How many collaborations concern the area as a whole, or no place of its own: at none of the places.
    pub elsewhere: usize,
    /// Where nobody is, in words.
    pub gaps: CoverageGaps,
}

/// The head of a row or column.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageHead {
    /// What it is called.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<String>,
    /// The page where more is told of it.
    pub url: Option<String>,
    /// How many collaborations there are in all.
    pub total: usize,
}

/// A need by place.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageRow {
    /// The need.
    pub head: CoverageHead,
    /// How deep it stands, from 1 to 4.
    pub depth: usize,
    /// The numbers, column by column.
    pub cells: Vec<CoverageCell>,
    /// How many there are at none of the places.
    pub elsewhere: usize,
}

/// A number.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageCell {
    /// How many collaborations.
    pub count: usize,
    /// How many that is compared with the most in the table: 0 for none, to 4.
    pub shade: usize,
    /// The page that names them.
    pub url: Option<String>,
}

/// Where nobody is.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CoverageGaps {
    /// The needs that nobody works with.
    pub nowhere: Vec<TextView>,
    /// The needs that somebody works with, but at none of the places.
    pub elsewhere: Vec<TextView>,
    /// The needs that nobody works with at some of them, those with the fewest such places first; together where the
    /// places are the same.
    pub missing: Vec<MissingView>,
    /// How many such groups there are besides.
    pub more: usize,
    /// The places where nobody works with any of them.
    pub empty: Vec<TextView>,
    /// How many such places there are besides.
    pub more_empty: usize,
}

/// Needs that nobody works with at some places.
#[derive(Clone, Debug, Serialize)]
pub struct MissingView {
    /// The needs.
    pub needs: Vec<TextView>,
    /// Some of the places.
    pub places: Vec<TextView>,
    /// How many there are besides.
    pub more: usize,
}
