//! Intervals of a share.

use serde::Serialize;
use statrs::distribution::{Beta, ContinuousCDF};

use super::NotApplicable;
use super::figure::number;

/// From where to where a figure may reasonably lie, at 95 %.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Says whether a value lies in it.
    pub fn holds(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// Returns the interval of a share at 95 % that is right on average also for small numbers (Wilson
/// 1927).
///
/// # Errors
/// Where there is nothing to count, or more was found than there is.
pub fn wilson(found: usize, of: usize) -> Result<Interval, NotApplicable> {
    if of == 0 || found > of {
        return Err(NotApplicable::Nothing);
    }
    let (found, of, z) = (number(found), number(of), 1.959_963_984_540_054_f64);
    let share = found / of;
    let middle = share + z * z / (2.0 * of);
    let spread = z * (share * (1.0 - share) / of + z * z / (4.0 * of * of)).sqrt();
    let whole = 1.0 + z * z / of;
    Ok(Interval {
        low: ((middle - spread) / whole).max(0.0),
        high: ((middle + spread) / whole).min(1.0),
    })
}

/// Returns the interval of a share at 95 % that is never too short (Clopper & Pearson 1934).
///
/// # Errors
/// Where there is nothing to count, or more was found than there is.
pub fn clopper_pearson(found: usize, of: usize) -> Result<Interval, NotApplicable> {
    if of == 0 || found > of {
        return Err(NotApplicable::Nothing);
    }
    let (yes, no) = (number(found), number(of - found));
    let quantile = |one: f64, other: f64, share: f64| {
        Beta::new(one, other).map(|beta| beta.inverse_cdf(share))
    };
    let low = if found == 0 {
        Ok(0.0)
    } else {
        quantile(yes, no + 1.0, 0.025)
    };
    let high = if found == of {
        Ok(1.0)
    } else {
        quantile(yes + 1.0, no, 0.975)
    };
    match (low, high) {
        (Ok(low), Ok(high)) => Ok(Interval { low, high }),
        _ => Err(NotApplicable::Nothing),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    fn percent(found: Interval) -> (String, String) {
        let show = |share: f64| format!("{:.2}", share * 100.0);
        (show(found.low), show(found.high))
    }

    /// 76 of 90 as published for a screening tool; 12 of 12 as computed.
    #[test]
    fn the_exact_interval_as_published() {
        let of = |found, of| percent(clopper_pearson(found, of).unwrap());
        assert_eq!(of(76, 90), ("75.28".to_owned(), "91.23".to_owned()));
        let whole = clopper_pearson(12, 12).unwrap();
        assert!((whole.low * 100.0 - 73.5).abs() < 0.05 && whole.high >= 1.0);
        let none = clopper_pearson(0, 12).unwrap();
        assert!((none.high - (1.0 - whole.low)).abs() < 1e-9 && none.low <= 0.0);
    }

    #[test]
    fn wilsons_interval_as_computed() {
        let found = percent(wilson(22, 26).unwrap());
        assert_eq!(found, ("66.47".to_owned(), "93.85".to_owned()));
        assert!(wilson(0, 5).unwrap().low <= 0.0);
        assert!(wilson(5, 5).unwrap().high >= 1.0);
    }

    #[test]
    fn nothing_to_count_has_no_interval() {
        for interval in [wilson, clopper_pearson] {
            assert_eq!(interval(0, 0), Err(NotApplicable::Nothing));
            assert_eq!(interval(3, 2), Err(NotApplicable::Nothing));
        }
    }
}
