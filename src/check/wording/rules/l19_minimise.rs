//! L19: Nothing is asked that nothing needs.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{OURS, REFERRAL};
use crate::check::wording::{Level, Rule, Scope};
use std::collections::HashSet;

use crate::check::wording::phrase::find;
use crate::grammar::ItemIx;
use crate::questionnaire::{Item, Kind, Put, Questionnaire};

pub(super) const RULE: Rule = Rule {
    id: "L19",
    example: "What is your passport number?",
    better: "What do people call you?",
    level: Level::Warning,
    scope: Scope::Order,
    sources: &[REFERRAL, OURS],
    check,
};

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let used = used(reading.questionnaire);
    for (ix, item) in reading.questionnaire.numbered() {
        if item.is_ask() && !used.contains(&ix) {
            let message = format!("nothing uses the answer to `{}`", item.id);
            let help = if asks_the_age(item) {
                "it asks the age, and who is a child hangs on that: name it in `about`, as in `age: …`, and in \
                 `child:`"
            } else {
                "leave the question out, or let a rule, a need or a later question use the answer"
            };
            findings.item(item, message, help);
        }
    }
    let Some(lexicon) = reading.lexicon else {
        return;
    };
    for (said, sentence) in reading.questions() {
        for (at, better) in find(sentence, lexicon.identifying) {
            let words = said.text.get(at.clone()).unwrap_or_default();
            let message =
                format!("`{words}` tells who the person is, or can be held against the person");
            findings.words(said, at, message, better);
        }
    }
}

/// Says whether a question takes a number and asks how old somebody is.
fn asks_the_age(item: &Item) -> bool {
    let Put::Ask {
        text,
        plain,
        kind: Kind::Number { .. },
        ..
    } = &item.put
    else {
        return false;
    };
    let texts = [text.as_str(), item.id.as_str()];
    let texts = texts.into_iter().chain(plain.as_deref());
    let mut words = texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words.any(|word| {
        ["old", "age"]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
    })
}

/// The items whose answers something looks at.
fn used(questionnaire: &Questionnaire) -> HashSet<ItemIx> {
    let about = &questionnaire.about;
    let known = [
        about.age,
        about.age_seen.as_ref().map(|seen| seen.item),
        about.sex,
        about.language,
        about.interpreter,
        about.record,
    ];
    let mut used: HashSet<ItemIx> = known.into_iter().flatten().collect();
    let child = questionnaire.child.iter();
    let child = child.flat_map(|child| {
        std::iter::once(&child.when)
            .chain(&child.unless)
            .chain(&child.earlier)
    });
    let conditions = questionnaire
        .items
        .iter()
        .filter_map(|item| item.when.as_ref())
        .chain(questionnaire.evidence.iter().map(|(_, when, _)| when))
        .chain(
            questionnaire
                .needs_when
                .iter()
                .filter_map(|(_, when, _)| when.as_ref()),
        )
        .chain(questionnaire.excepted.iter().map(|excepted| &excepted.when))
        .chain(child);
    for condition in conditions {
        condition.each_leaf(&mut |ix, _, _| {
            used.insert(ix);
        });
    }
    used
}
