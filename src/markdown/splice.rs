//! Puts finished HTML on a page: copies it, and writes what the slots say between the pieces.
//! Everything that comes from the caller is escaped here.

use super::escape;
use super::fill::{Destination, Fill, Found};
use super::output::Slot;
use super::prose::{Prose, ProseLink};
use super::target::{Place, place};

/// Appends the HTML of `prose`.
pub(super) fn write(prose: &Prose, out: &mut String, fill: &dyn Fill) {
    out.reserve(prose.html.len() + 32 * prose.cuts.len());
    let mut splice = Splice { prose, out, fill, missing: Vec::new(), pictures: Vec::new() };
    let mut from = 0;
    for cut in &prose.cuts {
        splice.out.push_str(&prose.html[from..cut.position]);
        from = cut.position;
        splice.slot(cut.slot);
    }
    splice.out.push_str(&prose.html[from..]);
}

struct Splice<'a> {
    prose: &'a Prose,
    out: &'a mut String,
    fill: &'a dyn Fill,
    /// Links now open that lead nowhere.
    missing: Vec<u32>,
    /// Images now open that stand in a `picture` with their versions.
    pictures: Vec<u32>,
}

impl<'a> Splice<'a> {
    fn slot(&mut self, slot: Slot) {
        match slot {
            Slot::Nothing => {}
            Slot::QuoteFigure => self.out.push_str("<figure class=\"quote\">\n"),
            Slot::LinkOpen(index) => self.link_open(index),
            Slot::LinkClose(index) => {
                let missing = self.missing.pop_if(|missing| *missing == index).is_some();
                self.out.push_str(if missing { "</span>" } else { "</a>" });
            }
            Slot::Title(index) => self.title(index),
            Slot::ImageOpen(index) => self.image_open(index),
            Slot::ImageClose(index) => self.image_close(index),
            Slot::RawLink(index) => {
                self.out.push_str("<a");
                if let Some(found) = self.found(index) {
                    self.href("href", &found);
                }
            }
            Slot::RawImage(index) => self.raw_image(index),
            Slot::Phrase(phrase, number) => escape::attribute(self.out, &self.fill.phrase(phrase, number)),
        }
    }

    fn link(&self, index: u32) -> &'a ProseLink {
        &self.prose.links[index as usize]
    }

    /// Asks where a link leads, and believes no scheme that is not allowed.
    fn found(&self, index: u32) -> Option<Found<'a>> {
        match self.fill.link(index as usize, self.link(index)) {
            Destination::Found(found) if place(&found.href) != Place::Refused => Some(found),
            _ => None,
        }
    }

    fn link_open(&mut self, index: u32) {
        match self.found(index) {
            Some(found) => self.anchor(&found),
            None => {
                self.missing.push(index);
                self.out.push_str("<span class=\"missing\"");
            }
        }
    }

    fn title(&mut self, index: u32) {
        let link = self.link(index);
        match self.found(index) {
            Some(found) => {
                self.anchor(&found);
                self.out.push('>');
                let title = if found.title.is_empty() { &link.target } else { &*found.title };
                escape::body(self.out, title);
                self.out.push_str("</a>");
            }
            None => {
                self.out.push_str("<span class=\"missing\">");
                match self.fill.link(index as usize, link) {
                    Destination::Words(title) => escape::body(self.out, &title),
                    _ => escape::body(self.out, &link.target),
                }
                self.out.push_str("</span>");
            }
        }
    }

    fn anchor(&mut self, found: &Found<'_>) {
        self.out.push_str("<a");
        self.href("href", found);
        self.attributes(found);
    }

    fn image_open(&mut self, index: u32) {
        match self.found(index) {
            Some(found) => {
                self.sources(index, &found);
                self.out.push_str("<img");
                self.href("src", &found);
                escape::named(self.out, "alt", self.link(index).label.as_deref().unwrap_or_default());
                self.attributes(&found);
                self.out.push_str(" loading=\"lazy\"");
            }
            None => {
                self.missing.push(index);
                self.out.push_str("<span class=\"missing\"");
            }
        }
    }

    fn sources(&mut self, index: u32, found: &Found<'_>) {
        if found.sources.is_empty() {
            return;
        }
        self.pictures.push(index);
        self.out.push_str("<picture>");
        for source in &found.sources {
            self.out.push_str("<source");
            escape::named(self.out, "type", source.media_type);
            escape::named(self.out, "srcset", &source.choices);
            escape::named(self.out, "sizes", source.sizes);
            self.out.push('>');
        }
    }

    fn image_close(&mut self, index: u32) {
        if self.pictures.pop_if(|picture| *picture == index).is_some() {
            self.out.push_str("</picture>");
        }
        if self.missing.pop_if(|missing| *missing == index).is_some() {
            let link = self.link(index);
            escape::body(self.out, link.label.as_ref().unwrap_or(&link.target));
            self.out.push_str("</span>");
        }
    }

    /// An image of the author's own HTML keeps its attributes; without a target it keeps its `src`.
    fn raw_image(&mut self, index: u32) {
        self.out.push_str("<img");
        match self.found(index) {
            Some(found) => self.href("src", &found),
            None => {
                self.out.push_str(" src=\"");
                escape::url(self.out, &self.link(index).target);
                self.out.push('"');
            }
        }
    }

    fn href(&mut self, name: &str, found: &Found<'_>) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape::url(self.out, &found.href);
        self.out.push('"');
    }

    fn attributes(&mut self, found: &Found<'_>) {
        for (name, value) in &found.attributes {
            escape::named(self.out, name, value);
        }
    }
}
