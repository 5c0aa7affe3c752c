//! Single values: texts, dates, choices, addresses, and the other types of the schema.

use serde_yaml::{Mapping, Value};

use super::date_fault;
use super::fields::EntryReader;
use super::links::{self, Path};
use super::syntax::{has_scheme, is_email, is_telephone_address, is_web_address, misleading, number};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::edtf::Edtf;
use crate::model::{
    Date, Duration, LanguageIx, Localized, Marked, Rule, SiteAddress, Telephone, Value as Typed, is_stand_in,
};
use crate::nearest::nearest;
use crate::schema::{Choices, Field, Holds};
use crate::source::{Spot, Step, is_blank, unspeakable};

type Text = Localized<Box<str>>;

/// The level of the first headings of a text in a field: the field's label is the one above.
const FIELD_LEVEL: u8 = 3;

/// A title or another name may have this many characters: it stands wherever its entry is named.
pub(super) const LONGEST_NAME: usize = 500;

/// Any other line may have this many: those of cards and lists stand on many pages.
const LONGEST_LINE: usize = 2000;

impl EntryReader<'_> {
    /// Reads one value by the type of its field; a fault is reported at the value.
    pub(super) fn scalar(&mut self, field: &Field, value: &Value) -> Option<Typed> {
        match &field.holds {
            Holds::Text => self.text(field, value).map(Typed::Text),
            Holds::Prose => {
                let prefix = self.id_prefix();
                self.prose(field, value, (&prefix, FIELD_LEVEL)).map(Typed::Prose)
            }
            Holds::Line => self.short_line(field, value).map(Typed::Line),
            Holds::Number => self.expect(field, number(value).map(Typed::Number), "number"),
            Holds::Flag => self.expect(field, value.as_bool().map(Typed::Flag), "flag"),
            Holds::Order => {
                let order = value.as_bool().map(Typed::Flag).or_else(|| number(value).map(Typed::Number));
                self.expect(field, order, "order")
            }
            Holds::Date | Holds::Period | Holds::Time => {
                self.date(field, value).map(|date| Typed::Date(Box::new(date)))
            }
            Holds::Duration => self.duration(field, value),
            Holds::Choice(choices) => self.choice(field, choices, value),
            Holds::Url => self.url(field, value),
            Holds::Email => self.email(field, value),
            Holds::Phone => self.phone(field, value).map(Typed::Line),
            Holds::Language => self.language_tag(field, value),
            Holds::Zone => self.zone(field, value),
            Holds::Path => self.redirect(field, value),
            Holds::File => self.file(field, value),
            Holds::Recurrence => self.recurrence(field, value),
            Holds::Rows { .. } | Holds::Relation(_) => None,
        }
    }

    fn expect(&mut self, field: &Field, value: Option<Typed>, expected: &'static str) -> Option<Typed> {
        if value.is_none() {
            self.wrong_type(field, expected);
        }
        value
    }

    /// A line of text, or one by language.
    pub(super) fn text(&mut self, field: &Field, value: &Value) -> Option<Text> {
        match value {
            Value::Mapping(words) => {
                self.by_language(field, words, |reader, field, value| reader.short_line(field, value))
            }
            _ => self.short_line(field, value).map(|text| self.localized(text)),
        }
    }

    /// A line that is short enough to be told on other pages too; the text of an entry may be of any length.
    fn short_line(&mut self, field: &Field, value: &Value) -> Option<Box<str>> {
        let most = if field.name_of || &*field.name == "title" { LONGEST_NAME } else { LONGEST_LINE };
        let text = self.line(field, value)?;
        self.short(text, most)
    }

    /// A text of so many characters at most; a longer one is reported.
    pub(super) fn short(&mut self, text: Box<str>, most: usize) -> Option<Box<str>> {
        let length = text.chars().count();
        if length <= most {
            return Some(text);
        }
        self.fault(Diagnostic::new(Code::TooLong).with("length", length).with("most", most));
        None
    }

    /// Markdown, or one by language; ids of headings begin with `prefix`, and the first of them have this level.
    pub(super) fn prose(
        &mut self,
        field: &Field,
        value: &Value,
        (prefix, level): (&str, u8),
    ) -> Option<Localized<Marked>> {
        let marked = |reader: &mut Self, field: &Field, value: &Value| {
            let text = reader.line(field, value)?;
            Some(reader.marked(&text, prefix, level, None))
        };
        match value {
            Value::Mapping(words) => self.by_language(field, words, marked),
            _ => marked(self, field, value).map(|prose| self.localized(prose)),
        }
    }

    fn by_language<T>(
        &mut self,
        field: &Field,
        words: &Mapping,
        mut read: impl FnMut(&mut Self, &Field, &Value) -> Option<T>,
    ) -> Option<Localized<T>> {
        let mut found: Vec<(LanguageIx, T)> = Vec::new();
        for (key, value) in words {
            let tag = plain(key).unwrap_or_default();
            self.under(&tag, |reader| {
                if let Some(language) = reader.language_or_fault(&tag) {
                    found.extend(read(reader, field, value).map(|value| (language, value)));
                }
            });
        }
        // The entry's own language is the original, whatever the order in which they are written.
        let own = found.iter().position(|(language, _)| *language == self.language).unwrap_or(0);
        if found.is_empty() {
            return None;
        }
        let (language, original) = found.remove(own);
        let mut text = Localized::new(language, original);
        found.into_iter().for_each(|(language, value)| text.add(language, value));
        Some(text)
    }

    fn language_or_fault(&mut self, tag: &str) -> Option<LanguageIx> {
        let languages = &self.site.settings.languages;
        let language = self.site.settings.language(tag);
        if language.is_none() && !self.site.settings.languages_in_doubt {
            let fault = Diagnostic::new(Code::UnknownLanguage)
                .with("value", tag)
                .with("known", languages.join(", "))
                .suggesting(nearest(tag, languages.iter().map(String::as_str)));
            self.fault(fault);
        }
        language
    }

    /// A line as it is written; numbers and yes/no are taken as the words they were written as. A line of which nothing
    /// is seen is none.
    pub(super) fn line(&mut self, field: &Field, value: &Value) -> Option<Box<str>> {
        let text = match value {
            Value::Number(number) if number.is_f64() => Some(self.as_written(value)),
            _ => plain(value),
        };
        let text = text.map(|text| text.trim().to_owned());
        match text {
            Some(text) => self.speakable(text).filter(|text| !is_blank(text)).map(Into::into),
            None => {
                self.wrong_type(field, "text");
                None
            }
        }
    }

    /// A text, unless it has a character that none can have (YAML can write it as `\x00`), which is reported.
    pub(super) fn speakable(&mut self, text: String) -> Option<String> {
        match unspeakable(&text) {
            None => Some(text),
            Some((_, character)) => {
                self.fault(Diagnostic::unspeakable(character));
                None
            }
        }
    }

    /// The characters of a number in the file: 1.10 is not 1.1.
    fn as_written(&self, value: &Value) -> String {
        let written = self.file.written(&self.place().spot).trim();
        if written.parse::<f64>().is_ok() { written.to_owned() } else { plain(value).unwrap_or_default() }
    }

    fn date(&mut self, field: &Field, value: &Value) -> Option<Date> {
        let Value::Mapping(parts) = value else {
            let edtf = self.edtf(field, value)?;
            return Some(Date { edtf: Some(edtf), text: None });
        };
        let mut date = Date { edtf: None, text: None };
        for (key, value) in parts {
            let key = plain(key).unwrap_or_default();
            self.under(&key, |reader| match key.as_str() {
                "text" => date.text = reader.text(field, value),
                "edtf" if value.is_null() => {}
                "edtf" => date.edtf = reader.edtf(field, value),
                _ => {
                    let fault =
                        Diagnostic::new(Code::UnknownField).with("field", &key).with("known", "text, edtf");
                    reader.fault_at_key(fault.suggesting(nearest(&key, ["text", "edtf"])));
                }
            });
        }
        if date.edtf.is_none() && date.text.is_none() {
            return None;
        }
        Some(date)
    }

    fn edtf(&mut self, field: &Field, value: &Value) -> Option<Edtf> {
        let text = self.line(field, value)?;
        let expected = match field.holds {
            Holds::Period => "period",
            Holds::Time => "time",
            _ => "date",
        };
        let edtf = match text.parse::<Edtf>() {
            Ok(edtf) => edtf,
            Err(error) => {
                let fault = Diagnostic::new(Code::BadDate).with("value", &text).with("expected", expected);
                self.fault(fault.with("why", date_fault::reason(error)));
                return None;
            }
        };
        if edtf.is_interval() && !matches!(field.holds, Holds::Period) {
            let fault = Diagnostic::new(Code::BadDate).with("value", &text).with("expected", expected);
            self.fault(fault.with("why", "interval"));
            return None;
        }
        if edtf.ends_before_it_starts() {
            self.fault(Diagnostic::new(Code::EndBeforeStart).with("start", &text).with("end", ""));
            return None;
        }
        Some(edtf)
    }

    fn duration(&mut self, field: &Field, value: &Value) -> Option<Typed> {
        let text = self.line(field, value)?;
        let length = Duration::in_words(&text);
        if length.is_none() {
            self.fault(Diagnostic::new(Code::BadDuration).with("value", &text));
        }
        length.map(Typed::Duration)
    }

    fn choice(&mut self, field: &Field, choices: &Choices, value: &Value) -> Option<Typed> {
        let text = self.short_line(field, value)?;
        let at = choices.values.iter().position(|(value, _)| *value == text);
        if let Some(at) = at {
            return u16::try_from(at).ok().map(Typed::Choice);
        }
        if choices.open {
            return Some(Typed::Text(self.localized(text)));
        }
        let known = || choices.values.iter().map(|(value, _)| &**value);
        // A label in any language is a likely slip: "pågående" for active.
        let suggestions = match choices.called(&text) {
            Some(value) => vec![value.to_owned()],
            None => nearest(&text, known()),
        };
        let fault = Diagnostic::new(Code::UnknownChoice)
            .with("field", &field.name)
            .with("value", &text)
            .with("known", known().collect::<Vec<_>>().join(", "))
            .with("known-en", choices.in_words("en"))
            .with("known-sv", choices.in_words("sv"));
        self.fault(fault.suggesting(suggestions));
        None
    }

    fn url(&mut self, field: &Field, value: &Value) -> Option<Typed> {
        let text = self.line(field, value)?;
        let reaches = text.strip_prefix("mailto:").is_some_and(is_email) || is_telephone_address(&text);
        if reaches || is_web_address(&text) {
            return Some(Typed::Line(text));
        }
        if let Some(address) = SiteAddress::read(&text)
            && let Path::Site(path) = links::resolve("", &address.path)
        {
            let address = SiteAddress { path: path.into(), ..address };
            return Some(Typed::Line(address.to_string().into()));
        }
        let guess = text.contains('.') && !text.contains(':') && is_web_address(&format!("https://{text}"));
        let suggestions = if guess { vec![format!("https://{text}")] } else { Vec::new() };
        let fault = Diagnostic::new(Code::BadUrl).with("value", &text).with("why", misleading(&text));
        self.fault(fault.suggesting(suggestions));
        None
    }

    fn email(&mut self, field: &Field, value: &Value) -> Option<Typed> {
        let text = self.line(field, value)?;
        if is_email(&text) {
            return Some(Typed::Line(text));
        }
        self.fault(Diagnostic::new(Code::BadEmail).with("value", &text).with("why", misleading(&text)));
        None
    }

    /// One number that can be dialled.
    pub(super) fn phone(&mut self, field: &Field, value: &Value) -> Option<Box<str>> {
        let text = self.line(field, value)?;
        if Telephone::read(&text).is_some() {
            return Some(text);
        }
        self.fault(Diagnostic::new(Code::BadPhone).with("value", &text));
        None
    }

    /// `lang` of an entry is a language of the site; that of a source may be any.
    fn language_tag(&mut self, field: &Field, value: &Value) -> Option<Typed> {
        let text = self.line(field, value)?;
        if self.is_at_top() {
            self.language_or_fault(&text)?;
        }
        let fits = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && text.len() <= 35;
        if !fits {
            self.wrong_type(field, "language");
            return None;
        }
        Some(Typed::Line(text))
    }

    fn zone(&mut self, field: &Field, value: &Value) -> Option<Typed> {
        let text = self.line(field, value)?;
        if jiff::tz::TimeZone::get(&text).is_ok() {
            return Some(Typed::Line(text));
        }
        self.fault(Diagnostic::new(Code::UnknownTimeZone).with("value", &text));
        None
    }

    fn redirect(&mut self, field: &Field, value: &Value) -> Option<Typed> {
        let text = self.line(field, value)?;
        let plain = |part: &str| {
            part.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '~' | '+' | ' '))
                && !part.starts_with('.')
                && !part.ends_with('.')
                && part.len() <= 200
        };
        let path = text.strip_prefix('/').map(|path| path.strip_suffix('/').unwrap_or(path));
        let fits = |path: &str| {
            path.split('/').all(|part| !part.is_empty() && plain(part)) && !stands_in_for_others(path)
        };
        match path {
            Some(path) if fits(path) => Some(Typed::Line(format!("/{path}").into())),
            _ => {
                self.fault(Diagnostic::new(Code::BadRedirect).with("value", &text));
                None
            }
        }
    }

    fn file(&mut self, field: &Field, value: &Value) -> Option<Typed> {
        let text = self.line(field, value)?;
        let from = self.file.path().strip_prefix("content/").unwrap_or(self.file.path());
        match links::resolve(from, &text) {
            Path::Content(path) | Path::Site(path) if !has_scheme(&text) => Some(Typed::Line(path.into())),
            _ => {
                let code = if has_scheme(&text) { Code::RemoteImage } else { Code::PathOutside };
                self.fault(Diagnostic::new(code).with("value", &text));
                None
            }
        }
    }

    fn recurrence(&mut self, field: &Field, value: &Value) -> Option<Typed> {
        let text = self.text(field, value)?;
        let original = text.original();
        if !Rule::is_meant(original) || Rule::read(original).is_some() {
            return Some(Typed::Text(text));
        }
        self.fault(Diagnostic::new(Code::BadRecurrence).with("value", original));
        None
    }

    fn is_at_top(&self) -> bool {
        matches!(self.place().spot, Spot::Path(path) if path.last() == Some(&Step::Key("lang".into())) && path.len() <= 2)
    }
}

/// Whether hosts hand out the page of this path in place of others, in whatever folder it stands.
fn stands_in_for_others(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let page = name.strip_suffix(".html").or_else(|| name.strip_suffix(".htm"));
    // Without an ending it becomes a folder, which only the page for what does not exist can be mistaken for.
    page.map_or(name == "404", is_stand_in)
}

/// The words of a plain value; nothing for a list or mapping.
pub(super) fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}
