//! What an entry is called: all texts that the schema says are names of it, those in rows included.
//!
//! The one walk for whoever looks for names: references, the search, the form for contacts, the map.

use super::{Localized, Record, Value};
use crate::schema::{Fields, Holds};

/// A text by which an entry goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name<'r> {
    /// One that may be given by language.
    Text(&'r Localized<Box<str>>),
    /// One that is the same in every language.
    Line(&'r str),
}

impl<'r> Name<'r> {
    /// Its words in every language that it is given in, the original first.
    pub fn words(self) -> impl Iterator<Item = &'r str> {
        let (text, line) = match self {
            Self::Text(text) => (Some(text), None),
            Self::Line(line) => (None, Some(line)),
        };
        text.into_iter().flat_map(Localized::iter).map(|(_, words)| &**words).chain(line)
    }
}

impl Record {
    /// All names in it, in the order of the schema: the title first; `fields` are those that the record is by.
    pub fn names<'r>(&'r self, fields: &Fields) -> Vec<Name<'r>> {
        self.names_but(fields, "")
    }

    /// The names beside the title: short, former and other ones.
    pub fn other_names<'r>(&'r self, fields: &Fields) -> Vec<Name<'r>> {
        self.names_but(fields, "title")
    }

    fn names_but<'r>(&'r self, fields: &Fields, left_out: &str) -> Vec<Name<'r>> {
        let mut names = Vec::new();
        for (index, value) in self.iter() {
            let field = fields.get(index);
            match (&field.holds, value) {
                (Holds::Rows { fields, .. }, Value::Rows(rows)) => {
                    names.extend(rows.iter().flat_map(|row| row.names(fields)));
                }
                _ if field.name_of && *field.name != *left_out => add(value, &mut names),
                _ => {}
            }
        }
        names
    }
}

fn add<'r>(value: &'r Value, names: &mut Vec<Name<'r>>) {
    match value {
        Value::Text(text) => names.push(Name::Text(text)),
        Value::Line(line) => names.push(Name::Line(line)),
        Value::Many(values) => values.iter().for_each(|value| add(value, names)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::render::sample::site;

    #[test]
    fn names_are_found_wherever_they_stand() {
        let site = site(&[
            ("site.yaml", "languages: [sv, en]"),
            (
                "content/actors/skr.yaml",
                "title: {sv: Kommuner och regioner, en: Regions}\nshort: SKR\naliases: [SKL, Förbundet]\n\
                 former_names: [{name: Kommuner och landsting, until: 2019}]\nsummary: Inget namn\n",
            ),
        ]);
        let entry = site.find("actor", "skr");
        let (base, fields) = (&site.rendering.base, &site.rendering.base.kind_of(entry).fields);
        let record = &base.entry(entry).record;
        let words = |names: Vec<super::Name>| {
            let mut words: Vec<String> =
                names.into_iter().flat_map(super::Name::words).map(str::to_owned).collect();
            let first = words.first().cloned();
            words.sort();
            (first, words)
        };
        let others = ["Förbundet", "Kommuner och landsting", "SKL", "SKR"];
        assert_eq!(words(record.other_names(fields)).1, others);
        let (first, all) = words(record.names(fields));
        assert_eq!(first.as_deref(), Some("Kommuner och regioner"));
        assert_eq!(all.len(), others.len() + 2, "{all:?}");
    }
}
