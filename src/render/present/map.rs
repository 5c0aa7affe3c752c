//! Maps in words and addresses of one language.

use std::collections::BTreeSet;

use super::Presenter;
use crate::derive::{MapSheet, MapSource, sort_by_title};
use crate::map::Outline;
use crate::model::EntryIx;
use crate::render::views::{AreaView, DotView, DrawingView, LabelView, LegendView, MapNode};

/// The list is nested this deep; what stands deeper follows at its end.
const DEEPEST: usize = 8;

/// The size of numbers, in parts of the longer side.
const TEXT: f64 = 0.026;

/// A drawing whose longer side has at most so many units is a small one.
const SMALL: u32 = 500;

impl Presenter<'_> {
    /// A drawing.
    pub(in crate::render) fn drawing(&self, sheet: &MapSheet) -> DrawingView {
        let (width, height) = (sheet.sheet.width, sheet.sheet.height);
        // Small drawings are shown small, but their numbers are to be read as well.
        let text_size = (f64::from(width.max(height)) * TEXT).max(12.0);
        let areas = sheet.sheet.outlines.iter().zip(&sheet.areas);
        let counts = sheet.areas.iter().map(|(_, count)| *count);
        DrawingView {
            level: sheet.level.to_string(),
            width,
            height,
            text_size: text_size as u32,
            land: sheet.sheet.land.clone(),
            borders: sheet.sheet.borders.clone(),
            areas: areas.map(|(outline, place)| self.area(sheet, (outline, *place), text_size)).collect(),
            dots: sheet.dots.iter().map(|dot| self.dot(sheet, dot, text_size)).collect(),
            hatched: width.max(height) > SMALL,
            legend: sheet.steps.ranges().map(|(step, from, to)| LegendView { step, from, to }).collect(),
            has_none: counts.chain(sheet.dots.iter().map(|dot| dot.count)).any(|count| count == 0),
            more: sheet.more,
            source: match sheet.source {
                MapSource::Own => "own",
                MapSource::Sweden => "sweden",
                MapSource::Countries => "countries",
            },
        }
    }

    fn area(
        &self,
        sheet: &MapSheet,
        (outline, (entry, count)): (&Outline, (EntryIx, usize)),
        text_size: f64,
    ) -> AreaView {
        let number = self.locale().integer(count as u64);
        let letters = number.chars().count() as f64;
        // Half of the diagonal of the number, the digits as wide as they usually are.
        let needed = (0.29 * letters).hypot(0.36) * text_size;
        let label = outline.label.filter(|(.., room)| count > 0 && f64::from(*room) >= needed * 0.9);
        AreaView {
            entry: self.edition.reference(entry).clone(),
            path: outline.path.clone(),
            count,
            step: sheet.steps.step(count),
            label: label.map(|(x, y, _)| LabelView { x, y, text: number }),
        }
    }

    fn dot(&self, sheet: &MapSheet, dot: &crate::derive::MapDot, text_size: f64) -> DotView {
        let step = sheet.steps.step(dot.count);
        DotView {
            entry: self.edition.reference(dot.entry).clone(),
            x: dot.at.x,
            y: dot.at.y,
            radius: (text_size * (0.26 + 0.09 * step as f64)).round() as u32,
            count: dot.count,
            step,
        }
    }

    /// What a map shows as a list, each place below what it lies in.
    pub(in crate::render) fn map_list(&self, sheet: &MapSheet) -> Vec<MapNode> {
        let shown: BTreeSet<EntryIx> = sheet.places().collect();
        let holds = self.with_those_above(shown.iter().copied().collect());
        let hierarchy = &self.rendering.views.hierarchy;
        let is_top = |entry: &EntryIx| !hierarchy.parents(*entry).iter().any(|parent| holds.contains(parent));
        let tops = holds.iter().copied().filter(is_top).collect();
        let list = List { presenter: self, sheet, shown: &shown, holds: &holds };
        let mut listed = BTreeSet::new();
        let mut nodes = list.nodes(tops, 1, &mut listed);
        // What lies too deep, or in a circle.
        let left = shown.iter().copied().filter(|entry| !listed.contains(entry)).collect();
        nodes.extend(list.nodes(left, DEEPEST, &mut listed));
        nodes
    }

    /// Places, and all above them that are of their kind.
    fn with_those_above(&self, mut open: Vec<EntryIx>) -> BTreeSet<EntryIx> {
        let kind = |entry: EntryIx| self.rendering.base.entry(entry).id.kind;
        let mut all = BTreeSet::new();
        while let Some(entry) = open.pop() {
            if all.insert(entry) {
                let above = self.rendering.views.hierarchy.parents(entry).iter();
                open.extend(above.filter(|parent| kind(**parent) == kind(entry)));
            }
        }
        all
    }

    /// Places that no map shows, and that stand in no list of one as what others lie in.
    pub(in crate::render) fn not_on_map(&self) -> Vec<MapNode> {
        let maps = &self.rendering.views.maps;
        let listed = self.with_those_above(maps.sheets.iter().flat_map(MapSheet::places).collect());
        let mut entries = maps.undrawn.clone();
        entries.retain(|entry| !listed.contains(entry));
        sort_by_title(&mut entries, &self.rendering.views.listings[usize::from(self.language().0)]);
        let node = |entry: EntryIx| MapNode {
            entry: self.edition.reference(entry).clone(),
            count: self.rendering.views.facets.collaborations(entry).len(),
            drawn: false,
            step: 0,
            children: Vec::new(),
        };
        entries.into_iter().map(node).collect()
    }
}

/// The list of a map under way.
struct List<'a> {
    presenter: &'a Presenter<'a>,
    sheet: &'a MapSheet,
    /// The places that are drawn.
    shown: &'a BTreeSet<EntryIx>,
    /// Those, and all above them.
    holds: &'a BTreeSet<EntryIx>,
}

impl List<'_> {
    /// The nodes of places; what lies in one that stands below several is listed once.
    fn nodes(&self, mut entries: Vec<EntryIx>, depth: usize, listed: &mut BTreeSet<EntryIx>) -> Vec<MapNode> {
        let rendering = self.presenter.rendering;
        sort_by_title(&mut entries, &rendering.views.listings[usize::from(self.presenter.language().0)]);
        let node = |entry: EntryIx| {
            let below = rendering.views.hierarchy.nearest_children(entry).iter().copied();
            let children = if listed.insert(entry) && depth < DEEPEST {
                let below = below.filter(|child| self.holds.contains(child)).collect();
                self.nodes(below, depth + 1, listed)
            } else {
                Vec::new()
            };
            let count = rendering.views.facets.collaborations(entry).len();
            let (drawn, step) = (self.shown.contains(&entry), self.sheet.steps.step(count));
            MapNode { entry: self.presenter.edition.reference(entry).clone(), count, drawn, step, children }
        };
        entries.into_iter().map(node).collect()
    }
}
