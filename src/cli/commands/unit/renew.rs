//! `panah unit renew`: a new file for the posts.

use std::collections::BTreeSet;

use crate::cli::arguments::Secret;
use crate::cli::clock::in_a_year;
use crate::cli::error::CommandError;
use crate::cli::unit_arguments::UnitCommand;
use crate::cli::{output, stick};
use crate::vault::{EnrolledOfficer, OfficerId, Renewal, UnitKey, Vault};

use super::{Commands, NOTE, day, put_note};

/// The shortest beginning of an id that names somebody.
const SHORTEST: usize = 4;

impl Commands<'_> {
    pub(super) fn unit_renew(
        &self,
        asked: &UnitCommand,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let UnitCommand::Renew {
            to,
            until,
            new_key,
            second_key,
            left,
            retain_days,
            ..
        } = asked
        else {
            return Ok(());
        };
        stick::folder(to)?;
        let vault = self.unlocked(secret)?;
        let renewal = Renewal {
            from: day(),
            until: until.clone().unwrap_or_else(in_a_year),
            key: if *new_key {
                UnitKey::Replaced
            } else {
                UnitKey::Kept
            },
            second_key: second_key.clone(),
            left: officers(&vault, left)?,
            retain_days: *retain_days,
        };
        let issued = vault.renew_unit(&renewal)?;
        put_note(to, &issued.note).inspect_err(|_| {
            let name = [("name", issued.unit.name.as_str())];
            output::talk(&self.words.fill("unit-note-later", &name));
        })?;
        let (serial, file) = (issued.unit.serial.to_string(), to.join(NOTE));
        let file = file.display().to_string();
        let values = [
            ("file", file.as_str()),
            ("serial", &serial),
            ("until", &issued.unit.until),
        ];
        output::talk(&self.words.fill("unit-renewed", &values));
        if *new_key || second_key.is_some() {
            output::talk(&self.words.say("unit-renewed-keys"));
        }
        if !left.is_empty() {
            output::talk(&self.words.say("unit-renewed-left"));
        }
        Ok(())
    }
}

/// Finds officers by name or by the beginning of their id.
fn officers(vault: &Vault, named: &[String]) -> Result<BTreeSet<OfficerId>, CommandError> {
    let laptops = vault.enrolled_laptops()?;
    let known: Vec<&EnrolledOfficer> = laptops.iter().flat_map(|(_, officers)| officers).collect();
    let found = named.iter().map(|named| {
        let fits = |one: &&&EnrolledOfficer| {
            let is_id = named.len() >= SHORTEST && one.id.to_string().starts_with(named.as_str());
            is_id || (one.name == *named && !named.is_empty())
        };
        let fitting: Vec<OfficerId> = known.iter().filter(fits).map(|one| one.id).collect();
        match fitting.as_slice() {
            [id] => Ok(*id),
            [] => named.parse().map_err(|_| {
                CommandError::failed(
                    format!("no enrolled laptop has an officer `{named}`"),
                    "see the officers with `panah unit show`, and give a name or the beginning of an id",
                )
            }),
            _ => Err(CommandError::failed(
                format!("several officers are called `{named}`"),
                "give more of the id; `panah unit show` shows it",
            )),
        }
    });
    found.collect()
}
