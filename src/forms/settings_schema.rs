//! The JSON Schema of `site.yaml`.

use serde_json::{Map, Value, json};

use super::json_schema::DIALECT;

/// The schema of `site.yaml`.
pub(super) fn settings(languages: &[String]) -> Value {
    let by_language = json!({"anyOf": [
        {"type": "string"},
        {"type": "object", "additionalProperties": {"type": "string"}},
    ]});
    let web = json!({"type": "string", "pattern": "^https?://"});
    let number = |most: u32| json!({"type": ["integer", "null"], "minimum": 1, "maximum": most});
    let mut schema = json!({
        "$schema": DIALECT,
        "$id": "urn:samverka:schema:site-settings",
        "title": "site.yaml",
        "type": ["object", "null"],
        "additionalProperties": false,
        "properties": {
            "title": by_language.clone(),
            "description": by_language.clone(),
            "base_url": {"type": ["string", "null"], "pattern": "^https?://", "examples": ["https://kb.example"]},
            "languages": {
                "type": ["array", "null"],
                "items": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"},
                "minItems": 1,
                "maxItems": 64,
                "uniqueItems": true,
                "examples": [languages],
            },
            "timezone": {"type": ["string", "null"], "examples": ["Europe/Stockholm"]},
            "theme": {"type": ["string", "null"], "pattern": "^[A-Za-z0-9_-]+$", "default": "default"},
            "review_every": {"type": ["string", "null"], "examples": ["6 months", "1 year"]},
            "unknown_references": {"enum": ["error", "stub", null], "default": "error"},
            "trusted_html": {"type": ["boolean", "null"], "default": false},
            "publisher": {"anyOf": [
                {"type": ["string", "null"]},
                {
                    "type": "object",
                    "properties": {"name": {"type": "string"}, "url": web, "email": {"type": "string"}},
                    "required": ["name"],
                    "additionalProperties": false,
                },
            ]},
            "social_cards": {"type": ["boolean", "null"]},
            "boundaries": {"type": ["string", "null"], "examples": ["geo/areas.geojson"]},
            "report_url": {
                "type": ["string", "null"],
                "pattern": "^https?://[^/]",
                "examples": ["https://kb.example/fel?sida={url}&rubrik={title}"],
            },
            "report_email": {"type": ["string", "null"], "pattern": "^[^@\\s]+@[^@\\s]+$"},
            "edit_url": {"type": ["string", "null"], "pattern": "^https?://.*\\{path\\}"},
            "per_page": number(1000),
            "feed_length": number(500),
        },
    });
    if let Value::Object(properties) = &mut schema["properties"] {
        properties.extend(looks(&by_language));
    }
    schema
}

/// The settings of how a site looks, and of its accessibility statement.
fn looks(by_language: &Value) -> Map<String, Value> {
    let colour = json!({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"});
    let settings = json!({
        "logo": {"type": ["string", "null"], "examples": ["logo.svg"]},
        "colours": {
            "type": ["object", "null"],
            "properties": {"light": colour.clone(), "dark": colour},
            "additionalProperties": false,
        },
        "menu": {
            "type": ["array", "null"],
            "items": {"anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "properties": {"title": by_language.clone(), "url": {"type": "string", "pattern": "^(/|https?://)"}},
                    "required": ["title", "url"],
                    "additionalProperties": false,
                },
            ]},
        },
        "accessibility": {
            "type": ["object", "null"],
            "properties": {
                "status": {"enum": ["full", "partial", "none"]},
                "known_faults": by_language.clone(),
                "enforcement": by_language.clone(),
                "assessed": {"type": "string"},
                "email": {"type": "string"},
                "phone": {"type": "string"},
            },
            "additionalProperties": false,
        },
    });
    match settings {
        Value::Object(settings) => settings,
        _ => Map::new(),
    }
}
