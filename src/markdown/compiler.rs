//! Goes through the parser's events once and writes the HTML.
//!
//! What has a file of its own (headings, links, images, quotations, tables, footnotes, raw HTML)
//! adds to [`Compiler`] there.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options as Extensions, Parser, Tag, TagEnd};

use super::Options;
use super::escape;
use super::fill::Phrase;
use super::footnotes::Footnotes;
use super::headings::OpenHeading;
use super::identifiers::Identifiers;
use super::images::{LoneImage, OpenImage};
use super::links::OpenLink;
use super::output::{Mark, Output, Slot};
use super::prose::{Heading, Prose, ProseLink, Removed};
use super::quotes::Quote;
use super::raw::RawHtml;
use super::tables::Table;

/// What the dialect adds to CommonMark in the parser.
const EXTENSIONS: Extensions = Extensions::ENABLE_TABLES
    .union(Extensions::ENABLE_FOOTNOTES)
    .union(Extensions::ENABLE_STRIKETHROUGH)
    .union(Extensions::ENABLE_TASKLISTS)
    .union(Extensions::ENABLE_HEADING_ATTRIBUTES)
    .union(Extensions::ENABLE_GFM)
    .union(Extensions::ENABLE_DEFINITION_LIST)
    .union(Extensions::ENABLE_WIKILINKS);

/// A text being compiled.
pub(super) struct Compiler<'t> {
    pub(super) text: &'t str,
    pub(super) options: &'t Options<'t>,
    pub(super) out: Output,
    /// Where the text goes on after the footnote now being written.
    pub(super) suspended: Vec<Output>,
    /// Markdown elements now open.
    pub(super) depth: usize,
    /// Where the content of the paragraph now open begins.
    pub(super) paragraph: Option<Mark>,
    /// Whether only running text may stand here: in a paragraph, a heading, a term.
    pub(super) phrasing: bool,
    pub(super) identifiers: Identifiers<'t>,
    pub(super) links: Vec<ProseLink>,
    pub(super) open_links: Vec<OpenLink>,
    pub(super) open_image: Option<OpenImage<'t>>,
    pub(super) lone_image: Option<LoneImage<'t>>,
    pub(super) headings: Vec<Heading>,
    pub(super) open_heading: Option<OpenHeading<'t>>,
    pub(super) anchors: Vec<Box<str>>,
    pub(super) quotes: Vec<Quote>,
    pub(super) table: Table,
    pub(super) footnotes: Footnotes,
    pub(super) raw: RawHtml,
    pub(super) removed: Vec<Removed>,
    lead: Option<(Mark, Mark)>,
}

impl<'t> Compiler<'t> {
    /// Prepares to compile a text.
    pub(super) fn new(text: &'t str, options: &'t Options<'t>) -> Self {
        Self {
            text,
            options,
            out: Output::with_capacity(text.len()),
            suspended: Vec::new(),
            depth: 0,
            paragraph: None,
            phrasing: false,
            identifiers: Identifiers::new(options.id_prefix),
            links: Vec::new(),
            open_links: Vec::new(),
            open_image: None,
            lone_image: None,
            headings: Vec::new(),
            open_heading: None,
            anchors: Vec::new(),
            quotes: Vec::new(),
            table: Table::default(),
            footnotes: Footnotes::default(),
            raw: RawHtml::default(),
            removed: Vec::new(),
            lead: None,
        }
    }

    /// Compiles the text.
    pub(super) fn compile(mut self) -> Prose {
        for (event, range) in Parser::new_ext(self.text, EXTENSIONS).into_offset_iter() {
            self.event(event, range);
        }
        self.close_raw_elements();
        self.write_footnotes();
        self.settle_levels();
        Prose {
            html: self.out.html.into(),
            cuts: self.out.cuts.into(),
            links: self.links.into(),
            headings: self.headings.into(),
            anchors: self.anchors.into(),
            removed: self.removed.into(),
            lead: self.lead,
        }
    }

    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        if self.open_image.is_some() {
            return self.inside_image(event);
        }
        if !self.quotes.is_empty() {
            self.follow_quote(&event, &range);
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                escape::body(&mut self.out.html, &text);
            }
            Event::Code(code) => {
                self.out.push("<code>");
                escape::body(&mut self.out.html, &code);
                self.out.push("</code>");
            }
            Event::SoftBreak => self.out.push("\n"),
            Event::HardBreak => self.out.push("<br>\n"),
            Event::Rule => self.start_line("<hr>\n"),
            Event::Html(html) if self.options.trusted_html => self.out.push(&html),
            Event::Html(html) => self.raw.add_line(&html, range.start),
            Event::InlineHtml(html) if self.options.trusted_html => self.out.push(&html),
            Event::InlineHtml(html) => self.raw_html(&html, &[(0, range.start)]),
            Event::FootnoteReference(label) => self.footnote_reference(&label),
            Event::TaskListMarker(done) => self.task(done),
        }
    }

    fn start(&mut self, tag: Tag<'t>, range: Range<usize>) {
        if tag == Tag::HtmlBlock {
            return; // holds nothing but raw HTML, which may go on after it
        }
        self.make_room(!is_inline(&tag));
        match tag {
            Tag::HtmlBlock | Tag::MetadataBlock(_) => {} // handled before, or not in the dialect
            Tag::Image { link_type, dest_url, title, .. } => {
                return self.start_image(link_type, dest_url, title, range);
            }
            Tag::Paragraph => self.start_paragraph(),
            Tag::Heading { level, id, classes, attrs } => self.start_heading(level, id, &classes, &attrs),
            Tag::BlockQuote(None) => self.start_quote(),
            Tag::BlockQuote(Some(kind)) => self.start_alert(kind),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::List(start) => self.start_list(start),
            Tag::Item => self.start_line("<li>"),
            Tag::FootnoteDefinition(label) => self.start_footnote(&label),
            Tag::DefinitionList => self.start_line("<dl>\n"),
            Tag::DefinitionListTitle => {
                self.start_line("<dt>");
                self.phrasing = true;
            }
            Tag::DefinitionListDefinition => self.start_line("<dd>"),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.start_table_head(),
            Tag::TableRow => self.start_table_row(),
            Tag::TableCell => self.start_table_cell(),
            Tag::Emphasis => self.out.push("<em>"),
            Tag::Strong => self.out.push("<strong>"),
            Tag::Strikethrough => self.out.push("<del>"),
            Tag::Subscript => self.out.push("<sub>"),
            Tag::Superscript => self.out.push("<sup>"),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.start_link(link_type, &dest_url, &title, range)
            }
        }
        self.depth += 1;
    }

    fn end(&mut self, tag: TagEnd) {
        if tag == TagEnd::HtmlBlock {
            return self.end_html_block();
        }
        self.close_raw_elements();
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(None) => self.end_quote(),
            TagEnd::BlockQuote(Some(_)) => self.out.push("</aside>\n"),
            TagEnd::CodeBlock => self.out.push("</code></pre>\n"),
            TagEnd::List(true) => self.out.push("</ol>\n"),
            TagEnd::List(false) => self.out.push("</ul>\n"),
            TagEnd::Item => self.out.push("</li>\n"),
            TagEnd::FootnoteDefinition => self.end_footnote(),
            TagEnd::DefinitionList => self.out.push("</dl>\n"),
            TagEnd::DefinitionListTitle => {
                self.out.push("</dt>\n");
                self.phrasing = false;
            }
            TagEnd::DefinitionListDefinition => self.out.push("</dd>\n"),
            TagEnd::Table => self.out.push("</tbody></table></div>\n"),
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableRow => self.out.push("</tr>\n"),
            TagEnd::TableCell => self.end_table_cell(),
            TagEnd::Emphasis => self.out.push("</em>"),
            TagEnd::Strong => self.out.push("</strong>"),
            TagEnd::Strikethrough => self.out.push("</del>"),
            TagEnd::Subscript => self.out.push("</sub>"),
            TagEnd::Superscript => self.out.push("</sup>"),
            TagEnd::Link => self.end_link(),
            TagEnd::HtmlBlock | TagEnd::Image | TagEnd::MetadataBlock(_) => {} // handled before, or not in the dialect
        }
    }

    /// Writes what stands at the start of a line.
    pub(super) fn start_line(&mut self, html: &str) {
        self.out.line();
        self.out.push(html);
    }

    fn start_paragraph(&mut self) {
        self.start_line("<p>");
        self.paragraph = Some(self.out.mark());
        self.phrasing = true;
    }

    fn end_paragraph(&mut self) {
        self.phrasing = false;
        let paragraph = self.paragraph.take();
        if self.end_figure(paragraph) {
            return;
        }
        if self.lead.is_none()
            && self.depth == 0
            && let Some(start) = paragraph
        {
            self.lead = Some((start, self.out.mark()));
        }
        self.out.push("</p>\n");
    }

    fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split(' ').next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        // A block that scrolls must be reachable by keyboard (WCAG 2.1.1).
        self.start_line("<pre tabindex=\"0\"><code");
        if !language.is_empty() {
            self.out.push(" class=\"language-");
            escape::attribute(&mut self.out.html, language);
            self.out.push("\"");
        }
        self.out.push(">");
    }

    fn start_list(&mut self, start: Option<u64>) {
        match start {
            None => self.start_line("<ul>\n"),
            Some(1) => self.start_line("<ol>\n"),
            Some(start) => self.start_line(&format!("<ol start=\"{start}\">\n")),
        }
    }

    fn task(&mut self, done: bool) {
        for (item, task) in [("<li>", "<li class=\"task\">"), ("<li>\n<p>", "<li class=\"task\">\n<p>")] {
            if self.out.html.ends_with(item) {
                self.out.html.truncate(self.out.html.len() - item.len());
                self.out.push(task);
            }
        }
        let checked = if done { " checked" } else { "" };
        self.out.push(&format!("<input type=\"checkbox\" disabled{checked} aria-label=\""));
        self.out.cut(Slot::Phrase(if done { Phrase::TaskDone } else { Phrase::TaskOpen }, 0));
        self.out.push("\">\n");
    }
}

/// Tells whether a tag stands in running text.
fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Subscript
            | Tag::Superscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

/// Bytes of the text where `part` stands, if the parser took it from there unchanged.
pub(super) fn place_in(text: &str, part: &CowStr<'_>) -> Option<Range<usize>> {
    let CowStr::Borrowed(part) = part else { return None };
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    let end = start + part.len();
    (!part.is_empty() && end <= text.len()).then_some(start..end)
}
