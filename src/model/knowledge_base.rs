//! All entries, bound to each other and sorted; look-ups only.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Entry, EntryId, LinkIx};
use crate::schema::{Kind, KindIx, RelationIx, Schema};

/// A hierarchy has at most so many levels: a parish lies in a county, in a country, in a continent, and so on.
pub const DEEPEST_HIERARCHY: usize = 64;

/// An entry of a [`KnowledgeBase`], by its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryIx(pub u32);

impl EntryIx {
    /// The number as an index into a list with one item per entry.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One stated relation between two entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// Where it leads to.
    pub to: EntryIx,
    /// The relation.
    pub relation: RelationIx,
    /// Who states it.
    pub from: EntryIx,
    /// Where its data stands among the links of `from`; nothing for mentions.
    pub link: Option<LinkIx>,
}

/// A file that stands beside an entry or is used by one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asset {
    /// Path relative to `content/`.
    pub path: Box<str>,
    /// The entry whose folder it stands in.
    pub owner: Option<EntryIx>,
    /// Whether it is shown as a picture, and nothing leads to it as a file.
    pub is_only_shown: bool,
}

/// The typed graph: every entry, every edge from both ends.
///
/// Entries and edges are shared: one that differs in a text alone costs next to nothing, however many there are.
#[derive(Clone, Debug)]
pub struct KnowledgeBase {
    schema: Arc<Schema>,
    /// Sorted by kind and slug.
    entries: Arc<[Entry<EntryIx>]>,
    /// Those that say something else in their texts since.
    retold: BTreeMap<EntryIx, Arc<Entry<EntryIx>>>,
    edges: Arc<Edges>,
    assets: Arc<[Asset]>,
    pictures: Arc<[Box<str>]>,
}

#[derive(Debug)]
struct Edges {
    /// Sorted by stating entry, relation and target.
    outgoing: Vec<Edge>,
    outgoing_ranges: Vec<Range<u32>>,
    /// Sorted by target, relation and stating entry.
    incoming: Vec<Edge>,
    incoming_ranges: Vec<Range<u32>>,
}

impl KnowledgeBase {
    /// Joins entries (sorted by id, references bound), the edges that they state, and the files that they use.
    pub fn new(
        schema: Arc<Schema>,
        entries: Vec<Entry<EntryIx>>,
        edges: Vec<Edge>,
        (assets, pictures): (Vec<Asset>, Vec<Box<str>>),
    ) -> Self {
        debug_assert!(entries.is_sorted_by(|a, b| a.id < b.id), "entries come sorted, each once");
        let mut outgoing = edges.clone();
        let mut incoming = edges;
        rayon::join(
            || outgoing.par_sort_unstable_by_key(|edge| (edge.from, edge.relation, edge.link, edge.to)),
            || incoming.par_sort_unstable(),
        );
        let outgoing_ranges = ranges(&outgoing, entries.len(), |edge| edge.from);
        let incoming_ranges = ranges(&incoming, entries.len(), |edge| edge.to);
        let edges = Arc::new(Edges { outgoing, outgoing_ranges, incoming, incoming_ranges });
        let (entries, retold) = (entries.into(), BTreeMap::new());
        Self { schema, entries, retold, edges, assets: assets.into(), pictures: pictures.into() }
    }

    /// The same with an entry that says something else in its texts; what it states and links to must be the same.
    pub fn with(&self, entry: EntryIx, changed: Entry<EntryIx>) -> Self {
        let mut base = self.clone();
        base.retold.insert(entry, Arc::new(changed));
        base
    }

    /// The kinds and relations that it is made of.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// An entry.
    pub fn entry(&self, entry: EntryIx) -> &Entry<EntryIx> {
        match self.retold.get(&entry) {
            Some(entry) => entry,
            None => &self.entries[entry.index()],
        }
    }

    /// The kind of an entry.
    pub fn kind_of(&self, entry: EntryIx) -> &Kind {
        self.schema.kind(self.entry(entry).id.kind)
    }

    /// All entries with their numbers, by kind and slug.
    pub fn entries(&self) -> impl Iterator<Item = (EntryIx, &Entry<EntryIx>)> {
        self.indices().map(|index| (index, self.entry(index)))
    }

    /// The numbers of all entries.
    pub fn indices(&self) -> impl DoubleEndedIterator<Item = EntryIx> + use<> {
        (0..u32::try_from(self.entries.len()).unwrap_or(u32::MAX)).map(EntryIx)
    }

    /// The entries of a kind, by slug.
    pub fn of_kind(&self, kind: KindIx) -> impl Iterator<Item = EntryIx> + use<> {
        let start = self.entries.partition_point(|entry| entry.id.kind < kind);
        let end = self.entries.partition_point(|entry| entry.id.kind <= kind);
        (start..end).map(|index| EntryIx(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    /// The entry with this id.
    pub fn find(&self, id: &EntryId) -> Option<EntryIx> {
        let at = self.entries.binary_search_by(|entry| entry.id.cmp(id)).ok()?;
        u32::try_from(at).ok().map(EntryIx)
    }

    /// The edges that an entry states, by relation, in the order written.
    pub fn outgoing(&self, entry: EntryIx) -> &[Edge] {
        slice(&self.edges.outgoing, &self.edges.outgoing_ranges, entry)
    }

    /// The edges that an entry states by one relation.
    pub fn outgoing_by(&self, entry: EntryIx, relation: RelationIx) -> &[Edge] {
        let edges = self.outgoing(entry);
        let start = edges.partition_point(|edge| edge.relation < relation);
        let end = edges.partition_point(|edge| edge.relation <= relation);
        &edges[start..end]
    }

    /// The edges that others state of an entry, by relation.
    pub fn incoming(&self, entry: EntryIx) -> &[Edge] {
        slice(&self.edges.incoming, &self.edges.incoming_ranges, entry)
    }

    /// All edges, by stating entry.
    pub fn edges(&self) -> &[Edge] {
        &self.edges.outgoing
    }

    /// The files of entries, by path.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The files that are shown as pictures, by path; those of `static/` begin with `/`.
    pub fn pictures(&self) -> &[Box<str>] {
        &self.pictures
    }

    /// `project/barn-i-fokus`.
    pub fn id_text(&self, entry: EntryIx) -> String {
        format!("{}/{}", self.kind_of(entry).name, self.entry(entry).id.slug)
    }
}

fn ranges(edges: &[Edge], entries: usize, end: impl Fn(&Edge) -> EntryIx) -> Vec<Range<u32>> {
    let mut start = 0;
    (0..entries)
        .map(|entry| {
            let length = edges[start..].iter().take_while(|edge| end(edge).index() == entry).count();
            let range = start..start + length;
            start = range.end;
            u32::try_from(range.start).unwrap_or(u32::MAX)..u32::try_from(range.end).unwrap_or(u32::MAX)
        })
        .collect()
}

fn slice<'a>(edges: &'a [Edge], ranges: &[Range<u32>], entry: EntryIx) -> &'a [Edge] {
    let range = &ranges[entry.index()];
    &edges[range.start as usize..range.end as usize]
}
