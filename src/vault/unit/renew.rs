//! Renewing a unit's note: for another period, with other keys, without officers who have left.

use std::collections::BTreeSet;
use std::fmt::Write;

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::vault::Vault;
use crate::vault::age_key;
use crate::vault::crypto::Key;
use crate::vault::id::{OfficerId, hex};
use crate::vault::log::Deed;

use super::error::UnitError;
use super::make::{SECOND, UNIT, check_plan, signed};
use super::note::UnitNote;

/// What changes with a new note.
#[derive(Clone, Debug)]
pub struct Renewal {
    /// The first day on which it holds (`YYYY-MM-DD`).
    pub from: String,
    /// The last one.
    pub until: String,
    /// What becomes of the unit's key.
    pub key: UnitKey,
    /// The second custodian's new public key, where it is replaced.
    pub second_key: Option<String>,
    /// Officers who have left, beside those who had before.
    pub left: BTreeSet<OfficerId>,
    /// How many days after closing a record is kept; nothing where that stays as it is.
    pub retain_days: Option<u32>,
}

/// What becomes of the unit's key at a renewal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKey {
    /// It stays.
    Kept,
    /// Records are sealed to a new one. The old one still opens what was sealed to it.
    Replaced,
}

/// A note that has been issued.
#[derive(Clone, Debug)]
pub struct IssuedNote {
    /// The note, for laptops.
    pub note: String,
    /// What it says.
    pub unit: UnitNote,
}

impl Vault {
    /// Issues a new note of the unit whose computer this is, with the next serial.
    pub fn renew_unit(&self, renewal: &Renewal) -> Result<IssuedNote, UnitError> {
        let mut keys = self.unit_keys()?.ok_or(UnitError::NoUnit)?;
        let mut unit = keys.issued().into_iter().next().ok_or(UnitError::NoUnit)?;
        check_plan(&unit.name, &renewal.from, &renewal.until)?;
        unit.serial += 1;
        unit.from.clone_from(&renewal.from);
        unit.until.clone_from(&renewal.until);
        unit.left.extend(&renewal.left);
        unit.retain_days = renewal.retain_days.or(unit.retain_days);
        if renewal.key == UnitKey::Replaced {
            let secret = Key::random()?;
            let key = age_key::identity(&secret)?.to_public().to_string();
            set_key(&mut unit, UNIT, key);
            keys.secrets.insert(0, hex(secret.expose()));
        }
        if let Some(key) = &renewal.second_key {
            let key = age_key::recipient(key).map_err(UnitError::SecondKey)?;
            set_key(&mut unit, SECOND, key.to_string());
        }
        let note = signed(&unit, &keys.signer()?)?;
        keys.notes.insert(0, note.clone());
        self.log(&Deed::UnitRenewed {
            serial: unit.serial,
        })?;
        self.keep_unit_keys(&keys)?;
        Ok(IssuedNote { note, unit })
    }

    /// Gives the keys that open what is sealed to the unit, newest first, one a line, as `age` reads
    /// them from a file: for a court, or for the day on which this computer is gone.
    pub fn show_unit_key(&self) -> Result<SecretString, UnitError> {
        let keys = self.unit_keys()?.ok_or(UnitError::NoUnit)?;
        let identities = keys.identities()?;
        self.log(&Deed::UnitKeyShown)?;
        let mut text = Zeroizing::new(String::with_capacity(80 * identities.len()));
        for identity in identities {
            let _ = writeln!(text, "{}", identity.to_string().expose_secret());
        }
        Ok(SecretString::from(text.as_str()))
    }
}

fn set_key(unit: &mut UnitNote, name: &str, key: String) {
    if let Some(recipient) = unit.recipients.iter_mut().find(|one| one.name == name) {
        recipient.key = key;
    }
}
