//! A page on its way: what it will be made from is put together, but it is not made yet.
//!
//! What a template receives decides, with the theme and the program, how a page comes out. So its key is taken here, and
//! whoever has what a page with this key is made into need not render it.

use std::borrow::Cow;

use serde::Serialize;
use tera::Context;

use super::key::{Key, KeyMaker};
use super::rendered::{Rendered, Writer};
use super::views::{EntryView, PageView};
use super::{Edition, Rendering, present};
use crate::card::Card;
use crate::diagnostic::Diagnostic;

/// A page of an entry that is larger, in bytes, does without what stands on another page too.
const HEAVIEST: usize = 30 * 1024;

/// A page that can be rendered.
pub struct Prepared<'a> {
    rendering: &'a Rendering,
    content: Content<'a>,
}

/// What a page is made from.
enum Content<'a> {
    /// A template and what it receives.
    Filled(Filled<'a>, Box<dyn View + 'a>),
    /// The same for an entry, whose page may have to become lighter.
    Entry(Filled<'a>, Box<EntryView>),
    /// A picture of words.
    Card(CardWords),
    /// No template makes it: the file itself.
    File(Vec<u8>),
    /// The same, piece by piece.
    Written(Writer<'a>),
}

/// A template, and what it receives beside its view.
pub(super) struct Filled<'a> {
    pub(super) edition: &'a Edition,
    pub(super) template: String,
    pub(super) page: PageView,
    /// What the template calls its view.
    pub(super) name: &'static str,
}

/// What a template receives as its view.
trait View {
    /// Takes it into a key.
    fn pour_into(&self, key: &mut KeyMaker);
    /// Puts it where the template finds it.
    fn insert_into(&self, context: &mut Context, name: &'static str);
}

impl<T: Serialize> View for T {
    fn pour_into(&self, key: &mut KeyMaker) {
        key.add(self);
    }

    fn insert_into(&self, context: &mut Context, name: &'static str) {
        context.insert(name, self);
    }
}

/// The words of a card, kept until it is drawn.
#[derive(Serialize)]
pub(super) struct CardWords {
    pub(super) site: String,
    pub(super) label: String,
    pub(super) hue: u16,
    pub(super) title: String,
    pub(super) line: String,
    pub(super) right_to_left: bool,
}

impl<'a> Prepared<'a> {
    /// A page that a template makes of a view.
    pub(super) fn filled(rendering: &'a Rendering, filled: Filled<'a>, view: impl Serialize + 'a) -> Self {
        Self { rendering, content: Content::Filled(filled, Box::new(view)) }
    }

    /// The page of an entry.
    pub(super) fn entry(rendering: &'a Rendering, filled: Filled<'a>, view: EntryView) -> Self {
        Self { rendering, content: Content::Entry(filled, Box::new(view)) }
    }

    /// A card.
    pub(super) fn card(rendering: &'a Rendering, words: CardWords) -> Self {
        Self { rendering, content: Content::Card(words) }
    }

    /// A file that no template makes.
    pub(super) fn file(rendering: &'a Rendering, bytes: Vec<u8>) -> Self {
        Self { rendering, content: Content::File(bytes) }
    }

    /// A file that no template makes, and that is too large to be held.
    pub(super) fn written(rendering: &'a Rendering, writer: Writer<'a>) -> Self {
        Self { rendering, content: Content::Written(writer) }
    }

    /// What the page is made from by a program; nothing for files that are there already.
    ///
    /// A program that differs in anything must be another `program`. That the page of an entry may become lighter
    /// follows from its view, so the view as it is at first tells all.
    pub fn key(&self, program: &Key) -> Option<Key> {
        match &self.content {
            Content::Filled(filled, view) => filled.key(program, &**view),
            Content::Entry(filled, view) => filled.key(program, &**view),
            Content::Card(words) => {
                let mut key = KeyMaker::new("card");
                key.add_key(program);
                key.add(words);
                key.finish()
            }
            Content::File(_) | Content::Written(_) => None,
        }
    }

    /// The page made, in `room` if that is where its bytes were: who renders many pages need not look for room for each.
    /// The same page of the same site is always the same bytes.
    ///
    /// Fails only by a fault of a template, which names the page that was being rendered.
    pub fn render<'r>(self, room: &'r mut Vec<u8>) -> Result<Rendered<'r>, Diagnostic>
    where
        'a: 'r,
    {
        match self.content {
            Content::Filled(filled, view) => filled.render(&*view, room)?,
            Content::Entry(filled, mut view) => {
                filled.render(&*view, room)?;
                while room.len() > HEAVIEST && present::lighten(&mut view) {
                    filled.render(&*view, room)?;
                }
            }
            Content::Card(words) => {
                return Ok(Rendered::Bytes(self.rendering.press.draw(&words.card()).into()));
            }
            Content::File(bytes) => return Ok(Rendered::Bytes(bytes.into())),
            Content::Written(writer) => return Ok(Rendered::Writer(writer)),
        }
        Ok(Rendered::Bytes(Cow::Borrowed(room)))
    }
}

impl Filled<'_> {
    /// The menu and the foot follow from the edition and the page.
    fn key(&self, program: &Key, view: &dyn View) -> Option<Key> {
        let mut key = KeyMaker::new("page");
        key.add_key(program);
        key.add_key(self.edition.key()?);
        key.add(&self.template);
        key.add(&self.page);
        key.add(self.name);
        view.pour_into(&mut key);
        key.finish()
    }

    fn render(&self, view: &dyn View, room: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let mut context = Context::new();
        context.insert("menu", &self.edition.menu(&self.page)?);
        context.insert("footer", &self.edition.footer);
        context.insert("page", &self.page);
        view.insert_into(&mut context, self.name);
        self.edition.render(&self.template, (&context, &self.page.url), room)?;
        self.edition.sound()
    }
}

impl CardWords {
    fn card(&self) -> Card<'_> {
        Card {
            site: &self.site,
            label: &self.label,
            hue: self.hue,
            title: &self.title,
            line: &self.line,
            right_to_left: self.right_to_left,
        }
    }
}
