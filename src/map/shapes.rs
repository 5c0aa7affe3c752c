//! What lies in areas: their rings are put together once, and asked of many points.

use std::sync::OnceLock;

use super::boundaries::joined;
use super::extent::Bounds;
use super::{AreaIx, Boundaries, Point, label};

/// The areas of boundaries with their rings put together, each when it is first asked for.
#[derive(Debug)]
pub struct Shapes<'b> {
    boundaries: &'b Boundaries,
    /// By level and area.
    levels: Vec<Vec<OnceLock<Shape>>>,
}

/// The rings of an area, each with the rectangle around it; none that is empty.
#[derive(Debug)]
struct Shape(Vec<(Bounds, Vec<Point>)>);

impl<'b> Shapes<'b> {
    /// The areas of some boundaries.
    pub fn new(boundaries: &'b Boundaries) -> Self {
        let levels = boundaries.levels.iter();
        let levels = levels.map(|level| level.areas.iter().map(|_| OnceLock::new()).collect()).collect();
        Self { boundaries, levels }
    }

    /// Whether a point of the ground lies in an area.
    pub fn holds(&self, area: AreaIx, point: Point) -> bool {
        self.shape(area).holds_any([point])
    }

    /// Whether a point of the ground lies in an area, or one of eight around it does: those so many degrees further to
    /// each side and corner.
    pub fn is_near(&self, area: AreaIx, point: Point, degrees: f64) -> bool {
        let across = [0.0, -degrees, degrees];
        let around = |number: usize| (across[number % 3], across[number / 3]);
        let around: [(f64, f64); 9] = std::array::from_fn(around);
        self.shape(area).holds_any(around.map(|(x, y)| Point { x: point.x + x, y: point.y + y }))
    }

    fn shape(&self, area: AreaIx) -> &Shape {
        self.levels[area.level][area.area].get_or_init(|| {
            let rings = self.boundaries.area(area).polygons.iter().flatten();
            let rings = rings.map(|ring| joined(ring, |arc| self.boundaries.arcs.get(arc)));
            Shape(rings.filter_map(|ring| Some((Bounds::around(ring.iter().copied())?, ring))).collect())
        })
    }
}

impl Shape {
    /// Whether any of some points lies inside. All are looked at in one walk along the rings that may matter.
    fn holds_any<const N: usize>(&self, points: [Point; N]) -> bool {
        let Some(span) = Bounds::around(points) else { return false };
        let mut inside = [false; N];
        for (_, ring) in self.0.iter().filter(|(bounds, _)| bounds.meets(&span)) {
            let passes = |(a, b): &(Point, Point)| a.y.max(b.y) >= span.min.y && a.y.min(b.y) <= span.max.y;
            for side in label::sides(ring).filter(passes) {
                for (inside, point) in inside.iter_mut().zip(points) {
                    *inside ^= label::crosses(side, point);
                }
            }
        }
        inside.contains(&true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::from_geojson;

    /// A ring with a hole and an island to the east, and an area that is only the hole.
    const AREAS: &str = r#"{"type": "FeatureCollection", "features": [
        {"properties": {"name": "Ring"}, "geometry": {"type": "MultiPolygon", "coordinates": [
            [[[0, 0], [8, 0], [8, 8], [0, 8], [0, 0]], [[2, 2], [6, 2], [6, 6], [2, 6], [2, 2]]],
            [[[20, 0], [21, 0], [21, 1], [20, 0]]]
        ]}},
        {"properties": {"name": "Hole"}, "geometry": {"type": "Polygon", "coordinates": [
            [[2, 2], [6, 2], [6, 6], [2, 6], [2, 2]]
        ]}}
    ]}"#;

    #[test]
    fn in_an_area_near_it_and_elsewhere() {
        let boundaries = from_geojson(AREAS).unwrap();
        let shapes = Shapes::new(&boundaries);
        let (ring, hole) = (AreaIx { level: 0, area: 0 }, AreaIx { level: 0, area: 1 });
        for (x, y, in_ring, near_ring, in_hole) in [
            (1.0, 1.0, true, true, false),
            (4.0, 4.0, false, false, true),
            (5.9, 4.0, false, true, true),
            (8.1, 8.1, false, true, false),
            (8.3, 4.0, false, false, false),
            (-0.1, 4.0, false, true, false),
            (14.0, 0.5, false, false, false),
            (20.9, 0.5, true, true, false),
            (20.1, 0.4, false, true, false),
            (4.0, -90.0, false, false, false),
            (f64::NAN, 4.0, false, false, false),
        ] {
            let point = Point { x, y };
            let found = (shapes.holds(ring, point), shapes.is_near(ring, point, 0.2));
            assert_eq!((found, shapes.holds(hole, point)), ((in_ring, near_ring), in_hole), "{point:?}");
        }
    }

    #[test]
    fn an_area_without_rings_holds_nothing() {
        let text = r#"{"type": "FeatureCollection", "features": [
            {"properties": {"name": "A"}, "geometry": {"type": "Polygon", "coordinates": []}}]}"#;
        let boundaries = from_geojson(text).unwrap();
        let shapes = Shapes::new(&boundaries);
        assert!(!shapes.is_near(AreaIx { level: 0, area: 0 }, Point { x: 0.0, y: 0.0 }, 1.0));
    }

    #[test]
    fn every_point_has_the_answer_of_all_rings_together() {
        let sweden = Boundaries::of_sweden();
        let shapes = Shapes::new(sweden);
        let county = AreaIx { level: 0, area: 9 };
        let rings = sweden.area(county).polygons.iter().flatten();
        let rings: Vec<Vec<Point>> = rings.map(|ring| joined(ring, |arc| sweden.arcs.get(arc))).collect();
        let mut inside = 0;
        for number in 0..2500 {
            let (x, y) = (12.0 + f64::from(number % 50) * 0.06, 55.0 + f64::from(number / 50) * 0.04);
            let point = Point { x, y };
            assert_eq!(shapes.holds(county, point), label::is_inside(&rings, point), "{point:?}");
            inside += usize::from(shapes.holds(county, point));
        }
        assert!((500..2000).contains(&inside), "{inside}");
    }
}
