//! A page that is made: its bytes or, for a file that is larger than anybody should hold, what writes them.

use std::borrow::Cow;
use std::io;

/// What writes a file, the same bytes each time it is asked.
pub type Writer<'a> = Box<dyn Fn(&mut dyn io::Write) -> io::Result<()> + Sync + 'a>;

/// A page that is made.
pub enum Rendered<'a> {
    /// Its bytes.
    Bytes(Cow<'a, [u8]>),
    /// What writes them.
    Writer(Writer<'a>),
}

impl Rendered<'_> {
    /// All of its bytes.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match self {
            Rendered::Bytes(bytes) => Cow::Borrowed(bytes),
            Rendered::Writer(write) => {
                let mut bytes = Vec::new();
                write(&mut bytes).expect("writing into memory does not fail");
                Cow::Owned(bytes)
            }
        }
    }
}
