//! Handing in a result: signed with a ticket, in a file beside it.

use std::path::PathBuf;

use crate::cli::clock;
use crate::cli::course_arguments::HandIn;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::course::{Body, CourseId, CourseResult, MemberCode};
use crate::grammar::Digest;
use crate::vault::{Ticket, TicketError};

use super::super::Commands;
use super::folder::{RESULT, read_to};

/// The largest ticket that is read.
const MOST_TICKET: u64 = 16 << 10;

impl Commands<'_> {
    /// Reads the ticket that results are handed in with, before anybody does anything for it; nothing
    /// where none is named.
    pub(in crate::cli) fn ticket(how: &HandIn) -> Result<Option<Ticket>, CommandError> {
        let Some(path) = &how.ticket else {
            return Ok(None);
        };
        if let Some(result) = &how.result {
            output::refuse_unwritable(result, Existing::Kept)?;
        }
        let shown = path.display();
        let bytes = read_to(path, MOST_TICKET).map_err(|refused| {
            CommandError::failed(
                format!("the ticket `{shown}` is refused: {refused}"),
                TicketError::NotATicket.help(),
            )
        })?;
        Ok(Some(Ticket::read(&bytes)?))
    }

    /// Hands in a result, where a ticket is named; gives the file that it stands in.
    pub(in crate::cli) fn hand_in_result(
        how: &HandIn,
        body: impl FnOnce() -> Body,
    ) -> Result<Option<PathBuf>, CommandError> {
        let (Some(ticket), Some(path)) = (Self::ticket(how)?, &how.ticket) else {
            return Ok(None);
        };
        let code = MemberCode::read(ticket.code()).ok_or(TicketError::Code)?;
        let result = CourseResult {
            course: CourseId::read(ticket.course()).ok_or(TicketError::Damaged)?,
            participant: code.clone(),
            at: clock::now(),
            body: body(),
        };
        let note = ticket.sign_result(&result)?;
        let digest: String = Digest::of(note.as_bytes())
            .to_string()
            .chars()
            .take(8)
            .collect();
        let name = format!("{code}-{}-{digest}.{RESULT}", result.kind().word());
        let file = how
            .result
            .clone()
            .unwrap_or_else(|| path.with_file_name(name));
        output::file(&file, note.as_bytes(), Existing::Kept)?;
        Ok(Some(file))
    }

    /// Says where a result that was handed in lies.
    pub(in crate::cli) fn tell_handed_in(&self, file: Option<PathBuf>) {
        if let Some(file) = file {
            let file = file.display().to_string();
            output::talk(&self.words.fill("course-handed-in", &[("file", &file)]));
        }
    }
}
