//! Faults as the preview shows them: in words, with their lines.

use super::excerpt::{Excerpt, excerpt};
use super::human::MOST_RELATED;
use super::{Reporting, level, place, printable};
use crate::diagnostic::{Diagnostic, Severity};
use crate::serve::{Fault, Line};

/// So many lines are shown on each side of the line that a fault is about.
const BESIDE: usize = 2;

/// A fault in words.
pub fn page(diagnostic: &Diagnostic, reporting: &Reporting) -> Fault {
    let wording = reporting.wording;
    let at = diagnostic.location.as_ref();
    let lines = at.and_then(|at| Some((at.line as usize, excerpt(at, reporting, BESIDE)?)));
    Fault {
        is_error: diagnostic.severity == Severity::Error,
        level: level(diagnostic, wording),
        code: diagnostic.code.name(),
        message: printable(&wording.message(diagnostic)).into_owned(),
        place: at.map(|at| place(at, reporting)).unwrap_or_default(),
        lines: lines.map(|(number, excerpt)| drawn(number, excerpt)).unwrap_or_default(),
        help: printable(&wording.help(diagnostic)).into_owned(),
        related: diagnostic
            .related
            .iter()
            .take(MOST_RELATED)
            .map(|at| format!("{}: {}", wording.plain("level-related"), place(at, reporting)))
            .collect(),
    }
}

fn drawn(number: usize, excerpt: Excerpt) -> Vec<Line> {
    let Excerpt { before, line, marked, after } = excerpt;
    let plain = |(number, before)| Line { number, before, marked: String::new(), after: String::new() };
    let (start, end) = (marked.start, marked.end);
    let parts = [&line[..start], &line[start..end], &line[end..]].map(str::to_owned);
    let [left, marked, right] = parts;
    let meant = Line { number, before: left, marked, after: right };
    before.into_iter().map(plain).chain([meant]).chain(after.into_iter().map(plain)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::faults;
    use super::*;
    use crate::diagnostic::{MessageLanguage, Wording};

    #[test]
    fn the_line_stands_among_those_beside_it() {
        let wording = Wording::new(MessageLanguage::Swedish);
        let text = |_: &str| Some("---\nmembers:\n\tåä radda-barnen\u{1b}[2J\n---\n");
        let diagnostics = faults();
        let reporting =
            Reporting { diagnostics: &diagnostics, wording: &wording, text: &text, folder: "min-sajt" };
        let told: Vec<Fault> = diagnostics.iter().map(|fault| page(fault, &reporting)).collect();
        let [first, second, third] = told.as_slice() else { panic!("three faults") };
        assert_eq!((first.is_error, &*first.level, first.code), (true, "fel", "unknown-reference"));
        assert_eq!(first.place, "min-sajt/content/projects/a.md:3:5");
        assert!(first.help.starts_with("Menar du `rada-barnen`?"), "{}", first.help);
        assert_eq!(first.related, ["se även: min-sajt/content/actors.yaml:7:1"]);
        let lines: Vec<(usize, &str, &str)> =
            first.lines.iter().map(|line| (line.number, &*line.before, &*line.marked)).collect();
        assert_eq!(
            lines,
            [(1, "---", ""), (2, "members:", ""), (3, "\tåä ", "radda-barnen"), (4, "---", "")]
        );
        assert_eq!(first.lines[2].after, "\u{fffd}[2J");
        assert_eq!((second.is_error, second.lines.len()), (false, 0));
        assert_eq!((&*third.place, third.lines.len()), ("", 0));
    }
}
