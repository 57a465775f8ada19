//! What a translation says, held against what it translates: the wording rules that need no word list,
//! numbers, the script, and words that stand where others should.
//!
//! [`check`] tells each in the file of the translation. Words that somebody vouches for are held to the
//! rules as the questionnaire itself is; what is wrong with a draft is a warning, and where many files
//! are checked at once, all warnings of a draft are one.

mod copies;
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
    let texts = Texts::of(original, translation, &name);
    let mut found: Vec<Found> = numbers::look(&texts);
    found.extend(scripts::look(&texts));
    found.extend(copies::look(&texts));
    let worded = original
        .as_questionnaire()
        .map(|questionnaire| wording::of_translation(questionnaire, translation, (&name, source)));
    found.extend(worded.into_iter().flatten().map(|(item, fault)| {
        let key = item.map_or(TextKey::Title, |item| TextKey::Item(item, Part::Text));
        Found { key, fault }
    }));
    let (vouched, mut drafts): (Vec<Found>, Vec<Found>) = found
        .into_iter()
        .partition(|found| translation.vouches_for(&found.key, original));
    faults.add(vouched.into_iter().map(|found| found.fault));
    for found in &mut drafts {
        found.fault.severity = Severity::Warning;
    }
    match telling {
        Telling::Each => faults.add(drafts.into_iter().map(|found| found.fault)),
        Telling::Summed => faults.add(sum::of(&drafts, &name)),
    }
}

/// One thing to look at, with the text that it is about.
#[derive(Debug)]
struct Found {
    key: TextKey,
    fault: Fault,
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
        }
    }
}
