//! Turning a passphrase into a key: Argon2id, made slow and memory-hungry on purpose.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use super::passphrase::Passphrase;
use crate::vault::crypto::{CryptoError, Key};

/// What a guess at the passphrase costs.
///
/// INVARIANT: within the bounds of [`Cost::within_bounds`]; a slot file asks for no more memory or
/// time than the vault is willing to give, and for no less than keeps guessing expensive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cost {
    pub(super) memory_kib: u32,
    pub(super) passes: u32,
    pub(super) lanes: u8,
}

impl Cost {
    /// What new slots cost: 64 MiB and three passes, a third of a second on an old laptop.
    pub(crate) const USUAL: Self = Self {
        memory_kib: 65_536,
        passes: 3,
        lanes: 1,
    };

    /// The least that is accepted; tests use it.
    #[cfg(test)]
    pub(crate) const LEAST: Self = Self {
        memory_kib: 19_456,
        passes: 2,
        lanes: 1,
    };

    /// Accepts a cost that a file asks for, or refuses it before anything is allocated.
    pub(super) fn within_bounds(memory_kib: u32, passes: u32, lanes: u8) -> Option<Self> {
        ((19_456..=262_144).contains(&memory_kib)
            && (2..=8).contains(&passes)
            && (1..=4).contains(&lanes))
        .then_some(Self {
            memory_kib,
            passes,
            lanes,
        })
    }

    /// Stretches the passphrase to a key. The memory it was computed in is wiped.
    pub(super) fn stretch(
        self,
        passphrase: &Passphrase,
        salt: &[u8; 16],
    ) -> Result<Key, CryptoError> {
        let params = Params::new(
            self.memory_kib,
            self.passes,
            u32::from(self.lanes),
            Some(32),
        )
        .map_err(|_| CryptoError::Library)?;
        let mut memory = Zeroizing::new(Vec::<Block>::new());
        memory
            .try_reserve_exact(params.block_count())
            .map_err(|_| CryptoError::Memory(self.memory_kib / 1024))?;
        memory.resize(params.block_count(), Block::new());
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Key::filled(|key| {
            argon2
                .hash_password_into_with_memory(
                    passphrase.bytes(),
                    salt,
                    key,
                    memory.as_mut_slice(),
                )
                .map_err(|_| CryptoError::Library)
        })
    }
}
