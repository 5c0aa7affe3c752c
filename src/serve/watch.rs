//! Notices changed files of a site.

use std::io;
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebouncedEvent, Debouncer, RecommendedCache, new_debouncer};

/// Changes that come this close together are one.
const TOGETHER: Duration = Duration::from_millis(60);

/// The folders of a site that are read; nothing else below it is watched.
const FOLDERS: [&str; 3] = ["content", "themes", "static"];

type Watcher = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Calls `changed` after files of the site in `folder` were changed, on a thread of its own that lives as long as the
/// program.
///
/// # Errors
/// When the folder cannot be watched.
pub(super) fn watch(folder: &Path, changed: impl Fn() + Send + 'static) -> io::Result<()> {
    let (tell, told) = channel();
    let mut watcher = new_debouncer(TOGETHER, None, tell).map_err(io::Error::other)?;
    let root = folder.canonicalize()?;
    // The top is watched for site.yaml and schema.yaml, and for folders that appear.
    watcher.watch(&root, RecursiveMode::NonRecursive).map_err(io::Error::other)?;
    for name in FOLDERS {
        watch_folder(&mut watcher, &root.join(name))?;
    }
    std::thread::spawn(move || {
        for events in told.into_iter().flatten() {
            watch_new_folders(&mut watcher, &root, &events);
            if events.iter().any(|event| concerns(&root, event)) {
                changed();
            }
        }
    });
    Ok(())
}

/// A folder that appeared, or that took another's place, has to be watched anew.
fn watch_new_folders(watcher: &mut Watcher, root: &Path, events: &[DebouncedEvent]) {
    for folder in FOLDERS.map(|name| root.join(name)) {
        let is_meant = |event: &DebouncedEvent| !is_access(event) && event.paths.contains(&folder);
        if events.iter().any(is_meant) {
            // What is gone is watched no more; either way there is nothing to tell.
            let _ = watcher.unwatch(&folder);
            let _ = watch_folder(watcher, &folder);
        }
    }
}

fn watch_folder(watcher: &mut Watcher, folder: &Path) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    watcher.watch(folder, RecursiveMode::Recursive).map_err(io::Error::other)
}

fn concerns(root: &Path, event: &DebouncedEvent) -> bool {
    !is_access(event) && event.paths.iter().any(|path| is_source(root, path))
}

/// Our own reading is an event too.
fn is_access(event: &DebouncedEvent) -> bool {
    matches!(event.kind, EventKind::Access(_))
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
    use std::fs;

    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test of what is saved has to save something")]
    fn folders_that_appear_later_and_anew_are_watched() {
        let site = tempfile::tempdir().unwrap();
        let (tell, told) = channel();
        watch(site.path(), move || tell.send(()).unwrap()).unwrap();
        let content = site.path().join("content");
        for round in 0..3 {
            fs::create_dir_all(content.join("projects")).unwrap();
            told.recv().unwrap();
            while told.recv_timeout(TOGETHER * 5).is_ok() {} // what making the folders has caused
            fs::write(content.join("projects/a.md"), format!("{round}")).unwrap();
            told.recv().unwrap();
            fs::rename(&content, site.path().join(format!("old-{round}"))).unwrap();
            told.recv().unwrap();
        }
    }

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
