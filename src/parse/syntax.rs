//! The forms that single values have: addresses, telephone numbers.

use serde_yaml::Value;

/// A number that can be written down: YAML has infinity and what is no number too.
pub(super) fn number(value: &Value) -> Option<f64> {
    value.as_f64().filter(|number| number.is_finite())
}

/// An `http` or `https` address without spaces and control characters, with a host. What may stand before a host (RFC
/// 3986, user information) only misleads: `https://www.skara.se@evil.example/` leads to `evil.example`.
pub(super) fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let fits = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | '\\' | '`');
    rest.is_some_and(|rest| {
        let host = host(rest);
        !host.is_empty()
            && rest.chars().all(fits)
            && !host.starts_with('.')
            && !host.contains("..")
            && !host.contains('@')
            && !mixes_scripts(host)
    })
}

fn host(after_scheme: &str) -> &str {
    after_scheme.split(['/', '?', '#']).next().unwrap_or_default()
}

/// The word by which messages tell what is misleading in an address; nothing where something else is wrong with it.
pub(super) fn misleading(address: &str) -> &'static str {
    let host = address.split_once("://").map_or(address, |(_, rest)| host(rest));
    match () {
        () if host.split('@').any(mixes_scripts) => "letters",
        () if host.contains('@') => "user",
        () => "",
    }
}

/// Whether a part between dots mixes Latin letters with Cyrillic or Greek ones, which look the same: no registry hands
/// out such names (UTS 39, mixed-script confusables).
fn mixes_scripts(host: &str) -> bool {
    let is_latin = |c: char| {
        c.is_ascii_alphabetic()
            || matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') && c.is_alphabetic()
    };
    let is_lookalike = |c: char| {
        matches!(c, '\u{370}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{1f00}'..='\u{1fff}')
            || matches!(c, '\u{2de0}'..='\u{2dff}' | '\u{a640}'..='\u{a69f}')
    };
    host.split('.').any(|part| part.contains(is_latin) && part.contains(is_lookalike))
}

/// A `tel:` address (RFC 3966): digits and what stands between them.
pub(super) fn is_telephone_address(text: &str) -> bool {
    let dialled = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | '(' | ')');
    text.strip_prefix("tel:").is_some_and(|number| {
        number.len() > 2 && number.chars().all(dialled) && number.contains(|c: char| c.is_ascii_digit())
    })
}

/// Whether a path is the address of something elsewhere: `https://…`, `//…`, `data:…`.
pub(super) fn has_scheme(text: &str) -> bool {
    text.starts_with("//")
        || text.split_once(':').is_some_and(|(scheme, _)| {
            scheme.len() > 1
                && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        })
}

/// One `@`, something on both sides, a dot in the host, nothing that could end the address (RFC 5321, in common use).
pub(super) fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    !name.is_empty()
        && name.chars().all(plain)
        && !mixes_scripts(name)
        && !mixes_scripts(host)
        && host.contains('.')
        && host
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert!(is_web_address("https://www.exempel.se/å?b#c"));
        for bad in [
            "javascript:alert(1)",
            "https://",
            "https://a b",
            "http://\"x",
            "//x",
            "ftp://x.se",
            "https://a..b",
            "https://www.skara.se@evil.example/",
            "https://a:b@c.se",
            "https://@c.se?x",
            "https://www.sk\u{430}ra.se/x",
            "https://\u{3bf}xfam.se",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
        for good in
            ["https://a.se/@kim", "https://a.se?x=a@b.se", "https://укрінформ.se", "https://räksmörgås.se"]
        {
            assert!(is_web_address(good), "{good}");
        }
        for (address, why) in [
            ("https://a@b.se", "user"),
            ("https://www.sk\u{430}ra.se/@", "letters"),
            ("k\u{456}m@skara.se", "letters"),
            ("www.exempel.se", ""),
        ] {
            assert_eq!(misleading(address), why, "{address}");
        }
        assert!(is_email("кім@приклад.se") && is_email("åsa@räksmörgås.se"));
        assert!(is_email("fonderna@migrationsverket.se"));
        assert!(is_telephone_address("tel:+46-10-123") && !is_telephone_address("tel:+--"));
        for bad in [
            "",
            "a",
            "a@b",
            "@b.se",
            "a@.se",
            "a@b.se?subject=x",
            "a b@c.se",
            "a@b@c.se",
            "kim@sk\u{430}ra.se",
            "k\u{456}m@skara.se",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
