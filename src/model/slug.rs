//! Slugs: the last part of an entry's address.

/// The slug of a name or title: lower-case ASCII letters, digits and single hyphens.
///
/// å and ä become a, ö becomes o; other scripts are transliterated. Empty where nothing can be said in ASCII.
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.chars() {
        let plain = if character.is_ascii() {
            push(&mut slug, character);
            continue;
        } else {
            deunicode::deunicode_char(character).unwrap_or(" ")
        };
        plain.chars().for_each(|c| push(&mut slug, c));
    }
    slug.truncate(slug.trim_end_matches('-').len());
    // An address must fit into the file name limit of common file systems, 255 bytes.
    slug.truncate(200);
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Whether a text is a slug as it stands.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 200
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

fn push(slug: &mut String, character: char) {
    if character.is_ascii_alphanumeric() {
        slug.push(character.to_ascii_lowercase());
    } else if matches!(character, '\'' | '’') {
        // An apostrophe does not part a word.
    } else if !slug.is_empty() && !slug.ends_with('-') {
        slug.push('-');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_of_titles() {
        for (title, expected) in [
            ("Rädda Barnen", "radda-barnen"),
            ("Överenskommelsen Skåne", "overenskommelsen-skane"),
            ("NAD – Nätverk, Aktivitet!", "nad-natverk-aktivitet"),
            ("Мова", "mova"),
            ("../../etc/passwd", "etc-passwd"),
            ("  --  ", ""),
            ("", ""),
        ] {
            assert_eq!(slug(title), expected, "{title}");
            assert!(expected.is_empty() || is_slug(expected));
        }
        assert!(is_slug(&slug("اللغة")));
        assert!(slug(&"lång ".repeat(200)).len() <= 200);
    }

    #[test]
    fn what_is_no_slug() {
        for text in ["", "A", "a b", "å", "-a", "a-", "a/b", "..", "a.b"] {
            assert!(!is_slug(text), "{text}");
        }
    }
}
