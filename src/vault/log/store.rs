//! Where a log lives, and the ways to read it.

use std::fs::{self, File};
use std::io::{Read, Take};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use age::x25519::Identity;

use super::body;
use super::deed::Deed;
use super::entries::{Entries, Step};
use super::entry;
use super::fault::{LogError, LogFault};
use super::head::Head;
use super::header::{HEADER, Header, public};
use super::lines::Lines;
use super::signers::Signers;
use super::tail::{Tail, failed_since, last_state};
use super::verify::{Trusted, Verdict, verify};
use crate::vault::disk::{Access, Aside, DiskError, Lock, LockError, open};
use crate::vault::id::OfficerId;
use crate::vault::mode::Mode;

/// How often, and how far apart, a lock that another process holds is asked for: two seconds in all.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(20);

/// A laptop's audit log. Nothing is held open between two calls.
pub(in crate::vault) struct Log {
    pub(super) path: PathBuf,
    lock: PathBuf,
    pub(super) header: Header,
}

impl Log {
    /// Makes a log with its first entry; there must be none yet.
    ///
    /// Header and entry get their name together: a power cut leaves no log, or a whole one.
    pub(in crate::vault) fn begin(
        path: &Path,
        lock: &Path,
        header: &Header,
        (first, wall): (&Deed, &str),
        signers: &Signers,
    ) -> Result<(Self, Head), LogError> {
        let log = Self {
            path: path.to_owned(),
            lock: lock.to_owned(),
            header: *header,
        };
        log.must_be_signed_by(signers)?;
        let _lock = log.lock()?;
        if fs::symlink_metadata(path).is_ok() {
            return Err(LogError::AlreadyThere(path.into()));
        }
        let body = body::seal(first, wall, &header.recipient).map_err(LogError::Crypto)?;
        let (entry, hash) = entry::compose(header.laptop, 0, &header.hash(), &body, Some(signers))
            .map_err(LogError::Crypto)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        Aside::write(folder, &[header.to_bytes().as_slice(), &entry].concat())
            .and_then(|aside| aside.place(path))
            .map_err(|error| match error {
                DiskError::AlreadyThere(place) => LogError::AlreadyThere(place),
                error => LogError::NotWritten(error),
            })?;
        Ok((log, Head { size: 1, hash }))
    }

    /// Opens a log that is there, and holds its header to what is known of this laptop: while the
    /// vault is locked, no more than the mode.
    pub(in crate::vault) fn open(
        path: &Path,
        lock: &Path,
        mode: Mode,
        expected: Option<&Header>,
    ) -> Result<Self, LogError> {
        let mut file = open(path, Access::Read).map_err(|error| missing_or(error, path))?;
        let header = read_header(&mut file, path)?;
        let log = Self {
            path: path.to_owned(),
            lock: lock.to_owned(),
            header,
        };
        let expected = expected.copied().unwrap_or(Header { mode, ..header });
        header
            .must_be(&expected)
            .map_err(|fault| log.unusable(fault))?;
        Ok(log)
    }

    /// Returns whose log it is.
    pub(in crate::vault) fn header(&self) -> &Header {
        &self.header
    }

    /// Finds the head, from the end of the file.
    pub(in crate::vault) fn head(&self) -> Result<Head, LogError> {
        self.tail().map(|tail| tail.head)
    }

    /// Finds the head that the log had when it was `size` entries long; nothing where it is shorter.
    pub(in crate::vault) fn head_at(&self, size: u64) -> Result<Option<Head>, LogError> {
        let unreadable = |cause| LogError::NotRead(DiskError::io(&self.path, "read")(cause));
        let (_, mut entries) = Entries::begin(self.as_it_is_now()?)
            .map_err(unreadable)?
            .map_err(|fault| self.unusable(fault))?;
        while let Step::Entry(entry) = entries.step().map_err(unreadable)? {
            if entry.seq + 1 == size {
                let hash = entry.hash;
                return Ok(Some(Head { size, hash }));
            }
        }
        Ok(None)
    }

    /// Counts the unsigned entries behind the last signed one: the passphrases that failed since
    /// somebody last unlocked the vault, and what else was asked for meanwhile.
    pub(in crate::vault) fn unsigned_at_end(&self) -> Result<u64, LogError> {
        self.tail().map(|tail| tail.unsigned)
    }

    /// Counts the passphrases that failed since the last entry that an officer has signed; none where
    /// there is no such entry. It goes back from the end and stops where the end makes no sense, which
    /// is for [`Log::verify`] to tell.
    pub(in crate::vault) fn failed_passphrases_since(
        &self,
        officer: OfficerId,
        identity: &Identity,
    ) -> Result<u64, LogError> {
        let _lock = self.lock_if_possible()?;
        let mut file = self.file(Access::Read)?;
        failed_since(&mut file, officer, identity)
            .map_err(|cause| LogError::NotRead(DiskError::io(&self.path, "read")(cause)))
    }

    /// Finds the highest number of what the laptop knows of itself that the log tells; 0 where it
    /// tells none.
    pub(in crate::vault) fn last_state(&self, identity: &Identity) -> Result<u64, LogError> {
        let _lock = self.lock_if_possible()?;
        let mut file = self.file(Access::Read)?;
        last_state(&mut file, &self.header, identity)
            .map_err(|cause| LogError::NotRead(DiskError::io(&self.path, "read")(cause)))
    }

    /// Judges the whole log as it is now; others may log meanwhile.
    pub(in crate::vault) fn verify(
        &self,
        trusted: &Trusted,
        checkpoint: Option<&Head>,
    ) -> Result<Verdict, LogError> {
        verify(self.as_it_is_now()?, &self.path, trusted, checkpoint)
    }

    /// Reads the entries from number `from` on; without the log's identity only who and in what order.
    pub(in crate::vault) fn lines<'a>(
        &self,
        from: u64,
        identity: Option<&'a Identity>,
    ) -> Result<Lines<'a, Take<File>>, LogError> {
        Lines::begin(self.as_it_is_now()?, &self.path, from, identity)
    }

    pub(super) fn lock(&self) -> Result<Lock, LogError> {
        for _ in 1..TRIES {
            match Lock::take(&self.lock) {
                Err(LockError::Held(_)) => thread::sleep(PAUSE),
                Err(LockError::Disk(error)) => return Err(LogError::NotWritten(error)),
                Ok(lock) => return Ok(lock),
            }
        }
        Lock::take(&self.lock).map_err(|error| match error {
            LockError::Held(holder) => LogError::Busy {
                log: self.path.as_path().into(),
                holder,
            },
            LockError::Disk(error) => LogError::NotWritten(error),
        })
    }

    /// Opens the file and checks that it is still the log that was opened first.
    pub(super) fn file(&self, access: Access) -> Result<File, LogError> {
        let mut file = open(&self.path, access).map_err(|error| match access {
            Access::Append if !error.is_not_found() => LogError::NotWritten(error),
            _ => missing_or(error, &self.path),
        })?;
        let header = read_header(&mut file, &self.path)?;
        header
            .must_be(&self.header)
            .map_err(|fault| self.unusable(fault))?;
        Ok(file)
    }

    /// Refuses the keys of another laptop.
    pub(super) fn must_be_signed_by(&self, signers: &Signers) -> Result<(), LogError> {
        if public(signers.laptop).map_err(LogError::Crypto)? == self.header.key {
            Ok(())
        } else {
            Err(self.unusable(LogFault::OtherLaptop))
        }
    }

    fn tail(&self) -> Result<Tail, LogError> {
        let _lock = self.lock_if_possible()?;
        Tail::find(&mut self.file(Access::Read)?, &self.path, &self.header)
    }

    /// Gives the log without what is added later. Only measuring it needs the lock: what is there
    /// does not change.
    fn as_it_is_now(&self) -> Result<Take<File>, LogError> {
        let _lock = self.lock_if_possible()?;
        let file = open(&self.path, Access::Read).map_err(|error| missing_or(error, &self.path))?;
        let length = file
            .metadata()
            .map_err(|cause| LogError::NotRead(DiskError::io(&self.path, "examined")(cause)))?
            .len();
        Ok(file.take(length))
    }

    /// On a disk that cannot be written to nobody writes, and a log can be read without its lock.
    fn lock_if_possible(&self) -> Result<Option<Lock>, LogError> {
        match self.lock() {
            Ok(lock) => Ok(Some(lock)),
            Err(LogError::NotWritten(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn unusable(&self, fault: LogFault) -> LogError {
        LogError::Fault {
            log: self.path.as_path().into(),
            fault,
        }
    }
}

fn missing_or(error: DiskError, path: &Path) -> LogError {
    if error.is_not_found() {
        LogError::Missing(path.into())
    } else {
        LogError::NotRead(error)
    }
}

fn read_header(file: &mut File, path: &Path) -> Result<Header, LogError> {
    let mut start = Vec::with_capacity(HEADER);
    file.take(HEADER as u64)
        .read_to_end(&mut start)
        .map_err(|cause| LogError::NotRead(DiskError::io(path, "read")(cause)))?;
    Header::read(&start).map_err(|fault| LogError::Fault {
        log: path.into(),
        fault,
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::panic, reason = "a failed test is to panic")]

    use crate::vault::log::fixture::{self, WALL, laptop};

    use super::*;

    #[test]
    fn another_laptops_log_or_one_of_an_exercise_is_refused() {
        let (laptop, other) = (laptop(1), fixture::laptop(1));
        let [path, lock] = laptop.paths();
        let open = |mode, expected| match Log::open(&path, &lock, mode, expected) {
            Err(LogError::Fault { fault, .. }) => Some(fault),
            Err(error) => panic!("{error}"),
            Ok(log) => {
                assert!(*log.header() == laptop.header);
                None
            }
        };
        assert_eq!(open(Mode::Live, None), None);
        assert_eq!(open(Mode::Live, Some(&laptop.header)), None);
        assert_eq!(open(Mode::Training, None), Some(LogFault::OtherMode));
        assert_eq!(
            open(Mode::Live, Some(&other.header)),
            Some(LogFault::OtherLaptop)
        );
        let elsewhere = Header {
            recipient: other.header.recipient,
            ..laptop.header
        };
        assert_eq!(
            open(Mode::Live, Some(&elsewhere)),
            Some(LogFault::OtherRecipient)
        );
        let training = Trusted {
            mode: Mode::Training,
            laptop: None,
            ..laptop.trusted()
        };
        let verdict = verify(laptop.bytes().as_slice(), Path::new("log"), &training, None);
        assert!(matches!(
            verdict,
            Err(LogError::Fault {
                fault: LogFault::OtherMode,
                ..
            })
        ));
        // The log is exchanged between opening it and writing to it.
        laptop.write(&other.bytes());
        let refused =
            laptop
                .log
                .append(&Deed::Unlocked { state: 0 }, WALL, Some(&laptop.signers(0)));
        assert!(matches!(refused, Err(LogError::Fault { .. })));
        assert_eq!(laptop.bytes(), other.bytes());
    }
}
