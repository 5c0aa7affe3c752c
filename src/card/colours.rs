//! The sixteen colours of a card: the paper, and three inks in five strengths each.

/// How many strengths an ink has; the last is full.
pub(super) const STRENGTHS: u8 = 5;

type Colour = [f64; 3];

const PAPER: Colour = [251.0, 250.0, 247.0];
const TEXT: Colour = [28.0, 35.0, 38.0];
const MUTED: Colour = [82.0, 91.0, 95.0];

/// How strong and how light the colour of a kind is, as in the light theme (style.css).
const SATURATION: f64 = 0.45;
const LIGHTNESS: f64 = 0.29;

/// The palette, as PNG has it: red, green and blue of each colour.
pub(super) fn palette(hue: u16) -> Vec<u8> {
    let inks = [TEXT, MUTED, accent(f64::from(hue))];
    let mixed = inks.iter().flat_map(|ink| (1..=STRENGTHS).map(move |strength| mix(*ink, strength)));
    std::iter::once(PAPER).chain(mixed).flatten().map(|part| part.round() as u8).collect()
}

fn mix(ink: Colour, strength: u8) -> Colour {
    let share = f64::from(strength) / f64::from(STRENGTHS);
    std::array::from_fn(|part| PAPER[part] + (ink[part] - PAPER[part]) * share)
}

/// From hue, saturation and lightness (CSS Color 4, 7.1).
fn accent(hue: f64) -> Colour {
    [0.0, 8.0, 4.0].map(|offset| {
        let place = (offset + hue / 30.0) % 12.0;
        let reach = SATURATION * LIGHTNESS.min(1.0 - LIGHTNESS);
        255.0 * (LIGHTNESS - reach * (place - 3.0).min(9.0 - place).clamp(-1.0, 1.0))
    })
}

#[cfg(test)]
mod tests {
    use super::palette;

    #[test]
    fn colours_are_those_of_the_theme() {
        let colours = palette(0);
        assert_eq!(colours.len(), 16 * 3);
        assert_eq!(colours[..3], [251, 250, 247]);
        assert_eq!(colours[15..18], [28, 35, 38]);
        assert_eq!(colours[45..], [107, 41, 41]);
        assert_eq!(palette(120)[45..], [41, 107, 41]);
        assert_eq!(palette(360), palette(0));
    }
}
