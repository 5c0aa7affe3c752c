//! Views over the knowledge base: what follows from it and many pages need.
//!
//! Each file is one pure function; what they give is numbers of entries, no addresses and no HTML. Computed once
//! per site (some per language), never per page.

mod agenda;
mod contacts;
mod coverage;
mod facets;
mod hierarchy;
mod incoming;
mod lineage;
mod listings;
mod parts;
mod related;

pub use agenda::{Agenda, When};
pub use contacts::{AtPlace, Contacts, Need, Step, Way};
pub use coverage::{Coverage, Level};
pub use facets::{Activity, Facets};
pub use hierarchy::Hierarchy;
pub use incoming::{Group, Incoming, Stated, shown_of};
pub use lineage::{Station, lineage};
pub use listings::{Listings, sort_by_title};
pub use parts::Parts;
pub use related::{Like, Related};

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::locale::Locale;
use crate::model::{KnowledgeBase, LanguageIx};

/// Everything derived from a knowledge base.
#[derive(Debug)]
pub struct Views {
    /// What stands above and below each entry.
    pub hierarchy: Hierarchy,
    /// What others state of each entry.
    pub incoming: Incoming,
    /// When entries are.
    pub agenda: Agenda,
    /// What each entry is about, where, for whom and with whom, and whether it is going on.
    pub facets: Facets,
    /// Which kinds take part in what others do.
    pub parts: Parts,
    /// Which entries are like which, and why.
    pub related: Related,
    /// Whom to contact about what, where.
    pub contacts: Contacts,
    /// Which places are compared in the mapping.
    pub coverage: Coverage,
    /// The order of entries, by language.
    pub listings: Vec<Listings>,
}

/// Derives all views; `locales` are those of the site's languages, in order.
pub fn derive(base: &KnowledgeBase, locales: &[Arc<Locale>], today: Date) -> Views {
    let hierarchy = Hierarchy::of(base);
    let agenda = Agenda::of(base, today);
    let incoming = Incoming::of(base, &hierarchy, &agenda);
    let facets = Facets::of(base, &hierarchy, &agenda);
    let related = Related::of(base, &facets, &agenda);
    let contacts = Contacts::of(base, &hierarchy, &agenda, &facets);
    let coverage = Coverage::of(base, &hierarchy, &contacts);
    let numbered: Vec<(u8, &Arc<Locale>)> = (0..).zip(locales).collect();
    let listings = numbered
        .into_par_iter()
        .map(|(language, locale)| Listings::of(base, &agenda, locale, LanguageIx(language)))
        .collect();
    let parts = Parts::of(base.schema());
    Views { hierarchy, incoming, agenda, facets, parts, related, contacts, coverage, listings }
}
