//! Opening a record: decrypt all of it, check who signed it and for whom, and only then show it.

use zeroize::Zeroizing;

use super::fault::RecordFault;
use super::note::verify;
use super::text::{Kind, Text, recips};
use crate::vault::Vault;
use crate::vault::age_file::{FILE_CAP, decrypt_with, recipient_stanzas};
use crate::vault::crypto::CryptoError;
use crate::vault::disk::{DiskError, Place, read_whole};
use crate::vault::id::{DraftId, OfficerId, RecordId};

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
}

/// Says why a record is not shown.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// There is no such record.
    #[error("there is no record {0}")]
    NoSuchRecord(RecordId),
    /// The file is not a whole and authentic record of this vault.
    #[error("`{file}` is not shown: {fault}")]
    Refused {
        /// The record's file.
        file: Place,
        /// Why.
        fault: RecordFault,
    },
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
            Self::Refused { fault, .. } => fault.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

impl Vault {
    /// Opens a record. Nothing of it is given unless it is whole, signed by this vault's officer, of
    /// this vault's mode, under its own id, and sealed to those it was signed for and nobody else.
    pub fn open(&self, id: RecordId) -> Result<Opened, OpenError> {
        let path = self.folder.record(id);
        let file = match read_whole(&path, FILE_CAP) {
            Err(error) if error.is_not_found() => return Err(OpenError::NoSuchRecord(id)),
            read => read?,
        };
        let text = self
            .authenticate(&file, id)?
            .map_err(|fault| OpenError::Refused {
                file: path.as_path().into(),
                fault,
            })?;
        Ok(Opened {
            id: text.id,
            kind: text.kind,
            draft: text.draft,
            signed_by: text.officer,
            body: text.body.into_text(),
        })
    }

    /// Proves the bytes of a record's file.
    pub(super) fn authenticate(
        &self,
        file: &[u8],
        id: RecordId,
    ) -> Result<Result<Text, RecordFault>, CryptoError> {
        let identity = self.keys.identity()?;
        let recipients = vec![identity.to_public().to_string()];
        Ok(decrypt_with(file, &identity).and_then(|note| {
            let text = Text::read(verify(&note, &self.keys)?)?;
            // Whoever can open a file can seal its content anew, to themselves besides: the stanzas
            // are counted, and the signed text says for whom it was meant.
            let sealed_to = recipient_stanzas(file)?;
            if text.mode != self.keys.mode() {
                Err(RecordFault::OtherMode)
            } else if text.officer != self.keys.officer() {
                Err(RecordFault::UnknownSigner)
            } else if sealed_to != recipients.len() || text.recips != recips(recipients) {
                Err(RecordFault::Forwarded)
            } else if text.id != id {
                Err(RecordFault::OtherId)
            } else {
                Ok(text)
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::super::json::Canonical;
    use super::super::note::sign;
    use super::*;
    use crate::vault::Mode;
    use crate::vault::age_file::encrypt;
    use crate::vault::fixture;

    fn text(vault: &Vault) -> Text {
        Text {
            body: Canonical::read("1").ok().unwrap(),
            draft: None,
            id: RecordId::from_bytes([1; 16]),
            kind: Kind::Record,
            mode: vault.mode(),
            officer: vault.officer(),
            recips: recips(vec![vault.recipient().unwrap()]),
        }
    }

    /// Signs and seals a text with the vault's own keys, and opens it again.
    fn judge(vault: &Vault, text: &Text) -> Result<(), RecordFault> {
        let note = sign(&text.compose(0), &vault.keys).unwrap();
        let file = encrypt(note.as_bytes(), &vault.keys.identity().unwrap().to_public()).unwrap();
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

    #[test]
    fn signatures_are_counted_before_they_are_checked() {
        let (_home, vault) = fixture::vault(Mode::Live);
        let note = sign(&text(&vault).compose(0), &vault.keys).unwrap();
        let (_, line) = note.rsplit_once("\n\n").unwrap();
        let witnessed = format!("{}— witness AAAA\n", *note);
        assert!(
            verify(witnessed.as_bytes(), &vault.keys).is_ok(),
            "others may sign too"
        );
        let many = format!("{}{}", *note, line.repeat(10_000));
        assert_eq!(
            verify(many.as_bytes(), &vault.keys),
            Err(RecordFault::Malformed)
        );
    }
}
