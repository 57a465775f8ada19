//! Proofs about a questionnaire with its rules: exact, over all possible answers.
//!
//! [`prove`] makes one circuit of the whole interview ([`walk`](self), the conditions, the rules, the
//! pathways), with the evaluators that run it, and asks a SAT solver about each statement. What fails
//! is told with answers that the real interview has been held with.

mod answers;
mod circuit;
mod conditions;
mod explain;
mod goal;
mod goals;
mod kleene;
mod length;
mod model;
mod order;
mod outcome;
mod prove;
mod rehearse;
mod sample;
mod solver;
mod step;
mod walk;
mod witness;

pub use explain::{Reach, Target, reach, targets};
pub use length::{Lengths, Span};
pub use prove::{Files, Proof, compare, prove};
pub use solver::Enough;
pub use witness::Told;
