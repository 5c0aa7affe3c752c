//! Telephone numbers: one number, as people write it, and the address that dials it.

/// No number has fewer digits (112).
const FEWEST: usize = 3;

/// No number has more: fifteen (ITU-T E.164), and two zeros before a country's code.
const MOST: usize = 17;

/// No extension has more digits.
const LONGEST_EXTENSION: usize = 8;

/// What is written before an extension, in the languages of the interface.
const EXTENSION: [&str; 9] =
    ["anknytning", "ankn", "extension", "ext", "x", "alanumero", "alanro", "доб", "تحويلة"];

/// One telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telephone {
    /// Digits, with the plus sign where it is first.
    number: String,
    extension: Option<String>,
}

impl Telephone {
    /// Reads a number: digits, spaces, hyphens and brackets, a plus sign before the first digit, and an extension after
    /// the last (`ankn 12`). `None` of anything else, such as two numbers or other words.
    pub fn read(text: &str) -> Option<Self> {
        let (number, extension) = match text.find(char::is_alphabetic) {
            Some(at) => {
                let (number, words) = text.split_at(at);
                (number.trim_end().trim_end_matches([',', ';']), Some(extension(words)?))
            }
            None => (text, None),
        };
        let between = |c: char| c.is_whitespace() || matches!(c, '-' | '(' | ')' | '\u{2010}'..='\u{2013}');
        let first = number.find(|c: char| c.is_ascii_digit())?;
        let plus = number[..first].matches('+').count();
        let fits =
            number.char_indices().all(|(at, c)| c.is_ascii_digit() || between(c) || (c == '+' && at < first));
        // «(0)» between country code and number is not dialled.
        let dialled = if plus == 0 { number.to_owned() } else { number.replace("(0)", "") };
        let digits: String = dialled.chars().filter(char::is_ascii_digit).collect();
        let number = format!("{}{digits}", "+".repeat(plus));
        (fits && plus < 2 && (FEWEST..=MOST).contains(&digits.len())).then_some(Self { number, extension })
    }

    /// A `tel:` address (RFC 3966).
    pub fn url(&self) -> String {
        let extension = self.extension.as_ref().map(|digits| format!(";ext={digits}"));
        format!("tel:{}{}", self.number, extension.unwrap_or_default())
    }
}

/// The digits after a word for an extension.
fn extension(words: &str) -> Option<String> {
    let end = words.find(|c: char| !c.is_alphabetic())?;
    let (word, digits) = words.split_at(end);
    let digits = digits.trim_start_matches(['.', ':']).trim();
    let fits =
        !digits.is_empty() && digits.len() <= LONGEST_EXTENSION && digits.bytes().all(|c| c.is_ascii_digit());
    (fits && EXTENSION.contains(&&*word.to_lowercase())).then(|| digits.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Telephone;

    #[test]
    fn numbers_as_people_write_them() {
        for (written, dialled) in [
            ("010-123 45 67", "tel:0101234567"),
            ("+46 (0)8-12 34 56", "tel:+468123456"),
            ("(+46) 8 12\u{a0}34\u{202f}56", "tel:+468123456"),
            (" 0046\u{2013}8 123456 ", "tel:00468123456"),
            ("112", "tel:112"),
            ("010-000 00 02 ankn 12", "tel:0100000002;ext=12"),
            ("010-000 00 02, ankn. 12", "tel:0100000002;ext=12"),
            ("010-000 00 02 Anknytning: 0012", "tel:0100000002;ext=0012"),
            ("+46 8 000 00 02 x12", "tel:+4680000002;ext=12"),
            ("010 000 00 02 ext. 12", "tel:0100000002;ext=12"),
            ("+380 44 000 00 02 доб. 12", "tel:+380440000002;ext=12"),
        ] {
            assert_eq!(
                Telephone::read(written).map(|number| number.url()),
                Some(dialled.into()),
                "{written}"
            );
        }
    }

    #[test]
    fn what_is_no_single_number() {
        for bad in [
            "",
            "-",
            "12",
            "ring växeln",
            "010-ring växeln",
            "010-000 00 02, 070-000 00 00",
            "010-000 00 02 / 070-000 00 00",
            "010-000 00 02 070-000 00 00",
            "010-000 00 02 eller 070-000 00 00",
            "010-000 00 02 ankn",
            "010-000 00 02 ankn 12 eller 13",
            "010-000 00 02 ankn 123456789",
            "112 (dygnet runt)",
            "08+46 123",
            "++46 8 123",
            "javascript:alert(112)",
            "٠١٠-١٢٣",
            "112\0",
            "x12",
        ] {
            assert_eq!(Telephone::read(bad), None, "{bad}");
        }
    }
}
