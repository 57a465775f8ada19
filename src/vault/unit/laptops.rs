//! The laptops that a unit knows: whose signatures it takes for authentic.

use serde::{Deserialize, Serialize};

use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::kept::Purpose;
use crate::vault::log::Checkpoint;
use crate::vault::mode::Mode;
use crate::vault::note::Verifier;
use crate::vault::records::Known;

use super::UnitNote;

pub(super) const LAPTOPS: Purpose = Purpose {
    magic: b"PANLAPS1",
    label: "unit-laptops",
};

/// All laptops that are enrolled with the unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Laptops {
    pub(crate) laptops: Vec<EnrolledLaptop>,
}

/// One laptop, as the unit knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EnrolledLaptop {
    pub(crate) id: LaptopId,
    pub(crate) verifier: Verifier,
    /// Its officers, those who have left among them: what they signed before stays authentic.
    pub(crate) officers: Vec<EnrolledOfficer>,
    /// The newest head of its audit log that the unit has seen.
    pub(crate) checkpoint: Option<Checkpoint>,
    /// The key to the bodies of its audit log, sealed to the unit's recipients (base64 of an age file).
    pub(crate) log_key: String,
}

/// One officer, as the unit knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnrolledOfficer {
    /// The officer.
    pub id: OfficerId,
    /// What colleagues call them; may be empty.
    pub name: String,
    /// What their signatures are checked with.
    pub verifier: Verifier,
}

impl Laptops {
    pub(crate) fn find(&self, id: LaptopId) -> Option<&EnrolledLaptop> {
        self.laptops.iter().find(|laptop| laptop.id == id)
    }

    pub(crate) fn find_mut(&mut self, id: LaptopId) -> Option<&mut EnrolledLaptop> {
        self.laptops.iter_mut().find(|laptop| laptop.id == id)
    }

    /// Returns who may have signed a record, and to whom it may have been sealed.
    pub(in crate::vault) fn known(&self, mode: Mode, issued: &[UnitNote]) -> Known {
        let officers = self.laptops.iter().flat_map(|laptop| &laptop.officers);
        let sets = issued.iter().map(|unit| {
            let keys = unit.recipients.iter().map(|one| one.key.clone());
            keys.collect()
        });
        Known {
            mode,
            officers: officers.map(|one| (one.id, one.verifier.clone())).collect(),
            laptops: self
                .laptops
                .iter()
                .map(|one| (one.id, one.verifier.clone()))
                .collect(),
            recipients: sets.collect(),
        }
    }
}
