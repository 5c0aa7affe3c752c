//! Keeps two builds of the same output apart.
//!
//! The lock is the system's own on an open file, so it ends with the process however that ends; a lock
//! file left on disk by a killed build is simply taken over. The file is removed when a build ends, which
//! is why a build that waited must check that what it locked is still what stands at the path.
//!
//! Only a plain file is a lock: a link, a pipe or a folder that somebody put there is neither followed nor
//! waited for.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::disk;

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock; `waiting` is told once if another build holds it, before the wait begins.
    ///
    /// Fails where something stands that is no plain file.
    pub(super) fn acquire(path: &Path, waiting: &mut dyn FnMut()) -> io::Result<Lock> {
        let mut told = false;
        loop {
            let file = open(path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    if !told {
                        waiting();
                        told = true;
                    }
                    wait_for(&file)?;
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
            if disk::stands_at(&file, path)? {
                return Ok(Lock { path: path.to_owned(), _file: file });
            }
        }
    }
}

impl Drop for Lock {
    /// Removes the file while it is still locked: whoever waits on it finds it gone and opens a new one.
    fn drop(&mut self) {
        if disk::CAN_COMPARE_OPEN_FILES {
            // A lock file that stays behind does no harm.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Opens the lock file; one that another user's killed build left behind may be readable only, which will do.
fn open(path: &Path) -> io::Result<File> {
    let opened = disk::itself(OpenOptions::new().create(true).truncate(false).write(true)).open(path);
    let opened = opened
        .or_else(|refusal| disk::itself(OpenOptions::new().read(true)).open(path).map_err(|_| refusal))?;
    if opened.metadata()?.is_file() { Ok(opened) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

fn wait_for(file: &File) -> io::Result<()> {
    loop {
        match file.lock() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
mod tests {
    use std::cell::Cell;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::{fs, thread};

    use super::Lock;

    #[test]
    fn lets_one_in_at_a_time_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let inside = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..200 {
                        let lock = Lock::acquire(&path, &mut || {}).unwrap();
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                        thread::yield_now();
                        assert_eq!(inside.fetch_sub(1, Ordering::SeqCst), 1);
                        drop(lock);
                    }
                });
            }
        });
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn tells_only_when_it_waits_and_takes_over_a_file_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        fs::File::create(&path).unwrap();
        let told = Cell::new(0);
        let first = Lock::acquire(&path, &mut || told.set(told.get() + 1)).unwrap();
        assert_eq!(told.get(), 0);
        thread::scope(|scope| {
            let (sender, receiver) = std::sync::mpsc::channel();
            let path = &path;
            let second = scope.spawn(move || Lock::acquire(path, &mut || sender.send(()).unwrap()).unwrap());
            receiver.recv().unwrap();
            drop(first);
            drop(second.join().unwrap());
        });
        assert!(!path.exists());
    }
}
