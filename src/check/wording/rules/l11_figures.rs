//! L11: No figure of speech.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{BRISLIN, INTERPRETING};
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L11",
    example: "How did you make ends meet there?",
    better: "How did you get money for food there?",
    level: Level::Warning,
    scope: Scope::ListedWords,
    sources: &[BRISLIN, INTERPRETING],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.sentences() {
        for (at, better) in find(sentence, lexicon.figures) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("`{words}` does not mean what its words say");
            findings.words(said, at, message, better);
        }
    }
}
