//! The questions of `panah setup`. Whatever is answered is kept at once.

use crate::cli::error::CommandError;
use crate::cli::post;
use crate::grammar::{Day, JurisdictionId, RuleEntry, RulePart, text};
use crate::referral::{Contact, ContactSheet, Contacts, LIMIT_DAYS, Line};
use crate::terminal::{Ask, Desk};
use crate::vault::Vault;
use crate::words::Words;

/// A country to choose.
pub(super) struct Country {
    pub(super) id: JurisdictionId,
    pub(super) title: String,
    /// The agencies that a post there may belong to.
    pub(super) agencies: Vec<String>,
}

/// An officer being asked for the post.
pub(super) struct Asking<'a> {
    pub(super) desk: &'a mut dyn Desk,
    pub(super) words: &'a Words,
    pub(super) vault: &'a Vault,
    /// What stands on the sheet so far.
    pub(super) sheet: ContactSheet,
    pub(super) today: Day,
}

impl Asking<'_> {
    /// Asks for everything, or for what the officer chooses where the sheet has been filled before.
    pub(super) fn ask(
        &mut self,
        contacts: &Contacts,
        countries: &[Country],
    ) -> Result<(), CommandError> {
        let all: Vec<&Contact> = contacts.iter().collect();
        if self.sheet.is_untouched() {
            self.ask_post(countries)?;
            return self.ask_lines(&all);
        }
        let options = ["setup-all", "setup-wanting", "setup-one"].map(|id| self.words.say(id));
        let ask = Ask::personal(self.words.say("setup-which"));
        match self.desk.choose(&ask, &options)? {
            Some(0) => {
                self.ask_post(countries)?;
                self.ask_lines(&all)
            }
            Some(1) => {
                let mut wanting = self.sheet.missing(contacts);
                wanting.extend(self.sheet.not_called(contacts));
                wanting.extend(self.sheet.old(contacts, self.today, LIMIT_DAYS));
                self.ask_lines(&wanting)
            }
            Some(2) => {
                let options: Vec<String> = all.iter().map(|contact| self.shown(contact)).collect();
                let ask = Ask::personal(self.words.say("setup-which-line"));
                match self.desk.choose(&ask, &options)?.and_then(|at| all.get(at)) {
                    Some(contact) => self.ask_lines(&[contact]),
                    None => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    fn ask_post(&mut self, countries: &[Country]) -> Result<(), CommandError> {
        // What was chosen before comes first: Enter keeps it.
        let mut order: Vec<&Country> = countries.iter().collect();
        order.sort_by_key(|country| Some(&country.id) != self.sheet.country.as_ref());
        let options: Vec<String> = order.iter().map(|country| country.title.clone()).collect();
        let ask = Ask::personal(self.words.say("setup-country"));
        let chosen = self.desk.choose(&ask, &options)?;
        if let Some(country) = chosen.and_then(|at| order.get(at)) {
            self.sheet.country = Some(country.id.clone());
        }
        self.keep()?;

        let here = countries
            .iter()
            .find(|country| Some(&country.id) == self.sheet.country.as_ref());
        self.ask_agency(here.map_or(&[], |country| country.agencies.as_slice()))?;
        self.keep()?;

        let before = self.sheet.languages.join(", ");
        let help = self.words.say("setup-languages-help");
        let languages = self.line("setup-languages", &[], &help, &before)?;
        let languages = languages.split([',', ';', '،']).map(text::kept);
        self.sheet.languages = languages.filter(|name| !name.is_empty()).collect();
        self.keep()?;

        self.sheet.interviewers.women = self.count("setup-women", self.sheet.interviewers.women)?;
        self.sheet.interviewers.men = self.count("setup-men", self.sheet.interviewers.men)?;
        self.sheet.interviewers.other = self.count("setup-other", self.sheet.interviewers.other)?;
        self.keep()
    }

    /// Offers the agencies of the country; a name may be typed all the same.
    fn ask_agency(&mut self, known: &[String]) -> Result<(), CommandError> {
        let before = self.sheet.agency.clone().unwrap_or_default();
        let mut options = known.to_vec();
        if !before.is_empty() && !options.contains(&before) {
            options.push(before.clone());
        }
        options.sort_by_key(|agency| *agency != before);
        options.push(self.words.say("setup-agency-other"));
        if options.len() > 1 {
            let ask = Ask::personal(self.words.say("setup-agency"));
            match self.desk.choose(&ask, &options)? {
                Some(at) if at + 1 < options.len() => {
                    self.sheet.agency = options.get(at).cloned();
                    return Ok(());
                }
                Some(_) => {}
                None => return Ok(()),
            }
        }
        let help = self.words.say("setup-agency-help");
        let agency = self.line("setup-agency", &[], &help, &before)?;
        self.sheet.agency = Some(agency).filter(|agency| !agency.is_empty());
        Ok(())
    }

    fn ask_lines(&mut self, contacts: &[&Contact]) -> Result<(), CommandError> {
        for (at, contact) in contacts.iter().enumerate() {
            let place = format!("{}/{}", at + 1, contacts.len());
            self.ask_line(contact, &place)?;
        }
        Ok(())
    }

    /// Asks for one line, and keeps it answer by answer. An empty number leaves it empty.
    fn ask_line(&mut self, contact: &Contact, place: &str) -> Result<(), CommandError> {
        let before = self.sheet.lines.get(&contact.id).cloned();
        let mut line = before.unwrap_or_default();
        let what = [("place", place), ("what", post::name(contact, self.words))];
        let entry = RuleEntry::Contact(contact.id.clone());
        let hint = contact.hint.as_deref().unwrap_or_default();
        let hint = self.words.of_rules(&entry, RulePart::Hint, hint).to_owned();
        let number = self.line("setup-number", &what, &hint, &line.number)?;
        if number != line.number {
            line = Line {
                number,
                called_on: None,
                ..line
            };
        }
        if line.number.is_empty() {
            return self.keep_line(contact, &Line::default());
        }
        self.keep_line(contact, &line)?;
        line.name = self.line("setup-name", &what, "", &line.name)?;
        self.keep_line(contact, &line)?;
        line.called_on = self.called(&what, line.called_on)?;
        self.keep_line(contact, &line)?;
        let note = line.note.clone().unwrap_or_default();
        let note = self.line("setup-note", &what, &hint, &note)?;
        line.note = Some(note).filter(|note| !note.is_empty());
        self.keep_line(contact, &line)
    }

    /// Keeps a line as far as it has been answered; one with neither name nor number is none.
    fn keep_line(&mut self, contact: &Contact, line: &Line) -> Result<(), CommandError> {
        if line.name.is_empty() && line.number.is_empty() {
            self.sheet.lines.remove(&contact.id);
        } else {
            self.sheet.lines.insert(contact.id.clone(), line.clone());
        }
        self.keep()
    }

    /// Asks whether somebody has called the number; Esc keeps what stood before.
    pub(super) fn called(
        &mut self,
        what: &[(&str, &str)],
        before: Option<Day>,
    ) -> Result<Option<Day>, CommandError> {
        let mut options = vec![
            self.words.say("setup-called-today"),
            self.words.say("setup-called-on"),
            self.words.say("setup-called-not"),
        ];
        if let Some(day) = before {
            let kept = [("day", day.to_string())];
            let kept = kept.each_ref().map(|(name, day)| (*name, day.as_str()));
            options.insert(0, self.words.fill("setup-called-kept", &kept));
        }
        let ask = Ask::personal(self.words.fill("setup-called", what));
        let chosen = self.desk.choose(&ask, &options)?;
        // Where nothing stood before, that line is missing and the others move up.
        match chosen.map(|at| at + usize::from(before.is_none())) {
            Some(1) => Ok(Some(self.today)),
            Some(2) => Ok(self.day(what)?.or(before)),
            Some(3) => Ok(None),
            _ => Ok(before),
        }
    }

    /// Asks for a day that is not to come; nothing where the question was left.
    pub(super) fn day(&mut self, what: &[(&str, &str)]) -> Result<Option<Day>, CommandError> {
        let mut help = self.words.say("setup-day-help");
        loop {
            let ask = Ask::personal(self.words.fill("setup-day", what)).with_help(help);
            let Some(typed) = self.desk.ask_text(&ask)?.filter(|typed| !typed.is_empty()) else {
                return Ok(None);
            };
            help = match Day::read(&text::western_digits(&typed)) {
                Some(day) if day <= self.today => return Ok(Some(day)),
                Some(_) => {
                    let today = self.today.to_string();
                    self.words.fill("setup-day-to-come", &[("today", &today)])
                }
                None => self.words.say("setup-day-none"),
            };
        }
    }

    /// Asks for a line of text; Esc keeps what stood before.
    pub(super) fn line(
        &mut self,
        id: &str,
        values: &[(&str, &str)],
        help: &str,
        before: &str,
    ) -> Result<String, CommandError> {
        let ask = Ask::personal(self.words.fill(id, values))
            .with_help(help)
            .with_initial(before);
        let typed = self.desk.ask_text(&ask)?;
        let text = typed.map_or_else(|| before.to_owned(), |typed| text::kept(&typed));
        Ok(text.chars().take(ContactSheet::LONGEST).collect())
    }

    fn count(&mut self, id: &str, before: u32) -> Result<u32, CommandError> {
        let mut help = String::new();
        loop {
            let typed = self.line(id, &[], &help, &before.to_string())?;
            match text::western_digits(&typed).parse() {
                Ok(count @ 0..=1000) => return Ok(count),
                _ => help = self.words.say("setup-not-a-count"),
            }
        }
    }

    /// A line of the sheet in a list.
    fn shown(&self, contact: &Contact) -> String {
        match self.sheet.line(&contact.id) {
            Some(line) => format!("{}: {}", contact.name, line.number),
            None => format!("{}: -", contact.name),
        }
    }

    fn keep(&self) -> Result<(), CommandError> {
        post::keep(self.vault, &self.sheet)
    }
}
