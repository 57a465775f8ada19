//! What an observer notes of an exercise that somebody else holds, on another machine or on paper.
//!
//! An [`Observation`] keeps the types of question in their sequence, gates, breaks, distress, violations
//! and anchored ratings. Its file is plain JSON, so that two observers of one exercise can be compared.

mod gates;
mod observation;
mod scale;

pub use gates::gates_observed;
pub use observation::{
    Care, Decided, Noted, Observation, ObservationError, ObservedCase, Rating, Witnessed,
};
pub use scale::Scale;
