//! Images and figures.
//!
//! A picture from another site would tell that site who reads the page: it becomes a link to it.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType};

use super::compiler::{Compiler, place_in};
use super::escape;
use super::output::{Mark, Slot};
use super::prose::LinkKind;
use super::target::{Place, Target};

/// An image whose end has not come yet; until then all text belongs to its alternative text.
pub(super) struct OpenImage<'t> {
    url: CowStr<'t>,
    title: CowStr<'t>,
    range: Range<usize>,
    wiki: bool,
    /// Whether the text is an alternative text and not only the target.
    labelled: bool,
    alternative: String,
    /// Elements open inside it.
    depth: usize,
}

/// An image with nothing before it in its paragraph.
pub(super) struct LoneImage<'t> {
    index: u32,
    title: CowStr<'t>,
    end: Mark,
}

impl<'t> Compiler<'t> {
    /// Begins an image.
    pub(super) fn start_image(
        &mut self,
        link_type: LinkType,
        url: CowStr<'t>,
        title: CowStr<'t>,
        range: Range<usize>,
    ) {
        let wiki = matches!(link_type, LinkType::WikiLink { .. });
        let labelled = link_type != LinkType::WikiLink { has_pothole: false };
        self.open_image =
            Some(OpenImage { url, title, range, wiki, labelled, alternative: String::new(), depth: 0 });
    }

    /// Takes the words of an alternative text; links and emphasis in it are only text.
    pub(super) fn inside_image(&mut self, event: Event<'t>) {
        let Some(image) = &mut self.open_image else { return };
        match event {
            Event::Start(_) => image.depth += 1,
            Event::End(_) if image.depth == 0 => self.end_image(),
            Event::End(_) => image.depth -= 1,
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                image.alternative.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak | Event::Rule => image.alternative.push(' '),
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn end_image(&mut self) {
        let Some(image) = self.open_image.take() else { return };
        let range = place_in(self.text, &image.url).unwrap_or(image.range);
        let target = if image.wiki { Target::of_name(&image.url) } else { Target::of_url(&image.url) };
        let label: Option<Box<str>> = Some(image.alternative.trim())
            .filter(|label| image.labelled && !label.is_empty())
            .map(Into::into);
        let place = target.place;
        let index = self.link(LinkKind::Image, target, label.clone(), range);
        match place {
            Place::Here => self.image(index, image.title),
            Place::Elsewhere if !self.is_in_link() => {
                self.external(&image.url, place);
                self.out.push(">");
                escape::body(&mut self.out.html, label.as_deref().unwrap_or(&image.url));
                self.out.push("</a>");
            }
            _ => escape::body(&mut self.out.html, &label.unwrap_or_default()),
        }
    }

    fn image(&mut self, index: u32, title: CowStr<'t>) {
        let lone = self.paragraph == Some(self.out.mark());
        self.out.cut(Slot::ImageOpen(index));
        if !title.is_empty() {
            escape::named(&mut self.out.html, "title", &title);
        }
        self.out.push(">");
        self.out.cut(Slot::ImageClose(index));
        if lone {
            self.lone_image = Some(LoneImage { index, title, end: self.out.mark() });
        }
    }

    /// Makes a figure of a paragraph that holds one image and nothing else, and tells whether it did.
    pub(super) fn end_figure(&mut self, paragraph: Option<Mark>) -> bool {
        let Some(image) = self.lone_image.take() else { return false };
        let Some(content) = paragraph.filter(|_| self.out.mark() == image.end) else { return false };
        self.out.back_to(Mark { position: content.position - "<p>".len(), ..content });
        self.out.push("<figure>");
        self.out.cut(Slot::ImageOpen(image.index));
        self.out.push(">");
        self.out.cut(Slot::ImageClose(image.index));
        if !image.title.is_empty() {
            self.out.push("<figcaption>");
            escape::body(&mut self.out.html, &image.title);
            self.out.push("</figcaption>");
        }
        self.out.push("</figure>\n");
        true
    }
}
