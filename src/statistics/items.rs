//! How each item of a test worked.

use super::figure::{number, ratio};
use super::{Figure, NotApplicable};

/// One participant's answers: for each item, which option was chosen, and whether it was right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// For each item, the option by position; `None` where it was left out.
    pub chosen: Vec<Option<usize>>,
    /// For each item, whether it was right.
    pub right: Vec<bool>,
}

/// What is told of an item after a test.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemFigures {
    /// The share that answered rightly, 0 to 1.
    pub difficulty: Figure,
    /// How far those who do well in the rest answer it rightly: the correlation with the rest of the
    /// test, -1 to 1.
    pub discrimination: Figure,
    /// The share right among the best less that among the weakest: the upper and lower 27 %, or the
    /// halves where there are fewer than 30.
    pub upper_lower: Figure,
}

/// Words for a discrimination (Ebel & Frisbie 1991).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Discrimination {
    /// Below 0: the key may be wrong.
    CheckKey,
    /// Below 0.20.
    Poor,
    /// 0.20 to 0.29.
    Fair,
    /// 0.30 to 0.39.
    Good,
    /// From 0.40.
    Excellent,
}

impl Discrimination {
    /// Returns the word for a figure.
    pub fn of(figure: f64) -> Self {
        if figure < 0.0 {
            Self::CheckKey
        } else if figure < 0.2 {
            Self::Poor
        } else if figure < 0.3 {
            Self::Fair
        } else if figure < 0.4 {
            Self::Good
        } else {
            Self::Excellent
        }
    }
}

/// How often each option of an item was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distractors {
    /// For each option, how many chose it.
    pub chosen: Vec<usize>,
    /// How many left the item out.
    pub left_out: usize,
}

impl Distractors {
    /// Counts the options of an item, by position, of so many.
    pub fn of(all: &[Answered], item: usize, options: usize) -> Self {
        let mut chosen = vec![0; options];
        let mut left_out = 0;
        for answered in all {
            let option = answered.chosen.get(item).copied().flatten();
            match option.and_then(|option| chosen.get_mut(option)) {
                Some(count) => *count += 1,
                None => left_out += 1,
            }
        }
        Self { chosen, left_out }
    }

    /// Returns the options, beside the right one, that fewer than one in twenty chose: they do no work.
    pub fn idle(&self, right: usize) -> Vec<usize> {
        let all = self.chosen.iter().sum::<usize>() + self.left_out;
        let options = self.chosen.iter().enumerate();
        options
            .filter(|(option, count)| *option != right && *count * 20 < all)
            .map(|(option, _)| option)
            .collect()
    }
}

impl ItemFigures {
    /// Computes them for an item, by position.
    pub fn of(all: &[Answered], item: usize) -> Self {
        let scored: Vec<(f64, f64)> = all
            .iter()
            .filter_map(|answered| {
                let own = *answered.right.get(item)?;
                let points = answered.right.iter().filter(|right| **right).count();
                let own = f64::from(u8::from(own));
                Some((own, number(points) - own))
            })
            .collect();
        let right: f64 = scored.iter().map(|(own, _)| own).sum();
        Self {
            difficulty: ratio(right, number(scored.len()), NotApplicable::Nothing),
            discrimination: correlation(&scored),
            upper_lower: upper_lower(&scored),
        }
    }

    /// Returns how much more often an item is answered rightly after a course than before it: an easy
    /// item after a course is fine, one that was as easy before teaches nothing.
    ///
    /// # Errors
    /// Where nobody answered before or after.
    pub fn gained(before: &Self, after: &Self) -> Figure {
        Ok(after.difficulty? - before.difficulty?)
    }
}

fn correlation(pairs: &[(f64, f64)]) -> Figure {
    let count = number(pairs.len());
    let sum = |value: fn(&(f64, f64)) -> f64| pairs.iter().map(value).sum::<f64>();
    let one = ratio(sum(|(one, _)| *one), count, NotApplicable::Nothing)?;
    let other = ratio(sum(|(_, other)| *other), count, NotApplicable::Nothing)?;
    let off = |it: &(f64, f64)| (it.0 - one, it.1 - other);
    let together: f64 = pairs.iter().map(off).map(|(x, y)| x * y).sum();
    let squares = |of: fn((f64, f64)) -> f64| pairs.iter().map(off).map(of).sum::<f64>();
    let spread = (squares(|(x, _)| x * x) * squares(|(_, y)| y * y)).sqrt();
    ratio(together, spread, NotApplicable::NoVariance)
}

fn upper_lower(scored: &[(f64, f64)]) -> Figure {
    let count = scored.len();
    let group = if count < 30 {
        count / 2
    } else {
        (count * 27).div_ceil(100)
    };
    if group == 0 {
        return Err(NotApplicable::Nothing);
    }
    let mut sorted = scored.to_vec();
    sorted.sort_by(|(own, rest), (other_own, other_rest)| {
        let points = own + rest;
        points.total_cmp(&(other_own + other_rest))
    });
    let right = |group: &[(f64, f64)]| group.iter().map(|(own, _)| own).sum::<f64>();
    let lower = sorted.get(..group).map_or(0.0, right);
    let upper = sorted.get(count - group..).map_or(0.0, right);
    Ok((upper - lower) / number(group))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    fn answered(right: &[u8]) -> Answered {
        Answered {
            chosen: right
                .iter()
                .map(|right| Some(usize::from(*right)))
                .collect(),
            right: right.iter().map(|right| *right == 1).collect(),
        }
    }

    #[test]
    fn difficulty_and_discrimination_as_counted_by_hand() {
        let all = [[1, 1, 1], [1, 1, 0], [0, 1, 0], [0, 0, 0]].map(|row| answered(&row));
        let first = ItemFigures::of(&all, 0);
        assert_eq!(first.difficulty, Ok(0.5));
        // Own 1 1 0 0 against the rest 2 1 1 0: covariance 1, spreads 1 and 2.
        assert!((first.discrimination.unwrap() - 1.0 / 2.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(first.upper_lower, Ok(1.0));
        assert_eq!(Discrimination::of(0.71), Discrimination::Excellent);
        let easy = [[1, 1], [1, 0]].map(|row| answered(&row));
        let easy = ItemFigures::of(&easy, 0);
        assert_eq!(easy.discrimination, Err(NotApplicable::NoVariance));
        assert_eq!(ItemFigures::gained(&first, &easy), Ok(0.5));
        assert_eq!(
            ItemFigures::of(&[], 0).difficulty,
            Err(NotApplicable::Nothing)
        );
    }

    #[test]
    fn options_that_nobody_takes_are_named() {
        let mut all = vec![answered(&[1]); 19];
        all.push(Answered {
            chosen: vec![None],
            right: vec![false],
        });
        let options = Distractors::of(&all, 0, 3);
        assert_eq!(
            (options.chosen.as_slice(), options.left_out),
            (&[0, 19, 0][..], 1)
        );
        assert_eq!(options.idle(1), [0, 2]);
        let mut some = vec![answered(&[1]); 18];
        some.extend(vec![answered(&[0]); 2]);
        assert_eq!(Distractors::of(&some, 0, 2).idle(1), [0; 0]);
    }
}
