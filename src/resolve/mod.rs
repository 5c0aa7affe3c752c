//! Drafts to the [`KnowledgeBase`]: translations joined, references bound, the rules checked.
//!
//! Here every draft meets every other. Places are still known, so that all faults can be shown where they are;
//! with the knowledge base they are dropped.

mod assemble;
mod broken;
mod merge;
mod names;
mod outdated;
mod publication;
mod references;
mod rules;
mod sections;
mod stubs;
mod unfinished;
mod visit;

use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::Checked;
use crate::model::{KnowledgeBase, SiteAddress};
use crate::parse::{Draft, Parsed, Site};
use crate::read::Sources;
use crate::schema::Schema;
use crate::source::Place;
pub use sections::Ids;
pub use unfinished::Unpublished;

use broken::Missing;
use references::Binding;

/// What counts as published.
#[derive(Clone, Copy, Debug)]
pub struct Edition {
    /// Today's date, in the site's time zone.
    pub today: Date,
    /// Whether drafts and what is not yet published are shown too.
    pub drafts: bool,
}

/// The knowledge base, and what can be checked only when all addresses are known.
#[derive(Debug)]
pub struct Resolved {
    /// All published entries.
    pub knowledge_base: KnowledgeBase,
    /// Links in texts and fields to addresses of the site.
    pub site_links: Vec<SiteLink>,
    /// Links in texts and fields to other sites.
    pub outside_links: Vec<OutsideLink>,
    /// Where each entry is written, for faults that show only later; by entry.
    pub places: Vec<Place>,
    /// The lines of entries that are not published: their faults hinder nobody.
    pub unpublished: Unpublished,
}

/// A link to an address of the site.
#[derive(Clone, Debug)]
pub struct SiteLink {
    /// Where it leads.
    pub address: SiteAddress,
    /// Where it stands.
    pub place: Place,
}

/// A link to another site.
#[derive(Clone, Debug)]
pub struct OutsideLink {
    /// The address.
    pub url: Box<str>,
    /// Where it stands.
    pub place: Place,
}

/// What the rules look at.
struct Case<'a> {
    drafts: &'a [Draft],
    bindings: &'a [Binding],
    sources: &'a Sources,
    site: Site<'a>,
    missing: &'a Missing<'a>,
    today: Date,
}

/// Joins, binds and checks all drafts of a site.
pub fn resolve(
    parsed: Parsed,
    sources: &Sources,
    (site, schema): (Site, &Arc<Schema>),
    edition: Edition,
) -> Checked<Resolved> {
    let mut diagnostics = Vec::new();
    let Parsed { drafts, broken } = parsed;
    let missing = Missing::new(&broken, sources, site.schema);
    let mut drafts = merge::merge(drafts, (sources, &missing), (site, edition)).take(&mut diagnostics);
    let bindings =
        references::bind_all(&mut drafts, (sources, &missing), (site, edition)).take(&mut diagnostics);
    let case =
        Case { drafts: &drafts, bindings: &bindings, sources, site, missing: &missing, today: edition.today };
    rules::check_all(&case, &mut diagnostics);
    let published = publication::published(&drafts, site.schema, edition);
    publication::check(&case, &published, &mut diagnostics);
    let unpublished = unfinished::lines(&case, &published);
    publication::withdraw(&mut drafts, site.schema, edition.today);
    let mut resolved =
        assemble::assemble(drafts, &bindings, &published, (sources, schema), site.settings.trusted_html);
    resolved.unpublished = unpublished;
    resolved.site_links.retain(|link| !missing.is_address(&link.address.path));
    Checked { value: resolved, diagnostics }
}
