//! What a schema may not say, though each of its rows can be read.

use std::collections::BTreeMap;

use super::load::{Builder, Row};
use super::written::{WrittenField, WrittenSchema};
use super::{Kind, Labels};

/// No site needs more kinds or sets of fields.
const MOST_KINDS: usize = 250;

/// No kind, and no set, needs more fields.
const MOST_FIELDS: usize = 500;

/// Words that say something beside a reference, so that no kind can have them for a name.
const BESIDE_REFERENCES: [&str; 2] = ["to", "text"];

/// Keys of an entry that are no fields.
const BUILT_IN: [&str; 3] = ["body", "kind", "id"];

impl WrittenSchema {
    /// Takes away what is more than a schema can hold; with the parts that held too much.
    pub(super) fn shorten(&mut self) -> Vec<&'static str> {
        let mut cut = Vec::new();
        if self.kinds.len() > MOST_KINDS {
            self.kinds.truncate(MOST_KINDS);
            cut.push("kinds");
        }
        if self.sets.len() > MOST_KINDS {
            self.sets.truncate(MOST_KINDS);
            cut.push("sets");
        }
        let fields = self.kinds.values_mut().map(|kind| ("kinds", &mut kind.fields));
        for (part, fields) in fields.chain(self.sets.values_mut().map(|fields| ("sets", fields))) {
            if fields.len() > MOST_FIELDS {
                fields.truncate(MOST_FIELDS);
                cut.push(part);
            }
        }
        cut
    }
}

impl Builder<'_> {
    /// Reports kinds that get in each other's way, or in that of references.
    pub(super) fn check_kinds(&mut self, kinds: &[Kind]) {
        self.check_folders(kinds);
        self.check_addresses(kinds);
        for kind in kinds {
            let edge_field = |sets: &WrittenSchema| {
                let edges = ["edge", "party"].into_iter().filter_map(|set| sets.sets.get(set));
                edges.into_iter().any(|fields| fields.contains_key(&*kind.name))
            };
            // `place` is both, and told apart by what stands beside it.
            let taken = BESIDE_REFERENCES.contains(&&*kind.name)
                || (edge_field(self.written) && &*kind.name != "place");
            if taken {
                self.fault(Row { path: &["kinds", &kind.name] }, "taken", (&kind.name, ""));
            }
            let titled =
                kind.field("title").is_some_and(|(_, title)| matches!(title.holds, super::Holds::Text));
            if !titled {
                let path = ["kinds", &kind.name, "fields", "title", "type"];
                self.fault(Row { path: &path }, "title", (&kind.name, ""));
            }
        }
    }

    /// Reports a field that the kind cannot have, or that could never be filled.
    pub(super) fn check_field(&mut self, name: &str, written: &WrittenField, path: &[&str]) {
        let of_entry = path.len() <= 4;
        if of_entry && BUILT_IN.contains(&name) {
            self.fault(Row { path }, "built-in", (name, ""));
        }
        let plurals = written.plurals.iter().flatten().map(|(value, _)| value);
        let standing = [&written.over, &written.pending, &written.off].into_iter().flatten().flatten();
        for value in standing.chain(plurals) {
            if !written.choices.as_ref().is_some_and(|choices| choices.contains_key(value)) {
                self.fault(Row { path }, "no-choice", (value, name));
            }
        }
        let is_empty = |count: Option<usize>| count.unwrap_or(0) == 0;
        match written.holds.as_deref() {
            Some("choice")
                if written.open != Some(true)
                    && is_empty(written.choices.as_ref().map(indexmap::IndexMap::len)) =>
            {
                self.fault(Row { path }, "without-choices", (name, ""));
            }
            Some("rows") if is_empty(written.fields.as_ref().map(indexmap::IndexMap::len)) => {
                self.fault(Row { path }, "without-fields", (name, ""));
            }
            _ => {}
        }
    }

    fn check_folders(&mut self, kinds: &[Kind]) {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for kind in kinds {
            let path = ["kinds", &kind.name, "folder"];
            let strange = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':');
            if kind.folder.is_empty() || kind.folder.starts_with('.') || kind.folder.chars().any(strange) {
                self.fault(Row { path: &path }, "folder", (&kind.folder, ""));
            }
            if let Some(first) = seen.insert(&kind.folder, &kind.name) {
                self.fault(Row { path: &path }, "same-folder", (first, &kind.name));
            }
        }
    }

    /// Two kinds with the same address in a language would share their index.
    fn check_addresses(&mut self, kinds: &[Kind]) {
        let languages: Vec<&str> =
            kinds.iter().flat_map(|kind| kind.url.iter().map(|(tag, _)| tag)).collect();
        let mut told: BTreeMap<&str, ()> = BTreeMap::new();
        for tag in languages {
            let mut seen: BTreeMap<String, &str> = BTreeMap::new();
            for kind in kinds.iter().filter(|kind| !kind.root) {
                let url = address(&kind.url, tag);
                let Some(first) = seen.insert(url, &kind.name) else { continue };
                if told.insert(&kind.name, ()).is_none() {
                    self.fault(Row { path: &["kinds", &kind.name, "url"] }, "same-url", (first, &kind.name));
                }
            }
        }
    }
}

fn address(labels: &Labels, tag: &str) -> String {
    labels.get(tag).unwrap_or_default().to_lowercase().replace(' ', "-")
}
