//! Who can take it: services of the country that offer it, and the lines of the contact sheet.

use crate::grammar::ContactId;
use crate::jurisdiction::ServiceKind;
use crate::referral::{AskedFor, Receiver};

use super::case::Case;

/// Somebody who can be asked.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// How the list shows it.
    pub(super) shown: String,
    pub(super) receiver: Receiver,
    /// Whether the kind of service is known and need not be asked for.
    pub(super) is_kind_known: bool,
}

/// What sort of service a line of the contact sheet is; nothing where it is a colleague.
fn kind_of(contact: &ContactId) -> Option<ServiceKind> {
    let kind = match contact.as_str() {
        "ambulance" | "doctor" => ServiceKind::Health,
        "safe_place" => ServiceKind::Shelter,
        "child_protection" => ServiceKind::ChildProtection,
        "interpreter" => ServiceKind::Interpretation,
        "specialist" => ServiceKind::Specialist,
        "counsellor" => ServiceKind::Counselling,
        "legal_adviser" => ServiceKind::LegalAid,
        "labour_office" => ServiceKind::LabourOffice,
        "family_tracing" => ServiceKind::FamilyTracing,
        "refugee_agency" => ServiceKind::RefugeeAgency,
        _ => return None,
    };
    Some(kind)
}

/// Returns who can take what is asked for: the post's own numbers first, because somebody of the post
/// has called them, then the services of the country. For a child, child protection goes before all.
pub(super) fn candidates(case: &Case<'_>, asked_for: &[AskedFor]) -> Vec<Candidate> {
    let mut contacts: Vec<ContactId> = Vec::new();
    if case.is_child {
        contacts.push(ContactId::new("child_protection"));
    }
    let needs = asked_for.iter().filter_map(|one| one.need.as_ref());
    for need in needs.filter_map(|id| case.need(id)) {
        for contact in &need.call {
            if !contacts.contains(contact) {
                contacts.push(contact.clone());
            }
        }
    }
    let mut found = Vec::new();
    for contact in &contacts {
        found.extend(own(case, contact));
        found.extend(services(case, contact));
    }
    let mut known: Vec<String> = Vec::new();
    found.retain(|candidate: &Candidate| {
        let is_new = !known.contains(&candidate.receiver.name);
        known.push(candidate.receiver.name.clone());
        is_new
    });
    found
}

/// The post's own line of a contact. Without knowing whether the specialist is the police, its kind is
/// asked for.
fn own(case: &Case<'_>, contact: &ContactId) -> Option<Candidate> {
    let kind = kind_of(contact)?;
    let line = case.calls.sheet.line(contact)?;
    let of = case.rules.contacts.get(contact)?;
    let name = if line.name.is_empty() {
        of.name.clone()
    } else {
        line.name.clone()
    };
    Some(Candidate {
        shown: format!("{}: {name}, {}", of.name, line.number),
        receiver: Receiver {
            service: None,
            name,
            kind,
            reach: Some(line.number.clone()),
        },
        is_kind_known: kind != ServiceKind::Specialist,
    })
}

fn services(case: &Case<'_>, contact: &ContactId) -> Vec<Candidate> {
    let all = case.jurisdiction.services.iter();
    let all = all.flat_map(|services| &services.services);
    let offering = all.filter(|service| service.offers.contains(contact));
    let kind = kind_of(contact);
    let found = offering.map(|service| Candidate {
        shown: match &service.number {
            Some(number) => format!("{}, {}: {number}", service.name, service.place),
            None => format!("{}, {}", service.name, service.place),
        },
        receiver: Receiver {
            service: Some(service.id.clone()),
            name: service.name.clone(),
            kind: kind.unwrap_or(ServiceKind::Other),
            reach: service.number.clone(),
        },
        is_kind_known: false,
    });
    found.collect()
}

/// Returns a service of the directory, with the kind that what it offers suggests.
pub(super) fn of_directory(case: &Case<'_>, id: &str) -> Option<Candidate> {
    let mut all = case.jurisdiction.services.iter();
    let service = all.find_map(|services| {
        let mut services = services.services.iter();
        services.find(|service| service.id.as_str() == id)
    })?;
    let kind = service.offers.iter().find_map(kind_of);
    Some(Candidate {
        shown: service.name.clone(),
        receiver: Receiver {
            service: Some(service.id.clone()),
            name: service.name.clone(),
            kind: kind.unwrap_or(ServiceKind::Other),
            reach: service.number.clone(),
        },
        is_kind_known: false,
    })
}

/// Returns the ids of the directory.
pub(super) fn directory(case: &Case<'_>) -> Vec<String> {
    let all = case.jurisdiction.services.iter();
    let all = all.flat_map(|services| &services.services);
    all.map(|service| service.id.to_string()).collect()
}
