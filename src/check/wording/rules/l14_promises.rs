//! L14: No promise.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::WHO;
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L14",
    example: "You are safe now, nothing will happen to you.",
    better: "I stay with you until my colleague comes.",
    level: Level::Error,
    scope: Scope::ListedWords,
    sources: &[WHO],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.sentences() {
        for (at, better) in find(sentence, lexicon.promises) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("`{words}` promises what nobody here can keep");
            findings.words(said, at, message, better);
        }
    }
}
