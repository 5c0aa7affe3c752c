//! Reads a site's own boundaries: GeoJSON (RFC 7946), a collection of features that are polygons.
//!
//! A feature is known by its `code` (or `id`) and its `name`. Features that are no polygons (points, lines) are passed
//! over, everything else that does not fit is a fault: a map with holes would be worse than none.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::Point;
use super::boundaries::{Area, Boundaries, Level, Ring};

/// More corners than this take longer to draw than anybody waits; thin the file first.
const MOST_POINTS: usize = 500_000;

/// What is wrong with a file of boundaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeoJsonFault {
    /// What it is, in a word that the messages know: `syntax`, `collection`, `empty`, `degrees`, `name`, `ring`, `large`.
    pub why: &'static str,
    /// The line, from 1, where that is known.
    pub line: Option<usize>,
    /// The number of the feature, from 1.
    pub feature: Option<usize>,
}

#[derive(Deserialize)]
struct Collection {
    #[serde(rename = "type")]
    form: String,
    #[serde(default)]
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Option<Geometry>,
    properties: Option<BTreeMap<String, Value>>,
    id: Option<Value>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon {
        coordinates: Vec<Vec<Vec<f64>>>,
    },
    MultiPolygon {
        coordinates: Vec<Vec<Vec<Vec<f64>>>>,
    },
    #[serde(other)]
    Other,
}

/// Reads boundaries of one level, without a name.
pub fn from_geojson(text: &str) -> Result<Boundaries, GeoJsonFault> {
    let fault = |why| GeoJsonFault { why, line: None, feature: None };
    let collection: Collection =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            let why = if error.is_data() { "collection" } else { "syntax" };
            GeoJsonFault { line: Some(error.line()), ..fault(why) }
        })?;
    if collection.form != "FeatureCollection" {
        return Err(fault("collection"));
    }
    let mut arcs: Vec<Vec<Point>> = Vec::new();
    let mut areas = Vec::new();
    let mut points = 0;
    for (number, feature) in (1..).zip(collection.features) {
        let of_feature = |why| GeoJsonFault { feature: Some(number), ..fault(why) };
        let polygons = match feature.geometry {
            Some(Geometry::Polygon { coordinates }) => vec![coordinates],
            Some(Geometry::MultiPolygon { coordinates }) => coordinates,
            Some(Geometry::Other) | None => continue,
        };
        let (code, name) = called(feature.properties.unwrap_or_default(), feature.id);
        let name = name.or_else(|| code.clone()).ok_or_else(|| of_feature("name"))?;
        let mut kept = Vec::with_capacity(polygons.len());
        for polygon in polygons {
            let mut rings: Vec<Ring> = Vec::with_capacity(polygon.len());
            for ring in polygon {
                points += ring.len();
                let number = i32::try_from(arcs.len()).ok().filter(|_| points <= MOST_POINTS);
                let number = number.ok_or_else(|| of_feature("large"))?;
                arcs.push(closed(&ring).map_err(of_feature)?);
                rings.push(vec![number]);
            }
            kept.push(rings);
        }
        areas.push(Area { code, name, polygons: kept });
    }
    if areas.is_empty() {
        return Err(fault("empty"));
    }
    Ok(Boundaries { arcs, levels: vec![Level { name: "".into(), areas }] })
}

/// The code and the name of a feature.
fn called(properties: BTreeMap<String, Value>, id: Option<Value>) -> (Option<Box<str>>, Option<Box<str>>) {
    let properties: BTreeMap<String, Value> =
        properties.into_iter().map(|(key, value)| (key.to_lowercase(), value)).collect();
    let first = |keys: &[&str]| keys.iter().find_map(|key| words(properties.get(*key)?));
    let code = first(&["code", "kod"]).or_else(|| id.as_ref().and_then(words)).or_else(|| first(&["id"]));
    (code, first(&["name", "namn"]))
}

fn words(value: &Value) -> Option<Box<str>> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then(|| text.into())
}

/// The points of a ring, the last like the first.
fn closed(ring: &[Vec<f64>]) -> Result<Vec<Point>, &'static str> {
    let point = |numbers: &Vec<f64>| match numbers[..] {
        [lon, lat, ..] => Point::on_earth(lat, lon).ok_or("degrees"),
        _ => Err("ring"),
    };
    let mut points: Vec<Point> = ring.iter().map(point).collect::<Result<_, _>>()?;
    let first = *points.first().ok_or("ring")?;
    if points.last() != Some(&first) {
        points.push(first);
    }
    if points.len() < 4 { Err("ring") } else { Ok(points) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feature(properties: &str, geometry: &str) -> String {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{properties},"geometry":{geometry}}}]}}"#
        )
    }

    fn why(text: &str) -> &'static str {
        from_geojson(text).map_or_else(|fault| fault.why, |_| "nothing")
    }

    const SQUARE: &str = r#"{"type":"Polygon","coordinates":[[[10,50],[11,50],[11,51,7],[10,51],[10,50]]]}"#;

    #[test]
    fn a_feature_is_known_by_code_and_name() {
        let text = feature(r#"{"Code": 12, "namn": "Norra"}"#, SQUARE);
        let boundaries = from_geojson(&text).expect("it is right");
        let area = &boundaries.levels[0].areas[0];
        assert_eq!((area.code.as_deref(), &*area.name), (Some("12"), "Norra"));
        assert_eq!(boundaries.arcs[0].len(), 5);
    }

    #[test]
    fn what_is_no_geojson_says_why() {
        for (text, expected) in [
            ("", "syntax"),
            ("{", "syntax"),
            ("<svg/>", "syntax"),
            ("[]", "collection"),
            ("7", "collection"),
            (r#"{"type":"Topology","objects":{}}"#, "collection"),
            (r#"{"type":"FeatureCollection"}"#, "empty"),
            (r#"{"type":"FeatureCollection","features":[7]}"#, "collection"),
            (&feature("{}", SQUARE), "name"),
            (&feature(r#"{"name":" "}"#, SQUARE), "name"),
            (&feature(r#"{"name":"A"}"#, r#"{"type":"Point","coordinates":[10,50]}"#), "empty"),
            (&feature(r#"{"name":"A"}"#, "null"), "empty"),
            (&feature(r#"{"name":"A"}"#, r#"{"type":"Polygon","coordinates":[[[10,50],[11,50]]]}"#), "ring"),
            (&feature(r#"{"name":"A"}"#, r#"{"type":"Polygon","coordinates":[[]]}"#), "ring"),
            (&feature(r#"{"name":"A"}"#, r#"{"type":"Polygon","coordinates":[[[10],[1],[2],[3]]]}"#), "ring"),
            (&feature(r#"{"name":"A"}"#, r#"{"type":"Polygon","coordinates":[[["x"]]]}"#), "collection"),
            (
                &feature(
                    r#"{"name":"A"}"#,
                    r#"{"type":"Polygon","coordinates":[[[674032,6580822],[1,2],[3,4],[5,6]]]}"#,
                ),
                "degrees",
            ),
        ] {
            assert_eq!(why(text), expected, "{text}");
        }
    }

    #[test]
    fn nested_nonsense_is_refused() {
        for open in ["[", "{\"a\":"] {
            assert_eq!(why(&open.repeat(100_000)), if open == "[" { "collection" } else { "syntax" });
        }
        let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
        assert_eq!(
            why(&feature(r#"{"name":"A"}"#, &format!(r#"{{"type":"Polygon","coordinates":{deep}}}"#))),
            "collection"
        );
        assert_eq!(why(&feature(&format!(r#"{{"name":"A","x":{deep}}}"#), SQUARE)), "nothing");
    }
}
