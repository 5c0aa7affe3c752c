//! Makes the ids of a text: readable, and each given once.

use std::collections::BTreeMap;

use deunicode::deunicode;

/// Begins the ids that footnotes get; nothing an author names may begin so.
pub(super) const RESERVED: &str = "fn_";

/// Longest id made from a heading, in characters.
const LONGEST: usize = 80;

/// The ids given so far, all with the text's own prefix.
pub(super) struct Identifiers<'o> {
    prefix: &'o str,
    /// For each id, the number to try next when it is asked for again.
    next: BTreeMap<Box<str>, u32>,
}

impl<'o> Identifiers<'o> {
    /// Starts a text whose ids all begin with `prefix`.
    pub(super) fn new(prefix: &'o str) -> Self {
        Self { prefix, next: BTreeMap::new() }
    }

    /// Gives an id for `wanted`, the same or with a number after it.
    pub(super) fn give(&mut self, wanted: &str) -> Box<str> {
        let wanted = self.prefixed(wanted);
        let Some(&number) = self.next.get(&wanted) else {
            self.next.insert(wanted.clone(), 2);
            return wanted;
        };
        let (number, id) = (number..u32::MAX)
            .map(|number| (number, format!("{wanted}-{number}").into_boxed_str()))
            .find(|(_, id)| !self.next.contains_key(id))
            .expect("no text holds four thousand million ids");
        self.next.insert(wanted, number + 1);
        self.next.insert(id.clone(), 2);
        id
    }

    /// Gives exactly `wanted` with the prefix, or nothing when it is taken.
    pub(super) fn give_exactly(&mut self, wanted: &str) -> Option<Box<str>> {
        let wanted = self.prefixed(wanted);
        if self.next.contains_key(&wanted) {
            return None;
        }
        self.next.insert(wanted.clone(), 2);
        Some(wanted)
    }

    fn prefixed(&self, wanted: &str) -> Box<str> {
        let guard = if wanted.starts_with(RESERVED) { "id-" } else { "" };
        format!("{}{guard}{wanted}", self.prefix).into()
    }
}

/// Makes an id of a heading's text: lower-case ASCII letters and digits, joined by hyphens
/// (`Mål och syfte` gives `mal-och-syfte`; other scripts are transliterated).
pub(super) fn slug(text: &str) -> String {
    if text.is_ascii() { joined(text) } else { joined(&deunicode(text)) }
}

fn joined(ascii: &str) -> String {
    let mut slug = String::with_capacity(ascii.len().min(LONGEST));
    for word in
        ascii.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
    {
        if !slug.is_empty() {
            if slug.len() + word.len() >= LONGEST {
                break;
            }
            slug.push('-');
        }
        slug.extend(word.chars().take(LONGEST).map(|character| character.to_ascii_lowercase()));
    }
    if slug.is_empty() { "section".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_slugs() {
        for (text, expected) in [
            ("Mål och syfte", "mal-och-syfte"),
            ("  Ö-vik: 2016/21! ", "o-vik-2016-21"),
            ("اللغة", "llg"),
            ("Мова", "mova"),
            ("", "section"),
            ("!?", "section"),
            ("\u{200d}", "section"),
        ] {
            assert_eq!(slug(text), expected, "{text}");
        }
        assert_eq!(slug(&"ab ".repeat(100)).len(), 80);
        assert_eq!(slug(&"a".repeat(1000)).len(), LONGEST);
    }

    #[test]
    fn gives_each_id_once() {
        let mut ids = Identifiers::new("goal-");
        assert_eq!(&*ids.give("a"), "goal-a");
        assert_eq!(&*ids.give("a-2"), "goal-a-2");
        assert_eq!(&*ids.give("a"), "goal-a-3");
        assert_eq!(&*ids.give("a"), "goal-a-4");
        assert_eq!(ids.give_exactly("a"), None);
        assert_eq!(ids.give_exactly("b").as_deref(), Some("goal-b"));
        assert_eq!(&*ids.give("fn_1"), "goal-id-fn_1");
    }
}
