//! `data/graph.json`: the whole knowledge base for other programs, as entries and edges.
//!
//! Everything a reader may see is there once, and nothing that is for editors only. It is written straight from the
//! entries, without a tree of JSON values in between: a large site has a hundred thousand of them. An edge's data
//! begins with what it stands in, if not directly in the entry: `within` names the field, `row` counts its rows from
//! 0, `of` is the other end of the edge that this one belongs to (the party whose contact it is).

mod fields;
mod values;

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::Rendering;
use super::rendered::Writer;
use super::said::Said;
use crate::model::{Edge, Entry, EntryIx, LinkIx, Target, Within};
use fields::{LinkField, RecordOut, Scope, Shown, link_fields};

/// Writes the entries in the order of kinds and slugs, the edges in the order in which they are stated; piece by piece,
/// since of a large site these are hundreds of megabytes.
pub(super) fn writer(rendering: &Rendering) -> Writer<'_> {
    let ids: Vec<String> = rendering.base.indices().map(|entry| rendering.base.id_text(entry)).collect();
    Box::new(move |into| {
        let ids = &*ids;
        let graph = Graph { entries: Entries { rendering, ids }, edges: Edges { rendering, ids } };
        serde_json::to_writer(&mut *into, &graph)?;
        into.write_all(b"\n")
    })
}

#[derive(Serialize)]
struct Graph<'r> {
    entries: Entries<'r>,
    edges: Edges<'r>,
}

struct Entries<'r> {
    rendering: &'r Rendering,
    ids: &'r [String],
}

#[derive(Serialize)]
struct EntryOut<'r> {
    id: &'r str,
    kind: &'r str,
    lang: &'r str,
    title: String,
    url: String,
    summary: Option<String>,
    fields: RecordOut<'r>,
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rendering.base.entries().map(|(entry, row)| self.entry(entry, row)))
    }
}

impl<'r> Entries<'r> {
    fn entry(&self, entry: EntryIx, row: &'r Entry<EntryIx>) -> EntryOut<'r> {
        let rendering = self.rendering;
        let kind = rendering.kind_of(entry);
        let said = Said::by(rendering, row.language, entry);
        EntryOut {
            id: &self.ids[entry.index()],
            kind: &kind.name,
            lang: rendering.settings.tag(row.language),
            title: said.title().text,
            url: rendering.settings.base_url.absolute(rendering.routes.entry(row.language, entry)),
            summary: said.text("summary").map(|summary| summary.text),
            fields: RecordOut {
                scope: Scope { rendering, ids: self.ids, entry },
                record: &row.record,
                fields: &kind.fields,
                shown: Shown::OfEntry,
            },
        }
    }
}

struct Edges<'r> {
    rendering: &'r Rendering,
    ids: &'r [String],
}

#[derive(Serialize)]
struct EdgeOut<'r> {
    from: &'r str,
    relation: &'r str,
    inverse: &'r str,
    to: &'r str,
    data: DataOut<'r>,
}

/// What is said of an edge; nothing of a mention.
#[derive(Default)]
struct DataOut<'r> {
    standing: Option<Standing<'r>>,
    said: Option<RecordOut<'r>>,
}

/// What an edge stands in.
struct Standing<'r> {
    within: &'r str,
    row: Option<u32>,
    of: Option<&'r str>,
}

impl Serialize for Edges<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut edges = serializer.serialize_seq(Some(self.rendering.base.edges().len()))?;
        for (entry, row) in self.rendering.base.entries() {
            let link_fields = link_fields(row, &self.rendering.kind_of(entry).fields);
            for edge in self.rendering.base.outgoing(entry) {
                edges.serialize_element(&self.edge(edge, &link_fields))?;
            }
        }
        edges.end()
    }
}

impl<'r> Edges<'r> {
    fn edge(&self, edge: &Edge, link_fields: &[LinkField<'r>]) -> EdgeOut<'r> {
        let relation = self.rendering.base.schema().relation(edge.relation);
        EdgeOut {
            from: &self.ids[edge.from.index()],
            relation: &relation.name,
            inverse: &relation.inverse,
            to: &self.ids[edge.to.index()],
            data: edge.link.map(|link| self.data(edge.from, link, link_fields)).unwrap_or_default(),
        }
    }

    fn data(&self, from: EntryIx, link: LinkIx, link_fields: &[LinkField<'r>]) -> DataOut<'r> {
        let row = self.rendering.base.entry(from);
        let (stated, field) = (&row.links[link.0 as usize], link_fields[link.0 as usize]);
        let standing = match stated.within {
            Within::Entry => None,
            Within::Row { row, .. } => Some(Standing { within: field.top, row: Some(row), of: None }),
            Within::Link(parent) => {
                let of = match row.links[parent.0 as usize].target {
                    Target::Entry(of) => Some(&*self.ids[of.index()]),
                    _ => None,
                };
                Some(Standing { within: field.top, row: None, of })
            }
        };
        let scope = Scope { rendering: self.rendering, ids: self.ids, entry: from };
        let said = RecordOut { scope, record: &stated.data, fields: field.data, shown: Shown::Part };
        DataOut { standing, said: Some(said) }
    }
}

impl Serialize for DataOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(standing) = &self.standing {
            map.serialize_entry("within", standing.within)?;
            if let Some(row) = standing.row {
                map.serialize_entry("row", &row)?;
            }
            if let Some(of) = standing.of {
                map.serialize_entry("of", of)?;
            }
        }
        if let Some(said) = &self.said {
            said.write_into(&mut map)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests;
