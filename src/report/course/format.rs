//! How figures are written.

use crate::course::Estimate;
use crate::statistics::NotApplicable;
use crate::words::Words;

/// Writes figures, and keeps the reasons why some are not there as notes.
pub(super) struct Writing<'a> {
    pub(super) words: &'a Words,
    notes: Vec<NotApplicable>,
}

impl<'a> Writing<'a> {
    pub(super) fn new(words: &'a Words) -> Self {
        Self {
            words,
            notes: Vec::new(),
        }
    }

    /// Writes a share in percent, with its interval.
    pub(super) fn percent(&mut self, estimate: &Estimate) -> String {
        self.written(estimate, &|value| format!("{:.0}", 100.0 * value), " %")
    }

    /// Writes a figure of agreement with two digits, with its interval.
    pub(super) fn coefficient(&mut self, estimate: &Estimate) -> String {
        self.written(estimate, &two, "")
    }

    fn written(
        &mut self,
        estimate: &Estimate,
        write: &dyn Fn(f64) -> String,
        unit: &str,
    ) -> String {
        let Some(value) = estimate.value else {
            return self.missing(estimate.not_applicable);
        };
        let value = write(value);
        let written = match estimate.interval {
            Some(interval) => {
                let (low, high) = (write(interval.low), write(interval.high));
                format!("{value}{unit} ({low} – {high})")
            }
            None => format!("{value}{unit}"),
        };
        apart(&written, self.words)
    }

    /// Writes that a figure does not exist; why stands in the notes.
    pub(super) fn missing(&mut self, why: Option<NotApplicable>) -> String {
        let why = why.unwrap_or(NotApplicable::Nothing);
        if !self.notes.contains(&why) {
            self.notes.push(why);
        }
        let number = self.notes.iter().take_while(|known| **known != why).count() + 1;
        let number = number.to_string();
        self.words
            .fill("course-not-applicable", &[("number", &number)])
    }

    /// Returns the notes, one for each reason.
    pub(super) fn notes(&self) -> Vec<String> {
        let notes = self.notes.iter().enumerate();
        notes
            .map(|(at, why)| {
                let why = self.words.sentence(&why.to_string());
                let number = (at + 1).to_string();
                self.words
                    .fill("course-note", &[("number", &number), ("why", &why)])
            })
            .collect()
    }
}

/// Keeps a figure from left to right within words that run the other way: an interval would have its
/// ends changed.
fn apart(figure: &str, words: &Words) -> String {
    if words.tongue().is_right_to_left() {
        format!("\u{2066}{figure}\u{2069}")
    } else {
        figure.to_owned()
    }
}

/// Writes a number with two digits.
pub(super) fn two(value: f64) -> String {
    // Not "-0.00".
    format!("{:.2}", if value.abs() < 0.005 { 0.0 } else { value })
}

/// Writes how probable something is by chance alone.
pub(super) fn probability(value: f64, words: &Words) -> String {
    if value < 0.001 {
        apart("p < 0.001", words)
    } else {
        apart(&format!("p = {value:.3}"), words)
    }
}
