//! The list of what was published, kept inside the output so that it changes together with it.
//!
//! One head line, then one line a file: its BLAKE3 hash and its path, sorted by path. It tells our files
//! from foreign ones; whether a file is still the same is always decided by its bytes, never by this hash,
//! so a file that was damaged or edited by hand is written anew.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::disk;
use super::error::{At, Doing, EmitError};
use super::output_path::{OutputPath, any_below};
use crate::plain_file;

/// The name of the manifest inside the output.
pub(super) const MANIFEST: &str = ".samverka-manifest";

/// The first line; the number rises when the format changes.
const HEAD: &str = "samverka-manifest 1";

/// No more is read: a million files with long names, and then some.
const MOST: u64 = 256 << 20;

/// A file, by its path, and the hash of its bytes.
pub(super) type Line<'a> = (&'a str, &'a blake3::Hash);

/// Paths and hashes of the files that a build wrote.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Manifest {
    /// Sorted by path, each path once.
    files: Vec<(String, blake3::Hash)>,
}

impl Manifest {
    /// Reads the manifest of an output folder; an output without one gives an empty manifest.
    pub(super) fn read(output: &Path) -> Result<Manifest, EmitError> {
        let path = output.join(MANIFEST);
        let bad = |line| EmitError::BadManifest { path: path.clone(), line };
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_file() => {}
            Ok(_) => return Err(bad(0)),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Manifest::default()),
            Err(error) => return Err(error).at(Doing::Reading, &path),
        }
        let mut bytes = Vec::new();
        let file = plain_file::open(&path).at(Doing::Reading, &path)?;
        file.take(MOST + 1).read_to_end(&mut bytes).at(Doing::Reading, &path)?;
        if bytes.len() as u64 > MOST { Err(bad(0)) } else { Manifest::parse(&bytes).map_err(bad) }
    }

    /// Whether a real folder holds the manifest of a build, in whatever state.
    pub(super) fn is_in(folder: &Path) -> Result<bool, EmitError> {
        let manifest = folder.join(MANIFEST);
        let is_file = || disk::look(&manifest).map(|found| found.is_some_and(|found| found.is_file()));
        Ok(disk::is_folder(folder).at(Doing::Reading, folder)? && is_file().at(Doing::Reading, &manifest)?)
    }

    /// Understands the text of a manifest; the error is the number of the first wrong line.
    fn parse(bytes: &[u8]) -> Result<Manifest, usize> {
        let text = std::str::from_utf8(bytes).map_err(|_| 0_usize)?;
        let mut lines = text.lines().enumerate();
        if lines.next().map(|(_, head)| head) != Some(HEAD) {
            return Err(1);
        }
        let files = lines.map(|(index, line)| parse_line(line).ok_or(index + 1));
        Ok(Manifest::of(files.collect::<Result<_, _>>()?))
    }

    /// A manifest of these files; of those at one path the first.
    fn of(mut files: Vec<(String, blake3::Hash)>) -> Manifest {
        files.sort_by(|one, other| one.0.cmp(&other.0));
        files.dedup_by(|next, kept| next.0 == kept.0);
        Manifest { files }
    }

    /// The lines, sorted by path.
    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> + Clone {
        self.files.iter().map(|(path, hash)| (path.as_str(), hash))
    }

    /// These lines, and with them those of its own for other paths.
    pub(super) fn with<'a>(&self, lines: impl Iterator<Item = Line<'a>>) -> Manifest {
        let owned = |(path, hash): Line<'_>| (path.to_owned(), *hash);
        Manifest::of(lines.map(owned).chain(self.lines().map(owned)).collect())
    }

    /// Whether a build wrote a file at a path.
    pub(super) fn lists(&self, path: &str) -> bool {
        self.files.binary_search_by(|(listed, _)| listed.as_str().cmp(path)).is_ok()
    }

    /// Whether a build wrote a file below a folder.
    pub(super) fn lists_below(&self, folder: &str) -> bool {
        any_below(&self.files, |(path, _)| path, folder)
    }
}

/// The text of a manifest with these lines as it stands on disk.
pub(super) fn text<'a>(lines: impl Iterator<Item = Line<'a>> + Clone) -> String {
    let length: usize = lines.clone().map(|(path, _)| 2 * blake3::OUT_LEN + path.len() + 2).sum();
    let mut text = String::with_capacity(HEAD.len() + 1 + length);
    text.push_str(HEAD);
    text.push('\n');
    for (path, hash) in lines {
        text.push_str(&hash.to_hex());
        text.push(' ');
        text.push_str(path);
        text.push('\n');
    }
    text
}

/// A path from disk is as little trusted as one from content: it decides what may be removed.
fn parse_line(line: &str) -> Option<(String, blake3::Hash)> {
    let (hash, path) = line.split_once(' ')?;
    let hash = blake3::Hash::from_hex(hash).ok()?;
    OutputPath::new(path).ok()?;
    Some((path.to_owned(), hash))
}

#[cfg(test)]
mod tests {
    use super::{HEAD, Manifest, text};

    #[test]
    fn reads_what_it_wrote() {
        let hash = |path: &str| blake3::hash(path.as_bytes());
        let files = ["å ä/index.html", "a/b", "a-b", ".nojekyll"].map(|path| (path.to_owned(), hash(path)));
        let manifest = Manifest::of(files.to_vec());
        let text = text(manifest.lines());
        assert_eq!(Manifest::parse(text.as_bytes()), Ok(manifest));
        let paths: Vec<_> = text.lines().skip(1).map(|line| &line[65..]).collect();
        assert_eq!(paths, [".nojekyll", "a-b", "a/b", "å ä/index.html"]);
    }

    #[test]
    fn knows_what_it_lists() {
        let hash = blake3::hash(b"");
        let manifest = Manifest::of(vec![("b/c".to_owned(), hash), ("a".to_owned(), hash)]);
        assert!(manifest.lists("a") && manifest.lists("b/c") && !manifest.lists("b"));
        assert!(manifest.lists_below("b") && !manifest.lists_below("a"));
        let other = blake3::hash(b"other");
        let both = manifest.with([("a", &other), ("x", &hash)].into_iter());
        assert_eq!(both.lines().collect::<Vec<_>>(), [("a", &other), ("b/c", &hash), ("x", &hash)]);
    }

    #[test]
    fn names_the_first_wrong_line() {
        let good = blake3::hash(b"x").to_hex();
        let cases = [
            (String::new(), 1),
            ("samverka-manifest 2\n".to_owned(), 1),
            (format!("{HEAD}\n{good} a\n{good} ../b\n"), 3),
            (format!("{HEAD}\n{good} /etc/passwd\n"), 2),
            (format!("{HEAD}\n{good}\n"), 2),
            (format!("{HEAD}\nabc a\n"), 2),
            (format!("{HEAD}\n\n"), 2),
            (format!("{HEAD}\n{good} .samverka-lock\n"), 2),
        ];
        for (text, line) in cases {
            assert_eq!(Manifest::parse(text.as_bytes()), Err(line), "{text:?}");
        }
        assert_eq!(Manifest::parse(b"\xff"), Err(0));
    }
}
