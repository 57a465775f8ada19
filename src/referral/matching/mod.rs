//! Which services fit a need and a person at some moment, best first, with what speaks for and against
//! each.
//!
//! What is not known never excludes; what excludes is said, and nothing is dropped in silence. How far
//! away a service is, nobody here knows: that stands against each of them.

mod criteria;
mod fit;
mod person;
mod rank;
mod search;

pub use fit::{Against, Fit, For, Match, Nobody, NotFitting, Uncertain, WhyNot};
pub use person::{Ages, Person};
pub use search::{Search, Wanted};
