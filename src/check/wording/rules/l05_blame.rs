//! L05: Nothing sounds like blame.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::WHO_VIOLENCE;
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L05",
    example: "Why did you not run away?",
    better: "What happened when somebody wanted to leave?",
    level: Level::Error,
    scope: Scope::ListedWords,
    sources: &[WHO_VIOLENCE],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.questions() {
        for (at, better) in find(sentence, lexicon.blaming) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("`{words}` sounds like blame");
            findings.words(said, at, message, better);
        }
    }
}
