//! L25: One language, in its own script.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::{Reading, Words};
use crate::check::wording::source::OURS;
use crate::check::wording::{Level, Rule, Scope};
use crate::grammar::Language;
use crate::grammar::odd_letters::odd_characters;
use crate::questionnaire::Questionnaire;
use crate::questionnaire::translation::TextKey;

pub(super) const RULE: Rule = Rule {
    id: "L25",
    example: "language: ur, text: Where are your papers now?",
    better: "language: ur, with the text in Urdu",
    level: Level::Error,
    scope: Scope::Words,
    sources: &[OURS],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let tag = &reading.questionnaire.language;
    let language = Language::read(tag);
    // The letters of a translation are looked at with all its other texts.
    if reading.of == Words::Own {
        letters(reading.questionnaire, findings);
    }
    for said in &reading.said {
        let placeholder = said.text.find('{').zip(said.text.find('}'));
        if let Some((open, close)) = placeholder.filter(|(open, close)| open < close) {
            let message = "nothing fills this placeholder; it is read out as it stands";
            findings.words(
                said,
                open..close + 1,
                message,
                "write out what is to be said",
            );
        }
        if language
            .as_ref()
            .is_some_and(|known| known.is_foreign(said.text))
        {
            let message = format!("this text is not in the script of `{tag}`");
            let whole = 0..said.text.len();
            findings.words(said, whole, message, "translate it, or correct `language:`");
        }
    }
}

fn letters(questionnaire: &Questionnaire, findings: &mut Findings) {
    for item in &questionnaire.items {
        for text in item.texts() {
            let TextKey::Item(_, part) = text.key else {
                continue;
            };
            for odd in odd_characters(text.words) {
                findings.part(item, &part, text.words, odd);
            }
        }
    }
    let sections = questionnaire.sections.iter();
    let titles = std::iter::once(&questionnaire.title).chain(sections.map(|one| &one.title));
    for title in titles {
        for odd in odd_characters(title) {
            let message = format!("in the title \"{title}\", {}", odd.what);
            findings.whole(questionnaire, message, odd.help);
        }
    }
}
