//! A unit's vault, a laptop's vault enrolled with it, and the second custodian's key.

use panah::vault::{DataFolder, MadeUnit, Mode, UnitPlan, Vault, open_challenge};
use secrecy::SecretString;
use tempfile::TempDir;

use crate::fixture::{Fixture, passphrase};

/// The day of these tests.
pub(crate) const NOW: &str = "2026-06-01T10:00:00Z";

/// A unit and a laptop that belongs to it. Each has a clock that stands at [`NOW`].
pub(crate) struct Enrolled {
    pub(crate) unit: Fixture,
    pub(crate) laptop: Fixture,
    /// The unit's first note.
    pub(crate) note: String,
    /// The second custodian's key, as `age` spells it.
    pub(crate) second: SecretString,
}

pub(crate) fn clock() -> String {
    NOW.to_owned()
}

/// Makes a vault with a clock.
pub(crate) fn vault(mode: Mode) -> Fixture {
    let home: TempDir = tempfile::tempdir().unwrap();
    let folder = DataFolder::at(home.path().join("panah"), mode).unwrap();
    let folder = folder.with_clock(clock);
    let vault = Vault::create(&folder, &passphrase()).ok().unwrap();
    Fixture {
        home,
        folder,
        vault,
    }
}

pub(crate) fn plan() -> UnitPlan {
    UnitPlan {
        name: "Test unit".to_owned(),
        from: "2026-01-01".to_owned(),
        until: "2026-12-31".to_owned(),
        retain_days: Some(1825),
    }
}

/// Makes a unit.
pub(crate) fn unit() -> (Fixture, MadeUnit) {
    let unit = vault(Mode::Live);
    let made = unit.vault.make_unit(&plan()).unwrap();
    (unit, made)
}

/// Brings a laptop's request to the unit and to the second custodian; gives the codes they read out.
pub(crate) fn codes(unit: &Vault, second: &SecretString, request: &[u8]) -> Vec<(String, String)> {
    let mut codes = unit.enrol_laptop(request).unwrap().codes;
    if let Ok(challenge) = open_challenge(request, second) {
        codes.push((challenge.name.clone(), challenge.code.clone()));
    }
    codes
}

/// Enrols a laptop with a unit.
pub(crate) fn enrol(unit: &Vault, second: &SecretString, note: &str, laptop: &Vault) {
    laptop.begin_enrolment(note.as_bytes()).unwrap();
    let request = laptop.enrolment_request().unwrap();
    let codes = codes(unit, second, &request);
    let enrolment = laptop.finish_enrolment(&codes).unwrap();
    assert_eq!(enrolment.wanted, [""; 0]);
    enrolment.copied.unwrap();
}

/// Makes a unit and a laptop that is enrolled with it.
pub(crate) fn enrolled() -> Enrolled {
    let (unit, made) = unit();
    let laptop = vault(Mode::Live);
    enrol(&unit.vault, &made.second, &made.note, &laptop.vault);
    Enrolled {
        unit,
        laptop,
        note: made.note.clone(),
        second: made.second.clone(),
    }
}
