//! What the log must withstand, by the numbers of the fault cases.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed test is to panic"
)]

use std::fs;
use std::io::Read;
use std::path::Path;

use proptest::prelude::*;

use super::deed::Deed;
use super::entry::{AROUND, BODY_AT};
use super::fault::{Break, LogError, LogFault};
use super::fixture::{WALL, broken, deeds, intact, laptop, places};
use super::header::HEADER;
use super::signers::Signers;
use super::store::Log;
use super::verify::{Verdict, verify};
use crate::vault::id::LaptopId;
use crate::vault::mode::Mode;

#[test]
fn what_was_logged_is_intact_and_reads_back_with_the_identity_alone() {
    let laptop = laptop(4);
    let head = laptop.fail();
    let found = intact(laptop.log.verify(&laptop.trusted(), None));
    assert_eq!(found.head, head);
    assert_eq!(found.unsigned_at_end, 1);
    assert_eq!((found.unknown_signers, found.unfinished), (0, 0));
    assert!(found.cannot_say_what_came_after());
    let lines = laptop.log.lines(3, None).unwrap();
    let lines: Vec<_> = lines.map(Result::unwrap).collect();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line.seq, line.officer, line.told.is_none()))
        .collect();
    let second = laptop.officers[1].0;
    assert_eq!(told, [(3, Some(second), true), (4, None, true)]);
    let deeds = deeds(&laptop);
    assert_eq!(deeds.len(), 5);
    assert_eq!(deeds[3], Deed::Listed { records: 3 });
}

/// Fault case 36.
#[test]
fn an_entry_edited_removed_moved_or_inserted_breaks_the_log_there() {
    let laptop = laptop(6);
    let log = laptop.bytes();
    let at = places(&log);
    assert_eq!(at.len(), 6);
    let entry = |n: usize| &log[at[n].clone()];
    let with = |order: &[usize]| {
        let entries: Vec<&[u8]> = order.iter().map(|n| entry(*n)).collect();
        laptop.judge(&[&log[..HEADER], &entries.concat()].concat(), None)
    };
    assert_eq!(intact(with(&[0, 1, 2, 3, 4, 5])).head.size, 6);
    let moved = |found| Break::Number { found };
    assert_eq!(broken(with(&[0, 1, 3, 4, 5])), (2, moved(3)));
    assert_eq!(broken(with(&[0, 1, 3, 2, 4, 5])), (2, moved(3)));
    assert_eq!(broken(with(&[0, 1, 2, 1, 3, 4, 5])), (3, moved(1)));
    assert_eq!(broken(with(&[1, 2, 3, 4, 5])), (0, moved(1)));
    let mut edited = log.clone();
    edited[at[2].start + BODY_AT + 40] ^= 1;
    assert_eq!(broken(laptop.judge(&edited, None)), (2, Break::Altered));
}

/// Fault case 36, by somebody who makes all hashes right again.
#[test]
fn a_forged_entry_is_found_by_its_signatures() {
    let laptop = laptop(3);
    let (mut log, head) = (laptop.bytes(), laptop.log.head().unwrap());
    let other = super::fixture::laptop(1);
    // Without the laptop's key.
    let stranger = other.signers(0);
    let forged = [log.clone(), laptop.forged(head, Some(&stranger))].concat();
    assert_eq!(
        broken(laptop.judge(&forged, None)),
        (3, Break::LaptopSignature)
    );
    // With the laptop's key and one's own, in a colleague's name.
    let colleague = Signers {
        laptop: &laptop.key,
        officer: (laptop.officers[0].0, &laptop.officers[1].1),
    };
    let forged = [log.clone(), laptop.forged(head, Some(&colleague))].concat();
    assert_eq!(
        broken(laptop.judge(&forged, None)),
        (3, Break::OfficerSignature)
    );
    // In the name of somebody whom nobody knows: it is said.
    let unknown = Signers {
        laptop: &laptop.key,
        officer: (
            crate::vault::id::OfficerId::from_bytes([7; 16]),
            &laptop.officers[1].1,
        ),
    };
    log.extend(laptop.forged(head, Some(&unknown)));
    assert_eq!(intact(laptop.judge(&log, None)).unknown_signers, 1);
    // An unsigned entry anybody can make, and that is said too.
    let unsigned = [laptop.bytes(), laptop.forged(head, None)].concat();
    assert_eq!(intact(laptop.judge(&unsigned, None)).unsigned_at_end, 1);
    // All anew, under another laptop's key.
    let verdict = laptop.judge(&other.bytes(), None);
    assert!(matches!(
        verdict,
        Err(LogError::Fault {
            fault: LogFault::OtherLaptop,
            ..
        })
    ));
}

/// Fault case 37.
#[test]
fn a_removed_end_is_found_by_a_checkpoint_and_by_nothing_else() {
    let laptop = laptop(6);
    let (log, seen) = (laptop.bytes(), laptop.log.head().unwrap());
    let cut = &log[..places(&log)[4].start];
    let without = intact(laptop.judge(cut, None));
    assert_eq!(without.head.size, 4);
    assert!(without.cannot_say_what_came_after());
    assert_eq!(
        broken(laptop.judge(cut, Some(&seen))),
        (4, Break::Shorter { size: 6 })
    );
    let whole = intact(laptop.judge(&log, Some(&seen)));
    assert_eq!(whole.checkpoint, Some(6));
    assert!(!whole.cannot_say_what_came_after());
    laptop.add(6);
    let longer = intact(laptop.judge(&laptop.bytes(), Some(&seen)));
    assert_eq!((longer.head.size, longer.checkpoint), (7, Some(6)));
    assert!(longer.cannot_say_what_came_after());
}

/// Fault case 38.
#[test]
fn a_log_rolled_back_is_found_by_a_newer_checkpoint() {
    let laptop = laptop(4);
    let yesterday = laptop.bytes();
    laptop.add(4);
    let seen = laptop.add(5);
    laptop.write(&yesterday);
    let verdict = laptop.log.verify(&laptop.trusted(), Some(&seen));
    let (at, why) = broken(verdict);
    assert_eq!((at, why), (4, Break::Shorter { size: 6 }));
    assert!(why.to_string().contains("rolled back"));
    // It goes on from there, past the checkpoint.
    for n in 10..13 {
        laptop.add(n);
    }
    let (at, why) = broken(laptop.log.verify(&laptop.trusted(), Some(&seen)));
    assert_eq!((at, why), (5, Break::Forked));
    assert!(why.to_string().contains("rolled back"));
}

/// Fault case 9, and 12: cut anywhere.
#[test]
fn a_log_cut_anywhere_is_never_intact_beyond_what_is_there() {
    let laptop = laptop(3);
    let log = laptop.bytes();
    let ends: Vec<usize> = places(&log).iter().map(|place| place.end).collect();
    for length in 0..log.len() {
        let verdict = laptop.judge(&log[..length], None);
        let whole = ends.iter().filter(|end| **end <= length).count() as u64;
        match (length, verdict) {
            (0, Err(LogError::Fault { fault, .. })) => assert_eq!(fault, LogFault::Empty),
            (1..HEADER, Err(LogError::Fault { fault, .. })) => {
                assert_eq!(fault, LogFault::NotALog);
            }
            (HEADER, verdict) => assert_eq!(broken(verdict), (0, Break::NoEntries)),
            (_, verdict) if whole == 0 => assert_eq!(broken(verdict).0, 0),
            (_, verdict) => {
                let found = intact(verdict);
                let end = ends[usize::try_from(whole).unwrap() - 1];
                assert_eq!(found.head.size, whole, "cut to {length}");
                assert_eq!(found.unfinished, (length - end) as u64, "cut to {length}");
            }
        }
    }
}

/// Fault case 9.
#[test]
fn a_changed_bit_is_found_wherever_it_is() {
    let laptop = laptop(3);
    laptop.fail();
    laptop.add(4);
    let log = laptop.bytes();
    let ends: Vec<usize> = places(&log).iter().map(|place| place.end).collect();
    for at in (0..log.len()).step_by(7) {
        let mut changed = log.clone();
        changed[at] ^= 1 << (at % 8);
        let before = ends.iter().filter(|end| **end <= at).count() as u64;
        match laptop.judge(&changed, None) {
            Err(LogError::Fault { .. }) => assert!(at < HEADER),
            verdict => assert_eq!(broken(verdict).0, before, "byte {at}"),
        }
        laptop.write(&changed);
        if ends[3] <= at {
            let refused =
                laptop
                    .log
                    .append(&Deed::Unlocked { state: 0 }, WALL, Some(&laptop.signers(0)));
            // The officer's signature is for `verify`: logging does not know every officer's key.
            let officers = log.len() - 4 - 64..log.len() - 4;
            assert_eq!(refused.is_ok(), officers.contains(&at), "byte {at}");
            assert!(refused.is_ok() || laptop.bytes() == changed, "byte {at}");
        }
    }
}

/// Fault case 39.
#[test]
fn a_lost_log_is_not_begun_anew_and_a_log_that_is_there_is_not_replaced() {
    let laptop = laptop(2);
    let [path, lock] = laptop.paths();
    let first = (&Deed::LogReset, WALL);
    let again = Log::begin(&path, &lock, &laptop.header, first, &laptop.signers(0));
    assert!(matches!(again, Err(LogError::AlreadyThere(_))));
    fs::remove_file(&path).unwrap();
    let refused = laptop
        .log
        .append(&Deed::Unlocked { state: 0 }, WALL, Some(&laptop.signers(0)));
    assert!(matches!(refused, Err(LogError::Missing(_))));
    assert!(matches!(laptop.log.head(), Err(LogError::Missing(_))));
    let opened = Log::open(&path, &lock, Mode::Live, Some(&laptop.header));
    assert!(matches!(opened, Err(LogError::Missing(_))));
    assert!(!path.exists());
    fs::write(&path, "").unwrap();
    assert!(
        laptop
            .log
            .append(&Deed::Unlocked { state: 0 }, WALL, Some(&laptop.signers(0)))
            .is_err()
    );
    assert_eq!(fs::read(&path).unwrap(), b"");
}

/// Fault case 40.
#[test]
fn a_log_that_cannot_be_written_says_so() {
    let laptop = laptop(2);
    let [path, lock] = laptop.paths();
    fs::remove_file(&lock).unwrap();
    fs::create_dir(&lock).unwrap();
    let refused = laptop
        .log
        .append(&Deed::Unlocked { state: 0 }, WALL, Some(&laptop.signers(0)));
    let message = refused.err().unwrap();
    assert!(matches!(message, LogError::NotWritten(_)));
    assert!(message.to_string().contains("so it was not done"));
    assert_eq!(laptop.log.head().unwrap().size, 2, "reading needs no lock");
    fs::remove_dir(&lock).unwrap();
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    let refused = laptop
        .log
        .append(&Deed::Unlocked { state: 0 }, WALL, Some(&laptop.signers(0)));
    assert!(matches!(refused, Err(LogError::NotWritten(_))));
}

#[test]
fn an_endless_log_is_not_read_to_its_end() {
    let laptop = laptop(2);
    let log = laptop.bytes();
    for byte in [0, 1, 0x55, 0xff] {
        let endless = log.chain(std::io::repeat(byte));
        let verdict = verify(endless, Path::new("log"), &laptop.trusted(), None);
        assert_eq!(broken(verdict), (2, Break::Form));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_give_a_verdict_or_a_fault(
        bytes in proptest::collection::vec(any::<u8>(), 0..600),
        headed in any::<bool>(),
        cut in 0_usize..3000,
    ) {
        let laptop = laptop(2);
        let log = laptop.bytes();
        let cut = if headed { cut.min(log.len()) } else { 0 };
        let bytes = [&log[..cut], &bytes].concat();
        if let Ok(Verdict::Intact(intact)) = laptop.judge(&bytes, None) {
            prop_assert!(intact.head.size <= 2);
        }
        laptop.write(&bytes);
        let _ = laptop.log.head();
        if let Ok(lines) = laptop.log.lines(0, Some(&laptop.identity)) {
            prop_assert!(lines.count() <= 3);
        }
        if laptop.log.append(&Deed::Unlocked { state: 0 }, WALL, Some(&laptop.signers(0))).is_err() {
            prop_assert_eq!(laptop.bytes(), bytes);
        }
    }

    #[test]
    fn one_changed_bit_makes_another_entry_or_none(flip in 0..AROUND, bit in 0_u8..8) {
        let id = LaptopId::from_bytes([1; 16]);
        let (entry, _) = super::entry::compose(id, 5, &[1; 32], b"x", None).unwrap();
        prop_assert!(super::entry::Entry::read(&entry).unwrap().hash_holds());
        let mut changed = entry.clone();
        changed[flip] ^= 1 << bit;
        let read = super::entry::Entry::read(&changed);
        prop_assert!(read.is_none_or(|read| !read.hash_holds() ));
    }
}
