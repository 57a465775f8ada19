//! `panah services list`: the directory, or what fits a need.

use serde_json::{Value, json};

use crate::assessment::Rules;
use crate::cli::clock::{instant, today};
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::cli::services_arguments::{ListArguments, SexGiven};
use crate::grammar::{ContactId, Language, NeedId, suggestion, text};
use crate::jurisdiction::{Jurisdiction, Origin, Sex};
use crate::questionnaire::Need;
use crate::referral::{Ages, ContactSheet, Directory, Entry, Person, Search, Wanted};
use crate::report::{self, Paper};

use super::super::Commands;
use super::super::present::page_width;
use super::directory_of;

impl Commands<'_> {
    pub(super) fn services_list(&self, asked: &ListArguments) -> Result<(), CommandError> {
        let age = asked.age.as_deref().map(age).transpose()?;
        let languages = languages(&asked.languages)?;
        let library = self.library_to_read()?;
        let rules = self.rules(&library)?;
        let need = asked
            .need
            .as_deref()
            .map(|id| need(id, &rules))
            .transpose()?;
        let (vault, sheet) = self.post_as_far_as_open(&asked.secret)?;
        let jurisdiction = self.country_of(&library, &sheet)?;
        let directory = directory_of(&jurisdiction, &sheet.services);
        let under = u32::try_from(jurisdiction.child_under).unwrap_or(18);
        let person = Person {
            ages: age.map(|age| age.ages(under)),
            sex: asked.sex.map(|sex| match sex {
                SexGiven::Female => Sex::Female,
                SexGiven::Male => Sex::Male,
            }),
            languages,
        };
        let mut paper = Paper::new(page_width());
        let data = if let Some(need) = need {
            let by = (&rules, &sheet);
            self.found(&mut paper, need, &person, by, &directory, &jurisdiction)
        } else {
            let title = &jurisdiction.title;
            report::services::list(&mut paper, &directory, &rules.contacts, title, self.words);
            json!({"services": directory.entries.iter().map(entry_json).collect::<Vec<_>>()})
        };
        if asked.json {
            let text = serde_json::to_string_pretty(&data)?;
            return output::data(&format!("{text}\n"));
        }
        let title = self.words.say("services-title");
        let Some(vault) = vault else {
            return self.present(&title, &paper.into_text());
        };
        output::talk(&self.words.say("services-shows-numbers"));
        self.present_out_of(&vault, &title, &paper.into_text())
    }

    fn found(
        &self,
        paper: &mut Paper,
        need: &Need,
        person: &Person,
        (rules, sheet): (&Rules, &ContactSheet),
        directory: &Directory,
        jurisdiction: &Jurisdiction,
    ) -> Value {
        let search = Search {
            person,
            at: instant(),
            directory,
            contacts: &rules.contacts,
            sheet,
            no_service_for: &jurisdiction.no_service_for,
        };
        let id = need.id.as_str();
        let protection = ContactId::new("child_protection");
        let under = u32::try_from(jurisdiction.child_under).unwrap_or(18);
        let is_child = person.ages.is_some_and(|ages| ages.to < under);
        // A child is brought to those who protect children, whatever else is needed.
        let first = (is_child && need.call.first() != Some(&protection))
            .then(|| search.find(Wanted::of_line(&protection, need.urgency)));
        let first = first.map(|found| {
            let name = self.words.say("services-child-first");
            report::services::found(paper, &name, &found, self.words);
            report::services::found_json(protection.as_str(), &found, today(), self.words)
        });
        let found = search.find(need.into());
        report::services::found(paper, &need.name, &found, self.words);
        let mut data = report::services::found_json(id, &found, today(), self.words);
        if let (Some(first), Some(fields)) = (first, data.as_object_mut()) {
            fields.insert("first".to_owned(), first);
        }
        data
    }
}

fn need<'r>(id: &str, rules: &'r Rules) -> Result<&'r Need, CommandError> {
    rules.needs.find(&NeedId::new(id)).ok_or_else(|| {
        let known: Vec<&str> = rules.needs.0.iter().map(|need| need.id.as_str()).collect();
        CommandError::usage(
            format!("there is no need `{id}`"),
            suggestion::help(id, known),
        )
    })
}

/// An age as it is given.
#[derive(Debug, Clone, Copy)]
enum Age {
    Child,
    Adult,
    Years(u32),
}

impl Age {
    /// Returns what it says where everybody under so many years is a child.
    fn ages(self, child_under: u32) -> Ages {
        match self {
            Self::Child => Ages::child(child_under),
            Self::Adult => Ages::adult(child_under),
            Self::Years(years) => Ages::exactly(years),
        }
    }
}

fn age(given: &str) -> Result<Age, CommandError> {
    let years = text::western_digits(given.trim());
    match (years.as_str(), years.parse()) {
        ("child", _) => Ok(Age::Child),
        ("adult", _) => Ok(Age::Adult),
        (_, Ok(years @ 0..=130)) => Ok(Age::Years(years)),
        _ => Err(CommandError::usage(
            format!("`{given}` is no age"),
            "give whole years, such as 17, or `child` or `adult`",
        )),
    }
}

fn languages(tags: &[String]) -> Result<Vec<Language>, CommandError> {
    let languages = tags.iter().map(|tag| {
        Language::read(tag).ok_or_else(|| {
            CommandError::usage(
                format!("`{tag}` is no tag of a language"),
                "give a tag such as `ur`, `bal` or `fa-AF`",
            )
        })
    });
    languages.collect()
}

fn entry_json(entry: &Entry) -> Value {
    let origin = match entry.origin {
        Origin::Country => "country",
        Origin::Post => "post",
    };
    json!({
        "service": entry.service,
        "origin": origin,
        "limit_days": entry.limit_days,
        "is_stale": entry.is_stale(today()),
        "replaces": entry.replaces,
    })
}
