//! `map`: a map and its list; and the map on the page of a place.

use std::sync::Arc;

use serde::Serialize;

use super::reference::EntryRef;

/// `map`: the map page.
#[derive(Clone, Debug, Serialize)]
pub struct MapView {
    /// The kind of the places on it, for its colour.
    pub kind: String,
    /// The maps there are; empty where there is one.
    pub levels: Vec<MapLevel>,
    /// The map.
    pub drawing: DrawingView,
    /// The same as a list: what is drawn, below what it lies in.
    pub places: Vec<MapNode>,
    /// The places that no map shows, on the first page.
    pub elsewhere: Vec<MapNode>,
}

/// A map to choose.
#[derive(Clone, Debug, Serialize)]
pub struct MapLevel {
    /// `county`, `municipality`, `country`, or empty for areas of the site's own.
    pub name: String,
    /// Where it is.
    pub url: String,
    /// Whether it is the one at hand.
    pub current: bool,
}

/// A map, in whole units.
#[derive(Clone, Debug, Serialize)]
pub struct DrawingView {
    /// The level of its areas.
    pub level: String,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// The size of numbers on it.
    pub text_size: u32,
    /// What is there without being a place of the site, as path data.
    pub land: Arc<str>,
    /// Borders over the areas, as path data.
    pub borders: Arc<str>,
    /// The places that are areas.
    pub areas: Vec<AreaView>,
    /// The places that are dots.
    pub dots: Vec<DotView>,
    /// Whether it brings hatching for those who see no colours; small ones do with their numbers.
    pub hatched: bool,
    /// What the shades mean; empty where nothing goes on.
    pub legend: Vec<LegendView>,
    /// Whether some place has no active collaboration.
    pub has_none: bool,
    /// How many dots are left out.
    pub more: usize,
    /// Where the boundaries come from: `sweden`, `countries` or `own`.
    pub source: &'static str,
}

/// A place that is an area.
#[derive(Clone, Debug, Serialize)]
pub struct AreaView {
    /// The place.
    pub entry: Arc<EntryRef>,
    /// Its outline, as path data.
    pub path: Arc<str>,
    /// How many active collaborations there are.
    pub count: usize,
    /// Its shade, from 0.
    pub step: usize,
    /// Where its number stands; nothing where there is no room.
    pub label: Option<LabelView>,
}

/// A number on the map.
#[derive(Clone, Debug, Serialize)]
pub struct LabelView {
    /// Its middle.
    pub x: i32,
    /// Its middle.
    pub y: i32,
    /// The number, as the language writes it.
    pub text: String,
}

/// A place that is a dot.
#[derive(Clone, Debug, Serialize)]
pub struct DotView {
    /// The place.
    pub entry: Arc<EntryRef>,
    /// Its middle.
    pub x: i32,
    /// Its middle.
    pub y: i32,
    /// Its radius.
    pub radius: u32,
    /// How many active collaborations there are.
    pub count: usize,
    /// Its shade, from 0.
    pub step: usize,
}

/// A shade and its numbers.
#[derive(Clone, Debug, Serialize)]
pub struct LegendView {
    /// The shade, from 1.
    pub step: usize,
    /// The least number.
    pub from: usize,
    /// The greatest number; nothing for the last shade.
    pub to: Option<usize>,
}

/// A place in the list, and what lies in it.
#[derive(Clone, Debug, Serialize)]
pub struct MapNode {
    /// The place.
    pub entry: Arc<EntryRef>,
    /// How many active collaborations there are, there or within.
    pub count: usize,
    /// Whether it is drawn; else it only holds others together.
    pub drawn: bool,
    /// Its shade, from 0.
    pub step: usize,
    /// What lies in it.
    pub children: Vec<MapNode>,
}
