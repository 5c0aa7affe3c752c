//! Values as JSON: texts as they are written, dates as EDTF, choices as in files, addresses whole.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::fields::{RecordOut, Scope, Shown};
use crate::model::{Contact, Date, Duration, LinkIx, Localized, Marked, Target, Value};
use crate::render::said::Titles;
use crate::schema::{Field, Holds};

/// Whole numbers up to here are the same in every program that reads JSON (2 to the power of 53).
const LARGEST_WHOLE: f64 = 9_007_199_254_740_992.0;

/// A value of a field.
pub(super) struct ValueOut<'r> {
    pub(super) scope: Scope<'r>,
    pub(super) field: &'r Field,
    pub(super) value: &'r Value,
}

impl Serialize for ValueOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let scope = self.scope;
        match (&self.field.holds, self.value) {
            (_, Value::Many(values)) => serializer.collect_seq(values.iter().map(|value| ValueOut {
                scope,
                field: self.field,
                value,
            })),
            (Holds::Rows { fields, single }, Value::Rows(rows)) => {
                let row = |record| RecordOut { scope, record, fields, shown: Shown::Part };
                match rows.first() {
                    Some(only) if *single => row(only).serialize(serializer),
                    _ => serializer.collect_seq(rows.iter().map(row)),
                }
            }
            (Holds::Relation(relation), Value::Links(links)) => {
                self.links(links, (relation.one, &relation.data), serializer)
            }
            (Holds::Choice(choices), Value::Choice(at)) => {
                choices.values.get(usize::from(*at)).map(|(value, _)| &**value).serialize(serializer)
            }
            (_, Value::Text(text)) => self.texts(text, |_, text| text.to_string(), serializer),
            (_, Value::Prose(prose)) => {
                self.texts(prose, |language, marked| self.prose(language, marked), serializer)
            }
            (_, Value::Line(line)) => serializer.serialize_str(&self.line(line)),
            (_, Value::Number(number)) => serialize_number(*number, serializer),
            (_, Value::Flag(flag)) => serializer.serialize_bool(*flag),
            (_, Value::Date(date)) => self.date(date, serializer),
            (_, Value::Duration(duration)) => serializer.serialize_str(&iso_duration(*duration)),
            // A value that does not fit its field: resolve lets none pass.
            (_, Value::Rows(_) | Value::Links(_) | Value::Choice(_)) => serializer.serialize_none(),
        }
    }
}

impl ValueOut<'_> {
    /// A text: words where there are only those in the entry's own language, else words by language.
    fn texts<T, S: Serializer>(
        &self,
        text: &Localized<T>,
        words: impl Fn(crate::model::LanguageIx, &T) -> String,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let own = self.scope.stated().language;
        let versions: Vec<_> = text.iter().collect();
        match versions.as_slice() {
            [(language, only)] if *language == own => serializer.serialize_str(&words(*language, only)),
            versions => {
                let settings = &self.scope.rendering.settings;
                serializer.collect_map(
                    versions.iter().map(|(language, text)| (settings.tag(*language), words(*language, text))),
                )
            }
        }
    }

    fn prose(&self, language: crate::model::LanguageIx, marked: &Marked) -> String {
        marked.prose.words(&Titles::of(self.scope.rendering, (self.scope.entry, language), marked))
    }

    fn line(&self, line: &str) -> String {
        let rendering = self.scope.rendering;
        let absolute = |address: String| rendering.settings.base_url.absolute(&address);
        let elsewhere = line.starts_with("https://") || line.starts_with("http://");
        match self.field.holds {
            Holds::Url if line.starts_with('/') => absolute(rendering.routes.url(line)),
            Holds::File if !elsewhere => absolute(rendering.routes.file(&rendering.base, line)),
            _ => line.to_owned(),
        }
    }

    fn date<S: Serializer>(&self, date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        match (&date.edtf, &date.text) {
            (Some(edtf), None) => serializer.collect_str(edtf),
            (edtf, text) => {
                let mut map = serializer.serialize_map(None)?;
                if let Some(edtf) = edtf {
                    map.serialize_entry("edtf", &edtf.to_string())?;
                }
                if let Some(text) = text {
                    map.serialize_entry("text", &TextOut { value: self, text })?;
                }
                map.end()
            }
        }
    }

    fn links<S: Serializer>(
        &self,
        links: &[LinkIx],
        (one, data): (bool, &crate::schema::Fields),
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let shown = links.iter().filter(|link| !matches!(self.scope.link(**link).target, Target::Hidden));
        let mut shown = shown.map(|link| LinkOut { value: self, link: *link, data });
        if one {
            return shown.next().serialize(serializer);
        }
        let mut list = serializer.serialize_seq(None)?;
        for link in shown {
            list.serialize_element(&link)?;
        }
        list.end()
    }
}

/// A text inside another value.
struct TextOut<'o> {
    value: &'o ValueOut<'o>,
    text: &'o Localized<Box<str>>,
}

impl Serialize for TextOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.texts(self.text, |_, text| text.to_string(), serializer)
    }
}

/// What a relation field holds: the id of an entry, whose data stands with the edge, or what is no edge.
struct LinkOut<'o> {
    value: &'o ValueOut<'o>,
    link: LinkIx,
    data: &'o crate::schema::Fields,
}

impl Serialize for LinkOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let scope = self.value.scope;
        let link = scope.link(self.link);
        let mut map = match &link.target {
            Target::Entry(entry) => return serializer.serialize_str(&scope.ids[entry.index()]),
            Target::Hidden => return serializer.serialize_none(),
            Target::Text(_) | Target::Contact(_) => serializer.serialize_map(None)?,
        };
        match &link.target {
            Target::Text(text) => map.serialize_entry("text", &TextOut { value: self.value, text })?,
            Target::Contact(contact) => self.contact(contact, &mut map)?,
            Target::Entry(_) | Target::Hidden => {}
        }
        RecordOut { scope, record: &link.data, fields: self.data, shown: Shown::Part }
            .write_into(&mut map)?;
        map.end()
    }
}

impl LinkOut<'_> {
    fn contact<M: SerializeMap>(&self, contact: &Contact, map: &mut M) -> Result<(), M::Error> {
        let texts = [("role", &contact.role), ("name", &contact.name), ("note", &contact.note)];
        for (name, text) in texts.iter().filter_map(|(name, text)| Some((name, text.as_ref()?))) {
            map.serialize_entry(name, &TextOut { value: self.value, text })?;
        }
        for (name, line) in [("email", &contact.email), ("phone", &contact.phone)] {
            if let Some(line) = line {
                map.serialize_entry(name, &**line)?;
            }
        }
        Ok(())
    }
}

/// A whole number without a decimal point.
fn serialize_number<S: Serializer>(number: f64, serializer: S) -> Result<S::Ok, S::Error> {
    if number.fract() == 0.0 && number.abs() < LARGEST_WHOLE {
        #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2 to the power of 53")]
        return serializer.serialize_i64(number as i64);
    }
    serializer.serialize_f64(number)
}

/// A length of time as ISO 8601 has it: `P1Y6M`.
fn iso_duration(duration: Duration) -> String {
    let (years, months) = (duration.months / 12, duration.months % 12);
    let parts = [(years, 'Y'), (months, 'M'), (duration.days, 'D')];
    let parts: String = parts
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, unit)| format!("{number}{unit}"))
        .collect();
    if parts.is_empty() { "P0D".to_owned() } else { format!("P{parts}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        for (months, days, text) in
            [(6, 0, "P6M"), (12, 0, "P1Y"), (18, 0, "P1Y6M"), (0, 14, "P14D"), (0, 0, "P0D")]
        {
            assert_eq!(iso_duration(Duration { months, days }), text);
        }
    }
}
