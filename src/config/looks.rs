//! How a site looks and what its menu has, as far as `site.yaml` says; and what it says of its accessibility.

use serde_yaml::Value;

use super::written::{is_email, labels};
use crate::model::Telephone;
use crate::model::edtf::Edtf;
use crate::schema::Labels;

/// What a site decides of its looks.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    /// The logo: a file below `static/`.
    pub logo: Option<String>,
    /// The colour of links, buttons and bands on a light ground.
    pub light: Option<Colour>,
    /// The same on a dark ground.
    pub dark: Option<Colour>,
    /// What the menu has; all there is where nothing is said.
    pub menu: Option<Vec<MenuEntry>>,
}

/// A colour of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(u8, u8, u8);

/// An item of the menu, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuEntry {
    /// A part of the site (`contacts`), a kind (`project`) or an entry (`page/om-oss`).
    Name(String),
    /// Any other address.
    Link {
        /// The words.
        title: Labels,
        /// Where it leads.
        url: String,
    },
}

/// What the accessibility statement says that no check can know (Directive (EU) 2016/2102, article 7).
#[derive(Clone, Debug, Default)]
pub struct Accessibility {
    /// How far the site keeps the requirements; nothing while nobody has judged it.
    pub status: Option<Conformance>,
    /// What is known not to be accessible.
    pub known_faults: Labels,
    /// Who sees to it that the law is kept, and how to turn to them.
    pub enforcement: Labels,
    /// When it was judged.
    pub assessed: Option<Edtf>,
    /// Where faults are reported, if not to the publisher.
    pub email: Option<String>,
    /// The same by telephone.
    pub phone: Option<String>,
}

/// How far a site keeps the requirements (Implementing Decision (EU) 2018/1523).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    /// Fully.
    Full,
    /// Partly.
    Partial,
    /// Not.
    None,
}

impl Colour {
    /// Reads `#0b5670`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// The contrast to another colour, from 1 to 21 (WCAG 2.2, definition of contrast ratio).
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(self.0) + 0.7152 * part(self.1) + 0.0722 * part(self.2)
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// The grounds that the built-in theme writes on, which a site's colours must stand out from.
const GROUNDS: [(&str, Colour); 2] =
    [("light", Colour(0xf3, 0xf1, 0xea)), ("dark", Colour(0x1f, 0x28, 0x2b))];

/// Reads `colours`; the fault is the word of what was expected.
pub(super) fn colours(looks: &mut Looks, value: &Value) -> Result<(), &'static str> {
    const ENOUGH: f64 = 4.5;
    let fields = value.as_mapping().ok_or("colours")?;
    for (key, value) in fields {
        let colour = value.as_str().and_then(Colour::parse).ok_or("colours")?;
        let name = key.as_str().ok_or("colours")?;
        let (name, ground) = GROUNDS.into_iter().find(|(ground, _)| *ground == name).ok_or("colours")?;
        if colour.contrast(ground) < ENOUGH {
            return Err(if name == "light" { "contrast-light" } else { "contrast-dark" });
        }
        *(if name == "light" { &mut looks.light } else { &mut looks.dark }) = Some(colour);
    }
    Ok(())
}

/// Reads `logo`; the fault is the word of what was expected.
pub(super) fn logo(looks: &mut Looks, value: &Value) -> Result<(), &'static str> {
    let path = value.as_str().map(|path| path.trim_start_matches('/')).filter(|path| !path.is_empty());
    let path = path.ok_or("logo")?;
    let drawn = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif"];
    if !drawn.iter().any(|ending| path.to_ascii_lowercase().ends_with(ending)) {
        return Err("logo");
    }
    looks.logo = Some(path.to_owned());
    Ok(())
}

/// Reads `menu`; the fault is the word of what was expected.
pub(super) fn menu(looks: &mut Looks, value: &Value) -> Result<(), &'static str> {
    let entry = |value: &Value| match value {
        Value::String(name) => Some(MenuEntry::Name(name.clone())),
        Value::Mapping(link) if link.len() == 2 => {
            let url = link.get("url")?.as_str()?;
            let fits = url.starts_with('/') || url.starts_with("https://") || url.starts_with("http://");
            let title = labels(link.get("title")?)?;
            fits.then(|| MenuEntry::Link { title, url: url.to_owned() })
        }
        _ => None,
    };
    let entries = value.as_sequence().ok_or("menu")?;
    looks.menu = Some(entries.iter().map(entry).collect::<Option<_>>().ok_or("menu")?);
    Ok(())
}

/// Reads `accessibility`; the fault is the word of what was expected.
pub(super) fn accessibility(value: &Value) -> Result<Accessibility, &'static str> {
    const EXPECTED: &str = "accessibility";
    let mut read = Accessibility::default();
    for (key, value) in value.as_mapping().ok_or(EXPECTED)? {
        let text = || value.as_str().map(str::to_owned).ok_or(EXPECTED);
        match key.as_str() {
            Some("status") => {
                read.status = Some(match value.as_str() {
                    Some("full") => Conformance::Full,
                    Some("partial") => Conformance::Partial,
                    Some("none") => Conformance::None,
                    _ => return Err(EXPECTED),
                });
            }
            Some("known_faults") => read.known_faults = labels(value).ok_or(EXPECTED)?,
            Some("enforcement") => read.enforcement = labels(value).ok_or(EXPECTED)?,
            Some("assessed") => read.assessed = Some(text()?.parse().map_err(|_| EXPECTED)?),
            Some("email") => {
                read.email = Some(text().ok().filter(|email| is_email(email)).ok_or("report-email")?);
            }
            Some("phone") => {
                let is_number = |phone: &String| Telephone::read(phone).is_some();
                read.phone = Some(text().ok().filter(is_number).ok_or("phone")?);
            }
            _ => return Err(EXPECTED),
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let (black, white) = (Colour(0, 0, 0), Colour(255, 255, 255));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((white.contrast(white) - 1.0).abs() < 1e-9);
        let grey = Colour::parse("#767676").expect("it is a colour");
        assert!((grey.contrast(white) - 4.54).abs() < 0.01);
    }

    #[test]
    fn colours_have_to_stand_out() {
        let read = |text: &str| {
            let mut looks = Looks::default();
            colours(&mut looks, &serde_yaml::from_str(text).expect("it is YAML")).map(|()| looks)
        };
        assert!(read("{light: '#0b5670', dark: '#90cce2'}").is_ok_and(|looks| looks.dark.is_some()));
        for (text, fault) in [
            ("{light: '#ffdd00'}", "contrast-light"),
            ("{dark: '#0b5670'}", "contrast-dark"),
            ("{light: teal}", "colours"),
            ("{light: '#12345é'}", "colours"),
            ("{lihgt: '#0b5670'}", "colours"),
            ("'#0b5670'", "colours"),
        ] {
            assert_eq!(read(text).err(), Some(fault), "{text}");
        }
    }
}
