//! `panah translate review`: somebody who speaks the language vouches for entries.

use std::path::Path;

use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::text::kept;
use crate::grammar::{Date, suggestion};
use crate::questionnaire::Translation;
use crate::questionnaire::translation::{
    Entry, Hearer, Mark, Original, Readiness, ReviewStatus, SourceText,
};

use crate::cli::commands::Commands;

/// An entry with all its texts.
type Whole<'o> = (Entry, Vec<SourceText<'o>>);

impl Commands<'_> {
    pub(super) fn translate_review(
        &self,
        file: &Path,
        items: &[String],
        by: &str,
        on: Option<&str>,
    ) -> Result<(), CommandError> {
        let mark = mark(by, on)?;
        let (original, mut translation) = self.read_translation(file)?;
        let original = original.as_ref();
        let mut reviewed = 0;
        let mut left = Vec::new();
        let wanted = wanted(original, items)?;
        for (entry, texts) in &wanted {
            if stands_in_the_way(texts, original, &translation).is_none() {
                translation.marks.insert(entry.clone(), mark.clone());
                reviewed += 1;
            } else {
                left.push((entry, texts));
            }
        }
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
        if items.is_empty() {
            keep_marks(&mut translation, original);
            translation.mark = mark;
        }
        Self::write_translation(file, original, &translation)?;
        output::talk(&self.words.count("translate-reviewed", reviewed));
        if !left.is_empty() {
            let names: Vec<String> = left.iter().map(|(entry, _)| entry.to_string()).collect();
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

/// Gives every entry that has no mark the one it went by, before the mark at the head changes.
fn keep_marks(translation: &mut Translation, original: &dyn Original) {
    for (entry, _) in original.entries() {
        let mark = translation.mark.clone();
        translation.marks.entry(entry).or_insert(mark);
    }
}
