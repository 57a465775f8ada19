//! The questionnaire says who is a child, in a way that can be proved.

use crate::check::proofs::circuit::Wire;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::grammar::{ChoiceId, Condition, ItemIx, Place, Test};
use crate::questionnaire::{ChildPath, Item, Questionnaire};

/// Adds the goals. Says whether what is seen of the age has a meaning, or is not looked at.
pub(super) fn add(questionnaire: &Questionnaire, child: &ChildPath, goals: &mut Vec<Goal>) -> bool {
    let about = &questionnaire.about;
    if about.age.is_none() {
        goals.push(missing(
            child.place,
            "nothing says which item tells the age".to_owned(),
            "name it, as in `about: {age: age}`; where everybody is a child, write `child: {when: \
             always}`"
                .to_owned(),
        ));
    }
    if about.age_seen.is_some() {
        return true;
    }
    let seen = looked_at(questionnaire, child);
    if let Some((item, place)) = seen {
        let id = &item.id;
        let choices = answers(item);
        goals.push(missing(
            place,
            format!("`{id}` decides who is a child, and nothing says which answer means that"),
            format!(
                "write into `about`: `age_seen: {{item: {id}, child: …, adult: …}}`, with these \
                 for the dots: {choices}"
            ),
        ));
    }
    seen.is_none()
}

/// What `age_seen` says an answer means, and `child:` takes for the opposite: the one place where it
/// stands the wrong way round, instead of all that follows. `passes` is where somebody passes as an adult;
/// where nobody does, nothing is wrong.
pub(super) fn contradiction(
    questionnaire: &Questionnaire,
    child: &ChildPath,
    passes: Wire,
) -> Option<Goal> {
    let seen = questionnaire.about.age_seen.as_ref()?;
    let item = questionnaire.item(seen.item)?;
    let mut found = None;
    let parts = [
        (Some(&child.when), &seen.adult),
        (child.unless.as_ref(), &seen.child),
    ];
    let [as_child, as_adult] = parts.map(|(condition, opposite)| {
        let mut wrong = None;
        if let Some(condition) = condition {
            each_chosen(condition, true, &mut |ix, choices| {
                let choice = choices.iter().find(|choice| opposite.contains(choice));
                wrong = wrong.take().or(choice.filter(|_| ix == seen.item).cloned());
            });
        }
        wrong
    });
    if let Some(choice) = as_child {
        found = Some((choice, "an adult", "when", "a child"));
    } else if let Some(choice) = as_adult {
        found = Some((choice, "a child", "unless", "an adult"));
    }
    let (choice, meant, part, taken) = found?;
    let id = &item.id;
    let told = missing(
        seen.place,
        format!(
            "`age_seen` says that `{choice}` means {meant}, and `{part}` in `child:` takes it for {taken}"
        ),
        format!(
            "one of the two is the wrong way round: name under `child` what `when` looks at, and under \
             `adult` what `unless` looks at; these are the answers of `{id}`: {}",
            answers(item)
        ),
    );
    Some(Goal {
        wire: passes,
        must: Must::NeverCome,
        ..told
    })
}

/// Calls `visit` for every test on choices that has to pass for a condition to hold.
fn each_chosen<'c>(
    condition: &'c Condition,
    has_to_hold: bool,
    visit: &mut impl FnMut(ItemIx, &'c [ChoiceId]),
) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                each_chosen(part, has_to_hold, visit);
            }
        }
        Condition::Not(part) => each_chosen(part, !has_to_hold, visit),
        Condition::Leaf {
            item,
            test: Test::In(choices),
            ..
        } if has_to_hold => visit(*item, choices),
        Condition::Leaf { .. } => {}
    }
}

fn answers(item: &Item) -> String {
    let choices: Vec<&str> = item.choices.iter().map(ChoiceId::as_str).collect();
    choices.join(", ")
}

/// What has to be said and is not.
pub(super) fn missing(place: Place, message: String, help: String) -> Goal {
    Goal {
        instead_of: None,
        wire: Wire::NEVER,
        must: Must::ComeAbout,
        file: InFile::Questionnaire,
        place,
        message,
        help,
        explained_by: Vec::new(),
    }
}

/// The first item with choices, beside the age, that decides who is a child.
fn looked_at<'q>(questionnaire: &'q Questionnaire, child: &ChildPath) -> Option<(&'q Item, Place)> {
    let mut found = None;
    for condition in std::iter::once(&child.when).chain(&child.unless) {
        condition.each_leaf(&mut |ix, _, place| {
            let item = questionnaire.item(ix);
            let item =
                item.filter(|item| questionnaire.about.age != Some(ix) && !item.choices.is_empty());
            found = found.or(item.map(|item| (item, place)));
        });
    }
    found
}
