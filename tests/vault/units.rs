//! Units: how they are made and renewed, how a laptop comes to belong to one, and what is refused.

use crate::unit_fixture::{enrolled, unit, vault};

use panah::vault::{Content, EnrolError, Mode, OpenError, OpenedBy};

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
    let again = laptop.begin_enrolment(all.note.as_bytes()).unwrap();
    assert_eq!(again.wanted, [""; 0]);
    assert!(matches!(
        laptop.finish_enrolment(&[]).unwrap_err(),
        EnrolError::NothingPending
    ));
}

#[test]
fn a_wrong_code_changes_nothing() {
    let (unit, made) = unit();
    let laptop = vault(Mode::Live);
    laptop.vault.begin_enrolment(made.note.as_bytes()).unwrap();
    let request = laptop.vault.enrolment_request().unwrap();
    let codes = unit.vault.enrol_laptop(&request).unwrap().codes;
    assert_eq!(codes.len(), 1);
    let wrong = [(codes[0].0.clone(), "22222222".to_owned())];
    assert!(matches!(
        laptop.vault.finish_enrolment(&wrong).unwrap_err(),
        EnrolError::WrongCode(_)
    ));
    let half = laptop.vault.finish_enrolment(&codes).unwrap();
    assert_eq!(half.wanted, ["second custodian"]);
    assert!(laptop.vault.unit().unwrap().is_none());
}
