//! Who is called what.

use std::collections::HashMap;

use crate::model::{EntryIx, Name, slug};
use crate::parse::Draft;
use crate::schema::{KindIx, Schema, Targets};
use crate::source::Spot;

/// Finds drafts by slug, id, name and source file.
pub(super) struct Names<'a> {
    schema: &'a Schema,
    kinds: Vec<KindIx>,
    by_slug: HashMap<&'a str, Vec<EntryIx>>,
    by_name: HashMap<String, Vec<EntryIx>>,
    by_slugged_name: HashMap<String, Vec<EntryIx>>,
    by_file: HashMap<&'a str, EntryIx>,
    titles: Vec<&'a str>,
}

/// What a name turned out to mean.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// This one.
    One(EntryIx),
    /// Any of these.
    Several(Vec<EntryIx>),
    /// Only entries of kinds that are not asked for.
    OtherKind(EntryIx),
    /// Nothing.
    Unknown,
}

impl<'a> Names<'a> {
    /// Collects the names of all drafts; a draft's number is its place in the list.
    pub(super) fn new(drafts: &'a [Draft], schema: &'a Schema) -> Self {
        let mut names = Self {
            schema,
            kinds: drafts.iter().map(|draft| draft.entry.id.kind).collect(),
            by_slug: HashMap::with_capacity(drafts.len()),
            by_name: HashMap::with_capacity(drafts.len()),
            by_slugged_name: HashMap::with_capacity(drafts.len()),
            by_file: HashMap::with_capacity(drafts.len()),
            titles: Vec::with_capacity(drafts.len()),
        };
        for (index, draft) in (0..).map(EntryIx).zip(drafts) {
            names.add(index, draft);
        }
        names
    }

    fn add(&mut self, index: EntryIx, draft: &'a Draft) {
        let entry = &draft.entry;
        self.by_slug.entry(&entry.id.slug).or_default().push(index);
        // A file with many entries, and one that only gave rise to a stub, is the file of none.
        let is_whole_file = matches!(&draft.at.spot, Spot::Path(path) if path.is_empty());
        for (_, file) in entry.file.iter().filter(|_| is_whole_file) {
            self.by_file.insert(file.strip_prefix("content/").unwrap_or(file), index);
        }
        let fields = &self.schema.kind(entry.id.kind).fields;
        let names = entry.record.names(fields).into_iter();
        let known: Vec<&str> = names.flat_map(Name::words).collect();
        self.titles.push(known.first().copied().unwrap_or(&entry.id.slug));
        for name in known {
            for entries in [
                self.by_name.entry(fold(name)).or_default(),
                self.by_slugged_name.entry(slug(name)).or_default(),
            ] {
                if entries.last() != Some(&index) {
                    entries.push(index);
                }
            }
        }
    }

    /// What `words` means where only some kinds will do.
    pub(super) fn find(&self, words: &str, to: &Targets) -> Meaning {
        if let (Some(kind), slug) = self.kind_and_name(words) {
            return self.choose(self.by_slug.get(slug), &Targets::Kinds(vec![kind]), to);
        }
        match self.choose(self.by_slug.get(words), &Targets::Any, to) {
            Meaning::Unknown => {}
            // A name of the right kind is more likely meant than a slug of the wrong one.
            Meaning::OtherKind(other) => {
                return match self.choose(self.by_name.get(&fold(words)), &Targets::Any, to) {
                    Meaning::Unknown | Meaning::OtherKind(_) => Meaning::OtherKind(other),
                    found => found,
                };
            }
            Meaning::One(entry) => return self.with_namesakes(entry, words, to),
            found => return found,
        }
        self.choose(self.by_name.get(&fold(words)), &Targets::Any, to)
    }

    /// The entry with this slug, and those of fitting kinds whose name would have the same: whoever wrote the words
    /// may have meant that name, and a new page must not take over what others say of another.
    fn with_namesakes(&self, entry: EntryIx, words: &str, to: &Targets) -> Meaning {
        let named = self.by_slugged_name.get(words).into_iter().flatten().copied();
        let mut all: Vec<EntryIx> = named.filter(|named| to.allow(self.kinds[named.index()])).collect();
        all.push(entry);
        all.sort_unstable();
        all.dedup();
        if all.len() == 1 { Meaning::One(entry) } else { Meaning::Several(all) }
    }

    /// What the slug means that words become: `foo-bar` of "Foo Bar".
    pub(super) fn find_slug(&self, words: &str, to: &Targets) -> Meaning {
        let (kind, name) = self.kind_and_name(words);
        let given = kind.map_or(Targets::Any, |kind| Targets::Kinds(vec![kind]));
        self.choose(self.by_slug.get(&*slug(name)), &given, to)
    }

    /// The kind that words begin with (`actor/x`), if they do, and the rest.
    pub(super) fn kind_and_name<'w>(&self, words: &'w str) -> (Option<KindIx>, &'w str) {
        let parts = words.split_once('/');
        let known = parts.and_then(|(kind, name)| Some((self.schema.kind_named(kind)?, name)));
        known.map_or((None, words), |(kind, name)| (Some(kind), name))
    }

    /// The entry written in a file, by its path below `content/`.
    pub(super) fn in_file(&self, path: &str) -> Option<EntryIx> {
        self.by_file.get(path).copied()
    }

    /// The paths of all entries' files.
    pub(super) fn files(&self) -> Vec<&'a str> {
        self.by_file.keys().copied().collect()
    }

    /// Slugs and titles of entries of some kinds.
    pub(super) fn known(&self, drafts: &'a [Draft], to: &Targets) -> Vec<&'a str> {
        let fitting = drafts.iter().zip(&self.titles).filter(|(draft, _)| to.allow(draft.entry.id.kind));
        fitting.flat_map(|(draft, title)| [&*draft.entry.id.slug, *title]).collect()
    }

    fn choose(&self, found: Option<&Vec<EntryIx>>, given: &Targets, to: &Targets) -> Meaning {
        let Some(found) = found else { return Meaning::Unknown };
        let kind = |entry: &EntryIx| self.kinds[entry.index()];
        let of_given: Vec<EntryIx> = found.iter().copied().filter(|entry| given.allow(kind(entry))).collect();
        let fitting: Vec<EntryIx> = of_given.iter().copied().filter(|entry| to.allow(kind(entry))).collect();
        match (fitting[..].len(), of_given.first()) {
            (1, _) => Meaning::One(fitting[0]),
            (0, Some(other)) => Meaning::OtherKind(*other),
            (0, None) => Meaning::Unknown,
            _ => Meaning::Several(fitting),
        }
    }
}

/// Case and runs of spaces do not count.
pub(super) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.is_ascii() {
            folded.extend(word.chars().map(|c| c.to_ascii_lowercase()));
        } else {
            folded.extend(word.chars().flat_map(char::to_lowercase));
        }
    }
    folded
}
