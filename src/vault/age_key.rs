//! age identities and recipients in their printed form, and what may not be one.

use age::x25519::{Identity, Recipient};
use bech32::{ToBase32, Variant};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::crypto::{CryptoError, Key};
use super::recipient::from_bytes;

/// Says why a text is not the recipient of a unit. The text itself is never repeated: it may be a
/// secret that somebody pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RecipientFault {
    /// It is the secret half.
    #[error("it is a secret key, where the public one is wanted")]
    Secret,
    /// It is of a kind that is not used here.
    #[error("it is not an X25519 recipient (`age1…`); other kinds are not used")]
    OtherKind,
    /// A character is wrong.
    #[error(
        "it is mistyped: its last characters do not fit the others, or its letters are of mixed case"
    )]
    Mistyped,
    /// Anybody could open what is sealed to it.
    #[error("it is a weak key that anybody could open")]
    Weak,
}

impl RecipientFault {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Secret => {
                "take it out of the file at once, and make a new key: what was seen is no secret any more"
            }
            _ => "ask the unit for the file again; keys are never typed by hand",
        }
    }
}

/// Reads a recipient: all small letters, the right checksum, and a key that keeps a secret.
pub(super) fn recipient(text: &str) -> Result<Recipient, RecipientFault> {
    let small = text.to_ascii_lowercase();
    if small.starts_with("age-secret-key-") {
        return Err(RecipientFault::Secret);
    }
    if !small.starts_with("age1") {
        return Err(RecipientFault::OtherKind);
    }
    if small != text {
        return Err(RecipientFault::Mistyped);
    }
    // Kinds other than X25519 carry their name before a second separator, or other lengths.
    let (digits, key) = bech32::decode(text)
        .map_err(|_| RecipientFault::Mistyped)
        .and_then(|(kind, digits, variant)| match (kind.as_str(), variant) {
            ("age", Variant::Bech32) => Ok(digits),
            ("age", _) => Err(RecipientFault::Mistyped),
            _ => Err(RecipientFault::OtherKind),
        })
        .map(|digits| {
            let key = <Vec<u8> as bech32::FromBase32>::from_base32(&digits);
            (digits, key)
        })?;
    let key = key.ok().and_then(|key| <[u8; 32]>::try_from(key).ok());
    let key = key.filter(|_| digits.len() == 52);
    from_bytes(&key.ok_or(RecipientFault::OtherKind)?).ok_or(RecipientFault::Weak)
}

/// Spells a key as an age identity, in the letters of the age tools.
pub(super) fn identity_text(secret: &Key) -> Result<SecretString, CryptoError> {
    let mut text = spelt(secret)?;
    text.make_ascii_uppercase();
    Ok(SecretString::from(text.as_str()))
}

/// Makes an age identity of a key.
pub(super) fn identity(secret: &Key) -> Result<Identity, CryptoError> {
    spelt(secret)?.parse().map_err(|_| CryptoError::Library)
}

fn spelt(secret: &Key) -> Result<Zeroizing<String>, CryptoError> {
    let mut digits = secret.expose().to_base32();
    let text = bech32::encode("age-secret-key-", &digits, Variant::Bech32);
    digits.fill(bech32::u5::default());
    std::hint::black_box(&digits);
    text.map(Zeroizing::new).map_err(|_| CryptoError::Library)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use bech32::ToBase32;
    use secrecy::ExposeSecret;

    use super::*;
    use crate::vault::recipient::to_bytes;

    fn spelt_as(kind: &str, key: &[u8], variant: Variant) -> String {
        bech32::encode(kind, key.to_base32(), variant).unwrap()
    }

    /// Fault case 19.
    #[test]
    fn only_a_whole_strong_x25519_recipient_is_read() {
        let secret = Key::random().unwrap();
        let good = identity(&secret).unwrap().to_public().to_string();
        assert_eq!(recipient(&good).unwrap().to_string(), good);
        let bytes = to_bytes(&identity(&secret).unwrap().to_public()).unwrap();
        let mut mistyped = good.clone();
        let last = if mistyped.pop() == Some('q') {
            'p'
        } else {
            'q'
        };
        mistyped.push(last);
        let ours = identity_text(&secret).unwrap();
        let low_order = {
            let mut one = [0; 32];
            one[0] = 1;
            one
        };
        for (text, fault) in [
            (good.to_uppercase(), RecipientFault::Mistyped),
            (good.replacen("age1", "Age1", 1), RecipientFault::Mistyped),
            (mistyped, RecipientFault::Mistyped),
            (good.get(..40).unwrap().to_owned(), RecipientFault::Mistyped),
            (ours.expose_secret().to_owned(), RecipientFault::Secret),
            (ours.expose_secret().to_lowercase(), RecipientFault::Secret),
            (
                spelt_as("age", &[0; 32], Variant::Bech32),
                RecipientFault::Weak,
            ),
            (
                spelt_as("age", &low_order, Variant::Bech32),
                RecipientFault::Weak,
            ),
            (
                spelt_as("age", &bytes, Variant::Bech32m),
                RecipientFault::Mistyped,
            ),
            (
                spelt_as("age", &[7; 33], Variant::Bech32),
                RecipientFault::OtherKind,
            ),
            (
                spelt_as("age1pq", &bytes, Variant::Bech32),
                RecipientFault::OtherKind,
            ),
            (
                spelt_as("age1tag", &bytes, Variant::Bech32),
                RecipientFault::OtherKind,
            ),
            (
                spelt_as("age1yubikey", &bytes, Variant::Bech32),
                RecipientFault::OtherKind,
            ),
            (
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW".to_owned(),
                RecipientFault::OtherKind,
            ),
            (String::new(), RecipientFault::OtherKind),
        ] {
            assert_eq!(recipient(&text).err(), Some(fault), "{text}");
        }
    }

    #[test]
    fn an_identity_is_spelt_as_age_spells_it() {
        let secret = Key::random().unwrap();
        let theirs = identity(&secret).unwrap().to_string();
        let ours = identity_text(&secret).unwrap();
        assert_eq!(ours.expose_secret(), theirs.expose_secret());
    }
}
