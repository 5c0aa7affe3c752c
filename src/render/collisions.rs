//! Paths of the output that two pages or files claim.
//!
//! Letters that differ only in case count as the same: on many file systems, one file would stand for both.

use std::collections::BTreeMap;

use super::Rendering;
use super::plan::{Copy, Page, Subject};
use super::routes::{redirect_url, redirects};
use crate::diagnostic::{Code, Diagnostic};
use crate::read::Sources;
use crate::source::{Location, Place, Spot};

/// What a plan is checked against.
pub(super) struct Origins<'a> {
    pub(super) rendering: &'a Rendering,
    pub(super) sources: &'a Sources,
    /// Where each entry is written.
    pub(super) entries: &'a [Place],
    /// The file of the site that each copy comes from; nothing for those of the program.
    pub(super) copies: &'a [Option<String>],
}

/// Reports paths that two claim, and files that stand where a folder must be.
pub(super) fn check(pages: &[Page], copies: &[Copy], origins: &Origins) -> Vec<Diagnostic> {
    let mut claims: BTreeMap<String, Vec<Claim>> = BTreeMap::new();
    for page in pages {
        claims.entry(page.path.to_lowercase()).or_default().push(Claim::Page(page));
    }
    for (copy, origin) in copies.iter().zip(origins.copies) {
        let claim = Claim::File(&copy.path, origin.as_deref());
        claims.entry(copy.path.to_lowercase()).or_default().push(claim);
    }
    let mut faults = Vec::new();
    for (path, claimed) in &claims {
        let Some((first, others)) = claimed.split_first() else { continue };
        faults.extend(others.iter().map(|second| origins.collision(first, second)));
        let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
        for file in folders.filter_map(|folder| claims.get(folder)) {
            faults.push(origins.collision(&file[0], first));
        }
    }
    faults
}

/// Who wants to stand at a path.
enum Claim<'a> {
    Page(&'a Page),
    /// A file, and where it comes from.
    File(&'a str, Option<&'a str>),
}

impl Claim<'_> {
    fn path(&self) -> &str {
        match self {
            Claim::Page(page) => &page.path,
            Claim::File(path, _) => path,
        }
    }
}

impl Origins<'_> {
    fn collision(&self, first: &Claim, second: &Claim) -> Diagnostic {
        let name = |claim| match (self.location(claim), claim) {
            (Some(at), _) => at.path.to_string(),
            (None, Claim::Page(page)) => page.url.clone(),
            (None, Claim::File(path, _)) => (*path).to_owned(),
        };
        let path = second.path();
        let fault = Diagnostic::new(Code::UrlCollision)
            .with("url", format!("/{}", path.strip_suffix("index.html").unwrap_or(path)))
            .with("first", name(first))
            .with("second", name(second));
        let (first, second) = (self.location(first), self.location(second));
        match (first, second) {
            (Some(first), Some(second)) => fault.at(second).related_to(first),
            (Some(at), None) | (None, Some(at)) => fault.at(at),
            (None, None) => fault,
        }
    }

    /// Where somebody wrote what made the claim: the redirect, the slug, or the file.
    fn location(&self, claim: &Claim) -> Option<Location> {
        let page = match claim {
            Claim::File(_, origin) => return origin.map(Location::of_file),
            Claim::Page(page) => page,
        };
        let (entry, place) = match page.subject {
            Subject::Entry(entry) | Subject::Incoming(entry, ..) => {
                (entry, self.entries[entry.index()].under("slug"))
            }
            Subject::Redirect(entry) => {
                let routes = &self.rendering.routes;
                let mut paths = redirects(&self.rendering.base, entry).into_iter();
                let number = paths.position(|from| redirect_url(routes, from).1 == page.url).unwrap_or(0);
                (entry, self.entries[entry.index()].under("redirect_from").item(number))
            }
            _ => return None,
        };
        let at = self.sources.file(place.file).locate(&place.spot);
        // Of an entry that says nothing of its address, the file is what gives it one.
        let says = self.rendering.kind_of(entry).fields.named("slug");
        let says = says.is_some_and(|slug| self.rendering.base.entry(entry).record.get(slug).is_some());
        let alone = self.entries[entry.index()].spot == Spot::Path(Box::default());
        let whole = alone && !says && matches!(page.subject, Subject::Entry(_));
        Some(if whole { Location::of_file(&at.path) } else { at })
    }
}
