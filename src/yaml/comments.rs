//! Finds `#` that begins a comment where it was likely meant as part of a text: `title: Project #1 in Skara`.
//!
//! A comment that is meant as one has a space after the `#`, so only one without is told of.

use std::ops::Range;

use saphyr_parser::{Event, Parser};

/// Where texts are cut off by a `#`: the bytes from there to the line's end.
pub(super) fn cut_texts(yaml: &str) -> Vec<Range<usize>> {
    let suspects = suspects(yaml);
    if suspects.is_empty() {
        return suspects;
    }
    let texts = texts(yaml);
    // Texts come in order, and none stands in another.
    let is_inside = |at: usize| {
        let after = texts.partition_point(|text| text.start <= at);
        after > 0 && texts[after - 1].contains(&at)
    };
    suspects.into_iter().filter(|range| !is_inside(range.start)).collect()
}

/// The first `#` that begins a comment within a bracket that its line does not close: `{light: #7a1f5c}`.
pub(super) fn cut_brackets(yaml: &str) -> Option<Range<usize>> {
    let is_open = |cut: &Range<usize>| {
        let line = yaml[..cut.start].rfind('\n').map_or(0, |at| at + 1);
        let before = &yaml[line..cut.start];
        let count = |marks: [char; 2]| before.matches(marks).count();
        let is_quoted = before.matches('"').count() % 2 == 1 || before.matches('\'').count() % 2 == 1;
        let closes = yaml[cut.clone()].contains(['}', ']']);
        !is_quoted && closes && count(['{', '[']) > count(['}', ']'])
    };
    suspects(yaml).into_iter().find(is_open)
}

/// In each line the first ` #` that would begin a comment, if what comes next is no space.
fn suspects(yaml: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in yaml.split_inclusive('\n') {
        let text = line.trim_end();
        let begins = |at: &usize| *at == 0 || text[..*at].ends_with([' ', '\t']);
        let mark = text.match_indices('#').map(|(at, _)| at).find(begins);
        if let Some(at) = mark {
            let before = text[..at].trim_end();
            let is_value = !before.is_empty() && !before.ends_with(['"', '\'', ']', '}', '|', '>']);
            let is_word = text[at + 1..].starts_with(char::is_alphanumeric);
            if is_value && is_word {
                found.push(start + at..start + text.len());
            }
        }
        start += line.len();
    }
    found
}

/// The bytes of all texts: a `#` inside one is part of it.
fn texts(yaml: &str) -> Vec<Range<usize>> {
    let bytes: Vec<usize> = yaml.char_indices().map(|(at, _)| at).collect();
    let byte = |character: usize| bytes.get(character).copied().unwrap_or(yaml.len());
    let mut texts = Vec::new();
    for event in Parser::new_from_str(yaml) {
        let Ok((event, span)) = event else { break };
        if matches!(event, Event::Scalar(..)) {
            texts.push(byte(span.start.index())..byte(span.end.index()));
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::cut_texts;

    #[test]
    fn a_text_that_is_cut_off_is_found() {
        for (yaml, cut) in [
            ("title: Projekt #1 i Norrköping\nlevel: local\n", "#1 i Norrköping"),
            ("å: ä\ntitle: #1 i Skara\n", "#1 i Skara"),
            ("aliases:\n  - Å #2\n", "#2"),
            ("goal: |\n  text\ntitle: B #bra", "#bra"),
        ] {
            let found: Vec<&str> = cut_texts(yaml).into_iter().map(|range| &yaml[range]).collect();
            assert_eq!(found, [cut], "{yaml}");
        }
    }

    #[test]
    fn a_bracket_that_is_cut_off_is_found() {
        for (yaml, cut) in [
            ("a: b\ncolours: {light: #7a1f5c}\nmenu: [map]\n", Some("#7a1f5c}")),
            ("aliases: [Å #1, B]\n", Some("#1, B]")),
            ("aliases: [Å, #note\n  B]\n", None),
            ("a: {b: \"c #1\", d: e}\n", None),
            ("a: {b: c} #1]\n", None),
            ("a: b #1}\n", None),
        ] {
            assert_eq!(super::cut_brackets(yaml).map(|range| &yaml[range]), cut, "{yaml}");
        }
    }

    #[test]
    fn a_comment_that_is_meant_is_let_be() {
        for yaml in [
            "title: A # comment\n# summary: B #1\n  #x\n",
            "title: A  # see #1\n",
            "title: \"A #1\"\nx: 'B #1'\n",
            "title: \"A\" #1\nmembers: [a] #1\ngoal: | #1\n  text #2\n  # 3\n  a #4\ny: z\n",
            "url: https://a.example/#b\nc: C#\nd: #\ne: f ## g\n",
            "summary: \"a\n  b #1\n  c\"\n",
        ] {
            assert_eq!(cut_texts(yaml), [], "{yaml}");
        }
    }
}
