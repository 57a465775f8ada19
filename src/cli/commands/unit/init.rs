//! `panah unit init`: makes a unit. The second custodian's key is handed over before the unit exists.

use std::path::Path;

use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use crate::cli::arguments::Secret;
use crate::cli::clock::in_a_year;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::{output, place, stick};
use crate::vault::{MadeUnit, UnitError, UnitPlan};

use super::{Commands, NOTE, day, put_note};

/// The second custodian's key on its stick.
const SECOND: &str = "second-custodian.key";

impl Commands<'_> {
    pub(super) fn unit_init(
        &self,
        plan: &UnitPlan,
        to: &Path,
        second: &Path,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        check_places(to, second)?;
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        let made = vault.prepare_unit(plan)?;
        let key = second.join(SECOND);
        stick::private(&key, self.key_file(&made).as_bytes())?;
        vault.keep_unit(&made).inspect_err(|_| {
            // A key of no unit would only lead astray.
            drop(std::fs::remove_file(&key));
        })?;
        put_note(to, &made.note).inspect_err(|_| {
            output::talk(&self.words.fill("unit-note-later", &[("name", &plan.name)]));
        })?;
        let (note, key) = (to.join(NOTE), key.display().to_string());
        for (id, value) in [
            ("unit-made", plan.name.as_str()),
            ("unit-made-note", &note.display().to_string()),
            ("unit-made-second", &key),
            ("unit-made-fingerprint", ""),
        ] {
            output::talk(&self.words.fill(id, &[("value", value)]));
        }
        output::data(&format!("{}\n", made.unit.verifier.fingerprint()))
    }

    fn key_file(&self, made: &MadeUnit) -> Zeroizing<String> {
        let public = made.unit.recipients.last();
        let public = public.map_or("", |one| one.key.as_str());
        let values = [
            ("unit", made.unit.name.as_str()),
            ("from", &made.unit.from),
            ("public", public),
        ];
        let mut text = Zeroizing::new(String::with_capacity(2048));
        for line in self.words.fill("unit-second-key-file", &values).lines() {
            text.push_str("# ");
            text.push_str(line);
            text.push('\n');
        }
        text.push_str(made.second.expose_secret());
        text.push('\n');
        text
    }
}

/// What the command line asks for, with its usual days.
pub(super) fn plan(name: &str, until: Option<&str>, retain_days: Option<u32>) -> UnitPlan {
    UnitPlan {
        name: name.trim().to_owned(),
        from: day(),
        until: until.map_or_else(in_a_year, str::to_owned),
        retain_days,
    }
}

/// Both folders have to be there, and to be two.
fn check_places(to: &Path, second: &Path) -> Result<(), CommandError> {
    stick::folder(to)?;
    stick::folder(second)?;
    if to.canonicalize().ok() == second.canonicalize().ok() {
        return Err(CommandError::usage(
            "the unit's file and the second custodian's key are to go into the same folder",
            "name two folders: the key goes to a second person, and to no post",
        ));
    }
    for path in [to.join(NOTE), second.join(SECOND)] {
        if std::fs::symlink_metadata(&path).is_ok() {
            return Err(CommandError::failed(
                format!("there is a file `{}` already", path.display()),
                "name another folder, or move that file away if nobody needs it",
            ));
        }
    }
    Ok(())
}

impl From<UnitError> for CommandError {
    fn from(error: UnitError) -> Self {
        Self::failed(error.to_string(), error.help())
    }
}
