//! Places that are points: dots that do not hide each other.

use super::Point;

/// A dot in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// Its middle, in units.
    pub x: i32,
    /// Its middle, in units.
    pub y: i32,
}

/// Dots this near each other, in parts of their distance when spread, stand at one point for a reader.
const NEAR: f64 = 0.5;

/// The angle between dots in a spiral that fills evenly: the golden one.
const TURN: f64 = 2.399_963;

/// Sets dots side by side that would hide each other: around where the first of them stands, in a spiral, with this
/// distance between them. The order is that of the points.
pub fn spread(points: &[Point], distance: f64) -> Vec<Dot> {
    let mut heaps: Vec<(Point, u32)> = Vec::new();
    let place = |point: &Point| {
        let heap = heaps.iter_mut().find(|(middle, _)| middle.distance(*point) < distance * NEAR);
        let Some((middle, count)) = heap else {
            heaps.push((*point, 1));
            return *point;
        };
        let (far, turn) = (distance * f64::from(*count).sqrt(), TURN * f64::from(*count));
        *count += 1;
        Point { x: middle.x + far * turn.cos(), y: middle.y + far * turn.sin() }
    };
    let dot = |point: Point| Dot { x: point.x.round() as i32, y: point.y.round() as i32 };
    points.iter().map(place).map(dot).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_at_one_point_are_spread() {
        let points = vec![Point { x: 100.0, y: 100.0 }; 50];
        let mut dots: Vec<(i32, i32)> = spread(&points, 20.0).iter().map(|dot| (dot.x, dot.y)).collect();
        assert_eq!(dots[0], (100, 100));
        dots.sort_unstable();
        dots.dedup();
        assert_eq!(dots.len(), 50);
        assert!(dots.iter().all(|dot| (dot.0 - 100).abs() < 200 && (dot.1 - 100).abs() < 200));
    }

    #[test]
    fn dots_apart_stay_where_they_are() {
        let points = [Point { x: 1.2, y: 1.0 }, Point { x: 50.0, y: 60.0 }];
        assert_eq!(spread(&points, 20.0), [Dot { x: 1, y: 1 }, Dot { x: 50, y: 60 }]);
        assert!(spread(&[], 20.0).is_empty());
    }
}
