//! What may leave a record for the receiver of a referral: what was told, and still may be.

use crate::grammar::InformationId;
use crate::referral::{Done, Grounds, Offered, Referral, Sharing, Step, Told, WithoutConsent};

/// Whether what says who the person is goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identifying {
    /// It goes along, as far as a consent covers it.
    Included,
    /// It stays.
    LeftOut,
}

/// Says whether the whole consent to a referral was taken back.
pub fn is_withdrawn<'a>(referral: &Referral, steps: impl IntoIterator<Item = &'a Step>) -> bool {
    taken_back(referral, steps).any(Vec::is_empty)
}

/// Returns what a referral still tells its receiver, in the order of the letter.
///
/// Besides what was taken back, it leaves out what the rules say this kind of service never gets, and
/// without the person's own yes whatever the rules do not allow to be told without one. A piece that
/// the rules do not know counts as one that says who the person is.
pub fn given_out<'a>(
    referral: &'a Referral,
    steps: &[&Step],
    sharing: &Sharing,
    identifying: Identifying,
) -> Vec<&'a Told> {
    if is_withdrawn(referral, steps.iter().copied()) {
        return Vec::new();
    }
    let withdrawn: Vec<&InformationId> = taken_back(referral, steps.iter().copied())
        .flatten()
        .collect();
    let still = referral.told.iter().filter(|told| {
        let id = &told.information;
        !withdrawn.contains(&id) && !referral.kept_back.contains(id)
    });
    still
        .filter(|told| may_be_told(told, referral, sharing, identifying))
        .collect()
}

fn may_be_told(
    told: &Told,
    referral: &Referral,
    sharing: &Sharing,
    identifying: Identifying,
) -> bool {
    let known = sharing.get(&told.information);
    let identifies = told.identifies || known.is_none_or(|information| information.identifies);
    if identifies && identifying == Identifying::LeftOut {
        return false;
    }
    let is_never = known.is_some_and(|known| known.offered(referral.to.kind) == Offered::Never);
    let without = |why| known.is_some_and(|known| known.without_consent.contains(&why));
    let has_grounds = match &referral.grounds {
        Grounds::Consent { .. } => true,
        Grounds::Child { .. } => without(WithoutConsent::Child),
        Grounds::Exception { .. } => {
            !identifies && (without(WithoutConsent::Danger) || without(WithoutConsent::Child))
        }
    };
    !is_never && has_grounds
}

fn taken_back<'a>(
    referral: &Referral,
    steps: impl IntoIterator<Item = &'a Step>,
) -> impl Iterator<Item = &'a Vec<InformationId>> {
    let code = referral.code.clone();
    steps.into_iter().filter_map(move |step| match &step.what {
        Done::Withdrawn { information } if step.referral == code => Some(information),
        _ => None,
    })
}
