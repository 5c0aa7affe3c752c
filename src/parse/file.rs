//! One content file to drafts: splits it, finds its entries, and hands each to the field reader.

use serde_yaml::{Mapping, Value};

use super::address::{Address, NoAddress, address};
use super::broken::Broken;
use super::draft::Draft;
use super::fields::{Below, EntryReader};
use super::{Parsed, Site};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::{EntryId, LanguageIx, Localized};
use crate::model::{is_slug, slug};
use crate::nearest::nearest;
use crate::schema::KindIx;
use crate::source::{FileIx, Location, Place, SourceFile, Spot, split_front_matter};
use crate::yaml;

/// Parses one content file.
pub(super) fn parse(index: FileIx, file: &SourceFile, site: Site) -> Checked<Parsed> {
    let path = file.path().strip_prefix("content/").unwrap_or(file.path());
    let address = match address(path, site.schema, site.settings) {
        Ok(address) => address,
        Err(reason) => {
            let broken = vec![Broken::of_file(file, None)];
            let parsed = Parsed { drafts: Vec::new(), broken };
            let follows = matches!(reason, NoAddress::Language(_)) && site.settings.languages_in_doubt;
            let diagnostics = if follows { Vec::new() } else { vec![no_address(file, reason, site)] };
            return Checked { value: parsed, diagnostics };
        }
    };
    let mut parser = Parser { index, file, site, parsed: Parsed::default(), diagnostics: Vec::new() };
    if file.path().ends_with(".md") {
        parser.markdown(&address);
    } else {
        parser.yaml(&address);
    }
    Checked { value: parser.parsed, diagnostics: parser.diagnostics }
}

fn no_address(file: &SourceFile, reason: NoAddress, site: Site) -> Diagnostic {
    let at = Location::of_file(file.path());
    let folders = || site.schema.kinds.iter().map(|kind| &*kind.folder);
    match reason {
        NoAddress::Folder(folder) => {
            let suggestions = match site.schema.kind_called(&folder) {
                Some(kind) => vec![site.schema.kind(kind).folder.to_string()],
                None if folder.is_empty() => better_path(file, site),
                None => nearest(&folder, folders()),
            };
            let fault = Diagnostic::new(Code::UnknownFolder).at(at).with("folder", &folder);
            fault
                .with("known", folders().collect::<Vec<_>>().join(", "))
                .with("known-en", site.schema.folders_in_words("en"))
                .with("known-sv", site.schema.folders_in_words("sv"))
                .suggesting(suggestions)
        }
        NoAddress::TooDeep => {
            Diagnostic::new(Code::UnknownFolder).at(at).with("folder", "").with("known", "deep")
        }
        NoAddress::Language(tag) => Diagnostic::new(Code::UnknownLanguage)
            .at(at)
            .with("value", &tag)
            .with("known", site.settings.languages.join(", "))
            .suggesting(nearest(&tag, site.settings.languages.iter().map(String::as_str))),
        NoAddress::Name => Diagnostic::new(Code::BadFileName).at(at).with("name", file.path()),
    }
}

/// Where a page belongs that stands in no folder, if it says of what kind it is.
fn better_path(file: &SourceFile, site: Site) -> Vec<String> {
    let yaml = &file.text()[file.yaml()];
    let written = yaml.lines().find_map(|line| line.strip_prefix("kind:"));
    let kind = written.and_then(|kind| site.schema.kind_called(kind));
    let name = file.path().rsplit('/').next().unwrap_or_default();
    kind.map(|kind| format!("content/{}/{name}", site.schema.kind(kind).folder)).into_iter().collect()
}

/// What is wrong with the first line, where no fields can be found.
fn no_front_matter(file: &SourceFile) -> Diagnostic {
    let text = file.text();
    let start = text.len() - text.trim_start().len();
    let line = text[start..].lines().next().unwrap_or_default().trim_end();
    let is_dashes = |line: &str| line.chars().all(|c| matches!(c, '-' | '–' | '—'));
    let is_field = || {
        line.split_once(": ").is_some_and(|(name, _)| name.chars().all(|c| c.is_alphanumeric() || c == '_'))
    };
    let (code, first) = match line {
        "---" => (Code::UnclosedFrontMatter, ""),
        // Word makes one dash of several, and a hand may slip.
        line if !line.is_empty() && is_dashes(line) => (Code::NoFrontMatter, "dashes"),
        _ if is_field() => (Code::NoFrontMatter, "field"),
        _ => (Code::NoFrontMatter, ""),
    };
    Diagnostic::new(code).at(file.locate_bytes(start..start + line.len())).with("first", first)
}

struct Parser<'a> {
    index: FileIx,
    file: &'a SourceFile,
    site: Site<'a>,
    parsed: Parsed,
    diagnostics: Vec<Diagnostic>,
}

/// One entry of the file: its fields, its text, and where they stand.
struct Found<'v> {
    kind: KindIx,
    slug: String,
    language: Option<LanguageIx>,
    folder: Option<String>,
    fields: &'v Mapping,
    below: Option<Below<'v>>,
    at: Place,
}

impl Parser<'_> {
    fn markdown(&mut self, address: &Address) {
        let Address::One { kind, slug, language, folder } = address else { return };
        let text = self.file.text();
        let Some(parts) = split_front_matter(text) else {
            self.diagnostics.push(no_front_matter(self.file));
            return self.broken(address);
        };
        let Some(value) = self.read() else { return self.broken(address) };
        let nothing = Mapping::new();
        let fields = match &value {
            Value::Mapping(fields) => fields,
            Value::Null => &nothing,
            _ => {
                self.broken(address);
                return self.no_mapping(&self.top());
            }
        };
        let below = Below { text: &text[parts.body.clone()], start: parts.body.start };
        let found = Found {
            kind: *kind,
            slug: slug.clone(),
            language: *language,
            folder: folder.clone(),
            fields,
            below: Some(below),
            at: self.top(),
        };
        self.entry(found);
    }

    fn yaml(&mut self, address: &Address) {
        let Some(value) = self.read() else { return self.broken(address) };
        match address {
            Address::Many { kind } => self.many(*kind, &value),
            Address::One { kind, slug, language, folder } => match &value {
                Value::Sequence(_) => self.many(*kind, &value),
                Value::Mapping(fields) if self.holds_entries(*kind, fields) => self.many(*kind, &value),
                Value::Mapping(fields) => self.entry(Found {
                    kind: *kind,
                    slug: slug.clone(),
                    language: *language,
                    folder: folder.clone(),
                    fields,
                    below: None,
                    at: self.top(),
                }),
                _ => self.no_mapping(&self.top()),
            },
        }
    }

    /// A mapping holds entries, not fields, if every value is a mapping and no key is a field.
    fn holds_entries(&self, kind: KindIx, fields: &Mapping) -> bool {
        let known = &self.site.schema.kind(kind).fields;
        !fields.is_empty()
            && fields.iter().all(|(key, value)| {
                value.is_mapping()
                    && key.as_str().is_some_and(|key| key != "body" && known.named(key).is_none())
            })
    }

    fn many(&mut self, kind: KindIx, value: &Value) {
        match value {
            Value::Null => {}
            Value::Mapping(entries) => {
                for (number, (key, value)) in entries.iter().enumerate() {
                    let name = match key {
                        Value::String(name) => name.clone(),
                        other => super::scalars::plain(other).unwrap_or_default(),
                    };
                    if name.is_empty() {
                        self.no_name(number);
                        continue;
                    }
                    let at = self.top().under(&name);
                    self.one_of_many(kind, &name, value, at);
                }
            }
            Value::Sequence(entries) => {
                for (number, value) in entries.iter().enumerate() {
                    let at = self.top().item(number);
                    let id = value.get("id").or_else(|| value.get("slug")).and_then(Value::as_str);
                    let name = id.map(str::to_owned).unwrap_or_else(|| slug(&first_text(value.get("title"))));
                    self.one_of_many(kind, &name, value, at);
                }
            }
            _ => self.no_mapping(&self.top()),
        }
    }

    /// Reports a key that is no word, such as `~` or `[a]`, as it is written.
    fn no_name(&mut self, number: usize) {
        let (written, at) = self.file.outermost_key(number);
        let fault = Diagnostic::new(Code::BadSlug).at(at);
        self.diagnostics.push(fault.with("value", if written.is_empty() { "\"\"" } else { written }));
        self.parsed.broken.push(Broken::one_of_many(self.file, Vec::new()));
    }

    fn one_of_many(&mut self, kind: KindIx, name: &str, value: &Value, at: Place) {
        let Value::Mapping(fields) = value else {
            self.parsed.broken.push(Broken::one_of_many(self.file, vec![name.to_owned()]));
            return self.no_mapping(&at);
        };
        if !is_slug(name) {
            let names = vec![name.to_owned(), slug(name), first_text(value.get("title"))];
            self.parsed.broken.push(Broken::one_of_many(self.file, names));
            let fault = Diagnostic::new(Code::BadSlug).at(self.file.locate(&at.spot)).with("value", name);
            let better = slug(name);
            let better = if better.is_empty() { Vec::new() } else { vec![better] };
            self.diagnostics.push(fault.suggesting(better));
            return;
        }
        let slug = name.to_owned();
        self.entry(Found { kind, slug, language: None, folder: None, fields, below: None, at });
    }

    fn entry(&mut self, found: Found) {
        let mut reader = EntryReader::new(self.index, self.file, self.site, found.at.clone());
        let draft = reader.read(found);
        self.diagnostics.append(&mut reader.diagnostics);
        self.parsed.drafts.extend(draft);
    }

    fn read(&mut self) -> Option<Value> {
        match yaml::read(self.file) {
            Ok(value) => {
                self.diagnostics.extend(yaml::cut_texts(self.file));
                Some(value)
            }
            Err(mut faults) => {
                self.diagnostics.append(&mut faults);
                None
            }
        }
    }

    /// Remembers that there is an entry, so that no other page is blamed for naming it.
    fn broken(&mut self, address: &Address) {
        self.parsed.broken.push(Broken::of_file(self.file, Some(address)));
    }

    fn no_mapping(&mut self, at: &Place) {
        let fault = Diagnostic::new(Code::WrongType).at(self.file.locate(&at.spot));
        self.diagnostics.push(fault.with("field", "").with("expected", "fields"));
    }

    fn top(&self) -> Place {
        Place { file: self.index, spot: Spot::Path(Box::default()) }
    }
}

impl EntryReader<'_> {
    /// Reads an entry; `None` if its identity cannot be told.
    fn read(&mut self, found: Found) -> Option<Draft> {
        let kind = self.site.schema.kind(found.kind);
        let written = self.written_language(found.fields);
        self.language = found.language.or(written).unwrap_or(LanguageIx(0));
        self.check_kind(found.fields, &kind.name);
        let body = self.body(found.below, found.fields);
        let (record, unread) = self.record(&kind.fields, found.fields);
        let is_named_by_language = found.language.is_some();
        if !is_named_by_language {
            self.diagnostics.append(&mut self.incomplete);
        }
        let slug = self.own_slug(&record, &kind.fields).unwrap_or(found.slug);
        Some(Draft {
            entry: crate::model::Entry {
                id: EntryId { kind: found.kind, slug: slug.into() },
                language: self.language,
                translated: Vec::new(),
                outdated: Vec::new(),
                record,
                body,
                links: std::mem::take(&mut self.links),
                mentions: std::mem::take(&mut self.mentions),
                file: Localized::new(self.language, self.file.path().into()),
                folder: found.folder.map(Into::into),
            },
            at: found.at,
            unread,
            is_named_by_language,
            says_language: written == Some(self.language),
            incomplete: std::mem::take(&mut self.incomplete),
            mention_places: std::mem::take(&mut self.mention_places),
        })
    }
}

fn first_text(title: Option<&Value>) -> String {
    match title {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Mapping(words)) => {
            words.values().next().and_then(Value::as_str).unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}
