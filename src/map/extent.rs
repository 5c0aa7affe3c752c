//! How much of a plane, or of the world, something takes up.

use super::{Point, Projection};

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    /// Its corner of least numbers.
    pub(super) min: Point,
    /// Its corner of greatest numbers.
    pub(super) max: Point,
}

/// Wider than this in degrees, or taller than [`TALLEST`], it is a map of the whole world.
const WIDEST: f64 = 200.0;
const TALLEST: f64 = 110.0;

/// At least so many degrees are shown in each direction from the middle.
const LEAST: f64 = 1.5;

/// This part of the extent is added on each side.
const MARGIN: f64 = 0.12;

/// How much wider than tall a map may be, and how much taller than wide.
const WIDEST_SHAPE: f64 = 1.6;
const TALLEST_SHAPE: f64 = 1.4;

impl Bounds {
    /// The least rectangle around points; nothing around none.
    pub(super) fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        points.into_iter().fold(None, |bounds: Option<Self>, point| {
            let Self { min, max } = bounds.unwrap_or(Self { min: point, max: point });
            Some(Self {
                min: Point { x: min.x.min(point.x), y: min.y.min(point.y) },
                max: Point { x: max.x.max(point.x), y: max.y.max(point.y) },
            })
        })
    }

    pub(super) fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    pub(super) fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    pub(super) fn holds(&self, point: Point) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// The same, larger by so much on each side.
    pub(super) fn grown(&self, x: f64, y: f64) -> Self {
        Self {
            min: Point { x: self.min.x - x, y: self.min.y - y },
            max: Point { x: self.max.x + x, y: self.max.y + y },
        }
    }

    /// The same moved to the right.
    pub(super) fn moved(&self, x: f64) -> Self {
        let moved = |point: Point| Point { x: point.x + x, y: point.y };
        Self { min: moved(self.min), max: moved(self.max) }
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }
}

/// How to show points of the ground together: the projection, and the part of its plane, with some room around. It may
/// reach over the line where east becomes west. Nothing for no points.
pub(super) fn of_points(points: &[Point]) -> Option<(Projection, Bounds)> {
    let (west, east) = meridians(points)?;
    let bounds = Bounds::around(points.iter().copied())?;
    let (south, north) = (bounds.min.y, bounds.max.y);
    if east - west > WIDEST || north - south > TALLEST {
        return Some((Projection::EqualEarth, whole_world()));
    }
    let projection = Projection::Mercator;
    let room = |span: f64| (span * MARGIN).max(LEAST - span / 2.0);
    let (x, y) = (room(east - west), room(north - south));
    // Further north a degree is less wide: there must be more of them.
    let x = x.max(y / south.abs().min(north.abs()).min(80.0).to_radians().cos() - (east - west) / 2.0);
    let corners = [(west - x, north + y), (east + x, south - y)];
    let corners = corners.map(|(x, y)| projection.project(Point { x, y: y.clamp(-90.0, 90.0) }));
    Some((projection, shaped(Bounds::around(corners)?)))
}

/// All of it, on the map of the world.
pub(super) fn whole_world() -> Bounds {
    let edge = |x, y| Projection::EqualEarth.project(Point { x, y });
    // Antarctica is left out, and with it a fifth of the height.
    Bounds {
        min: Point { x: edge(-180.0, 0.0).x, y: edge(0.0, 84.0).y },
        max: Point { x: edge(180.0, 0.0).x, y: edge(0.0, -58.0).y },
    }
}

/// The shortest way along the equator that passes all points: from its west to its east, which may be beyond 180.
fn meridians(points: &[Point]) -> Option<(f64, f64)> {
    let mut meridians: Vec<f64> = points.iter().map(|point| point.x).collect();
    meridians.sort_by(f64::total_cmp);
    let (first, last) = (*meridians.first()?, *meridians.last()?);
    let gaps = meridians.windows(2).map(|pair| (pair[1] - pair[0], pair[1], pair[0] + 360.0));
    let widest = gaps.chain([(first + 360.0 - last, first, last)]).max_by(|a, b| a.0.total_cmp(&b.0));
    widest.map(|(_, west, east)| (west, east))
}

/// The same rectangle, widened or heightened until it is neither too flat nor too narrow.
fn shaped(bounds: Bounds) -> Bounds {
    let (width, height) = (bounds.width(), bounds.height());
    let x = (height / TALLEST_SHAPE - width).max(0.0) / 2.0;
    let y = (width / WIDEST_SHAPE - height).max(0.0) / 2.0;
    bounds.grown(x, y)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(points: &[(f64, f64)]) -> Option<(Projection, Bounds)> {
        let points: Vec<Point> = points.iter().map(|&(lat, lon)| Point { x: lon, y: lat }).collect();
        of_points(&points)
    }

    #[test]
    fn a_region_the_world_and_nothing() {
        assert!(of(&[]).is_none());
        assert_eq!(of(&[(60.0, 10.0), (60.2, 25.0)]).map(|it| it.0), Some(Projection::Mercator));
        assert_eq!(
            of(&[(60.0, -120.0), (0.0, 0.0), (-30.0, 150.0)]).map(|it| it.0),
            Some(Projection::EqualEarth)
        );
        assert_eq!(of(&[(89.0, 0.0), (-89.0, 0.0)]).map(|it| it.0), Some(Projection::EqualEarth));
    }

    #[test]
    fn what_lies_on_both_sides_of_the_date_line_lies_together() {
        let (projection, bounds) = of(&[(-18.0, 178.0), (-14.0, -172.0)]).expect("there are points");
        assert_eq!(projection, Projection::Mercator);
        assert!(bounds.width().to_degrees() < 30.0, "{bounds:?}");
        assert!(bounds.max.x > std::f64::consts::PI);
    }

    #[test]
    fn one_point_has_room_around_it() {
        for lat in [0.0, 59.0, 84.0, -90.0] {
            let (_, bounds) = of(&[(lat, 18.0), (lat, 18.0)]).expect("there is a point");
            assert!(bounds.width() > 0.01 && bounds.height() > 0.01, "{lat}: {bounds:?}");
            let shape = bounds.width() / bounds.height();
            assert!((0.7..1.7).contains(&shape), "{lat}: {shape}");
        }
    }
}
