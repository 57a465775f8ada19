//! What the trainer is told of a course, in sections that the terminal and the page share.

mod agreement;
mod before_after;
mod format;
mod missed;
mod names;
mod sections;
mod seen;
mod text;

pub use names::CourseNames;
pub use sections::{CourseReport, course_report};
pub use text::course_text;

pub(super) use sections::{Chart, Shape, Table};
