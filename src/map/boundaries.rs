//! Areas and their outlines, as they come with the program or from a site.
//!
//! Outlines are stretches of border ("arcs"), each stored once and used by the areas on both sides, so that
//! neighbours still fit after thinning.

use std::sync::LazyLock;

use super::{Point, topojson};

/// Areas on one or several levels, and the stretches of border that they share.
#[derive(Debug, Default)]
pub struct Boundaries {
    /// The stretches, in degrees.
    pub(super) arcs: Vec<Vec<Point>>,
    /// The levels, the coarsest first.
    pub levels: Vec<Level>,
}

/// Areas of one kind: counties, municipalities, countries.
#[derive(Debug)]
pub struct Level {
    /// `county`, `municipality`, `country`, as the type of a place says it; empty for those of a site, which may be of
    /// any type.
    pub name: Box<str>,
    /// Its areas.
    pub areas: Vec<Area>,
}

/// One area.
#[derive(Debug)]
pub struct Area {
    /// Its official code.
    pub code: Option<Box<str>>,
    /// Its name.
    pub name: Box<str>,
    /// Polygons of rings of stretches; the first ring of a polygon is its outside, the others are holes.
    pub(super) polygons: Vec<Vec<Ring>>,
}

/// The stretches of a ring, in order; a negative number `!n` is stretch `n` walked backwards.
pub(super) type Ring = Vec<i32>;

/// An area by the numbers of its level and of itself there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaIx {
    /// The level.
    pub level: usize,
    /// The area on it.
    pub area: usize,
}

/// What the program ships, unpacked when it is first asked for.
static SWEDEN: LazyLock<Boundaries> = LazyLock::new(|| {
    Boundaries::built_in(include_str!("boundaries/sweden.topo.json"), &["county", "municipality"])
});
static COUNTRIES: LazyLock<Boundaries> =
    LazyLock::new(|| Boundaries::built_in(include_str!("boundaries/countries.topo.json"), &["country"]));

impl Boundaries {
    /// Sweden's counties and municipalities.
    pub fn of_sweden() -> &'static Self {
        &SWEDEN
    }

    /// The countries of the world.
    pub fn of_countries() -> &'static Self {
        &COUNTRIES
    }

    fn built_in(text: &str, levels: &[&str]) -> Self {
        topojson::decode(text, levels).expect("what the program ships has been tested")
    }

    /// An area.
    pub fn area(&self, at: AreaIx) -> &Area {
        &self.levels[at.level].areas[at.area]
    }

    /// All areas with their numbers.
    pub fn areas(&self) -> impl Iterator<Item = (AreaIx, &Area)> {
        let numbered = self.levels.iter().enumerate();
        numbered.flat_map(|(level, row)| {
            row.areas.iter().enumerate().map(move |(area, row)| (AreaIx { level, area }, row))
        })
    }

    /// The areas of a level whose code begins with that of another: the municipalities of a county.
    pub fn within(&self, level: usize, code: &str) -> Vec<AreaIx> {
        let starts = |area: &Area| area.code.as_deref().is_some_and(|own| own.starts_with(code));
        self.areas().filter(|(at, area)| at.level == level && starts(area)).map(|(at, _)| at).collect()
    }
}

/// The number of a stretch, whichever way it is walked.
pub(super) fn number(arc: i32) -> usize {
    usize::try_from(if arc < 0 { !arc } else { arc }).unwrap_or(usize::MAX)
}

/// The points of a ring, from its stretches.
pub(super) fn joined<'p>(ring: &Ring, stretch: impl Fn(usize) -> Option<&'p Vec<Point>>) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for arc in ring {
        let Some(stretch) = stretch(number(*arc)) else { continue };
        // Each stretch begins where the one before it ended.
        points.pop();
        if *arc < 0 {
            points.extend(stretch.iter().rev());
        } else {
            points.extend(stretch);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_ships_is_all_there() {
        let sweden = Boundaries::of_sweden();
        let counts: Vec<(&str, usize)> =
            sweden.levels.iter().map(|level| (&*level.name, level.areas.len())).collect();
        assert_eq!(counts, [("county", 21), ("municipality", 290)]);
        assert!(sweden.areas().all(|(_, area)| area.code.is_some() && !area.polygons.is_empty()));
        assert_eq!(sweden.within(1, "14").len(), 49);
        let skane = &sweden.levels[0].areas[9];
        assert_eq!((skane.code.as_deref(), &*skane.name), (Some("12"), "Skåne län"));
        let countries = Boundaries::of_countries();
        let codes = countries.areas().filter(|(_, area)| area.code.is_some()).count();
        assert!(codes > 220, "{codes}");
    }

    #[test]
    fn what_the_program_ships_is_small() {
        assert!(include_str!("boundaries/sweden.topo.json").len() < 150_000);
        assert!(include_str!("boundaries/countries.topo.json").len() < 180_000);
    }
}
