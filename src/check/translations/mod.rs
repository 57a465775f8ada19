//! What a translation says, held against what it translates: the wording rules that need no word list,
//! numbers, the script, and words that stand where others should.
//!
//! [`check`] tells each in the file of the translation. Words that somebody vouches for are held to the
//! rules as the questionnaire itself is; what is wrong with a draft is a warning, and where many files
//! are checked at once, all warnings of a draft are one. A character that nobody sees is an error in
//! drafts too: no reader could find it.

mod copies;
mod letters;
mod numbers;
mod scripts;
mod sum;

use crate::grammar::{Fault, Faults, Place, Severity};
use crate::questionnaire::translation::{Original, Pair, SourceText, TextKey};
use crate::questionnaire::{Part, Translation};

use super::wording;

/// How the warnings of a draft are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// Each at its place, for whoever looks at this file.
    Each,
    /// All of a file in one, for whoever looks at many.
    Summed,
}

/// Adds to the faults what to look at in a translation. `source` is its file as it was read; `faults`
/// must stand at that file.
pub fn check(
    original: &dyn Original,
    translation: &Translation,
    source: &str,
    telling: Telling,
    faults: &mut Faults,
) {
    let name = faults.file().to_owned();
    let (vouched, mut drafts): (Vec<Found>, Vec<Found>) =
        look(original, translation, (&name, source))
            .into_iter()
            .partition(|found| found.is_hidden || translation.vouches_for(&found.key, original));
    faults.add(vouched.into_iter().map(|found| found.fault));
    for found in &mut drafts {
        found.fault.severity = Severity::Warning;
    }
    match telling {
        Telling::Each => faults.add(drafts.into_iter().map(|found| found.fault)),
        Telling::Summed => faults.add(sum::of(&drafts, &name)),
    }
}

/// Returns what to look at in a translation, as grave as it is once somebody vouches for the words.
/// `name` is its file, `source` that file as it was read.
pub fn look(
    original: &dyn Original,
    translation: &Translation,
    (name, source): (&str, &str),
) -> Vec<Found> {
    let texts = Texts::of(original, translation, name);
    let mut found: Vec<Found> = letters::look(&texts, source);
    found.extend(numbers::look(&texts));
    found.extend(scripts::look(&texts));
    found.extend(copies::look(&texts));
    let worded = original
        .as_questionnaire()
        .map(|questionnaire| wording::of_translation(questionnaire, translation, (name, source)));
    found.extend(worded.into_iter().flatten().map(|(item, fault)| {
        let key = item.map_or(TextKey::Title, |item| TextKey::Item(item, Part::Text));
        Found {
            key,
            fault,
            is_hidden: false,
        }
    }));
    found
}

/// One thing to look at, with the text that it is about.
#[derive(Debug)]
pub struct Found {
    /// The text; of an item that a rule for words found, its first one.
    pub key: TextKey,
    /// What is told.
    pub fault: Fault,
    /// Whether nobody can see it: then a draft is no excuse.
    is_hidden: bool,
}

impl Found {
    /// Says whether no review can stand for it: the words say something else than the original, or
    /// cannot be read as they are. What is only long or hard to hear is left to the reviewer.
    pub fn stands_against_a_review(&self) -> bool {
        self.fault.rule.is_none() || self.fault.severity == Severity::Error
    }
}

/// What is translated of a questionnaire or of the rules, in its order.
struct Texts<'a> {
    translation: &'a Translation,
    name: &'a str,
    /// Each text with its pair and the translation in it.
    there: Vec<(SourceText<'a>, &'a Pair, &'a str)>,
}

impl<'a> Texts<'a> {
    fn of(original: &'a dyn Original, translation: &'a Translation, name: &'a str) -> Self {
        let texts = original.texts().into_iter();
        let there = texts.filter_map(|text| {
            let pair = translation.texts.get(&text.key)?;
            Some((text, pair, pair.words.as_deref()?))
        });
        Self {
            translation,
            name,
            there: there.collect(),
        }
    }

    /// Makes a warning about a text, at its translation.
    fn warning(&self, key: &TextKey, place: Place, message: String, help: &str) -> Found {
        Found {
            key: key.clone(),
            fault: Fault {
                severity: Severity::Warning,
                file: self.name.to_owned(),
                place,
                message,
                help: help.to_owned(),
                rule: None,
            },
            is_hidden: false,
        }
    }
}
