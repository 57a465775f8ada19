//! L22: Twelve seconds for an item, half an hour for the talk.

use crate::check::pace::seconds_to_answer;
use crate::check::wording::findings::Findings;
use crate::check::wording::reading::{Reading, Words};
use crate::check::wording::sentence::Sentence;
use crate::check::wording::source::{OURS, QAS};
use crate::check::wording::{Level, Rule, Scope};
use crate::questionnaire::{Item, Part, Runs};

pub(super) const RULE: Rule = Rule {
    id: "L22",
    example: "An explanation of 40 words",
    better: "Two items of 20 words, with a pause between them",
    level: Level::Warning,
    scope: Scope::Words,
    sources: &[QAS, OURS],
    check,
};

/// Words in twelve seconds, at 2.5 words a second.
const MOST_WORDS: usize = 30;
/// The longest talk, in seconds.
const LONGEST: u64 = 30 * 60;
fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let questionnaire = reading.questionnaire;
    let mut adult = 0;
    let mut child = 0;
    for item in &questionnaire.items {
        let words = words(reading, item);
        if words > reading.allowed(MOST_WORDS) {
            let message = format!(
                "`{}` takes {} seconds to read aloud",
                item.id,
                seconds(words)
            );
            findings.item(item, message, "say less, or make two items");
        }
        let runs = questionnaire
            .section(item.section)
            .map(|section| section.runs);
        let time = seconds(words) + seconds_to_answer(item);
        if runs != Some(Runs::Child) {
            adult += time;
        }
        if runs != Some(Runs::Normal) && !item.adults_only {
            child += time;
        }
    }
    let longest = adult.max(child);
    if longest > LONGEST && reading.of == Words::Own {
        let message = format!("this talk can take {} minutes", longest.div_ceil(60));
        findings.whole(
            questionnaire,
            message,
            "leave out what no rule and no need looks at",
        );
    }
}

/// Counts what is read aloud of an item; the other wording takes the place of the first.
fn words(reading: &Reading<'_>, item: &Item) -> usize {
    let said = reading.said.iter().filter(|said| said.item.id == item.id);
    said.filter(|said| said.part != Part::Plain)
        .flat_map(|said| &said.sentences)
        .map(Sentence::length)
        .sum()
}

fn seconds(words: usize) -> u64 {
    u64::try_from(words * 2).unwrap_or(u64::MAX).div_ceil(5)
}
