//! The 32 bytes of an X25519 recipient, as binary files hold it; age itself knows only the printed form.

use age::x25519::Recipient;
use bech32::{FromBase32, ToBase32, Variant};
use ring::agreement::{EphemeralPrivateKey, UnparsedPublicKey, X25519, agree_ephemeral};
use ring::rand::SystemRandom;

const HRP: &str = "age";

/// Returns the raw bytes of a recipient.
pub(super) fn to_bytes(recipient: &Recipient) -> Option<[u8; 32]> {
    let (_, digits, _) = bech32::decode(&recipient.to_string()).ok()?;
    Vec::from_base32(&digits).ok()?.try_into().ok()
}

/// Gives the recipient of these raw bytes; `None` for the few points that make every shared secret
/// zero, which nobody's key has, and on which the age library panics.
pub(super) fn from_bytes(bytes: &[u8; 32]) -> Option<Recipient> {
    let trial = EphemeralPrivateKey::generate(&X25519, &SystemRandom::new()).ok()?;
    agree_ephemeral(trial, &UnparsedPublicKey::new(&X25519, bytes), |_| ()).ok()?;
    bech32::encode(HRP, bytes.to_base32(), Variant::Bech32)
        .ok()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use age::x25519::Identity;

    use super::*;

    #[test]
    fn a_recipient_comes_back_from_its_bytes() {
        let recipient = Identity::generate().to_public();
        let bytes = to_bytes(&recipient).unwrap();
        assert_eq!(
            from_bytes(&bytes).unwrap().to_string(),
            recipient.to_string()
        );
    }

    /// Fault case 19, its low-order point.
    #[test]
    fn a_point_of_low_order_is_nobodys_key() {
        let mut one = [0; 32];
        one[0] = 1;
        assert!(from_bytes(&[0; 32]).is_none());
        assert!(from_bytes(&one).is_none());
    }
}
