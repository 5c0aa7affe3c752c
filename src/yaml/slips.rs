//! Finds the slip of the pen behind a complaint of the YAML parser, which often notices it many lines later.
//!
//! It goes through the lines as people write them: fields, lists, quotations. It does not parse YAML, and is asked
//! only about a text that the parser has refused.

use std::ops::Range;

/// A slip: the word by which messages tell it, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) reason: &'static str,
    pub(super) at: Range<usize>,
}

/// Spaces that look like one but are none to YAML; they come along from Word and web pages.
pub(crate) fn is_hard_space(character: char) -> bool {
    matches!(
        character,
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{3000}' | '\u{2000}'..='\u{200b}' | '\u{feff}'
    )
}

/// The first slip in a text that the parser refused at the byte `complaint`.
pub(super) fn first(yaml: &str, complaint: usize) -> Option<Slip> {
    let mut lines = Lines { yaml, next: 0, open: Open::Nothing };
    while lines.next < yaml.len() && lines.next <= complaint {
        if let Some(slip) = lines.take() {
            return Some(slip);
        }
    }
    None
}

/// What the line above leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    /// Nothing, or a field that has no value yet.
    Nothing,
    /// A text of several lines after `|` or `>`; what is indented deeper than this belongs to it.
    Block(usize),
    /// A field at this column with its value on the line; what is indented deeper goes on with it.
    Value(usize),
}

struct Lines<'y> {
    yaml: &'y str,
    /// Where the next line begins.
    next: usize,
    open: Open,
}

/// A line without its indentation and the dashes of a list.
struct Line<'y> {
    start: usize,
    column: usize,
    text: &'y str,
}

impl<'y> Lines<'y> {
    fn take(&mut self) -> Option<Slip> {
        let start = self.next;
        let end = self.yaml[start..].find('\n').map_or(self.yaml.len(), |at| start + at + 1);
        self.next = end;
        let whole = self.yaml[start..end].trim_end();
        let bare = whole.trim_start_matches([' ', '\t']);
        let indent = whole.len() - bare.len();
        if bare.is_empty() || bare.starts_with('#') {
            return None;
        }
        if matches!(self.open, Open::Block(column) if indent > column) {
            return None;
        }
        if let Some(tab) = whole[..indent].find('\t') {
            return Some(slip("tab", start + tab, 1));
        }
        if bare.starts_with(is_hard_space) {
            let width = bare.chars().next().map_or(1, char::len_utf8);
            return Some(slip("hard-space", start + indent, width));
        }
        let line = after_dashes(bare, start + indent, indent);
        if let Open::Value(column) = self.open
            && indent > column
        {
            let field = key(line.text).filter(|key| value_of(line.text, key).is_some());
            return field.map(|key| slip("indentation", line.start, key.len()));
        }
        self.line(&line, indent)
    }

    /// A line that begins something: a field, or an item of a list.
    fn line(&mut self, line: &Line<'y>, indent: usize) -> Option<Slip> {
        let goes_on = self.open != Open::Nothing;
        self.open = Open::Nothing;
        if is_dash_without_space(line.text) {
            return Some(slip("dash", line.start, 1));
        }
        let is_item = line.column > indent;
        let Some(key) = key(line.text) else {
            if goes_on && !is_item && !line.text.starts_with(['"', '\'', '[', '{', ']', '}', '?', '-', '.']) {
                return Some(slip("no-colon", line.start, line.text.len()));
            }
            return self.value(line.text, line.start, line.column);
        };
        let colon = line.start + key.len();
        let after = &line.text[key.len() + 1..];
        match after.chars().next() {
            Some(space) if is_hard_space(space) => {
                return Some(slip("hard-space", colon + 1, space.len_utf8()));
            }
            Some(c) if c != ' ' && c != '\t' => {
                // An address in a list is a text.
                let is_address = is_item && after.starts_with('/');
                return (!is_address).then(|| slip("space", line.start, key.len() + 1 + c.len_utf8()));
            }
            _ => {}
        }
        let value = after.trim_start();
        self.value(value, colon + 1 + after.len() - value.len(), line.column)
    }

    fn value(&mut self, value: &'y str, start: usize, column: usize) -> Option<Slip> {
        let first = value.chars().next()?;
        match first {
            '#' => None,
            '|' | '>' => {
                self.open = Open::Block(column);
                None
            }
            '"' | '\'' => self.quotation(first, start, column),
            '[' | '{' => self.brackets(start, column),
            '-' if value.starts_with("- ") => Some(slip("list", start, 1)),
            _ => {
                self.open = Open::Value(column);
                let plain = value.split(" #").next().unwrap_or(value);
                let colon = plain.find(": ").or_else(|| plain.ends_with(':').then(|| plain.len() - 1));
                // Word's quotation marks enclose nothing here, so a colon between them is one of YAML's.
                let is_curly = matches!(first, '”' | '“' | '„' | '’' | '‘' | '«' | '»');
                match colon {
                    Some(_) if is_curly => Some(slip("curly-quote", start, first.len_utf8())),
                    _ => colon.map(|at| slip("colon", start + at, 1)),
                }
            }
        }
    }

    /// A quotation ends where its mark stands again: at the end of a line, before another field begins.
    fn quotation(&mut self, mark: char, start: usize, column: usize) -> Option<Slip> {
        self.open = Open::Value(column);
        let line_end = self.next;
        let Some(end) = closing(&self.yaml[start + 1..], mark).map(|at| start + 1 + at) else {
            return Some(slip("quote", start, 1));
        };
        let rest_of_line = self.yaml[end + 1..].lines().next().unwrap_or_default().trim();
        let ends_well = rest_of_line.is_empty() || rest_of_line.starts_with('#');
        if end < line_end {
            return (!ends_well).then(|| slip("quote-inside", end, 1));
        }
        let between = self.yaml[line_end..end].lines().any(|line| {
            let bare = line.trim_start();
            line.len() - bare.len() <= column && key(bare).is_some_and(|key| value_of(bare, key).is_some())
        });
        if between || !ends_well {
            return Some(slip("quote", start, 1));
        }
        self.next = self.yaml[end..].find('\n').map_or(self.yaml.len(), |at| end + at + 1);
        None
    }

    /// Brackets that stay open may go on below, further in.
    fn brackets(&mut self, start: usize, column: usize) -> Option<Slip> {
        let mut open = 0_usize;
        let mut quote = None;
        for (at, c) in self.yaml[start..].char_indices() {
            match (quote, c) {
                (Some(mark), _) if mark == c => quote = None,
                (Some(_), _) => {}
                (None, '"') => quote = Some(c),
                (None, '[' | '{') => open += 1,
                (None, ']' | '}') => open = open.saturating_sub(1),
                (None, '\n') => {
                    let line = self.yaml[start + at + 1..].lines().next().unwrap_or_default();
                    let bare = line.trim_start();
                    if !bare.is_empty() && line.len() - bare.len() <= column && !bare.starts_with([']', '}'])
                    {
                        return Some(slip("bracket", start, 1));
                    }
                }
                _ => {}
            }
            if open == 0 {
                self.open = Open::Value(column);
                let end = start + at;
                self.next = self.yaml[end..].find('\n').map_or(self.yaml.len(), |at| end + at + 1);
                return None;
            }
        }
        Some(slip("bracket", start, 1))
    }
}

fn slip(reason: &'static str, start: usize, length: usize) -> Slip {
    Slip { reason, at: start..start + length }
}

fn after_dashes(bare: &str, start: usize, indent: usize) -> Line<'_> {
    let mut text = bare;
    while let Some(rest) = text.strip_prefix("- ") {
        text = rest.trim_start_matches(' ');
    }
    let skipped = bare.len() - text.len();
    Line { start: start + skipped, column: indent + skipped, text }
}

/// `-name`, which is meant as an item of a list; `---` is none, nor is `-5`.
fn is_dash_without_space(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

/// The name before the first colon of a line, if it looks like that of a field or an entry.
fn key(text: &str) -> Option<&str> {
    let (key, _) = text.split_once(':')?;
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    (!key.is_empty() && key.chars().all(is_name)).then_some(key)
}

/// What stands after the colon of a field, with a space or the line's end between.
fn value_of<'l>(text: &'l str, key: &str) -> Option<&'l str> {
    let after = &text[key.len() + 1..];
    (after.is_empty() || after.starts_with(' ')).then_some(after)
}

/// The byte of the mark that ends a quotation; doubled or escaped marks do not.
fn closing(text: &str, mark: char) -> Option<usize> {
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if c == '\\' && mark == '"' {
            characters.next();
        } else if c == mark {
            let doubled = mark == '\'' && characters.peek().is_some_and(|(_, next)| *next == mark);
            if !doubled {
                return Some(at);
            }
            characters.next();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(yaml: &str) -> Option<(&'static str, usize, &str)> {
        let slip = first(yaml, yaml.len())?;
        Some((slip.reason, yaml[..slip.at.start].matches('\n').count() + 1, &yaml[slip.at]))
    }

    #[test]
    fn slips_are_found_where_they_are() {
        for (yaml, expected) in [
            ("title: \"Odlarna\nsummary: Vi odlar\nlevel: local\n", ("quote", 1, "\"")),
            ("title: \"Odlarna\nsummary: Vi \"odlar\"\nlevel: local\n", ("quote", 1, "\"")),
            ("a: b\ntitle: 'Odlarna\nsummary: \"Vi\"\n", ("quote", 2, "'")),
            ("a: b\nx:\n  - title: \"Odlarna\n    url: x\n", ("quote", 3, "\"")),
            ("title: \"A\" och B\n", ("quote-inside", 1, "\"")),
            ("title: A\nlevel:local\nsummary: b\n", ("space", 2, "level:l")),
            ("title:A\n", ("space", 1, "title:A")),
            ("rows:\n  - title:A\n", ("space", 2, "title:A")),
            ("title:\u{a0}A\n", ("hard-space", 1, "\u{a0}")),
            ("rows:\n\u{a0}\u{a0}- a\n", ("hard-space", 2, "\u{a0}")),
            ("title: A\nsummary Vi odlar\nlevel: local\n", ("no-colon", 2, "summary Vi odlar")),
            ("title: A\nsummary Vi odlar\n", ("no-colon", 2, "summary Vi odlar")),
            ("title: A\nsummary: - a\n", ("list", 2, "-")),
            ("title: A\n summary: b\n", ("indentation", 2, "summary")),
            ("title: A: B\n", ("colon", 1, ":")),
            ("title: ”A: B”\n", ("curly-quote", 1, "”")),
            ("title: A\nmembers: [a, b\nlevel: local\n", ("bracket", 2, "[")),
            ("members:\n-a\n-b\n", ("dash", 2, "-")),
            ("\ttitle: A\n", ("tab", 1, "\t")),
        ] {
            assert_eq!(told(yaml), Some(expected), "{yaml:?}");
        }
    }

    #[test]
    fn what_is_right_is_no_slip() {
        for yaml in [
            "title: \"A: B\"\nsummary: 'it''s # so'\nurl: https://a.example/b\n",
            "links:\n  - https://a.example\n  - title: A\n    url: https://b.example # c\n",
            "goal: |\n  Mål: det här\n  summary:x\n\ttab\ntitle: A\n",
            "summary: En text\n  som fortsätter här\ntitle: A\n",
            "summary: \"En text\n  som: fortsätter\"\ntitle: A\n",
            "members: [a,\n  b]\nimage: {file: a.png,\n  alt: \"x]\"}\ntitle: A\n",
            "members: [\n  a,\n]\ntitle: A\n",
            "a:\n# comment: x: y\n\n  - b\n  - c: d\nkyrkan: {title: Kyrkan}\n",
            "start: 2026-01-01T10:00\nperiod: 10:30\n",
        ] {
            assert_eq!(told(yaml), None, "{yaml:?}");
        }
    }

    #[test]
    fn no_text_is_a_danger() {
        for yaml in [
            "",
            ":",
            "\u{a0}",
            "å:å",
            "- - - ",
            "\"",
            "a: \"",
            "a: '",
            "a: [",
            "-",
            "å: \"\\",
            "\n\n:\n",
            "a:\u{2009}",
        ] {
            let _ = first(yaml, yaml.len());
        }
        let signs = ["a", ":", " ", "\n", "\"", "'", "-", "[", "]", "#", "\u{a0}", "|", "å", "\\"];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            texts = texts.iter().flat_map(|text| signs.map(|sign| format!("{text}{sign}"))).collect();
            for text in &texts {
                let text = format!("b: {text}\nc: d");
                assert!(first(&text, text.len()).is_none_or(|slip| text.get(slip.at).is_some()), "{text:?}");
            }
        }
    }
}
