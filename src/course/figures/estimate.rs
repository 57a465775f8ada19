//! A figure with its interval, or why there is none.

use serde::Serialize;

use crate::statistics::{Bootstrap, Figure, Interval, NotApplicable};

/// A figure with its interval at 95 %, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// The figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Its interval; none where that cannot be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Interval>,
    /// Why there is no figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<NotApplicable>,
}

impl Estimate {
    /// Puts a figure and its interval together.
    pub(super) fn new(figure: Figure, interval: Result<Interval, NotApplicable>) -> Self {
        Self {
            value: figure.ok(),
            interval: figure.and(interval).ok(),
            not_applicable: figure.err(),
        }
    }

    /// Puts a figure and what the bootstrap gave together.
    pub(super) fn drawn(figure: Figure, drawn: Result<Bootstrap, NotApplicable>) -> Self {
        Self::new(figure, drawn.map(|drawn| drawn.interval))
    }

    /// A figure that does not exist.
    pub(super) fn none(why: NotApplicable) -> Self {
        Self::new(Err(why), Err(why))
    }
}
