//! From a plane to whole units of a view box; what lies outside is cut off.

use super::Point;
use super::extent::Bounds;

/// Which part of a plane a drawing shows, and how large.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) bounds: Bounds,
    scale: f64,
    /// How wide the drawing is, in units.
    pub(super) width: u32,
    /// How high it is.
    pub(super) height: u32,
}

impl Frame {
    /// A frame whose longer side has so many units, with so many around what is shown.
    pub(super) fn new(bounds: Bounds, longest: u32, room: u32) -> Self {
        let (longest, room) = (f64::from(longest), f64::from(room));
        let scale = (longest - 2.0 * room) / bounds.width().max(bounds.height()).max(1e-9);
        let bounds = bounds.grown(room / scale, room / scale);
        let units = |length: f64| (length * scale).ceil().clamp(1.0, longest) as u32;
        Self { bounds, scale, width: units(bounds.width()), height: units(bounds.height()) }
    }

    /// How long a unit is in the plane.
    pub(super) fn unit(&self) -> f64 {
        1.0 / self.scale
    }

    /// Where a point of the plane falls.
    pub(super) fn place(&self, point: Point) -> Point {
        let Bounds { min, .. } = self.bounds;
        Point { x: (point.x - min.x) * self.scale, y: (point.y - min.y) * self.scale }
    }

    /// The part of a ring that lies inside (Sutherland and Hodgman 1974); empty where none does.
    pub(super) fn cut(&self, ring: &[Point]) -> Vec<Point> {
        // What runs along the edge outside is not to be seen: the cut is a little beyond it.
        let Bounds { min, max } = self.bounds.grown(4.0 * self.unit(), 4.0 * self.unit());
        let left = half(ring, |point| point.x - min.x);
        let right = half(&left, |point| max.x - point.x);
        let top = half(&right, |point| point.y - min.y);
        half(&top, |point| max.y - point.y)
    }
}

/// The part of a ring on the side of a line where `side` is not negative.
fn half(ring: &[Point], side: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut kept = Vec::with_capacity(ring.len());
    let before = ring.iter().cycle().skip(ring.len().saturating_sub(1));
    for (&from, &to) in before.zip(ring) {
        let (start, end) = (side(from), side(to));
        if (start < 0.0) != (end < 0.0) {
            let along = start / (start - end);
            kept.push(Point { x: from.x + along * (to.x - from.x), y: from.y + along * (to.y - from.y) });
        }
        if end >= 0.0 {
            kept.push(to);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(x: f64, y: f64) -> Bounds {
        Bounds { min: Point { x: 0.0, y: 0.0 }, max: Point { x, y } }
    }

    #[test]
    fn the_longer_side_has_the_units() {
        let frame = Frame::new(bounds(1.0, 2.0), 1000, 0);
        assert_eq!((frame.width, frame.height), (500, 1000));
        assert_eq!(frame.place(Point { x: 0.5, y: 1.0 }), Point { x: 250.0, y: 500.0 });
        let nothing = Frame::new(bounds(0.0, 0.0), 1000, 10);
        assert!(nothing.width >= 1 && nothing.place(Point { x: 0.0, y: 0.0 }).x.is_finite());
    }

    #[test]
    fn what_lies_outside_is_cut_off() {
        let frame = Frame::new(bounds(10.0, 10.0), 1000, 0);
        let corners = [(5.0, 5.0), (50.0, 5.0), (50.0, 50.0), (5.0, 50.0)];
        let ring = corners.map(|(x, y)| Point { x, y });
        let cut = frame.cut(&ring);
        assert!(cut.iter().all(|point| point.x < 10.1 && point.y < 10.1), "{cut:?}");
        assert_eq!(cut.len(), 4);
        assert!(frame.cut(&ring.map(|point| Point { x: point.x + 20.0, ..point })).is_empty());
        assert!(frame.cut(&[]).is_empty());
    }
}
