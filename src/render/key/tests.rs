//! What is different has different keys, however it is cut.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use super::{Key, KeyMaker, ROOM};

fn key<T: Serialize + ?Sized>(value: &T) -> Key {
    let mut maker = KeyMaker::new("test");
    maker.add(value);
    maker.finish().unwrap()
}

#[derive(Serialize)]
enum Shape {
    Dot,
    Line,
    Circle(u8),
    Ring(u8),
    Box { width: u8 },
    Square { width: u8 },
    Path(u8, u8),
}

#[derive(Serialize)]
struct Sparse {
    #[serde(skip_serializing_if = "Option::is_none")]
    one: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<&'static str>,
}

#[test]
fn what_is_different_has_another_key() {
    let map =
        |pairs: &[(&'static str, &'static str)]| -> BTreeMap<&str, &str> { pairs.iter().copied().collect() };
    let keys = [
        key(&["ab", "c"]),
        key(&["a", "bc"]),
        key(&["abc"]),
        key(&["abc", ""]),
        key(&["", "abc"]),
        key("abc"),
        key(&[["a"], ["b"]]),
        key(&[vec!["a", "b"], vec![]]),
        key(&[vec![], vec!["a", "b"]]),
        key(&vec![vec!["a", "b"]]),
        key(&("a", ["b"])),
        key(&Vec::<&str>::new()),
        key(&map(&[])),
        key(&map(&[("a", "b")])),
        key(&map(&[("b", "a")])),
        key(&map(&[("a", ""), ("b", "")])),
        key(&None::<&str>),
        key(&Some("")),
        key(""),
        key(&Some(None::<&str>)),
        key(&()),
        key(&false),
        key(&true),
        key(&0_u8),
        key(&0_i8),
        key(&1_u8),
        key(&-1_i64),
        key(&u64::MAX),
        key(&0_u128),
        key(&0_i128),
        key(&0.0_f64),
        key(&-0.0_f64),
        key(&1.0_f64),
        key(&1.000_000_000_000_000_2_f64),
        key(&'a'),
        key("a"),
        key(&Shape::Dot),
        key(&Shape::Line),
        key(&Shape::Circle(1)),
        key(&Shape::Ring(1)),
        key(&Shape::Box { width: 1 }),
        key(&Shape::Square { width: 1 }),
        key(&Shape::Path(1, 2)),
        key(&Shape::Path(2, 1)),
        key(&Sparse { one: Some("a"), other: None }),
        key(&Sparse { one: None, other: Some("a") }),
        key(&Sparse { one: None, other: None }),
    ];
    for (number, one) in keys.iter().enumerate() {
        for (other_number, other) in keys.iter().enumerate() {
            assert_eq!(one == other, number == other_number, "{number} and {other_number}");
        }
    }
}

#[test]
fn what_is_the_same_has_the_same_key_wherever_it_lies() {
    assert_eq!(key("abc"), key(&"abc".to_owned()));
    assert_eq!(key(&["a", "b"] as &[&str]), key(&vec!["a".to_owned(), "b".to_owned()]));
    let shared: Arc<str> = "abc".into();
    assert_eq!(key(&shared), key("abc"));
    assert_eq!(key(&7_u8), key(&7_usize));
    assert_eq!(key(&0.5_f32), key(&0.5_f64));
}

#[test]
fn signs_within_a_text_are_text() {
    assert_ne!(key(&["a\u{0}", "b"]), key(&["a", "\u{0}b"]));
    assert_ne!(key(&[vec!["\u{0}"]]), key(&[vec![""], vec![]]));
    assert_ne!(key(&["\u{7}\u{1}"]), key(&["\u{7}", "\u{1}"]));
}

#[test]
fn what_is_larger_than_the_room_is_whole() {
    for length in [ROOM - 10, ROOM - 9, ROOM, ROOM + 1, 5 * ROOM + 3] {
        let (mut text, before) = ("x".repeat(length), key(&"x".repeat(length)));
        assert_eq!(key(&text), before);
        for at in [0, length / 2, length - 1] {
            text.replace_range(at..=at, "y");
            assert_ne!(key(&text), before, "{length} {at}");
            text.replace_range(at..=at, "x");
        }
        let pieces = vec!["x"; length];
        assert_ne!(key(&pieces), key(&pieces[1..]));
    }
}

#[test]
fn the_order_of_what_is_taken_in_counts() {
    let both = |one: &str, other: &str| {
        let mut maker = KeyMaker::new("test");
        maker.add(one);
        maker.add(other);
        maker.finish()
    };
    assert_ne!(both("a", "b"), both("b", "a"));
    assert_ne!(both("ab", ""), both("a", "b"));
    assert_ne!(KeyMaker::new("a").finish(), KeyMaker::new("b").finish());
}

#[test]
fn what_refuses_to_be_taken_in_has_no_key() {
    struct Shy;
    impl Serialize for Shy {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("no"))
        }
    }
    let mut maker = KeyMaker::new("test");
    maker.add(&["a"]);
    maker.add(&vec![Shy]);
    maker.add("b");
    assert_eq!(maker.finish(), None);
}
