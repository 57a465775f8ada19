//! All services of a country, or of a post.

use serde::Serialize;

use crate::grammar::{
    Citation, ContactId, Date, Digest, Faults, Fields, Place, ServiceId, fields, yaml,
};

use super::Service;
use super::read::{Reading, read_service};
use crate::jurisdiction::ServiceKind;
use crate::jurisdiction::entries::days;

/// The services of a jurisdiction, or of a post, in the order of the file.
#[derive(Debug, Clone, Serialize)]
pub struct Services {
    /// The services.
    pub services: Vec<Service>,
    /// After how many days a number should be called again.
    pub limit_days: i64,
    /// The digest of the file.
    pub digest: Digest,
    /// The citations of the file with their places, for the checker.
    #[serde(skip)]
    pub citations: Vec<(Citation, Place)>,
    /// The lines of the contact sheet that are named, with their places, for the checker.
    #[serde(skip)]
    pub offered: Vec<(ContactId, Place)>,
    /// The dates of the file with their places, for the checker.
    #[serde(skip)]
    pub dates: Vec<(Date, Place)>,
    /// Where each service stands, for the checker.
    #[serde(skip)]
    pub places: Vec<(ServiceId, Place)>,
}

/// Who wrote a directory down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It lies beside the law of a country: each entry cites a source.
    Country,
    /// A post wrote it for itself: the post is the source, and a date is enough.
    Post,
}

/// After how many days a post calls its own numbers again, where its file says nothing else (our own
/// judgement, as for the contact sheet).
const OWN_LIMIT_DAYS: i64 = 30;

impl Services {
    /// Reads a country's directory of services. `None` where it cannot be used.
    pub fn read(source: &[u8], faults: &mut Faults) -> Option<Self> {
        Self::read_as(Origin::Country, source, faults)
    }

    /// Reads a directory of services of either origin. `None` where it cannot be used.
    pub fn read_as(origin: Origin, source: &[u8], faults: &mut Faults) -> Option<Self> {
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a directory of services", faults)?;
        let is_left_out = top.value_of("limit_days").is_none();
        let limit_days = match origin {
            Origin::Post if is_left_out => Some(OWN_LIMIT_DAYS),
            Origin::Post | Origin::Country => days(&mut top, "limit_days", faults),
        };
        let mut reading = Reading::of(origin);
        let mut services = Vec::new();
        let mut places = Vec::new();
        // A missing key is told; an empty directory is written as `services: {}`.
        let named = top.required("services", faults);
        let named = named.map(|node| fields::named(node, "services", faults));
        for (key, node) in named.unwrap_or_default() {
            if let Some(mut fields) = Fields::of(node, "a service", faults) {
                let id = ServiceId::new(&key.name);
                places.push((id.clone(), key.place));
                services.extend(read_service(id, &mut fields, &mut reading, faults));
                fields.finish(faults);
            }
        }
        top.finish(faults);
        Some(Self {
            services,
            limit_days: limit_days?,
            digest: Digest::of(source),
            citations: reading.cited.citations,
            offered: reading.offered,
            dates: reading.cited.dates,
            places,
        })
    }

    /// Returns a service.
    pub fn find(&self, id: &ServiceId) -> Option<&Service> {
        self.services.iter().find(|service| service.id == *id)
    }

    /// Says whether a service of any kind but enforcement offers one of these lines of the contact
    /// sheet; a pathway whose only offer is the police has none.
    pub fn offer_any(&self, lines: &[ContactId]) -> bool {
        let mut others = self
            .services
            .iter()
            .filter(|service| service.kind != ServiceKind::Enforcement);
        others.any(|service| service.offers.iter().any(|offer| lines.contains(offer)))
    }
}
