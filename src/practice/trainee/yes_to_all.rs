//! Says yes to everything.

use crate::assessment::{Assessment, Definitions};
use crate::grammar::{ChoiceId, ItemIx, Standing, Value};
use crate::interview::Interview;
use crate::practice::{Callable, Happening, Reply, Sight, Wording};
use crate::questionnaire::{Item, Kind, Put};

use super::trainee::{as_recommended, own_words};
use super::{Mood, Next, Trainee, Verdict};

/// Notes everything that can be noted, whatever is seen or said.
#[derive(Debug, Clone, Copy, Default)]
pub struct YesToAll;

impl Trainee for YesToAll {
    fn next(&mut self, _: Mood, _: &Interview<'_>) -> Next {
        Next::Item
    }

    fn look(&mut self, item: &Item, _: Option<&Sight>) -> Standing {
        everything(item)
    }

    fn puts_right(&mut self, _: ItemIx) -> bool {
        true
    }

    fn meet(&mut self, _: &Happening) -> usize {
        0
    }

    fn way(&mut self, item: &Item, ways: &[Wording]) -> usize {
        own_words(item, ways)
    }

    fn note(&mut self, item: &Item, reply: &Reply) -> Standing {
        match (&item.put, item.kind()) {
            (Put::Listen { .. }, _) | (_, Some(Kind::Number { .. } | Kind::Text)) => {
                reply.faithful.clone()
            }
            _ => everything(item),
        }
    }

    fn decide(&mut self, definitions: &Definitions, assessment: &Assessment) -> Verdict {
        let call = Callable::of(definitions, assessment).named;
        as_recommended(definitions, assessment, call)
    }
}

/// Yes, or all that can be marked beside each other, or the first of several.
fn everything(item: &Item) -> Standing {
    let value = match (item.kind(), item.choices.first()) {
        (Some(Kind::SeveralOf(_)), _) => {
            let beside = |choice: &&ChoiceId| !item.alone.contains(choice);
            Value::Several(item.choices.iter().filter(beside).cloned().collect())
        }
        (Some(Kind::YesNo) | None, _) => Value::choice("yes"),
        (_, Some(first)) => Value::Choice(first.clone()),
        (_, None) => return Standing::NotKnown,
    };
    if item.takes(&value) {
        Standing::Given(value)
    } else {
        Standing::NotKnown
    }
}
