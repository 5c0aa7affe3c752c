//! What depends on the language of a page: its order of letters, its dates and numbers in words, its texts.
//!
//! A [`Locale`] is built once for each language of a site and shared by all threads that render. It knows
//! neither settings nor disk: the texts are handed to it.

mod collate;
mod dates;
mod languages;
mod numbers;
mod texts;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt;

use icu_locale_core::subtags::{Language, Region};
use jiff::civil::{Time, Weekday};

use crate::model::edtf::Edtf;
use collate::Collation;
use dates::{Calendar, Phrases};
use numbers::Numbers;
use texts::Texts;

pub use languages::Direction;
pub use texts::{Argument, TextFault, TextSource};

/// One language: collation, dates, numbers and interface texts.
pub struct Locale {
    tag: String,
    name: String,
    direction: Direction,
    collation: Collation,
    calendar: Calendar,
    numbers: Numbers,
    texts: Texts,
}

/// Why a language cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocaleError {
    /// The tag is not one of BCP 47, such as `sv`, `en-GB` or `sv-x-lattlast`.
    NotALanguageTag(String),
    /// The Unicode data cannot serve the language.
    NoData {
        /// The tag of the language.
        tag: String,
        /// What is missing.
        cause: String,
    },
}

impl fmt::Display for LocaleError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALanguageTag(tag) => write!(formatter, "\"{tag}\" is not a language tag"),
            Self::NoData { tag, cause } => write!(formatter, "no language data for \"{tag}\": {cause}"),
        }
    }
}

impl std::error::Error for LocaleError {}

impl Locale {
    /// Builds the language of a BCP 47 tag from its texts, of which later ones override earlier ones
    /// message by message.
    ///
    /// Any well-formed tag works: what a tag adds to its language (`sv-x-lattlast`) changes only the texts,
    /// and a language without data gets the order and the forms of the root of CLDR. Plain `en` is British.
    ///
    /// # Errors
    /// When the tag is not well-formed. Faults in the texts come beside the result; the messages around
    /// them work.
    pub fn new(tag: &str, texts: &[TextSource]) -> Result<(Self, Vec<TextFault>), LocaleError> {
        let not_a_tag = || LocaleError::NotALanguageTag(tag.to_owned());
        let locale = icu_locale_core::Locale::try_from_str(tag).map_err(|_| not_a_tag())?;
        if locale.id.language == Language::UNKNOWN {
            return Err(not_a_tag());
        }
        let customs = customs(&locale);
        let no_data = |cause: String| LocaleError::NoData { tag: tag.to_owned(), cause };
        let (texts, faults) = Texts::new(&customs, texts).map_err(no_data)?;
        let built = Self {
            tag: tag.to_owned(),
            name: languages::name(&locale, tag),
            direction: languages::direction(&locale.id),
            collation: Collation::new(&locale).map_err(no_data)?,
            calendar: Calendar::new(&customs).map_err(no_data)?,
            numbers: Numbers::new(&customs).map_err(no_data)?,
            texts,
        };
        Ok((built, faults))
    }

    /// The tag it was built with, for `lang` attributes and paths.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// What the language calls itself ("svenska"), or its tag where nobody has told us.
    pub fn name_in_itself(&self) -> &str {
        &self.name
    }

    /// Which way the language is written.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The interface text of a key, or of an attribute as `key.attribute`; none if no file has it.
    ///
    /// Numbers choose plural forms and are written as the language writes them. An argument that is
    /// missing shows as its name in braces.
    pub fn text(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<Cow<'_, str>> {
        self.texts.text(&self.numbers, key, arguments)
    }

    /// Which of the sources that the language was built from the text of a key comes from, by its place there.
    pub fn source_of(&self, key: &str) -> Option<usize> {
        self.texts.source(key)
    }

    /// The places of all sources that some text really comes from, in order.
    pub fn sources(&self) -> BTreeSet<usize> {
        self.texts.sources()
    }

    /// Whether some file has a text for the key.
    pub fn has_text(&self, key: &str) -> bool {
        self.texts.has_text(key)
    }

    /// Compares two titles in the order of the language, from their first letter or digit on; equal only
    /// if they are the same.
    pub fn compare(&self, first: &str, second: &str) -> Ordering {
        self.collation.compare(first, second)
    }

    /// Bytes that sort as [`Locale::compare`] does; worth making where a title is compared often.
    pub fn sort_key(&self, title: &str) -> Vec<u8> {
        self.collation.sort_key(title)
    }

    /// The heading a title stands under in an index from A to Z: a letter of the language in capital
    /// form, or `#` for digits and signs.
    ///
    /// Titles sorted by [`Locale::compare`] have their headings in order, each in one run.
    pub fn initial(&self, title: &str) -> String {
        self.collation.initial(title)
    }

    /// A date or an interval in words: "9 oktober 2020", "våren 2020", "2021–2027", "från mars 2022".
    ///
    /// Without date texts (keys that begin with `date-`) it makes do with signs. An offset from UTC is
    /// shown after the time: shift the date to the reader's zone first if that is not wanted.
    pub fn date_in_words(&self, date: &Edtf) -> String {
        self.phrases().date(date)
    }

    /// When an event is, from the start and perhaps the end of it: "8 november 2023 kl. 09.00–12.00".
    pub fn day_range_with_times(&self, start: &Edtf, end: Option<&Edtf>) -> String {
        match end {
            Some(end) => self.date_in_words(&Edtf::between(start, end)),
            None => self.date_in_words(start),
        }
    }

    /// A time alone, to the minute: "09.00".
    pub fn clock(&self, time: Time) -> String {
        self.phrases().clock(time)
    }

    /// A day of any year: "9 oktober".
    pub fn day_and_month(&self, month: i8, day: i8) -> String {
        self.calendar.day_of_month(month, day)
    }

    /// The name of a month (1 to 12) by itself, and as it stands after a day: "жовтень", "жовтня".
    pub fn month_names(&self, month: i8) -> (&str, &str) {
        self.calendar.month_names(month.unsigned_abs())
    }

    /// The name of a month (1 to 12), short: "nov."
    pub fn month_short(&self, month: i8) -> &str {
        self.calendar.month_short(month.unsigned_abs())
    }

    /// The name of a weekday, and short: "torsdag", "tors".
    pub fn weekday(&self, day: Weekday) -> (&str, &str) {
        self.calendar.weekday_names(day)
    }

    /// The day that weeks begin with, by the customs of the language.
    pub fn first_weekday(&self) -> Weekday {
        self.calendar.first_weekday()
    }

    /// What stands between the parts of a list.
    pub fn comma(&self) -> &'static str {
        if self.direction == Direction::Rtl { "، " } else { ", " }
    }

    /// A number as the language writes it: "1 234,5" in Swedish.
    pub fn number(&self, value: f64) -> String {
        self.numbers.number(value)
    }

    /// A whole number as the language writes it.
    pub fn integer(&self, value: u64) -> String {
        self.numbers.integer(value)
    }

    fn phrases(&self) -> Phrases<'_> {
        Phrases { texts: &self.texts, numbers: &self.numbers, calendar: &self.calendar }
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Locale").field("tag", &self.tag).finish_non_exhaustive()
    }
}

/// Whose customs dates and numbers follow: plain English is British here, since its readers are in Europe.
fn customs(locale: &icu_locale_core::Locale) -> icu_locale_core::Locale {
    const ENGLISH: Language = icu_locale_core::subtags::language!("en");
    const BRITAIN: Region = icu_locale_core::subtags::region!("GB");
    let mut customs = locale.clone();
    if customs.id.language == ENGLISH && customs.id.region.is_none() {
        customs.id.region = Some(BRITAIN);
    }
    customs
}

#[cfg(test)]
mod tests;
