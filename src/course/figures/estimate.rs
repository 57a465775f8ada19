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

    /// Puts a figure and what the bootstrap gave together. Where every resample gave the same, that is no
    /// interval: it says only that nothing else was there to be drawn.
    pub(super) fn drawn(figure: Figure, drawn: Result<Bootstrap, NotApplicable>) -> Self {
        let interval = drawn.map(|drawn| drawn.interval);
        let estimate = Self::new(figure, interval);
        Self {
            interval: estimate
                .interval
                .filter(|it| it.high - it.low > f64::EPSILON),
            ..estimate
        }
    }

    /// Makes an interval as wide as this one, where it is narrower at an end.
    pub(super) fn at_least(self, least: Result<Interval, NotApplicable>) -> Self {
        let Ok(least) = least else {
            return self;
        };
        let own = self.interval.unwrap_or(least);
        let interval = Interval {
            low: own.low.min(least.low),
            high: own.high.max(least.high),
        };
        Self {
            interval: self.value.map(|_| interval),
            ..self
        }
    }

    /// A figure that does not exist.
    pub(super) fn none(why: NotApplicable) -> Self {
        Self::new(Err(why), Err(why))
    }
}
