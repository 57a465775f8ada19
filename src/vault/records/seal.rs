//! Closing: the record is sealed, proved, and in place on disk; only then is the draft's key
//! destroyed. Whatever moment the power fails at, a draft or a record is left; if both,
//! [`Vault::settle`] finds the record by the draft's id and finishes.
//!
//! Step by step: the audit log says that it begins; text, signatures, age file, written aside, forced
//! to disk, read back and compared (and opened, where this laptop can); where only the unit can open
//! it, the stub; the final name; the audit log says that it is done; the draft's key, the draft.

use std::time::{Duration, SystemTime};

use age::x25519::Recipient;

use super::fault::RecordFault;
use super::stub::Stub;
use super::text::{Kind, Origin, Text, recips};
use crate::vault::Vault;
use crate::vault::age_file::{FILE_CAP, encrypt, recipient_stanzas};
use crate::vault::age_key;
use crate::vault::crypto::{CryptoError, sha256};
use crate::vault::disk::{
    Access, Aside, DiskError, Place, forget_cached, open, read_whole, sync_folder,
};
use crate::vault::drafts::{Draft, destroy};
use crate::vault::id::{DraftId, RecordId, hex};
use crate::vault::json::{Canonical, JsonFault, MOST_BODY};
use crate::vault::kept::KeepError;
use crate::vault::laptop::StateError;
use crate::vault::log::{Deed, Head, LogError, SealedTo};
use crate::vault::note::sign;

/// What the plaintext's length is rounded up to.
const BUCKET: usize = 128 << 10;

/// The modification time of every record, so that it does not tell when an interview was closed.
const ALWAYS: Duration = Duration::from_secs(946_684_800);

/// What is to be sealed.
#[derive(Clone, Copy)]
pub struct Content<'a> {
    /// Whether it is a record or an amendment to one.
    pub kind: Kind,
    /// The record itself, any JSON value.
    pub body: &'a str,
    /// What this laptop keeps of it where only the unit can open it (JSON): no name and no account.
    pub stub: &'a str,
    /// The day until which it is kept (`YYYY-MM-DD`); nothing where nobody has said.
    pub retain: Option<&'a str>,
}

impl<'a> Content<'a> {
    /// A closed interview, of which nothing is kept beside it.
    pub fn record(body: &'a str) -> Self {
        Self {
            kind: Kind::Record,
            body,
            stub: "{}",
            retain: None,
        }
    }

    /// An addition to a record.
    pub fn amendment(body: &'a str) -> Self {
        Self {
            kind: Kind::Amendment,
            ..Self::record(body)
        }
    }
}

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
    /// The officer has left, says the unit.
    #[error("the record is NOT sealed: this officer has left, says the unit")]
    Left,
    /// What the laptop knows of itself cannot be read.
    #[error("the record is NOT sealed: {0}")]
    State(#[from] StateError),
    /// What is kept beside it could not be written.
    #[error("the record is NOT sealed: {0}")]
    Keep(#[from] KeepError),
    /// The audit log could not be written.
    #[error("the record is NOT sealed: {0}")]
    Log(#[from] LogError),
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
            Self::Left => {
                "the interview is kept as a draft, and the unit can recover it (`panah keys recover`)"
            }
            Self::State(error) => error.help(),
            Self::Keep(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

/// To whom a record is sealed.
struct Addressees {
    keys: Vec<Recipient>,
    /// Whether they are the unit's, so that this laptop cannot open the record.
    unit: bool,
}

impl Vault {
    /// Seals a record to the unit or, where this laptop works alone, to the officer, and destroys the
    /// draft it was closed from.
    ///
    /// When this returns `Ok` the record is on disk and has been read back and compared. After an
    /// error the draft is still there: [`Vault::resume`] takes it up again.
    pub fn seal(&self, content: Content<'_>, draft: Option<Draft>) -> Result<Sealed, SealError> {
        if let Some(draft) = draft.as_ref().filter(|draft| draft.is_poisoned()) {
            return Err(SealError::Poisoned(draft.id()));
        }
        let from = draft.as_ref().map(Draft::id);
        let to = self.addressees()?;
        let mut text = self.text(content, from, &to)?;
        let head = self.log(&Deed::SealBegun { record: text.id })?;
        bind(&mut text, head);
        let file = self.write_record(&text, content.stub, &to)?;
        self.log_sealed(text.id, &file, to.unit)?;
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

    /// Returns the id of the record that a draft will be sealed as, so that what is added to it can be
    /// sealed first.
    pub fn record_of(&self, draft: &Draft) -> Result<RecordId, SealError> {
        Ok(self.keys.record_of(draft.id())?)
    }

    /// Returns the record that was sealed from a draft, if there is one, whole and surely on disk.
    pub(in crate::vault) fn sealed_from(&self, draft: DraftId) -> Option<RecordId> {
        let id = self.keys.record_of(draft).ok()?;
        let path = self.folder.record(id);
        let is_from_it = match self.stub(id) {
            Ok(Some(stub)) => {
                let file = read_whole(&path, FILE_CAP).ok()?;
                stub.draft == Some(draft) && stub.sha256 == hex(&sha256(&[&file]))
            }
            _ => self.open_unlogged(id).ok()?.draft == Some(draft),
        };
        if !is_from_it {
            return None;
        }
        open(&path, Access::Read).ok()?.sync_all().ok()?;
        sync_folder(&self.folder.records()).ok()?;
        Some(id)
    }

    /// Returns the record that a draft was to become when its sealing was interrupted: there is a stub
    /// of it, and no file.
    pub(in crate::vault) fn half_sealed(&self, draft: DraftId) -> Option<RecordId> {
        let id = self.keys.record_of(draft).ok()?;
        let is_left =
            self.folder.has_stub(id) && std::fs::symlink_metadata(self.folder.record(id)).is_err();
        is_left.then_some(id)
    }

    /// Notes that a record is sealed and on disk.
    pub(in crate::vault) fn log_sealed(
        &self,
        id: RecordId,
        file: &[u8],
        unit: bool,
    ) -> Result<Head, LogError> {
        self.log(&Deed::Sealed {
            record: id,
            sha256: sha256(&[file]),
            size: file.len() as u64,
            sealed_to: if unit {
                SealedTo::Unit
            } else {
                SealedTo::Officer
            },
        })
    }

    fn addressees(&self) -> Result<Addressees, SealError> {
        let state = self.state()?;
        if state.has_left(self.officer()) {
            return Err(SealError::Left);
        }
        let Some(unit) = state.unit_note() else {
            return Ok(Addressees {
                keys: vec![self.keys.identity()?.to_public()],
                unit: false,
            });
        };
        let keys = unit.recipients.iter();
        let keys = keys.map(|one| age_key::recipient(&one.key));
        Ok(Addressees {
            keys: keys
                .collect::<Result<_, _>>()
                .map_err(|_| CryptoError::Library)?,
            unit: true,
        })
    }

    fn text(
        &self,
        content: Content<'_>,
        draft: Option<DraftId>,
        to: &Addressees,
    ) -> Result<Text, SealError> {
        let body = Canonical::read(content.body).map_err(SealError::Body)?;
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
            kind: content.kind,
            mode: self.mode(),
            officer: self.officer(),
            recips: recips(to.keys.iter().map(ToString::to_string).collect()),
            origin: Some(Origin {
                laptop: self.laptop(),
                prev_head: [0; 32],
                retain: content.retain.map(str::to_owned),
            }),
        };
        // What nests as deeply as a text may is too deep once it stands in another.
        match Text::read(&text.compose(0)) {
            Err(RecordFault::Json(fault)) => Err(SealError::Body(fault)),
            _ => Ok(text),
        }
    }

    /// Brings a record to disk; gives the bytes of its file.
    fn write_record(&self, text: &Text, kept: &str, to: &Addressees) -> Result<Vec<u8>, SealError> {
        let (officer, laptop) = (self.keys.signer()?, self.laptop.signer()?);
        let lines = officer.line_length() + laptop.line_length();
        let unpadded = text.compose(0).len() + 1 + lines;
        let pad = unpadded.next_multiple_of(BUCKET) - unpadded;
        let note = sign(&text.compose(pad), &[&laptop, &officer]);
        let file = encrypt(note.as_bytes(), &to.keys)?;
        let aside = Aside::write(&self.folder.records(), &file)?;
        let path = aside.path().to_owned();
        aside
            .file()
            .set_modified(SystemTime::UNIX_EPOCH + ALWAYS)
            .and_then(|()| aside.file().sync_all())
            .map_err(DiskError::io(&path, "written"))?;
        forget_cached(aside.file());
        let read_back = read_whole(&path, FILE_CAP)?;
        if read_back != file || !self.is_as_meant(&read_back, text, to)? {
            return Err(DiskError::ReadsBackDifferently(path.as_path().into()).into());
        }
        let place = self.folder.record(text.id);
        if std::fs::symlink_metadata(&place).is_ok() {
            return self.sealed_before(text, &place);
        }
        if to.unit {
            self.keep_stub(&Stub {
                id: text.id,
                kind: text.kind,
                draft: text.draft,
                sha256: hex(&sha256(&[&file])),
                kept: kept.to_owned(),
                wall: self.folder.now(),
                received: None,
                retain: text
                    .origin
                    .as_ref()
                    .and_then(|origin| origin.retain.clone()),
            })?;
        }
        match aside.place(&place) {
            Err(DiskError::AlreadyThere(_)) => self.sealed_before(text, &place),
            Err(error) => {
                // The file itself may have its name, and then the stub is what proves it.
                if to.unit && std::fs::symlink_metadata(&place).is_err() {
                    let _ = self.forget_stub(text.id);
                }
                Err(error.into())
            }
            Ok(()) => Ok(file),
        }
    }

    /// Says whether a file will open for those it is meant for, as far as this laptop can see: its own
    /// records it opens; of the unit's it counts the recipients, each of whom proved at enrolment that
    /// it can open what is sealed to it.
    fn is_as_meant(&self, file: &[u8], text: &Text, to: &Addressees) -> Result<bool, SealError> {
        if to.unit {
            return Ok(recipient_stanzas(file) == Ok(to.keys.len()));
        }
        let read = self.authenticate(file, text.id)?;
        Ok(read.is_ok_and(|read| read.body.as_str() == text.body.as_str()))
    }

    /// Judges the file that has the record's name already: sealing twice is sealing once.
    fn sealed_before(&self, text: &Text, place: &std::path::Path) -> Result<Vec<u8>, SealError> {
        let file = read_whole(place, FILE_CAP)?;
        if self.folder.has_stub(text.id) {
            return Err(match text.draft {
                Some(draft) => SealError::AlreadySealed {
                    draft,
                    record: text.id,
                },
                None => DiskError::AlreadyThere(place.into()).into(),
            });
        }
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

/// Binds a text to the entry of the audit log that says that it is about to be sealed.
fn bind(text: &mut Text, head: Head) {
    if let Some(origin) = &mut text.origin {
        origin.prev_head = head.hash;
    }
}
