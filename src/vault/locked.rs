//! Whether a passphrase is the one of this vault, asked while the vault is open: at a desk that was
//! left alone. Nothing changes by it save the audit log, and no key is given out.

use super::crypto::CryptoError;
use super::disk::{DataFolder, Place};
use super::door::{SlotError, UnlockError, Vault, read_slot};
use super::id::OfficerId;
use super::log::Deed;
use super::officers::{OfficerKeys, Passphrase};

/// Knows one officer's vault by its public key; holds no secret, so that it may outlive the vault.
pub struct PassphraseCheck {
    folder: DataFolder,
    officer: OfficerId,
    recipient: String,
}

impl Vault {
    /// Returns what tells this vault's passphrase from others, for a desk that locks.
    pub fn passphrase_check(&self) -> Result<PassphraseCheck, CryptoError> {
        Ok(PassphraseCheck {
            folder: self.folder.clone(),
            officer: self.officer(),
            recipient: self.recipient()?,
        })
    }

    /// Says whether the passphrase is the one that opens this vault now.
    pub fn is_passphrase(&self, passphrase: &Passphrase) -> Result<bool, UnlockError> {
        self.passphrase_check()?.is_right(passphrase)
    }
}

impl PassphraseCheck {
    /// Says whether the passphrase opens the officer's key file as it is on disk now, and that file
    /// holds the key of this vault: a file that somebody put in its place opens nothing here. One that
    /// fails is noted in the audit log.
    pub fn is_right(&self, passphrase: &Passphrase) -> Result<bool, UnlockError> {
        let (path, mode) = (self.folder.slot(self.officer), self.folder.mode());
        let slot = read_slot(&path, self.officer, mode).map_err(|error| match error {
            SlotError::Disk(error) => UnlockError::Disk(error),
            SlotError::Fault(fault) => UnlockError::Slot {
                slot: Place::from(path.as_path()),
                fault,
            },
        })?;
        let is_right = match slot.open(passphrase)? {
            Some(unsealed) => {
                let keys = OfficerKeys::new(unsealed.vault_key, self.officer, mode);
                keys.identity()?.to_public().to_string() == self.recipient
            }
            None => false,
        };
        if !is_right {
            let officer = Some(self.officer);
            Vault::log_unopened(&self.folder, &Deed::PassphraseFailed { officer })?;
        }
        Ok(is_right)
    }
}
