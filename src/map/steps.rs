//! Numbers to a few shades: which number gets which.

/// The least number of each shade in use. Zero has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    least: Vec<usize>,
}

/// More shades than this cannot be told apart.
const MOST: usize = 4;

/// Which shades are used where there are fewer: far apart, the strongest always.
const SHADES: [&[usize]; MOST + 1] = [&[], &[3], &[2, 4], &[1, 2, 4], &[1, 2, 3, 4]];

impl Steps {
    /// Shades for these numbers: one for each where they are few, else with about as many numbers in each.
    pub fn of(numbers: impl IntoIterator<Item = usize>) -> Self {
        let mut numbers: Vec<usize> = numbers.into_iter().filter(|number| *number > 0).collect();
        numbers.sort_unstable();
        let mut different = numbers.clone();
        different.dedup();
        if different.len() <= MOST {
            return Self { least: different };
        }
        let mut least = vec![1];
        for part in 1..MOST {
            let number = round(numbers[numbers.len() * part / MOST]);
            let is_used = numbers.last().is_some_and(|most| number <= *most);
            if is_used && least.last().is_some_and(|last| number > *last) {
                least.push(number);
            }
        }
        Self { least }
    }

    /// The shade of a number: 0 for none, else 1 to 4.
    pub fn step(&self, number: usize) -> usize {
        let at = self.least.iter().take_while(|least| **least <= number).count();
        at.checked_sub(1).map_or(0, |at| SHADES[self.least.len()][at])
    }

    /// The shades in use, each with its least number and its greatest, where that is known.
    pub fn ranges(&self) -> impl Iterator<Item = (usize, usize, Option<usize>)> {
        let next = self.least.iter().skip(1).map(|least| Some(least - 1)).chain([None]);
        let shades = SHADES[self.least.len()];
        shades.iter().zip(&self.least).zip(next).map(|((shade, least), most)| (*shade, *least, most))
    }
}

/// A number that is easy to say, not far from this one.
fn round(number: usize) -> usize {
    let to = match number {
        0..20 => 1,
        20..100 => 5,
        100..500 => 10,
        500..2000 => 50,
        _ => 500,
    };
    (number + to / 2) / to * to
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranges(numbers: &[usize]) -> Vec<(usize, usize, Option<usize>)> {
        Steps::of(numbers.iter().copied()).ranges().collect()
    }

    #[test]
    fn few_numbers_have_a_shade_each() {
        assert_eq!(ranges(&[]), []);
        assert_eq!(ranges(&[0, 0]), []);
        assert_eq!(ranges(&[1, 0]), [(3, 1, None)]);
        assert_eq!(ranges(&[7, 5, 7]), [(2, 5, Some(6)), (4, 7, None)]);
        assert_eq!(ranges(&[3, 1, 2]), [(1, 1, Some(1)), (2, 2, Some(2)), (4, 3, None)]);
        assert_eq!(Steps::of([5, 7]).step(3), 0);
        assert_eq!(Steps::of([]).step(3), 0);
    }

    #[test]
    fn many_numbers_share_shades() {
        let steps = Steps::of(1..=40);
        let expected = [(1, 1, Some(10)), (2, 11, Some(19)), (3, 20, Some(29)), (4, 30, None)];
        assert_eq!(steps.ranges().collect::<Vec<_>>(), expected);
        assert_eq!([0, 1, 10, 11, 30, 900].map(|number| steps.step(number)), [0, 1, 1, 2, 4, 4]);
        assert_eq!(ranges(&[1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 1000]), [(2, 1, Some(2)), (4, 3, None)]);
    }
}
