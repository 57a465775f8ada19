//! What the vault keeps of the post: its contact sheet.
//!
//! Nothing that is wrong with it ever stands in the way of an interview: it is said, and the sheet
//! is taken as empty.

use zeroize::Zeroizing;

use crate::grammar::{RuleEntry, RulePart};
use crate::jurisdiction::Jurisdiction;
use crate::referral::{CallList, Contact, ContactSheet, Contacts, Directory, LIMIT_DAYS, Offer};
use crate::vault::Vault;
use crate::words::Words;

use super::clock::today;
use super::error::CommandError;

/// Says why the sheet cannot be read.
pub(super) struct Unread {
    /// A fact and a way out.
    pub(super) error: CommandError,
    /// Whether nothing is lost by writing over it.
    pub(super) is_beyond_repair: bool,
}

/// Reads the contact sheet; an empty one where none was kept.
pub(super) fn sheet(vault: &Vault) -> Result<ContactSheet, Unread> {
    let text = vault.post().map_err(|error| Unread {
        is_beyond_repair: error.is_beyond_repair(),
        error: error.into(),
    })?;
    let Some(text) = text else {
        return Ok(ContactSheet::default());
    };
    serde_json::from_slice(&text).map_err(|error| Unread {
        error: error.into(),
        is_beyond_repair: false,
    })
}

/// Keeps the contact sheet in place of the one before.
pub(super) fn keep(vault: &Vault, sheet: &ContactSheet) -> Result<(), CommandError> {
    let text = Zeroizing::new(serde_json::to_vec(sheet)?);
    Ok(vault.keep_post(&text)?)
}

/// Puts together whom the post can call today: its own numbers, and where a line is empty what the
/// services offer.
pub(super) fn call_list(
    contacts: &Contacts,
    jurisdiction: Option<&Jurisdiction>,
    sheet: ContactSheet,
) -> CallList {
    let country = jurisdiction.and_then(|jurisdiction| jurisdiction.services.as_ref());
    let directory = Directory::of(country, &sheet.services, today());
    CallList {
        contacts: contacts.clone(),
        sheet,
        offers: offers(&directory),
        today: directory.today,
    }
}

fn offers(directory: &Directory) -> Vec<Offer> {
    let with_number = directory.entries.iter().filter_map(|entry| {
        let service = &entry.service;
        let (number, dated) = (service.number.as_ref()?, service.dated()?);
        let offers = service.offers.iter().map(move |contact| Offer {
            contact: contact.clone(),
            service: service.name.clone(),
            place: service.place.clone(),
            number: number.clone(),
            as_of: dated.date().to_string(),
            called_by_post: entry.called_by_post,
        });
        Some(offers)
    });
    with_number.flatten().collect()
}

/// Says what is missing or old on the sheet, a paragraph each; nothing where all is well.
pub(super) fn wanting(list: &CallList, words: &Words) -> Vec<String> {
    let (sheet, contacts) = (&list.sheet, &list.contacts);
    if sheet.is_empty() {
        return vec![words.say("sheet-empty")];
    }
    let days = LIMIT_DAYS.to_string();
    let found = [
        ("sheet-missing", sheet.missing(contacts)),
        ("sheet-not-called", sheet.not_called(contacts)),
        ("sheet-old", sheet.old(contacts, list.today, LIMIT_DAYS)),
    ];
    let wanting = found.into_iter().filter(|(_, found)| !found.is_empty());
    wanting
        .map(|(id, found)| words.fill(id, &[("names", &names(&found, words)), ("days", &days)]))
        .collect()
}

/// Says who a line of the sheet is for, in the officer's language.
pub(super) fn name<'w>(contact: &'w Contact, words: &'w Words) -> &'w str {
    let entry = RuleEntry::Contact(contact.id.clone());
    words.of_rules(&entry, RulePart::Name, &contact.name)
}

fn names(contacts: &[&Contact], words: &Words) -> String {
    let names = contacts.iter();
    let names: Vec<&str> = names.map(|contact| name(contact, words)).collect();
    names.join("; ")
}
