//! Links and wikilinks.

use std::ops::Range;

use pulldown_cmark::{CowStr, LinkType};

use super::compiler::{Compiler, place_in};
use super::escape;
use super::output::{Mark, Slot};
use super::prose::{LinkKind, ProseLink, span};
use super::target::{Place, Target};

/// A link whose end has not come yet.
pub(super) enum OpenLink {
    /// Finished already: its URL is as written.
    External,
    /// Has a slot.
    Within(u32),
    /// A wikilink and where its content begins; whether it has a label.
    Wiki { index: u32, start: Mark, content: Mark, labelled: bool },
    /// Only its text is shown.
    Refused,
}

impl<'t> Compiler<'t> {
    /// Begins a link of any kind.
    pub(super) fn start_link(
        &mut self,
        link_type: LinkType,
        url: &CowStr<'t>,
        title: &str,
        range: Range<usize>,
    ) {
        if self.raw.is_in_link() {
            // Inside a link of the author's own this is text: a link can not hold another.
            self.open_links.push(OpenLink::Refused);
            return;
        }
        let range = place_in(self.text, url).unwrap_or(range);
        let open = match link_type {
            LinkType::WikiLink { has_pothole } => self.start_wikilink(url, has_pothole, range),
            LinkType::Email => self.open_url(&format!("mailto:{url}"), title, range),
            _ => self.open_url(url, title, range),
        };
        self.open_links.push(open);
    }

    fn open_url(&mut self, url: &str, title: &str, range: Range<usize>) -> OpenLink {
        let target = Target::of_url(url);
        let place = target.place;
        let index = self.link(LinkKind::Link, target, None, range);
        match place {
            Place::Refused => return OpenLink::Refused,
            Place::Here => self.out.cut(Slot::LinkOpen(index)),
            Place::Elsewhere | Place::Program => self.external(url, place),
        }
        if !title.is_empty() {
            escape::named(&mut self.out.html, "title", title);
        }
        self.out.push(">");
        if place == Place::Here { OpenLink::Within(index) } else { OpenLink::External }
    }

    /// Writes the start of a link that needs nobody's help.
    pub(super) fn external(&mut self, url: &str, place: Place) {
        self.out.push("<a href=\"");
        escape::url(&mut self.out.html, url.trim_ascii());
        self.out.push(if place == Place::Elsewhere { "\" rel=\"noopener\"" } else { "\"" });
    }

    fn start_wikilink(&mut self, name: &str, labelled: bool, range: Range<usize>) -> OpenLink {
        let index = self.link(LinkKind::Wiki, Target::of_name(name), None, range);
        let start = self.out.mark();
        self.out.cut(Slot::LinkOpen(index));
        self.out.push(">");
        OpenLink::Wiki { index, start, content: self.out.mark(), labelled }
    }

    /// Ends the link that was begun last.
    pub(super) fn end_link(&mut self) {
        match self.open_links.pop() {
            Some(OpenLink::Within(index)) => self.out.cut(Slot::LinkClose(index)),
            Some(OpenLink::External) => self.out.push("</a>"),
            Some(OpenLink::Refused) | None => {}
            Some(OpenLink::Wiki { index, start, content, labelled }) => {
                if labelled && self.out.mark() != content {
                    self.links[index as usize].label = Some(self.text_since(content).into());
                    self.out.cut(Slot::LinkClose(index));
                } else {
                    self.out.back_to(start);
                    self.out.cut(Slot::Title(index));
                }
            }
        }
    }

    /// Notes a link and gives its number.
    pub(super) fn link(
        &mut self,
        kind: LinkKind,
        target: Target,
        label: Option<Box<str>>,
        range: Range<usize>,
    ) -> u32 {
        let index =
            u32::try_from(self.links.len()).expect("a text holds fewer than four thousand million links");
        self.links.push(ProseLink {
            kind,
            target: target.path,
            query: target.query,
            fragment: target.fragment,
            label,
            span: span(range),
            external: matches!(target.place, Place::Elsewhere | Place::Program),
            refused: target.place == Place::Refused,
        });
        index
    }
}
