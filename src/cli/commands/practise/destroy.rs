//! `panah practise --destroy`: a kept run, or an exercise that was left, goes for good.

use crate::cli::error::CommandError;
use crate::cli::practise_arguments::PractiseArguments;
use crate::cli::{desk, output};
use crate::terminal::{Ask, Desk, Marked};
use crate::vault::{DraftId, NotReceived, Reason};

use super::super::Commands;
use super::kept::find;

impl Commands<'_> {
    /// Destroys the run, or the exercise that was left, whose id begins so.
    pub(super) fn destroy_run(
        &self,
        beginning: &str,
        asked: &PractiseArguments,
    ) -> Result<(), CommandError> {
        let mut opened = desk::open(self.arguments, self.words);
        let mut desk = Marked::new(opened.as_mut(), self.words.say("practise-marker"));
        let Some(vault) = self.training_there(&mut desk, asked)? else {
            return Ok(());
        };
        let typed = beginning.trim().to_ascii_lowercase();
        let drafts = vault.drafts()?.into_iter().map(|listing| listing.id);
        let left: Vec<DraftId> = drafts
            .filter(|id| !typed.is_empty() && id.to_string().starts_with(&typed))
            .collect();
        if let [draft] = left.as_slice() {
            self.is_sure_of(&mut desk, &draft.to_string())?;
            vault.destroy_draft(*draft)?;
        } else {
            let id = find(&vault, &typed)?;
            self.is_sure_of(&mut desk, &id.to_string())?;
            vault.destroy_record(id, Reason::Asked, NotReceived::Stays)?;
        }
        output::talk(&self.words.say("practise-destroyed"));
        Ok(())
    }

    fn is_sure_of(&self, desk: &mut dyn Desk, id: &str) -> Result<(), CommandError> {
        let short: String = id.chars().take(8).collect();
        let ask = self.words.fill("practise-destroy-sure", &[("id", &short)]);
        match desk.confirm(&Ask::new(ask))? {
            Some(true) => Ok(()),
            _ => Err(CommandError::Left),
        }
    }
}
