//! `panah unit key`: the keys that open records, in the clear, for a court or a disaster.

use std::path::Path;

use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use crate::cli::arguments::Secret;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::{output, stick};
use crate::terminal::Ask;
use crate::vault::UnitError;

use super::compare::unanswered;
use super::{Commands, day};

/// Whether somebody has said that it is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Already,
    NotYet,
}

impl Commands<'_> {
    pub(super) fn unit_key(
        &self,
        file: &Path,
        asked: Asked,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        if std::fs::symlink_metadata(file).is_ok() {
            return Err(CommandError::failed(
                format!("there is a file `{}` already", file.display()),
                "nothing was overwritten; name another file",
            ));
        }
        let vault = self.unlocked(secret)?;
        let (_, unit) = vault.own_unit()?.ok_or(UnitError::NoUnit)?;
        if asked == Asked::NotYet {
            self.ask_twice()?;
        }
        let keys = vault.show_unit_key()?;
        let values = [("unit", unit.name.as_str()), ("day", &day())];
        let mut text = Zeroizing::new(String::with_capacity(4096));
        for line in self.words.fill("unit-key-file", &values).lines() {
            text.push_str("# ");
            text.push_str(line);
            text.push('\n');
        }
        text.push_str(keys.expose_secret());
        stick::private(file, text.as_bytes())?;
        let file = [("file", file.display().to_string())];
        let file = file.each_ref().map(|(name, file)| (*name, file.as_str()));
        output::talk(&self.words.fill("unit-key-written", &file));
        Ok(())
    }

    fn ask_twice(&self) -> Result<(), CommandError> {
        let mut desk = desk::open(self.arguments, self.words);
        output::talk(&self.words.say("unit-key-warn"));
        for id in ["unit-key-sure", "unit-key-surer"] {
            let answer = desk.confirm(&Ask::new(self.words.say(id)));
            let answer = answer.map_err(|left| {
                unanswered(
                    left,
                    "nobody said that the unit's keys are to be written in the clear",
                    "say so with --yes",
                )
            })?;
            if answer != Some(true) {
                output::talk(&self.words.say("unit-key-not"));
                return Err(CommandError::Left);
            }
        }
        Ok(())
    }
}
