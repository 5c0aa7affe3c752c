//! Dates as the standard writes them, and as people mistype them.

use jiff::civil::{date, datetime};

use super::{Edtf, EdtfError, Precision};

fn read(text: &str) -> Edtf {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn says_which_days_a_date_may_stand_for() {
    let cases = [
        ("2020-10-09", "2020-10-09", "2020-10-09"),
        ("2020-10", "2020-10-01", "2020-10-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("2020-21", "2020-03-01", "2020-05-31"),
        ("2020-22", "2020-06-01", "2020-08-31"),
        ("2020-23", "2020-09-01", "2020-11-30"),
        ("2020-24", "2020-12-01", "2021-02-28"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("9999-24", "9999-12-01", "9999-12-31"),
        ("2021/2027", "2021-01-01", "2027-12-31"),
        ("2015~", "2015-01-01", "2015-12-31"),
        ("2015-03?/2016%", "2015-03-01", "2016-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2020-XX", "2020-01-01", "2020-12-31"),
        ("2020-XX-XX", "2020-01-01", "2020-12-31"),
        ("2020-05-XX", "2020-05-01", "2020-05-31"),
        ("-0044-03-15", "-000044-03-15", "-000044-03-15"),
        ("-9999", "-009999-01-01", "-009999-12-31"),
        ("Y12345", "9999-12-31", "9999-12-31"),
        ("Y-12345", "-009999-01-01", "-009999-01-01"),
        ("2023-11-08T09:00", "2023-11-08", "2023-11-08"),
        ("2023-11-08T09:00:30+01:00/2023-11-09T12:00", "2023-11-08", "2023-11-09"),
    ];
    for (text, earliest, latest) in cases {
        let read = read(text);
        assert_eq!(read.earliest().unwrap().to_string(), earliest, "{text}");
        assert_eq!(read.latest().unwrap().to_string(), latest, "{text}");
        assert_eq!(read.to_string(), text);
    }
}

#[test]
fn ends_may_be_open_or_unknown() {
    for (text, earliest, latest, open) in [
        ("2022-03/..", Some(date(2022, 3, 1)), None, true),
        ("2020/", Some(date(2020, 1, 1)), None, false),
        ("../2020", None, Some(date(2020, 12, 31)), false),
        ("/2020", None, Some(date(2020, 12, 31)), false),
    ] {
        let read = read(text);
        assert_eq!(
            (read.earliest(), read.latest(), read.is_open_ended()),
            (earliest, latest, open),
            "{text}"
        );
        assert!(read.is_interval());
        assert_eq!(read.to_string(), text);
    }
}

#[test]
fn writes_the_canonical_form() {
    for (text, canonical) in [
        (" 2020 ", "2020"),
        ("2023-11-08T09:00+00:00", "2023-11-08T09:00Z"),
        ("2023-11-08T09:00-00:00", "2023-11-08T09:00Z"),
        ("2023-11-08T09:00+01", "2023-11-08T09:00+01:00"),
    ] {
        assert_eq!(read(text).to_string(), canonical);
    }
}

#[test]
fn says_what_is_wrong() {
    use EdtfError as Error;
    let cases = [
        ("", Error::Empty),
        (" \t", Error::Empty),
        ("vår", Error::NotADate),
        ("våren 2020", Error::NotADate),
        ("2020-", Error::NotADate),
        ("2020-10-09-01", Error::NotADate),
        ("-0000", Error::NotADate),
        ("--2020", Error::NotADate),
        ("+2020", Error::NotADate),
        ("२०२०", Error::NotADate),
        ("2015?~", Error::NotADate),
        ("~2015", Error::NotADate),
        ("...", Error::NotADate),
        ("..", Error::NotADate),
        ("Y", Error::NotADate),
        ("Y--12345", Error::NotADate),
        ("20", Error::YearNeedsFourDigits),
        ("20201009", Error::YearNeedsFourDigits),
        ("Y2020", Error::YearNeedsFourDigits),
        ("Y99999999999999999999", Error::YearTooFar),
        ("Y2147483647", Error::YearTooFar),
        ("2020-5", Error::NeedsTwoDigits),
        ("2020-05-1", Error::NeedsTwoDigits),
        ("2021-2027", Error::HyphenForSlash),
        ("2021–2027", Error::HyphenForSlash),
        ("2021 – 2027", Error::HyphenForSlash),
        ("2020/10/09", Error::TooManySlashes),
    ];
    refused(&cases);
}

#[test]
fn says_which_day_or_time_does_not_exist() {
    use EdtfError as Error;
    let day = |year, month, day| Error::NoSuchDay { year, month, day };
    let cases = [
        ("/", Error::NoDateAtEitherEnd),
        ("../..", Error::NoDateAtEitherEnd),
        ("2020-00", Error::NoSuchMonth(0)),
        ("2020-13", Error::NoSuchMonth(13)),
        ("2020-13-01", Error::NoSuchMonth(13)),
        ("2020-25", Error::NoSuchMonth(25)),
        ("2020-02-30", day(2020, 2, 30)),
        ("2021-02-29", day(2021, 2, 29)),
        ("2021-04-31", day(2021, 4, 31)),
        ("2021-04-00", day(2021, 4, 0)),
        ("2020-21-05", Error::DayInSeason),
        ("2XXX", Error::UnspecifiedHere),
        ("XXXX", Error::UnspecifiedHere),
        ("-201X", Error::UnspecifiedHere),
        ("201X-05", Error::UnspecifiedHere),
        ("2020-1X", Error::UnspecifiedHere),
        ("2020-XX-05", Error::UnspecifiedHere),
        ("2020-05-1X", Error::UnspecifiedHere),
        ("2020-05T09:00", Error::TimeWithoutDay),
        ("2020-05-XXT09:00", Error::TimeWithoutDay),
        ("2023-11-08 09:00", Error::SpaceBeforeTime),
        ("2023-11-08T24:00", Error::NoSuchTime),
        ("2023-11-08T9:00", Error::NoSuchTime),
        ("2023-11-08T09", Error::NoSuchTime),
        ("2023-11-08T09:60", Error::NoSuchTime),
        ("2023-11-08T09:00:60", Error::NoSuchTime),
        ("2023-11-08T09:00:30.5", Error::NoSuchTime),
        ("2023-11-08T09.00", Error::NoSuchTime),
        ("2023-11-08T", Error::NoSuchTime),
        ("2023-11-08T09:00+25:00", Error::NoSuchOffset),
        ("2023-11-08T09:00+14:30", Error::NoSuchOffset),
        ("2023-11-08T09:00Zulu", Error::NoSuchOffset),
    ];
    refused(&cases);
}

fn refused(cases: &[(&str, EdtfError)]) {
    for (text, error) in cases {
        assert_eq!(text.parse::<Edtf>(), Err(*error), "{text}");
        assert!(!error.to_string().is_empty());
    }
}

#[test]
fn sorts_by_the_earliest_moment_then_the_latest() {
    let sorted = [
        "../2019",
        "../2020",
        "/2020",
        "Y-12345",
        "-0044-03-15",
        "2019-24",
        "2020-01-01",
        "2020-01",
        "2020",
        "2020?",
        "2020~",
        "202X",
        "2020/",
        "2020/..",
        "2020-02-01",
        "2020-02-01T09:00/2020-02-01T10:00",
        "2020-02-01T09:30",
        "Y12345",
        "Y12346",
    ];
    for pair in sorted.windows(2) {
        let (first, second) = (read(pair[0]), read(pair[1]));
        assert!(first < second, "{} before {}", pair[0], pair[1]);
        assert_eq!(first.cmp(&second), second.cmp(&first).reverse());
    }
}

#[test]
fn times_come_with_their_offset() {
    let read = read("2023-11-08T09:00:30+01:00/2023-11-08T12:00");
    let (start, offset) = read.start_date_time().unwrap();
    assert_eq!(start, datetime(2023, 11, 8, 9, 0, 30, 0));
    assert_eq!(offset.unwrap().seconds(), 3600);
    assert_eq!(read.end_date_time(), Some((datetime(2023, 11, 8, 12, 0, 0, 0), None)));
    assert_eq!(read.precision(), Precision::Time);
    assert_eq!("2023-11-08".parse::<Edtf>().unwrap().start_date_time(), None);
}

#[test]
fn precision_grows_from_century_to_time() {
    let texts = ["20XX", "201X", "2020-XX", "2020-21", "2020-05-XX", "2020-05-17", "2020-05-17T09:00"];
    for pair in texts.windows(2) {
        assert!(read(pair[0]).precision() < read(pair[1]).precision(), "{pair:?}");
    }
    assert_eq!(read("../2020-05").precision(), Precision::Month);
}

#[test]
fn an_end_before_the_start_is_read_and_told() {
    for (text, backwards) in [
        ("2020/2019", true),
        ("2020-06/2020-05", true),
        ("2020-05/2020", false),
        ("2020-06-20/2020-06", false),
        ("2020/2020", false),
        ("2020-05-10T12:00/2020-05-10T11:00", true),
        ("2020-05-10T12:00+02:00/2020-05-10T11:00Z", false),
        ("2020-05-10T12:00Z/2020-05-10T12:30+02:00", true),
        ("2020-05-10T12:00/2020-05-10", false),
        ("2022/..", false),
        ("../2020", false),
        ("2020", false),
    ] {
        assert_eq!(read(text).ends_before_it_starts(), backwards, "{text}");
    }
}

#[test]
fn days_and_moments_become_dates() {
    assert_eq!(Edtf::from(date(2020, 5, 7)), read("2020-05-07"));
    assert_eq!(Edtf::from(datetime(2020, 5, 7, 9, 5, 0, 0)), read("2020-05-07T09:05"));
    assert_eq!(Edtf::between(&read("2020-05-07"), &read("2021/2022")), read("2020-05-07/2022"));
    assert_eq!(size_of::<Edtf>(), 32);
}

/// Deterministic pseudo-random numbers (xorshift64*, Vigna 2016).
fn random(state: &mut u64) -> usize {
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    (state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize
}

#[test]
fn no_text_makes_it_panic_and_what_it_reads_it_writes() {
    const PIECES: [&str; 32] = [
        "2020", "1", "0", "9", "-", "-", "-", "/", "..", "X", "XX", "~", "?", "%", "T", ":", "09:00", "Z",
        "+01:00", "Y", "99", "12", "21", "24", "31", "02", "29", "é", "–", " ", "🦀", "\u{0}",
    ];
    let mut state = 20_201_009;
    let mut dates = Vec::new();
    for _ in 0..200_000 {
        let text: String = (0..random(&mut state) % 9).map(|_| PIECES[random(&mut state) % 32]).collect();
        if let Ok(date) = text.parse::<Edtf>() {
            assert_eq!(date.to_string().parse(), Ok(date), "{text}");
            assert!(!date.is_interval() || text.contains('/'));
            let _ = (date.earliest(), date.latest(), date.ends_before_it_starts(), date.precision());
            let _ = (date.start_date_time(), date.end_date_time());
            dates.push(date);
        }
    }
    assert!(dates.len() > 1000, "{}", dates.len());
    dates.sort();
    assert!(dates.is_sorted());
}
