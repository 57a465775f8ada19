//! L21: Open questions first, and most of them open.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::Reading;
use crate::check::wording::sentence::sentences;
use crate::check::wording::source::{CHILDREN, GQM};
use crate::check::wording::{Level, Rule, Scope};
use crate::questionnaire::{Item, Kind, Put, Runs};

pub(super) const RULE: Rule = Rule {
    id: "L21",
    example: "Ten questions that begin with `Did you …?`",
    better: "Please tell me about your journey. Then: How …? What happened …?",
    level: Level::Warning,
    scope: Scope::Order,
    sources: &[GQM, CHILDREN],
    check,
};

/// The share of closed questions, of a hundred, that may not be passed.
const MOST_CLOSED: usize = 60;
/// With fewer questions a share says nothing.
const ENOUGH: usize = 5;

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let questionnaire = reading.questionnaire;
    let runs = |item: &Item| {
        questionnaire
            .section(item.section)
            .map(|section| section.runs)
    };
    // A questionnaire for children only is held to what a child is asked.
    let whom = match &questionnaire.child {
        Some(child) if child.is_always() => Runs::Normal,
        _ => Runs::Child,
    };
    let items = questionnaire
        .items
        .iter()
        .filter(|item| runs(item) != Some(whom));
    let asked: Vec<&Item> = items.filter(|item| is_question(item)).collect();
    let closed = asked.iter().filter(|item| is_closed(reading, item)).count();
    if asked.len() >= ENOUGH && closed * 100 > asked.len() * MOST_CLOSED {
        let message = format!(
            "{closed} of {} questions ask for yes or no, or read out a list",
            asked.len()
        );
        let help = "ask more of them openly, as in `What happened …?`, with a `kind` that the officer codes";
        findings.whole(questionnaire, message, help);
    }
    let is_covered = |item: &Item| questionnaire.covering(item.section).next().is_some();
    // An invitation that no consent covers is open all the same; that it is not covered is told elsewhere.
    let first = asked
        .iter()
        .take_while(|item| !matches!(item.put, Put::Listen { .. }))
        .find(|item| is_covered(item))
        .filter(|item| is_closed(reading, item));
    if let Some(item) = first {
        let message = format!(
            "`{}` is closed, and no open invitation comes before it",
            item.id
        );
        findings.item(item, message, "put a `listen` item before it");
    }
}

fn is_question(item: &Item) -> bool {
    matches!(item.put, Put::Ask { .. } | Put::Listen { .. })
}

fn is_closed(reading: &Reading<'_>, item: &Item) -> bool {
    let Put::Ask {
        text,
        kind,
        read_choices,
        ..
    } = &item.put
    else {
        return false;
    };
    let begins = sentences(text);
    let begins = begins.first().and_then(|sentence| sentence.words.first());
    let asks_yes_no = reading
        .lexicon
        .zip(begins)
        .is_some_and(|(lexicon, first)| lexicon.auxiliaries.contains(&first.text.as_str()));
    matches!(kind, Kind::YesNo) || *read_choices || asks_yes_no
}
