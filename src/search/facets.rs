//! What search results can be narrowed by: the kind of an entry, what it is about, where, with whom, whether it goes on,
//! and in which years.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::{Document, Source};
use crate::derive::{Activity, Agenda};
use crate::model::EntryIx;
use crate::schema::KindIx;

/// Something to narrow by, with all its values.
#[derive(Debug)]
pub struct Facet {
    /// What it is.
    pub by: By,
    /// Its values in order, each with the documents that have it, in theirs.
    pub values: Vec<(FacetValue, Vec<Document>)>,
}

/// What a facet narrows by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The kind.
    Kind,
    /// An entry of this kind that is concerned, or stands above one that is.
    Entries(KindIx),
    /// Whether it goes on.
    Activity,
    /// The years it lies in.
    Year,
}

/// A value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FacetValue {
    /// A kind.
    Kind(KindIx),
    /// An entry.
    Entry(EntryIx),
    /// Whether it goes on.
    Activity(Activity),
    /// A year.
    Year(i16),
}

/// What goes on longer can be narrowed by so many years only.
const YEARS: i16 = 60;

/// All facets of documents, given in their order; none that has no value.
pub(super) fn facets(source: Source<'_>, agenda: &Agenda, documents: &[EntryIx]) -> Vec<Facet> {
    let kinds = source.facets.kinds().iter().map(|kind| By::Entries(*kind));
    let all = [By::Kind].into_iter().chain(kinds).chain([By::Activity, By::Year]);
    let facet = |by: By| {
        let mut values: BTreeMap<FacetValue, Vec<Document>> = BTreeMap::new();
        for (document, entry) in (0..).zip(documents) {
            for value in values_of(source, agenda, (by, *entry)) {
                values.entry(value).or_default().push(document);
            }
        }
        Facet { by, values: values.into_iter().collect() }
    };
    all.map(facet).filter(|facet| !facet.values.is_empty()).collect()
}

fn values_of(source: Source<'_>, agenda: &Agenda, (by, entry): (By, EntryIx)) -> Vec<FacetValue> {
    let kind = source.base.kind_of(entry);
    match by {
        By::Kind => vec![FacetValue::Kind(source.base.entry(entry).id.kind)],
        By::Entries(kind) => {
            source.facets.all(kind, entry).iter().map(|value| FacetValue::Entry(*value)).collect()
        }
        By::Activity if kind.collaboration || kind.calendar => {
            vec![FacetValue::Activity(source.facets.activity(entry))]
        }
        By::Activity => Vec::new(),
        By::Year => years(agenda, entry).into_iter().flatten().map(FacetValue::Year).collect(),
    }
}

/// The years that an entry lies in; up to this one where it has no end.
fn years(agenda: &Agenda, entry: EntryIx) -> Option<RangeInclusive<i16>> {
    let first = agenda.first_day(entry)?.year();
    let today = agenda.today().year();
    let last = agenda.last_day(entry).map_or(today, Date::year);
    Some(newest((first, last), today))
}

/// The newest [`YEARS`] of a span, not counting those after this year that would crowd out any until then.
fn newest((first, last): (i16, i16), today: i16) -> RangeInclusive<i16> {
    let last = last.min(today.max(first.saturating_add(YEARS - 1))).max(first);
    first.max(last.saturating_sub(YEARS - 1))..=last
}

#[cfg(test)]
mod tests {
    use super::newest;

    #[test]
    fn of_what_goes_on_for_long_the_newest_years_are_kept() {
        for (span, expected) in [
            ((2019, 2021), 2019..=2021),
            ((1950, 2024), 1965..=2024),
            ((1800, 1900), 1841..=1900),
            ((2000, 2100), 2000..=2059),
            ((1950, 9999), 1965..=2024),
            ((2030, 9999), 2030..=2089),
            ((2021, 2019), 2021..=2021),
            ((i16::MIN, i16::MAX), 1965..=2024),
        ] {
            assert_eq!(newest(span, 2024), expected, "{span:?}");
        }
    }
}
