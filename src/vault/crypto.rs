//! The few primitives the vault is built on, all of them ring's: randomness, SHA-256, HKDF-SHA256,
//! ChaCha20-Poly1305. Nothing here is our own invention; each key is used for one thing under one label.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use ring::digest;
use ring::hkdf::{HKDF_SHA256, Salt};
use ring::rand::{SecureRandom, SystemRandom};
use secrecy::{ExposeSecret, ExposeSecretMut, SecretBox};
use zeroize::Zeroizing;

use super::mode::Mode;

/// Length of an authentication tag.
pub(super) const TAG: usize = 16;

/// Says that the means of encryption themselves failed; nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CryptoError {
    /// The operating system's source of randomness failed.
    #[error("the operating system gave no random bytes")]
    Random,
    /// There is too little memory to turn a passphrase into a key.
    #[error("there is too little free memory to check a passphrase ({0} MiB are needed)")]
    Memory(u32),
    /// The cryptographic library refused what it was given.
    #[error("the cryptographic library refused to work")]
    Library,
}

impl CryptoError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Random => {
                "restart the computer and try again; if it stays so, use another computer"
            }
            Self::Memory(_) => "close other programs and try again",
            Self::Library => "restart the program; if it stays so, install it afresh",
        }
    }
}

/// Gives `N` random bytes.
pub(super) fn random<const N: usize>() -> Result<[u8; N], CryptoError> {
    let mut bytes = [0; N];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|_| CryptoError::Random)?;
    Ok(bytes)
}

/// Gives the SHA-256 of all parts, one after the other.
pub(super) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut context = digest::Context::new(&digest::SHA256);
    for part in parts {
        context.update(part);
    }
    let mut hash = [0; 32];
    for (to, from) in hash.iter_mut().zip(context.finish().as_ref()) {
        *to = *from;
    }
    hash
}

/// A 256-bit secret key: on the heap, so that moving it leaves no copies, and wiped on drop.
pub(super) struct Key(SecretBox<[u8; 32]>);

impl Key {
    /// Makes a new random key.
    pub(super) fn random() -> Result<Self, CryptoError> {
        Self::filled(|bytes| {
            SystemRandom::new()
                .fill(bytes)
                .map_err(|_| CryptoError::Random)
        })
    }

    /// Makes a key in place, by a function that fills its bytes.
    pub(super) fn filled<E>(fill: impl FnOnce(&mut [u8; 32]) -> Result<(), E>) -> Result<Self, E> {
        let mut key = SecretBox::new(Box::new([0; 32]));
        fill(key.expose_secret_mut())?;
        Ok(Self(key))
    }

    /// Derives the key for one purpose: HKDF-SHA256 with the label `panah/v1/<mode>/<purpose>`.
    pub(super) fn derive(
        &self,
        salt: &[u8],
        mode: Mode,
        purpose: &str,
    ) -> Result<Self, CryptoError> {
        let label = ["panah/v1/", mode.name(), "/", purpose].map(str::as_bytes);
        let secret = Salt::new(HKDF_SHA256, salt).extract(self.0.expose_secret());
        Self::filled(|bytes| {
            secret
                .expand(&label, HKDF_SHA256)
                .and_then(|out| out.fill(bytes))
                .map_err(|_| CryptoError::Library)
        })
    }

    /// Encrypts `text` in place and appends the tag.
    pub(super) fn seal(
        &self,
        nonce: [u8; 12],
        aad: &[u8],
        text: &mut Vec<u8>,
    ) -> Result<(), CryptoError> {
        self.aead()?
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(aad), text)
            .map_err(|_| CryptoError::Library)
    }

    /// Decrypts text and tag in place; `None` if a single bit of them, the nonce or the additional
    /// data is not what was sealed.
    pub(super) fn open<'a>(
        &self,
        nonce: [u8; 12],
        aad: &[u8],
        sealed: &'a mut [u8],
    ) -> Option<&'a mut [u8]> {
        self.aead()
            .ok()?
            .open_in_place(Nonce::assume_unique_for_key(nonce), Aad::from(aad), sealed)
            .ok()
    }

    /// Encrypts another key under this one.
    pub(super) fn wrap(
        &self,
        inner: &Self,
        nonce: [u8; 12],
        aad: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        let mut wrapped = Vec::with_capacity(32 + TAG);
        wrapped.extend(inner.expose());
        self.seal(nonce, aad, &mut wrapped)?;
        Ok(wrapped)
    }

    /// Decrypts a key that [`Key::wrap`] encrypted.
    pub(super) fn unwrap(&self, wrapped: &[u8; 48], nonce: [u8; 12], aad: &[u8]) -> Option<Self> {
        let mut sealed = Zeroizing::new(*wrapped);
        let opened: &[u8] = self.open(nonce, aad, sealed.as_mut_slice())?;
        let inner: &[u8; 32] = opened.try_into().ok()?;
        Self::filled(|bytes| {
            bytes.copy_from_slice(inner);
            Ok::<(), CryptoError>(())
        })
        .ok()
    }

    /// Shows the bytes, to whoever in the vault has to hand them to a library.
    pub(super) fn expose(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }

    fn aead(&self) -> Result<LessSafeKey, CryptoError> {
        UnboundKey::new(&CHACHA20_POLY1305, self.0.expose_secret())
            .map(LessSafeKey::new)
            .map_err(|_| CryptoError::Library)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    #[test]
    fn every_mode_purpose_and_salt_has_its_own_key() {
        let key = Key::random().unwrap();
        let derived = [
            key.derive(b"", Mode::Live, "a").unwrap(),
            key.derive(b"", Mode::Training, "a").unwrap(),
            key.derive(b"", Mode::Live, "b").unwrap(),
            key.derive(b"s", Mode::Live, "a").unwrap(),
        ];
        for (i, one) in derived.iter().enumerate() {
            for other in derived.iter().skip(i + 1) {
                assert_ne!(one.expose(), other.expose());
            }
        }
    }

    #[test]
    fn what_was_sealed_opens_only_with_the_same_nonce_and_additional_data() {
        let key = Key::random().unwrap();
        let mut text = b"text".to_vec();
        key.seal([1; 12], b"aad", &mut text).unwrap();
        assert!(key.open([2; 12], b"aad", &mut text.clone()).is_none());
        assert!(key.open([1; 12], b"add", &mut text.clone()).is_none());
        assert_eq!(key.open([1; 12], b"aad", &mut text).unwrap(), b"text");
    }

    #[test]
    fn sha256_is_the_published_one() {
        let abc = sha256(&[b"a", b"bc"]);
        assert_eq!(
            super::super::id::hex(&abc),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
