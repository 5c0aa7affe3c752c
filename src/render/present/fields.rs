//! Fields and their values in words.

use std::collections::BTreeMap;

use super::Presenter;
use crate::model::{EntryIx, Record, Telephone, Value};
use crate::render::views::{FieldView, RowView, ValueView};
use crate::schema::{Choices, Field, FieldIx, Fields, Holds, Show};

impl Presenter<'_> {
    /// All fields of a record that readers may see, in the order of the schema.
    pub(in crate::render) fn fields(
        &self,
        entry: EntryIx,
        fields: &Fields,
        record: &Record,
    ) -> Vec<(Show, FieldView)> {
        let shown = record.iter().map(|(index, value)| (index, fields.get(index), value));
        let shown = shown.filter(|(_, field, _)| field.show != Show::None);
        let view = |(index, field, value): (FieldIx, &Field, &Value)| match self.cut(entry, (index, field)) {
            None => Some((field.show, self.field(entry, field, value)?)),
            Some((first, total, url)) => {
                let view = self.field(entry, field, &first)?;
                Some((field.show, FieldView { total, more: Some(url), ..view }))
            }
        };
        shown.filter_map(view).collect()
    }

    /// One field; nothing where all of it is hidden.
    pub(in crate::render) fn field(&self, entry: EntryIx, field: &Field, value: &Value) -> Option<FieldView> {
        let label = self.label(&field.label);
        let mut view = FieldView {
            name: field.name.to_string(),
            anchor: field.anchor(),
            label: label.text,
            label_lang: label.lang,
            form: form(&field.holds),
            values: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
            links: Vec::new(),
            total: 0,
            more: None,
        };
        match (&field.holds, value) {
            (Holds::Rows { fields, .. }, Value::Rows(rows)) => {
                view.rows = rows.iter().map(|row| self.row(entry, fields, row)).collect();
                view.columns = self.columns(fields, &view.rows);
            }
            (Holds::Relation(relation), Value::Links(links)) => {
                view.links = links.iter().filter_map(|link| self.link(entry, *link, relation)).collect();
            }
            (_, Value::Many(values)) => {
                view.values = values.iter().filter_map(|value| self.single(entry, field, value)).collect();
            }
            (_, value) => view.values.extend(self.single(entry, field, value)),
        }
        view.total = view.values.len() + view.rows.len() + view.links.len();
        (view.total > 0).then_some(view)
    }

    fn row(&self, entry: EntryIx, fields: &Fields, row: &Record) -> RowView {
        let cells = row.iter().filter_map(|(index, value)| {
            let field = fields.get(index);
            Some((field.name.to_string(), self.field(entry, field, value)?))
        });
        RowView { cells: cells.collect::<BTreeMap<_, _>>() }
    }

    fn columns(&self, fields: &Fields, rows: &[RowView]) -> Vec<(String, String, Option<String>)> {
        let filled =
            fields.iter().filter(|(_, field)| rows.iter().any(|row| row.cells.contains_key(&*field.name)));
        let column = |field: &Field| {
            let label = self.label(&field.label);
            (label.text, field.name.to_string(), label.lang)
        };
        filled.map(|(_, field)| column(field)).collect()
    }

    fn single(&self, entry: EntryIx, field: &Field, value: &Value) -> Option<ValueView> {
        Some(match value {
            Value::Text(text) => {
                let text = self.text(text);
                if matches!(field.holds, Holds::Recurrence)
                    && let Some(words) = self.rule_in_words(entry, &text.text)
                {
                    return Some(ValueView { text: words, ..ValueView::default() });
                }
                ValueView { text: text.text, lang: text.lang, ..ValueView::default() }
            }
            Value::Prose(prose) => {
                let (language, marked) = self.rendering.settings.best(prose, self.language());
                let text = self.html(entry, marked);
                ValueView { text, lang: self.other_language(language), ..ValueView::default() }
            }
            Value::Line(line) => self.line(field, line),
            Value::Number(number) => {
                ValueView { text: self.locale().number(*number), ..ValueView::default() }
            }
            Value::Flag(flag) => {
                let text = self.phrase(if *flag { "yes" } else { "no" }, &[]);
                ValueView { text, value: Some(flag.to_string()), ..ValueView::default() }
            }
            Value::Choice(number) => match &field.holds {
                Holds::Choice(choices) => self.choice(choices, *number)?,
                _ => return None,
            },
            Value::Date(date) => self.date(date),
            Value::Duration(_) | Value::Many(_) | Value::Rows(_) | Value::Links(_) => return None,
        })
    }

    /// The words of a choice, and the value itself.
    pub(in crate::render) fn choice(&self, choices: &Choices, number: u16) -> Option<ValueView> {
        let (value, label) = choices.values.get(usize::from(number))?;
        let words = self.label(label);
        let text = if words.text.is_empty() { value.to_string() } else { words.text };
        Some(ValueView { text, lang: words.lang, value: Some(value.to_string()), ..ValueView::default() })
    }

    pub(in crate::render) fn line(&self, field: &Field, line: &str) -> ValueView {
        let routes = &self.rendering.routes;
        let url = match field.holds {
            Holds::Url => Some(routes.url(line)),
            Holds::Email => Some(format!("mailto:{line}")),
            Holds::Phone => return phone(line),
            Holds::File => Some(routes.file(&self.rendering.base, line)),
            _ => None,
        };
        let text = match field.holds {
            Holds::Url => short_address(line).to_owned(),
            Holds::File => line.rsplit('/').next().unwrap_or(line).to_owned(),
            _ => line.to_owned(),
        };
        ValueView { text, url, ..ValueView::default() }
    }
}

/// The name templates know a type by.
fn form(holds: &Holds) -> &'static str {
    match holds {
        Holds::Text | Holds::Recurrence => "text",
        Holds::Prose => "prose",
        Holds::Line | Holds::Language | Holds::Zone | Holds::Path | Holds::Duration => "line",
        Holds::Number => "number",
        Holds::Flag | Holds::Order => "flag",
        Holds::Choice(_) => "choice",
        Holds::Date | Holds::Period | Holds::Time => "date",
        Holds::Url => "url",
        Holds::Email => "email",
        Holds::Phone => "phone",
        Holds::File => "file",
        Holds::Rows { .. } => "rows",
        Holds::Relation(relation) if relation.party => "parties",
        Holds::Relation(_) => "links",
    }
}

/// An address as people read it: without scheme, `www.` and a slash at the end.
fn short_address(address: &str) -> &str {
    let schemes = ["https://", "http://", "mailto:", "tel:"];
    let address = schemes.iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(address);
    address.strip_prefix("www.").unwrap_or(address).trim_end_matches('/')
}

/// A telephone number as it was written, and the address that dials it.
pub(in crate::render) fn phone(number: &str) -> ValueView {
    let url = Telephone::read(number).map(|number| number.url());
    ValueView { text: number.to_owned(), url, ..ValueView::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_addresses() {
        assert_eq!(short_address("https://www.exempel.se/"), "exempel.se");
        assert_eq!(short_address("http://exempel.se/a/b"), "exempel.se/a/b");
    }
}
