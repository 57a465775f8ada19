//! L01: Short sentences.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::Reading;
use crate::check::wording::reading::Role;
use crate::check::wording::source::{BRISLIN, INTERPRETING};
use crate::check::wording::{Level, Rule, Scope};
use crate::grammar::Severity;

pub(super) const RULE: Rule = Rule {
    id: "L01",
    example: "When you came here with the people who had arranged the journey for you, where did all of you stay on the way?",
    better: "Where did you stay on the way?",
    level: Level::ByDegree,
    scope: Scope::Words,
    sources: &[BRISLIN, INTERPRETING],
    check,
};

/// From here on a sentence is told.
const LONG: usize = 16;
/// From here on nobody hears it to the end.
const TOO_LONG: usize = 25;

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let long = reading.allowed(LONG);
    for (said, sentence) in reading.sentences() {
        let length = sentence.length();
        if length > long {
            let message = format!("this sentence has {length} words, and {long} are the most");
            let finding = findings.words(
                said,
                sentence.at.clone(),
                message,
                "split it: one idea in a sentence",
            );
            if let Some(finding) = finding.filter(|_| length > TOO_LONG) {
                finding.severity = Severity::Error;
            }
        }
    }
    for said in reading
        .said
        .iter()
        .filter(|said| said.role == Role::Question)
    {
        let question = said.sentences.iter().position(|sentence| sentence.asks);
        if let Some(sentence) = question
            .filter(|before| *before > 0)
            .and_then(|at| said.sentences.get(at))
        {
            findings.words(
                said,
                sentence.at.clone(),
                "this question comes after other sentences",
                "ask first; put what comes before it into a `say` item",
            );
        }
    }
}
