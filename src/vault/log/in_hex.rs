//! A hash as 64 hexadecimal digits.

use serde::{Deserialize, Deserializer, Serializer, de::Error};

use crate::vault::id::{hex, unhex};

pub(in crate::vault) fn serialize<S: Serializer>(
    hash: &[u8; 32],
    to: S,
) -> Result<S::Ok, S::Error> {
    to.serialize_str(&hex(hash))
}

pub(in crate::vault) fn deserialize<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<[u8; 32], D::Error> {
    unhex(&String::deserialize(from)?).ok_or_else(|| D::Error::custom("not a hash"))
}

pub(super) mod or_none {
    //! The same, or null.

    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use super::{hex, unhex};

    #[expect(clippy::ref_option, reason = "serde hands it over like that")]
    pub(in crate::vault::log) fn serialize<S: Serializer>(
        hash: &Option<[u8; 32]>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match hash {
            Some(hash) => to.serialize_str(&hex(hash)),
            None => to.serialize_none(),
        }
    }

    pub(in crate::vault::log) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<[u8; 32]>, D::Error> {
        match Option::<String>::deserialize(from)? {
            Some(digits) => unhex(&digits)
                .map(Some)
                .ok_or_else(|| D::Error::custom("not a hash")),
            None => Ok(None),
        }
    }
}
