//! Forms that follow from the schema: what a new entry looks like, and the JSON Schemas that editors check by.
//!
//! All are pure; a kind that a site adds gets its forms with no code.

mod blank_entry;
pub mod json_schema;
mod settings_schema;

pub use blank_entry::{Blank, blank_entry, broken_lines};
