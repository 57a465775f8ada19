//! L18: Nothing marked is put to a child.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{CHILDREN, OURS};
use crate::check::wording::{Level, Rule, Scope};
use crate::questionnaire::Runs;

pub(super) const RULE: Rule = Rule {
    id: "L18",
    example: "marks: [harm] in a section that `runs: always`",
    better: "the same item in a section without `runs:`, which a consent covers",
    level: Level::Error,
    scope: Scope::Order,
    sources: &[CHILDREN, OURS],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let questionnaire = reading.questionnaire;
    let marked = || {
        questionnaire
            .items
            .iter()
            .filter(|item| !item.marks.is_empty())
    };
    for item in marked().filter(|item| !item.adults_only) {
        let section = questionnaire.section(item.section);
        if section.is_some_and(|section| section.runs != Runs::Normal) {
            let message = format!(
                "`{}` is marked as near to harm and is put to a child",
                item.id
            );
            let help = "take it out, or move it into a section without `runs:`, behind a consent of its own";
            if let Some(finding) = findings.item(item, message, help) {
                finding.stand_firm();
            }
        }
    }
    if let (None, Some(item)) = (&questionnaire.child, marked().next()) {
        let message = format!(
            "`{}` is marked as near to harm, and nothing says who is taken for a child",
            item.id
        );
        findings.item(
            item,
            message,
            "add `child:` with `when:`, and a section that `runs: child`",
        );
    }
}
