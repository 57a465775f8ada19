//! The questions of an item, each with its choices and what is right.

use crate::grammar::{ChoiceId, Faults, Fields, Node, Place, QuizItemId, fields, suggestion};
use crate::quiz::bank::{Bank, Choice, Part, Question};

use super::file::With;

/// How many choices a question has.
const CHOICES: std::ops::RangeInclusive<usize> = 3..=4;

/// Reads the one question of an item.
pub(super) fn whole(
    fields: &mut Fields<'_>,
    item: &QuizItemId,
    faults: &mut Faults,
) -> Option<Question> {
    let words = fields.required_text("question", faults);
    let place = fields.place_of("choices");
    fields.required("choices", faults);
    let choices = fields.named("choices", faults).into_iter();
    let choices = choices.filter_map(|(key, node)| {
        let words = fields::text(node, &key.name, faults)?;
        let id = ChoiceId::new(&key.name);
        Some(Choice { id, words })
    });
    let choices: Vec<Choice> = choices.collect();
    let is_enough = enough(&choices, place, faults);
    let right = right(fields, &choices, faults);
    let critical = fields.flag("critical", faults);
    Some(Question {
        id: Part::Whole.of(item),
        part: Part::Whole,
        words: words?,
        choices: is_enough.then_some(choices)?,
        right: right?,
        critical,
    })
}

/// Reads the three questions of a story; their words are the same for all, and what there is to choose
/// stands in the rules.
pub(super) fn of_story(
    fields: &mut Fields<'_>,
    item: &QuizItemId,
    with: &With<'_>,
    faults: &mut Faults,
) -> Option<Vec<Question>> {
    let mut questions = Vec::new();
    for (word, part) in Part::OF_STORIES {
        let Some(mut inner) = fields.required_map(word, faults) else {
            continue;
        };
        let asked = with.asked;
        let place = inner.place_of("choices");
        let (words, choices) = match part {
            Part::Urgency => {
                let levels = asked.levels.iter();
                let levels = levels.map(|(id, words)| choice(id, words));
                (&asked.urgency, levels.collect())
            }
            Part::Whom => {
                let contacts = with.known.contacts.iter();
                let contacts = contacts.map(|(id, words)| choice(id, words));
                let offered: Vec<Choice> = contacts
                    .chain([choice(Bank::NOBODY, &asked.nobody)])
                    .collect();
                let what = "line of the contact sheet";
                (&asked.whom, named(&mut inner, &offered, what, faults))
            }
            Part::Whole | Part::Refer => {
                let pathways = with.known.pathways.iter();
                let offered: Vec<Choice> = pathways.map(|(id, words)| choice(id, words)).collect();
                (&asked.refer, named(&mut inner, &offered, "pathway", faults))
            }
        };
        let is_enough = enough(&choices, place, faults);
        let right = right(&mut inner, &choices, faults);
        let critical = inner.flag("critical", faults);
        inner.finish(faults);
        questions.extend(right.filter(|_| is_enough).map(|right| Question {
            id: part.of(item),
            part,
            words: words.clone(),
            choices,
            right,
            critical,
        }));
    }
    (questions.len() == Part::OF_STORIES.len()).then_some(questions)
}

fn choice(id: &str, words: &str) -> Choice {
    Choice {
        id: ChoiceId::new(id),
        words: words.to_owned(),
    }
}

/// Reads a list of ids that the rules know.
fn named(
    fields: &mut Fields<'_>,
    offered: &[Choice],
    what: &str,
    faults: &mut Faults,
) -> Vec<Choice> {
    fields.required("choices", faults);
    let mut choices: Vec<Choice> = Vec::new();
    for node in fields.list("choices", faults) {
        let Some(id) = fields::id_of(node, faults) else {
            continue;
        };
        let Some(found) = offered.iter().find(|choice| choice.id.as_str() == id) else {
            let known = offered.iter().map(|choice| choice.id.as_str());
            let help = suggestion::help(id, known);
            faults.error(node.place, format!("there is no {what} `{id}`"), help);
            continue;
        };
        if choices.iter().any(|known| known.id == found.id) {
            let message = format!("`{id}` stands twice");
            faults.error(node.place, message, "remove one of the two");
            continue;
        }
        choices.push(found.clone());
    }
    choices
}

fn enough(choices: &[Choice], place: Place, faults: &mut Faults) -> bool {
    let is_enough = CHOICES.contains(&choices.len());
    if !is_enough {
        let message = format!("there are {} choices here", choices.len());
        let help = "write three or four: with two, half is guessed, and five are too many to weigh";
        faults.error(place, message, help);
    }
    let words = |choice: &Choice| choice.words.to_lowercase();
    for (at, one) in choices.iter().enumerate() {
        let mut before = choices.iter().take(at);
        if before.any(|other| words(other) == words(one)) {
            let message = format!("`{}` says the same as another choice", one.id);
            faults.error(place, message, "put other words there, or take it away");
        }
    }
    is_enough
}

fn right(fields: &mut Fields<'_>, choices: &[Choice], faults: &mut Faults) -> Option<ChoiceId> {
    let node: &Node = fields.required("right", faults)?;
    let id = fields::id_of(node, faults)?;
    if let Some(choice) = choices.iter().find(|choice| choice.id.as_str() == id) {
        return Some(choice.id.clone());
    }
    let known = choices.iter().map(|choice| choice.id.as_str());
    let help = suggestion::help(id, known);
    faults.error(node.place, format!("`{id}` is none of the choices"), help);
    None
}
