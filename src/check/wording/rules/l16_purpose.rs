//! L16: A purpose for every question, one code for no answer.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::{Reading, Words};
use crate::check::wording::sentence::{Sentence, sentences};
use crate::check::wording::source::{QAS, WHO};
use crate::check::wording::{Level, Rule, Scope};
use crate::questionnaire::{Kind, Part};

pub(super) const RULE: Rule = Rule {
    id: "L16",
    example: "purpose: Pay. With the choice `Does not want to say`.",
    better: "purpose: Pay that is held back can bind a person to the work. Without that choice.",
    level: Level::Warning,
    scope: Scope::Words,
    sources: &[QAS, WHO],
    check,
};

/// The words of the shortest purpose that says anything.
const MIN_PURPOSE: usize = 4;

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let items = reading.questionnaire.items.iter();
    for item in items.filter(|_| reading.of == Words::Own) {
        let purpose = item.purpose.as_deref().filter(|_| item.is_ask());
        let length = |text: &str| sentences(text).iter().map(Sentence::length).sum::<usize>();
        if purpose.is_some_and(|purpose| length(purpose) < MIN_PURPOSE) {
            let place = item.place_of(&Part::Purpose);
            let message = format!("the purpose of `{}` says too little", item.id);
            findings.at(
                item,
                place,
                message,
                "say in a sentence what the answer is needed for",
            );
        }
        let (Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)), Some(lexicon)) =
            (item.kind(), reading.lexicon)
        else {
            continue;
        };
        for choice in choices.iter().filter(|_| item.may_stay_unanswered()) {
            let place = item.place_of(&Part::Choice(choice.id.clone()));
            let label = sentences(&choice.label);
            let found = label
                .first()
                .and_then(|label| find(label, lexicon.unanswered).next());
            if let Some((_, better)) = found {
                let message = format!(
                    "`{}` is a second code for what every item has already",
                    choice.id
                );
                findings.at(
                    item,
                    place,
                    message,
                    format!("remove this choice: {better}"),
                );
            }
        }
    }
}
