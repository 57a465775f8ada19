//! Who can take it: lines of the contact sheet, and the services that fit the person, best first.

use std::collections::BTreeMap;

use crate::cli::post;
use crate::grammar::{ContactId, RuleEntry, RulePart};
use crate::jurisdiction::{Service, ServiceKind};
use crate::referral::{AskedFor, Contact, Line, Match, Receiver, Search, Wanted as WantedService};
use crate::report;
use crate::words::Words;

use super::case::Case;
use super::wanted::{highest, objection};

/// The line of the contact sheet for those who protect children.
const CHILD_PROTECTION: &str = "child_protection";

/// So many are named whom to go to next.
const NEXT: usize = 3;

/// Somebody who can be asked.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// How the list shows it: a line with its name, and one with the reasons.
    pub(super) shown: String,
    pub(super) receiver: Receiver,
    /// Whether the kind of service is known and need not be asked for.
    pub(super) is_kind_known: bool,
}

/// Who was found.
pub(super) struct Found {
    /// Those who can be asked, best first.
    pub(super) candidates: Vec<Candidate>,
    /// Who does not fit and why, and for which need nobody is there: with its name where several are
    /// asked for.
    pub(super) notes: Vec<(Option<String>, String)>,
}

/// Looks for whom to ask, need by need: the post's own numbers first, because somebody of the post has
/// called them, then the services that fit the person, best first. For a child, child protection goes
/// before all; enforcement comes last.
pub(super) fn found(case: &Case<'_>, asked_for: &[AskedFor], words: &Words) -> Found {
    let child_protection = ContactId::new(CHILD_PROTECTION);
    let search = search(case);
    let needs = asked_for.iter().filter_map(|one| one.need.as_ref());
    let needs = needs.filter_map(|id| case.need(id)).map(|need| {
        let entry = RuleEntry::Need(need.id.clone());
        let name = words.of_rules(&entry, RulePart::Name, &need.name);
        (name.to_owned(), search.find(need.into()))
    });
    let of_needs: Vec<(String, Match<'_>)> = needs.collect();
    let meets = Meets::of(&of_needs);
    let first = case.is_child.then(|| {
        let wanted = WantedService::of_line(&child_protection, highest(asked_for));
        let name = words.say("services-kind-child-protection");
        (name, search.find(wanted))
    });
    let matches: Vec<_> = first.into_iter().chain(of_needs.iter().cloned()).collect();
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut notes = Vec::new();
    for (need, found) in &matches {
        for candidate in candidates_of(found, &meets, words) {
            let mut known = candidates.iter();
            if !known.any(|known| is_same(&known.receiver, &candidate.receiver)) {
                candidates.push(candidate);
            }
        }
        let label = (matches.len() > 1).then(|| need.clone());
        let said = [
            report::services::nobody(found, words),
            report::services::not_fitting(found, words),
        ];
        notes.extend(said.into_iter().flatten().map(|text| (label.clone(), text)));
    }
    candidates.sort_by_key(|one| one.receiver.kind == ServiceKind::Enforcement);
    let others = case.directory.entries.iter();
    let others = others.filter(|entry| !matches.iter().any(|(_, found)| found.names(entry)));
    let others = others.count();
    if others > 0 && !matches.is_empty() {
        notes.push((None, words.count("services-others", others)));
    }
    Found { candidates, notes }
}

/// Looks for services for the person of a record.
pub(super) fn search<'c>(case: &'c Case<'_>) -> Search<'c> {
    Search {
        person: &case.person,
        at: case.at,
        directory: &case.directory,
        contacts: &case.rules.contacts,
        sheet: &case.calls.sheet,
        no_service_for: &case.jurisdiction.no_service_for,
    }
}

fn candidates_of(found: &Match<'_>, meets: &Meets, words: &Words) -> Vec<Candidate> {
    let own = found.lines.iter();
    let own = own.filter_map(|(contact, line, state)| {
        let needs = meets.needs(own_name(contact, line));
        let below = report::services::line_state(*state, &needs, words);
        own_candidate(contact, line, &below, words)
    });
    let fits = found.fits.iter().map(|fit| {
        let service = &fit.entry.service;
        let needs = meets.needs(service.id.as_str());
        of_service(service, report::services::option(fit, &needs, words))
    });
    own.chain(fits).collect()
}

/// Which of the needs asked for everybody meets: a service by its id, a line of the sheet by its name.
struct Meets {
    needs: BTreeMap<String, Vec<String>>,
    is_told: bool,
}

impl Meets {
    fn of(matches: &[(String, Match<'_>)]) -> Self {
        let mut needs: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (need, found) in matches {
            let own = found.lines.iter();
            let own = own.map(|(contact, line, _)| own_name(contact, line));
            let fits = found.fits.iter().map(|fit| fit.entry.service.id.as_str());
            for key in own.chain(fits) {
                needs.entry(key.to_owned()).or_default().push(need.clone());
            }
        }
        Self {
            needs,
            is_told: matches.len() > 1,
        }
    }

    /// Returns their names; empty where one need is asked for, which everybody meets.
    fn needs(&self, key: &str) -> String {
        let needs = self.needs.get(key).filter(|_| self.is_told);
        needs.map(|needs| needs.join("; ")).unwrap_or_default()
    }
}

/// Says whether two are the same: a service of the directory by its id, a line of the sheet by its name.
pub(super) fn is_same(one: &Receiver, other: &Receiver) -> bool {
    let is_by_name = one.service.is_none() || other.service.is_none();
    one.name == other.name && (is_by_name || one.service == other.service)
}

fn own_name<'l>(contact: &'l Contact, line: &'l Line) -> &'l str {
    if line.name.is_empty() {
        &contact.name
    } else {
        &line.name
    }
}

/// The post's own line of a contact; nothing where it is a colleague. Whether the specialist of a post
/// is the police, the sheet does not say: that is asked for.
fn own_candidate(contact: &Contact, line: &Line, below: &str, words: &Words) -> Option<Candidate> {
    let kind = contact.kind?;
    let name = own_name(contact, line);
    let who = if line.name.is_empty() {
        line.number.clone()
    } else {
        format!("{name}, {}", line.number)
    };
    Some(Candidate {
        shown: format!("{}: {who}\n{below}", post::name(contact, words)),
        receiver: Receiver {
            service: None,
            name: name.to_owned(),
            kind,
            reach: Some(line.number.clone()),
        },
        is_kind_known: kind != ServiceKind::Specialist,
    })
}

fn of_service(service: &Service, shown: String) -> Candidate {
    Candidate {
        shown,
        receiver: Receiver {
            service: Some(service.id.clone()),
            name: service.name.clone(),
            kind: service.kind,
            reach: service.number.clone(),
        },
        is_kind_known: true,
    }
}

/// Returns whom to go to next where nobody answers, the best first, three at most. Police and missions
/// are never among them: nobody comes there because a shelter did not answer.
pub(super) fn next(case: &Case<'_>, asked_for: &[AskedFor], to: &Receiver) -> Vec<Receiver> {
    let urgency = highest(asked_for);
    let found = found(case, asked_for, &Words::english());
    let others = found.candidates.into_iter().map(|one| one.receiver);
    let may_be_next = |other: &Receiver| {
        !is_same(other, to)
            && !matches!(other.kind, ServiceKind::Enforcement | ServiceKind::Mission)
            && objection(case, other, urgency).is_none()
    };
    others.filter(may_be_next).take(NEXT).collect()
}

/// Returns a service of the directory.
pub(super) fn of_directory(case: &Case<'_>, id: &str) -> Option<Candidate> {
    let service = &case.directory.find(id)?.service;
    Some(of_service(service, service.name.clone()))
}

/// Returns the ids of the directory.
pub(super) fn directory<'c>(case: &'c Case<'_>) -> impl Iterator<Item = &'c str> + Clone {
    let entries = case.directory.entries.iter();
    entries.map(|entry| entry.service.id.as_str())
}
