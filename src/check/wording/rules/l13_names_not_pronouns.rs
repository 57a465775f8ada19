//! L13: A name before its pronoun.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::BRISLIN;
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L13",
    example: "Did they keep it?",
    better: "Did your employer keep your papers?",
    level: Level::Warning,
    scope: Scope::ListedWords,
    sources: &[BRISLIN],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.sentences() {
        let is_pronoun = |text: &str| lexicon.pronouns.contains(&text);
        let Some(at) = sentence
            .words
            .iter()
            .position(|word| is_pronoun(&word.text))
        else {
            continue;
        };
        let before = sentence.words.iter().take(at);
        let is_named = before
            .into_iter()
            .any(|word| lexicon.naming.contains(&word.text.as_str()));
        if let Some(word) = sentence.words.get(at).filter(|_| !is_named) {
            let message = format!(
                "nothing in this sentence says who or what `{}` is",
                word.text
            );
            findings.words(
                said,
                word.at.clone(),
                message,
                "say the person or the thing again",
            );
        }
    }
}
