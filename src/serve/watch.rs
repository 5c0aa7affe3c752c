//! Notices changed files of a site.

use std::io;
use std::path::Path;
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};

/// Changes that come this close together are one.
const TOGETHER: Duration = Duration::from_millis(60);

/// The folders of a site that are read; nothing else below it is watched.
const FOLDERS: [&str; 3] = ["content", "themes", "static"];

/// Watches until it is dropped.
pub(super) type Watcher = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Calls `changed` after files of the site in `folder` were changed, on a thread of its own.
pub(super) fn watch(folder: &Path, changed: impl Fn() + Send + 'static) -> io::Result<Watcher> {
    let root = folder.canonicalize()?;
    let of_site = root.clone();
    let handler = move |result: DebounceEventResult| {
        if let Ok(events) = result
            && events.iter().any(|event| concerns(&of_site, event))
        {
            changed();
        }
    };
    let mut watcher = new_debouncer(TOGETHER, None, handler).map_err(io::Error::other)?;
    // The top is watched for site.yaml and schema.yaml, and for folders that appear.
    watcher.watch(&root, RecursiveMode::NonRecursive).map_err(io::Error::other)?;
    for folder in FOLDERS.iter().map(|name| root.join(name)).filter(|folder| folder.is_dir()) {
        watcher.watch(&folder, RecursiveMode::Recursive).map_err(io::Error::other)?;
    }
    Ok(watcher)
}

fn concerns(root: &Path, event: &DebouncedEvent) -> bool {
    // Our own reading is an event too.
    if matches!(event.kind, EventKind::Access(_)) {
        return false;
    }
    event.paths.iter().any(|path| is_source(root, path))
}

fn is_source(root: &Path, path: &Path) -> bool {
    let Ok(below) = path.strip_prefix(root) else { return false };
    let mut parts = below.components().map(|part| part.as_os_str().to_string_lossy());
    let Some(first) = parts.next() else { return false };
    let is_read = FOLDERS.contains(&&*first) || matches!(&*first, "site.yaml" | "schema.yaml");
    is_read && !parts.any(|part| part.starts_with('.') || part.ends_with('~'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_read_concerns_us() {
        let root = Path::new("/site");
        let concerns = |path: &str| is_source(root, &root.join(path));
        for path in ["content/projects/a.md", "site.yaml", "schema.yaml", "themes/x/static/a.css", "static/x"]
        {
            assert!(concerns(path), "{path}");
        }
        for path in
            ["public/index.html", "content/.a.md.swp", "content/a.md~", ".public.samverka-new/x", "target/x"]
        {
            assert!(!concerns(path), "{path}");
        }
    }
}
