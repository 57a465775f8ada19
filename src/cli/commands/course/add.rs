//! `panah course add`: result files from sticks.

use std::path::{Path, PathBuf};

use crate::cli::error::CommandError;
use crate::cli::{clock, output};
use crate::course::Added;
use crate::grammar::text::safe;

use super::super::Commands;
use super::CourseFolder;
use super::folder::{NotTaken, RESULT, files_in};

/// What became of many files.
#[derive(Default)]
pub(super) struct Taken {
    new: usize,
    known: usize,
    refused: usize,
}

impl Commands<'_> {
    /// Takes result files into a course; those that are refused are told by name, the others are taken.
    pub(super) fn course_add(&self, course: &Path, files: &[PathBuf]) -> Result<(), CommandError> {
        let mut folder = CourseFolder::open(course)?;
        let mut taken = Taken::default();
        for file in files {
            if file.is_dir() {
                for file in files_in(file, RESULT)? {
                    self.take_result(&mut folder, &file, &mut taken)?;
                }
            } else {
                self.take_result(&mut folder, file, &mut taken)?;
            }
        }
        self.tell_dates(&folder);
        self.tell_taken(&taken)
    }

    /// Names what is dated later than this laptop's clock: what came last depends on it.
    pub(super) fn tell_dates(&self, folder: &CourseFolder) {
        let now = clock::now();
        let late = folder.course.to_come(&now).into_iter();
        let late: Vec<String> = late.map(|(code, at)| format!("{code} ({at})")).collect();
        if !late.is_empty() {
            let names = late.join(", ");
            output::talk(&self.words.fill("course-to-come", &[("names", &names)]));
        }
    }

    /// Takes one file, or tells why not.
    pub(super) fn take_result(
        &self,
        folder: &mut CourseFolder,
        file: &Path,
        taken: &mut Taken,
    ) -> Result<(), CommandError> {
        match folder.take(file)? {
            Ok(Added::New) => taken.new += 1,
            Ok(Added::Known) => taken.known += 1,
            Err(refused) => {
                taken.refused += 1;
                self.tell_refused(file, &refused);
            }
        }
        Ok(())
    }

    fn tell_refused(&self, file: &Path, refused: &NotTaken) {
        let file = safe(&file.display().to_string());
        let why = safe(&self.words.sentence(&refused.to_string()));
        let values = [("file", file.as_str()), ("why", &why)];
        output::talk(&self.words.fill("course-refused", &values));
    }

    /// Tells what was taken; that something was refused is no success.
    pub(super) fn tell_taken(&self, taken: &Taken) -> Result<(), CommandError> {
        output::talk(&self.words.count("course-taken", taken.new));
        if taken.known > 0 {
            output::talk(&self.words.count("course-known", taken.known));
        }
        if taken.refused > 0 {
            output::talk(&self.words.count("course-refused-count", taken.refused));
            return Err(CommandError::Told);
        }
        Ok(())
    }
}
