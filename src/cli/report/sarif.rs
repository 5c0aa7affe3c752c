//! Faults for code scanning tools: SARIF 2.1.0 (OASIS).

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Reporting, printable};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::Location;

/// One run with all faults as results, and a rule for each code among them.
pub fn sarif(reporting: &Reporting) -> String {
    let codes: BTreeSet<Code> = reporting.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code)).collect();
    let index = |code: Code| codes.iter().position(|known| *known == code);
    let results: Vec<Value> =
        reporting.diagnostics.iter().map(|fault| result(fault, index(fault.code), reporting)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut text = serde_json::to_string_pretty(&log).expect("texts and numbers become JSON");
    text.push('\n');
    text
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": {"text": code.name().replace('-', " ")},
        "defaultConfiguration": {"level": level(code.severity())},
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn result(diagnostic: &Diagnostic, rule: Option<usize>, reporting: &Reporting) -> Value {
    let wording = reporting.wording;
    let text = format!("{} {}", wording.message(diagnostic), wording.help(diagnostic));
    let place = |at: &Location| json!({"physicalLocation": physical_location(at, reporting)});
    let mut result = json!({
        "ruleId": diagnostic.code.name(),
        "ruleIndex": rule,
        "level": level(diagnostic.severity),
        "message": {"text": printable(text.trim())},
        "locations": diagnostic.location.iter().map(place).collect::<Vec<_>>(),
    });
    if !diagnostic.related.is_empty() {
        result["relatedLocations"] = diagnostic.related.iter().map(place).collect();
    }
    result
}

fn physical_location(at: &Location, reporting: &Reporting) -> Value {
    let mut place = json!({"artifactLocation": {"uri": uri(&reporting.path(&at.path))}});
    if at.line > 0 {
        place["region"] = json!({
            "startLine": at.line,
            "startColumn": at.column.max(1),
            "endColumn": at.column.max(1).saturating_add(at.length),
        });
    }
    place
}

/// A path as a relative URI reference (RFC 3986): all but unreserved characters and `/` percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::super::tests::{faults, told};
    use super::sarif;
    use crate::diagnostic::MessageLanguage;

    #[test]
    fn results_point_to_their_rules_and_places() {
        let told = told(&faults(), (MessageLanguage::Swedish, "docs"), sarif);
        let log: serde_json::Value = serde_json::from_str(&told).expect("JSON");
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        let results = run["results"].as_array().expect("results");
        assert_eq!((rules.len(), results.len()), (3, 3));
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
            assert_eq!(rules[index]["id"], result["ruleId"]);
        }
        let region = &results[0]["locations"][0]["physicalLocation"]["region"];
        assert_eq!(
            (&region["startLine"], &region["startColumn"], &region["endColumn"]),
            (&3.into(), &5.into(), &17.into())
        );
        let uri = &results[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert_eq!(uri, "docs/content/projects/100%20%25%2C%20%C3%A5.pdf");
        assert_eq!(results[2]["locations"], serde_json::json!([]));
        assert!(results[0]["relatedLocations"].is_array());
    }
}
