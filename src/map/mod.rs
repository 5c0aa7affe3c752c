//! Maps: boundaries and positions to drawings.
//!
//! [`Boundaries`] come with the program (Sweden's counties and municipalities, the countries of the world) or from a
//! site's own GeoJSON. `find` says which area a place is, `shapes` what lies in one, `sheet` projects, thins, cuts and draws: path data and
//! positions in whole units of a view box. Pure numbers: nothing here knows entries, addresses, words or colours, and
//! no input makes it panic or run away.

mod boundaries;
mod dots;
mod extent;
mod find;
mod frame;
mod geojson;
mod label;
mod path;
mod projection;
mod shapes;
mod sheet;
mod simplify;
mod steps;
mod topojson;

pub use boundaries::{Area, AreaIx, Boundaries, Level};
pub use dots::{Dot, spread};
pub use find::{Finder, Sought};
pub use geojson::{GeoJsonFault, from_geojson};
pub use projection::Projection;
pub use shapes::Shapes;
pub use sheet::{Outline, Plane, Sheet, Shown};
pub use steps::Steps;

/// A point: on the ground, degrees east (`x`) and north (`y`); in a plane, to the right and downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Longitude, or to the right.
    pub x: f64,
    /// Latitude, or downwards.
    pub y: f64,
}

impl Point {
    /// A place on Earth; nothing if there is none by these numbers.
    pub fn on_earth(lat: f64, lon: f64) -> Option<Self> {
        let is_there = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        is_there.then_some(Self { x: lon, y: lat })
    }

    fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}
