//! What strangers may send: any bytes as a unit's note, a request or a challenge, and whole requests of
//! a laptop that is not the one it says.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed test is to panic"
)]

use proptest::prelude::*;
use secrecy::SecretString;
use tempfile::TempDir;

use super::*;
use crate::vault::age_key;
use crate::vault::crypto::Key;
use crate::vault::fixture::vault;
use crate::vault::id::LaptopId;
use crate::vault::note::Signer;
use crate::vault::{Mode, Vault};

struct Sides {
    unit: (TempDir, Vault),
    laptop: (TempDir, Vault),
    note: String,
    second: SecretString,
}

fn sides() -> Sides {
    let (unit, laptop) = (vault(Mode::Live), vault(Mode::Live));
    let plan = UnitPlan {
        name: "Test unit".to_owned(),
        from: "2026-01-01".to_owned(),
        until: "2026-12-31".to_owned(),
        retain_days: None,
    };
    let made = unit.1.make_unit(&plan).unwrap();
    laptop.1.begin_enrolment(made.note.as_bytes()).unwrap();
    Sides {
        unit,
        laptop,
        note: made.note.clone(),
        second: made.second.clone(),
    }
}

fn resigned(request: &request::Request, laptop: &Signer, officer: &Vault) -> Vec<u8> {
    let officer = officer.keys.signer().unwrap();
    request::sign_request(request, laptop, &officer).unwrap()
}

#[test]
fn a_laptop_that_is_known_with_another_key_is_refused() {
    let sides = sides();
    let (unit, laptop) = (&sides.unit.1, &sides.laptop.1);
    let bytes = laptop.enrolment_request().unwrap();
    unit.enrol_laptop(&bytes).unwrap();
    let whole = request::read_request(&bytes).unwrap();
    let stranger = Signer::new(format!("laptop/{}", whole.id), &Key::random().unwrap()).unwrap();
    let mut posing = whole.clone();
    posing.verifier = stranger.verifier().unwrap();
    let refused = |request: &request::Request, signer: &Signer| match unit
        .enrol_laptop(&resigned(request, signer, laptop))
    {
        Err(EnrolError::Request(fault)) => fault,
        _ => panic!("it was answered"),
    };
    assert_eq!(refused(&posing, &stranger), RequestFault::ChangedKey);

    // Another laptop that claims an officer of the first one as its own.
    let other = LaptopId::random().unwrap();
    let signer = Signer::new(format!("laptop/{other}"), &Key::random().unwrap()).unwrap();
    let impostor = Signer::new(format!("off/{}", laptop.officer()), &Key::random().unwrap());
    let mut claiming = whole.clone();
    claiming.id = other;
    claiming.checkpoint.laptop = other;
    claiming.verifier = signer.verifier().unwrap();
    claiming.officers[0].verifier = impostor.as_ref().ok().unwrap().verifier().unwrap();
    let bytes = request::sign_request(&claiming, &signer, &impostor.ok().unwrap()).unwrap();
    assert!(matches!(
        unit.enrol_laptop(&bytes),
        Err(EnrolError::Request(RequestFault::ChangedOfficer(_)))
    ));

    let own = laptop.laptop.signer().unwrap();
    let with = |change: fn(&mut request::Request)| {
        let mut changed = whole.clone();
        change(&mut changed);
        refused(&changed, &own)
    };
    assert_eq!(with(|one| one.serial = 7), RequestFault::UnknownSerial(7));
    assert_eq!(with(|one| one.log_key.clear()), RequestFault::LogKey);
    assert_eq!(
        with(|one| {
            one.mode = Mode::Training;
            one.checkpoint.mode = Mode::Training;
        }),
        RequestFault::OtherMode
    );
    let malformed = RequestFault::Note(crate::vault::NoteFault::Malformed);
    assert_eq!(with(|one| one.officers.clear()), malformed);
    assert_eq!(
        with(|one| one.officers[0].name = "\u{1b}[2J".to_owned()),
        malformed
    );
    assert_eq!(
        with(|one| one.officers.push(one.officers[0].clone())),
        malformed
    );
    assert_eq!(unit.enrolled_laptops().unwrap().len(), 1);
}

/// A challenge of one request opens nothing in another.
#[test]
fn a_code_is_read_out_only_for_the_laptop_that_asked_for_it() {
    let sides = sides();
    let laptop = &sides.laptop.1;
    let (_home, other) = vault(Mode::Live);
    other.begin_enrolment(sides.note.as_bytes()).unwrap();
    let theirs = request::read_request(&other.enrolment_request().unwrap()).unwrap();
    let mut ours = request::read_request(&laptop.enrolment_request().unwrap()).unwrap();
    ours.challenges = theirs.challenges;
    let bytes = resigned(&ours, &laptop.laptop.signer().unwrap(), laptop);
    assert_eq!(
        open_challenge(&bytes, &sides.second).err(),
        Some(RequestFault::NotForKey)
    );
    let answered = sides.unit.1.enrol_laptop(&bytes).ok().unwrap();
    assert_eq!(answered.codes, []);
}

#[test]
fn what_is_near_a_note_or_a_request_is_read_or_refused_and_never_taken_for_it() {
    let sides = sides();
    let request = sides.laptop.1.enrolment_request().unwrap();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let change = (
        any::<u16>(),
        any::<u16>(),
        proptest::collection::vec(any::<u8>(), 0..6),
    );
    runner
        .run(&change, |(at, length, with)| {
            for whole in [sides.note.as_bytes(), request.as_slice()] {
                let at = usize::from(at) % whole.len();
                let end = (at + usize::from(length % 8)).min(whole.len());
                let mut near = whole.to_vec();
                near.splice(at..end, with.iter().copied());
                let is_same = near == whole;
                prop_assert!(is_same || read_unit_note(&near, "").is_err());
                prop_assert!(is_same || request::read_request(&near).is_err());
                let _ = open_challenge(&near, &sides.second);
            }
            Ok(())
        })
        .unwrap();
}

proptest! {
    #[test]
    fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let key = age_key::identity_text(&Key::random().unwrap()).unwrap();
        prop_assert!(read_unit_note(&bytes, "").is_err());
        prop_assert!(request::read_request(&bytes).is_err());
        for start in [&b""[..], b"panah-laptop/v1\n{", b"panah-unit/v1\n{", b"age-encryption.org/v1\n-> X25519 "] {
            let bytes = [start, &bytes].concat();
            prop_assert!(read_unit_note(&bytes, "").is_err());
            prop_assert!(request::read_request(&bytes).is_err());
            prop_assert!(open_challenge(&bytes, &key).is_err());
            prop_assert!(challenge_files(&bytes).is_err());
        }
    }
}
