//! What is wrong with the content, as data.
//!
//! A [`Diagnostic`] says what (its [`Code`]), where, and with which words; it is worded in English or Swedish by
//! [`Wording`], and drawn by the program. Nothing here prints.

mod codes;
mod wording;

pub use codes::Code;
pub use wording::{MessageLanguage, Wording};

use crate::picture::Fault;
use crate::source::{Location, is_isolate};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// Published all the same; with `--strict` it counts as an error.
    Warning,
}

impl Severity {
    /// The word used in JSON: `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One fault of the content, a theme or the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of fault.
    pub code: Code,
    /// How bad it is; most codes have one of their own.
    pub severity: Severity,
    /// Where it is; nothing for faults of the site as a whole.
    pub location: Option<Location>,
    /// The words that its message is filled with.
    pub arguments: Vec<(&'static str, String)>,
    /// Words that may have been meant, the likeliest first.
    pub suggestions: Vec<String>,
    /// Other places that have to do with it, such as the first of two with the same id.
    pub related: Vec<Location>,
}

impl Diagnostic {
    /// A fault with its code's own severity, not yet placed.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self {
            code,
            severity: code.severity(),
            location: None,
            arguments: Vec::new(),
            suggestions: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Says of a character that a text cannot have it.
    #[must_use]
    pub fn unspeakable(character: char) -> Self {
        let number = format!("U+{:04X}", u32::from(character));
        let why = if is_isolate(character) { "alone" } else { "" };
        Self::new(Code::ControlCharacter).with("character", number).with("why", why)
    }

    /// Says why a picture cannot be shown.
    #[must_use]
    pub fn bad_picture(path: &str, fault: &Fault) -> Self {
        let told = Self::new(Code::BadPicture).with("value", path);
        match fault {
            Fault::NoPicture => told.with("what", "no-picture"),
            Fault::CutOff => told.with("what", "cut-off"),
            Fault::TooLarge(width, height) => {
                told.with("what", "too-large").with("width", width).with("height", height)
            }
            Fault::TooHeavy(bytes) => told.with("what", "too-heavy").with("megabytes", bytes / 1_000_000),
            Fault::Unreadable(why) => told.with("what", "unreadable").with("why", why),
        }
    }

    /// Says where it is.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }

    /// Gives a word for the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// Gives words that may have been meant.
    #[must_use]
    pub fn suggesting(mut self, suggestions: Vec<String>) -> Self {
        self.suggestions = suggestions;
        self
    }

    /// Names another place that has to do with it.
    #[must_use]
    pub fn related_to(mut self, location: Location) -> Self {
        self.related.push(location);
        self
    }

    /// The same as a warning.
    #[must_use]
    pub fn as_warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }
}

/// A value, and all that was found wrong on the way to it.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// What could be made of the input.
    pub value: T,
    /// What was wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value with nothing wrong.
    pub fn clean(value: T) -> Self {
        Self { value, diagnostics: Vec::new() }
    }

    /// Hands over the value and adds what was wrong to `all`.
    pub fn take(self, all: &mut Vec<Diagnostic>) -> T {
        all.extend(self.diagnostics);
        self.value
    }
}

/// Puts faults in the order people read them: by file and place, those of the site as a whole last.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        let key = |d: &Diagnostic| (d.location.is_none(), d.location.clone(), d.severity, d.code);
        key(a).cmp(&key(b)).then_with(|| a.arguments.cmp(&b.arguments))
    });
    diagnostics.dedup();
}

/// Whether any of them forbids publishing.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}
