//! L17: Harm late, with a yes of its own, and never at the end.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{TRAUMA, WHO, WHO_VIOLENCE};
use crate::check::wording::{Level, Rule, Scope};
use crate::questionnaire::{Item, Mark, Put};

pub(super) const RULE: Rule = Rule {
    id: "L17",
    example: "The first question after the welcome: how people treated you.",
    better: "account, work, pause with a consent that covers harm, harm, fears, wishes, closing",
    level: Level::Error,
    scope: Scope::Order,
    sources: &[WHO, WHO_VIOLENCE, TRAUMA],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let questionnaire = reading.questionnaire;
    let listens = |item: &Item| matches!(item.put, Put::Listen { .. });
    let account = questionnaire.items.iter().position(listens);
    let closing = questionnaire
        .sections
        .iter()
        .position(|section| section.closing);
    for (ix, item) in questionnaire.numbered().filter(|(_, item)| is_harm(item)) {
        let mut wrong: Vec<(&str, &str)> = Vec::new();
        if account.is_none_or(|account| account > ix.index()) {
            wrong.push((
                "before the person could tell anything",
                "put a `listen` item before it, or move it behind the one there is",
            ));
        }
        let mut consents = questionnaire.covering(item.section);
        let is_paused = consents.any(|consent| {
            account.is_some_and(|account| consent.index() > account) && consent < ix
        });
        if !is_paused {
            wrong.push((
                "without a consent of its own",
                "put a `consent` item behind the open account, and let it cover this section: it is the pause and the way out",
            ));
        }
        if closing.is_some_and(|closing| item.section.0 + 1 >= closing) {
            wrong.push((
                "at the very end",
                "put a section without harm between this one and the closing",
            ));
        }
        if !wrong.is_empty() {
            let (facts, helps): (Vec<&str>, Vec<&str>) = wrong.into_iter().unzip();
            let facts = facts.into_iter().map(str::to_owned);
            let facts = facts.reduce(|all, fact| format!("{all}, and {fact}"));
            let facts = facts.unwrap_or_default();
            let message = format!("`{}` asks about harm {facts}", item.id);
            findings.item(item, message, helps.join("; "));
        }
    }
}

fn is_harm(item: &Item) -> bool {
    let harms = |mark: &Mark| matches!(mark, Mark::Harm | Mark::Sexual);
    item.marks.iter().any(harms)
}
