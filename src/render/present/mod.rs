//! Fills the views: from entries and numbers to finished words and addresses in one language.

mod answers;
mod calendar;
mod contacts;
pub(super) mod coverage;
mod entry;
mod fields;
mod home;
mod links;
mod lists;
mod map;
mod meetings;
mod periods;
mod prose;
mod recurrence;
mod report;
mod shell;
mod structure;
mod structure_list;
#[cfg(test)]
mod tests;
mod timeline;
mod together;
#[cfg(test)]
mod together_tests;
mod trees;
mod whole;
pub(super) mod whom;

pub(super) use answers::answer;
pub(super) use calendar::{agenda, past_years, year_name};
pub(super) use entry::{card, entry};
pub(super) use fields::phone;
pub(super) use home::{home, redirect};
pub(super) use lists::{incoming_list, index, pagination, shared_lists};
pub(super) use shell::{is_translated, page, reference, site};
pub(super) use structure::lighten;
pub(super) use whole::{links, whole_fields};

use jiff::civil::Date;

use super::views::{TextView, ValueView};
use super::{Edition, Rendering};
use crate::locale::{Argument, Locale};
use crate::model::edtf::Edtf;
use crate::model::{EntryIx, LanguageIx, Localized, Name, Record, Value, is_same_language};
use crate::schema::Labels;

/// One language at work: what its words are looked up with.
#[derive(Clone, Copy)]
pub(in crate::render) struct Presenter<'a> {
    /// The site.
    pub(in crate::render) rendering: &'a Rendering,
    /// The language.
    pub(in crate::render) edition: &'a Edition,
}

impl<'a> Presenter<'a> {
    pub(in crate::render) fn new(rendering: &'a Rendering, edition: &'a Edition) -> Self {
        Self { rendering, edition }
    }

    pub(in crate::render) fn language(&self) -> LanguageIx {
        self.edition.language
    }

    pub(in crate::render) fn locale(&self) -> &'a Locale {
        &self.edition.locale
    }

    /// The tag of a language, where it is not the page's own.
    pub(in crate::render) fn other_language(&self, language: LanguageIx) -> Option<String> {
        self.rendering.settings.foreign(language, self.language()).map(str::to_owned)
    }

    pub(in crate::render) fn text(&self, text: &Localized<Box<str>>) -> TextView {
        let (language, words) = self.rendering.settings.best(text, self.language());
        TextView { text: words.to_string(), lang: self.other_language(language) }
    }

    pub(in crate::render) fn label(&self, labels: &Labels) -> TextView {
        words(self.rendering, labels, self.language())
    }

    /// An interface text that the program itself needs.
    pub(in crate::render) fn phrase(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.locale().text(key, arguments).map_or_else(|| key.to_owned(), std::borrow::Cow::into_owned)
    }

    /// The value of a field of an entry, by the field's name.
    pub(in crate::render) fn value(&self, entry: EntryIx, field: &str) -> Option<&'a Value> {
        let fields = &self.rendering.kind_of(entry).fields;
        self.rendering.base.entry(entry).record.get(fields.named(field)?)
    }

    pub(in crate::render) fn text_of(&self, entry: EntryIx, field: &str) -> Option<TextView> {
        match self.value(entry, field)? {
            Value::Text(text) => Some(self.text(text)),
            _ => None,
        }
    }

    pub(in crate::render) fn date(&self, date: &crate::model::Date) -> ValueView {
        let edtf = date.edtf.as_ref();
        let words = match (&date.text, edtf) {
            (Some(text), _) => self.text(text),
            (None, Some(edtf)) => TextView { text: self.locale().date_in_words(edtf), lang: None },
            (None, None) => TextView::default(),
        };
        ValueView {
            text: words.text,
            lang: words.lang,
            value: edtf.map(ToString::to_string),
            datetime: edtf.and_then(datetime),
            url: None,
        }
    }

    /// The names of an entry beside its title, each once.
    pub(in crate::render) fn other_names(&self, entry: EntryIx) -> Vec<String> {
        let fields = &self.rendering.kind_of(entry).fields;
        let mut names: Vec<String> = Vec::new();
        for name in self.rendering.base.entry(entry).record.other_names(fields) {
            let words = match name {
                Name::Text(text) => self.rendering.settings.best(text, self.language()).1,
                Name::Line(line) => line,
            };
            if !names.iter().any(|known| *known == *words) {
                names.push(words.to_string());
            }
        }
        names
    }

    /// A date that stands for itself.
    pub(in crate::render) fn edtf(&self, edtf: &Edtf) -> ValueView {
        ValueView {
            text: self.locale().date_in_words(edtf),
            value: Some(edtf.to_string()),
            datetime: datetime(edtf),
            ..ValueView::default()
        }
    }

    pub(in crate::render) fn day(&self, day: Date) -> ValueView {
        let edtf = Edtf::from(day);
        ValueView {
            text: self.locale().date_in_words(&edtf),
            datetime: Some(day.to_string()),
            ..ValueView::default()
        }
    }

    pub(in crate::render) fn today(&self) -> Date {
        self.rendering.views.agenda.today()
    }
}

/// "på svenska", or what the language calls itself where nobody has told us the words.
fn in_language(locale: &Locale, tag: &str, name: &str) -> String {
    let arguments = [("language", Argument::Text(tag)), ("name", Argument::Text(name))];
    locale.text("in-language", &arguments).map_or_else(|| name.to_owned(), std::borrow::Cow::into_owned)
}

/// The words of labels in a language; their own, where it is another one.
pub(in crate::render) fn words(rendering: &Rendering, labels: &Labels, language: LanguageIx) -> TextView {
    let own = rendering.settings.tag(language);
    let Some((tag, text)) = rendering.settings.label(labels, language) else { return TextView::default() };
    // Words given without a language are in the first of the site.
    let tag = if tag == "*" { rendering.settings.tag(LanguageIx(0)) } else { tag };
    TextView { text: text.to_owned(), lang: (!is_same_language(tag, own)).then(|| tag.to_owned()) }
}

/// A date as a `time` element can say it (HTML: a year, month, day or local time; no intervals or seasons).
fn datetime(edtf: &Edtf) -> Option<String> {
    use crate::model::edtf::Precision;
    if edtf.is_interval() {
        return None;
    }
    let text = edtf.to_string();
    let plain = text.trim_end_matches(['~', '?', '%']);
    let exact =
        matches!(edtf.precision(), Precision::Year | Precision::Month | Precision::Day | Precision::Time);
    // HTML knows no years before 0001 and none of five digits.
    let common =
        plain.chars().next().is_some_and(|first| first.is_ascii_digit()) && !plain.starts_with("0000");
    (exact && common).then(|| plain.to_owned())
}

/// The date of a field of a record.
fn date_in<'r>(
    record: &'r Record,
    fields: &crate::schema::Fields,
    name: &str,
) -> Option<&'r crate::model::Date> {
    match record.get(fields.named(name)?)? {
        Value::Date(date) => Some(date),
        _ => None,
    }
}
