//! Whom to call: the contact sheet, and what the country's services offer where a line is empty.

use crate::grammar::{ContactId, Day};

use super::contact_sheet::{LIMIT_DAYS, LineState, Standing};
use super::{Contact, ContactSheet, Contacts, Line};

/// Whom a post can call today.
#[derive(Debug, Clone, Default)]
pub struct CallList {
    /// What the sheet has lines for.
    pub contacts: Contacts,
    /// The post's own numbers.
    pub sheet: ContactSheet,
    /// What services offer: those that the post wrote down, then those of the country.
    pub offers: Vec<Offer>,
    /// Today, by the laptop's clock.
    pub today: Day,
}

/// A service that can be called for a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The line of the contact sheet that it can stand in for.
    pub contact: ContactId,
    /// Its name.
    pub service: String,
    /// Where it serves.
    pub place: String,
    /// Its number.
    pub number: String,
    /// The date as of which the number was written down.
    pub as_of: String,
    /// The day on which the post called it; nobody of the post has tried it until then.
    pub called_by_post: Option<Day>,
}

/// One contact, and how it can be reached.
#[derive(Debug, Clone)]
pub struct Call<'a> {
    /// Who.
    pub contact: &'a Contact,
    /// The post's own line, where it has a number.
    pub line: Option<&'a Line>,
    /// How far that line can be relied on.
    pub state: LineState,
    /// What services offer; only where the line is empty.
    pub offers: Vec<&'a Offer>,
}

impl CallList {
    /// Returns how these contacts can be reached, in the order given; unknown ones are left out.
    pub fn calls<'a>(&'a self, ids: impl IntoIterator<Item = &'a ContactId>) -> Vec<Call<'a>> {
        let contacts = ids.into_iter().filter_map(|id| self.contacts.get(id));
        contacts.map(|contact| self.call(contact)).collect()
    }

    /// Returns the ids of all contacts: those that are needed first.
    pub fn everybody(&self) -> Vec<&ContactId> {
        let others = self.contacts.iter().filter(|contact| !contact.needed);
        let contacts = self.contacts.needed().chain(others);
        contacts.map(|contact| &contact.id).collect()
    }

    /// Returns the ids of the contacts that are needed.
    pub fn needed(&self) -> Vec<&ContactId> {
        self.contacts.needed().map(|contact| &contact.id).collect()
    }

    /// Says how the sheet stands in the lines that are needed.
    pub fn standing(&self) -> Standing {
        self.sheet.standing(&self.contacts)
    }

    fn call<'a>(&'a self, contact: &'a Contact) -> Call<'a> {
        let line = self.sheet.line(&contact.id);
        let offers = self.offers.iter();
        let offers = offers.filter(|offer| line.is_none() && offer.contact == contact.id);
        Call {
            contact,
            line,
            state: self.sheet.state(&contact.id, self.today, LIMIT_DAYS),
            offers: offers.collect(),
        }
    }
}
