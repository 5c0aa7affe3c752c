//! A link to a heading leads to a heading that is there.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Mention, Record, Value};
use crate::nearest::{MOST_SUGGESTED, nearest};
use crate::parse::Draft;
use crate::resolve::Case;

/// Reports links to headings that the entry does not have, of the same entry and of others.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    let mut pages: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    let mut told = 0;
    for (own, (draft, binding)) in case.drafts.iter().zip(case.bindings).enumerate() {
        let mentions = draft.entry.mentions.iter().zip(&binding.mentions).zip(&draft.mention_places);
        for ((mention, target), place) in mentions {
            let (fragment, page) = match mention {
                Mention::Here(fragment) => (fragment, own),
                Mention::Entry { fragment: Some(fragment), .. } => match target {
                    Some(target) => (fragment, target.index()),
                    None => continue,
                },
                _ => continue,
            };
            let target = &case.drafts[page];
            let ids = pages.entry(page).or_insert_with(|| ids(case, target));
            if !ids.contains(&**fragment) {
                let near = || nearest(fragment, ids.iter().map(String::as_str));
                let suggestions = if told < MOST_SUGGESTED { near() } else { Vec::new() };
                told += 1;
                let fault = Diagnostic::new(Code::BrokenFragment)
                    .at(case.sources.file(place.file).locate(&place.spot))
                    .with("value", fragment)
                    .with("page", &target.entry.id.slug)
                    .suggesting(suggestions);
                diagnostics.push(fault);
            }
        }
    }
}

/// The ids of an entry's texts, and those of the sections that its page has for its fields.
fn ids(case: &Case, draft: &Draft) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    if let Some(body) = &draft.entry.body {
        ids.extend(body.iter().flat_map(|(_, marked)| marked.prose.ids()).map(str::to_owned));
    }
    let fields = case.fields(draft);
    ids.extend(draft.entry.record.iter().map(|(index, _)| format!("field_{}", fields.get(index).name)));
    collect(&draft.entry.record, &mut ids);
    ids
}

fn collect(record: &Record, ids: &mut BTreeSet<String>) {
    for (_, value) in record.iter() {
        match value {
            Value::Prose(prose) => {
                ids.extend(prose.iter().flat_map(|(_, marked)| marked.prose.ids()).map(str::to_owned));
            }
            Value::Rows(rows) => rows.iter().for_each(|row| collect(row, ids)),
            _ => {}
        }
    }
}
