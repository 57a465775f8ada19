//! L03: Nothing leads to an answer.

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{GQM, QAS};
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L03",
    example: "You were locked in, right?",
    better: "How did you go out?",
    level: Level::Error,
    scope: Scope::ListedWords,
    sources: &[GQM, QAS],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.questions() {
        let everywhere = find(sentence, lexicon.leading);
        let asking = find(sentence, lexicon.leading_questions).filter(|_| sentence.asks);
        for (at, better) in everywhere.chain(asking) {
            findings.words(said, at.clone(), leads(said.text, at), better);
        }
    }
}

fn leads(text: &str, at: std::ops::Range<usize>) -> String {
    let words = text.get(at).unwrap_or_default();
    format!("`{words}` leads the person to an answer")
}
