//! Reads files anew of a site that was read before, where it is known which have changed.
//!
//! What comes out is what [`read`](super::read) would give. Where that cannot be said for sure, it has to be asked.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::Sources;
use super::text::read_text;
use super::tree::{self, Found};
use crate::source::SourceFile;

/// Reads one file of `content/` again, by its path in the site; nothing where [`read`](super::read) would not take it.
pub fn read_again(site: &Path, path: &str) -> Option<SourceFile> {
    let root = site.canonicalize().ok()?;
    let file = root.join(path);
    let length = file.metadata().ok()?.len();
    let found = Found { path: path.into(), file, length, is_linked: false };
    let found = tree::inside((&root, &root.join("content")), found).value?;
    read_text(&found).value
}

/// Reads files of `content/` that have changed, by their paths in the site; whether that is all that
/// [`read`](super::read) would find changed.
///
/// Where it is not, or cannot be told (a file came or went, is not what it should be, or is read by another name too),
/// nothing is taken over.
pub fn read_changed(site: &Path, sources: &mut Sources, changed: &[String]) -> bool {
    let Ok(root) = site.canonicalize() else { return false };
    if sources.has_links {
        return false;
    }
    let read: Option<Vec<Option<(usize, SourceFile)>>> =
        changed.par_iter().map(|path| changed_file(&root, sources, path)).collect();
    let Some(read) = read else { return false };
    for (at, text) in read.into_iter().flatten() {
        if sources.content[at].text() != text.text() {
            sources.content[at] = Arc::new(text);
        }
    }
    true
}

/// What a file says and its number; an inner nothing where there is and was none, nothing where all has to be read.
fn changed_file(root: &Path, sources: &Sources, path: &str) -> Option<Option<(usize, SourceFile)>> {
    let known = sources.content.binary_search_by(|file| file.path().cmp(path)).ok();
    let file = root.join(path);
    let Ok(data) = file.symlink_metadata() else {
        // Something came and went again, as where an editor tries whether it may write.
        return (!had(sources, path)).then_some(None);
    };
    let at = known?;
    let is_itself = data.is_file() && !tree::is_linked(&data) && file.canonicalize().ok()? == file;
    let found = Found { path: path.into(), file, length: data.len(), is_linked: false };
    let text = is_itself.then(|| read_text(&found).value).flatten()?;
    Some(Some((at, text)))
}

/// Whether there was anything at a path in the site, or below it.
fn had(sources: &Sources, path: &str) -> bool {
    let is_below = |known: &str, path: &str| {
        known.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let content = sources.content.iter().map(|file| file.path());
    let mut known = content.chain(sources.unread.iter().map(|path| &**path));
    let in_content = path.strip_prefix("content/");
    let is_asset = |path: &str| sources.assets.keys().any(|asset| is_below(asset, path));
    known.any(|known| is_below(known, path)) || in_content.is_none_or(is_asset)
}

#[cfg(unix)]
#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test of what is saved has to save something")]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;
    use crate::read::read;

    const A: &str = "content/projects/a.md";

    /// Reads a site, changes it, and reads what has changed; the same as all read anew, wherever it says so.
    #[track_caller]
    fn again(before: impl Fn(&Path), change: impl Fn(&Path), changed: &[&str]) -> bool {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        fs::create_dir_all(root.join("content/projects/deep")).unwrap();
        for (path, text) in [(A, "a"), ("content/projects/b.md", "b"), ("content/projects/deep/p.txt", "p")] {
            fs::write(root.join(path), text).unwrap();
        }
        before(&root);
        let mut sources = read(&root).unwrap().value;
        change(&root);
        let changed: Vec<String> = changed.iter().map(|path| (*path).to_owned()).collect();
        let is_all = read_changed(&root, &mut sources, &changed);
        if is_all {
            let texts = |sources: &Sources| -> Vec<(String, String)> {
                let texts = sources.content.iter().map(|file| (file.path().into(), file.text().into()));
                texts.collect()
            };
            let anew = read(&root).unwrap().value;
            assert_eq!(texts(&sources), texts(&anew));
            assert!(sources.assets.keys().eq(anew.assets.keys()) && sources.unread == anew.unread);
        }
        is_all
    }

    #[test]
    fn files_that_say_something_else_are_read_alone() {
        let write = |text: &'static str| move |root: &Path| fs::write(root.join(A), text).unwrap();
        let nothing = |_: &Path| {};
        assert!(again(nothing, write("changed"), &[A]));
        assert!(again(nothing, nothing, &[A, "content/projects/b.md"]));
        assert!(again(nothing, nothing, &[]));
        assert!(again(nothing, write("changed"), &[A, "content/projects/4913"]), "it came and went");
        assert!(!again(nothing, write("not\0text"), &[A]), "that has to be told of");
        assert!(!again(write("\u{1}"), write("text"), &[A]), "it could not be read before");
    }

    #[test]
    fn where_more_has_changed_all_is_read() {
        let nothing = |_: &Path| {};
        let at = |root: &Path, path: &str| root.join(path);
        let new = |root: &Path| fs::write(at(root, "content/projects/c.md"), "c").unwrap();
        assert!(!again(nothing, new, &["content/projects/c.md"]));
        let gone = |root: &Path| fs::remove_file(at(root, A)).unwrap();
        assert!(!again(nothing, gone, &[A]));
        let folder = |root: &Path| fs::remove_dir_all(at(root, "content/projects")).unwrap();
        for path in ["content/projects", "content/projects/deep", "content/projects/deep/p.txt"] {
            assert!(!again(nothing, folder, &[path]), "{path}");
        }
        let beside = |root: &Path| fs::write(at(root, "content/projects/deep/p.txt"), "q").unwrap();
        assert!(!again(nothing, beside, &["content/projects/deep/p.txt"]));
        assert!(!again(nothing, nothing, &["content"]));
        assert!(!again(nothing, nothing, &["site.yaml"]));
        let turned = |root: &Path| {
            gone(root);
            fs::create_dir(at(root, A)).unwrap();
        };
        assert!(!again(nothing, turned, &[A]));
    }

    #[test]
    fn where_files_have_several_names_all_is_read() {
        let write = |root: &Path| fs::write(root.join(A), "changed").unwrap();
        let nothing = |_: &Path| {};
        let soft = |root: &Path| symlink("a.md", root.join("content/projects/l.md")).unwrap();
        assert!(!again(soft, write, &[A]));
        let hard = |root: &Path| fs::hard_link(root.join(A), root.join("content/projects/l.md")).unwrap();
        assert!(!again(hard, write, &[A]));
        let later = |root: &Path| {
            fs::remove_file(root.join(A)).unwrap();
            symlink("b.md", root.join(A)).unwrap();
        };
        assert!(!again(nothing, later, &[A]));
    }
}
