//! Running texts: compiled once, their links turned into mentions.

use std::sync::Arc;

use super::draft::{Name, Reference};
use super::fields::EntryReader;
use super::links::{self, Path};
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{self, LinkKind, Options, ProseLink, RemovedPart};
use crate::model::{Marked, Mention, SiteAddress};
use crate::source::{Place, Range32, Spot};

impl EntryReader<'_> {
    /// Compiles a text whose first byte stands at `start` of the file (if that is known).
    pub(super) fn marked(
        &mut self,
        text: &str,
        id_prefix: &str,
        first_level: u8,
        start: Option<usize>,
    ) -> Marked {
        let options = Options { trusted_html: self.site.settings.trusted_html, id_prefix, first_level };
        let prose = markdown::compile(text, &options);
        let first_mention = u32::try_from(self.mentions.len()).unwrap_or(u32::MAX);
        for link in prose.links() {
            let place = self.place_in_text(&link.span, start);
            let mention = self.mention(link, &place);
            self.mentions.push(mention);
            self.mention_places.push(place);
        }
        for removed in prose.removed() {
            let place = self.place_in_text(&removed.span, start);
            let fault = Diagnostic::new(Code::HtmlRemoved).at(self.file.locate(&place.spot));
            self.diagnostics.push(fault.with("part", part(removed.what)).with("name", &removed.name));
        }
        Marked { prose: Arc::new(prose), first_mention }
    }

    fn place_in_text(&self, span: &std::ops::Range<u32>, start: Option<usize>) -> Place {
        let Some(start) = start.and_then(|start| u32::try_from(start).ok()) else { return self.place() };
        Place {
            file: self.index,
            spot: Spot::Bytes(Range32 { start: start + span.start, end: start + span.end }),
        }
    }

    fn mention(&mut self, link: &ProseLink, place: &Place) -> Mention<Reference> {
        if link.kind == LinkKind::Image && link.label.as_deref().is_none_or(|alt| alt.trim().is_empty()) {
            let fault = Diagnostic::new(Code::MissingAlt).at(self.file.locate(&place.spot));
            self.diagnostics.push(fault.with("value", &link.target).with("where", "text"));
        }
        if link.refused {
            self.fault_in_text(Code::UnsafeLink, link, place);
            return Mention::Nothing;
        }
        match link.kind {
            LinkKind::Image if link.external => {
                self.fault_in_text(Code::RemoteImage, link, place);
                Mention::Nothing
            }
            LinkKind::Wiki => self.entry_mention(Name::Words(link.target.trim().into()), link, place),
            _ if link.external => Mention::Outside(link.target.clone()),
            _ if link.target.is_empty() => link.fragment.clone().map_or(Mention::Nothing, Mention::Here),
            _ => self.path_mention(link, place),
        }
    }

    fn path_mention(&mut self, link: &ProseLink, place: &Place) -> Mention<Reference> {
        let from = self.file.path().strip_prefix("content/").unwrap_or(self.file.path());
        match links::resolve(from, &link.target) {
            Path::Outside => {
                self.fault_in_text(Code::PathOutside, link, place);
                Mention::Nothing
            }
            Path::Site(path) if link.kind == LinkKind::Image => Mention::Picture(path.into()),
            Path::Site(path) => Mention::Site(SiteAddress {
                path: path.into(),
                query: link.query.clone(),
                fragment: link.fragment.clone(),
            }),
            Path::Content(path) if is_source(&path) => {
                self.entry_mention(Name::File(path.into()), link, place)
            }
            Path::Content(path) if link.kind == LinkKind::Image => Mention::Picture(path.into()),
            Path::Content(path) => Mention::File(path.into()),
        }
    }

    fn entry_mention(&self, name: Name, link: &ProseLink, place: &Place) -> Mention<Reference> {
        let target = Reference { name, kind: None, or_text: false, at: place.clone() };
        Mention::Entry { target, fragment: link.fragment.clone() }
    }

    fn fault_in_text(&mut self, code: Code, link: &ProseLink, place: &Place) {
        let fault = Diagnostic::new(code).at(self.file.locate(&place.spot)).with("value", &link.target);
        self.diagnostics.push(fault);
    }
}

/// The word by which messages tell what was removed.
fn part(what: RemovedPart) -> &'static str {
    match what {
        RemovedPart::Element => "element",
        RemovedPart::Attribute => "attribute",
        RemovedPart::EndTag => "end-tag",
        RemovedPart::Structure => "structure",
    }
}

/// Whether a path names a file that entries are written in.
fn is_source(path: &str) -> bool {
    [".md", ".yaml", ".yml"].iter().any(|ending| path.ends_with(ending))
}
