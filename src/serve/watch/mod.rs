//! Notices changed files of a site, and waits until a burst of changes is over: a save, a moved folder, a checkout of
//! hundreds of files are one change each.
//!
//! Before that it tells of each file that is whole: one that was closed by who wrote it, or that took another's place.
//! Not every system tells of closing; there a file is known to be whole when the burst is over.
//!
//! Only what a site is read from is watched. It is watched by name as well as by what stands there now, since folders
//! come and go, and editors put a new file in the place of the old one.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{Config, ErrorKind, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

/// A change is over when nothing has happened for this long.
const QUIET: Duration = Duration::from_millis(50);
/// So much longer is waited where many files change: Git writes with pauses.
const QUIET_OF_MANY: Duration = Duration::from_millis(200);
/// And where all that changed is shown already: who writes on is to find the machine idle.
const QUIET_OF_SHOWN: Duration = Duration::from_millis(300);
/// More files than this are many; nobody waits for a single one of them.
const MANY: usize = 8;
/// Files that change on and on are read all the same after this long.
const LONGEST: Duration = Duration::from_secs(3);
/// So often it is looked whether the site's folder is still there: what happens above it is not told.
const LOOK: Duration = Duration::from_secs(1);
/// A lock of Git that is older than this was left behind.
const LEFT_BEHIND: Duration = Duration::from_secs(10);

/// The folders of a site that are read whole.
const FOLDERS: [&str; 3] = ["content", "themes", "static"];
/// The files beside them that are always read.
const FILES: [&str; 2] = ["site.yaml", "schema.yaml"];

/// Paths that changed: files, or folders of which anything may have changed.
pub type Changes = BTreeSet<PathBuf>;

/// What a watch is told.
enum Told {
    Event(Result<Event, notify::Error>),
    /// These files are read too.
    Also(Vec<String>),
}

/// What a watch tells.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum News {
    /// A file that changed is whole; more may come.
    Whole(PathBuf),
    /// The burst is over: this is all that changed since the one before.
    Over(Changes),
}

/// Tells a watch what else the site is read from.
#[derive(Clone)]
pub(super) struct Hint(Sender<Told>);

impl Hint {
    /// These files of the site are read too, and no others outside the usual folders.
    pub(super) fn also(&self, files: Vec<String>) {
        // Nobody watches any more when the program ends.
        let _ = self.0.send(Told::Also(files));
    }
}

/// Changes that belong together.
#[derive(Default)]
struct Burst {
    changes: Changes,
    /// Those of them that nobody waits for any more.
    shown: BTreeSet<PathBuf>,
    begun: Option<Instant>,
}

/// Watches the folder of a site.
pub(super) struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    tell: Sender<Told>,
    told: Receiver<Told>,
    burst: Burst,
    /// Files outside the folders that are read, as links and settings name them.
    others: BTreeSet<PathBuf>,
    /// Where Git says that it is at work.
    git_locks: Vec<PathBuf>,
    is_lost: bool,
}

impl Watch {
    /// Begins to watch a folder.
    ///
    /// # Errors
    /// When the folder cannot be watched.
    pub(super) fn new(folder: &Path) -> io::Result<Self> {
        let root = folder.canonicalize()?;
        let (tell, told) = channel();
        let watcher = watcher(&root, &tell).map_err(io::Error::other)?;
        let git_locks = root.ancestors().map(|folder| folder.join(".git/index.lock")).collect();
        let (burst, others) = (Burst::default(), BTreeSet::new());
        let mut watch = Self { root, watcher, tell, told, burst, others, git_locks, is_lost: false };
        watch.watch_anew();
        watch.also(&[]);
        Ok(watch)
    }

    /// The site's folder, without links in its path.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Says what else the site is read from, from another thread.
    pub(super) fn hint(&self) -> Hint {
        Hint(self.tell.clone())
    }

    /// Watches these files of the site too, instead of those that were named before; what a link among them leads to
    /// as well.
    fn also(&mut self, files: &[String]) {
        let named =
            FILES.into_iter().chain(files.iter().map(String::as_str)).map(|name| self.root.join(name));
        let with_targets = named.flat_map(|file| {
            let target = file.canonicalize().ok().filter(|target| target != &file);
            [Some(file), target]
        });
        self.others = with_targets.flatten().filter(|file| file.starts_with(&self.root)).collect();
        let folders: BTreeSet<PathBuf> = self.folders_of_others().map(Path::to_owned).collect();
        folders.iter().for_each(|folder| self.watch_one(folder, RecursiveMode::NonRecursive));
    }

    /// What is in a file is shown already, as long as it does not change again.
    pub(super) fn is_shown(&mut self, path: &Path) {
        self.burst.shown.insert(path.to_owned());
    }

    /// Waits for what is next.
    pub(super) fn next(&mut self) -> News {
        loop {
            let told = self.told.recv_timeout(self.burst.patience());
            let is_over = match (told, self.burst.begun) {
                (Ok(Told::Also(files)), _) => {
                    self.also(&files);
                    continue;
                }
                (Ok(Told::Event(event)), begun) => {
                    if let Some(path) = self.note(event) {
                        return News::Whole(path);
                    }
                    begun.is_some_and(|begun| begun.elapsed() > LONGEST)
                }
                (Err(_), None) => {
                    self.look();
                    false
                }
                (Err(_), Some(begun)) => begun.elapsed() > LONGEST || !self.git_is_at_work(),
            };
            if is_over {
                return News::Over(std::mem::take(&mut self.burst).changes);
            }
        }
    }

    /// Notes what happened; hands on a file that is whole, if it is one of few that changed.
    fn note(&mut self, told: Result<Event, notify::Error>) -> Option<PathBuf> {
        let event = match told {
            Ok(event) if !event.need_rescan() => event,
            // Events were lost: anything may have changed.
            _ => {
                self.start_over();
                return None;
            }
        };
        match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => {
                let path = event.paths.into_iter().next()?;
                return self.burst.changes.contains(&path).then_some(path).filter(|_| self.burst.is_small());
            }
            // Our own reading is an event too.
            EventKind::Access(_) => return None,
            _ => {}
        }
        let took_its_place = matches!(
            event.kind,
            EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both | RenameMode::Any))
        );
        let is_gone = matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
        let mut whole = None;
        for path in event.paths {
            if path == self.root && is_gone {
                // Something else may stand there already.
                self.is_lost = !self.root.is_dir();
                self.start_over();
            } else if self.is_top(&path) {
                self.watch_anew();
            }
            if self.concerns(&path) {
                whole = took_its_place.then(|| path.clone());
                self.burst.add(path);
            }
        }
        whole.filter(|path| self.burst.is_small() && path.is_file())
    }

    /// Looks whether the site's folder is there; that it goes and comes back is a change.
    fn look(&mut self) {
        let is_lost = !self.root.is_dir();
        if is_lost == self.is_lost {
            return;
        }
        self.is_lost = is_lost;
        self.start_over();
    }

    fn start_over(&mut self) {
        self.watch_anew();
        self.burst.add(self.root.clone());
    }

    /// Watches what stands by the names that are read. What is gone is watched no more; a folder that took the place of
    /// another has to be watched anew.
    fn watch_anew(&mut self) {
        // The top is watched for site.yaml and schema.yaml, and for folders that appear.
        let root = self.root.clone();
        self.watch_one(&root, RecursiveMode::NonRecursive);
        for name in FOLDERS {
            self.watch_one(&root.join(name), RecursiveMode::Recursive);
        }
        let folders: BTreeSet<PathBuf> = self.folders_of_others().map(Path::to_owned).collect();
        folders.iter().for_each(|folder| self.watch_one(folder, RecursiveMode::NonRecursive));
    }

    fn watch_one(&mut self, folder: &Path, mode: RecursiveMode) {
        // There is nothing to tell if it was not watched, or is not there: its coming will be noticed above it.
        let _ = self.watcher.unwatch(folder);
        if folder.is_symlink() || !folder.is_dir() {
            return;
        }
        match self.watcher.watch(folder, mode) {
            Err(error) if is_full(&error) => self.look_instead(),
            _ => {}
        }
    }

    /// The system can tell of no more folders: then it is looked again and again.
    fn look_instead(&mut self) {
        if let Ok(poll) = polling(&self.tell) {
            self.watcher = poll;
            self.watch_anew();
        }
    }

    /// Folders below the top, outside those that are watched whole, in which a file that is read stands.
    fn folders_of_others(&self) -> impl Iterator<Item = &Path> {
        let above = self.others.iter().flat_map(|file| file.ancestors().skip(1));
        above.filter(|folder| {
            *folder != self.root && folder.starts_with(&self.root) && !self.is_below_top(folder)
        })
    }

    /// Whether a path is that of a folder which must be watched anew when it changes.
    fn is_top(&self, path: &Path) -> bool {
        FOLDERS.iter().any(|name| path == self.root.join(name))
            || self.folders_of_others().any(|folder| path == folder)
    }

    fn is_below_top(&self, path: &Path) -> bool {
        let below = path.strip_prefix(&self.root).ok();
        let first = below.and_then(|below| below.components().next());
        first.is_some_and(|first| FOLDERS.iter().any(|name| first.as_os_str() == *name))
    }

    /// Whether the site is read from what stands at a path, or above it.
    fn concerns(&self, path: &Path) -> bool {
        if self.others.iter().any(|file| file.starts_with(path)) && path != self.root {
            return true;
        }
        let Ok(below) = path.strip_prefix(&self.root) else { return false };
        self.is_below_top(path)
            && !below.components().any(|part| is_left_behind(&part.as_os_str().to_string_lossy()))
    }

    fn git_is_at_work(&self) -> bool {
        let age = |lock: &PathBuf| lock.symlink_metadata().ok()?.modified().ok()?.elapsed().ok();
        self.git_locks.iter().filter_map(age).any(|age| age < LEFT_BEHIND)
    }
}

impl Burst {
    fn add(&mut self, path: PathBuf) {
        self.begun.get_or_insert_with(Instant::now);
        self.shown.remove(&path);
        self.changes.insert(path);
    }

    fn is_small(&self) -> bool {
        self.changes.len() <= MANY
    }

    /// How long nothing may happen until it is over.
    fn patience(&self) -> Duration {
        match self.changes.len() {
            0 => LOOK,
            all if all == self.shown.len() => QUIET_OF_SHOWN,
            all if all <= MANY => QUIET,
            _ => QUIET_OF_MANY,
        }
    }
}

/// What editors and systems put beside files for a while; of hidden files, those that a site may have are read.
fn is_left_behind(name: &str) -> bool {
    (name.starts_with('.') && name != ".well-known" && name != ".nojekyll") || name.ends_with('~')
}

/// A watcher that is told by the system; where that is not possible, one that looks.
fn watcher(root: &Path, tell: &Sender<Told>) -> notify::Result<Box<dyn Watcher + Send>> {
    let sender = tell.clone();
    // Links lead to what is read under its own name, or out of the site.
    let config = Config::default().with_follow_symlinks(false);
    // Nobody listens any more when the program ends.
    let by_system = RecommendedWatcher::new(move |told| drop(sender.send(Told::Event(told))), config);
    let by_system = by_system.and_then(|mut watcher| {
        watcher.watch(root, RecursiveMode::NonRecursive)?;
        Ok(watcher)
    });
    match by_system {
        Ok(watcher) => Ok(Box::new(watcher)),
        Err(_) => polling(tell),
    }
}

fn polling(tell: &Sender<Told>) -> notify::Result<Box<dyn Watcher + Send>> {
    let sender = tell.clone();
    let config = Config::default().with_follow_symlinks(false).with_poll_interval(LOOK);
    let watcher = PollWatcher::new(move |told| drop(sender.send(Told::Event(told))), config)?;
    Ok(Box::new(watcher))
}

/// Whether the system has no room for another watched folder.
fn is_full(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::MaxFilesWatch => true,
        ErrorKind::Io(error) => error.kind() == io::ErrorKind::StorageFull,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
