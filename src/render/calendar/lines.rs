//! Content lines of iCalendar (RFC 5545, section 3.1): escaped, folded, ended by CR LF.
//!
//! The crate `icalendar` writes a `DTSTAMP` of now and a random `UID` into every component that has none, time
//! zones too, and its last folded line may be an octet too long; hence these few lines of our own.

use crate::render::said::one_line;

/// The longest line, in octets, without its end.
const LONGEST: usize = 75;

/// An iCalendar text that grows line by line.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
}

impl Lines {
    /// Opens a component.
    pub(super) fn begin(&mut self, component: &str) {
        self.line("BEGIN", component);
    }

    /// Closes a component.
    pub(super) fn end(&mut self, component: &str) {
        self.line("END", component);
    }

    /// A property (with its parameters), whose value is no text: a date, a rule, an address.
    pub(super) fn line(&mut self, property: &str, value: &str) {
        // Nothing may end the line early, whatever comes in.
        self.fold(&format!("{property}:{}", one_line(value)));
    }

    /// A property with a text.
    pub(super) fn text(&mut self, property: &str, text: &str) {
        self.line(property, &escaped(&one_line(text)));
    }

    /// A property with a list of texts.
    pub(super) fn texts(&mut self, property: &str, texts: &[String]) {
        let texts: Vec<String> = texts.iter().map(|text| escaped(&one_line(text))).collect();
        self.line(property, &texts.join(","));
    }

    /// The text as it goes into a file.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    fn fold(&mut self, line: &str) {
        let mut rest = line;
        let mut room = LONGEST;
        while rest.len() > room {
            let end = (1..=room).rev().find(|end| rest.is_char_boundary(*end)).unwrap_or(rest.len());
            let (first, after) = rest.split_at(end);
            self.text.push_str(first);
            self.text.push_str("\r\n ");
            rest = after;
            room = LONGEST - 1;
        }
        self.text.push_str(rest);
        self.text.push_str("\r\n");
    }
}

/// A text with what has a meaning of its own escaped (section 3.3.11); it has no line breaks.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Lines)) -> String {
        let mut lines = Lines::default();
        write(&mut lines);
        String::from_utf8(lines.into_bytes()).unwrap()
    }

    #[test]
    fn no_line_is_too_long_and_no_character_is_split() {
        for text in ["a".repeat(300), "å".repeat(200), "老".repeat(100), "🚲 ".repeat(80), "a ".repeat(37)]
        {
            let written = written(|lines| lines.text("SUMMARY", &text));
            assert!(written.ends_with("\r\n"));
            assert!(written.split("\r\n").all(|line| line.len() <= LONGEST), "{written}");
            let unfolded = written.replace("\r\n ", "");
            assert_eq!(unfolded.trim_end_matches("\r\n"), format!("SUMMARY:{}", text.trim()));
        }
        let exact = written(|lines| lines.line("X", &"a".repeat(73)));
        assert_eq!(exact.matches("\r\n").count(), 1);
    }

    #[test]
    fn texts_cannot_end_their_line() {
        let text = "a;b,c\\d:e\r\nATTACH:x\u{0}\"";
        assert_eq!(written(|lines| lines.text("SUMMARY", text)), "SUMMARY:a\\;b\\,c\\\\d:e ATTACH:x\"\r\n");
        let list = ["a,b".to_owned(), "c".to_owned()];
        assert_eq!(written(|lines| lines.texts("CATEGORIES", &list)), "CATEGORIES:a\\,b,c\r\n");
    }
}
