//! The fonts, and their glyphs: each is drawn once in each size.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use rustybuzz::Face;
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder, Rect};

use super::colours::STRENGTHS;

/// Noto Sans for Latin and Cyrillic, Noto Sans Arabic for Arabic (SIL Open Font License 1.1, in `fonts/`).
const FONTS: [&[u8]; 2] =
    [include_bytes!("fonts/noto-sans.ttf"), include_bytes!("fonts/noto-sans-arabic.ttf")];

/// A font, by its number.
pub(super) type FontIx = u8;

/// The fonts, and the glyphs that were drawn so far.
pub(super) struct Glyphs {
    faces: Vec<Face<'static>>,
    drawn: RwLock<BTreeMap<(FontIx, u16, u32), Arc<Glyph>>>,
}

impl std::fmt::Debug for Glyphs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Glyphs").finish_non_exhaustive()
    }
}

impl Default for Glyphs {
    fn default() -> Self {
        let face = |font| Face::from_slice(font, 0).expect("a test reads the fonts");
        Self { faces: FONTS.into_iter().map(face).collect(), drawn: RwLock::default() }
    }
}

/// A drawn glyph: how strong the ink is at each of its points.
#[derive(Debug)]
pub(super) struct Glyph {
    /// From the origin to its left side.
    pub(super) left: i32,
    /// From the origin to its upper side, downwards.
    pub(super) top: i32,
    width: usize,
    strengths: Vec<u8>,
}

impl Glyph {
    /// Its rows, from above.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.strengths.chunks_exact(self.width.max(1))
    }
}

impl Glyphs {
    /// A font.
    pub(super) fn face(&self, font: FontIx) -> &Face<'static> {
        &self.faces[usize::from(font)]
    }

    /// The font for a character: the one before, if it has it; nothing where none does.
    pub(super) fn font_for(&self, character: char, before: Option<FontIx>) -> Option<FontIx> {
        let has = |font: &FontIx| self.face(*font).glyph_index(character).is_some();
        before.filter(has).or_else(|| (0..FONTS.len() as FontIx).find(has))
    }

    /// A glyph in a size: so many points for one em.
    pub(super) fn glyph(&self, font: FontIx, id: u16, size: u32) -> Arc<Glyph> {
        let key = (font, id, size);
        if let Some(glyph) = self.drawn.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(glyph);
        }
        let glyph = Arc::new(draw(self.face(font), GlyphId(id), size));
        let mut drawn = self.drawn.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(drawn.entry(key).or_insert(glyph))
    }
}

fn draw(face: &Face, id: GlyphId, size: u32) -> Glyph {
    let scale = size as f32 / face.units_per_em() as f32;
    let empty = Glyph { left: 0, top: 0, width: 0, strengths: Vec::new() };
    let Some(Rect { x_min, y_min, x_max, y_max }) = face.glyph_bounding_box(id) else { return empty };
    let (left, right) = (down(x_min, scale), up(x_max, scale));
    let (top, bottom) = (-up(y_max, scale), -down(y_min, scale));
    let (width, height) = ((right - left).max(1) as usize, (bottom - top).max(1) as usize);
    let mut pen = Pen {
        rasterizer: Rasterizer::new(width, height),
        origin: point(-left as f32, -top as f32),
        scale,
        start: point(0.0, 0.0),
        at: point(0.0, 0.0),
    };
    face.outline_glyph(id, &mut pen);
    let mut strengths = vec![0; width * height];
    pen.rasterizer.for_each_pixel(|at, share| {
        strengths[at] = (share.clamp(0.0, 1.0) * f32::from(STRENGTHS)).round() as u8;
    });
    Glyph { left, top, width, strengths }
}

fn down(length: i16, scale: f32) -> i32 {
    (f32::from(length) * scale).floor() as i32
}

fn up(length: i16, scale: f32) -> i32 {
    (f32::from(length) * scale).ceil() as i32
}

/// Follows an outline.
struct Pen {
    rasterizer: Rasterizer,
    origin: Point,
    scale: f32,
    start: Point,
    at: Point,
}

impl Pen {
    fn place(&self, x: f32, y: f32) -> Point {
        point(self.origin.x + x * self.scale, self.origin.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.place(x, y);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.place(x, y);
        self.rasterizer.draw_line(self.at, to);
        self.at = to;
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, to) = (self.place(x1, y1), self.place(x, y));
        self.rasterizer.draw_quad(self.at, control, to);
        self.at = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, to) = (self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        self.rasterizer.draw_cubic(self.at, first, second, to);
        self.at = to;
    }

    fn close(&mut self) {
        self.rasterizer.draw_line(self.at, self.start);
        self.at = self.start;
    }
}
