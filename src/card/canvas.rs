//! A picture of sixteen colours in the making, stored as PNG stores it: two points a byte.

use super::colours::STRENGTHS;
use super::glyphs::Glyph;

/// What something is drawn with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ink {
    Text,
    Muted,
    Accent,
}

/// The picture.
pub(super) struct Canvas {
    width: u32,
    height: u32,
    points: Vec<u8>,
}

impl Canvas {
    /// An empty one; the width is even.
    pub(super) fn new(width: u32, height: u32) -> Self {
        Self { width, height, points: vec![0; (width / 2 * height) as usize] }
    }

    /// Fills all between two heights.
    pub(super) fn bar(&mut self, top: u32, bottom: u32, ink: Ink) {
        let full = ink.colour(STRENGTHS);
        let line = (self.width / 2) as usize;
        self.points[top as usize * line..bottom as usize * line].fill(full << 4 | full);
    }

    /// Draws a glyph with its origin at a point; what lies outside is left out.
    pub(super) fn glyph(&mut self, glyph: &Glyph, (x, y): (i32, i32), ink: Ink) {
        let line = (self.width / 2) as usize;
        for (row, strengths) in (y + glyph.top..).zip(glyph.rows()) {
            let Ok(row) = u32::try_from(row) else { continue };
            if row >= self.height {
                break;
            }
            let row = &mut self.points[row as usize * line..][..line];
            for (column, strength) in (x + glyph.left..).zip(strengths).filter(|(_, strength)| **strength > 0)
            {
                let Ok(column) = usize::try_from(column) else { continue };
                let Some(pair) = row.get_mut(column / 2) else { break };
                let colour = ink.colour(*strength);
                // Where two glyphs meet the stronger one is seen.
                if column % 2 == 0 {
                    *pair = (*pair & 0x0f) | colour.max(*pair >> 4) << 4;
                } else {
                    *pair = (*pair & 0xf0) | colour.max(*pair & 0x0f);
                }
            }
        }
    }

    /// The picture as PNG.
    pub(super) fn png(&self, palette: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(32 * 1024);
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(palette);
        encoder.set_compression(png::Compression::Fast);
        // A line like the one above it becomes nothing but zeros.
        encoder.set_filter(png::Filter::Up);
        let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&self.points));
        written.expect("a picture of this size can be written to memory");
        bytes
    }
}

impl Ink {
    fn colour(self, strength: u8) -> u8 {
        let ink = match self {
            Ink::Text => 0,
            Ink::Muted => 1,
            Ink::Accent => 2,
        };
        ink * STRENGTHS + strength
    }
}
