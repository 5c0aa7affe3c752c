//! A drawing: outlines, land and borders of chosen areas in a frame.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::boundaries::{joined, number};
use super::extent::{self, Bounds};
use super::frame::Frame;
use super::path::Path;
use super::{AreaIx, Boundaries, Point, Projection, label};

/// Boundaries laid flat.
#[derive(Debug)]
pub struct Plane<'b> {
    boundaries: &'b Boundaries,
    projection: Projection,
    /// The stretches of border, projected.
    arcs: Vec<Vec<Point>>,
}

/// What a drawing is to show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shown<'a> {
    /// Areas with an outline each.
    pub areas: &'a [AreaIx],
    /// Areas that are drawn as one.
    pub land: &'a [AreaIx],
    /// Areas whose borders are drawn over the others.
    pub borders: &'a [AreaIx],
}

/// A drawing, in whole units.
#[derive(Debug)]
pub struct Sheet {
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// The areas drawn as one, as path data.
    pub land: Arc<str>,
    /// The borders drawn over areas, as path data.
    pub borders: Arc<str>,
    /// The areas with an outline each, in the order asked for.
    pub outlines: Vec<Outline>,
    frame: Frame,
    projection: Projection,
}

/// One area of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Which it is.
    pub area: AreaIx,
    /// Its path data.
    pub path: Arc<str>,
    /// A point inside, far from all borders, and how far it is from them.
    pub label: Option<(i32, i32, u32)>,
}

/// How far a border may run from where it really does, in units.
const TOLERANCE: f64 = 1.1;

/// A drawing with more bytes of path data than this is drawn more coarsely, until the tolerance is this coarse.
const HEAVIEST: usize = 80_000;
const COARSEST: f64 = 30.0;

/// How much room is around what is shown, in units.
const ROOM: u32 = 6;

/// Half of the side of the square that stands for an area too small to be drawn, in units.
const SMALLEST: f64 = 2.5;

impl<'b> Plane<'b> {
    /// Lays boundaries flat.
    pub fn new(boundaries: &'b Boundaries, projection: Projection) -> Self {
        let project = |arc: &Vec<Point>| arc.iter().map(|point| projection.project(*point)).collect();
        Self { boundaries, projection, arcs: boundaries.arcs.iter().map(project).collect() }
    }

    /// Lays a site's own boundaries flat, so that they look right where they are.
    pub fn suited(boundaries: &'b Boundaries) -> Self {
        let bounds = Bounds::around(boundaries.arcs.iter().flatten().copied());
        let projection = match bounds {
            Some(Bounds { min, max }) if max.x - min.x < 30.0 => {
                Projection::TransverseMercator((min.x + max.x) / 2.0)
            }
            Some(Bounds { min, max }) if max.x - min.x > 200.0 || max.y - min.y > 110.0 => {
                Projection::EqualEarth
            }
            _ => Projection::Mercator,
        };
        Self::new(boundaries, projection)
    }

    /// Draws areas, filling the frame with them and the land: the longer side has so many units. Nothing for no areas.
    pub fn draw(&self, shown: Shown, longest: u32) -> Option<Sheet> {
        let used = self.used(shown.areas.iter().chain(shown.land));
        let points = used.iter().flat_map(|arc| &self.arcs[*arc]).copied();
        let frame = Frame::new(Bounds::around(points)?, longest, ROOM);
        Some(self.draw_in(frame, shown))
    }

    /// Draws areas in the part of the plane that these points of the ground take up, or in the whole world if they are
    /// far apart. Of an area only what lies in that part is drawn. Nothing for no points.
    pub fn draw_around(
        boundaries: &'b Boundaries,
        shown: Shown,
        points: &[Point],
        longest: u32,
    ) -> Option<Sheet> {
        let (projection, bounds) = extent::of_points(points)?;
        let plane = Self::new(boundaries, projection);
        let frame = Frame::new(bounds, longest, 0);
        Some(plane.draw_in(frame, shown))
    }

    /// Draws finely; more coarsely if that would make the page too heavy.
    fn draw_in(&self, frame: Frame, shown: Shown) -> Sheet {
        let mut tolerance = TOLERANCE;
        loop {
            let sheet = self.drawn(frame, shown, tolerance);
            if sheet.weight() <= HEAVIEST || tolerance > COARSEST {
                return sheet;
            }
            tolerance *= 2.0;
        }
    }

    fn drawn(&self, frame: Frame, shown: Shown, tolerance: f64) -> Sheet {
        let used = self.used(shown.areas.iter().chain(shown.land).chain(shown.borders));
        let tolerance = frame.unit() * tolerance;
        let thin = |arc: usize| (arc, super::simplify::simplify(&self.arcs[arc], tolerance));
        let thinned: BTreeMap<usize, Vec<Point>> = used.into_iter().map(thin).collect();
        let drawer = Drawer { plane: self, frame, thinned };
        let mut land = Path::default();
        for area in shown.land {
            for ring in drawer.rings(*area) {
                land.ring(ring);
            }
        }
        let mut borders = Path::default();
        for arc in self.used(shown.borders.iter()) {
            borders.line(drawer.thinned[&arc].iter().map(|point| frame.place(*point)));
        }
        Sheet {
            width: frame.width,
            height: frame.height,
            land: land.finish(),
            borders: borders.finish(),
            outlines: shown.areas.iter().filter_map(|area| drawer.outline(*area)).collect(),
            frame,
            projection: self.projection,
        }
    }

    /// The stretches that areas use.
    fn used<'a>(&self, areas: impl Iterator<Item = &'a AreaIx>) -> BTreeSet<usize> {
        let rings = areas.flat_map(|area| self.boundaries.area(*area).polygons.iter().flatten());
        rings.flatten().map(|arc| number(*arc)).filter(|arc| *arc < self.arcs.len()).collect()
    }
}

impl Sheet {
    /// Where a point of the ground falls; nothing outside.
    pub fn place(&self, point: Point) -> Option<Point> {
        let point = self.projection.project(point);
        let round = self.projection.round().unwrap_or_default();
        let turned = [0.0, round, -round].map(|turn| Point { x: point.x + turn, y: point.y });
        turned.into_iter().find(|point| self.frame.bounds.holds(*point)).map(|point| self.frame.place(point))
    }

    /// How much path data it holds, in bytes.
    pub fn weight(&self) -> usize {
        let outlines: usize = self.outlines.iter().map(|outline| outline.path.len()).sum();
        self.land.len() + self.borders.len() + outlines
    }
}

impl Boundaries {
    /// The largest part of an area by its two corners, of least and of greatest degrees; nothing for one without parts.
    pub fn extent(&self, area: AreaIx) -> Option<[Point; 2]> {
        let rings = self.area(area).polygons.iter().filter_map(|polygon| polygon.first());
        let bounds = rings.filter_map(|ring| {
            Bounds::around(ring.iter().filter_map(|arc| self.arcs.get(number(*arc))).flatten().copied())
        });
        let largest = bounds.max_by(|a, b| (a.width() * a.height()).total_cmp(&(b.width() * b.height())));
        largest.map(|bounds| [bounds.min, bounds.max])
    }
}

/// A drawing under way.
struct Drawer<'p> {
    plane: &'p Plane<'p>,
    frame: Frame,
    thinned: BTreeMap<usize, Vec<Point>>,
}

impl Drawer<'_> {
    /// The rings of an area as far as they lie in the frame, in units.
    fn rings(&self, area: AreaIx) -> Vec<Vec<Point>> {
        let polygons = &self.plane.boundaries.area(area).polygons;
        let mut rings = Vec::new();
        for ring in polygons.iter().flatten() {
            let ring = joined(ring, |arc| self.thinned.get(&arc));
            let Some(bounds) = Bounds::around(ring.iter().copied()) else { continue };
            let round = self.plane.projection.round();
            for turn in [Some(0.0), round, round.map(|round| -round)].into_iter().flatten() {
                if !bounds.moved(turn).meets(&self.frame.bounds) {
                    continue;
                }
                let moved: Vec<Point> =
                    ring.iter().map(|point| Point { x: point.x + turn, ..*point }).collect();
                let cut = self.frame.cut(&moved);
                rings.push(cut.into_iter().map(|point| self.frame.place(point)).collect());
            }
        }
        rings
    }

    /// An area's outline; nothing if it does not lie in the frame.
    fn outline(&self, area: AreaIx) -> Option<Outline> {
        let rings = self.rings(area);
        let bounds = Bounds::around(rings.iter().flatten().copied())?;
        let mut path = Path::default();
        let mut is_seen = false;
        for ring in &rings {
            is_seen |= path.ring(ring.iter().copied());
        }
        if !is_seen {
            let middle =
                Point { x: (bounds.min.x + bounds.max.x) / 2.0, y: (bounds.min.y + bounds.max.y) / 2.0 };
            let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
            let corner = |(x, y)| Point { x: middle.x + x * SMALLEST, y: middle.y + y * SMALLEST };
            path.ring(corners.map(corner));
        }
        let label = label::inside(&rings);
        let label =
            label.map(|label| (label.at.x.round() as i32, label.at.y.round() as i32, label.room as u32));
        Some(Outline { area, path: path.finish(), label })
    }
}
