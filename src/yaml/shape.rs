//! What the shape of a YAML text would cost its reader: nesting, and parts that repeat each other.
//!
//! The reader's own limits come too late: it needs long to refuse deep brackets, and it counts how often a text
//! jumps to an anchor, not how much stands there. Texts that could do harm are looked through beforehand.

use std::ops::Range;

use saphyr_parser::{Event, Parser};

/// No entry, setting or schema is nested deeper.
const DEEPEST: usize = 64;

/// What aliases (`*name`) may add to a text, in bytes and [`NODE`]s; entries write out what they mean.
const MOST_REPEATED: u64 = 8 * 1024 * 1024;

/// What a value costs beside its text.
const NODE: u64 = 64;

/// What is wrong with a text's shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Nested deeper than anything that is meant.
    TooDeep,
    /// Parts repeat each other without end, or nearly.
    Aliases,
}

/// The first place where a text would cost too much; the byte is that of the text.
pub(super) fn fault(yaml: &str) -> Option<(Fault, usize)> {
    let open = most_open_brackets(yaml);
    if open <= DEEPEST && !may_repeat(yaml) {
        return None;
    }
    let mut shape = Shape::default();
    for event in Parser::new_from_str(yaml) {
        let Ok((event, span)) = event else { break };
        if let Some(fault) = shape.take(&event) {
            return Some((fault, byte_of(yaml, span.start.index())));
        }
    }
    // The two parsers may not agree on where a text breaks off; no text is worth the risk.
    (open > 100 * DEEPEST).then_some((Fault::TooDeep, 0))
}

/// The line with which a second document begins in a text.
pub(super) fn second_document(yaml: &str) -> Option<Range<usize>> {
    let events = Parser::new_from_str(yaml).map_while(Result::ok);
    let mut starts = events.filter(|(event, _)| matches!(event, Event::DocumentStart(_)));
    let start = byte_of(yaml, starts.nth(1)?.1.start.index());
    let line = yaml[start..].lines().next().map_or(0, |line| line.trim_end().len());
    Some(start..start + line)
}

/// How many brackets are open at the same time, if none of them stands in a text.
fn most_open_brackets(yaml: &str) -> usize {
    let mut open = 0_usize;
    let mut most = 0;
    for byte in yaml.bytes() {
        match byte {
            b'[' | b'{' => {
                open += 1;
                most = most.max(open);
            }
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    most
}

/// Whether there could be an anchor and an alias: `&` and `*` at the beginning of a word.
fn may_repeat(yaml: &str) -> bool {
    let begins_word = |mark: u8| {
        let bytes = yaml.as_bytes();
        let begins = |at: usize| at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        let goes_on = |at: usize| bytes.get(at + 1).is_some_and(|byte| !byte.is_ascii_whitespace());
        bytes.iter().enumerate().any(|(at, byte)| *byte == mark && begins(at) && goes_on(at))
    };
    begins_word(b'&') && begins_word(b'*')
}

/// What has been seen of a text.
#[derive(Default)]
struct Shape {
    /// The collections that are open: their anchors, and what they cost so far.
    open: Vec<(usize, u64)>,
    /// What stands at each anchor.
    anchors: Vec<u64>,
    repeated: u64,
}

impl Shape {
    fn take(&mut self, event: &Event) -> Option<Fault> {
        match event {
            Event::Scalar(text, _, anchor, _) => self.add(*anchor, NODE + text.len() as u64),
            Event::Alias(anchor) => {
                let cost = self.anchors.get(*anchor).copied().unwrap_or(NODE);
                self.repeated = self.repeated.saturating_add(cost);
                self.add(0, cost);
                return (self.repeated > MOST_REPEATED).then_some(Fault::Aliases);
            }
            Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _) => {
                self.open.push((*anchor, NODE));
                return (self.open.len() > DEEPEST).then_some(Fault::TooDeep);
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some((anchor, cost)) = self.open.pop() {
                    self.add(anchor, cost);
                }
            }
            _ => {}
        }
        None
    }

    fn add(&mut self, anchor: usize, cost: u64) {
        if let Some((_, whole)) = self.open.last_mut() {
            *whole = whole.saturating_add(cost);
        }
        if anchor > 0 {
            if self.anchors.len() <= anchor {
                self.anchors.resize(anchor + 1, NODE);
            }
            self.anchors[anchor] = cost;
        }
    }
}

fn byte_of(text: &str, character: usize) -> usize {
    text.char_indices().nth(character).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_nesting_is_found_before_it_is_read() {
        for text in
            ["[".repeat(100_000), "[\n".repeat(100_000), "{a: ".repeat(100_000), "[\na,\n".repeat(100_000)]
        {
            assert_eq!(fault(&text).map(|(fault, _)| fault), Some(Fault::TooDeep), "{}", &text[..9]);
        }
        assert_eq!(fault(&format!("a: {}\n", "[".repeat(65))), Some((Fault::TooDeep, 66)));
    }

    #[test]
    fn brackets_in_texts_are_no_nesting() {
        let text = format!("body: |\n  {}\n", "see [x and {y\n  ".repeat(100));
        assert_eq!(fault(&text), None);
        assert_eq!(fault(&format!("a: \"{}\"", "[".repeat(200))), None);
    }

    #[test]
    fn what_repeats_itself_is_weighed() {
        let mut laughs = "a0: &a0 [lol, lol]\n".to_owned();
        for level in 1..30 {
            let below = level - 1;
            laughs += &format!("a{level}: &a{level} [*a{below}, *a{below}]\n");
        }
        assert_eq!(fault(&laughs).map(|(fault, _)| fault), Some(Fault::Aliases));
        let long = format!("a: &a {}\nb: [{}]\n", "x".repeat(100_000), "*a, ".repeat(1000));
        assert_eq!(fault(&long).map(|(fault, _)| fault), Some(Fault::Aliases));
        assert_eq!(fault("a: &a [b, c]\nd: *a\n"), None);
        assert_eq!(fault("a: &a [*a]\n"), None, "the reader refuses it");
    }
}
