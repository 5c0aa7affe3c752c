//! Where the program speaks: the only file that writes to standard output and standard error.
//!
//! Results go to standard output, so that they can be piped; all that is said to a person goes to standard error.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use super::args::Color;
use super::report::printable;

/// The terminal, or what stands in for it.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    color: ColorChoice,
}

impl Terminal {
    /// A terminal with colours as wished.
    pub fn new(color: Color) -> Self {
        let color = match color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Self { color }
    }

    /// Says a line to the person at the keyboard; control characters in it are made visible.
    pub fn tell(&self, line: &str) {
        self.show(&format!("{}\n", printable(line)));
    }

    /// Shows a text that is ready to be shown: a report, with its colours.
    pub fn show(&self, text: &str) {
        let mut stream = AutoStream::new(io::stderr().lock(), self.color);
        // There is nobody to tell if nobody can be told.
        let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    }

    /// Shows a text that was asked for, with its colours: the help.
    pub fn page(&self, text: &str) {
        let mut stream = AutoStream::new(io::stdout().lock(), self.color);
        // The reader of a pipe may stop listening when it has read enough.
        let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    }

    /// Hands on a result.
    ///
    /// # Errors
    /// That it does not get there whole, such as on a full disk; the reader of a pipe may stop listening when it has read
    /// enough.
    pub fn put(&self, text: &str) -> io::Result<()> {
        let mut stream = io::stdout().lock();
        match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            result => result,
        }
    }

    /// Whether a person sees what is said, so that a progress bar makes sense.
    pub fn is_seen(&self) -> bool {
        io::stderr().is_terminal()
    }
}
