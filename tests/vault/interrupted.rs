//! Power cuts: whatever moment they come at, afterwards there is a draft or a record, never neither.

use std::fs;
use std::path::PathBuf;

use panah::vault::{Content, DraftId, RecordFault, ResumeError, SealError, Vault};

use crate::fixture::{Fixture, fixture, passphrase};

/// The files of a draft, to be put back as they were before it was closed or discarded.
struct Kept {
    journal: (PathBuf, Vec<u8>),
    key: (PathBuf, Vec<u8>),
}

impl Kept {
    fn of(fixture: &Fixture, id: DraftId) -> Self {
        let read = |path: PathBuf| {
            let bytes = fs::read(&path).unwrap();
            (path, bytes)
        };
        Self {
            journal: read(fixture.journal(id)),
            key: read(fixture.key(id)),
        }
    }

    fn put_back(&self) {
        for (path, bytes) in [&self.journal, &self.key] {
            fs::write(path, bytes).unwrap();
        }
    }
}

#[test]
fn a_record_whose_draft_was_not_yet_destroyed_wins() {
    let fixture = fixture();
    let draft = fixture.open_draft_with(&["one"]);
    let (id, kept) = (draft.id(), Kept::of(&fixture, draft.id()));
    let record = fixture
        .vault
        .seal(Content::record("{}"), Some(draft))
        .unwrap()
        .id;
    kept.put_back();
    let error = fixture.vault.resume(id).err().unwrap();
    assert!(
        matches!(error, ResumeError::Sealed { record: found, .. } if found == record),
        "{error}"
    );

    let vault = Vault::unlock(&fixture.folder, &passphrase()).ok().unwrap();
    assert_eq!(vault.settled().finished, [id]);
    assert_eq!(fixture.names("drafts"), [""; 0]);
    assert_eq!(vault.records().unwrap().len(), 1);
    assert!(vault.open(record).is_ok());
}

#[test]
fn a_draft_is_not_destroyed_for_a_damaged_or_foreign_record() {
    let fixture = fixture();
    let draft = fixture.open_draft_with(&["one"]);
    let (id, kept) = (draft.id(), Kept::of(&fixture, draft.id()));
    let record = fixture
        .vault
        .seal(Content::record("{}"), Some(draft))
        .unwrap()
        .id;
    let whole = fs::read(fixture.record(record)).unwrap();
    let other = fixture.vault.seal(Content::record("{}"), None).unwrap().id;
    kept.put_back();
    let mut damaged = whole.clone();
    damaged[1000] ^= 1;
    for (file, fault) in [
        (damaged, RecordFault::Damaged),
        (whole[..whole.len() / 2].to_vec(), RecordFault::Damaged),
        (Vec::new(), RecordFault::Empty),
        (
            fs::read(fixture.record(other)).unwrap(),
            RecordFault::OtherId,
        ),
    ] {
        fs::write(fixture.record(record), file).unwrap();
        assert_eq!(fixture.vault.settle().finished, []);
        let resumed = fixture.vault.resume(id).ok().unwrap();
        assert_eq!(resumed.events.len(), 1);
        let error = fixture
            .vault
            .seal(Content::record("{}"), Some(resumed.draft))
            .unwrap_err();
        assert!(
            matches!(error, SealError::InTheWay { fault: found, .. } if found == fault),
            "{error}"
        );
    }
    fs::remove_file(fixture.record(record)).unwrap();
    let resumed = fixture.vault.resume(id).ok().unwrap();
    assert_eq!(
        fixture
            .vault
            .seal(Content::record("{}"), Some(resumed.draft))
            .unwrap()
            .id,
        record
    );
}

#[test]
fn sealing_twice_is_sealing_once() {
    let fixture = fixture();
    let draft = fixture.open_draft_with(&["one"]);
    let (id, kept) = (draft.id(), Kept::of(&fixture, draft.id()));
    // A draft that was opened before its record appeared, as by another process.
    let sealed = fixture
        .vault
        .seal(Content::record("[1]"), Some(draft))
        .unwrap();
    let file = fs::read(fixture.record(sealed.id)).unwrap();
    for (body, same) in [("[1]", true), ("[2]", false)] {
        kept.put_back();
        let aside = fixture.home.path().join("aside");
        fs::rename(fixture.record(sealed.id), &aside).unwrap();
        let draft = fixture.vault.resume(id).ok().unwrap().draft;
        fs::rename(&aside, fixture.record(sealed.id)).unwrap();
        match fixture.vault.seal(Content::record(body), Some(draft)) {
            Ok(again) => assert!(same && again == sealed),
            Err(error) => {
                assert!(
                    !same && matches!(error, SealError::AlreadySealed { .. }),
                    "{error}"
                );
                assert!(fixture.journal(id).exists());
            }
        }
        assert_eq!(fs::read(fixture.record(sealed.id)).unwrap(), file);
    }
    assert_eq!(fixture.vault.settle().finished, [id]);
}

#[test]
fn what_was_being_written_aside_is_swept_away() {
    let fixture = fixture();
    let id = fixture.draft_with(&["one"]);
    for sub in ["officers", "drafts", "records"] {
        fs::write(fixture.folder.path().join(sub).join(".tmp-0123"), "half").unwrap();
    }
    let vault = Vault::unlock(&fixture.folder, &passphrase()).ok().unwrap();
    assert_eq!(vault.settled().swept, 3);
    assert!(vault.settled().strange.is_empty());
    assert_eq!(fixture.events(id).unwrap(), ["one"]);
}

#[test]
fn what_is_being_written_by_another_process_is_left_alone() {
    let fixture = fixture();
    let path = fixture.folder.path().join("records/.tmp-0123");
    fs::write(&path, "half").unwrap();
    let file = fs::File::open(&path).unwrap();
    file.lock().unwrap();
    assert_eq!(fixture.vault.settle().swept, 0);
    drop(file);
    assert_eq!(fixture.vault.settle().swept, 1);
}

#[test]
fn an_interrupted_discarding_is_finished_at_every_step() {
    let fixture = fixture();
    for step in 0..3 {
        let id = fixture.draft_with(&["one"]);
        fs::write(fixture.key(id), [0; 102]).unwrap();
        if step > 0 {
            fs::remove_file(fixture.journal(id)).unwrap();
        }
        if step > 1 {
            fs::remove_file(fixture.folder.path().join(format!("drafts/{id}.lock"))).unwrap();
        }
        assert!(fixture.vault.resume(id).is_err());
        assert_eq!(fixture.vault.settle().finished, [id]);
        assert_eq!(fixture.names("drafts"), [""; 0]);
    }
}

#[test]
fn an_interrupted_beginning_is_cleared_away() {
    let fixture = fixture();
    let id = fixture.draft_with(&[]);
    fs::remove_file(fixture.journal(id)).unwrap();
    assert_eq!(fixture.vault.settle().finished, [id]);
    assert_eq!(fixture.names("drafts"), [""; 0]);
}

#[test]
fn an_open_draft_is_never_settled() {
    let fixture = fixture();
    let draft = fixture.open_draft_with(&["one"]);
    let kept = Kept::of(&fixture, draft.id());
    fs::write(fixture.key(draft.id()), [0; 102]).unwrap();
    assert_eq!(fixture.vault.settle().finished, []);
    kept.put_back();
    let id = draft.id();
    drop(draft);
    assert_eq!(fixture.events(id).unwrap(), ["one"]);
}
