//! The unit's receipt for one laptop: which records it has, which files it set aside and why, and how
//! far it has seen the laptop's audit log. The unit signs it.
//!
//! ```text
//! panah-receipt/v1
//! {"accepted":[{"id":…,"sha256":…},…],"checkpoint":{"hash":…,"size":…},"laptop":…,"manifest":…,
//!  "mode":…,"refused":[{"reason":…,"sha256":…},…],"unit":…}
//! ```
//!
//! (the JSON is one line). `manifest` is the SHA-256 of the list that came, or null; `checkpoint` is
//! null where the unit does not countersign it.

use serde::{Deserialize, Serialize};

use super::file_hash::FileHash;
use crate::vault::crypto::CryptoError;
use crate::vault::form;
use crate::vault::id::{LaptopId, RecordId, UnitId, unhex};
use crate::vault::log::Head;
use crate::vault::mode::Mode;
use crate::vault::note::{Note, NoteFault, Signer, Verifier, sign};

/// The largest receipt that is read: one for 10 000 records is half as long.
pub(super) const RECEIPT_CAP: u64 = 4 << 20;

const FORM: &str = "panah-receipt/v1";

/// What a unit says that it has from a laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Receipt {
    pub(super) accepted: Vec<Accepted>,
    pub(super) checkpoint: Option<Head>,
    pub(super) laptop: LaptopId,
    pub(super) manifest: Option<FileHash>,
    pub(super) mode: Mode,
    pub(super) refused: Vec<Refused>,
    pub(super) unit: UnitId,
}

/// A record that the unit has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Accepted {
    pub(super) id: RecordId,
    pub(super) sha256: FileHash,
}

/// A file that the unit set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Refused {
    /// One word, such as `damaged`.
    pub(super) reason: String,
    pub(super) sha256: FileHash,
}

impl Receipt {
    /// Gives the signed note.
    pub(super) fn sign(&self, unit: &Signer) -> Result<Vec<u8>, CryptoError> {
        let text = form::compose(FORM, self)?;
        Ok(sign(&text, &[unit]).as_bytes().to_vec())
    }

    /// Reads a note that the unit signed.
    pub(super) fn read(bytes: &[u8], unit: &Verifier) -> Result<Self, NoteFault> {
        let text = Note::read(bytes)?.text_signed_by(unit)?;
        form::read(FORM, text)
    }
}

/// Gives a receipt's name: `receipt-<8 digits of the laptop>-<8 random ones>.note`.
pub(super) fn receipt_name(laptop: LaptopId, drawn: &str) -> String {
    let short: String = laptop.to_string().chars().take(8).collect();
    format!("receipt-{short}-{drawn}.note")
}

/// Says whether a file has the name of a receipt.
pub(super) fn is_receipt(name: &str) -> bool {
    let middle = name
        .strip_prefix("receipt-")
        .and_then(|rest| rest.strip_suffix(".note"));
    middle
        .and_then(|middle| middle.split_once('-'))
        .is_some_and(|(laptop, drawn)| unhex::<4>(laptop).is_some() && unhex::<4>(drawn).is_some())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use proptest::prelude::*;

    use super::*;
    use crate::vault::crypto::Key;

    fn unit() -> Signer {
        Signer::new("unit/05".to_owned(), &Key::random().unwrap()).unwrap()
    }

    fn receipt() -> Receipt {
        Receipt {
            accepted: vec![Accepted {
                id: RecordId::from_bytes([1; 16]),
                sha256: FileHash::of(b"one"),
            }],
            checkpoint: Some(Head {
                size: 9,
                hash: [2; 32],
            }),
            laptop: LaptopId::from_bytes([3; 16]),
            manifest: None,
            mode: Mode::Live,
            refused: vec![Refused {
                reason: "damaged".to_owned(),
                sha256: FileHash::of(b"two"),
            }],
            unit: UnitId::from_bytes([5; 16]),
        }
    }

    #[test]
    fn a_receipt_reads_back_only_as_the_unit_signed_it() {
        let unit = unit();
        let verifier = unit.verifier().unwrap();
        let note = receipt().sign(&unit).unwrap();
        assert_eq!(Receipt::read(&note, &verifier), Ok(receipt()));
        let altered = String::from_utf8(note.clone()).unwrap();
        let altered = altered.replacen("damaged", "ignored", 1);
        assert_eq!(
            Receipt::read(altered.as_bytes(), &verifier),
            Err(NoteFault::Altered)
        );
        let stranger = Signer::new("unit/06".to_owned(), &Key::random().unwrap()).unwrap();
        let forged = receipt().sign(&stranger).unwrap();
        assert_eq!(
            Receipt::read(&forged, &verifier),
            Err(NoteFault::UnknownSigner)
        );
        // Another form that the unit signed is no receipt.
        let other = form::compose("panah-unit/v1", &receipt()).unwrap();
        let other = sign(&other, &[&unit]);
        assert_eq!(
            Receipt::read(other.as_bytes(), &verifier),
            Err(NoteFault::Malformed)
        );
    }

    #[test]
    fn a_receipt_is_known_by_its_name() {
        let name = receipt_name(LaptopId::from_bytes([0xab; 16]), "01234567");
        assert_eq!(name, "receipt-abababab-01234567.note");
        assert!(is_receipt(&name));
        for other in [
            "receipt-.note",
            "receipt-abababab-0123456.note",
            "../receipt-abababab-01234567.note",
        ] {
            assert!(!is_receipt(other), "{other}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_a_receipt_or_a_fault(
            bytes in proptest::collection::vec(any::<u8>(), 0..300),
            text in ".{0,20}", from in 0_usize..700, length in 0_usize..40,
        ) {
            let unit = unit();
            let verifier = unit.verifier().unwrap();
            let _ = Receipt::read(&bytes, &verifier);
            let whole = receipt().sign(&unit).unwrap();
            let mut near = whole.clone();
            let from = from.min(near.len());
            let to = (from + length).min(near.len());
            near.splice(from..to, text.bytes());
            if near != whole {
                prop_assert!(Receipt::read(&near, &verifier).is_err());
            }
        }
    }
}
