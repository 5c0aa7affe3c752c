//! Links to addresses of the site: known to lead somewhere only once all addresses are known.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::nearest::{Known, MOST_SUGGESTED};
use crate::read::Sources;
use crate::render::{Plan, Rendering, Routes, Subject};
use crate::resolve::{Ids, SiteLink};

/// Reports links to addresses that the site does not have, and to parts that the page of an entry does not have; other
/// pages make their own parts.
pub(super) fn check(
    links: &[SiteLink],
    sources: &Sources,
    (plan, rendering): (&Plan, &Rendering),
) -> Vec<Diagnostic> {
    let routes = &rendering.routes;
    let known = OnceCell::new();
    let pages = || Known::new(plan.pages.iter().filter_map(|page| page.url.strip_prefix(routes.base_path())));
    let mut ids = BTreeMap::new();
    let mut faults: Vec<Diagnostic> = Vec::new();
    for link in links {
        let suggests = faults.len() < MOST_SUGGESTED;
        let path = &link.address.path;
        let at = |fault: Diagnostic| fault.at(sources.file(link.place.file).locate(&link.place.spot));
        if !plan.has(routes, &routes.site(path)) {
            let near = || known.get_or_init(pages).nearest(path);
            let suggestions = if suggests { near() } else { Vec::new() };
            faults.push(at(Diagnostic::new(Code::BrokenLink).with("value", path).suggesting(suggestions)));
        } else if let Some(fragment) = &link.address.fragment
            && let Some(&Subject::Entry(entry)) = subject(path, plan, routes)
        {
            let row = rendering.base.entry(entry);
            let fields = &rendering.base.kind_of(entry).fields;
            let ids = ids.entry(entry).or_insert_with(|| Ids::of(row, fields));
            if !ids.may_have(fragment) {
                faults.push(at(ids.broken(fragment, &row.id.slug, suggests)));
            }
        }
    }
    faults
}

/// What the page at a path shows, with or without a slash at its end.
fn subject<'p>(path: &str, plan: &'p Plan, routes: &Routes) -> Option<&'p Subject> {
    let url = routes.site(path);
    let page = |url: &str| plan.page(&routes.path(url));
    page(&url).or_else(|| page(&format!("{url}/"))).map(|page| &page.subject)
}
