//! Cards: the pictures that other sites show where somebody passes on a link to a page (`og:image`).
//!
//! A card is a PNG of 1200 × 630 points with the name of the site, what the page is, its title, and a line about when and
//! where. Thousands are drawn in a build, so each glyph is drawn once and then copied, there are sixteen colours and no
//! more, and what is drawn goes into the picture as it is stored. Pure: words in, bytes out.

mod canvas;
mod colours;
mod glyphs;
mod layout;
mod words;

use canvas::{Canvas, Ink};
use colours::palette;
use glyphs::Glyphs;
use layout::{Align, Block};
use words::Words;

/// The size of a card in points, as most services ask for.
pub const WIDTH: u32 = 1200;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 630;

/// The empty border at both sides.
const MARGIN: u32 = 72;

/// The sizes that a title may have, and how many lines of each there is room for.
const TITLES: [(u32, usize); 4] = [(72, 3), (58, 4), (47, 5), (38, 7)];

/// What stands on a card.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    /// The name of the site.
    pub site: &'a str,
    /// What the page is: "Projekt".
    pub label: &'a str,
    /// The colour of that: a place on the colour wheel, in degrees.
    pub hue: u16,
    /// The title.
    pub title: &'a str,
    /// When and where, in a line.
    pub line: &'a str,
    /// Whether the language is read from right to left.
    pub right_to_left: bool,
}

/// Draws cards; shared by all threads.
#[derive(Debug, Default)]
pub struct Press {
    glyphs: Glyphs,
}

impl Press {
    /// Whether the fonts have all letters of a text.
    pub fn can_write(&self, text: &str) -> bool {
        words::can_write(text, &self.glyphs)
    }

    /// Draws a card as PNG. What has letters that the fonts lack is left out.
    pub fn draw(&self, card: &Card) -> Vec<u8> {
        let mut canvas = Canvas::new(WIDTH, HEIGHT);
        canvas.bar(0, 20, Ink::Accent);
        let align = if card.right_to_left { Align::Right } else { Align::Left };
        let block = |top: u32, size: u32, lines: usize| Block { top, size, lines, margin: MARGIN, align };
        self.write(&mut canvas, card.label, block(76, 36, 1), Ink::Accent);
        self.title(&mut canvas, card.title, align);
        self.write(&mut canvas, card.line, block(478, 30, 1), Ink::Muted);
        canvas.bar(HEIGHT - 84, HEIGHT - 82, Ink::Accent);
        self.write(&mut canvas, card.site, block(HEIGHT - 68, 32, 1), Ink::Text);
        canvas.png(&palette(card.hue))
    }

    /// The title, as large as there is room for.
    fn title(&self, canvas: &mut Canvas, title: &str, align: Align) {
        let Some(words) = Words::of(title, &self.glyphs) else { return };
        let block = |(size, lines)| Block { top: 142, size, lines, margin: MARGIN, align };
        let blocks = TITLES.map(block);
        let fitting = blocks.iter().find(|block| layout::fits(&words, block));
        let block = fitting.unwrap_or(&blocks[TITLES.len() - 1]);
        layout::write(canvas, &self.glyphs, (&words, Ink::Text), block);
    }

    fn write(&self, canvas: &mut Canvas, text: &str, block: Block, ink: Ink) {
        if let Some(words) = Words::of(text, &self.glyphs) {
            layout::write(canvas, &self.glyphs, (&words, ink), &block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card<'a>(title: &'a str, right_to_left: bool) -> Card<'a> {
        Card {
            site: "Samverkan",
            label: "Projekt",
            hue: 174,
            title,
            line: "2021–2027 · Skåne",
            right_to_left,
        }
    }

    fn decoded(bytes: &[u8]) -> image::RgbImage {
        let image = image::load_from_memory(bytes).unwrap().into_rgb8();
        assert_eq!(image.dimensions(), (WIDTH, HEIGHT));
        image
    }

    /// How many points of the part between two heights differ from the paper: at the left half and at the right one.
    fn inked(image: &image::RgbImage, rows: std::ops::Range<u32>) -> (usize, usize) {
        let paper = *image.get_pixel(2, 60);
        let count = |columns: std::ops::Range<u32>| {
            let points = rows.clone().flat_map(|y| columns.clone().map(move |x| (x, y)));
            points.filter(|(x, y)| *image.get_pixel(*x, *y) != paper).count()
        };
        (count(0..WIDTH / 2), count(WIDTH / 2..WIDTH))
    }

    #[test]
    fn titles_stand_where_their_language_begins() {
        let press = Press::default();
        let (left, right) = inked(&decoded(&press.draw(&card("Nad", false))), 142..460);
        assert!(left > 500 && right == 0, "{left} {right}");
        let (left, right) = inked(&decoded(&press.draw(&card("اللغة", true))), 142..460);
        assert!(right > 500 && left == 0, "{left} {right}");
    }

    #[test]
    fn any_title_gives_a_card_of_bounded_size() {
        let press = Press::default();
        let long = "Överenskommelse om språkstödjande insatser i Västra Götaland ".repeat(6);
        for title in [
            "",
            " ",
            "a",
            &long,
            &"x".repeat(5000),
            "Мова і робота: українська спільнота",
            "شبكة التعاون من أجل الاندماج في مقاطعة سكونه 2024",
            "Språk اللغة Мова 2024 (NAD)",
            "日本語",
            "a\u{202e}b\u{0}c\n\td",
            "👩‍👩‍👧",
        ] {
            let bytes = press.draw(&card(title, false));
            decoded(&bytes);
            assert!(bytes.len() < 120_000, "{} bytes for {title}", bytes.len());
            assert_eq!(bytes, press.draw(&card(title, false)), "the same card is the same bytes");
        }
    }

    #[test]
    fn nothing_runs_over_the_border() {
        let press = Press::default();
        for title in ["W".repeat(400), "ش".repeat(400), "Щ ".repeat(300)] {
            let image = decoded(&press.draw(&card(&title, false)));
            let paper = *image.get_pixel(2, 60);
            let clean = (30..540)
                .all(|y| *image.get_pixel(20, y) == paper && *image.get_pixel(WIDTH - 20, y) == paper);
            assert!(clean, "{title}");
            assert_eq!(inked(&image, 450..476), (0, 0), "{title}");
        }
    }

    #[test]
    fn letters_that_are_missing_are_known() {
        let press = Press::default();
        for text in
            ["Språk, “mål” – 50 % (2024)!", "Їжак і ґанок", "اللغة العربية، ١٢٣", "پژوهش گروه", "Ąžuolas ő"]
        {
            assert!(press.can_write(text), "{text}");
        }
        for text in ["日本語", "ትግርኛ"] {
            assert!(!press.can_write(text), "{text}");
        }
    }
}
