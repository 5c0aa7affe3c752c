//! Links to addresses of the site: known to lead somewhere only once all addresses are known.

use std::cell::OnceCell;

use crate::diagnostic::{Code, Diagnostic};
use crate::nearest::{Known, MOST_SUGGESTED};
use crate::render::{Plan, Rendering, Subject};
use crate::resolve::{Ids, SiteLink};

/// Reports links to addresses that the site does not have, and to parts that the page of an entry does not have.
pub(super) fn check(links: &[SiteLink], plan: &Plan, rendering: &Rendering) -> Vec<Diagnostic> {
    let routes = &rendering.routes;
    let known = OnceCell::new();
    let pages = || Known::new(plan.pages.iter().filter_map(|page| page.url.strip_prefix(routes.base_path())));
    let mut faults: Vec<Diagnostic> = Vec::new();
    for link in links {
        let suggests = faults.len() < MOST_SUGGESTED;
        let path = &link.address.path;
        let fault = if plan.has(routes, &routes.site(path)) {
            broken_fragment(link, (plan, rendering), suggests)
        } else {
            let near = || known.get_or_init(pages).nearest(path);
            let suggestions = if suggests { near() } else { Vec::new() };
            Some(Diagnostic::new(Code::BrokenLink).with("value", path).suggesting(suggestions))
        };
        faults.extend(fault.map(|fault| fault.at(link.location.clone())));
    }
    faults
}

/// What is wrong with the fragment of a link to the page of an entry; other pages make their own parts.
fn broken_fragment(
    link: &SiteLink,
    (plan, rendering): (&Plan, &Rendering),
    suggests: bool,
) -> Option<Diagnostic> {
    let fragment = link.address.fragment.as_deref()?;
    let url = rendering.routes.site(&link.address.path);
    let page = |url: &str| plan.page(&rendering.routes.path(url));
    let page = page(&url).or_else(|| page(&format!("{url}/")))?;
    let Subject::Entry(entry) = page.subject else { return None };
    let ids = Ids::of(rendering.base.entry(entry), &rendering.base.kind_of(entry).fields);
    (!ids.may_have(fragment)).then(|| ids.broken(fragment, &rendering.base.entry(entry).id.slug, suggests))
}
