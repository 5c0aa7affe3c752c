//! What pages are made from, as far as it is known before they are put together.
//!
//! A running text is shown on pages of its own entry and, as plain words, in the index of the search. Who states what of
//! whom, what things are called and when they are does not hang on it; what does is what its links lead to, and its
//! beginning, which stands for a summary that is not there. So all but the running texts of Markdown files is one
//! **ground** that every page stands on, and a page's early key is that ground, its address and the texts that stand in it
//! (`TextsOf`): where nobody changed more than a text, most pages are known to be the same before anything is looked up
//! for them.
//!
//! A file that is not Markdown with front matter belongs to the ground as a whole. What is in doubt belongs there too: a
//! ground that differs costs time, and never a wrong page.

use std::collections::HashMap;

use rayon::prelude::*;

use super::{Input, Site};
use crate::model::{EntryIx, KnowledgeBase, Mention};
use crate::read::{Sources, ThemeFile};
use crate::render::{Key, KeyMaker, Page, TextsOf};
use crate::source::SourceFile;

/// So many entries are taken in by one thread at a time.
const AT_A_TIME: usize = 512;

/// What pages of a site stand on, for one program.
#[derive(Debug)]
pub struct Ground {
    /// The program itself.
    pub program: Key,
    /// All but the running texts; nothing where something could not be taken in.
    shared: Option<Key>,
    /// The running texts of each entry, in all languages; nothing for one whose texts stand nobody knows where.
    texts: Vec<Option<Key>>,
    /// All of them.
    all_texts: Option<Key>,
}

impl Ground {
    /// The ground of a site as a program makes it; before the input lets go of its texts.
    pub fn of(program: Key, input: &Input, site: &Site) -> Self {
        let base = &site.rendering.base;
        let parts: Vec<Parts> = input.sources.content.par_iter().map(|file| Parts::of(file)).collect();
        let text_of: HashMap<&str, Key> = parts.iter().map(|parts| (parts.path, parts.text)).collect();
        let texts = base.entries().map(|(_, entry)| {
            let mut key = KeyMaker::new("texts");
            for (_, file) in entry.file.iter() {
                match text_of.get(&**file) {
                    Some(text) => key.add_key(text),
                    None if entry.body.is_some() => return None,
                    None => {}
                }
            }
            key.finish()
        });
        let texts: Vec<Option<Key>> = texts.collect();
        let all_texts = all(&texts);
        Self { shared: shared(&program, input, (site, &parts)), program, texts, all_texts }
    }

    /// What a page is made from, before it is put together; nothing where that is not known.
    ///
    /// Pages with equal keys are equal; those with others need not differ.
    pub fn key(&self, page: &Page) -> Option<Key> {
        let mut key = KeyMaker::new("early");
        key.add_key(self.shared.as_ref()?);
        key.add(&page.path);
        key.add(&page.language.0);
        match page.subject.texts() {
            TextsOf::None => {}
            TextsOf::Entry(entry) => key.add_key(self.texts.get(entry.index())?.as_ref()?),
            TextsOf::All => key.add_key(self.all_texts.as_ref()?),
        }
        key.finish()
    }
}

/// A content file in two parts: what the ground takes in, and the running text.
struct Parts<'a> {
    path: &'a str,
    ground: Key,
    text: Key,
}

impl<'a> Parts<'a> {
    fn of(file: &'a SourceFile) -> Self {
        let (text, yaml) = (file.text(), file.yaml());
        // Markdown without front matter is at fault, and no part of it stands for the rest.
        let (ground, text) = if yaml.is_empty() { (text, "") } else { text.split_at(yaml.end) };
        let hash = |text: &str| Key(*blake3::hash(text.as_bytes()).as_bytes());
        Self { path: file.path(), ground: hash(ground), text: hash(text) }
    }
}

fn all(texts: &[Option<Key>]) -> Option<Key> {
    let mut all = KeyMaker::new("all texts");
    for text in texts {
        all.add_key(text.as_ref()?);
    }
    all.finish()
}

fn shared(program: &Key, input: &Input, (site, parts): (&Site, &[Parts])) -> Option<Key> {
    let mut key = KeyMaker::new("ground");
    key.add_key(program);
    key.add(&(input.edition.today.to_string(), input.edition.drafts));
    key.add(&(&input.settings.base_url.origin, &input.settings.base_url.path, input.settings.search));
    for file in [&input.sources.settings, &input.sources.schema, &input.boundaries] {
        key.add(&file.as_ref().map(|file| (file.path(), file.text())));
    }
    for edition in &site.rendering.editions {
        key.add_key(edition.key()?);
    }
    for (path, file) in &input.theme.static_files {
        key.add(&(path, matches!(file, ThemeFile::BuiltIn(_))));
    }
    for parts in parts {
        key.add(parts.path);
        key.add_key(&parts.ground);
    }
    add_files(&mut key, &input.sources);
    let entries: Vec<EntryIx> = site.rendering.base.indices().collect();
    let parts: Vec<Option<Key>> = entries.par_chunks(AT_A_TIME).map(|part| of_entries(site, part)).collect();
    for part in parts {
        key.add_key(&part?);
    }
    key.finish()
}

/// What the ground takes in of some entries.
fn of_entries(site: &Site, entries: &[EntryIx]) -> Option<Key> {
    let mut key = KeyMaker::new("entries");
    for entry in entries {
        add_entry(&mut key, &site.rendering.base, *entry);
        site.rendering.summaries(*entry).for_each(|summary| key.add(&summary));
    }
    key.finish()
}

/// The files beside the texts: which there are, and what is known of pictures.
fn add_files(key: &mut KeyMaker, sources: &Sources) {
    key.add(&sources.unread);
    for (path, asset) in &sources.assets {
        key.add(&(path, asset.begins_as_page, asset.drawing.as_ref().map(SourceFile::text)));
    }
    key.add(&sources.static_files.len());
    for path in sources.static_files.keys() {
        key.add(path);
    }
    for (path, facts) in &sources.pictures {
        let facts = facts.as_ref().ok().map(|facts| {
            let looks = (format!("{:?}", facts.format), facts.has_alpha, facts.moves);
            (facts.width, facts.height, looks)
        });
        key.add(&(path, facts));
    }
}

/// What an entry's running texts do beyond being shown: which there are, and what they lead to.
fn add_entry(key: &mut KeyMaker, base: &KnowledgeBase, entry: EntryIx) {
    let row = base.entry(entry);
    key.add(&(row.id.kind.0, &row.id.slug, row.language.0));
    for (language, text) in row.body.iter().flat_map(|body| body.iter()) {
        key.add(&(language.0, text.first_mention, text.prose.is_empty()));
    }
    key.add(&row.mentions.len());
    row.mentions.iter().for_each(|mention| add_mention(key, mention));
}

fn add_mention(key: &mut KeyMaker, mention: &Mention<EntryIx>) {
    match mention {
        Mention::Entry { target, fragment } => key.add(&("entry", target.0, fragment)),
        Mention::Here(id) => key.add(&("here", id)),
        Mention::File(path) => key.add(&("file", path)),
        Mention::Picture(path) => key.add(&("picture", path)),
        Mention::Site(address) => key.add(&("site", &address.path, &address.query, &address.fragment)),
        Mention::Outside(url) => key.add(&("outside", url)),
        Mention::Unpublished(title) => {
            key.add("unpublished");
            title.iter().for_each(|(language, words)| key.add(&(language.0, words)));
        }
        Mention::Nothing => key.add("nothing"),
    }
}
