//! The contact sheet: a post's own numbers, called and dated by the post.
//!
//! Nothing on it is about a person who is interviewed. It is sealed all the same, because the
//! number of a shelter on a stolen laptop endangers those who live there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::grammar::{ContactId, Day, JurisdictionId};

use super::{Contact, Contacts, OwnServices};

/// After so many days a number should be called again (our own judgement: numbers at a border post
/// change with staff and with projects that end).
pub const LIMIT_DAYS: i64 = 30;

/// What a post knows about itself and whom it can call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactSheet {
    /// The agency that the post belongs to.
    pub agency: Option<String>,
    /// The country whose law it works under.
    pub country: Option<JurisdictionId>,
    /// The languages that somebody at the post speaks.
    pub languages: Vec<String>,
    /// Who holds interviews there.
    pub interviewers: Interviewers,
    /// What stands on the sheet.
    pub lines: BTreeMap<ContactId, Line>,
    /// The services that the post wrote down itself, and when it called those of its country.
    pub services: OwnServices,
}

/// How many women and men hold interviews at a post.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Interviewers {
    /// Women.
    pub women: u32,
    /// Men.
    pub men: u32,
    /// Others.
    pub other: u32,
}

/// One line of the sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    /// Who answers there; may be empty.
    pub name: String,
    /// The number, or how else they are reached; a line without it is empty.
    pub number: String,
    /// When somebody of the post called it last.
    pub called_on: Option<Day>,
    /// What to know when calling.
    pub note: Option<String>,
}

/// How far a line can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineState {
    /// There is no number.
    Empty,
    /// Nobody of the post has called it.
    NotCalled,
    /// It was called not long ago.
    Called(Day),
    /// It was called too long ago, or on a day that is still to come.
    Old(Day),
}

/// How a sheet stands in the lines that are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How many lines are needed.
    pub needed: usize,
    /// How many of them have a number.
    pub filled: usize,
    /// How many of those nobody has called.
    pub not_called: usize,
    /// The oldest day on which one of them was called last.
    pub oldest: Option<Day>,
}

impl ContactSheet {
    /// The longest text on a sheet, in characters: it has to be read in a hurry.
    pub const LONGEST: usize = 200;

    /// Returns the line of a contact where it has a number.
    pub fn line(&self, id: &ContactId) -> Option<&Line> {
        self.lines.get(id).filter(|line| !line.number.is_empty())
    }

    /// Says whether nobody has set anything up; services are written down by another command.
    pub fn is_untouched(&self) -> bool {
        let services = self.services.clone();
        let untouched = Self {
            services,
            ..Self::default()
        };
        *self == untouched
    }

    /// Says whether no line has a number.
    pub fn is_empty(&self) -> bool {
        self.lines.values().all(|line| line.number.is_empty())
    }

    /// Says how far a line can be relied on. A day after today is no better than a day long ago: it
    /// was typed wrongly, or a clock is wrong, then or now.
    pub fn state(&self, id: &ContactId, today: Day, limit_days: i64) -> LineState {
        match self.line(id).map(|line| line.called_on) {
            None => LineState::Empty,
            Some(None) => LineState::NotCalled,
            Some(Some(day)) if (0..=limit_days).contains(&today.days_since(day)) => {
                LineState::Called(day)
            }
            Some(Some(day)) => LineState::Old(day),
        }
    }

    /// Returns the needed contacts without a number.
    pub fn missing<'c>(&self, contacts: &'c Contacts) -> Vec<&'c Contact> {
        let is_missing = |contact: &&Contact| self.line(&contact.id).is_none();
        contacts.needed().filter(is_missing).collect()
    }

    /// Returns the contacts whose number nobody of the post has called.
    pub fn not_called<'c>(&self, contacts: &'c Contacts) -> Vec<&'c Contact> {
        let is_new = |line: &Line| line.called_on.is_none();
        let is_one = |contact: &&Contact| self.line(&contact.id).is_some_and(is_new);
        contacts.iter().filter(is_one).collect()
    }

    /// Returns this sheet with what another one says in its place; what that one does not say stays.
    #[must_use]
    pub fn with(mut self, newer: Self) -> Self {
        self.agency = newer.agency.or(self.agency);
        self.country = newer.country.or(self.country);
        if !newer.languages.is_empty() {
            self.languages = newer.languages;
        }
        if newer.interviewers != Interviewers::default() {
            self.interviewers = newer.interviewers;
        }
        self.lines.extend(newer.lines);
        self.services = newer.services.over(self.services);
        self
    }

    /// Returns the contacts whose number was called last more than `limit_days` ago, or
    /// on a day that is still to come.
    pub fn old<'c>(&self, contacts: &'c Contacts, today: Day, limit_days: i64) -> Vec<&'c Contact> {
        let is_old = |contact: &&Contact| {
            matches!(
                self.state(&contact.id, today, limit_days),
                LineState::Old(_)
            )
        };
        contacts.iter().filter(is_old).collect()
    }

    /// Says how the sheet stands in the lines that are needed.
    pub fn standing(&self, contacts: &Contacts) -> Standing {
        let filled = contacts
            .needed()
            .filter_map(|contact| self.line(&contact.id));
        let called: Vec<Option<Day>> = filled.map(|line| line.called_on).collect();
        Standing {
            needed: contacts.needed().count(),
            filled: called.len(),
            not_called: called.iter().filter(|day| day.is_none()).count(),
            oldest: called.into_iter().flatten().min(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::grammar::Faults;

    const CONTACTS: &[u8] = b"contacts:
  ambulance: {name: Ambulance, needed: true}
  safe_place: {name: A safe place, needed: true}
  doctor: {name: A doctor}
";

    fn contacts() -> Contacts {
        Contacts::read(CONTACTS, &mut Faults::default())
    }

    fn day(text: &str) -> Day {
        Day::read(text).unwrap()
    }

    fn read(text: &str) -> (Option<ContactSheet>, Vec<String>) {
        let mut faults = Faults::default();
        let today = day("2026-11-22");
        let read = ContactSheet::read(
            text.as_bytes(),
            &contacts(),
            &["generic", "pakistan"],
            today,
            &mut faults,
        );
        let told = faults.into_sorted();
        let told = told.iter().map(|fault| {
            format!(
                "{}:{} {}",
                fault.place.line, fault.place.column, fault.message
            )
        });
        (read, told.collect())
    }

    fn names(contacts: &[&Contact]) -> Vec<String> {
        contacts
            .iter()
            .map(|contact| contact.id.to_string())
            .collect()
    }

    const SHEET: &str = "contact_sheet:
  agency: The post's agency
  country: pakistan
  languages: [Urdu, Balochi]
  interviewers: {women: 1, men: 3}
  lines:
    ambulance: {name: Night desk, number: 0-0-1, called_on: 2026-10-23, note: Ask for the driver}
    doctor: {number: 0-0-2}
";

    #[test]
    fn a_sheet_is_read_as_people_write_it_and_comes_back_as_stored() {
        let (sheet, told) = read(SHEET);
        let sheet = sheet.unwrap();
        assert_eq!(told, [""; 0]);
        assert_eq!(sheet.country, Some(JurisdictionId::new("pakistan")));
        assert_eq!(sheet.languages, ["Urdu", "Balochi"]);
        assert_eq!((sheet.interviewers.women, sheet.interviewers.other), (1, 0));
        let line = sheet.line(&ContactId::new("ambulance")).unwrap();
        assert_eq!(
            (line.name.as_str(), line.number.as_str()),
            ("Night desk", "0-0-1")
        );
        assert_eq!(line.called_on, Some(day("2026-10-23")));
        let stored = serde_json::to_string(&sheet).unwrap();
        assert_eq!(
            serde_json::from_str::<ContactSheet>(&stored).unwrap(),
            sheet
        );
        // What another version left out or added is no reason to lose the rest.
        let other: ContactSheet =
            serde_json::from_str(r#"{"later": 1, "lines": {"doctor": {"number": "1"}}}"#).unwrap();
        assert!(!other.is_empty());
    }

    #[test]
    fn what_is_missing_old_or_not_called_is_told() {
        let (sheet, contacts) = (read(SHEET).0.unwrap(), contacts());
        let (ambulance, doctor) = (ContactId::new("ambulance"), ContactId::new("doctor"));
        let then = day("2026-10-23");
        assert_eq!(names(&sheet.missing(&contacts)), ["safe_place"]);
        assert_eq!(names(&sheet.not_called(&contacts)), ["doctor"]);
        for (today, state) in [
            ("2026-11-22", LineState::Called(then)),
            ("2026-11-23", LineState::Old(then)),
            ("2026-01-01", LineState::Old(then)),
        ] {
            assert_eq!(
                sheet.state(&ambulance, day(today), LIMIT_DAYS),
                state,
                "{today}"
            );
        }
        assert_eq!(sheet.old(&contacts, day("2026-11-22"), LIMIT_DAYS).len(), 0);
        assert_eq!(
            names(&sheet.old(&contacts, day("2026-11-23"), LIMIT_DAYS)),
            ["ambulance"]
        );
        assert_eq!(sheet.state(&doctor, then, LIMIT_DAYS), LineState::NotCalled);
        let standing = sheet.standing(&contacts);
        assert_eq!(
            (standing.needed, standing.filled, standing.not_called),
            (2, 1, 0)
        );
        assert_eq!(standing.oldest, Some(then));
        let empty = ContactSheet::default();
        assert!(empty.is_empty());
        assert_eq!(
            names(&empty.missing(&contacts)),
            ["ambulance", "safe_place"]
        );
        assert_eq!(empty.state(&ambulance, then, LIMIT_DAYS), LineState::Empty);
    }

    #[test]
    fn every_fault_is_told_at_its_place() {
        let (sheet, told) = read(&format!(
            "contact_sheet:
  agency: {}
  country: pakstan
  interviewers: {{women: -1}}
  lines:
    ambulence: {{number: 1}}
    safe_place: {{name: A house}}
    doctor: {{number: 2, called_on: yesterday, nmae: x}}
",
            "a".repeat(201)
        ));
        assert!(sheet.is_none());
        assert_eq!(
            told,
            [
                "2:11 `agency` is longer than 200 characters",
                "3:12 there is no jurisdiction `pakstan`",
                "4:25 -1 is no number of officers at a post",
                "6:5 the contact sheet has no line `ambulence`",
                "7:18 a line has no `number`",
                "8:36 this is no day of the calendar",
                "8:47 a line has no key `nmae`",
            ]
        );
        for (text, expected) in [
            (
                "lines: {}",
                "1:1 a contact sheet file has no `contact_sheet`",
            ),
            (
                "contact_sheet: none",
                "1:16 contact_sheet must be a mapping, and this is text",
            ),
        ] {
            let (sheet, told) = read(text);
            assert!(sheet.is_none());
            assert_eq!(told.first().unwrap(), expected);
        }
    }

    #[test]
    fn a_day_to_come_is_only_a_warning() {
        let (sheet, told) =
            read("contact_sheet: {lines: {doctor: {number: 2, called_on: 2026-11-23}}}");
        assert!(sheet.is_some());
        assert_eq!(
            told,
            ["1:56 this day is still to come; by this laptop's clock it is 2026-11-22"]
        );
    }
}
