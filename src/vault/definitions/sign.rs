//! Signing definitions, at the unit.

use std::collections::BTreeMap;
use std::path::Path;

use super::fault::DefinitionsError;
use super::note::{DEFINITIONS_NOTE, DefinitionsNote, NOTE_CAP, is_name};
use crate::vault::Vault;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{Named, open_elsewhere, put, read_to_cap};
use crate::vault::id::unhex;
use crate::vault::log::Deed;

/// Definitions that were signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedDefinitions {
    /// What names the set.
    pub digest: String,
    /// Its number.
    pub serial: u64,
}

impl Vault {
    /// Signs definition files with the unit's key, and puts the note beside them in `folder`, in place
    /// of an older one. Its number is one higher than any that this unit has given, as far as this
    /// computer and the folder know.
    pub fn sign_definitions(
        &self,
        files: &BTreeMap<String, Vec<u8>>,
        folder: &Path,
    ) -> Result<SignedDefinitions, DefinitionsError> {
        let Some(keys) = self.unit_keys()? else {
            return Err(DefinitionsError::NotTheUnit);
        };
        check_names(files)?;
        let signer = keys.signer()?;
        let verifier = signer.verifier()?;
        let path = folder.join(DEFINITIONS_NOTE);
        let before = open_elsewhere(&path)
            .and_then(|mut file| read_to_cap(&mut file, &path, NOTE_CAP))
            .ok()
            .and_then(|bytes| DefinitionsNote::read(&bytes).ok())
            .filter(|note| note.verifier == verifier)
            .map_or(0, |note| note.serial);
        let serial = self.state()?.definitions_serial.max(before) + 1;
        let note = DefinitionsNote::of(files, serial, verifier, keys.unit);
        let text = note.sign(&signer)?;
        self.log(&Deed::DefinitionsSigned {
            sha256: unhex(&note.digest).ok_or(CryptoError::Library)?,
        })?;
        self.change_state(|state| {
            state.definitions_serial = state.definitions_serial.max(serial);
            Ok::<(), DefinitionsError>(())
        })?;
        put(
            folder,
            DEFINITIONS_NOTE,
            Named::InPlace,
            text.as_bytes(),
            folder,
        )?;
        Ok(SignedDefinitions {
            digest: note.digest,
            serial,
        })
    }
}

/// Refuses what could not be installed elsewhere.
pub(super) fn check_names(files: &BTreeMap<String, Vec<u8>>) -> Result<(), DefinitionsError> {
    if files.is_empty() {
        return Err(DefinitionsError::None);
    }
    match files.keys().find(|name| !is_name(name)) {
        Some(name) => Err(DefinitionsError::Name(name.clone())),
        None => Ok(()),
    }
}
