//! Faults as people and programs read them: one file for each form.
//!
//! All are pure; what they make is printed elsewhere.

mod excerpt;
mod github;
mod human;
mod json;
mod page;
mod sarif;
mod short;

pub use github::github;
pub use human::{counts, human};
pub use json::json;
pub use page::page;
pub use sarif::sarif;
pub use short::short;

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::args::Format;
use crate::diagnostic::{Diagnostic, Severity, Wording};
use crate::read::{Sources, Theme};
use crate::source::Location;

/// What a report is made of.
#[derive(Clone, Copy)]
pub struct Reporting<'a> {
    /// The faults, in the order in which they are told.
    pub diagnostics: &'a [Diagnostic],
    /// The words for them.
    pub wording: &'a Wording,
    /// The text of a file by its path in the site, if it is known.
    pub text: &'a dyn Fn(&str) -> Option<&'a str>,
    /// The site's folder as it was typed; stands before paths, so that they can be opened from where the person is.
    pub folder: &'a str,
}

impl Reporting<'_> {
    /// How many faults are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// What to type to be told of all faults, however many they are.
    fn command_for_all(&self) -> String {
        const COMMAND: &str = "samverka check --format json";
        match self.folder {
            "" | "." => COMMAND.to_owned(),
            folder if folder.contains(' ') => format!("{COMMAND} --site \"{folder}\""),
            folder => format!("{COMMAND} --site {folder}"),
        }
    }

    /// A path of the site as seen from where the person is.
    fn path(&self, path: &str) -> String {
        let folder = self.folder.trim_end_matches('/');
        let folder = folder.strip_prefix("./").unwrap_or(folder);
        if folder.is_empty() || folder == "." { path.to_owned() } else { format!("{folder}/{path}") }
    }
}

/// The report in a form.
pub fn report(format: Format, reporting: &Reporting) -> String {
    match format {
        Format::Human => human(reporting),
        Format::Json => json(reporting),
        Format::Github => github(reporting),
        Format::Sarif => sarif(reporting),
    }
}

/// `content/projects/a.md:3:5`
fn place(location: &Location, reporting: &Reporting) -> String {
    let path = reporting.path(&location.path);
    let path = printable(&path);
    match location.line {
        0 => path.into_owned(),
        line => format!("{path}:{line}:{}", location.column),
    }
}

/// How bad a fault is, in a word.
fn level(diagnostic: &Diagnostic, wording: &Wording) -> String {
    wording.plain(match diagnostic.severity {
        Severity::Error => "level-error",
        Severity::Warning => "level-warning",
    })
}

/// The texts of a site and its theme by path, for [`Reporting::text`].
pub fn texts<'a>(sources: &'a Sources, theme: Option<&'a Theme>) -> BTreeMap<&'a str, &'a str> {
    let content = sources.content.iter().map(|file| &**file);
    let own = sources.settings.iter().chain(&sources.schema).chain(content);
    let drawings = sources.assets.values().filter_map(|asset| asset.drawing.as_ref());
    let theme =
        theme.into_iter().flat_map(|theme| theme.templates.values().chain(theme.texts.values().flatten()));
    own.chain(drawings).chain(theme).map(|file| (file.path(), file.text())).collect()
}

/// A text on one line, without the characters that could move the cursor, ring the bell, change colours, or
/// turn the order of what follows: content is written by many.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_control) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' => plain.push(' '),
            _ if is_control(character) => plain.extend(character.escape_unicode()),
            _ => plain.push(character),
        }
    }
    Cow::Owned(plain)
}

/// Control characters, and those that override or mark the direction of text (Unicode, UAX 9).
fn is_control(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, MessageLanguage};

    /// What the tests of all forms tell: an error with its place and suggestion, a warning of a whole file, and
    /// an error of the site.
    pub(super) fn faults() -> Vec<Diagnostic> {
        let at = Location { path: "content/projects/a.md".into(), line: 3, column: 5, length: 12 };
        vec![
            Diagnostic::new(Code::UnknownReference)
                .at(at)
                .with("value", "radda-barnen")
                .suggesting(vec!["rada-barnen".to_owned()])
                .related_to(Location { path: "content/actors.yaml".into(), line: 7, column: 1, length: 1 }),
            Diagnostic::new(Code::UnusedFile)
                .at(Location::of_file("content/projects/100 %, å.pdf"))
                .with("value", "x\u{1b}[31m\n::error::y"),
            Diagnostic::new(Code::UrlCollision)
                .with("url", "/a/")
                .with("first", "a")
                .with("second", "b")
                .with("what", ""),
        ]
    }

    /// Calls `make` with a reporting of these faults in a language.
    pub(super) fn told(
        diagnostics: &[Diagnostic],
        (language, folder): (MessageLanguage, &str),
        make: fn(&Reporting) -> String,
    ) -> String {
        let text = |path: &str| {
            (path == "content/projects/a.md").then_some("---\nmembers:\n\tåä radda-barnen\u{1b}[2J\n---\n")
        };
        let wording = Wording::new(language);
        make(&Reporting { diagnostics, wording: &wording, text: &text, folder })
    }

    #[test]
    fn nothing_can_steer_the_terminal() {
        assert_eq!(printable("a\u{1b}[31m\u{7}b\u{202e}c\nd"), "a\\u{1b}[31m\\u{7}b\\u{202e}c d");
        assert_eq!(printable("a\u{200e}b\u{200f}c\u{61c}d"), "a\\u{200e}b\\u{200f}c\\u{61c}d");
        assert!(matches!(printable("Överenskommelse – اللغة"), Cow::Borrowed(_)));
        for language in [MessageLanguage::English, MessageLanguage::Swedish] {
            for make in [human, json, github, sarif] {
                let mut faults = faults();
                let path = "content/x\u{1b}[2J\u{1b}]0;pwn\u{7}\u{200f}\u{202e}a\u{61c}.txt";
                faults
                    .push(Diagnostic::new(Code::BadFileName).at(Location::of_file(path)).with("name", path));
                let told = told(&faults, (language, "."), make);
                // Only the report's own colours may use the escape character.
                let plain = anstream::adapter::strip_str(&told).to_string();
                assert!(!plain.chars().any(|c| is_control(c) && c != '\n'), "{plain:?}");
                assert!(!told.contains("\u{1b}[2J") && !told.contains("x\u{1b}[31m"), "{told:?}");
            }
        }
    }

    #[test]
    fn paths_are_told_from_where_the_person_is() {
        for (folder, expected) in
            [(".", "a.md"), ("./", "a.md"), ("sites/x/", "sites/x/a.md"), ("./y", "y/a.md")]
        {
            let wording = Wording::new(MessageLanguage::English);
            let reporting = Reporting { diagnostics: &[], wording: &wording, text: &|_| None, folder };
            assert_eq!(reporting.path("a.md"), expected);
        }
    }
}
