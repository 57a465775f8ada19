//! A unit's answer to a laptop: it takes the laptop and its officers among those it knows, and gives the
//! codes that its own keys open.

use std::collections::BTreeSet;

use crate::vault::Vault;
use crate::vault::id::{LaptopId, OfficerId};
use crate::vault::kept::KeptError;
use crate::vault::log::Deed;
use crate::vault::note::Verifier;

use super::challenge::opened_challenges;
use super::error::EnrolError;
use super::keys::UnitKeys;
use super::laptops::{EnrolledLaptop, EnrolledOfficer, Laptops};
use super::request::{Request, RequestFault, open_log_key, read_request};

/// What a request would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestNews {
    /// The laptop.
    pub laptop: LaptopId,
    /// What its signatures are checked with.
    pub verifier: Verifier,
    /// All its officers.
    pub officers: Vec<EnrolledOfficer>,
    /// Those whom the unit does not know yet.
    pub new_officers: BTreeSet<OfficerId>,
    /// Whether the unit knows the laptop.
    pub standing: LaptopStanding,
}

/// Whether a unit knows a laptop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaptopStanding {
    /// It asks for the first time.
    New,
    /// It is enrolled.
    Known,
}

/// What a unit answers to a request.
pub struct EnrolledCodes {
    /// What the request changed.
    pub news: RequestNews,
    /// The codes to read out, each with the name of its recipient: those that this computer's keys
    /// open.
    pub codes: Vec<(String, String)>,
}

impl Vault {
    /// Looks at a laptop's request; changes nothing.
    pub fn look_at_request(&self, request: &[u8]) -> Result<RequestNews, EnrolError> {
        let keys = self.unit_keys()?.ok_or(EnrolError::NoUnit)?;
        let request = self.held_request(request, &keys)?;
        Ok(news(&request, &self.laptops()?)?)
    }

    /// Takes a laptop and its officers among those whose signatures are authentic, and opens its codes.
    /// The same request again changes nothing.
    pub fn enrol_laptop(&self, request: &[u8]) -> Result<EnrolledCodes, EnrolError> {
        let keys = self.unit_keys()?.ok_or(EnrolError::NoUnit)?;
        let request = self.held_request(request, &keys)?;
        let identities = keys.identities()?;
        let mut laptops = self.laptops()?;
        let news = news(&request, &laptops)?;
        open_log_key(&request.log_key, request.id, &identities)?;
        if merge(&mut laptops, &request) == Merged::Changed {
            self.log(&Deed::LaptopEnrolled { laptop: request.id })?;
            self.keep_laptops(&laptops)?;
        }
        let codes = opened_challenges(&request, &identities);
        let codes = codes.iter().map(|one| (one.name.clone(), one.code.clone()));
        Ok(EnrolledCodes {
            news,
            codes: codes.collect(),
        })
    }

    /// Returns the laptops that are enrolled with the unit whose computer this is.
    pub fn enrolled_laptops(&self) -> Result<Vec<(Verifier, Vec<EnrolledOfficer>)>, KeptError> {
        let laptops = self.laptops()?.laptops.into_iter();
        Ok(laptops.map(|one| (one.verifier, one.officers)).collect())
    }

    fn held_request(&self, bytes: &[u8], keys: &UnitKeys) -> Result<Request, RequestFault> {
        let request = read_request(bytes)?;
        if request.mode != self.mode() {
            return Err(RequestFault::OtherMode);
        }
        if request.unit != keys.unit {
            return Err(RequestFault::OtherUnit);
        }
        if !keys
            .issued()
            .iter()
            .any(|unit| unit.serial == request.serial)
        {
            return Err(RequestFault::UnknownSerial(request.serial));
        }
        Ok(request)
    }
}

fn news(request: &Request, laptops: &Laptops) -> Result<RequestNews, RequestFault> {
    let known = laptops.find(request.id);
    if known.is_some_and(|known| known.verifier != request.verifier) {
        return Err(RequestFault::ChangedKey);
    }
    let mut new_officers = BTreeSet::new();
    for officer in &request.officers {
        // An officer works at one laptop; the id of another laptop's officer is nobody else's.
        let mut all = laptops.laptops.iter().flat_map(|laptop| &laptop.officers);
        match all.find(|one| one.id == officer.id) {
            Some(one) if one.verifier != officer.verifier => {
                return Err(RequestFault::ChangedOfficer(officer.id));
            }
            Some(_) => {}
            None => {
                new_officers.insert(officer.id);
            }
        }
    }
    Ok(RequestNews {
        laptop: request.id,
        verifier: request.verifier.clone(),
        officers: request.officers.clone(),
        new_officers,
        standing: match known {
            Some(_) => LaptopStanding::Known,
            None => LaptopStanding::New,
        },
    })
}

#[derive(PartialEq, Eq)]
enum Merged {
    Changed,
    AsBefore,
}

/// Takes over what is new. Officers who are not named any more stay: what they signed stays authentic.
fn merge(laptops: &mut Laptops, request: &Request) -> Merged {
    let Some(known) = laptops.find_mut(request.id) else {
        laptops.laptops.push(EnrolledLaptop {
            id: request.id,
            verifier: request.verifier.clone(),
            officers: request.officers.clone(),
            checkpoint: Some(request.checkpoint),
            log_key: request.log_key.clone(),
        });
        return Merged::Changed;
    };
    let before = known.clone();
    for officer in &request.officers {
        match known.officers.iter_mut().find(|one| one.id == officer.id) {
            Some(one) => one.name.clone_from(&officer.name),
            None => known.officers.push(officer.clone()),
        }
    }
    // An older request may come once more; how far the log had come is never unlearned.
    let newer =
        |seen: &crate::vault::log::Checkpoint| seen.head.size < request.checkpoint.head.size;
    if known.checkpoint.as_ref().is_none_or(newer) {
        known.checkpoint = Some(request.checkpoint);
        known.log_key.clone_from(&request.log_key);
    }
    if *known == before {
        Merged::AsBefore
    } else {
        Merged::Changed
    }
}
