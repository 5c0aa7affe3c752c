//! Leaves out points that do not show.

use super::Point;

/// A line is thinned in pieces of so many points: in one piece, one that zigzags would take its length squared.
const PIECE: usize = 256;

/// Keeps the ends of a line and every point without which it would run further than `tolerance` from where it did
/// (Douglas and Peucker 1973), in pieces and without recursion. A closed line keeps the point farthest from its ends.
pub(super) fn simplify(line: &[Point], tolerance: f64) -> Vec<Point> {
    if line.len() < 3 {
        return line.to_vec();
    }
    let last = line.len() - 1;
    let mut kept = vec![false; line.len()];
    let mut open: Vec<(usize, usize)> =
        (0..last).step_by(PIECE).map(|start| (start, (start + PIECE).min(last))).collect();
    // The ends of a closed line are one point: without another it would be nothing.
    if line[0] == line[last]
        && let Some((at, _)) = farthest(line, 0, last)
    {
        kept[at] = true;
    }
    for (start, end) in &open {
        kept[*start] = true;
        kept[*end] = true;
    }
    while let Some((start, end)) = open.pop() {
        let Some((at, distance)) = farthest(line, start, end) else { continue };
        if distance > tolerance {
            kept[at] = true;
            open.extend([(start, at), (at, end)]);
        }
    }
    line.iter().zip(kept).filter_map(|(point, kept)| kept.then_some(*point)).collect()
}

fn farthest(line: &[Point], start: usize, end: usize) -> Option<(usize, f64)> {
    let between = start + 1..end;
    between.map(|at| (at, from_segment(line[at], line[start], line[end]))).max_by(|a, b| a.1.total_cmp(&b.1))
}

/// How far a point is from a segment.
pub(super) fn from_segment(point: Point, start: Point, end: Point) -> f64 {
    let (x, y) = (end.x - start.x, end.y - start.y);
    let length = x * x + y * y;
    if length == 0.0 {
        return point.distance(start);
    }
    let along = (((point.x - start.x) * x + (point.y - start.y) * y) / length).clamp(0.0, 1.0);
    point.distance(Point { x: start.x + along * x, y: start.y + along * y })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(line: &[(f64, f64)]) -> Vec<Point> {
        line.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn corners_stay_and_ripples_go() {
        let line = points(&[(0.0, 0.0), (1.0, 0.1), (2.0, -0.1), (3.0, 0.0), (3.0, 3.0)]);
        assert_eq!(simplify(&line, 0.5), points(&[(0.0, 0.0), (3.0, 0.0), (3.0, 3.0)]));
        assert_eq!(simplify(&line, 0.0), line);
    }

    #[test]
    fn a_closed_line_does_not_vanish_into_a_point() {
        let line = points(&[(0.0, 0.0), (0.1, 0.0), (0.1, 0.1), (0.0, 0.0)]);
        assert_eq!(simplify(&line, 5.0).len(), 3);
        assert_eq!(simplify(&line[..1], 5.0).len(), 1);
        assert!(simplify(&[], 5.0).is_empty());
    }

    #[test]
    fn a_long_line_does_not_overflow_the_stack() {
        let line: Vec<Point> = (0..100_000).map(|n| Point { x: f64::from(n), y: f64::from(n % 2) }).collect();
        assert!(simplify(&line, 0.1).len() > 10);
    }
}
