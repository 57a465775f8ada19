//! L09: No word of the law or of the office.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{INTERPRETING, QAS};
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L09",
    example: "Did anybody retain your documentation?",
    better: "Where are your identity papers now?",
    level: Level::Warning,
    scope: Scope::ListedWords,
    sources: &[INTERPRETING, QAS],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.sentences() {
        for (at, better) in find(sentence, lexicon.office) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message =
                format!("`{words}` is a word of the office, and it is read to the person");
            findings.words(said, at, message, better);
        }
    }
}
