//! Which characters a text cannot have.

/// The first character of a text that has no place in one, and its byte.
///
/// Control characters but for tabs and the ends of lines, since neither HTML (parsing, "control-character-in-input-
/// stream") nor old readers of XML take them, what XML 1.0 leaves out of its characters (production 2), and the
/// noncharacters U+FDD0 to U+FDEF, which are for a program's own use (Unicode, section 23.7) and used by this one. Of
/// those that turn the direction of what stands beside them (UAX 9), isolates are taken where each is closed in its
/// line, the older ones never: a title may not turn what the page says after it.
pub fn unspeakable(text: &str) -> Option<(usize, char)> {
    // Many texts have none, and of one byte the question is quickly answered.
    let suspect = |byte: u8| matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 127 | 0xc2 | 0xe2 | 0xef);
    let first = text.bytes().position(suspect)?;
    let mut open: Option<(usize, char)> = None;
    let mut depth = 0_usize;
    for (at, character) in text[first..].char_indices() {
        let here = (first + at, character);
        match character {
            '\u{2066}'..='\u{2068}' => {
                open.get_or_insert(here);
                depth += 1;
            }
            '\u{2069}' if depth == 0 => return Some(here),
            '\u{2069}' => {
                depth -= 1;
                open = open.filter(|_| depth > 0);
            }
            '\n' | '\r' if depth > 0 => return open,
            _ if is_unspeakable(character) => return Some(here),
            _ => {}
        }
    }
    open
}

/// Whether a character has no place in a text, whatever stands beside it.
pub fn is_unspeakable(character: char) -> bool {
    let is_control = character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    let turns = matches!(character, '\u{202a}'..='\u{202e}');
    is_control || turns || matches!(character, '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a character turns the direction of what follows until another one ends it.
pub fn is_isolate(character: char) -> bool {
    matches!(character, '\u{2066}'..='\u{2069}')
}

/// Whether nothing of a text is seen: spaces, and what no program draws (Unicode, Default_Ignorable_Code_Point; and
/// U+2800, a Braille cell without dots).
pub fn is_blank(text: &str) -> bool {
    let is_ignored = |c: char| {
        matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
    };
    text.chars().all(|c| c.is_whitespace() || is_ignored(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_found_where_they_are() {
        for (text, found) in [
            ("", None),
            ("å\tb\r\nc\u{a0}\u{ffef}\u{fffd}¿ÿ😀", None),
            ("å\u{b}", Some((2, '\u{b}'))),
            ("\u{ef}å\u{7f}", Some((4, '\u{7f}'))),
            ("å\u{80}", Some((2, '\u{80}'))),
            ("å\u{85}\0", Some((2, '\u{85}'))),
            ("\u{9f}", Some((0, '\u{9f}'))),
            ("\u{fdcf}\u{fdd0}", Some((3, '\u{fdd0}'))),
            ("\u{fdf0}\u{fdef}", Some((3, '\u{fdef}'))),
            ("a\u{202e}b\u{202c}", Some((1, '\u{202e}'))),
            ("a\u{200e}\u{200f}\u{2068}b\u{2066}c\u{2069}\u{2069}–d\u{2067}e\u{2069}", None),
            ("a\u{2068}b\u{2069}\u{2067}\u{2066}c\u{2069}", Some((8, '\u{2067}'))),
            ("a\u{2067}b\nc\u{2069}", Some((1, '\u{2067}'))),
            ("a\u{2069}", Some((1, '\u{2069}'))),
            ("a\u{fffe}", Some((1, '\u{fffe}'))),
            ("a\u{ffff}", Some((1, '\u{ffff}'))),
        ] {
            assert_eq!(unspeakable(text), found, "{text:?}");
        }
    }
}
