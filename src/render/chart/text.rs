//! How wide words are, and where their lines break: by a table, since no font is at hand when a site is built.
//!
//! The widths are those of a wide face (DejaVu Sans), so that what fits by the table fits in any other that readers
//! are likely to have. Nothing here shapes text: an Arabic letter counts as much as its widest form.

/// A size of text: in units of the drawing, and whether it is bold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face {
    /// The size of the type.
    pub(super) size: i32,
    /// Whether it is bold.
    pub(super) bold: bool,
}

/// Words broken into lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lines {
    /// The lines.
    pub(super) lines: Vec<String>,
    /// Whether something was left out at the end.
    pub(super) cut: bool,
}

/// No chart shows more of a title than this; the rest is not even measured.
const LONGEST: usize = 400;

/// At least so many letters stand on each side of a break within a word.
const LEAST_BROKEN: usize = 3;

impl Face {
    /// The width of a text in units, rounded up.
    pub(super) fn width(self, text: &str) -> i32 {
        self.units(text.chars().map(width).sum())
    }

    fn units(self, hundredths: i32) -> i32 {
        let hundredths = if self.bold { hundredths * 113 / 100 } else { hundredths };
        (hundredths * self.size + 99) / 100
    }

    /// Breaks a text into lines of a width, at most `most` of them; what is more becomes an ellipsis.
    pub(super) fn wrap(self, text: &str, room: i32, most: usize) -> Lines {
        // Never less than a letter: a line is always filled with something.
        let room = room.max(2 * self.size);
        let mut lines: Vec<String> = Vec::new();
        let cleaned: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
        let mut cut = text.chars().nth(LONGEST).is_some();
        for word in cleaned.split_whitespace() {
            let mut word = word;
            loop {
                if let Some(line) = lines.last_mut()
                    && self.width(line) + self.width(" ") + self.width(word) <= room
                {
                    line.push(' ');
                    line.push_str(word);
                    break;
                }
                if self.width(word) <= room {
                    lines.push(word.to_owned());
                    break;
                }
                let (first, rest) = self.break_word(word, room);
                lines.push(first);
                word = rest;
            }
            if lines.len() > most {
                break;
            }
        }
        if lines.len() > most || cut {
            cut = true;
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                self.end_with_ellipsis(last, room);
            }
        }
        Lines { lines, cut }
    }

    /// The part of a word that fits a line, with a hyphen where its script has one; and the rest.
    fn break_word(self, word: &str, room: i32) -> (String, &str) {
        let hyphen = if word.chars().any(joins) { "" } else { "-" };
        let room = room - self.width(hyphen);
        let mut best = None;
        let mut syllable = None;
        let mut sum = 0;
        let letters = word.chars().filter(|c| width(*c) > 0).count();
        let mut before = 0;
        let mut previous = ' ';
        for (at, character) in word.char_indices() {
            // A mark stays with its letter, and so does what a joiner holds together.
            let may_break = width(character) > 0 && previous != '\u{200d}';
            let balanced = before >= LEAST_BROKEN && letters - before >= LEAST_BROKEN;
            if may_break && at > 0 && (balanced || best.is_none()) && self.units(sum) <= room {
                best = Some(at);
                if begins_syllable(&word[at..]) {
                    syllable = Some(at);
                }
            }
            sum += width(character);
            if self.units(sum) > room && best.is_some() {
                break;
            }
            before += usize::from(width(character) > 0);
            previous = character;
        }
        // At a syllable, unless that would leave the line half empty.
        let at = syllable.filter(|at| best.is_some_and(|best| at * 2 > best)).or(best).unwrap_or(word.len());
        let (first, rest) = word.split_at(at);
        let mark = if rest.is_empty() || first.ends_with(['-', '/', '–']) { "" } else { hyphen };
        (format!("{first}{mark}"), rest)
    }

    fn end_with_ellipsis(self, line: &mut String, room: i32) {
        while !line.is_empty() && self.width(line) + self.width("…") > room {
            line.pop();
        }
        let kept = line.trim_end_matches([' ', '-', ',', '–']).len();
        line.truncate(kept);
        line.push('…');
    }
}

/// Whether a rest of a word begins as syllables do: with a consonant before a vowel.
fn begins_syllable(rest: &str) -> bool {
    let is_vowel = |letter: &char| "aeiouyåäöæøéèêüáíóúýаеиоуюяєіїэыё".contains(*letter);
    let mut letters = rest.chars().flat_map(char::to_lowercase);
    let first = letters.next();
    first.is_some_and(|first| first.is_alphabetic() && !is_vowel(&first))
        && letters.next().is_some_and(|next| is_vowel(&next))
}

/// Whether the letters of a script join: a hyphen would tear them apart.
fn joins(character: char) -> bool {
    matches!(u32::from(character), 0x0600..=0x08ff | 0xfb50..=0xfdff | 0xfe70..=0xfefe | 0x0900..=0x1100 | 0x2e80..)
}

/// The width of a character in hundredths of the size.
fn width(character: char) -> i32 {
    match u32::from(character) {
        0..=0x1f | 0x7f..=0x9f | 0xad => 0,
        0x20..=0x7e => ascii(character),
        0x00a0..=0x024f => latin(character),
        0x0300..=0x036f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f => 0,
        0x0370..=0x03ff | 0x0530..=0x058f => 75,
        0x0400..=0x052f => cyrillic(character),
        0x0591..=0x05c7 | 0x064b..=0x065f | 0x0670 | 0x06d6..=0x06ed => 0,
        0x05d0..=0x05ff => 66,
        0x0600..=0x08ff | 0xfb50..=0xfdff | 0xfe70..=0xfefe => arabic(character),
        0x2010..=0x2027 | 0x2030..=0x205f => {
            if character == '…' {
                100
            } else {
                60
            }
        }
        0x2e80.. => 105,
        _ => 85,
    }
}

fn ascii(character: char) -> i32 {
    match character {
        'i' | 'j' | 'l' | '\'' => 28,
        ' ' | ',' | '.' | '/' | ':' | ';' | '|' | '\\' | 'I' | 'J' => 33,
        '-' | '(' | ')' | '[' | ']' | '!' | 't' | 'f' | 'r' => 40,
        '"' | '_' | '`' | '*' | '?' | 's' | 'z' | 'c' => 54,
        'k' | 'v' | 'x' | 'y' | 'F' | 'L' => 60,
        'm' | 'M' | 'W' | '@' | '%' => 99,
        'w' | '#' | '+' | '<' | '=' | '>' | '^' | '~' | '&' => 84,
        'a'..='z' | '0'..='9' | '$' | '{' | '}' => 64,
        'E' | 'T' | 'P' | 'Y' | 'S' | 'K' => 66,
        _ => 78,
    }
}

fn latin(character: char) -> i32 {
    match character {
        '\u{a0}' => 33,
        'ì' | 'í' | 'î' | 'ï' | 'ı' | '·' | '¡' => 33,
        'Æ' | 'æ' | 'Œ' | 'œ' | '©' | '®' => 100,
        character if character.is_uppercase() => 79,
        _ => 64,
    }
}

fn cyrillic(character: char) -> i32 {
    match character {
        'і' | 'ї' | 'ј' | 'І' | 'Ї' | 'Ј' => 30,
        'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Ы' | 'Ф' | 'М' | 'Ъ' | 'Њ' | 'Љ' => 108,
        'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'ф' | 'м' | 'ъ' | 'њ' | 'љ' => 88,
        character if character.is_uppercase() => 77,
        _ => 65,
    }
}

fn arabic(character: char) -> i32 {
    match character {
        'ا' | 'أ' | 'إ' | 'آ' | 'ل' | 'ء' => 40,
        'س' | 'ش' | 'ص' | 'ض' | 'ؤ' | 'ث' | 'ب' | 'ت' | 'پ' | 'ف' | 'ک' | 'ك' => 93,
        _ => 60,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Face = Face { size: 15, bold: false };

    #[test]
    fn lines_break_between_words_and_long_words_within() {
        for (text, room, expected) in [
            ("Skara kommun", 200, vec!["Skara kommun"]),
            ("Skara kommun", 70, vec!["Skara", "kommun"]),
            ("Överenskommelsen Skåne", 110, vec!["Överenskom-", "melsen Skåne"]),
            ("  ", 100, vec![]),
            ("Europeiska  unionen", 300, vec!["Europeiska unionen"]),
        ] {
            assert_eq!(PLAIN.wrap(text, room, 9).lines, expected, "{text}");
        }
    }

    #[test]
    fn every_line_fits_in_every_script() {
        let long = "ö".repeat(2_000);
        let marks = format!("a{}", "\u{301}".repeat(500));
        for text in [
            "Nätverket kring flyktingboendet på Stora Ekeberg och flyktingsamordningsnätverket",
            "شبكة التعاون حول سكن اللاجئين في ستورا إيكيبيري",
            "Мережа співпраці навколо житла для біженців у Стура-Екеберг",
            "難民住宅をめぐる協力ネットワーク難民住宅をめぐる協力ネットワーク",
            "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 familj",
            &long,
            &marks,
        ] {
            for room in [80, 110, 160, 300] {
                let wrapped = PLAIN.wrap(text, room, 4);
                assert!(wrapped.lines.len() <= 4 && !wrapped.lines.is_empty(), "{text}");
                for line in &wrapped.lines {
                    assert!(PLAIN.width(line) <= room, "{line} in {room}");
                }
            }
        }
    }

    #[test]
    fn what_is_cut_ends_in_an_ellipsis() {
        let title = "Samverkan ".repeat(30);
        let wrapped = PLAIN.wrap(&title, 160, 4);
        assert!(wrapped.cut && wrapped.lines.len() == 4 && wrapped.lines[3].ends_with('…'), "{wrapped:?}");
        assert!(!PLAIN.wrap("Kort", 160, 4).cut);
    }

    #[test]
    fn joined_scripts_get_no_hyphen_and_marks_stay_with_their_letter() {
        let wrapped = PLAIN.wrap("المتعاونونالمتعاونون", 90, 9);
        assert!(
            wrapped.lines.len() > 1 && wrapped.lines.iter().all(|line| !line.contains('-')),
            "{wrapped:?}"
        );
        for line in PLAIN.wrap(&"e\u{301}".repeat(40), 60, 9).lines {
            assert!(!line.starts_with('\u{301}'), "{line}");
        }
    }
}
