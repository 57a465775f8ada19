//! What the tests of the log share: a laptop with two officers, and a log in a folder that vanishes.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed test is to panic"
)]

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use age::x25519::Identity;
use ring::signature::Ed25519KeyPair;
use tempfile::TempDir;

use super::deed::Deed;
use super::entry;
use super::fault::{Break, LogError};
use super::head::Head;
use super::header::{HEADER, Header, public};
use super::signers::Signers;
use super::store::Log;
use super::verify::{Intact, Trusted, Verdict, verify};
use crate::vault::crypto::Key;
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::mode::Mode;

pub(super) const WALL: &str = "2026-11-22T08:00:00Z";
pub(super) const FAILED: Deed = Deed::PassphraseFailed { officer: None };

pub(super) struct Laptop {
    pub(super) home: TempDir,
    pub(super) key: Ed25519KeyPair,
    pub(super) officers: [(OfficerId, Ed25519KeyPair); 2],
    pub(super) identity: Identity,
    pub(super) header: Header,
    pub(super) log: Log,
}

fn pair() -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(Key::random().unwrap().expose()).unwrap()
}

/// A laptop whose log holds `entries` signed entries; the two officers take turns.
pub(super) fn laptop(entries: u64) -> Laptop {
    let (home, key, identity) = (tempfile::tempdir().unwrap(), pair(), Identity::generate());
    let officers = [1, 2].map(|n| (OfficerId::from_bytes([n; 16]), pair()));
    let header = Header::new(
        Mode::Live,
        LaptopId::from_bytes([9; 16]),
        &key,
        &identity.to_public(),
    )
    .unwrap();
    let signers = Signers {
        laptop: &key,
        officer: (officers[0].0, &officers[0].1),
    };
    let [path, lock] = ["audit.log", "audit.lock"].map(|name| home.path().join(name));
    let (log, _) = Log::begin(&path, &lock, &header, (&Deed::Made, WALL), &signers).unwrap();
    let laptop = Laptop {
        home,
        key,
        officers,
        identity,
        header,
        log,
    };
    for n in 1..entries {
        laptop.add(n);
    }
    laptop
}

impl Laptop {
    pub(super) fn signers(&self, officer: usize) -> Signers<'_> {
        let (id, key) = self.officers.get(officer).unwrap();
        Signers {
            laptop: &self.key,
            officer: (*id, key),
        }
    }

    /// Logs a deed that bears a number, in the name of one officer or the other.
    pub(super) fn add(&self, n: u64) -> Head {
        let signers = self.signers(usize::from(!n.is_multiple_of(2)));
        let deed = Deed::Listed { records: n };
        self.log.append(&deed, WALL, Some(&signers)).unwrap()
    }

    pub(super) fn fail(&self) -> Head {
        self.log.append(&FAILED, WALL, None).unwrap()
    }

    pub(super) fn paths(&self) -> [PathBuf; 2] {
        ["audit.log", "audit.lock"].map(|name| self.home.path().join(name))
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        fs::read(&self.log.path).unwrap()
    }

    pub(super) fn write(&self, bytes: &[u8]) {
        fs::write(&self.log.path, bytes).unwrap();
    }

    pub(super) fn trusted(&self) -> Trusted {
        let keys = self.officers.iter();
        Trusted {
            mode: Mode::Live,
            laptop: Some((self.header.laptop, self.header.key)),
            officers: keys
                .map(|(id, key)| (*id, public(key).unwrap()))
                .collect::<BTreeMap<_, _>>(),
        }
    }

    pub(super) fn judge(&self, bytes: &[u8], seen: Option<&Head>) -> Result<Verdict, LogError> {
        verify(bytes, Path::new("audit.log"), &self.trusted(), seen)
    }

    /// Gives the entry that would come next, as somebody could make it outside this program.
    pub(super) fn forged(&self, after: Head, signers: Option<&Signers>) -> Vec<u8> {
        let laptop = self.header.laptop;
        entry::compose(
            laptop,
            after.size,
            &after.hash,
            b"age-encryption.org/v1\nforged",
            signers,
        )
        .unwrap()
        .0
    }
}

/// Where each entry lies in a whole log.
pub(super) fn places(log: &[u8]) -> Vec<Range<usize>> {
    let (mut places, mut at) = (Vec::new(), HEADER);
    while let Some(length) = log.get(at..).and_then(entry::whole_length) {
        places.push(at..at + length);
        at += length;
    }
    places
}

pub(super) fn intact(verdict: Result<Verdict, LogError>) -> Intact {
    match verdict.unwrap() {
        Verdict::Intact(intact) => intact,
        Verdict::Broken { at, why } => panic!("broken at {at}: {why}"),
    }
}

pub(super) fn broken(verdict: Result<Verdict, LogError>) -> (u64, Break) {
    match verdict.unwrap() {
        Verdict::Broken { at, why } => (at, why),
        Verdict::Intact(intact) => panic!("{intact:?}"),
    }
}

pub(super) fn deeds(laptop: &Laptop) -> Vec<Deed> {
    let lines = laptop.log.lines(0, Some(&laptop.identity)).unwrap();
    lines
        .map(|line| line.unwrap().told.unwrap().unwrap().deed)
        .collect()
}
