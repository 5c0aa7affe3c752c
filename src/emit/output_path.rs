//! Paths inside the output that cannot lead anywhere else.
//!
//! A path is checked once, where it is made; whatever holds an [`OutputPath`] may join it to the output
//! folder without looking again. Names are kept byte for byte: they are not brought to one Unicode form,
//! since a link that another stage has already written must find the very same bytes.

use std::error::Error;
use std::fmt;

/// The longest name that common file systems take, in bytes.
const LONGEST_PART: usize = 255;

/// The longest whole path; leaves room for the output folder itself below the usual limit of 4096.
const LONGEST_PATH: usize = 2048;

/// How the names begin that this program keeps for itself inside and beside the output.
pub(super) const RESERVED: &str = ".samverka-";

/// The name of a file on its way into an output that is updated in place.
pub(super) const PART: &str = ".samverka-part";

/// A relative, `/`-separated path below the output folder, safe by construction.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(String);

impl OutputPath {
    /// Checks a path; `index.html`, `.well-known/security.txt` and `åäö/🌍 2.png` are fine.
    ///
    /// # Errors
    /// [`UnsafePath`] for anything that is empty, absolute, climbs (`..`), means something else on some
    /// system (`\`, `:`, control characters, names of nothing but dots and spaces), is too long for a file
    /// system, or begins like the files this program keeps for itself (`.samverka-`).
    pub fn new(path: &str) -> Result<OutputPath, UnsafePath> {
        match fault_of(path) {
            None => Ok(OutputPath(path.to_owned())),
            Some(fault) => Err(UnsafePath { path: path.to_owned(), fault }),
        }
    }

    /// The path as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder it lies in; empty for the output itself.
    pub(super) fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A path that may not be used in the output, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnsafePath {
    /// The path as it was given.
    pub path: String,
    /// What is wrong with it.
    pub fault: PathFault,
}

/// What makes a path unsafe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathFault {
    /// Nothing at all, a `/` at either end, or two in a row.
    EmptyPart,
    /// A part of dots and spaces only: `.` and `..`, and what Windows takes for them.
    Dots,
    /// A control character, or one that separates paths on some system.
    Character(char),
    /// A part of more than 255 bytes, or 2048 in all.
    TooLong,
    /// A part that begins with `.samverka-`.
    Reserved,
    /// A part that ends in a dot or a space, which Windows leaves out.
    End,
    /// A part that is the name of a device to Windows, whatever its ending: `con`, `nul.txt`, `com1`.
    Device,
}

impl fmt::Display for UnsafePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the output path {:?} ", self.path)?;
        match self.fault {
            PathFault::EmptyPart => write!(formatter, "has an empty part"),
            PathFault::Dots => write!(formatter, "has a part of dots or spaces only"),
            PathFault::Character(character) => write!(formatter, "holds the character {character:?}"),
            PathFault::TooLong => write!(formatter, "is too long"),
            PathFault::Reserved => write!(formatter, "has a part that begins with {RESERVED}"),
            PathFault::End => write!(formatter, "has a part that ends in a dot or a space"),
            PathFault::Device => write!(formatter, "has a part that is a device to Windows"),
        }
    }
}

impl Error for UnsafePath {}

fn fault_of(path: &str) -> Option<PathFault> {
    if path.len() > LONGEST_PATH {
        return Some(PathFault::TooLong);
    }
    path.split('/').find_map(fault_of_part)
}

fn fault_of_part(part: &str) -> Option<PathFault> {
    let strange = |character: &char| character.is_control() || matches!(character, '\\' | ':');
    if part.is_empty() {
        Some(PathFault::EmptyPart)
    } else if part.len() > LONGEST_PART {
        Some(PathFault::TooLong)
    } else if part.chars().all(|character| matches!(character, '.' | ' ')) {
        Some(PathFault::Dots)
    } else if let Some(character) = part.chars().find(strange) {
        Some(PathFault::Character(character))
    } else if is_reserved(part) {
        Some(PathFault::Reserved)
    } else if part.ends_with(['.', ' ']) {
        Some(PathFault::End)
    } else if is_device(part) {
        Some(PathFault::Device)
    } else {
        None
    }
}

/// Whether a name is one of this program's own; case does not count, since some file systems ignore it.
pub(super) fn is_reserved(name: &str) -> bool {
    name.get(..RESERVED.len()).is_some_and(|start| start.eq_ignore_ascii_case(RESERVED))
}

/// Whether Windows takes a name for a device ("Naming Files, Paths, and Namespaces", Microsoft).
fn is_device(part: &str) -> bool {
    let name = part.split('.').next().unwrap_or(part).trim_end_matches(' ').to_ascii_lowercase();
    let numbered = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    let is_number = |number: &str| {
        matches!(number, "\u{b9}" | "\u{b2}" | "\u{b3}") || {
            number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit())
        }
    };
    matches!(&*name, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$") || numbered.is_some_and(is_number)
}

/// Every folder above a path inside the output, outermost first: `a` and `a/b` for `a/b/c`.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Whether any of these, sorted by path, lies below a folder.
pub(super) fn any_below<T>(sorted: &[T], path_of: impl Fn(&T) -> &str, folder: &str) -> bool {
    let folder = format!("{folder}/");
    let first = sorted.partition_point(|file| path_of(file) < folder.as_str());
    sorted.get(first).is_some_and(|file| path_of(file).starts_with(&folder))
}

#[cfg(test)]
mod tests {
    use super::{OutputPath, PathFault, any_below, folders_above};

    #[test]
    fn knows_what_lies_below_a_folder() {
        let paths = ["a-b", "a/b/c", "ab", "b"];
        for (folder, lies_below) in
            [("a", true), ("a/b", true), ("a/b/c", false), ("ab", false), ("c", false)]
        {
            assert_eq!(any_below(&paths, |path| path, folder), lies_below, "{folder}");
        }
    }

    #[test]
    fn takes_ordinary_and_odd_names() {
        let longest = "å".repeat(127) + "x";
        for path in [
            "index.html",
            "console",
            "com",
            "com10",
            "auxin",
            "a.con",
            "a/b/c.html",
            ".well-known/x",
            "..a",
            "a b/åäö/🌍.png",
            "-",
            "~",
            &longest,
        ] {
            assert_eq!(OutputPath::new(path).map(|path| path.0), Ok(path.to_owned()));
        }
    }

    #[test]
    fn refuses_what_could_lead_elsewhere() {
        let too_long = "x".repeat(256);
        let too_deep = "x/".repeat(1024) + "xx";
        let cases = [
            ("", PathFault::EmptyPart),
            ("/", PathFault::EmptyPart),
            ("/etc/passwd", PathFault::EmptyPart),
            ("a//b", PathFault::EmptyPart),
            ("a/", PathFault::EmptyPart),
            (".", PathFault::Dots),
            ("a/../b", PathFault::Dots),
            ("..", PathFault::Dots),
            ("a/.. /b", PathFault::Dots),
            (" ", PathFault::Dots),
            ("a\\..\\b", PathFault::Character('\\')),
            ("C:/x", PathFault::Character(':')),
            ("a\0b", PathFault::Character('\0')),
            ("a\nb", PathFault::Character('\n')),
            ("a\u{85}b", PathFault::Character('\u{85}')),
            (too_long.as_str(), PathFault::TooLong),
            (too_deep.as_str(), PathFault::TooLong),
            (".samverka-manifest", PathFault::Reserved),
            ("a/.Samverka-new/b", PathFault::Reserved),
            ("a./b", PathFault::End),
            ("a/b ", PathFault::End),
            ("con", PathFault::Device),
            ("a/NUL.tar.gz", PathFault::Device),
            ("aux/b", PathFault::Device),
            ("Com1 .txt", PathFault::Device),
            ("lpt\u{b2}", PathFault::Device),
        ];
        for (path, fault) in cases {
            assert_eq!(OutputPath::new(path).map_err(|error| error.fault), Err(fault), "{path:?}");
        }
    }

    #[test]
    fn names_the_folders_above() {
        assert_eq!(folders_above("a/å/c").collect::<Vec<_>>(), ["a", "a/å"]);
        assert_eq!(folders_above("a").count(), 0);
        assert_eq!(OutputPath::new("a/å/c").unwrap().folder(), "a/å");
        assert_eq!(OutputPath::new("c").unwrap().folder(), "");
    }
}
