//! An organisation chart: above, what binds and who answers; then the collaboration itself with those who are in it;
//! below, its parts.
//!
//! Few boxes stand side by side, with lines that branch in the middle; many stand below each other in columns along a
//! stem, and so do parts of parts. A narrow sheet has one column.

use super::canvas::{Area, Look, Sheet, fit};
use super::svg::Writing;
use super::text::Lines;
use super::{Drawn, Node};

/// What is drawn.
#[derive(Debug, Default)]
pub(in crate::render) struct Organisation {
    /// What stands above it.
    pub(in crate::render) above: Vec<Node>,
    /// What it is about.
    pub(in crate::render) center: Node,
    /// Those who are in it, by what they are there.
    pub(in crate::render) panels: Vec<Panel>,
    /// What stands below it.
    pub(in crate::render) parts: Vec<Branch>,
}

/// The parties by one relation.
#[derive(Debug, Default)]
pub(in crate::render) struct Panel {
    /// "Medlemmar (8)".
    pub(in crate::render) heading: Node,
    /// The parties: one group without a heading, or several by type.
    pub(in crate::render) groups: Vec<Group>,
}

/// Parties of one type.
#[derive(Debug, Default)]
pub(in crate::render) struct Group {
    /// "Kommuner (12)".
    pub(in crate::render) heading: Option<Node>,
    /// The parties.
    pub(in crate::render) items: Vec<Node>,
}

/// A part and its parts.
#[derive(Debug, Default)]
pub(in crate::render) struct Branch {
    /// The part.
    pub(in crate::render) node: Node,
    /// What is part of it.
    pub(in crate::render) parts: Vec<Branch>,
}

/// The widths of the sheets: for a column of text on a desk, and for a phone.
const WIDE: i32 = 720;
const NARROW: i32 = 340;
/// Between boxes side by side.
const GAP: i32 = 20;
/// Between boxes below each other.
const ROW_GAP: i32 = 12;
/// Between one layer and the next.
const LAYER_GAP: i32 = 36;
/// From a stem to the boxes along it.
const INDENT: i32 = 22;
/// Where the stem stands in that.
const STEM: i32 = 9;
/// Side by side stand at most so many boxes, and columns.
const ABREAST: usize = 3;
/// The widest box.
const WIDEST_BOX: i32 = 250;
/// From the edge of the frame to what is in it.
const INSET: i32 = 16;

impl Organisation {
    /// Draws it, for wide and for narrow columns; mirrored for languages that are written from right to left.
    pub(in crate::render) fn draw(&self, mirrored: bool) -> Drawn {
        let svg = |width, class| self.sheet(width).svg(Writing { class, mirrored });
        Drawn { wide: svg(WIDE, "chart-wide"), narrow: svg(NARROW, "chart-narrow") }
    }

    fn sheet(&self, width: i32) -> Sheet<'_> {
        let mut sheet = Sheet::new(width);
        let abreast = if width < WIDE { 1 } else { ABREAST };
        let branches = abreast > 1;
        let above_in_columns = self.above.len() > abreast || !branches;
        let parts_in_columns = self.parts.len() > abreast || !branches;
        let top = if above_in_columns {
            above_in_stems(&mut sheet, &self.above, abreast)
        } else {
            above_abreast(&mut sheet, &self.above)
        };
        let is_full = !self.panels.is_empty() || above_in_columns || parts_in_columns;
        let center = self.draw_center(&mut sheet, top, if is_full { width } else { WIDEST_BOX });
        if parts_in_columns {
            parts_in_stems(&mut sheet, &self.parts, center.bottom(), abreast);
        } else {
            parts_abreast(&mut sheet, &self.parts, center);
        }
        sheet
    }

    /// Draws the collaboration itself: its name, and below it in a frame those who are in it.
    fn draw_center<'a>(&'a self, sheet: &mut Sheet<'a>, top: i32, width: i32) -> Area {
        let x = (sheet.width - width) / 2;
        let (words, height) = fit(&self.center, Look::Head, width);
        let head = Area { x, y: top, width, height };
        if self.panels.is_empty() {
            sheet.place(head, Look::Head, Some(&self.center), words);
            return head;
        }
        let frame = sheet.shapes.len();
        for look in [Look::Frame, Look::Body] {
            sheet.place(head, look, Some(&self.center), (Lines::default(), Lines::default()));
        }
        sheet.place(head, Look::Head, Some(&self.center), words);
        let mut y = head.bottom() + INSET - 4;
        for panel in &self.panels {
            y = panel.draw(sheet, Area { x: x + INSET, y, width: width - 2 * INSET, height: 0 }) + INSET - 4;
        }
        let whole = Area { height: y - top, ..head };
        sheet.shapes[frame].area = whole;
        let edge = 1;
        sheet.shapes[frame + 1].area =
            Area { x: x + edge, y: head.bottom(), width: width - 2 * edge, height: y - head.bottom() - edge };
        sheet.height = sheet.height.max(whole.bottom());
        whole
    }
}

impl Panel {
    /// Draws the parties into a column of the frame; its bottom.
    fn draw<'a>(&'a self, sheet: &mut Sheet<'a>, area: Area) -> i32 {
        let (words, height) = fit(&self.heading, Look::Heading, area.width);
        sheet.place(Area { height, ..area }, Look::Heading, Some(&self.heading), words);
        let mut cells: Vec<(Option<&Node>, &[Node])> = Vec::new();
        for group in &self.groups {
            match &group.heading {
                Some(heading) => cells.push((Some(heading), &group.items)),
                None => cells.extend(group.items.chunks(1).map(|item| (None, item))),
            }
        }
        let columns = match cells.len() {
            _ if area.width < WIDE / 2 => 1,
            0 | 1 => 1,
            2 | 4 => 2,
            _ => 3,
        };
        let width = (area.width - GAP * (whole(columns) - 1)) / whole(columns);
        let mut y = area.y + height + 4;
        for row in cells.chunks(columns) {
            let bottoms = (0..).zip(row).map(|(column, cell)| {
                draw_cell(sheet, *cell, Area { x: area.x + column * (width + GAP), y, width, height: 0 })
            });
            let lowest = bottoms.max().unwrap_or(y);
            y = lowest + if row.iter().any(|(heading, _)| heading.is_some()) { ROW_GAP - 4 } else { 0 };
        }
        y
    }
}

fn draw_cell<'a>(sheet: &mut Sheet<'a>, (heading, items): (Option<&'a Node>, &'a [Node]), area: Area) -> i32 {
    let mut y = area.y;
    let looks = heading
        .into_iter()
        .map(|node| (node, Look::Subheading))
        .chain(items.iter().map(|node| (node, Look::Row)));
    for (node, look) in looks {
        let (words, height) = fit(node, look, area.width);
        sheet.place(Area { y, height, ..area }, look, Some(node), words);
        y += height;
    }
    y
}

/// Draws boxes side by side, with lines that come together below them; where those end.
fn above_abreast<'a>(sheet: &mut Sheet<'a>, above: &'a [Node]) -> i32 {
    if above.is_empty() {
        return 0;
    }
    let (x, width) = abreast(sheet.width, above.len());
    let fitted: Vec<_> = above.iter().map(|node| fit(node, Look::Box, width)).collect();
    let height = fitted.iter().map(|(_, height)| *height).max().unwrap_or(0);
    let bottom = height + LAYER_GAP;
    for (number, (node, (words, _))) in (0..).zip(above.iter().zip(fitted)) {
        let area = Area { x: x + number * (width + GAP), y: 0, width, height };
        sheet.place(area, Look::Box, Some(node), words);
        branch(sheet, (area.center(), height), (sheet.width / 2, bottom));
    }
    bottom
}

/// Draws boxes below each other, along stems that lead down; where those end.
fn above_in_stems<'a>(sheet: &mut Sheet<'a>, above: &'a [Node], most: usize) -> i32 {
    if above.is_empty() {
        return 0;
    }
    let columns = most.min(above.len()).max(1);
    let width = column_width(sheet.width, columns);
    let mut bottom = 0;
    let mut stems = Vec::new();
    for (column, nodes) in (0..).zip(above.chunks(above.len().div_ceil(columns))) {
        let x = column * (width + GAP);
        let mut y = 0;
        for (number, node) in nodes.iter().enumerate() {
            let (words, height) = fit(node, Look::Box, width - INDENT);
            let area = Area { x: x + INDENT, y, width: width - INDENT, height };
            sheet.place(area, Look::Box, Some(node), words);
            stems.push((area, number == 0));
            y = area.bottom() + ROW_GAP;
        }
        bottom = bottom.max(y + 4);
    }
    for (area, is_first) in stems {
        let (side, stem, middle) = (area.x, area.x - INDENT + STEM, area.middle());
        sheet.tie(&[(side, middle), (stem, middle), (stem, if is_first { bottom } else { middle + INDENT })]);
    }
    bottom
}

/// Draws parts side by side, each with its own below it.
fn parts_abreast<'a>(sheet: &mut Sheet<'a>, parts: &'a [Branch], center: Area) {
    if parts.is_empty() {
        return;
    }
    let (x, width) = abreast(sheet.width, parts.len());
    let y = center.bottom() + LAYER_GAP;
    for (number, part) in (0..).zip(parts) {
        let (words, height) = fit(&part.node, Look::Box, width);
        let area = Area { x: x + number * (width + GAP), y, width, height };
        sheet.place(area, Look::Box, Some(&part.node), words);
        branch(sheet, (center.center(), center.bottom()), (area.center(), y));
        along_stem(sheet, &part.parts, Area { y: area.bottom(), ..area });
    }
}

/// Draws parts below each other, in columns of about the same height.
fn parts_in_stems<'a>(sheet: &mut Sheet<'a>, parts: &'a [Branch], top: i32, most: usize) {
    let columns = most.min(parts.len()).max(1);
    let width = column_width(sheet.width, columns);
    let heights: Vec<i32> = parts.iter().map(|part| part.height(width - INDENT)).collect();
    let share = heights.iter().sum::<i32>() / whole(columns);
    let mut from = 0;
    for column in 0..columns {
        let mut to = from;
        let mut height = 0;
        let is_last = column + 1 == columns;
        while to < parts.len() && (is_last || height + heights[to] / 2 <= share) {
            height += heights[to];
            to += 1;
        }
        let x = whole(column) * (width + GAP);
        along_stem(sheet, &parts[from..to], Area { x, y: top, width, height: 0 });
        from = to;
    }
}

/// Draws parts below each other along a stem that comes down from `top.y`; the bottom of the last.
fn along_stem<'a>(sheet: &mut Sheet<'a>, parts: &'a [Branch], top: Area) -> i32 {
    let (side, stem) = (top.x + INDENT, top.x + STEM);
    let mut y = top.y + ROW_GAP;
    for (number, part) in parts.iter().enumerate() {
        let (words, height) = fit(&part.node, Look::Box, top.width - INDENT);
        let area = Area { x: side, y, width: top.width - INDENT, height };
        sheet.place(area, Look::Box, Some(&part.node), words);
        let from = if number + 1 == parts.len() { top.y } else { area.middle() - INDENT };
        sheet.tie(&[(stem, from), (stem, area.middle()), (side, area.middle())]);
        y = along_stem(sheet, &part.parts, Area { y: area.bottom(), ..area });
    }
    if parts.is_empty() { top.y + ROW_GAP } else { y }
}

impl Branch {
    /// How high it is with all that stands below it, at a width.
    fn height(&self, width: i32) -> i32 {
        let own = fit(&self.node, Look::Box, width).1 + ROW_GAP;
        own + self.parts.iter().map(|part| part.height(width - INDENT)).sum::<i32>()
    }
}

/// Draws a line from a place in one layer to a place in the next, which turns halfway.
fn branch(sheet: &mut Sheet<'_>, from: (i32, i32), to: (i32, i32)) {
    let middle = (from.1 + to.1) / 2;
    if from.0 == to.0 {
        sheet.tie(&[from, to]);
    } else {
        sheet.tie(&[from, (from.0, middle), (to.0, middle), to]);
    }
}

/// Where the first of some boxes side by side begins, and how wide each is.
fn abreast(width: i32, boxes: usize) -> (i32, i32) {
    let each = column_width(width, boxes).min(WIDEST_BOX);
    ((width - each * whole(boxes) - GAP * (whole(boxes) - 1)) / 2, each)
}

fn column_width(width: i32, columns: usize) -> i32 {
    (width - GAP * (whole(columns) - 1)) / whole(columns)
}

fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::chart::canvas::{Shape, Tie};
    use crate::render::views::TextView;

    const TITLES: [&str; 6] = [
        "NAD",
        "Nätverket kring flyktingboendet på Stora Ekeberg",
        "شبكة التعاون حول سكن اللاجئين",
        "Мережа співпраці навколо житла",
        "難民住宅をめぐる協力ネットワーク",
        "",
    ];

    fn node(number: usize) -> Node {
        let title = match number % 7 {
            6 => "Samverkansplattformsutvecklingsprocess ".repeat(8),
            other => TITLES[other].to_owned(),
        };
        Node {
            title: TextView { text: title, lang: None },
            label: (!number.is_multiple_of(3))
                .then(|| TextView { text: "Överenskommelse".into(), lang: None }),
            url: Some(format!("/{number}/")),
            ..Node::default()
        }
    }

    fn nodes(count: usize) -> Vec<Node> {
        (0..count).map(node).collect()
    }

    fn tree(breadth: usize, depth: usize) -> Vec<Branch> {
        let parts = |_| if depth > 1 { tree(breadth, depth - 1) } else { Vec::new() };
        (0..breadth).map(|number| Branch { node: node(number + depth), parts: parts(number) }).collect()
    }

    fn overlap(one: Area, other: Area) -> bool {
        one.x < other.x + other.width
            && other.x < one.x + one.width
            && one.y < other.bottom()
            && other.y < one.bottom()
    }

    fn is_sound(sheet: &Sheet) {
        let solid = |shape: &&Shape| !matches!(shape.look, Look::Frame | Look::Body);
        let shapes: Vec<&Shape> = sheet.shapes.iter().filter(solid).collect();
        for (number, shape) in shapes.iter().enumerate() {
            let area = shape.area;
            assert!(area.width > 0 && area.height > 0, "{area:?}");
            assert!(area.x >= 0 && area.x + area.width <= sheet.width, "{area:?}");
            assert!(area.y >= 0 && area.bottom() <= sheet.height, "{area:?} in {}", sheet.height);
            for other in &shapes[number + 1..] {
                assert!(!overlap(area, other.area), "{:?} {:?}", shape, other);
            }
        }
        for tie in &sheet.ties {
            let Tie::Elbow(points) = tie else { continue };
            for (x, y) in points {
                assert!((0..=sheet.width).contains(x) && (0..=sheet.height).contains(y), "{points:?}");
            }
            let straight = |pair: &[(i32, i32)]| pair[0].0 == pair[1].0 || pair[0].1 == pair[1].1;
            assert!(points.windows(2).all(straight), "{points:?}");
        }
    }

    #[test]
    fn nothing_overlaps_and_all_is_on_the_sheet() {
        for (above, parties, groups, breadth, depth) in [
            (0, 0, 0, 0, 0),
            (1, 0, 0, 1, 1),
            (3, 4, 1, 3, 2),
            (2, 12, 1, 0, 0),
            (7, 5, 9, 11, 1),
            (0, 1, 2, 2, 4),
            (4, 0, 0, 4, 3),
        ] {
            let group =
                |number: usize| Group { heading: (groups > 1).then(|| node(number)), items: nodes(parties) };
            let panel = Panel { heading: node(1), groups: (0..groups).map(group).collect() };
            let chart = Organisation {
                above: nodes(above),
                center: node(1),
                panels: if groups == 0 { Vec::new() } else { vec![panel] },
                parts: if depth == 0 { Vec::new() } else { tree(breadth, depth) },
            };
            for width in [WIDE, NARROW] {
                is_sound(&chart.sheet(width));
            }
        }
    }

    #[test]
    fn both_drawings_hold_every_node() {
        let chart =
            Organisation { above: nodes(2), center: node(0), parts: tree(2, 2), ..Organisation::default() };
        let drawn = chart.draw(true);
        for svg in [&drawn.wide, &drawn.narrow] {
            assert_eq!(svg.matches("<a ").count(), 2 + 1 + 2 + 4, "{svg}");
        }
    }

    #[test]
    fn many_parts_share_the_columns_evenly() {
        let chart = Organisation { center: node(0), parts: tree(9, 1), ..Organisation::default() };
        let sheet = chart.sheet(WIDE);
        let starts: std::collections::BTreeSet<i32> =
            sheet.shapes.iter().filter(|shape| shape.look == Look::Box).map(|shape| shape.area.x).collect();
        assert_eq!(starts.len(), 3);
    }
}
