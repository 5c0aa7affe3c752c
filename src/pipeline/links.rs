//! Links of texts to paths of the site: known to lead somewhere only once all addresses are known.

use crate::diagnostic::{Code, Diagnostic};
use crate::nearest::Suggestions;
use crate::render::{Plan, Routes};
use crate::resolve::SiteLink;

/// Reports links to addresses that the site does not have.
pub(super) fn check(links: &[SiteLink], plan: &Plan, routes: &Routes) -> Vec<Diagnostic> {
    let broken = links.iter().filter(|link| !plan.has(routes, &routes.site(&link.path)));
    let known = || plan.pages.iter().filter_map(|page| page.url.strip_prefix(routes.base_path()));
    let mut suggestions = None;
    let fault = |link: &SiteLink| {
        let suggestions = suggestions.get_or_insert_with(|| Suggestions::new(known()));
        let fault = Diagnostic::new(Code::BrokenLink).at(link.location.clone()).with("value", &link.path);
        fault.suggesting(suggestions.of(&link.path))
    };
    broken.map(fault).collect()
}
