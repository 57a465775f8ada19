//! The commands of those who write questionnaires and rules.

use crate::cli::author_arguments::AuthorCommand;
use crate::cli::error::CommandError;
use crate::cli::output::Existing;

use super::Commands;

impl Commands<'_> {
    pub(super) fn author(&self, command: &AuthorCommand) -> Result<(), CommandError> {
        match command {
            AuthorCommand::Graph {
                questionnaire,
                output,
                force,
            } => {
                let existing = if *force {
                    Existing::Replaced
                } else {
                    Existing::Kept
                };
                self.graph(questionnaire, output.as_deref(), existing)
            }
            AuthorCommand::Formats { part } => self.formats(part.as_deref()),
            AuthorCommand::New { what, name, to } => self.new_from(*what, name, to),
            AuthorCommand::Schema { kind, to } => self.schema(kind.as_deref(), to.as_deref()),
        }
    }
}
