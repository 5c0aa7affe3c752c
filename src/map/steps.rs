//! Numbers to a few shades: which number gets which.

/// The least number of each shade from the second on; the first begins with 1. Zero has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    least: Vec<usize>,
}

/// More shades than this cannot be told apart.
const MOST: usize = 4;

impl Steps {
    /// Shades for these numbers, with about as many numbers in each; fewer where there are few different ones.
    pub fn of(numbers: impl IntoIterator<Item = usize>) -> Self {
        let mut numbers: Vec<usize> = numbers.into_iter().filter(|number| *number > 0).collect();
        numbers.sort_unstable();
        let Some(&most) = numbers.last() else { return Self { least: Vec::new() } };
        if most <= MOST {
            return Self { least: (1..=most).collect() };
        }
        let mut least = vec![1];
        for part in 1..MOST {
            let number = round(numbers[numbers.len() * part / MOST]);
            if least.last().is_some_and(|last| number > *last) && number <= most {
                least.push(number);
            }
        }
        Self { least }
    }

    /// The shade of a number: 0 for none, then from 1.
    pub fn step(&self, number: usize) -> usize {
        self.least.iter().take_while(|least| **least <= number).count()
    }

    /// The shades in use, each with its least number and its greatest, where that is known.
    pub fn ranges(&self) -> impl Iterator<Item = (usize, Option<usize>)> {
        let next = self.least.iter().skip(1).map(|least| Some(least - 1)).chain([None]);
        self.least.iter().copied().zip(next)
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

    fn ranges(numbers: &[usize]) -> Vec<(usize, Option<usize>)> {
        Steps::of(numbers.iter().copied()).ranges().collect()
    }

    #[test]
    fn few_numbers_have_a_shade_each() {
        assert_eq!(ranges(&[]), []);
        assert_eq!(ranges(&[0, 0]), []);
        assert_eq!(ranges(&[1, 0]), [(1, None)]);
        assert_eq!(ranges(&[3, 1]), [(1, Some(1)), (2, Some(2)), (3, None)]);
    }

    #[test]
    fn many_numbers_share_shades() {
        let numbers: Vec<usize> = (1..=40).collect();
        let steps = Steps::of(numbers);
        assert_eq!(
            steps.ranges().collect::<Vec<_>>(),
            [(1, Some(10)), (11, Some(19)), (20, Some(29)), (30, None)]
        );
        assert_eq!([0, 1, 10, 11, 30, 900].map(|number| steps.step(number)), [0, 1, 1, 2, 4, 4]);
        assert_eq!(ranges(&[7, 7, 7]), [(1, Some(6)), (7, None)]);
        assert_eq!(ranges(&[1, 1, 1, 1000]), [(1, Some(999)), (1000, None)]);
    }
}
