//! Compares and writes the contents of single files.
//!
//! Knows nothing of sites; a file of any size passes through one small buffer.

use std::cell::Cell;
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Read, Seek, Write};
use std::path::Path;

use super::disk::{self, Number};
use crate::plain_file;

/// How much of a file is held at a time.
const BUFFER: usize = 128 * 1024;

thread_local! {
    /// Room for that: thousands of files are read one after another.
    static ROOM: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Lends room for a part of a file of this length: one byte more than a small one, so that it ends at the second read.
fn with_room<T>(length: u64, read: impl FnOnce(&mut [u8]) -> T) -> T {
    let size = usize::try_from(length).map_or(BUFFER, |length| length.saturating_add(1).min(BUFFER));
    let mut room = ROOM.take();
    room.resize(room.len().max(size), 0);
    let result = read(&mut room[..size]);
    ROOM.set(room);
    result
}

/// What is known of a file once its bytes have passed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measure {
    /// The BLAKE3 hash of its bytes.
    pub(super) hash: blake3::Hash,
    /// How many they are.
    pub(super) length: u64,
}

/// What a file on disk is, whose bytes are as they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Held {
    /// Which file it is, where the system says.
    pub(super) number: Option<Number>,
}

/// The file at a path, if it holds just these bytes.
///
/// One that cannot be read, or is a link or a folder, does not: it will be written anew.
pub(super) fn holding(file: &Path, bytes: &[u8]) -> Option<Held> {
    let (mut old, held) = open_if_length(file, bytes.len() as u64)?;
    let same = with_room(bytes.len() as u64, |room| {
        bytes.chunks(BUFFER).all(|chunk| {
            let part = &mut room[..chunk.len()];
            old.read_exact(part).is_ok() && part == chunk
        })
    });
    same.then_some(held)
}

/// The file at a path, if it holds bytes with this hash, and just so many; it is read to find out.
pub(super) fn measuring(file: &Path, measure: &Measure) -> Option<Held> {
    let (old, held) = open_if_length(file, measure.length)?;
    let mut source = Source { file: old, length: measure.length };
    let found = source.each_chunk(|_| Ok(true)).ok()?;
    (found.as_ref() == Some(measure)).then_some(held)
}

/// Writes a new file; nothing may stand at its path.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    create_new(path)?.write_all(bytes)
}

/// Writes a new file piece by piece; nothing may stand at its path.
pub(super) fn write_new_by(path: &Path, write: super::Writer<'_>) -> io::Result<()> {
    let mut file = BufWriter::with_capacity(BUFFER, create_new(path)?);
    write(&mut file)?;
    file.flush()
}

/// What would be written.
pub(super) fn measure(write: super::Writer<'_>) -> io::Result<Measure> {
    let mut hasher = BufWriter::with_capacity(BUFFER, blake3::Hasher::new());
    write(&mut hasher)?;
    let hasher = hasher.into_inner()?;
    Ok(Measure { hash: hasher.finalize(), length: hasher.count() })
}

/// A file whose bytes go to the output as they are.
#[derive(Debug)]
pub(super) struct Source {
    file: File,
    length: u64,
}

impl Source {
    /// Opens a file, links followed; `None` if it is a folder, a pipe or the like, which could block.
    pub(super) fn open(path: &Path) -> io::Result<Option<Source>> {
        match plain_file::open(path) {
            Ok(file) => Ok(Some(Source { length: file.metadata()?.len(), file })),
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::IsADirectory) => {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Measures the source if a file on disk holds the same bytes.
    pub(super) fn measure_if_held_by(&mut self, file: &Path) -> io::Result<Option<(Measure, Held)>> {
        let Some((mut old, held)) = open_if_length(file, self.length) else { return Ok(None) };
        // The room of this thread is in use for the source meanwhile.
        let mut other = vec![0; BUFFER.min(usize::try_from(self.length).map_or(BUFFER, |length| length + 1))];
        self.each_chunk(|chunk| {
            let part = &mut other[..chunk.len()];
            Ok(old.read_exact(part).is_ok() && part == chunk)
        })
        .map(|measure| Some((measure.filter(|measure| measure.length == self.length)?, held)))
    }

    /// Copies the source to a new file; nothing may stand at its path.
    ///
    /// Permissions are not copied: what is published must be readable by whoever serves it.
    pub(super) fn copy_to(&mut self, path: &Path) -> Result<Measure, CopyError> {
        let mut target = create_new(path).map_err(CopyError::Target)?;
        let mut failure = None;
        let measure = self.each_chunk(|chunk| {
            failure = target.write_all(chunk).err();
            Ok(failure.is_none())
        });
        match (measure.map_err(CopyError::Source)?, failure) {
            (Some(measure), _) => Ok(measure),
            (None, failure) => {
                Err(CopyError::Target(failure.unwrap_or_else(|| ErrorKind::Interrupted.into())))
            }
        }
    }

    /// Reads from the start to the end, or until `each` has seen enough: then nothing is known.
    fn each_chunk(&mut self, each: impl FnMut(&[u8]) -> io::Result<bool>) -> io::Result<Option<Measure>> {
        self.file.rewind()?;
        with_room(self.length, |room| self.each_chunk_in(room, each))
    }

    fn each_chunk_in(
        &mut self,
        room: &mut [u8],
        mut each: impl FnMut(&[u8]) -> io::Result<bool>,
    ) -> io::Result<Option<Measure>> {
        let mut hasher = blake3::Hasher::new();
        loop {
            let count = match self.file.read(room) {
                Ok(0) => return Ok(Some(Measure { hash: hasher.finalize(), length: hasher.count() })),
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            hasher.update(&room[..count]);
            if !each(&room[..count])? {
                return Ok(None);
            }
        }
    }
}

/// Which end of a copy failed.
#[derive(Debug)]
pub(super) enum CopyError {
    /// The source could not be read.
    Source(io::Error),
    /// The copy could not be written.
    Target(io::Error),
}

/// Opens a plain file of this length; a link is none.
fn open_if_length(path: &Path, length: u64) -> Option<(File, Held)> {
    // Where opening cannot tell a link from what it leads to, the path is looked at before.
    if !cfg!(unix) && !disk::look(path).ok()??.is_file() {
        return None;
    }
    let file = disk::itself(OpenOptions::new().read(true)).open(path).ok()?;
    let about = file.metadata().ok()?;
    (about.is_file() && about.len() == length).then(|| (file, Held { number: disk::number(&about) }))
}

fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{BUFFER, Measure, Source, holding, measuring, write_new};

    #[test]
    fn compares_and_copies_every_byte() {
        let folder = tempfile::tempdir().unwrap();
        for length in [0, 1, 100, BUFFER - 1, BUFFER, BUFFER + 1, 3 * BUFFER + 7] {
            let path = folder.path().join(format!("{length}"));
            let bytes: Vec<u8> = (0..length).map(|index| (index % 251) as u8).collect();
            write_new(&path, &bytes).unwrap();
            assert!(holding(&path, &bytes).is_some());
            let whole = Measure { hash: blake3::hash(&bytes), length: length as u64 };
            assert!(measuring(&path, &whole).is_some());
            assert!(measuring(&path, &Measure { length: whole.length + 1, ..whole }).is_none());
            let mut source = Source::open(&path).unwrap().unwrap();
            let copy = folder.path().join(format!("{length}-copy"));
            let measure = source.copy_to(&copy).unwrap();
            assert_eq!((measure.hash, measure.length), (blake3::hash(&bytes), length as u64));
            assert!(holding(&copy, &bytes).is_some());
            let held = source.measure_if_held_by(&copy).unwrap();
            assert_eq!(held.map(|(measure, _)| measure), Some(measure));
            for at in [0, length / 2, length.wrapping_sub(1)].into_iter().filter(|at| *at < length) {
                let mut other = bytes.clone();
                other[at] ^= 1;
                assert!(holding(&path, &other).is_none());
                #[expect(clippy::disallowed_methods, reason = "a test that needs a file")]
                fs::write(&copy, &other).unwrap();
                assert!(measuring(&copy, &whole).is_none());
                assert_eq!(source.measure_if_held_by(&copy).unwrap(), None);
            }
            assert!(write_new(&path, b"").is_err());
            assert!(source.copy_to(&path).is_err());
        }
    }

    #[test]
    fn finds_nothing_in_what_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        assert!(holding(folder.path(), b"").is_none());
        assert!(holding(&folder.path().join("none"), b"").is_none());
        assert!(Source::open(folder.path()).unwrap().is_none());
        assert!(Source::open(&folder.path().join("none")).is_err());
    }
}
