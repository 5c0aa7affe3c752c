//! What a site keeps from one build to the next, in `.samverka/cache`: files by name, that may be gone at any time.
//!
//! Somebody may have put something there that this program did not make: nothing is read or written through a link, and
//! no more is read than asked for. Whether what is read can be used is for the caller to find out. That something cannot
//! be kept is no fault: it will be made again.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use walkdir::WalkDir;

use crate::plain_file;

/// How the name of a file ends that is being written.
const UNFINISHED: &str = "part";

/// So many bytes may lie here that the site does not use, whatever it uses.
const SPARE: u64 = 64 << 20;

/// The folder of a site for what is kept.
#[derive(Debug)]
pub(crate) struct Kept {
    /// `.samverka` of the site.
    root: PathBuf,
    /// The number of the next unfinished file: tells those of several threads apart.
    unfinished: AtomicU64,
}

impl Kept {
    /// The one of the site in a folder.
    pub(crate) fn of(site: &Path) -> Self {
        Self { root: site.join(".samverka"), unfinished: AtomicU64::new(0) }
    }

    /// The first of the folders on the way to what is kept that is a link, or something else than a folder.
    pub(crate) fn obstacle(&self) -> Option<PathBuf> {
        [self.root.clone(), self.root.join("cache")].into_iter().find(|folder| !is_folder_or_nothing(folder))
    }

    /// The bytes of a file, if it is one and has no more than so many.
    pub(crate) fn read(&self, name: &str, most: u64) -> Option<Vec<u8>> {
        let file = self.file(name);
        if self.obstacle().is_some() || !is_folder_or_nothing(file.parent()?) {
            return None;
        }
        let about = fs::symlink_metadata(&file).ok()?;
        if !about.is_file() || about.len() > most {
            return None;
        }
        let mut bytes = Vec::with_capacity(usize::try_from(about.len()).ok()?);
        plain_file::open(&file).ok()?.take(most).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Keeps a file, made of these pieces; whoever reads it finds the old one or the new.
    pub(crate) fn write(&self, name: &str, pieces: &[&[u8]]) {
        let file = self.file(name);
        let Some(folder) = file.parent() else { return };
        if self.obstacle().is_some() || !is_folder_or_nothing(folder) || fs::create_dir_all(folder).is_err() {
            return;
        }
        self.hide();
        let number = self.unfinished.fetch_add(1, Ordering::Relaxed);
        let unfinished = folder.join(format!("{}-{number}.{UNFINISHED}", std::process::id()));
        // One that was left behind by a program with the same number.
        let _ = fs::remove_file(&unfinished);
        // What is new is no link, and a link that has the name of the file is replaced, not followed.
        let written = File::create_new(&unfinished).and_then(|mut open| {
            // Whoever tidies sees that somebody is at work here. Where there are no locks it may be taken away meanwhile,
            // and then it is not kept.
            let _ = open.try_lock();
            pieces.iter().try_for_each(|piece| open.write_all(piece))?;
            fs::rename(&unfinished, &file)
        });
        if written.is_err() {
            let _ = fs::remove_file(&unfinished);
        }
    }

    /// Takes away what programs that were killed left unfinished; and of the files in folders those that are not among
    /// the `used`, once they are more than these by [`SPARE`]: an older picture may come back, but not for ever.
    pub(crate) fn tidy(&self, used: &BTreeSet<String>) {
        if self.obstacle().is_some() {
            return;
        }
        let cache = self.root.join("cache");
        let (mut unused, mut length_of_used, mut length_of_unused) = (Vec::new(), 0, 0);
        let found = WalkDir::new(&cache).min_depth(1).max_depth(2).follow_links(false).into_iter().flatten();
        for entry in found.filter(|entry| entry.file_type().is_file()) {
            if entry.path().extension().is_some_and(|ending| ending == UNFINISHED) {
                remove_if_left(entry.path());
            } else if entry.depth() > 1 {
                let length = entry.metadata().map_or(0, |about| about.len());
                if is_among(used, &cache, entry.path()) {
                    length_of_used += length;
                } else {
                    length_of_unused += length;
                    unused.push(entry.into_path());
                }
            }
        }
        if length_of_unused > length_of_used + SPARE {
            unused.iter().for_each(|file| drop(fs::remove_file(file)));
        }
    }

    /// Tells Git to leave the folder alone, unless something with that name is there, be it a link that leads nowhere.
    fn hide(&self) {
        if let Ok(mut file) = File::create_new(self.root.join(".gitignore")) {
            let _ = file.write_all(b"*\n");
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.root.join("cache").join(name)
    }
}

fn is_among(used: &BTreeSet<String>, cache: &Path, file: &Path) -> bool {
    let name = file.strip_prefix(cache).ok().and_then(Path::to_str);
    name.is_some_and(|name| used.contains(&*name.replace('\\', "/")))
}

/// Removes an unfinished file that nobody is writing any more: a lock ends with the program that holds it.
fn remove_if_left(file: &Path) {
    if plain_file::open(file).is_ok_and(|open| open.try_lock().is_ok()) {
        let _ = fs::remove_file(file);
    }
}

/// Whether a path is that of a folder itself, or of nothing yet.
fn is_folder_or_nothing(path: &Path) -> bool {
    match fs::symlink_metadata(path) {
        Ok(about) => about.is_dir(),
        Err(error) => error.kind() == ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs::{self, File};
    use std::path::Path;

    use super::{Kept, SPARE};

    fn sparse(site: &Path, name: &str, length: u64) {
        let file = site.join(".samverka/cache").join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        File::create_new(file).unwrap().set_len(length).unwrap();
    }

    #[test]
    fn what_was_left_unfinished_is_taken_away() {
        let site = tempfile::tempdir().unwrap();
        let at = |name: &str| site.path().join(".samverka/cache").join(name);
        let kept = Kept::of(site.path());
        kept.write("pages", &[b"words"]);
        sparse(site.path(), "1-0.part", 9);
        sparse(site.path(), "ab/1-1.part", 9);
        sparse(site.path(), "ab/2-0.part", 9);
        let written = File::options().append(true).open(at("ab/2-0.part")).unwrap();
        written.lock().unwrap();
        kept.tidy(&BTreeSet::new());
        assert!(!at("1-0.part").exists() && !at("ab/1-1.part").exists());
        assert!(at("ab/2-0.part").exists(), "somebody is at work there");
        assert_eq!(kept.read("pages", 9).as_deref(), Some(&b"words"[..]));
        drop(written);
        kept.tidy(&BTreeSet::new());
        assert!(!at("ab/2-0.part").exists());
    }

    #[test]
    fn what_is_not_used_may_not_outweigh_what_is() {
        let site = tempfile::tempdir().unwrap();
        let at = |name: &str| site.path().join(".samverka/cache").join(name);
        let kept = Kept::of(site.path());
        let used = BTreeSet::from(["ab/used".to_owned()]);
        kept.tidy(&used);
        assert!(!at("").exists(), "nothing is made where nothing is kept");
        for (name, length) in [("pages", SPARE * 9), ("ab/used", SPARE), ("ab/old", SPARE), ("cd/old", SPARE)]
        {
            sparse(site.path(), name, length);
        }
        kept.tidy(&used);
        assert!(at("ab/old").exists() && at("cd/old").exists());
        sparse(site.path(), "cd/older", 1);
        kept.tidy(&used);
        assert!(at("pages").exists() && at("ab/used").exists());
        for name in ["ab/old", "cd/old", "cd/older"] {
            assert!(!at(name).exists(), "{name}");
        }
    }
}
