//! Reads the fields of one entry by its kind's schema: YAML as written to typed values.
//!
//! The reader keeps the way it has gone into the YAML, so that every fault is placed at the value itself.

use serde_yaml::{Mapping, Value};

use super::Site;
use super::draft::Reference;
use super::scalars::plain;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{LanguageIx, Link, Localized, Marked, Mention, Record, Value as Typed, Within};
use crate::model::{is_slug, slug};
use crate::nearest::nearest;
use crate::schema::{Field, FieldIx, Fields, Holds};
use crate::source::{FileIx, Place, SourceFile, Spot, Step};
use crate::yaml::is_hard_space;

/// The level of the first headings of an entry's text: its title is the one above.
const BODY_LEVEL: u8 = 2;

/// Keys of every entry that are no fields of the schema.
const BUILT_IN: [&str; 3] = ["body", "kind", "id"];

/// The text that stands below the front matter of a Markdown file.
#[derive(Clone, Copy)]
pub(super) struct Below<'a> {
    /// The Markdown.
    pub(super) text: &'a str,
    /// Where it begins in the file.
    pub(super) start: usize,
}

/// Reads one entry; collects its links, mentions and faults on the way.
pub(super) struct EntryReader<'a> {
    pub(super) index: FileIx,
    pub(super) file: &'a SourceFile,
    pub(super) site: Site<'a>,
    pub(super) language: LanguageIx,
    /// What rows lack that they must have.
    pub(super) incomplete: Vec<Diagnostic>,
    pub(super) within: Within,
    pub(super) links: Vec<Link<Reference>>,
    pub(super) mentions: Vec<Mention<Reference>>,
    pub(super) mention_places: Vec<Place>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The steps from the top of the file to the value being read.
    path: Vec<Step>,
    /// How many of them lead to the entry.
    base: usize,
}

impl<'a> EntryReader<'a> {
    pub(super) fn new(index: FileIx, file: &'a SourceFile, site: Site<'a>, at: Place) -> Self {
        let path = match at.spot {
            Spot::Path(path) => path.into_vec(),
            Spot::Whole | Spot::Key(_) | Spot::Bytes(_) => Vec::new(),
        };
        Self {
            index,
            file,
            site,
            language: LanguageIx(0),
            incomplete: Vec::new(),
            within: Within::Entry,
            links: Vec::new(),
            mentions: Vec::new(),
            mention_places: Vec::new(),
            diagnostics: Vec::new(),
            base: path.len(),
            path,
        }
    }

    /// The place of the value being read.
    pub(super) fn place(&self) -> Place {
        Place { file: self.index, spot: Spot::Path(self.path.as_slice().into()) }
    }

    /// Reports a fault at the value being read.
    pub(super) fn fault(&mut self, fault: Diagnostic) {
        let at = self.file.locate(&Spot::Path(self.path.as_slice().into()));
        self.diagnostics.push(fault.at(at));
    }

    /// Reports a fault at the key of the value being read.
    pub(super) fn fault_at_key(&mut self, fault: Diagnostic) {
        let at = self.file.locate(&Spot::Key(self.path.as_slice().into()));
        self.diagnostics.push(fault.at(at));
    }

    /// Reports that the field being read should hold something else.
    pub(super) fn wrong_type(&mut self, field: &Field, expected: &str) {
        let fault = Diagnostic::new(Code::WrongType).with("field", &field.name).with("expected", expected);
        self.fault(fault);
    }

    /// Does something one step further in.
    pub(super) fn inside<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let value = read(self);
        self.path.pop();
        value
    }

    pub(super) fn under<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.inside(Step::Key(key.into()), read)
    }

    pub(super) fn item<T>(&mut self, number: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.inside(Step::Item(u32::try_from(number).unwrap_or(u32::MAX)), read)
    }

    /// Reads all fields of a mapping; with the fields that are there and could not be read.
    pub(super) fn record(&mut self, fields: &Fields, mapping: &Mapping) -> (Record, Vec<FieldIx>) {
        let mut values = Vec::with_capacity(mapping.len());
        let mut unread = Vec::new();
        for (key, value) in mapping {
            let Some(name) = key.as_str() else {
                let name = plain(key).unwrap_or_default();
                self.under(&name, |reader| reader.unknown_field(fields, &name));
                continue;
            };
            let known = self.diagnostics.len();
            match self.under(name, |reader| reader.named_field(fields, name, value)) {
                Some(read) => values.push(read),
                None if self.diagnostics.len() > known => unread.extend(fields.named(name)),
                None => {}
            }
        }
        let record = Record::new(values);
        self.check_order(fields, &record);
        (record, unread)
    }

    fn named_field(&mut self, fields: &Fields, name: &str, value: &Value) -> Option<(FieldIx, Typed)> {
        let Some(index) = fields.named(name) else {
            let at_top = self.path.len() == self.base + 1;
            // `id` names an entry of a file with many; elsewhere the file's name does.
            let named_here = name == "id" && self.base == 0;
            if !(at_top && BUILT_IN.contains(&name)) || named_here {
                self.unknown_field(fields, name);
            }
            return None;
        };
        if value.is_null() {
            return None;
        }
        let field = fields.get(index);
        let read = match &field.holds {
            Holds::Rows { fields, single } => self.rows(field, index, (fields, *single), value),
            Holds::Relation(relation) => self.relation(field, relation, value),
            _ if field.many => self.many(field, value),
            _ => self.scalar(field, value),
        };
        read.map(|value| (index, value))
    }

    fn unknown_field(&mut self, fields: &Fields, name: &str) {
        if name.starts_with(is_hard_space) {
            let fault = Diagnostic::new(Code::BadYaml).with("reason", "hard-space").with("what", "");
            return self.fault_at_key(fault);
        }
        // Whoever writes the words of the page means the field that has them.
        let called = fields.called(name);
        let near = || nearest(name, fields.names().chain(["body"]));
        let suggestions = if called.is_empty() { near() } else { called };
        // An entry has more fields than anybody wants to read in a message.
        const FEW: usize = 16;
        let few = suggestions.is_empty() && fields.names().count() <= FEW;
        let known = if few { fields.names().collect::<Vec<_>>().join(", ") } else { String::new() };
        let fault = Diagnostic::new(Code::UnknownField).with("field", name).with("known", known);
        self.fault_at_key(fault.suggesting(suggestions));
    }

    fn many(&mut self, field: &Field, value: &Value) -> Option<Typed> {
        let Value::Sequence(items) = value else {
            return self.scalar(field, value).map(|value| Typed::Many(vec![value]));
        };
        let mut values = Vec::with_capacity(items.len());
        for (number, item) in items.iter().enumerate() {
            values.extend(self.item(number, |reader| reader.scalar(field, item)));
        }
        (!values.is_empty()).then_some(Typed::Many(values))
    }

    fn rows(
        &mut self,
        field: &Field,
        index: FieldIx,
        (columns, single): (&Fields, bool),
        value: &Value,
    ) -> Option<Typed> {
        let outer = self.within;
        let rows = match value {
            Value::Mapping(mapping) if single => {
                self.within = Within::Row { field: index, row: 0 };
                vec![self.row(columns, mapping)]
            }
            Value::Sequence(items) if !single => {
                let mut rows = Vec::with_capacity(items.len());
                for (number, item) in items.iter().enumerate() {
                    self.within =
                        Within::Row { field: index, row: u32::try_from(rows.len()).unwrap_or(u32::MAX) };
                    rows.extend(self.item(number, |reader| reader.row_of_list(field, columns, item)));
                }
                rows
            }
            _ => {
                self.wrong_type(field, if single { "mapping" } else { "rows" });
                Vec::new()
            }
        };
        self.within = outer;
        (!rows.is_empty()).then_some(Typed::Rows(rows))
    }

    fn row_of_list(&mut self, field: &Field, columns: &Fields, item: &Value) -> Option<Record> {
        match item {
            Value::Mapping(mapping) => Some(self.row(columns, mapping)),
            Value::Null => None,
            _ => {
                self.wrong_type(field, "rows");
                None
            }
        }
    }

    fn row(&mut self, columns: &Fields, mapping: &Mapping) -> Record {
        let (record, unread) = self.record(columns, mapping);
        self.check_required(columns, &record, &unread);
        record
    }

    /// Notes the columns that a row must have and has not; a translation may leave out any.
    fn check_required(&mut self, fields: &Fields, record: &Record, unread: &[FieldIx]) {
        for (index, field) in fields.iter() {
            if field.required && record.get(index).is_none() && !unread.contains(&index) {
                let fault = Diagnostic::new(Code::MissingField).with("field", &field.name);
                let at = self.under(&field.name, |reader| reader.file.locate(&reader.place().spot));
                self.incomplete.push(fault.at(at));
            }
        }
    }

    /// Reports dates that come before the date they must follow.
    fn check_order(&mut self, fields: &Fields, record: &Record) {
        for (index, field) in fields.iter() {
            let Some(before) = field.after.as_deref().and_then(|name| fields.named(name)) else { continue };
            let start = record.get(before).and_then(earliest);
            let end = record.get(index).and_then(latest);
            if let (Some(start), Some(end)) = (start, end)
                && end < start
            {
                let fault = Diagnostic::new(Code::EndBeforeStart)
                    .with("start", fields.get(before).name.as_ref())
                    .with("end", field.name.as_ref());
                self.under(&field.name, |reader| reader.fault(fault));
            }
        }
    }

    /// The language that an entry says it is written in; one the site does not have is reported as a field.
    pub(super) fn written_language(&self, fields: &Mapping) -> Option<LanguageIx> {
        self.site.settings.language(fields.get("lang")?.as_str()?)
    }

    /// `kind:` may be written out, but it is the folder that counts.
    pub(super) fn check_kind(&mut self, fields: &Mapping, kind: &str) {
        let Some(written) = fields.get("kind") else { return };
        if written.as_str() != Some(kind) {
            let written = plain(written).unwrap_or_default();
            let fault = Diagnostic::new(Code::KindMismatch).with("written", written).with("kind", kind);
            self.under("kind", |reader| reader.fault(fault));
        }
    }

    /// The slug that the entry gives itself.
    pub(super) fn own_slug(&mut self, record: &Record, fields: &Fields) -> Option<String> {
        let Some(Typed::Line(written)) = fields.named("slug").and_then(|field| record.get(field)) else {
            return None;
        };
        if is_slug(written) {
            return Some(written.to_string());
        }
        let better = slug(written);
        let better = if better.is_empty() { Vec::new() } else { vec![better] };
        let fault = Diagnostic::new(Code::BadSlug).with("value", written.as_ref()).suggesting(better);
        self.under("slug", |reader| reader.fault(fault));
        None
    }

    /// Compiles the entry's text: what stands below the front matter, else the field `body`, which may be given by
    /// language as any text. Both at once is reported.
    pub(super) fn body(&mut self, below: Option<Below>, fields: &Mapping) -> Option<Localized<Marked>> {
        let below = below.filter(|below| !below.text.trim().is_empty());
        let field = fields.get("body").filter(|value| !value.is_null());
        match (below, field) {
            (Some(below), field) => {
                if field.is_some() {
                    self.under("body", |reader| reader.fault_at_key(Diagnostic::new(Code::SecondText)));
                }
                let marked = self.marked(below.text, "", BODY_LEVEL, Some(below.start));
                Some(self.localized(marked))
            }
            (None, Some(value)) => {
                let body = Field::of_code("body", Holds::Prose);
                self.under("body", |reader| reader.prose(&body, value, ("", BODY_LEVEL)))
            }
            (None, None) => None,
        }
    }

    /// A text in the language being read.
    pub(super) fn localized<T>(&self, value: T) -> Localized<T> {
        Localized::new(self.language, value)
    }

    /// Names that make the ids of a nested text unique on its page.
    pub(super) fn id_prefix(&self) -> String {
        let mut prefix = String::new();
        for step in &self.path[self.base..] {
            match step {
                Step::Key(key) => prefix.push_str(key),
                Step::Item(number) => prefix.push_str(&number.to_string()),
            }
            prefix.push('-');
        }
        // Ids made from headings have no underscore, so none of them can begin like this.
        format!("{}_", prefix.replace('_', "-").trim_end_matches('-'))
    }
}

fn earliest(value: &Typed) -> Option<jiff::civil::DateTime> {
    let Typed::Date(date) = value else { return None };
    let edtf = date.edtf.as_ref()?;
    edtf.start_date_time().map(|(at, _)| at).or_else(|| edtf.earliest().map(|day| day.at(0, 0, 0, 0)))
}

fn latest(value: &Typed) -> Option<jiff::civil::DateTime> {
    let Typed::Date(date) = value else { return None };
    let edtf = date.edtf.as_ref()?;
    edtf.end_date_time().map(|(at, _)| at).or_else(|| edtf.latest().map(|day| day.at(23, 59, 59, 0)))
}
