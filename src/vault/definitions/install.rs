//! Installing definitions on a laptop: from then on they are in force.
//!
//! Step by step: everything is proved; the audit log says so; the files are copied aside, read back and
//! given the name of their digest; what is in force is said in clear; and last, sealed. Whatever moment
//! the power fails at, the next unlocking finds the old set in force, or the new one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::fault::DefinitionsError;
use super::in_force::say_in_force;
use super::note::{DEFINITIONS_NOTE, DefinitionsNote, definitions_digest};
use super::set::InstalledSet;
use super::sign::check_names;
use crate::vault::Vault;
use crate::vault::crypto::{CryptoError, random};
use crate::vault::disk::{DiskError, Named, names, put, put_folder, sync_folder};
use crate::vault::id::{UnitId, hex, unhex};
use crate::vault::log::Deed;
use crate::vault::note::Verifier;

/// Says whose word is taken for definitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// The unit's signature.
    Unit,
    /// Nobody's; only where there is no unit.
    Nobody,
}

impl Vault {
    /// Installs definition files that somebody has checked; `note` is what lies beside them. Gives what
    /// names the set.
    pub fn install_definitions(
        &self,
        files: &BTreeMap<String, Vec<u8>>,
        note: Option<&[u8]>,
        trust: Trust,
    ) -> Result<String, DefinitionsError> {
        check_names(files)?;
        let unit = self.definitions_signer()?;
        let proved = match (trust, unit, note) {
            (Trust::Nobody, None, _) => None,
            (Trust::Nobody, Some(_), _) => return Err(DefinitionsError::UnsignedAtPost),
            (Trust::Unit, _, None) => return Err(DefinitionsError::Unsigned),
            (Trust::Unit, None, Some(_)) => return Err(DefinitionsError::NoUnit),
            (Trust::Unit, Some(unit), Some(bytes)) => {
                Some((self.proved(files, bytes, &unit)?, bytes))
            }
        };
        let digest = definitions_digest(files);
        self.log(&Deed::DefinitionsInstalled {
            sha256: unhex(&digest).ok_or(CryptoError::Library)?,
        })?;
        let signed = proved.as_ref().map(|(_, bytes)| *bytes);
        self.copy_set(&digest, files, signed)?;
        let by = proved.map(|(note, _)| (note.unit, note.serial));
        self.let_hold(Some(&digest), by)?;
        Ok(digest)
    }

    /// Goes back to the definitions that are built into the program; `built_in` is what names them.
    pub fn reset_definitions(&self, built_in: &str) -> Result<(), DefinitionsError> {
        self.log(&Deed::DefinitionsInstalled {
            sha256: unhex(built_in).ok_or(CryptoError::Library)?,
        })?;
        self.let_hold(None, None)
    }

    /// Returns whose signature this laptop takes for definitions.
    fn definitions_signer(&self) -> Result<Option<Verifier>, DefinitionsError> {
        if let Some(unit) = self.state()?.unit {
            return Ok(Some(unit.verifier));
        }
        Ok(match self.unit_keys()? {
            Some(keys) => Some(keys.signer()?.verifier()?),
            None => None,
        })
    }

    fn proved(
        &self,
        files: &BTreeMap<String, Vec<u8>>,
        note: &[u8],
        unit: &Verifier,
    ) -> Result<DefinitionsNote, DefinitionsError> {
        let note = DefinitionsNote::read(note)?;
        if note.verifier != *unit {
            return Err(DefinitionsError::OtherUnit);
        }
        note.covers(files)?;
        let known = self.state()?.definitions_serial;
        if note.serial < known {
            return Err(DefinitionsError::Older {
                found: note.serial,
                known,
            });
        }
        Ok(note)
    }

    /// Copies a set to where it is used from; one that is there already is as good.
    fn copy_set(
        &self,
        digest: &str,
        files: &BTreeMap<String, Vec<u8>>,
        note: Option<&[u8]>,
    ) -> Result<(), DefinitionsError> {
        let home = self.folder.made("definitions")?;
        sweep(&home);
        let place = home.join(digest);
        let is_there = InstalledSet::read(&place, digest)
            .is_ok_and(|set| set.note == note.and_then(|note| DefinitionsNote::read(note).ok()));
        if is_there {
            return Ok(());
        }
        let aside = home.join(format!(".tmp-{}", hex(&random::<16>()?)));
        put_folder(&aside)?;
        for (name, bytes) in files {
            let (sub, file) = name.rsplit_once('/').unwrap_or(("", name));
            let mut folder = aside.clone();
            for part in sub.split('/').filter(|part| !part.is_empty()) {
                folder.push(part);
                match put_folder(&folder) {
                    Err(DiskError::AlreadyThere(_)) => {}
                    made => made?,
                }
            }
            put(&folder, file, Named::New, bytes.as_slice(), &aside)?;
        }
        if let Some(note) = note {
            put(&aside, DEFINITIONS_NOTE, Named::New, note, &aside)?;
        }
        InstalledSet::read(&aside, digest)?;
        // What is left of a set of that name is not whole, or says another signer.
        if fs::symlink_metadata(&place).is_ok() {
            fs::remove_dir_all(&place).map_err(DiskError::io(&place, "removed"))?;
        }
        fs::rename(&aside, &place).map_err(DiskError::io(&place, "put in place"))?;
        Ok(sync_folder(&home)?)
    }

    fn let_hold(
        &self,
        digest: Option<&str>,
        by: Option<(UnitId, u64)>,
    ) -> Result<(), DefinitionsError> {
        self.change_state(|state| {
            say_in_force(&self.folder, digest)?;
            state.definitions = digest.map(str::to_owned);
            state.definitions_by = by.map(|(unit, _)| unit);
            if let Some((_, serial)) = by {
                state.definitions_serial = state.definitions_serial.max(serial);
            }
            Ok::<(), DefinitionsError>(())
        })?;
        Ok(())
    }
}

/// Clears away what an interrupted installation left; what cannot be cleared stands in nobody's way.
fn sweep(home: &Path) {
    for name in names(home).unwrap_or_default() {
        if name.starts_with(".tmp-") {
            let _ = fs::remove_dir_all(home.join(name));
        }
    }
}
