//! Units: how they are made and renewed, how a laptop comes to belong to one, and what is refused.

use std::collections::BTreeSet;
use std::fs;

use panah::vault::{
    Content, EnrolError, LaptopStanding, Mode, NoteFault, OpenError, OpenedBy, Passphrase, Renewal,
    RequestFault, SealError, UnitError, UnitFault, UnitKey, UnitPlan, UnlockError, Vault, Verdict,
    challenge_files, open_challenge,
};
use secrecy::{ExposeSecret, SecretString};

use crate::fixture::{BINDING, Fixture, passphrase};
use crate::unit_fixture::{codes, enrol, enrolled, plan, unit, vault};

fn renewal() -> Renewal {
    Renewal {
        from: "2026-05-01".to_owned(),
        until: "2027-04-30".to_owned(),
        key: UnitKey::Kept,
        second_key: None,
        left: BTreeSet::new(),
        retain_days: None,
    }
}

fn log_size(vault: &Vault) -> u64 {
    vault.checkpoint().unwrap().head.size
}

/// Everything that a laptop knows of itself, as bytes: whether it was written, and its log.
fn kept(fixture: &Fixture) -> Vec<Vec<u8>> {
    let files = ["laptop/state", "laptop/audit.log"];
    let files = files.map(|file| fs::read(fixture.folder.path().join(file)).unwrap());
    files.into()
}

#[test]
fn a_laptop_belongs_to_a_unit_once_every_custodian_has_read_out_their_code() {
    let all = enrolled();
    let laptop = &all.laptop.vault;
    let unit = laptop.unit().unwrap().unwrap();
    assert_eq!(unit.name, "Test unit");
    assert_eq!(laptop.pending_unit().unwrap(), None);
    assert!(laptop.officers().unwrap()[0].is_recoverable);
    let sealed = laptop.seal(Content::record("{}"), None).unwrap();
    assert!(matches!(
        laptop.open(sealed.id).err().unwrap(),
        OpenError::AtUnit(_)
    ));
    assert_eq!(laptop.records().unwrap()[0].opened_by, OpenedBy::Unit);

    let file = fs::read(all.laptop.record(sealed.id)).unwrap();
    let shown = all.unit.vault.show_unit_key().unwrap();
    for identity in [shown.expose_secret().trim(), all.second.expose_secret()] {
        let identity = SecretString::from(identity);
        let text = panah::vault::decrypt(&file, &identity).unwrap();
        assert!(text.starts_with(b"panah-record/v2\n"));
    }
    for vault in [laptop, &all.unit.vault] {
        assert!(matches!(
            vault.verify_log(None).unwrap(),
            Verdict::Intact(_)
        ));
    }
}

#[test]
fn doing_it_again_changes_nothing() {
    let all = enrolled();
    let before = (kept(&all.laptop), kept(&all.unit));
    let again = all.laptop.vault.begin_enrolment(all.note.as_bytes());
    assert_eq!(again.unwrap().wanted, [""; 0]);
    assert!(matches!(
        all.laptop.vault.finish_enrolment(&[]).unwrap_err(),
        EnrolError::NothingPending
    ));
    let request = all.laptop.vault.enrolment_request().unwrap();
    assert!(all.laptop.vault.asks_the_same(&request).unwrap());
    all.unit.vault.enrol_laptop(&request).unwrap();
    let known = kept(&all.unit);
    let answer = all.unit.vault.enrol_laptop(&request).unwrap();
    assert_eq!(answer.news.standing, LaptopStanding::Known);
    assert!(answer.codes.is_empty() && answer.news.new_officers.is_empty());
    assert_eq!(kept(&all.laptop), before.0);
    assert_eq!(kept(&all.unit), known);
}

#[test]
fn a_wrong_code_changes_nothing_and_a_right_one_is_kept() {
    let (unit, made) = unit();
    let laptop = vault(Mode::Live);
    let begun = laptop.vault.begin_enrolment(made.note.as_bytes()).unwrap();
    assert_eq!(begun.wanted, ["unit", "second custodian"]);
    let request = laptop.vault.enrolment_request().unwrap();
    let codes = unit.vault.enrol_laptop(&request).unwrap().codes;
    assert_eq!(codes.len(), 1, "the unit's computer opens its own alone");
    let state = kept(&laptop);
    for (name, code) in [("unit", "22222222"), ("unit", ""), ("nobody", "22222222")] {
        let wrong = [(name.to_owned(), code.to_owned())];
        let error = laptop.vault.finish_enrolment(&wrong).unwrap_err();
        assert!(
            matches!(
                error,
                EnrolError::WrongCode(_) | EnrolError::NoSuchRecipient
            ),
            "{error}"
        );
    }
    assert_eq!(kept(&laptop), state);
    let half = laptop.vault.finish_enrolment(&codes).unwrap();
    assert_eq!(half.wanted, ["second custodian"]);
    assert!(laptop.vault.unit().unwrap().is_none());
    let sealed = laptop.vault.seal(Content::record("{}"), None).unwrap();
    assert!(laptop.vault.open(sealed.id).is_ok(), "still on its own");

    // The request can be made again for the stick that was lost; the codes stay.
    let request = laptop.vault.enrolment_request().unwrap();
    let challenge = open_challenge(&request, &made.second).unwrap();
    let typed = format!(" {} ", challenge.code.to_lowercase());
    let rest = [codes[0].clone(), (challenge.name.clone(), typed)];
    let done = laptop.vault.finish_enrolment(&rest).unwrap();
    assert_eq!(done.wanted, [""; 0]);
    assert!(laptop.vault.unit().unwrap().is_some());
    assert!(laptop.vault.open(sealed.id).is_ok(), "closed before");
}

#[test]
fn a_challenge_opens_with_its_own_key_alone_and_by_itself_too() {
    let (_unit, made) = unit();
    let laptop = vault(Mode::Live);
    laptop.vault.begin_enrolment(made.note.as_bytes()).unwrap();
    let request = laptop.vault.enrolment_request().unwrap();
    let whole = open_challenge(&request, &made.second).unwrap();
    let files = challenge_files(&request).unwrap();
    let [_, (name, file)] = files.as_slice() else {
        panic!("{} challenges", files.len());
    };
    assert_eq!(name, "second custodian");
    let alone = open_challenge(file, &made.second).unwrap();
    assert!(alone == whole && alone.laptop == laptop.vault.laptop());
    let stranger = laptop.vault.identity_for_paper().unwrap();
    for bytes in [&request, file] {
        let fault = open_challenge(bytes, &stranger).err().unwrap();
        assert_eq!(fault, RequestFault::NotForKey);
    }
    let no_key = SecretString::from("AGE-SECRET-KEY-1NONE");
    assert_eq!(
        open_challenge(&request, &no_key).err(),
        Some(RequestFault::NoKey)
    );
}

/// Fault cases 18 and 20, end to end: each its own reason, and nothing changed.
#[test]
fn a_note_that_is_not_the_units_newest_is_refused() {
    let all = enrolled();
    let unit = &all.unit.vault;
    let renewed = |renewal: &Renewal| unit.renew_unit(renewal).unwrap().note;
    let newer = renewed(&renewal());
    let ended = renewed(&Renewal {
        until: "2026-05-31".to_owned(),
        ..renewal()
    });
    let to_come = renewed(&Renewal {
        from: "2026-06-02".to_owned(),
        ..renewal()
    });
    let newest = renewed(&renewal());
    all.laptop.vault.begin_enrolment(newest.as_bytes()).unwrap();

    let (_other, other) = crate::unit_fixture::unit();
    let training = vault(Mode::Training);
    let exercise = training.vault.make_unit(&plan()).unwrap();
    let text = newest.split("\n\n").next().unwrap();
    let (_, strangers_line) = other.note.split_once("\n\n").unwrap();
    let refused = [
        (newer.clone(), UnitFault::Older { found: 2, known: 5 }),
        (all.note.clone(), UnitFault::Older { found: 1, known: 5 }),
        (ended, UnitFault::Ended("2026-05-31".to_owned())),
        (to_come, UnitFault::NotYet("2026-06-02".to_owned())),
        (other.note.clone(), UnitFault::OtherUnit),
        (exercise.note.clone(), UnitFault::OtherMode),
        (format!("{text}\n"), NoteFault::Unsigned.into()),
        (
            format!("{text}\n\n{strangers_line}"),
            NoteFault::UnknownSigner.into(),
        ),
        (
            newest.replace("Test unit", "Best unit"),
            NoteFault::Altered.into(),
        ),
        (
            newest.replace("\"from\"", "\"form\""),
            NoteFault::Malformed.into(),
        ),
    ];
    let before = kept(&all.laptop);
    for (note, fault) in refused {
        let error = all
            .laptop
            .vault
            .begin_enrolment(note.as_bytes())
            .unwrap_err();
        assert!(
            matches!(&error, EnrolError::Unit(found) if *found == fault),
            "{error}"
        );
        assert!(!error.help().is_empty());
        assert_eq!(kept(&all.laptop), before, "{fault}");
    }
    let live = all.laptop.vault.unit().unwrap().unwrap();
    assert_eq!(live.serial, 5);
    let error = training
        .vault
        .look_at_unit(all.note.as_bytes())
        .unwrap_err();
    assert!(matches!(error, EnrolError::IsUnit));
    let exercising = vault(Mode::Training);
    let error = exercising
        .vault
        .begin_enrolment(newest.as_bytes())
        .unwrap_err();
    assert!(
        matches!(error, EnrolError::Unit(UnitFault::OtherMode)),
        "{error}"
    );
}

#[test]
fn a_renewal_without_new_keys_is_taken_over_at_once() {
    let all = enrolled();
    let issued = all.unit.vault.renew_unit(&renewal()).unwrap();
    assert_eq!(
        (issued.unit.serial, issued.unit.retain_days),
        (2, Some(1825))
    );
    let taken = all.laptop.vault.begin_enrolment(issued.note.as_bytes());
    assert_eq!(taken.unwrap().wanted, [""; 0]);
    assert_eq!(all.laptop.vault.unit().unwrap().unwrap(), issued.unit);
}

#[test]
fn a_new_custodian_proves_themselves_before_anything_is_sealed_to_them() {
    let all = enrolled();
    let (unit, laptop) = (&all.unit.vault, &all.laptop.vault);
    let stranger = vault(Mode::Live).vault;
    let new_second = stranger.identity_for_paper().unwrap();
    let issued = unit.renew_unit(&Renewal {
        second_key: Some(stranger.recipient().unwrap()),
        ..renewal()
    });
    let issued = issued.unwrap();
    let begun = laptop.begin_enrolment(issued.note.as_bytes()).unwrap();
    assert_eq!(begun.wanted, ["second custodian"]);
    assert_eq!(laptop.unit().unwrap().unwrap().serial, 1);
    let opens = |key: &SecretString| {
        let sealed = laptop.seal(Content::record("{}"), None).unwrap();
        let file = fs::read(all.laptop.record(sealed.id)).unwrap();
        panah::vault::decrypt(&file, key).is_ok()
    };
    assert!(opens(&all.second) && !opens(&new_second));

    let request = laptop.enrolment_request().unwrap();
    let codes = codes(unit, &new_second, &request);
    assert_eq!(codes.len(), 1, "the unit's key is the same");
    laptop.finish_enrolment(&codes).unwrap().copied.unwrap();
    assert_eq!(laptop.unit().unwrap().unwrap().serial, 2);
    assert!(!opens(&all.second) && opens(&new_second));
}

#[test]
fn a_replaced_key_of_the_unit_still_opens_what_was_sealed_to_it() {
    let all = enrolled();
    let old = all.laptop.vault.seal(Content::record("{}"), None).unwrap();
    let issued = all.unit.vault.renew_unit(&Renewal {
        key: UnitKey::Replaced,
        ..renewal()
    });
    let note = issued.unwrap().note;
    enrol(&all.unit.vault, &all.second, &note, &all.laptop.vault);
    let new = all.laptop.vault.seal(Content::record("{}"), None).unwrap();
    let keys = all.unit.vault.show_unit_key().unwrap();
    let opening = |id| {
        let file = fs::read(all.laptop.record(id)).unwrap();
        let mut keys = keys.expose_secret().lines();
        keys.position(|key| panah::vault::decrypt(&file, &SecretString::from(key)).is_ok())
    };
    assert_eq!((opening(new.id), opening(old.id)), (Some(0), Some(1)));
}

/// Fault case 21.
#[test]
fn an_officer_who_has_left_unlocks_and_closes_nothing_and_loses_no_draft() {
    let all = enrolled();
    let laptop = &all.laptop.vault;
    let other = Passphrase::typed("another officer's words".to_owned()).unwrap();
    let officer = laptop.add_officer("Officer 2", &other).unwrap();
    let colleague = Vault::unlock(&all.laptop.folder, &other).ok().unwrap();
    let mut draft = colleague.begin_draft(BINDING).ok().unwrap();
    draft.append(b"one").unwrap();
    let id = draft.id();

    let issued = all.unit.vault.renew_unit(&Renewal {
        left: [officer].into(),
        ..renewal()
    });
    laptop
        .begin_enrolment(issued.unwrap().note.as_bytes())
        .unwrap();
    let error = colleague
        .seal(Content::record("{}"), Some(draft))
        .unwrap_err();
    assert!(matches!(error, SealError::Left), "{error}");
    let error = Vault::unlock(&all.laptop.folder, &other).err().unwrap();
    assert!(matches!(error, UnlockError::Left), "{error}");
    assert!(all.laptop.journal(id).exists() && all.laptop.key(id).exists());
    assert!(Vault::unlock(&all.laptop.folder, &passphrase()).is_ok());
    // Whoever has left stays so with the next note.
    let next = all.unit.vault.renew_unit(&renewal()).unwrap();
    assert!(next.unit.left.contains(&officer));
}

#[test]
fn new_officers_of_a_laptop_become_known_to_its_unit() {
    let all = enrolled();
    let before = all.laptop.vault.enrolment_request().unwrap();
    let other = Passphrase::typed("another officer's words".to_owned()).unwrap();
    let officer = all.laptop.vault.add_officer("Officer 2", &other).unwrap();
    assert!(!all.laptop.vault.asks_the_same(&before).unwrap());
    let request = all.laptop.vault.enrolment_request().unwrap();
    let news = all.unit.vault.look_at_request(&request).unwrap();
    assert_eq!(news.new_officers, [officer].into());
    let size = log_size(&all.unit.vault);
    all.unit.vault.enrol_laptop(&request).unwrap();
    assert_eq!(log_size(&all.unit.vault), size + 1);
    let laptops = all.unit.vault.enrolled_laptops().unwrap();
    assert_eq!(laptops[0].1.len(), 2);
    // The older request comes once more: nobody is forgotten.
    all.unit.vault.enrol_laptop(&before).unwrap();
    assert_eq!(all.unit.vault.enrolled_laptops().unwrap(), laptops);
}

#[test]
fn a_request_for_somebody_else_or_altered_is_refused() {
    let all = enrolled();
    let request = all.laptop.vault.enrolment_request().unwrap();
    let (other, _) = crate::unit_fixture::unit();
    let error = other.vault.enrol_laptop(&request).err().unwrap();
    assert!(
        matches!(error, EnrolError::Request(RequestFault::OtherUnit)),
        "{error}"
    );
    let error = all.laptop.vault.enrol_laptop(&request).err().unwrap();
    assert!(matches!(error, EnrolError::NoUnit), "{error}");
    let before = kept(&all.unit);
    let text = String::from_utf8(request).unwrap();
    let altered = text.replacen("\"name\":\"\"", "\"name\":\"Officer 1\"", 1);
    assert_ne!(altered, text);
    for wrong in [altered, text.replace("serial", "cereal"), String::new()] {
        let error = all.unit.vault.enrol_laptop(wrong.as_bytes()).err().unwrap();
        assert!(
            matches!(error, EnrolError::Request(RequestFault::Note(_))),
            "{error}"
        );
    }
    assert_eq!(kept(&all.unit), before);
}

#[test]
fn a_unit_and_a_laptop_of_a_unit_are_not_made_into_one_another() {
    let all = enrolled();
    let error = |vault: &Vault, plan: &UnitPlan| vault.make_unit(plan).err().unwrap();
    assert!(matches!(
        error(&all.unit.vault, &plan()),
        UnitError::AlreadyThere
    ));
    assert!(matches!(
        error(&all.laptop.vault, &plan()),
        UnitError::Enrolled
    ));
    let (_other, other) = unit();
    assert!(matches!(
        all.unit
            .vault
            .begin_enrolment(other.note.as_bytes())
            .unwrap_err(),
        EnrolError::IsUnit
    ));
    let fixture = vault(Mode::Live);
    let fresh = &fixture.vault;
    assert!(matches!(
        fresh.renew_unit(&renewal()).unwrap_err(),
        UnitError::NoUnit
    ));
    for wrong in [
        UnitPlan {
            name: " ".to_owned(),
            ..plan()
        },
        UnitPlan {
            name: "\u{1b}[2J".to_owned(),
            ..plan()
        },
        UnitPlan {
            until: "2025-12-31".to_owned(),
            ..plan()
        },
        UnitPlan {
            from: "tomorrow".to_owned(),
            ..plan()
        },
    ] {
        let error = error(fresh, &wrong);
        assert!(
            matches!(error, UnitError::Name | UnitError::Days),
            "{error}"
        );
    }
    assert!(!fresh.is_unit().unwrap());
}

/// Fault case 19: a secret that was pasted is not said again.
#[test]
fn a_secret_key_in_place_of_a_public_one_is_refused_and_not_repeated() {
    let (unit, made) = unit();
    let secret = made.second.expose_secret();
    let error = unit.vault.renew_unit(&Renewal {
        second_key: Some(secret.to_owned()),
        ..renewal()
    });
    let error = error.unwrap_err();
    assert!(matches!(error, UnitError::SecondKey(_)));
    let told = format!("{error} {error:?} {}", error.help());
    assert!(!told.contains(secret.get(20..40).unwrap()));
}
