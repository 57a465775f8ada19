//! Who signs an entry, and checking that they did.

use ring::signature::{ED25519, Ed25519KeyPair, UnparsedPublicKey};

use crate::vault::id::OfficerId;

/// The keys of an unlocked vault: every entry that an officer answers for carries both signatures.
pub(in crate::vault) struct Signers<'a> {
    pub(in crate::vault) laptop: &'a Ed25519KeyPair,
    pub(in crate::vault) officer: (OfficerId, &'a Ed25519KeyPair),
}

/// Says whether the holder of a public key signed the text.
pub(super) fn signed_by(key: &[u8; 32], text: &str, signature: &[u8]) -> bool {
    UnparsedPublicKey::new(&ED25519, key)
        .verify(text.as_bytes(), signature)
        .is_ok()
}
