//! From the round Earth to a plane.
//!
//! On a sphere: what the ellipsoid adds is less than a pixel here.

use std::f64::consts::{FRAC_PI_4, PI};

use super::Point;

/// How degrees become a plane, in radii of the Earth, downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Projection {
    /// Right in shape along a meridian (given in degrees): for a country that is tall and narrow. With 15 this is how
    /// Sweden's own maps show it.
    TransverseMercator(f64),
    /// Right in shape everywhere and with north always up: for a part of the world, far from the poles.
    Mercator,
    /// Right in area: for the whole world (Šavrič, Patterson and Jenny 2018).
    EqualEarth,
}

/// Mercator's map has no poles; further than this it is not drawn.
const FARTHEST: f64 = 84.0;

impl Projection {
    /// Where a point of the ground falls.
    pub fn project(self, point: Point) -> Point {
        let (lon, lat) = (point.x.to_radians(), point.y.to_radians());
        match self {
            Self::TransverseMercator(meridian) => {
                let lon = lon - meridian.to_radians();
                let across = (lat.cos() * lon.sin()).clamp(-0.999_999, 0.999_999);
                Point { x: across.atanh(), y: -lat.tan().atan2(lon.cos()) }
            }
            Self::Mercator => {
                let lat = point.y.clamp(-FARTHEST, FARTHEST).to_radians();
                Point { x: lon, y: -(FRAC_PI_4 + lat / 2.0).tan().ln() }
            }
            Self::EqualEarth => equal_earth(lon, lat),
        }
    }

    /// How far it is around the world, for projections where east of the edge comes what is west of it.
    pub(super) fn round(self) -> Option<f64> {
        (self == Self::Mercator).then_some(2.0 * PI)
    }
}

fn equal_earth(lon: f64, lat: f64) -> Point {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let root = 3_f64.sqrt() / 2.0;
    let t = (root * lat.sin()).asin();
    let (t2, t6) = (t * t, t.powi(6));
    let slope = A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2);
    Point { x: lon * t.cos() / (root * slope), y: -t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(projection: Projection, lat: f64, lon: f64) -> (f64, f64) {
        let point = projection.project(Point { x: lon, y: lat });
        ((point.x * 1000.0).round() / 1000.0 + 0.0, (point.y * 1000.0).round() / 1000.0 + 0.0)
    }

    #[test]
    fn known_points() {
        let sweden = Projection::TransverseMercator(15.0);
        assert_eq!(at(sweden, 60.0, 15.0), (0.0, -1.047));
        assert_eq!(at(sweden, 60.0, 20.0), (0.044, -1.049));
        assert_eq!(at(Projection::Mercator, 0.0, 90.0), (1.571, 0.0));
        assert_eq!(at(Projection::Mercator, 60.0, 0.0), (0.0, -1.317));
        assert_eq!(at(Projection::EqualEarth, 0.0, 180.0), (2.707, 0.0));
        assert_eq!(at(Projection::EqualEarth, 90.0, 0.0), (0.0, -1.317));
    }

    #[test]
    fn no_point_of_the_earth_is_infinitely_far() {
        for projection in [Projection::TransverseMercator(15.0), Projection::Mercator, Projection::EqualEarth]
        {
            for lat in [-90.0, -89.9, 0.0, 90.0] {
                for lon in [-180.0, -75.0, 15.0, 105.0, 180.0] {
                    let point = projection.project(Point { x: lon, y: lat });
                    assert!(point.x.is_finite() && point.y.is_finite(), "{projection:?} {lat} {lon}");
                }
            }
        }
    }
}
