//! The list that goes with records on a stick, written last: what was sent, by whom, and how far the
//! laptop's audit log reached. The laptop and the officer sign it.
//!
//! ```text
//! panah-transfer/v1
//! {"checkpoint":{"hash":…,"size":…},"files":[{"name":…,"sha256":…,"size":…},…],"laptop":…,"mode":…,
//!  "officer":…,"officers":[{"id":…,"name":…,"verifier":…},…],"serial":…,"unit":…}
//! ```
//!
//! (the JSON is one line). `officers` is everybody who works at the laptop, so that the unit hears of
//! new ones; `serial` is that of the unit's note that the laptop goes by.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::file_hash::FileHash;
use crate::vault::crypto::CryptoError;
use crate::vault::form;
use crate::vault::id::{LaptopId, OfficerId, RecordId, UnitId};
use crate::vault::log::Head;
use crate::vault::mode::Mode;
use crate::vault::note::{Note, NoteFault, Signer, Verifier, sign};
use crate::vault::unit::{EnrolledLaptop, Laptops};

/// The name of the list.
pub(super) const MANIFEST: &str = "manifest.note";
/// The name of the copy of the audit log.
pub(super) const AUDIT_LOG: &str = "audit.log";
/// The largest list that is read: one of 10 000 files is half as long.
pub(super) const MANIFEST_CAP: u64 = 4 << 20;

const FORM: &str = "panah-transfer/v1";

/// What a laptop says that it put on a stick.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    pub(super) checkpoint: Head,
    pub(super) files: Vec<Listed>,
    pub(super) laptop: LaptopId,
    pub(super) mode: Mode,
    /// Who made the transfer.
    pub(super) officer: OfficerId,
    pub(super) officers: Vec<Introduced>,
    pub(super) serial: u64,
    pub(super) unit: UnitId,
}

/// One file in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listed {
    pub(super) name: String,
    pub(super) sha256: FileHash,
    pub(super) size: u64,
}

/// Somebody who works at the laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Introduced {
    pub(super) id: OfficerId,
    pub(super) name: String,
    pub(super) verifier: Verifier,
}

/// Says why a list is not gone by; the records beside it are judged each by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ManifestFault {
    /// It is no note, or not signed as it should be.
    #[error("{0}")]
    Note(#[from] NoteFault),
    /// No such laptop is enrolled.
    #[error("it names a laptop that is not enrolled with this unit")]
    UnknownLaptop,
    /// It is of the other kind.
    #[error("it belongs to the other kind of work, live or training")]
    OtherMode,
    /// It is for another unit.
    #[error("it is addressed to another unit")]
    OtherUnit,
    /// It cannot be read.
    #[error("it cannot be read, or is larger than any that this program writes")]
    Unreadable,
}

impl ManifestFault {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Note(NoteFault::Altered | NoteFault::Unsigned | NoteFault::UnknownSigner) => {
                "do not rely on it; keep the stick, and ask the post what it sent"
            }
            Self::UnknownLaptop => "enrol the laptop first, then receive again",
            Self::OtherMode => {
                "exercises and real interviews are kept apart; receive it in the other folder"
            }
            Self::OtherUnit => "bring the stick to the unit that it is meant for",
            _ => "ask the post for the transfer again",
        }
    }
}

impl Manifest {
    /// Gives the signed note.
    pub(super) fn sign(&self, signers: &[&Signer]) -> Result<Vec<u8>, CryptoError> {
        let text = form::compose(FORM, self)?;
        Ok(sign(&text, signers).as_bytes().to_vec())
    }

    /// Reads a note whose signatures hold, of a laptop that the unit knows.
    pub(super) fn read(bytes: &[u8], known: &Laptops, mode: Mode) -> Result<Self, ManifestFault> {
        let note = Note::read(bytes)?;
        let manifest = Self::read_text(note.unproved_text())?;
        let laptop = known.find(manifest.laptop);
        let laptop = laptop.ok_or(ManifestFault::UnknownLaptop)?;
        note.text_signed_by(&laptop.verifier)?;
        let officer = manifest.verifier_of(manifest.officer, laptop);
        note.text_signed_by(officer.ok_or(NoteFault::UnknownSigner)?)?;
        if manifest.mode == mode {
            Ok(manifest)
        } else {
            Err(ManifestFault::OtherMode)
        }
    }

    fn read_text(text: &str) -> Result<Self, NoteFault> {
        let manifest: Self = form::read(FORM, text)?;
        let names: BTreeSet<&str> = manifest.files.iter().map(|one| one.name.as_str()).collect();
        let are_ours = names
            .iter()
            .all(|name| *name == AUDIT_LOG || record_of(name).is_some());
        if are_ours && names.len() == manifest.files.len() {
            Ok(manifest)
        } else {
            Err(NoteFault::Malformed)
        }
    }

    /// Returns an officer's key: the one that the unit knows, or else the one that the laptop gives.
    fn verifier_of<'a>(
        &'a self,
        officer: OfficerId,
        laptop: &'a EnrolledLaptop,
    ) -> Option<&'a Verifier> {
        let known = laptop.officers.iter().find(|one| one.id == officer);
        let introduced = || self.officers.iter().find(|one| one.id == officer);
        known
            .map(|one| &one.verifier)
            .or_else(|| introduced().map(|one| &one.verifier))
    }
}

/// Returns the record that a file's name tells.
pub(super) fn record_of(name: &str) -> Option<RecordId> {
    name.strip_suffix(".age")?.parse().ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use proptest::prelude::*;

    use super::*;
    use crate::vault::crypto::Key;
    use crate::vault::unit::EnrolledOfficer;

    struct Sample {
        laptop: Signer,
        officer: Signer,
        manifest: Manifest,
        known: Laptops,
    }

    fn sample() -> Sample {
        let (id, officer_id) = (
            LaptopId::from_bytes([1; 16]),
            OfficerId::from_bytes([2; 16]),
        );
        let signer = |name: String| Signer::new(name, &Key::random().unwrap()).unwrap();
        let laptop = signer(format!("laptop/{id}"));
        let officer = signer(format!("off/{officer_id}"));
        let verifier = officer.verifier().unwrap();
        let manifest = Manifest {
            checkpoint: Head {
                size: 7,
                hash: [3; 32],
            },
            files: vec![Listed {
                name: format!("{}.age", RecordId::from_bytes([4; 16])),
                sha256: FileHash::of(b"file"),
                size: 4,
            }],
            laptop: id,
            mode: Mode::Live,
            officer: officer_id,
            officers: vec![Introduced {
                id: officer_id,
                name: "badge 7".to_owned(),
                verifier: verifier.clone(),
            }],
            serial: 3,
            unit: UnitId::from_bytes([5; 16]),
        };
        let known = Laptops {
            laptops: vec![EnrolledLaptop {
                id,
                verifier: laptop.verifier().unwrap(),
                officers: vec![EnrolledOfficer {
                    id: officer_id,
                    name: String::new(),
                    verifier,
                }],
                checkpoint: None,
                log_key: String::new(),
            }],
        };
        Sample {
            laptop,
            officer,
            manifest,
            known,
        }
    }

    #[test]
    fn a_list_reads_back_where_both_signed_it_and_each_fault_is_told_apart() {
        let sample = sample();
        let (known, live) = (&sample.known, Mode::Live);
        let both = [&sample.laptop, &sample.officer];
        let note = sample.manifest.sign(&both).unwrap();
        assert_eq!(
            Manifest::read(&note, known, live),
            Ok(sample.manifest.clone())
        );
        let fault = |note: &[u8], known: &Laptops, mode| Manifest::read(note, known, mode).err();
        let text = String::from_utf8(note.clone()).unwrap();
        let altered = text.replacen("\"size\":4", "\"size\":5", 1);
        assert_eq!(
            fault(altered.as_bytes(), known, live),
            Some(NoteFault::Altered.into())
        );
        for alone in both {
            let note = sample.manifest.sign(&[alone]).unwrap();
            assert_eq!(
                fault(&note, known, live),
                Some(NoteFault::UnknownSigner.into())
            );
        }
        let unsigned = text.split_once("\n\n").unwrap().0;
        assert_eq!(
            fault(unsigned.as_bytes(), known, live),
            Some(NoteFault::Unsigned.into())
        );
        assert_eq!(
            fault(&note, &Laptops::default(), live),
            Some(ManifestFault::UnknownLaptop)
        );
        assert_eq!(
            fault(&note, known, Mode::Training),
            Some(ManifestFault::OtherMode)
        );
    }

    #[test]
    fn only_names_that_the_program_gives_stand_in_a_list_and_none_twice() {
        let sample = sample();
        let listed = sample.manifest.files.first().unwrap().clone();
        let named = |name: &str| Listed {
            name: name.to_owned(),
            ..listed.clone()
        };
        for files in [
            vec![named("../../x.age")],
            vec![named("-rf")],
            vec![named("manifest.note")],
            vec![listed.clone(), listed.clone()],
        ] {
            let manifest = Manifest {
                files,
                ..sample.manifest.clone()
            };
            let note = manifest.sign(&[&sample.laptop, &sample.officer]).unwrap();
            let read = Manifest::read(&note, &sample.known, Mode::Live);
            assert_eq!(read, Err(NoteFault::Malformed.into()));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_a_list_or_a_fault(
            bytes in proptest::collection::vec(any::<u8>(), 0..300),
            text in ".{0,20}", from in 0_usize..900, length in 0_usize..40,
        ) {
            let sample = sample();
            let _ = Manifest::read(&bytes, &sample.known, Mode::Live);
            let whole = sample.manifest.sign(&[&sample.laptop, &sample.officer]).unwrap();
            let mut near = whole.clone();
            let from = from.min(near.len());
            let to = (from + length).min(near.len());
            near.splice(from..to, text.bytes());
            if near != whole {
                prop_assert!(Manifest::read(&near, &sample.known, Mode::Live).is_err());
            }
        }
    }
}
