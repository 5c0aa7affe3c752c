//! Events of small sites, as of 15 June 2024.

use crate::render::sample::{Sample, site};

fn sample(event: &str) -> Sample {
    let event = format!("title: A\n{event}\n");
    site(&[("content/webinars/a.yaml", &event), ("content/places/p.yaml", "title: P\n")])
}

/// Each time as its first day, clock and row.
fn times(site: &Sample) -> Vec<String> {
    let times = site.rendering.views.agenda.times(site.find("webinar", "a")).iter();
    let line = |time: &super::Occurrence| {
        let clock = time.start_of_day().map(|clock| format!(" {:02}:{:02}", clock.hour(), clock.minute()));
        let row = time.row.map(|(_, number)| format!(" #{number}"));
        format!("{}{}{}", time.first, clock.unwrap_or_default(), row.unwrap_or_default())
    };
    times.map(line).collect()
}

#[test]
fn a_rule_is_followed_around_today() {
    let site = sample("start: 2020-01-02T18:00\nend: 2020-01-02T20:00\nrecurs: FREQ=MONTHLY;BYDAY=1TH");
    let times = times(&site);
    assert_eq!(times[0], "2020-01-02 18:00", "where it began");
    assert_eq!((&*times[1], &*times[12]), ("2023-07-06 18:00", "2024-06-06 18:00"));
    assert_eq!(times.last().unwrap(), "2025-12-04 18:00");
    let agenda = &site.rendering.views.agenda;
    let event = site.find("webinar", "a");
    assert_eq!(agenda.next(event).unwrap().first.to_string(), "2024-07-04");
    assert_eq!(agenda.when(event), Some(crate::derive::When::Ongoing));
}

#[test]
fn summer_time_does_not_move_the_clock() {
    let site = sample("start: 2024-03-21T18:00\nend: 2024-03-21T20:00\nrecurs: FREQ=WEEKLY;UNTIL=20240411");
    let agenda = &site.rendering.views.agenda;
    let moments = agenda.times(site.find("webinar", "a")).iter().map(|time| {
        let times = time.times.as_ref().unwrap();
        times.timestamp(times.start).to_string()
    });
    assert_eq!(
        moments.collect::<Vec<_>>(),
        ["2024-03-21T17:00:00Z", "2024-03-28T17:00:00Z", "2024-04-04T16:00:00Z", "2024-04-11T16:00:00Z"]
    );
    assert_eq!(agenda.when(site.find("webinar", "a")), Some(crate::derive::When::Past));
}

#[test]
fn a_row_stands_for_the_day_of_the_rule() {
    let site = sample(
        "start: 2024-06-06T18:00
recurs: FREQ=WEEKLY;COUNT=4
occurrences:
  - {start: 2024-06-06T18:00}
  - {start: 2024-06-13, status: cancelled}
  - {start: 2024-06-20T18:00, place: p}
  - {start: 2024-06-23T10:00, title: Extra}
  - {start: 2024-08}",
    );
    assert_eq!(
        times(&site),
        [
            "2024-06-06 18:00",
            "2024-06-13 18:00 #1",
            "2024-06-20 18:00 #2",
            "2024-06-23 10:00 #3",
            "2024-06-27 18:00",
            "2024-08-01 #4",
        ]
    );
}

#[test]
fn dates_one_by_one() {
    let several = "start: 2024-06-01T09:00
occurrences:
  - {start: 2024-06-01T09:00, place: p}
  - {start: 2024-06-01T13:00}
  - {start: 2024-09-01, end: 2024-09-02}";
    let site = sample(several);
    assert_eq!(times(&site), ["2024-06-01 09:00 #0", "2024-06-01 13:00 #1", "2024-09-01 #2"]);
    let agenda = &site.rendering.views.agenda;
    assert_eq!(agenda.when(site.find("webinar", "a")), Some(crate::derive::When::Ongoing));
    assert_eq!(agenda.next_day(site.find("webinar", "a")).unwrap().to_string(), "2024-09-01");
    assert_eq!(times(&sample("start: 2024-21")), ["2024-03-01"]);
    assert_eq!(times(&sample("start: {text: i vår}")), Vec::<String>::new());
    assert_eq!(times(&sample("start: 1889-04-29")), ["1889-04-29"]);
}

#[test]
fn no_rule_makes_more_than_some() {
    let site = sample("start: 0001-01-01\nrecurs: FREQ=DAILY");
    let times = times(&site);
    assert_eq!(times.len(), 1 + super::MOST.0 + super::MOST.1);
    assert_eq!(times[super::MOST.0 + 1], "2024-06-15");
    assert_eq!(self::times(&sample("start: 1900-01-01\nrecurs: FREQ=YEARLY;COUNT=9999")).len(), 3);
}
