//! The order of the services that fit.

use crate::grammar::{Day, Language, Urgency};
use crate::jurisdiction::{Hours, Instant, OpenState, Service, ServiceKind};
use crate::referral::Entry;

use super::criteria::Says;

/// After so many days the number of free places says nothing any more (our own judgement: beds are
/// taken within hours, and a week is long).
const CAPACITY_DAYS: i64 = 7;

/// Where a service stands among those that fit: the first field that differs decides, the smaller one
/// comes first.
///
/// 1. what is no enforcement agency, before what is one;
/// 2. what the post itself called not too long ago;
/// 3. what serves the person's sex and age for certain, then what does so in one of the two;
/// 4. a language shared, then one not known, then none shared;
/// 5. in an emergency: open now, then not known, then closed now;
/// 6. a number that was called or seen not too long ago, then an older one, then none;
/// 7. free places, then not known, then none free;
/// 8. the line that the need calls first;
/// 9. the order of the directory: the post's own first, each in the order of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    is_enforcement: bool,
    is_uncalled: bool,
    uncertain: u8,
    language: u8,
    open: u8,
    freshness: u8,
    capacity: u8,
    line: usize,
    place: usize,
}

/// What the order goes by beside the service itself.
pub(super) struct Seen<'s> {
    pub(super) sex: Says<()>,
    pub(super) age: Says<()>,
    pub(super) language: Says<&'s Language>,
    pub(super) urgency: Urgency,
    pub(super) at: Instant,
    pub(super) today: Day,
    /// The position of the line among those that the need calls.
    pub(super) line: usize,
    /// The position in the directory.
    pub(super) place: usize,
}

impl Rank {
    pub(super) fn of(entry: &Entry, seen: &Seen<'_>) -> Self {
        let service = &entry.service;
        let is_stale = entry.is_stale(seen.today);
        Self {
            is_enforcement: service.kind == ServiceKind::Enforcement,
            is_uncalled: entry.called_by_post.is_none() || is_stale,
            uncertain: u8::from(!seen.sex.is_certain()) + u8::from(!seen.age.is_certain()),
            language: match seen.language {
                Says::Fits(_) => 0,
                Says::Perhaps(_) => 1,
                Says::Not => 2,
            },
            open: match (seen.urgency, &service.open) {
                (Urgency::Emergency, hours) => openness(hours.as_ref(), seen.at),
                _ => 0,
            },
            freshness: match (&service.number, is_stale) {
                (Some(_), false) => 0,
                (Some(_), true) => 1,
                (None, _) => 2,
            },
            capacity: match free(service, seen.today) {
                Some(0) => 2,
                Some(_) => 0,
                None => 1,
            },
            line: seen.line,
            place: seen.place,
        }
    }
}

fn openness(hours: Option<&Hours>, at: Instant) -> u8 {
    match hours.map(|hours| hours.at(at)) {
        Some(OpenState::Always | OpenState::Open) => 0,
        None => 1,
        Some(OpenState::Closed) => 2,
    }
}

/// Returns how many places are free, where that was said not long ago.
pub(super) fn free(service: &Service, today: Day) -> Option<u32> {
    let capacity = service.capacity?;
    let days = capacity.as_of.days_until(today.date());
    capacity
        .free
        .filter(|_| (0..=CAPACITY_DAYS).contains(&days))
}
