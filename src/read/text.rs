//! Reads one text file, and refuses what is none.

use std::io::Read;
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

/// Whether a browser that is not told the type of a file would take it for HTML or XML.
///
/// All patterns of the MIME Sniffing Standard for these begin, after space, with `<`; it looks at so many bytes. A
/// file that cannot be read is told of when it is published.
pub(super) fn begins_as_page(found: &Found) -> bool {
    const LOOKED_AT: u64 = 1445;
    let mut start = Vec::new();
    #[expect(clippy::disallowed_methods, reason = "read is the stage that reads the disk")]
    let read = std::fs::File::open(&found.file).and_then(|file| file.take(LOOKED_AT).read_to_end(&mut start));
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start);
    // A text in UTF-16 has zeros between its letters.
    let utf_16 = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
    let is_space = |byte: &u8| byte.is_ascii_whitespace() || utf_16 && matches!(byte, 0 | 0xfe | 0xff);
    read.is_ok() && start.iter().find(|byte| !is_space(byte)) == Some(&b'<')
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
