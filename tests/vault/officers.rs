//! Several officers on one laptop: each with a passphrase, drafts and records that nobody else opens.

use std::fs;

use panah::vault::{Content, DataFolder, OfficerError, Passphrase, UnlockError, Vault};

use crate::agreed::NEW_PASSPHRASE;
use crate::fixture::{Fixture, fixture, passphrase, texts};
use crate::unit_fixture::enrolled;

pub(crate) fn words(text: &str) -> Passphrase {
    Passphrase::typed(text.to_owned()).unwrap()
}

pub(crate) fn second() -> Passphrase {
    words(NEW_PASSPHRASE)
}

fn unlock(folder: &DataFolder, passphrase: &Passphrase) -> Vault {
    Vault::unlock(folder, passphrase).ok().unwrap()
}

/// A laptop with a second officer.
fn two() -> (Fixture, Vault) {
    let fixture = fixture();
    fixture.vault.add_officer(" Badge 417 ", &second()).unwrap();
    let other = unlock(&fixture.folder, &second());
    (fixture, other)
}

#[test]
fn nobody_sees_or_opens_what_is_a_colleagues() {
    let (fixture, other) = two();
    let draft = fixture.draft_with(&["one"]);
    let record = fixture.vault.seal(Content::record("{}"), None).unwrap().id;
    assert!(other.drafts().unwrap().is_empty());
    assert_eq!(other.colleagues_drafts().unwrap(), 1);
    assert!(other.resume(draft).is_err() && other.peek(draft).is_err());
    assert!(other.open(record).is_err() && fixture.vault.open(record).is_ok());
    assert_eq!(fixture.vault.colleagues_drafts().unwrap(), 0);
    let listed = other.officers().unwrap();
    let listed: Vec<_> = listed
        .iter()
        .map(|one| (one.name.as_str(), one.is_you, one.unclosed))
        .collect();
    assert_eq!(listed, [("", false, 1), ("Badge 417", true, 0)]);
}

#[test]
fn a_passphrase_that_opens_a_key_file_already_is_not_set_again() {
    let (fixture, other) = two();
    let refused = fixture.vault.add_officer("Badge 9", &second()).unwrap_err();
    assert!(matches!(refused, OfficerError::Taken), "{refused}");
    let refused = other.change_passphrase(&second()).unwrap_err();
    assert!(matches!(refused, OfficerError::Unchanged), "{refused}");
    let refused = other.change_passphrase(&words("short")).unwrap_err();
    assert!(matches!(refused, OfficerError::Passphrase(_)), "{refused}");
}

#[test]
fn a_changed_passphrase_replaces_the_old_one_save_in_old_copies() {
    let (fixture, _) = two();
    let old_copy = fs::read(fixture.slot()).unwrap();
    let draft = fixture.draft_with(&["one"]);
    let new = words("new words for the same officer");
    fixture.vault.change_passphrase(&new).unwrap();
    let refused = Vault::unlock(&fixture.folder, &passphrase()).err().unwrap();
    assert!(matches!(refused, UnlockError::WrongPassphrase(_)));
    let vault = unlock(&fixture.folder, &new);
    assert_eq!(texts(&vault.resume(draft).ok().unwrap().events), ["one"]);
    // Said plainly on the screen: a copy that somebody took before is not reached.
    fs::write(fixture.slot(), old_copy).unwrap();
    assert!(Vault::unlock(&fixture.folder, &passphrase()).is_ok());
}

#[test]
fn without_a_unit_only_oneself_can_be_removed_and_nothing_is_lost_with_it() {
    let (fixture, other) = two();
    let (first, second_id) = (fixture.vault.officer(), other.officer());
    let refused = fixture.vault.remove_officer(second_id).unwrap_err();
    assert!(matches!(refused, OfficerError::NotYours), "{refused}");
    let mut draft = other.begin_draft([7; 32]).ok().unwrap();
    draft.append(b"one").unwrap();
    let refused = other.remove_officer(second_id).unwrap_err();
    assert!(matches!(refused, OfficerError::HasDrafts(1)), "{refused}");
    other.discard(draft).unwrap();
    other.seal(Content::record("{}"), None).unwrap();
    let refused = other.remove_officer(second_id).unwrap_err();
    assert!(matches!(refused, OfficerError::HasRecords(1)), "{refused}");
    fixture.vault.remove_officer(first).unwrap();
    assert!(Vault::unlock(&fixture.folder, &passphrase()).is_err());
    let listed = other.officers().unwrap();
    assert!(listed.iter().any(|one| one.id == first && one.has_left));
    let refused = other.remove_officer(second_id).unwrap_err();
    assert!(matches!(refused, OfficerError::Last), "{refused}");
    let again = other.remove_officer(first).unwrap_err();
    assert!(matches!(again, OfficerError::NoSuchOfficer(_)), "{again}");
}

#[test]
fn with_a_unit_a_colleague_is_removed_and_the_copy_for_the_unit_stays() {
    let enrolled = enrolled();
    let laptop = &enrolled.laptop;
    let other = laptop.vault.add_officer("Badge 417", &second()).unwrap();
    assert!(laptop.vault.officers().unwrap()[1].is_recoverable);
    let there = unlock(&laptop.folder, &second());
    let mut draft = there.begin_draft([7; 32]).ok().unwrap();
    draft.append(b"one").unwrap();
    drop(draft);
    laptop.vault.remove_officer(other).unwrap();
    assert!(Vault::unlock(&laptop.folder, &second()).is_err());
    let left = laptop.folder.path().join(format!("officers/{other}.left"));
    assert!(left.exists() && !laptop.names("officers").contains(&format!("{other}.slot")));
    let recoverable = laptop.folder.recoverable().unwrap();
    let gone = recoverable.iter().find(|one| one.id == other).unwrap();
    assert!(gone.was_removed && gone.has_copy && gone.unclosed == 1);
}

/// Fault case 12: what a power cut leaves of one officer's files is named, and keeps nobody else out.
#[test]
fn an_empty_key_file_keeps_no_colleague_out_and_empty_drafts_no_draft() {
    let (fixture, other) = two();
    let whole = fixture.draft_with(&["one"]);
    let (cut, keyless) = (fixture.draft_with(&["two"]), fixture.draft_with(&["three"]));
    fs::write(fixture.journal(cut), "").unwrap();
    fs::write(fixture.key(keyless), "").unwrap();
    let slot = fixture
        .folder
        .path()
        .join(format!("officers/{}.slot", other.officer()));
    fs::write(&slot, "").unwrap();
    let vault = unlock(&fixture.folder, &passphrase());
    assert_eq!(texts(&vault.resume(whole).ok().unwrap().events), ["one"]);
    for id in [cut, keyless] {
        let error = vault.resume(id).err().unwrap().to_string();
        assert!(error.contains(&id.to_string()), "{error}");
    }
    let error = Vault::unlock(&fixture.folder, &second()).err().unwrap();
    let named = matches!(error, UnlockError::WrongOrFaulty { .. });
    assert!(named && error.to_string().contains(&other.officer().to_string()));
}

/// Fault case 12: an empty state or log is named and nothing is begun over it; put back, all is there.
#[test]
fn an_empty_state_or_log_is_named_and_nothing_is_lost() {
    let fixture = fixture();
    let draft = fixture.draft_with(&["one"]);
    for name in ["state", "audit.log"] {
        let path = fixture.folder.path().join("laptop").join(name);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, "").unwrap();
        let error = Vault::unlock(&fixture.folder, &passphrase()).err().unwrap();
        assert!(error.to_string().contains(name), "{error}");
        assert!(!error.help().is_empty());
        assert_eq!(
            fs::read(&path).unwrap(),
            b"",
            "{name} stays as it was found"
        );
        // An entry that was noted before the state was found empty belongs to the log.
        fs::write(&path, whole).unwrap();
        let vault = unlock(&fixture.folder, &passphrase());
        assert_eq!(texts(&vault.resume(draft).ok().unwrap().events), ["one"]);
    }
    fixture.vault.keep_post(b"numbers").unwrap();
    fs::write(fixture.folder.path().join("laptop/post"), "").unwrap();
    let vault = unlock(&fixture.folder, &passphrase());
    assert!(vault.post().err().unwrap().is_beyond_repair());
    assert_eq!(texts(&vault.resume(draft).ok().unwrap().events), ["one"]);
}

/// Fault case 16: each failure is an entry, over restarts; unlocking ends the count, nothing is locked,
/// and each officer hears of what failed since they were last here.
#[test]
fn ten_wrong_passphrases_are_counted_told_and_lock_nobody_out() {
    let (fixture, _) = two();
    let draft = fixture.draft_with(&["one"]);
    let size = fixture.vault.checkpoint().unwrap().head.size;
    for n in 1..=10 {
        assert!(Vault::unlock(&fixture.folder, &words("a guess at a colleague's")).is_err());
        assert_eq!(fixture.folder.failed_passphrases(), n);
    }
    assert_eq!(fixture.vault.checkpoint().unwrap().head.size, size + 10);
    // The one who guessed was the colleague, who unlocks next: the other hears of it all the same.
    let other = unlock(&fixture.folder, &second());
    assert_eq!(other.settled().wrong_passphrases, 10);
    assert_eq!(fixture.folder.failed_passphrases(), 0);
    assert!(Vault::unlock(&fixture.folder, &words("one more guess at it")).is_err());
    let vault = unlock(&fixture.folder, &passphrase());
    assert_eq!(vault.settled().wrong_passphrases, 11);
    assert_eq!(texts(&vault.resume(draft).ok().unwrap().events), ["one"]);
    let vault = unlock(&fixture.folder, &passphrase());
    assert_eq!(vault.settled().wrong_passphrases, 0, "told once");
}

/// Fault case 17: a hostile key file is refused at once, and asks the computer for nothing.
#[test]
#[cfg(target_os = "linux")]
fn a_key_file_out_of_bounds_is_refused_within_100_ms_and_64_mib() {
    use sha2_of_ring as sha256;
    let fixture = fixture();
    let whole = fs::read(fixture.slot()).unwrap();
    for (memory, passes, lanes) in [
        (4_u32 << 20, 3_u32, 1_u8),
        (u32::MAX, 3, 1),
        (0, 3, 1),
        (65_536, u32::MAX, 1),
        (65_536, 3, 0),
        (65_536, 3, 255),
    ] {
        let mut slot = whole.clone();
        slot[11] = lanes;
        slot[12..16].copy_from_slice(&memory.to_le_bytes());
        slot[16..20].copy_from_slice(&passes.to_le_bytes());
        let end = slot.len() - 32;
        let checksum = sha256(&slot[..end]);
        slot[end..].copy_from_slice(&checksum);
        fs::write(fixture.slot(), slot).unwrap();
        let told = fixture.child("open").output().unwrap();
        let told = String::from_utf8(told.stdout).unwrap();
        let mut words = told.split_whitespace();
        assert_eq!(words.next(), Some("refused"), "{told}");
        let number = |word: Option<&str>| word.unwrap().parse::<u64>().unwrap();
        let (millis, peak_kib) = (number(words.next()), number(words.next()));
        assert!(millis < 100 && peak_kib < 64 << 10, "{told}");
    }
    fs::write(fixture.slot(), whole).unwrap();
    assert!(Vault::unlock(&fixture.folder, &passphrase()).is_ok());
}

#[cfg(target_os = "linux")]
fn sha2_of_ring(bytes: &[u8]) -> [u8; 32] {
    let digest = ring::digest::digest(&ring::digest::SHA256, bytes);
    digest.as_ref().try_into().unwrap()
}

/// Fault case 22.
#[test]
fn one_passphrase_however_it_is_typed_and_each_limit_by_name() {
    use panah::vault::PassphraseError as E;
    let (fixture, _) = two();
    let emoji = "\u{1f99c}".repeat(15);
    let composed = "caf\u{e9} au lait pour tous";
    for (set, typed) in [
        (composed, "cafe\u{301} au lait pour tous "),
        (emoji.as_str(), emoji.as_str()),
        ("trailing space counts not ", "\ttrailing space counts not"),
    ] {
        fixture.vault.change_passphrase(&words(set)).unwrap();
        assert!(
            Vault::unlock(&fixture.folder, &words(typed)).is_ok(),
            "{set}"
        );
    }
    for (text, fault) in [
        ("a".repeat(1 << 20), E::TooLong),
        ("a".repeat(1025), E::TooLong),
        ("fifteen letters\0".to_owned(), E::Nul),
        ("   ".to_owned(), E::Empty),
    ] {
        assert_eq!(Passphrase::typed(text).err(), Some(fault));
    }
}

#[test]
fn no_two_officers_have_one_name_and_nobody_goes_without() {
    let (fixture, other) = two();
    let vault = &fixture.vault;
    for taken in ["Badge 417", " badge 417 "] {
        let refused = vault
            .add_officer(taken, &words("four other words of nobody"))
            .unwrap_err();
        assert!(matches!(refused, OfficerError::NameTaken(_)), "{refused}");
        let refused = vault.name_officer(vault.officer(), taken).unwrap_err();
        assert!(matches!(refused, OfficerError::NameTaken(_)), "{refused}");
    }
    let before = vault.checkpoint().unwrap().head.size;
    for officer in [vault.officer(), other.officer()] {
        let refused = vault.name_officer(officer, "  ").unwrap_err();
        assert!(matches!(refused, OfficerError::Nameless), "{refused}");
    }
    assert_eq!(vault.checkpoint().unwrap().head.size, before);
    vault.name_officer(other.officer(), "BADGE 417").unwrap();
    let line = vault.log_lines(before).unwrap().remove(0).unwrap();
    let officer = other.officer();
    assert_eq!(
        line.told.unwrap().unwrap().deed,
        panah::vault::Deed::OfficerNamed { officer }
    );
}
