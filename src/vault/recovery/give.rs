//! Giving: the unit, or the second custodian, opens the copy and seals the key to whoever asked.

use age::x25519::Identity;
use secrecy::{ExposeSecret, SecretString};

use super::answer::compose;
use super::error::{GiveError, RecoveryFault};
use super::request::RecoveryRequest;
use crate::vault::Vault;
use crate::vault::log::Deed;
use crate::vault::note::Signer;
use crate::vault::records::RecordFault;
use crate::vault::unit::{EnrolledOfficer, Recovered, open_copy, seal_key};

/// Who asks a unit for a recovery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryNews {
    /// The fingerprint of the laptop's key, as at its enrolment.
    pub laptop: String,
    /// The officer, where the unit has heard of them.
    pub officer: Option<EnrolledOfficer>,
}

impl Vault {
    /// Looks at a request at the unit; changes nothing.
    pub fn look_at_recovery(&self, request: &RecoveryRequest) -> Result<RecoveryNews, GiveError> {
        if request.mode != self.mode() {
            return Err(RecoveryFault::OtherMode.into());
        }
        let (_, unit) = self.own_unit()?.ok_or(GiveError::NoUnit)?;
        let laptops = self.laptops()?;
        let laptop = laptops.find(request.laptop);
        let laptop = laptop.ok_or(GiveError::UnknownLaptop(request.laptop))?;
        if unit.left.contains(&request.officer) {
            return Err(GiveError::Left(request.officer));
        }
        let mut officers = laptop.officers.iter();
        Ok(RecoveryNews {
            laptop: laptop.verifier.fingerprint(),
            officer: officers.find(|one| one.id == request.officer).cloned(),
        })
    }

    /// Gives the answer to a request, signed by the unit. Whoever asked gets the officer's open
    /// interviews; that the right people asked has to be made sure of before.
    pub fn give_recovery(&self, request: &RecoveryRequest) -> Result<Vec<u8>, GiveError> {
        let news = self.look_at_recovery(request)?;
        let keys = self.unit_keys()?.ok_or(GiveError::NoUnit)?;
        let recovered = opened(request, &keys.identities()?)?;
        if let Some(known) = &news.officer {
            let signer = format!("off/{}", request.officer);
            let seed = recovered
                .vault_key
                .derive(&[], request.mode, "officer-sign")?;
            if Signer::new(signer, &seed)?.verifier()? != known.verifier {
                return Err(RecoveryFault::OthersCopy.into());
            }
        }
        self.log(&Deed::RecoveryGiven {
            officer: request.officer,
        })?;
        answered(request, &recovered, Some(&keys.signer()?))
    }
}

/// Gives the answer to a request with a custodian's key (`AGE-SECRET-KEY-1…`), unsigned. Needs no vault:
/// the second custodian has none, and nothing is logged but at the laptop.
pub fn give_recovery_with(
    request: &RecoveryRequest,
    identity: &SecretString,
) -> Result<Vec<u8>, GiveError> {
    let identity: Identity = identity
        .expose_secret()
        .trim()
        .parse()
        .map_err(|_| GiveError::NoKey)?;
    let recovered = opened(request, &[identity])?;
    answered(request, &recovered, None)
}

fn opened(request: &RecoveryRequest, identities: &[Identity]) -> Result<Recovered, GiveError> {
    let recovered = open_copy(&request.copy, identities, request.mode);
    let recovered = recovered.map_err(|fault| match fault {
        RecordFault::NotForUs => GiveError::NotForKey,
        RecordFault::OtherMode => RecoveryFault::OtherMode.into(),
        _ => RecoveryFault::Copy.into(),
    })?;
    if recovered.officer != request.officer || recovered.laptop != request.laptop {
        return Err(RecoveryFault::OthersCopy.into());
    }
    Ok(recovered)
}

fn answered(
    request: &RecoveryRequest,
    recovered: &Recovered,
    signer: Option<&Signer>,
) -> Result<Vec<u8>, GiveError> {
    let whose = (request.officer, request.laptop, request.mode);
    let to = std::slice::from_ref(&request.recipient);
    let key = seal_key(
        to,
        request.mode,
        request.laptop,
        request.officer,
        &recovered.vault_key,
    )?;
    Ok(compose(whose, &key, signer)?)
}
