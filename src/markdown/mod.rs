//! The one Markdown dialect: a text in, finished HTML with slots out.
//!
//! CommonMark with tables, footnotes, task lists, strikethrough, definition lists, heading ids,
//! alerts, wikilinks, figures and quotations that name their source. A text is compiled once, when
//! it is read; what only the whole site can know (URLs, titles of link targets, texts of the
//! interface) stays open, and [`Prose::write`] puts it in when a page is rendered.
//!
//! Raw HTML of untrusted authors is sanitised tag by tag and balanced; scripts, foreign pictures
//! and links with schemes that run something never reach a page.
//!
//! Knows nothing of entries, pages or languages, and does not check that links lead anywhere.

mod compiler;
mod escape;
mod fill;
mod footnotes;
mod headings;
mod identifiers;
mod images;
mod links;
mod nesting;
mod output;
mod plain;
mod prose;
mod quotes;
mod raw;
mod splice;
mod tables;
mod target;
#[cfg(test)]
mod tests;

pub use fill::{AsWritten, Destination, Fill, Found, Phrase, Source};
pub use prose::{Heading, LinkKind, Prose, ProseLink, Removed, RemovedPart};
pub use target::decode;

/// How a text is compiled.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// Lets raw HTML pass as it stands.
    pub trusted_html: bool,
    /// Begins every id, so that several texts can share a page: empty for the body, `goal_` for a
    /// field. Ids made from headings have no underscore, so a prefix that ends in one never clashes.
    pub id_prefix: &'a str,
    /// The level that the highest heading of the text gets: 2 for a body, 3 for a field.
    pub first_level: u8,
}

impl Default for Options<'_> {
    /// The body of a page, by an author who is not trusted with HTML.
    fn default() -> Self {
        Self { trusted_html: false, id_prefix: "", first_level: 2 }
    }
}

/// Compiles a text. Cannot fail: any text is some Markdown.
pub fn compile(text: &str, options: &Options<'_>) -> Prose {
    if nesting::is_too_deep(text) {
        return nesting::as_it_stands(text);
    }
    compiler::Compiler::new(text, options).compile()
}
