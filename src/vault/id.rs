//! Ids: 128 random bits each, so that they tell neither an order nor a time.

use std::fmt;
use std::str::FromStr;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::crypto::{CryptoError, random};

/// Says that a text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id is 32 digits from 0 to 9 and a to f")]
pub struct IdError;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        #[allow(dead_code, reason = "one macro for all ids; not every id needs every method")]
        impl $name {
            pub(super) fn random() -> Result<Self, CryptoError> {
                Ok(Self(random()?))
            }

            pub(super) fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            pub(super) fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(f, &self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(f, &self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                unhex(text).map(Self).ok_or(IdError)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

id! {
    /// Names an officer's vault.
    OfficerId
}
id! {
    /// Names a laptop.
    LaptopId
}
id! {
    /// Names a supervising unit.
    UnitId
}
id! {
    /// Names a draft; it is the draft's file name.
    DraftId
}
id! {
    /// Names a closed record; it is the record's file name.
    RecordId
}

/// Writes bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}

/// Reads exactly `N` bytes of lower-case hexadecimal digits.
pub(super) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text
        .bytes()
        .map(|byte| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        })
        .collect::<Option<Vec<u8>>>()?;
    let bytes: Vec<u8> = digits
        .chunks(2)
        .filter_map(|pair| match pair {
            [high, low] => Some(high << 4 | low),
            _ => None,
        })
        .collect();
    (digits.len() == 2 * N).then_some(())?;
    bytes.try_into().ok()
}

fn write_hex(f: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    f.write_str(&hex(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_only_from_its_own_spelling() {
        let id = DraftId::from_bytes(*b"\x00\x01\xab\xff0123456789ab");
        assert_eq!(id.to_string().parse(), Ok(id));
        for wrong in [
            "",
            "0",
            &id.to_string().to_uppercase(),
            &format!("{id}0"),
            "../../etc/passwd",
        ] {
            assert_eq!(wrong.parse::<DraftId>(), Err(IdError), "{wrong}");
        }
    }
}
