//! `entry`: all that an entry's page shows.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::calendar::{EventDates, EventsAbout};
use super::map::DrawingView;
use super::reference::EntryRef;
use super::structure::{MeetingsView, StructureView};
use super::timeline::PointView;
use super::{InvolvementView, LineageView, RelatedView, TurnToView};
use crate::render::Html;

/// Words, and their language where it is not the page's (for a `lang` attribute).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TextView {
    /// The words.
    pub text: String,
    /// Their language, where it differs.
    pub lang: Option<String>,
}

/// The kind of an entry.
#[derive(Clone, Debug, Serialize)]
pub struct KindRef {
    /// `project`.
    pub name: String,
    /// "Projekt", one of it.
    pub label: String,
    /// "Projekt", many of it.
    pub plural: String,
    /// The label's language, where it is not the page's.
    pub lang: Option<String>,
    /// Its index, if it has one.
    pub url: Option<String>,
    /// What search and lists are narrowed by it as, if they are.
    pub facet: Option<String>,
}

/// `entry`: the page of an entry.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// `project/barn-i-fokus`.
    pub id: String,
    /// Its slug.
    pub slug: String,
    /// Its kind.
    pub kind: KindRef,
    /// Its title.
    pub title: TextView,
    /// Its summary.
    pub summary: Option<TextView>,
    /// The fields for the box at the top, in the order of the schema.
    pub glance: Vec<FieldView>,
    /// Whom to turn to, where no contact is among them.
    pub reach: Option<TurnToView>,
    /// The facts that come first beside the text.
    pub lead: Vec<FieldView>,
    /// The fields with sections of their own.
    pub main: Vec<FieldView>,
    /// The fields for beside the text.
    pub side: Vec<FieldView>,
    /// The fields that say what it belongs together with.
    pub context: Vec<FieldView>,
    /// The fields for after the text.
    pub end: Vec<FieldView>,
    /// Every field that is published, by name: `entry.fields.goal`.
    pub fields: BTreeMap<String, FieldView>,
    /// The text, as HTML (print it with `| safe`).
    pub body: Option<TextView>,
    /// The headings of the text.
    pub headings: Vec<HeadingView>,
    /// The picture.
    pub image: Option<ImageView>,
    /// What others state of it by relations that are grouped by kind: what concerns a topic, a place.
    pub incoming: Vec<IncomingGroup>,
    /// What others state of it besides: rows among what it belongs together with.
    pub together: Vec<IncomingGroup>,
    /// What an actor or a person is in.
    pub involvement: Option<InvolvementView>,
    /// How a method travelled.
    pub lineage: Option<LineageView>,
    /// What is like it, and why.
    pub related: Vec<RelatedView>,
    /// What stands below it: parts, narrower topics, places within.
    pub tree: Vec<TreeNode>,
    /// The list where all of that is, if not all is here.
    pub tree_more: Option<String>,
    /// The heading over it: what the relation to a part is called; empty where nothing stands below it.
    pub tree_label: TextView,
    /// What lies in it, on a map of its own.
    pub map: Option<DrawingView>,
    /// The structure around it, where it has any.
    pub structure: Option<StructureView>,
    /// Whom it works with, where it is an actor who meets others.
    pub meetings: Option<MeetingsView>,
    /// The entry before it in the list of its kind.
    pub previous: Option<Arc<EntryRef>>,
    /// The entry after it in the list of its kind.
    pub next: Option<Arc<EntryRef>>,
    /// Whether readers do not see it yet: it is a draft, or published later (`--drafts` shows it all the same).
    pub unpublished: bool,
    /// When it was changed, reviewed, and is due for review.
    pub review: ReviewView,
    /// Where its text stands.
    pub source: SourceView,
    /// Where to report an error in it: an e-mail that is begun already, or an address.
    pub report: Option<String>,
    /// When it is: the first of its kind's dates that it has, with the end of an event.
    pub when: Option<ValueView>,
    /// That it is over by its dates, where it has no status that says so.
    pub ended: Option<ValueView>,
    /// For events: `upcoming`, `ongoing` or `past`.
    pub time: Option<String>,
    /// How to reach it, where others name it as their contact.
    pub contact: Option<ContactView>,
    /// For events: as a file for calendar programs, and the next dates of what comes back.
    pub dates: Option<EventDates>,
    /// For collaborations: what happened when, from start to end; empty where there is too little to tell.
    pub story: Vec<PointView>,
    /// For topics, places and the like: the events that concern it.
    pub events: Option<EventsAbout>,
    /// For a topic, a target group or a place: the page that tells whom to contact.
    pub whom: Option<String>,
}

/// One field with its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldView {
    /// `way_of_working`.
    pub name: String,
    /// The id of its section: no heading of a text can have the same.
    pub anchor: String,
    /// "Arbetssätt".
    pub label: String,
    /// The label's language, where it is not the page's.
    pub label_lang: Option<String>,
    /// How it is to be shown: `text`, `prose`, `line`, `number`, `flag`, `choice`, `date`, `url`, `email`,
    /// `phone`, `file`, `rows`, `links` (a list of entries) or `parties` (entries with role, contribution,
    /// expectation and contact).
    pub form: &'static str,
    /// Its values, for all forms but `rows`, `links` and `parties`: one or more.
    pub values: Vec<ValueView>,
    /// Its rows, for `rows`.
    pub rows: Vec<RowView>,
    /// The columns that any row has something in, for `rows`: label, name, and the label's language, where it is not
    /// the page's.
    pub columns: Vec<(String, String, Option<String>)>,
    /// Its links, for `links` and `parties`.
    pub links: Vec<LinkView>,
    /// How many values, rows or links it has in all.
    pub total: usize,
    /// The page with all of its links, where not all are here.
    pub more: Option<String>,
}

/// A single value.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ValueView {
    /// The words; for `prose` HTML (print it with `| safe`).
    pub text: String,
    /// Their language, where it is not the page's.
    pub lang: Option<String>,
    /// Where it leads, for `url`, `email`, `phone` and `file`.
    pub url: Option<String>,
    /// The value itself: of a choice (`active`), of a date (its EDTF form).
    pub value: Option<String>,
    /// The date for a `time` element, where it can be said that way.
    pub datetime: Option<String>,
}

/// A row of a field with rows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowView {
    /// Its cells, by column name: `row.cells.title`.
    pub cells: BTreeMap<String, FieldView>,
}

/// A link to another entry (or to something that is only named), with what is said of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LinkView {
    /// The words to show: the target's title, or the name as written here.
    pub title: String,
    /// Their language, where it is not the page's.
    pub lang: Option<String>,
    /// The target; nothing for what is only named.
    pub entry: Option<Arc<EntryRef>>,
    /// The contact, where one stands in place of a reference.
    pub inline_contact: Option<ContactView>,
    /// In which role.
    pub role: Option<TextView>,
    /// From when to when, in words.
    pub period: Option<TextView>,
    /// Whether that time has passed.
    pub ended: bool,
    /// Where.
    pub place: Option<Arc<EntryRef>>,
    /// What it contributes.
    pub contributes: Option<TextView>,
    /// What can be expected of it, or what it expects.
    pub expects: Option<TextView>,
    /// Whom to contact there.
    pub contact: Option<ContactView>,
    /// A remark.
    pub note: Option<TextView>,
    /// What else is said of the relation, such as an amount.
    pub data: Vec<FieldView>,
    /// Whether any of that is said: role, time, place, contribution, expectation, remark, or what else there is.
    pub told: bool,
}

/// Somebody to contact: a person, or a function.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ContactView {
    /// A person's name, or what the function is called.
    pub name: Option<TextView>,
    /// What the contact does.
    pub role: Option<TextView>,
    /// The person's page.
    pub url: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number, as it is written, with the address that dials it.
    pub phone: Option<ValueView>,
    /// Its web site.
    pub website: Option<ValueView>,
    /// When and how to reach it.
    pub note: Option<TextView>,
    /// Whether nothing of all that is given.
    pub unreachable: bool,
    /// Where nothing is: the organisation that it is of, if that can be reached.
    pub organisation: Option<OrganisationView>,
}

/// How to reach an organisation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OrganisationView {
    /// The organisation.
    pub entry: Arc<EntryRef>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number, as it is written, with the address that dials it.
    pub phone: Option<ValueView>,
    /// Its web site.
    pub website: Option<ValueView>,
}

/// What others state of an entry by one relation.
#[derive(Clone, Debug, Serialize)]
pub struct IncomingGroup {
    /// The inverse name: `partner_in`.
    pub name: String,
    /// "Partner i".
    pub label: String,
    /// The label's language, where it is not the page's.
    pub label_lang: Option<String>,
    /// An id for its section.
    pub anchor: String,
    /// The kind of all its items, where the relation is grouped by kind.
    pub kind: Option<String>,
    /// The items, at most a page of them.
    pub items: Vec<IncomingView>,
    /// How many there are in all.
    pub total: usize,
    /// The page with all of them, where not all are here.
    pub more: Option<String>,
}

/// An entry that states something of the one at hand.
#[derive(Clone, Debug, Serialize)]
pub struct IncomingView {
    /// Who states it.
    pub entry: Arc<EntryRef>,
    /// Its card, rendered.
    pub card: Html,
    /// What is said of the relation.
    pub link: LinkView,
    /// Whom it was really stated of, where those are parts of the entry at hand (municipalities of a county).
    pub via: Vec<Arc<EntryRef>>,
    /// What the same entry states besides.
    pub also: Vec<AlsoView>,
}

/// A further statement of an entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AlsoView {
    /// "Deltar i"; nothing where it is by the same relation as the statement before.
    pub label: Option<String>,
    /// The label's language, where it is not the page's.
    pub label_lang: Option<String>,
    /// What is said of the relation.
    pub link: LinkView,
}

/// An entry and what stands below it.
#[derive(Clone, Debug, Serialize)]
pub struct TreeNode {
    /// The entry.
    pub entry: Arc<EntryRef>,
    /// How many entries concern it or what stands below it.
    pub count: usize,
    /// What stands below it.
    pub children: Vec<TreeNode>,
}

/// A heading of the text.
#[derive(Clone, Debug, Serialize)]
pub struct HeadingView {
    /// 2 to 6.
    pub level: u8,
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A picture.
#[derive(Clone, Debug, Serialize)]
pub struct ImageView {
    /// Where it is, for browsers that choose none of `sources`.
    pub url: String,
    /// Its width in points, if that is known.
    pub width: Option<u32>,
    /// Its height in points, if that is known.
    pub height: Option<u32>,
    /// Versions that a browser may take instead, the best coding first.
    pub sources: Vec<SourceSet>,
    /// What it shows, for those who do not see it; empty for decoration.
    pub alt: TextView,
    /// Who made it.
    pub credit: Option<TextView>,
}

/// Versions of a picture in one coding.
#[derive(Clone, Debug, Serialize)]
pub struct SourceSet {
    /// The coding: `image/avif`.
    pub kind: &'static str,
    /// Addresses and widths, as `srcset` has them.
    pub choices: String,
    /// How wide the picture is shown, as `sizes` has it.
    pub sizes: &'static str,
}

/// How fresh an entry is.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReviewView {
    /// When it was last changed.
    pub updated: Option<ValueView>,
    /// When somebody last checked that it is right.
    pub reviewed: Option<ValueView>,
    /// When that is to be done again.
    pub due: Option<ValueView>,
    /// Whether that day has passed.
    pub overdue: bool,
}

/// Where the text of an entry stands.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// The file, relative to the site.
    pub path: String,
    /// Where it can be edited, if site.yaml says.
    pub edit_url: Option<String>,
}
