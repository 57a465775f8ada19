//! The course that a certificate is for, read from its folder: every result in it is proved again.

use std::path::Path;

use crate::cli::commands::Commands;
use crate::cli::error::CommandError;
use crate::cli::stick;
use crate::course::{Course, CourseResult, Definition};
use crate::grammar::{Digest, Faults};
use crate::vault::{UnprovedResult, Verifier};

/// What a course is, in its folder.
const DEFINITION: &str = "course.json";
/// Where what was handed in lies.
const RESULTS: &str = "results";
/// The largest definition of a course that is read.
const DEFINITION_CAP: u64 = 1 << 20;

impl Commands<'_> {
    /// Reads a course with what was handed in. A result that does not belong there stops it: nobody gets
    /// a certificate out of a folder in which something was changed.
    pub(super) fn course_of_certificate(&self, folder: &Path) -> Result<Course, CommandError> {
        let path = folder.join(DEFINITION);
        let bytes = stick::file(&path, DEFINITION_CAP)?;
        let definition = Definition::read(&bytes).map_err(|error| {
            CommandError::failed(
                format!("`{}` is no course: {error}", path.display()),
                "name the folder that `panah course new` made",
            )
        })?;
        let bank = self.library()?.bank(&mut Faults::default());
        let mut course = Course::new(definition).with_bank(bank);
        let results = folder.join(RESULTS);
        let found = if results.is_dir() {
            stick::files(&results, ".result", CourseResult::MOST_BYTES)?
        } else {
            Vec::new()
        };
        for found in found {
            let added = proved(&course, &found.bytes).and_then(|result| {
                let digest = Digest::of(&found.bytes);
                course.add(digest, result).map_err(|why| why.to_string())
            });
            if let Err(why) = added {
                let shown = found.path.display();
                return Err(CommandError::failed(
                    format!("`{shown}` is no result of this course: {why}"),
                    "move it out of the folder; results come in with `panah course add`",
                ));
            }
        }
        Ok(course)
    }
}

fn proved(course: &Course, bytes: &[u8]) -> Result<CourseResult, String> {
    let unproved =
        UnprovedResult::<CourseResult>::read(bytes).map_err(|fault| fault.to_string())?;
    course
        .accepts(unproved.unproved())
        .map_err(|why| why.to_string())?;
    let member = course.definition().member(&unproved.unproved().participant);
    let key = member.and_then(|member| member.key.parse::<Verifier>().ok());
    let key = key.ok_or_else(|| "its place in the class has no key".to_owned())?;
    unproved.proved(&key).map_err(|fault| fault.to_string())
}
