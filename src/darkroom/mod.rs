//! Where the versions of pictures are made, and kept from one build to the next.
//!
//! One of the parts that touch the disk. What is kept lies in `.samverka/cache` of the site, under the BLAKE3 hash of the
//! picture's bytes and of how versions are made: it can be deleted at any time, nothing is ever wrong with it but that it
//! is gone, and a picture that did not change is not made again. Where it cannot be written the site is built all the same.

mod cache;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, PoisonError};

use rayon::prelude::*;

use crate::picture::{Facts, Fault, MOST_BYTES, Version, bare, develop};
use crate::plain_file;
use cache::Cache;

/// A picture and the versions of it that are wanted, each with its path below the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order<'a> {
    /// Where the picture is.
    pub file: &'a Path,
    /// What is known of it.
    pub facts: &'a Facts,
    /// Its versions.
    pub versions: Vec<(&'a str, Version)>,
    /// The path of the picture itself, if it is wanted without what was written beside it.
    pub bare: Option<&'a str>,
}

/// Makes versions of pictures.
#[derive(Debug)]
pub struct Darkroom {
    cache: Cache,
    may_keep: bool,
    room: Room,
}

impl Darkroom {
    /// One for the site in a folder; it keeps what it makes only if it may write there.
    pub fn new(site: &Path, may_keep: bool) -> Self {
        Self { cache: Cache::of(site), may_keep, room: Room::default() }
    }

    /// What stands where versions would be kept and is no folder, such as a link: nothing is kept then.
    pub fn obstacle(&self) -> Option<PathBuf> {
        self.cache.obstacle()
    }

    /// Takes away what is kept for nothing, once all versions of a site have been asked for.
    pub fn tidy(&self) {
        self.cache.tidy();
    }

    /// Makes all versions, several pictures at a time, and hands each to `take` with its path; stops when that fails.
    /// What comes out is which pictures cannot be used, and why.
    pub fn fill<E: Send>(
        &self,
        orders: &[Order],
        take: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
    ) -> Result<Vec<(PathBuf, Fault)>, E> {
        let filled = orders.par_iter().map(|order| match self.made(order) {
            Ok(made) => made.into_iter().try_for_each(|(path, bytes)| take(path, &bytes)).map(|()| None),
            Err(fault) => Ok(Some((order.file.to_owned(), fault))),
        });
        let faults: Vec<Option<(PathBuf, Fault)>> = filled.collect::<Result<_, E>>()?;
        Ok(faults.into_iter().flatten().collect())
    }

    fn made<'o>(&self, order: &Order<'o>) -> Result<Vec<(&'o str, Vec<u8>)>, Fault> {
        let versions: Vec<Version> = order.versions.iter().map(|(_, version)| *version).collect();
        let paths = order.versions.iter().map(|(path, _)| *path);
        let made =
            if versions.is_empty() { Vec::new() } else { self.versions(order.file, order.facts, &versions)? };
        let mut made: Vec<_> = paths.zip(made).collect();
        if let Some(path) = order.bare {
            made.push((path, self.bare(order.file, order.facts)?));
        }
        Ok(made)
    }

    /// The bytes of a picture without what cameras and programs wrote beside it.
    pub fn bare(&self, file: &Path, facts: &Facts) -> Result<Vec<u8>, Fault> {
        bare(&read(file)?, facts.format)
    }

    /// The bytes of versions of a picture, in their order.
    pub fn versions(&self, file: &Path, facts: &Facts, versions: &[Version]) -> Result<Vec<Vec<u8>>, Fault> {
        let bytes = read(file)?;
        let key = Cache::key(&bytes);
        let mut found: Vec<Option<Vec<u8>>> =
            versions.iter().map(|version| self.cache.get(&key, version)).collect();
        let missing = versions.iter().zip(&found).filter(|(_, found)| found.is_none());
        let missing: Vec<Version> = missing.map(|(version, _)| *version).collect();
        if !missing.is_empty() {
            let _place = self.room.enter(u64::from(facts.width) * u64::from(facts.height));
            let mut made = develop(&bytes, facts, &missing)?.into_iter();
            for found in found.iter_mut().filter(|found| found.is_none()) {
                *found = made.next().map(|(version, bytes)| {
                    if self.may_keep {
                        self.cache.put(&key, &version, &bytes);
                    }
                    bytes
                });
            }
        }
        Ok(found.into_iter().flatten().collect())
    }
}

fn read(file: &Path) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = plain_file::open(file).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes));
    read.map_err(|error| Fault::Unreadable(error.to_string()))?;
    Ok(bytes)
}

/// How many points may be unpacked at a time, whatever the number of processors.
const ROOM: u64 = 100_000_000;

/// Lets pictures in as long as there is room for them; one that is larger than the room goes in alone.
#[derive(Debug, Default)]
struct Room {
    taken: Mutex<u64>,
    left: Condvar,
}

impl Room {
    fn enter(&self, points: u64) -> Place<'_> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        while *taken > 0 && *taken + points > ROOM {
            taken = self.left.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += points;
        Place { room: self, points }
    }
}

struct Place<'r> {
    room: &'r Room,
    points: u64,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        *self.room.taken.lock().unwrap_or_else(PoisonError::into_inner) -= self.points;
        self.room.left.notify_all();
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests of what touches the disk")]
mod tests {
    use std::fs;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::picture::{look, samples};

    fn made(darkroom: &Darkroom, file: &Path) -> Vec<Vec<u8>> {
        let facts = look(&fs::read(file).unwrap()).unwrap();
        darkroom.versions(file, &facts, &facts.versions()).unwrap()
    }

    fn kept(site: &Path) -> Vec<PathBuf> {
        let files =
            walkdir::WalkDir::new(site.join(".samverka/cache")).sort_by_file_name().into_iter().flatten();
        files.filter(|file| file.file_type().is_file()).map(|file| file.path().to_owned()).collect()
    }

    #[test]
    fn what_was_made_is_kept_and_what_is_spoilt_is_made_again() {
        let site = tempfile::tempdir().unwrap();
        let file = site.path().join("a.jpg");
        fs::write(&file, samples::jpeg(40, 30)).unwrap();
        let darkroom = Darkroom::new(site.path(), true);
        let first = made(&darkroom, &file);
        assert_eq!(fs::read_to_string(site.path().join(".samverka/.gitignore")).unwrap(), "*\n");
        let files = kept(site.path());
        assert_eq!(files.len(), first.len());
        // Spoilt, emptied, or another's: the versions are the same all the same, and right again on the disk.
        fs::write(&files[0], b"").unwrap();
        fs::write(&files[1], b"x".repeat(900)).unwrap();
        fs::copy(&files[0], &files[2]).unwrap();
        assert_eq!(made(&darkroom, &file), first);
        let sound: Vec<Vec<u8>> = files.iter().map(|file| fs::read(file).unwrap()).collect();
        assert!(sound.iter().all(|bytes| bytes.len() > 32));
        // Kept bytes are used: those of a picture that cannot be unpacked any more.
        assert_eq!(made(&darkroom, &file), first);
        fs::remove_dir_all(site.path().join(".samverka")).unwrap();
        assert_eq!(made(&darkroom, &file), first);
        assert_eq!(kept(site.path()), files);
    }

    #[test]
    fn another_picture_is_another_key() {
        let site = tempfile::tempdir().unwrap();
        let file = site.path().join("a.jpg");
        fs::write(&file, samples::jpeg(40, 30)).unwrap();
        let darkroom = Darkroom::new(site.path(), true);
        let first = made(&darkroom, &file);
        fs::write(&file, samples::png(40, 30)).unwrap();
        assert_ne!(made(&darkroom, &file), first);
    }

    #[test]
    fn nothing_is_kept_where_it_may_not_or_cannot_be() {
        let site = tempfile::tempdir().unwrap();
        let file = site.path().join("a.jpg");
        fs::write(&file, samples::jpeg(20, 20)).unwrap();
        let first = made(&Darkroom::new(site.path(), false), &file);
        assert!(!site.path().join(".samverka").exists());
        fs::write(site.path().join(".samverka"), b"a file in the way").unwrap();
        assert_eq!(made(&Darkroom::new(site.path(), true), &file), first);
    }

    #[test]
    fn what_was_put_there_and_is_another_picture_is_not_used() {
        let site = tempfile::tempdir().unwrap();
        let file = site.path().join("a.jpg");
        fs::write(&file, samples::jpeg(40, 30)).unwrap();
        let darkroom = Darkroom::new(site.path(), true);
        let first = made(&darkroom, &file);
        let facts = look(&samples::jpeg(40, 30)).unwrap();
        let key = Cache::key(&fs::read(&file).unwrap());
        for other in [b"<script>alert(1)</script>".to_vec(), samples::jpeg(41, 30), samples::png(40, 30)] {
            for version in facts.versions() {
                darkroom.cache.put(&key, &version, &other);
            }
            assert_eq!(made(&darkroom, &file), first);
        }
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed() {
        use std::os::unix::fs::symlink;

        let (site, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = site.path().join("a.jpg");
        fs::write(&file, samples::jpeg(40, 30)).unwrap();
        let darkroom = Darkroom::new(site.path(), true);
        let first = made(&darkroom, &file);
        let kept_file = kept(site.path()).remove(0);
        let of_site = |path: &str| site.path().join(path);
        let is_empty = || fs::read_dir(elsewhere.path()).unwrap().next().is_none();

        // A kept file that never ends, and one that leads to what must not be written.
        fs::remove_file(&kept_file).unwrap();
        symlink("/dev/zero", &kept_file).unwrap();
        assert_eq!(made(&darkroom, &file), first);
        fs::remove_file(&kept_file).unwrap();
        symlink(elsewhere.path().join("x"), &kept_file).unwrap();
        fs::remove_file(of_site(".samverka/.gitignore")).unwrap();
        symlink(elsewhere.path().join("y"), of_site(".samverka/.gitignore")).unwrap();
        assert_eq!(made(&darkroom, &file), first);
        assert!(is_empty() && darkroom.obstacle().is_none());

        // Folders that are links, each of those on the way.
        for path in [kept_file.parent().unwrap().to_owned(), of_site(".samverka/cache"), of_site(".samverka")]
        {
            fs::remove_dir_all(&path).unwrap();
            symlink(elsewhere.path(), &path).unwrap();
            assert_eq!(made(&darkroom, &file), first);
            assert!(is_empty(), "{path:?}");
            fs::remove_file(&path).unwrap();
            fs::create_dir(&path).unwrap();
        }
        symlink(elsewhere.path(), of_site(".samverka/cache")).unwrap();
        assert_eq!(darkroom.obstacle(), Some(of_site(".samverka/cache")));
    }

    #[test]
    fn all_orders_are_filled_and_faults_are_told() {
        let site = tempfile::tempdir().unwrap();
        let (good, bad) = (site.path().join("a.jpg"), site.path().join("b.jpg"));
        fs::write(&good, samples::jpeg(20, 20)).unwrap();
        fs::write(&bad, b"no picture").unwrap();
        let facts = look(&samples::jpeg(20, 20)).unwrap();
        let versions: Vec<(&str, Version)> =
            facts.versions().into_iter().map(|version| ("path", version)).collect();
        let order = |file| Order { file, facts: &facts, versions: versions.clone(), bare: None };
        let gone = site.path().join("gone.jpg");
        let taken = AtomicUsize::new(0);
        let orders = [order(&good), order(&bad), order(&gone), order(&good)];
        let faults = Darkroom::new(site.path(), true).fill(&orders, |_, _| {
            taken.fetch_add(1, Ordering::Relaxed);
            Ok::<(), ()>(())
        });
        let faults = faults.unwrap();
        assert_eq!(taken.into_inner(), 2 * versions.len());
        assert_eq!((faults[0].clone(), faults.len()), ((bad.clone(), Fault::NoPicture), 2));
        assert!(matches!(faults[1].1, Fault::Unreadable(_)));
        let refused = Darkroom::new(site.path(), true).fill(&orders, |_, _| Err("full"));
        assert_eq!(refused, Err("full"));
    }

    #[test]
    fn the_room_lets_in_one_that_is_larger_than_itself() {
        let room = Room::default();
        drop(room.enter(ROOM * 2));
        let first = room.enter(ROOM / 2);
        let _second = room.enter(ROOM / 2);
        drop(first);
        let _third = room.enter(ROOM / 4);
        assert_eq!(*room.taken.lock().unwrap(), ROOM / 2 + ROOM / 4);
    }
}
