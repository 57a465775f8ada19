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
