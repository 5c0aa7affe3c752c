//! Views over the knowledge base: what follows from it and many pages need.
//!
//! Each file is one pure function; what they give is numbers of entries, no addresses and no HTML. Computed once
//! per site (some per language), never per page.

mod agenda;
mod calendar;
mod contacts;
mod coverage;
mod facets;
mod hierarchy;
mod incoming;
mod lineage;
mod listings;
mod map;
mod meetings;
mod occurrences;
mod parts;
mod related;
mod structure;
mod timeline;
mod times;

pub use agenda::{Agenda, When};
pub use calendar::{Calendar, Month};
pub use contacts::{AtPlace, Contacts, Need, Step, Way};
pub use coverage::{Coverage, Level};
pub use facets::{Activity, Facets};
pub use hierarchy::Hierarchy;
pub use incoming::{Group, Incoming, Stated, Whole, shared, shown_of, whole_of};
pub use lineage::{Station, lineage};
pub use listings::{Listings, sort_by_title};
use map::Ground;
pub use map::{MapDot, MapSheet, MapSource, Maps};
pub use meetings::{Acquaintance, Meetings};
pub use occurrences::{Occurrence, Schedule};
pub use parts::Parts;
pub use related::{Like, Related};
pub use structure::{Structure, Tie};
pub use timeline::{Point, What, story};
pub use times::{Moment, Times};

use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use crate::locale::Locale;
use crate::map::Boundaries;
use crate::model::{KnowledgeBase, LanguageIx, kin};

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
    /// All times of all events.
    pub calendar: Calendar,
    /// Where places are, drawn.
    pub maps: Maps,
    /// What stands above, in and below collaborations.
    pub structure: Structure,
    /// Whom each actor meets, and where.
    pub acquaintance: Acquaintance,
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
///
/// `own` are the site's own boundaries for the map; `zone` is the time zone that today is in.
pub fn derive(
    base: &KnowledgeBase,
    (locales, own): (&[Arc<Locale>], Option<&Boundaries>),
    (today, zone): (Date, &TimeZone),
) -> Views {
    let hierarchy = Hierarchy::of(base);
    let agenda = Agenda::of(base, today, zone);
    let incoming = Incoming::of(base, &hierarchy, &agenda);
    let facets = Facets::of(base, &hierarchy, &agenda);
    let numbered: Vec<(u8, &Arc<Locale>)> = (0..).zip(locales).collect();
    let list = |(language, locale): (u8, &Arc<Locale>)| {
        let kin = kin(locales.iter().map(|locale| locale.tag()), LanguageIx(language));
        Listings::of(base, &agenda, locale, (LanguageIx(language), kin))
    };
    let swedish = locales.iter().any(|locale| locale.tag().split('-').next() == Some("sv"));
    // What does not build on each other is made side by side.
    let structures = || {
        let structure = Structure::of(base, &agenda, &facets);
        let acquaintance = Acquaintance::of(base, &structure, (&agenda, &facets));
        (structure, acquaintance)
    };
    let answers = || {
        let contacts = Contacts::of(base, &hierarchy, &agenda, &facets);
        let coverage = Coverage::of(base, &hierarchy, &contacts);
        (contacts, coverage)
    };
    let drawn = || {
        let maps = Maps::of(base, &facets, &Ground { own, swedish });
        (Calendar::of(base, &agenda, &facets), maps)
    };
    // What takes longest in one piece begins first.
    let (((calendar, maps), related), (listings, ((structure, acquaintance), (contacts, coverage)))) =
        rayon::join(
            || rayon::join(drawn, || Related::of(base)),
            || {
                rayon::join(
                    || numbered.into_par_iter().map(list).collect(),
                    || rayon::join(structures, answers),
                )
            },
        );
    let parts = Parts::of(base.schema());
    Views {
        hierarchy,
        incoming,
        agenda,
        facets,
        parts,
        related,
        calendar,
        structure,
        acquaintance,
        contacts,
        coverage,
        maps,
        listings,
    }
}
