//! Whether a passphrase is the one of this vault, asked while the vault is open: at a desk that was
//! left alone. Nothing changes by it, and no key is given out.

use super::crypto::CryptoError;
use super::disk::{DataFolder, read_whole};
use super::id::OfficerId;
use super::officers::{OfficerKeys, Passphrase, SLOT_CAP, Slot, SlotFault};
use super::unlock::{UnlockError, Vault};

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
    /// holds the key of this vault: a file that somebody put in its place opens nothing here.
    pub fn is_right(&self, passphrase: &Passphrase) -> Result<bool, UnlockError> {
        let path = self.folder.slot(self.officer);
        let unusable = |fault| UnlockError::Slot {
            slot: path.as_path().into(),
            fault,
        };
        let slot = Slot::read(&read_whole(&path, SLOT_CAP)?).map_err(unusable)?;
        if slot.mode != self.folder.mode() {
            return Err(unusable(SlotFault::OtherMode));
        }
        if slot.officer != self.officer {
            return Err(unusable(SlotFault::OtherOfficer));
        }
        let Some(vault_key) = slot.open(passphrase)? else {
            return Ok(false);
        };
        let keys = OfficerKeys::new(vault_key, self.officer, self.folder.mode());
        Ok(keys.identity()?.to_public().to_string() == self.recipient)
    }
}
