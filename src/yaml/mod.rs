//! Reads the YAML of entries, settings and schemas, and sorts what the parser complains of by its likely reason.

mod comments;
mod shape;
mod slips;

pub(crate) use slips::is_hard_space;

use serde_yaml::Value;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Location, SourceFile, Spot, Step, unspeakable};

/// Front matter longer than this is no front matter (the parser takes long to refuse deep nesting).
const LONGEST_FRONT_MATTER: usize = 512 * 1024;

/// Reads the YAML part of a file.
pub(crate) fn read(file: &SourceFile) -> Result<Value, Vec<Diagnostic>> {
    let range = file.yaml();
    let yaml = &file.text()[range.clone()];
    if file.path().ends_with(".md") && yaml.len() > LONGEST_FRONT_MATTER {
        let fault = Diagnostic::new(Code::FileTooLarge).at(Location::of_file(file.path()));
        return Err(vec![fault.with("megabytes", yaml.len() / 1_000_000).with("most", "0.5")]);
    }
    if let Some((fault, at)) = shape::fault(yaml) {
        let place = file.locate_bytes(range.start + at..range.start + at + 1);
        return Err(vec![match fault {
            shape::Fault::TooDeep => Diagnostic::new(Code::NestedTooDeep).at(place).with("what", "yaml"),
            shape::Fault::Aliases => {
                Diagnostic::new(Code::BadYaml).at(place).with("reason", "aliases").with("what", "")
            }
        }]);
    }
    match serde_yaml::from_str(yaml) {
        // `title:A` is a text to YAML; only who wrote it knows better.
        Ok(text @ Value::String(_)) => {
            slips::first(yaml, yaml.len()).map_or(Ok(text), |slip| Err(vec![told(file, range.start, &slip)]))
        }
        Ok(value) => Ok(value),
        Err(error) => Err(faults(file, range.start, &error)),
    }
}

/// Reports texts with characters that none can have, which YAML can write as `\x00`; each in the value at the end of
/// the path that is given.
pub(crate) fn unspeakable_texts(file: &SourceFile, path: &[Step], value: &Value) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    visit_texts(value, &mut path.to_vec(), &mut |text, path| {
        if let Some((_, character)) = unspeakable(text) {
            faults.push(Diagnostic::unspeakable(character).at(file.locate(&Spot::Path(path.into()))));
        }
    });
    faults
}

/// Calls `visit` with every text of a value, keys included, and the path to it; no deeper than [`read`] lets through.
fn visit_texts(value: &Value, path: &mut Vec<Step>, visit: &mut dyn FnMut(&str, &[Step])) {
    match value {
        Value::String(text) => visit(text, path),
        Value::Sequence(items) => {
            for (number, item) in (0..).zip(items) {
                path.push(Step::Item(number));
                visit_texts(item, path, visit);
                path.pop();
            }
        }
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let name = key.as_str().unwrap_or_default();
                path.push(Step::Key(name.into()));
                visit(name, path);
                visit_texts(value, path, visit);
                path.pop();
            }
        }
        Value::Tagged(tagged) => visit_texts(&tagged.value, path, visit),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Warns of texts that a `#` cuts off; for a file whose YAML can be read.
pub(crate) fn cut_texts(file: &SourceFile) -> Vec<Diagnostic> {
    let range = file.yaml();
    let yaml = &file.text()[range.clone()];
    let fault = |cut: std::ops::Range<usize>| {
        let at = file.locate_bytes(range.start + cut.start..range.start + cut.end);
        Diagnostic::new(Code::CutText).at(at).with("value", &yaml[cut])
    };
    comments::cut_texts(yaml).into_iter().map(fault).collect()
}

fn told(file: &SourceFile, start: usize, slip: &slips::Slip) -> Diagnostic {
    let place = file.locate_bytes(start + slip.at.start..start + slip.at.end);
    Diagnostic::new(Code::BadYaml).at(place).with("reason", slip.reason).with("what", "")
}

fn faults(file: &SourceFile, start: usize, error: &serde_yaml::Error) -> Vec<Diagnostic> {
    let message = error.to_string();
    if message.contains("duplicate entry") {
        let repeated = file.duplicate_keys();
        let faults =
            repeated.into_iter().map(|(key, at)| Diagnostic::new(Code::DuplicateKey).at(at).with("key", key));
        let faults: Vec<_> = faults.collect();
        if !faults.is_empty() {
            return faults;
        }
    }
    let at = error.location().map_or(start, |at| start + at.index());
    let place = file.locate_bytes(at..at + 1);
    if message.contains("recursion limit") {
        return vec![Diagnostic::new(Code::NestedTooDeep).at(place).with("what", "yaml")];
    }
    let yaml = &file.text()[file.yaml()];
    if message.contains("more than one document")
        && let Some(second) = shape::second_document(yaml)
    {
        return vec![told(file, start, &slips::Slip { reason: "documents", at: second })];
    }
    if let Some(cut) = comments::cut_brackets(yaml).filter(|cut| cut.start <= at - start) {
        return vec![told(file, start, &slips::Slip { reason: "hash", at: cut })];
    }
    if let Some(slip) = slips::first(&file.text()[file.yaml()], at - start) {
        return vec![told(file, start, &slip)];
    }
    let reason = reason(&message, line_around(file.text(), at));
    vec![Diagnostic::new(Code::BadYaml).at(place).with("reason", reason).with("what", plain(&message))]
}

/// A word for the commonest reasons, which have advice of their own.
fn reason(message: &str, line: &str) -> &'static str {
    if line.trim_start_matches(' ').starts_with('\t') {
        "tab"
    } else if message.contains("could not find expected ':'") {
        "no-colon"
    } else if message.contains("block sequence entries") {
        "list"
    } else if message.contains("mapping values are not allowed") {
        "colon"
    } else if message.contains("quoted scalar") {
        "quote"
    } else if message.contains("repetition limit") {
        "aliases"
    } else if message.contains("cannot start any token") || message.contains("unknown anchor") {
        "character"
    } else if message.contains("did not find expected") {
        "indentation"
    } else {
        "other"
    }
}

fn line_around(text: &str, at: usize) -> &str {
    let at = (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    &text[start..end]
}

/// The parser's message without the place, which is counted from the start of the YAML.
pub(crate) fn plain(message: &str) -> &str {
    message.split(" at line ").next().unwrap_or(message)
}
