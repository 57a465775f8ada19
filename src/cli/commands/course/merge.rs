//! `panah course merge`: what other copies of the same course hold.

use std::path::{Path, PathBuf};

use crate::cli::error::CommandError;

use super::super::Commands;
use super::CourseFolder;
use super::add::Taken;

impl Commands<'_> {
    /// Takes what other copies hold. A folder of another course is refused before anything is taken.
    pub(super) fn course_merge(
        &self,
        course: &Path,
        others: &[PathBuf],
    ) -> Result<(), CommandError> {
        let mut folder = CourseFolder::open(course)?;
        let mut files = Vec::new();
        for other in others {
            let shown = other.display();
            let opened = CourseFolder::open(other)?;
            let (own, theirs) = (folder.course.definition(), opened.course.definition());
            if own.id != theirs.id {
                return Err(CommandError::failed(
                    format!("`{shown}` is another course, so nothing was merged"),
                    "name copies of the same course",
                ));
            }
            if own != theirs {
                return Err(CommandError::failed(
                    format!(
                        "`course.json` in `{shown}` says otherwise than here, so nothing was merged"
                    ),
                    "put the same `course.json` into both folders",
                ));
            }
            files.extend(opened.result_files()?);
        }
        let mut taken = Taken::default();
        for file in files {
            self.take_result(&mut folder, &file, &mut taken)?;
        }
        self.tell_dates(&folder);
        self.tell_taken(&taken)
    }
}
