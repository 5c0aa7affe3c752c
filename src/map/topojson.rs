//! Reads TopoJSON, the form of the boundaries that come with the program (`script/boundaries` writes it).
//!
//! Quantised topologies only, of polygons with `code` and `name`. Format: TopoJSON specification, version 1.

use serde::Deserialize;
use std::collections::BTreeMap;

use super::Point;
use super::boundaries::{Area, Boundaries, Level, Ring};

#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    objects: BTreeMap<String, Collection>,
    arcs: Vec<Vec<[i32; 2]>>,
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
    let arcs = topology.arcs.iter().map(|arc| unpacked(arc, &topology.transform)).collect();
    let level = |name: &&str| {
        let areas = topology.objects.remove(*name)?.geometries.into_iter().map(area);
        Some(Level { name: (*name).into(), areas: areas.collect() })
    };
    Some(Boundaries { levels: levels.iter().map(level).collect::<Option<_>>()?, arcs })
}

/// Each point is the step from the one before, in units of the grid.
fn unpacked(arc: &[[i32; 2]], Transform { scale, translate }: &Transform) -> Vec<Point> {
    let mut at = [0, 0];
    let point = |step: &[i32; 2]| {
        at = [at[0] + step[0], at[1] + step[1]];
        let [x, y] = at.map(f64::from);
        Point { x: x * scale[0] + translate[0], y: y * scale[1] + translate[1] }
    };
    arc.iter().map(point).collect()
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
            "arcs": [[[0, 0], [2, 0], [0, 1], [-2, -1]]]}"#;
        let boundaries = decode(text, &["area"]).expect("it is right");
        let points: Vec<(f64, f64)> = boundaries.arcs[0].iter().map(|point| (point.x, point.y)).collect();
        assert_eq!(points, [(10.0, 50.0), (11.0, 50.0), (11.0, 52.0), (10.0, 50.0)]);
        assert!(decode(text, &["county"]).is_none());
        assert!(decode("{}", &[]).is_none());
    }
}
