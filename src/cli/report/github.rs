//! Faults as annotations of a GitHub workflow: a line for each on standard output.
//!
//! The form of the commands and what has to be escaped in them: "Workflow commands for GitHub Actions", and
//! `command.ts` of the actions toolkit.

use super::{Reporting, printable};
use crate::diagnostic::Diagnostic;

/// One workflow command for each fault.
pub fn github(reporting: &Reporting) -> String {
    reporting.diagnostics.iter().map(|diagnostic| annotation(diagnostic, reporting)).collect()
}

fn annotation(diagnostic: &Diagnostic, reporting: &Reporting) -> String {
    let mut properties = Vec::new();
    if let Some(at) = &diagnostic.location {
        properties.push(format!("file={}", property(&printable(&reporting.path(&at.path)))));
        if at.line > 0 {
            let end = at.column.saturating_add(at.length).saturating_sub(1);
            properties.push(format!(
                "line={0},endLine={0},col={1},endColumn={2}",
                at.line,
                at.column.max(1),
                end.max(1)
            ));
        }
    }
    properties.push(format!("title={}", property(diagnostic.code.name())));
    let message = printable(&reporting.wording.message(diagnostic)).into_owned();
    let help = printable(&reporting.wording.help(diagnostic)).into_owned();
    let text = data(&[message, help].join("\n"));
    format!("::{} {}::{text}\n", diagnostic.severity.name(), properties.join(","))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{faults, told};
    use super::github;
    use crate::diagnostic::MessageLanguage;

    #[test]
    fn one_escaped_line_for_each_fault() {
        let told = told(&faults(), (MessageLanguage::English, "docs"), github);
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines.len(), 3, "{told}");
        assert!(lines[0].starts_with(
            "::error file=docs/content/projects/a.md,line=3,endLine=3,col=5,endColumn=16,title=unknown-reference::There is no entry called `radda-barnen`.%0ADid you mean"
        ), "{told}");
        assert!(
            lines[1].starts_with(
                "::warning file=docs/content/projects/100 %25%2C å.pdf,title=unused-file::No page"
            ),
            "{told}"
        );
        assert!(lines[2].starts_with("::error title=url-collision::Two pages"), "{told}");
    }
}
