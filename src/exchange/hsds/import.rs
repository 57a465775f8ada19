//! Taking a file in: services as this program writes them, and a remark for whatever was not carried
//! over.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::grammar::{Citation, ContactId, Date, Day, Language, ServiceId, SourceId, Status, id};
use crate::jurisdiction::{Audience, Hours, Service, ServiceKind, Sex, judge_number};

use super::find::{self, Found, list};
use super::hours;
use super::left_over;
use super::ours;
use super::remark::{About, Remark};
use super::texts::{Cleaned, text_of};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 32 << 20;
/// The most services that are taken from one file.
pub const MAX_SERVICES: usize = 100_000;

/// What was taken from a file.
#[derive(Debug, Default)]
pub struct Taken {
    /// The services.
    pub services: Vec<Service>,
    /// What was not carried over, or was changed.
    pub remarks: Vec<Remark>,
}

/// Says why a file cannot be taken in; nothing was.
#[derive(Debug, thiserror::Error)]
pub enum HsdsError {
    /// It is no JSON.
    #[error("this is not JSON: something is wrong in line {line}, column {column}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// There are too many services in it.
    #[error("there are more than {MAX_SERVICES} services in this file")]
    TooMany,
}

impl HsdsError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => {
                "give a file of Open Referral HSDS 3.0 as JSON; tables (CSV) are not read"
            }
            Self::TooMany => "take only the services of your region",
        }
    }
}

/// Takes in a file of HSDS 3.0. `document` is the id in the bibliography of where the file comes from,
/// for a country's directory; without it the services are for a post, which is its own source.
pub fn take(bytes: &[u8], document: Option<&SourceId>, today: Day) -> Result<Taken, HsdsError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let root: Value = serde_json::from_slice(bytes).map_err(|error| HsdsError::NotJson {
        line: error.line(),
        column: error.column(),
    })?;
    let root = find::joined(root);
    let found = find::services(&root);
    if found.len() > MAX_SERVICES {
        return Err(HsdsError::TooMany);
    }
    let mut taking = Taking {
        document,
        today,
        taken: Taken::default(),
        ids: BTreeSet::new(),
        about: About::File,
    };
    for one in &found {
        taking.service(one);
    }
    if found.is_empty() {
        taking.about = About::File;
        taking.remark("there is no service in it");
    }
    Ok(taking.taken)
}

struct Taking<'t> {
    document: Option<&'t SourceId>,
    today: Day,
    taken: Taken,
    ids: BTreeSet<String>,
    /// What remarks are about.
    about: About,
}

impl Taking<'_> {
    fn remark(&mut self, says: impl Into<String>) {
        let about = self.about.clone();
        let says = says.into();
        self.taken.remarks.push(Remark { about, says });
    }

    fn text(&mut self, map: &Map<String, Value>, key: &str) -> Option<String> {
        match text_of(map, key)? {
            Cleaned::AsItWas(text) => Some(text),
            Cleaned::Changed(text, what) => {
                self.remark(format!("`{key}`: {what}"));
                (!text.is_empty()).then_some(text)
            }
        }
    }

    fn service(&mut self, found: &Found<'_>) {
        let map = found.service;
        self.about = About::Nameless;
        let Some(name) = self.text(map, "name") else {
            return self.remark("it is left out");
        };
        self.about = About::Service(name.clone());
        let status = self.text(map, "status").unwrap_or_default();
        if status != "active" {
            return self.remark(format!("it is left out, because its status is `{status}`"));
        }
        let as_of = self.date(map);
        let (number, number_note) = self.number(found, as_of);
        let eligibility = self.text(map, "eligibility_description");
        let description = self.text(map, "description");
        let purpose = description.or_else(|| eligibility.clone());
        let (kind, offers, sex) = self.attributes(map);
        let (from_age, to_age) = self.ages(map);
        let languages = self.languages(found);
        let open = self.open(found);
        let place = self.place(found);
        let reach = self.text(map, "application_process");
        let notes = ["alert", "interpretation_services"];
        let notes: Vec<String> = notes
            .into_iter()
            .filter_map(|key| self.text(map, key))
            .collect();
        let id = self.id(&name);
        self.left_over(found);
        let source = self.document.map(|document| Citation {
            document: document.clone(),
            at: format!("service {}", self.named(map)),
        });
        self.taken.services.push(Service {
            id,
            purpose: purpose.unwrap_or_else(|| name.clone()),
            name,
            kind,
            offers,
            who: Audience {
                sex,
                from_age,
                to_age,
                eligibility,
            },
            languages,
            place,
            reach,
            open,
            capacity: None,
            number,
            number_note,
            as_of,
            called_on: None,
            status: match source {
                Some(_) => Status::Secondary,
                None => Status::Ours,
            },
            source,
            note: (!notes.is_empty()).then(|| notes.join(" ")),
            tell: None,
        });
    }

    /// Returns what names the service in its file.
    fn named(&mut self, map: &Map<String, Value>) -> String {
        let id = self.text(map, "id");
        id.unwrap_or_else(|| "without an id".to_owned())
    }

    /// Returns an id that no other service has.
    fn id(&mut self, name: &str) -> ServiceId {
        let made = id::made_of(name).unwrap_or_else(|| "service".to_owned());
        let mut free = made.clone();
        let mut number = 2;
        while !self.ids.insert(free.clone()) {
            free = id::numbered(&made, number);
            number += 1;
        }
        ServiceId::new(&free)
    }

    /// Returns the day on which somebody last vouched for the service: no number without one.
    fn date(&mut self, map: &Map<String, Value>) -> Option<Date> {
        for key in ["assured_date", "last_modified"] {
            let Some(text) = self.text(map, key) else {
                continue;
            };
            let date = text.get(..10).or(Some(&text)).and_then(Date::parse);
            match date {
                Some(date) if date.is_to_come(self.today.date()) => {
                    self.remark(format!("`{key}` is still to come, and left out"));
                }
                Some(date) if date.has_month() => return Some(date),
                _ => self.remark(format!("`{key}` names no day, and is left out")),
            }
        }
        None
    }

    /// Returns the first number that can be dialled and has a date.
    fn number(
        &mut self,
        found: &Found<'_>,
        as_of: Option<Date>,
    ) -> (Option<String>, Option<String>) {
        let mut first = None;
        for phone in found.all("phones") {
            let Some(number) = self.text(phone, "number") else {
                continue;
            };
            let number = number.trim_matches(['"', '\'', ' ']).to_owned();
            let kind = self.text(phone, "type").unwrap_or_default();
            if matches!(kind.as_str(), "fax" | "textphone" | "pager" | "sms") {
                self.remark(format!("a number of type `{kind}` is left out"));
            } else if judge_number(&number).is_err() {
                self.remark("a number is left out: nobody can dial what stands there");
            } else if first.as_ref().is_some_and(|(known, _)| *known != number) {
                self.remark("a further number is left out");
            } else if first.is_none() {
                let extension = self.text(phone, "extension");
                let extension = extension.map(|digits| format!("Extension {digits}."));
                let notes = extension.into_iter().chain(self.text(phone, "description"));
                let note = notes.collect::<Vec<_>>().join(" ");
                first = Some((number, (!note.is_empty()).then_some(note)));
            }
        }
        let Some((number, note)) = first else {
            return (None, None);
        };
        if as_of.is_none() {
            self.remark("its number is left out: nothing says of when it is");
            return (None, None);
        }
        (Some(number), note)
    }

    fn ages(&mut self, map: &Map<String, Value>) -> (Option<u32>, Option<u32>) {
        let mut age = |key: &str| {
            let given = map.get(key)?;
            let years = given.as_u64().or_else(|| given.as_str()?.parse().ok());
            let years = years.and_then(|years| u32::try_from(years).ok());
            let years = years.filter(|years| *years <= 130);
            if years.is_none() && !given.is_null() {
                self.remark(format!("`{key}` is no age in whole years, and left out"));
            }
            years
        };
        let ages = (age("minimum_age"), age("maximum_age"));
        match ages {
            (Some(from), Some(to)) if from > to => {
                self.remark("nobody is within its ages, and they are left out");
                (None, None)
            }
            ages => ages,
        }
    }

    fn languages(&mut self, found: &Found<'_>) -> Vec<Language> {
        let mut languages = Vec::new();
        let of_phones = found
            .all("phones")
            .into_iter()
            .flat_map(|phone| list(phone, "languages"));
        let spoken: Vec<&Map<String, Value>> = found
            .all("languages")
            .into_iter()
            .chain(of_phones)
            .collect();
        for one in spoken {
            let code = self.text(one, "code");
            let language = code.as_deref().and_then(Language::read);
            match language.filter(Language::is_known) {
                Some(language) if languages.contains(&language) => {}
                Some(language) => languages.push(language),
                None => {
                    let name = self.text(one, "name").or(code).unwrap_or_default();
                    self.remark(format!(
                        "the language `{name}` has no code that is known, and is left out"
                    ));
                }
            }
        }
        languages
    }

    fn open(&mut self, found: &Found<'_>) -> Option<Hours> {
        let (open, left_out) = hours::read(&found.all("schedules"), self.today);
        if left_out > 0 {
            self.remark(format!(
                "times of opening that cannot be said here, or do not hold today: {left_out}"
            ));
        }
        open
    }

    fn place(&mut self, found: &Found<'_>) -> String {
        let areas = found.all("service_areas");
        let mut places: Vec<String> = areas
            .iter()
            .filter_map(|area| self.text(area, "name"))
            .collect();
        for location in found.locations() {
            for address in list(location, "addresses") {
                let parts = ["address_1", "city", "state_province", "country"];
                let parts = parts.into_iter().filter_map(|key| self.text(address, key));
                let parts: Vec<String> = parts.collect();
                places.push(parts.join(", "));
            }
        }
        places.retain(|place| !place.is_empty());
        places.dedup();
        if places.is_empty() {
            self.remark("nothing says where it is");
            return "not stated".to_owned();
        }
        places.join("; ")
    }

    /// Reads our own attributes; those of others are listed.
    fn attributes(&mut self, map: &Map<String, Value>) -> (ServiceKind, Vec<ContactId>, Vec<Sex>) {
        let (mut kind, mut offers, mut sex) = (None, Vec::new(), Vec::new());
        let mut others = 0_usize;
        for attribute in list(map, "attributes") {
            let name = self.text(attribute, "link_type").unwrap_or_default();
            let value = self.text(attribute, "value").unwrap_or_default();
            match name.as_str() {
                ours::KIND => kind = word_of(&ServiceKind::WORDS, &value),
                ours::SEX => sex.extend(word_of(&Sex::WORDS, &value)),
                ours::OFFERS if id::is_well_formed(&value) => offers.push(ContactId::new(&value)),
                ours::SOURCE | ours::STATUS | ours::CAPACITY => {
                    self.remark(format!("`{name}` is not carried over: {value}"));
                }
                _ => others += 1,
            }
        }
        if others > 0 {
            self.remark(format!("attributes that are not carried over: {others}"));
        }
        if kind.is_none() {
            self.remark(
                "its kind is not known: write `kind:`, and `offers:` for the lines of the contact sheet that it can fill",
            );
        }
        (kind.unwrap_or(ServiceKind::Other), offers, sex)
    }

    /// Lists what stands there and has no key here.
    fn left_over(&mut self, found: &Found<'_>) {
        let keys = left_over::keys(found);
        if !keys.is_empty() {
            let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
            self.remark(format!("not carried over: {}", keys.join(", ")));
        }
    }
}

fn word_of<T: Copy>(words: &[(&'static str, T)], given: &str) -> Option<T> {
    let found = words.iter().find(|(word, _)| *word == given);
    found.map(|(_, meaning)| *meaning)
}
