//! L07: No double negative.

use crate::check::wording::findings::Findings;
use crate::check::wording::lexicon::Lexicon;
use crate::check::wording::phrase::is;
use crate::check::wording::reading::Reading;
use crate::check::wording::sentence::Word;
use crate::check::wording::source::{BRISLIN, QAS};
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L07",
    example: "Was it not unusual to stay without papers?",
    better: "How many people there had papers?",
    level: Level::Warning,
    scope: Scope::ListedWords,
    sources: &[BRISLIN, QAS],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.sentences() {
        let mut negative = sentence
            .words
            .iter()
            .filter(|word| is_negative(lexicon, word));
        let (Some(first), Some(second)) = (negative.next(), negative.next()) else {
            continue;
        };
        let message = format!(
            "`{}` and `{}` say no twice in one sentence",
            first.text, second.text
        );
        let help = "say it without one of the two, or make two sentences";
        findings.words(said, second.at.clone(), message, help);
    }
}

fn is_negative(lexicon: &Lexicon, word: &Word) -> bool {
    let begins = |beginning: &&str| word.text.starts_with(beginning);
    lexicon.negatives.contains(&word.text.as_str())
        || (lexicon.negative_beginnings.iter().any(begins)
            && !lexicon.not_negative.iter().any(|pattern| is(word, pattern)))
}
