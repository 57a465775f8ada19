//! A no is asked once.

use crate::check::proofs::goal::Goal;
use crate::check::proofs::model::Model;
use crate::grammar::{Condition, ItemIx, Place, Test};
use crate::questionnaire::{Put, Questionnaire, Runs};

use super::agreed::has_effect;
use super::declared;

/// The answer that refuses.
const NO: &str = "no";

/// Adds the goals: after a no to the talk, no other consent asks for the same yes.
pub(super) fn add(model: &Model<'_>, goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    for (ix, item) in questionnaire.numbered() {
        let Some(when) = item.when.as_ref() else {
            continue;
        };
        if !matches!(item.put, Put::Consent { .. }) || !asks_for_the_talk(questionnaire, ix) {
            continue;
        }
        let mut refused = None;
        each_no(when, true, &mut |at, place| {
            if is_to_the_talk(questionnaire, at) {
                refused = refused.or(questionnaire.item(at).map(|first| (first, place)));
            }
        });
        let Some((first, place)) = refused else {
            continue;
        };
        goals.push(declared::missing(
            place,
            format!(
                "`{}` asks again what `{}` was told no to",
                item.id, first.id
            ),
            format!(
                "a no is asked once: take `{}` out, and leave the way back to the person, as in \"You can say \
                 no today and yes another day\"",
                item.id
            ),
        ));
    }
}

/// A consent to something of the full talk.
fn is_to_the_talk(questionnaire: &Questionnaire, ix: ItemIx) -> bool {
    let about = &questionnaire.about;
    has_effect(questionnaire, ix) && ![about.record, about.refer, about.share].contains(&Some(ix))
}

/// A consent by which more of the talk may follow; another help, or another day, may be offered after
/// a no.
fn asks_for_the_talk(questionnaire: &Questionnaire, ix: ItemIx) -> bool {
    let about = &questionnaire.about;
    let section = questionnaire
        .item(ix)
        .and_then(|item| questionnaire.section(item.section));
    let is_apart = [about.record, about.refer, about.share].contains(&Some(ix));
    let runs_always = section.is_some_and(|section| section.runs == Runs::Always);
    !is_apart && (has_effect(questionnaire, ix) || !runs_always)
}

/// Calls `visit` for each item whose no lets a condition hold.
fn each_no(when: &Condition, holds: bool, visit: &mut impl FnMut(ItemIx, Place)) {
    match when {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                each_no(part, holds, visit);
            }
        }
        Condition::Not(part) => each_no(part, !holds, visit),
        Condition::Leaf {
            item,
            test: Test::In(choices),
            place,
        } => {
            let names_no = choices.iter().any(|choice| choice.as_str() == NO);
            if names_no == holds {
                visit(*item, *place);
            }
        }
        Condition::Leaf {
            item,
            test: Test::Declined,
            place,
        } if holds => visit(*item, *place),
        Condition::Leaf { .. } => {}
    }
}
