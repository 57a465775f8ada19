//! What the post keeps: comes back whole or not at all, and never stands in the way.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use panah::vault::{
    DataFolder, DiskError, KeepError, KeptError, KeptFault, Mode, SlotFault, UnlockError, Vault,
};

use crate::agreed::NEW_POST as NEW;
use crate::fixture::{Fixture, fixture, passphrase};

const OLD: &str = "the numbers of last month";

fn file(fixture: &Fixture) -> PathBuf {
    fixture.folder.path().join("laptop/post")
}

fn kept(fixture: &Fixture) -> Result<Option<String>, KeptError> {
    let text = fixture.vault.post()?;
    Ok(text.map(|text| String::from_utf8(text.to_vec()).unwrap()))
}

fn fault(fixture: &Fixture) -> Option<KeptFault> {
    match fixture.vault.post() {
        Err(KeptError::Faulty { fault, .. }) => Some(fault),
        Err(error) => panic!("{error}"),
        Ok(_) => None,
    }
}

#[test]
fn the_last_text_comes_back_after_unlocking_and_nothing_before_there_was_one() {
    let fixture = fixture();
    assert_eq!(kept(&fixture).unwrap(), None);
    for text in ["", OLD, NEW] {
        fixture.vault.keep_post(text.as_bytes()).unwrap();
        let vault = Vault::unlock(&fixture.folder, &passphrase()).ok().unwrap();
        assert_eq!(**vault.post().unwrap().unwrap(), *text.as_bytes());
        assert!(vault.settled().strange.is_empty());
        assert_eq!(vault.settled().swept, 0);
    }
    assert_eq!(fixture.names("officers").len(), 1, "the slot");
}

#[test]
fn no_two_writings_are_alike_and_the_size_tells_no_more_than_a_step() {
    let fixture = fixture();
    let mut files = Vec::new();
    for text in [OLD, OLD, NEW] {
        fixture.vault.keep_post(text.as_bytes()).unwrap();
        files.push(fs::read(file(&fixture)).unwrap());
    }
    assert!(files[0][26..58] != files[1][26..58] && files[0][58..] != files[1][58..]);
    assert!(files.iter().all(|bytes| bytes.len() == 58 + 4096 + 16));
    fixture.vault.keep_post(&[b'a'; 4093]).unwrap();
    assert_eq!(fs::read(file(&fixture)).unwrap().len(), 58 + 8192 + 16);
}

#[test]
fn a_text_too_long_is_refused_and_the_one_before_stays() {
    let fixture = fixture();
    fixture.vault.keep_post(OLD.as_bytes()).unwrap();
    let longest = vec![b'a'; (64 << 10) - 4];
    let refused = fixture
        .vault
        .keep_post(&[longest.as_slice(), b"a"].concat());
    assert!(matches!(refused, Err(KeepError::TooLong(_))));
    assert_eq!(kept(&fixture).unwrap().as_deref(), Some(OLD));
    fixture.vault.keep_post(&longest).unwrap();
    assert_eq!(fixture.vault.post().unwrap().unwrap().len(), longest.len());
}

#[test]
fn a_file_cut_at_any_length_or_with_something_added_is_refused() {
    let fixture = fixture();
    fixture.vault.keep_post(OLD.as_bytes()).unwrap();
    let whole = fs::read(file(&fixture)).unwrap();
    for length in 0..whole.len() {
        fs::write(file(&fixture), &whole[..length]).unwrap();
        let expected = if length == 0 {
            KeptFault::Empty
        } else {
            KeptFault::Damaged
        };
        assert_eq!(fault(&fixture), Some(expected), "cut to {length}");
    }
    fs::write(file(&fixture), [whole.as_slice(), b"x"].concat()).unwrap();
    assert_eq!(fault(&fixture), Some(KeptFault::Damaged));
    fs::write(file(&fixture), vec![b'x'; 100]).unwrap();
    assert_eq!(fault(&fixture), Some(KeptFault::NotOurs));
    fs::write(file(&fixture), vec![b'x'; 2 << 20]).unwrap();
    let error = fixture.vault.post().unwrap_err();
    assert!(
        matches!(error, KeptError::Disk(DiskError::TooLarge { .. })),
        "{error}"
    );
    fs::write(file(&fixture), whole).unwrap();
    assert_eq!(kept(&fixture).unwrap().as_deref(), Some(OLD));
}

#[test]
fn a_changed_bit_anywhere_is_found() {
    let fixture = fixture();
    fixture.vault.keep_post(OLD.as_bytes()).unwrap();
    let whole = fs::read(file(&fixture)).unwrap();
    for at in (0..200).chain((200..whole.len()).step_by(7)) {
        for bit in 0..8 {
            let mut changed = whole.clone();
            changed[at] ^= 1 << bit;
            fs::write(file(&fixture), &changed).unwrap();
            let found = fault(&fixture);
            let expected = match at {
                0..8 => KeptFault::NotOurs,
                8 => KeptFault::Later,
                9 => KeptFault::OtherMode,
                10..26 => KeptFault::AnothersFile,
                _ => KeptFault::Damaged,
            };
            assert_eq!(found, Some(expected), "bit {bit} of byte {at}");
        }
    }
}

#[test]
fn what_was_refused_is_still_there_and_what_is_kept_anew_opens() {
    let fixture = fixture();
    fs::write(file(&fixture), "PANPOST1 and nothing that we wrote").unwrap();
    assert!(fault(&fixture).is_some());
    let left = fs::read(file(&fixture)).unwrap();
    assert_eq!(left, b"PANPOST1 and nothing that we wrote");
    fixture.vault.keep_post(NEW.as_bytes()).unwrap();
    assert_eq!(kept(&fixture).unwrap().as_deref(), Some(NEW));
}

#[test]
fn the_file_of_another_vault_is_refused_whatever_it_calls_itself() {
    let (ours, theirs) = (fixture(), fixture());
    ours.vault.keep_post(OLD.as_bytes()).unwrap();
    theirs.vault.keep_post(NEW.as_bytes()).unwrap();
    let mut foreign = fs::read(file(&theirs)).unwrap();
    let own = fs::read(file(&ours)).unwrap();
    fs::write(file(&ours), &foreign).unwrap();
    assert_eq!(fault(&ours), Some(KeptFault::AnothersFile));
    foreign[10..26].copy_from_slice(&own[10..26]);
    fs::write(file(&ours), &foreign).unwrap();
    assert_eq!(fault(&ours), Some(KeptFault::Damaged));
}

#[test]
fn live_and_training_never_mix() {
    let home = tempfile::tempdir().unwrap();
    let folder = |name: &str, mode| DataFolder::at(home.path().join(name), mode).unwrap();
    let training = folder("training", Mode::Training);
    let vault = Vault::create(&training, &passphrase()).ok().unwrap();
    vault.keep_post(b"exercise").unwrap();
    let path = training.path().join("laptop/post");
    let mut bytes = fs::read(&path).unwrap();
    assert_eq!(bytes[9], 1);
    // Passed off as the other kind it opens no more, here or there.
    bytes[9] = 0;
    fs::write(&path, &bytes).unwrap();
    let error = vault.post().unwrap_err();
    assert!(error.to_string().contains("of the other kind"), "{error}");
    let live = folder("training", Mode::Live);
    assert!(matches!(
        Vault::unlock(&live, &passphrase()).err().unwrap(),
        UnlockError::Slot {
            fault: SlotFault::OtherMode,
            ..
        }
    ));
}

#[test]
#[cfg(target_os = "linux")]
fn killed_or_refused_by_the_disk_at_any_call_the_old_or_the_new_text_is_there() {
    if Command::new("strace").arg("-V").output().is_err() {
        return;
    }
    let fixture = fixture();
    let mut harmed = 0;
    for (call, nth, fault) in ["write", "fsync", "/^rename"]
        .into_iter()
        .flat_map(|call| (1..=8).map(move |nth| (call, nth)))
        .flat_map(|(call, nth)| {
            ["signal=KILL", "error=EIO", "error=ENOSPC"].map(|fault| (call, nth, fault))
        })
    {
        fixture.vault.keep_post(OLD.as_bytes()).unwrap();
        let told = fixture.struck("post", call, fault, nth);
        let is_kept = told.lines().any(|line| line == "kept");
        let settled = fixture.vault.settle();
        let context = format!("{fault} at {call} {nth}: {told}");
        assert!(
            settled.strange.is_empty() && settled.troubles.is_empty(),
            "{context}"
        );
        let text = kept(&fixture).unwrap().unwrap();
        assert!(text == OLD || text == NEW, "{context}");
        assert!(text == NEW || !is_kept, "{context}");
        let laptop = fixture.names("laptop");
        let kept = laptop
            .iter()
            .filter(|name| name.strip_suffix(".lock").is_none());
        assert!(kept.eq(["audit.log", "post", "state"]), "{context}");
        harmed += usize::from(!is_kept);
    }
    assert!(harmed > 8, "only {harmed} faults struck");
}
