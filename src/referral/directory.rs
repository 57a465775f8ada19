//! Whom services can be asked of: those of the country, and what the post wrote down itself, which
//! wins.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::grammar::{Day, ServiceId};
use crate::jurisdiction::{Origin, Service, Services};

use super::LIMIT_DAYS;

/// What a post keeps of services. It is sealed with the contact sheet: the number of a shelter on a
/// stolen laptop endangers those who live there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnServices {
    /// The services that the post wrote down, in the order in which it did.
    pub services: Vec<Service>,
    /// The days on which the post called services of its country.
    pub called: BTreeMap<ServiceId, Day>,
}

impl OwnServices {
    /// Puts a service there, in place of the one that has its id. Says whether there was one.
    pub fn put(&mut self, service: Service) -> bool {
        // What was called under this id was another number.
        self.called.remove(&service.id);
        let mut known = self.services.iter_mut();
        if let Some(known) = known.find(|known| known.id == service.id) {
            *known = service;
            return true;
        }
        self.services.push(service);
        false
    }

    /// Takes a service away. Says whether it was there.
    pub fn remove(&mut self, id: &ServiceId) -> bool {
        let before = self.services.len();
        self.services.retain(|service| service.id != *id);
        self.services.len() < before
    }

    /// Notes that the post called a service, its own or one of the country.
    pub fn call(&mut self, id: &ServiceId, day: Day) {
        let mut own = self.services.iter_mut();
        if let Some(service) = own.find(|service| service.id == *id) {
            service.called_on = Some(day.date());
        } else {
            self.called.insert(id.clone(), day);
        }
    }

    /// Returns these over older ones.
    pub(super) fn over(self, mut older: Self) -> Self {
        for service in self.services {
            older.put(service);
        }
        older.called.extend(self.called);
        older
    }
}

/// One service, as the post sees it today.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The service, with the day of the last call that is known here.
    pub service: Service,
    /// Who wrote it down.
    pub origin: Origin,
    /// After how many days its number should be called again.
    pub limit_days: i64,
    /// The day on which the post itself called it.
    pub called_by_post: Option<Day>,
    /// The name of the country's service in whose place it stands.
    pub replaces: Option<String>,
}

impl Entry {
    /// Says whether its number should be called before anybody relies on it.
    pub fn is_stale(&self, today: Day) -> bool {
        self.service.is_stale(self.limit_days, today.date())
    }
}

/// All services that a post can ask today: its own first, then those of its country.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    /// The services.
    pub entries: Vec<Entry>,
    /// Today, by the laptop's clock.
    pub today: Day,
}

impl Directory {
    /// Puts together what a country and a post know. A post's service takes the place of the
    /// country's service of the same id; the post's own call of a service is the one that counts.
    pub fn of(country: Option<&Services>, own: &OwnServices, today: Day) -> Self {
        let replaced = |service: &Service| {
            let named = country?.find(&service.id)?;
            Some(named.name.clone())
        };
        let by_post = own.services.iter().map(|service| Entry {
            called_by_post: service.called_on.and_then(Day::of),
            replaces: replaced(service),
            service: service.clone(),
            origin: Origin::Post,
            limit_days: LIMIT_DAYS,
        });
        let mut entries: Vec<Entry> = by_post.collect();
        for service in country.iter().flat_map(|country| &country.services) {
            if own.services.iter().any(|known| known.id == service.id) {
                continue;
            }
            let called_by_post = own.called.get(&service.id).copied();
            let mut service = service.clone();
            service.called_on = called_by_post.map(Day::date).or(service.called_on);
            entries.push(Entry {
                service,
                origin: Origin::Country,
                limit_days: country.map_or(LIMIT_DAYS, |country| country.limit_days),
                called_by_post,
                replaces: None,
            });
        }
        Self { entries, today }
    }

    /// Returns a service.
    pub fn find(&self, id: &str) -> Option<&Entry> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.service.id.as_str() == id)
    }
}
