//! Comparing a fingerprint by voice. The last group is not shown: it is typed as the other side reads it
//! out, so that nobody says yes without having listened.

use std::io::IsTerminal;

use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::terminal::{Ask, Interrupted};
use crate::vault::Verifier;

use super::Commands;

impl Commands<'_> {
    /// Compares a fingerprint with what was given as a whole, or asks for its last group.
    pub(super) fn compare(
        &self,
        verifier: &Verifier,
        given: Option<&str>,
        whose: &str,
    ) -> Result<(), CommandError> {
        self.compare_groups(&verifier.fingerprint(), given, whose)
    }

    /// Compares groups of digits in the same way.
    pub(in crate::cli::commands) fn compare_groups(
        &self,
        fingerprint: &str,
        given: Option<&str>,
        whose: &str,
    ) -> Result<(), CommandError> {
        if let Some(given) = given {
            return if digits(given) == digits(fingerprint) {
                Ok(())
            } else {
                Err(other())
            };
        }
        let (shown, last) = fingerprint.rsplit_once('-').unwrap_or(("", fingerprint));
        output::talk(&self.words.fill("unit-compare-shown", &[("groups", shown)]));
        let whose = [("whose", whose)];
        output::talk(&self.words.fill("unit-compare-call", &whose));
        let ask = Ask::new(self.words.fill("unit-compare-ask", &whose))
            .with_help(self.words.say("unit-compare-help"));
        let typed = desk::open(self.arguments, self.words).ask_line(&ask);
        let typed = typed.map_err(|left| {
            unanswered(
                left,
                "nobody compared the fingerprint, and there is no terminal to ask on",
                "give it as it was read out, as a whole, with --fingerprint",
            )
        })?;
        let Some(typed) = typed else {
            output::talk(&self.words.say("unit-compare-left"));
            return Err(CommandError::Left);
        };
        let typed = digits(&typed);
        if typed == digits(last) || typed == digits(fingerprint) {
            Ok(())
        } else {
            Err(other())
        }
    }
}

/// Without a terminal nobody can be asked; that needs a sentence.
pub(in crate::cli::commands) fn unanswered(
    left: Interrupted,
    fact: &str,
    help: &str,
) -> CommandError {
    if std::io::stdin().is_terminal() {
        left.into()
    } else {
        CommandError::failed(fact, help)
    }
}

fn other() -> CommandError {
    CommandError::failed(
        "the fingerprint is another one, so nothing was changed",
        "let it be read out once more; if it stays so, somebody has put another file in its place: \
        keep the stick, and ask for a new one by another way",
    )
}

/// The digits alone, in small letters: however somebody writes groups.
fn digits(text: &str) -> String {
    let digits = text.chars().filter(char::is_ascii_alphanumeric);
    digits.map(|c| c.to_ascii_lowercase()).collect()
}
