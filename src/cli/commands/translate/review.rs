//! `panah translate review`: somebody who speaks the language vouches for entries.

use std::path::Path;

use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::text::kept;
use crate::grammar::{Date, ItemId, suggestion};
use crate::questionnaire::translation::{Hearer, Mark, Readiness, ReviewStatus};
use crate::questionnaire::{Item, Questionnaire, Translation};

use crate::cli::commands::Commands;

impl Commands<'_> {
    pub(super) fn translate_review(
        &self,
        file: &Path,
        items: &[String],
        by: &str,
        on: Option<&str>,
    ) -> Result<(), CommandError> {
        let mark = mark(by, on)?;
        let (questionnaire, mut translation) = self.read_translation(file)?;
        let mut reviewed = 0;
        let mut left = Vec::new();
        let wanted = wanted(&questionnaire, items)?;
        for item in &wanted {
            if stands_in_the_way(item, &questionnaire, &translation).is_none() {
                translation.marks.insert(item.id.clone(), mark.clone());
                reviewed += 1;
            } else {
                left.push(item);
            }
        }
        // Whoever named an item means it; whoever said "all" means all that there is.
        if let (Some(item), false) = (left.first(), items.is_empty()) {
            let why = stands_in_the_way(item, &questionnaire, &translation);
            return Err(CommandError::failed(
                format!(
                    "`{}` cannot be marked as reviewed: {}",
                    item.id,
                    why.unwrap_or_default()
                ),
                "complete it first; nothing has been marked",
            ));
        }
        if items.is_empty() {
            keep_marks(&mut translation, &questionnaire);
            translation.mark = mark;
        }
        Self::write_translation(file, &questionnaire, &translation)?;
        output::talk(&self.words.count("translate-reviewed", reviewed));
        if !left.is_empty() {
            let names: Vec<&str> = left.iter().map(|item| item.id.as_str()).collect();
            let values = [("items", &*names.join(", "))];
            output::talk(&self.words.fill("translate-review-left", &values));
        }
        Ok(())
    }
}

fn mark(by: &str, on: Option<&str>) -> Result<Mark, CommandError> {
    let by = kept(by);
    if by.is_empty() {
        return Err(CommandError::usage(
            "nobody is named who has read them",
            "name who has with --by, by name or code",
        ));
    }
    let day = on.map_or_else(|| today().to_string(), str::to_owned);
    let Some(on) = Date::parse(&day).filter(|day| day.has_day()) else {
        return Err(CommandError::usage(
            format!("`{day}` is no day"),
            "write it as in --on 2026-11-22",
        ));
    };
    Ok(Mark {
        status: ReviewStatus::Reviewed,
        by: Some(by),
        on: Some(on),
    })
}

fn wanted<'q>(
    questionnaire: &'q Questionnaire,
    items: &[String],
) -> Result<Vec<&'q Item>, CommandError> {
    if items.is_empty() {
        return Ok(questionnaire.items.iter().collect());
    }
    let names = || questionnaire.items.iter().map(|item| item.id.as_str());
    let find = |name: &String| {
        let mut known = questionnaire.items.iter();
        known.find(|item| item.id.as_str() == name).ok_or_else(|| {
            let known: Vec<&str> = names().collect();
            CommandError::usage(
                format!("there is no item `{name}` in `{}`", questionnaire.id),
                suggestion::help(name, known),
            )
        })
    };
    items.iter().map(find).collect()
}

/// Returns why an item cannot be marked: what is not there cannot have been read. What only the
/// officer reads may still be missing, as long as anything of the item is there.
fn stands_in_the_way(
    item: &Item,
    questionnaire: &Questionnaire,
    translation: &Translation,
) -> Option<String> {
    let texts = item.texts();
    let readiness = |text| translation.ready(text, questionnaire).readiness;
    let in_the_way = texts.iter().find_map(|text| match readiness(text) {
        Readiness::Missing if text.hearer == Hearer::Person => {
            Some(format!("`{}` is not translated", text.key))
        }
        Readiness::Changed => Some(format!("the words of `{}` have changed since", text.key)),
        Readiness::Missing | Readiness::Draft | Readiness::Reviewed => None,
    });
    let is_empty = texts
        .iter()
        .all(|text| readiness(text) == Readiness::Missing);
    in_the_way.or_else(|| is_empty.then(|| "nothing of it is translated".to_owned()))
}

/// Gives every item that has no mark the one it went by, before the mark at the head changes.
fn keep_marks(translation: &mut Translation, questionnaire: &Questionnaire) {
    let ids: Vec<ItemId> = questionnaire
        .items
        .iter()
        .map(|item| item.id.clone())
        .collect();
    for id in ids {
        let mark = translation.mark.clone();
        translation.marks.entry(id).or_insert(mark);
    }
}
