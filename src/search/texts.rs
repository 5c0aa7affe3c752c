//! What an entry says, piece by piece, each with how much it tells about the entry.
//!
//! Only what readers see: fields that the schema hides are not looked at, nor what is not published.

use std::borrow::Cow;

use super::Source;
use crate::markdown::{Destination, Fill, Phrase, ProseLink};
use crate::model::{
    Contact, Entry, EntryIx, LanguageIx, Link, Localized, Marked, Mention, Name, Record, Target, Value,
};
use crate::schema::{Field, Fields, Holds, Show};

/// How much a piece of text tells about its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// A name of one word.
    WholeName,
    /// A name of some words.
    Name,
    /// A name as long as a sentence.
    LongName,
    /// Its summary, and what stands in the box at the top.
    Lead,
    /// What the entries are called that it names: topics, places, parties.
    Named,
    /// Its text.
    Body,
    /// What stands around: its kind, what lies above its topics and places, titles of sources.
    Around,
}

impl Part {
    /// How many parts there are.
    pub(super) const COUNT: usize = 7;

    /// How much one word counts.
    pub(super) fn boost(self) -> f32 {
        match self {
            Self::WholeName => 24.0,
            Self::Name => 10.0,
            Self::LongName => 6.5,
            Self::Lead => 2.5,
            Self::Named => 1.8,
            Self::Body => 1.0,
            Self::Around => 0.4,
        }
    }

    /// How many words a part of common length has: in a longer one, each word counts for less (as BM25 has it). Names
    /// are weighed one by one, so that those in other languages do not make one tell less.
    pub(super) fn common_length(self) -> Option<f32> {
        match self {
            Self::WholeName | Self::Name | Self::LongName => None,
            Self::Lead => Some(25.0),
            Self::Named => Some(20.0),
            Self::Body => Some(200.0),
            Self::Around => Some(30.0),
        }
    }

    /// The same for a name of so many words.
    pub(super) fn of_length(self, words: usize) -> Self {
        match (self, words) {
            (Self::Name, 0..=1) => Self::WholeName,
            (Self::Name, 6..) => Self::LongName,
            _ => self,
        }
    }
}

/// Reads the entries of a site in one language and hands on what they say.
pub(super) struct Texts<'a, T> {
    source: Source<'a>,
    entry: &'a Entry<EntryIx>,
    take: T,
}

impl<'a, T: FnMut(Part, LanguageIx, &str)> Texts<'a, T> {
    /// Hands on every text of an entry, with the language that it is in.
    pub(super) fn read(source: Source<'a>, entry: EntryIx, take: T) {
        let row = source.base.entry(entry);
        let mut texts = Self { source, entry: row, take };
        let fields = &source.base.kind_of(entry).fields;
        texts.names(&row.record.names(fields), Part::Name, true);
        texts.record((fields, &row.record), None);
        if let Some(body) = &row.body {
            texts.prose(Part::Body, body);
        }
        texts.around(entry);
    }

    /// All that an entry is called, in the language at hand or in `all`: one who knows an organisation by its Swedish
    /// name finds it in English too.
    fn names(&mut self, names: &[Name], part: Part, all: bool) {
        for name in names {
            match name {
                Name::Text(text) if all => {
                    text.iter().for_each(|(language, text)| (self.take)(part, language, text));
                }
                Name::Text(text) => self.text(part, text),
                Name::Line(line) => (self.take)(part, self.source.language, line),
            }
        }
    }

    fn record(&mut self, (fields, record): (&Fields, &Record), part: Option<Part>) {
        for (index, value) in record.iter() {
            let field = fields.get(index);
            let of_field = match field.show {
                Show::None => continue,
                Show::Glance | Show::Lead => Part::Lead,
                Show::Main | Show::Context | Show::Side => Part::Body,
                Show::End => Part::Around,
            };
            let is_name = field.name_of && matches!(value, Value::Text(_) | Value::Line(_) | Value::Many(_));
            if !is_name {
                self.value(field, value, part.unwrap_or(of_field));
            }
        }
    }

    fn value(&mut self, field: &Field, value: &Value, part: Part) {
        match value {
            Value::Text(text) => self.text(part, text),
            Value::Prose(prose) => self.prose(part, prose),
            Value::Line(line) if reads_as_words(&field.holds) => {
                (self.take)(part, self.source.language, line);
            }
            Value::Choice(number) => self.choice(field, *number),
            Value::Date(date) => match (&date.text, &date.edtf) {
                (Some(text), _) => self.text(Part::Body, text),
                (None, Some(edtf)) => {
                    (self.take)(Part::Body, self.source.language, &self.source.locale.date_in_words(edtf));
                }
                (None, None) => {}
            },
            Value::Many(values) => values.iter().for_each(|value| self.value(field, value, part)),
            Value::Rows(rows) => {
                if let Holds::Rows { fields, .. } = &field.holds {
                    rows.iter().for_each(|row| self.record((fields, row), Some(part.max(Part::Body))));
                }
            }
            Value::Links(links) => {
                for link in links {
                    if let Some(link) = self.entry.links.get(link.0 as usize) {
                        self.link(link, part);
                    }
                }
            }
            Value::Line(_) | Value::Number(_) | Value::Flag(_) | Value::Duration(_) => {}
        }
    }

    fn choice(&mut self, field: &Field, number: u16) {
        if let Holds::Choice(choices) = &field.holds
            && let Some((value, label)) = choices.values.get(usize::from(number))
        {
            let (language, words) = self.source.label(label).unwrap_or((self.source.language, value));
            (self.take)(Part::Around, language, words);
        }
    }

    fn link(&mut self, link: &Link<EntryIx>, part: Part) {
        let named = part.max(Part::Named);
        match &link.target {
            Target::Entry(entry) => {
                let fields = &self.source.base.kind_of(*entry).fields;
                self.names(&self.source.base.entry(*entry).record.names(fields), named, false);
            }
            Target::Text(text) => self.text(named, text),
            Target::Contact(contact) => self.contact(contact),
            Target::Hidden => return,
        }
        self.record((&link.fields, &link.data), Some(part.max(Part::Body)));
    }

    fn contact(&mut self, contact: &Contact) {
        for text in [&contact.role, &contact.name, &contact.note].into_iter().flatten() {
            self.text(Part::Body, text);
        }
        if let Some(email) = &contact.email {
            (self.take)(Part::Around, self.source.language, email);
        }
    }

    /// The kind of an entry in words, and what stands above its topics, places and the like.
    fn around(&mut self, entry: EntryIx) {
        let Source { base, facets, .. } = self.source;
        let kind = base.kind_of(entry);
        for labels in [&kind.label, &kind.plural] {
            if let Some((language, words)) = self.source.label(labels) {
                (self.take)(Part::Lead, language, words);
            }
        }
        for facet in facets.kinds() {
            let direct = facets.direct(*facet, entry);
            for above in facets.all(*facet, entry).iter().filter(|above| !direct.contains(above)) {
                let fields = &base.kind_of(*above).fields;
                self.names(&base.entry(*above).record.names(fields), Part::Around, false);
            }
        }
    }

    fn text(&mut self, part: Part, text: &Localized<Box<str>>) {
        let (language, words) = self.source.best(text, self.source.language);
        (self.take)(part, language, words);
    }

    fn prose(&mut self, part: Part, prose: &Localized<Marked>) {
        let (language, marked) = self.source.best(prose, self.source.language);
        let mentions = self.entry.mentions.get(marked.first_mention as usize..).unwrap_or_default();
        let words = marked.prose.words(&Titles { source: self.source, mentions, language });
        (self.take)(part, language, &words);
    }
}

/// Whether somebody might look for a line by its words: not so for addresses and codes.
fn reads_as_words(holds: &Holds) -> bool {
    matches!(holds, Holds::Line | Holds::Email | Holds::Text)
}

/// Links without words of their own read as the title of what they lead to.
struct Titles<'a> {
    source: Source<'a>,
    mentions: &'a [Mention<EntryIx>],
    language: LanguageIx,
}

impl Fill for Titles<'_> {
    fn link<'f>(&'f self, index: usize, _: &'f ProseLink) -> Destination<'f> {
        match self.mentions.get(index) {
            Some(Mention::Entry { target, .. }) => {
                let title = title(self.source, *target).map(|title| self.source.best(title, self.language).1);
                Destination::to("", title.map_or_else(String::new, ToString::to_string))
            }
            Some(Mention::Unpublished(title)) => {
                Destination::Words(Cow::Borrowed(self.source.best(title, self.language).1))
            }
            _ => Destination::Missing,
        }
    }

    fn phrase(&self, _: Phrase, _: u32) -> Cow<'_, str> {
        Cow::Borrowed("")
    }
}

fn title(source: Source<'_>, entry: EntryIx) -> Option<&Localized<Box<str>>> {
    let field = source.base.kind_of(entry).fields.named("title")?;
    match source.base.entry(entry).record.get(field)? {
        Value::Text(title) => Some(title),
        _ => None,
    }
}
