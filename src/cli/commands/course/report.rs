//! `panah course report`: what the trainer is told of the class.

use std::path::Path;

use crate::cli::commands::present::page_width;
use crate::cli::course_arguments::{CourseFormat, ReportCourse};
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::course::{Course, Figures};
use crate::exchange::{course_tables, table};
use crate::grammar::Faults;
use crate::report::{self, Paper};

use super::super::Commands;
use super::CourseFolder;

impl Commands<'_> {
    /// Tells of a course: on the terminal, as a page, as tables.
    pub(super) fn course_report(&self, asked: &ReportCourse) -> Result<(), CommandError> {
        let existing = if asked.force {
            Existing::Replaced
        } else {
            Existing::Kept
        };
        if let Some(page) = &asked.page {
            output::refuse_unwritable(page, existing)?;
        }
        let library = self.library()?;
        // A bank that cannot be read is told where it is checked; the rest of the course is told.
        let bank = library.bank(&mut Faults::default());
        let course = CourseFolder::open(&asked.course)?.course.with_bank(bank);
        let figures = Figures::of(&course, asked.seed);
        let names = self.course_names(&library)?;
        let told = report::course_report(&course, &figures, &names, self.words);
        if let Some(page) = &asked.page {
            let text = report::course_page(&told, self.words).map_err(|_| {
                CommandError::failed(
                    "the page of the course could not be made",
                    "go without it, and tell those who maintain this program",
                )
            })?;
            output::file(page, text.as_bytes(), existing)?;
            let file = page.display().to_string();
            output::talk(&self.words.fill("course-page-written", &[("file", &file)]));
        }
        if let Some(folder) = &asked.csv {
            self.course_csv(&course, &figures, folder, existing)?;
        }
        match asked.format {
            CourseFormat::Json => {
                let json = serde_json::to_string_pretty(&figures)?;
                output::data(&format!("{json}\n"))
            }
            CourseFormat::Text if asked.page.is_some() || asked.csv.is_some() => Ok(()),
            CourseFormat::Text => {
                let mut paper = Paper::new(page_width());
                report::course_text(&mut paper, &told);
                output::data(&paper.into_text())
            }
        }
    }

    fn course_csv(
        &self,
        course: &Course,
        figures: &Figures,
        folder: &Path,
        existing: Existing,
    ) -> Result<(), CommandError> {
        output::make_folder(folder)?;
        for (name, rows) in course_tables(course, figures) {
            let written = table::write(&rows).map_err(|_| {
                CommandError::failed(
                    "the table could not be made",
                    "report it; nothing was written",
                )
            })?;
            output::file(&folder.join(format!("{name}.csv")), &written, existing)?;
        }
        let folder = folder.display().to_string();
        output::talk(
            &self
                .words
                .fill("course-csv-written", &[("folder", &folder)]),
        );
        Ok(())
    }
}
