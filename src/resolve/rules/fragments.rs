//! A link to a heading leads to a heading that is there.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::model::Mention;
use crate::nearest::MOST_SUGGESTED;
use crate::resolve::{Case, Ids};

/// Reports links to headings that the entry does not have, of the same entry and of others.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    let mut pages: BTreeMap<usize, Ids> = BTreeMap::new();
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
            let ids = pages.entry(page).or_insert_with(|| Ids::of(&target.entry, case.fields(target)));
            if !ids.may_have(fragment) {
                let fault = ids.broken(fragment, &target.entry.id.slug, told < MOST_SUGGESTED);
                told += 1;
                diagnostics.push(fault.at(case.sources.file(place.file).locate(&place.spot)));
            }
        }
    }
}
