//! Nobody is asked what is not urgent before they have said yes.

use crate::check::proofs::circuit::Wire;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::check::proofs::model::Model;
use crate::grammar::{Condition, ItemIx};
use crate::questionnaire::{ChildPath, IfRefused, Item, Put, Questionnaire, Runs};

use super::declared;

/// Adds the goals: nothing of the full talk is asked of anybody who has not agreed to it, and there is
/// something to agree to. What is urgent, what is for children and what tells who is a child may come
/// without a yes. Returns which goals these are.
pub(super) fn add(model: &mut Model<'_>, goals: &mut Vec<Goal>) -> Vec<usize> {
    let first = goals.len();
    let definitions = model.definitions;
    let questionnaire = &definitions.questionnaire;
    for (ix, item) in questionnaire.numbered() {
        let is_out_of_place = is_account_on_every_path(questionnaire, ix, item);
        if !is_out_of_place && !is_asked_in_full_talk(questionnaire, ix, item) {
            continue;
        }
        let agreed = agreed_before(model, ix, item);
        let Some(step) = model.steps.get(ix.index()) else {
            continue;
        };
        let covers_nothing = without_effect(questionnaire, ix).filter(|_| !is_out_of_place);
        let place = covers_nothing.map_or(item.place, |consent| consent.place);
        let (message, help) = match covers_nothing {
            Some(consent) => (
                format!(
                    "`{}` is asked after a no to `{}` as well",
                    item.id, consent.id
                ),
                "name in `covers` what is not put after a no",
            ),
            None if is_out_of_place => (
                format!("`{}` is asked of somebody who did not agree to it", item.id),
                "only what is urgent runs on every path: take `runs: always` from its section, and name that in \
                 the `covers` of a consent before it",
            ),
            None => (
                format!("`{}` is asked of somebody who did not agree to it", item.id),
                "put a `consent` before it whose `covers` names its section; what is urgent stands in \
                 a section that `runs: always`",
            ),
        };
        goals.push(Goal {
            instead_of: None,
            wire: model.circuit.and(step.put, agreed.opposite()),
            must: Must::NeverCome,
            file: InFile::Questionnaire,
            place,
            message,
            help: help.to_owned(),
            explained_by: (first..goals.len()).collect(),
        });
    }
    let is_for_children = questionnaire
        .child
        .as_ref()
        .is_some_and(ChildPath::is_always);
    let asks_for_evidence = questionnaire.evidence.iter().any(|(_, when, _)| {
        let mut asks = false;
        when.each_leaf(&mut |ix, _, _| {
            asks |= questionnaire.item(ix).is_some_and(Item::is_ask);
        });
        asks
    });
    let asks_leave = questionnaire
        .numbered()
        .any(|(ix, _)| has_effect(questionnaire, ix));
    if asks_for_evidence && !asks_leave && !is_for_children {
        goals.push(Goal {
            explained_by: (first..goals.len()).collect(),
            ..declared::missing(
                questionnaire.place,
                "nobody is asked whether they agree to this talk".to_owned(),
                "put a `consent` before the first question that is not urgent, and name in `covers` \
                 what is not put after a no"
                    .to_owned(),
            )
        });
    }
    (first..goals.len()).collect()
}

/// What is asked only while the interview goes its full way, and tells neither who the person is nor
/// how the two understand each other.
pub(super) fn is_asked_in_full_talk(
    questionnaire: &Questionnaire,
    ix: ItemIx,
    item: &Item,
) -> bool {
    is_full_talk(questionnaire, item) && !is_about_who(questionnaire, ix)
}

/// What belongs to the account and stands in a section that runs on every path, a no included: an open
/// invitation, what is near to harm, and what is asked for an indicator and for no need.
pub(super) fn is_account_on_every_path(
    questionnaire: &Questionnaire,
    ix: ItemIx,
    item: &Item,
) -> bool {
    let section = questionnaire.section(item.section);
    let is_always = section.is_some_and(|section| section.runs == Runs::Always);
    if !is_always || is_about_who(questionnaire, ix) {
        return false;
    }
    let looks = |when: &Condition| looks_at(when, ix);
    let mut evidence = questionnaire.evidence.iter();
    let mut needs = questionnaire.needs_when.iter();
    match item.put {
        Put::Listen { .. } => true,
        // Of a child, another rule says so.
        Put::Ask { .. } if !item.marks.is_empty() => item.adults_only,
        Put::Ask { .. } => {
            // Without any needs, that is what is wrong.
            !questionnaire.needs_when.is_empty()
                && evidence.any(|(_, when, _)| looks(when))
                && !needs.any(|(_, when, _)| when.as_ref().is_some_and(looks))
        }
        _ => false,
    }
}

/// What runs only while the interview goes its full way, and asks something of the person.
fn is_full_talk(questionnaire: &Questionnaire, item: &Item) -> bool {
    let section = questionnaire.section(item.section);
    let asks = matches!(item.put, Put::Ask { .. } | Put::Listen { .. });
    asks && section.is_some_and(|section| section.runs == Runs::Normal)
}

/// What tells the tool how to lead the talk, and who is a child.
fn is_about_who(questionnaire: &Questionnaire, ix: ItemIx) -> bool {
    is_named(questionnaire, ix) || is_about_understanding(questionnaire, ix)
}

/// What is asked about the language or the interpreter alone, which comes before any permission. What
/// belongs to the account is not of that kind, whatever its `when` looks at.
fn is_about_understanding(questionnaire: &Questionnaire, ix: ItemIx) -> bool {
    let Some(item) = questionnaire.item(ix) else {
        return false;
    };
    let Some(when) = &item.when else {
        return false;
    };
    let about = &questionnaire.about;
    let mut looks_at_it_alone = true;
    when.each_leaf(&mut |at, _, _| {
        looks_at_it_alone &= [about.language, about.interpreter].contains(&Some(at));
    });
    looks_at_it_alone && !is_account(questionnaire, ix, item)
}

/// An invitation to tell, what is near to harm, and what an indicator is seen by.
fn is_account(questionnaire: &Questionnaire, ix: ItemIx, item: &Item) -> bool {
    let mut evidence = questionnaire.evidence.iter();
    matches!(item.put, Put::Listen { .. })
        || !item.marks.is_empty()
        || evidence.any(|(_, when, _)| looks_at(when, ix))
}

fn looks_at(when: &Condition, ix: ItemIx) -> bool {
    let mut looks = false;
    when.each_leaf(&mut |looked_at, _, _| looks |= looked_at == ix);
    looks
}

/// What the questionnaire itself names as telling how to lead the talk, or who is a child.
pub(super) fn is_named(questionnaire: &Questionnaire, ix: ItemIx) -> bool {
    let about = &questionnaire.about;
    let seen = about.age_seen.as_ref().map(|seen| seen.item);
    let named = [
        about.age,
        seen,
        about.sex,
        about.language,
        about.interpreter,
    ];
    let mut is_looked_at = named.contains(&Some(ix));
    let child = questionnaire.child.iter();
    for condition in child.flat_map(|child| std::iter::once(&child.when).chain(&child.unless)) {
        condition.each_leaf(&mut |item, _, _| is_looked_at |= item == ix);
    }
    is_looked_at
}

/// A yes to a consent before the item that keeps it from being put after a no.
pub(super) fn agreed_before(model: &mut Model<'_>, ix: ItemIx, item: &Item) -> Wire {
    let questionnaire = &model.definitions.questionnaire;
    let section = questionnaire.section(item.section);
    let runs_always = section.is_some_and(|section| section.runs == Runs::Always);
    let circuit = &mut model.circuit;
    let mut agreed = Wire::NEVER;
    let before = questionnaire
        .items
        .iter()
        .zip(&model.steps)
        .take(ix.index());
    for (consent, step) in before {
        let Put::Consent {
            covers, if_refused, ..
        } = &consent.put
        else {
            continue;
        };
        let closes = *if_refused == IfRefused::Close && !runs_always;
        if covers.contains(&item.section) || closes {
            let says_yes = circuit.and(step.put, step.answers.says(consent, "yes"));
            agreed = circuit.or(agreed, says_yes);
        }
    }
    agreed
}

/// A consent before the item after which a no changes nothing; not that to a record.
fn without_effect(questionnaire: &Questionnaire, ix: ItemIx) -> Option<&Item> {
    let is_consent = |item: &Item| matches!(item.put, Put::Consent { .. });
    let before = questionnaire.numbered().take(ix.index());
    let mut idle = before.filter(|(at, consent)| {
        is_consent(consent)
            && !has_effect(questionnaire, *at)
            && questionnaire.about.record != Some(*at)
    });
    idle.next().map(|(_, consent)| consent)
}

/// Says whether something is not put after a no to this.
pub(super) fn has_effect(questionnaire: &Questionnaire, ix: ItemIx) -> bool {
    let put = questionnaire.item(ix).map(|item| &item.put);
    matches!(put, Some(Put::Consent { covers, if_refused, .. })
        if !covers.is_empty() || *if_refused == IfRefused::Close)
}
