//! One thing of JSON-LD, with only those properties that have a value.

use serde_json::{Map, Value};

use crate::render::said::one_line;

/// A thing and its properties.
pub(super) struct Node(Map<String, Value>);

impl Node {
    /// A thing of a type of schema.org.
    pub(super) fn new(schema_type: &str) -> Self {
        Self(Map::from_iter([("@type".to_owned(), schema_type.into())]))
    }

    /// Adds a value; beside those that the property has already, each once.
    pub(super) fn put(&mut self, property: &str, value: impl Into<Value>) {
        let value = value.into();
        match self.0.get_mut(property) {
            None => {
                self.0.insert(property.to_owned(), value);
            }
            Some(own) => {
                let mut values = listed(own.take());
                for value in listed(value) {
                    if !values.contains(&value) {
                        values.push(value);
                    }
                }
                *own = one_of(values).unwrap_or_default();
            }
        }
    }

    /// Adds a value, if there is one.
    pub(super) fn put_some(&mut self, property: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(property, value);
        }
    }

    /// Adds words, if there are any.
    pub(super) fn put_text(&mut self, property: &str, text: &str) {
        let text = one_line(text);
        if !text.is_empty() {
            self.put(property, text);
        }
    }

    /// The name of the thing.
    pub(super) fn id(&self) -> Option<&str> {
        self.0.get("@id").and_then(Value::as_str)
    }

    /// The thing as JSON.
    pub(super) fn into_value(self) -> Value {
        Value::Object(self.0)
    }
}

fn listed(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        value => vec![value],
    }
}

/// A single value as it is, several as a list, none as nothing.
pub(super) fn one_of(mut values: Vec<Value>) -> Option<Value> {
    match values.len() {
        0 => None,
        1 => values.pop(),
        _ => Some(Value::Array(values)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_come_together() {
        let mut node = Node::new("Organization");
        node.put_text("name", " \n");
        node.put("member", "a");
        node.put("member", json!(["a", "b"]));
        assert_eq!(node.into_value(), json!({"@type": "Organization", "member": ["a", "b"]}));
    }
}
