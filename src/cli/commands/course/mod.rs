//! `panah course`: a class by codes, what it hands in on sticks, and what the trainer is told of it.

mod add;
mod folder;
mod hand_in;
mod merge;
mod names;
mod new;
mod report;

use crate::cli::course_arguments::CourseCommand;
use crate::cli::error::CommandError;

use super::Commands;

pub(in crate::cli) use folder::CourseFolder;

impl Commands<'_> {
    pub(super) fn course(&self, what: &CourseCommand) -> Result<(), CommandError> {
        match what {
            CourseCommand::New(wanted) => self.course_new(wanted),
            CourseCommand::Add { course, files } => self.course_add(course, files),
            CourseCommand::Merge { course, others } => self.course_merge(course, others),
            CourseCommand::Report(asked) => self.course_report(asked),
        }
    }
}
