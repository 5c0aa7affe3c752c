//! What entries say, asked by the names of fields: for the outputs that other programs read.
//!
//! These need the same few things of any kind: a title, a summary, a date, whom a field leads to. All words come on
//! one line, without control characters, since neither XML nor calendars can hold those. No HTML is made here.

use std::borrow::Cow;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Rendering;
use super::present::is_translated;
use crate::config::Settings;
use crate::markdown::{Destination, Fill, Phrase, ProseLink};
use crate::model::edtf::Edtf;
use crate::model::{
    Entry, EntryIx, LanguageIx, Link, LinkIx, Localized, Marked, Mention, Record, Target, Value,
};
use crate::schema::{Choices, Fields, Holds};

/// Words and the language they are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    /// The words, on one line.
    pub(super) text: String,
    /// Their language.
    pub(super) language: LanguageIx,
}

/// A record of an entry (its fields, a row, the data of a link), read in a language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'r> {
    rendering: &'r Rendering,
    language: LanguageIx,
    entry: EntryIx,
    record: &'r Record,
    fields: &'r Fields,
}

impl<'r> Said<'r> {
    /// The fields of an entry.
    pub(super) fn by(rendering: &'r Rendering, language: LanguageIx, entry: EntryIx) -> Self {
        let record = &rendering.base.entry(entry).record;
        Self { rendering, language, entry, record, fields: &rendering.kind_of(entry).fields }
    }

    /// The title of the entry.
    pub(super) fn title(&self) -> Words {
        self.text("title").unwrap_or_else(|| Words {
            text: self.stated().id.slug.to_string(),
            language: self.stated().language,
        })
    }

    /// The summary of the entry, or else the beginning of its text.
    pub(super) fn summary(&self) -> Option<Words> {
        self.text("summary").or_else(|| {
            let (language, marked) = self.settings().best(self.stated().body.as_ref()?, self.language);
            let lead = marked.prose.lead(&Titles::of(self.rendering, (self.entry, language), marked));
            some(Words { text: one_line(&lead), language })
        })
    }

    /// The value of a field.
    pub(super) fn value(&self, name: &str) -> Option<&'r Value> {
        self.record.get(self.fields.named(name)?)
    }

    /// The text of a field, in the language or the original's.
    pub(super) fn text(&self, name: &str) -> Option<Words> {
        match self.value(name)? {
            Value::Text(text) => self.words(text),
            _ => None,
        }
    }

    /// All texts of a field that may have many.
    pub(super) fn texts(&self, name: &str) -> Vec<Words> {
        let texts = self.values(name).into_iter().filter_map(|value| match value {
            Value::Text(text) => self.words(text),
            _ => None,
        });
        texts.collect()
    }

    /// All lines of a field that may have many.
    pub(super) fn lines(&self, name: &str) -> Vec<&'r str> {
        let lines = self.values(name).into_iter().filter_map(|value| match value {
            Value::Line(line) => Some(&**line),
            _ => None,
        });
        lines.collect()
    }

    /// The line of a field.
    pub(super) fn line(&self, name: &str) -> Option<&'r str> {
        self.lines(name).into_iter().next()
    }

    /// What a field is called.
    pub(super) fn label(&self, name: &str) -> Option<&'r str> {
        let field = self.fields.get(self.fields.named(name)?);
        self.settings().label(&field.label, self.language).map(|(_, label)| label)
    }

    /// The number of a field.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        match self.value(name)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Where a place is: degrees north and east, if both are on the globe.
    pub(super) fn position(&self) -> Option<(f64, f64)> {
        let (latitude, longitude) = (self.number("lat")?, self.number("lon")?);
        let on_globe = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        on_globe.then_some((latitude, longitude))
    }

    /// The value of a choice, as it is written in files.
    pub(super) fn choice(&self, name: &str) -> Option<&'r str> {
        let (choices, at) = self.chosen(name)?;
        choices.values.get(usize::from(at)).map(|(value, _)| &**value)
    }

    /// What a choice is from, and the number of the value chosen.
    pub(super) fn chosen(&self, name: &str) -> Option<(&'r Choices, u16)> {
        let field = self.fields.named(name)?;
        match (&self.fields.get(field).holds, self.record.get(field)?) {
            (Holds::Choice(choices), Value::Choice(at)) => Some((choices, *at)),
            _ => None,
        }
    }

    /// How it stands: what a row of its own for one date says, else the entry.
    pub(super) fn status(&self, row: Option<&Self>) -> Option<(&'r Choices, u16)> {
        row.and_then(|row| row.chosen("status")).or_else(|| self.chosen("status"))
    }

    /// The date of a field, where the calendar can tell it.
    pub(super) fn date(&self, name: &str) -> Option<&'r Edtf> {
        self.record.date(self.fields, name)
    }

    /// Whether it holds today, by its `since` and `until`.
    pub(super) fn is_current(&self, today: Date) -> bool {
        !self.record.has_ended(self.fields, today) && !self.record.is_to_come(self.fields, today)
    }

    /// The time zone that the entry's clock times are in.
    pub(super) fn zone(&self) -> TimeZone {
        let named = self.line("timezone").unwrap_or(&self.rendering.settings.timezone);
        // Both names were looked up when they were read.
        TimeZone::get(named).unwrap_or(TimeZone::UTC)
    }

    /// The prose of a field in plain words.
    pub(super) fn prose(&self, name: &str) -> Option<Words> {
        match self.value(name)? {
            Value::Prose(prose) => {
                let (language, marked) = self.settings().best(prose, self.language);
                let words = marked.prose.words(&Titles::of(self.rendering, (self.entry, language), marked));
                some(Words { text: one_line(&words), language })
            }
            _ => None,
        }
    }

    /// The rows of a field.
    pub(super) fn rows(&self, name: &str) -> Vec<Self> {
        let Some(field) = self.fields.named(name) else { return Vec::new() };
        match (&self.fields.get(field).holds, self.record.get(field)) {
            (Holds::Rows { fields, .. }, Some(Value::Rows(rows))) => {
                rows.iter().map(|record| Self { record, fields, ..*self }).collect()
            }
            _ => Vec::new(),
        }
    }

    /// One row of a field, by its number.
    pub(super) fn row(&self, name: &str, number: usize) -> Option<Self> {
        let field = self.fields.named(name)?;
        match (&self.fields.get(field).holds, self.record.get(field)?) {
            (Holds::Rows { fields, .. }, Value::Rows(rows)) => {
                Some(Self { record: rows.get(number)?, fields, ..*self })
            }
            _ => None,
        }
    }

    /// The links of a field, in the order written.
    pub(super) fn links(&self, name: &str) -> Vec<&'r Link<EntryIx>> {
        match self.value(name) {
            Some(Value::Links(links)) => links.iter().filter_map(|link| self.link(*link)).collect(),
            _ => Vec::new(),
        }
    }

    /// The entries that a field leads to, each once, in the order written.
    pub(super) fn entries(&self, name: &str) -> Vec<EntryIx> {
        let mut found = Vec::new();
        for link in self.links(name) {
            if let Target::Entry(entry) = link.target
                && !found.contains(&entry)
            {
                found.push(entry);
            }
        }
        found
    }

    /// The words of a text of this entry.
    pub(super) fn words(&self, text: &Localized<Box<str>>) -> Option<Words> {
        let (language, text) = self.settings().best(text, self.language);
        some(Words { text: one_line(text), language })
    }

    fn values(&self, name: &str) -> Vec<&'r Value> {
        match self.value(name) {
            Some(Value::Many(values)) => values.iter().collect(),
            Some(value) => vec![value],
            None => Vec::new(),
        }
    }

    fn link(&self, link: LinkIx) -> Option<&'r Link<EntryIx>> {
        self.stated().links.get(link.0 as usize)
    }

    fn settings(&self) -> &'r Settings {
        &self.rendering.settings
    }

    fn stated(&self) -> &'r Entry<EntryIx> {
        self.rendering.base.entry(self.entry)
    }
}

/// The languages that an entry is really there in, its own first: its page in any other shows the original.
pub(super) fn languages(rendering: &Rendering, entry: EntryIx) -> Vec<LanguageIx> {
    let own = rendering.base.entry(entry).language;
    let others = rendering
        .settings
        .language_indices()
        .filter(|language| *language != own && is_translated(rendering, entry, *language));
    [own].into_iter().chain(others).collect()
}

/// The whole address of an entry's page: in the language, if it is translated to it, else in its own.
pub(super) fn canonical(rendering: &Rendering, language: LanguageIx, entry: EntryIx) -> String {
    let own = rendering.base.entry(entry).language;
    let language = if is_translated(rendering, entry, language) { language } else { own };
    rendering.settings.base_url.absolute(rendering.routes.entry(language, entry))
}

/// A text on one line, without characters that no output can hold.
pub(super) fn one_line(text: &str) -> String {
    // Nearly all texts are so already: no space but single ones within, and nothing of what follows in UTF-8 on 0xc2 (the
    // second set of controls), 0xe2 (ends of lines and paragraphs) or 0xef (what is no character).
    let suspect = |byte: u8| byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef);
    if !text.bytes().any(suspect) && text.trim_ascii() == text && !text.contains("  ") {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len());
    let mut apart = false;
    for character in text.chars() {
        match character {
            ' ' | '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => apart = !line.is_empty(),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => {}
            _ => {
                if apart {
                    line.push(' ');
                    apart = false;
                }
                line.push(character);
            }
        }
    }
    line
}

fn some(words: Words) -> Option<Words> {
    (!words.text.is_empty()).then_some(words)
}

/// Fills the links of a text with the titles of what they lead to.
pub(super) struct Titles<'r> {
    rendering: &'r Rendering,
    mentions: &'r [Mention<EntryIx>],
    language: LanguageIx,
}

impl<'r> Titles<'r> {
    /// For a text of an entry that is in this language.
    pub(super) fn of(
        rendering: &'r Rendering,
        (entry, language): (EntryIx, LanguageIx),
        marked: &Marked,
    ) -> Self {
        let mentions = &rendering.base.entry(entry).mentions;
        let mentions = mentions.get(marked.first_mention as usize..).unwrap_or_default();
        Self { rendering, mentions, language }
    }
}

impl Fill for Titles<'_> {
    fn link<'a>(&'a self, index: usize, _: &'a ProseLink) -> Destination<'a> {
        match self.mentions.get(index) {
            Some(Mention::Entry { target, .. }) => {
                Destination::to("", Said::by(self.rendering, self.language, *target).title().text)
            }
            Some(Mention::Unpublished(title)) => {
                Destination::Words(Cow::Borrowed(self.rendering.settings.best(title, self.language).1))
            }
            _ => Destination::Missing,
        }
    }

    fn phrase(&self, _: Phrase, _: u32) -> Cow<'_, str> {
        Cow::Borrowed("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::site;

    #[test]
    fn words_stand_on_one_line() {
        assert_eq!(one_line("  a\r\n\tb\u{0}\u{7}c\u{2028}d\u{fffe} \n"), "a bc d");
        assert_eq!(one_line("a\u{a0}b"), "a\u{a0}b");
        assert_eq!(one_line("\n"), "");
    }

    #[test]
    fn an_entry_is_there_in_the_languages_of_its_words() {
        let site = site(&[
            ("site.yaml", "languages: [sv, en, ar]"),
            ("content/topics/a.yaml", "title: {en: Work, sv: Arbete}\n"),
            ("content/topics/b.yaml", "title: Vård\n"),
            ("content/topics/c.md", "---\ntitle: Care\nlang: en\n---\nText.\n"),
            ("content/topics/c.ar.md", "---\n---\nنص.\n"),
        ]);
        let tags = |slug: &str| {
            let entry = site.find("topic", slug);
            let tags = languages(&site.rendering, entry);
            tags.into_iter()
                .map(|language| site.rendering.settings.tag(language).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(tags("a"), ["sv", "en"]);
        assert_eq!(tags("b"), ["sv"]);
        assert_eq!(tags("c"), ["en", "ar"]);
        let url = |language, slug| canonical(&site.rendering, LanguageIx(language), site.find("topic", slug));
        assert_eq!(url(1, "a"), "http://localhost/en/topics/a/");
        assert_eq!(url(1, "b"), "http://localhost/amnen/b/");
        assert_eq!(url(0, "c"), "http://localhost/en/topics/c/");
    }

    #[test]
    fn a_summary_may_come_from_the_text() {
        let site = site(&[
            ("content/actors/a.md", "---\ntitle: A\n---\nMöter [[b]] varje *vecka*.\n"),
            ("content/actors/b.yaml", "title: Bö\nsummary: |\n  Två\n  rader\n"),
        ]);
        let summary = |slug| Said::by(&site.rendering, LanguageIx(0), site.find("actor", slug)).summary();
        assert_eq!(summary("a").unwrap().text, "Möter Bö varje vecka.");
        assert_eq!(summary("b").unwrap().text, "Två rader");
    }
}
