//! Recovery by the unit: a forgotten passphrase or an officer who is away loses no interview.

use std::fs;
use std::sync::LazyLock;

use panah::vault::{
    AnsweredBy, DataFolder, GiveError, Mode, Passphrase, RecoverError, RecoveryAnswer,
    RecoveryFault, RecoveryRequest, Renewal, UnitKey, Vault, give_recovery_with,
};
use proptest::prelude::*;

use crate::fixture::{fixture, passphrase, texts};
use crate::officers::{second, words};
use crate::unit_fixture::{Enrolled, enrol, enrolled, vault};

fn new() -> Passphrase {
    words("new words after a forgotten one")
}

fn ask(enrolled: &Enrolled) -> RecoveryRequest {
    let laptop = &enrolled.laptop;
    laptop
        .folder
        .ask_recovery(laptop.vault.officer(), &new())
        .unwrap()
}

/// The request as it comes to the unit, and the answer as it comes back.
fn over_a_stick(unit: &Vault, request: &RecoveryRequest) -> RecoveryAnswer {
    let request = RecoveryRequest::read(request.bytes()).unwrap();
    RecoveryAnswer::read(&unit.give_recovery(&request).unwrap()).unwrap()
}

fn deeds(vault: &Vault) -> Vec<String> {
    let lines = vault.log_lines(0).unwrap().into_iter();
    lines
        .map(|line| {
            let line = line.unwrap();
            let deed = serde_json::to_value(line.told.unwrap().unwrap().deed).unwrap();
            let signed = if line.officer.is_some() {
                ""
            } else {
                " unsigned"
            };
            format!("{}{signed}", deed["deed"].as_str().unwrap())
        })
        .collect()
}

/// Fault case 23.
#[test]
fn a_forgotten_passphrase_loses_no_answer() {
    let enrolled = enrolled();
    let (unit, laptop) = (&enrolled.unit.vault, &enrolled.laptop);
    let draft = laptop.draft_with(&["one", "two", "three"]);
    let request = ask(&enrolled);
    assert_eq!(request.fingerprint().concat().len(), 20);
    assert!(laptop.folder.recoverable().unwrap()[0].is_asked);
    let news = unit.look_at_recovery(&request).unwrap();
    assert_eq!(
        news.laptop,
        laptop.vault.laptop_verifier().unwrap().fingerprint()
    );
    assert_eq!(news.officer.unwrap().id, laptop.vault.officer());
    let answer = over_a_stick(unit, &request);

    let wrong = Vault::recover(&laptop.folder, &answer, &words("not these words at all"));
    assert!(matches!(wrong, Err(RecoverError::WrongPassphrase)));
    let (vault, by) = Vault::recover(&laptop.folder, &answer, &new())
        .ok()
        .unwrap();
    assert_eq!(by, AnsweredBy::Unit);
    assert!(!vault.settled().withdrew_recovery && vault.settled().troubles.is_empty());
    let resumed = vault.resume(draft).ok().unwrap();
    assert_eq!(texts(&resumed.events), ["one", "two", "three"]);
    drop(resumed);
    assert!(Vault::unlock(&laptop.folder, &passphrase()).is_err());
    let vault = Vault::unlock(&laptop.folder, &new()).ok().unwrap();
    assert_eq!(vault.officer(), laptop.vault.officer());
    let names = laptop.names("officers");
    assert!(
        names.iter().all(|name| !name.ends_with(".recover")),
        "{names:?}"
    );

    let deeds = deeds(&vault);
    for deed in [
        "recovery_asked unsigned",
        "passphrase_failed unsigned",
        "recovered",
    ] {
        assert!(deeds.iter().any(|found| found == deed), "{deed}: {deeds:?}");
    }
    let given = self::deeds(unit);
    assert!(given.iter().any(|found| found == "recovery_given"));
    let again = Vault::recover(&laptop.folder, &answer, &new());
    assert!(matches!(again, Err(RecoverError::NotAsked(_))));
    assert!(matches!(
        vault.verify_log(None),
        Ok(panah::vault::Verdict::Intact(_))
    ));
}

#[test]
fn the_second_custodian_answers_without_a_vault_and_unsigned() {
    let enrolled = enrolled();
    let request = ask(&enrolled);
    let answer = give_recovery_with(&request, &enrolled.second).unwrap();
    let answer = RecoveryAnswer::read(&answer).unwrap();
    let (_, by) = Vault::recover(&enrolled.laptop.folder, &answer, &new())
        .ok()
        .unwrap();
    assert_eq!(by, AnsweredBy::Custodian);
    let stranger = crate::unit_fixture::unit().1.second.clone();
    let refused = give_recovery_with(&request, &stranger).unwrap_err();
    assert!(matches!(refused, GiveError::NotForKey), "{refused}");
}

/// Fault case 23, its other half.
#[test]
fn without_a_unit_nobody_can_and_nothing_is_written() {
    let fixture = fixture();
    let before = fixture.names("officers");
    let refused = fixture.folder.ask_recovery(fixture.vault.officer(), &new());
    assert!(matches!(refused, Err(RecoverError::NoCopy)));
    assert!(!fixture.folder.recoverable().unwrap()[0].has_copy);
    assert_eq!(fixture.names("officers"), before);
}

#[test]
fn whoever_still_unlocks_makes_the_request_void_and_hears_of_it() {
    let enrolled = enrolled();
    let folder = &enrolled.laptop.folder;
    let answer = over_a_stick(&enrolled.unit.vault, &ask(&enrolled));
    let vault = Vault::unlock(folder, &passphrase()).ok().unwrap();
    assert!(vault.settled().withdrew_recovery);
    let refused = Vault::recover(folder, &answer, &new());
    assert!(matches!(refused, Err(RecoverError::NotAsked(_))));
    let vault = Vault::unlock(folder, &passphrase()).ok().unwrap();
    assert!(!vault.settled().withdrew_recovery, "told once");
}

#[test]
fn only_the_newest_request_is_answered_and_only_at_its_laptop() {
    let enrolled = enrolled();
    let folder = &enrolled.laptop.folder;
    let old = over_a_stick(&enrolled.unit.vault, &ask(&enrolled));
    let request = ask(&enrolled);
    let refused = Vault::recover(folder, &old, &new()).err().unwrap();
    let is_old = matches!(&refused, RecoverError::Answer(RecoveryFault::OtherRequest));
    assert!(is_old, "{refused}");
    // Another unit's computer, and a laptop that is no unit's.
    let (other, _) = crate::unit_fixture::unit();
    let refused = other.vault.give_recovery(&request).unwrap_err();
    assert!(matches!(refused, GiveError::UnknownLaptop(_)), "{refused}");
    let refused = enrolled.laptop.vault.give_recovery(&request).unwrap_err();
    assert!(matches!(refused, GiveError::NoUnit), "{refused}");
    // A signature that is not the unit's is refused, although the key would prove itself.
    let answer = enrolled.unit.vault.give_recovery(&request).unwrap();
    let text = String::from_utf8(answer.clone()).unwrap();
    let line = text.lines().last().unwrap();
    let (name, signature) = line.rsplit_once(' ').unwrap();
    let mut forged = signature.to_owned().into_bytes();
    forged[20] = if forged[20] == b'A' { b'B' } else { b'A' };
    let forged = String::from_utf8(forged).unwrap();
    let forged = text.replace(line, &format!("{name} {forged}"));
    let forged = RecoveryAnswer::read(forged.as_bytes()).unwrap();
    let refused = Vault::recover(folder, &forged, &new()).err().unwrap();
    let is_forged = matches!(&refused, RecoverError::Answer(RecoveryFault::NotTheUnits));
    assert!(is_forged, "{refused}");
    assert!(Vault::recover(folder, &RecoveryAnswer::read(&answer).unwrap(), &new()).is_ok());
}

#[test]
fn a_request_put_together_from_two_is_not_answered() {
    let enrolled = enrolled();
    let other = vault(Mode::Live);
    let (unit, second) = (&enrolled.unit.vault, &enrolled.second);
    enrol(unit, second, &enrolled.note, &other.vault);
    let theirs = other.folder.ask_recovery(other.vault.officer(), &new());
    let field = |request: &RecoveryRequest, name: &str| {
        let text = String::from_utf8(request.bytes().to_vec()).unwrap();
        let json: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
        json[name].as_str().unwrap().to_owned()
    };
    let (ours, theirs) = (ask(&enrolled), theirs.unwrap());
    let text = String::from_utf8(ours.bytes().to_vec()).unwrap();
    let mixed = text.replace(&field(&ours, "copy"), &field(&theirs, "copy"));
    let mixed = RecoveryRequest::read(mixed.as_bytes()).unwrap();
    let refused = unit.give_recovery(&mixed).unwrap_err();
    let is_mixed = matches!(&refused, GiveError::Request(RecoveryFault::OthersCopy));
    assert!(is_mixed, "{refused}");
}

#[test]
fn a_removed_officer_comes_back_with_a_colleague_and_every_interview() {
    let enrolled = enrolled();
    let laptop = &enrolled.laptop;
    let gone = laptop.vault.add_officer("Badge 417", &second()).unwrap();
    let there = Vault::unlock(&laptop.folder, &second()).ok().unwrap();
    let mut draft = there.begin_draft([7; 32]).ok().unwrap();
    draft.append(b"one").unwrap();
    let id = draft.id();
    drop(draft);
    laptop.vault.remove_officer(gone).unwrap();
    let request = laptop.folder.ask_recovery(gone, &new()).unwrap();
    let answer = over_a_stick(&enrolled.unit.vault, &request);
    let refused = Vault::recover(&laptop.folder, &answer, &new())
        .err()
        .unwrap();
    assert!(matches!(refused, RecoverError::Removed(_)), "{refused}");
    let (vault, _) = laptop.vault.recover_removed(&answer, &new()).ok().unwrap();
    assert_eq!(texts(&vault.resume(id).ok().unwrap().events), ["one"]);
    let listed = laptop.vault.officers().unwrap();
    assert!(listed.iter().any(|one| one.id == gone && !one.has_left));
    assert!(Vault::unlock(&laptop.folder, &new()).is_ok());
    assert!(!laptop.names("officers").contains(&format!("{gone}.left")));
}

#[test]
fn whom_the_unit_names_as_having_left_is_not_recovered() {
    let enrolled = enrolled();
    let laptop = &enrolled.laptop;
    let (unit, officer) = (&enrolled.unit.vault, laptop.vault.officer());
    laptop.vault.add_officer("Badge 417", &second()).unwrap();
    let (request, colleague) = (ask(&enrolled), Vault::unlock(&laptop.folder, &second()));
    let answer = over_a_stick(unit, &request);
    let renewal = Renewal {
        from: "2026-01-01".to_owned(),
        until: "2026-12-31".to_owned(),
        key: UnitKey::Kept,
        second_key: None,
        left: [officer].into(),
        retain_days: None,
    };
    let note = unit.renew_unit(&renewal).unwrap().note;
    colleague
        .ok()
        .unwrap()
        .begin_enrolment(note.as_bytes())
        .unwrap();
    let refused = Vault::recover(&laptop.folder, &answer, &new())
        .err()
        .unwrap();
    assert!(matches!(refused, RecoverError::Left(_)), "{refused}");
    let refused = unit.give_recovery(&request).unwrap_err();
    assert!(matches!(refused, GiveError::Left(_)), "{refused}");
}

#[test]
fn what_lies_in_the_folder_and_on_the_stick_gives_no_key_away() {
    let enrolled = enrolled();
    let request = ask(&enrolled);
    let answer = enrolled.unit.vault.give_recovery(&request).unwrap();
    for bytes in [request.bytes(), answer.as_slice()] {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("AGE-SECRET-KEY") && !text.contains("vault_key"));
    }
    let name = format!("officers/{}.recover", enrolled.laptop.vault.officer());
    let path = enrolled.laptop.folder.path().join(name);
    let whole = fs::read(&path).unwrap();
    let answer = RecoveryAnswer::read(&answer).unwrap();
    for bytes in [
        Vec::new(),
        whole[..100].to_vec(),
        vec![0; 144],
        vec![7; 4000],
    ] {
        fs::write(&path, bytes).unwrap();
        let refused = Vault::recover(&enrolled.laptop.folder, &answer, &new());
        let refused = refused.err().unwrap();
        assert!(refused.to_string().contains(".recover"), "{refused}");
    }
    fs::write(&path, whole).unwrap();
    assert!(Vault::recover(&enrolled.laptop.folder, &answer, &new()).is_ok());
}

/// A request and an answer, made once for all properties.
static FILES: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
    let enrolled = enrolled();
    let request = ask(&enrolled);
    let answer = enrolled.unit.vault.give_recovery(&request).unwrap();
    [request.bytes().to_vec(), answer]
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_request_or_an_answer_or_a_fault(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(RecoveryRequest::read(&bytes).is_err());
        prop_assert!(RecoveryAnswer::read(&bytes).is_err());
    }

    /// A changed request may be one, and then says another fingerprint; a changed answer is none, or
    /// nobody's.
    #[test]
    fn a_changed_request_has_another_fingerprint(at in any::<proptest::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        for whole in FILES.iter() {
            let at = at.index(whole.len());
            let mut bytes = whole.clone();
            if cut {
                bytes.truncate(at);
            } else {
                bytes[at] = byte;
            }
            let _ = RecoveryAnswer::read(&bytes);
            if let (Ok(read), Ok(right)) = (RecoveryRequest::read(&bytes), RecoveryRequest::read(whole)) {
                prop_assert_eq!(bytes == *whole, read.fingerprint() == right.fingerprint());
            }
        }
    }
}

#[test]
fn an_oversized_file_is_neither_request_nor_answer() {
    let huge = vec![b'a'; (16 << 10) + 1];
    assert_eq!(
        RecoveryRequest::read(&huge).err(),
        Some(RecoveryFault::TooLarge)
    );
    assert_eq!(
        RecoveryAnswer::read(&huge).err(),
        Some(RecoveryFault::TooLarge)
    );
    let training = enrolled();
    let answer = over_a_stick(&training.unit.vault, &ask(&training));
    let folder = DataFolder::at(training.laptop.folder.path(), Mode::Training).unwrap();
    let refused = Vault::recover(&folder, &answer, &new()).err().unwrap();
    let is_other = matches!(&refused, RecoverError::Answer(RecoveryFault::OtherMode));
    assert!(is_other, "{refused}");
}
