//! Running texts: compiled HTML with its links led to where they go in the page's language.

use std::borrow::Cow;

use super::Presenter;
use crate::locale::Argument;
use crate::markdown::{Destination, Fill, Found, Phrase, ProseLink};
use crate::model::{EntryIx, Marked, Mention};
use crate::render::pictures::IN_TEXT;

/// Knows where the links of one text of an entry lead.
struct LinkFill<'a> {
    presenter: Presenter<'a>,
    mentions: &'a [Mention<EntryIx>],
}

impl Presenter<'_> {
    /// A text of an entry as HTML.
    pub(in crate::render) fn html(&self, entry: EntryIx, marked: &Marked) -> String {
        let mut html = String::new();
        marked.prose.write(&mut html, &self.fill(entry, marked));
        html
    }

    /// The first words of a text.
    pub(in crate::render) fn lead(&self, entry: EntryIx, marked: &Marked) -> String {
        marked.prose.lead(&self.fill(entry, marked))
    }

    fn fill(&self, entry: EntryIx, marked: &Marked) -> LinkFill<'_> {
        let mentions = &self.rendering.base.entry(entry).mentions;
        let first = (marked.first_mention as usize).min(mentions.len());
        LinkFill { presenter: *self, mentions: &mentions[first..] }
    }
}

impl LinkFill<'_> {
    fn picture(&self, path: &str) -> Destination<'_> {
        let rendering = self.presenter.rendering;
        let mut attributes = vec![("decoding", Cow::Borrowed("async"))];
        if let Some((width, height)) = rendering.picture_size(path) {
            attributes.push(("width", Cow::Owned(width.to_string())));
            attributes.push(("height", Cow::Owned(height.to_string())));
        }
        Destination::Found(Found {
            href: rendering.picture_url(path).into(),
            title: Cow::Borrowed(""),
            attributes,
            sources: rendering.picture_sources(path, IN_TEXT),
        })
    }
}

impl Fill for LinkFill<'_> {
    fn link<'a>(&'a self, index: usize, _: &'a ProseLink) -> Destination<'a> {
        let Presenter { rendering, edition } = self.presenter;
        let with_fragment = |url: &str, fragment: &Option<Box<str>>| match fragment {
            Some(fragment) => format!("{url}#{fragment}"),
            None => url.to_owned(),
        };
        match self.mentions.get(index) {
            Some(Mention::Entry { target, fragment }) => {
                let reference = edition.reference(*target);
                let lang = reference.lang.as_deref().map(|lang| ("hreflang", Cow::Borrowed(lang)));
                Destination::Found(Found {
                    href: with_fragment(&reference.url, fragment).into(),
                    title: Cow::Borrowed(&reference.title),
                    attributes: lang.into_iter().collect(),
                    sources: Vec::new(),
                })
            }
            Some(Mention::Here(fragment)) => Destination::to(format!("#{fragment}"), ""),
            Some(Mention::File(path)) => Destination::to(rendering.routes.file(&rendering.base, path), ""),
            Some(Mention::Picture(path)) => self.picture(path),
            Some(Mention::Site(address)) => Destination::to(rendering.routes.address(address), ""),
            Some(Mention::Outside(address)) => Destination::to(&**address, ""),
            Some(Mention::Unpublished(title)) => {
                Destination::Words(Cow::Borrowed(rendering.settings.best(title, edition.language).1))
            }
            Some(Mention::Nothing) | None => Destination::Missing,
        }
    }

    fn phrase(&self, phrase: Phrase, number: u32) -> Cow<'_, str> {
        let number = Argument::Number(f64::from(number));
        Cow::Owned(self.presenter.phrase(phrase.key(), &[("number", number)]))
    }
}
