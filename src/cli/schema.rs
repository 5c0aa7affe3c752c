//! `samverka schema`: writes JSON Schemas for editors.

use super::args::SchemaFiles;
use super::disk::overwrite;
use super::session::{Outcome, Session};
use crate::forms::json_schema::{self, Basis};

/// Writes a schema for each form of each kind and for the settings; those that are there are replaced.
pub(super) fn run(arguments: &SchemaFiles, session: &Session) -> Outcome {
    let known = match session.know() {
        Ok(known) => known,
        Err(outcome) => return outcome,
    };
    let languages = &known.settings.languages;
    let first = languages.first().map(String::as_str).unwrap_or_default();
    let words = session.lang.as_deref().unwrap_or(first);
    let files = json_schema::all(&Basis { schema: &known.schema, languages, words });
    for (name, schema) in &files {
        let path = arguments.output.join(name);
        let mut text = serde_json::to_string_pretty(schema).expect("texts and numbers become JSON");
        text.push('\n');
        if let Err(error) = overwrite(&path, text.as_bytes()) {
            return session.cannot_write(&path, &error);
        }
    }
    let folder = arguments.output.display().to_string();
    session.tell("schemas-written", &[("count", &files.len().to_string()), ("folder", &folder)]);
    session.tell("schemas-next", &[]);
    Outcome::Done
}
