//! Escapes what goes into HTML: character data, attribute values, URLs.
//!
//! Characters that no text can have become U+FFFD: `&#1;` writes them with letters that it can.

use crate::source::is_unspeakable;

/// In an escape table, the bytes that may begin a longer character that no text can have.
const SUSPECT: u8 = u8::MAX;

/// Replacements by their number in an escape table; 0 means that the byte stands as it is.
const REPLACEMENTS: [&str; 7] = ["", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", REPLACED];

/// What stands where a character was that no text can have.
const REPLACED: &str = "\u{FFFD}";

static BODY: [u8; 256] = table(false);
static ATTRIBUTE: [u8; 256] = table(true);

const fn table(quotes: bool) -> [u8; 256] {
    let mut table = [0; 256];
    let mut control = 0;
    while control < 0x20 {
        table[control] = 6;
        control += 1;
    }
    table[b'\t' as usize] = 0;
    table[b'\n' as usize] = 0;
    table[b'\r' as usize] = 0;
    table[0x7F] = 6;
    table[0xC2] = SUSPECT; // U+0080 to U+009F
    table[0xE2] = SUSPECT; // U+202A to U+202E
    table[0xEF] = SUSPECT; // U+FDD0 to U+FDEF, U+FFFE and U+FFFF
    table[b'&' as usize] = 1;
    table[b'<' as usize] = 2;
    table[b'>' as usize] = 3;
    if quotes {
        table[b'"' as usize] = 4;
        table[b'\'' as usize] = 5;
    }
    table
}

fn escape(out: &mut String, text: &str, table: &[u8; 256]) {
    let mut written = 0;
    for (index, byte) in text.bytes().enumerate() {
        let (replacement, length) = match table[byte as usize] {
            0 => continue,
            SUSPECT => match text[index..].chars().next().filter(|character| is_unspeakable(*character)) {
                Some(character) => (REPLACED, character.len_utf8()),
                None => continue,
            },
            number => (REPLACEMENTS[number as usize], 1),
        };
        out.push_str(&text[written..index]);
        out.push_str(replacement);
        written = index + length;
    }
    out.push_str(&text[written..]);
}

/// Appends `text` as character data.
pub(super) fn body(out: &mut String, text: &str) {
    escape(out, text, &BODY);
}

/// Appends `text` as the inside of a quoted attribute value.
pub(super) fn attribute(out: &mut String, text: &str) {
    escape(out, text, &ATTRIBUTE);
}

/// Appends ` name="value"`.
pub(super) fn named(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    attribute(out, value);
    out.push('"');
}

/// Appends the text of a raw HTML block: character references stay, everything else is escaped.
pub(super) fn markup(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(index) = rest.find('&') {
        body(out, &rest[..index]);
        out.push_str(if is_reference(&rest[index + 1..]) { "&" } else { "&amp;" });
        rest = &rest[index + 1..];
    }
    body(out, rest);
}

/// Tells whether what follows an ampersand makes it a character reference, such as `eacute;`.
fn is_reference(rest: &str) -> bool {
    let bytes = rest.as_bytes();
    let start = usize::from(bytes.first() == Some(&b'#'));
    let name = bytes[start..].iter().take(32).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    name > 0 && bytes.get(start + name) == Some(&b';')
}

/// Appends `url` to a quoted attribute value: what may not stand in a URL (RFC 3986) is
/// percent-encoded, `%` itself is left, so an encoded URL stays as it is.
pub(super) fn url(out: &mut String, url: &str) {
    let mut written = 0;
    for (index, byte) in url.bytes().enumerate() {
        if is_url_byte(byte) {
            continue;
        }
        if written < index {
            out.push_str(&url[written..index]);
        }
        written = index + 1;
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#39;"),
            _ => percent(out, byte),
        }
    }
    // The last byte of a character is escaped whenever its first is: this is a boundary.
    out.push_str(&url[written..]);
}

const fn is_url_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'-' | b'.'
                | b'_'
                | b'~'
                | b'!'
                | b'#'
                | b'$'
                | b'%'
                | b'('
                | b')'
                | b'*'
                | b'+'
                | b','
                | b'/'
                | b':'
                | b';'
                | b'='
                | b'?'
                | b'@'
        )
}

fn percent(out: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push('%');
    out.push(char::from(DIGITS[usize::from(byte >> 4)]));
    out.push(char::from(DIGITS[usize::from(byte & 15)]));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(escape: fn(&mut String, &str), text: &str) -> String {
        let mut out = String::new();
        escape(&mut out, text);
        out
    }

    #[test]
    fn escapes_character_data() {
        assert_eq!(by(body, "a < b && \"c\" > å"), "a &lt; b &amp;&amp; \"c\" &gt; å");
        assert_eq!(by(body, "a\0b\u{1}c\u{7f}\td\n"), "a\u{FFFD}b\u{FFFD}c\u{FFFD}\td\n");
        assert_eq!(by(body, ""), "");
    }

    #[test]
    fn escapes_attribute_values() {
        assert_eq!(by(attribute, "\"'<ö>"), "&quot;&#39;&lt;ö&gt;");
    }

    #[test]
    fn keeps_character_references_of_raw_html() {
        assert_eq!(
            by(markup, "&eacute; &#228; &#xE4; & &; &a b; &#;"),
            "&eacute; &#228; &#xE4; &amp; &amp;; &amp;a b; &amp;#;"
        );
        assert_eq!(by(markup, "a < b"), "a &lt; b");
    }

    #[test]
    fn encodes_urls() {
        assert_eq!(by(url, "/å b?c=\"d\"&e='f'#g%20"), "/%C3%A5%20b?c=%22d%22&amp;e=&#39;f&#39;#g%20");
        assert_eq!(by(url, "a\t\n<>\\[]`\0"), "a%09%0A%3C%3E%5C%5B%5D%60%00");
        assert_eq!(by(url, "日本"), "%E6%97%A5%E6%9C%AC");
    }
}
