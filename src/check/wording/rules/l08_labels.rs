//! L08: No label is read aloud.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{TRAUMA, WHO_VIOLENCE};
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L08",
    example: "Are you a victim of trafficking?",
    better: "What happened on the way?",
    level: Level::Error,
    scope: Scope::ListedWords,
    sources: &[WHO_VIOLENCE, TRAUMA],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.sentences() {
        for (at, better) in find(sentence, lexicon.labels) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!("`{words}` is a label, and it is read to the person");
            findings.words(said, at, message, better);
        }
    }
}
