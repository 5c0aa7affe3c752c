//! Makes small outputs and looks at what is in them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use samverka::emit::{EmitError, EmitOptions, OutputPath, Staging, Written};
use tempfile::TempDir;

/// An output folder in a parent of its own.
pub(crate) struct Site {
    folder: TempDir,
}

impl Site {
    pub(crate) fn new() -> Site {
        Site { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn parent(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn output(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    /// The path of something in the output.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.output().join(path)
    }

    /// Writes something into the output that no build wrote.
    pub(crate) fn add(&self, path: &str, text: &str) {
        add(&self.output(), path, text);
    }

    pub(crate) fn build(&self, files: &[(&str, &str)]) -> Result<Written, EmitError> {
        build(&self.output(), EmitOptions::default(), files)
    }

    pub(crate) fn build_clean(&self, files: &[(&str, &str)]) -> Result<Written, EmitError> {
        build(&self.output(), EmitOptions { clean: true, ..EmitOptions::default() }, files)
    }

    /// Checks that the output holds just these, and that nothing was left beside it.
    #[track_caller]
    pub(crate) fn assert_holds(&self, expected: &[(&str, &str)]) {
        assert_holds(&self.output(), expected);
        assert_eq!(names_in(self.parent()), ["public"]);
    }
}

pub(crate) fn build(
    output: &Path,
    options: EmitOptions<'_>,
    files: &[(&str, &str)],
) -> Result<Written, EmitError> {
    let staging = Staging::begin(output, options, &mut || panic!("nobody else builds here"))?;
    for (path, text) in files {
        staging.put(&path_of(path), text.as_bytes())?;
    }
    staging.commit()
}

pub(crate) fn path_of(path: &str) -> OutputPath {
    OutputPath::new(path).unwrap()
}

#[expect(clippy::disallowed_methods, reason = "a test that needs a file")]
pub(crate) fn add(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[track_caller]
pub(crate) fn assert_holds(output: &Path, expected: &[(&str, &str)]) {
    let expected = expected.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    assert_eq!(tree(output), expected);
}

/// Everything in a folder but the manifest: files with their text, links with their target, and empty
/// folders (ending in `/`).
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    collect(folder, "", &mut found);
    found.remove(".samverka-manifest");
    found
}

#[expect(clippy::disallowed_methods, reason = "a test that looks at files")]
fn collect(folder: &Path, prefix: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            let before = found.len();
            collect(&entry.path(), &format!("{name}/"), found);
            if found.len() == before {
                found.insert(format!("{name}/"), String::new());
            }
        } else if kind.is_symlink() {
            let target = fs::read_link(entry.path()).unwrap();
            found.insert(name, format!("-> {}", target.display()));
        } else if kind.is_file() {
            let bytes = fs::read(entry.path()).unwrap();
            found.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        } else {
            found.insert(name, "special".to_owned());
        }
    }
}

pub(crate) fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The command that runs one test of this program again, alone; `module` is its `module_path!()`.
pub(crate) fn rerun(before: &[&str], module: &str, test: &str) -> Command {
    let program = std::env::current_exe().unwrap();
    let name = format!("{}::{test}", module.split_once("::").unwrap().1);
    let mut command = match before.split_first() {
        None => Command::new(program),
        Some((first, rest)) => {
            let mut command = Command::new(first);
            command.args(rest).arg(program);
            command
        }
    };
    command.args(["--exact", &name, "--nocapture", "--test-threads=1"]);
    command
}
