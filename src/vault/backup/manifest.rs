//! The list of a backup, written last: a folder without it is a backup that was not finished. The
//! laptop and the officer sign it.
//!
//! ```text
//! panah-backup/v1
//! {"checkpoint":{"hash":…,"size":…},"files":[{"name":…,"sha256":…,"size":…},…],"laptop":…,"mode":…,
//!  "officer":…,"profile":…,"wall":…}
//! ```
//!
//! (the JSON is one line). `laptop` and `officer` are the keys that it is signed with: so a list proves
//! by itself that nothing was changed since, and to whoever knows the laptop's key also where it comes
//! from. `checkpoint` is the head of the audit log in the backup.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::names::may_be;
use crate::vault::crypto::CryptoError;
use crate::vault::file_line::{FileLine, in_order};
use crate::vault::form;
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::log::Head;
use crate::vault::mode::Mode;
use crate::vault::note::{Note, NoteFault, Signer, Verifier, sign};

const FORM: &str = "panah-backup/v1";
/// The largest list that is read: one of 10 000 records is a quarter as long.
pub(super) const MANIFEST_CAP: u64 = 8 << 20;

/// Says for whom a laptop works, and so which keys a copy of it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// For its officers alone: the copy opens with their passphrases.
    Solo,
    /// For a unit, which alone opens the records: no key is in the copy.
    Post,
    /// It is the unit's own: the copy holds the unit's keys too, and opens with its officers'
    /// passphrases.
    Unit,
}

/// What a backup's list says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    pub(super) checkpoint: Head,
    pub(super) files: Vec<FileLine>,
    pub(super) laptop: Verifier,
    pub(super) mode: Mode,
    pub(super) officer: Verifier,
    pub(super) profile: Profile,
    /// What the laptop's clock said (RFC 3339).
    pub(super) wall: String,
}

impl Manifest {
    /// Gives the signed note.
    pub(super) fn sign(
        &self,
        laptop: &Signer,
        officer: &Signer,
    ) -> Result<Zeroizing<String>, CryptoError> {
        Ok(sign(&form::compose(FORM, self)?, &[laptop, officer]))
    }

    /// Reads a note that the keys it names have signed. Names come in order, none twice, and none
    /// that this program does not give.
    pub(super) fn read(note: &[u8]) -> Result<Self, NoteFault> {
        let note = Note::read(note)?;
        let manifest: Self = form::read(FORM, note.unproved_text())?;
        let known = manifest.laptop.id::<LaptopId>("laptop").is_some()
            && manifest.officer.id::<OfficerId>("off").is_some();
        let mut names = manifest.files.iter().map(|file| file.name.as_str());
        if !known || !in_order(&manifest.files) || !names.all(|name| may_be(name, manifest.profile))
        {
            return Err(NoteFault::Malformed);
        }
        note.text_signed_by(&manifest.laptop)?;
        note.text_signed_by(&manifest.officer)?;
        Ok(manifest)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use proptest::prelude::*;

    use super::*;
    use crate::vault::crypto::Key;
    use crate::vault::id::RecordId;

    fn signer(kind: &str, id: &str) -> Signer {
        Signer::new(format!("{kind}/{id}"), &Key::random().unwrap()).unwrap()
    }

    fn sample() -> (Manifest, Signer, Signer) {
        let laptop = signer("laptop", &LaptopId::from_bytes([1; 16]).to_string());
        let officer = signer("off", &OfficerId::from_bytes([2; 16]).to_string());
        let record = RecordId::from_bytes([3; 16]);
        let manifest = Manifest {
            checkpoint: Head {
                size: 7,
                hash: [4; 32],
            },
            files: vec![
                FileLine::of("laptop/audit.log", b"log"),
                FileLine::of(format!("records/{record}.age"), b"record"),
            ],
            laptop: laptop.verifier().unwrap(),
            mode: Mode::Live,
            officer: officer.verifier().unwrap(),
            profile: Profile::Post,
            wall: "2026-11-22T10:00:00Z".to_owned(),
        };
        (manifest, laptop, officer)
    }

    #[test]
    fn a_list_reads_back_as_both_signed_it() {
        let (manifest, laptop, officer) = sample();
        let note = manifest.sign(&laptop, &officer).unwrap();
        assert_eq!(Manifest::read(note.as_bytes()), Ok(manifest.clone()));
        let altered = note.replacen("\"size\":6", "\"size\":7", 1);
        assert_eq!(Manifest::read(altered.as_bytes()), Err(NoteFault::Altered));
        let stranger = signer("laptop", &LaptopId::from_bytes([1; 16]).to_string());
        let forged = manifest.sign(&stranger, &officer).unwrap();
        assert_eq!(Manifest::read(forged.as_bytes()), Err(NoteFault::Altered));
    }

    #[test]
    fn a_list_of_what_no_backup_holds_is_refused() {
        let (manifest, laptop, officer) = sample();
        let line = |name: String| FileLine::of(name, b"x");
        let id = OfficerId::from_bytes([2; 16]);
        for files in [
            vec![line(format!("drafts/{id}.key"))],
            vec![line(format!("officers/{id}.slot"))],
            vec![line("../x".to_owned())],
            vec![line("laptop/state".to_owned()); 2],
            vec![
                line("laptop/state".to_owned()),
                line("laptop/post".to_owned()),
            ],
        ] {
            let manifest = Manifest {
                files,
                ..manifest.clone()
            };
            let note = manifest.sign(&laptop, &officer).unwrap();
            assert_eq!(Manifest::read(note.as_bytes()), Err(NoteFault::Malformed));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_a_list_or_a_fault(
            bytes in proptest::collection::vec(any::<u8>(), 0..300),
            text in ".{0,20}", from in 0_usize..900, length in 0_usize..40,
        ) {
            let _ = Manifest::read(&bytes);
            let (manifest, laptop, officer) = sample();
            let whole = manifest.sign(&laptop, &officer).unwrap().as_bytes().to_vec();
            let mut near = whole.clone();
            let from = from.min(near.len());
            let to = (from + length).min(near.len());
            near.splice(from..to, text.bytes());
            if near != whole {
                prop_assert!(Manifest::read(&near).is_err());
            }
        }
    }
}
