//! The languages of a form, and the translations that come of them.

use std::collections::BTreeMap;

use crate::exchange::xlsform::form::Row;
use crate::exchange::xlsform::language_name::of_heading;
use crate::questionnaire::translation::Pair;
use crate::questionnaire::{Questionnaire, Translation};

use super::draft::Foreign;
use super::{Remark, Sheet};

/// The languages of a form.
#[derive(Debug, Clone)]
pub(super) struct Tongues {
    /// The heading of the form's own language; empty where its columns name none.
    pub(super) own: String,
    /// Its tag.
    pub(super) tag: String,
    /// The headings of the other languages.
    pub(super) others: Vec<String>,
}

/// Returns the languages that the columns and the settings of a form name.
pub(super) fn tongues(
    survey: &[Row],
    choices: &[Row],
    settings: &[Row],
    remarks: &mut Vec<Remark>,
) -> Tongues {
    let mut headings: Vec<&str> = Vec::new();
    let mut has_plain = false;
    for (name, _) in survey.iter().chain(choices).flat_map(Row::cells) {
        has_plain |= name == "label";
        let translated = ["label", "hint", "guidance_hint"];
        if let Some((column, heading)) = name.split_once("::")
            && translated.contains(&column)
            && !headings.contains(&heading)
        {
            headings.push(heading);
        }
    }
    let default = settings
        .iter()
        .map(|row| row.get("default_language").trim());
    let default = default.clone().find(|heading| !heading.is_empty());
    let own = match default {
        Some(default) if headings.contains(&default) => default,
        _ if has_plain => "",
        _ => headings.first().copied().unwrap_or_default(),
    };
    let named = if own.is_empty() {
        default.unwrap_or_default()
    } else {
        own
    };
    let language = of_heading(named);
    if language.is_none() {
        let what = if named.is_empty() {
            "the form does not name its language; `en` was taken: correct `language:` where it is another one".to_owned()
        } else {
            format!(
                "the tag of the language `{named}` is not known; `en` was taken: correct `language:`"
            )
        };
        remarks.push(Remark::of(Sheet::Settings, what));
    }
    Tongues {
        own: own.to_owned(),
        tag: language.map_or_else(|| "en".to_owned(), |language| language.to_string()),
        others: headings
            .into_iter()
            .filter(|heading| *heading != own)
            .map(str::to_owned)
            .collect(),
    }
}

impl Tongues {
    /// Returns a cell in the form's own language.
    pub(super) fn own<'r>(&self, row: &'r Row, column: &str) -> &'r str {
        let named = row.get(&format!("{column}::{}", self.own));
        if named.is_empty() {
            row.get(column)
        } else {
            named
        }
    }
}

/// Makes translations of the texts in other languages. What nobody can vouch for is a draft.
pub(super) fn translations(
    questionnaire: &Questionnaire,
    foreign: &[Foreign],
    remarks: &mut Vec<Remark>,
) -> Vec<(String, String)> {
    let texts = questionnaire.texts();
    let mut by_heading: BTreeMap<&str, Option<Translation>> = BTreeMap::new();
    for text in foreign {
        let Some(source) = texts.iter().find(|source| source.key == text.key) else {
            continue;
        };
        let translation = by_heading.entry(&text.heading).or_insert_with(|| {
            let language = of_heading(&text.heading)?;
            let is_own = language.to_string() == questionnaire.language;
            let id = questionnaire.id.as_str();
            (!is_own).then(|| Translation::empty(id, language))
        });
        if let Some(translation) = translation {
            let pair = Pair::new(source.words, Some(text.words.clone()));
            translation.texts.insert(text.key.clone(), pair);
        }
    }
    let mut files = Vec::new();
    for (heading, translation) in by_heading {
        let what = if let Some(translation) = translation {
            let language = translation.language.to_string();
            let what = format!(
                "the texts in `{heading}` are in `{language}.yaml`, as drafts, whatever they were before: a workbook does not carry who reviewed them. Somebody who speaks the language reads them again: panah translate review"
            );
            files.push((language, translation.to_yaml(questionnaire)));
            what
        } else {
            format!(
                "the language of the columns `{heading}` is not known; their texts were left out. Write its tag behind the name, such as `Urdu (ur)`"
            )
        };
        remarks.push(Remark::of(Sheet::Survey, what));
    }
    files
}
