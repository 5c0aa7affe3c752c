//! Interface texts, filled and faulty.

use super::{Argument, Numbers, TextFault, TextSource, Texts};

/// Texts with the numbers they are filled in by.
struct Reader {
    texts: Texts,
    numbers: Numbers,
}

impl Reader {
    fn text(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        Some(self.texts.text(&self.numbers, key, arguments)?.into_owned())
    }
}

fn reader(tag: &str, sources: &[TextSource]) -> (Reader, Vec<TextFault>) {
    let locale = tag.parse().unwrap();
    let (texts, faults) = Texts::new(&locale, sources).unwrap();
    (Reader { texts, numbers: Numbers::new(&locale).unwrap() }, faults)
}

fn source(text: &str) -> TextSource {
    TextSource { name: "test.ftl".to_owned(), text: text.to_owned() }
}

fn texts(tag: &str, text: &str) -> Reader {
    let (texts, faults) = reader(tag, &[source(text)]);
    assert_eq!(faults, []);
    texts
}

#[test]
fn plural_forms_follow_the_language() {
    let arabic = "years = { $n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    \
                  [many] many\n   *[other] other\n }\n";
    let slavic = "years = { $n ->\n    [one] { $n } рік\n    [few] { $n } роки\n    [many] { $n } років\n   \
                  *[other] { $n } року\n }\n";
    let swedish = "years = { $n ->\n    [one] ett år\n   *[other] { $n } år\n }\n";
    for (tag, text, number, expected) in [
        ("ar", arabic, 0.0, "zero"),
        ("ar", arabic, 1.0, "one"),
        ("ar", arabic, 2.0, "two"),
        ("ar", arabic, 3.0, "few"),
        ("ar", arabic, 110.0, "few"),
        ("ar", arabic, 11.0, "many"),
        ("ar", arabic, 99.0, "many"),
        ("ar", arabic, 100.0, "other"),
        ("ar", arabic, 103.0, "few"),
        ("ar", arabic, 111.0, "many"),
        ("ar", arabic, 1.5, "other"),
        ("uk", slavic, 1.0, "1 рік"),
        ("uk", slavic, 3.0, "3 роки"),
        ("uk", slavic, 11.0, "11 років"),
        ("uk", slavic, 12_345.0, "12\u{a0}345 років"),
        ("uk", slavic, 1.5, "1,5 року"),
        ("sv", swedish, 1.0, "ett år"),
        ("sv", swedish, 10_000.0, "10\u{a0}000 år"),
        ("sv-x-lattlast", swedish, 1.0, "ett år"),
        ("fa-u-nu-latn", swedish, 1000.0, "1,000 år"),
    ] {
        let arguments = [("n", Argument::Number(number))];
        assert_eq!(texts(tag, text).text("years", &arguments).unwrap(), expected, "{tag} {number}");
    }
}

#[test]
fn numbers_obey_the_options_of_the_message() {
    let text = "a = { NUMBER($n, maximumFractionDigits: 1) }\nb = { NUMBER($n, minimumFractionDigits: 3) }\n\
                c = { NUMBER($n, useGrouping: \"false\") }\nd = { NUMBER($n, minimumFractionDigits: 999999) }\n\
                e = { NUMBER($n, minimumIntegerDigits: 6) }\n";
    let texts = texts("sv", text);
    let shown = |key: &str| texts.text(key, &[("n", Argument::Number(1234.25))]).unwrap();
    assert_eq!(shown("a"), "1\u{a0}234,2");
    assert_eq!(shown("b"), "1\u{a0}234,250");
    assert_eq!(shown("c"), "1234,25");
    assert!(shown("d").len() > 100);
    assert_eq!(shown("e"), "001\u{a0}234,25");
}

#[test]
fn later_files_override_earlier_ones_by_message() {
    let files =
        [source("a = ett\nb = två\n-t = hus\n-t = skur\nc = { -t }\n"), source("\u{feff}b = zwei\r\n")];
    let (texts, faults) = reader("sv", &files);
    assert_eq!(faults, []);
    assert_eq!(texts.text("c", &[]).unwrap(), "skur");
    assert!(texts.text("-t", &[]).is_none());
    assert_eq!(texts.text("a", &[]).unwrap(), "ett");
    assert_eq!(texts.text("b", &[]).unwrap(), "zwei");
    assert!(texts.text("d", &[]).is_none() && !texts.texts.has_text("d") && texts.texts.has_text("a"));
}

#[test]
fn attributes_and_missing_arguments() {
    let texts = texts("sv", "a = { $x } och { $y }\n    .label = Etikett\nb =\n    .label = Bara så\n");
    assert_eq!(texts.text("a.label", &[]).unwrap(), "Etikett");
    assert_eq!(texts.text("a", &[("x", "Å".into())]).unwrap(), "Å och {$y}");
    assert!(texts.text("b", &[]).is_none() && texts.texts.has_text("b.label"));
    assert!(texts.text("a.other", &[]).is_none() && texts.text("", &[]).is_none());
}

#[test]
fn faults_have_their_place_and_the_rest_is_read() {
    let files = [source("\u{feff}a = ett\nb två\nc = { $x\nd = fyra\n")];
    let (texts, faults) = reader("sv", &files);
    let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [2, 4]);
    assert_eq!(faults[0].file, "test.ftl");
    assert!(files[0].text[faults[0].offset..].starts_with("två"), "{}", faults[0].offset);
    assert_eq!(texts.text("d", &[]).unwrap(), "fyra");
}

#[test]
fn hostile_texts_do_no_harm() {
    let deep = format!("a = {}\n", "{".repeat(200_000));
    let staggered = format!("a =\n{}", " {\n".repeat(200_000));
    for text in [deep.as_str(), staggered.as_str(), "\u{0}", "a = {", "=", "a = { b }\nb = { a }\n", "🦀 = å"]
    {
        let (texts, _) = reader("sv", &[source(text)]);
        let _ = (texts.text("a", &[]), texts.text("🦀", &[]));
    }
}

#[test]
fn messages_refer_to_one_another() {
    let text = "-house = { $case ->\n   *[nominative] hus\n    [genitive] husets\n }\n    .gender = neuter\n\
                door = { -house(case: \"genitive\") } dörr { $n }\n\
                both = { door } / { -house } / { $n }\n\
                new = { -house.gender ->\n    [neuter] nytt\n   *[common] ny\n }\n\
                exact = { $n ->\n    [0] inga\n    [1.50] en och en halv\n    [one] ett\n   *[other] flera\n }\n\
                place = { NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }:a\n   *[other] { $n }:e\n }\n\
                escaped = { \"{ \\u00e5 }\" }\n\
                nested = { { $n } }\n\
                unknown = { nothing } { -nothing } { door.x } { DATETIME($n) } { NUMBER($t) }\n\
                choice = { $t ->\n    [a] A\n   *[b] B\n }\n";
    let texts = texts("sv", text);
    let n = |number: f64| [("n", Argument::Number(number)), ("t", Argument::Text("a"))];
    let shown = |key: &str, number: f64| texts.text(key, &n(number)).unwrap();
    assert_eq!(shown("door", 3.0), "husets dörr 3");
    assert_eq!(shown("both", 3.0), "husets dörr 3 / hus / 3");
    assert_eq!(shown("new", 3.0), "nytt");
    assert_eq!(
        [0.0, 1.0, 1.5, 2.0].map(|number| shown("exact", number)),
        ["inga", "ett", "en och en halv", "flera"]
    );
    assert_eq!([1.0, 2.0, 3.0, 22.0].map(|number| shown("place", number)), ["1:a", "2:a", "3:e", "22:a"]);
    assert_eq!(shown("escaped", 1.0), "{ å }");
    assert_eq!(shown("nested", 1000.0), "1\u{a0}000");
    assert_eq!(shown("unknown", 1.0), "{nothing} {-nothing} {door.x} {DATETIME()} {NUMBER()}");
    assert_eq!(shown("choice", 1.0), "A");
    assert_eq!(texts.text("choice", &[]).unwrap(), "B");
    assert_eq!(texts.text("exact", &[]).unwrap(), "flera");
}

#[test]
fn no_message_grows_beyond_measure() {
    let laughs: String = (1..30).map(|n| format!("a{n} = {{ a{m} }}{{ a{m} }}\n", m = n - 1)).collect();
    let texts = texts("sv", &format!("a0 = ha\n{laughs}self = x {{ self }}\n"));
    assert!(texts.text("a29", &[]).unwrap().len() < 10_000);
    assert!(texts.text("self", &[]).unwrap().len() < 1000);
    for number in [f64::NAN, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, -0.0] {
        let plural = self::texts("ar", "n = { $n ->\n    [one] one\n   *[other] { $n }\n }\n");
        assert!(!plural.text("n", &[("n", Argument::Number(number))]).unwrap().is_empty());
    }
}
