//! Silence is no sign of what happened, and help does not hang on agreeing to talk.

use crate::check::proofs::goal::Goal;
use crate::check::proofs::model::Model;
use crate::grammar::{ChoiceId, Condition, ItemIx, Place, Standing, Test, Truth};
use crate::questionnaire::{Item, Put, Questionnaire};

use super::agreed::has_effect;
use super::declared;

/// The answer that refuses.
const NO: &str = "no";

const NOTHING_SAID: &str = "take that out: whoever refuses says nothing about what happened";

/// Adds the goals: no indicator rests on a refusal or a gate, and no need on the yes or no to a talk or on
/// who can hear it.
pub(super) fn add(model: &Model<'_>, goals: &mut Vec<Goal>) {
    let questionnaire = &model.definitions.questionnaire;
    for (id, when, place) in &questionnaire.evidence {
        let found = find(questionnaire, when, Wanted::Holds, &mut of_evidence)
            .or_else(|| of_silence_alone(when, *place));
        if let Some((place, why, help)) = found {
            goals.push(declared::missing(
                place,
                format!("`{id}` rests on {why}"),
                help.to_owned(),
            ));
        }
    }
    for (id, when, _) in &questionnaire.needs_when {
        let Some(when) = when else { continue };
        let found = find(questionnaire, when, Wanted::Holds, &mut |leaf| {
            of_need(questionnaire, leaf)
        });
        if let Some((place, why, help)) = found {
            goals.push(declared::missing(
                place,
                format!("the need `{id}` rests on {why}"),
                help.to_owned(),
            ));
        }
    }
}

/// What a condition has to do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Holds,
    Fails,
}

impl Wanted {
    fn opposite(self) -> Self {
        match self {
            Self::Holds => Self::Fails,
            Self::Fails => Self::Holds,
        }
    }
}

/// Where something stands, what it rests on, and the way out.
type Told = (Place, String, &'static str);

/// A test on the answer of an item.
struct Leaf<'q> {
    ix: ItemIx,
    item: &'q Item,
    test: &'q Test,
    /// Whether the test has to pass; else it has to fail.
    passes: bool,
}

fn of_evidence(leaf: &Leaf<'_>) -> Option<(String, &'static str)> {
    let id = &leaf.item.id;
    match leaf.item.put {
        Put::Gate { .. } => Some((
            format!("the gate `{id}`, which says how the room is"),
            "name answers of the person, or what an `observe` notes of what the officer sees",
        )),
        _ if is_refusal(leaf) && *leaf.test == Test::Declined => Some((
            format!("what was not answered at `{id}`, and silence is no sign"),
            NOTHING_SAID,
        )),
        _ if is_refusal(leaf) => Some((
            format!("a no to `{id}`, and silence is no sign"),
            NOTHING_SAID,
        )),
        _ => None,
    }
}

fn is_refusal(leaf: &Leaf<'_>) -> bool {
    let is_consent = matches!(leaf.item.put, Put::Consent { .. });
    let names_no = |choices: &[ChoiceId]| choices.iter().any(|choice| choice.as_str() == NO);
    match leaf.test {
        Test::Declined => leaf.passes,
        Test::In(choices) => is_consent && names_no(choices) == leaf.passes,
        _ => false,
    }
}

/// What holds where nobody has answered anything, as `{not: {work: given}}` does.
fn of_silence_alone(when: &Condition, place: Place) -> Option<Told> {
    let silent = when.holds(&|_, test: &Test| test.passes(&Standing::Declined));
    (silent == Truth::True).then(|| {
        (
            place,
            "what nobody answered, and silence is no sign".to_owned(),
            "name the answers that show it: whoever refuses says nothing about what happened",
        )
    })
}

fn of_need(questionnaire: &Questionnaire, leaf: &Leaf<'_>) -> Option<(String, &'static str)> {
    let about = &questionnaire.about;
    let id = &leaf.item.id;
    if about.private == Some(leaf.ix) {
        return Some((
            format!("`{id}`, and help does not hang on who can hear the talk"),
            "name the answers that show the need, or write `by_hand` where only the officer raises it",
        ));
    }
    let named = [about.record, about.refer, about.share].contains(&Some(leaf.ix));
    let is_consent = matches!(leaf.item.put, Put::Consent { .. });
    // A yes to something that is offered for itself, such as a longer talk elsewhere, is a wish.
    let is_to_talk = named || has_effect(questionnaire, leaf.ix) || is_refusal(leaf);
    (is_consent && is_to_talk).then(|| {
        (
            format!("`{id}`, and help does not hang on agreeing to talk"),
            "name answers that are given without that consent, or write `by_hand` where only the officer \
             raises it",
        )
    })
}

/// The first test of a condition of which something is told; the condition has to hold, or to fail.
fn find(
    questionnaire: &Questionnaire,
    when: &Condition,
    wanted: Wanted,
    tell: &mut impl FnMut(&Leaf<'_>) -> Option<(String, &'static str)>,
) -> Option<Told> {
    match when {
        Condition::All(parts) | Condition::Any(parts) => parts
            .iter()
            .find_map(|part| find(questionnaire, part, wanted, tell)),
        Condition::Not(part) => find(questionnaire, part, wanted.opposite(), tell),
        Condition::Leaf { item, test, place } => {
            let ix = *item;
            let item = questionnaire.item(ix)?;
            let leaf = Leaf {
                ix,
                item,
                test,
                passes: wanted == Wanted::Holds,
            };
            tell(&leaf).map(|(why, help)| (*place, why, help))
        }
    }
}
