//! Links of texts to paths of the site: known to lead somewhere only once all addresses are known.

use crate::diagnostic::{Code, Diagnostic};
use crate::nearest::nearest;
use crate::render::{Plan, Routes};
use crate::resolve::SiteLink;

/// Reports links to addresses that the site does not have.
pub(super) fn check(links: &[SiteLink], plan: &Plan, routes: &Routes) -> Vec<Diagnostic> {
    let broken = links.iter().filter(|link| !plan.has(routes, &routes.site(&link.path)));
    let fault = |link: &SiteLink| {
        let known = plan.pages.iter().filter_map(|page| page.url.strip_prefix(routes.base_path()));
        let fault = Diagnostic::new(Code::BrokenLink).at(link.location.clone()).with("value", &link.path);
        fault.suggesting(nearest(&link.path, known))
    };
    broken.map(fault).collect()
}
