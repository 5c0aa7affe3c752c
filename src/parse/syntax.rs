//! The forms that single values have: addresses, telephone numbers.

use serde_yaml::Value;

/// A number that can be written down: YAML has infinity and what is no number too.
pub(super) fn number(value: &Value) -> Option<f64> {
    value.as_f64().filter(|number| number.is_finite())
}

/// An `http` or `https` address without spaces and control characters, with a host.
pub(super) fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let fits = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | '\\' | '`');
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !host.is_empty() && rest.chars().all(fits) && !host.starts_with('.') && !host.contains("..")
    })
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
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
        assert!(is_email("fonderna@migrationsverket.se"));
        assert!(is_telephone_address("tel:+46-10-123") && !is_telephone_address("tel:+--"));
        for bad in ["", "a", "a@b", "@b.se", "a@.se", "a@b.se?subject=x", "a b@c.se", "a@b@c.se"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
