//! Opening a record: decrypt all of it, check who signed it and for whom, and only then show it.

use std::collections::BTreeMap;

use age::x25519::Identity;
use zeroize::Zeroizing;

use super::fault::RecordFault;
use super::judge::{Known, judge};
use super::text::{Kind, Text};
use crate::vault::Vault;
use crate::vault::age_file::FILE_CAP;
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DiskError, Place, open_elsewhere, read_to_cap, read_whole};
use crate::vault::id::{DraftId, LaptopId, OfficerId, RecordId};
use crate::vault::kept::KeptError;
use crate::vault::laptop::StateError;
use crate::vault::log::{Deed, LogError, Thing};

/// A record that is whole and authentic. Its body is wiped on drop.
pub struct Opened {
    /// The record's id.
    pub id: RecordId,
    /// Whether it is a record or an amendment to one.
    pub kind: Kind,
    /// What the caller sealed, in canonical JSON.
    pub body: Zeroizing<String>,
    /// The draft it was closed from.
    pub draft: Option<DraftId>,
    /// The officer whose signature was checked.
    pub signed_by: OfficerId,
    /// The laptop whose signature was checked; records of the first version carry none.
    pub laptop: Option<LaptopId>,
    /// The day until which it is kept; nothing where nobody has said.
    pub retain: Option<String>,
}

/// Says why a record is not shown.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// There is no such record.
    #[error("there is no record {0}")]
    NoSuchRecord(RecordId),
    /// It is sealed to the unit.
    #[error("record {0} is sealed to the unit: nobody at this laptop can open it")]
    AtUnit(RecordId),
    /// The audit log could not be written, so that nothing was opened.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The file is not a whole and authentic record of this vault.
    #[error("`{file}` is not shown: {fault}")]
    Refused {
        /// The record's file.
        file: Place,
        /// Why.
        fault: RecordFault,
    },
    /// What the laptop knows of itself cannot be read.
    #[error(transparent)]
    State(#[from] StateError),
    /// The key of a received record cannot be used.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// The file could not be read.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Decryption itself failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl OpenError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoSuchRecord(_) => "list the records and choose one of them",
            Self::AtUnit(_) => "ask the unit; what is new is added with `panah amend`",
            Self::Log(error) => error.help(),
            Self::Refused { fault, .. } => fault.help(),
            Self::State(error) => error.help(),
            Self::Kept(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

impl From<Text> for Opened {
    fn from(text: Text) -> Self {
        Self {
            id: text.id,
            kind: text.kind,
            draft: text.draft,
            signed_by: text.officer,
            laptop: text.origin.as_ref().map(|origin| origin.laptop),
            retain: text.origin.and_then(|origin| origin.retain),
            body: text.body.into_text(),
        }
    }
}

/// Opening many records one after the other, noted in the audit log as one look.
pub struct Looking<'a> {
    vault: &'a Vault,
    means: Means,
}

/// What a vault opens its own records with.
pub(super) struct Means {
    identity: Identity,
    known: Known,
}

impl Looking<'_> {
    /// Opens a record as [`Vault::open`] does.
    pub fn open(&self, id: RecordId) -> Result<Opened, OpenError> {
        self.vault.open_with(id, &self.means)
    }

    /// Opens a record likewise and mends nothing, not even rights of its file that are too wide: for
    /// what looks and does not touch.
    pub fn open_as_it_lies(&self, id: RecordId) -> Result<Opened, OpenError> {
        let path = self.vault.folder.record(id);
        let read = open_elsewhere(&path);
        let read = read.and_then(|mut file| read_to_cap(&mut file, &path, FILE_CAP));
        let file = match read {
            Err(error) if error.is_not_found() => return Err(OpenError::NoSuchRecord(id)),
            read => read?,
        };
        self.vault.open_bytes(id, &file, &self.means)
    }
}

impl Vault {
    /// Opens a record. Nothing of it is given unless it is whole, signed by an officer of this laptop,
    /// of this vault's mode, under its own id, and sealed to those it was signed for and nobody else.
    pub fn open(&self, id: RecordId) -> Result<Opened, OpenError> {
        self.log(&Deed::Opened {
            what: Thing::Record(id),
        })?;
        self.open_unlogged(id)
    }

    /// Begins to open many records, to list them; `records` is how many.
    pub fn look_through(&self, records: u64) -> Result<Looking<'_>, LogError> {
        self.log(&Deed::Listed { records })?;
        let means = self.means()?;
        Ok(Looking { vault: self, means })
    }

    /// Opens a record for the vault's own ends: nobody is shown anything.
    pub(in crate::vault) fn open_unlogged(&self, id: RecordId) -> Result<Opened, OpenError> {
        self.open_with(id, &self.means()?)
    }

    fn open_with(&self, id: RecordId, means: &Means) -> Result<Opened, OpenError> {
        let path = self.folder.record(id);
        let file = match read_whole(&path, FILE_CAP) {
            Err(error) if error.is_not_found() => return Err(OpenError::NoSuchRecord(id)),
            read => read?,
        };
        self.open_bytes(id, &file, means)
    }

    /// Opens the bytes of a record's file, for the vault's own ends.
    pub(super) fn open_read(&self, id: RecordId, file: &[u8]) -> Result<Opened, OpenError> {
        self.open_bytes(id, file, &self.means()?)
    }

    fn open_bytes(&self, id: RecordId, file: &[u8], means: &Means) -> Result<Opened, OpenError> {
        let path = self.folder.record(id);
        let read = match self.provenance(id)? {
            Some(provenance) => provenance.authenticate(file, self, id)?,
            None => means.authenticate(file, id),
        };
        let text = read.map_err(|fault| match fault {
            RecordFault::NotForUs if self.folder.has_stub(id) => OpenError::AtUnit(id),
            fault => OpenError::Refused {
                file: path.as_path().into(),
                fault,
            },
        })?;
        Ok(text.into())
    }

    /// Proves the bytes of a record's file that this officer closed for themselves.
    pub(super) fn authenticate(
        &self,
        file: &[u8],
        id: RecordId,
    ) -> Result<Result<Text, RecordFault>, CryptoError> {
        Ok(self.means()?.authenticate(file, id))
    }

    fn means(&self) -> Result<Means, CryptoError> {
        let identity = self.keys.identity()?;
        let known = Known {
            mode: self.mode(),
            officers: BTreeMap::from([(self.officer(), self.verifier()?)]),
            laptops: BTreeMap::from([(self.laptop(), self.laptop_verifier()?)]),
            recipients: vec![vec![identity.to_public().to_string()]],
        };
        Ok(Means { identity, known })
    }
}

impl Means {
    fn authenticate(&self, file: &[u8], id: RecordId) -> Result<Text, RecordFault> {
        let judged = judge(file, std::slice::from_ref(&self.identity), &self.known)?;
        if judged.forwarded {
            Err(RecordFault::Forwarded)
        } else if judged.text.id != id {
            Err(RecordFault::OtherId)
        } else {
            Ok(judged.text)
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::super::text::recips;
    use super::*;
    use crate::vault::Mode;
    use crate::vault::age_file::encrypt;
    use crate::vault::fixture;
    use crate::vault::json::Canonical;
    use crate::vault::note::sign;

    fn text(vault: &Vault) -> Text {
        Text {
            body: Canonical::read("1").ok().unwrap(),
            draft: None,
            id: RecordId::from_bytes([1; 16]),
            kind: Kind::Record,
            mode: vault.mode(),
            officer: vault.officer(),
            recips: recips(vec![vault.recipient().unwrap()]),
            origin: None,
        }
    }

    /// Signs and seals a text with the vault's own keys, and opens it again.
    fn judge(vault: &Vault, text: &Text) -> Result<(), RecordFault> {
        let signer = vault.keys.signer().unwrap();
        let note = sign(&text.compose(0), &[&signer]);
        let recipient = vault.keys.identity().unwrap().to_public();
        let file = encrypt(note.as_bytes(), &[recipient]).unwrap();
        vault
            .authenticate(&file, RecordId::from_bytes([1; 16]))
            .unwrap()
            .map(|_| ())
    }

    #[test]
    fn a_right_signature_over_a_wrong_claim_is_refused() {
        let (_home, vault) = fixture::vault(Mode::Live);
        assert_eq!(judge(&vault, &text(&vault)), Ok(()));
        let claims = [
            (
                Text {
                    mode: Mode::Training,
                    ..text(&vault)
                },
                RecordFault::OtherMode,
            ),
            (
                Text {
                    id: RecordId::from_bytes([2; 16]),
                    ..text(&vault)
                },
                RecordFault::OtherId,
            ),
            (
                Text {
                    officer: OfficerId::from_bytes([2; 16]),
                    ..text(&vault)
                },
                RecordFault::UnknownSigner,
            ),
            (
                Text {
                    recips: recips(vec!["age1other".to_owned()]),
                    ..text(&vault)
                },
                RecordFault::Forwarded,
            ),
        ];
        for (claim, fault) in claims {
            assert_eq!(judge(&vault, &claim), Err(fault));
        }
    }
}
