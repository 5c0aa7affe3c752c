//! Recurrence rules in words: "varannan torsdag", "första måndagen i månaden, till och med 1 juni 2027".
//!
//! The rules that people use have words; of any other it is said that the dates stand on the page, which is true.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

use super::Presenter;
use crate::locale::Argument;
use crate::model::edtf::Edtf;
use crate::model::{EntryIx, Frequency, Rule, RuleEnd};

impl Presenter<'_> {
    /// How often a rule for calendars (RFC 5545, 3.3.10) lets an event come back; nothing for plain words.
    pub(in crate::render) fn rule_in_words(&self, entry: EntryIx, text: &str) -> Option<String> {
        Some(self.rule_words(entry, &Rule::read(text)?))
    }

    /// How often a rule lets an event come back, and until when.
    pub(in crate::render) fn rule_words(&self, entry: EntryIx, rule: &Rule) -> String {
        let schedule = self.rendering.views.agenda.schedule(entry);
        let first = schedule.and_then(|schedule| schedule.own.as_ref()).map(|own| own.first());
        let often = self.often(rule, first).unwrap_or_else(|| self.phrase("date-recurs-dates", &[]));
        let rule_words = ("rule", Argument::Text(&often));
        let last = match rule.end {
            RuleEnd::Never => return often,
            RuleEnd::Count(count) => {
                let count = ("n", Argument::Number(f64::from(count)));
                return self.phrase("date-recurs-count", &[rule_words, count]);
            }
            RuleEnd::Day(day) => day,
            RuleEnd::Local(local) => local.date(),
            RuleEnd::World(world) => {
                let zone = self.rendering.settings.zone();
                let moment = TimeZone::UTC.to_ambiguous_timestamp(world).compatible();
                moment.map_or(world.date(), |moment| zone.to_datetime(moment).date())
            }
        };
        let date = self.locale().date_in_words(&Edtf::from(last));
        self.phrase("date-recurs-until", &[rule_words, ("date", Argument::Text(&date))])
    }

    /// The rule without its end, where there are words for it.
    fn often(&self, rule: &Rule, first: Option<Date>) -> Option<String> {
        if !rule.weeks.is_empty() || !rule.year_days.is_empty() {
            return None;
        }
        let plain = rule.weekdays.is_empty() && rule.month_days.is_empty() && rule.months.is_empty();
        match rule.frequency {
            Frequency::Daily if plain && rule.places.is_empty() => Some(self.plainly(rule)),
            Frequency::Weekly if rule.months.is_empty() && rule.places.is_empty() => {
                let days = match &*rule.weekdays {
                    [] => first.map(|first| vec![first.weekday()]),
                    days => Some(days.iter().map(|(_, day)| *day).collect()),
                };
                Some(days.map_or_else(|| self.plainly(rule), |days| self.weekly(rule, days)))
            }
            Frequency::Monthly if rule.months.is_empty() => {
                if plain && first.is_none() {
                    return Some(self.plainly(rule));
                }
                self.monthly(rule, first)
            }
            Frequency::Yearly => match first {
                _ if plain && first.is_none() => Some(self.plainly(rule)),
                Some(first) if plain => Some(self.yearly(rule, (first.month(), first.day()))),
                _ => self.yearly_in_month(rule, first),
            },
            _ => None,
        }
    }

    fn plainly(&self, rule: &Rule) -> String {
        let often = match rule.frequency {
            Frequency::Daily => "daily",
            Frequency::Weekly => "weekly",
            Frequency::Monthly => "monthly",
            Frequency::Yearly => "yearly",
        };
        self.phrase("recurs", &[("often", Argument::Text(often)), every(rule)])
    }

    fn weekly(&self, rule: &Rule, mut days: Vec<Weekday>) -> String {
        let start = self.locale().first_weekday();
        days.sort_by_key(|day| day.since(start));
        days.dedup();
        let workdays =
            days.len() == 5 && !days.contains(&Weekday::Saturday) && !days.contains(&Weekday::Sunday);
        if workdays && rule.interval == 1 {
            return self.phrase("date-recurs-workdays", &[]);
        }
        let named = |key: &str| {
            let words = days.iter().map(|day| self.phrase(key, &[("day", Argument::Text(code(*day)))]));
            self.listed(&words.collect::<Vec<_>>())
        };
        let (each, on) = (named("date-recurs-each-day"), named("date-recurs-on-day"));
        let many = if days.len() == 1 { "one" } else { "many" };
        let arguments = [
            every(rule),
            ("each", Argument::Text(&each)),
            ("on", Argument::Text(&on)),
            ("many", many.into()),
        ];
        self.phrase("date-recurs-week", &arguments)
    }

    fn monthly(&self, rule: &Rule, first: Option<Date>) -> Option<String> {
        if let Some(days) = self.numbered_days(rule) {
            return Some(
                self.phrase("date-recurs-month-days", &[every(rule), ("days", Argument::Text(&days))]),
            );
        }
        let date = self.date_of_month(rule, first)?;
        if date == -1 {
            return Some(self.phrase("date-recurs-last-date", &[every(rule)]));
        }
        let date = self.locale().integer(u64::try_from(date).ok()?);
        Some(self.phrase("date-recurs-date", &[every(rule), ("date", Argument::Text(&date))]))
    }

    fn yearly(&self, rule: &Rule, (month, day): (i8, i8)) -> String {
        let date = self.locale().day_and_month(month, day);
        self.phrase("date-recurs-year", &[every(rule), ("date", Argument::Text(&date))])
    }

    /// A rule by years that names one month.
    fn yearly_in_month(&self, rule: &Rule, first: Option<Date>) -> Option<String> {
        let [month] = *rule.months.as_slice() else { return None };
        if let Some(days) = self.numbered_days(rule) {
            let (alone, in_dates) = self.locale().month_names(month);
            let arguments = [
                every(rule),
                ("days", Argument::Text(&days)),
                ("month", Argument::Text(in_dates)),
                ("monthAlone", Argument::Text(alone)),
            ];
            return Some(self.phrase("date-recurs-year-days", &arguments));
        }
        let date = self.date_of_month(rule, first).filter(|date| *date > 0)?;
        Some(self.yearly(rule, (month, i8::try_from(date).ok()?)))
    }

    /// The one day of the month that a rule names, or that follows from the first day.
    fn date_of_month(&self, rule: &Rule, first: Option<Date>) -> Option<i16> {
        match (&*rule.month_days, &*rule.weekdays, &*rule.places) {
            ([date], [], []) if *date >= -1 => Some(*date),
            ([], [], []) => Some(i16::from(first?.day())),
            _ => None,
        }
    }

    /// "första och tredje måndagen": the weekdays that a rule numbers within the month.
    fn numbered_days(&self, rule: &Rule) -> Option<String> {
        if !rule.month_days.is_empty() || rule.weekdays.is_empty() {
            return None;
        }
        let numbered: Vec<(i16, Weekday)> = match (&*rule.weekdays, &*rule.places) {
            ([(0, day)], [place]) => vec![(*place, *day)],
            (days, []) => days.to_vec(),
            _ => return None,
        };
        let words = numbered.into_iter().map(|(which, day)| {
            let which = match which {
                1 => "first",
                2 => "second",
                3 => "third",
                4 => "fourth",
                5 => "fifth",
                -1 => "last",
                _ => return None,
            };
            let arguments = [("which", Argument::Text(which)), ("day", Argument::Text(code(day)))];
            Some(self.phrase("date-recurs-nth-day", &arguments))
        });
        Some(self.listed(&words.collect::<Option<Vec<_>>>()?))
    }
}

fn every(rule: &Rule) -> (&'static str, Argument<'static>) {
    ("n", Argument::Number(f64::from(rule.interval)))
}

fn code(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mo",
        Weekday::Tuesday => "tu",
        Weekday::Wednesday => "we",
        Weekday::Thursday => "th",
        Weekday::Friday => "fr",
        Weekday::Saturday => "sa",
        Weekday::Sunday => "su",
    }
}

#[cfg(test)]
mod tests {
    use crate::render::present::Presenter;
    use crate::render::sample::site;

    fn words(language: u8, rule: &str) -> String {
        let event = format!("title: A\nstart: 2026-11-12T18:00\nrecurs: {rule}\n");
        let site = site(&[("site.yaml", "languages: [sv, en, ar]"), ("content/webinars/a.yaml", &event)]);
        let presenter = Presenter::new(&site.rendering, site.edition(language));
        presenter.rule_in_words(site.find("webinar", "a"), rule).unwrap_or_default()
    }

    #[test]
    fn rules_that_people_use_have_words() {
        for (rule, swedish, english) in [
            ("FREQ=DAILY", "varje dag", "every day"),
            ("FREQ=WEEKLY", "varje torsdag", "every Thursday"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "varannan torsdag", "every other Thursday"),
            ("FREQ=WEEKLY;BYDAY=TH,TU", "varje tisdag och torsdag", "every Tuesday and Thursday"),
            (
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE",
                "varannan vecka på måndagar, tisdagar och onsdagar",
                "every other week on Monday, Tuesday and Wednesday",
            ),
            ("FREQ=WEEKLY;INTERVAL=3", "med 3 veckors mellanrum på torsdagar", "every 3 weeks on Thursday"),
            ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "måndag till fredag", "Monday to Friday"),
            ("FREQ=MONTHLY", "den 12 varje månad", "on day 12 of every month"),
            ("FREQ=MONTHLY;BYDAY=1MO", "första måndagen i månaden", "the first Monday of every month"),
            (
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,3MO",
                "första måndagen och tredje måndagen varannan månad",
                "the first Monday and the third Monday of every other month",
            ),
            (
                "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1",
                "sista torsdagen i månaden",
                "the last Thursday of every month",
            ),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "sista dagen i månaden", "the last day of every month"),
            ("FREQ=YEARLY", "varje år den 12 november", "every year on 12 November"),
            (
                "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO",
                "första måndagen i mars varje år",
                "the first Monday of March every year",
            ),
            (
                "FREQ=WEEKLY;UNTIL=20270601",
                "varje torsdag, till och med 1 juni 2027",
                "every Thursday, until 1 June 2027",
            ),
            ("FREQ=WEEKLY;COUNT=10", "varje torsdag, 10 gånger", "every Thursday, 10 times"),
            (
                "FREQ=YEARLY;BYWEEKNO=20",
                "återkommer på de datum som står på sidan",
                "on the dates given on this page",
            ),
        ] {
            assert_eq!((words(0, rule), words(1, rule)), (swedish.to_owned(), english.to_owned()), "{rule}");
        }
        assert_eq!(words(2, "FREQ=WEEKLY"), "كل يوم خميس");
        assert_eq!(
            words(0, "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=1,2,3"),
            "återkommer på de datum som står på sidan"
        );
        assert_eq!(words(0, "varje torsdag"), "");
    }
}
