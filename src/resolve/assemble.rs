//! The last step of `resolve`: published drafts get their numbers, and become the knowledge base.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::references::Binding;
use super::{OutsideLink, Resolved, SiteLink, Unpublished, visit};
use crate::model::{
    Asset, Edge, Entry, EntryIx, KnowledgeBase, LinkIx, Localized, Mention, SiteAddress, Target, Value,
};
use crate::parse::{Draft, Reference};
use crate::read::Sources;
use crate::schema::{Holds, RelationIx, Schema};
use crate::source::Place;

/// Sorts the published entries, numbers them, and collects the edges and files.
pub(super) fn assemble(
    drafts: Vec<Draft>,
    bindings: &[Binding],
    published: &[bool],
    (sources, schema): (&Sources, &Arc<Schema>),
    trusted_html: bool,
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
    for (index, (_, draft)) in (0..).zip(&bound) {
        assembly.add(EntryIx(index), draft);
    }
    let entry = |(number, draft): (usize, Draft)| assembly.bind(draft, &bindings[number]);
    let entries: Vec<Entry<EntryIx>> = bound.into_par_iter().map(entry).collect();
    for (index, entry) in (0..).zip(&entries) {
        assembly.collect_edges(EntryIx(index), entry);
    }
    assembly.finish(entries, Arc::clone(schema), trusted_html)
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
    edges: Vec<Edge>,
    site_links: Vec<SiteLink>,
    outside_links: Vec<OutsideLink>,
    places: Vec<Place>,
    /// Files that entries use or own, by path below `content/`.
    assets: BTreeMap<Box<str>, Option<EntryIx>>,
    /// The files that are shown as pictures.
    shown: BTreeSet<Box<str>>,
    /// The files that links and fields lead to.
    handed_out: BTreeSet<Box<str>>,
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
            edges: Vec::new(),
            site_links: Vec::new(),
            outside_links: Vec::new(),
            places: Vec::new(),
            assets: BTreeMap::new(),
            shown: BTreeSet::new(),
            handed_out: BTreeSet::new(),
            folders: BTreeMap::new(),
        }
    }

    fn add(&mut self, index: EntryIx, draft: &Draft) {
        self.places.push(draft.at.clone());
        self.collect_links(draft);
        self.collect_files(draft);
        self.collect_lines(draft);
        if let Some(folder) = &draft.entry.folder {
            self.folders.insert(folder.clone(), index);
        }
    }

    /// The entry that a draft becomes, with the numbers of those that it names.
    fn bind(&self, draft: Draft, binding: &Binding) -> Entry<EntryIx> {
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
            Mention::Picture(path) => Mention::Picture(path),
            Mention::Site(address) => Mention::Site(address),
            Mention::Outside(address) => Mention::Outside(address),
            Mention::Unpublished(title) => Mention::Unpublished(title),
            Mention::Nothing => Mention::Nothing,
        };
        draft.entry.bind(bind_link, bind_mention)
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
                Mention::Site(address) => {
                    self.site_links.push(SiteLink { address: address.clone(), place: place.clone() });
                }
                Mention::Outside(url) => {
                    self.outside_links.push(OutsideLink { url: url.clone(), place: place.clone() });
                }
                Mention::File(path) => self.collect_file(path, false),
                Mention::Picture(path) => self.collect_file(path, true),
                _ => {}
            }
        }
    }

    /// Collects the files that fields name; one that stands beside an `alt` is a picture to show.
    fn collect_files(&mut self, draft: &Draft) {
        let fields = &self.schema.kind(draft.entry.id.kind).fields;
        visit::records(&draft.entry, fields, &mut |record, fields, _| {
            let is_shown = fields.named("alt").is_some();
            for (_, value) in
                record.iter().filter(|(index, _)| matches!(fields.get(*index).holds, Holds::File))
            {
                let values =
                    if let Value::Many(values) = value { &values[..] } else { std::slice::from_ref(value) };
                for value in values {
                    if let Value::Line(path) = value {
                        self.collect_file(path, is_shown);
                    }
                }
            }
        });
    }

    /// Collects the addresses that fields name.
    fn collect_lines(&mut self, draft: &Draft) {
        let fields = &self.schema.kind(draft.entry.id.kind).fields;
        visit::values(&draft.entry, fields, &mut |field, value, way| {
            let Value::Line(line) = value else { return };
            if !matches!(field.holds, Holds::Url) {
                return;
            }
            let place = way.place(&draft.at);
            match SiteAddress::read(line) {
                Some(address) => self.site_links.push(SiteLink { address, place }),
                None => self.outside_links.push(OutsideLink { url: line.clone(), place }),
            }
        });
    }

    fn collect_file(&mut self, path: &str, is_shown: bool) {
        let uses = if is_shown { &mut self.shown } else { &mut self.handed_out };
        uses.insert(path.into());
        if self.sources.assets.contains_key(path) {
            self.assets.entry(path.into()).or_default();
        }
    }

    /// A file is published where an entry uses it, beside the entry in whose folder it stands. What trusted HTML uses is
    /// not known, so there all that stands in an entry's folder is.
    fn finish(mut self, entries: Vec<Entry<EntryIx>>, schema: Arc<Schema>, trusted_html: bool) -> Resolved {
        for path in self.sources.assets.keys() {
            let owner = owner(path, &self.folders);
            match self.assets.get_mut(path) {
                Some(used) => *used = owner,
                None if trusted_html && owner.is_some() => {
                    self.handed_out.insert(path.clone());
                    self.assets.insert(path.clone(), owner);
                }
                None => {}
            }
        }
        let handed_out = self.handed_out;
        let asset = |(path, owner)| Asset { is_only_shown: !handed_out.contains(&path), path, owner };
        let assets = self.assets.into_iter().map(asset).collect();
        let pictures = self.shown.into_iter().collect();
        Resolved {
            knowledge_base: KnowledgeBase::new(schema, entries, self.edges, (assets, pictures)),
            site_links: self.site_links,
            outside_links: self.outside_links,
            places: self.places,
            unpublished: Unpublished::default(),
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
