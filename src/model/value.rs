//! What a field can hold, once it has been read.

use std::sync::Arc;

use super::edtf::Edtf;
use super::{LanguageIx, Localized};
use crate::markdown::Prose;
use crate::schema::{FieldIx, Fields};

/// A value of a field; the field of the schema says how to read it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A line of text, by language.
    Text(Localized<Box<str>>),
    /// Markdown, by language.
    Prose(Localized<Marked>),
    /// A line that is the same in every language: address, path, number of a register.
    Line(Box<str>),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// One of the field's choices, by its number.
    Choice(u16),
    /// A date, period or time.
    Date(Box<Date>),
    /// A length of time.
    Duration(Duration),
    /// Several values of the same field.
    Many(Vec<Value>),
    /// Rows with columns.
    Rows(Vec<Record>),
    /// Links of the entry, by their number.
    Links(Vec<LinkIx>),
}

/// A compiled Markdown text, and which of the entry's mentions its links are.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// The text, which nothing changes any more.
    pub prose: Arc<Prose>,
    /// The mention that the text's first link is; the others follow it.
    pub first_mention: u32,
}

/// A link of an entry, by its number in [`Entry::links`](super::Entry).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkIx(pub u32);

/// Values by field, in the order of the schema.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record(Vec<(FieldIx, Value)>);

impl Record {
    /// Makes a record; the values may come in any order.
    pub fn new(mut values: Vec<(FieldIx, Value)>) -> Self {
        values.sort_by_key(|(field, _)| *field);
        values.shrink_to_fit();
        Self(values)
    }

    /// The value of a field.
    pub fn get(&self, field: FieldIx) -> Option<&Value> {
        let at = self.0.binary_search_by_key(&field, |(own, _)| *own).ok()?;
        Some(&self.0[at].1)
    }

    /// The value of a field, to change in place.
    pub fn get_mut(&mut self, field: FieldIx) -> Option<&mut Value> {
        let at = self.0.binary_search_by_key(&field, |(own, _)| *own).ok()?;
        Some(&mut self.0[at].1)
    }

    /// Puts a value where there is none.
    pub fn insert(&mut self, field: FieldIx, value: Value) {
        if let Err(at) = self.0.binary_search_by_key(&field, |(own, _)| *own) {
            self.0.insert(at, (field, value));
        }
    }

    /// The values in the order of the schema.
    pub fn iter(&self) -> impl Iterator<Item = (FieldIx, &Value)> {
        self.0.iter().map(|(field, value)| (*field, value))
    }

    /// The values themselves, in the order of the schema.
    pub fn into_values(self) -> impl Iterator<Item = (FieldIx, Value)> {
        self.0.into_iter()
    }

    /// Whether it has no values.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The date of a field, by its name, where the calendar can tell it; `fields` are those that the record is by.
    pub fn date(&self, fields: &Fields, name: &str) -> Option<&Edtf> {
        match self.get(fields.named(name)?)? {
            Value::Date(date) => date.edtf.as_ref(),
            _ => None,
        }
    }

    /// Whether the time that it is given for, up to `until`, has passed.
    pub fn has_ended(&self, fields: &Fields, today: jiff::civil::Date) -> bool {
        self.date(fields, "until").and_then(Edtf::latest).is_some_and(|last| last < today)
    }

    /// Whether the time that it is given for, from `since` on, is yet to come.
    pub fn is_to_come(&self, fields: &Fields, today: jiff::civil::Date) -> bool {
        self.date(fields, "since").and_then(Edtf::earliest).is_some_and(|first| first > today)
    }
}

/// A date as given: by the calendar, in words, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// When, as far as it is known.
    pub edtf: Option<Edtf>,
    /// The words to show instead.
    pub text: Option<Localized<Box<str>>>,
}

/// A length of time in calendar units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// Whole months; a year is twelve.
    pub months: u32,
    /// Whole days; a week is seven.
    pub days: u32,
}

impl Duration {
    /// A length of time in words: `6 months`, `2 weeks`, `1 year`, `90 days`; also in Swedish (`6 månader`).
    ///
    /// `None` for anything else.
    pub fn in_words(text: &str) -> Option<Self> {
        let (number, unit) = text.trim().split_once(char::is_whitespace)?;
        let number: u32 = number.parse().ok().filter(|number| (1..=1200).contains(number))?;
        Some(match unit.trim() {
            "day" | "days" | "dag" | "dagar" => Duration { months: 0, days: number },
            "week" | "weeks" | "vecka" | "veckor" => Duration { months: 0, days: number * 7 },
            "month" | "months" | "månad" | "månader" => Duration { months: number, days: 0 },
            "year" | "years" | "år" => Duration { months: number * 12, days: 0 },
            _ => return None,
        })
    }

    /// The day that comes this long after another, by the calendar; `None` beyond its end.
    pub fn after(self, day: jiff::civil::Date) -> Option<jiff::civil::Date> {
        let span = jiff::Span::new().try_months(self.months).ok()?.try_days(self.days).ok()?;
        day.checked_add(span).ok()
    }
}

/// A contact given in place: a function, with or without a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// What the contact does: "samordnare".
    pub role: Option<Localized<Box<str>>>,
    /// A name, or what the function is called.
    pub name: Option<Localized<Box<str>>>,
    /// E-mail address.
    pub email: Option<Box<str>>,
    /// Telephone number.
    pub phone: Option<Box<str>>,
    /// When and how to reach it.
    pub note: Option<Localized<Box<str>>>,
    /// How long that holds.
    pub valid_until: Option<Edtf>,
}

impl Contact {
    /// Whether what is said of it holds no longer.
    pub fn is_outdated(&self, today: jiff::civil::Date) -> bool {
        self.valid_until.and_then(|until| until.latest()).is_some_and(|last| last < today)
    }

    /// What to call it: its name, or what it does, or how to write to it.
    pub fn words(&self) -> &str {
        let named = self.name.as_ref().or(self.role.as_ref()).map(|text| &**text.original());
        named.or(self.email.as_deref()).or(self.phone.as_deref()).unwrap_or_default()
    }

    /// The texts of the contact, to change in place.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut Option<Localized<Box<str>>>> {
        [&mut self.role, &mut self.name, &mut self.note].into_iter()
    }
}

/// The words of a text in the language asked for, else the original's.
pub fn words(text: &Localized<Box<str>>, language: LanguageIx) -> &str {
    text.best(language).1
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn durations_in_words() {
        assert_eq!(Duration::in_words("6 months"), Some(Duration { months: 6, days: 0 }));
        assert_eq!(Duration::in_words("1 år"), Some(Duration { months: 12, days: 0 }));
        assert_eq!(Duration::in_words("2 weeks"), Some(Duration { months: 0, days: 14 }));
        for bad in ["", "6", "months", "0 months", "-1 days", "6 moons", "99999999999 days"] {
            assert_eq!(Duration::in_words(bad), None, "{bad}");
        }
    }

    #[test]
    fn months_and_days_are_counted_by_the_calendar() {
        assert_eq!(Duration { months: 6, days: 0 }.after(date(2024, 8, 31)), Some(date(2025, 2, 28)));
        assert_eq!(Duration { months: 0, days: 14 }.after(date(2024, 1, 1)), Some(date(2024, 1, 15)));
        assert_eq!(Duration { months: 1200, days: 0 }.after(date(9999, 12, 31)), None);
    }
}
