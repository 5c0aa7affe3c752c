//! Interface texts: Fluent messages, with plural forms and numbers of the language.
//!
//! The messages are read by `fluent-syntax` and filled in here, with the plural rules of ICU: those that
//! `fluent-bundle` brings take 103 for "other" in Arabic, and it holds a lock whenever a number is written.
//! No key is known by name here; a text that is missing is told to the caller, who knows what to do about it.

mod fill;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use fluent_syntax::ast::{Attribute, Entry, Pattern, PatternElement};
use fluent_syntax::parser::parse_runtime;
use icu_locale_core::Locale;
use icu_plurals::{PluralRules, PluralRulesPreferences};

use super::numbers::Numbers;
use fill::{Arguments, Filling};

/// How deep braces may nest in a text. People need three; the parser recurses, and must not run out of stack.
const DEEPEST: usize = 40;

/// A Fluent file: what it is called in faults, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSource {
    /// The file, as people should be told of it.
    pub name: String,
    /// Fluent messages.
    pub text: String,
}

/// A fault in a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFault {
    /// The name of the [`TextSource`].
    pub file: String,
    /// Where in the text, in bytes.
    pub offset: usize,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, in English.
    pub message: String,
}

/// A value that a text is filled in with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Argument<'a> {
    /// A text, put in as it is.
    Text(&'a str),
    /// A number, which also chooses between plural forms.
    Number(f64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

/// All texts of one language.
pub(super) struct Texts {
    /// By key; the names of terms keep their hyphen.
    messages: HashMap<String, Message>,
    cardinals: PluralRules,
    ordinals: PluralRules,
}

/// A message or a term, with its attributes.
struct Message {
    /// The place of its file among the sources.
    source: usize,
    value: Option<Pattern<String>>,
    attributes: Vec<Attribute<String>>,
}

impl Texts {
    pub(super) fn new(locale: &Locale, sources: &[TextSource]) -> Result<(Self, Vec<TextFault>), String> {
        let preferences = PluralRulesPreferences::from(locale);
        let cardinals = PluralRules::try_new_cardinal(preferences).map_err(|error| error.to_string())?;
        let ordinals = PluralRules::try_new_ordinal(preferences).map_err(|error| error.to_string())?;
        let (mut messages, mut faults) = (HashMap::new(), Vec::new());
        for (number, source) in sources.iter().enumerate() {
            let (entries, found) = read(source);
            messages.extend(entries.into_iter().filter_map(|entry| message(entry, number)));
            faults.extend(found);
        }
        Ok((Self { messages, cardinals, ordinals }, faults))
    }

    pub(super) fn has_text(&self, key: &str) -> bool {
        self.named(key).is_some()
    }

    pub(super) fn text<'a>(
        &'a self,
        numbers: &'a Numbers,
        key: &str,
        arguments: &[(&str, Argument<'_>)],
    ) -> Option<Cow<'a, str>> {
        let pattern = self.named(key)?;
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return Some(Cow::Borrowed(value));
        }
        Some(Cow::Owned(Filling::new(self, numbers).filled(pattern, Arguments::Given(arguments))))
    }

    /// The place among the sources of the file that the text of a key is from.
    pub(super) fn source(&self, key: &str) -> Option<usize> {
        let key = key.split_once('.').map_or(key, |(key, _)| key);
        self.messages.get(key).map(|message| message.source)
    }

    /// The places of all sources that some message is from.
    pub(super) fn sources(&self) -> BTreeSet<usize> {
        self.messages.values().map(|message| message.source).collect()
    }

    /// The pattern of `key` or `key.attribute`, of messages only: terms are for the use of messages.
    fn named(&self, key: &str) -> Option<&Pattern<String>> {
        let (key, attribute) = key.split_once('.').map_or((key, None), |(key, name)| (key, Some(name)));
        if key.starts_with('-') { None } else { self.pattern(key, attribute) }
    }

    fn pattern(&self, key: &str, attribute: Option<&str>) -> Option<&Pattern<String>> {
        let message = self.messages.get(key)?;
        match attribute {
            Some(name) => {
                message.attributes.iter().find(|found| found.id.name == name).map(|found| &found.value)
            }
            None => message.value.as_ref(),
        }
    }
}

fn message(entry: Entry<String>, source: usize) -> Option<(String, Message)> {
    match entry {
        Entry::Message(message) => {
            Some((message.id.name, Message { source, value: message.value, attributes: message.attributes }))
        }
        Entry::Term(term) => {
            let message = Message { source, value: Some(term.value), attributes: term.attributes };
            Some((format!("-{}", term.id.name), message))
        }
        _ => None,
    }
}

/// Reads a file as far as it can be read, and says what could not.
fn read(source: &TextSource) -> (Vec<Entry<String>>, Vec<TextFault>) {
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    let mark = source.text.len() - text.len();
    let fault = |offset: usize, message: String| TextFault {
        file: source.name.clone(),
        offset: offset + mark,
        line: 1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count(),
        message,
    };
    if let Some(offset) = too_deep(text) {
        return (Vec::new(), vec![fault(offset, format!("braces nest more than {DEEPEST} deep"))]);
    }
    match parse_runtime(text.to_owned()) {
        Ok(resource) => (resource.body, Vec::new()),
        Err((resource, errors)) => {
            let faults = errors.iter().map(|error| fault(error.pos.start, error.kind.to_string())).collect();
            (resource.body, faults)
        }
    }
}

/// Where braces nest too deep. Counting begins anew with each message, that is, with each line that does
/// not begin with a space or a closing brace.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut line_start) = (0_usize, true);
    for (offset, byte) in text.bytes().enumerate() {
        if line_start && !matches!(byte, b' ' | b'}' | b'{' | b'\r' | b'\n') {
            depth = 0;
        }
        line_start = byte == b'\n';
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(offset);
        }
    }
    None
}

#[cfg(test)]
mod tests;
