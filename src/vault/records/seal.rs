//! Closing: the record is sealed, proved to open, and in place on disk; only then is the draft's key
//! destroyed. Whatever moment the power fails at, a draft or a record is left; if both,
//! [`Vault::settle`] finds the record by the draft's id and finishes.

use std::time::{Duration, SystemTime};

use super::fault::RecordFault;
use super::json::{Canonical, JsonFault, MOST_BODY};
use super::note::{SIGNATURE_LINE, sign};
use super::text::{Kind, Text, recips};
use crate::vault::Vault;
use crate::vault::age_file::{FILE_CAP, encrypt};
use crate::vault::crypto::{CryptoError, sha256};
use crate::vault::disk::{
    Access, Aside, DiskError, Place, forget_cached, open, read_whole, sync_folder,
};
use crate::vault::drafts::{Draft, destroy};
use crate::vault::id::{DraftId, RecordId};

/// What the plaintext's length is rounded up to.
const BUCKET: usize = 128 << 10;

/// The modification time of every record, so that it does not tell when an interview was closed.
const ALWAYS: Duration = Duration::from_secs(946_684_800);

/// A record that is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The record's id.
    pub id: RecordId,
    /// SHA-256 of its file.
    pub sha256: [u8; 32],
    /// Size of its file in bytes.
    pub size: u64,
    /// Whether the draft it was closed from is gone; if not, the next unlocking tries again.
    pub draft_destroyed: bool,
}

/// Says why a record was not sealed; a draft it was to be closed from is kept.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    /// The body is not JSON that can be kept.
    #[error("the record is NOT sealed: of its content, {0}")]
    Body(JsonFault),
    /// An answer of the draft could not be saved earlier.
    #[error("the record is NOT sealed: an answer of draft {0} could not be saved")]
    Poisoned(DraftId),
    /// A record of other content was sealed from this draft already.
    #[error("draft {draft} was closed already, with other content: it is record {record}")]
    AlreadySealed {
        /// The draft.
        draft: DraftId,
        /// The record it became.
        record: RecordId,
    },
    /// Something else has the record's name.
    #[error("the record is NOT sealed: `{file}` is in the way: {fault}")]
    InTheWay {
        /// The file.
        file: Place,
        /// Why it is not the record.
        fault: RecordFault,
    },
    /// A file could not be written.
    #[error("the record is NOT sealed: {0}")]
    Disk(#[from] DiskError),
    /// Encryption failed.
    #[error("the record is NOT sealed: {0}")]
    Crypto(#[from] CryptoError),
}

impl SealError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Body(_) => {
                "the interview is kept as a draft; this is a fault of the program, please tell us"
            }
            Self::Poisoned(_) => {
                "free some space or change the disk, resume the interview, and close it then"
            }
            Self::AlreadySealed { .. } => "open the record; what is new goes into an amendment",
            Self::InTheWay { .. } => {
                "move that file out of the folder, keep it, and close the interview again"
            }
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

impl Vault {
    /// Seals `body_json`, any JSON value, to the officer, and destroys the draft it was closed from.
    ///
    /// When this returns `Ok` the record is on disk and has been read back, decrypted and compared.
    /// After an error the draft is still there: [`Vault::resume`] takes it up again.
    pub fn seal(
        &self,
        kind: Kind,
        body_json: &str,
        draft: Option<Draft>,
    ) -> Result<Sealed, SealError> {
        if let Some(draft) = draft.as_ref().filter(|draft| draft.is_poisoned()) {
            return Err(SealError::Poisoned(draft.id()));
        }
        let from = draft.as_ref().map(Draft::id);
        let text = self.text(kind, body_json, from)?;
        let file = self.write_record(&text)?;
        let draft_destroyed = draft.is_none_or(|draft| {
            let (id, _lock) = draft.close();
            destroy(&self.folder, id).is_ok()
        });
        Ok(Sealed {
            id: text.id,
            sha256: sha256(&[&file]),
            size: file.len() as u64,
            draft_destroyed,
        })
    }

    /// Returns the record that was sealed from a draft, if there is an authentic one and it is surely
    /// on disk.
    pub(in crate::vault) fn sealed_from(&self, draft: DraftId) -> Option<RecordId> {
        let id = self.keys.record_of(draft).ok()?;
        let path = self.folder.record(id);
        let opened = self
            .open(id)
            .ok()
            .filter(|opened| opened.draft == Some(draft))?;
        open(&path, Access::Read).ok()?.sync_all().ok()?;
        sync_folder(&self.folder.records()).ok()?;
        Some(opened.id)
    }

    fn text(&self, kind: Kind, body_json: &str, draft: Option<DraftId>) -> Result<Text, SealError> {
        let body = Canonical::read(body_json).map_err(SealError::Body)?;
        if body.as_str().len() > MOST_BODY {
            return Err(SealError::Body(JsonFault::TooLong));
        }
        let text = Text {
            body,
            draft,
            id: match draft {
                Some(draft) => self.keys.record_of(draft)?,
                None => RecordId::random()?,
            },
            kind,
            mode: self.keys.mode(),
            officer: self.keys.officer(),
            recips: recips(vec![self.keys.identity()?.to_public().to_string()]),
        };
        // What nests as deeply as a text may is too deep once it stands in another.
        match Text::read(&text.compose(0)) {
            Err(RecordFault::Json(fault)) => Err(SealError::Body(fault)),
            _ => Ok(text),
        }
    }

    /// Brings a record to disk; gives the bytes of its file.
    fn write_record(&self, text: &Text) -> Result<Vec<u8>, SealError> {
        let unpadded = text.compose(0).len() + 1 + SIGNATURE_LINE;
        let pad = unpadded.next_multiple_of(BUCKET) - unpadded;
        let note = sign(&text.compose(pad), &self.keys)?;
        let file = encrypt(note.as_bytes(), &self.keys.identity()?.to_public())?;
        let aside = Aside::write(&self.folder.records(), &file)?;
        let path = aside.path().to_owned();
        aside
            .file()
            .set_modified(SystemTime::UNIX_EPOCH + ALWAYS)
            .and_then(|()| aside.file().sync_all())
            .map_err(DiskError::io(&path, "written"))?;
        forget_cached(aside.file());
        let read_back = read_whole(&path, FILE_CAP)?;
        let opens = self
            .authenticate(&read_back, text.id)?
            .is_ok_and(|read| read.body.as_str() == text.body.as_str());
        if read_back != file || !opens {
            return Err(DiskError::ReadsBackDifferently(path.as_path().into()).into());
        }
        let place = self.folder.record(text.id);
        match aside.place(&place) {
            Err(DiskError::AlreadyThere(_)) => self.sealed_before(text, &place),
            placed => {
                placed?;
                Ok(file)
            }
        }
    }

    /// Judges the file that has the record's name already: sealing twice is sealing once.
    fn sealed_before(&self, text: &Text, place: &std::path::Path) -> Result<Vec<u8>, SealError> {
        let file = read_whole(place, FILE_CAP)?;
        let found = self
            .authenticate(&file, text.id)?
            .map_err(|fault| SealError::InTheWay {
                file: place.into(),
                fault,
            })?;
        let same = found.kind == text.kind && found.body.as_str() == text.body.as_str();
        match (same, text.draft) {
            (true, Some(draft)) if self.sealed_from(draft).is_some() => Ok(file),
            (false, Some(draft)) => Err(SealError::AlreadySealed {
                draft,
                record: found.id,
            }),
            _ => Err(DiskError::AlreadyThere(place.into()).into()),
        }
    }
}
