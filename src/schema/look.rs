//! How a kind looks: the icon that stands by its name, and its colour.
//!
//! The drawings and the rules that show them belong to the theme (`icons.svg`, `style.css`); a test holds both against
//! the built-in kinds.

use super::load::{Builder, Row};
use super::written::WrittenKind;

/// The names of the icons, in the order in which they stand in the theme's `icons.svg`; the first is for kinds that ask
/// for none.
pub const ICONS: [&str; 25] = [
    "entry",
    "project",
    "network",
    "webinar",
    "practice",
    "agreement",
    "programme",
    "article",
    "resource",
    "actor",
    "person",
    "topic",
    "place",
    "audience",
    "page",
    "calendar",
    "chat",
    "globe",
    "heart",
    "home",
    "leaf",
    "school",
    "star",
    "tool",
    "water",
];

/// The hue of what has none of its own.
const HUE: u16 = 199;

/// The colour and the icon of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// A place on the colour wheel, in degrees.
    pub hue: u16,
    /// The number of its icon in [`ICONS`].
    pub icon: usize,
    /// Whether the site's own schema says so, and not only the built-in one, which the theme's styles know.
    pub is_own: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { hue: HUE, icon: 0, is_own: false }
    }
}

impl Builder<'_> {
    /// How a kind looks; what cannot be is reported and left out.
    pub(super) fn look(&mut self, name: &str, written: &WrittenKind) -> Look {
        let icon = written.icon.as_deref().map(|icon| (icon, ICONS.iter().position(|known| *known == icon)));
        if let Some((icon, None)) = icon {
            self.fault(Row { path: &["kinds", name, "icon"] }, "no-icon", (icon, &ICONS.join(", ")));
        }
        let hue = written.hue.map(|hue| (hue, u16::try_from(hue).ok().filter(|hue| *hue <= 360)));
        if let Some((hue, None)) = hue {
            self.fault(Row { path: &["kinds", name, "hue"] }, "hue", (&hue.to_string(), ""));
        }
        Look {
            hue: hue.and_then(|(_, hue)| hue).unwrap_or(HUE),
            icon: icon.and_then(|(_, icon)| icon).unwrap_or(0),
            is_own: written.own_look,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ICONS;
    use crate::schema::load;
    use crate::source::SourceFile;

    const DRAWINGS: &str = include_str!("../../themes/default/static/icons.svg");
    const STYLE: &str = include_str!("../../themes/default/static/style.css");

    #[test]
    fn the_theme_has_every_icon_in_order() {
        let drawn: Vec<&str> =
            DRAWINGS.split("<symbol id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(drawn, ICONS);
        for (number, name) in ICONS.iter().enumerate() {
            let placed = format!("<use href=\"#{name}\" y=\"{}\" width=\"24\" height=\"24\"/>", number * 24);
            assert!(DRAWINGS.contains(&placed), "{name}");
        }
        let height = format!("viewBox=\"0 0 24 {}\"", ICONS.len() * 24);
        assert!(DRAWINGS.contains(&height), "{height}");
    }

    #[test]
    fn the_style_knows_the_built_in_kinds() {
        for kind in &load(None).value.kinds {
            assert!(!kind.look.is_own);
            let rule =
                format!(".kind-{} {{ --hue: {}; --icon: {}; }}", kind.name, kind.look.hue, kind.look.icon);
            assert!(STYLE.contains(&rule), "{rule}");
        }
    }

    #[test]
    fn a_site_chooses_for_its_own_kinds() {
        let own = "kinds:\n  river: {icon: water, hue: 220}\n  boat: {}\n  actor: {hue: 10}\n";
        let checked = load(Some(&SourceFile::new("schema.yaml", own)));
        assert_eq!(checked.diagnostics, []);
        let schema = checked.value;
        let look = |name| schema.kind(schema.kind_named(name).unwrap()).look;
        assert_eq!(
            (look("river").hue, ICONS[look("river").icon], look("river").is_own),
            (220, "water", true)
        );
        assert_eq!((look("boat").hue, ICONS[look("boat").icon], look("boat").is_own), (199, "entry", false));
        assert_eq!((look("actor").hue, ICONS[look("actor").icon], look("actor").is_own), (10, "actor", true));
    }

    #[test]
    fn what_cannot_be_is_told_at_its_place() {
        let own = "kinds:\n  river:\n    icon: boat\n    hue: 361\n  lake:\n    hue: -1\n";
        let checked = load(Some(&SourceFile::new("schema.yaml", own)));
        let lines: Vec<u32> =
            checked.diagnostics.iter().filter_map(|fault| Some(fault.location.as_ref()?.line)).collect();
        assert_eq!(lines, [3, 4, 6]);
    }
}
