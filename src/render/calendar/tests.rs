//! The calendar file of a small site.

use super::{CalendarOf, render};
use crate::render::sample::{Sample, site};

fn calendar(site: &Sample, language: u8) -> String {
    let text = String::from_utf8(render(&site.rendering, site.edition(language), CalendarOf::Site)).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    text.replace("\r\n ", "").replace("\r\n", "\n")
}

fn sample(event: &str) -> Sample {
    site(&[
        ("site.yaml", "languages: [sv, en]\nbase_url: https://kb.example/bas\ntitle: Kunskap, delad"),
        ("content/webinars/mote.md", &format!("---\ntitle: Möte; om, allt\n{event}\n---\nText\n")),
        ("content/places/skovde.yaml", "title: {sv: Skövde, en: Skovde}\nlat: 58.39\nlon: 13.845\n"),
        ("content/topics/arbete.yaml", "title: Arbete, bostad\n"),
    ])
}

#[test]
fn an_event_has_all_that_is_known() {
    let site = sample(
        "summary: Kort
start: 2024-11-08T09:00
end: 2024-11-08T12:00
places: skovde
venue: Stadshuset
topics: arbete
status: cancelled
registration: https://kb.example/anmal
updated: 2024-05-02",
    );
    let text = calendar(&site, 1);
    let event = text.split_once("BEGIN:VEVENT\n").unwrap().1;
    assert_eq!(
        event,
        "UID:webinar-mote@kb.example
DTSTAMP:20240502T000000Z
LAST-MODIFIED:20240502T000000Z
SEQUENCE:8888
DTSTART;TZID=Europe/Stockholm:20241108T090000
DTEND;TZID=Europe/Stockholm:20241108T120000
SUMMARY;LANGUAGE=sv:Inställt: Möte\\; om\\, allt
DESCRIPTION:Kort – Registration: https://kb.example/anmal
LOCATION:Stadshuset\\, Skovde
GEO:58.39;13.845
CATEGORIES:Arbete\\, bostad
STATUS:CANCELLED
URL:https://kb.example/bas/en/webinars/mote/
END:VEVENT
END:VCALENDAR
"
    );
    assert!(text.contains("X-WR-CALNAME:Kunskap\\, delad\n"));
    assert!(text.contains("REFRESH-INTERVAL;VALUE=DURATION:P1D\n"));
    assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1);
}

#[test]
fn the_word_for_a_status_is_in_the_first_language_where_the_schema_lacks_it() {
    let site = site(&[
        ("site.yaml", "languages: [sv, de]"),
        (
            "content/webinars/mote.yaml",
            "title: {sv: Möte, de: Treffen}\nstart: 2024-11-08\nstatus: cancelled\nmode: online\n",
        ),
    ]);
    assert!(calendar(&site, 1).contains("SUMMARY;LANGUAGE=de:Inställt: Treffen\n"));
}

#[test]
fn each_date_of_several_is_an_event() {
    let site = sample(
        "start: 2024-11-08T09:00
occurrences:
  - {start: 2024-11-08T09:00, place: skovde, title: Ett}
  - {start: 2024-11-09, venue: Skövde folkhögskola, place: skovde}
  - {start: 2024-11-09}
  - {start: 2024-12}",
    );
    let text = calendar(&site, 0);
    let starting =
        |start: &'static str| text.lines().filter_map(|line| line.strip_prefix(start)).collect::<Vec<_>>();
    assert_eq!(
        starting("UID:"),
        [
            "webinar-mote-20241108T090000@kb.example",
            "webinar-mote-20241109@kb.example",
            "webinar-mote-20241109-2@kb.example",
        ]
    );
    assert_eq!(starting("LOCATION:"), ["Skövde", "Skövde folkhögskola"]);
    assert_eq!(starting("SUMMARY;LANGUAGE=sv:")[0], "Möte\\; om\\, allt – Ett");
}

#[test]
fn a_rule_stays_with_the_start() {
    let site = sample(
        "start: 2024-11-08T09:00
recurs: FREQ=WEEKLY;UNTIL=20241220
occurrences:
  - {start: 2024-11-08T09:00}",
    );
    let text = calendar(&site, 0);
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(text.contains("RRULE:FREQ=WEEKLY;UNTIL=20241220T225959Z\n"), "{text}");
    let words = calendar(&sample("start: 2024-11-08\nrecurs: varje höst"), 0);
    assert!(!words.contains("RRULE") && words.contains("DTSTART;VALUE=DATE:20241108"), "{words}");
}

#[test]
fn zones_are_told_only_where_they_are_used() {
    let other = calendar(&sample("start: 2024-11-08T09:00\ntimezone: Europe/Helsinki"), 0);
    assert_eq!(other.matches("BEGIN:VTIMEZONE").count(), 1);
    assert!(other.contains("DTSTART;TZID=Europe/Helsinki:20241108T090000"));
    let offset = calendar(&sample("start: 2024-11-08T09:00+01:00"), 0);
    assert!(offset.contains("DTSTART:20241108T080000Z") && !offset.contains("VTIMEZONE"), "{offset}");
}

#[test]
fn a_calendar_without_events_holds_its_time_zone() {
    let text = calendar(&sample("start: 2025"), 0);
    assert!(text.contains("BEGIN:VTIMEZONE\nTZID:Europe/Stockholm\n") && !text.contains("VEVENT"), "{text}");
    assert_eq!(text, calendar(&sample("start: 2025"), 0));
}
