//! A code that is typed from paper, line by line: a line that was mistyped is typed again, and the others
//! stay.

use std::io::{IsTerminal, Read};
use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::{desk, stick};
use crate::course::certificate::{PaperCode, Typing};
use crate::terminal::Ask;

use super::read::{Proved, proved_typed};
use crate::cli::commands::Commands;

/// No code is longer.
const CAP: u64 = 64 << 10;

impl Commands<'_> {
    /// Proves a code from a file, from standard input, or from somebody who types it.
    pub(super) fn proved_code(&self, path: &Path) -> Result<Proved, CommandError> {
        if path != Path::new("-") {
            return read(&stick::file(path, CAP)?);
        }
        if std::io::stdin().is_terminal() {
            return proved_typed(&self.type_code()?);
        }
        let mut bytes = Vec::new();
        let stdin = std::io::stdin().lock().take(CAP).read_to_end(&mut bytes);
        stdin.map_err(|error| {
            CommandError::failed(
                format!("the code cannot be read: {}", error.kind()),
                "name a file that it is typed in, with --code FILE",
            )
        })?;
        read(&bytes)
    }

    fn type_code(&self) -> Result<PaperCode, CommandError> {
        let mut desk = desk::open(self.arguments, self.words);
        let mut typing = Typing::default();
        let mut help = self.words.say("certificate-type-help");
        while let Some(line) = typing.wanted() {
            let line = line.to_string();
            let question = match typing.last_line() {
                None => self.words.fill("certificate-type", &[("line", &line)]),
                Some(last) => {
                    let values = [("line", line.as_str()), ("last", &last.to_string())];
                    self.words.fill("certificate-type-of", &values)
                }
            };
            let typed = desk.ask_line(&Ask::new(question).with_help(help))?;
            help = match typing.line(&typed.ok_or(CommandError::Left)?) {
                Ok(()) => String::new(),
                Err(fault) => {
                    let fault = self.words.sentence(&fault.to_string());
                    self.words
                        .fill("certificate-type-again", &[("fault", &fault)])
                }
            };
        }
        typing.whole().map_err(|fault| mistyped(&fault.to_string()))
    }
}

fn read(bytes: &[u8]) -> Result<Proved, CommandError> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let code = PaperCode::read(text).map_err(|fault| mistyped(&fault.to_string()))?;
    proved_typed(&code)
}

fn mistyped(fault: &str) -> CommandError {
    CommandError::failed(
        format!("the code is not as it was printed: {fault}"),
        "type that line again as it stands on the certificate; O and 0, and I, L and 1, are read alike",
    )
}
