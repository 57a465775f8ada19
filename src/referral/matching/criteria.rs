//! One service against one person: what each criterion says.

use crate::grammar::Language;
use crate::jurisdiction::Service;

use super::fit::Uncertain;
use super::person::{Ages, Person};

/// What a criterion says of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says<T> {
    /// It fits for certain.
    Fits(T),
    /// It may fit.
    Perhaps(Uncertain),
    /// It does not.
    Not,
}

impl<T> Says<T> {
    pub(super) fn is_certain(&self) -> bool {
        matches!(self, Self::Fits(_))
    }
}

/// Says whether the service serves that sex.
pub(super) fn sex(service: &Service, person: &Person) -> Says<()> {
    let served = &service.who.sex;
    match person.sex {
        _ if served.is_empty() => Says::Perhaps(Uncertain::OfService),
        None if served.len() < 2 => Says::Perhaps(Uncertain::OfPerson),
        None => Says::Fits(()),
        Some(sex) if served.contains(&sex) => Says::Fits(()),
        Some(_) => Says::Not,
    }
}

/// Says whether the service serves that age.
pub(super) fn age(service: &Service, person: &Person) -> Says<()> {
    let (from, to) = (service.who.from_age, service.who.to_age);
    if from.is_none() && to.is_none() {
        return Says::Perhaps(Uncertain::OfService);
    }
    let Some(Ages {
        from: youngest,
        to: oldest,
    }) = person.ages
    else {
        return Says::Perhaps(Uncertain::OfPerson);
    };
    let (from, to) = (from.unwrap_or(0), to.unwrap_or(u32::MAX));
    if oldest < from || youngest > to {
        Says::Not
    } else if youngest >= from && oldest <= to {
        Says::Fits(())
    } else {
        Says::Perhaps(Uncertain::OfPerson)
    }
}

/// Says whether somebody there speaks a language of the person. No language at all excludes: somebody
/// can interpret.
pub(super) fn language<'s>(service: &'s Service, person: &Person) -> Says<&'s Language> {
    let spoken = &service.languages;
    if spoken.is_empty() {
        return Says::Perhaps(Uncertain::OfService);
    }
    if person.languages.is_empty() {
        return Says::Perhaps(Uncertain::OfPerson);
    }
    let shared = spoken.iter().find(|language| {
        let mut known = person.languages.iter();
        known.any(|known| known.primary() == language.primary())
    });
    shared.map_or(Says::Not, Says::Fits)
}
