//! A course: who takes part, by codes; what was handed in; and what the trainer is told of the class.
//!
//! A [`Definition`] says what the course is. A [`CourseResult`] is what one place of the class hands in:
//! an exercise, an observation or a quiz. [`Course`] puts them together: whatever order they come in,
//! it is the same course. [`Figures`] tell of the class, [`Performance`] says what a certificate still lacks,
//! and [`certificate`] is the paper itself. Nobody gets a mark in one number, and no name stands in here but
//! that of a certificate's holder, which is typed when it is issued.

pub mod certificate;

mod course;
mod definition;
mod exercise;
mod figures;
#[cfg(test)]
mod fixture;
mod member;
mod performance;
mod result;

pub use course::{Added, Course, NotOfCourse};
pub use definition::{Definition, DefinitionError, PerformanceRule};
pub use exercise::{CalledIds, Exercise, Gate, Loss, LossKind, PlayedBy, Sign};
pub use figures::{
    Agreement, Caution, Change, Detected, Estimate, Figures, Handed, Level, Measure, MissedGate,
    MissedSign, PassedChange, SeenViolation, SignFigures, Subject,
};
pub use member::{CourseId, Member, MemberCode, Role};
pub use performance::{Performance, Requirement};
pub use result::{Body, CourseResult, Kind};
