//! Charts drawn at build time as SVG: the organisation of a collaboration, and those an actor works with.
//!
//! What goes in are words and addresses in one language; what comes out is an `svg` element as text. Which entries stand
//! in a chart is decided in `derive`; the list with the same content is a template's.

mod canvas;
mod neighbourhood;
mod organisation;
mod svg;
mod text;

pub(in crate::render) use neighbourhood::{Meeting, Neighbourhood};
pub(in crate::render) use organisation::{Branch, Group, Organisation, Panel};

use super::views::TextView;

/// Something in a chart: an entry, or what is only named.
#[derive(Clone, Debug, Default)]
pub(in crate::render) struct Node {
    /// What it is there, in a word or two, above its title.
    pub(in crate::render) label: Option<TextView>,
    /// What it is called.
    pub(in crate::render) title: TextView,
    /// Where it leads.
    pub(in crate::render) url: Option<String>,
    /// Its kind, which gives the colour.
    pub(in crate::render) kind: Option<String>,
    /// Whether it is said more quietly: "and 12 more", what is only named.
    pub(in crate::render) faint: bool,
    /// How much it counts; what counts more has a larger dot.
    pub(in crate::render) weight: usize,
}

impl Node {
    fn label_lang(&self) -> Option<&str> {
        self.label.as_ref()?.lang.as_deref()
    }
}

/// A drawing for wide columns and one for narrow ones; the theme shows the one that fits.
#[derive(Clone, Debug)]
pub(in crate::render) struct Drawn {
    /// For wide columns.
    pub(in crate::render) wide: String,
    /// For narrow ones.
    pub(in crate::render) narrow: String,
}
