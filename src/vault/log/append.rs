//! Adding an entry: locked, written in one piece, forced to disk, and only then acknowledged.

use std::fs::File;
use std::io::Write;

use super::body;
use super::deed::Deed;
use super::entry;
use super::fault::LogError;
use super::head::Head;
use super::signers::Signers;
use super::store::Log;
use super::tail::Tail;
use crate::vault::disk::{Access, DiskError};

impl Log {
    /// Logs a deed. Whoever is about to do it must not, unless this returns `Ok`: only then the entry
    /// is on disk.
    ///
    /// An entry that a power cut left unfinished is cut off first, and an entry says so. A log that
    /// was changed is left as it is, and takes no more entries.
    pub(in crate::vault) fn append(
        &self,
        deed: &Deed,
        wall: &str,
        signers: Option<&Signers>,
    ) -> Result<Head, LogError> {
        match signers {
            Some(signers) => self.must_be_signed_by(signers)?,
            None if deed.may_be_unsigned() => {}
            None => return Err(LogError::Locked),
        }
        let _lock = self.lock()?;
        let mut file = self.file(Access::Append)?;
        let mut tail = Tail::find(&mut file, &self.path, &self.header)?;
        if tail.unfinished > 0 {
            file.set_len(tail.whole)
                .and_then(|()| file.sync_all())
                .map_err(|cause| self.not_written(cause))?;
            let bytes = tail.unfinished;
            self.write(
                &mut file,
                &mut tail,
                &Deed::TornTailCut { bytes },
                wall,
                signers,
            )?;
        }
        self.write(&mut file, &mut tail, deed, wall, signers)?;
        Ok(tail.head)
    }

    /// Writes one entry behind the last one.
    ///
    /// After a failure the system may hold, and later read back, what the disk never got; so the file
    /// is cut back to where it was. Should that fail too, what stands there is an unfinished entry, or
    /// a whole one of something that was not done.
    fn write(
        &self,
        file: &mut File,
        tail: &mut Tail,
        deed: &Deed,
        wall: &str,
        signers: Option<&Signers>,
    ) -> Result<(), LogError> {
        let (laptop, recipient) = (self.header.laptop, &self.header.recipient);
        let body = body::seal(deed, wall, recipient).map_err(LogError::Crypto)?;
        let (entry, hash) = entry::compose(laptop, tail.head.size, &tail.head.hash, &body, signers)
            .map_err(LogError::Crypto)?;
        if let Err(cause) = file.write_all(&entry).and_then(|()| file.sync_data()) {
            let _ = file.set_len(tail.whole).and_then(|()| file.sync_all());
            return Err(self.not_written(cause));
        }
        tail.whole += entry.len() as u64;
        tail.head = Head {
            size: tail.head.size + 1,
            hash,
        };
        Ok(())
    }

    fn not_written(&self, cause: std::io::Error) -> LogError {
        LogError::NotWritten(DiskError::io(&self.path, "written to")(cause))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::Duration;

    use crate::vault::disk::Lock;
    use crate::vault::log::fixture::{self, WALL, intact, laptop};

    use super::*;

    #[test]
    fn a_locked_vault_logs_only_what_happens_while_it_is_locked() {
        let laptop = laptop(1);
        let refused = laptop.log.append(&Deed::Unlocked { state: 0 }, WALL, None);
        assert!(matches!(refused, Err(LogError::Locked)));
        assert_eq!(laptop.log.head().unwrap().size, 1);
        let (before, other) = (laptop.bytes(), fixture::laptop(1));
        let refused =
            laptop
                .log
                .append(&Deed::Unlocked { state: 0 }, WALL, Some(&other.signers(0)));
        assert!(matches!(refused, Err(LogError::Fault { .. })));
        assert_eq!(laptop.bytes(), before);
    }

    #[test]
    fn failed_passphrases_are_counted_from_the_end() {
        let laptop = laptop(2);
        assert_eq!(laptop.log.unsigned_at_end().unwrap(), 0);
        for n in 1..=5 {
            laptop.fail();
            assert_eq!(laptop.log.unsigned_at_end().unwrap(), n);
        }
        laptop.add(3);
        assert_eq!(laptop.log.unsigned_at_end().unwrap(), 0);
    }

    #[test]
    fn processes_take_turns_and_do_not_wait_for_ever() {
        let laptop = laptop(1);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for n in 0..5 {
                        laptop.add(n);
                    }
                });
            }
        });
        assert_eq!(
            intact(laptop.log.verify(&laptop.trusted(), None)).head.size,
            21
        );
        let [_, lock] = laptop.paths();
        let (held, wait) = channel();
        thread::scope(|scope| {
            let lock = &lock;
            scope.spawn(move || {
                let lock = Lock::take(lock).ok().unwrap();
                held.send(()).unwrap();
                thread::sleep(Duration::from_millis(200));
                drop(lock);
            });
            wait.recv().unwrap();
            laptop.add(21);
        });
        let _held = Lock::take(&lock).ok().unwrap();
        let refused =
            laptop
                .log
                .append(&Deed::Unlocked { state: 0 }, WALL, Some(&laptop.signers(0)));
        assert!(matches!(refused, Err(LogError::Busy { .. })));
    }
}
