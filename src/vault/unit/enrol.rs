//! A laptop's way to a unit: it takes the unit's note, seals a code to each custodian, and belongs to
//! the unit once every one of them has read theirs out. From then on records are sealed to the unit
//! alone; there is no way back.

use crate::vault::Vault;
use crate::vault::crypto::sha256;
use crate::vault::laptop::{OfficerError, Pending, State, StateError, UnitLine};
use crate::vault::log::Deed;

use super::challenge::seal_challenge;
use super::code;
use super::error::EnrolError;
use super::laptops::EnrolledOfficer;
use super::note::{UnitFault, UnitNote, held_to, held_to_mode, read_unit_note};
use super::request::{Request, Sealed, read_request, seal_log_key, sign_request};

/// How far an enrolment has come.
#[derive(Debug)]
pub struct Enrolment {
    /// What the unit's note says.
    pub unit: UnitNote,
    /// Who has still to prove that they can open what is sealed to them; where nobody has, the note is
    /// in force.
    pub wanted: Vec<String>,
    /// Whether the unit has a copy of this officer's key; where not, the next unlocking tries again.
    pub copied: Result<(), OfficerError>,
}

/// What a note means to this laptop.
enum Step {
    /// It is in force.
    Standing,
    /// Its codes are waited for.
    Waiting,
    /// It names nobody new, so that it can be taken over.
    Take,
    /// It names these, who have to prove themselves first.
    Ask(Vec<String>),
}

impl Vault {
    /// Looks at a unit's note and holds it to everything that this laptop knows; changes nothing.
    pub fn look_at_unit(&self, note: &[u8]) -> Result<UnitNote, EnrolError> {
        let unit = self.read_note(note)?;
        step(&self.state()?, &unit, note)?;
        Ok(unit)
    }

    /// Takes a unit's note: begins an enrolment, or takes over a renewal. Nobody new is sealed to before
    /// they have proved that they can open it. Taking the same note again changes nothing.
    pub fn begin_enrolment(&self, note: &[u8]) -> Result<Enrolment, EnrolError> {
        let unit = self.read_note(note)?;
        let state = match step(&self.state()?, &unit, note)? {
            Step::Standing | Step::Waiting => self.state()?,
            Step::Take | Step::Ask(_) => {
                self.change_state(|state| self.take(state, &unit, note))?
            }
        };
        let wanted = match step(&state, &unit, note)? {
            Step::Standing => Vec::new(),
            _ => wanted(&state),
        };
        Ok(Enrolment {
            unit,
            wanted,
            copied: self.refresh_recovery(),
        })
    }

    /// Takes the codes that custodians read out, each with the name of its recipient. Once nobody's is
    /// wanting, the note is in force; with a wrong one nothing is changed.
    pub fn finish_enrolment(&self, codes: &[(String, String)]) -> Result<Enrolment, EnrolError> {
        let mut unit = None;
        let state = self.change_state(|state| {
            let pending = state.pending.as_mut().ok_or(EnrolError::NothingPending)?;
            let read = self.read_note(pending.unit.note.as_bytes())?;
            if let Some(known) = state.unit.as_ref().and_then(UnitLine::read) {
                held_to(&read, &known)?;
            }
            for (name, typed) in codes {
                let at = pending.codes.iter().position(|(wanted, _)| wanted == name);
                match at.and_then(|at| Some((at, pending.codes.get(at)?))) {
                    Some((at, (_, code))) if code::is_typed(typed, code) => {
                        pending.codes.remove(at);
                    }
                    Some(_) => return Err(EnrolError::WrongCode(name.clone())),
                    // Who has proved themselves before is not asked again.
                    None if read.recipients.iter().any(|one| one.name == *name) => {}
                    None => return Err(EnrolError::NoSuchRecipient),
                }
            }
            if pending.codes.is_empty() {
                let line = pending.unit.clone();
                self.put_in_force(state, &read, line)?;
            }
            unit = Some(read);
            Ok(())
        })?;
        Ok(Enrolment {
            unit: unit.ok_or(EnrolError::NothingPending)?,
            wanted: wanted(&state),
            copied: self.refresh_recovery(),
        })
    }

    /// Returns the unit that this laptop is enrolled with; nothing where it works alone.
    pub fn unit(&self) -> Result<Option<UnitNote>, StateError> {
        Ok(self.state()?.unit_note())
    }

    /// Returns the unit whose note waits for codes, and the recipients whose codes are wanting.
    pub fn pending_unit(&self) -> Result<Option<(UnitNote, Vec<String>)>, StateError> {
        let state = self.state()?;
        let unit = state.pending.as_ref().and_then(|one| one.unit.read());
        Ok(unit.map(|unit| (unit, wanted(&state))))
    }

    /// Makes this laptop's request to its unit: who works here, and a challenge for each custodian who
    /// has still to prove themselves.
    pub fn enrolment_request(&self) -> Result<Vec<u8>, EnrolError> {
        let state = self.state()?;
        let unit = match &state.pending {
            Some(pending) => pending.unit.read(),
            None => state.unit_note(),
        };
        let unit = unit.ok_or(EnrolError::NothingPending)?;
        let challenges = self.challenges_of(&state, &unit)?;
        let request = Request {
            challenges: challenges
                .iter()
                .map(|(name, file)| Sealed::new(name, file))
                .collect(),
            checkpoint: self.checkpoint()?,
            id: self.laptop(),
            log_key: seal_log_key(&unit, self.laptop(), &self.laptop.log_identity()?)?,
            mode: self.mode(),
            officer: self.officer(),
            officers: officers(&state),
            serial: unit.serial,
            unit: unit.id,
            verifier: self.laptop_verifier()?,
        };
        let (laptop, officer) = (self.laptop.signer()?, self.keys.signer()?);
        Ok(sign_request(&request, &laptop, &officer)?)
    }

    /// Says whether a request of this laptop's asks what it would ask now, so that it need not be made
    /// again.
    pub fn asks_the_same(&self, request: &[u8]) -> Result<bool, StateError> {
        let Ok(request) = read_request(request) else {
            return Ok(false);
        };
        let state = self.state()?;
        let unit = match &state.pending {
            Some(pending) => pending.unit.read(),
            None => state.unit_note(),
        };
        let is_unit = unit.is_some_and(|unit| {
            (unit.id, unit.serial) == (request.unit, request.serial) && request.id == self.laptop()
        });
        let is_asked = |name: &String| request.challenges.iter().any(|one| one.name == *name);
        Ok(is_unit && wanted(&state).iter().all(is_asked) && request.officers == officers(&state))
    }

    fn challenges_of(
        &self,
        state: &State,
        unit: &UnitNote,
    ) -> Result<Vec<(String, Vec<u8>)>, EnrolError> {
        let codes = state.pending.iter().flat_map(|pending| &pending.codes);
        let sealed = codes.filter_map(|(name, code)| {
            let to = unit.recipients.iter().find(|one| one.name == *name)?;
            let file = seal_challenge(to, unit, self.laptop(), code);
            Some(file.map(|file| (name.clone(), file)))
        });
        Ok(sealed.collect::<Result<_, _>>()?)
    }

    fn read_note(&self, note: &[u8]) -> Result<UnitNote, EnrolError> {
        if self.is_unit()? {
            return Err(EnrolError::IsUnit);
        }
        let unit = read_unit_note(note, &self.folder.now())?;
        held_to_mode(&unit, self.mode())?;
        Ok(unit)
    }

    /// Takes one step with a note: what it means may have changed since it was looked at.
    fn take(&self, state: &mut State, unit: &UnitNote, note: &[u8]) -> Result<(), EnrolError> {
        let line = || {
            let note = String::from_utf8_lossy(note).into_owned();
            let verifier = unit.verifier.clone();
            UnitLine { note, verifier }
        };
        match step(state, unit, note)? {
            Step::Standing | Step::Waiting => Ok(()),
            Step::Take => self.put_in_force(state, unit, line()),
            Step::Ask(names) => {
                let drawn = names.into_iter().map(|name| {
                    let code = code::draw()?;
                    Ok::<_, EnrolError>((name, code.to_string()))
                });
                let codes = drawn.collect::<Result<_, _>>()?;
                self.log(&Deed::ChallengeMade { unit: unit.id })?;
                state.pending = Some(Pending {
                    unit: line(),
                    codes,
                });
                Ok(())
            }
        }
    }

    fn put_in_force(
        &self,
        state: &mut State,
        unit: &UnitNote,
        line: UnitLine,
    ) -> Result<(), EnrolError> {
        self.log(&Deed::Enrolled {
            unit: unit.id,
            serial: unit.serial,
            note: sha256(&[line.note.as_bytes()]),
        })?;
        state.unit = Some(line);
        state.pending = None;
        Ok(())
    }
}

/// Says what a note means, held to what is in force and to what is waited for.
fn step(state: &State, unit: &UnitNote, note: &[u8]) -> Result<Step, UnitFault> {
    let known = state.unit.as_ref().and_then(UnitLine::read);
    if let Some(known) = &known {
        held_to(unit, known)?;
        if unit.serial == known.serial {
            return Ok(Step::Standing);
        }
    }
    if let Some(pending) = &state.pending {
        if pending.unit.note.as_bytes() == note {
            return Ok(Step::Waiting);
        }
        // Before the first enrolment a note of somebody else may have been waited for in vain.
        match pending.unit.read() {
            Some(waited) if waited.verifier == unit.verifier => held_to(unit, &waited)?,
            _ => {}
        }
    }
    let is_proved = |key: &String| {
        let mut known = known.iter().flat_map(|known| &known.recipients);
        known.any(|one| one.key == *key)
    };
    let new = unit.recipients.iter().filter(|one| !is_proved(&one.key));
    let new: Vec<String> = new.map(|one| one.name.clone()).collect();
    Ok(if new.is_empty() {
        Step::Take
    } else {
        Step::Ask(new)
    })
}

/// Everybody who signs or has signed at this laptop, as the unit is to know them.
fn officers(state: &State) -> Vec<EnrolledOfficer> {
    let lines = state.officers.iter().map(|line| EnrolledOfficer {
        id: line.id,
        name: line.name.clone(),
        verifier: line.verifier.clone(),
    });
    lines.collect()
}

fn wanted(state: &State) -> Vec<String> {
    let codes = state.pending.iter().flat_map(|pending| &pending.codes);
    codes.map(|(name, _)| name.clone()).collect()
}
