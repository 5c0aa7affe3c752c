//! Faults for programs, in a form that stays as it is: tools read it.

use serde::Serialize;

use super::{Reporting, is_control, printable};
use crate::diagnostic::{Diagnostic, Severity};

#[derive(Serialize)]
struct Report {
    diagnostics: Vec<Fault>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct Fault {
    severity: &'static str,
    code: &'static str,
    message: String,
    /// Relative to the site; null for faults of the site as a whole.
    file: Option<String>,
    /// From 1; 1 where the whole file is meant.
    line: Option<u32>,
    column: Option<u32>,
    help: String,
}

/// `{"diagnostics": [...], "errors": N, "warnings": N}`, with a line feed at the end.
pub fn json(reporting: &Reporting) -> String {
    let report = Report {
        diagnostics: reporting.diagnostics.iter().map(|diagnostic| fault(diagnostic, reporting)).collect(),
        errors: reporting.count(Severity::Error),
        warnings: reporting.count(Severity::Warning),
    };
    let text = serde_json::to_string_pretty(&report).expect("texts and numbers become JSON");
    let mut shown = String::with_capacity(text.len() + 1);
    // A path stands as it is named; what could steer a terminal is escaped as JSON has it (RFC 8259, section 7).
    for character in text.chars() {
        match character {
            '\n' => shown.push(character),
            _ if is_control(character) => shown.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => shown.push(character),
        }
    }
    shown.push('\n');
    shown
}

fn fault(diagnostic: &Diagnostic, reporting: &Reporting) -> Fault {
    let at = diagnostic.location.as_ref();
    Fault {
        severity: diagnostic.severity.name(),
        code: diagnostic.code.name(),
        message: printable(&reporting.wording.message(diagnostic)).into_owned(),
        file: at.map(|at| at.path.to_string()),
        line: at.map(|at| at.line.max(1)),
        column: at.map(|at| at.column.max(1)),
        help: printable(&reporting.wording.help(diagnostic)).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{faults, told};
    use super::json;
    use crate::diagnostic::MessageLanguage;

    #[test]
    fn has_the_shape_of_the_contract() {
        let told = told(&faults(), (MessageLanguage::English, "x"), json);
        let report: serde_json::Value = serde_json::from_str(&told).expect("JSON");
        assert_eq!((&report["errors"], &report["warnings"]), (&2.into(), &1.into()));
        let keys = |value: &serde_json::Value| {
            let mut keys: Vec<_> = value.as_object().expect("a mapping").keys().cloned().collect();
            keys.sort();
            keys
        };
        assert_eq!(keys(&report), ["diagnostics", "errors", "warnings"]);
        let fault = &report["diagnostics"][0];
        assert_eq!(keys(fault), ["code", "column", "file", "help", "line", "message", "severity"]);
        assert_eq!(
            (&fault["severity"], &fault["code"], &fault["file"], &fault["line"], &fault["column"]),
            (
                &"error".into(),
                &"unknown-reference".into(),
                &"content/projects/a.md".into(),
                &3.into(),
                &5.into()
            )
        );
        assert_eq!(
            (&report["diagnostics"][1]["line"], &report["diagnostics"][2]["file"]),
            (&1.into(), &().into())
        );
    }

    #[test]
    fn nothing_wrong_is_a_report_too() {
        let told = told(&[], (MessageLanguage::English, "x"), json);
        assert_eq!(told, "{\n  \"diagnostics\": [],\n  \"errors\": 0,\n  \"warnings\": 0\n}\n");
    }
}
