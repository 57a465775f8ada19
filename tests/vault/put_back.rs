//! Older or missing files in place of the newest: what somebody with the disk in their hands can do
//! without any key.

use std::fs;

use panah::vault::{Mode, Passphrase, StateError, UnlockError, Vault};

use crate::fixture::{BINDING, passphrase};
use crate::unit_fixture::{enrol, unit, vault};

#[test]
fn a_state_from_before_the_unit_does_not_make_a_laptop_work_alone_again() {
    let (unit, made) = unit();
    let laptop = vault(Mode::Live);
    let state = laptop.folder.path().join("laptop/state");
    let before = fs::read(&state).unwrap();
    enrol(&unit.vault, &made.second, &made.note, &laptop.vault);
    let newest = fs::read(&state).unwrap();

    fs::write(&state, before).unwrap();
    let error = Vault::unlock(&laptop.folder, &passphrase()).err().unwrap();
    assert!(
        matches!(error, UnlockError::State(StateError::Older(_))),
        "{error}"
    );
    fs::write(&state, newest).unwrap();
    let unlocked = Vault::unlock(&laptop.folder, &passphrase()).ok().unwrap();
    assert!(unlocked.unit().unwrap().is_some());
}

/// The serial never falls, nor does anybody come back: an older state is refused by the audit log.
#[test]
fn an_older_state_does_not_bring_back_who_has_left_or_an_older_unit() {
    let (unit, made) = unit();
    let laptop = vault(Mode::Live);
    enrol(&unit.vault, &made.second, &made.note, &laptop.vault);
    let words = Passphrase::typed("quite other words for her".to_owned()).unwrap();
    let colleague = laptop.vault.add_officer("colleague", &words).unwrap();
    let state = laptop.folder.path().join("laptop/state");
    let with_her = fs::read(&state).unwrap();
    let slot = laptop
        .folder
        .path()
        .join(format!("officers/{colleague}.slot"));
    let her_slot = fs::read(&slot).unwrap();
    laptop.vault.remove_officer(colleague).unwrap();
    let newest = fs::read(&state).unwrap();

    fs::write(&state, &with_her).unwrap();
    fs::write(&slot, &her_slot).unwrap();
    for passphrase in [words, passphrase()] {
        // Not at the first try, and not at the next: an unlocking that was refused tells the same.
        for _ in 0..2 {
            let error = Vault::unlock(&laptop.folder, &passphrase).err().unwrap();
            assert!(
                matches!(error, UnlockError::State(StateError::Older(_))),
                "{error}"
            );
        }
    }
    fs::write(&state, newest).unwrap();
    assert!(Vault::unlock(&laptop.folder, &passphrase()).is_ok());
}

/// A copy of the whole folder goes on from what it holds: nothing in it is older than the rest.
#[test]
fn a_whole_folder_put_back_opens() {
    let laptop = vault(Mode::Live);
    let before = [
        laptop.folder.path().join("laptop/state"),
        laptop.folder.path().join("laptop/audit.log"),
    ]
    .map(|path| (fs::read(&path).unwrap(), path));
    let words = Passphrase::typed("quite other words for her".to_owned()).unwrap();
    laptop.vault.add_officer("colleague", &words).unwrap();
    for (bytes, path) in before {
        fs::write(path, bytes).unwrap();
    }
    assert!(Vault::unlock(&laptop.folder, &passphrase()).is_ok());
}

#[test]
fn what_a_colleague_has_begun_is_not_put_in_order_by_others() {
    let laptop = vault(Mode::Live);
    let words = Passphrase::typed("quite other words for her".to_owned()).unwrap();
    laptop.vault.add_officer("colleague", &words).unwrap();
    let colleague = Vault::unlock(&laptop.folder, &words).ok().unwrap();
    let mut draft = colleague.begin_draft(BINDING).ok().unwrap();
    draft.append(b"what was said").unwrap();
    let id = draft.id();
    drop(draft);

    // Her journal is away for a while, and something is added to her key file.
    let journal = fs::read(laptop.journal(id)).unwrap();
    fs::remove_file(laptop.journal(id)).unwrap();
    let mine = Vault::unlock(&laptop.folder, &passphrase()).ok().unwrap();
    assert!(mine.settled().finished.is_empty());
    let key = fs::read(laptop.key(id)).unwrap();
    fs::write(laptop.key(id), [key.as_slice(), b"x"].concat()).unwrap();
    assert!(mine.destroy_draft(id).is_err());
    assert!(
        mine.drafts().unwrap().is_empty(),
        "it is not mine either way"
    );

    fs::write(laptop.key(id), key).unwrap();
    fs::write(laptop.journal(id), journal).unwrap();
    let colleague = Vault::unlock(&laptop.folder, &words).ok().unwrap();
    assert_eq!(colleague.resume(id).ok().unwrap().events.len(), 1);
}
