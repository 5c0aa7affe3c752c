//! `theme/kinds.css`: colours and icons of the kinds that the site's own schema gives any.
//!
//! Those of the built-in kinds stand in the theme's `style.css`.

use super::Rendering;
use crate::schema::Kind;

/// The address of the styles, if there are any.
pub(super) fn url(rendering: &Rendering) -> Option<String> {
    own(rendering).next().map(|_| rendering.routes.theme_file("kinds.css"))
}

/// The styles: one rule for each kind.
pub(super) fn render(rendering: &Rendering) -> Vec<u8> {
    let rule = |kind: &Kind| {
        let look = kind.look;
        // Names of kinds are made of letters, digits and `_` (others are errors of the schema).
        format!(".kind-{} {{ --hue: {}; --icon: {}; }}\n", kind.name, look.hue, look.icon)
    };
    own(rendering).map(rule).collect::<String>().into_bytes()
}

fn own(rendering: &Rendering) -> impl Iterator<Item = &Kind> {
    rendering.base.schema().kinds.iter().filter(|kind| kind.look.is_own)
}
