//! Drafts: what was acknowledged comes back, one writer at a time, gone when discarded.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use panah::vault::{AppendError, Condition, DraftId, ResumeError, Vault};

use crate::fixture::{BINDING, fixture, passphrase};

#[test]
fn every_acknowledged_event_comes_back_session_after_session() {
    let fixture = fixture();
    let id = fixture.draft_with(&["one", "", "three پناه"]);
    for session in 0..5 {
        let mut resumed = fixture.vault.resume(id).ok().unwrap();
        assert_eq!(resumed.events.len(), 3 + session);
        assert_eq!(resumed.draft.binding(), &BINDING);
        assert!(resumed.torn.is_none());
        resumed
            .draft
            .append(format!("session {session}").as_bytes())
            .unwrap();
    }
    let vault = Vault::unlock(&fixture.folder, &passphrase()).ok().unwrap();
    let events = vault.resume(id).ok().unwrap().events;
    assert_eq!(events[1].as_slice(), b"");
    assert_eq!(events[2].as_slice(), "three پناه".as_bytes());
    assert_eq!(events[7].as_slice(), b"session 4");
}

#[test]
fn the_longest_event_fits_and_a_longer_one_is_refused_without_harm() {
    let fixture = fixture();
    let mut draft = fixture.open_draft_with(&[]);
    draft.append(&vec![b'a'; 65_532]).unwrap();
    assert!(matches!(
        draft.append(&vec![b'a'; 65_533]),
        Err(AppendError::TooLong(65_533))
    ));
    draft.append(b"after").unwrap();
    let id = draft.id();
    drop(draft);
    assert_eq!(fixture.vault.peek(id).ok().unwrap().events.len(), 2);
}

#[test]
fn a_full_draft_says_so_and_stays_readable() {
    let fixture = fixture();
    let mut draft = fixture.open_draft_with(&[]);
    let mut events = 0;
    let error = loop {
        match draft.append(&vec![b'a'; 65_532]) {
            Ok(()) => events += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, AppendError::Full(_)), "{error}");
    let id = draft.id();
    drop(draft);
    let size = fs::metadata(fixture.journal(id)).unwrap().len();
    assert!(size <= 16 << 20, "{size}");
    assert_eq!(fixture.vault.resume(id).ok().unwrap().events.len(), events);
}

#[test]
fn a_journal_tells_the_number_of_answers_but_not_their_length() {
    let fixture = fixture();
    let sizes = ["yes", "no", &"a long account ".repeat(16)].map(|event| {
        fs::metadata(fixture.journal(fixture.draft_with(&[event])))
            .unwrap()
            .len()
    });
    assert_eq!(sizes, [64 + 61 + 13 + 256 + 16; 3]);
}

/// Fault case 13.
#[test]
fn a_draft_has_one_writer() {
    let fixture = fixture();
    let draft = fixture.open_draft_with(&["one"]);
    let id = draft.id();
    let error = fixture.vault.resume(id).err().unwrap();
    let own = std::process::id();
    assert!(
        matches!(error, ResumeError::InUse { holder, .. } if holder.process == Some(own)),
        "{error}"
    );
    let listing = fixture.vault.drafts().unwrap();
    assert!(matches!(listing[0].condition, Condition::InUse(_)));
    assert_eq!(
        fixture.vault.peek(id).ok().unwrap().events.len(),
        1,
        "looking is not writing"
    );
    drop(draft);
    assert!(fixture.vault.resume(id).is_ok());
}

#[test]
fn the_list_tells_how_far_each_draft_went() {
    let fixture = fixture();
    let (short, long) = (
        fixture.draft_with(&["one"]),
        fixture.draft_with(&["one", "two"]),
    );
    let listings = fixture.vault.drafts().unwrap();
    let mut found: Vec<(DraftId, usize)> = listings
        .into_iter()
        .map(|listing| match listing.condition {
            Condition::Resumable {
                binding: BINDING,
                events,
            } => (listing.id, events),
            other => panic!("{other:?}"),
        })
        .collect();
    found.sort_by_key(|(_, events)| *events);
    assert_eq!(found, [(short, 1), (long, 2)]);
}

#[test]
fn a_discarded_draft_leaves_no_file() {
    let fixture = fixture();
    let kept = fixture.draft_with(&["kept"]);
    let draft = fixture.open_draft_with(&["gone"]);
    let id = draft.id();
    fixture.vault.discard(draft).unwrap();
    assert!(matches!(
        fixture.vault.resume(id),
        Err(ResumeError::NoSuchDraft(_))
    ));
    assert!(matches!(
        fixture.vault.peek(id),
        Err(ResumeError::Unreadable { .. } | ResumeError::NoSuchDraft(_))
    ));
    fixture.vault.discard_unopened(kept).unwrap();
    assert_eq!(fixture.names("drafts"), [""; 0]);
}

#[test]
fn a_draft_that_others_write_to_is_not_discarded() {
    let fixture = fixture();
    let draft = fixture.open_draft_with(&["one"]);
    assert!(fixture.vault.discard_unopened(draft.id()).is_err());
    assert_eq!(fixture.vault.peek(draft.id()).ok().unwrap().events.len(), 1);
}

#[test]
fn another_vault_does_not_open_a_draft() {
    let (mine, theirs) = (fixture(), fixture());
    let id = mine.draft_with(&["one"]);
    fs::copy(mine.journal(id), theirs.journal(id)).unwrap();
    fs::copy(mine.key(id), theirs.key(id)).unwrap();
    let error = theirs.events(id).unwrap_err();
    assert!(error.contains("another officer"), "{error}");
}

/// Fault case 13.
#[test]
fn a_killed_process_frees_its_draft_and_loses_nothing() {
    let fixture = fixture();
    let mut child = fixture
        .child("hold")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let held = lines
        .map(Result::unwrap)
        .find_map(|line| Some(line.strip_prefix("holding ")?.to_owned()));
    let id: DraftId = held.unwrap().parse().unwrap();

    let refused = fixture.vault.resume(id).err().unwrap();
    let (discarded, settled) = (
        fixture.vault.discard_unopened(id).is_ok(),
        fixture.vault.settle(),
    );
    child.kill().unwrap();
    child.wait().unwrap();

    assert!(
        refused
            .to_string()
            .contains(&format!("process {}", child.id())),
        "{refused}"
    );
    assert!(!discarded && settled.finished.is_empty());
    assert_eq!(fixture.events(id).unwrap(), ["acknowledged"]);
}
