//! The calendar: the list, the months, the years that have been, and the files of events, topics and places.

use super::sample::{Made, site};

const COURSE: &str = "== content/places.yaml
lan: {title: Länet}
kommun: {title: Kommunen, part_of: lan}
annan: {title: Annan kommun}
== content/topics.yaml
sprak: {title: Språk}
tomt: {title: Tomt}
== content/webinars/kurs.md
---
title: Språkcafé
status: scheduled
start: 2026-10-15T18:00
end: 2026-10-15T19:30
recurs: FREQ=WEEKLY;INTERVAL=2;UNTIL=20270131
occurrences:
  - {start: 2026-11-26, status: cancelled}
places: kommun
venue: Biblioteket
mode: onsite
topics: sprak
---
== content/webinars/konferens.md
---
title: Konferens
status: postponed
start: 2026-12-01
end: 2026-12-02
---
";

fn between<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let rest = page.split_once(from).unwrap_or_else(|| panic!("no {from} in {page}")).1;
    rest.split_once(to).map_or(rest, |(part, _)| part)
}

/// A calendar file without its folds.
fn file(made: &Made, path: &str) -> String {
    made.page(path).replace("\r\n ", "").replace("\r\n", "\n")
}

#[test]
fn what_comes_is_a_list_by_month() {
    let (_folder, made) = site(COURSE);
    assert_eq!(made.faults(), Vec::<String>::new());
    let page = made.page("kalender/index.html");
    let upcoming = between(page, "<h2>På gång</h2>", "</section>");
    let months: Vec<&str> =
        upcoming.split("<h3>").skip(1).map(|month| between(month, "\">", "</a>")).collect();
    assert_eq!(months, ["november 2026", "december 2026", "januari 2027"]);
    let november = between(upcoming, "november 2026", "<h3>");
    assert!(november.contains("Inställt") && november.contains("<s><a"), "{november}");
    let december = between(upcoming, "december 2026", "<h3>");
    for words in
        ["tors", "18.00–19.30", "Biblioteket", "Kommunen", "På plats", "Uppskjutet", "till 2 december"]
    {
        assert!(december.contains(words), "{words}: {december}");
    }
    assert_eq!(december.matches("Språkcafé").count(), 2, "the tenth and the twenty-fourth");
    let past = between(page, "<h2>Har varit</h2>", "</section>");
    assert_eq!(past.matches("<time datetime=\"2026-").count(), 3, "{past}");
}

#[test]
fn months_with_something_have_tables() {
    let (_folder, made) = site(COURSE);
    let page = made.page("kalender/2026-12/index.html");
    let table = between(page, "<table", "</table>");
    assert!(table.contains("<caption") && table.contains("december 2026"));
    assert_eq!(table.matches("<th scope=\"col\">").count(), 7);
    assert!(between(table, "<th", "</th>").contains("måndag"), "weeks begin on Mondays");
    assert_eq!(table.matches("<td").count(), 35);
    // The first of December 2026 is a Tuesday.
    assert!(between(table, "<tbody>", "</tr>").contains("<td></td>\n<td class=\"is-full\">"), "{table}");
    assert_eq!(table.matches("Konferens").count(), 2, "on both of its days");
    for other in ["2026-11", "2027-01"] {
        assert!(page.contains(&format!("href=\"/kalender/{other}/\"")), "{other}");
    }
    assert!(made.pages.keys().all(|path| !path.starts_with("kalender/2027-02")));
    assert!(made.pages.keys().all(|path| path != "kalender/2026/index.html"), "little has been");
}

#[test]
fn much_that_has_been_has_a_page_for_each_year() {
    let event = |number: usize| {
        let year = if number < 20 { 2024 } else { 2025 };
        format!(
            "== content/webinars/w{number}.md\n---\ntitle: W{number}\nstart: {year}-03-{:02}\n---\n",
            number % 20 + 1
        )
    };
    let (_folder, made) = site(&(0..30).map(event).collect::<String>());
    let page = made.page("kalender/index.html");
    assert!(page.contains("href=\"/kalender/2024/\"") && !page.contains(">W3<"), "{page}");
    let year = made.page("kalender/2024/index.html");
    assert_eq!(year.matches("<li class=\"time").count(), 20);
    assert!(year.contains("href=\"/kalender/2025/\""));
}

#[test]
fn events_places_and_topics_have_files_of_their_own() {
    let (_folder, made) = site(COURSE);
    let all = file(&made, "kalender.ics");
    let event = file(&made, "webbinarier/kurs/kurs.ics");
    assert_eq!(all.matches("BEGIN:VEVENT").count(), 3);
    assert_eq!(event.matches("BEGIN:VEVENT").count(), 2, "the rule, and the date that is cancelled");
    for line in [
        "X-WR-CALNAME:Språkcafé",
        "DTSTART;TZID=Europe/Stockholm:20261015T180000",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270131T225959Z",
        "EXDATE;TZID=Europe/Stockholm:20261126T180000",
        "DTSTART;TZID=Europe/Stockholm:20261126T180000",
        "STATUS:CANCELLED",
        "SEQUENCE:0",
    ] {
        assert!(event.lines().any(|own| own == line), "{line} is not in {event}");
    }
    let component = between(&event, "BEGIN:VEVENT", "END:VEVENT");
    for path in ["platser/kommun/kalender.ics", "platser/lan/kalender.ics", "amnen/sprak/kalender.ics"] {
        let own = file(&made, path);
        assert!(own.contains(component), "{path}: {own}");
        assert!(!own.contains("Konferens"));
    }
    for path in ["platser/annan/kalender.ics", "amnen/tomt/kalender.ics"] {
        assert!(!made.pages.contains_key(path), "{path} would be empty");
    }
}

#[test]
fn pages_lead_to_the_files() {
    let (_folder, made) = site(COURSE);
    let event = made.page("webbinarier/kurs/index.html");
    assert!(
        event.contains("href=\"/webbinarier/kurs/kurs.ics\" download>Lägg till i din kalender"),
        "{event}"
    );
    assert!(event.contains("varannan torsdag, till och med 31 januari 2027"));
    assert!(between(event, "Kommande datum", "</section>").contains("2026-12-10T18:00"));
    let place = made.page("platser/lan/index.html");
    let upcoming = between(place, "<h2>På gång</h2>", "</section>");
    assert!(
        upcoming.contains("Språkcafé") && upcoming.contains("webcal://localhost/platser/lan/kalender.ics")
    );
    assert!(!made.page("platser/annan/index.html").contains("webcal:"));
    assert!(made.page("kalender/index.html").contains("webcal://localhost/kalender.ics"));
}

#[test]
fn hostile_rules_and_odd_dates_do_no_harm() {
    let events = [
        ("a", "start: 0001-01-01\nrecurs: FREQ=DAILY"),
        ("b", "start: 9999-12-30\nrecurs: FREQ=DAILY"),
        ("c", "start: 1889-04-29T09:00\nend: 1889-04-30"),
        ("d", "start: -0044-03-15"),
        ("e", "start: 2026-21"),
        ("f", "start: ../2026-11-08"),
        (
            "g",
            "start: 2026-12-01T09:00Z\nrecurs: FREQ=MONTHLY;BYDAY=MO,TU,WE;BYMONTHDAY=1,2,3;BYSETPOS=-1;COUNT=9999",
        ),
        ("h", "start: 2026-12-01\nend: 2027-12-01"),
    ];
    let files = events
        .map(|(slug, event)| format!("== content/webinars/{slug}.md\n---\ntitle: {slug}\n{event}\n---\n"));
    let (_folder, made) = site(&files.concat());
    let page = made.page("kalender/index.html");
    assert!(page.contains("-0044-03-15") || page.contains("45 f.Kr."), "{page}");
    assert!(made.pages.contains_key("kalender/2026-12/index.html"));
    assert!(made.page("kalender/2026-12/index.html").contains(">h<"));
}

#[test]
fn a_project_has_a_story_and_programmes_have_periods() {
    let (_folder, made) = site(
        "== content/projects/p.md
---
title: P
period: 2020-21~/2028
phases:
  - {title: Kartläggning, status: done, period: 2020-21/2020-23}
milestones:
  - {title: Undertecknat, date: 2020-10-09}
---
== content/projects/q.md
---
title: Q
period: 2020/2021
---
== content/programmes/a.md
---
title: Fonden
period: 2021/2027
calls:
  - {title: Sen, opens: 2026-10-01, closes: 2027-02-01}
  - {title: Snar, opens: 2026-10-01, closes: 2026-12-01, url: https://exempel.se/}
  - {title: Stängd, closes: 2026-01-01}
  - {title: Kommande, opens: 2027-01-01}
  - {title: Okänd}
---
",
    );
    let story = between(made.page("projekt/p/index.html"), "id=\"whole_story\"", "</section>");
    let order =
        ["omkring våren 2020", "Kartläggning", "9 oktober 2020", "Undertecknat", "2028", "Ska avslutas"];
    let places: Vec<usize> = order.iter().map(|words| story.find(words).expect(words)).collect();
    assert!(places.is_sorted(), "{story}");
    assert!(!made.page("projekt/q/index.html").contains("whole_story"));
    let index = made.page("program/index.html");
    let calls = between(index, "class=\"calls\"", "</table>");
    let order = ["Snar", "Sen", "Kommande", "Okänd", "Stängd"].map(|title| calls.find(title).expect(title));
    assert!(order.is_sorted(), "{calls}");
    assert!(index.contains("<rect class=\"bar-period\" x=\"0\" width=\"1000\"") && !index.contains("style="));
}
