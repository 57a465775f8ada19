//! A number that may not exist.

use serde::Serialize;
use thiserror::Error;

/// A number, or why there is none.
pub type Figure = Result<f64, NotApplicable>;

/// Why a number does not exist. It is shown as "not applicable" with this reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NotApplicable {
    /// There is nothing to count.
    #[error("there is nothing to count")]
    Nothing,
    /// Everybody chose the same category, so that agreement by chance is whole.
    #[error("everybody chose the same, so that chance alone gives full agreement")]
    OneCategory,
    /// No case was judged by two or more.
    #[error("no case was judged by two")]
    NoPairs,
    /// The formula needs the same number of judgements for each case.
    #[error("not each case was judged by the same number")]
    Unequal,
    /// Nothing varies.
    #[error("everybody has the same result")]
    NoVariance,
    /// The result was full before, so that nothing could be gained.
    #[error("the first result was full already")]
    FullBefore,
    /// The distance needs values that are not negative.
    #[error("there are negative values, for which this distance is not defined")]
    Negative,
    /// The figure is for two who judge.
    #[error("there are not exactly two who judged")]
    NotTwo,
    /// The figure is for categories, and these are measurements.
    #[error("these are measurements and no categories")]
    Measured,
    /// Hardly any of the resamples gave a number.
    #[error("too few resamples gave a number")]
    TooFewResamples,
}

/// Divides; what is divided by nothing does not exist.
pub(super) fn ratio(part: f64, whole: f64, otherwise: NotApplicable) -> Figure {
    // Sums of whole numbers and their products: exactly zero, or at least one over a count.
    if whole.abs() < f64::EPSILON {
        Err(otherwise)
    } else {
        Ok(part / whole)
    }
}

/// Returns a count as a number; counts here are far below 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts of a course are small")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}
