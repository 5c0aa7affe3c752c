//! What a caller hands in when finished prose is put on a page: where links lead, and the texts
//! of the interface.

use std::borrow::Cow;

use super::prose::ProseLink;

/// Knows what a text could not know when it was compiled. The caller escapes nothing.
pub trait Fill {
    /// Says where link number `index` leads. Asked for links, images and wikilinks within the
    /// site; neither for external nor for refused ones.
    fn link<'a>(&'a self, index: usize, link: &'a ProseLink) -> Destination<'a>;

    /// Gives a text of the interface; `number` tells which of several it is about (the second
    /// table, the footnote's number), 0 where that says nothing.
    fn phrase(&self, phrase: Phrase, number: u32) -> Cow<'_, str>;
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination<'a> {
    /// There is such a page or file.
    Found(Found<'a>),
    /// There is none to be linked to, but it has a title: the text of a wikilink that has none of its own.
    Words(Cow<'a, str>),
    /// There is none: the link becomes plain text in `<span class="missing">`.
    Missing,
}

/// A destination that exists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found<'a> {
    /// URL. One with a scheme that is not allowed (`javascript:`) counts as missing.
    pub href: Cow<'a, str>,
    /// Title of the target, the text of a wikilink that has none of its own.
    pub title: Cow<'a, str>,
    /// Further attributes: `hreflang`, the `width` and `height` of an image.
    pub attributes: Vec<(&'static str, Cow<'a, str>)>,
    /// For an image: versions that the browser may take instead, the best coding first.
    pub sources: Vec<Source>,
}

/// Versions of an image in one coding.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// The coding: `image/avif`.
    pub media_type: &'static str,
    /// Addresses and widths, as `srcset` has them.
    pub choices: String,
    /// How wide the image is shown, as `sizes` has it.
    pub sizes: &'static str,
}

impl<'a> Destination<'a> {
    /// A destination with a URL and a title, and no attributes.
    pub fn to(href: impl Into<Cow<'a, str>>, title: impl Into<Cow<'a, str>>) -> Self {
        Self::Found(Found { href: href.into(), title: title.into(), ..Found::default() })
    }
}

/// A text of the interface that compiled prose needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// Heading of a note.
    AlertNote,
    /// Heading of a tip.
    AlertTip,
    /// Heading of an important remark.
    AlertImportant,
    /// Heading of a warning.
    AlertWarning,
    /// Heading of a caution.
    AlertCaution,
    /// Heading of the footnotes.
    Footnotes,
    /// Name of the link from a footnote back into the text; has the footnote's number.
    FootnoteBack,
    /// Name of a table that can be scrolled; has the table's number.
    TableRegion,
    /// Name of a ticked box in a task list.
    TaskDone,
    /// Name of an empty box in a task list.
    TaskOpen,
}

impl Phrase {
    /// All of them, for a check that every language has them.
    pub const ALL: [Self; 10] = [
        Self::AlertNote,
        Self::AlertTip,
        Self::AlertImportant,
        Self::AlertWarning,
        Self::AlertCaution,
        Self::Footnotes,
        Self::FootnoteBack,
        Self::TableRegion,
        Self::TaskDone,
        Self::TaskOpen,
    ];

    /// The key of its message, such as `footnote-back`.
    pub fn key(self) -> &'static str {
        match self {
            Self::AlertNote => "alert-note",
            Self::AlertTip => "alert-tip",
            Self::AlertImportant => "alert-important",
            Self::AlertWarning => "alert-warning",
            Self::AlertCaution => "alert-caution",
            Self::Footnotes => "footnotes",
            Self::FootnoteBack => "footnote-back",
            Self::TableRegion => "table-region",
            Self::TaskDone => "task-done",
            Self::TaskOpen => "task-open",
        }
    }
}

/// Fills every slot with what the author wrote, and phrases with their keys: for search words
/// before links are resolved, and for tests.
#[derive(Clone, Copy, Debug, Default)]
pub struct AsWritten;

impl Fill for AsWritten {
    fn link<'a>(&'a self, _: usize, link: &'a ProseLink) -> Destination<'a> {
        let href = match &link.fragment {
            Some(fragment) => Cow::Owned(format!("{}#{fragment}", link.target)),
            None => Cow::Borrowed(&*link.target),
        };
        Destination::to(href, &*link.target)
    }

    fn phrase(&self, phrase: Phrase, _: u32) -> Cow<'_, str> {
        Cow::Borrowed(phrase.key())
    }
}
