//! The questions of `panah services add`.

use crate::cli::error::CommandError;
use crate::grammar::{ContactId, Day, Language, ServiceId, Status, id, text};
use crate::jurisdiction::{
    Audience, Hours, Opening, Service, ServiceKind, Sex, Weekday, judge_number, read_time,
};
use crate::referral::{Contacts, Directory};
use crate::report::services::kind_id;
use crate::terminal::Ask;

use super::super::ask_post::Asking;
use super::add::warnings;

/// The languages that may be typed by their names.
const NAMED: [&str; 9] = ["ur", "bal", "brh", "ps", "fa-AF", "sd", "pa", "skr", "en"];

impl Asking<'_> {
    /// Asks for one service. Nothing is kept here.
    pub(super) fn ask_service(
        &mut self,
        contacts: &Contacts,
        directory: &Directory,
    ) -> Result<Service, CommandError> {
        let name_help = self.words.say("services-ask-name-help");
        let name = self.needed("services-ask-name", &name_help)?;
        let kind = self.kind()?;
        let offers = self.offers(contacts)?;
        let purpose = self.needed("services-ask-for", "")?;
        let who = self.who()?;
        let languages = self.languages()?;
        let place = self.needed("services-ask-where", "")?;
        let empty = self.words.say("services-ask-empty-help");
        let reach = self.optional("services-ask-reach", &empty)?;
        let open = self.hours()?;
        let number = self.number()?;
        let called_on = match &number {
            // The words are those of the contact sheet, whose lines have a place.
            Some(_) => self.called(&[("place", ""), ("what", &name)], None)?,
            None => None,
        };
        let note = self.optional("services-ask-note", &empty)?;
        let tell_help = self.words.say("services-ask-tell-help");
        let tell = self.optional("services-ask-tell", &tell_help)?;
        let id = self.id(&name, directory)?;
        Ok(Service {
            id,
            name,
            kind,
            offers,
            purpose,
            who,
            languages,
            place,
            reach,
            open,
            capacity: None,
            number,
            number_note: None,
            as_of: Some(self.today.date()),
            called_on: called_on.map(Day::date),
            source: None,
            status: Status::Ours,
            note,
            tell,
        })
    }

    fn kind(&mut self) -> Result<ServiceKind, CommandError> {
        let options = ServiceKind::WORDS.map(|(_, kind)| self.words.say(kind_id(kind)));
        let chosen = self.choose("services-ask-kind", &options)?;
        Ok(ServiceKind::WORDS
            .get(chosen)
            .map_or(ServiceKind::Other, |(_, kind)| *kind))
    }

    fn offers(&mut self, contacts: &Contacts) -> Result<Vec<ContactId>, CommandError> {
        let mut offers: Vec<ContactId> = Vec::new();
        loop {
            let left = contacts
                .iter()
                .filter(|contact| !offers.contains(&contact.id));
            let left: Vec<(ContactId, String)> = left
                .map(|contact| (contact.id.clone(), contact.name.clone()))
                .collect();
            let (question, none) = if offers.is_empty() {
                ("services-ask-line", "services-ask-line-none")
            } else {
                ("services-ask-line-more", "services-ask-line-done")
            };
            // Enter alone takes the first option: no line is claimed by accident.
            let mut options = vec![self.words.say(none)];
            options.extend(left.iter().map(|(_, name)| name.clone()));
            let chosen = self.choose(question, &options)?;
            let Some((id, _)) = chosen.checked_sub(1).and_then(|at| left.get(at)) else {
                return Ok(offers);
            };
            offers.push(id.clone());
        }
    }

    fn who(&mut self) -> Result<Audience, CommandError> {
        let ids = [
            "services-ask-not-known",
            "services-female",
            "services-male",
            "services-any-sex",
        ];
        let options = ids.map(|id| self.words.say(id));
        let sex = match self.choose("services-ask-sex", &options)? {
            1 => vec![Sex::Female],
            2 => vec![Sex::Male],
            3 => vec![Sex::Female, Sex::Male],
            _ => Vec::new(),
        };
        let from_age = self.age("services-ask-from-age", 0)?;
        let to_age = self.age("services-ask-to-age", from_age.unwrap_or(0))?;
        Ok(Audience {
            sex,
            from_age,
            to_age,
            eligibility: None,
        })
    }

    /// Asks for an age of so many years or more; nothing where it is not known.
    fn age(&mut self, question: &str, least: u32) -> Result<Option<u32>, CommandError> {
        let mut help = self.words.say("services-ask-empty-help");
        loop {
            let Some(typed) = self.optional(question, &help)? else {
                return Ok(None);
            };
            help = match text::western_digits(&typed).parse::<u32>() {
                Ok(years) if (least..=130).contains(&years) => return Ok(Some(years)),
                Ok(years) if years < least => self.words.say("services-ask-age-order"),
                _ => self.words.say("services-ask-age-none"),
            };
        }
    }

    fn languages(&mut self) -> Result<Vec<Language>, CommandError> {
        let mut help = self.words.say("services-ask-languages-help");
        loop {
            let typed = self
                .optional("services-ask-languages", &help)?
                .unwrap_or_default();
            let names = typed.split([',', ';', '،']).map(str::trim);
            let names = names.filter(|name| !name.is_empty());
            let read: Result<Vec<Language>, &str> =
                names.map(|name| self.language(name).ok_or(name)).collect();
            match read {
                Ok(languages) => return Ok(languages),
                Err(name) => {
                    help = self
                        .words
                        .fill("services-ask-languages-none", &[("name", name)]);
                }
            }
        }
    }

    /// Returns a language by its name in the officer's language, or by its tag.
    fn language(&self, name: &str) -> Option<Language> {
        let mut named = NAMED.iter();
        let named =
            named.find(|tag| self.words.language(tag).to_lowercase() == name.to_lowercase());
        let tag = named.copied().unwrap_or(name);
        // A word of five letters or more is a name and no tag, whatever a parser makes of it.
        (tag.split(['-', '_']).next()?.len() <= 3)
            .then(|| Language::read(tag))
            .flatten()
    }

    fn hours(&mut self) -> Result<Option<Hours>, CommandError> {
        let ids = [
            "services-ask-not-known",
            "services-open-always",
            "services-ask-open-some",
        ];
        let options = ids.map(|id| self.words.say(id));
        match self.choose("services-ask-open", &options)? {
            1 => return Ok(Some(Hours::Always)),
            2 => {}
            _ => return Ok(None),
        }
        let days = self.days()?;
        let from = self.time("services-ask-from", 0)?;
        let until = loop {
            let until = self.time("services-ask-until", 1)?;
            if until != from {
                break until;
            }
        };
        Ok(Some(Hours::At(vec![Opening { days, from, until }])))
    }

    fn days(&mut self) -> Result<Vec<Weekday>, CommandError> {
        let help = self.words.say("services-ask-days-help");
        loop {
            let typed = self
                .optional("services-ask-days", &help)?
                .unwrap_or_default();
            let typed = typed.to_lowercase();
            let words = typed
                .split([',', ' ', ';', '،'])
                .filter(|word| !word.is_empty());
            let read: Option<Vec<Weekday>> = words
                .map(|word| {
                    let mut days = Weekday::WORDS.iter();
                    days.find(|(known, _)| word.starts_with(known))
                        .map(|(_, day)| *day)
                })
                .collect();
            if let Some(days) = read {
                return Ok(days);
            }
        }
    }

    /// Asks for a time of day, this minute or a later one.
    fn time(&mut self, question: &str, least: u16) -> Result<u16, CommandError> {
        let help = self.words.say("services-ask-time-help");
        loop {
            let typed = self.needed(question, &help)?;
            let typed = text::western_digits(&typed);
            let padded = format!("{typed:0>5}");
            // The end of a day closes and never opens.
            let fits = |time: &u16| *time >= least && (least > 0 || *time < 24 * 60);
            if let Some(time) = read_time(&padded).filter(fits) {
                return Ok(time);
            }
        }
    }

    fn number(&mut self) -> Result<Option<String>, CommandError> {
        let mut help = self.words.say("services-ask-number-help");
        loop {
            let Some(typed) = self.optional("services-ask-number", &help)? else {
                return Ok(None);
            };
            let number = text::western_digits(&typed);
            match judge_number(&number) {
                Ok(()) => return Ok(Some(number)),
                Err(fault) => {
                    let said = |english: &str| self.words.sentence(english);
                    help = format!("{}: {}", said(fault.told()), said(fault.help()));
                }
            }
        }
    }

    /// Makes an id of the name. Where one stands there already, asks what shall become of it.
    fn id(&mut self, name: &str, directory: &Directory) -> Result<ServiceId, CommandError> {
        let made = id::made_of(name).unwrap_or_else(|| "own_service".to_owned());
        let Some(known) = directory.find(&made) else {
            return Ok(ServiceId::new(&made));
        };
        let options = ["services-ask-replace-no", "services-ask-replace-yes"];
        let options = options.map(|id| self.words.say(id));
        let known_name = [("name", known.service.name.as_str())];
        let mut question = self.words.fill("services-ask-replace", &known_name);
        let warnings = warnings(&known.service);
        if !warnings.is_empty() {
            let text = warnings.join(" ");
            let said = self
                .words
                .fill("services-ask-replace-says", &[("text", &text)]);
            question = format!("{question} {said}");
        }
        let chosen = self.desk.choose(&Ask::personal(question), &options)?;
        if chosen.ok_or(CommandError::Left)? == 1 {
            return Ok(ServiceId::new(&made));
        }
        let free = (2..).map(|n| id::numbered(&made, n));
        let mut free = free.filter(|id| directory.find(id).is_none());
        Ok(ServiceId::new(&free.next().unwrap_or(made)))
    }

    fn choose(&mut self, question: &str, options: &[String]) -> Result<usize, CommandError> {
        let ask = Ask::personal(self.words.say(question));
        self.desk.choose(&ask, options)?.ok_or(CommandError::Left)
    }

    /// Asks for a text; nothing where it was left empty.
    fn optional(&mut self, question: &str, help: &str) -> Result<Option<String>, CommandError> {
        let typed = self.line(question, &[], help, "")?;
        Ok(Some(typed).filter(|typed| !typed.is_empty()))
    }

    /// Asks for a text until there is one.
    fn needed(&mut self, question: &str, help: &str) -> Result<String, CommandError> {
        let mut help = help.to_owned();
        loop {
            if let Some(typed) = self.optional(question, &help)? {
                return Ok(typed);
            }
            help = self.words.say("services-ask-needed");
        }
    }
}
