//! Making a unit: its keys, its first note, and the key of a second custodian, which is handed over and
//! never kept here.

use secrecy::SecretString;

use crate::vault::Vault;
use crate::vault::age_key;
use crate::vault::crypto::{CryptoError, Key};
use crate::vault::form;
use crate::vault::id::{UnitId, hex};
use crate::vault::kept::KeptError;
use crate::vault::log::Deed;
use crate::vault::note::{Signer, sign};

use super::error::UnitError;
use super::keys::UnitKeys;
use super::note::{UNIT_FORM, UnitNote, UnitRecipient, is_day, is_fit, read_unit_note};

/// What the recipient is called whose key is kept at the unit's computer.
pub(super) const UNIT: &str = "unit";
/// What the recipient is called whose key lies elsewhere.
pub(super) const SECOND: &str = "second custodian";

/// What a unit is to be.
#[derive(Clone, Debug)]
pub struct UnitPlan {
    /// What it is called.
    pub name: String,
    /// The first day on which its note holds (`YYYY-MM-DD`).
    pub from: String,
    /// The last one.
    pub until: String,
    /// How many days after closing a record is kept; nothing where the unit decides case by case.
    pub retain_days: Option<u32>,
}

/// A unit that has been made.
pub struct MadeUnit {
    /// Its note, for laptops.
    pub note: String,
    /// What the note says.
    pub unit: UnitNote,
    /// The second custodian's key, as `age` spells it. It is nowhere else.
    pub second: SecretString,
    keys: UnitKeys,
}

impl Vault {
    /// Makes a unit of this computer.
    pub fn make_unit(&self, plan: &UnitPlan) -> Result<MadeUnit, UnitError> {
        let made = self.prepare_unit(plan)?;
        self.keep_unit(&made)?;
        Ok(made)
    }

    /// Makes a unit's keys and note and keeps nothing of it: so that the second custodian's key can be
    /// handed over first, and no unit comes to be whose second key nobody has.
    pub fn prepare_unit(&self, plan: &UnitPlan) -> Result<MadeUnit, UnitError> {
        self.may_have_unit()?;
        check_plan(&plan.name, &plan.from, &plan.until)?;
        let (seed, secret, second) = (Key::random()?, Key::random()?, Key::random()?);
        let id = UnitId::random()?;
        let signer = Signer::new(format!("unit/{id}"), &seed)?;
        let recipient = |name: &str, secret: &Key| {
            Ok::<UnitRecipient, CryptoError>(UnitRecipient {
                key: age_key::identity(secret)?.to_public().to_string(),
                name: name.to_owned(),
            })
        };
        let unit = UnitNote {
            from: plan.from.clone(),
            id,
            left: std::collections::BTreeSet::new(),
            mode: self.mode(),
            name: plan.name.clone(),
            recipients: vec![recipient(UNIT, &secret)?, recipient(SECOND, &second)?],
            retain_days: plan.retain_days,
            serial: 1,
            until: plan.until.clone(),
            verifier: signer.verifier()?,
        };
        let note = signed(&unit, &signer)?;
        let keys = UnitKeys {
            unit: id,
            seed: hex(seed.expose()),
            secrets: vec![hex(secret.expose())],
            notes: vec![note.clone()],
        };
        Ok(MadeUnit {
            note,
            unit,
            second: age_key::identity_text(&second)?,
            keys,
        })
    }

    /// Keeps a unit that was prepared. From then on this computer is the unit's.
    pub fn keep_unit(&self, made: &MadeUnit) -> Result<(), UnitError> {
        self.may_have_unit()?;
        self.log(&Deed::UnitMade { unit: made.unit.id })?;
        Ok(self.keep_unit_keys(&made.keys)?)
    }

    /// Says whether this is a unit's computer.
    pub fn is_unit(&self) -> Result<bool, KeptError> {
        Ok(self.unit_keys()?.is_some())
    }

    /// Returns the newest note of the unit whose computer this is, word for word, and what it says;
    /// nothing where this is no unit's computer.
    pub fn own_unit(&self) -> Result<Option<(String, UnitNote)>, KeptError> {
        let Some(keys) = self.unit_keys()? else {
            return Ok(None);
        };
        let note = keys.notes.first().cloned().unwrap_or_default();
        let unit = read_unit_note(note.as_bytes(), "").ok();
        Ok(unit.map(|unit| (note, unit)))
    }

    fn may_have_unit(&self) -> Result<(), UnitError> {
        if self.is_unit()? {
            return Err(UnitError::AlreadyThere);
        }
        if std::fs::symlink_metadata(self.folder.unit_laptops()).is_ok() {
            return Err(UnitError::KeysMissing(
                self.folder.unit_keys().as_path().into(),
            ));
        }
        if self.state()?.unit.is_some() {
            return Err(UnitError::Enrolled);
        }
        Ok(())
    }
}

/// Signs a note, and holds it to what every laptop will hold it to.
pub(super) fn signed(unit: &UnitNote, signer: &Signer) -> Result<String, UnitError> {
    let text = form::compose(UNIT_FORM, unit)?;
    let note = sign(&text, &[signer]).to_string();
    read_unit_note(note.as_bytes(), "")?;
    Ok(note)
}

pub(super) fn check_plan(name: &str, from: &str, until: &str) -> Result<(), UnitError> {
    if !is_fit(name) {
        return Err(UnitError::Name);
    }
    if !is_day(from) || !is_day(until) || until < from {
        return Err(UnitError::Days);
    }
    Ok(())
}
