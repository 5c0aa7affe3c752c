//! A sheet as SVG.
//!
//! A sheet for a language that is written from right to left is mirrored here. Colours, sizes of type and widths of lines
//! are the theme's, by classes alone.

use std::fmt::Write;

use super::canvas::{
    Area, BOX_INSET, BOX_PADDING, HEAD_INSET, HEAD_LEADING, HEAD_PADDING, LABEL_LEADING, LEADING, Look,
    PLAIN, ROW_INSET, ROW_PADDING, Shape, Sheet, Tie, lines,
};
use super::text::Lines;

/// How round the corners of lines are.
const ROUND: i32 = 7;

/// Which way a language is written, and what the theme knows the drawing by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Writing {
    pub(super) class: &'static str,
    pub(super) mirrored: bool,
}

impl Sheet<'_> {
    /// Writes the drawing down. It is hidden from screen readers, which get the list that goes with it, and its links
    /// from the keyboard, so that no link has to be passed twice.
    pub(super) fn svg(&self, writing: Writing) -> String {
        let mut out = String::with_capacity(256 * (self.shapes.len() + 2));
        let (width, height) = (self.width + 2, self.height + 2);
        let _ = write!(
            out,
            "<svg class=\"chart {}\" viewBox=\"-1 -1 {width} {height}\" aria-hidden=\"true\">",
            writing.class
        );
        let mut pen = Pen { out: &mut out, width: self.width, mirrored: writing.mirrored };
        pen.ties(&self.ties);
        for shape in &self.shapes {
            pen.shape(shape);
        }
        out.push_str("</svg>");
        out
    }
}

struct Pen<'o> {
    out: &'o mut String,
    width: i32,
    mirrored: bool,
}

impl Pen<'_> {
    /// A place from the side where the language begins.
    fn x(&self, x: i32) -> i32 {
        if self.mirrored { self.width - x } else { x }
    }

    fn put(&mut self, text: std::fmt::Arguments) {
        // Writing to a string never fails.
        let _ = self.out.write_fmt(text);
    }

    fn ties(&mut self, ties: &[Tie]) {
        let elbows = ties.iter().filter_map(|tie| match tie {
            Tie::Elbow(points) => Some(points),
            Tie::Fan { .. } => None,
        });
        let elbows: Vec<&Vec<(i32, i32)>> = elbows.collect();
        if !elbows.is_empty() {
            self.out.push_str("<path class=\"tie\" d=\"");
            elbows.into_iter().for_each(|points| self.elbow(points));
            self.out.push_str("\"/>");
        }
        for tie in ties {
            if let Tie::Fan { kind, from, to } = tie {
                self.fan(*kind, *from, to);
            }
        }
    }

    fn elbow(&mut self, points: &[(i32, i32)]) {
        let Some((first, rest)) = points.split_first() else { return };
        let mut at = *first;
        self.put(format_args!("M{} {}", self.x(at.0), at.1));
        for (number, corner) in rest.iter().enumerate() {
            let (before, after) = match rest.get(number + 1) {
                Some(next) => (towards(*corner, at), towards(*corner, *next)),
                None => (*corner, *corner),
            };
            self.put(format_args!("L{} {}", self.x(before.0), before.1));
            if before != after {
                self.put(format_args!("Q{} {} {} {}", self.x(corner.0), corner.1, self.x(after.0), after.1));
            }
            at = after;
        }
    }

    fn fan(&mut self, kind: Option<&str>, from: (i32, i32), to: &[(i32, i32)]) {
        self.put(format_args!("<path class=\"fan{}\" d=\"", Class(kind)));
        for end in to {
            let half = (from.0 + end.0) / 2;
            self.put(format_args!(
                "M{} {}C{} {} {} {} {} {}",
                self.x(from.0),
                from.1,
                self.x(half),
                from.1,
                self.x(half),
                end.1,
                self.x(end.0),
                end.1
            ));
        }
        self.out.push_str("\"/>");
    }

    fn shape(&mut self, shape: &Shape) {
        let area = shape.area;
        let node = shape.node;
        let kind = node.and_then(|node| node.kind.as_deref());
        let is_ground = matches!(shape.look, Look::Frame | Look::Body);
        let link = node.filter(|_| !is_ground).and_then(|node| node.url.as_deref());
        let name = match shape.look {
            Look::Box => "box",
            Look::Head => "head",
            Look::Frame => "frame",
            Look::Row => "item",
            Look::Body => "body",
            Look::Heading => "heading",
            Look::Subheading => "subheading",
        };
        let faint = if node.is_some_and(|node| node.faint) { " faint" } else { "" };
        match link {
            Some(url) => self.put(format_args!(
                "<a class=\"{name}{faint}{}\" href=\"{}\" tabindex=\"-1\">",
                Class(kind),
                Escaped(url)
            )),
            None => self.put(format_args!("<g class=\"{name}{faint}{}\">", Class(kind))),
        }
        if let Some(node) = node
            && (shape.words.0.cut || shape.words.1.cut)
        {
            self.put(format_args!("<title>{}</title>", Escaped(&node.title.text)));
        }
        self.ground(shape.look, area);
        self.mark(shape);
        self.words(shape);
        self.out.push_str(if link.is_some() { "</a>" } else { "</g>" });
    }

    fn ground(&mut self, look: Look, area: Area) {
        let x = if self.mirrored { self.width - area.x - area.width } else { area.x };
        let Area { y, width, height, .. } = area;
        match look {
            Look::Heading | Look::Subheading => {}
            // Round below, where the frame is.
            Look::Body => self.put(format_args!(
                "<path d=\"M{x} {y}h{width}v{}q0 4 -4 4h{}q-4 0 -4 -4z\"/>",
                height - 4,
                8 - width
            )),
            _ => self.put(format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>")),
        }
    }

    /// The bar of a box, the dot of a row: in the colour of the kind.
    fn mark(&mut self, shape: &Shape) {
        let Area { x, y, height, .. } = shape.area;
        match shape.look {
            Look::Box => self.put(format_args!("<path d=\"M{} {y}v{height}\"/>", self.x(x + 2))),
            Look::Row => {
                let dot = y + ROW_PADDING + PLAIN.size / 2 + 3;
                let radius = 3 + shape.node.map_or(0, |node| node.weight.min(3));
                self.put(format_args!("<circle cx=\"{}\" cy=\"{dot}\" r=\"{radius}\"/>", self.x(x + 5)));
            }
            _ => {}
        }
    }

    fn words(&mut self, shape: &Shape) {
        let Some(node) = shape.node else { return };
        let (inset, mut y) = match shape.look {
            Look::Box => (BOX_INSET, shape.area.y + BOX_PADDING),
            Look::Head => (HEAD_INSET, shape.area.y + HEAD_PADDING),
            Look::Row => (ROW_INSET, shape.area.y + ROW_PADDING),
            Look::Heading | Look::Subheading => (0, shape.area.y),
            Look::Frame | Look::Body => return,
        };
        let x = self.x(shape.area.x + inset);
        let (label, title) = &shape.words;
        self.lines(label, (x, y + LABEL_LEADING - 4), LABEL_LEADING, (" class=\"over\"", node.label_lang()));
        y += LABEL_LEADING * lines(label);
        let leading = if shape.look == Look::Head { HEAD_LEADING } else { LEADING };
        self.lines(title, (x, y + leading - 5), leading, ("", node.title.lang.as_deref()));
    }

    fn lines(
        &mut self,
        words: &Lines,
        (x, y): (i32, i32),
        leading: i32,
        (class, lang): (&str, Option<&str>),
    ) {
        let Some((first, rest)) = words.lines.split_first() else { return };
        self.put(format_args!("<text{class}{} x=\"{x}\" y=\"{y}\">", Language(lang)));
        // What is in another language keeps its own direction, line by line.
        let isolated = |line| Isolated(line, lang.is_some());
        self.put(format_args!("{}", isolated(first)));
        for line in rest {
            self.put(format_args!("<tspan x=\"{x}\" dy=\"{leading}\">{}</tspan>", isolated(line)));
        }
        self.out.push_str("</text>");
    }
}

/// The place on the way from a corner to another point where the corner begins to be round.
fn towards(corner: (i32, i32), other: (i32, i32)) -> (i32, i32) {
    let step = |from: i32, to: i32| from + (to - from).clamp(-ROUND, ROUND);
    let half =
        |from: i32, to: i32| if (to - from).abs() < 2 * ROUND { (from + to) / 2 } else { step(from, to) };
    (half(corner.0, other.0), half(corner.1, other.1))
}

/// The class of a kind.
struct Class<'a>(Option<&'a str>);

impl std::fmt::Display for Class<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.map_or(Ok(()), |kind| write!(f, " kind-{}", Escaped(kind)))
    }
}

/// The attribute that names a language.
struct Language<'a>(Option<&'a str>);

impl std::fmt::Display for Language<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.map_or(Ok(()), |tag| write!(f, " lang=\"{}\"", Escaped(tag)))
    }
}

/// Words between marks that keep their direction to themselves.
struct Isolated<'a>(&'a str, bool);

impl std::fmt::Display for Isolated<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.1 { write!(f, "\u{2068}{}\u{2069}", Escaped(self.0)) } else { Escaped(self.0).fmt(f) }
    }
}

/// Text as it may stand in SVG, attributes included.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut plain = 0;
        for (at, byte) in self.0.bytes().enumerate() {
            let entity = match byte {
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'&' => "&amp;",
                b'"' => "&quot;",
                _ => continue,
            };
            f.write_str(&self.0[plain..at])?;
            f.write_str(entity)?;
            plain = at + 1;
        }
        f.write_str(&self.0[plain..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::chart::Node;
    use crate::render::chart::canvas::fit;
    use crate::render::views::TextView;

    #[test]
    fn what_is_written_is_escaped_and_mirrored() {
        let node = Node {
            title: TextView { text: "A <b> & \"c\"".into(), lang: Some("ar".into()) },
            url: Some("/a/?b=1&c".into()),
            kind: Some("network".into()),
            ..Node::default()
        };
        let mut sheet = Sheet::new(300);
        let (words, height) = fit(&node, Look::Box, 200);
        sheet.place(Area { x: 10, y: 0, width: 200, height }, Look::Box, Some(&node), words);
        sheet.tie(&[(0, 0), (0, 20), (10, 20)]);
        let left = sheet.svg(Writing { class: "chart-wide", mirrored: false });
        let right = sheet.svg(Writing { class: "chart-wide", mirrored: true });
        for svg in [&left, &right] {
            assert!(
                svg.contains("A &lt;b&gt; &amp; &quot;c&quot;") && svg.contains("href=\"/a/?b=1&amp;c\""),
                "{svg}"
            );
            assert!(!svg.contains("style") && svg.contains("kind-network"), "{svg}");
        }
        assert!(left.contains("<rect x=\"10\"") && right.contains("<rect x=\"90\""), "{left} {right}");
        assert!(left.contains("M0 0L0 13Q0 20 5 20L10 20") && right.contains("M300 0"), "{left}");
    }
}
