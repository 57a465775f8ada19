//! Judging a whole log: every hash, every signature, and the checkpoint if there is one.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use super::entries::{Entries, Step};
use super::entry::{Entry, head_text};
use super::fault::{Break, LogError, LogFault};
use super::head::Head;
use super::header::Header;
use super::signers::signed_by;
use crate::vault::disk::DiskError;
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::mode::Mode;

/// What is known from elsewhere about those who sign a log.
pub(in crate::vault) struct Trusted {
    pub(in crate::vault) mode: Mode,
    /// The laptop and its public key. Without them the log is judged by the key that it names itself:
    /// whoever forges all of it can put their own there.
    pub(in crate::vault) laptop: Option<(LaptopId, [u8; 32])>,
    /// The officers' public keys, those who have left among them.
    pub(in crate::vault) officers: BTreeMap<OfficerId, [u8; 32]>,
}

/// What can be said about a log that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Everything that is there is as it was written.
    Intact(Intact),
    /// Something was changed, removed, inserted or exchanged.
    Broken {
        /// The first entry that is wrong or missing, from 0.
        at: u64,
        /// What is wrong with it.
        why: Break,
    },
}

/// How far a log is intact. It never says that the log is complete: whoever can write to the file can
/// cut entries off its end, and only a checkpoint kept elsewhere shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intact {
    /// How far it reaches.
    pub head: Head,
    /// The size at the checkpoint that it was held against and agrees with.
    pub checkpoint: Option<u64>,
    /// How many entries at the end nobody signed: anybody could have written them.
    pub unsigned_at_end: u64,
    /// How many entries are signed by officers whose keys are not known here; for these only the
    /// laptop's signature was checked.
    pub unknown_signers: u64,
    /// How many bytes of one more entry there are: its writing was interrupted.
    pub unfinished: u64,
}

impl Intact {
    /// Says whether entries may have stood behind the last one without anybody being able to tell:
    /// only where the checkpoint is of the very end it is known that none did when it was made.
    pub fn cannot_say_what_came_after(&self) -> bool {
        self.checkpoint != Some(self.head.size)
    }
}

/// Judges a log as it streams by; memory does not grow with it. `place` is for messages only.
pub(in crate::vault) fn verify(
    source: impl Read,
    place: &Path,
    trusted: &Trusted,
    checkpoint: Option<&Head>,
) -> Result<Verdict, LogError> {
    let unreadable = |cause| LogError::NotRead(DiskError::io(place, "read")(cause));
    let unusable = |fault| LogError::Fault {
        log: place.into(),
        fault,
    };
    let (header, mut entries) = Entries::begin(source)
        .map_err(unreadable)?
        .map_err(unusable)?;
    trusted.accepts(&header).map_err(unusable)?;
    let mut so_far = Intact {
        head: Head {
            size: 0,
            hash: header.hash(),
        },
        checkpoint: None,
        unsigned_at_end: 0,
        unknown_signers: 0,
        unfinished: 0,
    };
    let broken = |at, why| Ok(Verdict::Broken { at, why });
    loop {
        let at = so_far.head.size;
        if let Some(seen) = checkpoint.filter(|seen| seen.size == at) {
            if seen.hash != so_far.head.hash {
                return broken(at.saturating_sub(1), Break::Forked);
            }
            so_far.checkpoint = Some(at);
        }
        match entries.step().map_err(unreadable)? {
            Step::Entry(entry) => match trusted.judge(&header, &entry) {
                Ok(signer) => so_far.count(&entry, signer),
                Err(why) => return broken(at, why),
            },
            Step::Broken(why) => return broken(at, why),
            Step::Unfinished(bytes) => {
                so_far.unfinished = bytes;
                break;
            }
            Step::End => break,
        }
    }
    let at = so_far.head.size;
    match checkpoint.filter(|seen| seen.size > at) {
        Some(seen) => broken(at, Break::Shorter { size: seen.size }),
        None if at == 0 => broken(0, Break::NoEntries),
        None => Ok(Verdict::Intact(so_far)),
    }
}

/// Whether anybody known answers for an entry.
#[derive(Clone, Copy)]
enum Signer {
    Known,
    Unknown,
    Nobody,
}

impl Intact {
    fn count(&mut self, entry: &Entry, signer: Signer) {
        self.head = Head {
            size: entry.seq + 1,
            hash: entry.hash,
        };
        match signer {
            Signer::Nobody => self.unsigned_at_end += 1,
            Signer::Known => self.unsigned_at_end = 0,
            Signer::Unknown => {
                self.unsigned_at_end = 0;
                self.unknown_signers += 1;
            }
        }
    }
}

impl Trusted {
    fn accepts(&self, header: &Header) -> Result<(), LogFault> {
        if header.mode != self.mode {
            return Err(LogFault::OtherMode);
        }
        match self.laptop {
            Some(laptop) if laptop != (header.laptop, header.key) => Err(LogFault::OtherLaptop),
            _ => Ok(()),
        }
    }

    fn judge(&self, header: &Header, entry: &Entry) -> Result<Signer, Break> {
        let Some(signed) = &entry.signed else {
            return Ok(Signer::Nobody);
        };
        let head = head_text(header.laptop, entry.seq, &entry.hash);
        if !signed_by(&header.key, &head, signed.by_laptop) {
            return Err(Break::LaptopSignature);
        }
        match self.officers.get(&signed.officer) {
            None => Ok(Signer::Unknown),
            Some(key) if signed_by(key, &head, signed.by_officer) => Ok(Signer::Known),
            Some(_) => Err(Break::OfficerSignature),
        }
    }
}
