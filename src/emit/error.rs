//! What can go wrong between rendered files and a published site.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::output_path::OutputPath;

/// Why nothing was published; every kind names the path it is about.
#[derive(Debug)]
#[non_exhaustive]
pub enum EmitError {
    /// The machine failed us: a full disk, missing permissions, a file where a folder is needed.
    Io {
        /// What was being done.
        doing: Doing,
        /// What it was being done to.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The output is a file, or the root of the file system.
    OutputNotUsable(PathBuf),
    /// The output is a folder of sources, holds one, or lies inside one.
    OutputHoldsSources {
        /// The output, symbolic links resolved.
        output: PathBuf,
        /// The folder of sources it gets in touch with.
        sources: PathBuf,
    },
    /// The output is a link, and where it leads is neither an empty folder nor one that a build made.
    LinkElsewhere {
        /// The output as it was given.
        output: PathBuf,
        /// Where it leads.
        target: PathBuf,
    },
    /// A folder has the name of one that a build leaves, but none left it.
    NotOurs(PathBuf),
    /// The list of what was published last time cannot be understood; `clean` does without it.
    BadManifest {
        /// The manifest.
        path: PathBuf,
        /// The first line that is wrong, from 1; 0 when it is not even a text file.
        line: usize,
    },
    /// Two of our own files want the same path, or one needs for a folder what another has as its file.
    TwoAtOnePath(OutputPath),
    /// These files, relative to the output, are not ours and stand where one of ours must go.
    ForeignFilesInTheWay(Vec<PathBuf>),
    /// These, relative to the output, are not ours, and a strict build publishes nothing beside them.
    ForeignFiles(Vec<PathBuf>),
    /// Something to copy is neither a file nor a link to one, or what stands at the lock's path is no file.
    NotAFile(PathBuf),
    /// This file failed earlier, and publishing was tried all the same.
    Unfinished(OutputPath),
}

/// What was being done when the machine failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Taking the lock that keeps two builds apart.
    Locking,
    /// Reading a file or a folder.
    Reading,
    /// Writing a file or making a folder.
    Writing,
    /// Removing a file or a folder.
    Removing,
    /// Putting the new site in place of the old.
    Publishing,
}

impl fmt::Display for EmitError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EmitError::Io { doing, path, source } => {
                write!(formatter, "{} {}: {source}", doing.words(), path.display())
            }
            EmitError::OutputNotUsable(path) => {
                write!(formatter, "{} cannot be the output folder", path.display())
            }
            EmitError::OutputHoldsSources { output, sources } => write!(
                formatter,
                "the output {} must be kept apart from the sources in {}",
                output.display(),
                sources.display()
            ),
            EmitError::BadManifest { path, line } => {
                write!(formatter, "{} cannot be understood from line {line}", path.display())
            }
            EmitError::TwoAtOnePath(path) => write!(formatter, "two files of the site want the path {path}"),
            EmitError::ForeignFilesInTheWay(paths) => {
                let paths: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
                write!(formatter, "files that no build wrote are in the way: {}", paths.join(", "))
            }
            EmitError::LinkElsewhere { output, target } => write!(
                formatter,
                "{} is a link to {}, which is neither empty nor the output of a build",
                output.display(),
                target.display()
            ),
            EmitError::NotOurs(path) => write!(formatter, "no build left {}", path.display()),
            EmitError::ForeignFiles(paths) => {
                let paths: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
                write!(formatter, "no build wrote {}", paths.join(", "))
            }
            EmitError::NotAFile(path) => write!(formatter, "{} is not a file", path.display()),
            EmitError::Unfinished(path) => write!(formatter, "{path} could not be written"),
        }
    }
}

impl Doing {
    /// Its name, for messages in other languages.
    pub fn name(self) -> &'static str {
        match self {
            Doing::Locking => "locking",
            Doing::Reading => "reading",
            Doing::Writing => "writing",
            Doing::Removing => "removing",
            Doing::Publishing => "publishing",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Doing::Locking => "cannot lock",
            Doing::Reading => "cannot read",
            Doing::Writing => "cannot write",
            Doing::Removing => "cannot remove",
            Doing::Publishing => "cannot publish",
        }
    }
}

impl Error for EmitError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            EmitError::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Says of a failure what was being done and to which path.
pub(super) trait At<T> {
    /// Turns an [`io::Error`] into an [`EmitError`].
    fn at(self, doing: Doing, path: &Path) -> Result<T, EmitError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, doing: Doing, path: &Path) -> Result<T, EmitError> {
        self.map_err(|source| EmitError::Io { doing, path: path.to_owned(), source })
    }
}
