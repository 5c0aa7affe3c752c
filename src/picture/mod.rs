//! Pictures as bytes: what one is (`look`), which versions of it are published (`versions`), and their bytes (`develop`);
//! those of which none are made, without what a camera wrote (`bare`).
//!
//! Pure: bytes in, bytes out. Knows no files, entries or pages. Everything here takes pictures from many hands, so sizes
//! are looked at before anything is unpacked.

mod bare;
mod develop;
mod drawing;
mod look;
#[cfg(test)]
pub(crate) mod samples;
mod versions;

pub use bare::bare;
pub use develop::develop;
pub use drawing::look_at_drawing;
pub use look::look;
pub use versions::{Coding, SETTINGS, Version};

/// A picture file may have this many bytes; a camera's best has a third of it.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// A picture may have this many points: a telephone's camera has 50 million, and each takes four bytes of memory.
pub const MOST_POINTS: u64 = 64_000_000;

/// No side of a picture may be longer, so that a thin one cannot cost more than its points tell.
pub const LONGEST_SIDE: u32 = 30_000;

/// How a picture is coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// A photograph.
    Jpeg,
    /// Lossless.
    Png,
    /// Either.
    WebP,
    /// Few colours, often moving.
    Gif,
    /// Newer; published as it is.
    Avif,
    /// A drawing; published as it is.
    Svg,
}

/// What is known of a picture without unpacking it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Facts {
    /// How it is coded.
    pub format: Format,
    /// Its width in points, as it is shown: turned the way the camera says.
    pub width: u32,
    /// Its height, as it is shown.
    pub height: u32,
    /// Whether parts of it may be transparent.
    pub has_alpha: bool,
    /// Whether it moves.
    pub moves: bool,
}

impl Facts {
    /// Whether other versions are made of it; if not, it is published as it is.
    pub fn is_developed(&self) -> bool {
        matches!(self.format, Format::Jpeg | Format::Png | Format::WebP) && !self.moves
    }
}

/// Why a picture cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no picture of a type that browsers show, or does not keep to the rules of its type.
    NoPicture,
    /// Its end is missing.
    CutOff,
    /// It has more points than can be unpacked with care: width and height.
    TooLarge(u32, u32),
    /// Its file has more bytes than a picture needs.
    TooHeavy(u64),
    /// The file cannot be read: why.
    Unreadable(String),
}
