//! The last step of `resolve`: published drafts get their numbers, and become the knowledge base.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::references::Binding;
use super::{OutsideLink, Resolved, SiteLink};
use crate::model::{
    Asset, Edge, Entry, EntryIx, KnowledgeBase, LinkIx, Localized, Mention, Record, Target, Value,
};
use crate::parse::{Draft, Reference};
use crate::read::Sources;
use crate::schema::{Fields, Holds, RelationIx, Schema};
use crate::source::Place;

/// Sorts the published entries, numbers them, and collects the edges and files.
pub(super) fn assemble(
    drafts: Vec<Draft>,
    bindings: &[Binding],
    published: &[bool],
    (sources, schema): (&Sources, &Arc<Schema>),
) -> Resolved {
    let hidden = drafts.iter().zip(published).map(|(draft, published)| match published {
        true => None,
        false => title(draft, schema),
    });
    let hidden: Vec<Option<Localized<Box<str>>>> = hidden.collect();
    let mut bound: Vec<(usize, Draft)> =
        drafts.into_iter().enumerate().filter(|(number, _)| published[*number]).collect();
    bound.sort_by(|a, b| a.1.entry.id.cmp(&b.1.entry.id));
    let mut numbers: Vec<Option<EntryIx>> = vec![None; published.len()];
    for (index, (number, _)) in (0..).zip(&bound) {
        numbers[*number] = Some(EntryIx(index));
    }
    let mut assembly = Assembly { hidden, ..Assembly::new(sources, schema, numbers) };
    for (index, (number, draft)) in (0..).zip(bound) {
        assembly.add(EntryIx(index), draft, &bindings[number]);
    }
    assembly.finish(Arc::clone(schema))
}

fn title(draft: &Draft, schema: &Schema) -> Option<Localized<Box<str>>> {
    let title = schema.kind(draft.entry.id.kind).fields.named("title")?;
    match draft.entry.record.get(title) {
        Some(Value::Text(title)) => Some(title.clone()),
        _ => None,
    }
}

struct Assembly<'a> {
    sources: &'a Sources,
    schema: &'a Schema,
    /// The final number of each draft, if it is published.
    numbers: Vec<Option<EntryIx>>,
    /// The title of each draft that is not.
    hidden: Vec<Option<Localized<Box<str>>>>,
    entries: Vec<Entry<EntryIx>>,
    edges: Vec<Edge>,
    site_links: Vec<SiteLink>,
    outside_links: Vec<OutsideLink>,
    places: Vec<Place>,
    /// Files that entries use or own, by path below `content/`.
    assets: BTreeMap<Box<str>, Option<EntryIx>>,
    /// The entries with a folder of their own.
    folders: BTreeMap<Box<str>, EntryIx>,
}

impl<'a> Assembly<'a> {
    fn new(sources: &'a Sources, schema: &'a Schema, numbers: Vec<Option<EntryIx>>) -> Self {
        Self {
            sources,
            schema,
            numbers,
            hidden: Vec::new(),
            entries: Vec::new(),
            edges: Vec::new(),
            site_links: Vec::new(),
            outside_links: Vec::new(),
            places: Vec::new(),
            assets: BTreeMap::new(),
            folders: BTreeMap::new(),
        }
    }

    fn add(&mut self, index: EntryIx, draft: Draft, binding: &Binding) {
        self.places.push(draft.at.clone());
        self.collect_links(&draft);
        self.collect_files(&draft);
        if let Some(folder) = &draft.entry.folder {
            self.folders.insert(folder.clone(), index);
        }
        let language = draft.entry.language;
        let (numbers, hidden) = (&self.numbers, &self.hidden);
        let number = |target: Option<EntryIx>| target.and_then(|target| numbers[target.index()]);
        let bind_link = |at: usize, reference: Reference| match (number(binding.links[at]), binding.links[at])
        {
            (Some(target), _) => Target::Entry(target),
            (None, None) if reference.or_text => {
                Target::Text(Localized::new(language, reference.words().into()))
            }
            (None, _) => Target::Hidden,
        };
        let bind_mention = |(at, mention): (usize, Mention<Reference>)| match mention {
            Mention::Entry { fragment, .. } => match number(binding.mentions[at]) {
                Some(target) => Mention::Entry { target, fragment },
                None => match binding.mentions[at].and_then(|target| hidden[target.index()].clone()) {
                    Some(title) => Mention::Unpublished(title),
                    None => Mention::Nothing,
                },
            },
            Mention::Here(fragment) => Mention::Here(fragment),
            Mention::File(path) => Mention::File(path),
            Mention::Site(path, fragment) => Mention::Site(path, fragment),
            Mention::Outside(address) => Mention::Outside(address),
            Mention::Unpublished(title) => Mention::Unpublished(title),
            Mention::Nothing => Mention::Nothing,
        };
        let entry = draft.entry.bind(bind_link, bind_mention);
        self.collect_edges(index, &entry);
        self.entries.push(entry);
    }

    fn collect_edges(&mut self, from: EntryIx, entry: &Entry<EntryIx>) {
        for (number, link) in (0..).zip(&entry.links) {
            if let Target::Entry(to) = link.target {
                self.edges.push(Edge { to, relation: link.relation, from, link: Some(LinkIx(number)) });
            }
        }
        let mut mentioned: Vec<EntryIx> = entry.mentions.iter().filter_map(mentioned_entry).collect();
        mentioned.sort_unstable();
        mentioned.dedup();
        let others = mentioned.into_iter().filter(|to| *to != from);
        self.edges.extend(others.map(|to| Edge { to, relation: RelationIx::MENTIONS, from, link: None }));
    }

    fn collect_links(&mut self, draft: &Draft) {
        for (mention, place) in draft.entry.mentions.iter().zip(&draft.mention_places) {
            match mention {
                Mention::Site(path, fragment) => {
                    self.site_links.push(SiteLink {
                        path: path.clone(),
                        fragment: fragment.clone(),
                        place: place.clone(),
                    });
                }
                Mention::Outside(url) => {
                    self.outside_links.push(OutsideLink { url: url.clone(), place: place.clone() });
                }
                _ => {}
            }
        }
        let fields = &self.schema.kind(draft.entry.id.kind).fields;
        let mut found = Vec::new();
        collect_addresses(&draft.entry.record, fields, &draft.at, &mut found);
        for link in found {
            if !link.url.starts_with('/') {
                self.outside_links.push(link);
                continue;
            }
            let path = link.url.split(['?', '#']).next().unwrap_or_default();
            self.site_links.push(SiteLink { path: path.into(), fragment: None, place: link.place });
        }
    }

    fn collect_files(&mut self, draft: &Draft) {
        for mention in &draft.entry.mentions {
            if let Mention::File(path) = mention {
                self.collect_file(path);
            }
        }
        let fields = &self.schema.kind(draft.entry.id.kind).fields;
        visit_files(&draft.entry.record, fields, &draft.at, &mut |path, _| self.collect_file(path));
    }

    fn collect_file(&mut self, path: &str) {
        if self.sources.assets.contains_key(path) {
            self.assets.entry(path.into()).or_default();
        }
    }

    /// Every file in an entry's own folder is published with it, used or not.
    fn finish(mut self, schema: Arc<Schema>) -> Resolved {
        for path in self.sources.assets.keys() {
            let owner = owner(path, &self.folders);
            if owner.is_some() {
                self.assets.insert(path.clone(), owner);
            }
        }
        let assets = self.assets.into_iter().map(|(path, owner)| Asset { path, owner }).collect();
        Resolved {
            knowledge_base: KnowledgeBase::new(schema, self.entries, self.edges, assets),
            site_links: self.site_links,
            outside_links: self.outside_links,
            places: self.places,
            unpublished: Vec::new(),
        }
    }
}

/// The addresses in the fields of a record, those in its rows included.
fn collect_addresses(record: &Record, fields: &Fields, at: &Place, found: &mut Vec<OutsideLink>) {
    for (index, value) in record.iter() {
        let field = fields.get(index);
        match (&field.holds, value) {
            (Holds::Url, Value::Line(url)) => {
                found.push(OutsideLink { url: url.clone(), place: at.under(&field.name) });
            }
            (Holds::Rows { fields, .. }, Value::Rows(rows)) => {
                let at = at.under(&field.name);
                for (number, row) in rows.iter().enumerate() {
                    collect_addresses(row, fields, &at.item(number), found);
                }
            }
            _ => {}
        }
    }
}

fn mentioned_entry(mention: &Mention<EntryIx>) -> Option<EntryIx> {
    match mention {
        Mention::Entry { target, .. } => Some(*target),
        _ => None,
    }
}

fn owner(path: &str, folders: &BTreeMap<Box<str>, EntryIx>) -> Option<EntryIx> {
    let mut parts = path.splitn(3, '/');
    let folder = format!("{}/{}", parts.next()?, parts.next()?);
    parts.next()?;
    folders.get(folder.as_str()).copied()
}

/// Calls `visit` with every path in the file fields of a record, those in its rows included, and its place.
pub(super) fn visit_files(record: &Record, fields: &Fields, at: &Place, visit: &mut dyn FnMut(&str, &Place)) {
    for (index, value) in record.iter() {
        let field = fields.get(index);
        match (&field.holds, value) {
            (Holds::File, Value::Line(path)) => visit(path, &at.under(&field.name)),
            (Holds::File, Value::Many(values)) => {
                for (number, value) in values.iter().enumerate() {
                    if let Value::Line(path) = value {
                        visit(path, &at.under(&field.name).item(number));
                    }
                }
            }
            (Holds::Rows { fields, single }, Value::Rows(rows)) => {
                let at = at.under(&field.name);
                for (number, row) in rows.iter().enumerate() {
                    let at = if *single { at.clone() } else { at.item(number) };
                    visit_files(row, fields, &at, visit);
                }
            }
            _ => {}
        }
    }
}
