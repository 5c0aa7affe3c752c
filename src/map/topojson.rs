//! Reads the boundaries that come with the program, as `script/boundaries` writes them.
//!
//! Quantised TopoJSON (specification, version 1) of polygons with `code` and `name`, but for its arcs: each is a text,
//! which takes a third of the room. A letter has five bits of a number, the lowest first, and a sixth that says that
//! more follow; the lowest bit of the number is its sign.

use serde::Deserialize;
use std::collections::BTreeMap;

use super::Point;
use super::boundaries::{Area, Boundaries, Level, Ring};

#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    objects: BTreeMap<String, Collection>,
    arcs: Vec<String>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon { properties: Properties, arcs: Vec<Ring> },
    MultiPolygon { properties: Properties, arcs: Vec<Vec<Ring>> },
}

#[derive(Deserialize)]
struct Properties {
    code: Option<Box<str>>,
    name: Box<str>,
}

/// Reads the levels of these names, in this order; nothing if the text is no such topology.
pub(super) fn decode(text: &str, levels: &[&str]) -> Option<Boundaries> {
    let mut topology: Topology = serde_json::from_str(text).ok()?;
    let arcs = topology.arcs.iter().map(|arc| unpacked(arc, &topology.transform)).collect::<Option<_>>()?;
    let level = |name: &&str| {
        let areas = topology.objects.remove(*name)?.geometries.into_iter().map(area);
        Some(Level { name: (*name).into(), areas: areas.collect() })
    };
    Some(Boundaries { levels: levels.iter().map(level).collect::<Option<_>>()?, arcs })
}

/// Each point is the step from the one before, in units of the grid.
fn unpacked(arc: &str, Transform { scale, translate }: &Transform) -> Option<Vec<Point>> {
    let numbers = numbers(arc)?;
    let mut at = [0_i32, 0];
    let point = |step: &[i32]| {
        at = [at[0].checked_add(step[0])?, at[1].checked_add(*step.get(1)?)?];
        let [x, y] = at.map(f64::from);
        Some(Point { x: x * scale[0] + translate[0], y: y * scale[1] + translate[1] })
    };
    numbers.chunks(2).map(point).collect()
}

fn numbers(text: &str) -> Option<Vec<i32>> {
    let mut numbers = Vec::with_capacity(text.len());
    let (mut bits, mut shift) = (0_i32, 0);
    for letter in text.bytes() {
        let value = i32::from(match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        });
        bits |= (value & 31).checked_shl(shift)?;
        shift += 5;
        if value & 32 == 0 {
            numbers.push(if bits & 1 == 0 { bits >> 1 } else { !(bits >> 1) });
            (bits, shift) = (0, 0);
        }
    }
    Some(numbers)
}

fn area(geometry: Geometry) -> Area {
    let (properties, polygons) = match geometry {
        Geometry::Polygon { properties, arcs } => (properties, vec![arcs]),
        Geometry::MultiPolygon { properties, arcs } => (properties, arcs),
    };
    Area { code: properties.code, name: properties.name, polygons }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_are_unpacked() {
        let text = r#"{"type": "Topology", "transform": {"scale": [0.5, 2], "translate": [10, 50]},
            "objects": {"area": {"type": "GeometryCollection", "geometries": [
                {"type": "Polygon", "properties": {"code": "1", "name": "A"}, "arcs": [[0]]}]}},
            "arcs": ["AAEAACDB"]}"#;
        let boundaries = decode(text, &["area"]).expect("it is right");
        let points: Vec<(f64, f64)> = boundaries.arcs[0].iter().map(|point| (point.x, point.y)).collect();
        assert_eq!(points, [(10.0, 50.0), (11.0, 50.0), (11.0, 52.0), (10.0, 50.0)]);
        assert!(decode(text, &["county"]).is_none());
        assert!(decode("{}", &[]).is_none());
        assert_eq!(numbers("gCBAhC"), Some(vec![32, -1, 0, -33]));
        assert_eq!(numbers("é"), None);
        assert_eq!(numbers("________"), None);
    }
}
