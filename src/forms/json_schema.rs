//! JSON Schemas (2020-12) by which editors help those who write YAML.
//!
//! They accept what the parser accepts, as far as a schema can say it: whether a reference leads anywhere, or a
//! date exists, only `samverka check` can tell. Each schema stands alone, so that no editor has to fetch another.

use serde_json::{Map, Value, json};

use super::settings_schema;
use crate::schema::{Choices, Field, Fields, Holds, Kind, Labels, RelationField, Schema, Targets};

/// The version of JSON Schema that is written.
pub(super) const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// What schemas are made of.
#[derive(Clone, Copy)]
pub struct Basis<'a> {
    /// The kinds of the site.
    pub schema: &'a Schema,
    /// The languages of the site, which texts can be given in.
    pub languages: &'a [String],
    /// The language of titles and descriptions.
    pub words: &'a str,
}

/// Whether a schema asks for the fields that `check` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    /// A file with one entry may be a translation, which leaves out what its original has.
    ForNothing,
    /// A file with many entries holds originals only.
    ForWhatIsRequired,
}

/// All schemas, by file name: for each kind one for a single entry and one for a file of many, and the settings'.
pub fn all(basis: &Basis) -> Vec<(String, Value)> {
    let mut files = Vec::new();
    for kind in &basis.schema.kinds {
        files.push((format!("{}.schema.json", kind.name), entry(basis, kind)));
        files.push((format!("{}-list.schema.json", kind.name), list(basis, kind)));
    }
    // No kind has a hyphen in its name, so this is nobody else's file.
    files.push(("site-settings.schema.json".to_owned(), settings_schema::settings(basis.languages)));
    files
}

/// The schema of a file that holds one entry of a kind.
fn entry(basis: &Basis, kind: &Kind) -> Value {
    let mut schema = basis.entry(kind, Asks::ForNothing);
    for (key, value) in basis.head(&kind.name, &kind.label, &kind.about) {
        schema[key] = value;
    }
    // Tells tools which files the schema is for: those in this folder of content/.
    schema["x-folder"] = (&*kind.folder).into();
    schema["$defs"] = basis.definitions();
    schema
}

/// The schema of a file that holds many entries of a kind: by slug, or in a sequence with `id`.
fn list(basis: &Basis, kind: &Kind) -> Value {
    let mut schema = basis.head(&format!("{}-list", kind.name), &kind.plural, &kind.about);
    let mut definitions = basis.definitions();
    definitions["entry"] = basis.entry(kind, Asks::ForWhatIsRequired);
    schema.insert(
        "oneOf".to_owned(),
        json!([
            {
                "type": "object",
                "propertyNames": {"pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"},
                "additionalProperties": {"$ref": "#/$defs/entry"},
            },
            {"type": "array", "items": {"$ref": "#/$defs/entry"}},
            {"type": "null"},
        ]),
    );
    schema.insert("$defs".to_owned(), definitions);
    Value::Object(schema)
}

impl Basis<'_> {
    fn head(&self, name: &str, title: &Labels, about: &Labels) -> Map<String, Value> {
        let mut head = Map::new();
        head.insert("$schema".to_owned(), DIALECT.into());
        head.insert("$id".to_owned(), format!("urn:samverka:schema:{name}").into());
        self.describe(&mut head, title, about);
        head
    }

    fn describe(&self, schema: &mut Map<String, Value>, title: &Labels, about: &Labels) {
        for (key, labels) in [("title", title), ("description", about)] {
            if let Some(words) = labels.get(self.words) {
                schema.insert(key.to_owned(), words.into());
            }
        }
    }

    fn entry(&self, kind: &Kind, asks: Asks) -> Value {
        let mut object = self.object(&kind.fields, asks);
        object["properties"]["kind"] = json!({"const": &*kind.name});
        object["properties"]["id"] = json!({"$ref": "#/$defs/line"});
        object["properties"]["body"] = json!({"$ref": "#/$defs/prose"});
        object
    }

    /// A mapping with these fields and no others.
    fn object(&self, fields: &Fields, asks: Asks) -> Value {
        let properties: Map<String, Value> =
            fields.iter().map(|(_, field)| (field.name.to_string(), self.field(field, asks))).collect();
        let required: Vec<&str> =
            fields.iter().filter(|(_, field)| field.required).map(|(_, field)| &*field.name).collect();
        let mut object = json!({"type": "object", "properties": properties, "additionalProperties": false});
        if asks == Asks::ForWhatIsRequired && !required.is_empty() {
            object["required"] = required.into();
        }
        object
    }

    fn field(&self, field: &Field, asks: Asks) -> Value {
        let one = self.value(&field.holds, asks);
        let list = match &field.holds {
            Holds::Rows { single, .. } if !single => {
                Some(json!({"type": "array", "items": or_null(one.clone())}))
            }
            Holds::Relation(relation) if relation.one => {
                Some(json!({"type": "array", "items": one, "maxItems": 1}))
            }
            Holds::Relation(_) => Some(json!({"type": "array", "items": or_null(one.clone())})),
            Holds::Rows { .. } => None,
            _ if field.many => Some(json!({"type": "array", "items": one})),
            _ => None,
        };
        let only_list = matches!(field.holds, Holds::Rows { single: false, .. });
        let forms: Vec<Value> = match list {
            Some(list) if only_list => vec![list],
            Some(list) => vec![one, list],
            None => vec![one],
        };
        let mut schema = Map::new();
        self.describe(&mut schema, &field.label, &field.help);
        // A field that is there but empty counts as left out.
        schema.insert("anyOf".to_owned(), forms.into_iter().chain([json!({"type": "null"})]).collect());
        if let Some(example) = &field.example
            && let Ok(example) = serde_yaml::from_str::<Value>(example)
        {
            schema.insert("examples".to_owned(), json!([example]));
        }
        Value::Object(schema)
    }

    /// A single value of a field.
    fn value(&self, holds: &Holds, asks: Asks) -> Value {
        let name = match holds {
            Holds::Choice(choices) => return self.choice(choices),
            Holds::Rows { fields, .. } => return self.object(fields, asks),
            Holds::Relation(relation) => return self.relation(relation),
            Holds::Text => "text",
            Holds::Prose => "prose",
            Holds::Number => return json!({"type": "number"}),
            Holds::Flag => return json!({"type": "boolean"}),
            Holds::Order => return json!({"type": ["boolean", "number"]}),
            Holds::Date => "date",
            Holds::Period => "period",
            Holds::Time => "time",
            Holds::Duration => "duration",
            Holds::Url => "url",
            Holds::Email => "email",
            Holds::Language => "language",
            Holds::Path => "path",
            Holds::Recurrence => "text",
            Holds::Line | Holds::Phone | Holds::Zone | Holds::File => "line",
        };
        json!({"$ref": format!("#/$defs/{name}")})
    }

    fn choice(&self, choices: &Choices) -> Value {
        let known: Vec<Value> = choices
            .values
            .iter()
            .map(|(value, label)| {
                let mut one = Map::new();
                // A choice such as 1 or true is another thing than a text when it is written without quotes.
                let plain = serde_yaml::from_str::<Value>(value).ok().filter(|read| !read.is_string());
                let forms: Vec<Value> = [Value::from(&**value)].into_iter().chain(plain).collect();
                one.insert("enum".to_owned(), forms.into());
                self.describe(&mut one, label, &Labels::default());
                Value::Object(one)
            })
            .collect();
        if choices.open {
            json!({"anyOf": [{"anyOf": known}, {"$ref": "#/$defs/line"}]})
        } else {
            json!({"anyOf": known})
        }
    }

    /// A reference alone, or a mapping with the target under its kind, `to` or `text`, and data beside it.
    fn relation(&self, relation: &RelationField) -> Value {
        let data = self.object(&relation.data, Asks::ForNothing);
        let mut properties = match data["properties"].as_object() {
            Some(properties) => properties.clone(),
            None => Map::new(),
        };
        let mut targets = vec!["to".to_owned(), "text".to_owned()];
        properties.insert("to".to_owned(), json!({"$ref": "#/$defs/line"}));
        properties.insert("text".to_owned(), json!({"$ref": "#/$defs/text"}));
        for (index, kind) in self.schema.kinds() {
            let allowed = match &relation.to {
                Targets::Any => true,
                Targets::Kinds(kinds) => kinds.contains(&index),
            };
            if !allowed {
                continue;
            }
            targets.push(kind.name.to_string());
            let mut target = Map::new();
            target.insert("$ref".to_owned(), "#/$defs/line".into());
            self.describe(&mut target, &kind.label, &kind.about);
            // `place` may be the target or a part of the edge; either way it names a place.
            properties.entry(kind.name.to_string()).or_insert(Value::Object(target));
        }
        let one_of: Vec<Value> = targets.iter().map(|target| json!({"required": [target]})).collect();
        let mapping = json!({
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
            "anyOf": one_of,
        });
        let mut forms = vec![json!({"$ref": "#/$defs/line"}), mapping];
        if relation.contact {
            forms.push(json!({"$ref": "#/$defs/contact"}));
        }
        json!({"anyOf": forms})
    }

    /// The forms of values that fields share.
    fn definitions(&self) -> Value {
        let languages: Map<String, Value> =
            self.languages.iter().map(|tag| (tag.clone(), json!({"$ref": "#/$defs/line"}))).collect();
        let text = json!({"anyOf": [
            {"$ref": "#/$defs/line"},
            {"type": "object", "properties": languages, "additionalProperties": false, "minProperties": 1},
        ]});
        let date = |pattern: &str| {
            json!({"anyOf": [
                {"type": "string", "pattern": pattern},
                {"type": "integer", "minimum": 0, "maximum": 9999},
                {
                    "type": "object",
                    "properties": {"text": {"$ref": "#/$defs/text"}, "edtf": {"type": ["string", "integer", "null"]}},
                    "additionalProperties": false,
                    "minProperties": 1,
                },
            ]})
        };
        // A clock time may stand after any day, as the program that wrote the date may have put it.
        let day_or_time = date("^[-Y0-9][0-9X-]*[~?%]?(T[0-9:]+(Z|[+-][0-9:]+)?)?$");
        json!({
            "line": {"type": ["string", "number", "boolean"]},
            "text": text.clone(),
            "prose": text,
            "date": day_or_time.clone(),
            "period": date("^(\\.\\.|[-Y0-9][-0-9XT:+Z~?%]*)?(/(\\.\\.|[-Y0-9][-0-9XT:+Z~?%]*)?)?$"),
            "time": day_or_time,
            "duration": {"type": "string", "pattern": "^\\s*[0-9]+\\s+(days?|weeks?|months?|years?|dag|dagar|veckor|vecka|månad|månader|år)\\s*$"},
            "url": {"type": "string", "pattern": "^(https?://|mailto:|tel:|/)"},
            "email": {"type": "string", "pattern": "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"},
            "language": {"type": "string", "pattern": "^[A-Za-z0-9-]{1,35}$"},
            "path": {"type": "string", "pattern": "^/"},
            "contact": {
                "type": "object",
                "properties": {
                    "role": {"$ref": "#/$defs/text"},
                    "name": {"$ref": "#/$defs/text"},
                    "email": {"$ref": "#/$defs/email"},
                    "phone": {"$ref": "#/$defs/line"},
                    "note": {"$ref": "#/$defs/text"},
                    "valid_until": {"$ref": "#/$defs/date"},
                },
                "additionalProperties": false,
                "anyOf": [
                    {"required": ["role"]},
                    {"required": ["name"]},
                    {"required": ["email"]},
                    {"required": ["phone"]},
                ],
            },
        })
    }
}

fn or_null(schema: Value) -> Value {
    json!({"anyOf": [schema, {"type": "null"}]})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;
    use crate::source::SourceFile;

    fn files(own: Option<&str>) -> Vec<(String, Value)> {
        let own = own.map(|own| SourceFile::new("schema.yaml", own));
        let schema = schema::load(own.as_ref()).value;
        let languages = ["sv".to_owned(), "en".to_owned()];
        all(&Basis { schema: &schema, languages: &languages, words: "sv" })
    }

    fn file(files: &[(String, Value)], name: &str) -> Value {
        files.iter().find(|(file, _)| file == name).map(|(_, schema)| schema.clone()).expect("a file")
    }

    /// All `$ref`s anywhere in a schema.
    fn references(schema: &Value, found: &mut Vec<String>) {
        match schema {
            Value::Object(fields) => {
                if let Some(Value::String(reference)) = fields.get("$ref") {
                    found.push(reference.clone());
                }
                fields.values().for_each(|value| references(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| references(value, found)),
            _ => {}
        }
    }

    #[test]
    fn every_kind_has_two_that_stand_alone() {
        let files = files(None);
        assert_eq!(files.len(), 14 * 2 + 1);
        let mut ids: Vec<&str> = files.iter().filter_map(|(_, schema)| schema["$id"].as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), files.len());
        for (name, schema) in &files {
            assert_eq!(schema["$schema"], DIALECT, "{name}");
            let mut found = Vec::new();
            references(schema, &mut found);
            for reference in found {
                let pointer = reference.strip_prefix('#').expect("a reference inside the file");
                assert!(schema.pointer(pointer).is_some(), "{name}: {reference}");
            }
        }
    }

    #[test]
    fn a_date_may_have_a_clock_time_as_for_the_parser() {
        let project = file(&files(None), "project.schema.json");
        assert_eq!(project["$defs"]["date"], project["$defs"]["time"]);
    }

    #[test]
    fn fields_are_described_and_closed() {
        let project = file(&files(None), "project.schema.json");
        assert_eq!((&project["title"], &project["additionalProperties"]), (&"Projekt".into(), &false.into()));
        let status = &project["properties"]["status"];
        assert_eq!(status["title"], "Status");
        assert_eq!(status["anyOf"][0]["anyOf"][1], json!({"enum": ["active"], "title": "Pågår"}));
        let partners = &project["properties"]["partners"]["anyOf"][0]["anyOf"][1];
        for name in ["actor", "to", "text", "contributes", "expects", "contact", "since"] {
            assert!(partners["properties"][name].is_object(), "{name}");
        }
        assert!(partners["properties"]["project"].is_null());
        assert_eq!(project["properties"]["kind"], json!({"const": "project"}));
        assert!(project["required"].is_null());
        assert_eq!(
            file(&files(None), "project-list.schema.json")["$defs"]["entry"]["required"],
            json!(["title"])
        );
    }

    #[test]
    fn the_kinds_of_a_site_are_among_them() {
        let own = "kinds:\n  river:\n    folder: rivers\n    fields:\n      state: {type: choice, choices: {1: {sv: ett}, dry: {sv: torr}}}\n  person: {hidden: true}\n";
        let files = files(Some(own));
        let river = file(&files, "river.schema.json");
        let state = &river["properties"]["state"]["anyOf"][0]["anyOf"];
        assert_eq!(state[0]["enum"], json!(["1", 1]));
        assert!(!files.iter().any(|(name, _)| name.starts_with("person")));
    }

    #[test]
    fn the_settings_are_all_there() {
        let settings = file(&files(None), "site-settings.schema.json");
        let named: Vec<&String> = settings["properties"].as_object().expect("a mapping").keys().collect();
        let known = crate::config::SETTINGS;
        assert!(known.iter().all(|name| named.iter().any(|known| known == name)), "{named:?}");
        assert_eq!(named.len(), known.len());
    }
}
