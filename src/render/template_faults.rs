//! What is wrong with the templates of a theme, template by template: Tera stops at the first, or tells all at once.

use tera::{ErrorKind, Tera};

use crate::diagnostic::{Code, Diagnostic};
use crate::read::Theme;
use crate::source::{Location, SourceFile};

/// All faults of the templates that do not compile; `error` is what Tera says of them together.
pub(super) fn all(theme: &Theme, error: &tera::Error) -> Vec<Diagnostic> {
    let syntax = theme.templates.iter().filter_map(|(name, file)| syntax(name, file));
    let syntax: Vec<Diagnostic> = syntax.collect();
    if !syntax.is_empty() {
        return syntax;
    }
    match error.kind() {
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            let circle = [inheritance_chain.join(" → "), tpl.clone()].join(" → ");
            vec![at_tag(theme, tpl, "extends", circle)]
        }
        ErrorKind::CircularInclude { tpl, include_chain } => {
            let circle = [include_chain.join(" → "), tpl.clone()].join(" → ");
            vec![at_tag(theme, tpl, "include", circle)]
        }
        ErrorKind::MissingParent { current, .. } => {
            vec![at_tag(theme, current, "extends", error.to_string())]
        }
        _ => reported(theme, &error.to_string()),
    }
}

/// The first fault of one template, read alone.
fn syntax(name: &str, file: &SourceFile) -> Option<Diagnostic> {
    let error = Tera::default().add_raw_template(name, file.text()).err()?;
    let ErrorKind::SyntaxError(report) = error.kind() else { return None };
    let span = report.span();
    Some(fault(report.message()).at(place(file, span.start_line, span.start_col + 1)))
}

/// Takes apart what Tera says of names that nothing has: a report for each, with its place in a line of its own.
fn reported(theme: &Theme, text: &str) -> Vec<Diagnostic> {
    let reports = text.split("\n\n").filter_map(|report| {
        let mut lines = report.lines();
        let what = lines.next()?.strip_prefix("error: ")?;
        let (name, at) = lines.next()?.trim().strip_prefix("--> ")?.split_once(':')?;
        let (line, column) = at.split_once(':')?;
        let file = theme.templates.get(name)?;
        Some(fault(what).at(place(file, line.parse().ok()?, column.parse().ok()?)))
    });
    let faults: Vec<Diagnostic> = reports.collect();
    if !faults.is_empty() {
        return faults;
    }
    // A component that two templates define: both are named.
    let named = text.split('`').skip(1).step_by(2).filter_map(|name| theme.templates.get(name));
    let places: Vec<Location> = named.map(|file| Location::of_file(file.path())).collect();
    vec![match places.split_last() {
        Some((last, others)) => {
            others.iter().cloned().fold(fault(text).at(last.clone()), Diagnostic::related_to)
        }
        None => fault(text),
    }]
}

fn at_tag(theme: &Theme, name: &str, tag: &str, what: String) -> Diagnostic {
    let Some(file) = theme.templates.get(name) else { return fault(&what) };
    let stands = file.text().match_indices(tag).find(|(at, _)| {
        let before = file.text()[..*at].trim_end_matches(['-', ' ']);
        before.ends_with("{%")
    });
    let at = stands
        .map_or_else(|| Location::of_file(file.path()), |(at, _)| file.locate_bytes(at..at + tag.len()));
    fault(&what).at(at)
}

fn fault(what: &str) -> Diagnostic {
    Diagnostic::new(Code::BadTemplate).with("what", what)
}

fn place(file: &SourceFile, line: usize, column: usize) -> Location {
    let number = |number: usize| u32::try_from(number).unwrap_or(0);
    Location { path: file.path().into(), line: number(line), column: number(column), length: 1 }
}
