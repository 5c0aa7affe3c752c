//! Takes the plain words out of finished HTML: for leads, headings and the search index.
//!
//! Not an HTML parser: it reads what the compiler wrote, and does no harm on anything else.

use super::fill::{Destination, Fill};
use super::output::{Cut, Slot};
use super::prose::ProseLink;

/// A piece of finished HTML.
pub(super) struct Piece<'a> {
    /// The HTML up to the end of the piece.
    pub(super) html: &'a str,
    /// Where the piece begins.
    pub(super) start: usize,
    /// The cuts within it.
    pub(super) cuts: &'a [Cut],
    /// The links that the cuts speak of.
    pub(super) links: &'a [ProseLink],
}

/// Gives the words of a piece, white space collapsed. What is longer than `limit` characters is cut
/// after a word and ends in an ellipsis.
pub(super) fn text(piece: &Piece<'_>, fill: &dyn Fill, limit: usize) -> String {
    let mut reader = Reader { limit: limit.saturating_mul(4), ..Reader::default() };
    let mut from = piece.start;
    for cut in piece.cuts {
        reader.html(&piece.html[from..cut.position]);
        from = cut.position;
        reader.slot(cut.slot, piece, fill);
    }
    reader.html(&piece.html[from..]);
    shortened(reader.out, limit)
}

fn shortened(mut text: String, limit: usize) -> String {
    if text.len() > limit
        && let Some((end, character)) = text.char_indices().nth(limit)
    {
        let whole_words = if character == ' ' { Some(end) } else { text[..end].rfind(' ') };
        text.truncate(whole_words.unwrap_or(end));
        text.push('…');
    }
    text
}

#[derive(Default)]
struct Reader {
    out: String,
    /// Bytes after which nothing more is read.
    limit: usize,
    place: Place,
    /// The tag being read, or that was read last.
    tag: String,
    /// The element whose content is passed over.
    skipped: Option<String>,
    /// Whether white space stands between the last word and the next.
    apart: bool,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Place {
    #[default]
    Text,
    Tag,
    Quoted(char),
}

impl Reader {
    fn html(&mut self, html: &str) {
        let mut rest = html;
        while !rest.is_empty() && self.out.len() < self.limit {
            rest = match self.place {
                Place::Text => self.characters(rest),
                Place::Tag => self.tag(rest),
                Place::Quoted(quote) => self.quoted(rest, quote),
            };
        }
    }

    fn characters<'h>(&mut self, html: &'h str) -> &'h str {
        let Some(end) = html.find('<') else {
            self.words(html);
            return "";
        };
        self.words(&html[..end]);
        self.place = Place::Tag;
        self.tag.clear();
        &html[end + 1..]
    }

    fn tag<'h>(&mut self, html: &'h str) -> &'h str {
        let Some(end) = html.find(['>', '"', '\'']) else {
            self.tag.push_str(html);
            return "";
        };
        self.tag.push_str(&html[..end]);
        match html.as_bytes()[end] {
            b'>' => {
                self.place = Place::Text;
                self.after_tag();
            }
            quote => self.place = Place::Quoted(char::from(quote)),
        }
        &html[end + 1..]
    }

    fn quoted<'h>(&mut self, html: &'h str, quote: char) -> &'h str {
        let Some(end) = html.find(quote) else {
            self.tag.push_str(html);
            return "";
        };
        self.tag.push_str(&html[..end]);
        self.place = Place::Tag;
        &html[end + 1..]
    }

    /// Quotes are gone from the tag by now: `sup class=fn-ref`.
    fn after_tag(&mut self) {
        let end = self.tag.find(|character: char| character.is_ascii_whitespace()).unwrap_or(self.tag.len());
        let (name, attributes) = self.tag.split_at(end);
        if let Some(skipped) = &self.skipped {
            if name.strip_prefix('/').is_some_and(|name| name.eq_ignore_ascii_case(skipped)) {
                self.skipped = None;
            }
            return;
        }
        if matches!(name, "script" | "style") || attributes.starts_with(" class=fn-") {
            self.skipped = Some(name.to_owned());
        } else if !INLINE.contains(&name.trim_start_matches('/')) {
            self.apart = true;
        }
    }

    fn slot(&mut self, slot: Slot, piece: &Piece<'_>, fill: &dyn Fill) {
        match slot {
            Slot::Nothing
            | Slot::QuoteFigure
            | Slot::LinkClose(_)
            | Slot::ImageClose(_)
            | Slot::Phrase(..) => {}
            Slot::LinkOpen(_) | Slot::RawLink(_) => self.begin_tag("a"),
            Slot::RawImage(_) => self.begin_tag("img"),
            Slot::ImageOpen(index) => {
                self.apart = true;
                self.collapse(piece.links[index as usize].label.as_deref().unwrap_or_default());
                self.begin_tag("img");
            }
            Slot::Title(index) => self.title(index, piece, fill),
        }
    }

    fn title(&mut self, index: u32, piece: &Piece<'_>, fill: &dyn Fill) {
        let link = &piece.links[index as usize];
        match fill.link(index as usize, link) {
            Destination::Words(title) => self.collapse(&title),
            Destination::Found(found) if !found.title.is_empty() => self.collapse(&found.title),
            _ => self.collapse(&link.target),
        }
    }

    /// What follows is the rest of a tag.
    fn begin_tag(&mut self, name: &str) {
        self.place = Place::Tag;
        self.tag.clear();
        self.tag.push_str(name);
        self.tag.push(' ');
    }

    /// Appends escaped text.
    fn words(&mut self, escaped: &str) {
        if self.skipped.is_some() {
            return;
        }
        let mut rest = escaped;
        while let Some(index) = rest.find('&') {
            self.collapse(&rest[..index]);
            rest = &rest[index..];
            let (reference, character) =
                REFERENCES.iter().find(|(reference, _)| rest.starts_with(reference)).unwrap_or(&("&", "&"));
            self.collapse(character);
            rest = &rest[reference.len()..];
        }
        self.collapse(rest);
    }

    fn collapse(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        let mut words = text.split_ascii_whitespace();
        self.apart |= text.starts_with(|character: char| character.is_ascii_whitespace());
        if let Some(word) = words.next() {
            if self.apart && !self.out.is_empty() {
                self.out.push(' ');
            }
            self.out.push_str(word);
            self.apart = text.ends_with(|character: char| character.is_ascii_whitespace());
        }
        for word in words {
            self.out.push(' ');
            self.out.push_str(word);
        }
    }
}

/// The character references that the compiler writes, and the commonest in raw HTML.
const REFERENCES: [(&str, &str); 6] =
    [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " ")];

/// Elements that do not part words.
const INLINE: [&str; 30] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark",
    "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];
