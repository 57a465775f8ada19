//! L26: What is near to harm is marked.

use std::collections::HashSet;

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::{find, places};
use crate::check::wording::reading::{Reading, Role};
use crate::check::wording::source::{OURS, WHO};
use crate::check::wording::{Level, Rule, Scope};
use crate::grammar::Severity;
use crate::questionnaire::{Item, Questionnaire, Runs};

pub(super) const RULE: Rule = Rule {
    id: "L26",
    example: "Did people at work hit you?",
    better: "`marks: [harm]` at the item, and `avoid:` with what not to do",
    level: Level::ByDegree,
    scope: Scope::ListedWords,
    sources: &[WHO, OURS],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    let mut told = HashSet::new();
    for (said, sentence) in reading.sentences() {
        if said.role == Role::Told || !said.item.asks_the_person() {
            continue;
        }
        let ending = lexicon.ending_life.iter();
        let ending = ending.flat_map(|words| places(sentence, words)).next();
        if let Some(at) = ending {
            // Where it is taken up it may stand among the needs, which hold no marked item.
            if told.insert(&said.item.id) && !is_taken_up(reading.questionnaire, said.item) {
                let words = said.text.get(at.clone()).unwrap_or_default();
                let message =
                    format!("`{words}` asks about ending life, and nothing here takes up a yes");
                let help = "leave it to the officer, who raises the need `ending_life` by hand; or let that need use the answer, and say in `guide:` what to do";
                if let Some(finding) = findings.words(said, at, message, help) {
                    finding.severity = Severity::Error;
                }
            }
            continue;
        }
        if !said.item.marks.is_empty() || !said.item.is_ask() {
            continue;
        }
        for (at, mark) in find(sentence, lexicon.near_to_harm) {
            if !told.insert(&said.item.id) {
                continue;
            }
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message = format!(
                "`{words}` is near to harm, and `{}` has no `marks:`",
                said.item.id
            );
            let section = reading.questionnaire.section(said.item.section);
            let is_put_to_children = !said.item.adults_only
                && section.is_some_and(|section| section.runs != Runs::Normal);
            let help = if is_put_to_children {
                format!(
                    "a child meets it here: take it out, or write `marks: [{mark}]` and `avoid:` and move it \
                     into a section without `runs:`, behind a consent of its own"
                )
            } else {
                format!(
                    "write `marks: [{mark}]` and `avoid:`, and put it behind a consent of its own; or set L26 \
                     aside with the reason"
                )
            };
            if let Some(finding) = findings.words(said, at, message, help)
                && is_put_to_children
            {
                finding.stand_firm();
            }
        }
    }
}

fn is_taken_up(questionnaire: &Questionnaire, item: &Item) -> bool {
    let mut is_needed = false;
    let conditions = questionnaire.needs_when.iter();
    for when in conditions.filter_map(|(_, when, _)| when.as_ref()) {
        when.each_leaf(&mut |ix, _, _| {
            is_needed |= questionnaire.item(ix).is_some_and(|one| one.id == item.id);
        });
    }
    is_needed && item.guide.is_some()
}
