//! Footnotes: numbered by their first mention, gathered at the end, with links both ways.

use std::collections::BTreeMap;

use super::compiler::Compiler;
use super::escape;
use super::fill::Phrase;
use super::identifiers::RESERVED;
use super::output::{Output, Slot};

/// A note is linked with this many of its mentions; those that follow only show its number.
const MOST_MENTIONS: u32 = 100;

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Footnotes {
    notes: Vec<Note>,
    /// Which note a label means; labels differ in more than case.
    by_label: BTreeMap<String, usize>,
    /// How many have been mentioned.
    mentioned: u32,
    /// The notes now being written.
    open: Vec<usize>,
}

#[derive(Default)]
struct Note {
    /// Its number, once it has been mentioned.
    number: u32,
    mentions: u32,
    body: Option<Output>,
}

impl Footnotes {
    fn index(&mut self, label: &str) -> usize {
        let notes = &mut self.notes;
        *self.by_label.entry(label.to_lowercase()).or_insert_with(|| {
            notes.push(Note::default());
            notes.len() - 1
        })
    }

    /// Gives the number of a note, and how many times it has now been mentioned.
    fn mention(&mut self, label: &str) -> (u32, u32) {
        let index = self.index(label);
        let note = &mut self.notes[index];
        if note.number == 0 {
            self.mentioned += 1;
            note.number = self.mentioned;
        }
        note.mentions += 1;
        (note.number, note.mentions)
    }
}

impl Compiler<'_> {
    /// Writes the mention of a footnote.
    pub(super) fn footnote_reference(&mut self, label: &str) {
        let (number, mention) = self.footnotes.mention(label);
        let note = self.footnote_id(&note_name(number));
        let id = self.footnote_id(&mention_name(number, mention));
        self.out.push("<sup class=\"fn-ref\"");
        if mention > MOST_MENTIONS {
            self.out.push(&format!(">{number}</sup>"));
            return;
        }
        if self.is_in_link() {
            // A link can not hold another.
            escape::named(&mut self.out.html, "id", &id);
            self.out.push(&format!(">{number}</sup>"));
        } else {
            self.out.push("><a role=\"doc-noteref\" href=\"#");
            escape::url(&mut self.out.html, &note);
            self.out.push("\"");
            escape::named(&mut self.out.html, "id", &id);
            self.out.push(&format!(">{number}</a></sup>"));
        }
        self.anchors.push(id.into());
    }

    /// Begins a footnote, which is kept until the end.
    pub(super) fn start_footnote(&mut self, label: &str) {
        let mut index = self.footnotes.index(label);
        if self.footnotes.notes[index].body.is_some() || self.footnotes.open.contains(&index) {
            // A second note of the same label is nobody's, but no text is lost.
            self.footnotes.notes.push(Note::default());
            index = self.footnotes.notes.len() - 1;
        }
        self.footnotes.open.push(index);
        self.suspended.push(std::mem::take(&mut self.out));
    }

    /// Ends a footnote.
    pub(super) fn end_footnote(&mut self) {
        let Some(out) = self.suspended.pop() else { return };
        let body = std::mem::replace(&mut self.out, out);
        if let Some(index) = self.footnotes.open.pop() {
            self.footnotes.notes[index].body = Some(body);
        }
    }

    /// Writes the footnotes after the text: those mentioned by number, then the others.
    pub(super) fn write_footnotes(&mut self) {
        let mut notes = std::mem::take(&mut self.footnotes.notes);
        if notes.is_empty() {
            return;
        }
        notes.sort_by_key(|note| if note.number == 0 { u32::MAX } else { note.number });
        let heading = self.footnote_id("fn_notes");
        let level = self.options.first_level.clamp(1, 6);
        self.start_line("<section class=\"footnotes\" role=\"doc-endnotes\"");
        escape::named(&mut self.out.html, "aria-labelledby", &heading);
        self.out.push(&format!(">\n<h{level}"));
        escape::named(&mut self.out.html, "id", &heading);
        self.out.push(">");
        self.out.cut(Slot::Phrase(Phrase::Footnotes, 0));
        self.out.push(&format!("</h{level}>\n<ol>\n"));
        self.anchors.push(heading.into());
        for note in &notes {
            self.write_footnote(note);
        }
        self.out.push("</ol>\n</section>\n");
    }

    fn write_footnote(&mut self, note: &Note) {
        self.out.push("<li");
        if note.number > 0 {
            let id = self.footnote_id(&note_name(note.number));
            escape::named(&mut self.out.html, "id", &id);
            self.anchors.push(id.into());
        }
        self.out.push(">\n");
        if let Some(body) = &note.body {
            self.out.append(body);
        }
        self.write_links_back(note);
        self.out.push("</li>\n");
    }

    /// Adds the links back into the text to the note's last paragraph, or in one of their own.
    fn write_links_back(&mut self, note: &Note) {
        if note.mentions == 0 {
            return;
        }
        let in_paragraph = note.body.as_ref().is_some_and(|body| body.html.ends_with("</p>\n"));
        if in_paragraph {
            self.out.html.truncate(self.out.html.len() - "</p>\n".len());
        } else {
            self.start_line("<p>");
        }
        for mention in 1..=note.mentions.min(MOST_MENTIONS) {
            let id = self.footnote_id(&mention_name(note.number, mention));
            self.out.push(" <a class=\"fn-back\" role=\"doc-backlink\" href=\"#");
            escape::url(&mut self.out.html, &id);
            self.out.push("\" aria-label=\"");
            self.out.cut(Slot::Phrase(Phrase::FootnoteBack, note.number));
            // The variation selector keeps the arrow from being shown as an emoji.
            self.out.push("\">\u{21A9}\u{FE0E}");
            if mention > 1 {
                self.out.push(&format!("<sup>{mention}</sup>"));
            }
            self.out.push("</a>");
        }
        self.out.push("</p>\n");
    }

    /// Ids of footnotes stand outside those that authors and headings can have.
    fn footnote_id(&self, name: &str) -> String {
        format!("{}{name}", self.options.id_prefix)
    }
}

fn note_name(number: u32) -> String {
    format!("{RESERVED}{number}")
}

fn mention_name(number: u32, mention: u32) -> String {
    match mention {
        1 => format!("{RESERVED}{number}_ref"),
        _ => format!("{RESERVED}{number}_ref_{mention}"),
    }
}
