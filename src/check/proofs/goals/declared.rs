//! The questionnaire says who is a child, in a way that can be proved.

use crate::check::proofs::circuit::Wire;
use crate::check::proofs::goal::{Goal, InFile, Must};
use crate::grammar::{ChoiceId, Place};
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
        let choices: Vec<&str> = item.choices.iter().map(ChoiceId::as_str).collect();
        let choices = choices.join(", ");
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
