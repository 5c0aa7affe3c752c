//! How what is saved comes to be shown: the words of one file at once, the whole site after it.
//!
//! Two threads work at it. One listens to the watch: what a file says is shown as soon as it is whole, if only its words
//! are new. When a burst of changes is over, the other makes the whole site; what changes while it does is gathered, and
//! made after it. So a site that takes long to make keeps nobody from seeing the words that he writes.
//!
//! They meet in one place, the turn. Who reads from the disk, and who goes from one moment to the next, has the turn. So
//! of any two texts of a file it is known which was read later; and nothing older is ever shown after something newer:
//!
//! - Words are read, told of the moment that is shown, and shown, all in one turn. They are also kept in the turn.
//! - The making reads in one turn, and forgets there what was kept: it reads the same or later. It works without the turn.
//!   When it has a site it shows that in another turn, after it has told it all that was kept meanwhile. A text that the
//!   making has read itself changes nothing there.
//! - What was kept comes from a burst that is not over yet, or from one that waits. A whole site follows in any case, with
//!   what could not be told by words alone, and what is wrong with the words.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rayon::{ThreadPool, ThreadPoolBuilder};

use super::Maker;
use super::shown::Shown;
use super::watch::{Changes, Hint, News, Watch};
use crate::source::SourceFile;

/// So often it is asked whether the site is still that of today.
pub(super) const LOOK_AT_THE_DAY: Duration = Duration::from_secs(20);

/// Makes a site, and shows it.
pub(super) struct Making<M> {
    maker: M,
    shown: Arc<Shown>,
    /// The site's folder, without links in its path.
    root: PathBuf,
    turn: Mutex<Turn>,
    /// Threads for the making alone: a reader's page does not wait until the making lets go of one.
    threads: Option<ThreadPool>,
}

/// What is known since the making has last read the site.
#[derive(Default)]
struct Turn {
    /// Files that were read by themselves, one after the other.
    read: Vec<Arc<SourceFile>>,
    /// Those whose words are shown, and whose page readers were told.
    told: Changes,
}

impl<M: Maker> Making<M> {
    pub(super) fn new(maker: M, shown: Arc<Shown>, root: &Path) -> Self {
        let threads = ThreadPoolBuilder::new().build().ok();
        Self { maker, shown, root: root.to_owned(), turn: Mutex::default(), threads }
    }

    /// Shows the words of files, and hands on each burst of changes, for ever.
    pub(super) fn listen(&self, mut watch: Watch, hand_on: &Sender<Changes>) {
        loop {
            match watch.next() {
                News::Whole(path) if self.retell(&path) => watch.is_shown(&path),
                News::Whole(_) => {}
                News::Over(changes) => {
                    // Where nothing told that a file is whole, it is by now.
                    if let (Some(only), 1) = (changes.first(), changes.len()) {
                        self.retell(only);
                    }
                    if hand_on.send(changes).is_err() {
                        return;
                    }
                }
            }
        }
    }

    /// Makes the site after each burst, and when a day has begun; `hint` is told which other files it is made from.
    pub(super) fn work(&self, bursts: &Receiver<Changes>, hint: &Hint, patience: Duration) {
        loop {
            let changes = match bursts.recv_timeout(patience) {
                Ok(first) => first.into_iter().chain(bursts.try_iter().flatten()).collect(),
                Err(RecvTimeoutError::Timeout) if self.maker.is_of_another_day() => Changes::new(),
                Err(RecvTimeoutError::Timeout) => continue,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            if let Some(also) = self.make(&changes) {
                hint.also(also);
            }
        }
    }

    /// Makes the site after changes; hands on which other files of the site it was made from.
    pub(super) fn make(&self, changes: &Changes) -> Option<Vec<String>> {
        let (read, told) = {
            let mut turn = self.turn();
            let told = std::mem::take(&mut *turn).told;
            (guarded(|| self.maker.read((&self.root, changes)))?, told)
        };
        let make = || match &self.threads {
            Some(threads) => threads.install(|| self.maker.make(read)),
            None => self.maker.make(read),
        };
        let mut made = guarded(make)?;
        let also = std::mem::take(&mut made.also);
        let edited = changes.difference(&told).cloned().collect();
        let show = |read: &[_]| self.shown.show(made, read, (&self.root, changes, &edited));
        let earlier = {
            let turn = self.turn();
            guarded(|| show(&turn.read))
        };
        earlier.map(|_| also)
    }

    /// Shows what a file says now, if only its words are new; whether it is shown.
    fn retell(&self, path: &Path) -> bool {
        let below = path.strip_prefix(&self.root).ok().and_then(Path::to_str);
        let Some(below) = below.map(|below| below.replace('\\', "/")) else { return false };
        let mut turn = self.turn();
        let Some(text) = self.maker.read_again(&below).map(Arc::new) else { return false };
        turn.read.push(Arc::clone(&text));
        // What goes wrong here goes wrong again when the whole site is made.
        let is_shown = guarded(|| self.shown.retell(&text)).unwrap_or(false);
        if is_shown {
            turn.told.insert(path.to_owned());
        } else {
            turn.told.remove(path);
        }
        is_shown
    }

    /// Takes the turn; one who failed while having it has left it whole.
    fn turn(&self) -> MutexGuard<'_, Turn> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Does something; a fault of this program ends neither the preview nor the site that is shown.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

#[cfg(test)]
mod tests;
