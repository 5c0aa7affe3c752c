//! Dates in words, in all languages of the interface.

use crate::locale::tests::file;
use crate::locale::{Locale, TextSource};
use crate::model::edtf::Edtf;

fn locale(tag: &str) -> Locale {
    let text = file(tag).or_else(|| file(&tag[..2])).unwrap_or_default();
    let source = TextSource { name: tag.to_owned(), text: text.to_owned() };
    let (locale, faults) = Locale::new(tag, &[source]).unwrap();
    assert_eq!(faults, []);
    locale
}

fn check(tag: &str, cases: &[(&str, &str)]) {
    check_in(&locale(tag), cases);
}

fn check_in(locale: &Locale, cases: &[(&str, &str)]) {
    let tag = locale.tag();
    for (date, expected) in cases {
        let words = locale.date_in_words(&date.parse().unwrap());
        assert_eq!(words, *expected, "{tag}: {date}");
    }
}

#[test]
fn swedish() {
    let cases = [
        ("2020-10-09", "9 oktober 2020"),
        ("2020-10", "oktober 2020"),
        ("2020", "2020"),
        ("2020-21", "våren 2020"),
        ("2020-22", "sommaren 2020"),
        ("2020-23", "hösten 2020"),
        ("2020-24", "vintern 2020–2021"),
        ("2021/2027", "2021–2027"),
        ("2022-03/..", "från mars 2022"),
        ("2022-03-01/..", "från 1 mars 2022"),
        ("2020-21/..", "från våren 2020"),
        ("../2020", "till 2020"),
        ("2020/", "från 2020 (slutet okänt)"),
        ("/2020", "till 2020 (början okänd)"),
        ("2015~", "omkring 2015"),
        ("2015?", "kanske 2015"),
        ("2015-05%", "kanske omkring maj 2015"),
        ("2015~/..", "från omkring 2015"),
        ("2015?/..", "kanske från 2015"),
        ("../2015%", "kanske till omkring 2015"),
        ("2015~/2018~", "omkring 2015–2018"),
        ("2015?/2018?", "kanske 2015–2018"),
        ("2015~/2018", "omkring 2015 – 2018"),
        ("201X", "2010-talet"),
        ("200X", "2000–2009"),
        ("20XX", "2000-talet"),
        ("2020-XX", "2020"),
        ("2020-XX-XX", "2020"),
        ("2020-05-XX", "maj 2020"),
        ("-0044", "45 f.Kr."),
        ("-0044-03", "mars 45 f.Kr."),
        ("0000", "1 f.Kr."),
        ("Y12345", "12345"),
        ("2023-11-08/2023-11-09", "8–9 november 2023"),
        ("2023-11-08/2023-12-03", "8 november – 3 december 2023"),
        ("2023-11-08/2024-01-03", "8 november 2023 – 3 januari 2024"),
        ("2023-11-08/2023-11-08", "8 november 2023"),
        ("2023-03/2023-05", "mars–maj 2023"),
        ("2023-11/2024-02", "november 2023 – februari 2024"),
        ("2020-21/2021-23", "våren 2020 – hösten 2021"),
        ("2020/2021-03", "2020 – mars 2021"),
        ("2023-11-08T09:00", "8 november 2023 kl. 09.00"),
        ("2023-11-08T09:00:30", "8 november 2023 kl. 09.00"),
        ("2023-11-08T09:00Z", "8 november 2023 kl. 09.00 (UTC)"),
        ("2023-11-08T09:00-03:30", "8 november 2023 kl. 09.00 (UTC−3:30)"),
        ("2023-11-08T09:00/2023-11-08T12:00", "8 november 2023 kl. 09.00–12.00"),
        ("2023-11-08T09:00+01:00/2023-11-08T12:00+01:00", "8 november 2023 kl. 09.00–12.00 (UTC+1)"),
        ("2023-11-08T09:00Z/2023-11-08T12:00+01:00", "8 november 2023 kl. 09.00 (UTC) – 12.00 (UTC+1)"),
        ("2023-11-08T09:00/2023-11-09T12:00", "8 november 2023 kl. 09.00 – 9 november 2023 kl. 12.00"),
        ("2023-11-08T09:00/2023-11-08", "8 november 2023 kl. 09.00"),
        ("2023-11-08T09:00/..", "från 8 november 2023 kl. 09.00"),
    ];
    check("sv", &cases);
}

#[test]
fn english_is_british() {
    let cases = [
        ("2020-10-09", "9 October 2020"),
        ("2020-21", "spring 2020"),
        ("2020-24", "winter 2020–2021"),
        ("201X", "2010s"),
        ("20XX", "2000–2099"),
        ("2022-03/..", "from March 2022"),
        ("../2020~", "until around 2020"),
        ("2015%", "perhaps around 2015"),
        ("2020/", "from 2020 (end unknown)"),
        ("-0044", "45 BC"),
        ("2023-11-08/2023-11-09", "8–9 November 2023"),
        ("2023-11-08T09:00/2023-11-08T12:00", "8 November 2023, 09:00–12:00"),
    ];
    check("en", &cases);
    check("en-GB", &cases);
    check("en-US", &[("2020-10-09", "October 9, 2020")]);
}

#[test]
fn arabic() {
    check(
        "ar",
        &[
            ("2020-10-09", "9 أكتوبر 2020"),
            ("2020-10", "أكتوبر 2020"),
            ("2020", "2020"),
            ("2020-21", "ربيع 2020"),
            ("2021/2027", "2021–2027"),
            ("2022-03/..", "ابتداءً من مارس 2022"),
            ("2022/..", "ابتداءً من عام 2022"),
            ("../2020", "حتى عام 2020"),
            ("2015~", "حوالي عام 2015"),
            ("2015?", "ربما 2015"),
            ("201X", "عقد 2010"),
            ("2023-11-08/2023-11-09", "8–9 نوفمبر 2023"),
            ("2023-11-08T09:00", "8 نوفمبر 2023، الساعة 09:00"),
        ],
    );
    check("ar-EG", &[("2020-10-09", "٩ أكتوبر ٢٠٢٠"), ("2020-10-09/2020-10-11", "٩–١١ أكتوبر ٢٠٢٠")]);
    check("ar-SY", &[("2020-10", "تشرين الأول ٢٠٢٠")]);
}

#[test]
fn ukrainian_declines() {
    check(
        "uk",
        &[
            ("2020-10-09", "9 жовтня 2020\u{202f}р."),
            ("2020-10", "жовтень 2020\u{202f}р."),
            ("2020", "2020"),
            ("2020-21", "весна 2020 року"),
            ("2020-24", "зима 2020–2021 років"),
            ("2022-03/..", "з березня 2022\u{202f}р."),
            ("2022/..", "з 2022 року"),
            ("../2020-23", "до осені 2020 року"),
            ("2022-10~/..", "приблизно з жовтня 2022\u{202f}р."),
            ("2015~", "близько 2015 року"),
            ("2015~/2018~", "близько 2015–2018 років"),
            ("2015-05~", "близько травня 2015\u{202f}р."),
            ("2015-05?", "можливо, травень 2015\u{202f}р."),
            ("201X", "2010-ті роки"),
            ("201X~", "близько 2010-х років"),
            ("2023-03/2023-05", "березень–травень 2023\u{202f}р."),
            ("2023-11-08/2023-11-09", "8–9 листопада 2023\u{202f}р."),
            ("2023-11-08/2023-12-03", "8 листопада – 3 грудня 2023\u{202f}р."),
            ("2023-11-08T09:00", "8 листопада 2023\u{202f}р., 09:00"),
        ],
    );
}

#[test]
fn finnish_has_a_case_for_each_end() {
    check(
        "fi",
        &[
            ("2020-10-09", "9. lokakuuta 2020"),
            ("2020-10", "lokakuu 2020"),
            ("2020", "2020"),
            ("2020-21", "kevät 2020"),
            ("2020-24/..", "talvesta 2020–2021 alkaen"),
            ("2022-03/..", "maaliskuusta 2022 alkaen"),
            ("2022/..", "vuodesta 2022 alkaen"),
            ("2022-03-01/..", "1. maaliskuuta 2022 alkaen"),
            ("2022~/..", "noin vuodesta 2022 alkaen"),
            ("../2020-12", "joulukuuhun 2020 asti"),
            ("../2020-23", "syksyyn 2020 asti"),
            ("2020/", "vuodesta 2020 alkaen (päättymisaika ei ole tiedossa)"),
            ("2015~", "noin vuonna 2015"),
            ("2015~/2018~", "noin vuosina 2015–2018"),
            ("2015-05~", "noin toukokuu 2015"),
            ("2015?", "ehkä 2015"),
            ("201X", "2010-luku"),
            ("201X~", "noin 2010-luvulla"),
            ("-0044", "45 eaa."),
            ("2021/2027", "2021–2027"),
            ("2023-03/2023-05", "maaliskuu–toukokuu 2023"),
            ("2023-11-08/2023-11-09", "8.–9. marraskuuta 2023"),
            ("2023-11-08/2023-12-03", "8. marraskuuta – 3. joulukuuta 2023"),
            ("2023-11-08T09:00/2023-11-08T12:00", "8. marraskuuta 2023 klo 09.00–12.00"),
        ],
    );
}

#[test]
fn easy_swedish_shortens_nothing() {
    check(
        "sv-x-lattlast",
        &[
            ("2020-10-09", "9 oktober 2020"),
            ("2020-21", "våren 2020"),
            ("2022-03/..", "från mars 2022"),
            ("2015~", "ungefär 2015"),
            ("-0044", "45 före Kristus"),
            ("2023-11-08T09:00", "8 november 2023 klockan 09.00"),
            ("2020/", "från 2020 (vi vet inte när det slutar)"),
        ],
    );
}

#[test]
fn the_calendar_is_always_gregorian() {
    check("fa", &[("2020-10-09", "۹ اکتبر ۲۰۲۰")]);
    check("ar-SA", &[("2020-10", "أكتوبر ٢٠٢٠")]);
    check("th-u-ca-buddhist", &[("2020", "2020")]);
}

#[test]
fn a_language_without_texts_makes_do_with_signs() {
    check_in(
        &Locale::new("fi", &[]).unwrap().0,
        &[
            ("2020-10-09", "9. lokakuuta 2020"),
            ("2020-21", "maaliskuu 2020 – toukokuu 2020"),
            ("2020-24", "joulukuu 2020 – helmikuu 2021"),
            ("2022/..", "2022 –"),
            ("../2022", "– 2022"),
            ("2022/", "2022 –?"),
            ("/2022", "?– 2022"),
            ("2015%", "≈ 2015?"),
            ("201X", "2010–2019"),
            ("20XX", "2000–2099"),
            ("-0044", "−44"),
            ("2021/2027", "2021–2027"),
            ("2023-03/2023-05", "maaliskuu 2023 – toukokuu 2023"),
            ("2023-11-08/2023-11-09", "8. marraskuuta 2023 – 9. marraskuuta 2023"),
            ("2023-11-08T09:00/2023-11-08T12:00", "8. marraskuuta 2023 09:00–12:00"),
        ],
    );
    check("tlh", &[("2020", "2020")]);
}

#[test]
fn times_and_events() {
    let read = |text: &str| text.parse::<Edtf>().unwrap();
    let swedish = locale("sv");
    for (start, end, expected) in [
        ("2023-11-08T09:00", Some("2023-11-08T12:00"), "8 november 2023 kl. 09.00–12.00"),
        ("2023-11-08T09:00", Some("2023-11-08T09:00"), "8 november 2023 kl. 09.00"),
        ("2023-11-08T09:00", None, "8 november 2023 kl. 09.00"),
        ("2023-11-08", Some("2023-11-10"), "8–10 november 2023"),
        ("2023-11-08", None, "8 november 2023"),
        ("2023-23", None, "hösten 2023"),
    ] {
        let end = end.map(read);
        assert_eq!(swedish.day_range_with_times(&read(start), end.as_ref()), expected);
    }
}

#[test]
fn every_date_has_words_in_every_language() {
    let points = [
        "20XX", "200X", "201X", "2020", "-0044", "0000", "Y123456", "Y-123456", "9999-24", "2020-24",
        "2020-05",
    ];
    let days = ["2020-05-XX", "-9999-01-01", "9999-12-31", "2020-02-29T23:59:59Z", "2020-02-29T00:00+14:00"];
    let mut dates: Vec<String> = points.iter().chain(&days).map(ToString::to_string).collect();
    dates.extend(["..", ""].map(str::to_owned));
    for tag in ["sv", "en", "ar", "uk", "fi", "sv-x-lattlast", "tlh"] {
        let locale = locale(tag);
        for (start, end) in dates.iter().flat_map(|start| dates.iter().map(move |end| (start, end))) {
            for sign in ["", "?", "~", "%"] {
                if let Ok(date) = format!("{start}{sign}/{end}").parse() {
                    let words = locale.date_in_words(&date);
                    assert!(!words.is_empty() && !words.contains('{'), "{tag} {date}: {words}");
                }
            }
        }
    }
}
