//! Where in an area its number stands: far from all its borders.

use super::Point;
use super::extent::Bounds;
use super::simplify::from_segment;

/// A point inside, and how far the nearest border is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Inside {
    pub(super) at: Point,
    pub(super) room: f64,
}

/// How fine the net is in which the point is looked for.
const NET: u32 = 12;

/// The point of a net over the rings that is farthest from them, and again in a finer net around it; none where the net
/// has no point inside.
pub(super) fn inside(rings: &[Vec<Point>]) -> Option<Inside> {
    let bounds = Bounds::around(rings.iter().flatten().copied())?;
    let coarse = best(rings, bounds)?;
    let (x, y) = (bounds.width() / f64::from(NET), bounds.height() / f64::from(NET));
    let around = Bounds { min: coarse.at, max: coarse.at }.grown(x, y);
    best(rings, around).filter(|fine| fine.room > coarse.room).or(Some(coarse))
}

fn best(rings: &[Vec<Point>], bounds: Bounds) -> Option<Inside> {
    let step = |number: u32| (f64::from(number) + 0.5) / f64::from(NET);
    let net = (0..NET * NET).map(|number| Point {
        x: bounds.min.x + step(number % NET) * bounds.width(),
        y: bounds.min.y + step(number / NET) * bounds.height(),
    });
    let found = net.filter(|point| is_inside(rings, *point)).map(|at| Inside { at, room: room(rings, at) });
    found.max_by(|a, b| a.room.total_cmp(&b.room))
}

/// The sides of a ring, from corner to corner; the last leads back to the first.
pub(super) fn sides(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Whether a line from the point to the right crosses the rings an odd number of times.
pub(super) fn is_inside(rings: &[Vec<Point>], point: Point) -> bool {
    rings.iter().flat_map(|ring| sides(ring)).filter(|side| crosses(*side, point)).count() % 2 == 1
}

/// Whether a line from the point to the right crosses a side.
pub(super) fn crosses((a, b): (Point, Point), point: Point) -> bool {
    (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
}

fn room(rings: &[Vec<Point>], point: Point) -> f64 {
    let distances = rings.iter().flat_map(|ring| sides(ring)).map(|(a, b)| from_segment(point, a, b));
    distances.fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_bent_area_stands_in_it() {
        let corners = [(0.0, 0.0), (12.0, 0.0), (12.0, 12.0), (10.0, 12.0), (10.0, 2.0), (0.0, 2.0)];
        let ring: Vec<Point> = corners.iter().map(|&(x, y)| Point { x, y }).collect();
        let found = inside(&[ring]).expect("it has an inside");
        assert!(found.room > 0.8 && (found.at.x > 10.0 || found.at.y < 2.0), "{found:?}");
    }

    #[test]
    fn nothing_is_inside_nothing() {
        assert_eq!(inside(&[]), None);
        assert_eq!(inside(&[vec![Point { x: 1.0, y: 1.0 }]]), None);
        assert_eq!(inside(&[vec![]]), None);
    }
}
