//! Kinds as data: what entries there are, which fields they have and how they relate.
//!
//! The built-in kinds stand in `schema.yaml` beside this file; a site lays its own over them. Nothing in the
//! program names a kind where a row of the schema can say it. This module knows no entry and no page.

mod called;
mod checks;
mod labels;
mod load;
mod look;
mod relations;
mod written;

pub use labels::Labels;
pub use load::{BUILT_IN, load};
pub use look::{ICONS, Look};

use std::collections::BTreeMap;
use std::sync::Arc;

/// A kind of the schema, by its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindIx(pub u16);

/// A relation of the schema, by its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelationIx(pub u16);

impl RelationIx {
    /// Links in running text; every schema has this relation first.
    pub const MENTIONS: RelationIx = RelationIx(0);
}

/// A field of a [`Fields`] set, by its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldIx(pub u16);

/// All kinds and relations of a site.
#[derive(Debug)]
pub struct Schema {
    /// The kinds, in the order of menus and lists.
    pub kinds: Vec<Kind>,
    /// The relations; [`RelationIx::MENTIONS`] is the first.
    pub relations: Vec<Relation>,
}

impl Schema {
    /// The kind with this number.
    pub fn kind(&self, kind: KindIx) -> &Kind {
        &self.kinds[kind.0 as usize]
    }

    /// The relation with this number.
    pub fn relation(&self, relation: RelationIx) -> &Relation {
        &self.relations[relation.0 as usize]
    }

    /// The kinds with their numbers.
    pub fn kinds(&self) -> impl Iterator<Item = (KindIx, &Kind)> {
        (0..).map(KindIx).zip(&self.kinds)
    }

    /// The relations with their numbers.
    pub fn relations(&self) -> impl Iterator<Item = (RelationIx, &Relation)> {
        (0..).map(RelationIx).zip(&self.relations)
    }

    /// The kind of this name (`project`).
    pub fn kind_named(&self, name: &str) -> Option<KindIx> {
        self.kinds().find(|(_, kind)| &*kind.name == name).map(|(index, _)| index)
    }

    /// The kind whose entries stand in this folder (`projects`).
    pub fn kind_in_folder(&self, folder: &str) -> Option<KindIx> {
        self.kinds().find(|(_, kind)| &*kind.folder == folder).map(|(index, _)| index)
    }
}

/// A kind of entry.
#[derive(Debug)]
pub struct Kind {
    /// Its name in ids and references: `project`.
    pub name: Box<str>,
    /// The folder of its entries below `content/`.
    pub folder: Box<str>,
    /// The first part of its pages' addresses, by language.
    pub url: Labels,
    /// One of it, in words.
    pub label: Labels,
    /// Many of it, in words.
    pub plural: Labels,
    /// What it is, in a sentence.
    pub about: Labels,
    /// Its fields.
    pub fields: Arc<Fields>,
    /// How lists of it are sorted.
    pub order: Order,
    /// The date fields that say when it is; the first one given counts.
    pub dated: Vec<FieldIx>,
    /// The choice whose words say what an entry of it is: a conference, of webinars and meetings.
    pub told_by: Option<FieldIx>,
    /// Whether it has a start and an end and stands in the calendar.
    pub calendar: bool,
    /// Its schema.org type.
    pub schema_type: Option<Box<str>>,
    /// Its colour and its icon.
    pub look: Look,
    /// Whether its pages stand at the top of the site.
    pub root: bool,
    /// Whether each of its entries has a feed of what concerns it.
    pub feed: bool,
    /// Whether lists are narrowed by its entries: by topic, by place.
    pub facet: bool,
    /// Which part of "who works with what, where?" its entries are.
    pub question: Option<Question>,
    /// Whether an entry of it is actors doing something together: what maps count.
    pub collaboration: bool,
    /// Whether its index draws the periods of its entries on years, and lists what opens and closes.
    pub periods: bool,
    /// Whether its entries stand on the map: by `code` or name, or where `lat` and `lon` say.
    pub map: bool,
}

/// A part of "who works with what, where?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Question {
    /// A need: a topic, a target group.
    What,
    /// A place.
    Where,
}

/// How lists of a kind are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By title, in the language's own order.
    Title,
    /// The latest date first.
    Newest,
    /// What comes next first, then what has been, latest first.
    Soonest,
}

/// A set of fields: of a kind, of an edge, or of the rows of a field.
#[derive(Debug, Default)]
pub struct Fields {
    list: Vec<Field>,
    by_name: BTreeMap<Box<str>, FieldIx>,
}

impl Fields {
    /// Makes a set; of two fields with one name the later stands in the place of the earlier.
    pub fn new(fields: impl IntoIterator<Item = Field>) -> Self {
        let mut set = Self::default();
        for field in fields {
            match set.by_name.get(&field.name) {
                Some(&index) => set.list[index.0 as usize] = field,
                None => {
                    let index = FieldIx(u16::try_from(set.list.len()).unwrap_or(u16::MAX));
                    set.by_name.insert(field.name.clone(), index);
                    set.list.push(field);
                }
            }
        }
        set
    }

    /// The field with this number.
    pub fn get(&self, field: FieldIx) -> &Field {
        &self.list[field.0 as usize]
    }

    /// The field of this name.
    pub fn named(&self, name: &str) -> Option<FieldIx> {
        self.by_name.get(name).copied()
    }

    /// The fields in the order of the schema, with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (FieldIx, &Field)> {
        (0..).map(FieldIx).zip(&self.list)
    }

    /// The names of all fields.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|field| &*field.name)
    }
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name in files: `way_of_working`.
    pub name: Box<str>,
    /// What stands in it.
    pub holds: Holds,
    /// Whether it may hold a list.
    pub many: bool,
    /// Whether an entry without it is an error.
    pub required: bool,
    /// Whether the entry can be referred to by this text.
    pub name_of: bool,
    /// Whether it says something of the file it stands in, so that a translation may say something else.
    pub of_file: bool,
    /// What the reader sees, by language.
    pub label: Labels,
    /// One sentence for the person who writes, by language.
    pub help: Labels,
    /// Where an entry's page has it.
    pub show: Show,
    /// The date field that must not be later than this one.
    pub after: Option<Box<str>>,
    /// What it may look like, in YAML.
    pub example: Option<Box<str>>,
}

impl Field {
    /// Whether the page of an entry has a section for it.
    pub fn has_section(&self) -> bool {
        matches!(self.show, Show::Main | Show::End)
    }

    /// The id of its section. Ids made from headings have no underscore, so none is the same.
    pub fn anchor(&self) -> String {
        format!("field_{}", self.name)
    }

    /// A field that is no row of the schema: the text of an entry, a part of a contact.
    pub fn of_code(name: &str, holds: Holds) -> Self {
        Self {
            name: name.into(),
            holds,
            many: false,
            required: false,
            name_of: false,
            of_file: false,
            label: Labels::default(),
            help: Labels::default(),
            show: Show::None,
            after: None,
            example: None,
        }
    }
}

/// What stands in a field.
#[derive(Clone, Debug)]
pub enum Holds {
    /// A line of text, by language.
    Text,
    /// Markdown, by language.
    Prose,
    /// A line that is the same in every language.
    Line,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// Yes, or a number that gives an order.
    Order,
    /// A day, month, season or year (EDTF).
    Date,
    /// A date or an interval (EDTF).
    Period,
    /// A day, or a day and a clock time.
    Time,
    /// Such as `6 months`.
    Duration,
    /// One of some values.
    Choice(Choices),
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A language tag.
    Language,
    /// A time zone of the IANA database.
    Zone,
    /// A path on this site.
    Path,
    /// A file beside the entry or under `static/`.
    File,
    /// Free words, or an RFC 5545 recurrence rule.
    Recurrence,
    /// Rows with columns of their own, or a single one.
    Rows {
        /// The columns.
        fields: Arc<Fields>,
        /// Whether there is only one row, given as a mapping.
        single: bool,
    },
    /// Other entries.
    Relation(RelationField),
}

/// The values a choice may have.
#[derive(Clone, Debug)]
pub struct Choices {
    /// Value and label.
    pub values: Arc<[(Box<str>, Labels)]>,
    /// Whether any other word will do too.
    pub open: bool,
    /// The numbers of the values that say that it has ended.
    pub over: Box<[usize]>,
    /// The numbers of the values that say that it is planned, or rests.
    pub pending: Box<[usize]>,
    /// The numbers of the values that say that it does not take place as planned.
    pub off: Box<[usize]>,
    /// Words for many entries of each value, where charts gather entries by it; none where they do not.
    pub plurals: Arc<[Labels]>,
}

/// What a relation field may lead to, and what may stand on its edges.
#[derive(Clone, Debug)]
pub struct RelationField {
    /// Which relation it states.
    pub relation: RelationIx,
    /// The kinds it may lead to.
    pub to: Targets,
    /// Whether there is at most one target.
    pub one: bool,
    /// Whether words that name no entry are taken as text.
    pub or_text: bool,
    /// Whether a contact may be given in place.
    pub contact: bool,
    /// The fields that may stand on an edge.
    pub data: Arc<Fields>,
    /// Whether the edges tell what each party contributes and expects.
    pub party: bool,
    /// Where in the structure of a collaboration its targets stand, if it makes structure.
    pub structure: Option<Side>,
}

/// A side of an entry in a structure chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What it is part of, what binds it, who answers for it.
    Above,
    /// Its parts, and those who are in it.
    Below,
}

/// The kinds that a relation may lead to.
#[derive(Clone, Debug)]
pub enum Targets {
    /// All of them.
    Any,
    /// These.
    Kinds(Vec<KindIx>),
}

impl Targets {
    /// Whether the relation may lead to this kind.
    pub fn allow(&self, kind: KindIx) -> bool {
        match self {
            Targets::Any => true,
            Targets::Kinds(kinds) => kinds.contains(&kind),
        }
    }
}

/// A relation, seen from both ends.
#[derive(Debug)]
pub struct Relation {
    /// Its name from the stating end: `members`.
    pub name: Box<str>,
    /// Its name from the other end: `member_of`.
    pub inverse: Box<str>,
    /// What the reader sees at the stating end.
    pub label: Labels,
    /// What the reader sees at the other end.
    pub inverse_label: Labels,
    /// Whether it leads from a child to its parent.
    pub hierarchy: bool,
    /// Whether what is at one end belongs to the story of the other: stands on its timeline, if it is dated.
    pub story: bool,
    /// Whether the other end groups what comes in by kind.
    pub by_kind: bool,
    /// Whether its targets answer for an entry that names nobody to contact.
    pub responsible: bool,
    /// Whether what concerns its target is near the entry that states it.
    pub near: bool,
    /// What it says of how a method travels, if it does.
    pub lineage: Option<Lineage>,
}

/// What a relation says of how a method travels from one to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lineage {
    /// It leads to what the method was made from.
    From,
    /// It leads to those who made it.
    Origin,
    /// It ties the method to those who took it up or tried it.
    Uptake,
}

impl Relation {
    /// Whether it reads the same from both ends.
    pub fn is_symmetric(&self) -> bool {
        self.name == self.inverse
    }
}

/// Where an entry's page has a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// In the box at the top, for those who have ten seconds.
    Glance,
    /// Beside the text, before all else there.
    Lead,
    /// In a section of its own.
    Main,
    /// Beside the text.
    Side,
    /// With all else that the entry belongs together with.
    Context,
    /// After the text: sources, files.
    End,
    /// Elsewhere on the page, or not at all.
    None,
}
