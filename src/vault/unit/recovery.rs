//! The recovery copy: an officer's vault key, sealed to the unit and kept in the officer's slot. With it
//! a forgotten passphrase or an officer who is away loses no draft. Only the unit can open it.
//!
//! The text that is sealed (an age file around it):
//!
//! ```text
//! panah-recovery/v1
//! {"laptop":…,"mode":…,"officer":…,"vault_key":"<64 hexadecimal digits>"}
//! ```

use age::x25519::{Identity, Recipient};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use crate::vault::age_file::{decrypt_with, encrypt};
use crate::vault::age_key;
use crate::vault::crypto::{CryptoError, Key};
use crate::vault::form;
use crate::vault::id::{LaptopId, OfficerId, hex, unhex};
use crate::vault::mode::Mode;
use crate::vault::records::RecordFault;

use super::UnitNote;

const FORM: &str = "panah-recovery/v1";

/// An officer's vault key, as the unit finds it.
pub(crate) struct Recovered {
    pub(crate) officer: OfficerId,
    pub(crate) laptop: LaptopId,
    pub(crate) vault_key: Key,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Copied {
    laptop: LaptopId,
    mode: Mode,
    officer: OfficerId,
    vault_key: String,
}

impl Drop for Copied {
    fn drop(&mut self) {
        self.vault_key.zeroize();
    }
}

/// Seals a vault key to the unit's recipients.
pub(crate) fn seal_copy(
    unit: &UnitNote,
    laptop: LaptopId,
    officer: OfficerId,
    vault_key: &Key,
) -> Result<Vec<u8>, CryptoError> {
    let keys = unit.recipients.iter();
    let keys = keys.map(|one| age_key::recipient(&one.key));
    let keys: Vec<Recipient> = keys
        .collect::<Result<_, _>>()
        .map_err(|_| CryptoError::Library)?;
    seal_key(&keys, unit.mode, laptop, officer, vault_key)
}

/// Seals a vault key to these recipients.
pub(crate) fn seal_key(
    to: &[Recipient],
    mode: Mode,
    laptop: LaptopId,
    officer: OfficerId,
    vault_key: &Key,
) -> Result<Vec<u8>, CryptoError> {
    let copied = Copied {
        laptop,
        mode,
        officer,
        vault_key: hex(vault_key.expose()),
    };
    let text = form::compose(FORM, &copied)?;
    encrypt(text.as_bytes(), to)
}

/// Opens a recovery copy.
pub(crate) fn open_copy(
    copy: &[u8],
    identities: &[Identity],
    mode: Mode,
) -> Result<Recovered, RecordFault> {
    let text = decrypt_with(copy, identities)?;
    let text = std::str::from_utf8(&text).map_err(|_| RecordFault::Malformed)?;
    let copied: Copied = form::read(FORM, text)?;
    if copied.mode != mode {
        return Err(RecordFault::OtherMode);
    }
    let bytes = unhex::<32>(&copied.vault_key).map(Zeroizing::new);
    let bytes = bytes.ok_or(RecordFault::Malformed)?;
    let vault_key = Key::filled(|key| {
        key.copy_from_slice(bytes.as_slice());
        Ok::<(), RecordFault>(())
    })?;
    Ok(Recovered {
        officer: copied.officer,
        laptop: copied.laptop,
        vault_key,
    })
}
