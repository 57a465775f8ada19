//! The person as a record shows them to somebody who looks for a service.

use serde_json::Value as Json;

use crate::grammar::{ItemIx, Language};
use crate::jurisdiction::Sex;
use crate::questionnaire::Questionnaire;
use crate::record::{AnswerLine, Record};
use crate::referral::{Ages, Person};
use crate::words::Words;

/// Languages that an answer can name; `other` names none.
const NAMED: [&str; 12] = [
    "en", "ur", "ps", "fa", "fa-AF", "bal", "brh", "sd", "pa", "skr", "ar", "prs",
];

/// Returns what a record knows of the person. What it does not know is left open: that excludes no
/// service. Somebody who may be a child is taken for one: for `child_under` see the law file.
pub(super) fn person(
    record: &Record,
    questionnaire: Option<&Questionnaire>,
    is_child: bool,
    child_under: u32,
) -> Person {
    let value = |ix: Option<ItemIx>| {
        let item = questionnaire?.item(ix?)?;
        line(record, item.id.as_str())?.value.as_ref()
    };
    let about = questionnaire.map(|questionnaire| &questionnaire.about);
    let years = value(about.and_then(|about| about.age)).and_then(Json::as_u64);
    let years = years.and_then(|years| u32::try_from(years).ok());
    let seen = about.and_then(|about| about.age_seen.as_ref());
    let seen_adult = seen.is_some_and(|seen| {
        let answer = value(Some(seen.item)).and_then(Json::as_str);
        let mut adult = seen.adult.iter();
        answer.is_some_and(|answer| adult.any(|choice| choice.as_str() == answer))
    });
    let ages = match years {
        Some(years) if !is_child || years < child_under => Some(Ages::exactly(years)),
        _ if is_child => Some(Ages::child(child_under)),
        None if seen_adult => Some(Ages::adult(child_under)),
        _ => None,
    };
    let sex = value(about.and_then(|about| about.sex)).and_then(Json::as_str);
    let language = value(about.and_then(|about| about.language)).and_then(Json::as_str);
    Person {
        ages,
        sex: sex.and_then(|word| match word {
            "woman" | "female" => Some(Sex::Female),
            "man" | "male" => Some(Sex::Male),
            _ => None,
        }),
        languages: language.map(languages).unwrap_or_default(),
    }
}

/// Returns an answer of a record.
fn line<'r>(record: &'r Record, item: &str) -> Option<&'r AnswerLine> {
    let lines = record.answers.iter().chain(&record.observations);
    let mut lines = lines.chain(&record.gates);
    lines.find(|line| line.item == item)
}

/// Returns the languages that a choice names by its id: by their tags or their English names, as
/// `dari_or_persian` does.
fn languages(choice: &str) -> Vec<Language> {
    let english = Words::english();
    let names: Vec<String> = choice.split("_or_").map(str::to_lowercase).collect();
    let spoken = NAMED.iter().filter(|tag| {
        let name = english.language(tag).to_lowercase();
        names.contains(&name) || names.contains(&tag.to_lowercase())
    });
    spoken.filter_map(|tag| Language::read(tag)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_names_its_languages() {
        let tags = |choice: &str| {
            let found = languages(choice);
            found.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(tags("balochi"), ["bal"]);
        assert_eq!(tags("dari_or_persian"), ["fa", "fa-AF", "prs"]);
        assert_eq!(tags("punjabi_or_saraiki"), ["pa", "skr"]);
        assert_eq!(tags("ps"), ["ps"]);
        assert_eq!(tags("other"), [""; 0]);
        assert_eq!(tags("not_listed"), [""; 0]);
    }
}
