//! Finding the head of a log from its end, so that logging does not become slower as the log grows.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use age::x25519::Identity;

use super::body;
use super::deed::Deed;
use super::entry::{AROUND, Entry, MOST_ENTRY, head_text};
use super::fault::LogError;
use super::head::Head;
use super::header::{HEADER, Header};
use super::signers::signed_by;
use super::verify::{Trusted, Verdict, verify};
use crate::vault::disk::DiskError;
use crate::vault::id::OfficerId;

/// How a log ends.
pub(super) struct Tail {
    pub(super) head: Head,
    /// How many entries at the end nobody signed.
    pub(super) unsigned: u64,
    /// How long the file is up to the end of the last whole entry.
    pub(super) whole: u64,
    /// How many bytes of an unfinished entry follow.
    pub(super) unfinished: u64,
}

impl Tail {
    /// Finds the head of an open log, whose header has been read; the end is trusted only back to the
    /// last entry that the laptop signed, and where it makes no sense the whole log is read.
    pub(super) fn find(file: &mut File, path: &Path, header: &Header) -> Result<Self, LogError> {
        let unreadable = |cause| LogError::NotRead(DiskError::io(path, "read")(cause));
        let length = file.metadata().map_err(unreadable)?.len();
        if let Some(tail) = from_end(file, length, header).map_err(unreadable)? {
            return Ok(tail);
        }
        file.rewind().map_err(unreadable)?;
        let trusted = Trusted {
            mode: header.mode,
            laptop: Some((header.laptop, header.key)),
            officers: BTreeMap::new(),
        };
        match verify(file.take(length), path, &trusted, None)? {
            Verdict::Intact(intact) => Ok(Self {
                head: intact.head,
                unsigned: intact.unsigned_at_end,
                whole: length.saturating_sub(intact.unfinished),
                unfinished: intact.unfinished,
            }),
            Verdict::Broken { at, why } => Err(LogError::Broken {
                log: path.into(),
                at,
                why,
            }),
        }
    }
}

/// Goes back from the end to the last signed entry; `None` if anything on the way is not as it was
/// written.
fn from_end(file: &mut File, length: u64, header: &Header) -> io::Result<Option<Tail>> {
    let (mut end, mut unsigned, mut head) = (length, 0, None);
    let mut expected: Option<(u64, [u8; 32])> = None;
    let mut bytes = Vec::new();
    while let Some(start) = last_entry(file, end, &mut bytes)? {
        let Some(entry) = Entry::read(&bytes).filter(Entry::hash_holds) else {
            break;
        };
        let first = entry.seq == 0;
        let in_place = first == (start == HEADER as u64)
            && (!first || entry.previous == header.hash())
            && expected.is_none_or(|expected| expected == (entry.seq, entry.hash));
        let Some(size) = entry.seq.checked_add(1).filter(|_| in_place) else {
            break;
        };
        let head = *head.get_or_insert(Head {
            size,
            hash: entry.hash,
        });
        if let Some(signed) = &entry.signed {
            let text = head_text(header.laptop, entry.seq, &entry.hash);
            let holds = signed_by(&header.key, &text, signed.by_laptop);
            return Ok(holds.then_some(Tail {
                head,
                unsigned,
                whole: length,
                unfinished: 0,
            }));
        }
        let Some(before) = entry.seq.checked_sub(1) else {
            break;
        };
        expected = Some((before, entry.previous));
        unsigned += 1;
        end = start;
    }
    Ok(None)
}

/// Counts failed passphrases, back from the end to the last entry that this officer signed.
pub(super) fn failed_since(
    file: &mut File,
    officer: OfficerId,
    identity: &Identity,
) -> io::Result<u64> {
    let (mut end, mut failed) = (file.metadata()?.len(), 0);
    let mut bytes = Vec::new();
    while let Some(start) = last_entry(file, end, &mut bytes)? {
        let Some(entry) = Entry::read(&bytes) else {
            break;
        };
        match &entry.signed {
            Some(signed) if signed.officer == officer => return Ok(failed),
            Some(_) => {}
            None => {
                let told = body::open(entry.body, identity, false);
                let is_failure =
                    told.is_ok_and(|told| matches!(told.deed, Deed::PassphraseFailed { .. }));
                failed += u64::from(is_failure);
            }
        }
        end = start;
    }
    Ok(0)
}

/// Finds the highest number of what the laptop knows of itself, back from the end to the last entry
/// that says somebody unlocked the vault: later ones than its own can stand only behind it. An entry
/// that the laptop did not sign says nothing, and the search ends where the end makes no sense.
pub(super) fn last_state(file: &mut File, header: &Header, identity: &Identity) -> io::Result<u64> {
    let (mut end, mut highest) = (file.metadata()?.len(), 0);
    let mut bytes = Vec::new();
    while let Some(start) = last_entry(file, end, &mut bytes)? {
        let Some(entry) = Entry::read(&bytes).filter(Entry::hash_holds) else {
            break;
        };
        if let Some(signed) = &entry.signed {
            let text = head_text(header.laptop, entry.seq, &entry.hash);
            if !signed_by(&header.key, &text, signed.by_laptop) {
                break;
            }
            match body::open(entry.body, identity, true).map(|told| told.deed) {
                Ok(Deed::StateKept { state }) => highest = highest.max(state),
                Ok(Deed::Unlocked { state }) => return Ok(highest.max(state)),
                _ => {}
            }
        }
        end = start;
    }
    Ok(highest)
}

/// Reads the entry that ends at `end`; gives where it begins.
fn last_entry(file: &mut File, end: u64, bytes: &mut Vec<u8>) -> io::Result<Option<u64>> {
    let Some(length_at) = end.checked_sub(4) else {
        return Ok(None);
    };
    let mut length = [0; 4];
    file.seek(SeekFrom::Start(length_at))?;
    file.read_exact(&mut length)?;
    let length = u64::from(u32::from_le_bytes(length));
    let start = end
        .checked_sub(length)
        .filter(|start| *start >= HEADER as u64);
    let Some(start) = start.filter(|_| (AROUND as u64..=MOST_ENTRY as u64).contains(&length))
    else {
        return Ok(None);
    };
    bytes.clear();
    file.seek(SeekFrom::Start(start))?;
    file.take(length).read_to_end(bytes)?;
    Ok(Some(start))
}
