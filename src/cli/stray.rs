//! A file of the vault that was given to the wrong command: what it is, and where it belongs. It is
//! known by its first bytes alone, and nothing is proved by that.

use std::io::Read;
use std::path::Path;

use super::error::CommandError;

/// So much of a file tells what it is.
const BEGINNING: u64 = 64 << 10;

/// A kind of file that this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    UnitNote,
    EnrolmentRequest,
    RecoveryRequest,
    RecoveryAnswer,
    Receipt,
    TransferList,
    BackupList,
    DefinitionsNote,
    Checkpoint,
    LogReset,
    AuditLog,
    KeyFile,
    SecretKey,
    Draft,
    Sealed,
    Challenge,
    AgeFile,
}

/// First lines and first bytes, in the order in which they are tried.
const BEGINNINGS: [(&[u8], Kind); 17] = [
    (b"panah-unit/v1\n", Kind::UnitNote),
    (b"panah-laptop/v1\n", Kind::EnrolmentRequest),
    (b"panah-recover/v1\n", Kind::RecoveryRequest),
    (b"panah-recovered/v1\n", Kind::RecoveryAnswer),
    (b"panah-receipt/v1\n", Kind::Receipt),
    (b"panah-transfer/v1\n", Kind::TransferList),
    (b"panah-backup/v1\n", Kind::BackupList),
    (b"panah-definitions/v1\n", Kind::DefinitionsNote),
    (b"panah-checkpoint/v1\n", Kind::Checkpoint),
    (b"panah-log-reset/v1\n", Kind::LogReset),
    (b"PANLOG\0", Kind::AuditLog),
    (b"PANSLOT", Kind::KeyFile),
    (b"PANRECO", Kind::KeyFile),
    (b"PANJRN\0", Kind::Draft),
    (b"PANDKEY", Kind::Draft),
    (b"PAN", Kind::Sealed),
    (b"age-encryption.org/v1\n", Kind::AgeFile),
];

impl Kind {
    /// Tells what bytes are; nothing where they are no file of the vault.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let mut known = BEGINNINGS.iter();
        let known = known.find(|(beginning, _)| bytes.starts_with(beginning));
        known.map(|(_, kind)| *kind).or_else(|| {
            let key = b"AGE-SECRET-KEY-1";
            let mut places = bytes.windows(key.len());
            places.any(|place| place == key).then_some(Self::SecretKey)
        })
    }

    /// Tells what a file is, as far as it can be read.
    pub(super) fn of_file(path: &Path) -> Option<Self> {
        if !std::fs::symlink_metadata(path).ok()?.is_file() {
            return None;
        }
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path).ok()?;
        file.take(BEGINNING).read_to_end(&mut bytes).ok()?;
        Self::of_named(path, &bytes)
    }

    /// Tells what bytes from a file are; of those that are encrypted its name alone tells more.
    pub(super) fn of_named(path: &Path, bytes: &[u8]) -> Option<Self> {
        let name = path.file_name().map(|name| name.to_string_lossy());
        let is_challenge = name.is_some_and(|name| name.starts_with("challenge-"));
        match Self::of(bytes) {
            Some(Self::AgeFile) if is_challenge => Some(Self::Challenge),
            kind => kind,
        }
    }

    /// What it is, and where it belongs.
    pub(super) fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::UnitNote => (
                "a unit's file for its posts",
                "at the laptop that is to belong to the unit: panah unit enrol FOLDER",
            ),
            Self::EnrolmentRequest => (
                "a laptop's request to be enrolled",
                "at the unit: panah unit enrol FOLDER; for the second custodian: panah unit prove FOLDER --identity KEY-FILE",
            ),
            Self::RecoveryRequest => (
                "a request to recover an officer's key",
                "at the unit: panah keys recover FOLDER",
            ),
            Self::RecoveryAnswer => (
                "a unit's answer that brings an officer's key back",
                "at the laptop that asked: panah keys recover FOLDER",
            ),
            Self::Receipt => (
                "a unit's receipt for records",
                "at the laptop that sent them: panah transfer --receipts FOLDER",
            ),
            Self::TransferList => (
                "the list of a transfer of records",
                "at the unit: panah unit receive FOLDER",
            ),
            Self::BackupList => (
                "the list of a backup",
                "on a new data folder: panah restore FOLDER; records for the unit: panah unit receive FOLDER",
            ),
            Self::DefinitionsNote => (
                "the unit's signature over definition files",
                "with the folder that it lies in: panah definitions install FOLDER",
            ),
            Self::Checkpoint => (
                "a checkpoint of an audit log",
                "at the laptop that made it: panah log verify --against FILE",
            ),
            Self::LogReset => (
                "a unit's permission to begin an audit log anew",
                "at the laptop that it is for: panah log reset --allowed-by FILE",
            ),
            Self::AuditLog => (
                "an audit log",
                "it stays in its data folder; look at it with panah log verify and panah log show",
            ),
            Self::KeyFile => (
                "an officer's key file",
                "it stays in the folder `officers` of its data folder",
            ),
            Self::SecretKey => (
                "a secret key, in the clear",
                "lock it away; the second custodian names it with --identity, and nobody else needs it",
            ),
            Self::Draft => (
                "part of an interview that is not closed",
                "it stays in its data folder; go on with panah resume",
            ),
            Self::Sealed => (
                "something that a laptop keeps sealed for itself",
                "it stays in its data folder",
            ),
            Self::Challenge => (
                "a code that is sealed to a custodian of a unit",
                "for the second custodian: panah unit prove FOLDER --identity KEY-FILE, or age -d -i KEY-FILE FILE",
            ),
            Self::AgeFile => (
                "an encrypted file, such as a record",
                "to judge and read a record: panah open FILE; to take in a stick at the unit: panah unit receive FOLDER",
            ),
        }
    }

    /// Says what a file is, as the reason why a command does not take it.
    pub(super) fn misplaced(self, path: &Path) -> CommandError {
        let (what, belongs) = self.told();
        CommandError::failed(
            format!(
                "`{}` is {what}, which this command does not take",
                path.display()
            ),
            belongs,
        )
    }
}

/// Gives in place of an error what the file is that caused it, where it is one of another kind than
/// the command takes.
pub(super) fn or_misplaced(error: CommandError, path: &Path, taken: &[Kind]) -> CommandError {
    match Kind::of_file(path) {
        Some(kind) if !taken.contains(&kind) => kind.misplaced(path),
        _ => error,
    }
}

/// Refuses a file of the vault where a text is wanted.
pub(super) fn refuse(path: &Path, bytes: &[u8]) -> Result<(), CommandError> {
    match Kind::of_named(path, bytes) {
        Some(kind) => Err(kind.misplaced(path)),
        None => Ok(()),
    }
}

/// Gives in place of an error about a folder what lies there that another command takes.
pub(super) fn or_others_in(error: CommandError, dir: &Path, taken: &[Kind]) -> CommandError {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.take(1000).map(|entry| entry.path()).collect();
    paths.sort();
    let mut others = paths.iter().filter_map(|path| {
        let kind = Kind::of_file(path).filter(|kind| !taken.contains(kind))?;
        Some(kind.misplaced(path))
    });
    others.next().unwrap_or(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_known_by_its_beginning_and_says_where_it_belongs() {
        for (beginning, kind) in BEGINNINGS {
            assert_eq!(Kind::of(beginning), Some(kind));
            let (what, belongs) = kind.told();
            assert!(!what.is_empty() && belongs.len() > 10, "{kind:?}");
        }
        let key = b"# public key: age1x\nAGE-SECRET-KEY-1QQ\n";
        assert_eq!(Kind::of(key), Some(Kind::SecretKey));
        for text in [&b""[..], b"contact_sheet:\n", b"pan", b"AGE"] {
            assert_eq!(Kind::of(text), None);
        }
    }
}
