//! Which characters a text cannot have.

/// The first character of a text that has no place in one, and its byte.
///
/// Control characters but for tabs and the ends of lines, since neither HTML (parsing, "control-character-in-input-
/// stream") nor old readers of XML take them, what XML 1.0 leaves out of its characters (production 2), and the
/// noncharacters U+FDD0 to U+FDEF, which are for a program's own use (Unicode, section 23.7) and used by this one.
pub fn unspeakable(text: &str) -> Option<(usize, char)> {
    // Nearly all texts have none, and of one byte the question is quickly answered.
    let suspect = |byte: u8| matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 127 | 0xc2 | 0xef);
    let first = text.bytes().position(suspect)?;
    let found = text[first..].char_indices().find(|(_, character)| is_unspeakable(*character));
    found.map(|(at, character)| (first + at, character))
}

/// Whether a character has no place in a text.
pub fn is_unspeakable(character: char) -> bool {
    let is_control = character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    is_control || matches!(character, '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
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
            ("a\u{fffe}", Some((1, '\u{fffe}'))),
            ("a\u{ffff}", Some((1, '\u{ffff}'))),
        ] {
            assert_eq!(unspeakable(text), found, "{text:?}");
        }
    }
}
