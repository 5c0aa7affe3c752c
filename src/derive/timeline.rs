//! The story of a collaboration from its start to its end, out of all that the graph has dates for: its own period,
//! its phases and milestones, and what belongs to it: events, parts, reports, what came after.
//!
//! Which relations belong to a story stands in the schema (`story`); undated entries have no place here.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Agenda, Times};
use crate::model::edtf::{Edtf, End};
use crate::model::{EntryIx, KnowledgeBase, Value};
use crate::schema::{FieldIx, Holds, RelationIx, Show};

/// The fewest points that make a story.
const FEWEST: usize = 3;

/// The most points that are shown: of more, those that lie furthest from today are left out.
const MOST: usize = 100;

/// Something that has a date.
#[derive(Clone, Debug)]
pub struct Point {
    /// When it is or was; a day or a longer time, certain or not.
    pub date: Edtf,
    /// What it is.
    pub what: What,
}

/// What stands at a point of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It begins.
    Begins,
    /// It ends, or is to end.
    Ends,
    /// A row of a field, by its number: a phase, a milestone; the date is that of a column.
    Row(FieldIx, usize, FieldIx),
    /// Another entry, which states the relation.
    From(EntryIx, RelationIx),
    /// Another entry, to which the relation leads.
    To(EntryIx, RelationIx),
}

/// The story of a collaboration, in the order of days; nothing of anything else, and where there is too little to tell.
pub fn story(base: &KnowledgeBase, agenda: &Agenda, entry: EntryIx) -> Vec<Point> {
    if !base.kind_of(entry).collaboration {
        return Vec::new();
    }
    let own = own_period(base, entry);
    let begin = own.first().and_then(|point| point.date.earliest());
    let mut points = own;
    points.extend(rows(base, entry));
    points.extend(others(base, agenda, entry, begin));
    if points.len() < FEWEST {
        return Vec::new();
    }
    nearest(&mut points, agenda.today());
    points.sort_by_cached_key(|point| (point.day(), point.what == What::Ends, point.date));
    points
}

impl Point {
    /// The day it is sorted by: what ends does so on the last day of what is known.
    pub fn day(&self) -> Option<Date> {
        match self.what {
            What::Ends => self.date.latest(),
            _ => self.date.earliest().or(self.date.latest()),
        }
    }

    /// The last day it may be on.
    pub fn last_day(&self) -> Option<Date> {
        self.date.latest()
    }
}

fn nearest(points: &mut Vec<Point>, today: Date) {
    if points.len() > MOST {
        let away = |point: &Point| point.day().map_or(i32::MAX, |day| (day - today).get_days().abs());
        points.sort_by_cached_key(away);
        points.truncate(MOST);
    }
}

/// The date of an entry: the first one given of those that its kind is dated by.
fn date_of(base: &KnowledgeBase, entry: EntryIx) -> Option<Edtf> {
    let record = &base.entry(entry).record;
    base.kind_of(entry).dated.iter().find_map(|field| match record.get(*field)? {
        Value::Date(date) => date.edtf,
        _ => None,
    })
}

fn own_period(base: &KnowledgeBase, entry: EntryIx) -> Vec<Point> {
    let Some(period) = date_of(base, entry) else { return Vec::new() };
    let at = |end: End, what: What| end.point().map(|point| Point { date: Edtf::from(*point), what });
    let end = if period.is_interval() { at(period.end(), What::Ends) } else { None };
    at(period.start(), What::Begins).into_iter().chain(end).collect()
}

/// The rows with sections of their own that have a title and a date.
fn rows(base: &KnowledgeBase, entry: EntryIx) -> Vec<Point> {
    let record = &base.entry(entry).record;
    let fields = base.kind_of(entry).fields.iter().filter(|(_, field)| field.show == Show::Main);
    let mut points = Vec::new();
    for (field, row) in fields {
        let (Holds::Rows { fields: columns, .. }, Some(Value::Rows(rows))) = (&row.holds, record.get(field))
        else {
            continue;
        };
        if columns.named("title").is_none() {
            continue;
        }
        for (number, row) in rows.iter().enumerate() {
            let dated = columns.iter().filter_map(|(column, _)| match row.get(column)? {
                Value::Date(date) => Some((column, date.edtf?)),
                _ => None,
            });
            points.extend(dated.map(|(column, date)| Point { date, what: What::Row(field, number, column) }));
        }
    }
    points
}

/// The entries that belong to the story, each once; of those it leads to itself none from before it began.
fn others(base: &KnowledgeBase, agenda: &Agenda, entry: EntryIx, begin: Option<Date>) -> Vec<Point> {
    let tells = |relation: RelationIx| base.schema().relation(relation).story;
    let incoming = base.incoming(entry).iter().filter(|edge| tells(edge.relation));
    let incoming = incoming.map(|edge| (edge.from, What::From(edge.from, edge.relation)));
    let outgoing = base.outgoing(entry).iter().filter(|edge| tells(edge.relation));
    let hierarchy = |relation: RelationIx| base.schema().relation(relation).hierarchy;
    // What it is itself a part of has a story of its own.
    let outgoing = outgoing.filter(|edge| !hierarchy(edge.relation));
    let outgoing = outgoing.map(|edge| (edge.to, What::To(edge.to, edge.relation)));
    let mut seen = BTreeSet::from([entry]);
    let mut points = Vec::new();
    for (other, what) in incoming.chain(outgoing) {
        let Some(date) = when(base, agenda, other) else { continue };
        let is_earlier = matches!(what, What::To(..)) && date.earliest() < begin;
        if !is_earlier && seen.insert(other) {
            points.push(Point { date, what });
        }
    }
    points
}

/// When another entry is: of an event the days it is on, of anything else its date.
fn when(base: &KnowledgeBase, agenda: &Agenda, entry: EntryIx) -> Option<Edtf> {
    let own = agenda.schedule(entry).and_then(|schedule| schedule.own.as_ref());
    let days = |times: &Times| {
        let (first, last) = (Edtf::from(times.first()), Edtf::from(times.last()));
        if first == last { first } else { Edtf::between(&first, &last) }
    };
    own.map(days).or_else(|| date_of(base, entry)).filter(|date| date.earliest().or(date.latest()).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::site;

    #[test]
    fn a_project_from_start_to_end_and_what_came_of_it() {
        let site = site(&[
            (
                "content/projects/p.yaml",
                "title: P
period: 2020-21/2022
successor: q
phases:
  - {title: Kartläggning, period: 2020-21/2020-23}
  - {title: Utan tid}
milestones:
  - {title: Undertecknat, date: 2020-10-09~}
",
            ),
            ("content/projects/q.yaml", "title: Q\nperiod: 2023/..\n"),
            ("content/projects/tom.yaml", "title: Tom\nperiod: 2023/..\n"),
            ("content/webinars/w.yaml", "title: W\nstart: 2021-05-04T09:00\npresents: p\n"),
            ("content/webinars/x.yaml", "title: X\nstart: {text: i maj}\npresents: p\n"),
            ("content/resources/r.yaml", "title: Slutrapport\ndate: 2022-11\nabout: [p, tom]\n"),
            ("content/actors/a.yaml", "title: A\n"),
        ]);
        let (base, agenda) = (&site.rendering.base, &site.rendering.views.agenda);
        let points = story(base, agenda, site.find("project", "p"));
        let told = points.iter().map(|point| match point.what {
            What::From(other, _) | What::To(other, _) => format!("{} {}", point.date, base.id_text(other)),
            What::Row(_, number, _) => format!("{} #{number}", point.date),
            own => format!("{} {own:?}", point.date),
        });
        assert_eq!(
            told.collect::<Vec<_>>(),
            [
                "2020-21 Begins",
                "2020-21/2020-23 #0",
                "2020-10-09~ #0",
                "2021-05-04 webinar/w",
                "2022-11 resource/r",
                "2022 Ends",
                "2023/.. project/q",
            ]
        );
        assert!(story(base, agenda, site.find("project", "tom")).is_empty(), "too little to tell");
        assert!(story(base, agenda, site.find("actor", "a")).is_empty());
    }
}
