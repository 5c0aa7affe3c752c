//! Lines as the path data of SVG, in whole units and relative steps: short, and the same everywhere.

use std::fmt::Write;
use std::sync::Arc;

use super::Point;

/// Path data that grows.
#[derive(Debug, Default)]
pub(super) struct Path {
    data: String,
    /// Where the next relative `m` is counted from.
    at: (i32, i32),
}

impl Path {
    /// Adds a ring, unless nothing is left of it in whole units; says whether something was.
    pub(super) fn ring(&mut self, points: impl IntoIterator<Item = Point>) -> bool {
        let mut corners = whole(points);
        if corners.len() > 1 && corners.first() == corners.last() {
            corners.pop();
        }
        if corners.len() < 3 || twice_area(&corners) == 0 {
            return false;
        }
        let start = corners[0];
        self.line_through(&corners);
        self.data.push('z');
        self.at = start;
        true
    }

    /// Adds a line, unless it is shorter than a unit.
    pub(super) fn line(&mut self, points: impl IntoIterator<Item = Point>) {
        let corners = whole(points);
        if corners.len() > 1 {
            self.line_through(&corners);
        }
    }

    /// The path data.
    pub(super) fn finish(self) -> Arc<str> {
        self.data.into()
    }

    fn line_through(&mut self, corners: &[(i32, i32)]) {
        for (number, corner) in corners.iter().enumerate() {
            let step = (corner.0 - self.at.0, corner.1 - self.at.1);
            match number {
                0 if self.data.is_empty() => self.step('M', *corner),
                0 => self.step('m', step),
                1 => self.step('l', step),
                // What follows a step may leave its letter out.
                _ => self.step(' ', step),
            }
            self.at = *corner;
        }
    }

    fn step(&mut self, letter: char, (x, y): (i32, i32)) {
        // A minus sign is as good as a space.
        if letter != ' ' || x >= 0 {
            self.data.push(letter);
        }
        let between = if y < 0 { "" } else { " " };
        write!(self.data, "{x}{between}{y}").expect("a text takes everything");
    }
}

/// Nothing is drawn further away than this.
const FARTHEST: f64 = 1e6;

/// The points in whole units, each once in a row.
fn whole(points: impl IntoIterator<Item = Point>) -> Vec<(i32, i32)> {
    let unit = |number: f64| number.round().clamp(-FARTHEST, FARTHEST) as i32;
    let mut corners: Vec<(i32, i32)> =
        points.into_iter().map(|point| (unit(point.x), unit(point.y))).collect();
    corners.dedup();
    corners
}

fn twice_area(corners: &[(i32, i32)]) -> i64 {
    let next = corners.iter().cycle().skip(1);
    corners
        .iter()
        .zip(next)
        .map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(line: &[(f64, f64)]) -> Vec<Point> {
        line.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn steps_are_short() {
        let mut path = Path::default();
        assert!(path.ring(points(&[(10.2, 10.0), (20.0, 10.4), (20.0, 5.0), (19.8, 5.1), (10.0, 10.0)])));
        assert!(path.ring(points(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)])));
        path.line(points(&[(5.0, 5.0), (4.0, 3.0), (9.0, 9.0)]));
        assert_eq!(&*path.finish(), "M10 10l10 0 0-5zm-10-10l1 0 0 1zm5 5l-1-2 5 6");
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        let mut path = Path::default();
        assert!(!path.ring(points(&[(0.0, 0.0), (0.2, 0.0), (0.2, 0.3)])));
        assert!(!path.ring(points(&[(0.0, 0.0), (9.0, 0.0), (0.0, 0.0)])));
        assert!(!path.ring(points(&[])));
        path.line(points(&[(0.0, 0.0), (0.1, 0.1)]));
        assert_eq!(&*path.finish(), "");
    }
}
