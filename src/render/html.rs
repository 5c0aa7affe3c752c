//! HTML that is ready: made once, shown by many pages.

use serde::Serialize;
use tera::Value;

/// A piece of HTML. Templates print it as it is, and all that show it share the same bytes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Html(Value);

impl Html {
    /// HTML as it is to stand in a page.
    pub fn new(html: &str) -> Self {
        Self(Value::safe_string(html))
    }

    /// The HTML.
    pub fn as_str(&self) -> &str {
        self.0.as_str().unwrap_or_default()
    }
}

impl Default for Html {
    fn default() -> Self {
        Self::new("")
    }
}
