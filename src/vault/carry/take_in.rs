//! Taking one record in: its signed note, byte for byte, sealed anew to a key of its own.

use std::time::{Duration, SystemTime};

use zeroize::Zeroizing;

use super::file_hash::FileHash;
use super::receive::ReceiveError;
use crate::vault::Vault;
use crate::vault::age_file::{FILE_CAP, decrypt_with, encrypt};
use crate::vault::crypto::Key;
use crate::vault::disk::{
    Aside, DiskError, Lock, LockError, forget_cached, names, read_whole, remove,
};
use crate::vault::id::{RecordId, hex};
use crate::vault::note::Verifier;
use crate::vault::records::Provenance;

/// The modification time of every record, as at the post.
const ALWAYS: Duration = Duration::from_secs(946_684_800);

/// A record that is proved, and where it came from.
pub(super) struct Incoming<'a> {
    pub(super) id: RecordId,
    /// The signed note.
    pub(super) note: &'a [u8],
    /// Of the file as it came.
    pub(super) sha256: FileHash,
    pub(super) officer: Verifier,
    pub(super) laptop: Option<Verifier>,
    pub(super) retain: Option<String>,
    pub(super) checkpoint: Option<u64>,
}

impl Vault {
    /// Takes a record in. The key comes first: a power cut leaves a key without a record, which is
    /// swept away, and never a record that nobody can open.
    pub(super) fn take_in(&self, incoming: Incoming<'_>) -> Result<(), ReceiveError> {
        let secret = Key::random()?;
        let provenance = Provenance {
            secret: hex(secret.expose()),
            sha256: incoming.sha256.to_string(),
            officer: incoming.officer,
            laptop: incoming.laptop,
            wall: self.folder.now(),
            retain: incoming.retain,
            checkpoint: incoming.checkpoint,
            disputed: Vec::new(),
            refused: Vec::new(),
        };
        let identity = provenance.identity()?;
        let file = encrypt(incoming.note, &[identity.to_public()])?;
        let place = self.folder.record(incoming.id);
        if std::fs::symlink_metadata(&place).is_ok() {
            return Err(DiskError::AlreadyThere(place.as_path().into()).into());
        }
        let aside = Aside::write(&self.folder.records(), &file)?;
        let path = aside.path().to_owned();
        aside
            .file()
            .set_modified(SystemTime::UNIX_EPOCH + ALWAYS)
            .and_then(|()| aside.file().sync_all())
            .map_err(DiskError::io(&path, "written"))?;
        forget_cached(aside.file());
        let read_back = read_whole(&path, FILE_CAP)?;
        let opened: Option<Zeroizing<Vec<u8>>> =
            decrypt_with(&read_back, std::slice::from_ref(&identity)).ok();
        if opened.is_none_or(|note| *note != incoming.note) {
            return Err(DiskError::ReadsBackDifferently(path.as_path().into()).into());
        }
        self.keep_provenance(incoming.id, &provenance)?;
        Ok(aside.place(&place)?)
    }

    /// Removes keys whose records never came to lie beside them, and what lies in quarantine without a
    /// reason; while records are being received, nothing.
    pub(in crate::vault) fn sweep_received(&self) -> Result<usize, DiskError> {
        let lock = self.folder.receive_lock();
        if std::fs::symlink_metadata(&lock).is_err() {
            return Ok(0);
        }
        let _lock = match Lock::take(&lock) {
            Ok(lock) => lock,
            Err(LockError::Held(_)) => return Ok(0),
            Err(LockError::Disk(error)) => return Err(error),
        };
        let names = names(&self.folder.records())?;
        let mut swept = 0;
        let ids = names
            .iter()
            .filter_map(|name| name.strip_suffix(".kept")?.parse().ok());
        for id in ids {
            if std::fs::symlink_metadata(self.folder.record(id)).is_err() {
                remove(&self.folder.kept_record(id))?;
                swept += 1;
            }
        }
        Ok(swept + self.sweep_quarantine()?)
    }
}
