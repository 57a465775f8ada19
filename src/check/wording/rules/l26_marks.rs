//! L26: What is near to harm is marked.

use std::collections::HashSet;

use crate::check::wording::findings::Findings;
use crate::check::wording::phrase::find;
use crate::check::wording::reading::{Reading, Role};
use crate::check::wording::source::{OURS, WHO};
use crate::check::wording::{Level, Rule, Scope};
use crate::questionnaire::Runs;

pub(super) const RULE: Rule = Rule {
    id: "L26",
    title: "What is near to harm is marked",
    asks: "A question with words for blows, threats, force or sexual acts has `marks:`, so that it is kept from children and from the beginning and the end. In a section that a child meets it is an error that cannot be set aside.",
    matters: "Only what is marked is kept from a child, and held behind a consent of its own. A question without a mark passes as harmless.",
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
        if said.role == Role::Told || !said.item.marks.is_empty() || !said.item.is_ask() {
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
