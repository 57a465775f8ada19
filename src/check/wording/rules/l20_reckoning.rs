//! L20: Nothing to work out in the head.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::sentence::Word;
use crate::check::wording::source::{INTERPRETING, QAS};
use crate::check::wording::{Level, Rule, Scope};
use crate::grammar::text::western_digits;

pub(super) const RULE: Rule = Rule {
    id: "L20",
    example: "How many months ago did you leave?",
    better: "Was it before or after the last harvest?",
    level: Level::Warning,
    scope: Scope::Words,
    sources: &[QAS, INTERPRETING],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let (numbers, reckoning) = reading.lexicon.map_or((&[][..], &[][..]), |lexicon| {
        (lexicon.numbers, lexicon.reckoning)
    });
    for (said, sentence) in reading.sentences() {
        for (at, better) in find(sentence, reckoning) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            findings.words(
                said,
                at,
                format!("`{words}` has to be worked out in the head"),
                better,
            );
        }
        for word in &sentence.words {
            if is_acronym(word) {
                let message = format!(
                    "`{}` is read letter by letter, and few know it",
                    word.written
                );
                findings.words(said, word.at.clone(), message, "say what it is");
            } else if is_number(word) || numbers.contains(&word.text.as_str()) {
                let message = format!("`{}` is a number to keep in mind", word.written);
                let help = "ask without it, or for something that both of you know";
                findings.words(said, word.at.clone(), message, help);
            }
        }
    }
}

fn is_acronym(word: &Word) -> bool {
    let letters = word.written.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 1 && letters.into_iter().all(char::is_uppercase)
}

fn is_number(word: &Word) -> bool {
    let western = western_digits(&word.written);
    western.parse::<f64>().is_ok_and(|number| number > 1.0)
}
