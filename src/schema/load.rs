//! From schema files to the [`Schema`]: the built-in one, and a site's own laid over it.
//!
//! It checks that the rows fit together (kinds that exist, fields that exist, one meaning per relation) and
//! reports all that do not.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;

use super::written::{WrittenField, WrittenKind, WrittenOrder, WrittenSchema, WrittenShow};
use super::{Choices, Field, FieldIx, Fields, Holds, Kind, KindIx, Labels, Order, Relation, Schema, Show};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::source::{Location, SourceFile, Spot, Step};
use crate::yaml;

/// The built-in kinds, as text.
pub const BUILT_IN: &str = include_str!("schema.yaml");

/// Makes the schema of a site from the built-in kinds and its own `schema.yaml`, if it has one.
///
/// Faults of the site's file come with the result; where it cannot be read at all the built-in kinds stand.
pub fn load(own: Option<&SourceFile>) -> Checked<Schema> {
    let built_in: WrittenSchema = serde_yaml::from_str(BUILT_IN).expect("a test reads the built-in schema");
    let mut diagnostics = Vec::new();
    let written = match own.map(read) {
        Some(Ok(above)) => built_in.overlay(above),
        Some(Err(mut faults)) => {
            diagnostics.append(&mut faults);
            built_in
        }
        None => built_in,
    };
    let mut written = written;
    let cut = written.shorten();
    let mut builder = Builder::new(&written, own);
    for part in cut {
        builder.fault(Row { path: &[part] }, "too-many", (part, ""));
    }
    let schema = builder.schema();
    diagnostics.append(&mut builder.diagnostics);
    Checked { value: schema, diagnostics }
}

fn read(file: &SourceFile) -> Result<WrittenSchema, Vec<Diagnostic>> {
    let value = yaml::read(file)?;
    if value.is_null() {
        return Ok(WrittenSchema::default());
    }
    let unspeakable = yaml::unspeakable_texts(file, &[], &value);
    if !unspeakable.is_empty() {
        return Err(unspeakable);
    }
    serde_yaml::from_str(file.text()).map_err(|error| {
        let place = error.location().map_or_else(
            || Location::of_file(file.path()),
            |at| file.locate_bytes(at.index()..at.index() + 1),
        );
        let what = error.to_string();
        let fault = Diagnostic::new(Code::BadSchema).at(place).with("what", "form");
        vec![fault.with("name", "").with("other", yaml::plain(&what))]
    })
}

/// Makes a schema from rows that fit together, and collects the faults of those that do not.
pub(super) struct Builder<'a> {
    pub(super) written: &'a WrittenSchema,
    pub(super) own: Option<&'a SourceFile>,
    /// The kinds that are not hidden, in order.
    pub(super) kinds: BTreeMap<&'a str, KindIx>,
    pub(super) relations: Vec<Relation>,
    /// Field sets for edges, made once and shared.
    pub(super) data: BTreeMap<Vec<String>, Arc<Fields>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Where in the schema a row stands, for messages.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) path: &'a [&'a str],
}

impl<'a> Builder<'a> {
    fn new(written: &'a WrittenSchema, own: Option<&'a SourceFile>) -> Self {
        let shown = written.kinds.iter().filter(|(_, kind)| kind.hidden != Some(true));
        let kinds = shown.zip(0..).map(|((name, _), index)| (name.as_str(), KindIx(index))).collect();
        let labels = |labels: Option<&super::written::WrittenLabels>| {
            labels.map(super::written::WrittenLabels::labels).unwrap_or_default()
        };
        let mentions = Relation {
            name: "mentions".into(),
            inverse: "mentioned_in".into(),
            label: labels(written.mentions.label.as_ref()),
            inverse_label: labels(written.mentions.inverse_label.as_ref()),
            hierarchy: false,
            story: false,
            by_kind: false,
            lineage: None,
            responsible: false,
            near: false,
        };
        Self {
            written,
            own,
            kinds,
            relations: vec![mentions],
            data: BTreeMap::new(),
            diagnostics: Vec::new(),
        }
    }

    fn schema(&mut self) -> Schema {
        let written = self.written;
        let shown = written.kinds.iter().filter(|(_, kind)| kind.hidden != Some(true));
        let kinds = shown.map(|(name, kind)| self.kind(name, kind)).collect::<Vec<_>>();
        self.check_kinds(&kinds);
        Schema { kinds, relations: std::mem::take(&mut self.relations) }
    }

    /// Reports what is wrong with a row: by a word that the messages know, and the names they are filled with.
    pub(super) fn fault(&mut self, row: Row, what: &str, (name, other): (&str, &str)) {
        let fault = Diagnostic::new(Code::BadSchema).with("what", what).with("name", name);
        let fault = fault.with("other", other);
        let Some(file) = self.own else {
            // Only a fault of the built-in schema comes here, and a test holds that there is none.
            return self.diagnostics.push(fault);
        };
        let path = row.path.iter().map(|step| Step::Key((*step).into())).collect();
        self.diagnostics.push(fault.at(file.locate(&Spot::Path(path))));
    }

    fn kind(&mut self, name: &str, written: &WrittenKind) -> Kind {
        let row = ["kinds", name];
        if !is_name(name) {
            self.fault(Row { path: &row }, "kind-name", (name, ""));
        }
        let fields = self.kind_fields(name, written);
        let dated = written.dated.iter().flatten().filter_map(|date| {
            let field = fields.named(date);
            if field.is_none() {
                self.fault(Row { path: &["kinds", name, "dated"] }, "dated", (name, date));
            }
            field
        });
        let dated = dated.collect();
        let told_by = written.told_by.as_deref().and_then(|name| fields.named(name));
        if let Some(missing) = written.told_by.as_deref().filter(|_| told_by.is_none()) {
            self.fault(Row { path: &["kinds", name, "told_by"] }, "dated", (name, missing));
        }
        let calendar = written.calendar.unwrap_or(false);
        if calendar && fields.named("start").is_none() {
            self.fault(Row { path: &row }, "calendar", (name, ""));
        }
        let words = |labels: &Option<super::written::WrittenLabels>| {
            labels.as_ref().map(super::written::WrittenLabels::labels)
        };
        let folder = written.folder.clone().unwrap_or_else(|| name.to_owned());
        let label = words(&written.label).unwrap_or_else(|| named_as(name));
        Kind {
            name: name.into(),
            url: words(&written.url).unwrap_or_else(|| named_as(&folder)),
            folder: folder.into(),
            plural: words(&written.plural).unwrap_or_else(|| label.clone()),
            label,
            about: words(&written.about).unwrap_or_default(),
            fields: Arc::new(fields),
            order: match written.order {
                None | Some(WrittenOrder::Title) => Order::Title,
                Some(WrittenOrder::Newest) => Order::Newest,
                Some(WrittenOrder::Soonest) => Order::Soonest,
            },
            dated,
            told_by,
            calendar,
            schema_type: written.schema_type.as_deref().map(Into::into),
            look: self.look(name, written),
            root: written.root.unwrap_or(false),
            feed: written.feed.unwrap_or(false),
            facet: written.facet.unwrap_or(false),
            question: written.question,
            collaboration: written.collaboration.unwrap_or(false),
            periods: written.periods.unwrap_or(false),
            map: written.map.unwrap_or(false),
        }
    }

    fn kind_fields(&mut self, name: &str, written: &WrittenKind) -> Fields {
        let all = self.written;
        let mut rows: IndexMap<&str, (&WrittenField, Vec<&str>)> = IndexMap::new();
        // Title and summary first, then what is the kind's own, then what it shares with others.
        for shared in ["title", "summary"] {
            if let Some(field) = all.sets.get("every").and_then(|set| set.get(shared)) {
                rows.insert(shared, (field, vec!["sets", "every", shared]));
            }
        }
        for (field_name, field) in &written.fields {
            rows.insert(field_name, (field, vec!["kinds", name, "fields", field_name]));
        }
        for set_name in written.uses.iter().flatten().map(String::as_str).chain(["every"]) {
            let Some(set) = all.sets.get(set_name) else {
                self.fault(Row { path: &["kinds", name, "uses"] }, "no-set", (set_name, ""));
                continue;
            };
            for (field_name, field) in set {
                rows.entry(field_name).or_insert((field, vec!["sets", set_name, field_name]));
            }
        }
        let rows = rows.into_iter().map(|(name, (field, path))| (name, field, path)).collect();
        self.fields(rows)
    }

    pub(super) fn fields(&mut self, rows: Vec<(&str, &WrittenField, Vec<&str>)>) -> Fields {
        let mut fields = Vec::new();
        for (name, written, path) in &rows {
            if let Some(field) = self.field(name, written, path) {
                fields.push(field);
            }
        }
        let fields = Fields::new(fields);
        for (_, written, path) in &rows {
            let Some(after) = written.after.as_deref() else { continue };
            if fields.named(after).is_none() {
                self.fault(Row { path: &[path, &["after"][..]].concat() }, "after", (after, ""));
            }
        }
        fields
    }

    fn field(&mut self, name: &str, written: &WrittenField, path: &[&str]) -> Option<Field> {
        if !is_name(name) {
            self.fault(Row { path }, "field-name", (name, ""));
        }
        self.check_field(name, written, path);
        let label = written.label.as_ref().map_or_else(|| named_as(name), |label| label.labels());
        let holds = self.holds(name, written, path, &label)?;
        Some(Field {
            name: name.into(),
            many: written.many.unwrap_or(false),
            required: written.required.unwrap_or(false),
            name_of: written.name_of.unwrap_or(false),
            of_file: written.of_file.unwrap_or(false),
            label,
            help: written.help.as_ref().map(|help| help.labels()).unwrap_or_default(),
            show: match written.show {
                Some(WrittenShow::Glance) => Show::Glance,
                Some(WrittenShow::Lead) => Show::Lead,
                None | Some(WrittenShow::Main) => Show::Main,
                Some(WrittenShow::Side) => Show::Side,
                Some(WrittenShow::Context) => Show::Context,
                Some(WrittenShow::End) => Show::End,
                Some(WrittenShow::None) => Show::None,
            },
            after: written.after.as_deref().map(Into::into),
            example: written.example.as_deref().map(Into::into),
            holds,
        })
    }

    fn holds(&mut self, name: &str, written: &WrittenField, path: &[&str], label: &Labels) -> Option<Holds> {
        Some(match written.holds.as_deref() {
            Some("text") => Holds::Text,
            Some("prose") => Holds::Prose,
            Some("line") => Holds::Line,
            Some("number") => Holds::Number,
            Some("flag") => Holds::Flag,
            Some("order") => Holds::Order,
            Some("date") => Holds::Date,
            Some("period") => Holds::Period,
            Some("time") => Holds::Time,
            Some("duration") => Holds::Duration,
            Some("choice") => Holds::Choice(choices(written)),
            Some("url") => Holds::Url,
            Some("email") => Holds::Email,
            Some("phone") => Holds::Phone,
            Some("language") => Holds::Language,
            Some("zone") => Holds::Zone,
            Some("path") => Holds::Path,
            Some("file") => Holds::File,
            Some("recurrence") => Holds::Recurrence,
            Some("rows") => self.rows(written, path),
            Some("relation") => Holds::Relation(self.relation_field(name, written, path, label)),
            Some(other) => {
                self.fault(Row { path: &[path, &["type"]].concat() }, "no-type", (other, ""));
                return None;
            }
            None => {
                self.fault(Row { path }, "without-type", (name, ""));
                return None;
            }
        })
    }

    fn rows(&mut self, written: &WrittenField, path: &[&str]) -> Holds {
        let columns = written.fields.iter().flatten().map(|(name, field)| {
            (name.as_str(), field, path.iter().copied().chain(["fields", name]).collect::<Vec<_>>())
        });
        let columns = columns.collect();
        Holds::Rows { fields: Arc::new(self.fields(columns)), single: written.single.unwrap_or(false) }
    }
}

fn choices(written: &WrittenField) -> Choices {
    let values = written.choices.iter().flatten();
    let numbers = |names: &Option<Vec<String>>| {
        let number = |name: &String| written.choices.as_ref().and_then(|choices| choices.get_index_of(name));
        names.iter().flatten().filter_map(number).collect()
    };
    Choices {
        values: values.map(|(value, label)| (value.as_str().into(), label.labels())).collect(),
        open: written.open.unwrap_or(false),
        over: numbers(&written.over),
        pending: numbers(&written.pending),
        off: numbers(&written.off),
        plurals: plurals(written),
    }
}

/// What many of each value are called: where that is not said, what one is.
fn plurals(written: &WrittenField) -> Arc<[Labels]> {
    let Some(plurals) = &written.plurals else { return Arc::default() };
    let values = written.choices.iter().flatten();
    values.map(|(value, label)| plurals.get(value).unwrap_or(label).labels()).collect()
}

fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// What a thing is called that has a name but no words: the name, with spaces.
fn named_as(name: &str) -> Labels {
    Labels::new([("*".to_owned(), name.replace('_', " "))])
}

/// The number of a field of a kind, for code that needs a built-in field.
impl Kind {
    /// The field of this name, if the kind has it.
    pub fn field(&self, name: &str) -> Option<(FieldIx, &Field)> {
        self.fields.named(name).map(|index| (index, self.fields.get(index)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(own: &str) -> Vec<String> {
        let file = SourceFile::new("schema.yaml", own);
        let checked = load(Some(&file));
        let line = |fault: &Diagnostic| fault.location.as_ref().map_or(0, |at| at.line);
        checked.diagnostics.iter().map(|fault| format!("{}: {}", line(fault), fault.arguments[0].1)).collect()
    }

    #[test]
    fn the_built_in_schema_is_sound() {
        let checked = load(None);
        assert_eq!(checked.diagnostics, []);
        assert_eq!(checked.value.kinds.len(), 14);
        assert_eq!(&*checked.value.relations[0].name, "mentions");
        for kind in &checked.value.kinds {
            assert!(kind.field("title").is_some_and(|(_, field)| field.required), "{}", kind.name);
            for tag in ["sv", "en", "ar", "uk", "fi"] {
                assert!(
                    kind.label.exactly(tag).is_some() && kind.plural.exactly(tag).is_some(),
                    "{} {tag}",
                    kind.name
                );
            }
        }
    }

    #[test]
    fn a_site_adds_changes_and_hides() {
        let own = "kinds:\n  river:\n    folder: rivers\n    label: {sv: Flod}\n    fields:\n      length: {type: number}\n      flows_into: {type: relation, to: [river], hierarchy: true, inverse: tributaries}\n  project: {label: {sv: Insats}}\n  person: {hidden: true}\n";
        let file = SourceFile::new("schema.yaml", own);
        let Checked { value: schema, diagnostics } = load(Some(&file));
        assert_eq!(diagnostics, []);
        let river = schema.kind(schema.kind_named("river").expect("added"));
        assert!(river.field("flows_into").is_some() && river.field("topics").is_some());
        assert_eq!(schema.kind(schema.kind_named("project").expect("kept")).label.get("sv"), Some("Insats"));
        assert_eq!(schema.kind_named("person"), None);
    }

    #[test]
    fn all_faults_of_a_site_are_told_at_their_place() {
        let own = "kinds:\n  river:\n    fields:\n      a: {type: nothing}\n      b: {type: relation, to: [boat]}\n      c: {type: date, after: d}\n";
        let faults = faults(own);
        assert_eq!(faults.len(), 3, "{faults:?}");
        assert!(
            faults[0].starts_with("4: ") && faults[1].starts_with("5: ") && faults[2].starts_with("6: "),
            "{faults:?}"
        );
    }
}
