//! The directory of services: what is offered, where, and under which number.
//!
//! A number is used by somebody in need, so it goes stale sooner than a law: none stands here
//! without a date, and none from memory unless somebody has called it.

use serde::Serialize;

use crate::grammar::{
    Citation, ContactId, Date, Digest, Faults, Fields, Place, ServiceId, Status, fields, yaml,
};

use super::entries::{Cited, days};

/// The services of a jurisdiction, in the order of the file.
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
}

/// An organisation's offer.
#[derive(Debug, Clone, Serialize)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
    /// The lines of the contact sheet that it can fill.
    pub offers: Vec<ContactId>,
    /// For whom and for what.
    #[serde(rename = "for")]
    pub purpose: String,
    /// Where: a province, a town.
    #[serde(rename = "where")]
    pub place: String,
    /// Its telephone number; a service may be worth naming without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What must be said with the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_note: Option<String>,
    /// The date of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// The day on which somebody called; absent until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub called_on: Option<Date>,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
    /// What must be said with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The date that is shown with a number, and what it is a date of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dated {
    /// Somebody called.
    Called(Date),
    /// Nobody has called yet; the source is of that date.
    Source(Date),
}

impl Dated {
    /// Returns the date.
    pub fn date(self) -> Date {
        match self {
            Self::Called(date) | Self::Source(date) => date,
        }
    }
}

impl Service {
    /// Returns the date to show: that of the last call, else that of the source.
    pub fn dated(&self) -> Option<Dated> {
        let called = self.called_on.map(Dated::Called);
        called.or(self.as_of.map(Dated::Source))
    }

    /// Says whether that date is older than so many days.
    pub fn is_stale(&self, limit_days: i64, today: Date) -> bool {
        self.dated()
            .is_none_or(|dated| dated.date().days_until(today) > limit_days)
    }
}

impl Services {
    /// Reads a directory of services. `None` where it cannot be used.
    pub fn read(source: &[u8], faults: &mut Faults) -> Option<Self> {
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a directory of services", faults)?;
        let limit_days = days(&mut top, "limit_days", faults);
        let mut cited = Cited::default();
        let mut offered = Vec::new();
        let mut services = Vec::new();
        // A missing key is told; an empty directory is written as `services: {}`.
        let named = top.required("services", faults);
        let named = named.map(|node| fields::named(node, "services", faults));
        for (key, node) in named.unwrap_or_default() {
            if let Some(mut fields) = Fields::of(node, "a service", faults) {
                let id = ServiceId::new(&key.name);
                services.extend(read_service(
                    id,
                    &mut fields,
                    &mut cited,
                    &mut offered,
                    faults,
                ));
                fields.finish(faults);
            }
        }
        top.finish(faults);
        Some(Self {
            services,
            limit_days: limit_days?,
            digest: Digest::of(source),
            citations: cited.citations,
            offered,
        })
    }
}

fn read_service(
    id: ServiceId,
    fields: &mut Fields<'_>,
    cited: &mut Cited,
    offered: &mut Vec<(ContactId, Place)>,
    faults: &mut Faults,
) -> Option<Service> {
    let name = fields.required_text("name", faults);
    let mut offers = Vec::new();
    for node in fields.list("offers", faults) {
        let offer = fields::id_of(node, faults).map(ContactId::new);
        offered.extend(offer.clone().map(|offer| (offer, node.place)));
        offers.extend(offer);
    }
    let purpose = fields.required_text("for", faults);
    let place = fields.required_text("where", faults);
    let number = fields.text("number", faults);
    let number_note = fields.text("number_note", faults);
    let as_of = Date::read(fields, "as_of", faults);
    let called_on = Date::read(fields, "called_on", faults);
    let note = fields.text("note", faults);
    let (source, status) = cited.read(fields, faults)?;
    let service = Service {
        id,
        name: name?,
        offers,
        purpose: purpose?,
        place: place?,
        number,
        number_note,
        as_of,
        called_on,
        source,
        status,
        note,
    };
    check_number(&service, fields, faults);
    Some(service)
}

/// Reports what must not be dialled by somebody in need.
fn check_number(service: &Service, fields: &mut Fields<'_>, faults: &mut Faults) {
    let Some(number) = &service.number else {
        for key in ["number_note", "called_on"] {
            if fields.take(key).is_some() {
                let help = "add `number:`, or remove this line";
                let message = format!("`{key}` stands here without a number");
                faults.error(fields.place_of(key), message, help);
            }
        }
        return;
    };
    let place = fields.place_of("number");
    let is_number = number.chars().any(|c| c.is_ascii_digit())
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')'));
    if !is_number {
        let help =
            "write digits, with `+`, `-`, spaces or brackets; put a remark into `number_note:`";
        faults.error(place, "this is no telephone number", help);
    }
    // A date that is there and cannot be read has been told already.
    let is_undated = fields.take("as_of").is_none();
    if is_undated {
        let help = "add `as_of:` with the date of the source, or leave the number out until somebody has called it";
        faults.error(place, "a number needs the date of its source", help);
    } else if service.as_of.is_some_and(|date| !date.has_month()) {
        let help = "write it as 2026-11-22 or 2026-11, or leave the number out until somebody has called it";
        let message = "the date of a number must name the month at least";
        faults.error(fields.place_of("as_of"), message, help);
    }
    if service.called_on.is_some_and(|date| !date.has_day()) {
        let help = "write the day of the call, as in 2026-11-22";
        faults.error(
            fields.place_of("called_on"),
            "`called_on` must name the day",
            help,
        );
    }
    if service.status == Status::Recalled && service.called_on.is_none() {
        let help = "leave it out until somebody has called it, then add `called_on:`";
        faults.error(
            place,
            "a number that is only recalled is not given out",
            help,
        );
    }
}
