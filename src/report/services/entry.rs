//! The directory as a list.

use crate::grammar::Day;
use crate::jurisdiction::{Origin, ServiceKind};
use crate::referral::{Contacts, Directory, Entry};
use crate::report::Paper;
use crate::words::Words;

use super::facts::{facts, kind_id, number_lines};

/// Writes the whole directory: what the post wrote down, then what the country's file has. `country`
/// is the name of the jurisdiction.
pub fn list(
    paper: &mut Paper,
    directory: &Directory,
    contacts: &Contacts,
    country: &str,
    words: &Words,
) {
    if directory.entries.is_empty() {
        paper.paragraph(&words.fill("services-none", &[("country", country)]));
        return;
    }
    let own = words.say("services-own");
    let theirs = words.fill("services-of", &[("country", country)]);
    for (origin, heading) in [(Origin::Post, own), (Origin::Country, theirs)] {
        let of_it = |entry: &&Entry| entry.origin == origin;
        let mut entries = directory.entries.iter().filter(of_it).peekable();
        if entries.peek().is_some() {
            paper.heading(&heading);
        }
        for entry in entries {
            write(paper, entry, directory, contacts, words);
        }
    }
}

fn write(
    paper: &mut Paper,
    entry: &Entry,
    directory: &Directory,
    contacts: &Contacts,
    words: &Words,
) {
    let service = &entry.service;
    paper.subheading(&format!("{} · {}", service.name, service.place));
    paper.indented(&words.fill("services-id", &[("id", service.id.as_str())]));
    let limit = entry.is_stale(directory.today).then_some(entry.limit_days);
    for line in number_lines(service, limit, words) {
        paper.indented(&line);
    }
    if let Some(name) = &entry.replaces {
        paper.indented(&words.fill("services-replaces", &[("name", name)]));
    }
    let offers = service.offers.iter().filter_map(|id| contacts.get(id));
    let offers: Vec<&str> = offers.map(|contact| contact.name.as_str()).collect();
    if offers.is_empty() {
        paper.indented(&words.say("services-fills-nothing"));
    } else {
        let offers = offers.join("; ");
        paper.indented(&words.fill("services-fills", &[("lines", &offers)]));
    }
    paper.indented(&service.purpose);
    for fact in facts(service, words) {
        paper.indented(&fact);
    }
    paper.indented_all([&service.note]);
}

/// Returns a service in one paragraph: name, place, number with its date and warnings, and what must be
/// said with it.
pub fn help(entry: &Entry, today: Day, words: &Words) -> String {
    let service = &entry.service;
    let limit = entry.is_stale(today).then_some(entry.limit_days);
    let mut parts = vec![format!("{} · {}", own_name(entry, words), service.place)];
    parts.extend(number_lines(service, limit, words));
    if service.kind == ServiceKind::Enforcement && service.note.is_none() {
        parts.push(words.say(kind_id(service.kind)));
    }
    parts.extend(service.who.eligibility.clone());
    parts.extend(service.note.clone());
    // The person goes there alone, and has to hear what would be said before a yes.
    parts.extend(service.tell.clone());
    parts.join(" · ")
}

/// Returns the name of a service, marked where the post wrote it down itself.
pub fn own_name(entry: &Entry, words: &Words) -> String {
    match entry.origin {
        Origin::Country => entry.service.name.clone(),
        Origin::Post => words.fill("services-own-name", &[("name", &entry.service.name)]),
    }
}
