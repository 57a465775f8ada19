//! An unlocked vault, and what it says of itself.

use secrecy::SecretString;

use crate::vault::crypto::CryptoError;
use crate::vault::disk::DataFolder;
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::laptop::LaptopKeys;
use crate::vault::mode::Mode;
use crate::vault::note::Verifier;
use crate::vault::officers::{Filling, OfficerKeys};
use crate::vault::settle::Settled;

/// An unlocked vault. Its keys are wiped on drop.
///
/// ```compile_fail
/// fn print(vault: panah::vault::Vault) {
///     println!("{vault:?}"); // keys are not for printing
/// }
/// ```
pub struct Vault {
    pub(in crate::vault) folder: DataFolder,
    pub(in crate::vault) keys: OfficerKeys,
    pub(in crate::vault) laptop: LaptopKeys,
    pub(super) settled: Settled,
}

impl Vault {
    /// Returns what this officer's slot holds, with this recovery copy.
    pub(in crate::vault) fn filling<'a>(&'a self, recovery: &'a [u8]) -> Filling<'a> {
        Filling {
            officer: self.officer(),
            mode: self.mode(),
            vault_key: self.keys.vault_key(),
            laptop: self.laptop.laptop(),
            laptop_key: self.laptop.key(),
            recovery,
        }
    }

    /// Returns the id of the officer who unlocked it.
    pub fn officer(&self) -> OfficerId {
        self.keys.officer()
    }

    /// Returns the id of the laptop.
    pub fn laptop(&self) -> LaptopId {
        self.laptop.laptop()
    }

    /// Says whether it keeps real interviews or exercises.
    pub fn mode(&self) -> Mode {
        self.keys.mode()
    }

    /// Returns the folder it lives in.
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// Tells what unlocking finished, swept away or found in the way.
    pub fn settled(&self) -> &Settled {
        &self.settled
    }

    /// Returns the public half of the key that opens the officer's own records, as `age` spells it.
    pub fn recipient(&self) -> Result<String, CryptoError> {
        Ok(self.keys.identity()?.to_public().to_string())
    }

    /// Returns what this officer's signatures are checked with.
    pub fn verifier(&self) -> Result<Verifier, CryptoError> {
        self.keys.signer()?.verifier()
    }

    /// Returns what this laptop's signatures are checked with.
    pub fn laptop_verifier(&self) -> Result<Verifier, CryptoError> {
        self.laptop.signer()?.verifier()
    }

    /// Returns the secret that opens this officer's own records, as `age` spells it, for a copy on
    /// paper that is locked away: with it `age -d` opens them without this program or passphrase.
    pub fn identity_for_paper(&self) -> Result<SecretString, CryptoError> {
        self.keys.identity_for_paper()
    }

    pub(in crate::vault) fn of(folder: &DataFolder, keys: OfficerKeys, laptop: LaptopKeys) -> Self {
        Self {
            folder: folder.clone(),
            keys,
            laptop,
            settled: Settled::default(),
        }
    }
}
