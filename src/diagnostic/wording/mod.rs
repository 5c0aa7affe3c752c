//! Words a diagnostic, and whatever else the program says, in English or Swedish.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Diagnostic;

/// The language of messages to the person at the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageLanguage {
    /// English.
    English,
    /// Swedish.
    Swedish,
}

impl MessageLanguage {
    /// The language for a locale such as `sv_SE.UTF-8`: Swedish for `sv`, else English.
    pub fn of_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("sv") {
            MessageLanguage::Swedish
        } else {
            MessageLanguage::English
        }
    }

    /// The language of a tag on the command line: `sv`, `en`, or a regional form of them.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next() {
            Some("sv") => Some(MessageLanguage::Swedish),
            Some("en") => Some(MessageLanguage::English),
            _ => None,
        }
    }

    /// Its tag: `en`, `sv`.
    pub fn tag(self) -> &'static str {
        self.source().0
    }

    fn source(self) -> (&'static str, &'static str) {
        match self {
            MessageLanguage::English => ("en", include_str!("../en.ftl")),
            MessageLanguage::Swedish => ("sv", include_str!("../sv.ftl")),
        }
    }
}

/// The messages of the program in one language.
///
/// A word that is empty is passed to the messages as `none`, so that they can say something else then.
pub struct Wording {
    bundle: FluentBundle<FluentResource>,
}

impl Wording {
    /// Reads the messages of a language.
    pub fn new(language: MessageLanguage) -> Self {
        let (tag, source) = language.source();
        let tag = tag.parse().expect("a plain language tag");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// What is wrong, in a sentence.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.say(diagnostic.code.name(), None, &arguments(diagnostic))
    }

    /// What to do about it; with the words that may have been meant.
    pub fn help(&self, diagnostic: &Diagnostic) -> String {
        let mut arguments = arguments(diagnostic);
        let mut help = self.say(diagnostic.code.name(), Some("help"), &arguments);
        if !diagnostic.suggestions.is_empty() {
            let quoted: Vec<String> = diagnostic.suggestions.iter().map(|word| format!("`{word}`")).collect();
            arguments.set("suggestions", quoted.join(", "));
            help = format!("{} {help}", self.say("did-you-mean", None, &arguments));
        }
        help.trim().to_owned()
    }

    /// A message of the program that is no diagnostic, filled with words.
    pub fn text(&self, key: &str, words: &[(&'static str, &str)]) -> String {
        let arguments = words.iter().map(|(name, word)| (*name, value(word))).collect();
        self.say(key, None, &arguments)
    }

    /// A message of the program that is filled with nothing.
    pub fn plain(&self, key: &str) -> String {
        self.text(key, &[])
    }

    fn say(&self, key: &str, attribute: Option<&str>, arguments: &FluentArgs) -> String {
        let message = self.bundle.get_message(key);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
        });
        let Some(pattern) = pattern else {
            return if attribute.is_some() { String::new() } else { key.to_owned() };
        };
        self.bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned()
    }
}

fn arguments(diagnostic: &Diagnostic) -> FluentArgs<'static> {
    diagnostic.arguments.iter().map(|(name, word)| (*name, value(word))).collect()
}

/// A number stays a number, so that plural forms can be chosen by it; an empty word becomes `none`, for the
/// same reason; and a word that is a text of its own is cut.
fn value(word: &str) -> FluentValue<'static> {
    const LONGEST: usize = 400;
    if word.is_empty() {
        return FluentValue::from("none");
    }
    match word.parse::<i64>() {
        // What only looks like a number (007, +46) keeps its form.
        Ok(number) if word.len() < 10 && number.to_string() == word => FluentValue::from(number),
        _ => match word.char_indices().nth(LONGEST) {
            Some((end, _)) => FluentValue::from(format!("{}…", &word[..end])),
            None => FluentValue::from(word.to_owned()),
        },
    }
}

#[cfg(test)]
mod tests;
