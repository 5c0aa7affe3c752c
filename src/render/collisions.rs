//! Paths of the output that two pages or files claim, or that none can have.
//!
//! Names that differ only in the case of letters or in their Unicode form count as the same, since on many file
//! systems one file would stand for both. So do `x`, `x.html`, `x.htm`, `x/index.html` and `x/index.htm`, since on
//! many hosts each of them is shown at the address of the others.

use std::collections::HashMap;

use icu_casemap::CaseMapper;
use icu_normalizer::{ComposingNormalizer, DecomposingNormalizer};
use rayon::prelude::*;

use super::Rendering;
use super::plan::{Copy, Page};
use super::routes::{redirect_url, redirects};
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::is_of_folder;
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
    let claimed = by_file(pages, copies, origins);
    let mut faults = Vec::new();
    let files: HashMap<&str, &Claim> =
        claimed.iter().filter_map(|(path, claims)| Some((&**path, claims.first()?))).collect();
    let mut addresses: HashMap<&str, (&str, &Claim)> = HashMap::with_capacity(claimed.len());
    for (path, claims) in &claimed {
        let Some((first, others)) = claims.split_first() else { continue };
        faults.extend(others.iter().map(|second| origins.collision(first, second)));
        let address = address_of(path);
        let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
        // Most paths lie side by side, in folders that are no files.
        for file in folders.filter(|folder| *folder != address).filter_map(|folder| files.get(folder)) {
            faults.push(origins.collision(file, first));
        }
        match addresses.get(address) {
            None => {
                addresses.insert(address, (path, first));
            }
            Some((_, known)) if known.leads_to_the_same(first) => {}
            // The page itself is told first, then the old address.
            Some((_, known)) if first.is_redirect() => faults.push(origins.collision(known, first)),
            Some((_, known)) => faults.push(origins.collision(first, known)),
        }
    }
    faults
}

/// Who claims each file, by its [`file_key`], sorted.
fn by_file<'a>(
    pages: &'a [Page],
    copies: &'a [Copy],
    origins: &Origins<'a>,
) -> Vec<(String, Vec<Claim<'a>>)> {
    let all: Vec<Claim> = claims(pages, copies, origins).collect();
    let mut keyed: Vec<(String, Claim)> =
        all.into_par_iter().map(|claim| (file_key(claim.path()), claim)).collect();
    // Stable: who claims first is told first.
    keyed.par_sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut claimed: Vec<(String, Vec<Claim>)> = Vec::with_capacity(keyed.len());
    for (path, claim) in keyed {
        match claimed.last_mut() {
            Some((last, claims)) if *last == path => claims.push(claim),
            _ => claimed.push((path, vec![claim])),
        }
    }
    claimed
}

/// Reports paths that cannot stand in the output, once for each place where one was written.
pub(super) fn unfit(
    pages: &[Page],
    copies: &[Copy],
    origins: &Origins,
    fits: &(dyn Fn(&str) -> bool + Sync),
) -> Vec<Diagnostic> {
    let mut told: Vec<(Option<Location>, Diagnostic)> = Vec::new();
    for claim in claims(pages, copies, origins).filter(|claim| !fits(claim.path())) {
        let at = origins.location(&claim);
        if !told.iter().any(|(known, _)| *known == at) {
            let fault = Diagnostic::new(Code::BadFileName).with("name", claim.path());
            told.push((at.clone(), at.into_iter().fold(fault, Diagnostic::at)));
        }
    }
    // What nobody wrote, such as the feed of an entry, follows from what somebody did.
    let is_placed = told.iter().any(|(at, _)| at.is_some());
    told.retain(|(at, _)| at.is_some() || !is_placed);
    told.into_iter().map(|(_, fault)| fault).collect()
}

fn claims<'a>(
    pages: &'a [Page],
    copies: &'a [Copy],
    origins: &Origins<'a>,
) -> impl Iterator<Item = Claim<'a>> {
    let files = copies.iter().zip(origins.copies);
    pages
        .iter()
        .map(Claim::Page)
        .chain(files.map(|(copy, origin)| Claim::File(&copy.path, origin.as_deref())))
}

/// What a path is to a file system that minds neither the case of letters nor their Unicode form: the canonical
/// caseless matching of the Unicode standard (section 3.13).
pub(super) fn file_key(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    let path = DecomposingNormalizer::new_nfd().normalize(path);
    let path = CaseMapper::new().fold_string(&path);
    ComposingNormalizer::new_nfc().normalize(&path).into_owned()
}

/// The address that hosts show a file at, by its [`file_key`]; `default.htm` is to IIS what `index.html` is to others.
/// The home page is shown at `/index` too, as `404.html` is at `/404`.
pub(super) fn address_of(path: &str) -> &str {
    let address = without_ending(path);
    if address == "index" { "" } else { address }
}

fn without_ending(path: &str) -> &str {
    let page = path.strip_suffix(".html").or_else(|| path.strip_suffix(".htm"));
    let name = page.unwrap_or(path);
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    if is_of_folder(file) && (page.is_some() || file == "index") { folder } else { name }
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

    fn is_redirect(&self) -> bool {
        matches!(self, Claim::Page(Page { subject: Subject::Redirect(_), .. }))
    }

    /// Whether one of the two leads on to the other, or both to the same entry.
    fn leads_to_the_same(&self, other: &Claim) -> bool {
        let entry = |claim: &Claim| match claim {
            Claim::Page(Page { subject: Subject::Entry(entry) | Subject::Redirect(entry), .. }) => {
                Some(*entry)
            }
            _ => None,
        };
        (self.is_redirect() || other.is_redirect()) && entry(self).is_some() && entry(self) == entry(other)
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
        let mut files = [second, first].into_iter().filter_map(|claim| match claim {
            Claim::File(_, origin) => *origin,
            Claim::Page(_) => None,
        });
        // A file has no other address than its name.
        let fault = match files.next() {
            Some(file) => fault.with("what", "file").with("file", file),
            None => fault.with("what", ""),
        };
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
            Subject::Entry(entry)
            | Subject::Incoming(entry, ..)
            | Subject::Lists(entry)
            | Subject::Links(entry, ..) => (entry, self.entries[entry.index()].under("slug")),
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
