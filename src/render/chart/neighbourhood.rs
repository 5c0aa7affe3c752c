//! Who an actor works with, through what: the actor, its collaborations, and those it meets in them.
//!
//! One sheet serves phones and desks: two columns with curves between them. The collaborations hang on a stem from the
//! actor, those it meets stand in the order that crosses the fewest curves.

use super::Node;
use super::canvas::{Area, Look, Sheet, Tie, fit};
use super::svg::Writing;

/// What is drawn.
#[derive(Debug, Default)]
pub(in crate::render) struct Neighbourhood {
    /// The actor.
    pub(in crate::render) center: Node,
    /// What it is in.
    pub(in crate::render) collaborations: Vec<Node>,
    /// Whom it meets there.
    pub(in crate::render) meetings: Vec<Meeting>,
}

/// Somebody who is met, and where.
#[derive(Debug, Default)]
pub(in crate::render) struct Meeting {
    /// Who it is.
    pub(in crate::render) node: Node,
    /// The collaborations, by their numbers.
    pub(in crate::render) through: Vec<usize>,
}

const WIDTH: i32 = 352;
/// From the stem to the collaborations.
const INDENT: i32 = 16;
const STEM: i32 = 6;
/// The widths of both columns.
const LEFT: i32 = 146;
const RIGHT: i32 = 152;
const GAP: i32 = 10;
const LAYER_GAP: i32 = 14;

impl Neighbourhood {
    /// Draws it; mirrored for languages that are written from right to left.
    pub(in crate::render) fn draw(&self, mirrored: bool) -> String {
        self.sheet().svg(Writing { class: "chart-actor", mirrored })
    }

    fn sheet(&self) -> Sheet<'_> {
        let mut sheet = Sheet::new(WIDTH);
        let (words, height) = fit(&self.center, Look::Head, WIDTH);
        sheet.place(Area { x: 0, y: 0, width: WIDTH, height }, Look::Head, Some(&self.center), words);
        let top = height + LAYER_GAP;
        let lefts =
            column(&self.collaborations, Look::Box, Area { x: INDENT, y: top, width: LEFT, height: 0 }, GAP);
        let meetings = self.in_order();
        let nodes: Vec<&Node> = meetings.iter().map(|meeting| &meeting.node).collect();
        let area = Area { x: WIDTH - RIGHT, y: top, width: RIGHT, height: 0 };
        let rights = column(nodes.iter().copied(), Look::Row, area, GAP / 2);
        let (lefts, rights) = level(lefts, rights, top);
        self.draw_ties(&mut sheet, (&lefts, &rights), (&meetings, height));
        for (node, area) in self.collaborations.iter().zip(lefts) {
            let (words, _) = fit(node, Look::Box, LEFT);
            sheet.place(area, Look::Box, Some(node), words);
        }
        for (node, area) in nodes.into_iter().zip(rights) {
            let (words, _) = fit(node, Look::Row, RIGHT);
            sheet.place(area, Look::Row, Some(node), words);
        }
        sheet
    }

    /// Those who are met by the middle of the collaborations they are met in.
    fn in_order(&self) -> Vec<&Meeting> {
        let mut meetings: Vec<&Meeting> = self.meetings.iter().collect();
        let middle = |meeting: &&Meeting| {
            let sum: usize = meeting.through.iter().sum();
            (sum * 1_000).checked_div(meeting.through.len()).unwrap_or(0)
        };
        meetings.sort_by_key(middle);
        meetings
    }

    fn draw_ties<'a>(
        &'a self,
        sheet: &mut Sheet<'a>,
        (lefts, rights): (&[Area], &[Area]),
        (meetings, top): (&[&Meeting], i32),
    ) {
        for (number, area) in lefts.iter().enumerate() {
            let from = if number + 1 == lefts.len() { top } else { area.middle() - INDENT };
            sheet.tie(&[(STEM, from), (STEM, area.middle()), (INDENT, area.middle())]);
            let meets = meetings.iter().zip(rights).filter(|(meeting, _)| meeting.through.contains(&number));
            // To the dot, which stands by the first line.
            let to: Vec<(i32, i32)> = meets.map(|(_, right)| (right.x + 1, right.y + 13)).collect();
            if !to.is_empty() {
                let kind = self.collaborations[number].kind.as_deref();
                sheet.ties.push(Tie::Fan { kind, from: (area.x + area.width, area.middle()), to });
            }
        }
    }
}

/// Where boxes stand below each other.
fn column<'a>(nodes: impl IntoIterator<Item = &'a Node>, look: Look, top: Area, gap: i32) -> Vec<Area> {
    let mut y = top.y;
    let mut areas = Vec::new();
    for node in nodes {
        let (_, height) = fit(node, look, top.width);
        areas.push(Area { y, height, ..top });
        y += height + gap;
    }
    areas
}

/// Puts the shorter of two columns in the middle of the longer one.
fn level(mut lefts: Vec<Area>, mut rights: Vec<Area>, top: i32) -> (Vec<Area>, Vec<Area>) {
    let height = |areas: &[Area]| areas.last().map_or(0, |last| last.bottom() - top);
    let (left, right) = (height(&lefts), height(&rights));
    let lower = |areas: &mut [Area], by: i32| areas.iter_mut().for_each(|area| area.y += by);
    lower(&mut lefts, ((right - left) / 2).max(0));
    lower(&mut rights, ((left - right) / 2).max(0));
    (lefts, rights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::views::TextView;

    fn node(title: &str) -> Node {
        let title = TextView { text: title.to_owned(), lang: None };
        Node { title, url: Some("/a/".into()), kind: Some("network".into()), ..Node::default() }
    }

    #[test]
    fn nothing_overlaps_and_those_met_in_the_same_place_stand_together() {
        let long = "Samverkansnätverket kring flyktingboendena ".repeat(7);
        let meeting = |name: &str, through: &[usize]| Meeting { node: node(name), through: through.to_vec() };
        let picture = Neighbourhood {
            center: node("Rädda Barnen"),
            collaborations: vec![node("Ett"), node(&long), node("Мережа"), node("شبكة")],
            meetings: vec![
                meeting("Sist", &[3]),
                meeting("Först", &[0]),
                meeting("Båda", &[0, 1]),
                meeting(&long, &[1, 2, 3]),
            ],
        };
        let sheet = picture.sheet();
        for (number, shape) in sheet.shapes.iter().enumerate() {
            let area = shape.area;
            assert!(area.x >= 0 && area.x + area.width <= WIDTH && area.bottom() <= sheet.height, "{area:?}");
            for other in &sheet.shapes[number + 1..] {
                let apart = area.x + area.width <= other.area.x
                    || other.area.x + other.area.width <= area.x
                    || area.bottom() <= other.area.y
                    || other.area.bottom() <= area.y;
                assert!(apart, "{area:?} {:?}", other.area);
            }
        }
        let order: Vec<&str> = picture.in_order().iter().map(|meeting| &*meeting.node.title.text).collect();
        assert_eq!((order[0], order[1], order[3]), ("Först", "Båda", "Sist"));
        let svg = picture.draw(false);
        assert_eq!(svg.matches("class=\"fan").count(), 4, "{svg}");
    }
}
