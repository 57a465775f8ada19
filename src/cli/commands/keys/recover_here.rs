//! Recovery at the laptop: it asks without being unlocked, and takes the answer with the passphrase
//! that was typed then.

use std::path::Path;

use secrecy::ExposeSecret;

use crate::cli::commands::unit::compare::unanswered;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::output::{self, Existing};
use crate::terminal::{Ask, Desk};
use crate::vault::{
    AnsweredBy, DataFolder, OfficerId, Passphrase, RecoverError, Recoverable, RecoveryAnswer,
    RecoveryRequest, Vault,
};

use super::recover::{answer_in, file_name, is_meant};
use super::{Commands, short};

impl Commands<'_> {
    /// Asks for a recovery, and writes the request to a stick.
    pub(super) fn ask_recovery(
        &self,
        to: &Path,
        officer: Option<&str>,
        mut inputs: Inputs,
    ) -> Result<(), CommandError> {
        let folder = self.folder_here()?;
        let mut desk = desk::open(self.arguments, self.words);
        let one = self.whose(&folder, officer, desk.as_mut())?;
        folder.may_ask_recovery(one.id)?;
        if one.is_asked {
            output::talk(&self.words.say("recover-anew"));
        }
        output::talk(&self.words.say("recover-new-passphrase"));
        let question = self.words.say("passphrase-new");
        let passphrase = inputs.new_passphrase_at(desk.as_mut(), question, self.words)?;
        let request = folder.ask_recovery(one.id, &passphrase)?;
        let path = to.join(file_name(one.id, ".request"));
        output::file(&path, request.bytes(), Existing::Replaced)?;
        let file = path.display().to_string();
        output::talk(&self.words.fill("recover-asked", &[("file", &file)]));
        self.tell_fingerprint(&request);
        Ok(())
    }

    /// Takes the answer that has come back.
    pub(super) fn take(
        &self,
        folder: &DataFolder,
        dir: &Path,
        asked: &[OfficerId],
        mut inputs: Inputs,
    ) -> Result<(), CommandError> {
        let Some(answer) = answer_in(dir, asked)? else {
            return self.not_answered(dir, asked);
        };
        let is_slotless = |one: &Recoverable| one.id == answer.officer && one.was_removed;
        let colleague = if folder.recoverable()?.iter().any(is_slotless) {
            output::talk(&self.words.say("recover-colleague"));
            let vault = inputs.unlock(folder, self.arguments, self.words)?;
            self.tell_settled(&vault);
            Some(vault)
        } else {
            None
        };
        let (vault, by) = self.taken(folder, &answer, &mut inputs, colleague.as_ref())?;
        self.tell_settled(&vault);
        let id = short(vault.officer());
        output::talk(&self.words.fill("recover-done", &[("id", &id)]));
        output::talk(&self.words.say(match by {
            AnsweredBy::Unit => "recover-by-unit",
            AnsweredBy::Custodian => "recover-by-custodian",
        }));
        let unclosed = vault.drafts()?.len();
        if unclosed > 0 {
            output::talk(&self.words.count("list-unfinished", unclosed));
        }
        output::talk(&self.words.say("recover-for-colleague"));
        Ok(())
    }

    /// Asks for the passphrase until it opens the answer.
    fn taken(
        &self,
        folder: &DataFolder,
        answer: &RecoveryAnswer,
        inputs: &mut Inputs,
        colleague: Option<&Vault>,
    ) -> Result<(Vault, AnsweredBy), CommandError> {
        let recover = |passphrase: &Passphrase| match colleague {
            Some(colleague) => colleague.recover_removed(answer, passphrase),
            None => Vault::recover(folder, answer, passphrase),
        };
        if let Some(passphrase) = inputs.new_passphrase.take() {
            desk::be_patient(folder, self.words, |pause| {
                std::thread::sleep(pause);
                Ok(())
            })?;
            return Ok(recover(&passphrase)?);
        }
        let mut desk = desk::open(self.arguments, self.words);
        let ask = Ask::new(self.words.say("recover-passphrase"));
        loop {
            let typed = desk.ask_passphrase(&ask).map_err(|left| {
                unanswered(
                    left,
                    "the passphrase that was typed for the request is wanting, and there is no terminal to ask on",
                    "name a file whose first line it is with --new-passphrase-file (`-`: standard input)",
                )
            })?;
            let typed = typed.ok_or(CommandError::Left)?;
            let passphrase = Passphrase::typed(typed.expose_secret().to_owned())?;
            desk::be_patient(folder, self.words, |pause| desk.wait(pause))?;
            match recover(&passphrase) {
                Err(RecoverError::WrongPassphrase) => {
                    output::talk(&self.words.say("recover-passphrase-wrong"));
                }
                done => return Ok(done?),
            }
        }
    }

    /// Says what is still to be done; the fingerprint may be asked for once more.
    fn not_answered(&self, dir: &Path, asked: &[OfficerId]) -> Result<(), CommandError> {
        let mut shown = false;
        for id in asked {
            let path = dir.join(file_name(*id, ".request"));
            let request = crate::cli::stick::file(&path, 16 << 10);
            let request = request.ok().map(|bytes| RecoveryRequest::read(&bytes));
            if let Some(Ok(request)) = request {
                self.tell_fingerprint(&request);
                shown = true;
            }
        }
        let place = dir.display();
        Err(CommandError::failed(
            format!("no answer of the unit lies in `{place}`"),
            if shown {
                "bring the stick to the unit, and run there: panah keys recover DIR"
            } else {
                "bring the stick with the unit's answer, or ask anew: panah keys recover --to DIR"
            },
        ))
    }

    fn tell_fingerprint(&self, request: &RecoveryRequest) {
        let groups = request.fingerprint().join("-");
        output::talk(
            &self
                .words
                .fill("recover-fingerprint", &[("groups", &groups)]),
        );
    }

    /// Finds out whose key is meant. Names are sealed, so there are ids alone.
    fn whose(
        &self,
        folder: &DataFolder,
        officer: Option<&str>,
        desk: &mut dyn Desk,
    ) -> Result<Recoverable, CommandError> {
        let listed = folder.recoverable()?.into_iter();
        let mut listed: Vec<Recoverable> = listed.filter(|one| is_meant(one.id, officer)).collect();
        let at = match (listed.len(), officer) {
            (1, _) => 0,
            (0, _) => {
                return Err(CommandError::failed(
                    "no such officer has a key here",
                    "give the beginning of an id, or leave --officer out to see them",
                ));
            }
            (_, Some(_)) => {
                return Err(CommandError::failed(
                    "that means several officers",
                    "give more of the id",
                ));
            }
            (_, None) => {
                output::talk(&self.words.say("recover-names-sealed"));
                let options = listed.iter().map(|one| self.recoverable_text(one));
                let options: Vec<String> = options.collect();
                let chosen = desk.choose(&Ask::new(self.words.say("recover-whose")), &options);
                let chosen = chosen.map_err(|left| {
                    unanswered(
                        left,
                        "several officers have a key here, and there is no terminal to ask whose is meant",
                        "say whose with --officer and the beginning of the id, as it stands above",
                    )
                })?;
                chosen.ok_or(CommandError::Left)?
            }
        };
        if at < listed.len() {
            Ok(listed.swap_remove(at))
        } else {
            Err(CommandError::Left)
        }
    }

    fn recoverable_text(&self, one: &Recoverable) -> String {
        let unclosed = self.words.count("recover-unclosed", one.unclosed);
        let id = short(one.id);
        let values = [("id", id.as_str()), ("unclosed", &unclosed)];
        self.words.fill(
            if one.was_removed {
                "recover-line-removed"
            } else {
                "recover-line"
            },
            &values,
        )
    }
}
