//! L27: A consent asks, and says what a no means.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::{Reading, Words};
use crate::check::wording::sentence::question_marks;
use crate::check::wording::source::{OURS, WHO};
use crate::check::wording::{Level, Rule, Scope};
use crate::grammar::Severity;
use crate::questionnaire::{Item, Part, Put, Questionnaire};

pub(super) const RULE: Rule = Rule {
    id: "L27",
    example: "consent: talk, text: I ask you some questions now.",
    better: "May I ask you some questions now? You can say no.",
    level: Level::ByDegree,
    scope: Scope::Words,
    sources: &[WHO, OURS],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for said in &reading.said {
        let Put::Consent { explain, .. } = &said.item.put else {
            continue;
        };
        if said.part != Part::Text {
            continue;
        }
        let whole = 0..said.text.len();
        if question_marks(said.text) == 0 {
            let message = "this consent asks nothing: no sentence of it ends with a question mark";
            let help = "put it as a question that can be answered with no, as in `May I …?`";
            if let Some(finding) = findings.words(said, whole, message, help) {
                finding.severity = Severity::Error;
            }
            continue;
        }
        let is_explained = explain.as_ref().is_some_and(|text| !text.trim().is_empty())
            || said.sentences.len() > 1
            || follows_words(reading.questionnaire, said.item);
        if reading.of == Words::Own && !is_explained {
            let message = "nothing explains this consent";
            let help = "say with `explain:` what it is for, that the person can say no, and that help does not depend on it";
            findings.words(said, whole, message, help);
        }
    }
}

/// Says whether words are read to the person directly before an item, in the same section.
fn follows_words(questionnaire: &Questionnaire, item: &Item) -> bool {
    let items = questionnaire.items.iter();
    let before = items.take_while(|one| one.id != item.id).last();
    before.is_some_and(|before| {
        before.section == item.section && matches!(before.put, Put::Say { .. })
    })
}
