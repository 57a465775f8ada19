//! Making and unlocking a vault.

use std::fs;
use std::time::{Duration, Instant};

use panah::vault::{CreateError, DataFolder, Mode, Passphrase, SlotFault, UnlockError, Vault};

use crate::fixture::{fixture, passphrase};

#[test]
fn the_passphrase_opens_the_vault_in_whatever_way_it_is_typed() {
    let home = tempfile::tempdir().unwrap();
    let folder = DataFolder::at(home.path().join("panah"), Mode::Live).unwrap();
    assert!(!Vault::exists(&folder).unwrap());
    let set = Passphrase::typed("caf\u{e9} au lait pour tous".to_owned()).unwrap();
    let recipient = Vault::create(&folder, &set)
        .ok()
        .unwrap()
        .recipient()
        .unwrap();
    assert!(Vault::exists(&folder).unwrap());
    let typed = Passphrase::typed("cafe\u{301} au lait pour tous \r".to_owned()).unwrap();
    let vault = Vault::unlock(&folder, &typed).ok().unwrap();
    assert_eq!(vault.recipient().unwrap(), recipient);
    assert!(vault.settled().troubles.is_empty() && vault.settled().strange.is_empty());
}

#[test]
fn each_way_of_not_opening_has_its_own_error() {
    let fixture = fixture();
    let slot = fixture.slot();
    let unlock = |folder| Vault::unlock(folder, &passphrase()).err().unwrap();

    let wrong = Passphrase::typed("four words that somebody guesses".to_owned()).unwrap();
    let error = Vault::unlock(&fixture.folder, &wrong).err().unwrap();
    assert!(matches!(error, UnlockError::WrongPassphrase(_)), "{error}");

    let whole = fs::read(&slot).unwrap();
    let mut damaged = whole.clone();
    damaged[70] ^= 1;
    for (bytes, expected) in [
        (damaged, SlotFault::Damaged),
        (whole[..100].to_vec(), SlotFault::Damaged),
        (Vec::new(), SlotFault::Empty),
        (b"something else".to_vec(), SlotFault::NotASlot),
    ] {
        fs::write(&slot, bytes).unwrap();
        let error = unlock(&fixture.folder);
        assert!(
            matches!(error, UnlockError::Slot { fault, .. } if fault == expected),
            "{error}"
        );
        assert!(
            error.to_string().contains(slot.to_str().unwrap()),
            "{error}"
        );
    }
    fs::write(&slot, vec![0; 10_000]).unwrap();
    assert!(matches!(unlock(&fixture.folder), UnlockError::Disk(_)));

    fs::write(&slot, &whole).unwrap();
    let second = slot.with_file_name("0123456789abcdef0123456789abcdef.slot");
    fs::write(&second, &whole).unwrap();
    assert!(Vault::unlock(&fixture.folder, &passphrase()).is_ok());
    let wrong = Passphrase::typed("other words entirely".to_owned()).unwrap();
    let error = Vault::unlock(&fixture.folder, &wrong).err().unwrap();
    assert!(
        matches!(error, UnlockError::WrongOrFaulty { .. }),
        "a strange key file keeps nobody out, and is named: {error}"
    );
    fs::remove_file(&second).unwrap();
    std::os::unix::fs::symlink("/etc/hostname", &second).unwrap();
    assert!(Vault::unlock(&fixture.folder, &passphrase()).is_ok());
    let error = Vault::unlock(&fixture.folder, &wrong).err().unwrap();
    assert!(matches!(error, UnlockError::WrongOrUnread(_)), "{error}");
    assert!(
        error.to_string().contains(second.to_str().unwrap()),
        "{error}"
    );
    fs::remove_file(&second).unwrap();
    fs::write(&second, &whole).unwrap();
    fs::rename(&second, &slot).unwrap();
    assert!(Vault::unlock(&fixture.folder, &passphrase()).is_ok());
    fs::rename(&slot, &second).unwrap();
    let error = unlock(&fixture.folder);
    assert!(
        matches!(
            error,
            UnlockError::Slot {
                fault: SlotFault::OtherOfficer,
                ..
            }
        ),
        "{error}"
    );

    fs::remove_file(&second).unwrap();
    assert!(matches!(unlock(&fixture.folder), UnlockError::NoVault(_)));
}

#[test]
fn live_and_training_do_not_open_each_other() {
    let fixture = fixture();
    let training = DataFolder::at(fixture.folder.path(), Mode::Training).unwrap();
    let error = Vault::unlock(&training, &passphrase()).err().unwrap();
    assert!(
        matches!(
            error,
            UnlockError::Slot {
                fault: SlotFault::OtherMode,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_vault_is_not_made_over_another_nor_with_a_short_passphrase() {
    let fixture = fixture();
    let error = Vault::create(&fixture.folder, &passphrase()).err().unwrap();
    assert!(matches!(error, CreateError::AlreadyThere(_)), "{error}");

    let empty = DataFolder::at(fixture.home.path().join("other"), Mode::Live).unwrap();
    let short = Passphrase::typed("too short".to_owned()).unwrap();
    let error = Vault::create(&empty, &short).err().unwrap();
    assert!(matches!(error, CreateError::Passphrase(_)), "{error}");
    assert!(!Vault::exists(&empty).unwrap());
}

#[test]
fn an_interrupted_creation_leaves_nothing_in_the_way() {
    let fixture = fixture();
    let officers = fixture.folder.path().join("officers");
    fs::rename(fixture.slot(), officers.join(".tmp-00")).unwrap();
    fs::write(officers.join("create.lock"), "99999999\n").unwrap();
    assert!(!Vault::exists(&fixture.folder).unwrap());
    let vault = Vault::create(&fixture.folder, &passphrase()).ok().unwrap();
    assert_eq!(vault.settled().swept, 1);
    assert_eq!(
        fixture.names("officers"),
        [format!("{}.slot", vault.officer())]
    );
}

#[test]
fn a_damaged_slot_is_refused_before_any_work_is_done_for_it() {
    let fixture = fixture();
    let whole = fs::read(fixture.slot()).unwrap();
    for at in (0..whole.len()).step_by(7) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x10;
        fs::write(fixture.slot(), damaged).unwrap();
        let start = Instant::now();
        let error = Vault::unlock(&fixture.folder, &passphrase()).err().unwrap();
        assert!(
            matches!(error, UnlockError::Slot { .. }),
            "byte {at}: {error}"
        );
        assert!(start.elapsed() < Duration::from_millis(100));
    }
    for length in 0..whole.len() {
        fs::write(fixture.slot(), &whole[..length]).unwrap();
        let error = Vault::unlock(&fixture.folder, &passphrase()).err().unwrap();
        assert!(
            matches!(error, UnlockError::Slot { .. }),
            "cut to {length}: {error}"
        );
    }
}

#[test]
fn the_open_vault_knows_its_passphrase_and_no_other_file_tells_it_otherwise() {
    let fixture = fixture();
    let vault = &fixture.vault;
    let other = Passphrase::typed("four words that somebody guesses".to_owned()).unwrap();
    assert!(vault.is_passphrase(&passphrase()).unwrap());
    assert!(!vault.is_passphrase(&other).unwrap());
    let check = vault.passphrase_check().unwrap();
    assert!(check.is_right(&passphrase()).unwrap());

    // Another vault's key file under this officer's name, whatever officer it says it is of.
    let ours = fs::read(fixture.slot()).unwrap();
    let stranger = crate::fixture::fixture();
    fs::copy(stranger.slot(), fixture.slot()).unwrap();
    assert!(matches!(
        check.is_right(&passphrase()),
        Err(UnlockError::Slot {
            fault: SlotFault::OtherOfficer,
            ..
        })
    ));
    fs::remove_file(fixture.slot()).unwrap();
    assert!(matches!(
        check.is_right(&passphrase()),
        Err(UnlockError::Disk(_))
    ));
    fs::write(fixture.slot(), ours).unwrap();
    assert!(check.is_right(&passphrase()).unwrap());
}
