//! Faults for people: the line they are in, what is wrong, and what to do.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::excerpt::{Excerpt, excerpt};
use super::{Reporting, level, place, printable};
use crate::diagnostic::{Diagnostic, Severity};
use crate::forms::broken_lines;
use crate::source::Location;

/// More faults than this are only counted: the first ones are to be mended first.
const MOST: usize = 100;
/// So many related places are shown with a fault.
pub(super) const MOST_RELATED: usize = 5;
/// Advice is broken into lines of this width.
const WIDTH: usize = 84;

/// The faults with their lines, with colours, and how many they are at the end.
pub fn human(reporting: &Reporting) -> String {
    let renderer = Renderer::styled().term_width(120);
    let mut told = String::new();
    for diagnostic in first(reporting.diagnostics) {
        told.push_str(&renderer.render(&[group(diagnostic, reporting)]));
        told.push_str("\n\n");
    }
    let rest = reporting.diagnostics.len().saturating_sub(MOST);
    if rest > 0 {
        let words = [("count", &*rest.to_string()), ("command", &reporting.command_for_all())];
        told.push_str(&reporting.wording.text("and-more-elsewhere", &words));
        told.push('\n');
    }
    told.push_str(&counts(reporting));
    told.push('\n');
    told
}

/// How many faults there are: "3 fel, 1 varning".
pub fn counts(reporting: &Reporting) -> String {
    let counted = [(Severity::Error, "error-count"), (Severity::Warning, "warning-count")];
    let parts: Vec<String> = counted
        .into_iter()
        .map(|(severity, key)| (reporting.count(severity), key))
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| reporting.wording.text(key, &[("count", &count.to_string())]))
        .collect();
    if parts.is_empty() { reporting.wording.plain("no-faults") } else { parts.join(", ") }
}

/// The faults to show: in their order if they are few, else errors first.
fn first(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut all: Vec<&Diagnostic> = diagnostics.iter().collect();
    if all.len() > MOST {
        all.sort_by_key(|diagnostic| diagnostic.severity);
        all.truncate(MOST);
    }
    all
}

fn group<'a>(diagnostic: &Diagnostic, reporting: &Reporting) -> Group<'a> {
    let wording = reporting.wording;
    let drawn = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = printable(&wording.message(diagnostic)).into_owned();
    let title = drawn.with_name(level(diagnostic, wording)).primary_title(message).id(diagnostic.code.name());
    let mut group = Group::with_title(title);
    if let Some(location) = &diagnostic.location {
        group = group.element(drawing(location, reporting));
    }
    let help = wording.help(diagnostic);
    if !help.is_empty() {
        let level = Level::HELP.with_name(wording.plain("level-help"));
        group = group.element(level.message(broken_lines(&printable(&help), WIDTH).join("\n")));
    }
    for location in diagnostic.related.iter().take(MOST_RELATED) {
        let level = Level::NOTE.with_name(wording.plain("level-related"));
        group = group.element(level.message(place(location, reporting)));
    }
    group
}

/// The line with what is meant underlined; just the place where the line is not known.
fn drawing<'a>(location: &Location, reporting: &Reporting) -> Element<'a> {
    let path = printable(&reporting.path(&location.path)).into_owned();
    let number = location.line as usize;
    let Some(Excerpt { line, marked, .. }) = excerpt(location, reporting, 0) else {
        let origin = Origin::path(path);
        return match number {
            0 => origin.into(),
            _ => origin.line(number).char_column(location.column as usize).into(),
        };
    };
    let mark = AnnotationKind::Primary.span(marked);
    Snippet::source(line).path(path).line_start(number).annotation(mark).into()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{faults, told};
    use super::human;
    use crate::diagnostic::{Code, Diagnostic, MessageLanguage};
    use crate::source::Location;

    fn plain(diagnostics: &[Diagnostic], language: MessageLanguage) -> String {
        let told = told(diagnostics, (language, "min-sajt"), human);
        anstream::adapter::strip_str(&told).to_string()
    }

    #[test]
    fn says_what_where_and_what_to_do() {
        let told = plain(&faults(), MessageLanguage::Swedish);
        for part in [
            "fel[unknown-reference]: Det finns ingen sida som heter `radda-barnen`.",
            "min-sajt/content/projects/a.md:3:5",
            "åä radda-barnen�[2J",
            "gör så här: Menar du `rada-barnen`?",
            "se även: min-sajt/content/actors.yaml:7:1",
            "varning[unused-file]",
            "min-sajt/content/projects/100 %, å.pdf\n",
            "fel[url-collision]: Två sidor har samma adress, /a/: a och b.",
        ] {
            assert!(told.contains(part), "{part}\n{told}");
        }
        assert!(told.ends_with("\n2 fel, 1 varning\n"), "{told}");
        let mark = told.lines().find(|line| line.contains("^^^^")).expect("a mark under the word");
        assert_eq!(mark.matches('^').count(), "radda-barnen".len());
        let line = told.lines().find(|line| line.contains("åä radda")).expect("the line");
        let column = |line: &str, what: &str| line.split(what).next().map(|before| before.chars().count());
        assert_eq!(column(mark, "^"), column(line, "radda"));
    }

    #[test]
    fn nothing_wrong_is_told_too() {
        assert_eq!(plain(&[], MessageLanguage::English), "Everything is in order.\n");
    }

    #[test]
    fn many_faults_are_counted() {
        let mut many = vec![Diagnostic::new(Code::UnusedFile).with("value", "x"); 150];
        many.push(Diagnostic::new(Code::NotUtf8));
        let told = plain(&many, MessageLanguage::English);
        assert_eq!(told.matches("warning[unused-file]").count(), 99);
        assert!(told.starts_with("error[not-utf8]"), "{told}");
        let end = "… and 51 more. All of them: `samverka check --format json --site min-sajt`\n1 error, 150 warnings\n";
        assert!(told.ends_with(end), "{told}");
    }

    #[test]
    fn places_that_do_not_fit_the_text_do_no_harm() {
        let at =
            |line, column, length| Location { path: "content/projects/a.md".into(), line, column, length };
        for place in [at(99, 1, 1), at(3, 999, 1), at(3, 1, u32::MAX), at(u32::MAX, u32::MAX, 0), at(1, 0, 0)]
        {
            let told = plain(&[Diagnostic::new(Code::NotUtf8).at(place)], MessageLanguage::English);
            assert!(told.contains("min-sajt/content/projects/a.md:"), "{told}");
        }
    }
}
