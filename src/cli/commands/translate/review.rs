//! `panah translate review`: somebody who speaks the language vouches for entries.

use std::path::Path;

use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::text::kept;
use crate::grammar::{Date, Day, suggestion};
use crate::questionnaire::Translation;
use crate::questionnaire::translation::{
    Entry, Hearer, Mark, Original, Readiness, SourceText, TextKey,
};

use crate::cli::commands::Commands;

use super::sound::Reviewed;

/// An entry with all its texts.
type Whole<'o> = (Entry, Vec<SourceText<'o>>);

impl Commands<'_> {
    pub(super) fn translate_review(
        &self,
        file: &Path,
        items: &[String],
        mark: Mark,
        despite: Option<&str>,
    ) -> Result<(), CommandError> {
        let (original, mut translation) = self.read_translation(file)?;
        let original = original.as_ref();
        let wanted = wanted(original, items)?;
        let (ready, left): (Vec<Whole<'_>>, Vec<Whole<'_>>) = wanted
            .into_iter()
            .partition(|(_, texts)| stands_in_the_way(texts, original, &translation).is_none());
        // Whoever named an item means it; whoever said "all" means all that there is.
        if let (Some((entry, texts)), false) = (left.first(), items.is_empty()) {
            let why = stands_in_the_way(texts, original, &translation);
            return Err(CommandError::failed(
                format!(
                    "`{entry}` cannot be marked as reviewed: {}",
                    why.unwrap_or_default()
                ),
                "complete it first; nothing has been marked",
            ));
        }
        let reviewed = Reviewed {
            entries: ready.iter().map(|(entry, _)| entry.clone()).collect(),
            with_titles: items.is_empty(),
        };
        self.refuse_unsound_words(file, original, &mut translation, &reviewed, despite)?;
        for (entry, _) in &ready {
            translation.set_mark(Some(entry), mark.clone());
        }
        if items.is_empty() {
            keep_marks(&mut translation, original);
            translation.set_mark(None, mark);
        }
        Self::write_translation(file, original, &translation)?;
        output::talk(&self.words.count("translate-reviewed", ready.len()));
        self.tell_left("translate-review-left", left.iter().map(|(entry, _)| entry));
        let missing = missing(&ready, original, &translation);
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

/// Returns the mark of somebody who has read words on a day; today, where none is named.
pub(super) fn mark(by: &str, on: Option<&str>) -> Result<Mark, CommandError> {
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

/// Returns the entries with their texts: all, or those that were named.
fn wanted<'o>(
    original: &'o dyn Original,
    items: &[String],
) -> Result<Vec<Whole<'o>>, CommandError> {
    let all = original.entries();
    if items.is_empty() {
        return Ok(all);
    }
    let find = |name: &String| {
        let found = all.iter().find(|(entry, _)| entry.to_string() == *name);
        found.cloned().ok_or_else(|| {
            let known: Vec<String> = all.iter().map(|(entry, _)| entry.to_string()).collect();
            CommandError::usage(
                format!("there is no item `{name}` in `{}`", original.name()),
                suggestion::help(name, known.iter().map(String::as_str)),
            )
        })
    };
    items.iter().map(find).collect()
}

/// Returns why an entry cannot be marked: what is not there cannot have been read. What only the
/// officer reads may still be missing, as long as anything of the entry is there.
fn stands_in_the_way(
    texts: &[SourceText<'_>],
    original: &dyn Original,
    translation: &Translation,
) -> Option<String> {
    let readiness = |text| translation.ready(text, original).readiness;
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

/// Returns the texts of these entries that are not translated yet: nobody can have read them.
fn missing(
    entries: &[Whole<'_>],
    original: &dyn Original,
    translation: &Translation,
) -> Vec<TextKey> {
    let texts = entries.iter().flat_map(|(_, texts)| texts);
    let missing =
        texts.filter(|text| translation.ready(text, original).readiness == Readiness::Missing);
    missing.map(|text| text.key.clone()).collect()
}

/// Gives every entry that has no mark the one it went by, before the mark at the head changes.
fn keep_marks(translation: &mut Translation, original: &dyn Original) {
    let at_the_head = translation.mark.clone();
    let entries = original.entries().into_iter();
    let without: Vec<Whole<'_>> = entries
        .filter(|(entry, _)| !translation.marks.contains_key(entry))
        .collect();
    for (entry, texts) in without {
        let is_vouched_for = texts
            .first()
            .is_some_and(|text| translation.is_vouched_for(&text.key));
        let mark = if is_vouched_for && !original.reviewed_alone(&entry) {
            at_the_head.clone()
        } else {
            Mark::DRAFT
        };
        translation.set_mark(Some(&entry), mark);
    }
}
