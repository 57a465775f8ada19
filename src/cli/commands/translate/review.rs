//! `panah translate review`: somebody who speaks the language vouches for entries.

use std::path::Path;

use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::text::kept;
use crate::grammar::{Date, Day, ItemId, suggestion};
use crate::questionnaire::translation::{Hearer, Mark, Readiness, TextKey};
use crate::questionnaire::{Item, Part, Questionnaire, Translation};

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
        let wanted = wanted(&questionnaire, items)?;
        let (ready, left): (Vec<&Item>, Vec<&Item>) = wanted
            .into_iter()
            .partition(|item| stands_in_the_way(item, &questionnaire, &translation).is_none());
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
        for item in &ready {
            translation.set_mark(Some(&item.id), mark.clone());
        }
        if items.is_empty() {
            keep_marks(&mut translation, &questionnaire);
            translation.set_mark(None, mark);
        }
        Self::write_translation(file, &questionnaire, &translation)?;
        output::talk(&self.words.count("translate-reviewed", ready.len()));
        self.tell_left("translate-review-left", left.iter().map(|item| &item.id));
        let missing = missing(&ready, &questionnaire, &translation);
        self.tell_left("translate-review-partly", missing.iter());
        Ok(())
    }

    /// Names what a review does not reach; nothing where it reaches all.
    fn tell_left<T: ToString>(&self, id: &str, left: impl Iterator<Item = T>) {
        let names: Vec<String> = left.map(|name| name.to_string()).collect();
        if names.is_empty() {
            return;
        }
        let values = [("items", &*names.join(", "))];
        output::talk(&self.words.fill(id, &values));
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
    let (Some(on), Some(counted)) = (Date::parse(&day), Day::read(&day)) else {
        return Err(CommandError::usage(
            format!("`{day}` is no day"),
            "write it as in --on 2026-11-22",
        ));
    };
    if counted > today() {
        return Err(CommandError::usage(
            format!(
                "`{day}` is still to come by the clock of this computer ({})",
                today()
            ),
            "name the day on which they were read, or set the clock right",
        ));
    }
    Ok(Mark::reviewed(&by, on))
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

/// Returns the texts of these items that are not translated yet: nobody can have read them.
fn missing(
    items: &[&Item],
    questionnaire: &Questionnaire,
    translation: &Translation,
) -> Vec<TextKey> {
    let texts = items.iter().flat_map(|item| item.texts());
    let missing =
        texts.filter(|text| translation.ready(text, questionnaire).readiness == Readiness::Missing);
    missing.map(|text| text.key).collect()
}

/// Gives every item that has no mark the one it went by, before the mark at the head changes.
fn keep_marks(translation: &mut Translation, questionnaire: &Questionnaire) {
    let at_the_head = translation.mark.clone();
    let ids = questionnaire.items.iter().map(|item| &item.id);
    let without: Vec<&ItemId> = ids
        .filter(|id| !translation.marks.contains_key(*id))
        .collect();
    for id in without {
        let key = TextKey::Item(id.clone(), Part::Text);
        let held = translation.is_vouched_for(&key) && !questionnaire.reviewed_alone(id);
        let mark = if held {
            at_the_head.clone()
        } else {
            Mark::DRAFT
        };
        translation.set_mark(Some(id), mark);
    }
}
