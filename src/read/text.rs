//! Reads one text file, and refuses what is none.

use std::path::Path;

use super::tree::Found;
use crate::diagnostic::{Checked, Code, Diagnostic};
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

/// Reads a file as text; what cannot be text comes as a diagnostic with its place.
pub(super) fn read_text(found: &Found) -> Checked<Option<SourceFile>> {
    if found.length > LARGEST_TEXT {
        let fault = Diagnostic::new(Code::FileTooLarge)
            .at(Location::of_file(&found.path))
            .with("megabytes", found.length / 1_000_000)
            .with("most", LARGEST_TEXT / 1_000_000);
        return refused(fault);
    }
    #[expect(clippy::disallowed_methods, reason = "read is the stage that reads the disk")]
    let bytes = match std::fs::read(&found.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let fault = Diagnostic::new(Code::UnreadableFile).at(Location::of_file(&found.path));
            return refused(fault.with("why", error));
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => without_control_characters(found, &text),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(&error.as_bytes()[..at]).into_owned();
            refused(Diagnostic::new(Code::NotUtf8).at(Location::of_bytes(&found.path, &text, at..at)))
        }
    }
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
