//! Where places are, drawn: which areas they are or where their dots stand, and how much goes on there.
//!
//! Drawn once per site. A place is the area of its official code, else of its name; with a position and no area it is a
//! dot. What has neither is on no map.

mod places;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Facets;
use crate::map::{AreaIx, Boundaries, Finder, Plane, Point, Projection, Shapes, Sheet, Shown, Steps, spread};
use crate::model::{EntryIx, KnowledgeBase};
use places::PlaceOnMap;

/// What maps are drawn on.
pub(super) struct Ground<'a> {
    /// The site's own boundaries.
    pub(super) own: Option<&'a Boundaries>,
    /// Whether names of places may be those of Swedish areas.
    pub(super) swedish: bool,
}

/// The maps of a site.
#[derive(Debug, Default)]
pub struct Maps {
    /// One for each level that has something to show, the coarsest first; that of countries last.
    pub sheets: Vec<MapSheet>,
    /// What lies in an area of the coarsest level, by its place.
    pub near: BTreeMap<EntryIx, MapSheet>,
    /// The places that no map shows, by kind and slug.
    pub undrawn: Vec<EntryIx>,
    /// Whether the boundaries are the site's own.
    pub own: bool,
    has_areas: bool,
}

/// Where the boundaries of a map come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapSource {
    /// The site.
    Own,
    /// The program: Sweden's counties and municipalities.
    Sweden,
    /// The program: the countries of the world.
    Countries,
}

/// One map.
#[derive(Debug)]
pub struct MapSheet {
    /// Where its boundaries come from.
    pub source: MapSource,
    /// The level of its areas: `county`, `municipality`, `country`; empty for areas of the site's own.
    pub level: Box<str>,
    /// The drawing; its outlines are those of `areas`, in the same order.
    pub sheet: Sheet,
    /// The places that are areas, with the number of active collaborations there.
    pub areas: Vec<(EntryIx, usize)>,
    /// The places that are dots, the most active last.
    pub dots: Vec<MapDot>,
    /// Which number has which shade.
    pub steps: Steps,
    /// How many places are left out because there are too many dots.
    pub more: usize,
}

impl MapSheet {
    /// The places on it.
    pub fn places(&self) -> impl Iterator<Item = EntryIx> {
        self.areas.iter().map(|(entry, _)| *entry).chain(self.dots.iter().map(|dot| dot.entry))
    }
}

/// A place that is a dot.
#[derive(Clone, Copy, Debug)]
pub struct MapDot {
    /// The place.
    pub entry: EntryIx,
    /// Its middle, in units.
    pub at: crate::map::Dot,
    /// The number of active collaborations there.
    pub count: usize,
}

/// So many units has the longer side of a drawing.
const LONGEST: u32 = 1000;

/// The same for what lies in one area, which stands beside a text.
const LONGEST_NEAR: u32 = 200;

/// An entry, and where it is drawn.
type Placed<T> = (EntryIx, T);

/// More dots than this cover each other, and the page gets long; the list has them all.
const MOST_DOTS: usize = 250;

/// How far apart dots stand that would cover each other, in parts of the longer side.
const DOT_DISTANCE: f64 = 0.03;

/// Where counties have municipalities of more than this many of them, the whole country is shown.
const MOST_PARENTS: usize = 6;

/// A place this far from the drawn coast still lies in the country, in degrees.
const AT_THE_COAST: f64 = 0.15;

impl Maps {
    /// Draws the maps of a site; none where no place has an area or a position.
    pub(super) fn of(base: &KnowledgeBase, facets: &Facets, ground: &Ground) -> Self {
        let places = places::all(base);
        if places.is_empty() {
            return Self::default();
        }
        let boundaries = ground.own.unwrap_or_else(|| Boundaries::of_sweden());
        let shapes = Shapes::new(boundaries);
        let located = located(&places, (boundaries, &shapes), ground);
        let atlas = Atlas { places, facets, boundaries, shapes, located, own: ground.own.is_some() };
        let mut maps = atlas.maps();
        maps.undrawn = atlas.undrawn(&maps);
        maps
    }

    /// Whether some place is an area of the boundaries at hand.
    pub fn has_areas(&self) -> bool {
        self.has_areas
    }
}

/// The area of each place that is one; of two places that are the same area the first.
fn located(
    places: &[PlaceOnMap],
    (boundaries, shapes): (&Boundaries, &Shapes),
    ground: &Ground,
) -> BTreeMap<EntryIx, AreaIx> {
    let finder = Finder::new(boundaries);
    // Elsewhere villages have the names of Swedish municipalities.
    let by_name = ground.own.is_some()
        || ground.swedish
        || places.iter().filter_map(|place| place.code).any(|code| finder.by_code(code).is_some());
    let area = |place: &PlaceOnMap| {
        let area = finder.find(&place.sought()).filter(|_| by_name || place.code.is_some())?;
        let is_there = place.position.is_none_or(|point| shapes.is_near(area, point, AT_THE_COAST));
        is_there.then_some((place.entry, area))
    };
    let found: Vec<Option<Placed<AreaIx>>> = places.par_iter().map(area).collect();
    let mut taken = BTreeSet::new();
    found.into_iter().flatten().filter(|(_, area)| taken.insert(*area)).collect()
}

/// Places that are dots within the boundaries at hand.
struct Home {
    dots: Vec<Placed<Point>>,
    /// The areas of the coarsest level that they lie in, or close to.
    areas: BTreeSet<AreaIx>,
}

/// All that maps are drawn from.
struct Atlas<'a> {
    places: Vec<PlaceOnMap<'a>>,
    facets: &'a Facets,
    boundaries: &'a Boundaries,
    shapes: Shapes<'a>,
    located: BTreeMap<EntryIx, AreaIx>,
    own: bool,
}

impl Atlas<'_> {
    fn maps(&self) -> Maps {
        let dots: Vec<Placed<Point>> = self
            .places
            .iter()
            .filter(|place| !self.located.contains_key(&place.entry))
            .filter_map(|place| Some((place.entry, place.position?)))
            .collect();
        let (home, abroad) = self.parted(&dots);
        let plane = if self.own {
            Plane::suited(self.boundaries)
        } else {
            Plane::new(self.boundaries, Projection::TransverseMercator(15.0))
        };
        let levels = 0..self.boundaries.levels.len();
        let mut sheets: Vec<MapSheet> =
            levels.clone().filter_map(|level| self.level(&plane, level, &home)).collect();
        sheets.extend(self.world(&abroad, &dots));
        let near = if levels.len() > 1 { self.near(&plane, &home.dots) } else { BTreeMap::new() };
        let has_areas = !self.located.is_empty();
        Maps { sheets, near, undrawn: Vec::new(), own: self.own, has_areas }
    }

    /// The dots within the boundaries at hand, and those elsewhere.
    fn parted(&self, dots: &[Placed<Point>]) -> (Home, Vec<Placed<Point>>) {
        let coarsest = self.boundaries.areas().map(|(at, _)| at).filter(|at| at.level == 0);
        let coarsest: Vec<AreaIx> = coarsest.collect();
        let near = |(_, point): &Placed<Point>| -> Vec<AreaIx> {
            let areas = coarsest.iter().copied();
            areas.filter(|at| self.shapes.is_near(*at, *point, AT_THE_COAST)).collect()
        };
        let near: Vec<Vec<AreaIx>> = dots.par_iter().map(near).collect();
        let (mut home, mut abroad) = (Home { dots: Vec::new(), areas: BTreeSet::new() }, Vec::new());
        for (dot, areas) in dots.iter().zip(near) {
            if areas.is_empty() { &mut abroad } else { &mut home.dots }.push(*dot);
            home.areas.extend(areas);
        }
        (home, abroad)
    }

    fn source(&self) -> MapSource {
        if self.own { MapSource::Own } else { MapSource::Sweden }
    }

    fn count(&self, entry: EntryIx) -> usize {
        self.facets.collaborations(entry).len()
    }

    /// The places that are areas of a level.
    fn on_level(&self, level: usize) -> Vec<(EntryIx, AreaIx)> {
        self.located.iter().filter(|(_, at)| at.level == level).map(|(entry, at)| (*entry, *at)).collect()
    }

    /// The map of one level of areas; also where there are only dots, of the coarsest.
    fn level(&self, plane: &Plane, level: usize, home: &Home) -> Option<MapSheet> {
        let places = self.on_level(level);
        let only_dots = level == 0 && self.located.is_empty() && !home.dots.is_empty();
        if places.is_empty() && !only_dots {
            return None;
        }
        let parents = self.parents(&places, level, home);
        let shown: Vec<AreaIx> = match &parents[..] {
            [] => self.boundaries.areas().map(|(at, _)| at).filter(|at| at.level == level).collect(),
            parents => parents.iter().flat_map(|parent| self.children(*parent, level)).collect(),
        };
        let above: Vec<AreaIx> = match (&parents[..], level) {
            (_, 0) => Vec::new(),
            ([], _) => self.boundaries.areas().map(|(at, _)| at).filter(|at| at.level == 0).collect(),
            (parents, _) => parents.to_vec(),
        };
        self.drawn(plane, (&places, &shown, &above), (&home.dots, LONGEST))
    }

    /// The areas above those of places, if they are few enough to show them alone; else none.
    fn parents(&self, places: &[(EntryIx, AreaIx)], level: usize, home: &Home) -> Vec<AreaIx> {
        if level == 0 {
            return Vec::new();
        }
        let above = self.boundaries.areas().filter(|(at, _)| at.level == 0);
        let holds = |(at, _): &(AreaIx, &crate::map::Area)| {
            let children = self.children(*at, level);
            places.iter().any(|(_, area)| children.contains(area)) || home.areas.contains(at)
        };
        let parents: Vec<AreaIx> = above.filter(holds).map(|(at, _)| at).collect();
        if parents.len() > MOST_PARENTS { Vec::new() } else { parents }
    }

    fn children(&self, parent: AreaIx, level: usize) -> Vec<AreaIx> {
        let code = self.boundaries.area(parent).code.as_deref();
        code.map(|code| self.boundaries.within(level, code)).unwrap_or_default()
    }

    /// Draws places among the areas shown.
    fn drawn(
        &self,
        plane: &Plane,
        (places, shown, above): (&[(EntryIx, AreaIx)], &[AreaIx], &[AreaIx]),
        (dots, longest): (&[(EntryIx, Point)], u32),
    ) -> Option<MapSheet> {
        let areas: Vec<AreaIx> = places.iter().map(|(_, at)| *at).collect();
        let drawn: BTreeSet<AreaIx> = areas.iter().copied().collect();
        let land: Vec<AreaIx> = shown.iter().filter(|at| !drawn.contains(at)).copied().collect();
        let sheet = plane.draw(Shown { areas: &areas, land: &land, borders: above }, longest)?;
        let level = shown.first().map_or("", |at| &*self.boundaries.levels[at.level].name);
        Some(self.filled((level, self.source()), sheet, (places, dots)))
    }

    /// Adds places to a drawing.
    fn filled(
        &self,
        (level, source): (&str, MapSource),
        mut sheet: Sheet,
        (places, dots): (&[Placed<AreaIx>], &[Placed<Point>]),
    ) -> MapSheet {
        let by_area: BTreeMap<AreaIx, EntryIx> = places.iter().map(|(entry, at)| (*at, *entry)).collect();
        sheet.outlines.retain(|outline| by_area.contains_key(&outline.area));
        let entries = sheet.outlines.iter().map(|outline| by_area[&outline.area]);
        let areas: Vec<(EntryIx, usize)> = entries.map(|entry| (entry, self.count(entry))).collect();
        let mut placed: Vec<(usize, EntryIx, Point)> = dots
            .iter()
            .filter_map(|(entry, point)| Some((self.count(*entry), *entry, sheet.place(*point)?)))
            .collect();
        placed.sort_by_key(|(count, entry, _)| (std::cmp::Reverse(*count), *entry));
        let more = placed.len().saturating_sub(MOST_DOTS);
        placed.truncate(MOST_DOTS);
        let points: Vec<Point> = placed.iter().map(|(.., point)| *point).collect();
        let distance = f64::from(sheet.width.max(sheet.height)) * DOT_DISTANCE;
        let places = placed.iter().zip(spread(&points, distance));
        let mut dots: Vec<MapDot> =
            places.map(|((count, entry, _), at)| MapDot { entry: *entry, at, count: *count }).collect();
        dots.reverse();
        let counts = areas.iter().map(|(_, count)| *count).chain(dots.iter().map(|dot| dot.count));
        MapSheet { source, level: level.into(), steps: Steps::of(counts), sheet, areas, dots, more }
    }

    /// For each place of the coarsest level: the places of the next level in it.
    fn near(&self, plane: &Plane, dots: &[(EntryIx, Point)]) -> BTreeMap<EntryIx, MapSheet> {
        let finer = self.on_level(1);
        let near = |(entry, at): (EntryIx, AreaIx)| {
            let shown = self.children(at, 1);
            let places: Vec<_> = finer.iter().filter(|(_, area)| shown.contains(area)).copied().collect();
            let dots: Vec<_> =
                dots.iter().filter(|(_, point)| self.shapes.holds(at, *point)).copied().collect();
            if shown.len() < 2 || places.is_empty() && dots.is_empty() {
                return None;
            }
            // The area as a whole, without the borders of what is no place of the site: that page has more to show.
            let areas: Vec<AreaIx> = places.iter().map(|(_, area)| *area).collect();
            let land = if areas.len() < shown.len() { &[at][..] } else { &[] };
            let sheet = plane.draw(Shown { areas: &areas, land, borders: &[] }, LONGEST_NEAR)?;
            let level = &self.boundaries.levels[1].name;
            Some((entry, self.filled((level, self.source()), sheet, (&places, &dots))))
        };
        self.on_level(0).into_par_iter().filter_map(near).collect()
    }

    /// The map of countries, for places outside the boundaries at hand.
    fn world(&self, abroad: &[(EntryIx, Point)], dots: &[(EntryIx, Point)]) -> Option<MapSheet> {
        let coded: Vec<&PlaceOnMap> = self.places.iter().filter(|place| place.has_country_code()).collect();
        // Beside Swedish places a single other country is enough to show.
        let is_foreign =
            |place: &&PlaceOnMap| place.code.is_some_and(|code| !code.eq_ignore_ascii_case("SE"));
        let least = if !self.own && coded.iter().any(is_foreign) { 1 } else { 2 };
        if abroad.is_empty() && coded.len() < least {
            return None;
        }
        let countries = Boundaries::of_countries();
        let finder = Finder::new(countries);
        let area = |place: &&PlaceOnMap| Some((place.entry, finder.by_code(place.code?)?));
        let mut places: Vec<(EntryIx, AreaIx)> = coded.iter().filter_map(area).collect();
        let mut seen = BTreeSet::new();
        places.retain(|(_, at)| seen.insert(*at));
        if abroad.is_empty() && places.len() < least {
            return None;
        }
        let mut points: Vec<Point> = dots.iter().map(|(_, point)| *point).collect();
        points.extend(places.iter().filter_map(|(_, at)| countries.extent(*at)).flatten());
        let areas: Vec<AreaIx> = places.iter().map(|(_, at)| *at).collect();
        let land: Vec<AreaIx> =
            countries.areas().map(|(at, _)| at).filter(|at| !areas.contains(at)).collect();
        let sheet = Plane::draw_around(
            countries,
            Shown { areas: &areas, land: &land, borders: &[] },
            &points,
            LONGEST,
        )?;
        Some(self.filled(("country", MapSource::Countries), sheet, (&places, dots)))
    }

    fn undrawn(&self, maps: &Maps) -> Vec<EntryIx> {
        let drawn: BTreeSet<EntryIx> = maps.sheets.iter().flat_map(MapSheet::places).collect();
        self.places.iter().map(|place| place.entry).filter(|entry| !drawn.contains(entry)).collect()
    }
}
