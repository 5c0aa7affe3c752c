//! One time that an event takes place, in words.

use std::sync::Arc;

use jiff::civil::DateTime;

use crate::derive::{Occurrence, Times};
use crate::model::edtf::Edtf;
use crate::render::present::Presenter;
use crate::render::said::{Said, Words};
use crate::render::views::{OccurrenceView, TextView, ValueView};

impl Presenter<'_> {
    /// One time that an event takes place.
    pub(in crate::render) fn occurrence(&self, time: &Occurrence) -> OccurrenceView {
        let said = Said::by(self.rendering, self.language(), time.entry);
        let row = time.row.and_then(|(_, number)| said.row("occurrences", number));
        let row_places = row.map(|row| row.entries("place")).filter(|places| !places.is_empty());
        let places = row_places.unwrap_or_else(|| said.entries("places"));
        let venue = row.and_then(|row| row.text("venue")).or_else(|| said.text("venue"));
        let exact = time.times.as_ref();
        OccurrenceView {
            entry: Arc::clone(self.edition.reference(time.entry)),
            part: row.and_then(|row| row.text("title")).map(|words| self.words(words)),
            day: exact.map(|_| self.locale().integer(u64::from(time.first.day().unsigned_abs()))),
            weekday: exact.map(|_| self.locale().weekday(time.first.weekday()).1.to_owned()),
            month: exact.map(|_| self.locale().month_short(time.first.month()).to_owned()),
            date: self.occurrence_date(time),
            datetime: exact.map(datetime),
            clock: exact.and_then(|times| self.clock(times)),
            until: (exact.is_some() && time.last > time.first)
                .then(|| self.locale().day_and_month(time.last.month(), time.last.day())),
            venue: venue.map(|venue| self.words(venue)),
            places: places.into_iter().map(|place| Arc::clone(self.edition.reference(place))).collect(),
            mode: said.chosen("mode").and_then(|(choices, number)| self.choice(choices, number)),
            status: self.off(&said, row.as_ref()),
            repeats: None,
        }
    }

    /// The date in words: as it is written, where no day is known.
    pub(in crate::render) fn occurrence_date(&self, time: &Occurrence) -> String {
        let days = |times: &Times| {
            let (first, last) = (Edtf::from(times.first()), Edtf::from(times.last()));
            self.locale().date_in_words(&if first == last { first } else { Edtf::between(&first, &last) })
        };
        let written = || {
            let said = Said::by(self.rendering, self.language(), time.entry);
            let row = time.row.and_then(|(_, number)| said.row("occurrences", number));
            let said = row.unwrap_or(said);
            let start = said.date("start")?;
            Some(self.locale().day_range_with_times(start, said.date("end")))
        };
        time.times.as_ref().map(days).or_else(written).unwrap_or_default()
    }

    /// "09.00–12.00"; with the place whose clocks are meant, where they are not those of the site.
    fn clock(&self, times: &Times) -> Option<String> {
        let (start, end) = times.clock()?;
        let same_day = end.filter(|end| end.date() == start.date());
        let clock = match same_day {
            Some(end) => format!("{}–{}", self.locale().clock(start.time()), self.locale().clock(end.time())),
            None => self.locale().clock(start.time()),
        };
        let zone = times.zone.iana_name().filter(|zone| *zone != self.rendering.settings.timezone);
        let city = zone.map(|zone| zone.rsplit('/').next().unwrap_or(zone).replace('_', " "));
        Some(city.map_or_else(|| clock.clone(), |city| format!("{clock} ({city})")))
    }

    /// The next date of what comes back, in words, with its time.
    pub(in crate::render) fn next_in_words(&self, time: &Occurrence) -> Option<ValueView> {
        let times = time.times.as_ref()?;
        let text = match times.clock() {
            Some((start, end)) => {
                let end = end.map(Edtf::from);
                self.locale().day_range_with_times(&Edtf::from(start), end.as_ref())
            }
            None => self.occurrence_date(time),
        };
        Some(ValueView { text, datetime: Some(datetime(times)), ..ValueView::default() })
    }

    /// Why it does not take place as planned; nothing where it does.
    pub(in crate::render) fn off(&self, said: &Said, row: Option<&Said>) -> Option<ValueView> {
        let (choices, number) = said.status(row).filter(|(choices, number)| choices.is_off(*number))?;
        self.choice(choices, number)
    }

    fn words(&self, words: Words) -> TextView {
        TextView { text: words.text, lang: self.other_language(words.language) }
    }
}

/// For a `time` element: the day, or the day and time.
fn datetime(times: &Times) -> String {
    let minutes = |local: DateTime| local.strftime("%Y-%m-%dT%H:%M").to_string();
    times.clock().map_or_else(|| times.first().to_string(), |(start, _)| minutes(start))
}
