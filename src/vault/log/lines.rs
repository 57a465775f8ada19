//! Reading what the entries tell, one at a time.

use std::io::Read;
use std::path::{Path, PathBuf};

use age::x25519::Identity;

use super::body::{self, BodyFault, Told};
use super::entries::{Entries, Step};
use super::fault::LogError;
use crate::vault::disk::DiskError;
use crate::vault::id::OfficerId;

/// One entry of the log, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 0.
    pub seq: u64,
    /// Who signed it; `None` where nobody had unlocked the vault.
    pub officer: Option<OfficerId>,
    /// What it tells; `None` to whoever cannot open the log's bodies.
    pub told: Option<Result<Told, BodyFault>>,
}

/// The entries of a log from some number on. Each is held to its place in the chain, and the first
/// that is wrong ends them with an error; signatures are for [`super::verify`] to check.
pub(in crate::vault) struct Lines<'a, R> {
    entries: Entries<R>,
    place: PathBuf,
    from: u64,
    identity: Option<&'a Identity>,
    read: u64,
    ended: bool,
}

impl<'a, R: Read> Lines<'a, R> {
    /// Reads the header of a log; `place` is for messages only.
    pub(in crate::vault) fn begin(
        source: R,
        place: &Path,
        from: u64,
        identity: Option<&'a Identity>,
    ) -> Result<Self, LogError> {
        let (_, entries) = Entries::begin(source)
            .map_err(|cause| LogError::NotRead(DiskError::io(place, "read")(cause)))?
            .map_err(|fault| LogError::Fault {
                log: place.into(),
                fault,
            })?;
        Ok(Self {
            entries,
            place: place.to_owned(),
            from,
            identity,
            read: 0,
            ended: false,
        })
    }

    fn read(&mut self) -> Result<Option<Line>, LogError> {
        loop {
            let step = self.entries.step();
            match step
                .map_err(|cause| LogError::NotRead(DiskError::io(&self.place, "read")(cause)))?
            {
                Step::Entry(entry) => {
                    self.read += 1;
                    if entry.seq < self.from {
                        continue;
                    }
                    let signed = entry.signed.as_ref();
                    return Ok(Some(Line {
                        seq: entry.seq,
                        officer: signed.map(|signed| signed.officer),
                        told: self
                            .identity
                            .map(|identity| body::open(entry.body, identity, signed.is_some())),
                    }));
                }
                Step::End | Step::Unfinished(_) => return Ok(None),
                Step::Broken(why) => {
                    return Err(LogError::Broken {
                        log: self.place.as_path().into(),
                        at: self.read,
                        why,
                    });
                }
            }
        }
    }
}

impl<R: Read> Iterator for Lines<'_, R> {
    type Item = Result<Line, LogError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let line = self.read().transpose();
        self.ended = !matches!(line, Some(Ok(_)));
        line
    }
}
