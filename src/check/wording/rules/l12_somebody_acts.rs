//! L12: Somebody acts, and acts in fact.

use crate::check::wording::findings::Findings;
use crate::check::wording::lexicon::Lexicon;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::sentence::Word;
use crate::check::wording::source::BRISLIN;
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L12",
    example: "Could you have been moved to another place?",
    better: "Did somebody bring you to another place?",
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
        for (at, better) in find(sentence, lexicon.supposing) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("`{words}` says what may be, not what is");
            findings.words(said, at, message, better);
        }
        if let Some((being, done)) = done_to_somebody(lexicon, &sentence.words) {
            let at = being.at.start..done.at.end;
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("`{words}` does not say who does it");
            findings.words(
                said,
                at,
                message,
                "say who does it, as in `somebody took …`",
            );
        }
    }
}

/// Returns a form of being and what has been done, with three words between them at most.
fn done_to_somebody<'w>(lexicon: &Lexicon, words: &'w [Word]) -> Option<(&'w Word, &'w Word)> {
    words.iter().enumerate().find_map(|(at, being)| {
        if !lexicon.being.contains(&being.text.as_str()) {
            return None;
        }
        let mut after = words.iter().skip(at + 1).take(REACH);
        let done = after.find(|word| is_done(lexicon, word))?;
        Some((being, done))
    })
}

/// How many words behind the form of being are looked at.
const REACH: usize = 3;

fn is_done(lexicon: &Lexicon, word: &Word) -> bool {
    let ends = |ending: &&str| word.text.len() > ending.len() + 2 && word.text.ends_with(ending);
    let text = &word.text.as_str();
    lexicon.done.contains(text)
        || (lexicon.done_endings.iter().any(ends) && !lexicon.not_done.contains(text))
}
