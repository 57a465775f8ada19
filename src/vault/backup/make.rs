//! Making a backup: what goes in is read and hashed, the list is signed and logged, then everything is
//! written, read back and compared, and the list comes last.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::manifest::{Manifest, Profile};
use super::names::{
    CHECKPOINT, FIXED, FIXED_AT_UNIT, LOG, MANIFEST, UNIT, VERIFIERS, is_record, may_be,
};
use crate::vault::Vault;
use crate::vault::crypto::{CryptoError, random, sha256};
use crate::vault::definitions::DefinitionsError;
use crate::vault::disk::{
    DiskError, Named, Place, Written, digest, names, open_elsewhere, put, put_folder, room,
};
use crate::vault::file_line::FileLine;
use crate::vault::id::hex;
use crate::vault::kept::KeptError;
use crate::vault::laptop::{State, StateError, VerifyError};
use crate::vault::log::{Checkpoint, Deed, Head, LogError, Verdict};
use crate::vault::note::sign;

/// What a file takes on a disk beside its bytes, at most.
const SLACK: u64 = 64 << 10;

/// A backup that was made.
#[derive(Debug)]
pub struct BackedUp {
    /// Its folder.
    pub folder: PathBuf,
    /// Which keys are in it.
    pub profile: Profile,
    /// How many records are in it.
    pub records: usize,
    /// How many bytes it has.
    pub size: u64,
    /// What can be said of the audit log in it.
    pub log: Verdict,
}

/// Says why no backup was made; nothing half-made is left.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BackupError {
    /// There is too little room.
    #[error("`{place}` has room for {free} MB, and {needed} MB are needed")]
    NoRoom {
        /// Where it was to go.
        place: Place,
        /// What is needed.
        needed: u64,
        /// What is free.
        free: u64,
    },
    /// It was to go into the data folder itself.
    #[error("`{0}` lies in the data folder itself")]
    Inside(Place),
    /// A file changed while it was copied.
    #[error("`{0}` changed while it was copied")]
    Changed(Place),
    /// What the laptop knows of itself cannot be read.
    #[error(transparent)]
    State(#[from] StateError),
    /// What is kept cannot be read.
    #[error(transparent)]
    Kept(#[from] KeptError),
    /// The definitions in force cannot be used.
    #[error(transparent)]
    Definitions(#[from] DefinitionsError),
    /// The audit log cannot be read.
    #[error(transparent)]
    Verify(#[from] VerifyError),
    /// The audit log cannot be written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A file could not be read or written.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// Signing failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl BackupError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoRoom { .. } => "free some space there, or use another disk",
            Self::Inside(_) => "name a folder on another disk, such as a stick",
            Self::Changed(_) => "close the other windows of this program and try again",
            Self::State(error) => error.help(),
            Self::Kept(error) => error.help(),
            Self::Definitions(error) => error.help(),
            Self::Verify(error) => error.help(),
            Self::Log(error) => error.help(),
            Self::Disk(error) => error.help(),
            Self::Crypto(error) => error.help(),
        }
    }
}

/// One file that goes into a backup.
struct Piece {
    line: FileLine,
    from: From,
}

/// Where the bytes come from.
enum From {
    Bytes(Vec<u8>),
    /// The first bytes of a file, as many as its line says.
    File(PathBuf),
}

impl Vault {
    /// Copies what is closed into a new folder in `to`. When this returns `Ok`, everything has been
    /// read back from that disk and compared.
    pub fn backup(&self, to: &Path) -> Result<BackedUp, BackupError> {
        self.check_outside(to)?;
        let state = self.state()?;
        let profile = self.profile(&state)?;
        let (mut pieces, log) = self.pieces(&state, profile)?;
        pieces.sort_by(|one, other| one.line.name.cmp(&other.line.name));
        let size: u64 = pieces.iter().map(|piece| piece.line.size).sum();
        check_room(to, size + SLACK * (pieces.len() as u64 + 8))?;
        let manifest = Manifest {
            checkpoint: checkpoint_of(&log),
            files: pieces.iter().map(|piece| piece.line.clone()).collect(),
            laptop: self.laptop_verifier()?,
            mode: self.mode(),
            officer: self.verifier()?,
            profile,
            wall: self.folder.now(),
        };
        let note = manifest.sign(&self.laptop.signer()?, &self.keys.signer()?)?;
        self.log(&Deed::BackedUp {
            manifest: sha256(&[note.as_bytes()]),
        })?;
        let folder = to.join(format!("panah-backup-{}", hex(&random::<4>()?)));
        put_folder(&folder)?;
        let written = write_all(&folder, &pieces, note.as_bytes());
        if let Err(error) = written {
            let _ = fs::remove_dir_all(&folder);
            return Err(error);
        }
        let is_record = |piece: &&Piece| is_record(&piece.line.name);
        Ok(BackedUp {
            folder,
            profile,
            records: pieces.iter().filter(is_record).count(),
            size,
            log,
        })
    }

    /// Says for whom this laptop works.
    pub fn profile_here(&self) -> Result<Profile, BackupError> {
        self.profile(&self.state()?)
    }

    fn profile(&self, state: &State) -> Result<Profile, BackupError> {
        Ok(if self.unit_keys()?.is_some() {
            Profile::Unit
        } else if state.unit.is_some() {
            Profile::Post
        } else {
            Profile::Solo
        })
    }

    /// A backup beside what it is a copy of would go with it, and be a stranger there.
    fn check_outside(&self, to: &Path) -> Result<(), BackupError> {
        let whole = |path: &Path| fs::canonicalize(path).map_err(DiskError::io(path, "found"));
        if whole(to)?.starts_with(whole(self.folder.path())?) {
            Err(BackupError::Inside(to.into()))
        } else {
            Ok(())
        }
    }

    /// Gathers what goes in, each with its hash; and what can be said of the log.
    fn pieces(
        &self,
        state: &State,
        profile: Profile,
    ) -> Result<(Vec<Piece>, Verdict), BackupError> {
        let mut pieces = Vec::new();
        for sub in ["records", "officers"] {
            let names = names(&self.folder.path().join(sub))?.into_iter();
            let names = names.map(|name| format!("{sub}/{name}"));
            for name in names.filter(|name| may_be(name, profile)) {
                pieces.push(self.piece(name)?);
            }
        }
        let fixed_at_unit = FIXED_AT_UNIT.iter().filter(|_| profile == Profile::Unit);
        for name in FIXED.iter().chain(fixed_at_unit) {
            match self.piece((*name).to_owned()) {
                Err(BackupError::Disk(error)) if error.is_not_found() => {}
                piece => pieces.push(piece?),
            }
        }
        if let Some(digest) = &state.definitions {
            for name in self.folder.definition_files(digest)? {
                pieces.push(self.piece(name)?);
            }
        }
        let (log, verdict) = self.log_piece()?;
        pieces.push(log);
        let checkpoint = Checkpoint {
            laptop: self.laptop(),
            mode: self.mode(),
            head: checkpoint_of(&verdict),
        };
        let (laptop, officer) = (self.laptop.signer()?, self.keys.signer()?);
        let checkpoint = sign(&checkpoint.compose(), &[&laptop, &officer]);
        let officers = state.officers.iter().map(|line| line.verifier.clone());
        let verifiers = [laptop.verifier()?].into_iter().chain(officers);
        let verifiers: String =
            verifiers.fold(String::new(), |lines, one| format!("{lines}{one}\n"));
        pieces.push(bytes(CHECKPOINT, checkpoint.as_bytes()));
        pieces.push(bytes(VERIFIERS, verifiers.as_bytes()));
        if let Some(unit) = &state.unit {
            pieces.push(bytes(UNIT, unit.note.as_bytes()));
        }
        Ok((pieces, verdict))
    }

    fn piece(&self, name: String) -> Result<Piece, BackupError> {
        let path = self.folder.path().join(&name);
        let Written { sha256, size } = digest(&path)?;
        Ok(Piece {
            line: FileLine { name, sha256, size },
            from: From::File(path),
        })
    }

    /// The log as it is now; others may go on writing to it.
    fn log_piece(&self) -> Result<(Piece, Verdict), BackupError> {
        let piece = self.piece(LOG.to_owned())?;
        let state = self.state()?;
        let verdict = self.verify_log_until(&state, piece.line.size)?;
        Ok((piece, verdict))
    }
}

fn checkpoint_of(verdict: &Verdict) -> Head {
    match verdict {
        Verdict::Intact(intact) => intact.head,
        // What stands behind a break proves nothing.
        Verdict::Broken { .. } => Head {
            size: 0,
            hash: [0; 32],
        },
    }
}

fn bytes(name: &str, bytes: &[u8]) -> Piece {
    Piece {
        line: FileLine::of(name, bytes),
        from: From::Bytes(bytes.to_vec()),
    }
}

fn check_room(to: &Path, needed: u64) -> Result<(), BackupError> {
    match room(to) {
        Some(free) if free < needed => Err(BackupError::NoRoom {
            place: to.into(),
            needed: needed.div_ceil(1 << 20),
            free: free >> 20,
        }),
        _ => Ok(()),
    }
}

fn write_all(folder: &Path, pieces: &[Piece], note: &[u8]) -> Result<(), BackupError> {
    for piece in pieces {
        let name = piece.line.name.as_str();
        let (sub, file) = name.rsplit_once('/').unwrap_or(("", name));
        let sub = made_within(folder, sub)?;
        let written = match &piece.from {
            From::Bytes(bytes) => put(&sub, file, Named::New, bytes.as_slice(), folder)?,
            From::File(path) => {
                let source: File = open_elsewhere(path)?;
                put(&sub, file, Named::New, source.take(piece.line.size), path)?
            }
        };
        if written != piece.line.meant() {
            return Err(BackupError::Changed(folder.join(name).as_path().into()));
        }
    }
    put(folder, MANIFEST, Named::New, note, folder)?;
    Ok(())
}

/// Makes the folders of a name that are not there yet.
pub(super) fn made_within(folder: &Path, sub: &str) -> Result<PathBuf, DiskError> {
    let mut path = folder.to_owned();
    for part in sub.split('/').filter(|part| !part.is_empty()) {
        path.push(part);
        match put_folder(&path) {
            Err(DiskError::AlreadyThere(_)) => {}
            made => made?,
        }
    }
    Ok(path)
}
