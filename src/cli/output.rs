//! Data to standard output, talk to standard error. A closed pipe is nobody's mistake.

use std::io::{self, IsTerminal, Write};

use super::error::CommandError;

/// Writes data.
pub(super) fn data(text: &str) -> Result<(), CommandError> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(CommandError::failed(
            format!("the output could not be written: {}", error.kind()),
            "free some space, or write to another place",
        )),
    }
}

/// Says a line of talk, wrapped on a terminal. Where even that cannot be written, nobody is left to
/// tell.
pub(super) fn talk(text: &str) {
    let mut err = io::stderr().lock();
    let is_drawn = text.contains('\n');
    let text = if err.is_terminal() && !is_drawn {
        textwrap::fill(text, width())
    } else {
        text.to_owned()
    };
    let written = err
        .write_all(text.as_bytes())
        .and_then(|()| err.write_all(b"\n"));
    drop(written);
}

/// Says whether a person reads standard output.
pub(super) fn is_read_by_a_person() -> bool {
    io::stdout().is_terminal()
}

/// Returns the width of the terminal, 80 where there is none.
pub(super) fn width() -> usize {
    crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns))
}
