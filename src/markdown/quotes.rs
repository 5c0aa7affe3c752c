//! Block quotes, quotations that name their source, and alerts.
//!
//! A quotation names its source in its last line, if that begins with a dash: an em dash, an en
//! dash or two hyphens. One whose first line begins so too is a dialogue, and stays as it is.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag};

use super::compiler::Compiler;
use super::fill::Phrase;
use super::output::Slot;

const PARAGRAPH_END: &str = "</p>\n";

/// A block quote now open.
pub(super) struct Quote {
    /// Number of the cut that makes it a figure.
    cut: usize,
    /// How deep its own blocks stand.
    depth: usize,
    /// Whether the block now open is a paragraph of its own.
    in_paragraph: bool,
    /// Where the line begins whose first word has not come yet.
    line: Option<Line>,
    /// The line that may name the source.
    source: Option<Source>,
    /// Whether its first word has come, and whether that was a dash.
    first: Option<bool>,
}

#[derive(Clone, Copy)]
struct Line {
    /// Where the HTML before it ends.
    start: usize,
    opens_paragraph: bool,
}

#[derive(Clone, Copy)]
struct Source {
    line: Line,
    /// Where its text begins, after the dash.
    text: usize,
}

impl Compiler<'_> {
    /// Begins a block quote.
    pub(super) fn start_quote(&mut self) {
        self.out.line();
        let quote = Quote {
            cut: self.out.cuts.len(),
            depth: self.depth + 1,
            in_paragraph: false,
            line: None,
            source: None,
            first: None,
        };
        self.quotes.push(quote);
        self.out.cut(Slot::Nothing);
        self.out.push("<blockquote>\n");
    }

    /// Looks in the innermost quotation for a line that begins with a dash.
    pub(super) fn follow_quote(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let (end, depth) = (self.out.html.len(), self.depth);
        let Some(quote) = self.quotes.last_mut() else { return };
        // A line inside an element of the author's own can not be taken out of it.
        let bound = self.raw.is_open_since(quote.depth);
        match event {
            Event::Start(tag) if depth == quote.depth => {
                quote.in_paragraph = *tag == Tag::Paragraph;
                quote.source = None;
                quote.line =
                    (quote.in_paragraph && !bound).then_some(Line { start: end, opens_paragraph: true });
            }
            Event::SoftBreak | Event::HardBreak if quote.in_paragraph && depth == quote.depth + 1 => {
                quote.source = None;
                quote.line = (!bound).then_some(Line { start: end, opens_paragraph: false });
            }
            Event::Text(text) => {
                let escaped = range.start > 0 && self.text.as_bytes()[range.start - 1] == b'\\';
                let dash = if escaped { None } else { dash(text) };
                quote.first.get_or_insert(dash.is_some());
                if let (Some(line), Some(dash)) = (quote.line.take(), dash) {
                    quote.source = Some(Source { line, text: end + dash });
                }
            }
            Event::End(_) => {}
            _ => {
                quote.line = None;
                quote.first.get_or_insert(false);
            }
        }
    }

    /// Ends a block quote; one that names its source becomes a figure.
    pub(super) fn end_quote(&mut self) {
        let source = self.quotes.pop().and_then(|quote| {
            let source = quote
                .source
                .filter(|_| quote.first == Some(false) && self.out.html.ends_with(PARAGRAPH_END))?;
            self.out.cuts[quote.cut].slot = Slot::QuoteFigure;
            Some(source)
        });
        match source {
            Some(source) => self.end_quotation(source),
            None => self.out.push("</blockquote>\n"),
        }
    }

    /// Moves the last line out of the quotation, under it.
    fn end_quotation(&mut self, source: Source) {
        self.out.html.truncate(self.out.html.len() - PARAGRAPH_END.len());
        let spaces = self.out.html[source.text..].bytes().take_while(|byte| *byte == b' ').count();
        let text = source.text + spaces;
        let caption = self.out.html.split_off(text);
        self.out.html.truncate(source.line.start);
        self.out.push(if source.line.opens_paragraph { "</blockquote>\n" } else { "</p>\n</blockquote>\n" });
        self.out.push("<figcaption>");
        let start = self.out.html.len();
        for cut in self.out.cuts.iter_mut().rev().take_while(|cut| cut.position >= text) {
            cut.position = cut.position - text + start;
        }
        self.out.push(&caption);
        self.out.push("</figcaption>\n</figure>\n");
    }

    /// Begins an alert: a block quote that begins with `[!NOTE]` or its like.
    pub(super) fn start_alert(&mut self, kind: BlockQuoteKind) {
        let (class, phrase) = match kind {
            BlockQuoteKind::Note => ("note", Phrase::AlertNote),
            BlockQuoteKind::Tip => ("tip", Phrase::AlertTip),
            BlockQuoteKind::Important => ("important", Phrase::AlertImportant),
            BlockQuoteKind::Warning => ("warning", Phrase::AlertWarning),
            BlockQuoteKind::Caution => ("caution", Phrase::AlertCaution),
        };
        // A note, not a landmark: a page may have many.
        self.start_line("<aside class=\"alert alert-");
        self.out.push(class);
        self.out.push("\" role=\"note\">\n<p class=\"alert-title\">");
        self.out.cut(Slot::Phrase(phrase, 0));
        self.out.push("</p>\n");
    }
}

/// Length of the dash that a line begins with, and of the spaces after it. Before a digit it is a
/// minus sign.
fn dash(text: &str) -> Option<usize> {
    let rest = ["—", "–", "--"].iter().find_map(|dash| text.strip_prefix(dash))?;
    let rest = rest.trim_start_matches('-');
    if rest.starts_with(|character: char| character.is_ascii_digit()) {
        return None;
    }
    // Only what is written out as it stands may be left out: these bytes are counted in the HTML too.
    Some(text.len() - rest.trim_start_matches(' ').len())
}
