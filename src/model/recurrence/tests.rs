//! Rules against days that are known.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Rule, RuleEnd};

fn days(first: &str, rule: &str, count: usize) -> Vec<String> {
    let rule = Rule::read(rule).unwrap_or_else(|| panic!("{rule} is a rule"));
    rule.days(first.parse().unwrap()).take(count).map(|day| day.to_string()).collect()
}

#[test]
fn days_that_are_known() {
    // Most are the examples of RFC 5545, section 3.8.5.3.
    for (first, rule, expected) in [
        ("1997-09-02", "FREQ=DAILY;COUNT=3", "1997-09-02 1997-09-03 1997-09-04"),
        ("1997-09-02", "FREQ=DAILY;INTERVAL=10;COUNT=3", "1997-09-02 1997-09-12 1997-09-22"),
        ("1997-09-02", "FREQ=WEEKLY;COUNT=3;WKST=SU", "1997-09-02 1997-09-09 1997-09-16"),
        ("1997-09-02", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", "1997-09-02 1997-09-04 1997-09-09 1997-09-11"),
        (
            "1997-09-01",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR",
            "1997-09-01 1997-09-03 1997-09-05 1997-09-15",
        ),
        (
            "1997-08-05",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO",
            "1997-08-05 1997-08-10 1997-08-19 1997-08-24",
        ),
        (
            "1997-08-05",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
            "1997-08-05 1997-08-17 1997-08-19 1997-08-31",
        ),
        ("1997-09-05", "FREQ=MONTHLY;BYDAY=1FR", "1997-09-05 1997-10-03 1997-11-07 1997-12-05"),
        ("1997-09-22", "FREQ=MONTHLY;BYDAY=-2MO", "1997-09-22 1997-10-20 1997-11-17 1997-12-22"),
        ("1997-09-28", "FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28 1997-10-29 1997-11-28 1997-12-29"),
        ("1997-09-30", "FREQ=MONTHLY;BYMONTHDAY=1,-1", "1997-09-30 1997-10-01 1997-10-31 1997-11-01"),
        ("1997-09-04", "FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3;COUNT=3", "1997-09-04 1997-10-07 1997-11-06"),
        ("1997-09-29", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29 1997-10-30 1997-11-27"),
        ("1997-09-02", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02 1998-02-13 1998-03-13 1998-11-13"),
        ("1997-06-10", "FREQ=YEARLY;BYMONTH=6,7;COUNT=4", "1997-06-10 1997-07-10 1998-06-10 1998-07-10"),
        (
            "1997-01-01",
            "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200;COUNT=5",
            "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09",
        ),
        ("1997-05-19", "FREQ=YEARLY;BYDAY=20MO", "1997-05-19 1998-05-18 1999-05-17"),
        ("1997-05-12", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12 1998-05-11 1999-05-17"),
        (
            "1996-11-05",
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            "1996-11-05 2000-11-07 2004-11-02",
        ),
        ("2020-12-28", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2020-12-28 2026-12-28 2032-12-27"),
        // Leap days, and months that have no such day.
        ("2024-02-29", "FREQ=YEARLY", "2024-02-29 2028-02-29 2032-02-29"),
        ("2096-02-29", "FREQ=YEARLY", "2096-02-29 2104-02-29"),
        ("2026-01-31", "FREQ=MONTHLY", "2026-01-31 2026-03-31 2026-05-31"),
        ("2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31 2026-02-28 2026-03-31"),
        ("2026-11-12", "FREQ=MONTHLY;BYDAY=5TH", "2026-11-12 2026-12-31 2027-04-29"),
        // What is left out follows from the first day; which counts even where the rule would not name it.
        ("2026-11-12", "FREQ=WEEKLY;BYDAY=FR;COUNT=2", "2026-11-12 2026-11-13"),
        ("1889-04-29", "FREQ=YEARLY", "1889-04-29 1890-04-29"),
    ] {
        let expected: Vec<&str> = expected.split(' ').collect();
        assert_eq!(days(first, rule, expected.len()), expected, "{rule} from {first}");
    }
}

#[test]
fn a_window_has_the_same_days() {
    for (first, rule) in [
        ("2010-02-03", "FREQ=DAILY;INTERVAL=7"),
        ("2010-02-03", "FREQ=DAILY"),
        ("2010-02-03", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU;WKST=SU"),
        ("2010-01-31", "FREQ=MONTHLY;INTERVAL=5"),
        ("2010-02-03", "FREQ=MONTHLY;BYDAY=-1TH,1MO"),
        ("2010-12-31", "FREQ=YEARLY;INTERVAL=2"),
        ("2010-02-03", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO"),
        ("2010-02-03", "FREQ=WEEKLY;COUNT=900"),
    ] {
        let (rule, first): (_, Date) = (Rule::read(rule).unwrap(), first.parse().unwrap());
        for from in ["2009-01-01", "2010-02-03", "2026-11-22", "2026-12-31", "2027-01-01"] {
            let from: Date = from.parse().unwrap();
            let all: Vec<Date> = rule.days(first).filter(|day| *day >= from).take(9).collect();
            assert_eq!(rule.days(first).from(from).take(9).collect::<Vec<_>>(), all, "{rule:?} from {from}");
        }
    }
}

#[test]
fn what_never_happens_and_what_never_ends_are_over_soon() {
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
        "FREQ=DAILY;UNTIL=20200101",
        "FREQ=MONTHLY;BYDAY=53MO",
    ] {
        let read = Rule::read(rule).unwrap();
        assert!(!read.comes_back("2026-11-22".parse().unwrap()), "{rule}");
    }
    for rule in ["FREQ=DAILY", "FREQ=YEARLY;COUNT=9999", "FREQ=WEEKLY;INTERVAL=9999", "FREQ=DAILY;COUNT=1"] {
        let read = Rule::read(rule).unwrap();
        assert!(read.comes_back("2026-11-22".parse().unwrap()), "{rule}");
        assert!(read.days("2026-11-22".parse().unwrap()).count() <= 20_001, "{rule}");
    }
    assert_eq!(days("9999-12-30", "FREQ=DAILY", 9), ["9999-12-30", "9999-12-31"]);
    assert_eq!(days("9999-12-30", "FREQ=YEARLY;BYWEEKNO=1", 9), ["9999-12-30"]);
    let days = days("-009999-01-01", "FREQ=WEEKLY;WKST=SU;COUNT=3", 9);
    assert!(days.len() <= 3, "{days:?}");
}

#[test]
fn good_rules_are_read() {
    for text in [
        "FREQ=WEEKLY;BYDAY=TU,TH",
        "FREQ=MONTHLY;BYDAY=-1MO",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,12;BYWEEKNO=-1;WKST=SU",
        "FREQ=DAILY",
    ] {
        assert_eq!(&*Rule::read(text).unwrap().text, text);
    }
    assert_eq!(&*Rule::read("RRULE:FREQ=DAILY").unwrap().text, "FREQ=DAILY");
    assert_eq!(&*Rule::read("BYDAY=MO;FREQ=WEEKLY;COUNT=10").unwrap().text, "FREQ=WEEKLY;BYDAY=MO");
    assert_eq!(Rule::read("FREQ=DAILY;COUNT=10").unwrap().end, RuleEnd::Count(10));
    let day: Date = "2026-07-01".parse().unwrap();
    for (until, expected) in [
        ("20260701", RuleEnd::Day(day)),
        ("20260701T090000", RuleEnd::Local(day.at(9, 0, 0, 0))),
        ("20260701T090000Z", RuleEnd::World(day.at(9, 0, 0, 0))),
    ] {
        assert_eq!(Rule::read(&format!("FREQ=DAILY;UNTIL={until}")).unwrap().end, expected);
    }
}

#[test]
fn what_calendars_would_refuse_is_no_rule() {
    let long = format!("FREQ=YEARLY;BYYEARDAY={}1", "1,".repeat(100));
    for text in [
        "varje tisdag",
        "",
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=3",
        "FREQ=HOURLY",
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=DAILY;COUNT=99999",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=2;COUNT=3",
        "FREQ=DAILY;COUNT=2;UNTIL=20260101",
        "FREQ=DAILY;UNTIL=20261301",
        "FREQ=DAILY;UNTIL=i morgon",
        "FREQ=DAILY;UNTIL=2026å101",
        "FREQ=DAILY;UNTIL=20260101T999999Z",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=WEEKLY;BYDAY=1TU",
        "FREQ=WEEKLY;BYDAY=åå",
        "FREQ=WEEKLY;BYDAY=0MO",
        "FREQ=MONTHLY;BYDAY=--1MO",
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=DAILY;BYSETPOS=1",
        "FREQ=DAILY;X=1",
        "FREQ=DAILY;",
        &long,
    ] {
        assert_eq!(Rule::read(text), None, "{text}");
    }
}

#[test]
fn days_that_a_rule_names_among_others() {
    let rules = [
        ("2024-01-31", "FREQ=DAILY"),
        ("2024-01-31", "FREQ=DAILY;INTERVAL=3;COUNT=40"),
        ("2024-02-04", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU"),
        ("2024-02-04", "FREQ=WEEKLY;WKST=SU;UNTIL=20240301"),
        ("2024-01-31", "FREQ=MONTHLY"),
        ("2024-01-15", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=9"),
        ("2020-12-28", "FREQ=YEARLY;BYWEEKNO=53,1;BYDAY=MO"),
        ("2024-02-29", "FREQ=YEARLY"),
        ("2024-02-29", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
        ("2024-02-29", "FREQ=YEARLY;COUNT=1"),
    ];
    for (first, written) in rules {
        let rule = Rule::read(written).unwrap();
        let (first, last): (Date, Date) = (first.parse().unwrap(), "2029-12-31".parse().unwrap());
        let followed: Vec<Date> = rule.days(first).take_while(|day| *day <= last).collect();
        let every: BTreeSet<Date> =
            "2019-01-01".parse::<Date>().unwrap().series(1.day()).take(4018).collect();
        assert_eq!(every.last(), Some(&last));
        assert_eq!(rule.days(first).among(&every).into_iter().collect::<Vec<_>>(), followed, "{written}");
        assert!(rule.days(first).among(&BTreeSet::new()).is_empty());
        // Neither end of the calendar is too far.
        let ends = BTreeSet::from([Date::MIN, Date::MAX]);
        assert!(rule.days(first).among(&ends).len() < 2, "{written}");
    }
}
