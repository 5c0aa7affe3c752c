//! Which page shows the entry that was edited, and which files readers have that were changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::watch::Changes;
use crate::model::{EntryIx, LanguageIx};
use crate::pipeline::Site;
use crate::render::CopyFrom;

/// Where more files change at once, nobody is editing an entry.
const MOST_EDITED: usize = 5;

/// The addresses of the entry that was edited: that in the language of the file first. None where none was, or many.
pub(super) fn edited(now: &Site, before: Option<&Site>, (root, changes): (&Path, &Changes)) -> Vec<String> {
    if changes.len() > MOST_EDITED {
        return Vec::new();
    }
    // Of several that were saved, the last.
    let mut latest: Vec<&PathBuf> = changes.iter().collect();
    latest.sort_by_key(|path| {
        std::cmp::Reverse(path.symlink_metadata().and_then(|found| found.modified()).ok())
    });
    let paths = latest.into_iter().filter_map(|path| path.strip_prefix(root).ok());
    let paths = paths.map(|path| path.to_string_lossy().replace('\\', "/"));
    paths.map(|path| edited_in(now, before, &path)).find(|pages| !pages.is_empty()).unwrap_or_default()
}

fn edited_in(now: &Site, before: Option<&Site>, path: &str) -> Vec<String> {
    let base = &now.rendering.base;
    let is_own_file = |folder: &str| {
        let below = path.strip_prefix("content/").and_then(|below| below.strip_prefix(folder));
        below.is_some_and(|below| below.starts_with('/'))
    };
    let in_file = base.entries().filter_map(|(entry, row)| {
        let language = row.file.iter().find(|(_, file)| &***file == path).map(|(language, _)| language)?;
        Some((entry, language))
    });
    let mut fitting: Vec<_> = in_file.collect();
    if fitting.is_empty() {
        let beside = base.entries().filter(|(_, row)| row.folder.as_deref().is_some_and(is_own_file));
        fitting = beside.map(|(entry, row)| (entry, row.language)).collect();
    }
    let chosen = match fitting.as_slice() {
        [one] => Some(one),
        many => many.iter().find(|(entry, _)| {
            let row = base.entry(*entry);
            let earlier = before.and_then(|site| {
                let base = &site.rendering.base;
                base.find(&row.id).map(|entry| base.entry(entry))
            });
            // Numbers of other entries shift when one is added: what stands in the entry itself is compared.
            let said =
                |record: &dyn std::fmt::Debug, body: &dyn std::fmt::Debug| format!("{record:?}{body:?}");
            earlier.is_none_or(|earlier| said(&earlier.record, &earlier.body) != said(&row.record, &row.body))
        }),
    };
    chosen.map(|chosen| pages_of(now, *chosen)).unwrap_or_default()
}

/// The addresses of an entry, that in a language first.
pub(super) fn pages_of(now: &Site, (entry, first): (EntryIx, LanguageIx)) -> Vec<String> {
    let routes = &now.rendering.routes;
    let others = now.rendering.settings.language_indices().filter(|language| *language != first);
    let urls = std::iter::once(first).chain(others).map(|language| routes.entry(language, entry).to_owned());
    urls.filter(|url| now.plan.page(&routes.path(url)).is_some()).collect()
}

/// Files on the disk that pages of the site have, among those that changed, with their paths below the output.
pub(super) fn copies<'s>(site: &'s Site, changes: &Changes) -> BTreeSet<(&'s str, &'s PathBuf)> {
    let named = |file: &Path| file.ancestors().any(|path| changes.contains(path));
    let files = site.plan.copies.iter().filter_map(|copy| match &copy.from {
        CopyFrom::Disk(file) => Some((&*copy.path, file)),
        CopyFrom::Bare { picture, .. } | CopyFrom::Version { picture, .. } => Some((&*copy.path, picture)),
        CopyFrom::BuiltIn(_) => None,
    });
    files.filter(|(_, file)| named(file)).collect()
}
