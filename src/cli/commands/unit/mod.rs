//! `panah unit`: what a unit does, what a laptop does to belong to one, and what the second custodian
//! does. One command a file; enrolment has one file for each side.

pub(super) mod compare;
mod enrol;
mod enrol_here;
mod enrol_there;
mod init;
mod key;
pub(super) mod prove;
mod receive;
mod renew;
mod settle;
mod show;

use std::path::Path;

use crate::cli::arguments::Secret;
use crate::cli::clock::now;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::output::{self, Existing};
use crate::cli::stray::Kind;
use crate::cli::unit_arguments::UnitCommand;
use crate::cli::{place, stick};
use crate::vault::Vault;

use super::Commands;

/// The unit's file on a stick.
const NOTE: &str = "unit.note";
/// How a unit's file begins.
const NOTE_FORM: &[u8] = b"panah-unit/v1\n";
/// The largest unit's file that is read.
const NOTE_CAP: u64 = 64 << 10;
/// How a laptop's request is called on a stick, after the laptop.
const REQUEST: &str = ".request";
/// The largest request that is read.
const REQUEST_CAP: u64 = 1 << 20;

/// What may lie on the stick of an enrolment without being in anybody's way.
const BESIDE: [Kind; 4] = [
    Kind::UnitNote,
    Kind::EnrolmentRequest,
    Kind::Challenge,
    Kind::AgeFile,
];

impl Commands<'_> {
    pub(super) fn unit(&self, what: &UnitCommand) -> Result<(), CommandError> {
        match what {
            UnitCommand::Init {
                name,
                to,
                second,
                until,
                retain_days,
                secret,
            } => {
                let plan = init::plan(name, until.as_deref(), *retain_days);
                self.unit_init(&plan, to, second, secret)
            }
            UnitCommand::Renew { secret, .. } => self.unit_renew(what, secret),
            UnitCommand::Key {
                output,
                yes,
                secret,
            } => {
                let asked = if *yes {
                    key::Asked::Already
                } else {
                    key::Asked::NotYet
                };
                self.unit_key(output, asked, secret)
            }
            UnitCommand::Show { json, secret } => self.unit_show(*json, secret),
            UnitCommand::Enrol {
                dir,
                fingerprint,
                code,
                secret,
            } => self.unit_enrol(dir, fingerprint.as_deref(), code, secret),
            UnitCommand::Receive { dir, json, secret } => self.unit_receive(dir, *json, secret),
            UnitCommand::Settle { which, secret } => self.unit_settle(which, secret),
            UnitCommand::Prove { path, identity } => self.unit_prove(path, identity),
        }
    }

    /// Unlocks the vault that is there; none is made for a question about one.
    fn unlocked(&self, secret: &Secret) -> Result<Vault, CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if !Vault::exists(&folder)? {
            desk::refuse_orphans(&folder)?;
            return Err(CommandError::failed(
                "nothing has been set up here yet, so there is no unit either",
                "name the right data folder with --data-dir, or begin with `panah setup`",
            ));
        }
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        self.tell_settled(&vault);
        Ok(vault)
    }
}

/// The day by the clock that the vault goes by.
fn day() -> String {
    now().chars().take(10).collect()
}

/// Puts the unit's file on a stick, in place of an earlier one; another file of that name stays.
fn put_note(dir: &Path, note: &str) -> Result<Placed, CommandError> {
    let path = dir.join(NOTE);
    if std::fs::symlink_metadata(&path).is_err() {
        output::file(&path, note.as_bytes(), Existing::Kept)?;
        return Ok(Placed::Written);
    }
    let before = stick::file(&path, NOTE_CAP)?;
    if before.as_slice() == note.as_bytes() {
        return Ok(Placed::AsBefore);
    }
    if before.starts_with(NOTE_FORM) && named_unit(&before) != named_unit(note.as_bytes()) {
        return Err(CommandError::failed(
            format!("`{}` is another unit's file", path.display()),
            "nothing was overwritten; use a stick, or a folder, of its own for each unit",
        ));
    }
    if !before.starts_with(NOTE_FORM) {
        return Err(CommandError::failed(
            format!("`{}` is another file", path.display()),
            "nothing was overwritten; move that file away, or name another folder",
        ));
    }
    output::file(&path, note.as_bytes(), Existing::Replaced)?;
    Ok(Placed::Written)
}

/// Returns the unit that a note names, as its text spells it; nothing is proved by that.
fn named_unit(note: &[u8]) -> Option<String> {
    let note = String::from_utf8_lossy(note);
    let (_, rest) = note.split_once("\"id\":\"")?;
    rest.get(..32).map(str::to_owned)
}

/// What became of a file that was to be put on a stick.
#[derive(PartialEq, Eq)]
enum Placed {
    Written,
    AsBefore,
}
