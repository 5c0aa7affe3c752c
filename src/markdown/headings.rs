//! Headings: their ids, and the level they get on the page.

use pulldown_cmark::{CowStr, HeadingLevel};

use super::compiler::Compiler;
use super::escape;
use super::fill::AsWritten;
use super::identifiers::slug;
use super::output::Mark;
use super::plain;
use super::prose::Heading;

/// A heading whose end has not come yet.
pub(super) struct OpenHeading<'t> {
    level: u8,
    /// Where its id is put in.
    tag: Mark,
    content: Mark,
    id: Option<CowStr<'t>>,
}

impl<'t> Compiler<'t> {
    /// Begins a heading. Of the attributes in braces only id, classes, `lang` and `dir` are taken:
    /// any other could run script.
    pub(super) fn start_heading(
        &mut self,
        level: HeadingLevel,
        id: Option<CowStr<'t>>,
        classes: &[CowStr<'_>],
        attributes: &[(CowStr<'_>, Option<CowStr<'_>>)],
    ) {
        let level = level as u8;
        self.start_line("<h");
        self.level(level);
        let tag = self.out.mark();
        if !classes.is_empty() {
            escape::named(&mut self.out.html, "class", &classes.join(" "));
        }
        for (name, value) in attributes.iter().filter(|(name, _)| matches!(&**name, "lang" | "dir")) {
            escape::named(&mut self.out.html, name, value.as_deref().unwrap_or_default());
        }
        self.out.push(">");
        self.open_heading = Some(OpenHeading { level, tag, content: self.out.mark(), id });
        self.phrasing = true;
    }

    /// Ends a heading and gives it an id.
    pub(super) fn end_heading(&mut self) {
        self.phrasing = false;
        let Some(heading) = self.open_heading.take() else { return };
        let text = self.text_since(heading.content);
        let id = match heading.id.as_deref() {
            Some(id) if !id.is_empty() => self.identifiers.give(id),
            _ => self.identifiers.give(&slug(&text)),
        };
        let mut attribute = String::with_capacity(id.len() + 6);
        escape::named(&mut attribute, "id", &id);
        self.out.insert(heading.tag, &attribute);
        self.out.push("</h");
        self.level(heading.level);
        self.out.push(">\n");
        self.headings.push(Heading { level: heading.level, id, text: text.into() });
    }

    /// Plain text of what was written since `start`, wikilinks as the author wrote them.
    pub(super) fn text_since(&self, start: Mark) -> String {
        let piece = plain::Piece {
            html: &self.out.html,
            start: start.position,
            cuts: &self.out.cuts[start.cuts..],
            links: &self.links,
        };
        plain::text(&piece, &AsWritten, usize::MAX)
    }

    /// Writes the digit of a heading tag, to be settled at the end.
    fn level(&mut self, level: u8) {
        self.out.levels.push(self.out.html.len());
        self.out.html.push(char::from(b'0' + level));
    }

    /// Moves all headings so that the highest gets the first level; none goes beyond the sixth.
    pub(super) fn settle_levels(&mut self) {
        let Some(highest) = self.headings.iter().map(|heading| heading.level).min() else { return };
        let first = self.options.first_level.clamp(1, 6);
        if highest == first {
            return;
        }
        let settled = |level: u8| (level - highest + first).min(6);
        for heading in &mut self.headings {
            heading.level = settled(heading.level);
        }
        for &position in &self.out.levels {
            let level = self.out.html.as_bytes()[position] - b'0';
            let digit = char::from(b'0' + settled(level));
            self.out.html.replace_range(position..=position, digit.encode_utf8(&mut [0; 4]));
        }
    }
}
