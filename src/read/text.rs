//! Reads one text file, and refuses what is none.

use std::io::{self, Read};
use std::path::Path;

use super::tree::Found;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::plain_file;
use crate::source::{Location, SourceFile, unspeakable};

/// A text file may have this many bytes; nobody writes an entry this long by hand.
const LARGEST_TEXT: u64 = 16 * 1024 * 1024;

/// How a file beside the entries is published.
pub(super) enum Kept {
    /// It cannot do harm.
    AsItIs,
    /// It is a drawing that could hold script.
    AfterALook,
}

/// Whether a file has to be looked through before it is published.
pub(super) fn kept(found: &Found) -> Kept {
    let ending = Path::new(&*found.path).extension();
    match ending {
        Some(ending) if ending.eq_ignore_ascii_case("svg") => Kept::AfterALook,
        _ => Kept::AsItIs,
    }
}

/// Whether a browser that is not told the type of a file would take it for HTML or XML.
///
/// All patterns of the MIME Sniffing Standard for these begin, after space, with `<`; it looks at so many bytes.
pub(super) fn begins_as_page(found: &Found) -> io::Result<bool> {
    const LOOKED_AT: u64 = 1445;
    let mut start = Vec::new();
    plain_file::open(&found.file)?.take(LOOKED_AT).read_to_end(&mut start)?;
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start);
    // A text in UTF-16 has zeros between its letters.
    let utf_16 = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
    let is_space = |byte: &u8| byte.is_ascii_whitespace() || utf_16 && matches!(byte, 0 | 0xfe | 0xff);
    Ok(start.iter().find(|byte| !is_space(byte)) == Some(&b'<'))
}

/// Reads a file as text; what cannot be text comes as a diagnostic with its place.
pub(super) fn read_text(found: &Found) -> Checked<Option<SourceFile>> {
    if found.length > LARGEST_TEXT {
        return refused(too_large(&found.path, found.length));
    }
    let bytes = match bytes(found) {
        Ok(bytes) => bytes,
        Err(error) => return refused(unreadable(&found.path, &error)),
    };
    // It may have grown since it was listed.
    let length = bytes.len() as u64;
    if length > LARGEST_TEXT {
        return refused(too_large(&found.path, length));
    }
    match String::from_utf8(bytes) {
        Ok(text) => without_control_characters(found, &text),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(&error.as_bytes()[..at]).into_owned();
            refused(Diagnostic::new(Code::NotUtf8).at(Location::of_bytes(&found.path, &text, at..at)))
        }
    }
}

/// The bytes of a file, and no more than one too many: some other program may be writing to it without end.
fn bytes(found: &Found) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(found.length).unwrap_or_default());
    plain_file::open(&found.file)?.take(LARGEST_TEXT + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn too_large(path: &str, length: u64) -> Diagnostic {
    let fault = Diagnostic::new(Code::FileTooLarge).at(Location::of_file(path));
    fault.with("megabytes", length / 1_000_000).with("most", LARGEST_TEXT / 1_000_000)
}

/// Says of a file that it cannot be read.
pub(super) fn unreadable(path: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::new(Code::UnreadableFile).at(Location::of_file(path)).with("why", error)
}

fn without_control_characters(found: &Found, text: &str) -> Checked<Option<SourceFile>> {
    match unspeakable(text) {
        None => Checked::clean(Some(SourceFile::new(&found.path, text))),
        Some((at, character)) => {
            let place = Location::of_bytes(&found.path, text, at..at + character.len_utf8());
            refused(Diagnostic::unspeakable(character).at(place))
        }
    }
}

fn refused(fault: Diagnostic) -> Checked<Option<SourceFile>> {
    Checked { value: None, diagnostics: vec![fault] }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of a file that was listed as one of four bytes, and has become something else since.
    fn faults_after(change: impl Fn(&Path)) -> Vec<Code> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.md");
        change(&file);
        let found = Found { path: "content/a.md".into(), file, length: 4, is_linked: false };
        let Checked { value, diagnostics } = read_text(&found);
        assert_ne!(value.is_some(), !diagnostics.is_empty());
        assert_eq!(
            begins_as_page(&found).is_err(),
            diagnostics.iter().any(|fault| fault.code == Code::UnreadableFile)
        );
        assert!(diagnostics.iter().all(|fault| *fault.location.as_ref().unwrap().path == *found.path));
        diagnostics.iter().map(|fault| fault.code).collect()
    }

    fn of_length(path: &Path, length: u64) {
        std::fs::File::create_new(path).unwrap().set_len(length).unwrap();
    }

    #[test]
    fn a_file_may_be_another_than_the_one_that_was_listed() {
        assert_eq!(faults_after(|path| of_length(path, 0)), []);
        assert_eq!(faults_after(|path| of_length(path, LARGEST_TEXT + 1)), [Code::FileTooLarge]);
        assert_eq!(faults_after(|_| ()), [Code::UnreadableFile]);
        assert_eq!(faults_after(|path| std::fs::create_dir(path).unwrap()), [Code::UnreadableFile]);
        #[cfg(unix)]
        assert_eq!(
            faults_after(|path| {
                assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
            }),
            [Code::UnreadableFile]
        );
    }
}
