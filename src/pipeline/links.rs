//! Links of texts to paths of the site: known to lead somewhere only once all addresses are known.

use std::cell::OnceCell;

use crate::diagnostic::{Code, Diagnostic};
use crate::nearest::{Known, MOST_SUGGESTED};
use crate::read::Sources;
use crate::render::{Plan, Routes};
use crate::resolve::SiteLink;

/// Reports links to addresses that the site does not have.
pub(super) fn check(
    links: &[SiteLink],
    sources: &Sources,
    (plan, routes): (&Plan, &Routes),
) -> Vec<Diagnostic> {
    let broken = links.iter().filter(|link| !plan.has(routes, &routes.site(&link.path)));
    let known = OnceCell::new();
    let pages = || Known::new(plan.pages.iter().filter_map(|page| page.url.strip_prefix(routes.base_path())));
    let fault = |(number, link): (usize, &SiteLink)| {
        let at = sources.file(link.place.file).locate(&link.place.spot);
        let fault = Diagnostic::new(Code::BrokenLink).at(at).with("value", &link.path);
        if number >= MOST_SUGGESTED {
            return fault;
        }
        fault.suggesting(known.get_or_init(pages).nearest(&link.path))
    };
    broken.enumerate().map(fault).collect()
}
