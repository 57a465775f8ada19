//! Destroying records and drafts, legal hold, and the day until which a record is kept.

use std::fs;

use panah::vault::{
    Content, Deed, DestroyError, NotReceived, OpenedBy, Passphrase, Reason, ResumeError, Thing,
    Vault,
};

use crate::fixture::{Fixture, fixture};
use crate::unit_fixture::enrolled;

fn deeds(vault: &Vault) -> Vec<Deed> {
    let lines = vault.log_lines(0).unwrap().into_iter();
    lines
        .map(|line| line.unwrap().told.unwrap().unwrap().deed)
        .collect()
}

fn kept_until<'a>(body: &'a str, day: &'a str) -> Content<'a> {
    Content {
        retain: Some(day),
        ..Content::record(body)
    }
}

#[test]
fn a_destroyed_record_is_gone_and_the_log_says_why() {
    let fixture = fixture();
    let seal = || fixture.vault.seal(Content::record("{}"), None).unwrap().id;
    let (one, other) = (seal(), seal());
    for (id, reason) in [(one, Reason::Asked), (other, Reason::Retention)] {
        let gone = fixture
            .vault
            .destroy_record(id, reason, NotReceived::Stays)
            .unwrap();
        assert_eq!((gone.opened_by, gone.received), (OpenedBy::Officer, None));
        let what = Thing::Record(id);
        assert_eq!(
            deeds(&fixture.vault).last(),
            Some(&Deed::Destroyed { what, reason })
        );
    }
    assert_eq!(fixture.names("records"), [""; 0]);
    let again = fixture
        .vault
        .destroy_record(one, Reason::Asked, NotReceived::Stays);
    assert!(matches!(again, Err(DestroyError::NoSuchRecord(_))));
}

#[test]
fn nothing_is_destroyed_that_cannot_be_logged() {
    let fixture = fixture();
    let id = fixture.vault.seal(Content::record("{}"), None).unwrap().id;
    let draft = fixture.draft_with(&["one"]);
    let log = fixture.folder.path().join("laptop/audit.log");
    let bytes = fs::read(&log).unwrap();
    fs::remove_file(&log).unwrap();
    let refused = fixture
        .vault
        .destroy_record(id, Reason::Asked, NotReceived::Goes);
    assert!(matches!(refused, Err(DestroyError::Log(_))));
    assert!(fixture.vault.destroy_draft(draft).is_err());
    assert!(fixture.vault.hold(id).is_err());
    fs::write(&log, bytes).unwrap();
    assert!(fixture.vault.open(id).is_ok());
    assert_eq!(fixture.events(draft).unwrap(), ["one"]);
    assert!(fixture.vault.holds().unwrap().is_empty());
}

#[test]
fn a_hold_wins_until_it_is_lifted() {
    let fixture = fixture();
    let id = fixture
        .vault
        .seal(kept_until("{}", "2020-01-01"), None)
        .unwrap()
        .id;
    fixture.vault.hold(id).unwrap();
    fixture.vault.hold(id).unwrap();
    for reason in [Reason::Asked, Reason::Retention] {
        let refused = fixture.vault.destroy_record(id, reason, NotReceived::Goes);
        assert!(matches!(refused, Err(DestroyError::Held(_))));
    }
    assert!(fixture.vault.open(id).is_ok());
    fixture.vault.lift_hold(id).unwrap();
    assert!(fixture.vault.lift_hold(id).is_err());
    fixture
        .vault
        .destroy_record(id, Reason::Retention, NotReceived::Stays)
        .unwrap();
    assert!(fixture.vault.hold(id).is_err());
}

#[test]
fn a_record_that_only_this_laptop_may_have_is_not_lost_by_the_way() {
    let all = enrolled();
    let laptop = &all.laptop;
    let id = laptop.vault.seal(Content::record("{}"), None).unwrap().id;
    let refused = laptop
        .vault
        .destroy_record(id, Reason::Asked, NotReceived::Stays);
    assert!(matches!(refused, Err(DestroyError::NotReceived(_))));
    assert!(laptop.record(id).exists());
    let gone = laptop
        .vault
        .destroy_record(id, Reason::Asked, NotReceived::Goes)
        .unwrap();
    assert_eq!(gone.opened_by, OpenedBy::Unit);
    assert_eq!(laptop.names("records"), [""; 0]);
    assert_eq!(laptop.names("stubs"), [""; 0]);
}

#[test]
fn a_colleagues_record_and_draft_are_theirs_to_destroy() {
    let fixture = fixture();
    let id = fixture.vault.seal(Content::record("{}"), None).unwrap().id;
    let other = Passphrase::typed("other words that nobody guesses".to_owned()).unwrap();
    fixture.vault.add_officer("badge 7", &other).unwrap();
    let colleague = Vault::unlock(&fixture.folder, &other).ok().unwrap();
    let refused = colleague.destroy_record(id, Reason::Asked, NotReceived::Goes);
    assert!(matches!(refused, Err(DestroyError::Colleagues(_))));
    let draft = fixture.draft_with(&["one"]);
    assert!(colleague.drafts().unwrap().is_empty());
    assert!(colleague.destroy_draft(draft).is_err());
    assert_eq!(fixture.events(draft).unwrap(), ["one"]);
    // What nobody can open any more is nobody's.
    fs::write(fixture.record(id), "x").unwrap();
    colleague
        .destroy_record(id, Reason::Asked, NotReceived::Stays)
        .unwrap();
}

#[test]
fn an_interrupted_destroying_is_finished_by_doing_it_once_more() {
    let all = enrolled();
    let laptop = &all.laptop;
    let id = laptop.vault.seal(Content::record("{}"), None).unwrap().id;
    // The file has gone already, and the stub has not.
    fs::remove_file(laptop.record(id)).unwrap();
    laptop.vault.settle();
    laptop
        .vault
        .destroy_record(id, Reason::Asked, NotReceived::Goes)
        .unwrap();
    assert_eq!(laptop.names("stubs"), [""; 0]);
}

#[test]
fn a_destroyed_draft_cannot_be_resumed() {
    let fixture = fixture();
    let id = fixture.draft_with(&["one"]);
    fixture.vault.destroy_draft(id).unwrap();
    assert!(matches!(
        fixture.vault.resume(id).err(),
        Some(ResumeError::NoSuchDraft(_))
    ));
    assert_eq!(fixture.names("drafts"), [""; 0]);
    let what = Thing::Draft(id);
    let reason = Reason::Asked;
    assert_eq!(
        deeds(&fixture.vault).last(),
        Some(&Deed::Destroyed { what, reason })
    );
    let held = fixture.open_draft_with(&["two"]);
    assert!(fixture.vault.destroy_draft(held.id()).is_err());
}

#[test]
fn the_day_is_known_where_the_record_opens_and_where_it_does_not() {
    let until = |fixture: &Fixture| {
        let vault = &fixture.vault;
        let id = vault.seal(kept_until("{}", "2031-11-22"), None).unwrap().id;
        vault.retained_until(id)
    };
    assert_eq!(until(&fixture()).as_deref(), Some("2031-11-22"));
    assert_eq!(until(&enrolled().laptop).as_deref(), Some("2031-11-22"));
    let fixture = fixture();
    let id = fixture.vault.seal(Content::record("{}"), None).unwrap().id;
    assert_eq!(fixture.vault.retained_until(id), None);
}
