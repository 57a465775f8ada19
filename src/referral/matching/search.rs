//! Looking for services.

use crate::grammar::{ContactId, Day, ServiceId, Status, Urgency};
use crate::jurisdiction::{Dated, Instant, NoService, OpenState, Service, ServiceKind};
use crate::questionnaire::Need;
use crate::referral::{
    Contact, ContactSheet, Contacts, Directory, Entry, LIMIT_DAYS, Line, LineState,
};

use super::criteria::{self, Says};
use super::fit::{Against, Fit, For, Match, Nobody, NotFitting, WhyNot};
use super::person::Person;
use super::rank::{Rank, Seen, free};

/// Lines of the contact sheet that know whom to ask.
const ASKED: [&str; 2] = ["supervisor", "specialist"];

/// What somebody is looked for, such as a need.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Its id.
    pub id: &'a str,
    /// How soon it has to be met.
    pub urgency: Urgency,
    /// Whom of the contact sheet to call, the first to call first.
    pub call: &'a [ContactId],
}

impl<'a> Wanted<'a> {
    /// Returns what is wanted of one line of the contact sheet, such as child protection.
    pub fn of_line(line: &'a ContactId, urgency: Urgency) -> Self {
        Self {
            id: line.as_str(),
            urgency,
            call: std::slice::from_ref(line),
        }
    }
}

impl<'a> From<&'a Need> for Wanted<'a> {
    fn from(need: &'a Need) -> Self {
        Self {
            id: need.id.as_str(),
            urgency: need.urgency,
            call: &need.call,
        }
    }
}

/// Where and when services are looked for, and for whom.
#[derive(Debug, Clone, Copy)]
pub struct Search<'a> {
    /// The person.
    pub person: &'a Person,
    /// The moment, local time.
    pub at: Instant,
    /// The services.
    pub directory: &'a Directory,
    /// What the contact sheet has lines for.
    pub contacts: &'a Contacts,
    /// The contact sheet.
    pub sheet: &'a ContactSheet,
    /// For what the country's file says that there is no service.
    pub no_service_for: &'a [NoService],
}

impl<'a> Search<'a> {
    /// Finds what is there for a need.
    pub fn find(&self, wanted: Wanted<'a>) -> Match<'a> {
        let mut fits: Vec<(Rank, Fit<'a>)> = Vec::new();
        let mut not_fitting = Vec::new();
        for (place, entry) in self.directory.entries.iter().enumerate() {
            match self.judge(wanted, place, entry) {
                Ok(fit) => fits.push(fit),
                Err(why) => not_fitting.push(NotFitting { entry, why }),
            }
        }
        fits.sort_by_key(|(rank, _)| *rank);
        let lines = self.lines(wanted.call);
        let is_answered =
            wanted.call.is_empty() || !fits.is_empty() || self.answers(wanted.call, &lines);
        let nobody = (!is_answered).then(|| self.nobody(wanted.call));
        Match {
            lines,
            fits: fits.into_iter().map(|(_, fit)| fit).collect(),
            not_fitting,
            nobody,
        }
    }

    /// Says why a service is not for the person, whatever it offers; nothing where it is, or is not known.
    pub fn why_not(&self, id: &ServiceId) -> Option<WhyNot> {
        let mut entries = self.directory.entries.iter().enumerate();
        let (place, entry) = entries.find(|(_, entry)| entry.service.id == *id)?;
        self.judge_person((Urgency::Normal, 0, None), place, entry)
            .err()
    }

    /// Returns whoever serves the person, whatever they offer; best first.
    pub fn anybody(&self, urgency: Urgency) -> Vec<Fit<'a>> {
        let entries = self.directory.entries.iter().enumerate();
        let fits = entries.filter_map(|(place, entry)| {
            let wanted = (urgency, 0, None);
            self.judge_person(wanted, place, entry).ok()
        });
        let mut fits: Vec<(Rank, Fit<'a>)> = fits.collect();
        fits.sort_by_key(|(rank, _)| *rank);
        fits.into_iter().map(|(_, fit)| fit).collect()
    }

    fn judge(
        &self,
        wanted: Wanted<'a>,
        place: usize,
        entry: &'a Entry,
    ) -> Result<(Rank, Fit<'a>), WhyNot> {
        let offered = wanted.call.iter().enumerate();
        let mut offered = offered.filter(|(_, line)| entry.service.offers.contains(line));
        let (at, line) = offered.next().ok_or(WhyNot::NotOffered)?;
        self.judge_person((wanted.urgency, at, Some(line)), place, entry)
    }

    /// Judges a service for the person; `at` is the position of the line among those that the need calls.
    fn judge_person(
        &self,
        (urgency, at, line): (Urgency, usize, Option<&'a ContactId>),
        place: usize,
        entry: &'a Entry,
    ) -> Result<(Rank, Fit<'a>), WhyNot> {
        let service = &entry.service;
        let seen = Seen {
            sex: criteria::sex(service, self.person),
            age: criteria::age(service, self.person),
            language: criteria::language(service, self.person),
            urgency,
            at: self.at,
            today: self.directory.today,
            line: at,
            place,
        };
        if seen.sex == Says::Not {
            return Err(WhyNot::Sex);
        }
        if seen.age == Says::Not {
            return Err(WhyNot::Age);
        }
        let mut reasons = Reasons::default();
        reasons.of_person(service, &seen);
        reasons.of_hours(service, self.at);
        reasons.of_number(entry, seen.today);
        let fit = Fit {
            entry,
            line,
            speaks_for: reasons.speaks_for,
            speaks_against: reasons.speaks_against,
        };
        Ok((Rank::of(entry, &seen), fit))
    }

    fn lines(&self, call: &'a [ContactId]) -> Vec<(&'a Contact, &'a Line, LineState)> {
        let lines = call.iter().filter_map(|id| {
            let line = self.sheet.line(id)?;
            let state = self.sheet.state(id, self.directory.today, LIMIT_DAYS);
            Some((self.contacts.get(id)?, line, state))
        });
        lines.collect()
    }

    /// Says whether one of these lines answers the need by itself. The post's own people stand beside
    /// a person and take nobody in: they answer only where the need calls them first.
    fn answers(&self, call: &[ContactId], lines: &[(&Contact, &Line, LineState)]) -> bool {
        let is_own = |contact: &Contact| contact.kind.is_none();
        let first = call.first().and_then(|id| self.contacts.get(id));
        let for_own = first.is_some_and(is_own);
        let mut lines = lines.iter();
        lines.any(|(contact, ..)| for_own || !is_own(contact))
    }

    fn nobody(&self, call: &[ContactId]) -> Nobody<'a> {
        let ask = ASKED.iter().filter_map(|id| {
            let id = ContactId::new(id);
            Some((self.contacts.get(&id)?, self.sheet.line(&id)))
        });
        let said = self.no_service_for.iter();
        let said = said.filter(|none| call.iter().any(|line| line.as_str() == none.id));
        Nobody {
            ask: ask.collect(),
            said: said.collect(),
        }
    }
}

#[derive(Default)]
struct Reasons<'a> {
    speaks_for: Vec<For<'a>>,
    speaks_against: Vec<Against<'a>>,
}

impl<'a> Reasons<'a> {
    fn of_person(&mut self, service: &'a Service, seen: &Seen<'a>) {
        let against = &mut self.speaks_against;
        if service.kind == ServiceKind::Enforcement {
            against.push(Against::Enforcement);
        }
        if service.status == Status::Recalled {
            against.push(Against::Recalled);
        }
        match seen.sex {
            Says::Fits(()) => self.speaks_for.push(For::Sex),
            Says::Perhaps(why) => against.push(Against::SexUncertain(why)),
            Says::Not => {}
        }
        match seen.age {
            Says::Fits(()) => self.speaks_for.push(For::Age),
            Says::Perhaps(why) => against.push(Against::AgeUncertain(why)),
            Says::Not => {}
        }
        if let Some(text) = &service.who.eligibility {
            against.push(Against::Eligibility(text));
        }
        match seen.language {
            Says::Fits(language) => self.speaks_for.push(For::Language(language)),
            Says::Perhaps(why) => against.push(Against::LanguageUncertain(why)),
            Says::Not => against.push(Against::OtherLanguages(&service.languages)),
        }
    }

    fn of_hours(&mut self, service: &'a Service, at: Instant) {
        match service.open.as_ref().map(|hours| hours.at(at)) {
            Some(OpenState::Always) => self.speaks_for.push(For::AlwaysOpen),
            Some(OpenState::Open) => self.speaks_for.push(For::OpenNow),
            Some(OpenState::Closed) => self.speaks_against.push(Against::ClosedNow),
            None => self.speaks_against.push(Against::HoursUnknown),
        }
    }

    fn of_number(&mut self, entry: &'a Entry, today: Day) {
        let service = &entry.service;
        let is_stale = entry.is_stale(today);
        let dated = service.dated().map(Dated::date);
        match (&service.number, entry.called_by_post, dated) {
            (None, ..) => self.speaks_against.push(Against::NoNumber),
            (Some(_), Some(day), _) if !is_stale => self.speaks_for.push(For::CalledByPost(day)),
            (Some(_), _, Some(date)) if !is_stale => self.speaks_for.push(For::Fresh(date)),
            (Some(_), _, Some(date)) => self.speaks_against.push(Against::Stale(date)),
            (Some(_), _, None) => self.speaks_against.push(Against::Undated),
        }
        match (service.capacity, free(service, today)) {
            (Some(capacity), Some(0)) => {
                self.speaks_against.push(Against::Full(capacity.as_of));
            }
            (Some(capacity), Some(places)) => {
                self.speaks_for.push(For::Free(places, capacity.as_of));
            }
            _ => {}
        }
        let reach = service.reach.as_deref();
        self.speaks_against.push(Against::Distance(reach));
    }
}
