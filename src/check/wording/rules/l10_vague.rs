//! L10: No vague time or amount.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{BRISLIN, QAS};
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L10",
    example: "Were you paid regularly?",
    better: "What pay did you get in the last month?",
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
        for (at, better) in find(sentence, lexicon.vague) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("everybody takes `{words}` differently");
            findings.words(said, at, message, better);
        }
    }
}
