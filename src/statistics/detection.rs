//! What was detected of what there was.

use serde::{Deserialize, Serialize};

use super::figure::{number, ratio};
use super::{Figure, Interval, NotApplicable, wilson};

/// How often something was there and marked, there and not marked, and so on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detection {
    /// There, and marked.
    pub hits: usize,
    /// There, and not marked.
    pub missed: usize,
    /// Not there, and marked.
    pub imagined: usize,
    /// Not there, and not marked.
    pub rightly_left: usize,
}

impl Detection {
    /// Counts one more.
    pub fn count(&mut self, is_there: bool, is_marked: bool) {
        let cell = match (is_there, is_marked) {
            (true, true) => &mut self.hits,
            (true, false) => &mut self.missed,
            (false, true) => &mut self.imagined,
            (false, false) => &mut self.rightly_left,
        };
        *cell += 1;
    }

    /// Returns the share of what was there that was marked, 0 to 1.
    ///
    /// # Errors
    /// Where nothing was there.
    pub fn sensitivity(&self) -> Figure {
        ratio(
            number(self.hits),
            number(self.hits + self.missed),
            NotApplicable::Nothing,
        )
    }

    /// Returns the share of what was not there that was not marked, 0 to 1.
    ///
    /// # Errors
    /// Where everything was there.
    pub fn specificity(&self) -> Figure {
        let absent = self.imagined + self.rightly_left;
        ratio(
            number(self.rightly_left),
            number(absent),
            NotApplicable::Nothing,
        )
    }

    /// Returns the share of what was marked that was there, 0 to 1.
    ///
    /// # Errors
    /// Where nothing was marked.
    pub fn precision(&self) -> Figure {
        ratio(
            number(self.hits),
            number(self.hits + self.imagined),
            NotApplicable::Nothing,
        )
    }

    /// Returns the interval of the sensitivity at 95 %.
    ///
    /// # Errors
    /// Where nothing was there.
    pub fn sensitivity_interval(&self) -> Result<Interval, NotApplicable> {
        wilson(self.hits, self.hits + self.missed)
    }

    /// Returns the interval of the specificity at 95 %.
    ///
    /// # Errors
    /// Where everything was there.
    pub fn specificity_interval(&self) -> Result<Interval, NotApplicable> {
        wilson(self.rightly_left, self.imagined + self.rightly_left)
    }

    /// Returns the interval of the precision at 95 %.
    ///
    /// # Errors
    /// Where nothing was marked.
    pub fn precision_interval(&self) -> Result<Interval, NotApplicable> {
        wilson(self.hits, self.hits + self.imagined)
    }
}

impl std::ops::AddAssign for Detection {
    fn add_assign(&mut self, other: Self) {
        self.hits += other.hits;
        self.missed += other.missed;
        self.imagined += other.imagined;
        self.rightly_left += other.rightly_left;
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    /// The tables that published figures of screening tools come from, as rebuilt.
    #[test]
    fn published_tools_as_rebuilt() {
        let of = |hits, missed, imagined, rightly_left| Detection {
            hits,
            missed,
            imagined,
            rightly_left,
        };
        for (found, sensitivity, specificity, precision) in [
            (of(26, 4, 73, 237), 0.867, 0.765, 0.263),
            (of(23, 2, 22, 61), 0.920, 0.735, 0.511),
            (of(76, 14, 306, 414), 0.844, 0.575, 0.199),
            (of(22, 4, 87, 99), 0.846, 0.532, 0.202),
        ] {
            for (figure, expected) in [
                (found.sensitivity(), sensitivity),
                (found.specificity(), specificity),
                (found.precision(), precision),
            ] {
                assert!(
                    (figure.unwrap() - expected).abs() <= 0.000_5 + 1e-9,
                    "{found:?}"
                );
            }
        }
    }

    #[test]
    fn nothing_there_and_nothing_marked_have_no_share() {
        let mut found = Detection::default();
        assert_eq!(found.sensitivity(), Err(NotApplicable::Nothing));
        assert_eq!(found.precision(), Err(NotApplicable::Nothing));
        found.count(true, false);
        found.count(false, false);
        assert_eq!(found.sensitivity(), Ok(0.0));
        assert_eq!(found.specificity(), Ok(1.0));
        assert_eq!(found.precision(), Err(NotApplicable::Nothing));
        found += Detection {
            hits: 1,
            ..Detection::default()
        };
        assert_eq!(found.precision(), Ok(1.0));
    }
}
