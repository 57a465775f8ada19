//! `panah quiz report`: the answers of a class, read and held against the bank.

use std::path::{Path, PathBuf};

use crate::cli::commands::Commands;
use crate::cli::commands::course::CourseFolder;
use crate::cli::definition_file::read_file;
use crate::cli::error::{CommandError, why};
use crate::cli::output;
use crate::cli::quiz_arguments::ReportFormat;
use crate::course::{CourseResult, MemberCode};
use crate::exchange::table;
use crate::grammar::Faults;
use crate::quiz::{Answers, Bank, Class, Judges, Sitting};
use crate::vault::{ResultFault, UnprovedResult};

use super::{report_table, report_text};

/// The largest file of answers, in bytes; one of a form of 400 items is far smaller.
const LARGEST: u64 = 1 << 20;

impl Commands<'_> {
    /// Tells what the answers of a class show.
    pub(super) fn quiz_report(
        &self,
        files: &[PathBuf],
        angoff: Option<&Path>,
        format: ReportFormat,
    ) -> Result<(), CommandError> {
        let (bank, _) = self.quiz_bank(None)?;
        let judges = match angoff {
            Some(file) => Some(self.judges(file, &bank)?),
            None => None,
        };
        let mut sittings = Vec::new();
        let mut refused = false;
        for file in files {
            let read = if file.is_dir() {
                handed_in(file, &bank)
            } else {
                sitting(file, &bank).map(|sitting| vec![sitting])
            };
            match read {
                Ok(read) => sittings.extend(read),
                Err(error) => {
                    error.tell(self.words);
                    refused = true;
                }
            }
        }
        if refused {
            return Err(CommandError::Told);
        }
        let class = Class::of(&bank, sittings, judges.as_ref());
        match format {
            ReportFormat::Text => {
                output::data(&report_text::text(&class, judges.as_ref(), self.words))
            }
            ReportFormat::Json => {
                let json = serde_json::to_string_pretty(&report_table::json(&class))?;
                output::data(&format!("{json}\n"))
            }
            ReportFormat::Csv => {
                let table = table::write(&report_table::rows(&class));
                let table = table.map_err(|error| {
                    CommandError::failed(
                        format!("the table could not be written: {error}"),
                        "take --format json, and tell those who maintain this program",
                    )
                })?;
                output::data(&String::from_utf8_lossy(&table))
            }
        }
    }

    fn judges(&self, file: &Path, bank: &Bank) -> Result<Judges, CommandError> {
        let mut faults = Faults::default();
        let bytes = read_file(file, &mut faults);
        let text = bytes
            .clone()
            .and_then(|bytes| String::from_utf8(bytes).ok());
        let judges = bytes.and_then(|bytes| Judges::read(&bytes, bank, &mut faults));
        self.refuse(faults, |_| text.clone())?;
        judges.ok_or(CommandError::Told)
    }
}

/// Returns the answers that the participants of a course have handed in; every result is proved.
fn handed_in<'b>(folder: &Path, bank: &'b Bank) -> Result<Vec<Sitting<'b>>, CommandError> {
    let course = CourseFolder::open(folder)?.course;
    let learns = |code: &MemberCode| {
        let mut participants = course.definition().participants();
        participants.any(|member| member.code == *code)
    };
    let answers = course.answers().into_iter();
    let answers = answers.filter(|(code, _)| learns(code));
    let sittings = answers.map(|(code, answers)| {
        let shown = format!("{}: {code}", folder.display());
        counted(&shown, bank, answers.clone())
    });
    sittings.collect()
}

/// Reads the answers of one sitting.
fn sitting<'b>(file: &Path, bank: &'b Bank) -> Result<Sitting<'b>, CommandError> {
    let shown = file.display();
    let unread = |reason: String| {
        CommandError::failed(
            format!("`{shown}` could not be read: {reason}"),
            "name files that `panah quiz --output` has written",
        )
    };
    let metadata = std::fs::metadata(file).map_err(|error| unread(why(&error)))?;
    if metadata.len() > LARGEST {
        return Err(CommandError::failed(
            format!("`{shown}` is too large to hold the answers of one participant"),
            "name files that `panah quiz --output` has written",
        ));
    }
    let bytes = std::fs::read(file).map_err(|error| unread(why(&error)))?;
    if is_result(&bytes) {
        return Err(CommandError::failed(
            format!("`{shown}` is a result of a course: what is signed is proved in its course"),
            "name the folder of the course (`course.json` lies in it), and bring the result there first with `panah course add`",
        ));
    }
    let answers = Answers::read(&bytes).map_err(|error| {
        CommandError::failed(
            format!("`{shown}` holds no answers to a quiz: {error}"),
            "name files that `panah quiz --output` has written",
        )
    })?;
    counted(&shown.to_string(), bank, answers)
}

/// Holds the answers of one sitting against the bank.
fn counted<'b>(shown: &str, bank: &'b Bank, answers: Answers) -> Result<Sitting<'b>, CommandError> {
    Sitting::of(bank, answers).map_err(|error| {
        CommandError::failed(
            format!("`{shown}` cannot be counted: {error}"),
            "take the bank that was answered, with --definitions and the folder that it lies in",
        )
    })
}

/// Says whether a file is one that is handed in to a course, whole or not.
fn is_result(bytes: &[u8]) -> bool {
    !matches!(
        UnprovedResult::<CourseResult>::read(bytes),
        Err(ResultFault::NotAResult)
    )
}
