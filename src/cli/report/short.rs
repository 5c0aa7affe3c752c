//! Faults in short: a line for each, for a terminal beside which they are shown in full.

use super::human::counts;
use super::{Reporting, level, place, printable};
use crate::diagnostic::{Diagnostic, Severity};

/// More faults than this are only counted.
const MOST: usize = 10;

// How a terminal is told the colour of letters (ECMA-48, SGR); they are taken away where it has none.
const BOLD_RED: &str = "\u{1b}[1;31m";
const BOLD_YELLOW: &str = "\u{1b}[1;33m";
const PLAIN: &str = "\u{1b}[0m";

/// A line for each fault that is not among those told `before`, errors first; and how many there are in all.
pub fn short(reporting: &Reporting, before: &[Diagnostic]) -> String {
    let mut new: Vec<&Diagnostic> =
        reporting.diagnostics.iter().filter(|fault| !before.contains(fault)).collect();
    new.sort_by_key(|fault| fault.severity);
    let mut told: String = new.iter().take(MOST).map(|fault| line(fault, reporting)).collect();
    if let Some(rest) = new.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        told.push_str(&reporting.wording.text("and-more", &[("count", &rest.to_string())]));
        told.push('\n');
    }
    told.push_str(&counts(reporting));
    told.push('\n');
    told
}

fn line(fault: &Diagnostic, reporting: &Reporting) -> String {
    let at = fault.location.as_ref().map(|at| format!(" {}", place(at, reporting))).unwrap_or_default();
    let colour = match fault.severity {
        Severity::Error => BOLD_RED,
        Severity::Warning => BOLD_YELLOW,
    };
    let level = level(fault, reporting.wording);
    format!("{colour}{level}{PLAIN}{at}: {}\n", printable(&reporting.wording.message(fault)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{faults, told};
    use super::short;
    use crate::diagnostic::{Code, Diagnostic, MessageLanguage};

    #[test]
    fn only_what_is_new_is_told_and_all_is_counted() {
        let check = |faults: &[Diagnostic], make: fn(&super::Reporting) -> String| {
            let told = told(faults, (MessageLanguage::Swedish, "x"), make);
            anstream::adapter::strip_str(&told).to_string()
        };
        let all = check(&faults(), |reporting| short(reporting, &[]));
        let mut lines = all.lines();
        for begin in [
            "fel x/content/projects/a.md:3:5: Det finns ingen sida som heter `radda-barnen`.",
            "fel: Två sidor har samma adress, /a/: a och b.",
            "varning x/content/projects/100 %, å.pdf: ",
            "2 fel, 1 varning",
        ] {
            assert!(lines.next().is_some_and(|line| line.starts_with(begin)), "{begin}\n{all}");
        }
        let known = check(&faults(), |reporting| short(reporting, &faults()));
        assert_eq!(known, "2 fel, 1 varning\n");
        assert_eq!(check(&[], |reporting| short(reporting, &faults())), "Allt är i sin ordning.\n");
        let many = vec![Diagnostic::new(Code::NotUtf8); 30];
        let many = check(&many, |reporting| short(reporting, &[]));
        assert!(many.ends_with("… och 20 till.\n30 fel\n"), "{many}");
    }
}
