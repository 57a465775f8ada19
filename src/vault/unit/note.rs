//! The unit's note: who it is, to whom records are sealed, and until when. The unit signs it; a laptop
//! takes it over at enrolment and at every renewal.
//!
//! ```text
//! panah-unit/v1
//! {"from":…,"id":…,"left":[…],"mode":…,"name":…,"recipients":[{"key":…,"name":…},…],"retain_days":…,
//!  "serial":…,"until":…,"verifier":…}
//!
//! — unit/<id> <signature>
//! ```
//!
//! (the JSON is one line). `verifier` is the key that the note is signed with. `left` names officers
//! who may close nothing any more. `serial` never falls: an older note would bring back officers who
//! have left and keys that are gone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::vault::age_key::{self, RecipientFault};
use crate::vault::disk::acts_on_a_terminal;
use crate::vault::form;
use crate::vault::id::{OfficerId, UnitId, hex};
use crate::vault::mode::Mode;
use crate::vault::note::{Note, NoteFault, Verifier};
use crate::vault::records::recips;

/// The form of the note.
pub(crate) const UNIT_FORM: &str = "panah-unit/v1";
/// The fewest recipients: one key lost or one custodian gone must not lose every record.
const FEWEST: usize = 2;
/// The most recipients: an age header holds no more stanzas that this program reads.
pub(super) const MOST: usize = 8;
/// The longest name of a unit or a recipient, in characters.
const LONGEST_NAME: usize = 60;

/// What a unit says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitNote {
    /// The first day on which it holds (`YYYY-MM-DD`).
    pub from: String,
    /// The unit.
    pub id: UnitId,
    /// Officers who may close nothing any more.
    pub left: BTreeSet<OfficerId>,
    /// Real interviews or exercises.
    pub mode: Mode,
    /// What the unit is called.
    pub name: String,
    /// To whom records are sealed: two to eight.
    pub recipients: Vec<UnitRecipient>,
    /// How many days after closing a record is kept; nothing where the unit decides case by case.
    pub retain_days: Option<u32>,
    /// Counts the unit's notes; it never falls.
    pub serial: u64,
    /// The last day on which it holds (`YYYY-MM-DD`).
    pub until: String,
    /// The key that the note is signed with.
    pub verifier: Verifier,
}

impl UnitNote {
    /// Returns what tells whether two notes name the same recipients.
    pub(crate) fn recipients_digest(&self) -> String {
        let keys = self.recipients.iter().map(|one| one.key.clone());
        hex(&recips(keys.collect()))
    }
}

/// Somebody whom records are sealed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitRecipient {
    /// The public key, as age spells it.
    pub key: String,
    /// Who holds the secret half, such as `unit` or `second custodian`.
    pub name: String,
}

/// Says why a unit's note is not taken over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum UnitFault {
    /// It is no note, or not signed as it should be.
    #[error("{0}")]
    Note(#[from] NoteFault),
    /// It is of the other kind.
    #[error("it belongs to a unit of the other kind, live or training")]
    OtherMode,
    /// It has ended.
    #[error("it ended on {0}")]
    Ended(String),
    /// It does not hold yet.
    #[error("it holds from {0} on")]
    NotYet(String),
    /// Its days are no days.
    #[error("its first or last day is not a day")]
    NoDay,
    /// A later note is known.
    #[error("it is number {found}, and number {known} is known already")]
    Older {
        /// Its serial.
        found: u64,
        /// The highest serial seen.
        known: u64,
    },
    /// It has the number of a known note and says something else.
    #[error("it has the number of the note that is known, and says something else")]
    TwoOfOneSerial,
    /// Another unit signed it.
    #[error("it is another unit's")]
    OtherUnit,
    /// It names too few recipients.
    #[error("it names {0} recipient(s), and {FEWEST} are the fewest")]
    TooFew(usize),
    /// It names too many recipients.
    #[error("it names {0} recipients, and {MOST} are the most")]
    TooMany(usize),
    /// It names one recipient twice.
    #[error("it names the same recipient twice")]
    Twice,
    /// Its name, or a recipient's, cannot be shown, or two recipients have the same one.
    #[error("its name or a recipient's is empty, too long, not fit for a screen, or there twice")]
    Name,
    /// One of its recipients cannot be used.
    #[error("its recipient {number} cannot be used: {fault}")]
    Recipient {
        /// Which one, from 1.
        number: usize,
        /// What is wrong with it.
        fault: RecipientFault,
    },
}

impl UnitFault {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Note(NoteFault::UnknownSigner | NoteFault::Altered) => {
                "do not use it; keep the file, and ask the unit by telephone whether it sent it"
            }
            Self::Ended(_) | Self::NotYet(_) => {
                "look at the laptop's date; where that is right, ask the unit for a new file"
            }
            Self::Older { .. } => "nothing was changed; ask the unit for its newest file",
            Self::OtherMode => {
                "exercises and real interviews are kept apart; ask for the other file"
            }
            Self::OtherUnit => {
                "a laptop belongs to one unit; another one needs another data folder"
            }
            Self::Recipient { fault, .. } => fault.help(),
            _ => "ask the unit for a new file",
        }
    }
}

/// Reads a note that its own key has signed, and holds it to its form and to today's date (RFC 3339;
/// empty: no date is looked at). Whether the key is the unit's is for people to compare, and the kind
/// for [`held_to_mode`].
pub(crate) fn read_unit_note(bytes: &[u8], today: &str) -> Result<UnitNote, UnitFault> {
    let note = Note::read(bytes)?;
    let unit: UnitNote = form::read(UNIT_FORM, note.unproved_text())?;
    if unit.verifier.id("unit") != Some(unit.id) {
        return Err(NoteFault::Malformed.into());
    }
    note.text_signed_by(&unit.verifier)?;
    check_recipients(&unit.recipients)?;
    check_names(&unit)?;
    check_days(&unit, today)?;
    Ok(unit)
}

/// Holds a note to a kind of vault: exercises and real interviews are kept apart.
pub(crate) fn held_to_mode(unit: &UnitNote, mode: Mode) -> Result<(), UnitFault> {
    if unit.mode == mode {
        Ok(())
    } else {
        Err(UnitFault::OtherMode)
    }
}

/// Holds a note to the one that was known before: the same unit, and no older.
pub(crate) fn held_to(unit: &UnitNote, known: &UnitNote) -> Result<(), UnitFault> {
    if unit.id != known.id {
        return Err(UnitFault::OtherUnit);
    }
    if unit.verifier != known.verifier {
        return Err(NoteFault::UnknownSigner.into());
    }
    if unit.serial < known.serial {
        return Err(UnitFault::Older {
            found: unit.serial,
            known: known.serial,
        });
    }
    if unit.serial == known.serial && unit != known {
        return Err(UnitFault::TwoOfOneSerial);
    }
    Ok(())
}

fn check_recipients(recipients: &[UnitRecipient]) -> Result<(), UnitFault> {
    match recipients.len() {
        few @ ..FEWEST => return Err(UnitFault::TooFew(few)),
        many if many > MOST => return Err(UnitFault::TooMany(many)),
        _ => {}
    }
    for (at, recipient) in recipients.iter().enumerate() {
        age_key::recipient(&recipient.key).map_err(|fault| UnitFault::Recipient {
            number: at + 1,
            fault,
        })?;
    }
    let keys: BTreeSet<&str> = recipients.iter().map(|one| one.key.as_str()).collect();
    if keys.len() == recipients.len() {
        Ok(())
    } else {
        Err(UnitFault::Twice)
    }
}

fn check_names(unit: &UnitNote) -> Result<(), UnitFault> {
    let names: BTreeSet<&str> = unit
        .recipients
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    let is_fit = is_fit(&unit.name) && names.iter().all(|name| is_fit(name));
    if is_fit && names.len() == unit.recipients.len() {
        Ok(())
    } else {
        Err(UnitFault::Name)
    }
}

/// Says whether a name can be shown on a screen and read out: one line, not too long, not empty.
pub(super) fn is_fit(name: &str) -> bool {
    !name.is_empty()
        && name.trim() == name
        && name.chars().count() <= LONGEST_NAME
        && !name.chars().any(acts_on_a_terminal)
}

/// Days are compared as texts; without a clock nothing is compared.
fn check_days(unit: &UnitNote, today: &str) -> Result<(), UnitFault> {
    if !is_day(&unit.from) || !is_day(&unit.until) {
        return Err(UnitFault::NoDay);
    }
    let Some(today) = today.get(..10) else {
        return Ok(());
    };
    if today < unit.from.as_str() {
        return Err(UnitFault::NotYet(unit.from.clone()));
    }
    if today > unit.until.as_str() {
        return Err(UnitFault::Ended(unit.until.clone()));
    }
    Ok(())
}

pub(super) fn is_day(text: &str) -> bool {
    let shape = text.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<u32>().ok();
    shape
        && text.len() == 10
        && number(5..7).is_some_and(|month| (1..=12).contains(&month))
        && number(8..10).is_some_and(|day| (1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a failed test is to panic"
    )]

    use super::*;
    use crate::vault::crypto::Key;
    use crate::vault::note::{Signer, sign};

    struct Sample {
        signer: Signer,
        unit: UnitNote,
    }

    fn key() -> String {
        let identity = age_key::identity(&Key::random().unwrap()).unwrap();
        identity.to_public().to_string()
    }

    fn sample() -> Sample {
        let id = UnitId::from_bytes([5; 16]);
        let signer = Signer::new(format!("unit/{id}"), &Key::random().unwrap()).unwrap();
        let recipient = |name: &str| UnitRecipient {
            key: key(),
            name: name.to_owned(),
        };
        let unit = UnitNote {
            from: "2026-01-01".to_owned(),
            id,
            left: BTreeSet::new(),
            mode: Mode::Live,
            name: "Test unit".to_owned(),
            recipients: vec![recipient("unit"), recipient("second custodian")],
            retain_days: Some(1825),
            serial: 3,
            until: "2026-12-31".to_owned(),
            verifier: signer.verifier().unwrap(),
        };
        Sample { signer, unit }
    }

    fn read(sample: &Sample, unit: &UnitNote) -> Result<UnitNote, UnitFault> {
        let text = form::compose(UNIT_FORM, unit).unwrap();
        let note = sign(&text, &[&sample.signer]);
        let read = read_unit_note(note.as_bytes(), "2026-06-01T10:00:00Z")?;
        held_to_mode(&read, Mode::Live).map(|()| read)
    }

    #[test]
    fn a_whole_note_reads_back() {
        let sample = sample();
        assert_eq!(read(&sample, &sample.unit), Ok(sample.unit.clone()));
    }

    /// Fault case 18.
    #[test]
    fn each_fault_of_a_note_has_its_own_reason() {
        let sample = sample();
        let unit = &sample.unit;
        let with = |change: fn(&mut UnitNote)| {
            let mut changed = unit.clone();
            change(&mut changed);
            read(&sample, &changed).unwrap_err()
        };
        assert_eq!(
            with(|unit| unit.until = "2026-05-31".to_owned()),
            UnitFault::Ended("2026-05-31".to_owned())
        );
        assert_eq!(
            with(|unit| unit.from = "2026-06-02".to_owned()),
            UnitFault::NotYet("2026-06-02".to_owned())
        );
        assert_eq!(
            with(|unit| unit.until = "soon".to_owned()),
            UnitFault::NoDay
        );
        assert_eq!(
            with(|unit| unit.mode = Mode::Training),
            UnitFault::OtherMode
        );
        assert_eq!(
            with(|unit| unit.recipients.truncate(1)),
            UnitFault::TooFew(1)
        );
        assert_eq!(
            with(|unit| unit.recipients = vec![unit.recipients[0].clone(); 9]),
            UnitFault::TooMany(9)
        );
        assert_eq!(
            with(|unit| unit.recipients = vec![unit.recipients[0].clone(); 2]),
            UnitFault::Twice
        );
        assert_eq!(
            with(|unit| unit.name = "\u{1b}[2J".to_owned()),
            UnitFault::Name
        );
        assert_eq!(
            with(|unit| unit.recipients[1].name = "unit".to_owned()),
            UnitFault::Name
        );
        assert_eq!(
            with(|unit| unit.recipients[1].key.make_ascii_uppercase()),
            UnitFault::Recipient {
                number: 2,
                fault: RecipientFault::Mistyped
            }
        );

        let text = form::compose(UNIT_FORM, unit).unwrap();
        let judge = |note: &str| read_unit_note(note.as_bytes(), "").unwrap_err();
        assert_eq!(judge(&text), NoteFault::Unsigned.into());
        let stranger = Signer::new("unit/0f".to_owned(), &Key::random().unwrap()).unwrap();
        let strange = sign(&text, &[&stranger]);
        assert_eq!(judge(&strange), NoteFault::UnknownSigner.into());
        let changed = sign(&text, &[&sample.signer]).replace("Test unit", "Best unit");
        assert_eq!(judge(&changed), NoteFault::Altered.into());
        assert_eq!(
            judge("panah-unit/v1\n{}\n\n— a b\n"),
            NoteFault::Malformed.into()
        );
    }

    /// Fault case 18: the serial never falls, and the key never changes.
    #[test]
    fn a_note_is_held_to_the_one_before() {
        let sample = sample();
        let known = &sample.unit;
        let later = UnitNote {
            serial: 4,
            ..known.clone()
        };
        assert_eq!(held_to(&later, known), Ok(()));
        assert_eq!(held_to(known, known), Ok(()));
        assert_eq!(
            held_to(known, &later),
            Err(UnitFault::Older { found: 3, known: 4 })
        );
        let same = UnitNote {
            name: "Other".to_owned(),
            ..known.clone()
        };
        assert_eq!(held_to(&same, known), Err(UnitFault::TwoOfOneSerial));
        let other = UnitNote {
            verifier: sample_key(known.id),
            ..later.clone()
        };
        assert_eq!(held_to(&other, known), Err(NoteFault::UnknownSigner.into()));
        let foreign = UnitNote {
            id: UnitId::from_bytes([6; 16]),
            ..later
        };
        assert_eq!(held_to(&foreign, known), Err(UnitFault::OtherUnit));
    }

    fn sample_key(id: UnitId) -> Verifier {
        let signer = Signer::new(format!("unit/{id}"), &Key::random().unwrap()).unwrap();
        signer.verifier().unwrap()
    }
}
