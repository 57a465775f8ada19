//! How something in a questionnaire is reached: the answers that lead to it, in the order of the talk.

use crate::assessment::Definitions;
use crate::check::proofs::{Reach, Target, Told};
use crate::grammar::{ChoiceId, ItemIx, Standing, Value};
use crate::questionnaire::{Item, Kind, Put};
use crate::words::Words;

use super::{Document, Point};

/// Returns the page that tells how a target is reached.
pub fn reach(definitions: &Definitions, target: Target, reach: &Reach, words: &Words) -> Document {
    let mut document = Document::default();
    let title = definitions.questionnaire.title.as_str();
    let name = name(definitions, target);
    let id = match target {
        Target::Item(_) => "reach-item",
        Target::Indicator(_) => "reach-indicator",
        Target::Need(_) => "reach-need",
        Target::Rule(_) => "reach-rule",
        Target::Leading(_) => "reach-leading",
        Target::Beside(_) => "reach-beside",
    };
    document.title(title);
    document.paragraph(words.fill(id, &[("name", &name)]));
    match reach {
        Reach::With(told) if told.is_empty() => document.paragraph(words.say("reach-always")),
        Reach::With(told) => {
            document.paragraph(words.say("reach-with"));
            document.points(told.iter().map(|told| point(definitions, told, words)));
        }
        Reach::Never => document.paragraph(words.say("reach-never")),
        Reach::Undecided => document.paragraph(words.say("reach-undecided")),
        Reach::Disagreed(about) => {
            document.paragraph(words.fill("reach-disagreed", &[("about", about)]));
        }
    }
    document
}

fn name(definitions: &Definitions, target: Target) -> String {
    let (questionnaire, rules) = (&definitions.questionnaire, &definitions.rules);
    let name = match target {
        Target::Item(ix) => questionnaire.item(ix).map(|item| item.id.as_str()),
        Target::Indicator(ix) => rules.catalogue.get(ix).map(|it| it.name.as_str()),
        Target::Need(at) => questionnaire.needs.get(at).map(|it| it.name.as_str()),
        Target::Rule(at) => rules.methods.get(at).map(|it| it.title.as_str()),
        Target::Leading(at) => rules.pathways.leading.get(at).map(|it| it.name.as_str()),
        Target::Beside(at) => rules.pathways.beside.get(at).map(|it| it.name.as_str()),
    };
    name.unwrap_or_default().to_owned()
}

fn point(definitions: &Definitions, told: &Told, words: &Words) -> Point {
    let item = |ix: ItemIx| definitions.questionnaire.item(ix);
    let id = |ix: ItemIx| item(ix).map_or(String::new(), |item| item.id.to_string());
    match told {
        Told::Answer(ix, standing) => {
            let Some(item) = item(*ix) else {
                return Point::new("");
            };
            let values = [("text", item.text()), ("id", item.id.as_str())];
            Point {
                text: words.fill("reach-item-line", &values),
                under: vec![Point::new(answer(item, standing, words))],
            }
        }
        Told::Closes(Some(ix)) => Point::new(words.fill("reach-closes", &[("id", &id(*ix))])),
        Told::Stops(Some(ix)) => Point::new(words.fill("reach-stops", &[("id", &id(*ix))])),
        Told::Closes(None) => Point::new(words.say("reach-closes-then")),
        Told::Stops(None) => Point::new(words.say("reach-stops-then")),
        Told::More(ix) => {
            let indicator = definitions.rules.catalogue.get(*ix);
            Point::new(indicator.map_or(String::new(), |indicator| indicator.name.clone()))
        }
    }
}

/// The words of an answer.
fn answer(item: &Item, standing: &Standing, words: &Words) -> String {
    let label = |choice: &ChoiceId| {
        let choices = match item.kind() {
            Some(Kind::OneOf(choices) | Kind::SeveralOf(choices)) => choices.as_slice(),
            _ => &[],
        };
        let found = choices.iter().find(|known| known.id == *choice);
        let is_gate = matches!(item.put, Put::Gate { .. });
        found.map_or_else(
            || match choice.as_str() {
                "yes" if is_gate => words.say("gate-yes"),
                "no" if is_gate => words.say("gate-no"),
                "yes" => words.say("answer-yes"),
                "no" => words.say("answer-no"),
                _ => words.say("answer-said"),
            },
            |choice| choice.label.clone(),
        )
    };
    match standing {
        Standing::NotAsked => words.say("answer-not_asked"),
        Standing::Told => words.say("answer-told"),
        Standing::Declined => words.say("answer-declined"),
        Standing::NotKnown => words.say("answer-not_known"),
        Standing::Given(Value::Choice(choice)) => label(choice),
        Standing::Given(Value::Several(choices)) if choices.is_empty() => words.say("reach-none"),
        Standing::Given(Value::Several(choices)) => {
            choices.iter().map(label).collect::<Vec<_>>().join("; ")
        }
        Standing::Given(Value::Number(number)) => number.to_string(),
        Standing::Given(Value::Date(_) | Value::Words(_)) => words.say("answer-given"),
    }
}
