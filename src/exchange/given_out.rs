//! What may leave a record for the receiver of a referral: what was told, and still may be.

use crate::referral::{Grounds, Offered, Referral, Sharing, Step, Told, WithoutConsent};

/// Whether what says who the person is goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identifying {
    /// It goes along, as far as a consent covers it.
    Included,
    /// It stays.
    LeftOut,
}

/// Returns what a referral still tells its receiver, in the order of the letter.
///
/// Besides what was taken back, it leaves out what the rules say this kind of service never gets, and
/// without the person's own yes whatever the rules do not allow to be told without one. A piece that
/// the rules do not know counts as one that says who the person is.
pub fn given_out<'a>(
    referral: &'a Referral,
    steps: &[Step],
    sharing: &Sharing,
    identifying: Identifying,
) -> Vec<&'a Told> {
    let mut still = referral.still_told(steps);
    still.retain(|told| !referral.kept_back.contains(&told.information));
    still.retain(|told| may_be_told(told, referral, sharing, identifying));
    still
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
